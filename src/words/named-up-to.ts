// The names of an answer's models in a label: of thousands the first, and how many more there are.

import { grouped } from "./format";

/** No answer known has as many. */
export const mostInLabel = 100;

export function namedUpTo<Item>(items: readonly Item[], label: (item: Item) => string): readonly string[] {
  const named = items.slice(0, mostInLabel).map(label);
  const more = items.length - named.length;
  return more > 0 ? [...named, `and ${grouped(more)} more`] : named;
}
