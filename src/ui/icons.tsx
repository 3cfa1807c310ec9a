// The icons of the first view: one grid, one stroke. A few small drawings weigh less than a library's way of making them,
// and there are no bytes to spare.

import type { ReactNode } from "react";

/** @param size in pixels @param drawing on a grid of 16 × 16 */
export function icon(size: number, drawing: ReactNode) {
  return function Icon() {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {drawing}
      </svg>
    );
  };
}

export const SearchIcon = icon(16, <path d="M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.5 10.5 14 14" />);
export const CopyIcon = icon(
  14,
  <path d="M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5M10.5 2.5h-6a2 2 0 0 0-2 2v6" />,
);
export const CopiedIcon = icon(14, <path d="m3 8.5 3.5 3.5L13 4.5" />);
export const ThemeIcon = icon(
  16,
  <>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
  </>,
);
export const SettingsIcon = icon(
  16,
  <>
    <path d="M2 5h6M12 5h2M2 11h2M8 11h6" />
    <circle cx="10" cy="5" r="1.8" />
    <circle cx="6" cy="11" r="1.8" />
  </>,
);

/** The mark of the product: one line at artificial, one at human, the threshold between. */
export function BrandIcon() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M1 4.2c4 0 5 1.2 8 .6s4-1.6 8-1.2" strokeWidth="2" />
      <path d="M1 9h16" strokeWidth="1" strokeDasharray="1 2" />
      <path d="M1 14c3-.6 5 .8 8 .2s5-1.8 8-1" strokeWidth="2" />
    </svg>
  );
}
