// What the view of a raw answer asks for; whoever gives it knows how to parse.

export type RawNode = {
  readonly key: string;
  readonly path: string;
  readonly size: number | undefined;
  readonly text: string;
};

export type RawNodes = { readonly matches: readonly RawNode[]; readonly more: boolean };

export type RawSource = {
  readonly children: (place: readonly number[], offset: number) => Promise<RawNodes>;
  readonly search: (text: string) => Promise<RawNodes>;
};
