// A view as a table of fields: its part of an address is read and printed by that table alone, so that no page does either
// in a way of its own. Reading never throws and never guesses; what was not usable is reported with what it should be.

import { wellFormed, type Field, type IgnoredField } from "./shared-fields";

export type FieldTable<View> = { readonly [Key in keyof View]: Field<View[Key]> };

export type ParsedView<View> = { readonly view: View; readonly ignored: readonly IgnoredField[] };

/** The version of the tables of fields that links are printed in. */
const currentVersion = "1";

/**
 * Whatever is missing or not usable is as by default. A field that stands twice counts as it stands first.
 * @param defaults names every field, in the order in which they are printed
 */
export function parseFields<View extends object>(
  fields: FieldTable<View>,
  defaults: View,
  query: URLSearchParams,
): ParsedView<View> {
  const ignored: IgnoredField[] = [];
  const view = { ...defaults };
  const version = query.get("v") ?? currentVersion;
  if (version !== currentVersion)
    ignored.push({
      field: "v",
      value: version,
      expected: `${currentVersion}, the newest version this page knows`,
    });
  for (const key in defaults) {
    const value = query.get(key);
    if (value === null) continue;
    const parsed = fields[key].parse(value);
    if (parsed === undefined) ignored.push({ field: key, value, expected: fields[key].expected });
    else view[key] = parsed;
  }
  return { view, ignored };
}

/** Encoded, without a question mark: `frame=3&threshold=0.65`; empty where everything is as by default. */
export function printFields<View extends object>(
  fields: FieldTable<View>,
  defaults: View,
  view: View,
): string {
  const pairs: string[] = [];
  for (const key in defaults) {
    const text = fields[key].print(view[key]);
    if (text !== fields[key].print(defaults[key])) pairs.push(`${key}=${encoded(text)}`);
  }
  return pairs.join("&");
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll("%2C", ",");
}
