// What the dialog holds while somebody fills it in, and why it may not be usable.

export type SettingsForm = {
  /** Empty for the backend that the page was configured with. */
  readonly address: string;
  /** Empty when no new one was entered. */
  readonly newKey: string;
  readonly remember: boolean;
  readonly theme: "system" | "light" | "dark";
  readonly letterKeys: boolean;
};

/** One sentence on why the form cannot be used, and where. */
export type SettingsFault = { readonly field: "address" | "key"; readonly text: string };
