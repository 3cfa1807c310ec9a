// What a person does in a browser that is driven from outside, in the words of the accessibility tree. What is looked for
// is waited for; nothing is timed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Driver, until } from "./driver";

/** Something on the page: its role, its name or a part of it, and what it stands in. */
export type Place = {
  readonly role: string;
  readonly name?: string | RegExp;
  readonly within?: Place;
};

/** Keys, as WebDriver writes them. */
export const keys = { enter: "\uE007", escape: "\uE00C", end: "\uE010", left: "\uE012", right: "\uE014" };

export type Person = ReturnType<typeof createPerson>;

const awaitMs = 20_000;

// The finder of the unit tests, run by the engine that is tested.
const finderFile = createRequire(import.meta.url).resolve(
  "@testing-library/dom/dist/@testing-library/dom.umd.min.js",
);
const loadFinder = `if (globalThis.TestingLibraryDom === undefined) { ${readFileSync(finderFile, "utf8")} } return true;`;
const find = `
  const all = (place) => {
    const name = place.pattern === undefined ? place.name : new RegExp(place.pattern);
    const scopes = place.within === undefined ? [document.body] : all(place.within);
    return scopes.flatMap((scope) =>
      globalThis.TestingLibraryDom.queryAllByRole(scope, place.role, name === undefined ? {} : { name }),
    );
  };
  if (globalThis.TestingLibraryDom === undefined) return "no finder";
  const element = all(arguments[0])[0];
  if (element === undefined) return "nothing";
`;

/** `origin` is where the app is served for this person alone. */
export function createPerson({ send }: Driver, origin: string) {
  const run = (script: string, ...args: readonly unknown[]): Promise<unknown> =>
    send("runScript", { script, args, sandbox: "person", newSandbox: false });

  /** Runs until `element` is there and `body`, which may use it, returns anything but undefined. */
  const ask = (place: Place, body: string): Promise<unknown> =>
    until(
      async () => {
        const said = await run(`${find} return { answer: (() => { ${body} })() };`, asData(place));
        if (said === "no finder") await run(loadFinder);
        return answerOf(said);
      },
      () => `not seen: ${printPlace(place)}, ${body}`,
      awaitMs,
    );
  const element = async (place: Place) => {
    const reference = await ask(place, "return element;");
    return { id: Object.values(Object(reference))[0] };
  };

  const elementOf = (expression: string) =>
    until(
      async () => Object.values(Object((await run(`return ${expression};`)) ?? {}))[0],
      () => `not there: ${expression}`,
      awaitMs,
    );

  const person = {
    run,
    open: (path: string) => send("navigate", { url: origin + path }),
    leave: () => send("navigate", { url: "about:blank" }),
    back: () => send("back", {}),
    reload: () => send("reload", {}),
    resize: (width: number, height: number) => send("resize", { width, height }),
    /** A phone's width in a window of its own, because no main window gets that narrow; scripts call it `small`. */
    openSmall: async () => {
      await run(`
        const button = document.createElement("button");
        button.textContent = "open a small window";
        button.onclick = () => {
          globalThis.small = window.open("/", "small", "popup,width=320,height=800");
        };
        document.body.prepend(button);
      `);
      await person.click({ role: "button", name: "open a small window" });
      await person.finds(`globalThis.small?.document.readyState === "complete"`);
      // WebKitGTK's windows get no narrower than 334.
      await person.finds("small.innerWidth <= 334");
    },
    sees: (place: Place) => ask(place, "return true;"),
    /** Waits until the thing says this. */
    reads: (place: Place, words: string) =>
      ask(
        place,
        `return element.innerText.replaceAll(/\\s+/g, " ").includes(${JSON.stringify(words)}) || undefined;`,
      ),
    text: async (place: Place) => String(await ask(place, "return element.innerText;")),
    value: async (place: Place) => String(await ask(place, "return element.value;")),
    /** Waits until the thing holds so many of these. */
    counts: (place: Place, selector: string, count: number) =>
      ask(
        place,
        `return element.querySelectorAll(${JSON.stringify(selector)}).length === ${count} || undefined;`,
      ),
    /** Waits until a line of script about the page is true. */
    finds: (expression: string) =>
      until(
        async () => ((await run(`return Boolean(${expression});`)) === true ? true : undefined),
        () => `not so: ${expression}`,
        awaitMs,
      ),
    click: async (place: Place) => send("click", await element(place)),
    /** Text for a field, or the path of a file for a field that takes one. */
    enter: async (place: Place, text: string) => send("sendKeys", { ...(await element(place)), text }),
    /** A field for secrets has a name, but no role. */
    enterSecret: async (name: string, text: string) =>
      send("sendKeys", {
        id: await elementOf(`document.querySelector('[type=password][aria-label="${name}"]')`),
        text,
      }),
    chooseFile: async (file: string) =>
      send("sendKeys", { id: await elementOf(`document.querySelector("input[type=file]")`), text: file }),
    /** On whatever has the focus. */
    press: (...pressed: readonly string[]) => {
      const actions = pressed.flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      return send("act", { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    focus: (place: Place) => ask(place, "element.focus(); return true;"),
    addressMatches: (pattern: RegExp) => person.finds(`${String(pattern)}.test(location.href)`),
    titleIs: (title: string) => person.finds(`document.title === ${JSON.stringify(title)}`),
  };
  return person;
}

function answerOf(said: unknown): unknown {
  return typeof said === "object" && said !== null && "answer" in said
    ? (said.answer ?? undefined)
    : undefined;
}

function asData({ role, name, within }: Place): object {
  return {
    role,
    ...(name instanceof RegExp ? { pattern: name.source } : { name }),
    ...(within === undefined ? {} : { within: asData(within) }),
  };
}

function printPlace({ role, name, within }: Place): string {
  return `${role} ${String(name ?? "")}${within === undefined ? "" : ` in ${printPlace(within)}`}`;
}
