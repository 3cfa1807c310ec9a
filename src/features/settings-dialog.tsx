// Backend, key, theme and keyboard, in a native dialog. It knows no storage and no network: it is told what is, and says
// what the user wants. A key is never shown whole, and the box for a new one is always empty.

import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import "../ui/dialog.css";
import "../ui/field.css";
import { CloseIcon } from "../ui/icons";
import { Switch } from "../ui/switch";
import type { ConnectionFinding } from "../words/connection-words";

export type SettingsForm = {
  /** Empty for the backend that the page was configured with. */
  readonly address: string;
  /** Empty when no new one was entered. */
  readonly newKey: string;
  readonly remember: boolean;
  readonly theme: "system" | "light" | "dark";
  readonly letterKeys: boolean;
};

export type SettingsDialogProps = {
  readonly form: Omit<SettingsForm, "newKey" | "remember">;
  /** Whether look-ups are kept on this device; undefined until that is known. */
  readonly keepsLookUps: boolean | undefined;
  readonly onKeepLookUps: (on: boolean) => void;
  /** The key that is held now is kept on the device. */
  readonly remembered: boolean;
  /** The backend that is asked when the address is empty. */
  readonly configuredName: string;
  readonly locked: boolean;
  /** How the server of this page takes part: it adds a key of its own when it holds one. */
  readonly serverHoldsKey: boolean;
  /** The key held for the backend at this address. */
  readonly heldFor: (
    address: string,
  ) => { readonly masked: string; readonly remembered: boolean } | undefined;
  /** One sentence on why the form cannot be used; undefined when it can. */
  readonly check: (
    form: SettingsForm,
  ) => { readonly field: "address" | "key"; readonly text: string } | undefined;
  readonly onTest: (form: SettingsForm, signal: AbortSignal) => Promise<ConnectionFinding>;
  /** Returns a sentence when something could not be kept. */
  readonly onSave: (form: SettingsForm) => string | undefined;
  readonly onForget: (address: string) => void;
  readonly onClose: () => void;
};

const themes = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export function SettingsDialog(props: SettingsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [form, setForm] = useState<SettingsForm>({ ...props.form, newKey: "", remember: props.remembered });
  const [wrong, setWrong] = useState<ReturnType<SettingsDialogProps["check"]>>(undefined);
  const [said, setSaid] = useState<string | undefined>(undefined);
  const title = useId();
  const theme = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const change = (part: Partial<SettingsForm>): void => {
    setForm({ ...form, ...part });
    setWrong(undefined);
  };
  const isUsable = (): boolean => {
    const fault = props.check(form);
    setWrong(fault);
    return fault === undefined;
  };
  function save(event: SubmitEvent): void {
    event.preventDefault();
    if (!isUsable()) return;
    const withheld = props.onSave(form);
    // Closed and not only taken away, so that the focus goes back to where it was.
    if (withheld === undefined) dialog.current?.close();
    else setSaid(withheld);
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={title} onClose={props.onClose}>
      <form onSubmit={save} noValidate>
        <header className="dialog-head">
          <h2 id={title}>Settings</h2>
          <button
            type="button"
            className="button button-icon"
            aria-label="Close settings"
            onClick={() => dialog.current?.close()}
          >
            <CloseIcon />
          </button>
        </header>
        <BackendFields {...props} form={form} wrong={wrong} onChange={change} />
        <ConnectionTest
          key={`${form.address} ${form.newKey}`}
          form={form}
          onTest={props.onTest}
          isUsable={isUsable}
        />
        <fieldset className="dialog-part" aria-labelledby={theme}>
          <b id={theme} className="font-semibold">
            Theme
          </b>
          <div className="flex flex-wrap gap-x-5">
            {themes.map(({ value, label }) => (
              <label key={value} className="choice">
                <input
                  type="radio"
                  name="theme"
                  checked={form.theme === value}
                  onChange={() => change({ theme: value })}
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="dialog-part flex items-start gap-3">
          <Switch
            name="Single-letter keys"
            on={form.letterKeys}
            onChange={(letterKeys) => change({ letterKeys })}
          />
          <p>
            <b className="font-semibold">Single-letter keys</b>
            <br />
            <span className="text-ink-3">
              <kbd>/</kbd> goes to the search box; <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom the chart.
              Arrow keys and Escape always work.
            </span>
          </p>
        </div>
        <div className="dialog-part flex items-start gap-3">
          <Switch
            name="Keep recent look-ups on this device"
            on={props.keepsLookUps ?? true}
            onChange={props.onKeepLookUps}
          />
          <p>
            <b className="font-semibold">Keep recent look-ups on this device</b>
            <br />
            <span className="text-ink-3">
              {props.keepsLookUps === false
                ? "Saving this forgets every look-up and every answer that this browser has kept."
                : "In this browser only: what was looked up, and finished answers, which then open at once and without a network. Never a key."}
            </span>
          </p>
        </div>
        {said === undefined ? null : (
          <p className="dialog-part" role="alert">
            {said}
          </p>
        )}
        <footer className="dialog-foot">
          <button type="submit" className="button button-solid">
            Save
          </button>
          <button type="button" className="button button-line" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </footer>
      </form>
    </dialog>
  );
}

type FieldsProps = Omit<SettingsDialogProps, "form"> & {
  readonly form: SettingsForm;
  readonly wrong: ReturnType<SettingsDialogProps["check"]>;
  readonly onChange: (part: Partial<SettingsForm>) => void;
};

function BackendFields({
  form,
  wrong,
  locked,
  configuredName,
  serverHoldsKey,
  heldFor,
  onChange,
  onForget,
}: FieldsProps) {
  const held = heldFor(form.address);
  const serverKey = serverHoldsKey && form.address.trim() === "";
  return (
    <>
      <div className="dialog-part">
        {locked ? (
          <p>
            <b className="font-semibold">Backend</b>
            <br />
            {configuredName}. Whoever runs this page has fixed it.
          </p>
        ) : (
          <Field
            label="Backend address"
            hint={`Empty: ${configuredName}, as this page was set up.`}
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
          </Field>
        )}
      </div>
      <div className="dialog-part">
        {serverKey ? (
          <p>
            <b className="font-semibold">API key</b>
            <br />
            The server of this page adds its own key; none of yours is needed or sent.
          </p>
        ) : (
          <>
            <Field
              label="API key"
              hint={
                held === undefined
                  ? "Sent to this backend only, and to no other that you choose later."
                  : `Held: ${held.masked}, ${held.remembered ? "on this device" : "this tab only"}. A new one replaces it.`
              }
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
            </Field>
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

type FieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | undefined;
  readonly children: (describedBy: string) => ReactNode;
};

function Field({ label, hint, fault, children }: FieldProps) {
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

type TestProps = {
  readonly form: SettingsForm;
  readonly isUsable: () => boolean;
  readonly onTest: SettingsDialogProps["onTest"];
};

type TestState =
  { readonly kind: "idle" } | { readonly kind: "running" } | ({ readonly kind: "found" } & ConnectionFinding);

/** Tests what stands in the form, saved or not. */
function ConnectionTest({ form, isUsable, onTest }: TestProps) {
  const [state, setState] = useState<TestState>({ kind: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function test(): Promise<void> {
    if (!isUsable()) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: "running" });
    try {
      const finding = await onTest(form, controller.signal);
      setState({ kind: "found", ...finding });
    } catch {
      // Only a test that was given up ends here.
      if (running.current === controller) setState({ kind: "idle" });
    }
  }

  return (
    <div className="dialog-part flex items-start gap-3">
      <button type="button" className="button button-line" onClick={() => void test()}>
        Test connection
      </button>
      <p role="status" className="min-h-8 py-1.5">
        {state.kind === "running" ? "Asking…" : null}
        {state.kind === "found" ? state.text : null}
      </p>
    </div>
  );
}
