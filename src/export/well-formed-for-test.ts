// Whether a text is well-formed XML, as strict as the standard about what matters here: tags that close in order, no stray
// angle bracket or ampersand, no forbidden character, no attribute twice. Independent of what composes pictures.

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const attribute = /\s+([\w:-]+)="([^"<&]|&(?:amp|lt|gt|quot|#39);)*"/g;

/** @returns what is wrong, or undefined */
export function faultIn(xml: string): string | undefined {
  const stray = forbidden.exec(xml);
  if (stray !== null) return `forbidden character ${JSON.stringify(stray[0])}`;
  const open: string[] = [];
  const parts = xml.split(/(<[^>]*>)/);
  for (const part of parts) {
    if (!part.startsWith("<")) {
      if (/[<]|&(?!(?:amp|lt|gt|quot|#39);)/.test(part)) return `stray sign in ${part.slice(0, 80)}`;
      continue;
    }
    const [, closes, name = "", inside = "", empty] =
      /^<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>$/.exec(part) ?? [];
    if (name === "") return `no tag: ${part.slice(0, 80)}`;
    const names = [...inside.matchAll(attribute)].map(([, attributeName]) => attributeName);
    if (inside.replaceAll(attribute, "").trim() !== "" || new Set(names).size < names.length)
      return `attributes of ${part.slice(0, 120)}`;
    if (closes === "/") {
      if (open.pop() !== name) return `${name} closes what is not open`;
    } else if (empty === "") open.push(name);
  }
  return open.length === 0 ? undefined : `${open.join(" ")} never closed`;
}
