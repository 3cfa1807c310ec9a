// Lists of objects inside of frames and audio tracks. Whatever else stands in such a list is left out with a note.

import { FieldReader, isJsonObject, isList } from "./json-value";
import type { NoteBook } from "./note-book";

/** A reader for each object in a list. */
export function objectReaders(
  list: readonly unknown[],
  path: string,
  expected: string,
  notes: NoteBook,
): readonly FieldReader[] {
  return list.flatMap((value, index) => {
    const place = `${path}[${index}]`;
    if (isJsonObject(value)) return [new FieldReader(value, place, notes)];
    notes.leftOut(place, expected, value);
    return [];
  });
}

/** A reader for each object in `details`: a list of objects, or one object. */
export function detailReaders(owner: FieldReader, notes: NoteBook): readonly FieldReader[] {
  const details = owner.value("details");
  const path = owner.pathOf("details");
  if (details === undefined) return [];
  if (isJsonObject(details)) return [new FieldReader(details, path, notes)];
  if (isList(details)) return objectReaders(details, path, "an object", notes);
  owner.leftOut("details", "a list", details);
  return [];
}
