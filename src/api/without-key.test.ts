// A key that the backend repeats never reaches a text that people pass on.
import { expect, it } from "vitest";
import { withoutKey } from "./without-key";

const key = "sk_live_42";

it("in a message", () => {
  expect(withoutKey({ kind: "key-refused", status: 401, message: "Invalid key sk_live_42." }, key)).toEqual({
    kind: "key-refused",
    status: 401,
    message: "Invalid key •••.",
  });
});

it("in a field's name and its messages", () => {
  const fields = [{ field: "X-Api-Key: sk_live_42", messages: ["sk_live_42 is not allowed"] }];
  expect(withoutKey({ kind: "invalid-request", status: 422, message: undefined, fields }, key)).toEqual({
    kind: "invalid-request",
    status: 422,
    message: undefined,
    fields: [{ field: "X-Api-Key: •••", messages: ["••• is not allowed"] }],
  });
});

it("wherever it stands, as often as it stands there, and letter by letter", () => {
  const message = "a.c, abc, a.c a.c";
  expect(withoutKey({ kind: "no-key", status: 403, message }, "a.c")).toEqual({
    kind: "no-key",
    status: 403,
    message: "•••, abc, ••• •••",
  });
  expect(withoutKey({ kind: "redirected", message: "to ?key=sk_live_42" }, key)).toEqual({
    kind: "redirected",
    message: "to ?key=•••",
  });
});

it("in the fields of a refusal that has a message too", () => {
  const fields = [{ field: "key", messages: ["sk_live_42"] }];
  expect(withoutKey({ kind: "invalid-request", status: 400, message: "sk_live_42?", fields }, key)).toEqual({
    kind: "invalid-request",
    status: 400,
    message: "•••?",
    fields: [{ field: "key", messages: ["•••"] }],
  });
});

it("and nothing changes without a key, or without a failure", () => {
  expect(withoutKey({ kind: "not-found", message: "No." }, undefined)).toEqual({
    kind: "not-found",
    message: "No.",
  });
  expect(withoutKey({ kind: "offline" }, key)).toEqual({ kind: "offline" });
  expect(withoutKey(undefined, key)).toBeUndefined();
});

it("not even its beginning, where a long text was cut", () => {
  expect(withoutKey({ kind: "not-found", message: "You sent sk_live" }, key)).toEqual({
    kind: "not-found",
    message: "You sent •••",
  });
});
