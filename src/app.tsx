// Which page is shown, and what stands around it.

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Address } from "./address/address";
import type { AddressStore } from "./address/address-store";
import { useAddress, useAddressStore, useLinks } from "./address/use-address";
import { defaultVideoView } from "./address/video-view";
import { toConnection, type Connection } from "./backend/connection";
import type { Answers } from "./backend/answers";
import type { VideoHash } from "./domain/video-hash";
import { HashSearch } from "./features/hash-search";
import { SiteBanner, SiteFooter } from "./features/site-banner";
import { Arriving } from "./pages/arriving";
import { holdFile, type HeldFile } from "./pages/held-files";
import { fileDoor } from "./pages/load-file-door";
import { keptPart } from "./pages/load-kept-part";
import { noResultPages } from "./pages/load-no-result-pages";
import {
  comparePage,
  homePage,
  keysDialog,
  otherPage,
  settingsPage,
  triagePage,
} from "./pages/load-other-pages";
import { ownsKeys } from "./pages/owns-keys";
import { Region } from "./pages/region";
import { useFileDoor } from "./pages/use-file-door";
import { VideoPage } from "./pages/video-page";
import type { SettingsStore } from "./settings/settings-store";
import { otherTheme, paintTheme } from "./settings/theme";
import { pageTitle } from "./words/page-title";
import { hashHintWords } from "./words/site-words";

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
  const { address } = useAddress();
  const store = useAddressStore();
  const link = useLinks();
  const place = address.page === "video" ? address.hash : address.page;
  const door = useFileDoor();
  useArrival(place, store);
  const openKeys = useCallback(() => setKeysOpen(true), []);
  useCharacterKeys(letterKeys, openKeys);
  usePreparation(answers);
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
  const search = (
    <HashSearch
      key={place}
      hash={address.page === "video" ? address.hash : ""}
      placeholder={atHome ? "64 characters, 0–9 and a–f" : "Video hash, 64 characters"}
      focusAtOnce={atHome}
      onLookUp={lookUp}
    >
      {atHome ? <p className="find-hint">{hashHintWords}</p> : null}
    </HashSearch>
  );
  return (
    <>
      <a className="skip" href="#main" onClick={skipToContent}>
        Skip to content
      </a>
      <SiteBanner
        home={link({ page: "home" })}
        triage={link({ page: "triage", query: "", list: "" })}
        atTriage={address.page === "triage"}
        compare={link({ page: "compare", query: address.page === "video" ? `a=${address.hash}` : "" })}
        atCompare={address.page === "compare"}
        onTheme={switchTheme}
        onSettings={openSettings}
      >
        {atHome ? null : search}
      </SiteBanner>
      <main
        id="main"
        tabIndex={-1}
        className={`frame page outline-none ${address.page === "video" ? "page-tall" : ""}`}
      >
        <Region key={place}>
          <Page
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
      <SiteFooter backendName={connection.name} onKeys={openKeys} />
      {keysOpen ? (
        <Arriving chunk={keysDialog}>
          {(KeysDialog) => <KeysDialog letterKeys={letterKeys} onClose={() => setKeysOpen(false)} />}
        </Arriving>
      ) : null}
      {door.over || door.brought !== undefined ? (
        <Arriving chunk={fileDoor}>
          {(FileDoor) => (
            <FileDoor {...door} connection={connection} onHashed={lookUp} onSearch={focusSearch} />
          )}
        </Arriving>
      ) : null}
      {settingsDialog !== undefined ? (
        <Arriving chunk={settingsPage}>
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

type PageProps = {
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

function Page({
  address,
  answers,
  connection,
  hasSamples,
  letterKeys,
  backendIsFixed,
  search,
  onFiles,
  onSettings,
}: PageProps) {
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

/** Another page begins at its top, with the focus on it; Back and Forward find the page where it was. */
function useArrival(place: string, store: AddressStore): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    if (store.cameFromHistory()) return;
    scrollTo({ top: 0 });
    if (place !== "home") document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
  }, [place, store]);
}

/** What a look-up needs even when it fails is fetched while the line still works. */
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

function useCharacterKeys(letterKeys: boolean, onKeys: () => void): void {
  useEffect(() => {
    if (!letterKeys) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || ownsKeys(event.target)) return;
      if (event.key !== "/" && event.key !== "?") return;
      event.preventDefault();
      if (event.key === "/") focusSearch();
      else onKeys();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [letterKeys, onKeys]);
}

/** The fragment of the address may hold a list, so it is left as it is. */
function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#main")?.focus();
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>("input[type=search]")?.focus();
}
