/** `npm run build` and `npm run build:demo`: the files for another server than `npm start`, packed as there. */
import { join } from "node:path";
import { buildApp } from "./build-app";
import { readEnvironment } from "./environment-files";
import { readServerSettings } from "./server-settings";

/** Builds into `folder`, or into `dist`, the demo into `dist-demo`; of the settings only BASE_PATH is looked at. */
export async function runBuild(root: string, isDemo: boolean, folder?: string): Promise<void> {
  const { BASE_PATH } = readEnvironment(root, "production");
  const reading = readServerSettings({ BASE_PATH });
  if (reading.kind === "wrong") {
    console.error(reading.message);
    process.exitCode = 1;
    return;
  }
  const target = folder ?? join(root, isDemo ? "dist-demo" : "dist");
  const { basePath } = reading.settings;
  await buildApp(root, basePath, { folder: target, isDemo });
  console.log(`Framewise${isDemo ? "'s demo" : ""} for ${basePath} is in ${target}`);
}
