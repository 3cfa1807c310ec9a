// The state changes at once; the address bar follows, at most every 300 ms, and never for nothing.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { documentedHash, madeHash } from "../domain/video-hash-for-test";
import type { Address } from "./address";
import { createAddressStore } from "./address-store";
import { FakeBar } from "./fake-bar-for-test";
import { defaultVideoView, type VideoView } from "./video-view";

const path = `/video/${documentedHash}`;

function video(view: Partial<VideoView> = {}): Address {
  return { page: "video", hash: madeHash(), view: { ...defaultVideoView, ...view } };
}

function open(at: string, base = "/") {
  const bar = new FakeBar(at);
  return { bar, store: createAddressStore(bar.target, base) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("when the page opens", () => {
  it("the state is what the bar says, and nothing is written", () => {
    const { bar, store } = open(`${path}?frame=3&threshold=2`);
    expect(store.current().address).toEqual(video({ frame: 3 }));
    expect(store.current().ignored.map(({ field }) => field)).toEqual(["threshold"]);
    vi.runAllTimers();
    expect(bar.calls).toEqual([]);
  });

  it("under another path", () => {
    const { store } = open(`/x${path}?frame=3`, "/x/");
    expect(store.base).toBe("/x/");
    expect(store.current().address).toEqual(video({ frame: 3 }));
  });
});

describe("a browser that refuses to write", () => {
  it("holds back no change, and is told what stands as soon as it takes it", () => {
    const { bar, store } = open(path);
    bar.refuses = true;
    store.replace(video({ threshold: 0.65 }));
    vi.advanceTimersByTime(1);
    store.push(video({ threshold: 0.65, frame: 3 }));
    expect(store.current().address).toEqual(video({ threshold: 0.65, frame: 3 }));
    expect(bar.entries).toEqual([path]);
    bar.refuses = false;
    vi.runAllTimers();
    expect(bar.entries).toEqual([`${path}?frame=3&threshold=0.65`]);
  });

  it("gets into no link: that holds what is shown", () => {
    const { bar, store } = open(path);
    bar.refuses = true;
    store.replace(video({ threshold: 0.65 }));
    expect(store.link()).toBe(`https://framewise.example${path}?threshold=0.65`);
    bar.emit("pagehide");
    expect(bar.entries).toEqual([path]);
  });

  it("puts no list of triage behind the page that was opened from it", () => {
    const { bar, store } = open("/triage#a,b");
    bar.refuses = true;
    store.push(video());
    expect(store.link()).toBe(`https://framewise.example${path}`);
    bar.refuses = false;
    vi.runAllTimers();
    expect(bar.path).toBe(path);
  });

  it("is asked again only now and then", () => {
    const { bar, store } = open(path);
    bar.refuses = true;
    store.replace(video({ threshold: 0.65 }));
    vi.advanceTimersByTime(60_000);
    expect(vi.getTimerCount()).toBe(1);
    bar.refuses = false;
    vi.advanceTimersByTime(3_000);
    expect(bar.path).toBe(`${path}?threshold=0.65`);
  });

  it("is not told of what Back has left behind", () => {
    const { bar, store } = open("/");
    store.push(video());
    bar.refuses = true;
    store.replace(video({ frame: 2 }));
    vi.advanceTimersByTime(1);
    bar.refuses = false;
    bar.go(-1);
    vi.runAllTimers();
    expect(bar.entries).toEqual(["/", path]);
    expect(store.current().address.page).toBe("home");
  });
});

describe("something that moves along", () => {
  it("changes the state at once and the bar soon, in the same entry", () => {
    const { bar, store } = open(path);
    store.replace(video({ threshold: 0.65 }));
    expect(store.current()).toEqual({ address: video({ threshold: 0.65 }), ignored: [] });
    expect(bar.calls).toEqual([]);
    vi.advanceTimersByTime(0);
    expect(bar.entries).toEqual([`${path}?threshold=0.65`]);
  });

  it("dragged for ten seconds writes at most every 300 ms, and the last value in the end", () => {
    const { bar, store } = open(path);
    for (let step = 1; step <= 1000; step++) {
      store.replace(video({ threshold: step / 1000 }));
      vi.advanceTimersByTime(10);
    }
    vi.runAllTimers();
    const gaps = bar.calls.slice(1).map(({ at }, index) => at - (bar.calls[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(300);
    // 10,000 / 300 = 33.3: the first at once, one per 300 ms, and the last
    expect(bar.calls.length).toBeGreaterThanOrEqual(33);
    expect(bar.calls.length).toBeLessThanOrEqual(35);
    expect(bar.path).toBe(`${path}?threshold=1`);
    expect(bar.entries).toHaveLength(1);
  });

  it("that ends where it began writes nothing", () => {
    const { bar, store } = open(`${path}?threshold=0.65`);
    store.replace(video({ threshold: 0.7 }));
    store.replace(video({ threshold: 0.65 }));
    vi.runAllTimers();
    expect(bar.calls).toEqual([]);
  });

  it("keeps the fragment of the link", () => {
    const { bar, store } = open(`${path}#main`);
    store.replace(video({ frame: 2 }));
    vi.runAllTimers();
    expect(bar.path).toBe(`${path}?frame=2#main`);
  });

  it("keeps the list of triage in its fragment, and leaves it behind on every other page", () => {
    const { bar, store } = open("/triage#a,b");
    store.replace({ page: "triage", query: "filter=human", list: "a,b" });
    vi.runAllTimers();
    expect(bar.path).toBe("/triage?filter=human#a,b");
    store.replace({ page: "triage", query: "", list: "c" });
    vi.runAllTimers();
    expect(bar.path).toBe("/triage#c");
    store.push(video());
    expect(bar.path).toBe(path);
    bar.go(-1);
    expect(store.current().address).toEqual({ page: "triage", query: "", list: "c" });
  });

  it("pushes another list of triage as another entry, the same one as none", () => {
    const { bar, store } = open("/triage#a");
    store.push({ page: "triage", query: "", list: "a" });
    expect(bar.entries).toEqual(["/triage#a"]);
    store.push({ page: "triage", query: "", list: "b" });
    expect(bar.entries).toEqual(["/triage#a", "/triage#b"]);
  });

  it("clears what a bad link said", () => {
    const { bar, store } = open(`${path}?threshold=2`);
    store.replace(video());
    expect(store.current().ignored).toEqual([]);
    vi.runAllTimers();
    expect(bar.path).toBe(path);
  });
});

describe("a choice", () => {
  it("makes a new entry at once, which Back undoes and Forward repeats", () => {
    const { bar, store } = open(path);
    store.push(video({ view: "table" }));
    expect(bar.entries).toEqual([path, `${path}?view=table`]);
    bar.go(-1);
    expect(store.current().address).toEqual(video());
    bar.go(1);
    expect(store.current().address).toEqual(video({ view: "table" }));
  });

  it("of what is already there makes no entry", () => {
    const { bar, store } = open(`${path}?view=table`);
    store.push(video({ view: "table" }));
    expect(bar.calls).toEqual([]);
  });

  it("writes first what was still waiting, so that Back leads to it", () => {
    const { bar, store } = open(path);
    store.replace(video({ threshold: 0.6 }));
    vi.advanceTimersByTime(0);
    store.replace(video({ threshold: 0.65 }));
    store.push(video({ threshold: 0.65, frame: 2 }));
    expect(bar.entries).toEqual([`${path}?threshold=0.65`, `${path}?frame=2&threshold=0.65`]);
    vi.runAllTimers();
    bar.go(-1);
    expect(store.current().address).toEqual(video({ threshold: 0.65 }));
  });

  it("after going back drops the entries that lay ahead", () => {
    const { bar, store } = open("/");
    store.push(video());
    store.push(video({ frame: 1 }));
    bar.go(-2);
    store.push(video({ frame: 9 }));
    expect(bar.entries).toEqual(["/", `${path}?frame=9`]);
  });
});

describe("whether Back or Forward led here", () => {
  it("is not so when the page opens, nor after a choice or something that moves along", () => {
    const { store } = open(path);
    expect(store.cameFromHistory()).toBe(false);
    store.push(video({ frame: 2 }));
    expect(store.cameFromHistory()).toBe(false);
    store.replace(video({ frame: 3 }));
    expect(store.cameFromHistory()).toBe(false);
  });

  it("is so after Back and after Forward, until the next choice", () => {
    const { bar, store } = open(path);
    store.push(video({ frame: 2 }));
    bar.go(-1);
    expect(store.cameFromHistory()).toBe(true);
    bar.go(1);
    expect(store.cameFromHistory()).toBe(true);
    store.push(video({ frame: 3 }));
    expect(store.cameFromHistory()).toBe(false);
  });

  it("is known already to whoever hears of the change", () => {
    const { bar, store } = open(path);
    const heard: boolean[] = [];
    store.subscribe(() => heard.push(store.cameFromHistory()));
    store.push(video({ frame: 2 }));
    bar.go(-1);
    store.push(video({ frame: 3 }));
    expect(heard).toEqual([false, true, false]);
  });

  it("stays so while something moves along in the entry that Back led to", () => {
    const { bar, store } = open(path);
    store.push(video({ frame: 2 }));
    bar.go(-1);
    store.replace(video({ threshold: 0.6 }));
    expect(store.cameFromHistory()).toBe(true);
  });
});

describe("what is still waiting", () => {
  const moved = () => {
    const opened = open(path);
    opened.store.replace(video({ frame: 1 }));
    vi.advanceTimersByTime(0);
    opened.store.replace(video({ frame: 2 }));
    expect(opened.bar.path).toBe(`${path}?frame=1`);
    return opened;
  };

  it("is written before a link is copied", () => {
    const { bar, store } = moved();
    store.flush();
    expect(bar.path).toBe(`${path}?frame=2`);
    vi.runAllTimers();
    expect(bar.calls).toHaveLength(2);
  });

  it("is written when the page goes away", () => {
    const { bar } = moved();
    bar.emit("pagehide");
    expect(bar.path).toBe(`${path}?frame=2`);
  });

  it("is written before the page loads anew", () => {
    const { bar, store } = moved();
    store.reload();
    expect(bar.path).toBe(`${path}?frame=2`);
    expect(bar.reloads).toBe(1);
  });

  it("is not written over the entry that Back has led to", () => {
    const { bar, store } = open("/");
    store.push(video());
    store.replace(video({ frame: 1 }));
    bar.go(-1);
    vi.runAllTimers();
    expect(bar.path).toBe("/");
    expect(store.current().address).toEqual({ page: "home" });
  });

  it("is on the bar before a link is copied, and the link is all of it", () => {
    const { bar, store } = open(path);
    store.replace(video({ threshold: 0.6 }));
    vi.advanceTimersByTime(0);
    store.replace(video({ threshold: 0.65 }));
    expect(store.link()).toBe(`https://framewise.example${path}?threshold=0.65`);
    expect(bar.path).toBe(`${path}?threshold=0.65`);
  });

  it("is nothing when nothing waits: flush writes nothing", () => {
    const { bar, store } = open(`${path}?threshold=0.50`);
    store.flush();
    bar.emit("pagehide");
    expect(bar.calls).toEqual([]);
  });
});

describe("whoever listens", () => {
  it("hears of every change, and reads the new state already", () => {
    const { bar, store } = open("/");
    const heard: string[] = [];
    store.subscribe(() => heard.push(store.current().address.page));
    store.push(video());
    store.replace(video({ frame: 2 }));
    bar.go(-1);
    expect(heard).toEqual(["video", "video", "home"]);
  });

  it("hears nothing any more after leaving, even when leaving while being told", () => {
    const { store } = open("/");
    const calls: string[] = [];
    const leave = store.subscribe(() => {
      calls.push("first");
      leave();
    });
    store.subscribe(() => calls.push("second"));
    store.push(video());
    store.push(video({ frame: 2 }));
    expect(calls).toEqual(["first", "second", "second"]);
  });

  it("gets the same state until it changes", () => {
    const { store } = open(path);
    const before = store.current();
    expect(store.current()).toBe(before);
    store.replace(video({ frame: 2 }));
    expect(store.current()).not.toBe(before);
  });
});
