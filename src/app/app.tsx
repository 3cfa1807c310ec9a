// Which page is shown, and what stands around it.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Address } from "../address/address";
import { useAddressStore, useFollowedAddress, useLinks } from "../address/use-address";
import { defaultVideoView } from "../address/video-view";
import type { Answers } from "../api/answers";
import { type Connection, toConnection } from "../api/connection";
import { SiteBanner, SiteFooter } from "./site-banner";
import { focusSearch, skipToContent, useArrival, useSiteKeys } from "./site-focus";
import type { SettingsStore } from "../device/settings/settings-store";
import { otherTheme, paintTheme } from "../device/settings/theme";
import type { VideoHash } from "../domain/video-hash";
import {
  comparePage,
  fileImport,
  homePage,
  keptPart,
  keysDialog,
  noResultPages,
  noticesPart,
  otherPage,
  pasteReader,
  settingsPage,
  triagePage,
} from "../screens/chunks";
import { Arriving } from "../screens/look-up/arriving";
import { useFileImport } from "../screens/look-up/file/use-file-import";
import { HashSearch } from "../screens/look-up/hash-search";
import { type HeldFile, holdFile } from "../screens/look-up/held-files";
import { Region } from "../screens/look-up/region";
import { VideoPage } from "../screens/result/video-page";
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
  const imported = useFileImport();
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
          home={{ ...link({ page: "home" }), ...homePage.prefetch }}
          triage={{ ...link({ page: "triage", query: "", list: "" }), ...triagePage.prefetch }}
          atTriage={address.page === "triage"}
          compare={{
            ...link({ page: "compare", query: address.page === "video" ? `a=${address.hash}` : "" }),
            ...comparePage.prefetch,
          }}
          atCompare={address.page === "compare"}
          onTheme={switchTheme}
          onSettings={openSettings}
          prefetchSettings={settingsPage.prefetch}
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
            onFiles={(files) => imported.onBrought({ files, folders: [] })}
            onSettings={openSettings}
          />
        </Region>
      </main>
      <Region about={place}>
        <SiteFooter backendName={connection.name} onKeys={openKeys} prefetchKeys={keysDialog.prefetch} />
      </Region>
      {keysOpen ? (
        <Arriving chunk={keysDialog} wanted>
          {(KeysDialog) => <KeysDialog letterKeys={letterKeys} onClose={() => setKeysOpen(false)} />}
        </Arriving>
      ) : null}
      {imported.over || imported.brought !== undefined ? (
        <Arriving chunk={fileImport} wanted>
          {(FileImport) => (
            <FileImport
              {...imported}
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

/** Fetches what a look-up needs even when it fails, while the connection still works. */
function usePreparation(answers: Answers): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      noResultPages.preload();
      keptPart.preload();
      answers.prepare();
    }, preparationDelayMs);
    return () => clearTimeout(timer);
  }, [answers]);
}

/** After the first paint and its requests. */
const preparationDelayMs = 1_000;

type ShownPageProps = {
  readonly address: Address;
  readonly answers: Answers;
  readonly connection: Connection;
  readonly hasSamples: boolean;
  readonly letterKeys: boolean;
  readonly backendIsFixed: boolean;
  readonly search: React.ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSettings: () => void;
};

/** The page that an address names; all but the result’s arrive with code of their own. */
function ShownPage({
  address,
  answers,
  connection,
  hasSamples,
  letterKeys,
  backendIsFixed,
  search,
  onFiles,
  onSettings,
}: ShownPageProps) {
  const store = useAddressStore();
  const onHome = (): void => store.push({ page: "home" });
  switch (address.page) {
    case "home":
      return (
        <Arriving chunk={homePage} meanwhile={search}>
          {(HomePage) => (
            <HomePage connection={connection} hasSamples={hasSamples} search={search} onFiles={onFiles} />
          )}
        </Arriving>
      );
    case "video":
      return (
        <VideoPage
          key={address.hash}
          answers={answers}
          connection={connection}
          address={address}
          letterKeys={letterKeys}
          backendIsFixed={backendIsFixed}
          onSearch={focusSearch}
          onSettings={onSettings}
          onHome={onHome}
        />
      );
    case "triage":
      return (
        <Arriving chunk={triagePage}>
          {(TriagePage) => (
            <TriagePage
              answers={answers}
              connection={connection}
              address={address}
              letterKeys={letterKeys}
              backendIsFixed={backendIsFixed}
              onSettings={onSettings}
            />
          )}
        </Arriving>
      );
    case "compare":
      return (
        <Arriving chunk={comparePage}>
          {(ComparePage) => (
            <ComparePage
              answers={answers}
              connection={connection}
              address={address}
              backendIsFixed={backendIsFixed}
              onSettings={onSettings}
              onHome={onHome}
            />
          )}
        </Arriving>
      );
    case "wrong-hash":
    case "unknown":
      return (
        <Arriving chunk={otherPage}>
          {(OtherPage) => <OtherPage address={address} onSearch={focusSearch} onHome={onHome} />}
        </Arriving>
      );
  }
}
