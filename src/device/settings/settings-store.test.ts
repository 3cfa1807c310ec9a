// Rule: the page follows one value; a key goes with its backend and with no other; what a browser kept is used only as far
// as it is still allowed; and the key stands in no place but its own.
import { describe, expect, it, vi } from "vitest";
import { defaultAllow, type ConfiguredBackend, type RuntimeConfig } from "./runtime-config";
import { createSettingsStore, type SettingsChange } from "./settings-store";
import { blockedStorage, fullStorage, workingStorage } from "./storage-for-test";

const configured: ConfiguredBackend = { kind: "proxied", url: "/backend", name: "backend.example" };
const atRest: RuntimeConfig = {
  backend: configured,
  serverHoldsKey: false,
  lock: false,
  allow: defaultAllow,
  theme: "system",
};
const key = "key-of-one-user-1234";
const here = "https://here.example";
const there = "https://there.example";
const unchanged: SettingsChange = { address: "", key: undefined, theme: "system", letterKeys: true };

function open({ config = atRest, session = workingStorage(), device = workingStorage() } = {}) {
  const start = (from = session, by = config) =>
    createSettingsStore(by, { session: from.get, device: device.get });
  return {
    session,
    device,
    store: start(),
    reload: (by?: RuntimeConfig) => start(session, by),
    inAnotherTab: () => start(workingStorage()),
  };
}

function kept(address: string) {
  return workingStorage({ "framewise.settings": JSON.stringify({ address, letterKeys: true }) });
}

describe("where nothing was chosen", () => {
  it("everything is as the page was configured", () => {
    const { store, device, session } = open({ config: { ...atRest, theme: "dark" } });
    expect(store.current()).toMatchObject({
      backend: configured,
      address: "",
      held: undefined,
      theme: "dark",
      letterKeys: true,
      revision: 0,
    });
    expect(device.entries.size + session.entries.size).toBe(0);
  });

  it.each(["", "not JSON", "null", "7", "[]", '{"address":7,"letterKeys":"no"}'])(
    "and also where what was kept is %j",
    (text) => {
      const { store } = open({ device: workingStorage({ "framewise.settings": text }) });
      expect(store.current()).toMatchObject({ backend: configured, address: "", letterKeys: true });
    },
  );

  it("one wrong field does not take the others with it", () => {
    const text = JSON.stringify({ address: 7, letterKeys: false });
    const { store } = open({ device: workingStorage({ "framewise.settings": text }) });
    expect(store.current()).toMatchObject({ address: "", letterKeys: false });
  });
});

describe("what was chosen", () => {
  it("is there again after a reload and in another tab, the session's key in its own tab only", () => {
    const { store, reload, inAnotherTab } = open();
    store.change({ address: here, key: { text: key, remember: false }, theme: "dark", letterKeys: false });
    const chosen = { address: here, theme: "dark", letterKeys: false };
    expect(reload().current()).toMatchObject({ ...chosen, held: { key, remembered: false } });
    expect(inAnotherTab().current()).toMatchObject({ ...chosen, held: undefined });
  });

  it("is there in another tab with its key when that shall be remembered", () => {
    const { store, inAnotherTab } = open();
    store.change({ ...unchanged, address: here, key: { text: key, remember: true } });
    expect(inAnotherTab().current().held).toEqual({ key, remembered: true });
  });

  it.each([true, false])("never has the key beside it (remembered: %s)", (remember) => {
    const { store, device, session } = open();
    store.change({ address: here, key: { text: key, remember }, theme: "dark", letterKeys: false });
    const places = [...device.entries, ...session.entries].flatMap(([name, text]) =>
      text.includes(key) ? [name] : [],
    );
    expect(places).toEqual(["framewise.keys"]);
    expect((remember ? device : session).entries.get("framewise.keys")).toContain(key);
  });

  it("in another tab is not undone by the theme's button in this one", () => {
    const { store, reload, inAnotherTab } = open();
    inAnotherTab().change({ address: here, key: undefined, theme: "system", letterKeys: false });
    store.change({ ...unchanged, theme: "dark" });
    expect(reload().current()).toMatchObject({ address: here, theme: "dark", letterKeys: false });
  });

  it("is written again by the next Save where a first one found no room", () => {
    const device = workingStorage();
    let isFull = true;
    const get = () => (isFull ? fullStorage().get() : device.get());
    const store = createSettingsStore(atRest, { session: workingStorage().get, device: get });
    expect(store.change({ ...unchanged, letterKeys: false })).toBe(false);
    isFull = false;
    expect(store.change({ ...unchanged, letterKeys: false })).toBe(true);
    expect(device.entries.get("framewise.settings")).toContain('"letterKeys":false');
  });

  it("is kept as it was typed, and asked as it was read", () => {
    const { store } = open();
    store.change({ ...unchanged, address: " https://here.example/v2/ " });
    expect(store.current()).toMatchObject({
      address: "https://here.example/v2/",
      backend: { url: "https://here.example/v2", name: "here.example/v2" },
    });
  });

  it("gives way to the configured backend again when the address is emptied", () => {
    const { store, reload } = open({ device: kept(here) });
    store.change(unchanged);
    expect(store.current().backend).toEqual(configured);
    expect(reload().current().backend).toEqual(configured);
  });
});

describe("an address that was kept", () => {
  it("is asked as long as it is allowed", () => {
    const { store } = open({ device: kept(here) });
    expect(store.current().backend).toEqual({ kind: "direct", url: here, name: "here.example" });
  });

  it.each([
    ["is locked", { ...atRest, lock: true, allow: [] }, here],
    ["allows it no longer", { ...atRest, allow: [there] }, here],
    ["cannot read it", atRest, "not an address"],
    ["finds a name and password in it", atRest, "https://name:password@here.example"],
  ])("falls back to the configured backend where the page %s", (_, config, address) => {
    const { store } = open({ config, device: kept(address) });
    expect(store.current()).toMatchObject({ backend: configured, address: "" });
  });

  it("takes its key out of use with it, and gives it back with it", () => {
    const { store, reload } = open();
    store.change({ ...unchanged, address: here, key: { text: key, remember: true } });
    const locked = reload({ ...atRest, lock: true, allow: [] });
    expect(locked.current()).toMatchObject({ backend: configured, held: undefined });
    expect(reload().current()).toMatchObject({ address: here, held: { key } });
  });
});

describe("a key", () => {
  it("stays behind when the backend is changed, and is there again on the way back", () => {
    const { store } = open();
    store.change({ ...unchanged, address: here, key: { text: key, remember: false } });
    store.change({ ...unchanged, address: there });
    expect(store.current().held).toBeUndefined();
    store.change(unchanged);
    expect(store.current().held).toBeUndefined();
    store.change({ ...unchanged, address: `${here}/v2` });
    expect(store.current().held).toEqual({ key, remembered: false });
  });

  it("that is entered together with another backend belongs to that one", () => {
    const { store } = open();
    store.change({ ...unchanged, address: here, key: { text: key, remember: false } });
    store.change({ ...unchanged, address: there, key: { text: "another-key", remember: false } });
    expect(store.current().held?.key).toBe("another-key");
    store.change({ ...unchanged, address: here });
    expect(store.current().held?.key).toBe(key);
  });

  it("can be looked for without choosing its backend", () => {
    const { store } = open();
    store.change({ ...unchanged, address: here, key: { text: key, remember: true } });
    store.change({ ...unchanged, address: there });
    expect(store.keyFor({ kind: "direct", url: `${here}/v2`, name: "any" })).toEqual({
      key,
      remembered: true,
    });
    expect(store.keyFor(configured)).toBeUndefined();
    expect(store.current().address).toBe(there);
  });

  it("behind our server belongs to the backend that the server has been given", () => {
    const { store, reload } = open();
    store.change({ ...unchanged, key: { text: key, remember: true } });
    const other = { ...configured, name: "other.example" };
    expect(reload({ ...atRest, backend: other }).current().held).toBeUndefined();
    expect(reload().current().held).toEqual({ key, remembered: true });
  });

  it("is forgotten at once, in this tab, after a reload and in every other", () => {
    const { store, reload, inAnotherTab, device, session } = open();
    store.change({ ...unchanged, address: here, key: { text: key, remember: true } });
    store.forget({ kind: "direct", url: here, name: "here.example" });
    expect(store.current().held).toBeUndefined();
    expect(reload().current().held).toBeUndefined();
    expect(inAnotherTab().current().held).toBeUndefined();
    expect([...device.entries.values(), ...session.entries.values()].join()).not.toContain(key);
  });

  it("that another tab forgets or remembers changes here at once, and everything is asked anew", () => {
    const device = workingStorage();
    const listeners: (() => void)[] = [];
    const start = () =>
      createSettingsStore(atRest, {
        session: workingStorage().get,
        device: device.get,
        onOtherTab: (listener) => listeners.push(listener),
      });
    const one = start();
    one.change({ ...unchanged, key: { text: key, remember: true } });
    const { revision } = one.current();
    const other = start();
    const tell = () => listeners.forEach((listener) => listener());
    tell();
    expect(one.current()).toMatchObject({ held: { key, remembered: true }, revision });
    other.forget(configured);
    tell();
    expect(one.current()).toMatchObject({ held: undefined, revision: revision + 1 });
    other.change({ ...unchanged, key: { text: "another-key-of-one", remember: true } });
    tell();
    expect(one.current()).toMatchObject({ held: { key: "another-key-of-one" }, revision: revision + 2 });
  });

  it("of another backend can be forgotten while this one's stays", () => {
    const { store } = open();
    store.change({ ...unchanged, address: there, key: { text: "another-key", remember: true } });
    store.change({ ...unchanged, address: here, key: { text: key, remember: true } });
    store.forget({ kind: "direct", url: there, name: "there.example" });
    expect(store.current()).toMatchObject({ address: here, held: { key } });
    store.change({ ...unchanged, address: there });
    expect(store.current().held).toBeUndefined();
  });
});

describe("the revision, which tells old answers from new", () => {
  it("grows with another backend, another path, another key and a forgotten key", () => {
    const { store } = open();
    const revisions = [store.current().revision];
    const note = () => revisions.push(store.current().revision);
    store.change({ ...unchanged, address: here });
    note();
    store.change({ ...unchanged, address: `${here}/v2` });
    note();
    store.change({ ...unchanged, address: `${here}/v2`, key: { text: key, remember: false } });
    note();
    store.forget({ kind: "direct", url: here, name: "here.example" });
    note();
    store.change(unchanged);
    note();
    expect(revisions).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("stays with the theme, the keys on the keyboard, and the same address written otherwise", () => {
    const { store } = open({ device: kept(here) });
    store.change({ ...unchanged, address: here, theme: "dark" });
    store.change({ ...unchanged, address: here, letterKeys: false });
    store.change({ ...unchanged, address: ` ${here}/ ` });
    expect(store.current().revision).toBe(0);
  });
});

describe("the theme", () => {
  it("is kept in the place that is read before the first paint", () => {
    const { store, device, reload } = open();
    store.change({ ...unchanged, theme: "dark" });
    expect(device.entries.get("framewise.theme")).toBe("dark");
    expect(reload().current().theme).toBe("dark");
  });

  it("leaves no trace when it is as configured", () => {
    const { store, device } = open();
    store.change({ ...unchanged, theme: "dark" });
    store.change({ ...unchanged, theme: "system" });
    expect(device.entries.has("framewise.theme")).toBe(false);
  });

  it.each(["system", "light", "dark"] as const)("can be %s whatever is configured", (theme) => {
    for (const configuredTheme of ["system", "light", "dark"] as const) {
      const { store, reload } = open({ config: { ...atRest, theme: configuredTheme } });
      store.change({ ...unchanged, theme });
      expect(reload().current().theme).toBe(theme);
    }
  });

  it("is the configured one where something else was kept", () => {
    const { store } = open({ device: workingStorage({ "framewise.theme": "pink" }) });
    expect(store.current().theme).toBe("system");
  });
});

describe("when the browser withholds its storage", () => {
  it.each([
    ["blocked", blockedStorage],
    ["full", fullStorage],
  ])("%s: the choice holds for this page, and the store says so", (_, storage) => {
    const { store } = open({ session: storage(), device: storage() });
    expect(
      store.change({ address: here, key: { text: key, remember: true }, theme: "dark", letterKeys: false }),
    ).toBe(false);
    expect(store.current()).toMatchObject({
      address: here,
      held: { key },
      theme: "dark",
      letterKeys: false,
    });
    store.forget({ kind: "direct", url: here, name: "here.example" });
    expect(store.current().held).toBeUndefined();
  });

  it("says so too when only the key was withheld", () => {
    const { store } = open({ session: fullStorage() });
    expect(store.change({ ...unchanged, key: { text: key, remember: false } })).toBe(false);
    expect(store.current().held).toEqual({ key, remembered: false });
  });

  it("has nothing to say when everything was kept", () => {
    expect(open().store.change({ ...unchanged, key: { text: key, remember: false } })).toBe(true);
  });
});

describe("whoever follows the settings", () => {
  it("is told once per change, when the new ones are there", () => {
    const { store } = open();
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.current().address));
    store.change({ ...unchanged, address: here, key: { text: key, remember: false } });
    store.change({ ...unchanged, address: there });
    expect(seen).toEqual([here, there]);
  });

  it("is told no more afterwards", () => {
    const { store } = open();
    const listener = vi.fn();
    store.subscribe(listener)();
    store.change({ ...unchanged, theme: "dark" });
    expect(listener).not.toHaveBeenCalled();
  });

  it("gets the same value as long as nothing changes", () => {
    const { store } = open();
    expect(store.current()).toBe(store.current());
  });
});
