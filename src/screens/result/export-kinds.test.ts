// Rule: whatever cannot be made is said as that, and nothing is called saved that was not.
import { expect, it, vi } from "vitest";
import { madeRecord } from "../../export/result-record-for-test";
import { mostSavedAnswerBytes } from "../../export/evidence-envelope";
import { evidenceTooLargeWords, tooLargeWords } from "../../words/export-words";
import { exportKinds } from "./export-kinds";

/** What is said at last when a button is pressed. */
async function saidAfter(name: string, answerBytes = 2): Promise<string | undefined> {
  const said: string[] = [];
  const record = madeRecord();
  const bytes = new Uint8Array(answerBytes);
  const kinds = exportKinds(
    { classification: record.classification, raw: { bytes, size: answerBytes, digest: undefined } },
    {
      record: () => record,
      raw: async () => ({ kind: "bytes", bytes, said: "", same: true }),
      onReport: () => undefined,
      onSaid: (text) => said.push(text),
    },
  );
  const act = kinds.flatMap(({ acts }) => acts).find((one) => one.name === name);
  act?.onAct();
  await vi.waitFor(() => expect(said.at(-1)).toMatch(/\.$/));
  return said.at(-1);
}

// Here nothing draws pictures, as in a browser that has no room for one.
it.each(["Copy the picture", "Save the picture as PNG, 4×"])(
  "%s: a picture that cannot be drawn is neither copied nor saved",
  async (name) => {
    expect(await saidAfter(name)).toBe(tooLargeWords);
  },
);

it.each(["HTML", "JSON"])(
  "an evidence file that nobody could open again is not saved as %s",
  async (form) => {
    const bytes = mostSavedAnswerBytes + 1;
    expect(await saidAfter(`Save the evidence file as ${form}`, bytes)).toBe(evidenceTooLargeWords(bytes));
  },
);
