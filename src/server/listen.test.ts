// Rule: the server is where it says it is, on every address of that name, or says in one sentence why not.
import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { listen } from "./listen";

const answering = () => createServer((_request, response) => void response.end("here"));

describe("listening", () => {
  it("at localhost answers wherever that name leads", async () => {
    const listening = await listen(answering, "localhost", 0);
    if (listening.kind === "failed") throw new Error(listening.message);
    onTestFinished(listening.close);
    expect(await (await fetch(`http://localhost:${listening.port}`)).text()).toBe("here");
    expect(await (await fetch(`http://127.0.0.1:${listening.port}`)).text()).toBe("here");
  });

  it("ends with every connection when it is closed", async () => {
    const silent = () => createServer(() => {});
    const listening = await listen(silent, "127.0.0.1", 0);
    if (listening.kind === "failed") throw new Error(listening.message);
    const asked = fetch(`http://127.0.0.1:${listening.port}`).catch(() => "ended");
    await new Promise((resolve) => setTimeout(resolve, 30));
    await listening.close();
    expect(await asked).toBe("ended");
  });

  it.each(["127.0.0.1", "localhost"])("never moves to another port when %s is taken", async (host) => {
    const first = await listen(answering, host, 0);
    if (first.kind === "failed") throw new Error(first.message);
    onTestFinished(first.close);
    expect(await listen(answering, host, first.port)).toEqual({
      kind: "failed",
      message: `PORT ${first.port} is taken: stop what is running there, or set PORT to another number.`,
    });
  });

  it.each(["192.0.2.1", "name.invalid"])("says that %s is not ours", async (host) => {
    expect(await listen(answering, host, 0)).toEqual({
      kind: "failed",
      message: `HOST ${host} is not an address of this machine.`,
    });
  });
});
