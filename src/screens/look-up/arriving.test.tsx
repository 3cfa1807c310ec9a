// @vitest-environment happy-dom
// A part whose code is on its way keeps its place, stands in it when the code has come, and says so when it has not.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { createAddressStore } from "../../address/address-store";
import { FakeBar } from "../../address/fake-bar-for-test";
import { AddressProvider } from "../../address/use-address";
import { createChunk } from "../../ui/chunk";
import { ArrivingPart } from "./arriving";

afterEach(cleanup);

function show() {
  const asked: { readonly arrive: (text: string) => void; readonly fail: () => void }[] = [];
  const chunk = createChunk(
    () =>
      new Promise<string>((resolve, reject) => {
        asked.push({ arrive: resolve, fail: () => reject(new TypeError("Failed to fetch")) });
      }),
  );
  const bar = new FakeBar("/");
  render(
    <AddressProvider value={createAddressStore(bar.target, "/")}>
      <ArrivingPart chunk={chunk} shape={<p>its place</p>}>
        {(text) => <p>{text}</p>}
      </ArrivingPart>
    </AddressProvider>,
  );
  return { asked, bar };
}

it("keeps its place until its code has come", async () => {
  const { asked } = show();
  expect(screen.getByText("its place")).toBeTruthy();
  asked[0]?.arrive("the part");
  expect(await screen.findByText("the part")).toBeTruthy();
  expect(screen.queryByText("its place")).toBeNull();
});

it("says that its code did not come, asks for it once more, and offers to reload", async () => {
  const { asked, bar } = show();
  asked[0]?.fail();
  expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded");
  fireEvent.click(screen.getByRole("button", { name: "Reload" }));
  expect(bar.reloads).toBe(1);
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  asked[1]?.arrive("the part");
  expect(await screen.findByText("the part")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
