// Tests what stands in the form, saved or not.

import { useEffect, useRef, useState } from "react";
import type { ConnectionFinding } from "../../words/connection-words";
import type { SettingsForm } from "./settings-form";

type ConnectionTestProps = {
  readonly form: SettingsForm;
  readonly isUsable: () => boolean;
  readonly onTest: (form: SettingsForm, signal: AbortSignal) => Promise<ConnectionFinding>;
};

type TestState =
  { readonly kind: "idle" } | { readonly kind: "running" } | ({ readonly kind: "found" } & ConnectionFinding);

export function ConnectionTest({ form, isUsable, onTest }: ConnectionTestProps) {
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
