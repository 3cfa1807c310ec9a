// Every page, state and dialog that a person can meet, by the way that leads there. What follows in a tour is reached from
// what came before.
import { readFileSync } from "node:fs";
import type { Failure, FailureKind, FailureOf } from "../../src/domain/failure";
import { failureSamples, generationSamples, videoSamples } from "../../src/sample/sample-table";
import { type Page, documentedExample, expect, holdBack, openResult } from "../fixture";
import type { Watch } from "../watch-faults";

type State = {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
  /** Its colours and kinds of controls are those of another one; its words and sizes are its own. */
  readonly brief?: true;
};
export type Tour = {
  readonly name: string;
  /** Statuses and broken connections on the way. */
  readonly expects?: (watch: Watch) => void;
  readonly states: readonly State[];
};

const state = (name: string, reach: State["reach"]): State => ({ name, reach });
const brief = (name: string, reach: State["reach"]): State => ({ name, reach, brief: true });
const axis = (page: Page) => page.getByRole("figure").getByText("25%", { exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");
const lower = (page: Page) => page.getByRole("heading", { name: "How to read this" });
const seen = async (...places: readonly ReturnType<typeof axis>[]) => {
  for (const place of places) await expect(place).toBeVisible();
};
const result = async (page: Page, hash: string, query = "") => {
  await openResult(page, hash, query);
  await seen(lower(page));
};

async function choose(page: Page, chosen: string | { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Open a file").click();
  await (await chooser).setFiles(chosen);
}

/** As the browser tells of files that a hand holds over the page. */
async function drag(page: Page, kind: "dragover" | "drop", ...names: readonly string[]) {
  await page.evaluate(
    ([kind, names]) => {
      const dataTransfer = new DataTransfer();
      for (const name of names) dataTransfer.items.add(new File(["1"], name));
      dispatchEvent(new DragEvent(kind, { dataTransfer, cancelable: true }));
    },
    [kind, names] as const,
  );
}
const file = (name: string, text: string) => ({ name, mimeType: "", buffer: Buffer.from(text) });

const home: Tour = {
  name: "the first page and its dialogs",
  states: [
    state("never been here", async (page) => {
      await page.goto("/");
      await seen(page.getByRole("list", { name: "Sample videos" }).getByRole("listitem").first());
    }),
    state("what was pasted is no hash", async (page) => {
      await page.getByRole("searchbox").fill("a".repeat(40));
      await page.keyboard.press("Enter");
      await seen(page.getByRole("alert"));
    }),
    state("Settings", async (page) => {
      await button(page, "Settings").click();
      await seen(dialog(page));
    }),
    state("Settings that cannot be used", async (page) => {
      await dialog(page).getByLabel("Backend address").fill("not an address");
      await dialog(page).getByRole("button", { name: "Test connection" }).click();
      await seen(dialog(page).getByRole("alert"));
    }),
    state("Settings tested, with a key held", async (page) => {
      await dialog(page).getByLabel("Backend address").fill("");
      await dialog(page).getByLabel("API key").fill("a-key-of-mine");
      await dialog(page).getByRole("button", { name: "Save" }).click();
      await button(page, "Settings").click();
      await dialog(page).getByRole("button", { name: "Test connection" }).click();
      await expect(dialog(page).getByRole("status")).toContainText(/answer/);
      await seen(dialog(page).getByRole("button", { name: "Forget key" }));
    }),
    state("Keys", async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("contentinfo").getByRole("button").click();
      await seen(dialog(page));
    }),
    state("several files at once", async (page) => {
      await page.keyboard.press("Escape");
      await drag(page, "drop", "one.mp4", `${"long-name-".repeat(12)}.mp4`);
      await seen(dialog(page));
    }),
    state("a file without a byte", async (page) => {
      await page.keyboard.press("Escape");
      await choose(page, file("empty.mp4", ""));
      await seen(dialog(page).getByRole("alert"));
    }),
    state("a file is read", async (page) => {
      await page.keyboard.press("Escape");
      await holdBack(page, "**/assets/hashing-worker-*.js");
      await choose(page, file("long.mp4", "no video"));
      await seen(dialog(page).getByRole("progressbar"));
    }),
    state("a file is held over the page", async (page) => {
      await page.keyboard.press("Escape");
      await drag(page, "dragover", "dragged.mp4");
      await seen(page.getByText("Let go to look this file up"));
    }),
  ],
};

const kept: Tour = {
  name: "what this device keeps",
  states: [
    state("a result that was kept", async (page) => {
      for (const { hash } of [videoSamples["two-camps"], videoSamples["one-frame"], videoSamples.documented])
        await openResult(page, hash);
      await expect(async () => {
        await page.reload();
        await expect(button(page, "Refresh")).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await seen(lower(page));
    }),
    state("recent look-ups", async (page) => {
      await page.goto("/");
      await seen(page.getByRole("region", { name: "Recent look-ups" }).getByRole("listitem").first());
    }),
    state("all to be forgotten", async (page) => {
      await button(page, "Forget all").click();
      await seen(button(page, "Forget them"));
    }),
    state("all forgotten", async (page) => {
      await button(page, "Forget them").click();
      await seen(page.getByText("All forgotten."));
    }),
  ],
};

const lookUp: Tour = {
  name: "a look-up without an answer",
  states: [
    state("running", async (page) => {
      await page.goto(`/video/${failureSamples.silence.hash}`);
      await seen(button(page, "Cancel"));
    }),
    state("cancelled", async (page) => {
      await button(page, "Cancel").click();
      await seen(page.getByRole("heading", { level: 1, name: /cancelled/ }));
    }),
    state("no hash in the link", async (page) => {
      await page.goto("/video/nothing");
      await seen(page.getByRole("alert"));
    }),
    state("an address that leads nowhere", async (page) => {
      await page.goto("/no/such/page");
      await seen(page.getByRole("alert"));
    }),
  ],
};

const wait = { message: "Too Many Attempts.", waitMs: 600_000 };
const place = { path: "results.images[3][1].classification", expected: "a list", found: "none" };

/** Each kind once, so that a new one does not compile before it has a page here. */
const failures: { readonly [Kind in FailureKind]: FailureOf<Kind> } = {
  "not-found": { kind: "not-found", message: "Not found." },
  "not-the-backend": { kind: "not-the-backend", status: 404, message: "404 Not Found", server: "nginx" },
  "in-between": { kind: "in-between", status: 403, message: "Just a moment...", server: "gate" },
  "backend-failed": { kind: "backend-failed", status: 503, ...wait, message: "long-words-".repeat(20) },
  "no-key": { kind: "no-key", status: 401, message: "Unauthenticated." },
  "key-refused": { kind: "key-refused", status: 403, message: undefined },
  "invalid-request": {
    kind: "invalid-request",
    status: 422,
    message: "The given data was invalid.",
    fields: [{ field: "hash", messages: ["The hash must belong to this account."] }],
  },
  "too-many-requests": { kind: "too-many-requests", ...wait },
  "unexpected-status": { kind: "unexpected-status", status: 418, message: undefined },
  "not-json": { kind: "not-json", contentType: "text/html" },
  "empty-answer": { kind: "empty-answer", status: 200 },
  truncated: { kind: "truncated", bytes: 4_000 },
  "connection-lost": { kind: "connection-lost", bytes: 4_000 },
  "too-large": { kind: "too-large", mostBytes: 400_000_000 },
  redirected: { kind: "redirected", message: "It leads to a log-in page." },
  unreachable: { kind: "unreachable", message: "The backend could not be reached." },
  "blocked-or-unreachable": { kind: "blocked-or-unreachable" },
  "timed-out": { kind: "timed-out", silentMs: 30_000 },
  offline: { kind: "offline" },
  "not-a-result": { kind: "not-a-result", ...place },
  "code-missing": { kind: "code-missing" },
  internal: { kind: "internal", message: "the worker that reads answers has stopped" },
};

/** A worker that ends each look-up as its hash says: the place of the failure in the list. */
async function answerWith(page: Page, all: readonly Failure[]) {
  await page.route("**/assets/worker-*.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `const all = ${JSON.stringify(all)};
        postMessage({ kind: "started" });
        onmessage = ({ data: { id, call, input } }) => {
          if (call !== "lookUp") return;
          const loaded = { kind: "failure", failure: all[parseInt(input.hash, 16)] };
          postMessage({ id, news: { loaded, more: false } });
          postMessage({ id, answer: undefined });
        };`,
    }),
  );
}

const failing: Tour = {
  name: "every way in which a look-up fails",
  states: Object.values(failures).map((failure, index, all) => ({
    name: failure.kind,
    ...(index < 2 ? {} : { brief: true }),
    reach: async (page) => {
      const hash = index.toString(16).padStart(64, "0");
      if (index === 0) {
        await answerWith(page, all);
        await page.goto(`/video/${hash}`);
      } else {
        await page.getByRole("searchbox").fill(hash);
        await page.keyboard.press("Enter");
      }
      await expect(page).toHaveURL(`/video/${hash}`);
      await seen(page.getByRole("alert").getByRole("heading", { level: 1 }));
    },
  })),
};

const documented: Tour = {
  name: "a result, in each of its views",
  states: [
    state("lines", async (page) => result(page, documentedExample, "threshold=7")),
    state("a selected frame, each heuristic, a model left out, one not drawn", async (page) => {
      await page.getByRole("button", { name: /splits most/ }).click();
      await button(page, "Show each heuristic").click();
      await button(page, "Leave out V01").click();
      await page.getByRole("switch", { name: "brokenwand2" }).click();
      await seen(page.getByRole("region", { name: "Frame", exact: true }));
    }),
    state("the raw answer", async (page) => {
      await button(page, "Show the raw answer").click();
      await seen(
        page
          .getByRole("tree")
          .or(page.getByLabel(/raw answer/i))
          .first(),
      );
    }),
    state("table", async (page) => {
      await page.getByRole("tab", { name: "Table" }).click();
      await seen(page.getByRole("table", { name: "Artificial score per frame" }));
    }),
    state("Export", async (page) => {
      await button(page, "Export").click();
      await seen(dialog(page));
    }),
    state("copied by hand, where the clipboard is closed", async (page) => {
      await page.keyboard.press("Escape");
      await page.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        document.execCommand = () => false;
      });
      await button(page, "Copy link").click();
      await seen(dialog(page));
    }),
    state("no model drawn", async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: "Lines" }).click();
      await button(page, "Draw none of the models").click();
      await expect(page.locator("path.series")).toHaveCount(0);
    }),
  ],
};

const crowded: Tour = {
  name: "results of other sizes",
  states: [
    state("heatmap of nine models, ordered by likeness", async (page) =>
      result(page, videoSamples["two-camps"].hash, "view=heatmap&order=likeness&frame=3"),
    ),
    state("thirty-six models", async (page) => result(page, videoSamples["thirty-six"].hash)),
    state("heatmap of thirty-six models", async (page) => {
      await page.getByRole("tab", { name: "Heatmap" }).click();
      await seen(page.getByRole("radio", { name: "likeness" }));
    }),
    state("no model of that name", async (page) => {
      await page.getByRole("textbox", { name: "Find a model" }).fill("nobody");
      await seen(page.getByText(/No model’s name holds/));
    }),
    brief("a thousand frames, zoomed", async (page) =>
      result(page, videoSamples.thousand.hash, "range=200-300"),
    ),
    brief("one frame", async (page) => result(page, videoSamples["one-frame"].hash)),
    brief("missing answers", async (page) =>
      result(page, videoSamples["missing-answers"].hash, "view=table&frame=2"),
    ),
  ],
};

const generations: Tour = {
  name: "results of other generations, and unfinished ones",
  states: [
    ...(["identifier", "object-frames", "errored", "forced", "newest", "audio-only"] as const).map((sample) =>
      state(sample, async (page) => result(page, generationSamples[sample].hash, "frame=1")),
    ),
    state("pending", async (page) => {
      // As it is at first, however often others have asked the same server.
      const body = readFileSync(
        new URL("../../src/api/payload/samples/frameless/pending.json", import.meta.url),
      );
      await page
        .context()
        .route(`**/api/classification_video/${generationSamples.pending.hash}`, (route) =>
          route.fulfill({ contentType: "application/json", body }),
        );
      await openResult(page, generationSamples.pending.hash);
      await seen(button(page, "Check now"));
    }),
  ],
};

const files: Tour = {
  name: "results that came with a file",
  expects: (watch) => watch.expectStatus(404),
  states: [
    brief("a saved file", async (page) => {
      await result(page, documentedExample);
      await button(page, "Export").click();
      const download = page.waitForEvent("download");
      await button(page, "Save the evidence file as JSON").click();
      const saved = await (await download).path();
      await page.goto("/");
      await choose(page, saved);
      await seen(page.getByRole("region", { name: "Saved file" }), lower(page));
    }),
    brief("a file that no backend knows", async (page) => {
      await page.goto("/");
      await choose(page, file("unknown.mp4", "nobody sent this"));
      await seen(page.getByRole("region", { name: "Search by identifier" }));
    }),
    brief("an identifier that is none", async (page) => {
      await page.getByRole("textbox", { name: "Identifier" }).fill("abc");
      await page.keyboard.press("Enter");
      await seen(page.getByRole("region", { name: "Search by identifier" }).getByRole("alert"));
    }),
    brief("pictures that this browser cannot make", async (page) => {
      // The SHA-256 of this text, answered with the documented example.
      const hash = "3d5f8d6b1b9ad4e6b2d2b2a0a4c8c3d0";
      await page.route("**/backend/api/classification_video/*", async (route) => {
        const url = route
          .request()
          .url()
          .replace(/[0-9a-f]{64}/, documentedExample);
        const asked = /[0-9a-f]{64}/.exec(route.request().url())?.[0] ?? hash;
        const response = await route.fetch({ url });
        await route.fulfill({ response, body: (await response.text()).replaceAll(documentedExample, asked) });
      });
      await page.goto("/");
      await choose(page, file("notes.mp4", "this is no video"));
      await button(page, "Show pictures from the file").click();
      await seen(page.getByRole("region", { name: "Pictures from the file" }).getByRole("alert"));
    }),
  ],
};

const compare: Tour = {
  name: "Compare",
  expects: (watch) => watch.expectStatus(404),
  states: [
    state("empty", async (page) => {
      await page.goto("/compare");
      await seen(page.getByRole("textbox", { name: "First hash" }));
    }),
    state("what was entered is no hash", async (page) => {
      await page.getByRole("textbox", { name: "First hash" }).fill("abc");
      await button(page, "Compare").click();
      await seen(page.getByRole("alert").first());
    }),
    brief("one side not found", async (page) => {
      await page.goto(`/compare?a=${documentedExample}&b=${failureSamples["not-found"].hash}`);
      await seen(
        page.getByRole("alert"),
        page.getByRole("article", { name: "First result" }).getByText(/agree/),
      );
    }),
    state("one side still asked", async (page) => {
      await page.goto(`/compare?a=${documentedExample}&b=${failureSamples.silence.hash}`);
      // It comes when both were asked.
      await seen(
        page.getByRole("article", { name: "First result" }).getByText(/agree/),
        button(page, "Cancel"),
      );
    }),
    brief("one side cancelled", async (page) => {
      await button(page, "Cancel").click();
      await seen(button(page, "Look up again"));
    }),
    state("both, one model not drawn", async (page) => {
      await page.goto(
        `/compare?a=${documentedExample}&b=${videoSamples["two-camps"].hash}&align=stretch&hide=V01&range=2-9`,
      );
      await seen(page.getByRole("heading", { name: "Verdicts side by side" }));
    }),
  ],
};

const triage: Tour = {
  name: "Triage",
  expects: (watch) => watch.expectStatus(401),
  states: [
    state("empty", async (page) => {
      await page.goto("/triage");
      await seen(page.getByRole("textbox", { name: "Hashes" }));
    }),
    brief("nothing to check", async (page) => {
      await button(page, "Check").click();
      await seen(page.getByRole("alert"));
    }),
    state("a ticket is pasted", async (page) => {
      await page.getByRole("textbox", { name: "Hashes" }).fill(
        `${Object.values(videoSamples)
          .map(({ hash }) => hash)
          .join(" ")} ${"a".repeat(40)}`,
      );
      await seen(page.getByText(/hashes found/));
    }),
    state("under way", async (page) => {
      const { release } = await holdBack(page, "**/api/classifications_video?**");
      await button(page, "Check").click();
      await seen(button(page, "Pause"));
      held.release = release;
    }),
    brief("paused", async (page) => {
      await button(page, "Pause").click();
      await seen(button(page, "Resume"));
      held.release();
    }),
    state("done, with rows of every kind", async (page) => {
      const hashes = [
        ...Object.values(videoSamples).slice(0, 8),
        ...Object.values(generationSamples),
        failureSamples["not-found"],
      ].map(({ hash }) => hash);
      await page.goto(`/triage?threshold=7#${hashes.join(",")}`);
      await page.reload();
      await expect(page.getByRole("progressbar", { name: "Hashes checked" })).toHaveAttribute(
        "aria-valuenow",
        String(hashes.length),
      );
    }),
    state("the list is edited", async (page) => {
      await page.getByRole("button", { name: /^Edit/ }).click();
      await seen(page.getByRole("textbox", { name: "Hashes" }));
    }),
    state("nothing under a filter", async (page) => {
      await page.goto(`/triage?filter=failed#${documentedExample}`);
      await page.reload();
      await expect(page.getByRole("progressbar", { name: "Hashes checked" })).toHaveAttribute(
        "aria-valuenow",
        "1",
      );
    }),
    state("a list that another device keeps", async (page) => {
      await page.goto("/triage#kept-00c0ffee");
      await page.reload();
      await seen(page.getByText("This link does not hold its list"));
    }),
    state("stopped by the backend", async (page) => {
      // Of the page, as the way to "under way" is: the last one made wins.
      await page.route("**/backend/api/**", (route) =>
        route.fulfill({ status: 401, json: { message: "Invalid API key." } }),
      );
      // One refusal may be about its video alone, several are about the key.
      const hashes = ["a", "b", "c", "d", "e", "f"].map((digit) => digit.repeat(64));
      await page.goto(`/triage#${hashes.join(",")}`);
      await page.reload();
      await seen(page.getByRole("alert").filter({ hasText: "The backend wants a key" }));
    }),
  ],
};
const held = { release: () => {} };

const broken: Tour = {
  name: "parts that did not arrive",
  expects: (watch) => watch.expectNetworkError("ERR_FAILED"),
  states: [
    state("everything under the verdict", async (page) => {
      await page.route("**/assets/result-*.js", (route) => route.abort());
      await openResult(page, documentedExample);
      await seen(page.getByRole("alert"));
    }),
    brief("the axes", async (page) => {
      await page.unroute("**/assets/result-*.js");
      await page.route("**/assets/recharts-plot-*.js", (route) => route.abort());
      await openResult(page, documentedExample);
      await seen(page.getByRole("alert"));
    }),
  ],
};

export const tours: readonly Tour[] = [
  home,
  kept,
  lookUp,
  failing,
  documented,
  crowded,
  generations,
  files,
  compare,
  triage,
  broken,
];
