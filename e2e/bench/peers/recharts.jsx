import { createRoot } from "react-dom/client";
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import { colours } from "./colours.js";

function Chart({ video: { rows, names }, range }) {
  return (
    <LineChart width={1200} height={340} data={rows}>
      <CartesianGrid vertical={false} />
      <XAxis dataKey="frame" type="number" domain={range} allowDataOverflow />
      <YAxis type="number" domain={[0, 1]} />
      <Tooltip isAnimationActive={false} />
      {names.map((name, index) => (
        <Line
          key={name}
          dataKey={name}
          stroke={colours[index % colours.length]}
          dot={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}

export const peer = {
  prepare: ({ script, models }) => ({
    frames: script.frames,
    names: models.map(({ name }) => name),
    rows: Array.from({ length: script.frames }, (_, index) =>
      Object.fromEntries([
        ["frame", index + 1],
        ...models.map(({ name, artificial }) => [
          name,
          Number.isNaN(artificial[index]) ? null : artificial[index],
        ]),
      ]),
    ),
  }),
  draw: (element, video) => {
    const root = createRoot(element);
    root.render(<Chart video={video} range={[1, video.frames]} />);
    return root;
  },
  isDrawn: (element, { names }) => element.querySelectorAll(".recharts-line-curve").length === names.length,
  zoom: (root, video, range) => root.render(<Chart video={video} range={range} />),
  clear: (root) => root.unmount(),
};
