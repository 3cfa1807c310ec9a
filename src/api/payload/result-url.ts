// `result_url`: a page on the vendor's dashboard. Only a whole http or https address ever leaves this file.

import type { FieldReader } from "./json-value";

const schemes = new Set(["http:", "https:"]);

/** As the URL parser writes it, without the control characters that it ignores; undefined with a note for anything else. */
export function readResultUrl(fields: FieldReader): string | undefined {
  const text = fields.text("result_url");
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && schemes.has(url.protocol)) return url.href;
  fields.leftOut("result_url", "an http or https address", text);
  return undefined;
}
