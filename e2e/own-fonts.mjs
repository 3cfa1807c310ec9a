// The fonts that the suite's browsers see beside the page's own: DejaVu, which a package brings, whatever the machine has. It is
// the widest face that is common, so that what fits in it fits elsewhere. `E2E_FONTS=system` takes the machine's instead.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.dirname(fileURLToPath(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")));
const kept = fileURLToPath(new URL("../node_modules/.cache/fonts", import.meta.url));

/**
 * Writes a fontconfig file that names our folder alone.
 * @returns {string | undefined} its path, for `FONTCONFIG_FILE`; undefined where fonts are not found by fontconfig, or the
 *   machine's own are wanted
 */
export function ownFonts() {
  if (process.platform !== "linux" || process.env["E2E_FONTS"] === "system") return undefined;
  mkdirSync(kept, { recursive: true });
  const file = path.join(kept, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(folder)}</dir>
  <cachedir>${escaped(path.join(kept, "cache"))}</cachedir>
  ${family("sans-serif", "DejaVu Sans")}
  ${family("system-ui", "DejaVu Sans")}
  ${family("monospace", "DejaVu Sans Mono")}
</fontconfig>
`,
  );
  return file;
}

/**
 * @param {string} generic
 * @param {string} name
 */
function family(generic, name) {
  return `<alias><family>${generic}</family><prefer><family>${name}</family></prefer></alias>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
