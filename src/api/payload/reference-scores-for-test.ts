// A second reader for scores alone, written as plainly as the rules can be said and without any help of the first:
// what the columns of any answer must hold, bit for bit.

const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export type ReferenceScores = {
  readonly frameCount: number;
  /** Per model in the order of the answer: one score per frame, NaN for a gap. */
  readonly columns: readonly (readonly [model: string, scores: readonly number[]])[];
  /** Whether any model said anywhere that it cannot tell. */
  readonly hasNoAnswers: boolean;
  /** Whether any number anywhere may be a percentage. */
  readonly hasPercentages: () => boolean;
};

export function referenceScores(json: unknown): ReferenceScores {
  const frames = items(field(field(json, "results"), "images")).map((frame) =>
    items(Array.isArray(frame) ? frame : field(frame, "results")).flatMap((answer) => {
      const model = field(answer, "model");
      return typeof model === "string" ? [{ model, answer }] : [];
    }),
  );
  const models = new Set(frames.flatMap((answers) => answers.map(({ model }) => model)));
  const last = (answers: (typeof frames)[number], model: string) =>
    answers.findLast((named) => named.model === model)?.answer;
  return {
    frameCount: frames.length,
    columns: [...models].map((model) => [model, frames.map((answers) => scoreOf(last(answers, model)))]),
    hasPercentages: () =>
      [...JSON.stringify(json).matchAll(/"score":(\d+(?:\.\d+)?)/g)].some(([, score]) => Number(score) > 2),
    hasNoAnswers: frames.some((answers) =>
      answers.some(({ model }) => field(last(answers, model), "unknown") === true),
    ),
  };
}

function scoreOf(answer: unknown): number {
  if (field(answer, "unknown") === true) return Number.NaN;
  const entry = items(field(answer, "classification")).findLast(
    (pair) => field(pair, "label") === "artificial",
  );
  const score = field(entry, "score");
  const isScore = typeof score === "number" && score >= 0 && score <= 1;
  return isScore && isBelieved(score, items(field(answer, "classification"))) ? score : Number.NaN;
}

/** A human score beside it makes 1 with it, or all labels together do. */
function isBelieved(score: number, entries: readonly unknown[]): boolean {
  const human = field(
    entries.findLast((entry) => field(entry, "label") === "human"),
    "score",
  );
  const beside = typeof human === "string" && human.trim() !== "" ? Number(human) : human;
  if (typeof beside !== "number" || Number.isNaN(beside)) return true;
  const others = entries
    .filter((entry) => field(entry, "label") !== "human" && field(entry, "label") !== "artificial")
    .map((entry) => field(entry, "score"))
    .filter((other) => typeof other === "number");
  const sums = [score + beside, others.reduce((sum, other) => sum + other, score + beside)];
  return sums.some((sum) => Math.abs(sum - 1) <= 0.01 + 1e-9);
}
