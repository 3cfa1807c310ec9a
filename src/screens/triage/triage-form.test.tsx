// @vitest-environment happy-dom
// A long list is read elsewhere, and whoever waits for it is told.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { findHashes, type FoundHashes } from "../../domain/found-hashes";
import { TriageForm } from "./triage-form";

afterEach(cleanup);

const hash = "e".repeat(64);
const long = `${hash}\n${"words ".repeat(40_000)}`;

function show(text: string) {
  let resolve: (found: FoundHashes) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<FoundHashes>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  const checked: FoundHashes[] = [];
  render(
    <TriageForm
      text={text}
      plan={() => ({ requests: 1, ms: 0 })}
      given={undefined}
      find={() => promise}
      readFile={() => Promise.reject(new Error("no file"))}
      onCheck={(found) => checked.push(found)}
      onClose={undefined}
    />,
  );
  fireEvent.click(screen.getByRole("button", { name: "Check" }));
  return { checked, resolve, reject };
}

it("says that a long text is read, until it is", async () => {
  const { checked, resolve } = show(long);
  expect(screen.getByText("Reading the text…")).toBeDefined();
  await act(async () => resolve(findHashes(hash)));
  expect(screen.queryByText("Reading the text…")).toBeNull();
  expect(checked.map(({ hashes }) => hashes)).toEqual([[hash]]);
});

it("says nothing of it for a short one", async () => {
  const { resolve } = show(hash);
  expect(screen.queryByText("Reading the text…")).toBeNull();
  await act(async () => resolve(findHashes(hash)));
});

it("says that the reader did not arrive", async () => {
  const { reject } = show(long);
  await act(async () => reject(new Error("lost")));
  expect(screen.getByRole("alert").textContent).toContain("did not arrive");
});
