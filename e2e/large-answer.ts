// A backend whose one answer is large, and comes when the test says so. The page's look-ups are led to it on their way
// out, so that for the page nothing is other than usual.
import { createServer, type ServerResponse } from "node:http";
import type { Page } from "./fixture";
import type { Watch } from "./watch-faults";

export type LargeAnswer = {
  /** Sends blanks, which mean nothing to a reader of JSON. */
  readonly send: (bytes: number) => void;
  readonly end: (text: string) => void;
  /** How many requests ended before their answer did. */
  readonly broken: () => number;
  readonly close: () => void;
};

/** @param totalBytes what is announced; undefined announces nothing */
export async function largeAnswer(
  page: Page,
  watch: Watch,
  totalBytes: number | undefined,
): Promise<LargeAnswer> {
  let answer: ServerResponse | undefined;
  let broken = 0;
  /** Sent before the request had arrived. */
  let early = "";
  const server = createServer((_, response) => {
    answer = response;
    response.on("close", () => {
      if (!response.writableFinished) broken++;
    });
    response.writeHead(200, {
      "Content-Type": "application/json",
      ...(totalBytes === undefined ? {} : { "Content-Length": totalBytes }),
    });
    response.flushHeaders();
    if (early !== "") response.write(early);
    early = "";
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  watch.expectHost(`127.0.0.1:${port}`);
  await page.route("**/classification_video/*", (route) =>
    route.continue({ url: `http://127.0.0.1:${port}/` }),
  );
  return {
    send: (bytes) => {
      const blanks = " ".repeat(bytes);
      if (answer === undefined) early += blanks;
      else answer.write(blanks);
    },
    end: (text) => answer?.end(text),
    broken: () => broken,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
