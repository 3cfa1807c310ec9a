// The page that an address names, whose code arrives with it but for the result's.

import type { Address } from "../address/address";
import { useAddressStore } from "../address/use-address";
import type { Answers } from "../api/answers";
import type { Connection } from "../api/connection";
import { Arriving } from "../screens/look-up/arriving";
import { comparePage, homePage, otherPage, triagePage } from "../screens/chunks";
import { focusSearch } from "./site-focus";
import { VideoPage } from "../screens/result/video-page";

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

export function ShownPage({
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
