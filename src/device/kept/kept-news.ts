// Tells every open page of this browser, and its workers, that what is kept has changed.

const channelName = "framewise-kept";

export function announceKept(): void {
  const channel = openChannel();
  channel?.postMessage("changed");
  channel?.close();
}

/** @returns what ends the listening */
export function onKeptNews(listener: () => void): () => void {
  const channel = openChannel();
  channel?.addEventListener("message", listener);
  return () => channel?.close();
}

/** Where a browser withholds it, a list is as old as its page. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return undefined;
  }
}
