// What leaves the page can be used without it: copied, saved, opened again, with the same numbers and nothing that runs.
import { copyFile, readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { axeIn } from "./everyone/axe";
import {
  artificialScores,
  documentedExample,
  expect,
  holdBack,
  openResult,
  type Page,
  test,
  watchLookUps,
} from "./fixture";
import { videoSamples } from "../src/sample/sample-table";

/** Presses a button of the export panel and gives what was saved. */
async function saved(page: Page, button: string) {
  const exporting = page.getByRole("dialog", { name: "Export" });
  if (!(await exporting.isVisible())) await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await exporting.getByRole("button", { name: button }).click();
  const file = await download;
  return {
    name: file.suggestedFilename(),
    path: await file.path(),
    bytes: await readFile(await file.path()),
  };
}

/** Chooses a file of the device with the button for it. */
async function openFile(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).click();
  await (await chooser).setFiles(file);
}

test.describe("copying", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("a link leads to what is seen at that moment", async ({ page }) => {
    await openResult(page, documentedExample, "hide=V01");
    await page.getByRole("slider", { name: "Threshold" }).fill("0.65");
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByText("Link copied")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).search).toBe("?hide=V01&threshold=0.65");
  });

  test("a summary is Markdown for tickets and rich text for mails, with the headline's own words", async ({
    page,
  }) => {
    await openResult(page, documentedExample);
    const verdict = await page
      .getByRole("region", { name: "Verdict", exact: true })
      .locator("p")
      .first()
      .innerText();
    await page.getByRole("button", { name: "Copy summary" }).click();
    await expect(page.getByText("Summary copied")).toBeVisible();
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const part = async (type: string) => (await item?.getType(type))?.text() ?? "";
      return [await part("text/plain"), await part("text/html")];
    });
    expect(text).toContain(`**${verdict}**`);
    expect(text).toContain("| `brokenwand2` | human | 24.8% | 0.080 | 5 | 0 of 5 |");
    expect(text).toContain(documentedExample);
    expect(html).toContain(verdict);
    expect(html).toContain("<td");
  });
});

test("a picture that cannot be copied is saved, with a word on why", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await openResult(page, documentedExample);
  const { name } = await saved(page, "Copy the picture");
  expect(name).toBe("framewise-video.mp4-ee9ac46c-lines-2x.png");
  await expect(page.getByText("does not let the page copy pictures here")).toBeVisible();
});

test("where the browser withholds the clipboard, the text is there to be copied by hand", async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await openResult(page, documentedExample, "frame=3");
  await page.getByRole("button", { name: "Copy link" }).click();
  const box = page.getByRole("dialog", { name: "Link" }).getByRole("textbox");
  await expect(box).toHaveValue(page.url());
  await expect(box).toBeFocused();
  expect(await box.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBe(page.url().length);
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
});

test.describe("exporting", () => {
  test("scores read back to the same numbers, wide and long", async ({ page }) => {
    await openResult(page, documentedExample);
    const truth = await artificialScores(page, documentedExample);
    const wide = await saved(page, "Save scores per frame as CSV, wide");
    expect(wide.name).toBe("framewise-video.mp4-ee9ac46c-scores.csv");
    const rows: Record<string, string>[] = parse(wide.bytes, { bom: true, columns: true });
    for (const [model, scores] of truth) {
      expect(rows.map((row) => Number(row[model]))).toEqual(scores);
    }
    const long = await saved(page, "Save scores per frame as CSV, long");
    const cells: string[][] = parse(long.bytes, { bom: true });
    expect(cells[0]).toEqual(["frame", "model", "score", "elapsed"]);
    expect(cells).toHaveLength(1 + 3 * 5);
  });

  test("verdicts and statistics are tables", async ({ page }) => {
    await openResult(page, documentedExample);
    const verdicts: string[][] = parse((await saved(page, "Save verdicts as CSV")).bytes, { bom: true });
    expect(verdicts.map((row) => row[3])).toEqual([
      "heuristic",
      "Majority",
      "Average",
      "AverageExclude10",
      "AverageExclude20",
      "AverageExclude30",
      "TopRelevant",
    ]);
    const statistics: string[][] = parse((await saved(page, "Save statistics as CSV")).bytes, { bom: true });
    expect(statistics.map((row) => row[0])).toEqual(["model", "V011", "V01", "brokenwand2"]);
    await expect(page.getByRole("dialog", { name: "Export" }).getByRole("status")).toHaveText(
      "Saved as framewise-video.mp4-ee9ac46c-statistics.csv.",
    );
  });

  test("tables for spreadsheets have semicolons, and the decimals of the browser’s language", async ({
    page,
    browser,
    baseURL,
  }) => {
    await openResult(page, documentedExample);
    const english = await saved(page, "Save statistics for spreadsheets");
    expect(english.name).toBe("framewise-video.mp4-ee9ac46c-statistics-spreadsheet.csv");
    const context = await browser.newContext({ locale: "de-DE", baseURL: baseURL ?? "" });
    const german = await context.newPage();
    await openResult(german, documentedExample);
    const comma = await saved(german, "Save statistics for spreadsheets");
    await context.close();
    const [, [, , point = ""] = []]: string[][] = parse(english.bytes, { bom: true, delimiter: ";" });
    const [, [name, , mean = ""] = []]: string[][] = parse(comma.bytes, { bom: true, delimiter: ";" });
    expect(name).toBe("V011");
    expect(mean).toMatch(/^0,\d+$/);
    expect(mean.replace(",", ".")).toBe(point);
  });

  test("the raw answer is saved byte for byte", async ({ page }) => {
    await openResult(page, documentedExample);
    const response = await page.request.get(`/backend/api/classification_video/${documentedExample}`);
    const { bytes } = await saved(page, "Save the raw answer as JSON");
    expect(bytes.equals(await response.body())).toBe(true);
  });

  test("a picture is saved as SVG with its text and as PNG in three sizes", async ({ page, freshPage }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await openResult(page, documentedExample, "frame=4&hide=V01");
    const svg = await saved(page, "Save the picture as SVG");
    expect(svg.name).toBe("framewise-video.mp4-ee9ac46c-lines.svg");
    const text = svg.bytes.toString("utf8");
    expect(text).toContain("Not drawn: V01 (98.8%)");
    expect(text).toContain(documentedExample);
    // Another browser's XML parser reads it, and its ground is white whatever the theme.
    const other = await freshPage();
    const parsed = await other.evaluate((xml) => {
      const { documentElement: root } = new DOMParser().parseFromString(xml, "image/svg+xml");
      return [
        root.nodeName,
        root.querySelector("rect")?.getAttribute("fill"),
        Number(root.getAttribute("height")),
      ];
    }, text);
    expect(parsed.slice(0, 2)).toEqual(["svg", "#ffffff"]);
    for (const scale of [1, 2, 4]) {
      const { bytes } = await saved(page, `Save the picture as PNG, ${scale}×`);
      // Width and height stand in the first chunk, big-endian.
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
        1200 * scale,
        Number(parsed[2]) * scale,
      ]);
    }
  });

  test("the picture is of the view: the heatmap where the heatmap is shown", async ({ page }) => {
    await openResult(page, documentedExample, "view=heatmap&threshold=0.65");
    const { name, bytes } = await saved(page, "Save the picture as SVG");
    expect(name).toBe("framewise-video.mp4-ee9ac46c-heatmap.svg");
    expect(bytes.toString("utf8")).toContain("100 artificial");
  });

  test("goes by keyboard, closes with Escape, and has no barrier", async ({ page }) => {
    await openResult(page, documentedExample);
    const button = page.getByRole("button", { name: "Export", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: "Export" });
    await expect(panel).toBeVisible();
    const { violations } = await axeIn(page).analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Close export" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
  });

  test("a press at the very moment its code arrives opens it, and does not close it again", async ({
    page,
  }) => {
    const { release } = await holdBack(page, "**/share-part-*.js");
    await openResult(page, documentedExample);
    const asked = page.waitForRequest("**/share-part-*.js");
    await page.getByRole("button", { name: "Export", exact: true }).hover();
    const code = (await asked).url();
    await page.mouse.down();
    let onArrived = () => {};
    const arrived = new Promise<void>((resolve) => {
      onArrived = resolve;
    });
    await page.exposeFunction("sayArrived", onArrived);
    // A busy page: its code is there and not drawn yet when the button is let go.
    const arrival = page.evaluate(async (url) => {
      await import(url);
      for (let step = 0; step < 10; step += 1) await Promise.resolve();
      const say: () => void = Reflect.get(window, "sayArrived");
      const scheduling: { isInputPending: () => boolean } | undefined = Reflect.get(navigator, "scheduling");
      say();
      while (scheduling?.isInputPending() === false);
    }, code);
    release();
    await arrived;
    await page.mouse.up();
    await arrival;
    const panel = page.getByRole("dialog", { name: "Export" });
    await expect(panel.getByRole("button", { name: "Save the evidence file as HTML" })).toBeVisible();
  });

  test("opens and closes with its button, and fits a phone", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openResult(page, documentedExample);
    const button = page.getByRole("button", { name: "Export", exact: true });
    const panel = page.getByRole("dialog", { name: "Export" });
    await button.click();
    await expect(panel).toBeVisible();
    const box = await panel.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    await button.click();
    await expect(panel).toBeHidden();
  });
});

test.describe("the evidence file", () => {
  test("opened from disk with the network off it can be read whole, and holds no script", async ({
    page,
    browser,
  }) => {
    await openResult(page, documentedExample);
    const file = await saved(page, "Save the evidence file as HTML");
    expect(file.name).toBe("framewise-video.mp4-ee9ac46c-evidence.framewise.html");
    const disk = path.join(path.dirname(file.path), `${path.basename(file.path)}.html`);
    await copyFile(file.path, disk);
    const context = await browser.newContext({ offline: true });
    try {
      const fresh = await context.newPage();
      const heard: string[] = [];
      fresh.on("console", (message) => heard.push(message.text()));
      fresh.on("request", (request) => heard.push(request.url()));
      await fresh.goto(pathToFileURL(disk).href);
      await expect(fresh.getByRole("img", { name: /Human: all 6 heuristics agree/ })).toBeVisible();
      await expect(fresh.getByRole("heading", { name: "How to read this" })).toBeVisible();
      await expect(fresh.getByText(documentedExample).last()).toBeVisible();
      await expect(fresh.getByRole("table")).toHaveCount(2);
      expect(await fresh.locator("script").count()).toBe(0);
      // Nothing but the file itself was asked for, and nothing complained.
      expect(heard.filter((text) => !text.startsWith("file:"))).toEqual([]);
      const { violations } = await axeIn(fresh).analyze();
      expect(violations).toEqual([]);
    } finally {
      await context.close();
    }
  });

  for (const ending of ["HTML", "JSON"]) {
    test(`opened in Framewise (${ending}) it is the live page again as it was, and nobody is asked`, async ({
      page,
      freshPage,
    }) => {
      await openResult(page, documentedExample, "hide=V01&frame=3&threshold=0.65");
      const verdict = await page.getByRole("region", { name: "Verdict", exact: true }).innerText();
      const file = await saved(page, `Save the evidence file as ${ending}`);
      const other = await freshPage();
      const asked = watchLookUps(other);
      await other.goto("/");
      await openFile(other, { name: file.name, mimeType: "", buffer: file.bytes });
      await expect(other.getByRole("region", { name: "Verdict", exact: true })).toHaveText(verdict, {
        useInnerText: true,
      });
      expect(new URL(other.url()).search).toBe("?hide=V01&frame=3&threshold=0.65");
      const notice = other.getByRole("region", { name: "Saved file" });
      await expect(notice).toContainText("its SHA-256 fits");
      await expect(other.getByRole("switch", { name: "V01", exact: true })).not.toBeChecked();
      const { violations } = await axeIn(other).analyze();
      expect(violations).toEqual([]);
      expect(asked).toEqual([]);
      await notice.getByRole("button", { name: "Look it up instead" }).click();
      await expect(notice).toBeHidden();
      await expect(other.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
      expect(asked).toHaveLength(1);
    });
  }

  test("is read in the worker, not on the page; where no worker starts, on the page", async ({
    page,
    freshPage,
  }) => {
    await openResult(page, videoSamples["two-camps"].hash);
    const file = await saved(page, "Save the evidence file as JSON");
    for (const hasWorkers of [true, false]) {
      const other = await freshPage();
      await other.addInitScript((has) => {
        const seen = { parsed: 0, decoded: 0 };
        Object.assign(window, { seen });
        const [parse, decode] = [JSON.parse.bind(JSON), window.atob.bind(window)];
        JSON.parse = (text: string, ...rest: []) => {
          seen.parsed = Math.max(seen.parsed, text.length);
          return parse(text, ...rest);
        };
        window.atob = (text) => {
          seen.decoded = Math.max(seen.decoded, text.length);
          return decode(text);
        };
        if (!has)
          window.Worker = class extends window.Worker {
            constructor(...given: ConstructorParameters<typeof Worker>) {
              super(...given);
              this.terminate();
              throw new Error("no workers here");
            }
          };
      }, hasWorkers);
      await other.goto("/");
      await openFile(other, { name: file.name, mimeType: "", buffer: file.bytes });
      await expect(other.getByRole("region", { name: "Saved file" })).toContainText("its SHA-256 fits");
      await expect(other.getByRole("switch")).toHaveCount(9);
      const seen = await other.evaluate((): unknown => Reflect.get(window, "seen"));
      const ofFile = file.bytes.length / 2;
      const read = (key: string): number => Number(Reflect.get(Object(seen), key));
      expect(read("parsed") > ofFile, `parsed ${read("parsed")} on the page`).toBe(!hasWorkers);
      expect(read("decoded") > ofFile, `decoded ${read("decoded")} on the page`).toBe(!hasWorkers);
    }
  });

  test("changed inside, it is opened and said to be changed", async ({ page }) => {
    await openResult(page, documentedExample);
    const { bytes } = await saved(page, "Save the evidence file as JSON");
    const json: { answer: string; bytes: number } = JSON.parse(bytes.toString("utf8"));
    const answer = Buffer.from(json.answer, "base64").toString("utf8").replace("video.mp4", "other.mp4");
    const changed = { ...json, answer: Buffer.from(answer).toString("base64") };
    await page.goto("/");
    await openFile(page, { name: "a.json", mimeType: "", buffer: Buffer.from(JSON.stringify(changed)) });
    await expect(page.getByRole("region", { name: "Saved file" })).toContainText(
      "was changed after it was saved",
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("other.mp4");
  });

  test("somebody else’s page is said to be one, and nothing of it runs", async ({ page }) => {
    await page.goto("/");
    const buffer = Buffer.from(
      "<!doctype html><script>window.ran = true</script><img src=x onerror='ran = true'>",
    );
    await openFile(page, { name: "a.html", mimeType: "text/html", buffer });
    await expect(page.getByText("not one that Framewise saved")).toBeVisible();
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });

  test("a plain answer saved by hand opens too, and says what it does not know", async ({ page }) => {
    const buffer = await readFile(
      new URL("../src/api/payload/samples/object-frames/newest.json", import.meta.url),
    );
    await page.goto("/");
    await openFile(page, { name: "answer.json", mimeType: "", buffer });
    await expect(page.getByRole("region", { name: "Saved file" })).toContainText(
      "does not say when it was fetched",
    );
    await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
  });
});

test("the report fits its pages, holds what a reader needs, and no control", async ({ page }) => {
  await page.addInitScript(() => {
    // Kept open as long as the test looks at it.
    addEventListener("afterprint", (event) => event.isTrusted && event.stopImmediatePropagation(), true);
    Object.defineProperty(window, "print", { value: () => document.body.setAttribute("data-printed", "") });
  });
  await openResult(page, documentedExample);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("button", { name: "Print the report, or save it as PDF" }).click();
  await expect(page.locator("body[data-printed]")).toBeAttached();
  const pages = async (format: string) =>
    (await page.pdf({ format, printBackground: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)
      ?.length;
  expect(await pages("A4")).toBe(2);
  expect(await pages("Letter")).toBe(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#root")).toBeHidden();
  const report = page.locator(".report");
  await expect(report.locator("img")).toHaveCount(2);
  await expect(report).toContainText(documentedExample);
  await expect(report).toContainText("How to read this");
  expect(await report.locator("button, input").count()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(report).toHaveCount(0);
});

test("the keys for printing give the report as well, as often as they are pressed", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "print", { value: () => document.body.setAttribute("data-printed", "") });
  });
  await openResult(page, documentedExample);
  await expect(page.getByRole("button", { name: "Export", exact: true })).toBeVisible();
  for (const time of [1, 2]) {
    await page.keyboard.press("Control+p");
    await expect(page.locator("body[data-printed]"), `time ${time}`).toBeAttached();
    await expect(page.locator(".report")).toHaveCount(1);
    await page.evaluate(() => {
      document.body.removeAttribute("data-printed");
      dispatchEvent(new Event("afterprint"));
    });
    await expect(page.locator(".report")).toHaveCount(0);
  }
});
