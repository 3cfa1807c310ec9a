// Which of the two results: a filled letter for the first, an outlined one for the second, as their lines are.

export type ComparedLetter = "A" | "B";

export function SideLetter({ letter }: { readonly letter: ComparedLetter }) {
  return <b className={`cmp-letter cmp-letter-${letter === "A" ? "a" : "b"}`}>{letter}</b>;
}
