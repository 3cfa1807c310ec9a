// Every way in which a file of this device can end without a hash: a closed union, so that a kind without words does not
// compile. It carries the file's name and never a byte of it.

export type FileFailure =
  /** What was dropped holds no file: text, a link, an entry that the browser does not hand over. */
  | { readonly kind: "no-file" }
  | { readonly kind: "folder"; readonly name: string }
  | { readonly kind: "empty"; readonly name: string }
  /** It is not where it was. */
  | { readonly kind: "vanished"; readonly name: string }
  /** `bytes` had been read when it turned out to be another file than the one that was chosen. */
  | { readonly kind: "changed"; readonly name: string; readonly bytes: number }
  /** Not one byte could be read. */
  | { readonly kind: "unreadable"; readonly name: string }
  /** The code that computes hashes did not arrive or may not run here. */
  | { readonly kind: "no-hasher"; readonly name: string }
  /** It ran and stopped, e.g. for want of memory. */
  | { readonly kind: "hasher-stopped"; readonly name: string; readonly bytes: number };

export type FileFailureKind = FileFailure["kind"];
export type FileFailureOf<Kind extends FileFailureKind> = Extract<FileFailure, { readonly kind: Kind }>;

/** Why a file at hand shows no pictures: the browser cannot play it, it holds no picture, or it has become unreadable. */
export type PictureFailure = "not-playable" | "no-picture" | "no-length" | "gone";
