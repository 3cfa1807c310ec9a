// The page's own faces as a style for a picture that an <img> draws: it sees none of the page's, and can fetch none.

import mono from "@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2?inline";
import sans from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline";
import { monoFamily, sansFamily } from "./picture-faces";

const face = (family: string, file: string): string =>
  `@font-face{font-family:"${family}";font-weight:200 800;src:url(${file})}`;

export const embeddedFaces = `<style>${face(sansFamily, sans)}${face(monoFamily, mono)}</style>`;
