// The lines, handed through Recharts into its drawing: they move with the pointer, and its axes are not drawn again for that.

import { createContext, type ReactNode } from "react";

export const PlotLines = createContext<ReactNode>(null);
