// Rule: a key is found under the identity of its own backend and under no other, it lives no longer than the user asked
// for, it is gone everywhere once it is forgotten, and it is never printed whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeyRing, isUsableKey, maskedKey, type HeldKey } from "./key-ring";
import { blockedStorage, fullStorage, workingStorage, type StorageForTest } from "./storage-for-test";

const here = "https://here.example";
const there = "https://there.example";
const key = "key-of-one-user-1234";
const otherKey = "key-of-another-5678";
const place = "framewise.keys";

function ringOver(session: StorageForTest, device: StorageForTest) {
  return createKeyRing(session.get, device.get);
}

function open(session = workingStorage(), device = workingStorage()) {
  return { session, device, ring: ringOver(session, device) };
}

describe("a key", () => {
  it("is found for its own backend and for no other", () => {
    const { ring } = open();
    ring.hold(here, { key, remembered: false });
    expect(ring.find(here)).toEqual({ key, remembered: false });
    expect(ring.find(there)).toBeUndefined();
    expect(ring.find("")).toBeUndefined();
    expect(ring.find(`${here}:8443`)).toBeUndefined();
    expect(ring.find("__proto__")).toBeUndefined();
  });

  it("lives in the session alone unless it shall be remembered", () => {
    const { ring, session, device } = open();
    expect(ring.hold(here, { key, remembered: false })).toBe(true);
    expect(session.entries.get(place)).toContain(key);
    expect(device.entries.size).toBe(0);
  });

  it("lives on the device alone when it shall be remembered", () => {
    const { ring, session, device } = open();
    expect(ring.hold(here, { key, remembered: true })).toBe(true);
    expect(device.entries.get(place)).toContain(key);
    expect(session.entries.size).toBe(0);
  });

  it("is found again after a reload, and as a session's own not in another tab", () => {
    const { ring, session, device } = open();
    ring.hold(here, { key, remembered: false });
    ring.hold(there, { key: otherKey, remembered: true });
    const reloaded = ringOver(session, device);
    expect(reloaded.find(here)).toEqual({ key, remembered: false });
    expect(reloaded.find(there)).toEqual({ key: otherKey, remembered: true });
    const elsewhere = ringOver(workingStorage(), device);
    expect(elsewhere.find(here)).toBeUndefined();
    expect(elsewhere.find(there)).toEqual({ key: otherKey, remembered: true });
  });

  it.each([true, false])(
    "takes the place of the old one wherever that was (remembered: %s)",
    (remembered) => {
      const { ring, session, device } = open();
      ring.hold(here, { key, remembered });
      ring.hold(here, { key: otherKey, remembered: !remembered });
      const reloaded = ringOver(session, device);
      expect(reloaded.find(here)).toEqual({ key: otherKey, remembered: !remembered });
      const kept = [...session.entries.values(), ...device.entries.values()].join();
      expect(kept).not.toContain(key);
    },
  );

  it("of this session goes before one on the device that another tab left", () => {
    const { ring } = open(
      workingStorage({ [place]: JSON.stringify([[here, key]]) }),
      workingStorage({ [place]: JSON.stringify([[here, otherKey]]) }),
    );
    expect(ring.find(here)).toEqual({ key, remembered: false });
  });
});

describe("a forgotten key", () => {
  it("is gone from the page, the session and the device", () => {
    const kept = () => workingStorage({ [place]: JSON.stringify([[here, key]]) });
    const { ring, session, device } = open(kept(), kept());
    ring.hold(here, { key, remembered: true });
    ring.forget(here);
    expect(ring.find(here)).toBeUndefined();
    expect(session.entries.size + device.entries.size).toBe(0);
  });

  it("leaves the keys of other backends alone", () => {
    const { ring, device } = open();
    ring.hold(here, { key, remembered: true });
    ring.hold(there, { key: otherKey, remembered: true });
    ring.forget(here);
    expect(ring.find(there)).toEqual({ key: otherKey, remembered: true });
    expect(device.entries.get(place)).not.toContain(key);
  });

  it("is gone even from storage that takes nothing any more", () => {
    const kept = JSON.stringify([
      [here, key],
      [there, otherKey],
    ]);
    const { ring, device } = open(workingStorage(), fullStorage({ [place]: kept }));
    ring.forget(here);
    expect(ring.find(here)).toBeUndefined();
    expect([...device.entries.values()].join()).not.toContain(key);
  });

  it("makes no difference when there was none", () => {
    const kept = JSON.stringify([[there, otherKey]]);
    const { ring, session, device } = open(workingStorage(), fullStorage({ [place]: kept }));
    ring.forget(here);
    expect(session.entries.size).toBe(0);
    expect(device.entries.get(place)).toBe(kept);
  });
});

describe("when storage fails", () => {
  it.each([
    ["blocked", blockedStorage],
    ["full", fullStorage],
  ])("%s: the key holds for this page only, and the ring says so", (_, storage) => {
    const { ring, session, device } = open(storage(), storage());
    expect(ring.hold(here, { key, remembered: true })).toBe(false);
    expect(ring.find(here)).toEqual({ key, remembered: true });
    expect(ring.hold(there, { key: otherKey, remembered: false })).toBe(false);
    expect(ring.find(there)).toEqual({ key: otherKey, remembered: false });
    ring.forget(there);
    expect(ring.find(there)).toBeUndefined();
    expect(ringOver(session, device).find(here)).toBeUndefined();
  });

  it("a replaced key never comes back from storage that could not take the new one", () => {
    const device = fullStorage({ [place]: JSON.stringify([[here, key]]) });
    const { ring } = open(workingStorage(), device);
    expect(ring.hold(here, { key: otherKey, remembered: true })).toBe(false);
    expect(ring.find(here)).toEqual({ key: otherKey, remembered: true });
    expect(ringOver(workingStorage(), device).find(here)).toBeUndefined();
  });

  it.each([
    "",
    "not JSON",
    "null",
    "7",
    `{"${here}":"${key}"}`,
    `[["${here}"]]`,
    `[["${here}",7]]`,
    `[[7,"${key}"]]`,
    `["${here}","${key}"]`,
    `[["${here}","with space"]]`,
    `[["${here}","line\\nend"]]`,
    `[["${here}","ключ"]]`,
    `[["${here}",""]]`,
  ])("%s is no key, and the next one is held all the same", (text) => {
    const { ring, device } = open(workingStorage(), workingStorage({ [place]: text }));
    expect(ring.find(here)).toBeUndefined();
    expect(ring.hold(here, { key, remembered: true })).toBe(true);
    expect(ringOver(workingStorage(), device).find(here)).toEqual({ key, remembered: true });
  });

  it("one wrong entry does not take the others with it", () => {
    const text = JSON.stringify([7, [there], [here, key]]);
    const { ring } = open(workingStorage(), workingStorage({ [place]: text }));
    expect(ring.find(here)).toEqual({ key, remembered: true });
  });
});

type Step =
  | { readonly kind: "hold"; readonly backend: string; readonly held: HeldKey }
  | { readonly kind: "forget"; readonly backend: string }
  | { readonly kind: "reload" };

describe("whatever is held and forgotten in whatever order", () => {
  const backend = fc.constantFrom(here, there, "proxied here.example", "__proto__");
  const usableKey = fc.string({ unit: fc.constantFrom("a", "B", "7", "~", '"'), minLength: 1, maxLength: 6 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      kind: fc.constant("hold"),
      backend,
      held: fc.record({ key: usableKey, remembered: fc.boolean() }),
    }),
    fc.record({ kind: fc.constant("forget"), backend }),
    fc.record({ kind: fc.constant("reload") }),
  );

  it("each backend has exactly the key that was last held for it", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { session, device, ring: first } = open();
        let ring = first;
        const expected = new Map<string, HeldKey>();
        for (const step of steps) {
          if (step.kind === "reload") {
            ring = ringOver(session, device);
          } else if (step.kind === "forget") {
            ring.forget(step.backend);
            expected.delete(step.backend);
          } else {
            ring.hold(step.backend, step.held);
            expected.set(step.backend, step.held);
          }
        }
        for (const name of [here, there, "proxied here.example", "__proto__"])
          expect(ring.find(name)).toEqual(expected.get(name));
        expect(session.entries.size + device.entries.size > 0).toBe(expected.size > 0);
      }),
      { seed: 3 },
    );
  });
});

describe("what may be a key", () => {
  it.each(["a", "!", "~", "0123456789abcdef", "a.b-c_d="])("%s may", (text) => {
    expect(isUsableKey(text)).toBe(true);
  });

  it.each(["", " ", "a b", "a\n", "a\r\nX-Api-Key: b", "\u00e9", "a\u0000", "\u200b"])(
    "%j may not",
    (text) => {
      expect(isUsableKey(text)).toBe(false);
    },
  );

  it("has at most 512 characters", () => {
    expect(isUsableKey("x".repeat(512))).toBe(true);
    expect(isUsableKey("x".repeat(513))).toBe(false);
  });
});

describe("a key on the screen", () => {
  it("is known by its last four characters", () => {
    expect(maskedKey("0123456789ab3f2a")).toBe("••••••••3f2a");
  });

  it("shows nothing of itself, and not its length, when it is short", () => {
    expect(maskedKey("0123456789a")).toBe("••••••••");
    expect(maskedKey("a")).toBe("••••••••");
  });

  it("never shows more than four characters", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), (text) => {
        const shown = maskedKey(text).replace("••••••••", "");
        expect(shown.length).toBeLessThanOrEqual(4);
        expect(shown === "" || (text.length >= 12 && text.endsWith(shown))).toBe(true);
      }),
      { seed: 3 },
    );
  });
});
