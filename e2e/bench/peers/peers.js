// One page for all peers: each draws the same columns, 1,200 pixels wide, follows the pointer and zooms with the wheel.
// `window.peers` is what the measurements call.
import { benchVideo } from "../bench-videos.ts";

const loaders = {
  uPlot: () => import("./uplot.js"),
  ECharts: () => import("./echarts.js"),
  "Observable Plot": () => import("./plot.js"),
  Recharts: () => import("./recharts.jsx"),
};

const element = document.querySelector("#chart");
let video;
let peer;
let chart;
let range;

function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", resolve);
      channel.port1.start();
      channel.port2.postMessage(0);
    });
  });
}

window.peers = {
  /** Code and data in the shape that the peer wants: not measured. */
  prepare: async (name, size) => {
    peer = (await loaders[name]()).peer;
    video = peer.prepare(benchVideo(size));
    range = [1, size.frames];
  },
  /** Milliseconds from columns to lines painted. */
  draw: async () => {
    const start = performance.now();
    chart = peer.draw(element, video);
    while (!peer.isDrawn(element, video)) await painted();
    await painted();
    return performance.now() - start;
  },
  clear: async () => {
    peer.clear(chart, element);
    chart = undefined;
    await painted();
  },
};

element.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    const box = element.getBoundingClientRect();
    const [from, to] = range;
    const at = from + ((event.clientX - box.left) / box.width) * (to - from);
    const factor = Math.exp(event.deltaY * 0.0025);
    range = [
      Math.max(1, Math.round(at - (at - from) * factor)),
      Math.min(video.frames, Math.max(2, Math.round(at + (to - at) * factor))),
    ];
    peer.zoom(chart, video, range);
  },
  { passive: false },
);
