// The page's composition: configuration, address, queries, and the app on its root.

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAddressStore } from "./address/address-store";
import { AddressProvider } from "./address/use-address";
import { App } from "./app";
import { createAppWorker } from "./backend/app-worker";
import { createLookUp } from "./backend/look-up-client";
import { readConfiguration } from "./settings/configuration";
import { createSettingsStore } from "./settings/settings-store";
import "./styles.css";
import workerUrl from "./worker?worker&url";

const settings = createSettingsStore(readConfiguration());
const lookUp = createLookUp(() => createAppWorker(workerUrl));
const queries = new QueryClient();
const addresses = createAddressStore(window, import.meta.env.BASE_URL);

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no root.");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <AddressProvider value={addresses}>
        <App lookUp={lookUp} settingsStore={settings} />
      </AddressProvider>
    </QueryClientProvider>
  </StrictMode>,
);
