// @vitest-environment happy-dom
// The focus never falls back to the top of the page: who presses what goes away goes on from its place.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepFocus } from "./kept-focus";

let stop = () => {};
beforeEach(() => {
  document.body.innerHTML = `<main tabindex="-1">
    <p><button>before</button></p>
    <div id="bar"><input type="text"><button>one</button><button>two</button><button>three</button></div>
    <button>after</button>
  </main>`;
  stop = keepFocus(document.body);
});
afterEach(() => stop());

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

  it("is not brought back once it was let go", async () => {
    button("two")?.focus();
    button("two")?.blur();
    await seen();
    button("two")?.remove();
    await seen();
    expect(document.activeElement).toBe(document.body);
  });
});
