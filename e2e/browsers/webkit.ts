// WebKit as Linux distributions build it (WebKitGTK, the engine that Safari has), driven through its own WebDriver on a
// screen that nobody sees.
import { findProgram, freePort } from "../deployment/deployed-test";
import { type Program, type Started, commands, startProgram, until } from "./driver";

const startMs = 30_000;

export async function startWebKit(downloads: string): Promise<Started> {
  const program = process.env["WEBKIT_DRIVER"] || findProgram("WebKitWebDriver");
  if (!program) return { missing: "no WebKitWebDriver is installed here" };
  const xvfb = findProgram("Xvfb");
  if (xvfb === undefined) return { missing: "WebKit needs a screen, and no Xvfb is installed here" };
  const programs: Program[] = [];
  const end = async () => {
    for (const started of programs.toReversed()) await started.end();
  };
  try {
    const screen = startProgram(xvfb, [
      "-displayfd",
      "1",
      "-screen",
      "0",
      "1600x1200x24",
      "-nolisten",
      "tcp",
    ]);
    programs.push(screen);
    const display = await until(() => /^\d+(?=\n)/m.exec(screen.said())?.[0], screen.said, startMs);
    const port = await freePort();
    const driver = startProgram(program, [`--port=${port}`], {
      DISPLAY: `:${display}`,
      GDK_BACKEND: "x11",
      GSETTINGS_BACKEND: "memory",
      HOME: downloads,
      XDG_DOWNLOAD_DIR: downloads,
    });
    programs.push(driver);
    const call = callAt(`http://127.0.0.1:${port}`);
    await until(() => isReady(port), driver.said, startMs);
    const session = JSON.stringify(await call("/session", { capabilities: {} }));
    const id = readField(session, "sessionId");
    return {
      name: `WebKitGTK ${readField(session, "browserVersion")}`,
      send: (command, parameters) => {
        const path = commands[command].path.replace("{id}", String(parameters["id"]));
        return call(`/session/${id}${path}`, parameters);
      },
      close: end,
    };
  } catch (error) {
    await end();
    if (process.env["WEBKIT_DRIVER"]) throw error;
    return { missing: `${program} cannot be driven (${String(error).slice(0, 160)})` };
  }
}

async function isReady(port: number): Promise<true | undefined> {
  try {
    await fetch(`http://127.0.0.1:${port}/status`);
    return true;
  } catch {
    return undefined;
  }
}

function callAt(address: string) {
  return async (path: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const response = await fetch(address + path, { method: "POST", body: JSON.stringify(parameters) });
    const { value }: { readonly value: unknown } = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
}

function readField(session: string, name: string): string {
  return new RegExp(`"${name}":"([^"]*)"`).exec(session)?.[1] ?? "";
}
