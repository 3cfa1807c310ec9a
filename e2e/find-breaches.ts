// Holds source files against the house's import table: who may import whom, which package and which global
// belongs where, how files are named, and that nothing runs in a circle. Pure: files in, breaches out.
import { posix } from "node:path";
import { type Facts, readFacts } from "./read-facts";

/**
 * Code is read; of any other file only its being there counts. Paths start below src, as in "domain/side.ts".
 * The most specific row speaks for a file: "api/payload" before "api".
 */
export type Files = ReadonlyMap<string, string>;

export type Room = {
  /** A folder, or a file without its ending. */
  readonly room: string;
  /** Rooms, or single files in them without their ending, that it may import beside itself. */
  readonly mayImport: readonly string[];
  /** Packages that it may import: a name covers its subpaths too, "node:*" all of Node's own. */
  readonly packages: readonly string[];
};

export type House = {
  readonly rooms: readonly Room[];
  /** Names that the browser gives, and the rooms in which alone they may be used; none: nowhere. */
  readonly globals: Readonly<Record<string, readonly string[]>>;
  /** Globals that only a single file may construct, wherever it stands. */
  readonly constructedOnce: readonly string[];
  /** Properties and attributes that nobody may use. */
  readonly bannedProperties: readonly string[];
  readonly bannedNames: readonly string[];
};

export type Breach = { readonly file: string; readonly what: string; readonly rule: string };

const codeFile = /\.(?:tsx?|mjs)$/;
// A test, or what only tests use: "serve-for-test.ts".
const testFile = /(?:\.test|-for-test)\.tsx?$/;
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function findBreaches(files: Files, house: House): readonly Breach[] {
  const facts = new Map(
    [...files].filter(([file]) => codeFile.test(file)).map(([file, text]) => [file, readFacts(file, text)]),
  );
  const production = new Map([...facts].filter(([file]) => !isTest(file)));
  // What arrives late may lead back to who asked for it: by then that one runs.
  const links = new Map(
    [...production].map(([file, { imports, late }]) => [
      file,
      targets(
        file,
        imports.filter((specifier) => !late.has(specifier)),
        files,
      ),
    ]),
  );
  return [
    ...[...facts].flatMap(([file, fact]) => ownBreaches(file, fact, files, house)),
    ...[...production].flatMap(([file, { globals }]) => strayGlobals(file, globals, house)),
    ...house.constructedOnce.flatMap((name) => constructedAgain(name, production)),
    ...circles(links, "files"),
    ...circles(betweenHomes(links, house), "rooms"),
  ];
}

/** What holds for every file, tests included. */
function ownBreaches(file: string, facts: Facts, files: Files, house: House): readonly Breach[] {
  const banned = house.bannedProperties.filter((name) => facts.properties.has(name));
  return [
    ...facts.problems.map((what) => ({ file, what, rule: "every import can be read" })),
    ...nameRules(file, house).map((rule) => ({ file, what: posix.basename(file), rule })),
    ...banned.map((what) => ({ file, what, rule: "nobody may use it" })),
    ...facts.imports.flatMap((what) => {
      const rule = isTest(file) ? missingRule(file, what, files) : importRule(file, what, files, house);
      return rule === undefined ? [] : [{ file, what, rule }];
    }),
  ];
}

function targets(file: string, imports: readonly string[], files: Files): readonly string[] {
  return imports.filter(isRelative).flatMap((specifier) => resolve(file, specifier, files) ?? []);
}

function strayGlobals(file: string, globals: ReadonlySet<string>, house: House): readonly Breach[] {
  return Object.entries(house.globals)
    .filter(([name, places]) => globals.has(name) && !places.some((place) => isInside(file, place)))
    .map(([what, places]) => ({
      file,
      what,
      rule: places.length === 0 ? "nobody may use it" : `only ${places.join(", ")} may use it`,
    }));
}

function constructedAgain(name: string, facts: ReadonlyMap<string, Facts>): readonly Breach[] {
  const [first = "", ...others] = [...facts].flatMap(([file, { constructed }]) =>
    constructed.has(name) ? [file] : [],
  );
  return others.map((file) => ({ file, what: `new ${name}`, rule: `one file creates it for all: ${first}` }));
}

function importRule(file: string, specifier: string, files: Files, house: House): string | undefined {
  const room = roomOf(file, house);
  if (room === undefined) return "its room does not stand in the table";
  if (!isRelative(specifier)) {
    const allowed = room.packages.some((name) => isPackage(specifier, name));
    return allowed ? undefined : `${room.room} may use ${room.packages.join(", ") || "no package"}`;
  }
  const target = resolve(file, specifier, files);
  if (target === undefined) return missingRule(file, specifier, files);
  if (isTest(target)) return "only a test may import a test";
  if (homeOf(target, house) === homeOf(file, house)) return undefined;
  if (room.mayImport.some((place) => isInside(target, place))) return undefined;
  return `${room.room} may import ${room.mayImport.join(", ") || "no other room"}`;
}

function missingRule(file: string, specifier: string, files: Files): string | undefined {
  if (!isRelative(specifier) || resolve(file, specifier, files) !== undefined) return undefined;
  const leaves = posix.normalize(posix.join(posix.dirname(file), specifier)).startsWith("..");
  if (leaves) return isTest(file) ? undefined : "nothing outside src may be imported";
  return "there is no such file";
}

function nameRules(file: string, house: House): readonly string[] {
  const parts = file.split("/").map((part) => part.replace(/(?:\.test|\.d)?\.[a-z]+$/, ""));
  return [
    ...(parts.every((part) => kebabCase.test(part)) ? [] : ["names are kebab-case"]),
    ...(parts.some((part) => house.bannedNames.includes(part)) ? ["a name says what is inside"] : []),
  ];
}

function isRelative(specifier: string) {
  return specifier.startsWith(".") || specifier.startsWith("/");
}

function isTest(file: string) {
  return testFile.test(file);
}

function withoutEnding(file: string) {
  return file.replace(/\.[^/]*$/, "");
}

function isInside(file: string, place: string) {
  return withoutEnding(file) === place || file.startsWith(`${place}/`);
}

function isPackage(specifier: string, name: string) {
  if (name.endsWith("*")) return specifier.startsWith(name.slice(0, -1));
  return specifier === name || specifier.startsWith(`${name}/`);
}

function roomOf(file: string, house: House): Room | undefined {
  return house.rooms
    .filter(({ room }) => isInside(file, room))
    .toSorted((a, b) => b.room.length - a.room.length)[0];
}

/** Files of one room import each other freely. */
function homeOf(file: string, house: House): string {
  return roomOf(file, house)?.room ?? withoutEnding(file);
}

function resolve(file: string, specifier: string, files: Files): string | undefined {
  const bare = specifier.replace(/\?.*$/, "");
  const target = posix.normalize(
    bare.startsWith("/") ? bare.replace(/^\/(?:src\/)?/, "") : posix.join(posix.dirname(file), bare),
  );
  if (bare.includes("*")) {
    const folder = target.slice(0, target.indexOf("*"));
    return [...files.keys()].find((other) => other.startsWith(folder));
  }
  return ["", ".ts", ".tsx", ".mjs", ".d.ts"]
    .map((ending) => target + ending)
    .find((path) => files.has(path));
}

function betweenHomes(links: ReadonlyMap<string, readonly string[]>, house: House) {
  const homes = new Map<string, readonly string[]>();
  for (const [file, targets] of links) {
    const home = homeOf(file, house);
    const others = targets.map((target) => homeOf(target, house)).filter((other) => other !== home);
    homes.set(home, [...new Set([...(homes.get(home) ?? []), ...others])]);
  }
  return homes;
}

/** Each circle once, told from its alphabetically first member. */
function circles(links: ReadonlyMap<string, readonly string[]>, what: string): readonly Breach[] {
  const found = new Map<string, Breach>();
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]) => {
    const start = trail.indexOf(node);
    if (start >= 0) {
      const circle = trail.slice(start);
      const first = circle.toSorted()[0] ?? node;
      const turn = circle.indexOf(first);
      const turned = [...circle.slice(turn), ...circle.slice(0, turn), first].join(" → ");
      found.set(turned, { file: first, what: turned, rule: `${what} never import in a circle` });
      return;
    }
    if (done.has(node)) return;
    for (const next of links.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of links.keys()) visit(node, []);
  return [...found.values()];
}
