// A file from the device → a result as it was, or what is wrong with the file. An evidence file as page or as JSON, or an
// answer of the backend saved by hand, of any generation. A page is never parsed as one: what is looked for is a block of
// text with a name, so nothing in it can run.

import type { Classification } from "../domain/classification";
import type { Failure } from "../domain/failure";
import { isVideoHash, type VideoHash } from "../domain/video-hash";
import { encodingOf } from "../domain/text-encoding";
import { parseJson } from "../api/payload/parse-json";
import { readAnswer } from "../api/payload/read-answer";
import { sha256 } from "../api/payload/sha-256";
import { readEnvelope, type Envelope } from "./evidence-envelope";

/** Where a saved result comes from, and whether it is still what was saved. */
export type Provenance = {
  /** Undefined for an answer of the backend that was saved by hand, which says neither when nor from whom. */
  readonly saved: Omit<Envelope, "raw" | "asked"> | undefined;
  /** The answer is the one that the digest was made of; undefined where that cannot be told. */
  readonly digestFits: boolean | undefined;
};

export type SavedResult = {
  readonly kind: "saved";
  readonly classification: Classification;
  readonly asked: VideoHash;
  readonly raw: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `raw` now. */
  readonly digest: string | undefined;
  readonly provenance: Provenance;
};

export type EvidenceFault =
  | { readonly kind: "too-large"; readonly bytes: number }
  /** Neither an evidence file nor an answer of a backend. */
  | { readonly kind: "not-ours"; readonly isPage: boolean }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "damaged" }
  | { readonly kind: "no-hash" }
  | { readonly kind: "not-a-result"; readonly failure: Failure };

/** Engines take no text longer than about 500 million characters, and reading needs several times the memory of the file. */
export const mostEvidenceBytes = 300_000_000;

/** An answer of more bytes is not saved as evidence, which could not be opened: in base64 these alone are 293 MB. */
export const mostSavedAnswerBytes = 220_000_000;

/** Around the block in a page; in base64 and escaped JSON neither can occur. */
export const blockStart = '<template id="framewise-evidence">';
export const blockEnd = "</template>";

export async function readEvidence(bytes: Uint8Array<ArrayBuffer>): Promise<SavedResult | EvidenceFault> {
  if (bytes.length > mostEvidenceBytes) return { kind: "too-large", bytes: bytes.length };
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (/^\s*</.test(text)) return readPage(text);
  const parsed = parseJson(bytes);
  if (parsed.kind === "json") {
    const read = readEnvelope(parsed.value);
    return read.kind === "not-ours" ? readPlainAnswer(bytes) : readSaved(read);
  }
  if (parsed.kind === "truncated" && text.includes('"framewise-evidence"')) return { kind: "damaged" };
  return readPlainAnswer(bytes);
}

async function readPage(text: string): Promise<SavedResult | EvidenceFault> {
  const start = text.indexOf(blockStart);
  if (start < 0) {
    const isCutOff = text.includes('name="generator" content="Framewise');
    return isCutOff ? { kind: "damaged" } : { kind: "not-ours", isPage: true };
  }
  const from = start + blockStart.length;
  const end = text.indexOf(blockEnd, from);
  const parsed = parseJson(new TextEncoder().encode(end < 0 ? "" : text.slice(from, end)));
  return parsed.kind === "json" ? readSaved(readEnvelope(parsed.value)) : { kind: "damaged" };
}

async function readSaved(read: ReturnType<typeof readEnvelope>): Promise<SavedResult | EvidenceFault> {
  if (read.kind === "not-ours") return { kind: "damaged" };
  if (read.kind !== "envelope") return read;
  const { raw, asked, ...saved } = read.envelope;
  const answer = readAnswer(raw, undefined);
  if (answer.kind === "failure") return { kind: "not-a-result", failure: answer.failure };
  const digest = await sha256(raw);
  const digestFits = digest === undefined || saved.digest === undefined ? undefined : digest === saved.digest;
  const { classification } = answer;
  return { kind: "saved", classification, asked, raw, digest, provenance: { saved, digestFits } };
}

/** An answer without a hash of its own goes by the digest of the file. */
async function readPlainAnswer(bytes: Uint8Array<ArrayBuffer>): Promise<SavedResult | EvidenceFault> {
  const answer = readAnswer(bytes, undefined);
  if (answer.kind === "failure") {
    const { failure } = answer;
    const isJson = failure.kind === "not-a-result" || failure.kind === "truncated";
    return isJson ? { kind: "not-a-result", failure } : { kind: "not-ours", isPage: false };
  }
  const { classification } = answer;
  const digest = await sha256(bytes);
  const asked = [classification.identifier, classification.hash, digest].find(
    (hash) => hash !== undefined && isVideoHash(hash),
  );
  if (asked === undefined || !isVideoHash(asked)) return { kind: "no-hash" };
  return {
    kind: "saved",
    classification,
    asked,
    raw: bytes,
    digest,
    provenance: { saved: undefined, digestFits: undefined },
  };
}
