// The title of a page: reads well in a tab and in history.

const product = "Framewise";

export function pageTitle(...parts: readonly string[]): string {
  return [...parts, product].join(" · ");
}

/** "3f9c07be…2c7d04": enough to tell two hashes apart at a glance. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-6)}`;
}
