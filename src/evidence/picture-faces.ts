// What a picture is set in. Saved as SVG it names the page's own faces first and does without where the reader has none.

export const sansFamily = "Atkinson Hyperlegible Next";
export const monoFamily = "Atkinson Hyperlegible Mono";

/** For an attribute in double quotes. */
export const sansFaces = `'${sansFamily}', -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif`;
export const monoFaces = `'${monoFamily}', ui-monospace, Menlo, Consolas, monospace`;

/** The picture with its faces inside, to be drawn here; as it is where they cannot be had. */
export async function withFaces(svg: string): Promise<string> {
  try {
    const { embeddedFaces } = await import("./embedded-faces");
    return svg.replace(">", `>${embeddedFaces}`);
  } catch {
    return svg;
  }
}
