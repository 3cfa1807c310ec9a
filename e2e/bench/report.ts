// The measurements as Markdown: the goals with what was measured beside each, and the drawings beside their peers.
import { handModels, sizeText } from "./bench";
import type { Size } from "./bench-videos";
import { goalRows, type GoalRow, type Measured } from "./goal-rows";
import { peerNames } from "./measure-peers";
import { printed, printedSpread } from "./numbers";

export type Machine = {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  readonly command: string;
  readonly rounds: number;
  readonly loadBefore: number;
};

type Given = Measured & { readonly machine: Machine };

export function report(given: Given): { readonly text: string; readonly rows: readonly GoalRow[] } {
  const rows = goalRows(given);
  const missed = rows.filter(({ verdict }) => verdict === "MISSED").length;
  const text = [
    machineText(given.machine),
    "",
    table(
      ["work", "goal", "measured, median (lowest–highest)", ""],
      rows.map(({ work, goal, measured, verdict }) => [work, goal, measured, verdict]),
    ),
    "",
    drawings(given, "cold lines", "First drawing in a new page, ms"),
    "",
    drawings(given, "warm lines", "Drawing in a page that has drawn before, ms"),
    "",
    hands(given),
    "",
    `${rows.length - missed} of ${rows.length} goals not missed, ${missed} missed.`,
  ].join("\n");
  return { text, rows };
}

function machineText(machine: Machine): string {
  const { date, processor, cores, memoryGb, system, node, browser, command, rounds, loadBefore } = machine;
  const busy =
    loadBefore > cores / 2 ? ` The machine was busy with other things (load ${printed(loadBefore)}).` : "";
  return `Measured on ${date} with \`${command}\`: ${rounds} rounds, ${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, ${browser}.${busy}`;
}

function drawings({ samples, plan }: Given, what: string, title: string): string {
  const names = ["app", ...peerNames];
  const cell = (name: string, size: Size): string =>
    printedSpread(samples.spread(`${name} ${sizeText(size)} ${what}`));
  return [
    `${title} (ours is the whole result page):`,
    "",
    table(
      ["frames × models", "Framewise", ...peerNames],
      plan.sizes.map((size) => [sizeText(size), ...names.map((name) => cell(name, size))]),
    ),
  ].join("\n");
}

function hands({ samples, plan }: Given): string {
  const sizes = plan.sizes.filter(({ models }) => models === handModels);
  const cell = (name: string, size: Size, hand: string): string =>
    ["median", "worst"]
      .map((which) => samples.spread(`${name} ${sizeText(size)} ${hand} ${which}`))
      .map((spread) => (spread === undefined ? "–" : printed(spread.median)))
      .join(" / ");
  const lines = (["hover", "zoom"] as const).flatMap((hand) =>
    sizes.map((size) => [
      `${hand}, ${sizeText(size)}`,
      ...["app", ...peerNames].map((name) => cell(name, size, hand)),
    ]),
  );
  const own = (["step", "threshold", "pan"] as const).flatMap((hand) =>
    sizes.map((size) => [`${hand}, ${sizeText(size)}`, cell("app", size, hand), ...peerNames.map(() => "")]),
  );
  const floor = ["median", "worst"]
    .map((which) => samples.spread(`floor hover ${which}`))
    .map((spread) => (spread === undefined ? "–" : printed(spread.median)))
    .join(" / ");
  return [
    "Input to paint, ms, median / worst of a round (a frame is 16.7):",
    "",
    table(
      ["hand, frames × models", "Framewise", ...peerNames],
      [...lines, ...own, ["nothing drawn: the floor", floor, ...peerNames.map(() => floor)]],
    ),
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join(
    "\n",
  );
}
