// The page's own faces as text, for a picture that an <img> draws: it sees none of the page's, and can fetch none.

export { default as mono } from "@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2?inline";
export { default as sans } from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline";
