// @vitest-environment happy-dom
// Code that arrives on its own is asked for once, is there at once when it came early, and can be asked for again when
// it did not come.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createChunk, type Chunk } from "./chunk";

afterEach(cleanup);

function Show({ chunk }: { readonly chunk: Chunk<string> }) {
  const state = chunk.use();
  if (state.kind === "loaded") return <p>loaded {state.value}</p>;
  if (state.kind === "loading") return <p>loading</p>;
  return <button onClick={state.retry}>failed</button>;
}

/** Code that arrives, or does not, when the test says so. */
function delivery() {
  const asked: { readonly arrive: (value: string) => void; readonly fail: () => void }[] = [];
  const chunk = createChunk(
    () =>
      new Promise<string>((resolve, reject) => {
        asked.push({ arrive: resolve, fail: () => reject(new TypeError("Failed to fetch")) });
      }),
  );
  return { asked, chunk };
}

describe("a chunk", () => {
  it("can be had for what is done and not drawn, and is asked for again after it did not come", async () => {
    const { asked, chunk } = delivery();
    const first = chunk.load();
    asked[0]?.fail();
    await expect(first).rejects.toThrow("Failed to fetch");
    const second = chunk.load();
    asked[1]?.arrive("copy");
    expect(await second).toBe("copy");
  });

  it("is not asked for before somebody wants it", () => {
    expect(delivery().asked).toHaveLength(0);
  });

  it("is asked for when it is first drawn, and shown when it arrives", async () => {
    const { asked, chunk } = delivery();
    render(<Show chunk={chunk} />);
    expect(screen.getByText("loading")).toBeTruthy();
    expect(asked).toHaveLength(1);
    asked[0]?.arrive("chart");
    expect(await screen.findByText("loaded chart")).toBeTruthy();
  });

  it("is asked for once, however many want it, before and after", async () => {
    const { asked, chunk } = delivery();
    chunk.preload();
    chunk.preload();
    render(
      <>
        <Show chunk={chunk} />
        <Show chunk={chunk} />
      </>,
    );
    asked[0]?.arrive("chart");
    expect(await screen.findAllByText("loaded chart")).toHaveLength(2);
    chunk.preload();
    render(<Show chunk={chunk} />);
    expect(asked).toHaveLength(1);
  });

  it("is on its way when somebody comes near what leads to it, with a pointer or the focus", () => {
    const { asked, chunk } = delivery();
    render(
      <button {...chunk.prefetch} onClick={() => undefined}>
        open
      </button>,
    );
    expect(asked).toHaveLength(0);
    fireEvent.focus(screen.getByRole("button"));
    expect(asked).toHaveLength(1);
    fireEvent.pointerEnter(screen.getByRole("button"));
    expect(asked).toHaveLength(1);
  });

  it("that came early is there in the first picture: nothing jumps", async () => {
    const { asked, chunk } = delivery();
    chunk.preload();
    asked[0]?.arrive("chart");
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    const seen: string[] = [];
    function Watch() {
      seen.push(chunk.use().kind);
      return null;
    }
    render(<Watch />);
    expect(new Set(seen)).toEqual(new Set(["loaded"]));
  });

  it("that arrives after its place has gone changes nothing", async () => {
    const { asked, chunk } = delivery();
    const { unmount } = render(<Show chunk={chunk} />);
    unmount();
    asked[0]?.arrive("chart");
    render(<Show chunk={chunk} />);
    expect(await screen.findByText("loaded chart")).toBeTruthy();
  });
});

describe("a chunk that does not arrive", () => {
  it("says so, and is asked for again when somebody wants it to be", async () => {
    const { asked, chunk } = delivery();
    render(<Show chunk={chunk} />);
    asked[0]?.fail();
    fireEvent.click(await screen.findByRole("button", { name: "failed" }));
    expect(screen.getByText("loading")).toBeTruthy();
    expect(asked).toHaveLength(2);
    asked[1]?.arrive("chart");
    expect(await screen.findByText("loaded chart")).toBeTruthy();
  });

  it("fails quietly while nobody looks, and is tried again when somebody does", async () => {
    const { asked, chunk } = delivery();
    chunk.preload();
    asked[0]?.fail();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    render(<Show chunk={chunk} />);
    expect(asked).toHaveLength(2);
    asked[1]?.arrive("chart");
    expect(await screen.findByText("loaded chart")).toBeTruthy();
  });

  it("is a failure also when asking for it throws", async () => {
    const chunk = createChunk<string>(() => {
      throw new TypeError("no import here");
    });
    chunk.preload();
    render(<Show chunk={chunk} />);
    expect(await screen.findByRole("button", { name: "failed" })).toBeTruthy();
  });
});
