// A backend inside a sentence: a host stands for itself, the sample backend has an article.

export function backendPhrase(name: string): string {
  return name === "sample backend" ? "the sample backend" : name;
}

/** While a look-up is under way. */
export function askingWords(backendName: string): string {
  return `Asking ${backendPhrase(backendName)}…`;
}
