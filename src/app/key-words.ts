// What the keys do, in the order in which somebody needs them. The list that the page shows; whoever adds a key adds it here.

export type KeyWords = {
  /** Any of these. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Letters and signs can be switched off in Settings; arrows, Escape and Tab cannot. */
  readonly isCharacter: boolean;
};

export const anywhereKeys: readonly KeyWords[] = [
  { keys: ["/"], does: "Go to the search field", isCharacter: true },
  { keys: ["?"], does: "Show this list", isCharacter: true },
];

export const resultKeys: readonly KeyWords[] = [
  { keys: ["←", "→"], does: "Previous, next frame", isCharacter: false },
  { keys: ["n", "p"], does: "Next, previous frame by how far the models are apart", isCharacter: true },
  { keys: ["Esc"], does: "No frame selected", isCharacter: false },
  { keys: ["1", "…", "9"], does: "Draw the model in that place, or not", isCharacter: true },
  { keys: ["l", "h", "t"], does: "Lines, heatmap, table", isCharacter: true },
  { keys: ["+", "−"], does: "Zoom in, out", isCharacter: true },
  { keys: ["Shift ←", "Shift →"], does: "Earlier, later frames while zoomed in", isCharacter: false },
  { keys: ["0"], does: "Show all frames", isCharacter: true },
];

export const triageKeys: readonly KeyWords[] = [
  { keys: ["j", "k"], does: "Next, previous video", isCharacter: true },
  { keys: ["↓", "↑"], does: "The same, inside the table", isCharacter: false },
  { keys: ["Enter"], does: "Open the video", isCharacter: false },
];

/** Under the list, whether the single characters work now. */
export function characterKeyWords(letterKeys: boolean): string {
  return letterKeys
    ? "Keys do nothing while a field, a slider or a tab has the focus. Single characters can be switched off in Settings."
    : "Single characters are switched off in Settings; arrows and Escape work.";
}
