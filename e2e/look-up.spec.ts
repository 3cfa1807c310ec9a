// The rule: a person brings a hash in whatever form it was copied and reaches its result, and anything else is told
// what it is before anything is asked.
import { failureSamples, videoSamples } from "../src/sample/sample-table";
import { type Page, documentedExample, expect, openResult, test, watchLookUps } from "./fixture";

const searchBox = (page: Page) => page.getByRole("searchbox", { name: "Video hash" });
const lookUpButton = (page: Page) => page.getByRole("button", { name: "Look up", exact: true });
const resultAddress = new RegExp(`/video/${documentedExample}$`);
const silence = failureSamples.silence.hash;
const notFound = failureSamples["not-found"].hash;

const bytes = Buffer.from(documentedExample, "hex");
const base64 = bytes.toString("base64");
const parted = (by: string) => (documentedExample.match(/../g) ?? []).join(by);
const full = documentedExample.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const acceptedForms = [
  ["hyphens between bytes", parted("-").toUpperCase()],
  ["colons between bytes", parted(":")],
  ["a fingerprint", `sha256 Fingerprint=${parted(":")}`],
  ["full-width digits", full],
  ["escapes of bytes", `\\x${parted("\\x")}`],
  ["an encoded invisible character behind it", `${documentedExample}%E2%80%8B`],
  ["a quoted-printable mail", `sha256=3D${documentedExample}`],
  ["base64", base64],
  ["base64url", bytes.toString("base64url")],
  ["an integrity attribute", `sha256-${base64}`],
  ["a digest header", `sha-256=:${base64}:`],
  ["64 hex digits", documentedExample],
  ["upper case", documentedExample.toUpperCase()],
  ["spaces around it", `  ${documentedExample}\t `],
  ["spaces inside it", documentedExample.replaceAll(/(.{16})/g, "$1 ")],
  ["double quotes", `"${documentedExample}"`],
  ["single quotes and a comma", `'${documentedExample}',`],
  ["sha256: in front", `sha256:${documentedExample}`],
  ["what a checksum tool prints", `${documentedExample}  holiday video.mp4`],
  ["what another checksum tool prints", `SHA256 (video.mp4) = ${documentedExample}`],
  ["a result link", `https://framewise.example/video/${documentedExample}?view=table&frame=3`],
  ["an API address", `https://backend.identifai.net/api/classification_video/${documentedExample}`],
  ["a field of JSON", `"hash": "${documentedExample}",`],
] as const;

test("a hash leads to its result, in whatever form it was copied, by Enter and by the button", async ({
  page,
}) => {
  await page.goto("/");
  for (const [index, [form, text]] of acceptedForms.entries()) {
    await test.step(form, async () => {
      await searchBox(page).fill(text);
      if (index % 2 === 0) await searchBox(page).press("Enter");
      else await lookUpButton(page).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("video.mp4");
      await expect(page).toHaveURL(resultAddress);
      await page.goBack();
      await expect(page).toHaveURL(/\/$/);
      await expect(searchBox(page)).toHaveValue("");
    });
  }
});

test("a hash pasted with line ends and from the middle of a mail leads to the result", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await expect(searchBox(page)).toBeFocused();
  const folded = `${documentedExample.slice(0, 32)}\r\n${documentedExample.slice(32)}\n`;
  await page.evaluate((text) => navigator.clipboard.writeText(text), folded);
  await page.keyboard.press("ControlOrMeta+V");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(resultAddress);
});

test("what was wrapped or printed over lines opens, and says how it was read", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [start, rest] = [documentedExample.slice(0, 40), documentedExample.slice(40)];
  const pastes = [
    ["beside a name", `holiday.mp4 ${start}\n${rest}`, "put together"],
    [
      "in a list of PowerShell",
      `Hash      : ${documentedExample.slice(0, 58)}\r\n            ${documentedExample.slice(58)}\r\n`,
      "put together",
    ],
    ["at a hyphen", `${documentedExample.slice(0, 32)}-\n${documentedExample.slice(32)}`, "put together"],
    [
      "by certutil",
      `SHA256-Hash von a.mp4:\r\n${parted(" ")}\r\nCertUtil: -hashfile-Befehl wurde erfolgreich ausgeführt.`,
      "",
    ],
    ["softly, in a mail", `sha256=3D${start}=\r\n${rest} bye`, ""],
    ["in base64", `sha-256=:${base64}:`, "converted from base64"],
  ] as const;
  for (const [how, text, said] of pastes) {
    await test.step(how, async () => {
      await page.goto("/");
      await expect(searchBox(page)).toBeFocused();
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press("ControlOrMeta+V");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(resultAddress);
      if (said !== "") await expect(page.getByText(said)).toBeVisible();
    });
  }
});

test("several hashes in the box open in Triage by one button", async ({ page }) => {
  await page.goto("/");
  const other = videoSamples["two-camps"].hash;
  await searchBox(page).fill(`${documentedExample} ${other}`);
  await searchBox(page).press("Enter");
  await page.getByRole("button", { name: "Open these 2 in Triage" }).press("Enter");
  await expect(page).toHaveURL(`/triage#${documentedExample},${other}`);
  await expect(page.getByRole("table", { name: "Results" })).toContainText("two-camps");
});

const wrongPastes = [
  [
    "a SHA-1",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "40 hex digits: that looks like a SHA-1; this backend wants the SHA-256",
  ],
  ["a SHA-512", `${documentedExample}${documentedExample}`, "128 hex digits: that looks like a SHA-512"],
  ["an MD5", "d41d8cd98f00b204e9800998ecf8427e", "32 hex digits: that looks like an MD5"],
  ["63 digits", documentedExample.slice(1), "63 hex digits: a SHA-256 has 64, so one is missing"],
  ["65 digits", `${documentedExample}0`, "65 hex digits: 1 more than the 64"],
  [
    "a letter O among the digits",
    `${documentedExample.slice(0, 9)}o${documentedExample.slice(10)}`,
    "“o” at position 10",
  ],
  ["words", "the video from yesterday", "There is no hash in that"],
  ["two hashes", `${documentedExample} ${videoSamples["two-camps"].hash}`, "2 different hashes"],
  [
    "one Cyrillic letter",
    `${documentedExample.slice(0, 4)}с${documentedExample.slice(5)}`,
    "a Cyrillic letter, U+0441) at position 5",
  ],
  [
    "two MD5s beside each other",
    "9e107d9d372bb6826bd81d3542a419d6 e4d909c290d0fb1ca068ffaddf22cbd0",
    "seems to be one SHA-256 that was wrapped",
  ],
  [
    "two halves with a hyphen",
    `${documentedExample.slice(0, 32)}-${documentedExample.slice(32)}`,
    "seems to be one SHA-256 that was wrapped",
  ],
  ["a key in base64", `PrivateKey = ${base64}`, "may be a key"],
  ["only spaces", "   ", "Paste the video's SHA-256"],
] as const;

test("anything else is told what it is before anything is asked", async ({ page }) => {
  const asked = watchLookUps(page);
  await page.goto("/");
  for (const [what, text, words] of wrongPastes) {
    await test.step(what, async () => {
      await searchBox(page).fill(text);
      await searchBox(page).press("Enter");
      await expect(page.getByRole("alert")).toContainText(words);
      await expect(page).toHaveURL(/\/$/);
      await expect(searchBox(page)).toHaveValue(text);
      await expect(searchBox(page)).toHaveAttribute("aria-invalid", "true");
      await expect(searchBox(page)).toHaveAccessibleDescription(new RegExp(words.slice(0, 12)));
      await expect(searchBox(page)).toBeFocused();
    });
  }
  // What was wrong is selected: typing replaces it, and the complaint goes away. Now exactly one request leaves.
  await page.keyboard.insertText(documentedExample);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("video.mp4");
  expect(asked).toEqual([`/backend/api/classification_video/${documentedExample}`]);
});

test("the box above a result opens the next one, and a wrong paste leaves the one that is there", async ({
  page,
}) => {
  await openResult(page, documentedExample);
  const asked = watchLookUps(page);
  await searchBox(page).fill("da39a3ee5e6b4b0d3255bfef95601890afd80709");
  await lookUpButton(page).click();
  await expect(page.getByRole("alert")).toContainText("that looks like a SHA-1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("video.mp4");
  await expect(page).toHaveURL(resultAddress);
  expect(asked).toEqual([]);

  await searchBox(page).fill(videoSamples["local-edit"].hash);
  await searchBox(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("local-edit.mp4");
  await expect(searchBox(page)).toHaveValue(videoSamples["local-edit"].hash);
});

test("the box has the focus on the first page, and the key / reaches it from there", async ({ page }) => {
  await page.goto("/");
  await expect(searchBox(page)).toBeFocused();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(searchBox(page)).not.toBeFocused();
  await page.keyboard.press("/");
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue("");
});

test("the key / reaches the box from wherever a person is, and typing replaces the hash in it", async ({
  page,
  watch,
}) => {
  watch.expectStatus(404);
  await openResult(page, documentedExample, "view=table");
  await expect(searchBox(page)).not.toBeFocused();
  const places = [
    page.getByRole("switch", { name: "V011", exact: true }),
    page.getByRole("group", { name: "Scores, scrolls" }),
    page.getByRole("button", { name: "Copy hash" }),
  ];
  for (const place of places) {
    await place.focus();
    await page.keyboard.press("/");
    await expect(searchBox(page)).toBeFocused();
    await expect(searchBox(page)).toHaveValue(documentedExample);
  }
  await page.keyboard.type("abc");
  await expect(searchBox(page)).toHaveValue("abc");

  await page.goto(`/video/${notFound}`);
  await expect(page.getByRole("alert")).toBeVisible();
  await page.keyboard.press("/");
  await expect(searchBox(page)).toBeFocused();
});

test("the key / is a character in a field, silent in sliders and tabs, and the browser's with Ctrl, Alt or Meta", async ({
  page,
}) => {
  await page.goto("/");
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type("a/b");
  await expect(searchBox(page)).toHaveValue("a/b");

  await openResult(page, documentedExample);
  const controls = [
    page.getByRole("slider", { name: "Threshold" }),
    page.getByRole("tab", { name: "Lines" }),
  ];
  for (const control of controls) {
    await control.focus();
    await page.keyboard.press("/");
    await expect(control).toBeFocused();
  }
  await page.getByRole("button", { name: "Copy hash" }).focus();
  for (const key of ["Control+/", "Alt+/", "Meta+/"]) await page.keyboard.press(key);
  await expect(searchBox(page)).not.toBeFocused();
});

test("a running look-up can be cancelled and started again, and gives way to another hash", async ({
  page,
}) => {
  const asked = watchLookUps(page);
  const ended: string[] = [];
  page.on("requestfailed", (request) => {
    if (request.url().endsWith(silence)) ended.push(new URL(request.url()).pathname);
  });
  await page.goto("/");
  await searchBox(page).fill(silence);
  await searchBox(page).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Asking the sample backend" })).toBeVisible();
  await expect.poll(() => asked.length).toBe(1);

  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look-up cancelled");
  await expect.poll(() => ended, "the request itself ends, not only the waiting for it").toEqual(asked);
  await expect(page).toHaveURL(new RegExp(`/video/${silence}$`));

  await page.getByRole("button", { name: "Look up again" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Asking the sample backend" })).toBeVisible();
  await expect.poll(() => asked.length).toBe(2);

  await searchBox(page).fill(documentedExample);
  await searchBox(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("video.mp4");
});

const listed = Object.values(videoSamples).filter(({ listed: isListed }) => isListed);

test("the first page lists the samples, and each leads to its result", async ({ page }) => {
  await page.goto("/");
  const samples = page.getByRole("list", { name: "Sample videos" });
  await expect(samples.getByRole("listitem")).toHaveCount(8);
  expect(listed).toHaveLength(8);
  for (const { hash, title, note, origin } of listed) {
    const link = samples.getByRole("link", { name: title });
    await expect(link).toHaveAttribute("href", `/video/${hash}`);
    await expect(link).toContainText(note);
    await expect(link).toContainText(origin === "made" ? "made up" : "as documented");
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/video/${hash}$`));
    await expect(page.getByRole("region", { name: "Verdict", exact: true })).toBeVisible();
    await page.goBack();
  }
});

test("the first page lists no samples where another backend is asked", async ({ page }) => {
  const config = {
    backend: { kind: "direct", url: "https://backend.example", name: "backend.example" },
    serverHoldsKey: false,
    lock: false,
    allow: ["https:"],
    theme: "system",
  };
  await page.route("**/config.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: `window.__CONFIG__ = ${JSON.stringify(config)};` }),
  );
  await page.goto("/");
  await expect(searchBox(page)).toBeFocused();
  await expect(page.getByRole("contentinfo")).toContainText("backend.example");
  await expect(page.getByRole("list", { name: "Sample videos" })).toHaveCount(0);
  await expect(page.getByText("Sample videos")).toHaveCount(0);
});

test("the link at the top skips to the content", async ({ page }) => {
  await openResult(page, documentedExample);
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("video.mp4");
});
