// What an evidence file holds for machines: the answer byte for byte, and where, when and how it was seen. The same in a
// saved page and in JSON. Version 1; whoever changes its meaning raises the number, and older readers say so.

import { isVideoHash, type VideoHash } from "../domain/video-hash";

export const evidenceFormat = "framewise-evidence";
export const evidenceVersion = 1;

export type Envelope = {
  readonly appVersion: string;
  readonly asked: VideoHash;
  readonly backendName: string;
  /** Undefined when it was asked by way of the server of the page. */
  readonly backendOrigin: string | undefined;
  readonly fetchedAt: Date;
  /** SHA-256 of the answer in hex; undefined where the browser that saved it had no digests. */
  readonly digest: string | undefined;
  /** What the address remembered of the view, without the question mark. */
  readonly view: string;
  readonly raw: Uint8Array<ArrayBuffer>;
};

/** JSON of which no text can end or begin markup, whatever is around it. */
export function printEnvelope(envelope: Envelope): string {
  const { appVersion, asked, backendName, backendOrigin, fetchedAt, digest, view, raw } = envelope;
  const json = JSON.stringify(
    {
      format: evidenceFormat,
      version: evidenceVersion,
      framewise: appVersion,
      hash: asked,
      backend: { name: backendName, ...(backendOrigin === undefined ? {} : { origin: backendOrigin }) },
      fetched: fetchedAt.toISOString(),
      ...(digest === undefined ? {} : { sha256: digest }),
      view,
      bytes: raw.length,
      answer: toBase64(raw),
    },
    undefined,
    1,
  );
  return json.replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export type ReadEnvelope =
  | { readonly kind: "envelope"; readonly envelope: Envelope }
  | { readonly kind: "not-ours" }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "damaged" };

/** @param json parsed, of any shape */
export function readEnvelope(json: unknown): ReadEnvelope {
  if (!isRecord(json) || json["format"] !== evidenceFormat) return { kind: "not-ours" };
  const { version, framewise, hash, backend, fetched, sha256, view, bytes, answer } = json;
  if (typeof version === "number" && version > evidenceVersion) return { kind: "newer", version };
  const time = typeof fetched === "string" ? new Date(fetched) : new Date(Number.NaN);
  const raw = typeof answer === "string" ? fromBase64(answer) : undefined;
  if (version !== evidenceVersion || typeof hash !== "string" || !isVideoHash(hash))
    return { kind: "damaged" };
  if (Number.isNaN(time.getTime()) || raw === undefined || raw.length !== bytes) return { kind: "damaged" };
  const { name, origin } = isRecord(backend) ? backend : {};
  return {
    kind: "envelope",
    envelope: {
      appVersion: textOr(framewise, "unknown"),
      asked: hash,
      backendName: textOr(name, "an unknown backend"),
      backendOrigin: typeof origin === "string" ? origin : undefined,
      fetchedAt: time,
      digest: typeof sha256 === "string" && isVideoHash(sha256) ? sha256 : undefined,
      view: textOr(view, ""),
      raw,
    },
  };
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Pieces of a multiple of three bytes, so that they join without padding between. */
const pieceBytes = 0x8000 - (0x8000 % 3);

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes))));
  }
  return pieces.join("");
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
