// @vitest-environment happy-dom
// The focus never falls back to the top of the page: who presses what goes away goes on from its place.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepFocus } from "./kept-focus";

const make = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly (Node | string)[]
) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};

let keeper: ReturnType<typeof keepFocus> | undefined;
beforeEach(() => {
  const [before, one, two, three, after] = ["before", "one", "two", "three", "after"].map((name) =>
    make("button", {}, name),
  );
  if (!before || !one || !two || !three || !after) throw new Error("a button is missing");
  const bar = make("div", { id: "bar" }, make("input", { type: "text" }), one, two, three);
  document.body.replaceChildren(make("main", { tabindex: "-1" }, before, bar, after));
  keeper = keepFocus(document.body);
});
afterEach(() => keeper?.end());

const button = (name: string) =>
  [...document.querySelectorAll("button")].find((one) => one.textContent === name);
const focused = () => document.activeElement?.textContent;
/** What watches the page hears of it after the change. */
const seen = () => new Promise((done) => setTimeout(done));

describe("the focus", () => {
  it("goes to what takes the place of a button that goes", async () => {
    button("two")?.focus();
    button("two")?.remove();
    await seen();
    expect(focused()).toBe("three");
  });

  it("goes to the last one where the last one goes", async () => {
    button("three")?.focus();
    button("three")?.remove();
    await seen();
    expect(focused()).toBe("two");
  });

  it("leaves a button that can no longer be pressed", async () => {
    button("one")?.focus();
    button("one")?.setAttribute("disabled", "");
    await seen();
    expect(focused()).toBe("two");
  });

  it("stays on the page around where a whole part goes, and enters no field", async () => {
    button("two")?.focus();
    document.querySelector("#bar")?.remove();
    await seen();
    expect(focused()).toBe("after");
  });

  it("waits on the page where everything on it goes", async () => {
    button("two")?.focus();
    document.querySelector("main")?.replaceChildren();
    await seen();
    expect(document.activeElement?.tagName).toBe("MAIN");
  });

  it("is left where somebody has put it meanwhile", async () => {
    button("two")?.focus();
    button("two")?.remove();
    button("before")?.focus();
    await seen();
    expect(focused()).toBe("before");
  });

  it("is left alone where another page begins", async () => {
    button("two")?.focus();
    keeper?.forget();
    button("two")?.remove();
    await seen();
    expect(document.activeElement).toBe(document.body);
  });

  it("is not brought back once it was let go", async () => {
    button("two")?.focus();
    button("two")?.blur();
    await seen();
    button("two")?.remove();
    await seen();
    expect(document.activeElement).toBe(document.body);
  });
});
