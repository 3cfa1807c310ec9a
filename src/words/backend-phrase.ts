// A backend inside a sentence: a host stands for itself, the sample backend has an article.

export function backendPhrase(name: string): string {
  return name === "sample backend" ? "the sample backend" : name;
}
