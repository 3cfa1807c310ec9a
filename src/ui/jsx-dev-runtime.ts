// The same in development and in tests, where React wants to know of each element where it is written.

import type { ElementType, Key, ReactElement } from "react";
import { jsxDEV as reactJsxDev, type JSXSource } from "react/jsx-dev-runtime";
import { withOwnTexts, type Props } from "./jsx-runtime";

export { Fragment } from "./jsx-runtime";

export function jsxDEV(
  type: ElementType,
  props: Props,
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  self?: unknown,
): ReactElement {
  const own = withOwnTexts(type, props);
  return reactJsxDev(type, own, key, isStatic && Array.isArray(own.children), source, self);
}
