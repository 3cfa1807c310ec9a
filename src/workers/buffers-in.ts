// The memory behind everything that a value holds in columns: what is handed over instead of copied, and what it weighs.
// Must never meet a value that holds itself.

/** The buffers of all typed arrays in plain objects and lists, each once. */
export function buffersIn(value: unknown): readonly ArrayBuffer[] {
  return [...new Set(found(value))];
}

function found(value: unknown): readonly ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(found) : [];
}
