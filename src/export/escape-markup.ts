// Any text, made inert inside HTML, SVG and XML: nothing of it is ever markup.

/** Characters that no XML document may hold, escaped or not: controls, halves of characters, U+FFFE and U+FFFF. */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** For text between tags and for quoted attributes alike; what no document may hold becomes U+FFFD. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(unprintable, "\ufffd")
    .replaceAll(/[&<>"']/g, (character) => entities.get(character) ?? "");
}
