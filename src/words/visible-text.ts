// Text from an answer, made safe to read: what would be invisible or would turn the text around it is written out.

/** Control characters, line separators, bidirectional marks and overrides, zero-width characters, lone surrogates. */
const invisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same text with each invisible character as `\u202e`; an empty text is said. */
export function visibleText(text: string): string {
  if (text === "") return "(empty name)";
  if (text.trim() === "") return "(blank name)";
  return text.replaceAll(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
