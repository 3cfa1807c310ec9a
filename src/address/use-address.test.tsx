// @vitest-environment happy-dom
// A link inside the page is a real link: a plain click stays in the page, every other kind is the browser's.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { createAddressStore, type AddressStore } from "./address-store";
import { FakeBar } from "./fake-bar-for-test";
import { AddressProvider, useAddress, useAddressStore, useLinks } from "./use-address";

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
