// The raw answer as a searchable tree, opened piece by piece; it arrives when somebody asks for it.

import { useEffect, useState, type ReactNode } from "react";
import { counted } from "../../../words/format";
import { visibleText } from "../../../words/visible-text";

type RawNode = {
  readonly key: string;
  readonly path: string;
  readonly size: number | undefined;
  readonly text: string;
};

type RawNodes = { readonly matches: readonly RawNode[]; readonly more: boolean };

export type RawSource = {
  readonly children: (place: readonly number[], offset: number) => Promise<RawNodes>;
  readonly search: (text: string) => Promise<RawNodes>;
};

const notOpenedWords = "The raw answer could not be opened. Hide it and show it for another try.";
const notSearchedWords = "The raw answer could not be searched. Hide it and show it for another try.";

export function RawPanel({ source }: { readonly source: RawSource }) {
  const [text, setText] = useState("");
  return (
    <div className="mt-3">
      <input
        type="text"
        className="field max-w-100"
        aria-label="Search the raw answer"
        placeholder="a field or a value"
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="scroll-box" tabIndex={0} role="group" aria-label="Raw answer, scrolls">
        {text.trim() === "" ? (
          <Branch source={source} place={[]} />
        ) : (
          <Found key={text.trim()} source={source} text={text.trim()} />
        )}
      </div>
    </div>
  );
}

type Loading =
  { readonly kind: "loading" } | { readonly kind: "failed" } | ({ readonly kind: "nodes" } & RawNodes);

function useNodes(load: () => Promise<RawNodes>): Loading {
  const [state, setState] = useState<Loading>({ kind: "loading" });
  // Asked once per mount: whoever wants other nodes mounts another.
  const [first] = useState(() => load);
  useEffect(() => {
    let wanted = true;
    first().then(
      (nodes) => wanted && setState({ kind: "nodes", ...nodes }),
      () => wanted && setState({ kind: "failed" }),
    );
    return () => {
      wanted = false;
    };
  }, [first]);
  return state;
}

type BranchProps = {
  readonly source: RawSource;
  readonly place: readonly number[];
  readonly offset?: number;
};

function Branch({ source, place, offset = 0 }: BranchProps) {
  const state = useNodes(() => source.children(place, offset));
  if (state.kind === "loading") return <p className="text-ink-3">…</p>;
  if (state.kind === "failed") return <p role="alert">{notOpenedWords}</p>;
  return (
    <ul className={place.length === 0 ? "" : "pl-5"}>
      {state.matches.map((node, index) => (
        <Leaf key={node.path} node={node} source={source} place={[...place, offset + index]} />
      ))}
      {state.more ? <More source={source} place={place} offset={offset + state.matches.length} /> : null}
    </ul>
  );
}

function More({ source, place, offset }: Required<BranchProps>) {
  const [shown, setShown] = useState(false);
  if (shown) return <Branch source={source} place={place} offset={offset} />;
  return (
    <li>
      <button type="button" className="button button-line" onClick={() => setShown(true)}>
        Show more, from {offset}
      </button>
    </li>
  );
}

function Leaf({ node, source, place }: BranchProps & { readonly node: RawNode }) {
  const [open, setOpen] = useState(false);
  const { key, size, text } = node;
  if (size === undefined || size === 0) {
    return (
      <li>
        <Line>
          <RawKey text={key} />: <RawValue text={size === 0 ? text.replace("…", "") : text} />
        </Line>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className="block cursor-pointer rounded-[3px] text-left hover:bg-sunken"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Line mark={open ? "before:content-['▾_'/'']" : "before:content-['▸_'/'']"}>
          <RawKey text={key} />:{" "}
          <span className="text-ink-3">{`${text.replace("…", "")} ${counted(size, "entry", "entries")}`}</span>
        </Line>
      </button>
      {open ? <Branch source={source} place={place} /> : null}
    </li>
  );
}

function Found({ source, text }: { readonly source: RawSource; readonly text: string }) {
  const state = useNodes(() => source.search(text));
  if (state.kind === "loading") return <p className="text-ink-3">…</p>;
  if (state.kind === "failed") return <p role="alert">{notSearchedWords}</p>;
  return (
    <>
      <p role="status" className="text-13 text-ink-3">
        {state.more ? `the first ${state.matches.length} places` : counted(state.matches.length, "place")}
      </p>
      <ul>
        {state.matches.map((node) => (
          <li key={node.path}>
            <Line>
              <RawKey text={node.path} />: <RawValue text={node.text} />
            </Line>
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ mark = "", children }: { readonly mark?: string; readonly children: ReactNode }) {
  return (
    <span className={`block min-h-6 px-1 py-0.5 font-mono text-12/5 wrap-anywhere before:text-ink-3 ${mark}`}>
      {children}
    </span>
  );
}

function RawKey({ text }: { readonly text: string }) {
  return <bdi className="text-ink-2">{visibleText(text)}</bdi>;
}

function RawValue({ text }: { readonly text: string }) {
  return <bdi className="text-ink">{visibleText(text)}</bdi>;
}
