// The page's first step: configuration, address and worker. The result that the address names is asked for before
// React is there; the code that draws it is on its way at the same time.

import "./styles.css";
import { createAddressStore } from "../address/address-store";
import type { Answers } from "../api/answers";
import { toConnection } from "../api/connection";
import { createEarlyLookUp } from "../api/early-look-up";
import { createLookUp } from "../api/look-up-client";
import { openRawAnswer } from "../api/raw-answer";
import { readConfiguration } from "../device/settings/runtime-config";
import { createSettingsStore } from "../device/settings/settings-store";
import { showPlainAlert } from "../ui/plain-alert";
import { fetchFaces } from "../ui/typeface";
import { createAppWorker } from "../workers/app-worker";
import workerUrl from "./worker?worker&url";

const settings = createSettingsStore(readConfiguration());
const addresses = createAddressStore(window, import.meta.env.BASE_URL);
const createWorker = (): Worker => createAppWorker(workerUrl);
const { lookUp, prepare, askWorker } = createLookUp(createWorker);
const early = createEarlyLookUp(lookUp);
const answers: Answers = {
  lookUp: early.lookUp,
  prepare,
  askWorker,
  openRaw: (bytes) => openRawAnswer(createWorker, bytes),
};

const { address } = addresses.current();
if (address.page === "video") {
  const { backend, held, config, revision } = settings.current();
  early.askEarly({
    connection: toConnection(backend, held?.key, config.serverHoldsKey, revision),
    hash: address.hash,
    threshold: address.view.threshold,
  });
}
// On its way beside React; who shows it says when it did not arrive.
if (address.page === "home") void import("../screens/home/home-page").catch(() => undefined);

const faces = fetchFaces();
addresses.subscribe(() => {
  if (addresses.current().address.page !== address.page) void faces.betweenPages();
});

// Not awaited at the top level: the page's code shares modules with this one and would wait for it for ever.
void import("./main").then(
  async ({ showPage }) => {
    await faces.beforeDrawing();
    showPage({ settings, addresses, answers });
  },
  () => showPlainAlert(document.querySelector("#root"), notStartedWords, addresses.reload),
);

const notStartedWords = {
  heading: "Framewise did not start",
  meaning:
    "A part of its code did not arrive: the connection broke, or Framewise was just updated. Nothing was lost.",
  step: "Reload",
} as const;
