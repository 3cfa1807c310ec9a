// What an answer that is no result says, as plain text: JSON in any of the usual forms, a web page, or text. Bytes that say
// nothing have no words. Everything is shortened, nothing is markup, and nothing here throws.

export type RefusalWords = {
  /** "nothing": there is no body, or it cannot be read. "data": JSON, also when it breaks off. */
  readonly form: "nothing" | "data" | "page" | "text";
  readonly message: string | undefined;
  /** What is said about each field of the request. */
  readonly fields: readonly { readonly field: string; readonly messages: readonly string[] }[];
};

/** Longer texts are no message for a person. */
const longestMessage = 500;
const mostFields = 20;
const readBytes = 65_536;

export function refusalWords(bytes: Uint8Array, contentType: string | null): RefusalWords {
  const text = new TextDecoder().decode(bytes.subarray(0, readBytes)).trim();
  const isPage = /^<[!?a-z]/i.test(text) || (text === "" && /\bhtml\b/i.test(contentType ?? ""));
  if (isPage) return { form: "page", message: pageTitle(text), fields: [] };
  if (text === "") return nothing;
  const json = parsed(text);
  if (json !== undefined) {
    const fields = fieldsOf(json).slice(0, mostFields);
    return { form: "data", message: joined(messagesOf(json, 0)), fields };
  }
  // Cut off, or not quite JSON: its words are lost, and it is no plain text either.
  if (/^[{["]/.test(text) || /\bjson\b/i.test(contentType ?? "")) return { ...nothing, form: "data" };
  return isReadable(text) ? { form: "text", message: shortened(text), fields: [] } : nothing;
}

const nothing: RefusalWords = { form: "nothing", message: undefined, fields: [] };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReadable(text: string): boolean {
  return !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text.slice(0, longestMessage));
}

/** In one line, cut where it is too long and never in the middle of a character. */
function shortened(text: string): string | undefined {
  const line = text.trim().replaceAll(/\s+/g, " ");
  if (line === "") return undefined;
  return line.length <= longestMessage
    ? line
    : `${line.slice(0, longestMessage - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function joined(texts: readonly string[]): string | undefined {
  return shortened([...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))].join("; "));
}

type Fields = { readonly [name: string]: unknown };

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(value: Fields, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** In the order in which they are said; an error's code only where nothing else is said. */
const saying = ["message", "msg", "title", "detail", "error_description", "error", "description", "reason"];
const deepest = 4;

function messagesOf(value: unknown, depth: number): readonly string[] {
  if (typeof value === "string") return [value];
  if (depth > deepest || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    const rest: readonly unknown[] = value.slice(0, mostFields).filter((item) => fieldOf(item) === undefined);
    return rest.flatMap((item) => messagesOf(item, depth + 1));
  }
  if (!isFields(value)) return [];
  const said = saying.flatMap((name) => messagesOf(own(value, name), depth + 1));
  const errors = own(value, "errors");
  const all =
    Array.isArray(errors) || typeof errors === "string" ? [...said, ...messagesOf(errors, depth + 1)] : said;
  const code = own(value, "code");
  return all.length === 0 && typeof code === "string" ? [code] : all;
}

/** Of `{ loc: ["query", "hash"], msg }`, `{ field, message }`, `{ name, reason }`, `{ source: { pointer }, detail }` and the like. */
const naming = ["loc", "field", "path", "param", "property", "pointer", "name", "source"];
const fieldSaying = ["msg", "message", "messages", "reason", "detail", "title", "error", "constraints"];

function fieldOf(value: unknown) {
  if (!isFields(value)) return undefined;
  const field = naming.map((name) => fieldName(own(value, name))).find((name) => name !== undefined);
  const messages = fieldSaying.flatMap((name) => textsIn(own(value, name))).slice(0, mostFields);
  return field === undefined || messages.length === 0 ? undefined : { field, messages };
}

function fieldName(value: unknown): string | undefined {
  if (typeof value === "string") return shortened(value);
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    return shortened(parts.filter((part) => typeof part === "string" || typeof part === "number").join("."));
  }
  if (!isFields(value)) return undefined;
  const place = own(value, "pointer") ?? own(value, "parameter") ?? own(value, "header");
  return typeof place === "string" ? shortened(place) : undefined;
}

function textsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === "string") return [shortened(value)].filter((text) => text !== undefined);
  if (depth > deepest || typeof value !== "object" || value === null) return [];
  const inside: readonly unknown[] = Object.values(value);
  return inside.slice(0, mostFields).flatMap((item) => textsIn(item, depth + 1));
}

/** Where lists of what is wrong stand; an object there has the fields as its keys. */
const holding = [
  "errors",
  "detail",
  "details",
  "message",
  "invalid-params",
  "invalid_params",
  "violations",
  "issues",
  "error",
];

function fieldsOf(json: unknown): RefusalWords["fields"] {
  if (Array.isArray(json)) return json.flatMap((item) => fieldOf(item) ?? []);
  if (!isFields(json)) return [];
  const known = [...saying, ...holding, "code", "status", "statusCode", "type", "instance"];
  const places = holding.map((name) => ({ name, value: own(json, name) }));
  const isBare = !known.some((name) => Object.hasOwn(json, name));
  return [...places, ...(isBare ? [{ name: "errors", value: json }] : [])].flatMap(({ name, value }) => {
    if (Array.isArray(value)) return value.flatMap((item) => fieldOf(item) ?? []);
    if (!isFields(value)) return [];
    // `error: { message }` is one thing that is said; what it holds about fields stands deeper.
    if (name === "error" || saying.some((word) => typeof own(value, word) === "string"))
      return fieldsOf(value);
    return Object.entries(value).flatMap(([field, said]) => {
      const messages = textsIn(said);
      return messages.length === 0 ? [] : { field: shortened(field) ?? "", messages };
    });
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The title of a page of markup, or its first words. */
function pageTitle(text: string): string | undefined {
  const found =
    /<title[^>]*>([^<]+)/i.exec(text)?.[1] ??
    /<h[12][^>]*>([\s\S]*?)<\/h[12]>/i.exec(text)?.[1] ??
    /<message>([^<]+)/i.exec(text)?.[1] ??
    text.replaceAll(/<(script|style)[\s\S]*?<\/\1>/gi, " ");
  const plain = found
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const line = shortened(plain);
  return line !== undefined && line.length > longestTitle
    ? `${line.slice(0, longestTitle).replace(/[\ud800-\udbff]$/, "")}…`
    : line;
}

const longestTitle = 120;
