// Why an address cannot be used as a backend, in one sentence.

export function refusedBackendWords(
  reason: "not-an-address" | "not-allowed" | "locked",
  allowed: readonly string[],
): string {
  switch (reason) {
    case "not-an-address":
      return "That is no address of a backend: it starts with https://, and has no name, password, ? or # in it.";
    case "not-allowed":
      return `Whoever runs this page does not allow that backend. Allowed: ${allowed.join(", ")}.`;
    case "locked":
      return "Whoever runs this page has fixed the backend.";
  }
}
