// The results in the shape of the documented example: the example itself, byte for byte, and the made ones.
// Nothing is made before it is asked for, and nothing made is kept.

import documentedText from "../api/payload/samples/array-frames/documented-example.json?raw";
import { arrayPayload } from "./array-payload";
import { makeVideo } from "./made-video";
import { videoFacts, type SampleResult } from "./sample-result";
import type { VideoSample } from "./sample-table";
import type { VideoScript } from "./video-script";
import { videoScripts } from "./video-scripts";

const documented: SampleResult = {
  pieces: () => [documentedText],
  facts: () => ({
    marks: [
      { score: 0.9958254098892212, counted: false },
      { score: 0.9876174569129944, counted: false },
      { score: 0.24845231473445892, counted: true },
    ],
    frames: 5,
    models: 3,
  }),
};

/** One result per row of the sample table's videos. */
export const videoResults: Readonly<Record<VideoSample, SampleResult>> = {
  documented,
  "two-camps": scripted(videoScripts["two-camps"]),
  "thirty-six": scripted(videoScripts["thirty-six"]),
  "all-human": scripted(videoScripts["all-human"]),
  "all-artificial": scripted(videoScripts["all-artificial"]),
  "local-edit": scripted(videoScripts["local-edit"]),
  "missing-answers": scripted(videoScripts["missing-answers"]),
  "one-frame": scripted(videoScripts["one-frame"]),
  thousand: scripted(videoScripts.thousand),
  dense: scripted(videoScripts.dense),
  "very-dense": scripted(videoScripts["very-dense"]),
};

/** A result in array frames, made from a script each time it is asked for. */
function scripted(script: VideoScript): SampleResult {
  return { pieces: () => arrayPayload(makeVideo(script)), facts: () => videoFacts(makeVideo(script)) };
}
