// A list that was dropped or opened anywhere, on its way to the form of Triage.

export type ListText =
  | { readonly kind: "text"; readonly text: string; readonly source: string }
  | { readonly kind: "refused"; readonly reason: string };

export type GivenList = Extract<ListText, { readonly kind: "text" }>;

let given: GivenList | undefined;
const listeners = new Set<() => void>();

function set(list: GivenList | undefined): void {
  given = list;
  for (const listener of listeners) listener();
}

export const givenList = {
  give: (list: GivenList): void => set(list),
  /** It was taken. */
  clear: (): void => set(undefined),
  current: (): GivenList | undefined => given,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
