// Storage that may be missing, blocked, full or edited by hand. Reading gives nothing, writing says whether it worked.

export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** @returns undefined when there is nothing, or storage is withheld */
export function readStored(storage: () => TextStorage, key: string): string | undefined {
  try {
    return storage().getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param text undefined removes the entry */
export function writeStored(storage: () => TextStorage, key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) storage().removeItem(key);
    else storage().setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function parseStored(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
