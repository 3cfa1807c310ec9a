// Model names inside one field of the address: separated by commas, each name escaped so that any name survives.
// After the address itself is decoded, a comma within a name is %2C, the empty name %00, a percent sign %25, and half a
// surrogate pair (which no address can carry) %uD800.

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function printNameList(names: readonly string[]): string {
  return names.map((name) => (name === "" ? "%00" : escaped(name))).join(",");
}

/** Never throws: an escape that nobody wrote stays as it is. */
export function parseNameList(text: string): readonly string[] {
  if (text === "") return [];
  return [...new Set(text.split(",").map((part) => (part === "%00" ? "" : unescaped(part))))];
}

function escaped(name: string): string {
  return name
    .replaceAll("%", "%25")
    .replaceAll(",", "%2C")
    .replaceAll(loneSurrogate, (half) => `%u${half.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescaped(part: string): string {
  return part.replaceAll(/%(25|2[Cc]|u([Dd][89A-Fa-f][0-9A-Fa-f]{2}))/g, (_, code: string, half?: string) => {
    if (half !== undefined) return String.fromCharCode(Number.parseInt(half, 16));
    return code === "25" ? "%" : ",";
  });
}
