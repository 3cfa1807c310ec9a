// The code that draws a result is on its way once somebody comes near a link to one, wherever in a list it stands.

import type { SyntheticEvent } from "react";
import { rechartsPlot } from "../../chart/chunks";
import { resultBody } from "../chunks";

function comeNear({ target }: SyntheticEvent): void {
  if (!(target instanceof Element) || target.closest("a") === null) return;
  resultBody.preload();
  rechartsPlot.preload();
}

/** For what holds such links. */
export const nearResult = { onPointerOver: comeNear, onFocus: comeNear };
