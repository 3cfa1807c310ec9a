// What a score is and is not, and what to do when models disagree: on the page, in the report and in the evidence file.

import { sentence, wordPhrase, type Sentence } from "./phrase";

export const howToRead: readonly { readonly heading: string; readonly text: Sentence }[] = [
  {
    heading: "Which way is artificial",
    text: sentence(
      "Up is ",
      wordPhrase("artificial"),
      ", down is ",
      wordPhrase("human"),
      ". A percentage beside a model or a frame is its artificial score; a confidence belongs to the word beside it.",
    ),
  },
  {
    heading: "What a score is",
    text: sentence(
      "One model’s answer for one frame. It is not the share of the video that is artificial, and 99% is not a promise: a model can be sure and wrong.",
    ),
  },
  {
    heading: "What this page cannot tell",
    text: sentence(
      "Which model is right, why a heuristic leaves a model out, or when in the video a frame lies: frame numbers are an order, not a time. The backend does not say.",
    ),
  },
  {
    heading: "When models disagree",
    text: sentence(
      "Look at the frames where they part, check who is left out of the verdict, and treat it as open until a person has looked at the video.",
    ),
  },
];
