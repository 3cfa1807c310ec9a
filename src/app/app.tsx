// Which page is shown, and what stands around it.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Address } from "../address/address";
import { useAddressStore, useFollowedAddress, useLinks } from "../address/use-address";
import { defaultVideoView } from "../address/video-view";
import type { Answers } from "../api/answers";
import { toConnection } from "../api/connection";
import type { VideoHash } from "../domain/video-hash";
import { HashSearch } from "../screens/look-up/hash-search";
import { SiteBanner, SiteFooter } from "./site-banner";
import { Arriving } from "../screens/look-up/arriving";
import { holdFile, type HeldFile } from "../screens/look-up/held-files";
import {
  fileDoor,
  comparePage,
  homePage,
  keysDialog,
  noticesPart,
  pasteReader,
  settingsPage,
  triagePage,
} from "../screens/chunks";
import { Region } from "../screens/look-up/region";
import { ShownPage } from "./shown-page";
import { focusSearch, skipToContent } from "./site-focus";
import { useArrival } from "./use-arrival";
import { useFileDoor } from "../screens/look-up/file/use-file-door";
import { usePreparation } from "./use-preparation";
import { useSiteKeys } from "./use-site-keys";
import type { SettingsStore } from "../device/settings/settings-store";
import { otherTheme, paintTheme } from "../device/settings/theme";
import { useKeptFocus } from "../ui/kept-focus";
import { pageTitle } from "../words/page-title";
import { hashHintWords } from "../words/site-words";

/** Pages that grow when an answer arrives: their foot stays below the first screenful, so that nothing moves. */
const growing: Partial<Record<Address["page"], string>> = {
  video: "min-h-screen print:min-h-0",
  home: "min-h-screen print:min-h-0",
};

type AppProps = {
  readonly answers: Answers;
  readonly settingsStore: SettingsStore;
};

export function App({ answers, settingsStore }: AppProps) {
  const settings = useSyncExternalStore(settingsStore.subscribe, settingsStore.current);
  const { config, backend, held, theme, letterKeys, revision } = settings;
  // Counted, so that a dialog that is still closing cannot close the one that was opened after it.
  const [settingsDialog, setSettingsDialog] = useState<number | undefined>(undefined);
  const [keysOpen, setKeysOpen] = useState(false);
  const openSettings = useCallback(() => setSettingsDialog((last) => (last ?? 0) + 1), []);
  const connection = useMemo(
    () => toConnection(backend, held?.key, config.serverHoldsKey, revision),
    [backend, held, config, revision],
  );
  const { address } = useFollowedAddress();
  const store = useAddressStore();
  const link = useLinks();
  /** How the hash of the page was written where it was pasted. */
  const [spelling, setSpelling] = useState<{ hash: VideoHash; said: string } | undefined>(undefined);
  const place = address.page === "video" ? address.hash : address.page;
  const door = useFileDoor();
  useArrival(place, store);
  const openKeys = useCallback(() => setKeysOpen(true), []);
  useSiteKeys(letterKeys, openKeys);
  usePreparation(answers);
  useKeptFocus(place);
  const atHome = address.page === "home";
  useEffect(() => {
    if (atHome) document.title = pageTitle("Look up a video");
  }, [atHome]);

  function switchTheme(): void {
    const next = otherTheme(theme);
    paintTheme(next);
    settingsStore.change({ address: settings.address, letterKeys, key: undefined, theme: next });
  }

  const lookUp = useCallback(
    (hash: VideoHash, file?: HeldFile) => {
      if (file !== undefined) holdFile(hash, file);
      store.push({ page: "video", hash, view: defaultVideoView });
    },
    [store],
  );
  const lookUpPasted = (hash: VideoHash, said?: string): void => {
    setSpelling(said === undefined ? undefined : { hash, said });
    lookUp(hash);
  };
  const openTriage = async (hashes: readonly VideoHash[]): Promise<void> => {
    const { listText } = await import("../screens/triage/triage-lists");
    store.push({ page: "triage", query: "", list: listText(hashes) });
  };
  const search = (
    <Region key={place}>
      <HashSearch
        hash={address.page === "video" ? address.hash : ""}
        placeholder={atHome ? "64 characters, 0–9 and a–f" : "Video hash, 64 characters"}
        large={atHome}
        reader={pasteReader}
        find={async (text) =>
          (await import("../api/find-hashes-away")).findHashesAway(answers.askWorker)(text)
        }
        onLookUp={lookUpPasted}
        onTriage={(hashes) => void openTriage(hashes)}
      >
        {atHome ? <p className="mt-2.5 text-13 text-ink-3">{hashHintWords}</p> : null}
      </HashSearch>
    </Region>
  );
  return (
    <>
      <a
        className="absolute -top-15 left-4 focus:top-3 focus:z-9 focus:bg-surface focus:px-3 focus:py-2 print:hidden"
        href="#main"
        onClick={skipToContent}
      >
        Skip to content
      </a>
      <Region about={place}>
        <SiteBanner
          home={{ ...link({ page: "home" }), ...homePage.near }}
          triage={{ ...link({ page: "triage", query: "", list: "" }), ...triagePage.near }}
          atTriage={address.page === "triage"}
          compare={{
            ...link({ page: "compare", query: address.page === "video" ? `a=${address.hash}` : "" }),
            ...comparePage.near,
          }}
          atCompare={address.page === "compare"}
          onTheme={switchTheme}
          onSettings={openSettings}
          nearSettings={settingsPage.near}
        >
          {atHome ? null : search}
        </SiteBanner>
      </Region>
      <main id="main" tabIndex={-1} className={`frame page outline-none ${growing[address.page] ?? ""}`}>
        <Region key={place}>
          {address.page === "video" && spelling?.hash === address.hash ? (
            <div role="status">
              <Arriving chunk={noticesPart} wanted>
                {(Notices) => <Notices lines={[spelling.said]} />}
              </Arriving>
            </div>
          ) : null}
          <ShownPage
            address={address}
            answers={answers}
            connection={connection}
            hasSamples={backend.kind === "sample"}
            letterKeys={letterKeys}
            backendIsFixed={config.lock}
            search={search}
            onFiles={(files) => door.onBrought({ files, folders: [] })}
            onSettings={openSettings}
          />
        </Region>
      </main>
      <Region about={place}>
        <SiteFooter backendName={connection.name} onKeys={openKeys} nearKeys={keysDialog.near} />
      </Region>
      {keysOpen ? (
        <Arriving chunk={keysDialog} wanted>
          {(KeysDialog) => <KeysDialog letterKeys={letterKeys} onClose={() => setKeysOpen(false)} />}
        </Arriving>
      ) : null}
      {door.over || door.brought !== undefined ? (
        <Arriving chunk={fileDoor} wanted>
          {(FileDoor) => (
            <FileDoor
              {...door}
              connection={connection}
              askWorker={answers.askWorker}
              onHashed={lookUp}
              onSearch={focusSearch}
            />
          )}
        </Arriving>
      ) : null}
      {settingsDialog !== undefined ? (
        <Arriving chunk={settingsPage} wanted>
          {(SettingsPage) => (
            <SettingsPage
              key={settingsDialog}
              settings={settings}
              store={settingsStore}
              answers={answers}
              onClose={() => setSettingsDialog((now) => (now === settingsDialog ? undefined : now))}
            />
          )}
        </Arriving>
      ) : null}
    </>
  );
}
