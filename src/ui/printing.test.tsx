// @vitest-environment happy-dom
// The rule: what is printed is drawn whole before the browser takes the page to paper, and the screen comes back afterwards.
import { render } from "@testing-library/react";
import { useRef } from "react";
import { expect, it } from "vitest";
import { useRowsInSight } from "./use-rows-in-sight";

function List({ count }: { readonly count: number }) {
  const box = useRef<HTMLDivElement>(null);
  const { places, before, after, isCut } = useRowsInSight(box, count, 30);
  return (
    <div ref={box}>
      {places.length} {before + after > 0 ? "of more" : isCut ? "cut" : "whole"}
    </div>
  );
}

it("a long list is whole on paper, and in sight alone again on the screen", () => {
  const { container } = render(<List count={500} />);
  const onScreen = container.textContent;
  expect(onScreen).toMatch(/ of more$/);
  dispatchEvent(new Event("beforeprint"));
  expect(container.textContent).toBe("500 whole");
  dispatchEvent(new Event("afterprint"));
  expect(container.textContent).toBe(onScreen);
});

it("a list of more rows than anybody prints ends", () => {
  const { container } = render(<List count={30_000} />);
  dispatchEvent(new Event("beforeprint"));
  expect(container.textContent).toBe("2000 cut");
  dispatchEvent(new Event("afterprint"));
});
