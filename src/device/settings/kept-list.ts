// The last list that was too long for a link, on this device: the hashes alone, packed into a text. Reading anything else
// than what was written gives nothing.

import { isVideoHash, type VideoHash } from "../../domain/video-hash";
import { readStored, writeStored, type TextStorage } from "./stored-text";

const storageKey = "framewise.triage";
const deviceStorage = (): TextStorage => localStorage;

/** @returns false when the browser gave no room */
export function keepList(mark: string, hashes: readonly VideoHash[], storage = deviceStorage): boolean {
  const bytes = new Uint8Array(hashes.length * 32);
  for (const [place, hash] of hashes.entries()) {
    for (let index = 0; index < 32; index++) {
      bytes[place * 32 + index] = Number.parseInt(hash.slice(index * 2, index * 2 + 2), 16);
    }
  }
  // Base64 is 43 characters per hash: a hundred thousand fit into the five million of a browser's storage.
  const characters = Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, part) =>
    String.fromCharCode(...bytes.subarray(part * partBytes, (part + 1) * partBytes)),
  );
  return writeStored(storage, storageKey, `${mark}:${btoa(characters.join(""))}`);
}

/** A function takes only so many arguments. */
const partBytes = 32_768;

/** @returns undefined when the list under this mark is not on this device */
export function readKeptList(mark: string, storage = deviceStorage): readonly VideoHash[] | undefined {
  const text = readStored(storage, storageKey);
  if (text === undefined || !text.startsWith(`${mark}:`)) return undefined;
  const packed = unpacked(text.slice(mark.length + 1));
  if (packed === undefined || packed.length === 0 || packed.length % 32 !== 0) return undefined;
  const digits = Array.from(packed, (character) => character.charCodeAt(0).toString(16).padStart(2, "0"));
  return Array.from({ length: packed.length / 32 }, (_, place) =>
    digits.slice(place * 32, place * 32 + 32).join(""),
  ).filter(isVideoHash);
}

function unpacked(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
