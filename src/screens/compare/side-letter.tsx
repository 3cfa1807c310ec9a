// Which of the two results: a filled letter for the first, an outlined one for the second, as their lines are.

export type ComparedLetter = "A" | "B";

export function SideLetter({ letter }: { readonly letter: ComparedLetter }) {
  return (
    <b
      className={`inline-grid size-5.5 flex-none place-content-center rounded-[3px] border-ink text-13/none font-bold ${letter === "A" ? "border-2 bg-ink text-paper forced-colors:forced-color-adjust-none" : "border"}`}
    >
      {letter}
    </b>
  );
}
