// What the three buttons and the part that arrives for them tell each other.

import type { Connection } from "../../api/connection";
import type { Answer } from "../../api/load-classification";

export type Copyable = "link" | "summary";

/** A text that was copied, or that the browser withholds the clipboard for. */
export type Copied = {
  readonly kind: "copied" | "withheld";
  readonly title: string;
  readonly text: string;
};

export type Shared = { readonly answer: Answer; readonly connection: Connection };

export type SharePartProps = Shared & {
  /** Export was pressed before its panel was there. */
  readonly opensAtOnce: boolean;
  /** How often the keys for printing were pressed: paper gets the report, not the page with its controls. */
  readonly prints: number;
  /** What came of the last copy. */
  readonly copied: Copied | undefined;
  readonly onForget: () => void;
};

/** The browser joins the button and the panel by it, and opens and closes by itself. */
export const exportPanelId = "export-panel";
