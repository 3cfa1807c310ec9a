// A sentence as data: text with the few places that matter marked, so that the headline, the title, the copied summary
// and the report are the same words, each in its own dress. No markup.

import { isSide, type Side } from "../domain/side";
import { visibleText } from "./visible-text";

export type Phrase =
  | { readonly kind: "text"; readonly text: string }
  /** One of the two words, as a verdict. */
  | { readonly kind: "side"; readonly text: string; readonly side: Side }
  /** A name from an answer: shown isolated from the direction of the text around it. */
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string };

export type Sentence = readonly Phrase[];

/** Joins texts, phrases and sentences into one sentence. */
export function sentence(...parts: readonly (string | Phrase | Sentence)[]): Sentence {
  return parts.flatMap((part): readonly Phrase[] => {
    if (typeof part === "string") return part === "" ? [] : [{ kind: "text", text: part }];
    return "kind" in part ? [part] : part;
  });
}

/** The backend's word, coloured when it is one of the two. */
export function wordPhrase(classification: string): Phrase {
  return isSide(classification)
    ? { kind: "side", text: classification, side: classification }
    : namePhrase(classification);
}

const longestName = 48;

/** A model's, heuristic's or file's name, made visible and short enough for a sentence. */
export function namePhrase(name: string): Phrase {
  const visible = visibleText(name);
  if (visible.length <= longestName) return { kind: "name", text: visible };
  const characters = [...visible];
  const text =
    characters.length > longestName ? `${characters.slice(0, longestName - 1).join("")}…` : visible;
  return { kind: "name", text };
}

/** The sentence without its marks. */
export function plainText(phrases: Sentence): string {
  return phrases.map(({ text }) => text).join("");
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly Sentence[]): Sentence {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return sentence(index === items.length - 1 ? " and " : ", ", item);
  });
}

/** The first few, then "and 3 more". Of thousands only those are put into words. */
export function listedUpTo<Item>(
  items: readonly Item[],
  most: number,
  words: (item: Item) => Sentence,
): Sentence {
  if (items.length <= most) return listed(items.map((item) => words(item)));
  const first = items.slice(0, most).map((item) => words(item));
  return sentence(joined(first), ` and ${items.length - most} more`);
}

/** "a, b, c", or with something else between them. */
export function joined(parts: readonly Sentence[], between = ", "): Sentence {
  return parts.flatMap((part, index) => (index === 0 ? part : sentence(between, part)));
}

export function capitalized(phrases: Sentence): Sentence {
  const [first, ...rest] = phrases;
  return first === undefined ? phrases : [{ ...first, text: capital(first.text) }, ...rest];
}

/** The same text with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
