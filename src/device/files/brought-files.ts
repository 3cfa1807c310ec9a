// What a person dropped or chose, read while the browser still allows it: the list of a drop is empty one task later.

export type Brought = {
  readonly files: readonly File[];
  /** Names of folders, which cannot be hashed. */
  readonly folders: readonly string[];
};

/** What is needed of an item of a drop. */
export type DroppedItem = Pick<DataTransferItem, "kind" | "getAsFile"> & {
  readonly webkitGetAsEntry: () => Pick<FileSystemEntry, "isDirectory" | "name"> | null;
};

/** @param items of a `drop` event, read within it */
export function readDrop(items: Iterable<DroppedItem>): Brought {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory === true) folders.push(entry.name);
    else if (file !== null) files.push(file);
  }
  return { files, folders };
}
