// The top of every page: the mark, the search box, the theme.

import type { ReactNode } from "react";
import type { PrefetchProps } from "../ui/chunk";
import { BrandIcon, SettingsIcon, ThemeIcon } from "../ui/icons";
import { scoresSourceWords } from "../words/site-words";

type BannerLink = PrefetchProps & {
  readonly href: string;
  readonly onClick: React.MouseEventHandler<HTMLAnchorElement>;
};

type SiteBannerProps = {
  readonly home: BannerLink;
  readonly triage: BannerLink;
  readonly compare: BannerLink;
  /** The page that the link leads to is the one that is shown. */
  readonly atTriage: boolean;
  readonly atCompare: boolean;
  /** The search box, except on the page that has it in its middle. */
  readonly children: ReactNode;
  readonly onTheme: () => void;
  readonly onSettings: () => void;
  readonly prefetchSettings: PrefetchProps;
};

export function SiteBanner(props: SiteBannerProps) {
  const { home, triage, atTriage, compare, atCompare, children, onTheme, onSettings, prefetchSettings } =
    props;
  return (
    <header className="border-b border-rule print:hidden">
      {/* as tall as it must be where the search box broke */}
      <div className="frame flex h-14 items-center gap-6 has-[.state]:h-auto has-[.state]:flex-wrap max-mid:h-auto max-mid:flex-wrap max-mid:gap-2.5 max-mid:py-2.5">
        <a
          className="flex min-h-6 items-center gap-[9px] text-[15px] font-[650] tracking-[-0.015em] no-underline"
          {...home}
        >
          <BrandIcon />
          Framewise
        </a>
        {children}
        <div className="ml-auto flex max-w-full flex-none flex-wrap gap-x-2 gap-y-1 max-mid:gap-x-0.5">
          <a className="button max-[360px]:px-1" {...triage} aria-current={atTriage ? "page" : undefined}>
            Triage
          </a>
          <a className="button max-[360px]:px-1" {...compare} aria-current={atCompare ? "page" : undefined}>
            Compare
          </a>
          <button
            type="button"
            className="button button-icon"
            aria-label="Switch between light and dark"
            title="Switch between light and dark"
            onClick={onTheme}
          >
            <ThemeIcon />
          </button>
          <button
            type="button"
            className="button button-icon"
            aria-label="Settings"
            title="Settings"
            onClick={(event) => {
              // Not every browser does so, and closing gives the focus back to what had it.
              event.currentTarget.focus();
              onSettings();
            }}
            {...prefetchSettings}
          >
            <SettingsIcon />
          </button>
        </div>
      </div>
    </header>
  );
}

type SiteFooterProps = {
  readonly backendName: string;
  readonly onKeys: () => void;
  readonly prefetchKeys: PrefetchProps;
};

export function SiteFooter({ backendName, onKeys, prefetchKeys }: SiteFooterProps) {
  return (
    <footer className="mt-auto border-t border-rule text-12 text-ink-3">
      <div className="frame flex flex-wrap gap-x-5 gap-y-1 pt-4.5 pb-7">
        <span>Backend: {backendName}</span>
        <span>{scoresSourceWords}</span>
        <button
          type="button"
          className="ml-auto min-h-6 underline-offset-2 hover:underline print:hidden"
          onClick={onKeys}
          {...prefetchKeys}
        >
          Keys{" "}
          <kbd className="ml-1 px-1.5 py-px" aria-hidden="true">
            ?
          </kbd>
        </button>
      </div>
    </footer>
  );
}
