// A made sample has the shape and the inner agreement of the documented example, repeats byte for byte, and shows
// what its title promises.
import { describe, expect, it } from "vitest";
import { createSampleBackend } from "./sample-backend";
import { videoSamples, type VideoSample } from "./sample-table";

type Answer = {
  readonly hash: string;
  readonly results: {
    readonly images: {
      model: string;
      elapsed_time: number;
      classification: { label: string; score: number }[];
    }[][];
    readonly pre_process: number;
    readonly std_deviations: Readonly<Record<string, number>>;
    readonly classification_matrix: Readonly<Record<string, { confidence: number; classification: string }>>;
  };
  readonly verdicts: { models: string[]; heuristic: string; confidence: number; classification: string }[];
};

async function textOf(id: VideoSample): Promise<string> {
  const address = `http://sample/api/classification_video/${videoSamples[id].hash}`;
  return (await createSampleBackend()(new Request(address))).text();
}

async function answerOf(id: VideoSample): Promise<Answer> {
  const answer: Answer = JSON.parse(await textOf(id));
  return answer;
}

/** One column per model: the scores of a label, undefined where the model is silent. */
function columns({ results }: Answer, label: string): Map<string, (number | undefined)[]> {
  const names = new Set(results.images.flatMap((frame) => frame.map(({ model }) => model)));
  return new Map(
    [...names].map((name) => [
      name,
      results.images.map((frame) => {
        const pair = frame.find(({ model }) => model === name)?.classification;
        return pair?.find((labelled) => labelled.label === label)?.score;
      }),
    ]),
  );
}

const present = (column: readonly (number | undefined)[] = []) =>
  column.filter((score) => score !== undefined);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const near = (value: number) => expect.closeTo(value, 12);

const made: readonly VideoSample[] = [
  "two-camps",
  "thirty-six",
  "all-human",
  "all-artificial",
  "local-edit",
  "missing-answers",
  "one-frame",
  "thousand",
];

describe.each(made)("%s", (id) => {
  it("is the same bytes from any backend, under its own hash", async () => {
    const text = await textOf(id);
    expect(await textOf(id)).toBe(text);
    const answer: Answer = JSON.parse(text);
    expect(answer.hash).toBe(videoSamples[id].hash);
    expect(Object.keys(answer)).toEqual(["hash", "name", "results", "verdicts"]);
    expect(Object.keys(answer.results)).toEqual([
      "images",
      "pre_process",
      "std_deviations",
      "classification_matrix",
    ]);
  });

  it("has pairs of scores from 0 to 1 that sum to 1 within 1e-7", async () => {
    const { results } = await answerOf(id);
    for (const { classification } of results.images.flat()) {
      const scores = classification.map(({ score }) => score);
      expect(classification.map(({ label }) => label).toSorted()).toEqual(["artificial", "human"]);
      expect(Math.abs(scores.reduce((sum, score) => sum + score, -1))).toBeLessThan(1e-7);
      for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
    }
  });

  it("reports the deviations and confidences that its scores have", async () => {
    const answer = await answerOf(id);
    const artificial = columns(answer, "artificial");
    const human = columns(answer, "human");
    const { std_deviations, classification_matrix } = answer.results;
    expect(Object.keys(std_deviations).toSorted()).toEqual([...artificial.keys()].toSorted());
    for (const [model, column] of artificial) {
      expect(std_deviations[model]).toEqual(near(spread(present(column))));
      const winner = mean(present(column)) >= 0.5 ? "artificial" : "human";
      const winning = winner === "artificial" ? column : human.get(model);
      expect(classification_matrix[model]).toEqual({
        confidence: near(mean(present(winning))),
        classification: winner,
      });
    }
  });

  it("has six heuristics that rest on its models", async () => {
    const answer = await answerOf(id);
    const models = new Set(columns(answer, "artificial").keys());
    expect(answer.verdicts.map(({ heuristic }) => heuristic)).toEqual([
      "Majority",
      "Average",
      "AverageExclude10",
      "AverageExclude20",
      "AverageExclude30",
      "TopRelevant",
    ]);
    for (const verdict of answer.verdicts) {
      expect(verdict.models.length).toBeGreaterThan(0);
      expect(verdict.models.every((model) => models.has(model))).toBe(true);
      expect(verdict.confidence).toBeGreaterThan(0.5);
      expect(verdict.confidence).toBeLessThanOrEqual(1);
    }
  });
});

it("a score moves smoothly: neighbours are closer than frames far apart", async () => {
  const column = present(columns(await answerOf("thousand"), "artificial").get("Revelio IV"));
  const steps = (apart: number) =>
    mean(column.slice(apart).map((score, index) => Math.abs(score - (column[index] ?? 0))));
  expect(steps(1)).toBeLessThan(steps(100) / 3);
});

it("labels come in either order", async () => {
  const { results } = await answerOf("two-camps");
  const first = results.images.flat().map(({ classification }) => classification[0]?.label);
  expect(new Set(first)).toEqual(new Set(["artificial", "human"]));
});

it.each(["all-human", "all-artificial"] as const)(
  "%s: no score and no heuristic says otherwise",
  async (id) => {
    const answer = await answerOf(id);
    const side = id === "all-human" ? "human" : "artificial";
    const scores = [...columns(answer, side).values()].flat();
    expect(scores.every((score) => score !== undefined && score > 0.5)).toBe(true);
    expect(answer.verdicts.every(({ classification }) => classification === side)).toBe(true);
  },
);

it("two camps: five models against four, heuristics five to one, one model across the line", async () => {
  const answer = await answerOf("two-camps");
  const sides = Object.values(answer.results.classification_matrix).map(
    ({ classification }) => classification,
  );
  expect(sides.filter((side) => side === "artificial")).toHaveLength(5);
  expect(answer.verdicts.map(({ classification }) => classification)).toEqual([
    ...Array.from({ length: 5 }, () => "artificial"),
    "human",
  ]);
  expect(answer.verdicts.map(({ models }) => models.length)).toEqual([5, 9, 8, 8, 8, 2]);
  const artificial = columns(answer, "artificial");
  expect([...artificial.keys()]).toEqual([
    "V011",
    "brokenwand2",
    "V01",
    "Revelio III",
    "Ardē",
    "Revelio IV",
    "morphing",
    "Revelio Onboarding I",
    "lowlight",
  ]);
  expect(present(artificial.get("Ardē"))).toHaveLength(25);
  const above = present(artificial.get("morphing")).map((score) => score >= 0.5);
  expect(above.slice(1).filter((side, index) => side !== above[index]).length).toBeGreaterThan(4);
});

it("a local edit: most models call frames 12 to 17 artificial and the others human", async () => {
  const artificial = [...columns(await answerOf("local-edit"), "artificial").values()];
  for (let frame = 1; frame <= 30; frame += 1) {
    const against = artificial.filter((column) => (column[frame - 1] ?? 0) >= 0.5).length;
    expect([frame, against]).toEqual([frame, frame >= 12 && frame <= 17 ? 6 : 0]);
  }
});

it("missing answers: a model in one frame only, and a frame without any", async () => {
  const answer = await answerOf("missing-answers");
  expect(answer.results.images[8]).toEqual([]);
  expect(present(columns(answer, "artificial").get("morphing"))).toHaveLength(1);
  expect(answer.results.std_deviations["morphing"]).toBe(0);
});

it.each([
  ["one-frame", 4, 1],
  ["thirty-six", 36, 30],
  ["local-edit", 7, 30],
  ["thousand", 8, 1_000],
] as const)("%s: %i models, %i frames", async (id, models, frames) => {
  const answer = await answerOf(id);
  expect(columns(answer, "artificial").size).toBe(models);
  expect(answer.results.images).toHaveLength(frames);
});

it("the dense one arrives in small pieces, made while it is read", async () => {
  const address = `http://sample/api/classification_video/${videoSamples.dense.hash}`;
  const { body } = await createSampleBackend()(new Request(address));
  const decoder = new TextDecoder();
  let largest = 0;
  let text = "";
  for await (const piece of body ?? []) {
    largest = Math.max(largest, piece.length);
    text += decoder.decode(piece, { stream: true });
  }
  expect(largest).toBeLessThan(200_000);
  const answer: Answer = JSON.parse(text);
  expect(answer.results.images).toHaveLength(20_000);
  expect(Object.keys(answer.results.std_deviations)).toHaveLength(8);
});

it("a reader that gives up ends an answer", async () => {
  const address = `http://sample/api/classification_video/${videoSamples["very-dense"].hash}`;
  const abort = new AbortController();
  const { body } = await createSampleBackend()(new Request(address, { signal: abort.signal }));
  const reader = body?.getReader();
  await reader?.read();
  abort.abort(new Error("given up"));
  const rest = async () => {
    while ((await reader?.read())?.done === false);
  };
  await expect(rest()).rejects.toThrow("given up");
});
