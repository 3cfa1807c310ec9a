// A picture as pixels. The browser draws the SVG, so nothing of it is ever fetched from elsewhere.

import type { Picture } from "./picture";
import { withFaces } from "./picture-faces";

/**
 * @param scale pixels per unit of the picture
 * @returns undefined when the browser cannot draw it that large
 */
export async function toPng({ svg, width, height }: Picture, scale: number): Promise<Blob | undefined> {
  const url = URL.createObjectURL(new Blob([await withFaces(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
