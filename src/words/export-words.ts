// What came of an export.

/** About an answer that was asked for again. @param same undefined where it cannot be told */
export function rawAgainWords(same: boolean | undefined): string {
  if (same === undefined)
    return "It was asked for again; whether its bytes are still the same this browser cannot tell.";
  return same
    ? "It was asked for again, and its bytes are those that this page was made from."
    : "It was asked for again, and the backend’s answer has changed since this page was made: the file holds the new one.";
}

export const changedSinceWords =
  "Nothing was saved: the backend’s answer has changed since this page was made, and the file would not be of this page. Reload it first.";

export const tooLargeWords =
  "This browser cannot draw the picture that large. A smaller one, or SVG, is the same picture.";

export const pictureWithheldWords =
  "This browser does not let the page copy pictures here, so it was saved as PNG 2× instead.";

export function savedWords(fileName: string): string {
  return `Saved as ${fileName}.`;
}
