// Text inside a picture: as text, wrapped by an estimate of its width, since nothing can be measured where it is composed.

import type { Phrase, Sentence } from "../words/phrase";
import { escapeMarkup } from "./escape-markup";
import { paper } from "./paper-colours";
import { monoFaces } from "./picture-faces";

const narrow = /[ijl.,:;'’|!I ]/;
const middling = /[()[\]ftr\-·]/;
const wide = /[mMW@%…]/;

/** Width in pixels, on the safe side for the usual sans-serif faces. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    if (narrow.test(character)) em += 0.38;
    else if (middling.test(character)) em += 0.48;
    else if (wide.test(character)) em += 1.04;
    else if (/[A-Zw]/.test(character)) em += 0.84;
    else em += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1.1 : 0.64;
  }
  return em * size;
}

/** The text, or its beginning with an ellipsis where it has no room. */
export function fitted(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > room) characters.pop();
  return `${characters.join("")}…`;
}

/** A sentence in lines no wider than the room; only a single word may be. */
export function wrapped(sentence: Sentence, size: number, room: number): readonly Sentence[] {
  const lines: Phrase[][] = [[]];
  let width = 0;
  for (const phrase of sentence) {
    for (const word of phrase.text.split(/(?<= )/)) {
      const own = textWidth(word, size) * 1.1;
      if (width > 0 && width + own > room) {
        lines.push([]);
        width = 0;
      }
      lines.at(-1)?.push({ ...phrase, text: word });
      width += own;
    }
  }
  return lines;
}

type TextStyle = {
  readonly size: number;
  readonly weight?: 400 | 600 | 700;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly mono?: boolean;
};

/** One line of text. */
export function svgText(x: number, y: number, text: string | Sentence, style: TextStyle): string {
  const { size, weight = 400, fill = paper.ink, anchor = "start", mono = false } = style;
  const face = mono ? ` font-family="${monoFaces}"` : "";
  const at = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const bold = weight === 400 ? "" : ` font-weight="${weight}"`;
  const inside = typeof text === "string" ? escapeMarkup(text) : text.map(span).join("");
  return `<text x="${pixel(x)}" y="${pixel(y)}" font-size="${size}" fill="${fill}"${bold}${at}${face} xml:space="preserve">${inside}</text>`;
}

function span(phrase: Phrase): string {
  const text = escapeMarkup(phrase.text);
  switch (phrase.kind) {
    case "text":
      return text;
    case "name":
      return `<tspan direction="ltr" unicode-bidi="isolate">${text}</tspan>`;
    case "strong":
      return `<tspan font-weight="700">${text}</tspan>`;
    case "side":
      return `<tspan font-weight="700" fill="${paper[phrase.side]}">${text}</tspan>`;
  }
}

export function pixel(value: number): number {
  return Math.round(value * 10) / 10;
}
