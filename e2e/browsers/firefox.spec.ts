// Firefox, as it is installed here.
import { videoSamples } from "../../src/sample/sample-table";
import { test } from "./driven-test";
import { runSentences } from "./sentences";

test.use({ browserToDrive: "firefox" });
runSentences();

// It remembers for the whole visit that a module failed; Chromium asks again.
test("code that did not arrive is had by reloading, as the page says", async ({
  person,
  loseScript,
  expectConsole,
}) => {
  expectConsole("");
  const bringBack = loseScript("result");
  await person.open(`/video/${videoSamples.documented.hash}`);
  await person.reads({ role: "region", name: "Verdict" }, "Human: all 6 heuristics agree");
  await person.reads({ role: "alert" }, "If trying again does not help, reload");
  bringBack();
  await person.click({ role: "button", name: "Reload", within: { role: "alert" } });
  await person.sees({ role: "figure", name: "Artificial score per frame, 3 models, 5 frames" });
});
