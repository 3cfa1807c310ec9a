// What stands in place of the whole page when its code did not arrive.

export const notStartedWords = {
  heading: "Framewise did not start",
  meaning:
    "A part of its code did not arrive: the connection broke, or Framewise was just updated. Nothing was lost.",
  step: "Reload",
} as const;
