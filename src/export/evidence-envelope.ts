// What an evidence file holds for machines: the answer byte for byte, and where, when and how it was seen. The same in a
// saved page and in JSON. Version 1; whoever changes its meaning raises the number, and older readers say so.

import type { VideoHash } from "../domain/video-hash";

export const evidenceFormat = "framewise-evidence";
export const evidenceVersion = 1;

/** Engines take no text longer than about 500 million characters, and reading needs several times the memory of the file. */
export const mostEvidenceBytes = 300_000_000;

/** An answer of more bytes is not saved as evidence, which could not be opened: in base64 these alone are 293 MB. */
export const mostSavedAnswerBytes = 220_000_000;

/** Around the block in a page; in base64 and escaped JSON neither can occur. */
export const blockStart = '<template id="framewise-evidence">';
export const blockEnd = "</template>";

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

/** Pieces of a multiple of three bytes, so that they join without padding between. */
const pieceBytes = 0x8000 - (0x8000 % 3);

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes))));
  }
  return pieces.join("");
}
