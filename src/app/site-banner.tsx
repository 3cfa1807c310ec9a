// The top of every page: the mark, the search box, the theme.

import type { ReactNode } from "react";
import type { Near } from "../ui/chunk";
import { BrandIcon, SettingsIcon, ThemeIcon } from "../ui/icons";
import { scoresSourceWords } from "../words/site-words";

type BannerLink = Near & {
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
  readonly nearSettings: Near;
};

export function SiteBanner(props: SiteBannerProps) {
  const { home, triage, atTriage, compare, atCompare, children, onTheme, onSettings, nearSettings } = props;
  return (
    <header className="banner">
      <div className="frame">
        <a className="brand" {...home}>
          <BrandIcon />
          Framewise
        </a>
        {children}
        <div className="banner-end">
          <a className="button" {...triage} aria-current={atTriage ? "page" : undefined}>
            Triage
          </a>
          <a className="button" {...compare} aria-current={atCompare ? "page" : undefined}>
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
            {...nearSettings}
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
  readonly nearKeys: Near;
};

export function SiteFooter({ backendName, onKeys, nearKeys }: SiteFooterProps) {
  return (
    <footer className="foot">
      <div className="frame">
        <span>Backend: {backendName}</span>
        <span>{scoresSourceWords}</span>
        <button type="button" className="foot-keys" onClick={onKeys} {...nearKeys}>
          Keys <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </footer>
  );
}
