// The goals, each with what was measured beside it. A missed goal is a miss, and what was not measured is said.
import type { weigh } from "../budgets.mjs";
import { handModels, manyModels, sizeText, type Plan } from "./bench";
import type { Size } from "./bench-videos";
import { differences, printed, printedSpread, ratios, spreadOf, type Spread } from "./numbers";
import type { Samples } from "./samples";

const frameMs = 16.7;

/** What the rows are made of. */
export type Measured = {
  readonly samples: Samples;
  readonly plan: Plan;
  readonly weighed: ReturnType<typeof weigh>;
};

export type GoalRow = {
  readonly work: string;
  readonly goal: string;
  readonly measured: string;
  readonly verdict: "reached" | "MISSED" | "not measured";
};

export function goalRows({ samples, plan, weighed }: Measured): readonly GoalRow[] {
  const largest = plan.sizes.findLast(({ models }) => models === handModels) ?? {
    frames: 30,
    models: handModels,
  };
  const broad = plan.sizes.findLast(({ models }) => models === manyModels);
  const few: Size = { frames: 30, models: handModels };
  const app = (size: Size, what: string): readonly number[] => samples.all(`app ${sizeText(size)} ${what}`);
  const peer = (name: string, size: Size, what: string): readonly number[] =>
    samples.all(`${name} ${sizeText(size)} ${what}`);
  const weights = weighed.map(({ what, bytes, faults }) => ({
    work: `${what}, gzip`,
    goal: "see budgets",
    measured: `${printed(bytes / 1_000)} kB`,
    verdict: faults.length === 0 ? ("reached" as const) : ("MISSED" as const),
  }));
  const handSizes = plan.sizes.filter(({ models }) => models === handModels);
  const every = (what: string): readonly number[] => handSizes.flatMap((size) => app(size, what));
  const handRows = (["hover", "step", "threshold"] as const).flatMap((hand) => [
    atMost(
      `${hand}, any size, ${handModels} models: input → paint, median`,
      17,
      every(`${hand} median`),
      " ms",
    ),
    atMost(`${hand}: the worst`, 33, every(`${hand} worst`), " ms", "max"),
    atMost(
      `${hand}: median − uPlot's hover`,
      frameMs,
      handSizes.flatMap((size) =>
        differences(app(size, `${hand} median`), peer("uPlot", size, "hover median")),
      ),
      " ms",
    ),
  ]);
  return [
    ...weights,
    atMost(
      "cold open, 30 × 8, 150 ms, 1.6 Mbit/s, processor ÷ 4: verdict readable",
      1_500,
      samples.all("slow 4G verdict"),
      " ms",
    ),
    atMost(
      "the same as DevTools plays it (562 ms for each request)",
      1_500,
      samples.all("slow 4G as DevTools plays it verdict"),
      " ms",
    ),
    atMost("layout shift while it opens", 0, samples.all("slow 4G shift"), ""),
    atMost("warm: answer received → verdict painted, 30 × 8", 50, app(few, "verdict"), " ms"),
    atMost(
      "first drawing, 30 × 8, cold: lines ÷ plain Recharts",
      0.75,
      ratios(app(few, "cold lines"), peer("Recharts", few, "cold lines")),
      " ×",
    ),
    atMost(
      "the same until the axes stand",
      0.75,
      ratios(app(few, "cold axes"), peer("Recharts", few, "cold lines")),
      " ×",
    ),
    atMost(
      "drawing, 30 × 8, warm, whole page: lines ÷ uPlot's chart",
      2,
      ratios(app(few, "warm lines"), peer("uPlot", few, "warm lines")),
      " ×",
    ),
    atMost(
      "drawing, 30 × 8, warm, chart alone ÷ uPlot",
      2,
      ratios(app(few, "redraw"), peer("uPlot", few, "warm lines")),
      " ×",
    ),
    ...handSizes
      .filter(({ frames }) => frames > 30)
      .map((size) =>
        atMost(
          `drawing, ${sizeText(size)}, warm, chart alone ÷ uPlot`,
          1,
          ratios(app(size, "redraw"), peer("uPlot", size, "warm lines")),
          " ×",
        ),
      ),
    atMost(
      `${sizeText(largest)}: headers → columns ÷ response.json()`,
      1.15,
      ratios(app(largest, "columns"), app(largest, "response.json()")),
      " ×",
    ),
    atMost(
      `${sizeText(largest)}: longest task of the page meanwhile`,
      50,
      app(largest, "blocked before columns"),
      " ms",
      "max",
    ),
    atMost(
      `${sizeText(largest)}: longest task from columns to the whole page`,
      50,
      app(largest, "blocked after columns"),
      " ms",
      "max",
    ),
    ...(broad === undefined
      ? []
      : [
          atMost(
            `${sizeText(broad)}: longest task from columns to the whole page`,
            50,
            app(broad, "blocked after columns"),
            " ms",
            "max",
          ),
        ]),
    atMost(
      `${sizeText(largest)}: peak memory of the page's process ÷ response.json()'s`,
      1,
      ratios(samples.all("peak memory app"), samples.all("peak memory response.json()")),
      " ×",
    ),
    atMost(
      `${sizeText(largest)}: columns → lines ÷ the same at 30 × 8`,
      1.5,
      ratios(app(largest, "warm lines"), app(few, "warm lines")),
      " ×",
    ),
    atLeast(
      `${sizeText(largest)}: raw Recharts ÷ ours`,
      100,
      ratios(peer("Recharts", largest, "cold lines"), app(largest, "cold lines")),
      " ×",
    ),
    ...handRows,
    ...handSizes.map((size) =>
      atMost(
        `zoom, ${sizeText(size)} ÷ uPlot`,
        1.5,
        ratios(app(size, "zoom median"), peer("uPlot", size, "zoom median")),
        " ×",
      ),
    ),
    ...handSizes.map((size) =>
      atMost(
        `pan, ${sizeText(size)} ÷ uPlot's zoom`,
        1.5,
        ratios(app(size, "pan median"), peer("uPlot", size, "zoom median")),
        " ×",
      ),
    ),
    atMost(
      "longest task of any hand, any size",
      50,
      (["hover", "step", "threshold", "zoom", "pan"] as const).flatMap((hand) => every(`${hand} long task`)),
      " ms",
      "max",
    ),
    atMost(
      `first drawing's longest task ÷ plain Recharts', 30 × 8`,
      1,
      ratios(app(few, "mount task"), peer("Recharts", few, "mount task")),
      " ×",
    ),
    atMost("nodes of the chart, any number of frames, 8 models", 250, every("nodes"), "", "max"),
    atMost(`memory after ${plan.leftResults} results opened and left`, 10, samples.all("growth"), " MB"),
    ...fileRows({ samples, plan }),
    missing("Lighthouse", "100/100/100/100"),
  ];
}

function atMost(
  work: string,
  limit: number,
  values: readonly number[],
  unit: string,
  which: "median" | "max" = "median",
): GoalRow {
  return row(work, `≤ ${printed(limit)}${unit}`, values, unit, (spread) => spread[which] <= limit);
}

function atLeast(work: string, limit: number, values: readonly number[], unit: string): GoalRow {
  return row(work, `≥ ${printed(limit)}${unit}`, values, unit, ({ median }) => median >= limit);
}

function row(
  work: string,
  goal: string,
  values: readonly number[],
  unit: string,
  holds: (spread: Spread) => boolean,
): GoalRow {
  const spread = spreadOf(values);
  const verdict = spread === undefined ? "not measured" : holds(spread) ? "reached" : "MISSED";
  return { work, goal, measured: printedSpread(spread, unit), verdict };
}

/** 60 frames a second, and memory that does not grow with the file. */
function fileRows({ samples, plan }: Pick<Measured, "samples" | "plan">): readonly GoalRow[] {
  const hashed = `SHA-256 of a local file of ${printed(plan.fileMebibytes)} MiB`;
  return [
    atMost(`${hashed}: frame of the page, median`, 17, samples.all("file frame"), " ms"),
    atMost(`${hashed}: the longest frame`, 33, samples.all("file longest frame"), " ms"),
    atMost(
      `${hashed}: memory ÷ that for a quarter of it`,
      1.25,
      ratios(samples.all("file memory"), samples.all("quarter file memory")),
      " ×",
    ),
    {
      ...row(`${hashed}: speed`, "–", samples.all("file hashed MiB/s"), " MiB/s", () => true),
      goal: `reading alone: ${printedSpread(samples.spread("file read MiB/s"), " MiB/s")}`,
    },
  ];
}

function missing(work: string, goal: string): GoalRow {
  return { work, goal, measured: "not by this command", verdict: "not measured" };
}
