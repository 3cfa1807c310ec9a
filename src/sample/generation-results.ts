// One answer per later generation of the backend's API, in the shapes that its documentation describes.
// Values are made; which fields stand together is as documented, and nothing here is read by the page's code.

import { arrayPayload } from "./array-payload";
import { invalidC2pa, validC2pa } from "./c2pa-samples";
import { chunks, detections } from "./newest-details";
import { audioScript, generationScripts } from "./generation-scripts";
import { makeVideo, type MadeVideo } from "./made-video";
import { madeHash, objectAudios, objectFrames, type ObjectFrame } from "./object-frames";
import { videoVerdicts } from "./object-verdicts";
import { createPendingResult } from "./pending-result";
import { madePreProcess, reportedStatistics } from "./reported-statistics";
import { videoFacts, type SampleResult } from "./sample-result";
import type { GenerationSample } from "./sample-table";
import { statusHead, unfinished } from "./status-answer";
import type { VideoScript } from "./video-script";

/** One result per row of the sample table's generations; the pending one keeps time by `now`. */
export function createGenerationResults(now: () => number): Readonly<Record<GenerationSample, SampleResult>> {
  const scripts = generationScripts;
  return {
    identifier: finished(scripts.identifier, identifierAnswer),
    "object-frames": finished(scripts["object-frames"], objectAnswer),
    pending: createPendingResult(scripts.pending, now),
    errored: {
      pieces: () => [JSON.stringify(erroredAnswer(makeVideo(scripts.errored)))],
      facts: () => ({ marks: [], frames: scripts.errored.frames, models: scripts.errored.models.length }),
    },
    forced: finished(scripts.forced, forcedAnswer),
    newest: finished(scripts.newest, newestAnswer),
    "audio-only": {
      pieces: () => [JSON.stringify(audioAnswer(scripts["audio-only"]))],
      facts: () => ({ marks: [], frames: 0, models: 0 }),
    },
  };
}

function finished(script: VideoScript, answer: (video: MadeVideo) => unknown): SampleResult {
  return {
    pieces: () => [JSON.stringify(answer(makeVideo(script)))],
    facts: () => videoFacts(makeVideo(script)),
  };
}

/** Array frames under a path key that is not the file's hash. */
function identifierAnswer(video: MadeVideo): unknown {
  const oldest: unknown = JSON.parse([...arrayPayload(video)].join(""));
  const verdicts = videoVerdicts(video);
  return Object.assign({ identifier: video.script.hash }, oldest, {
    hash: madeHash(video.script.seed),
    verdict: verdicts[0],
    verdicts,
  });
}

function objectAnswer(video: MadeVideo): unknown {
  const { hash, name, frames } = video.script;
  const verdicts = videoVerdicts(video);
  return {
    identifier: hash,
    hash,
    name,
    ref_id: "case-2026-0417",
    force_classification: null,
    results: {
      images: objectFrames(video).map(withC2pa),
      audios: objectAudios(makeVideo(audioScript(51, 2))),
      pre_process: madePreProcess(video.models, frames),
      ...reportedStatistics(video.models),
    },
    verdict: verdicts[0],
    verdicts,
  };
}

/** The signature of the first frame says that it was generated, which decides its verdict whatever the models say. */
function withC2pa(frame: ObjectFrame, index: number): unknown {
  if (index === 1) return Object.assign({}, frame, { c2pa: invalidC2pa });
  if (index !== 0) return frame;
  const verdict = { ...frame.verdict, models: [], classification: "artificial", confidence: 1 };
  return Object.assign({}, frame, { c2pa: validC2pa, verdict });
}

function erroredAnswer(video: MadeVideo): unknown {
  const errors = "could not decode stream 0";
  return {
    ...statusHead(video.script, "errored", errors),
    results: { images: unfinished(objectFrames(video), 2, errors) },
    verdict: null,
    verdicts: [],
  };
}

/** A person overrode what every model and every heuristic says. */
function forcedAnswer(video: MadeVideo): unknown {
  const verdicts = videoVerdicts(video);
  return {
    ...statusHead(video.script, "done", null),
    force_classification: "artificial",
    results: { images: unfinished(objectFrames(video), video.script.frames, null) },
    verdict: verdicts[0],
    verdicts,
  };
}

function newestAnswer(video: MadeVideo): unknown {
  const { hash, frames } = video.script;
  const verdicts = videoVerdicts(video);
  const [first, second] = objectAudios(makeVideo(audioScript(52, 2)));
  return {
    ...statusHead(video.script, "done", null),
    result_url: `https://dashboard.example/results/${hash}`,
    is_nsfw: false,
    results: {
      images: unfinished(objectFrames(video), frames, null).map(withDetections),
      audios: [
        { ...first, chunk_details: chunks(53) },
        { ...second, details: { clips: chunks(54) } },
      ],
      pre_process: madePreProcess(video.models, frames),
    },
    verdict: verdicts[0],
    verdicts,
  };
}

function withDetections(frame: object, index: number): unknown {
  return Object.assign({}, frame, { details: [{ detections: detections(index) }] });
}

function audioAnswer(script: VideoScript): unknown {
  const audio = makeVideo(audioScript(55, 1));
  const verdicts = videoVerdicts(audio);
  return {
    ...statusHead(script, "done", null),
    results: { audios: objectAudios(audio) },
    verdict: verdicts[0],
    verdicts,
  };
}
