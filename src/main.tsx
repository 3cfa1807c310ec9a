// The page's composition: configuration, address, queries, and the app on its root.

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAddressStore } from "./address/address-store";
import { AddressProvider } from "./address/use-address";
import { App } from "./app";
import { createAppWorker } from "./backend/app-worker";
import type { Answers } from "./backend/answers";
import { createLookUp } from "./backend/look-up-client";
import { openRawAnswer } from "./backend/raw-answer";
import { readConfiguration } from "./settings/configuration";
import { createSettingsStore } from "./settings/settings-store";
import "./styles.css";
import workerUrl from "./worker?worker&url";

const settings = createSettingsStore(readConfiguration());
const createWorker = (): Worker => createAppWorker(workerUrl);
const answers: Answers = {
  ...createLookUp(createWorker),
  openRaw: (bytes) => openRawAnswer(createWorker, bytes),
};
const queries = new QueryClient();
const addresses = createAddressStore(window, import.meta.env.BASE_URL);

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no root.");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <AddressProvider value={addresses}>
        <App answers={answers} settingsStore={settings} />
      </AddressProvider>
    </QueryClientProvider>
  </StrictMode>,
);
