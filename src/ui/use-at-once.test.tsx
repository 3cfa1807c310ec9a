// @vitest-environment happy-dom
// What follows a pointer is on the screen before its event is over: a task later is a frame later.
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useAtOnce } from "./use-at-once";

beforeEach(() => Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", false));
afterEach(() => {
  cleanup();
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
});

let drawn = 0;

function Follower() {
  const [x, setX] = useAtOnce<number | undefined>(undefined);
  drawn++;
  return <p onPointerMove={(event) => setX(event.clientX)}>at {x ?? "nowhere"}</p>;
}

async function show(): Promise<HTMLElement> {
  render(<Follower />);
  return screen.findByText("at nowhere");
}

it("is drawn when the event is over", async () => {
  const follower = await show();
  follower.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: 7 }));
  await Promise.resolve();
  expect(follower.textContent).toBe("at 7");
});

it("draws nothing where nothing has changed", async () => {
  const follower = await show();
  follower.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: 7 }));
  await Promise.resolve();
  const before = drawn;
  follower.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: 7 }));
  await Promise.resolve();
  expect(drawn).toBe(before);
});
