// What every browser must let a person do: the product's main job and each of its larger parts once, in sentences.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { failureSamples, videoSamples } from "../../src/sample/sample-table";
import { expect, test } from "./driven-test";
import { until } from "./driver";
import { type Person, keys } from "./person";
import { faultsName } from "./watched-app";

const { documented, "two-camps": camps, "all-human": human } = videoSamples;
const verdict = { role: "region", name: "Verdict" };
const heading = { role: "heading", name: "video.mp4" };
const drawing = { role: "figure", name: /^Artificial score per frame/ };
const slider = { role: "slider", name: "Threshold" };
const tab = (name: string) => ({ role: "tab", name });
const button = (name: string | RegExp) => ({ role: "button", name });

async function openDrawn(person: Person, query = "") {
  await person.open(`/video/${documented.hash}${query}`);
  await person.reads(verdict, "Human");
  await person.counts(drawing, ".recharts-xAxis", 1);
}

/** What the browser saves when this button of the export panel is pressed: the file's path and its text. */
async function saved(person: Person, folder: string, name: string, ending: string) {
  const isFile = (file: string) => file.endsWith(ending) && statSync(path.join(folder, file)).size > 0;
  await person.click(button("Export"));
  await person.click({ ...button(name), within: { role: "dialog", name: "Export" } });
  const file = await until(
    () => readdirSync(folder).find(isFile),
    () => `nothing was saved: ${readdirSync(folder).join(", ")}`,
    20_000,
  );
  return { path: path.join(folder, file), text: readFileSync(path.join(folder, file), "utf8") };
}

export function runSentences() {
  test("a hash leads to the verdict, the sentence against it, and a line per model", async ({ person }) => {
    await person.open("/");
    await person.enter({ role: "searchbox", name: "Video hash" }, `sha256:${documented.hash.toUpperCase()}`);
    await person.press(keys.enter);
    await person.sees(heading);
    await person.reads(verdict, "Human: all 6 heuristics agree, confidence 75.0–75.2%.");
    await person.reads(verdict, "V011 (99.6%) and V01 (98.8%), say artificial.");
    await person.sees({ role: "figure", name: "Artificial score per frame, 3 models, 5 frames" });
    await person.addressMatches(new RegExp(`/video/${documented.hash}$`));
  });

  test("the threshold moves by keyboard, is in the address, and is there after reloading", async ({
    person,
  }) => {
    await openDrawn(person);
    await person.focus(slider);
    await person.press(keys.right, keys.right);
    const moved = await person.value(slider);
    expect(Number(moved)).toBeGreaterThan(0.5);
    await person.addressMatches(new RegExp(`threshold=${moved}$`));
    await person.reload();
    await person.reads(verdict, "Human");
    await person.sees(slider);
    expect(await person.value(slider)).toBe(moved);
  });

  test("frames are stepped by keyboard, views are switched, and Back goes back", async ({ person }) => {
    await openDrawn(person);
    await person.focus(drawing);
    await person.press(keys.right);
    await person.sees({ role: "region", name: "Frame" });
    await person.click(tab("Heatmap"));
    await person.addressMatches(/view=heatmap/);
    await person.click(tab("Table"));
    await person.reads({ role: "table", name: "Artificial score per frame" }, "brokenwand2");
    await person.back();
    await person.finds(`document.querySelector('[role=tab][aria-selected=true]')?.textContent === "Heatmap"`);
  });

  test("a failure is named, says what it means, and offers a next step", async ({
    person,
    expectConsole,
  }) => {
    expectConsole("404");
    await person.open(`/video/${failureSamples["not-found"].hash}`);
    await person.reads({ role: "alert" }, "does not know this video");
    await person.sees({ role: "button", name: /again/i });
  });

  test("a key is kept for this tab, masked, and out of the address", async ({ person }) => {
    await person.open("/");
    await person.click(button("Settings"));
    const dialog = { role: "dialog", name: "Settings" };
    await person.sees(dialog);
    await person.finds(`document.querySelector("dialog").matches(":modal")`);
    await person.enterSecret("API key", "key-of-one-user-3f2a");
    await person.click({ ...button("Save"), within: dialog });
    await person.finds(`document.querySelector("dialog") === null`);
    await person.finds(`JSON.stringify({ ...sessionStorage }).includes("key-of-one-user")`);
    await person.finds(`!JSON.stringify({ ...localStorage }).includes("key-of-one-user")`);
    await person.finds(`!location.href.includes("key")`);
    await person.click(button("Settings"));
    await person.reads(dialog, "3f2a");
    await person.press(keys.escape);
    await person.finds(`document.querySelector("dialog") === null`);
    await person.finds(`document.activeElement.title === "Settings"`);
  });

  test("a result that was looked up opens again without a network", async ({
    person,
    goOffline,
    expectConsole,
  }) => {
    await openDrawn(person);
    await person.click({ role: "link", name: "Framewise" });
    const recent = { role: "region", name: "Recent look-ups" };
    await person.reads(recent, "video.mp4");
    // From here on the page itself knows nothing of that result; the code for results it has.
    await person.open(`/video/${camps.hash}`);
    await person.counts(drawing, ".recharts-xAxis", 1);
    await person.click({ role: "link", name: "Framewise" });
    await person.reads(recent, "video.mp4");
    await goOffline();
    expectConsole("");
    await person.click({ role: "link", name: /video\.mp4/, within: recent });
    await person.reads(verdict, "Human: all 6 heuristics agree");
    await person.reads({ role: "main" }, "kept on this device");
  });

  test("three hashes are checked at once, what is disputed first", async ({ person }) => {
    await person.open("/triage");
    const hashes = [human, documented, camps].map(({ hash }) => hash);
    await person.enter({ role: "textbox", name: "Hashes" }, hashes.join(" "));
    await person.click(button("Check"));
    await person.reads({ role: "table", name: "Results" }, "all-human.mp4");
    await person.reads({ role: "table", name: "Results" }, "2 of 3 models say artificial");
    await person.addressMatches(new RegExp(`/triage#${hashes.join(",")}$`));
    await person.reads({ role: "heading", name: /disputed/ }, "disputed");
  });

  test("two results are compared in one sentence and on one axis", async ({ person }) => {
    await person.open(`/compare?a=${documented.hash}&b=${camps.hash}`);
    await person.reads(
      { role: "region", name: "Comparison" },
      "First human, second split between heuristics",
    );
    await person.sees({ role: "table", name: "Models side by side" });
    await person.finds(`document.querySelectorAll("figure svg path").length > 3`);
  });

  test("scores are saved as a table, with the exact numbers", async ({ person, folder }) => {
    await openDrawn(person);
    const { text } = await saved(person, folder, "Save scores per frame as CSV, wide", "scores.csv");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.trim().split("\r\n")).toHaveLength(6);
    expect(text).toContain("brokenwand2");
  });

  test("an evidence file is saved, and opens again with its verdict", async ({ person, folder }) => {
    await openDrawn(person);
    const file = await saved(person, folder, "Save the evidence file as HTML", ".html");
    await person.open("/");
    await person.sees(button("Open a file"));
    await person.chooseFile(file.path);
    await person.reads(verdict, "Human: all 6 heuristics agree");
    await person.addressMatches(new RegExp(`/video/${documented.hash}$`));
  });

  test("a file of this device is hashed here and looked up by its hash", async ({
    person,
    folder,
    expectConsole,
  }) => {
    expectConsole("404");
    const bytes = Buffer.from("\0\0\0\x18ftypmp42 no video at all");
    const file = path.join(folder, "holiday.mp4");
    writeFileSync(file, bytes);
    await person.open("/");
    await person.sees(button("Open a file"));
    await person.chooseFile(file);
    await person.addressMatches(new RegExp(`/video/${createHash("sha256").update(bytes).digest("hex")}$`));
    await person.reads({ role: "region", name: "Search by identifier" }, "holiday.mp4");
  });

  test("the theme is switched by a button, and stays switched", async ({ person }) => {
    await person.open("/");
    const background = () => person.run("return getComputedStyle(document.documentElement).backgroundColor;");
    await person.sees({ role: "list", name: "Sample videos" });
    const before = await background();
    await person.click(button("Switch between light and dark"));
    await person.finds(`document.documentElement.dataset.theme !== undefined`);
    const after = await background();
    expect(after).not.toBe(before);
    await person.reload();
    expect(await background()).toBe(after);
  });

  test("a phone's width shows everything without scrolling sideways", async ({ person }) => {
    await person.open("/");
    await person.sees({ role: "list", name: "Sample videos" });
    await person.openSmall();
    const result = `/video/${documented.hash}`;
    for (const address of ["/", result, `${result}?view=heatmap&frame=3`, "/triage", "/compare"]) {
      await person.run(`small.location.href = ${JSON.stringify(address)};`);
      await person.finds(`small.location.href.endsWith(${JSON.stringify(address)})`);
      await person.finds(`small.document.querySelector("h1") !== null`);
      if (address.startsWith(result))
        await person.finds(`small.document.querySelector("figure svg") !== null`);
      await person.finds("small.document.documentElement.scrollWidth <= small.innerWidth");
    }
    await person.run("small.close();");
  });

  test("(the watch over these tests sees a violation of the policy)", async ({ person, expectConsole }) => {
    await person.open("/");
    await person.sees({ role: "list", name: "Sample videos" });
    await person.run(`
      const style = document.createElement("style");
      style.textContent = "p { color: red }";
      document.head.append(style);
    `);
    await person.finds(
      `(sessionStorage.getItem("${faultsName}") ?? "").includes("policy violation: style-src")`,
    );
    expectConsole("policy violation: style-src");
  });
}
