import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { colours } from "./colours.js";

export const peer = {
  prepare: ({ script, models }) => ({
    frames: script.frames,
    data: [
      Float64Array.from({ length: script.frames }, (_, index) => index + 1),
      ...models.map(({ artificial }) =>
        Array.from(artificial, (score) => (Number.isNaN(score) ? null : score)),
      ),
    ],
    names: models.map(({ name }) => name),
  }),
  draw: (element, { data, names }) =>
    new uPlot(
      {
        width: 1200,
        height: 300,
        scales: { x: { time: false }, y: { range: [0, 1] } },
        series: [{}, ...names.map((label, index) => ({ label, stroke: colours[index % colours.length] }))],
      },
      data,
      element,
    ),
  isDrawn: (element) => element.querySelector("canvas") !== null,
  zoom: (chart, _, [min, max]) => chart.setScale("x", { min, max }),
  clear: (chart) => chart.destroy(),
};
