// The first page before anybody has asked anything.

export const homeWords = {
  heading: "See what every model says, frame by frame.",
  meaning:
    "Enter a video’s hash. You get the verdict in one sentence, what speaks against it, and the scores behind both.",
} as const;
