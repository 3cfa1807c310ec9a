// Backend, key, theme and keyboard, in a native dialog. It knows no storage and no network: it is told what is, and says
// what the user wants. A key is never shown whole, and the box for a new one is always empty.

import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import {
  BackendFields,
  type BackendFieldsProps,
  type SettingsFault,
  type SettingsForm,
} from "./backend-fields";
import { keepLookUpsWords } from "./settings-words";
import { Dialog } from "../../ui/dialog";
import { Switch } from "../../ui/switch";
import type { ConnectionFinding } from "../../words/connection-words";

type SettingsDialogProps = Omit<BackendFieldsProps, "form" | "wrong" | "onChange"> & {
  readonly form: Omit<SettingsForm, "newKey" | "remember">;
  /** Whether look-ups are kept on this device; undefined until that is known. */
  readonly keepsLookUps: boolean | undefined;
  readonly onKeepLookUps: (on: boolean) => void;
  /** The key that is held now is kept on the device. */
  readonly remembered: boolean;
  /** undefined when the form can be used. */
  readonly check: (form: SettingsForm) => SettingsFault | undefined;
  readonly onTest: (form: SettingsForm, signal: AbortSignal) => Promise<ConnectionFinding>;
  /** Returns a sentence when something could not be kept. */
  readonly onSave: (form: SettingsForm) => string | undefined;
  readonly onClose: () => void;
};

export function SettingsDialog(props: SettingsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [form, setForm] = useState<SettingsForm>({ ...props.form, newKey: "", remember: props.remembered });
  const [wrong, setWrong] = useState<SettingsFault | undefined>(undefined);
  const [said, setSaid] = useState<string | undefined>(undefined);

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
    <Dialog ref={dialog} title="Settings" closeName="Close settings" onClose={props.onClose}>
      <form onSubmit={save} noValidate>
        <BackendFields {...props} form={form} wrong={wrong} onChange={change} />
        <ConnectionTest
          key={`${form.address} ${form.newKey}`}
          form={form}
          onTest={props.onTest}
          isUsable={isUsable}
        />
        <ThemeChoice theme={form.theme} onTheme={(theme) => change({ theme })} />
        <SettingSwitch
          name="Single-letter keys"
          on={form.letterKeys}
          onChange={(letterKeys) => change({ letterKeys })}
        >
          Letters, digits and signs; <kbd>?</kbd> lists them. Arrow keys and Escape always work.
        </SettingSwitch>
        <SettingSwitch
          name="Keep recent look-ups on this device"
          on={props.keepsLookUps ?? true}
          onChange={props.onKeepLookUps}
        >
          {keepLookUpsWords(props.keepsLookUps ?? true)}
        </SettingSwitch>
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
    </Dialog>
  );
}

type SettingSwitchProps = {
  readonly name: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** What it does, in a sentence. */
  readonly children: ReactNode;
};

function SettingSwitch({ name, on, onChange, children }: SettingSwitchProps) {
  return (
    <div className="dialog-part flex items-start gap-3">
      <Switch name={name} on={on} onChange={onChange} />
      <p>
        <b className="font-semibold">{name}</b>
        <br />
        <span className="text-ink-3">{children}</span>
      </p>
    </div>
  );
}

const themes = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

type ThemeChoiceProps = {
  readonly theme: SettingsForm["theme"];
  readonly onTheme: (theme: SettingsForm["theme"]) => void;
};

function ThemeChoice({ theme, onTheme }: ThemeChoiceProps) {
  const title = useId();
  return (
    <fieldset className="dialog-part" aria-labelledby={title}>
      <b id={title} className="font-semibold">
        Theme
      </b>
      <div className="flex flex-wrap gap-x-5">
        {themes.map(({ value, label }) => (
          <label key={value} className="choice">
            <input type="radio" name="theme" checked={theme === value} onChange={() => onTheme(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ConnectionTestProps = {
  readonly form: SettingsForm;
  readonly isUsable: () => boolean;
  readonly onTest: (form: SettingsForm, signal: AbortSignal) => Promise<ConnectionFinding>;
};

type TestState =
  { readonly kind: "idle" } | { readonly kind: "running" } | ({ readonly kind: "found" } & ConnectionFinding);

function ConnectionTest({ form, isUsable, onTest }: ConnectionTestProps) {
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
