// A file from the device → a result as it was, or what is wrong with the file. An evidence file as page or as JSON, or an
// answer of the backend saved by hand, of any generation. A page is never parsed as one: what is looked for is a block of
// text with a name, so nothing in it can run.

import * as z from "zod/mini";
import type { Classification } from "../domain/classification";
import type { Failure } from "../domain/failure";
import { isVideoHash, type VideoHash } from "../domain/video-hash";
import { encodingOf } from "../domain/text-encoding";
import { parseJson } from "../api/payload/parse-json";
import { readAnswer } from "../api/payload/read-answer";
import { sha256 } from "../api/payload/sha-256";
import {
  blockEnd,
  blockStart,
  evidenceFormat,
  evidenceVersion,
  mostEvidenceBytes,
  type Envelope,
} from "./evidence-envelope";

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

const ours = z.object({ format: z.literal(evidenceFormat), version: z.optional(z.unknown()) });

const videoHash = z.custom<VideoHash>((value) => typeof value === "string" && isVideoHash(value));

/** Version 1. What may be missing or odd, because nothing rests on it, has something in its place. */
const evidenceFile = z
  .object({
    version: z.literal(evidenceVersion),
    framewise: z.catch(z.string(), "unknown"),
    hash: videoHash,
    backend: z.catch(
      z.object({
        name: z.catch(z.string(), "an unknown backend"),
        origin: z.catch(z.optional(z.string()), undefined),
      }),
      { name: "an unknown backend", origin: undefined },
    ),
    fetched: z.pipe(
      z.string(),
      z.pipe(
        z.transform((text: string) => new Date(text)),
        z.date(),
      ),
    ),
    sha256: z.catch(z.optional(videoHash), undefined),
    view: z.catch(z.string(), ""),
    /** Length of the answer. */
    bytes: z.number(),
    /** The answer in base64. */
    answer: z.pipe(z.string(), z.pipe(z.transform(fromBase64), z.instanceof(Uint8Array<ArrayBuffer>))),
  })
  .check(z.refine(({ bytes, answer }) => answer.length === bytes));

type ReadEnvelope =
  | { readonly kind: "envelope"; readonly envelope: Envelope }
  | { readonly kind: "not-ours" }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "damaged" };

/** @param json parsed, of any shape */
export function readEnvelope(json: unknown): ReadEnvelope {
  const { success, data } = ours.safeParse(json);
  if (!success) return { kind: "not-ours" };
  const { version } = data;
  if (typeof version === "number" && version > evidenceVersion) return { kind: "newer", version };
  const file = evidenceFile.safeParse(json);
  if (!file.success) return { kind: "damaged" };
  const { framewise, hash, backend, fetched, sha256: digest, view, answer } = file.data;
  return {
    kind: "envelope",
    envelope: {
      appVersion: framewise,
      asked: hash,
      backendName: backend.name,
      backendOrigin: backend.origin,
      fetchedAt: fetched,
      digest,
      view,
      raw: answer,
    },
  };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const plain = atob(text);
    const bytes = new Uint8Array(plain.length);
    for (let at = 0; at < plain.length; at++) bytes[at] = plain.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
