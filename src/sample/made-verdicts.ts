// What six heuristics would say about a made video. Their real formulas are not documented: these are stand-ins
// that give plausible answers, for samples only, and nothing outside this room may take them for the vendor's.

import { otherSide, sideOf, type Side } from "../domain/side";
import { mean, type MadeModel, type MadeVideo } from "./made-video";

export type MadeVerdict = {
  readonly heuristic: string;
  readonly models: readonly string[];
  /** Mean over the counted models of their mean score for the winning label. */
  readonly confidence: number;
  readonly classification: Side;
};

/** Majority, Average, AverageExclude10/20/30 and TopRelevant, in the order of the documented example. */
export function madeVerdicts({ script, models }: MadeVideo): readonly MadeVerdict[] {
  const relevant = verdict(
    "TopRelevant",
    models.filter(({ name }) => script.relevant.includes(name)),
  );
  return [
    verdict("Majority", majority(models)),
    verdict("Average", models),
    verdict("AverageExclude10", decided(models, 10)),
    verdict("AverageExclude20", decided(models, 20)),
    verdict("AverageExclude30", decided(models, 30)),
    // Two decimals, as in the documented example.
    { ...relevant, confidence: Math.round(relevant.confidence * 100) / 100 },
  ];
}

function verdict(heuristic: string, counted: readonly MadeModel[]): MadeVerdict {
  const artificial = mean(counted.map(({ meanArtificial }) => meanArtificial));
  const human = mean(counted.map(({ meanHuman }) => meanHuman));
  const classification = sideOf(artificial, 0.5);
  const confidence = classification === "artificial" ? artificial : human;
  return { heuristic, models: counted.map(({ name }) => name), confidence, classification };
}

function majority(models: readonly MadeModel[]): readonly MadeModel[] {
  const artificial = models.filter(({ classification }) => classification === "artificial");
  const larger: Side = artificial.length * 2 >= models.length ? "artificial" : otherSide("artificial");
  return models.filter(({ classification }) => classification === larger);
}

/** Leaves out the models whose mean lies in a band of so many points around one half, unless that is all of them. */
function decided(models: readonly MadeModel[], points: number): readonly MadeModel[] {
  const outside = models.filter(({ meanArtificial }) => Math.abs(meanArtificial - 0.5) > points / 200);
  return outside.length === 0 ? models : outside;
}
