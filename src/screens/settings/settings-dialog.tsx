// Backend, key, theme and keyboard, in a native dialog. It knows no storage and no network: it is told what is, and says
// what the user wants. A key is never shown whole, and the box for a new one is always empty.

import { useRef, useState, type SubmitEvent } from "react";
import { Dialog } from "../../ui/dialog";
import type { ConnectionFinding } from "../../words/connection-words";
import { keepLookUpsWords } from "./settings-words";
import { BackendFields, type BackendFieldsProps } from "./backend-fields";
import { ConnectionTest } from "./connection-test";
import { SettingSwitch } from "./setting-switch";
import type { SettingsFault, SettingsForm } from "./settings-form";
import { ThemeChoice } from "./theme-choice";

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
