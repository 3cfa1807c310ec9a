// A connection is tested with a hash that no file has, so that the test reads nobody's result.
import { expect, it } from "vitest";
import { madeConnection } from "./connection-for-test";
import type { Question } from "./load-classification";
import { testConnection } from "./test-connection";

it("asks the given backend for 64 zeros, and passes on what came back", async () => {
  const asked: Question[] = [];
  const connection = madeConnection({ key: "k" });
  const failure = { kind: "not-found", message: undefined } as const;
  const found = await testConnection(
    (question) => {
      asked.push(question);
      return Promise.resolve({ kind: "failure", failure });
    },
    connection,
    new AbortController().signal,
  );
  expect(found).toEqual(failure);
  expect(asked.map(({ hash }) => hash)).toEqual(["0".repeat(64)]);
  expect(asked[0]?.connection).toBe(connection);
});

it("can be given up", async () => {
  const signal = AbortSignal.abort(new Error("given up"));
  const lookUp = (_: Question, given: AbortSignal) => Promise.reject(given.reason);
  await expect(testConnection(lookUp, madeConnection(), signal)).rejects.toThrow("given up");
});
