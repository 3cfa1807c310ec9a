// A picture as an address that holds it: nothing to fetch, nothing to give back.

export function pictureAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
