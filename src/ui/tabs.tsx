// A tab list as the ARIA practices describe it: one tab stop, arrows, Home and End move and choose.

import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { PrefetchProps } from "./chunk";

export type Tab<Key extends string> = { readonly key: Key; readonly label: string };

type TabListProps<Key extends string> = {
  readonly name: string;
  readonly tabs: readonly Tab<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly panelId: string;
  /** Of the tabs whose code arrives on its own. */
  readonly prefetch: { readonly [Of in Key]?: PrefetchProps };
};

export function TabList<Key extends string>(props: TabListProps<Key>) {
  const { name, tabs, chosen, onChoose, panelId, prefetch } = props;
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ key }) => key === chosen);
    const to = target(event.key, at, tabs.length);
    const next = to === undefined ? undefined : tabs[to];
    if (next === undefined || to === undefined) return;
    event.preventDefault();
    onChoose(next.key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  }

  return (
    <div
      ref={list}
      className="flex gap-4.5 self-stretch print:hidden"
      role="tablist"
      aria-label={name}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {tabs.map(({ key, label }) => (
        <button
          key={key}
          id={`${id}-${key}`}
          type="button"
          role="tab"
          className="h-9 min-w-6 cursor-pointer px-px text-13 text-ink-2 hover:text-ink aria-selected:font-semibold aria-selected:text-ink aria-selected:underlined max-mid:h-11 forced-colors:aria-selected:border-b-2"
          aria-selected={key === chosen}
          aria-controls={panelId}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => onChoose(key)}
          {...prefetch[key]}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

type TabPanelProps = { readonly id: string; readonly label: string; readonly children: ReactNode };

export function TabPanel({ id, label, children }: TabPanelProps) {
  return (
    <div role="tabpanel" id={id} aria-label={label}>
      {children}
    </div>
  );
}

function target(key: string, at: number, length: number): number | undefined {
  if (key === "ArrowRight") return (at + 1) % length;
  if (key === "ArrowLeft") return (at - 1 + length) % length;
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : undefined;
}
