// @vitest-environment happy-dom
// The rule: whatever takes text nodes away, as translators do, React goes on: what changes is changed, what goes is gone.
import { render } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { expect, it } from "vitest";

/** As a translator does it: each text node is replaced by an element that says it in another language. */
function translate(root: Node): void {
  for (const node of Array.from(root.childNodes)) {
    if (node.nodeType !== Node.TEXT_NODE) {
      if (!(node instanceof Element && node.getAttribute("translate") === "no")) translate(node);
    } else {
      const font = document.createElement("font");
      font.textContent = `«${node.nodeValue}»`;
      node.parentNode?.replaceChild(font, node);
    }
  }
}

function Sample({ n, extra }: { readonly n: number; readonly extra: boolean }) {
  const [kept] = useState(() => `kept since ${n}`);
  return (
    <div>
      {extra ? "more: " : null}
      {n} of 5 {extra ? <b>bold</b> : null} over {n}%
      <Wrapped>
        {n} inside {extra ? "yes" : <i>no</i>}
      </Wrapped>
      <span>{kept}</span>
      {n > 3 ? <>only text</> : <u>u</u>}
    </div>
  );
}

function Wrapped({ children }: { readonly children: ReactNode }) {
  return (
    <p>
      <em /> {children}
    </p>
  );
}

it("numbers are right, and nothing falls over, after every change of a translated page", () => {
  const { container, rerender } = render(<Sample n={1} extra={false} />);
  const plain = () => container.textContent?.replaceAll(/[«»]/g, "");
  expect(plain()).toBe("1 of 5  over 1% 1 inside nokept since 1u");
  for (const [n, extra] of [
    [2, true],
    [4, true],
    [4, false],
    [1, true],
    [5, false],
  ] as const) {
    translate(container);
    rerender(<Sample n={n} extra={extra} />);
    const [more, bold, inside] = extra ? ["more: ", "bold", "yes"] : ["", "", "no"];
    expect(plain()).toBe(
      `${more}${n} of 5 ${bold} over ${n}% ${n} inside ${inside}kept since 1${n > 3 ? "only text" : "u"}`,
    );
  }
});

it("a text beside others is in an element of its own, and texts alone stay as they are", () => {
  const { container } = render(
    <ul>
      <li>
        {1} of {2}
      </li>
      <li>
        word <b>bold</b>
      </li>
      <li>{["one", <b key="b">two</b>]}</li>
    </ul>,
  );
  const items = [...container.querySelectorAll("li")].map((item) =>
    [...item.childNodes].map(({ nodeName, textContent }) => `${nodeName.toLowerCase()} ${textContent}`),
  );
  expect(items).toEqual([["#text 1 of 2"], ["text-part word ", "b bold"], ["text-part one", "b two"]]);
});

it("names, numbers, hashes and the backend's two words are not to be translated", () => {
  const { container } = render(
    <p>
      <bdi>Oracle of Delphi</bdi>
      <i>75.2%</i>
      <i>{"ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58"}</i>
      <i>artificial</i>
      <i>5 of 5</i>
    </p>,
  );
  const marked = [...container.querySelectorAll('[translate="no"]')].map(({ textContent }) =>
    textContent?.slice(0, 6),
  );
  expect(marked).toEqual(["Oracle", "75.2%", "ee9ac4", "artifi"]);
});
