// The only place where a file is handed to the browser to be saved.

/** Long enough for a browser to begin reading, whatever it asks the person first. */
const keptForMs = 60_000;

/** @param parts texts are written as UTF-8, bytes as they are */
export function saveFile(fileName: string, type: string, parts: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptForMs);
}
