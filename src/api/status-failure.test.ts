// Each status of a backend means one thing, and what it says is passed on as text, never as more than it is.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { statusFailure } from "./status-failure";

fc.configureGlobal({ seed: 1 });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-22T07:24:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const bytes = (body: unknown) =>
  new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));

function failure(status: number, body: unknown = "", headers: Record<string, string> = {}, keyed = true) {
  return statusFailure(status, new Headers(headers), bytes(body), keyed);
}

it.each([200, 201, 206])("%d is read as a result", (status) => {
  expect(failure(status, { message: "not an error" })).toBeUndefined();
});

it.each([201, 202, 206])("%d without a word is empty, by its own number", (status) => {
  expect(failure(status)).toEqual({ kind: "empty-answer", status });
});

it.each([
  "Route GET:/api/classification_video/x not found",
  "no Route matched with those values",
  'No route found for "GET https://b.example/api"',
])("a framework without such a route is no backend: %s", (said) => {
  expect(failure(404, { message: said, statusCode: 404 })).toMatchObject({ kind: "not-the-backend" });
});

it("a proxy that wants to know who asks stands in between", () => {
  expect(failure(407)).toMatchObject({ kind: "in-between", status: 407 });
});

it("issues are said by field", () => {
  expect(failure(422, { issues: [{ path: ["hash"], message: "Invalid" }] })).toMatchObject({
    fields: [{ field: "hash", messages: ["Invalid"] }],
  });
});

it.each([408, 425])("%d asks to be asked again", (status) => {
  expect(failure(status, "", { "Retry-After": "5" })).toMatchObject({
    kind: "backend-failed",
    waitMs: 5_000,
  });
});

const message = "The message.";
it.each([
  [204, { kind: "empty-answer", status: 204 }],
  [205, { kind: "empty-answer", status: 205 }],
  [301, { kind: "redirected", message }],
  [302, { kind: "redirected", message }],
  [304, { kind: "empty-answer", status: 304 }],
  [400, { kind: "invalid-request", status: 400, message, fields: [] }],
  [401, { kind: "key-refused", status: 401, message }],
  [403, { kind: "key-refused", status: 403, message }],
  [404, { kind: "not-found", message }],
  [405, { kind: "unexpected-status", status: 405, message }],
  [410, { kind: "unexpected-status", status: 410, message }],
  [418, { kind: "unexpected-status", status: 418, message }],
  [422, { kind: "invalid-request", status: 422, message, fields: [] }],
  [429, { kind: "too-many-requests", waitMs: undefined, message }],
  [500, { kind: "backend-failed", status: 500, message }],
  [502, { kind: "backend-failed", status: 502, message }],
  [503, { kind: "backend-failed", status: 503, message }],
  [504, { kind: "backend-failed", status: 504, message }],
  [599, { kind: "backend-failed", status: 599, message }],
])("%d with a message", (status, expected) => {
  expect(failure(status, { message })).toEqual(expected);
});

describe("without a key", () => {
  it.each([401, 403])("a %d asks for one, since none was refused", (status) => {
    expect(failure(status, "", {}, false)).toEqual({ kind: "no-key", status, message: undefined });
    expect(failure(status, { message }, {}, false)).toEqual({ kind: "no-key", status, message });
  });
});

describe("our own server, which says so", () => {
  const own = (reason: string) => ({ "X-Framewise-Reason": reason });

  it.each([
    ["redirected", { kind: "redirected", message }],
    ["unreachable", { kind: "unreachable", message }],
    ["too-large", { kind: "too-large", mostBytes: undefined }],
    ["crowded", { kind: "too-many-requests", waitMs: undefined, message }],
  ])("%s, whatever the status and the key", (reason, expected) => {
    for (const status of [204, 401, 403, 404, 429, 500, 502, 503, 504]) {
      expect(failure(status, { message }, own(reason))).toEqual(expected);
      expect(failure(status, { message }, own(reason), false)).toEqual(expected);
    }
    expect(failure(502, "", own(reason))).toEqual({ ...expected, message: undefined });
  });

  it("crowded keeps the wait that it names, in seconds or as a date", () => {
    expect(failure(503, { message }, { ...own("crowded"), "Retry-After": "2" })).toEqual({
      kind: "too-many-requests",
      waitMs: 2_000,
      message,
    });
    const date = { ...own("crowded"), "Retry-After": "Sun, 22 Nov 2026 07:24:30 GMT" };
    expect(failure(503, { message }, date)).toMatchObject({ waitMs: 30_000 });
  });

  it.each(["refused", "", "Unreachable", "crowded, unreachable", "toString"])(
    "with a reason that is none of these, %j, means what its status means",
    (reason) => {
      expect(failure(502, { message }, own(reason))).toEqual({
        kind: "backend-failed",
        status: 502,
        message,
      });
      expect(failure(404, { message }, own(reason))).toEqual({ kind: "not-found", message });
    },
  );

  it.each(["redirected", "unreachable", "crowded"])(
    "a result stays a result beside the reason %s",
    (reason) => {
      expect(failure(200, { message }, own(reason))).toBeUndefined();
    },
  );
});

describe("429", () => {
  it("keeps the wait that the backend names, in seconds or as a date", () => {
    expect(failure(429, { message: "Too Many Attempts." }, { "Retry-After": "7" })).toEqual({
      kind: "too-many-requests",
      waitMs: 7_000,
      message: "Too Many Attempts.",
    });
    expect(failure(429, "", { "Retry-After": "Sun, 22 Nov 2026 07:24:30 GMT" })).toMatchObject({
      waitMs: 30_000,
    });
  });

  it("reads a date by the clock of whoever named it, however wrong the one here is", () => {
    const said = { "Retry-After": "Sun, 22 Nov 2026 09:00:30 GMT", Date: "Sun, 22 Nov 2026 09:00:00 GMT" };
    expect(failure(429, "", said)).toMatchObject({ waitMs: 30_000 });
    expect(failure(503, "", said)).toMatchObject({ kind: "backend-failed", waitMs: 30_000 });
  });

  it("names none when the header is unreadable", () => {
    expect(failure(429, "", { "Retry-After": "soon" })).toMatchObject({ waitMs: undefined });
  });
});

describe("422", () => {
  it("keeps the backend's words per field, in its order", () => {
    const errors = { identifier: ["It is unknown.", "It is old."], other: "One text." };
    expect(failure(422, { message, errors })).toEqual({
      kind: "invalid-request",
      status: 422,
      message,
      fields: [
        { field: "identifier", messages: ["It is unknown.", "It is old."] },
        { field: "other", messages: ["One text."] },
      ],
    });
  });

  it.each([null, [], 5, { field: [1, null, {}] }])("survives errors that are %j", (errors) => {
    const found = failure(422, { message, errors });
    expect(found).toMatchObject({ kind: "invalid-request", message });
  });

  it("keeps a field that is called __proto__ as a field", () => {
    const found = failure(422, '{"errors":{"__proto__":["It is odd."]}}');
    expect(found).toMatchObject({ fields: [{ field: "__proto__", messages: ["It is odd."] }] });
  });
});

describe("a message", () => {
  it.each([
    ["nothing", ""],
    ["half an object", '{"message":"Too'],
    ["null", "null"],
    ["a message that is a number", { message: 7 }],
    ["an empty message", { message: "" }],
    ["a blank message", { message: " \n" }],
  ])("is not made up from %s", (_, body) => {
    expect(failure(404, body)).toEqual({ kind: "not-found", message: undefined });
  });

  it("is cut when it is no message for a person", () => {
    expect(failure(500, { message: "x".repeat(5_000) })).toMatchObject({ message: `${"x".repeat(499)}…` });
  });

  it("of a huge answer is not looked for", () => {
    expect(failure(500, { padding: "x".repeat(70_000), message })).toMatchObject({ message: undefined });
  });
});

describe("words of any form", () => {
  const said = (body: unknown) => failure(422, body);
  it.each([
    [{ detail: "Too long." }, "Too long."],
    [{ error: "Too long." }, "Too long."],
    [{ error: { code: "E1", message: "Too long." } }, "Too long."],
    [{ error: { code: "E1" } }, "E1"],
    [{ error: "invalid_token", error_description: "It is old." }, "It is old.; invalid_token"],
    [{ message: ["Too long.", "Too old."] }, "Too long.; Too old."],
    [{ type: "about:blank", title: "Invalid", detail: "Too long." }, "Invalid; Too long."],
    [{ errors: ["Too long.", "Too old."] }, "Too long.; Too old."],
    [["Too long."], "Too long."],
    ["Too\n  long.", "Too long."],
    ['"Too long."', "Too long."],
    [{ message: "a\u0000b" }, "a\u0000b"],
  ])("%j", (body, expected) => {
    expect(said(body)).toEqual({ kind: "invalid-request", status: 422, message: expected, fields: [] });
  });

  const hash = [{ field: "hash", messages: ["Too long."] }];
  it.each([
    [
      { detail: [{ loc: ["path", "hash"], msg: "Too long.", type: "x" }] },
      [{ ...hash[0], field: "path.hash" }],
    ],
    [{ message: { hash: ["Too long."] } }, hash],
    [{ errors: { hash: "Too long." } }, hash],
    [{ errors: [{ field: "hash", message: "Too long." }] }, hash],
    [{ errors: [{ source: { pointer: "/hash" }, detail: "Too long." }] }, [{ ...hash[0], field: "/hash" }]],
    [{ "invalid-params": [{ name: "hash", reason: "Too long." }] }, hash],
    [{ error: { details: [{ field: "hash", reason: "Too long." }] } }, hash],
    [{ hash: ["Too long."] }, hash],
    [[{ param: "hash", msg: "Too long." }], hash],
  ])("per field: %j", (body, fields) => {
    expect(said(body)).toMatchObject({ kind: "invalid-request", message: undefined, fields });
  });

  it("per field beside any other status stand in one line", () => {
    expect(failure(403, { detail: "No.", errors: { key: ["Too old."] } })).toMatchObject({
      message: "No.; key: Too old.",
    });
  });
});

describe("something in front of the backend", () => {
  const html = (title: string) => `<!doctype html><html><head><title>${title}</title></head></html>`;
  const type = { "Content-Type": "text/html; charset=utf-8", Server: "gate" };
  it.each([
    [200, "Sign in &amp; go on"],
    [401, "Authorization Required"],
    [403, "403 Forbidden"],
    [429, "Just a moment..."],
    [503, "DDoS protection"],
    [451, "Blocked"],
  ])("answers %d with the page “%s”", (status, title) => {
    expect(failure(status, html(title), type)).toEqual({
      kind: "in-between",
      status,
      message: title.replace("&amp;", "&"),
      server: "gate",
    });
  });

  it.each([200, 401, 403, 429, 503])("says it in a header of its own beside %d", (status) => {
    const found = failure(status, "<html>", { "Cf-Mitigated": "challenge" });
    expect(found).toMatchObject({ kind: "in-between", status });
  });

  it.each([
    [403, "error code: 1020"],
    [403, "Forbidden"],
    [401, "Access denied"],
    [511, ""],
  ])("says it in a line: %d %s", (status, line) => {
    expect(failure(status, line)).toMatchObject({ kind: "in-between", status });
  });

  it.each([401, 403])("a %d about a key, in a line or in JSON, is the backend's own", (status) => {
    expect(failure(status, "Invalid API key")).toMatchObject({ kind: "key-refused" });
    expect(failure(status, { message: "Forbidden" })).toMatchObject({ kind: "key-refused" });
  });

  it("a limit that is said in a line is waited for", () => {
    const found = failure(429, "error code: 1015", { "Retry-After": "20" });
    expect(found).toMatchObject({ kind: "too-many-requests", waitMs: 20_000, byPage: true });
  });

  it.each([401, 403])("%d whose page did not come is told by its type", (status) => {
    expect(failure(status, "", type)).toMatchObject({ kind: "in-between" });
  });

  it("and its wait is kept, but said of no key", () => {
    const found = failure(429, html("Too Many Requests"), { ...type, "Retry-After": "20" });
    expect(found).toMatchObject({ kind: "too-many-requests", waitMs: 20_000, byPage: true });
    expect(failure(502, html("502 Bad Gateway"), type)).toMatchObject({ kind: "backend-failed" });
  });

  it("is not seen in JSON that is called a page", () => {
    expect(failure(403, { message }, type)).toEqual({ kind: "key-refused", status: 403, message });
    expect(failure(200, { hash: "x" }, type)).toBeUndefined();
  });
});

describe("404", () => {
  it.each([
    ["a page", "<html><head><title>404 Not Found</title></head></html>", "404 Not Found"],
    ["a heading", "<h1>Not <b>here</b></h1><p>nginx</p>", "Not here"],
    ["plain text", "404 page not found", "404 page not found"],
    ["XML", '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>Gone.</Message></Error>', "Gone."],
    [
      "a route that a framework lacks",
      { message: "The route api/x could not be found." },
      "The route api/x could not be found.",
    ],
  ])("as %s is no backend", (_, body, said) => {
    const found = failure(404, body, { Server: "nginx" });
    expect(found).toEqual({ kind: "not-the-backend", status: 404, message: said, server: "nginx" });
  });

  it.each([
    ["a message", { message: "No result." }, "No result."],
    ["a detail", { detail: "Not Found" }, "Not Found"],
    ["half of its JSON", '{"message":"No res', undefined],
    ["nothing", "", undefined],
    ["bytes that nobody reads", "\u001f\u0001\u0002", undefined],
  ])("as %s is a video that is not known", (_, body, said) => {
    expect(failure(404, body)).toEqual({ kind: "not-found", message: said });
  });
});

it("whatever the body, it never throws", () => {
  const body = fc.oneof(fc.uint8Array(), fc.json().map(bytes));
  const status = fc.constantFrom(200, 204, 302, 400, 401, 403, 404, 418, 422, 429, 500, 502);
  fc.assert(
    fc.property(status, body, fc.boolean(), (given, content, keyed) => {
      const found = statusFailure(given, new Headers(), Uint8Array.from(content), keyed);
      expect(found === undefined).toBe(given === 200);
    }),
  );
});
