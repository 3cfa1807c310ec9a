// @vitest-environment happy-dom
// A fault while drawing a part is told in its place, leaves the other parts alone, and the part can be drawn again.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ErrorBoundary } from "./error-boundary";

beforeEach(() => {
  // React tells the console about every fault, also about those that were caught.
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** What the part throws when it is drawn; undefined when it is well. */
let fault: { readonly of: unknown } | undefined;

function Part() {
  if (fault !== undefined) throw fault.of;
  return <p>the part</p>;
}

function show() {
  return render(
    <>
      <p>another part</p>
      <ErrorBoundary renderInstead={(message, retry) => <button onClick={retry}>broken: {message}</button>}>
        <Part />
      </ErrorBoundary>
    </>,
  );
}

it("a part that is well is shown, and nothing in its place", () => {
  fault = undefined;
  show();
  expect(screen.getByText("the part")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

it.each([
  ["an error's own words", new TypeError("x is not a function"), "x is not a function"],
  ["no words, when no error was thrown", "oops", "unknown"],
  ["no words, when nothing was thrown", undefined, "unknown"],
])("a part that breaks is told with %s, and the other parts stay", (_, of, message) => {
  fault = { of };
  show();
  expect(screen.getByRole("button").textContent).toBe(`broken: ${message}`);
  expect(screen.queryByText("the part")).toBeNull();
  expect(screen.getByText("another part")).toBeTruthy();
});

it("a part that breaks later, too", () => {
  fault = undefined;
  const { unmount, rerender } = show();
  fault = { of: new Error("later") };
  rerender(
    <>
      <p>another part</p>
      <ErrorBoundary renderInstead={(message) => <b>broken: {message}</b>}>
        <Part />
      </ErrorBoundary>
    </>,
  );
  expect(screen.getByText("broken: later")).toBeTruthy();
  expect(screen.getByText("another part")).toBeTruthy();
  unmount();
});

it("retrying draws the part again: it is back, or it is told again", () => {
  fault = { of: new Error("first") };
  show();
  fault = { of: new Error("second") };
  fireEvent.click(screen.getByRole("button", { name: "broken: first" }));
  fault = undefined;
  fireEvent.click(screen.getByRole("button", { name: "broken: second" }));
  expect(screen.getByText("the part")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

it("a part that broke is drawn again when it is about something else, and not before", () => {
  const part = (about: string) => (
    <ErrorBoundary about={about} renderInstead={(message) => <b>broken: {message}</b>}>
      <Part />
    </ErrorBoundary>
  );
  fault = { of: new Error("heatmap") };
  const { rerender } = render(part("heatmap"));
  fault = undefined;
  rerender(part("heatmap"));
  expect(screen.getByText("broken: heatmap")).toBeTruthy();
  rerender(part("lines"));
  expect(screen.getByText("the part")).toBeTruthy();
});
