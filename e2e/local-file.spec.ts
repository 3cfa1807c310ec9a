// The rule: a file of this device is hashed where it is and looked up by its hash. No byte of it leaves, whatever goes wrong
// with it is said, and nothing of it is kept.
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { axeIn } from "./everyone/axe";
import { videoSamples } from "../src/sample/sample-table";
import { type Page, documentedExample, expect, holdBack, test, watchLookUps } from "./fixture";

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "framewise-files-"));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const dialog = (page: Page) => page.getByRole("dialog");
const pictures = (page: Page) => page.getByRole("region", { name: "Pictures from the file" });

function made(name: string, bytes: string | Uint8Array) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** A file of zeros that takes no room on the disk and a while to read. */
function large(name: string) {
  const file = made(name, "");
  truncateSync(file, 1_500_000_000);
  return file;
}

async function choose(page: Page, ...files: readonly string[]) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).click();
  await (await chooser).setFiles([...files]);
}

/** Drags from outside, as the system does: no script of the page has a hand in it. */
async function dragFrom(page: Page, ...files: readonly string[]) {
  // Before the page is there, nobody can take what is dropped.
  await expect(page.getByRole("searchbox")).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const at = { x: 300, y: 340, data };
  await session.send("Input.dispatchDragEvent", { type: "dragEnter", ...at });
  await session.send("Input.dispatchDragEvent", { type: "dragOver", ...at });
  return {
    drop: () => session.send("Input.dispatchDragEvent", { type: "drop", ...at }),
    over: () => session.send("Input.dispatchDragEvent", { type: "dragOver", ...at }),
    cancel: () => session.send("Input.dispatchDragEvent", { type: "dragCancel", ...at }),
  };
}

/**
 * Two seconds of video as Chromium records them from a drawing: twenty colours, each for a tenth of a second, and no length
 * in its head. Recorded while a test runs, a busy machine would hold one colour for most of it.
 */
const video = readFileSync(new URL("clip.webm", import.meta.url));

/** The backend knows this file: the documented example under the file's hash. */
async function answerWithExample(page: Page, hash: string) {
  await page.route(`**/backend/api/classification_video/${hash}`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(hash, documentedExample) });
    const body = (await response.text()).replaceAll(documentedExample, hash);
    await route.fulfill({ response, body });
  });
}

test("a video chosen on the home page is hashed here and looked up, and the network sees no byte of it", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("list", { name: "Sample videos" })).toBeVisible();
  const hash = sha256(video);
  await answerWithExample(page, hash);
  const sent: { readonly method: string; readonly url: string; readonly body: string | null }[] = [];
  page.context().on("request", (request) => {
    sent.push({ method: request.method(), url: request.url(), body: request.postData() });
  });
  await choose(page, made("holiday.webm", video));
  await expect(page).toHaveURL(`/video/${hash}`);
  await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);

  await pictures(page).getByRole("button", { name: "Show pictures from the file" }).click();
  await expect(pictures(page).getByText("≈ not necessarily this frame")).toHaveCount(5);
  await expect.poll(() => colours(page)).toBe(5);

  expect(sent.filter(({ url }) => url.includes("/api/")).map(({ url }) => new URL(url).pathname)).toEqual([
    `/backend/api/classification_video/${hash}`,
  ]);
  for (const { method, url, body } of sent) {
    expect(method, url).toBe("GET");
    expect(body, url).toBeNull();
    expect(url).not.toContain("holiday");
  }
  // Nor is anything of it left on the device.
  const left = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
  ]);
  expect(left.join()).not.toContain("holiday");
});

/** How many different colours the middles of the pictures have: 0 while none is drawn. */
async function colours(page: Page) {
  const middles = await pictures(page)
    .locator("li canvas")
    .evaluateAll((all) =>
      all.map((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return "";
        const copy = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        copy?.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
        return String(copy?.getImageData(0, 0, 1, 1).data);
      }),
    );
  return new Set(middles.filter((middle) => middle !== "0,0,0,0")).size;
}

test("pictures are off until asked for, follow the selected frame, and are given back", async ({ page }) => {
  await page.addInitScript(() => {
    const open = new Set<string>();
    const [create, revoke] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)];
    URL.createObjectURL = (blob) => {
      const address = create(blob);
      open.add(address);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      open.delete(address);
      revoke(address);
    };
    Reflect.set(globalThis, "openAddresses", open);
  });
  const openAddresses = () =>
    page.evaluate(() => {
      const open: unknown = Reflect.get(globalThis, "openAddresses");
      return open instanceof Set ? open.size : -1;
    });
  await page.goto("/");
  await answerWithExample(page, sha256(video));
  await choose(page, made("clip.webm", video));
  const show = pictures(page).getByRole("button", { name: "Show pictures from the file" });
  await expect(show).toBeVisible();
  expect(await openAddresses()).toBe(0);
  await show.click();
  await expect(pictures(page).getByRole("listitem")).toHaveCount(5);
  await expect.poll(() => colours(page)).toBeGreaterThan(3);
  expect(await openAddresses()).toBe(1);

  await pictures(page).getByRole("button", { name: "Frame 3, select" }).click();
  await expect(page).toHaveURL(/frame=3/);
  await expect(pictures(page).getByText(/Selected frame 3 · ≈ 0:0\d/)).toBeVisible();
  await expect(pictures(page).getByText("≈ not necessarily this frame")).toHaveCount(6);
  expect((await axeIn(page).include('[aria-label="Pictures from the file"]').analyze()).violations).toEqual(
    [],
  );

  await pictures(page).getByRole("button", { name: "Hide pictures" }).click();
  await expect.poll(openAddresses).toBe(0);
  await show.click();
  await expect.poll(openAddresses).toBe(1);
  await page.getByRole("link", { name: "Framewise" }).click();
  await expect.poll(openAddresses).toBe(0);
});

test("a file that is no video is hashed all the same, and has no pictures to show", async ({ page }) => {
  const text = "this is no video";
  const hash = sha256(Buffer.from(text));
  await answerWithExample(page, hash);
  await page.goto("/");
  await choose(page, made("notes.mp4", text));
  await expect(page).toHaveURL(`/video/${hash}`);
  await pictures(page).getByRole("button", { name: "Show pictures from the file" }).click();
  await expect(pictures(page).getByRole("alert")).toContainText("This browser cannot play “notes.mp4”");
});

test("a file that no backend knows is best effort, and its identifier can be looked up", async ({
  page,
  watch,
}) => {
  watch.expectStatus(404);
  await page.goto("/");
  await choose(page, made("unknown.mp4", "nobody sent this"));
  const search = page.getByRole("region", { name: "Search by identifier" });
  await expect(search).toContainText("best effort: “unknown.mp4” was hashed here");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No result under this hash");
  expect((await axeIn(page).analyze()).violations).toEqual([]);

  await search.getByRole("textbox", { name: "Identifier" }).fill("abc");
  await search.getByRole("button", { name: "Look up identifier" }).click();
  await expect(search.getByRole("alert")).toContainText("3 hex digits");
  await search.getByRole("textbox", { name: "Identifier" }).fill(documentedExample);
  await search.getByRole("textbox", { name: "Identifier" }).press("Enter");
  await expect(page).toHaveURL(`/video/${documentedExample}`);
  await expect(page.getByRole("searchbox")).toHaveCount(1);
});

test("a look-up without a file says nothing of files", async ({ page, watch }) => {
  watch.expectStatus(404);
  await page.goto(`/video/${"0".repeat(64)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No result under this hash");
  await expect(page.getByRole("region", { name: "Search by identifier" })).toHaveCount(0);
});

test("a long reading says how far it is, where the file stays, and ends when cancelled", async ({ page }) => {
  const asked = watchLookUps(page);
  await page.goto("/");
  await choose(page, large("long.mp4"));
  const bar = page.getByRole("progressbar", { name: "Reading long.mp4" });
  await expect(bar).toBeVisible();
  await expect(bar).toHaveAttribute(
    "aria-valuetext",
    /^\d+%, .* of 1\.5 GB · .* a second · about \d+ s left$/,
  );
  const before = Number(await bar.getAttribute("aria-valuenow"));
  await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(before);
  await expect(dialog(page)).toContainText("The file never leaves this device.");
  await expect(dialog(page)).toContainText("does not begin like a video");
  expect((await axeIn(page).include("dialog").analyze()).violations).toEqual([]);
  expect(page.workers().some((worker) => worker.url().includes("hashing-worker"))).toBe(true);

  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect
    .poll(() => page.workers().filter((worker) => worker.url().includes("hashing-worker")).length)
    .toBe(0);
  await expect(page.getByRole("button", { name: "Open a file" })).toBeFocused();
  await expect(page).toHaveURL("/");
  expect(asked).toEqual([]);
});

test("a file can be let go anywhere on any page, and takes the place of the one being read", async ({
  page,
  watch,
}) => {
  watch.expectStatus(404);
  await page.goto(`/video/${documentedExample}`);
  await expect(page.getByRole("figure")).toBeVisible();
  const first = await dragFrom(page, large("first.mp4"));
  await expect(page.getByText("Let go to look this file up")).toBeVisible();
  expect((await axeIn(page).include("[popover=manual][role=status]").analyze()).violations).toEqual([]);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], "first.mp4"));
    dispatchEvent(new DragEvent("dragleave", { dataTransfer, cancelable: true }));
  });
  await expect(page.getByText("Let go to look this file up")).toHaveCount(0);
  await first.over();
  await expect(page.getByText("Let go to look this file up")).toBeVisible();
  // Given up without a word of the browser: the next move of the mouse tells.
  await first.cancel();
  await page.mouse.move(10, 10);
  await page.mouse.move(400, 400);
  await expect(page.getByText("Let go to look this file up")).toHaveCount(0);
  await (await dragFrom(page, path.join(folder, "first.mp4"))).drop();
  await expect(page.getByRole("progressbar", { name: "Reading first.mp4" })).toBeVisible();
  await (await dragFrom(page, made("second.mp4", "second"))).drop();
  await expect(page).toHaveURL(`/video/${sha256(Buffer.from("second"))}`);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("alert")).toContainText("No result under this hash");
});

test("a dragged text is left to the search field", async ({ page }) => {
  await page.goto("/");
  const caught = await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", "ee9a");
    const box = document.querySelector("input[type=search]");
    const event = new DragEvent("dragover", { dataTransfer: transfer, bubbles: true, cancelable: true });
    box?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(caught).toBe(false);
  await expect(page.getByText("Let go to look this file up")).toHaveCount(0);
});

test("a folder, nothing at all, and an empty file are told what they are", async ({ page }) => {
  await page.goto("/");
  const clips = path.join(folder, "clips");
  mkdirSync(clips);
  await (await dragFrom(page, clips)).drop();
  await expect(dialog(page).getByRole("alert")).toContainText("“clips” is a folder");
  await expect(dialog(page).getByRole("button", { name: "Choose a file" })).toBeVisible();
  expect((await axeIn(page).include("dialog").analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await choose(page, made("empty.mp4", ""));
  await expect(dialog(page).getByRole("alert")).toContainText("“empty.mp4” has 0 bytes");
});

test("of several files one is chosen, and none is read before", async ({ page, watch }) => {
  watch.expectStatus(404);
  await page.goto("/");
  const files = [made("one.mp4", "one"), made("two.mp4", "two"), made("three.mp4", "three")];
  await (await dragFrom(page, ...files)).drop();
  await expect(dialog(page)).toContainText("3 files at once");
  await expect(dialog(page)).toContainText("Nothing has been read yet.");
  await dialog(page)
    .getByRole("button", { name: /two\.mp4/ })
    .click();
  await expect(page).toHaveURL(`/video/${sha256(Buffer.from("two"))}`);
  await expect(page.getByRole("alert")).toContainText("No result under this hash");
});

/** Chromium compares times of change by the second. */
function changeLater(file: string) {
  writeFileSync(file, "other bytes, and more of them");
  utimesSync(file, new Date(), new Date(Date.now() + 5_000));
}

test.describe("a file that is not what it was when it was chosen", () => {
  const turns = [
    ["changed", "The file cannot be read", changeLater],
    ["gone", "The file is gone", (file: string) => rmSync(file)],
  ] as const;
  for (const [how, heading, turn] of turns) {
    test(`is not hashed when it is ${how}`, async ({ page }) => {
      await page.goto("/");
      const worker = await holdBack(page, "**/assets/hashing-worker-*.js");
      const file = made(`${how}.mp4`, "as it was chosen");
      await choose(page, file);
      await expect(page.getByRole("progressbar", { name: `Reading ${how}.mp4` })).toBeVisible();
      turn(file);
      worker.release();
      await expect(dialog(page).getByRole("heading", { name: heading })).toBeVisible();
      await expect(dialog(page).getByRole("button", { name: "Choose a file" })).toBeVisible();
      await expect(page).toHaveURL("/");
    });
  }
});

test("where the hashing may not run, the way by terminal is told", async ({ page, watch }) => {
  watch.expectStatus(404);
  await page.route("**/assets/hashing-worker-*.js", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/");
  await choose(page, made("holiday.mp4", "x"));
  await expect(dialog(page).getByRole("alert")).toContainText("Files cannot be hashed here");
  await expect(dialog(page).getByRole("alert")).toContainText("sha256sum on Linux");
  await dialog(page).getByRole("button", { name: "Enter the hash" }).click();
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test.describe("a text", () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
  const other = videoSamples["two-camps"].hash;
  const list = `name,sha256\r\na.mp4,${documentedExample}\r\nb.mp4,${other}\r\n`;

  test("with hashes goes to Triage with its list, wherever it is dropped", async ({ page }) => {
    // What is there last on each page: Chromium loses what is dropped on a part that is just being replaced.
    const places = [
      ["/", page.getByRole("list", { name: "Sample videos" }), made("first.csv", list)],
      [
        `/video/${documentedExample}`,
        page.getByRole("region", { name: "Raw answer" }),
        made("on-a-result.txt", list),
      ],
      [
        `/triage#${documentedExample}`,
        page.getByRole("row", { name: "video.mp4" }),
        made("below-the-form.txt", list),
      ],
      ["/triage", page.getByRole("textbox", { name: "Hashes" }), made("from-powershell.txt", utf16(list))],
      ["/compare", page.getByRole("region", { name: "Recent look-ups" }), made("not-named.bin", list)],
    ] as const;
    for (const [place, last, file] of places)
      await test.step(path.basename(file), async () => {
        await page.goto("/settings");
        await page.goto(place);
        await expect(last).toBeVisible();
        await (await dragFrom(page, file)).drop();
        await expect(page.getByText(`From ${path.basename(file)}`)).toBeVisible();
        // On the form itself nobody thought of a video.
        if (place !== "/triage")
          await expect(page.getByText("read as a list and not hashed as a video")).toBeVisible();
        await expect(dialog(page)).toBeHidden();
        await page.getByRole("button", { name: "Check", exact: true }).click();
        await expect(page).toHaveURL(`/triage#${documentedExample},${other}`);
        await expect(page.getByRole("table", { name: "Results" })).toContainText("two-camps");
      });
  });

  test("without a hash is asked about, and read or hashed as its owner says", async ({ page, watch }) => {
    const file = made("notes.txt", "See you tomorrow.\n");
    await page.goto("/");
    const asked = watchLookUps(page);
    await choose(page, file);
    await expect(dialog(page)).toContainText("This file is text, not a video");
    await expect(dialog(page)).toContainText("“notes.txt” holds no SHA-256 hash");
    expect((await axeIn(page).include("dialog").analyze()).violations).toEqual([]);
    await page.getByRole("button", { name: "Read as text" }).click();
    await expect(page).toHaveURL("/triage");
    await expect(page.getByText("From notes.txt")).toBeVisible();
    expect(asked).toEqual([]);
    watch.expectStatus(404);
    await page.goto("/");
    await choose(page, file);
    await page.getByRole("button", { name: "Hash it anyway" }).click();
    await expect(page).toHaveURL(`/video/${sha256(Buffer.from("See you tomorrow.\n"))}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No result under this hash");
  });

  test("that is an answer in UTF-16 opens as the result that it is", async ({ page }) => {
    const answer = readFileSync(
      new URL("../src/api/payload/samples/array-frames/documented-example.json", import.meta.url),
      "utf8",
    );
    await page.goto("/");
    await choose(page, made("answer.json", utf16(answer)));
    await expect(page).toHaveURL(new RegExp(`/video/${documentedExample}`));
    await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
  });
});
