import * as Plot from "@observablehq/plot";
import { colours } from "./colours.js";

/** Lowest and highest of each of 600 buckets: what a page would do before it hands points to an SVG. */
function decimated({ columns }, [from, to]) {
  const step = Math.max(1, Math.ceil((to - from + 1) / 600));
  return columns.flatMap(({ name, scores }) => {
    const points = [];
    for (let start = from; start <= to; start += step) {
      let low = start;
      let high = start;
      for (let frame = start; frame < Math.min(to + 1, start + step); frame++) {
        if (scores[frame - 1] < scores[low - 1]) low = frame;
        if (scores[frame - 1] > scores[high - 1]) high = frame;
      }
      for (const frame of low === high ? [low] : [Math.min(low, high), Math.max(low, high)]) {
        points.push({ name, frame, score: scores[frame - 1] });
      }
    }
    return points;
  });
}

function plot(video, range) {
  const points = decimated(video, range);
  return Plot.plot({
    width: 1200,
    height: 340,
    x: { domain: range },
    y: { domain: [0, 1] },
    color: { range: colours },
    marks: [
      Plot.line(points, { x: "frame", y: "score", stroke: "name", clip: true }),
      Plot.ruleX(points, Plot.pointerX({ x: "frame" })),
    ],
  });
}

export const peer = {
  prepare: ({ script, models }) => ({
    frames: script.frames,
    columns: models.map(({ name, artificial }) => ({ name, scores: artificial })),
  }),
  draw: (element, video) => {
    const chart = { element, svg: plot(video, [1, video.frames]) };
    element.append(chart.svg);
    return chart;
  },
  isDrawn: (element) => element.querySelector("svg path") !== null,
  zoom: (chart, video, range) => {
    const next = plot(video, range);
    chart.svg.replaceWith(next);
    chart.svg = next;
  },
  clear: (chart) => chart.svg.remove(),
};
