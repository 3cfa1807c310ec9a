// A sentence with its marks: the two words coloured, names isolated from the direction of the text around them.

type RichPhrase = {
  readonly kind: "text" | "side" | "name" | "strong";
  readonly text: string;
  readonly side?: "artificial" | "human";
};

export function RichSentence({ phrases }: { readonly phrases: readonly RichPhrase[] }) {
  return phrases.map((phrase, index) => <RichPart key={index} phrase={phrase} />);
}

function RichPart({ phrase }: { readonly phrase: RichPhrase }) {
  switch (phrase.kind) {
    case "text":
      return <>{phrase.text}</>;
    case "strong":
      return <strong>{phrase.text}</strong>;
    case "name":
      return <bdi>{phrase.text}</bdi>;
    case "side":
      return (
        <span className={`side-${phrase.side ?? "human"}`} translate="no">
          {phrase.text}
        </span>
      );
  }
}
