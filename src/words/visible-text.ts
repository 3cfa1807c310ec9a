// Text from an answer, made safe to read: what would be invisible or would turn the text around it is written out.

/** Scripts in which a joiner changes the letters beside it, so that a name is spelled with it. */
const joining =
  "[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]";

/** What is seen in spite of being a format character: signs over Arabic, Syriac and Kaithi numbers; in the right company a
 * joiner between letters or emoji, and the selector that makes a plain sign an emoji. */
const seen = [
  "[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}]",
  `(?<=${joining})[\\u200c\\u200d](?=${joining})`,
  "(?<=\\p{ExtPict}[\\ufe0f\\p{EMod}]?)\\u200d(?=\\p{ExtPict})",
  "(?<=(?!\\p{EPres})\\p{ExtPict})\\ufe0f",
].join("|");

/** Controls, formats, halves of characters, private and never assigned ones, line separators, and what is drawn as nothing. */
const unseen =
  "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{NChar}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\u2800\\ufffc]";

const invisible = new RegExp(`(?!${seen})${unseen}`, "gu");

/** The same text with each invisible character as `\u202e` or `\u{e0041}`; an empty text is said. */
export function visibleText(text: string): string {
  if (text === "") return "(empty name)";
  if (text.trim() === "") return "(blank name)";
  return text.replaceAll(invisible, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
  });
}
