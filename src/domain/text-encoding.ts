// The encoding of a text by its bytes: its mark, or, without one, the zeros that UTF-16 has beside every ASCII character.

const sampleBytes = 512;

export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (bytes.length < 2) return "utf-8";
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 2;
  if (even === 0 && odd > most * 0.6) return "utf-16le";
  return odd === 0 && even > most * 0.6 ? "utf-16be" : "utf-8";
}
