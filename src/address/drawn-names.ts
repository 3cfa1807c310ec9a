// Which models a view draws. A link names those that are switched off, or, where most of very many are, those that are on:
// no browser and no server takes an address of thousands of names.

import type { VideoView } from "./video-view";

type DrawnNames = Pick<VideoView, "hide" | "only">;

/** Up to this many models a link names those that are off, whatever they are. */
const fewModels = 64;

/** Stands for nobody where all of very many models are off. */
const nobody = "";

export function hiddenModels(models: readonly string[], { hide, only }: DrawnNames): ReadonlySet<string> {
  if (only.length === 0) return new Set(hide);
  const on = new Set(only);
  return new Set(models.filter((model) => !on.has(model)));
}

/** The same as a link names it. @param hide names that no model has are kept where they are named at all */
export function namesOfHidden(models: readonly string[], hide: readonly string[]): DrawnNames {
  if (models.length <= fewModels || hide.length <= models.length / 2) return { hide, only: [] };
  const off = new Set(hide);
  const on = models.filter((model) => !off.has(model));
  return { hide: [], only: on.length === 0 ? [nobody] : on };
}
