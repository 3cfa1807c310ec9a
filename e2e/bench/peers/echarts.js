import { LineChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { colours } from "./colours.js";

register([LineChart, GridComponent, TooltipComponent, DataZoomComponent, CanvasRenderer]);

export const peer = {
  prepare: ({ script, models }) => ({
    frames: script.frames,
    series: models.map(({ name, artificial }) => ({
      name,
      type: "line",
      showSymbol: false,
      sampling: "lttb",
      data: Array.from(artificial, (score, index) => [index + 1, Number.isNaN(score) ? null : score]),
    })),
  }),
  draw: (element, { frames, series }) => {
    const chart = init(element, null, { width: 1200, height: 340 });
    chart.setOption({
      animation: false,
      color: colours,
      xAxis: { type: "value", min: 1, max: frames },
      yAxis: { type: "value", min: 0, max: 1 },
      tooltip: { trigger: "axis" },
      dataZoom: [{ type: "inside", zoomOnMouseWheel: false, startValue: 1, endValue: frames }],
      series,
    });
    return chart;
  },
  isDrawn: (element) => element.querySelector("canvas") !== null,
  zoom: (chart, _, [startValue, endValue]) =>
    chart.dispatchAction({ type: "dataZoom", startValue, endValue }),
  clear: (chart) => chart.dispose(),
};
