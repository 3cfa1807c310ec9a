// Icons of what arrives after the verdict.

import { icon } from "./icons";

export const OpenIcon = icon(14, <path d="m4 6 4 4 4-4" />);
export const PreviousIcon = icon(16, <path d="m10 4-4 4 4 4" />);
export const NextIcon = icon(16, <path d="m6 4 4 4-4 4" />);
export const LinkIcon = icon(
  14,
  <path d="m6.5 9.5 3-3M7.5 4.5l1.2-1.2a2.8 2.8 0 0 1 4 4l-1.2 1.2M8.5 11.5l-1.2 1.2a2.8 2.8 0 0 1-4-4l1.2-1.2" />,
);
export const SummaryIcon = icon(14, <path d="M2.5 4h11M2.5 8h11M2.5 12h6" />);
export const ExportIcon = icon(
  14,
  <path d="M8 10V2.5M5 5.2 8 2.5l3 2.7M2.5 9.5v3a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3" />,
);
export const CloseIcon = icon(14, <path d="m4 4 8 8M12 4l-8 8" />);
