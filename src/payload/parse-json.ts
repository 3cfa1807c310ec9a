// Bytes → JSON value, telling apart what a person would tell apart: nothing, a cut-off answer, and no JSON at all.

export type ParsedJson =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "empty" }
  | { readonly kind: "truncated" }
  | { readonly kind: "not-json" };

/** UTF-8, with or without a byte order mark. Never throws. */
export function parseJson(bytes: Uint8Array): ParsedJson {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") return { kind: "empty" };
  try {
    const value: unknown = JSON.parse(text);
    return { kind: "json", value };
  } catch {
    return { kind: isCutOff(text) ? "truncated" : "not-json" };
  }
}

/** Starts like JSON and ends with something still open: JSON grammar decides, not the wording of an engine's error. */
function isCutOff(text: string): boolean {
  const start = text.trimStart();
  if (!start.startsWith("{") && !start.startsWith("[")) return false;
  let open = 0;
  let inText = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inText) {
      if (character === "\\") index++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === "{" || character === "[") open++;
    else if (character === "}" || character === "]") open--;
  }
  return inText || open > 0;
}
