// Rule: we answer to our own names only, however they are written, and to nothing that merely looks like one.
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { checkHost, isLoopback, readHostName } from "./host-name";

describe("the name in a Host header", () => {
  it.each([
    ["localhost", "localhost"],
    ["LOCALHOST:4173", "localhost"],
    ["localhost.", "localhost"],
    ["localhost:", "localhost"],
    ["127.0.0.1:80", "127.0.0.1"],
    ["[::1]:4173", "::1"],
    ["[0:0:0:0:0:0:0:1]", "::1"],
    ["frame-wise.example.org:65535", "frame-wise.example.org"],
  ])("%s is %s", (header, name) => {
    expect(readHostName(header)).toBe(name);
  });

  it.each([
    "",
    "a b",
    "localhost:4173@evil.example",
    "user@localhost",
    "localhost/",
    "::1",
    "[::1",
    "[nothing]",
    "[1:2]",
    ".localhost",
    "a..b",
    "localhost:port",
    "localhost,evil.example",
    "http://localhost",
    "local\0host",
  ])("%j has none", (header) => {
    expect(readHostName(header)).toBeNull();
  });
});

describe("the check of a request", () => {
  it("lets in a listed name, and no other", () => {
    expect(check("localhost:4173")).toBe("allowed");
    expect(check("[::1]:4173")).toBe("allowed");
    expect(check("evil.example")).toBe("foreign");
    expect(check("localhost.evil.example")).toBe("foreign");
  });

  it("takes a request without a Host, or with two, for broken", () => {
    expect(check()).toBe("malformed");
    expect(check("localhost", "localhost")).toBe("malformed");
    expect(check("localhost", "evil.example")).toBe("malformed");
  });

  function check(...hosts: readonly string[]) {
    const request = new IncomingMessage(new Socket());
    request.headersDistinct["host"] = [...hosts];
    return checkHost(request, ["localhost", "::1"]);
  }
});

it.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.8.8.8", true],
  ["::1", true],
  ["0.0.0.0", false],
  ["127.evil.example", false],
  ["192.168.0.7", false],
])("only this machine reaches %s: %s", (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});
