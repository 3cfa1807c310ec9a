// Lists of objects inside of frames and audio tracks, read one after the other so that notes stand in the order of
// the answer. Whatever else stands in such a list is left out with a note.

import { FieldReader, isJsonObject, isList } from "./json-value";
import type { NoteBook } from "./note-book";

/**
 * Reads each object of the list under a key.
 * @param expected what each of them is, for notes: "a detection"
 */
export function readObjects<Part>(
  owner: FieldReader,
  key: string,
  expected: string,
  notes: NoteBook,
  read: (fields: FieldReader) => Part,
): readonly Part[] {
  return readEach(owner.list(key), owner.pathOf(key), expected, notes, read);
}

/** Reads each object in `details`: a list of objects, or one object. */
export function readDetails<Part>(
  owner: FieldReader,
  notes: NoteBook,
  read: (details: FieldReader) => readonly Part[],
): readonly Part[] {
  const details = owner.value("details");
  if (details === undefined) return [];
  if (isJsonObject(details)) return read(owner.inside("details"));
  if (isList(details)) {
    return readEach(details, owner.pathOf("details"), "an object with details", notes, read).flat();
  }
  owner.leftOut("details", "a list", details);
  return [];
}

function readEach<Part>(
  list: readonly unknown[],
  path: string,
  expected: string,
  notes: NoteBook,
  read: (fields: FieldReader) => Part,
): readonly Part[] {
  const parts: Part[] = [];
  list.forEach((value, index) => {
    const place = `${path}[${index}]`;
    if (isJsonObject(value)) parts.push(read(new FieldReader(value, place, notes)));
    else notes.leftOut(place, expected, value);
  });
  return parts;
}
