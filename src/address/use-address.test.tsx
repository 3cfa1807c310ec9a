// @vitest-environment happy-dom
// A link inside the page is a real link: a plain click stays in the page, every other kind is the browser's.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createAddressStore, type AddressStore } from "./address-store";
import { FakeBar } from "./fake-bar-for-test";
import { defaultVideoView, differsByMoving, type VideoView } from "./video-view";
import { AddressProvider, useAddress, useAddressStore, useFollowedAddress, useLinks } from "./use-address";

afterEach(cleanup);

function Page() {
  const { address } = useAddress();
  const link = useLinks();
  return (
    <>
      <p>page {address.page}</p>
      <a {...link({ page: "unknown", path: "/somewhere" })}>Somewhere</a>
    </>
  );
}

function show(at = "/", base = "/"): { readonly bar: FakeBar; readonly store: AddressStore } {
  const bar = new FakeBar(at);
  const store = createAddressStore(bar.target, base);
  render(
    <AddressProvider value={store}>
      <Page />
    </AddressProvider>,
  );
  return { bar, store };
}

const somewhere = () => screen.getByRole("link", { name: "Somewhere" });

it("shows the page of the address bar, under the path that the product is served at", () => {
  show("/x/", "/x/");
  expect(screen.getByText("page home")).toBeTruthy();
  expect(somewhere().getAttribute("href")).toBe("/x/somewhere");
});

it("a plain click opens the page without loading it anew", () => {
  const { bar } = show();
  expect(fireEvent.click(somewhere())).toBe(false);
  expect(bar.entries).toEqual(["/", "/somewhere"]);
  expect(screen.getByText("page unknown")).toBeTruthy();
});

it.each([
  ["with Ctrl", { ctrlKey: true }],
  ["with the command key", { metaKey: true }],
  ["with Shift", { shiftKey: true }],
  ["with Alt", { altKey: true }],
  ["of the middle button", { button: 1 }],
])("a click %s is left to the browser", (_, init) => {
  const { bar } = show();
  expect(fireEvent.click(somewhere(), init)).toBe(true);
  expect(bar.calls).toEqual([]);
});

it("the address is never read outside its provider", () => {
  const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
  function Lost() {
    useAddressStore();
    return null;
  }
  expect(() => render(<Lost />)).toThrow("outside its provider");
  silent.mockRestore();
});

describe("the address that is followed", () => {
  afterEach(() => Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true));

  function Now() {
    const { address } = useAddress();
    return <p>now {address.page === "video" ? address.view.threshold : address.page}</p>;
  }
  function Followed() {
    const { address } = useFollowedAddress();
    const said = address.page === "video" ? `${address.view.threshold} ${address.view.view}` : address.page;
    return <p>followed {said}</p>;
  }

  /** Changes the view outside of what a test waits for by itself, and says what stands there when the event is over. */
  async function afterChange(part: Partial<VideoView>): Promise<readonly string[]> {
    Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", false);
    const store = createAddressStore(new FakeBar(`/video/${"ab".repeat(32)}`).target, "/");
    render(
      <AddressProvider value={store}>
        <Now />
        <Followed />
      </AddressProvider>,
    );
    const { address } = store.current();
    if (address.page !== "video") throw new Error("the address is no video's");
    store.replace({ ...address, view: { ...address.view, ...part } });
    await Promise.resolve();
    return screen.getAllByText(/./).map((element) => element.textContent ?? "");
  }

  it("comes after what a hand moves, never before it", async () => {
    expect(await afterChange({ threshold: 0.7 })).toEqual(["now 0.7", "followed 0.5 lines"]);
    await waitFor(() => screen.getByText("followed 0.7 lines"));
  });

  it("brings a choice along with what moves, and loses neither", async () => {
    await afterChange({ threshold: 0.7, view: "table" });
    await waitFor(() => screen.getByText("followed 0.7 table"));
  });
});

it.each([
  ["a threshold", { threshold: 0.7 }, true],
  ["a frame", { frame: 3 }, true],
  ["a range", { range: { from: 2, to: 5 } }, true],
  ["the view", { view: "table" }, false],
  ["a hidden model", { hide: ["V01"] }, false],
  ["a model left out", { without: ["V01"] }, false],
  ["the sorting", { sort: { column: "mean", descending: true } }, false],
  ["the order of rows", { order: "mean" }, false],
  ["a threshold and the view", { threshold: 0.7, view: "heatmap" }, false],
] as const)("whether %s moves: %s %s", (_, part, moves) => {
  expect(differsByMoving(defaultVideoView, { ...defaultVideoView, ...part })).toBe(moves);
});
