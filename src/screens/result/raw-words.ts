// What is said about a raw answer that cannot be looked into.

export const rawTooLargeWords =
  "The answer was too large to be kept beside the scores that were read from it.";

export const rawMissingWords =
  "The part of this page that shows it could not be loaded. If trying again does not help, reload the page.";

export const rawNotOpenedWords = "The raw answer could not be opened. Hide it and show it for another try.";

export const rawNotSearchedWords =
  "The raw answer could not be searched. Hide it and show it for another try.";
