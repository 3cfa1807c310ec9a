// Rule: whatever state a browser's storage is in, reading and writing never throw.
import { describe, expect, it } from "vitest";
import { blockedStorage, fullStorage, workingStorage } from "./storage-for-test";
import { parseStored, readStored, writeStored } from "./stored-text";

describe("storage that works", () => {
  it("gives back what was written, and nothing once it is removed", () => {
    const { get, entries } = workingStorage();
    expect(writeStored(get, "a", "text")).toBe(true);
    expect(readStored(get, "a")).toBe("text");
    expect(writeStored(get, "a", undefined)).toBe(true);
    expect(readStored(get, "a")).toBeUndefined();
    expect(entries.size).toBe(0);
  });

  it("tells an empty text from nothing", () => {
    const { get } = workingStorage({ a: "" });
    expect(readStored(get, "a")).toBe("");
    expect(readStored(get, "b")).toBeUndefined();
  });
});

describe("storage that does not work", () => {
  it("says when it is full, still reads, and still removes", () => {
    const { get } = fullStorage({ a: "before" });
    expect(writeStored(get, "a", "after")).toBe(false);
    expect(readStored(get, "a")).toBe("before");
    expect(writeStored(get, "a", undefined)).toBe(true);
    expect(readStored(get, "a")).toBeUndefined();
  });

  it("is as good as empty when the browser blocks it, and says that nothing was kept", () => {
    const { get } = blockedStorage();
    expect(readStored(get, "a")).toBeUndefined();
    expect(writeStored(get, "a", "text")).toBe(false);
    expect(writeStored(get, "a", undefined)).toBe(false);
  });
});

describe("a stored text", () => {
  it("is read as JSON", () => {
    expect(parseStored('{"a":[1]}')).toEqual({ a: [1] });
  });

  it.each([undefined, "", "{", "undefined", "{'a':1}"])("%j is nothing", (text) => {
    expect(parseStored(text)).toBeUndefined();
  });
});
