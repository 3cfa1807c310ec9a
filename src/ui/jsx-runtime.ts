// What JSX compiles to here: React's own, but every text beside something else stands in an element of its own. A page that
// the browser translates has its text nodes taken away; React then changes what nobody sees, and falls over what is not there.
// Elements stay, and an element that holds one text alone is always written anew. What holds no word, and names in <bdi>, are
// marked as not to be translated.

import { createElement, type ElementType, type Key, type ReactElement, type ReactNode } from "react";
import { Fragment, jsx as reactJsx, jsxs as reactJsxs } from "react/jsx-runtime";

export { Fragment } from "react/jsx-runtime";

export type Props = { readonly children?: ReactNode; readonly translate?: "yes" | "no" };

export function jsx(type: ElementType, props: Props, key?: Key): ReactElement {
  return reactJsx(type, withOwnTexts(type, props), key);
}

export function jsxs(type: ElementType, props: Props, key?: Key): ReactElement {
  return reactJsxs(type, withOwnTexts(type, props), key);
}

/** What a component gets as children is not touched: it stands in an element there. */
export function withOwnTexts(type: ElementType, props: Props): Props {
  if (typeof type !== "string" && type !== Fragment) return props;
  const { children } = props;
  const parts = joined(Array.isArray(children) ? children : [children]);
  const [first, ...rest] = parts.filter((part) => part !== null);
  const isName = type === "bdi" || type === "code" || type === "kbd";
  if (type !== Fragment && isText(first) && rest.length === 0) {
    const text = String(first);
    return { ...props, children: text, ...(isName || !hasWord(text) ? { translate: "no" } : {}) };
  }
  const owned = parts.map((part, place) => inOwnElement(part, place, type));
  return {
    ...props,
    ...(owned.length > 1 ? { children: owned } : { children: owned[0] }),
    ...(isName ? { translate: "no" } : {}),
  };
}

function isText(node: ReactNode): node is string | number {
  return typeof node === "string" || typeof node === "number";
}

/** Numbers, signs, hashes, and the two words that are the backend's hold none. */
function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text.replaceAll(/[0-9a-f]{16,}|^\s*(?:artificial|human)\s*$/g, ""));
}

/** Texts that follow each other as one, at the place of the first: every other child keeps its place. */
function joined(children: readonly ReactNode[]): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let last = -1;
  for (const child of children) {
    const before = parts[last];
    if (child === null || child === undefined || typeof child === "boolean" || child === "") parts.push(null);
    else if (!isText(child)) {
      last = -1;
      parts.push(child);
    } else if (isText(before)) {
      parts[last] = `${before}${child}`;
      parts.push(null);
    } else last = parts.push(child) - 1;
  }
  return parts;
}

/**
 * An element whose name no rule of a stylesheet means by accident. React sets a property of such an element where there is
 * one of the attribute's name, and this one is a boolean.
 */
function inOwnElement(part: ReactNode, place: number, around: ElementType): ReactNode {
  if (Array.isArray(part)) return joined(part).map((inner, at) => inOwnElement(inner, at, around));
  if (!isText(part)) return part;
  const text = String(part);
  const isSvg = around === "text" || around === "tspan";
  const fixed = hasWord(text) ? {} : { translate: isSvg ? "no" : false };
  return createElement<object>(isSvg ? "tspan" : "text-part", { key: `text ${place}`, ...fixed }, text);
}
