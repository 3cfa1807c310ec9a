// When the page puts on its own faces. What they are, and what stands in for them, is in typeface.css.

/** Every page shows a hash, or a field for one. */
const families = ["Atkinson Hyperlegible Next", "Atkinson Hyperlegible Mono"];

/** Code that was there by now came over a fast line. */
const fastStartMs = 500;
/** Nobody waits longer than this for a face. */
const patienceMs = 200;

export type Faces = {
  /** Waits a moment for faces that are on their way, and wears them if they are there. */
  readonly beforeDrawing: () => Promise<void>;
  /** Where everything on the screen changes, faces that came later are worn, too. */
  readonly betweenPages: () => Promise<void>;
};

/**
 * On a fast line faces come beside the page's code. On a slow one they would take their share of it from the code that a
 * verdict waits for: they come after that, and are worn from the next page on, or once nobody looks, because nothing may move
 * under a reader.
 */
export function fetchFaces(): Faces {
  const load = async (): Promise<boolean> => {
    const loading = families.map(async (family) => document.fonts.load(`1em "${family}"`));
    return Promise.all(loading).then(
      (loaded) => loaded.every((found) => found.length > 0),
      () => false,
    );
  };
  const wear = (): void => document.documentElement.classList.add("own-faces");
  const wearLate = async (): Promise<void> => {
    if ((await fetched) === true) wear();
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void wearLate();
  });
  let fetched = performance.now() < fastStartMs ? load() : undefined;
  return {
    beforeDrawing: async () => {
      if (fetched === undefined) {
        fetched = load();
        return;
      }
      const late = new Promise<boolean>((resolve) => void setTimeout(resolve, patienceMs, false));
      if (await Promise.race([fetched, late])) wear();
    },
    betweenPages: wearLate,
  };
}
