// The page's composition: address, queries, and the app on its root.

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { AddressStore } from "../address/address-store";
import { AddressProvider } from "../address/use-address";
import { App } from "./app";
import type { Answers } from "../api/answers";
import { forgetLeftAnswers } from "../api/left-answers";
import type { SettingsStore } from "../device/settings/settings-store";

type Started = {
  readonly settings: SettingsStore;
  readonly addresses: AddressStore;
  readonly answers: Answers;
};

export function showPage({ settings, addresses, answers }: Started): void {
  const root = document.querySelector("#root");
  if (root === null) throw new Error("The page has no root.");
  const queries = new QueryClient();
  forgetLeftAnswers(queries.getQueryCache());
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <AddressProvider value={addresses}>
          <App answers={answers} settingsStore={settings} />
        </AddressProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
