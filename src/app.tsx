// Which page is shown, and what stands around it.

import { useEffect, useRef } from "react";
import type { Address } from "./address/address";
import { useAddress, useAddressStore, useLinks } from "./address/use-address";
import { defaultVideoView } from "./address/video-view";
import type { Connection } from "./backend/connection";
import type { LookUp } from "./backend/look-up-messages";
import type { VideoHash } from "./domain/video-hash";
import { ChunkFailed } from "./features/chunk-failed";
import { HashSearch } from "./features/hash-search";
import { SiteBanner, SiteFooter } from "./features/site-banner";
import { homePage, otherPage } from "./pages/load-other-pages";
import { ownsKeys } from "./pages/owns-keys";
import { VideoPage } from "./pages/video-page";
import { switchTheme } from "./settings/theme";
import type { Chunk } from "./ui/chunk";
import { pageTitle } from "./words/page-title";

type AppProps = {
  readonly lookUp: LookUp;
  readonly connection: Connection;
  readonly hasSamples: boolean;
};

export function App({ lookUp, connection, hasSamples }: AppProps) {
  const { address } = useAddress();
  const store = useAddressStore();
  const link = useLinks();
  const place = address.page === "video" ? address.hash : address.page;
  useScrollToTop(place);
  useSearchKey();
  const atHome = address.page === "home";
  useEffect(() => {
    if (atHome) document.title = pageTitle("Look up a video");
  }, [atHome]);

  const search = (
    <HashSearch
      key={place}
      hash={address.page === "video" ? address.hash : ""}
      placeholder={atHome ? "64 characters, 0–9 and a–f" : "Video hash, 64 characters"}
      focusAtOnce={atHome}
      onLookUp={(hash: VideoHash) => store.push({ page: "video", hash, view: defaultVideoView })}
    >
      {atHome ? <p className="find-hint">The hash is the SHA-256 of the video file.</p> : null}
    </HashSearch>
  );
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <SiteBanner home={link({ page: "home" })} onTheme={switchTheme}>
        {atHome ? null : search}
      </SiteBanner>
      <main id="main" tabIndex={-1} className="frame page outline-none">
        <Page
          address={address}
          lookUp={lookUp}
          connection={connection}
          hasSamples={hasSamples}
          search={search}
        />
      </main>
      <SiteFooter backendName={connection.name} />
    </>
  );
}

type PageProps = AppProps & { readonly address: Address; readonly search: React.ReactNode };

function Page({ address, lookUp, connection, hasSamples, search }: PageProps) {
  const store = useAddressStore();
  const onHome = (): void => store.push({ page: "home" });
  switch (address.page) {
    case "home":
      return (
        <Arriving chunk={homePage}>
          {(HomePage) => <HomePage connection={connection} hasSamples={hasSamples} search={search} />}
        </Arriving>
      );
    case "video":
      return (
        <VideoPage
          key={address.hash}
          lookUp={lookUp}
          connection={connection}
          address={address}
          onSearch={focusSearch}
          onHome={onHome}
        />
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

type ArrivingProps<Value> = {
  readonly chunk: Chunk<Value>;
  readonly children: (value: Value) => React.ReactNode;
};

function Arriving<Value>({ chunk, children }: ArrivingProps<Value>) {
  const store = useAddressStore();
  const state = chunk.use();
  if (state.kind === "loaded") return children(state.value);
  return state.kind === "failed" ? <ChunkFailed onRetry={state.retry} onReload={store.reload} /> : null;
}

/** Another page begins at its top; Back and Forward are the browser's. */
function useScrollToTop(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place) scrollTo({ top: 0 });
    before.current = place;
  }, [place]);
}

function useSearchKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || ownsKeys(event.target))
        return;
      event.preventDefault();
      focusSearch();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>("input[type=search]")?.focus();
}
