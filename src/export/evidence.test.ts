// A saved result is the result again, to the last byte, or it is said what is wrong with the file; nothing in it ever runs.
import fc from "fast-check";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentedExample } from "../analysis/documented-example-for-test";
import { anyClassification, wildName } from "../domain/any-classification-for-test";
import { madeHash } from "../domain/video-hash-for-test";
import { type Envelope, mostEvidenceBytes, printEnvelope } from "./evidence-envelope";
import { evidencePage } from "./evidence-page";
import { readEnvelope, readEvidence } from "./read-evidence";
import { documentedHash, madeRecord } from "./result-record-for-test";

fc.configureGlobal({ seed: 1, numRuns: 60 });

const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../api/payload/samples/${name}.json`, import.meta.url)));
const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const raw = sample("array-frames/documented-example");

function madeEnvelope(given: Partial<Envelope> = {}): Envelope {
  return {
    appVersion: "0.1.0",
    asked: madeHash(),
    backendName: "sample backend",
    backendOrigin: "https://backend.example",
    fetchedAt: new Date("2026-11-22T07:24:31.512Z"),
    digest: sha256Of(raw),
    view: "hide=V01&threshold=0.65",
    raw,
    ...given,
  };
}

const page = evidencePage(madeRecord(), madeEnvelope());

describe("a saved page", () => {
  it("is read as the result that it was saved from, with everything around it", async () => {
    const read = await readEvidence(bytesOf(page));
    const { raw: _, asked, ...saved } = madeEnvelope();
    expect(read).toEqual({
      kind: "saved",
      classification: documentedExample(),
      asked,
      raw,
      digest: sha256Of(raw),
      provenance: { saved, digestFits: true },
    });
  });

  it("reads without any tool: verdict, models, scores, hash, time and how to read it", () => {
    for (const text of [
      "Human",
      "all 6 heuristics agree",
      "brokenwand2",
      documentedHash,
      "2026-11-22T07:24:31.512Z",
      sha256Of(raw),
      "What a score is",
      'title="0.9971989393234252"',
    ]) {
      expect(page).toContain(text);
    }
  });

  it("holds no script, no address to fetch, and forbids both, whatever an answer holds", () => {
    const names = fc.oneof(
      wildName,
      fc.constantFrom(
        "</template><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</style>",
        "<!--",
      ),
    );
    fc.assert(
      fc.property(anyClassification(names), (classification) => {
        const made = evidencePage(
          madeRecord(classification),
          madeEnvelope({ backendName: "</template><script>" }),
        );
        const tags = new Set(
          [...made.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name?.toLowerCase()),
        );
        for (const tag of [
          "script",
          "img",
          "iframe",
          "link",
          "object",
          "embed",
          "form",
          "a",
          "foreignobject",
        ]) {
          expect(tags).not.toContain(tag);
        }
        expect(made).not.toMatch(/<[^>]*\s(?:on\w+|src|href)=/i);
        expect(made.match(/<\/template>/g)).toHaveLength(1);
        expect(made).toContain("default-src &#39;none&#39;");
      }),
    );
  });
});

describe("an envelope", () => {
  it("comes back as it was, whatever it holds", () => {
    const anyBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes));
    fc.assert(
      fc.property(
        fc.record({
          raw: anyBytes,
          view: fc.string(),
          backendName: wildName,
        }),
        (given) => {
          const envelope = madeEnvelope(given);
          const printed = printEnvelope(envelope);
          expect(printed).not.toMatch(/[<>&]/);
          expect(readEnvelope(JSON.parse(printed))).toEqual({ kind: "envelope", envelope });
        },
      ),
    );
  });

  it("joins pieces of large answers without a seam", () => {
    const large = Uint8Array.from({ length: 100_003 }, (_, at) => (at * 31) % 256);
    expect(readEnvelope(JSON.parse(printEnvelope(madeEnvelope({ raw: large }))))).toMatchObject({
      envelope: { raw: large },
    });
  });
});

describe("a file that is not what it was", () => {
  it("an answer edited inside is opened and said to be another", async () => {
    const edited = bytesOf(new TextDecoder().decode(raw).replace('"human"', '"HUMAN"'));
    const read = await readEvidence(bytesOf(evidencePage(madeRecord(), madeEnvelope({ raw: edited }))));
    expect(read).toMatchObject({ kind: "saved", provenance: { digestFits: false } });
  });

  it("cut off anywhere is never taken for whole", async () => {
    const json = printEnvelope(madeEnvelope());
    const cuts = fc.tuple(fc.constantFrom(page, json), fc.double({ min: 0, max: 0.999, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(cuts, async ([whole, part]) => {
        // What comes after the block is no loss.
        const end = whole === page ? whole.indexOf("</template>") : whole.length - 1;
        const read = await readEvidence(bytesOf(whole.slice(0, Math.floor(end * part))));
        expect(read.kind).not.toBe("saved");
      }),
    );
    expect(await readEvidence(bytesOf(page.slice(0, page.length / 2)))).toEqual({ kind: "damaged" });
  });

  it.each([
    ["from a newer version", printEnvelope(madeEnvelope()).replace('"version": 1', '"version": 2'), "newer"],
    ["with a hash that is none", printEnvelope(madeEnvelope()).replace("ee9ac46c", "zz9ac46c"), "damaged"],
    [
      "with a length that is not the answer's",
      printEnvelope(madeEnvelope()).replace(/"bytes": /, '"bytes": 1'),
      "damaged",
    ],
    ["somebody else's page", "<!doctype html><script>alert(1)</script><p>hello</p>", "not-ours"],
    ["a text", "hello", "not-ours"],
    ["JSON of somebody else", '{"a":1}', "not-a-result"],
    ["nothing", "", "not-ours"],
  ])("%s", async (_, text, kind) => {
    expect((await readEvidence(bytesOf(text))).kind).toBe(kind);
  });

  it("larger than can be read is refused before it is", async () => {
    const huge = new Uint8Array(mostEvidenceBytes + 1);
    expect(await readEvidence(huge)).toEqual({ kind: "too-large", bytes: mostEvidenceBytes + 1 });
  });
});

it.each([
  ["with a mark", "\ufeff"],
  ["without one", ""],
])("a page, an envelope and an answer in UTF-16 %s are read as well", async (_, mark) => {
  const answer = new TextDecoder().decode(raw);
  for (const text of [page, printEnvelope(madeEnvelope()), answer])
    for (const swap of [false, true]) {
      const bytes = Buffer.from(mark + text, "utf16le");
      const read = await readEvidence(Uint8Array.from(swap ? bytes.swap16() : bytes));
      expect(read).toMatchObject({ kind: "saved", classification: documentedExample() });
    }
});

describe("an answer saved by hand", () => {
  it.each(["array-frames/documented-example", "object-frames/newest", "mixed-frames/array-and-object"])(
    "%s opens without saying when or from whom",
    async (name) => {
      expect(await readEvidence(sample(name))).toMatchObject({
        kind: "saved",
        provenance: { saved: undefined, digestFits: undefined },
      });
    },
  );

  it("goes by its newer key, or its hash, or the file's own digest", async () => {
    expect(await readEvidence(raw)).toMatchObject({ asked: documentedHash });
    const bare = bytesOf('{"status":"new"}');
    expect(await readEvidence(bare)).toMatchObject({ asked: sha256Of(bare) });
  });
});
