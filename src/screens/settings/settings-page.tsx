// The settings dialog joined to what keeps the settings and to what tests a connection.

import { useEffect, useReducer, useState } from "react";
import type { Answers } from "../../api/answers";
import { toConnection } from "../../api/connection";
import { testConnection } from "../../api/test-connection";
import { SettingsDialog } from "./settings-dialog";
import type { SettingsForm } from "./backend-fields";
import { createKeptAnswers } from "../../device/kept/kept-answers";
import { mayHoldAnything } from "../../device/kept/kept-anything";
import { announceKept } from "../../device/kept/kept-news";
import { chooseBackend } from "../../device/settings/backend-choice";
import { isUsableKey, maskedKey } from "../../device/settings/key-ring";
import type { Settings, SettingsStore } from "../../device/settings/settings-store";
import { paintTheme } from "../../device/settings/theme";
import { refusedBackendWords, settingsWithheldWords, unusableKeyWords } from "./settings-words";
import { backendPhrase } from "../../words/backend-phrase";
import { connectionFinding } from "../../words/connection-words";

const kept = createKeptAnswers();

type SettingsPageProps = {
  readonly settings: Settings;
  readonly store: SettingsStore;
  readonly answers: Answers;
  readonly onClose: () => void;
};

export function SettingsPage({ settings, store, answers, onClose }: SettingsPageProps) {
  const { config } = settings;
  const keeping = useKeeping();
  const [, showForgotten] = useReducer((count: number) => count + 1, 0);

  function backendAt(address: string) {
    const choice = chooseBackend(config, address);
    return choice.kind === "backend" ? choice.backend : undefined;
  }
  function heldAt(address: string) {
    const backend = backendAt(address);
    return backend === undefined ? undefined : store.keyFor(backend);
  }
  function check(form: SettingsForm) {
    const choice = chooseBackend(config, form.address);
    if (choice.kind === "refused") {
      return { field: "address", text: refusedBackendWords(choice.reason, config.allow) } as const;
    }
    const key = form.newKey.trim();
    if (key === "" || isUsableKey(key)) return undefined;
    return { field: "key", text: unusableKeyWords } as const;
  }
  async function test(form: SettingsForm, signal: AbortSignal) {
    const backend = backendAt(form.address) ?? config.backend;
    const key = form.newKey.trim() || store.keyFor(backend)?.key;
    const connection = toConnection(backend, key, config.serverHoldsKey, settings.revision);
    const failure = await testConnection(answers.lookUp, connection, signal);
    const keyed = connection.key !== undefined || connection.serverHoldsKey;
    return connectionFinding(failure, backendPhrase(backend.name), keyed);
  }
  function save({ address, newKey, remember, theme, letterKeys }: SettingsForm) {
    const text = newKey.trim();
    const held = heldAt(address);
    const moved = text === "" && held !== undefined && held.remembered !== remember;
    const key = text === "" ? (moved ? { text: held.key, remember } : undefined) : { text, remember };
    paintTheme(theme);
    keeping.save();
    return store.change({ address, key, theme, letterKeys }) ? undefined : settingsWithheldWords;
  }
  function forget(address: string) {
    const backend = backendAt(address);
    if (backend !== undefined) store.forget(backend);
    showForgotten();
  }

  return (
    <SettingsDialog
      form={{ address: settings.address, theme: settings.theme, letterKeys: settings.letterKeys }}
      keepsLookUps={keeping.on}
      onKeepLookUps={keeping.choose}
      remembered={settings.held?.remembered ?? false}
      configuredName={config.backend.name}
      locked={config.lock}
      serverHoldsKey={config.serverHoldsKey}
      heldFor={(address) => {
        const held = heldAt(address);
        return held === undefined ? undefined : { masked: maskedKey(held.key), remembered: held.remembered };
      }}
      check={check}
      onTest={test}
      onSave={save}
      onForget={forget}
      onClose={onClose}
    />
  );
}

/** Whether look-ups are kept stands where they are kept, and is asked for there. */
function useKeeping() {
  const [now, setNow] = useState<boolean | undefined>(undefined);
  const [chosen, choose] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    void mayHoldAnything().then(async (may) => setNow(may ? await kept.isOn() : true));
  }, []);
  return {
    on: chosen ?? now,
    choose,
    save: () => {
      if (chosen !== undefined && chosen !== now) void kept.turn(chosen).then(announceKept);
    },
  };
}
