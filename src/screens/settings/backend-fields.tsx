// Which backend is asked, and the key for it. A key is never shown whole, and the box for a new one is always empty.

import { type ReactNode, useId } from "react";
import { emptyAddressWords, fixedBackendWords, keyHintWords, serverKeyWords } from "./settings-words";

export type BackendFieldsProps = {
  readonly form: SettingsForm;
  readonly wrong: SettingsFault | undefined;
  /** The backend that is asked when the address is empty. */
  readonly configuredName: string;
  readonly locked: boolean;
  /** How the server of this page takes part: it adds a key of its own when it holds one. */
  readonly serverHoldsKey: boolean;
  /** The key held for the backend at this address. */
  readonly heldFor: (
    address: string,
  ) => { readonly masked: string; readonly remembered: boolean } | undefined;
  readonly onChange: (part: Partial<SettingsForm>) => void;
  readonly onForget: (address: string) => void;
};

export function BackendFields({
  form,
  wrong,
  locked,
  configuredName,
  serverHoldsKey,
  heldFor,
  onChange,
  onForget,
}: BackendFieldsProps) {
  const held = heldFor(form.address);
  const serverKey = serverHoldsKey && form.address.trim() === "";
  return (
    <>
      <div className="dialog-part">
        {locked ? (
          <p>
            <b className="font-semibold">Backend</b>
            <br />
            {fixedBackendWords(configuredName)}
          </p>
        ) : (
          <HintedField
            label="Backend address"
            hint={emptyAddressWords(configuredName)}
            fault={wrong?.field === "address" ? wrong.text : undefined}
          >
            {(describedBy) => (
              <input
                type="url"
                className="field"
                aria-label="Backend address"
                aria-describedby={describedBy}
                aria-invalid={wrong?.field === "address"}
                placeholder="https://backend.example"
                value={form.address}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => onChange({ address: event.currentTarget.value })}
              />
            )}
          </HintedField>
        )}
      </div>
      <div className="dialog-part">
        {serverKey ? (
          <p>
            <b className="font-semibold">API key</b>
            <br />
            {serverKeyWords}
          </p>
        ) : (
          <>
            <HintedField
              label="API key"
              hint={keyHintWords(held)}
              fault={wrong?.field === "key" ? wrong.text : undefined}
            >
              {(describedBy) => (
                <input
                  type="password"
                  className="field"
                  aria-label="API key"
                  aria-describedby={describedBy}
                  aria-invalid={wrong?.field === "key"}
                  value={form.newKey}
                  autoComplete="off"
                  onChange={(event) => onChange({ newKey: event.currentTarget.value })}
                />
              )}
            </HintedField>
            <div className="flex flex-wrap items-center gap-x-5">
              <label className="choice">
                <input
                  type="checkbox"
                  checked={form.remember}
                  onChange={(event) => onChange({ remember: event.currentTarget.checked })}
                />
                Remember on this device
              </label>
              {held === undefined ? null : (
                <button type="button" className="button button-line" onClick={() => onForget(form.address)}>
                  Forget key
                </button>
              )}
            </div>
          </>
        )}
      </div>
    </>
  );
}

type HintedFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | undefined;
  readonly children: (describedBy: string) => ReactNode;
};

function HintedField({ label, hint, fault, children }: HintedFieldProps) {
  const id = useId();
  return (
    <div>
      <b className="font-semibold" aria-hidden="true">
        {label}
      </b>
      {children(id)}
      <p
        id={id}
        className={fault === undefined ? "text-ink-3" : "font-medium"}
        role={fault === undefined ? undefined : "alert"}
      >
        {fault ?? hint}
      </p>
    </div>
  );
}

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
