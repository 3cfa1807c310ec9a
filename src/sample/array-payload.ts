// Writes a made video as the oldest generation does (array frames), piece by piece: a dense one is never one string.

import { isGap } from "../domain/score-table";
import { madeVerdicts } from "./made-verdicts";
import type { MadeModel, MadeVideo } from "./made-video";
import { madePreProcess, reportedStatistics } from "./reported-statistics";
import { seededRandom, type Random } from "./seeded-random";

const framesPerPiece = 64;

/** The whole answer as JSON text in pieces; the same video always gives the same text. */
export function* arrayPayload(video: MadeVideo): Generator<string, void, undefined> {
  const { script, models } = video;
  const random = seededRandom(script.seed);
  yield `{"hash":${json(script.hash)},"name":${json(script.name)},"results":{"images":[`;
  for (let first = 0; first < script.frames; first += framesPerPiece) {
    const frames: string[] = [];
    for (let frame = first; frame < Math.min(script.frames, first + framesPerPiece); frame += 1) {
      frames.push(frameText(models, frame, random));
    }
    yield (first === 0 ? "" : ",") + frames.join(",");
  }
  const pre_process = madePreProcess(models, script.frames);
  const rest = json({ pre_process, ...reportedStatistics(models) });
  yield `],${rest.slice(1)},"verdicts":${json(madeVerdicts(video))}}`;
}

function frameText(models: readonly MadeModel[], frame: number, random: Random): string {
  const answers = models.map((model, index) => {
    const artificial = model.artificial[frame];
    const human = model.human[frame];
    const elapsed = Math.fround((0.2 + 0.15 * (index % 5)) * (0.8 + 0.6 * random()));
    const swapped = random() < 0.2;
    if (artificial === undefined || human === undefined || isGap(artificial)) return undefined;
    const pair = [labelled("artificial", artificial), labelled("human", human)];
    const classification = (swapped ? pair.toReversed() : pair).join(",");
    return `{"model":${json(model.name)},"elapsed_time":${elapsed},"classification":[${classification}]}`;
  });
  return `[${answers.filter((answer) => answer !== undefined).join(",")}]`;
}

function labelled(label: string, score: number): string {
  return `{"label":"${label}","score":${score}}`;
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
