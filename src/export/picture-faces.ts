// What a picture is set in. Saved as SVG it names the page's own faces first and does without where the reader has none.

const sansFamily = "Atkinson Hyperlegible Next";
const monoFamily = "Atkinson Hyperlegible Mono";

/** For an attribute in double quotes. */
export const sansFaces = `'${sansFamily}', -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif`;
export const monoFaces = `'${monoFamily}', ui-monospace, Menlo, Consolas, monospace`;

/** The picture with its faces inside, to be drawn here; as it is where they cannot be had. */
export async function withFaces(svg: string): Promise<string> {
  try {
    const { sans, mono } = await import("./embedded-faces");
    const face = (family: string, file: string): string =>
      `@font-face{font-family:"${family}";font-weight:200 800;src:url(${file})}`;
    return svg.replace(">", `><style>${face(sansFamily, sans)}${face(monoFamily, mono)}</style>`);
  } catch {
    return svg;
  }
}
