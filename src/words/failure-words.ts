// What to tell a person when there is no result: what happened, what it means, what to do next.
// One table over the closed union of failures: a kind without words does not compile.

import type { Failure, FailureKind, FailureOf } from "../domain/failure";
import { backendPhrase } from "./backend-phrase";
import { counted } from "./format";
import { visibleText } from "./visible-text";

/** What a failure page can offer; each is a button or a link that works. */
export type NextStep =
  "try-again" | "check-hash" | "change-key" | "change-backend" | "check-settings" | "start-over";

export type FailureWords = {
  /** Names the failure, as a heading. */
  readonly heading: string;
  /** What happened, in one sentence. */
  readonly what: string;
  /** What it means for the person. */
  readonly meaning: string;
  /** First is the best. */
  readonly steps: readonly NextStep[];
  /** What a person passes on when asking for help: never the key. */
  readonly details: readonly { readonly term: string; readonly value: string }[];
};

type Writer<Kind extends FailureKind> = (failure: FailureOf<Kind>, backend: string) => FailureWords;

/** @param backend the name of the backend that was asked, as the page shows it */
export function failureWords(failure: Failure, backend: string): FailureWords {
  return write(failure.kind, failure, backendPhrase(backend));
}

function write<Kind extends FailureKind>(
  kind: Kind,
  failure: FailureOf<Kind>,
  backend: string,
): FailureWords {
  return writers[kind](failure, backend);
}

const writers: { readonly [Kind in FailureKind]: Writer<Kind> } = {
  "no-key": ({ status, message }) => ({
    heading: "The backend wants a key",
    what: "This look-up went out without an API key.",
    meaning: "The backend answers only with one. Enter yours in Settings, or ask whoever runs this page.",
    steps: ["change-key", "try-again"],
    details: [answer(status, message)],
  }),
  "key-refused": ({ status, message }) => ({
    heading: "The backend refused the key",
    what: "The key is wrong, expired, or not allowed to read this video.",
    meaning: "The backend does not say which. The key was sent to this backend only.",
    steps: ["change-key", "try-again"],
    details: [answer(status, message)],
  }),
  "not-found": ({ message }, backend) => ({
    heading: "No result under this hash",
    what: `The backend that was asked, ${backend}, does not know this video.`,
    meaning:
      "Nobody has sent it for analysis, or the hash belongs to another backend: a link may come from one. " +
      "A changed byte gives another hash.",
    steps: ["check-hash", "change-backend", "try-again"],
    details: [answer(404, message)],
  }),
  "not-the-backend": ({ status, message, server }, backend) => ({
    heading: "This address does not look like the backend",
    what: `At ${backend}, a web server answered that it has no such address, and not a classification backend.`,
    meaning:
      "This says nothing about the video, and nothing was kept. The backend's address may be wrong: check it in Settings, or tell whoever runs this page (BACKEND_URL).",
    steps: ["check-settings", "try-again"],
    details: [answer(status, message), ...serverDetail(server)],
  }),
  "in-between": ({ status, message, server }) => ({
    heading: "Something in between answered",
    what: "A web page came in the place of the backend's answer: a log-in, a block or a check that a person asks.",
    meaning:
      "It says nothing about the key or the video, and the key is kept. Ask whoever runs this network or this page to let it through, or check the backend's address.",
    steps: ["try-again", "check-settings"],
    details: [answer(status, message), ...serverDetail(server)],
  }),
  "invalid-request": ({ status, message, fields }) => ({
    heading: "The backend did not accept the hash",
    what: "It has the right form, but the backend calls it invalid.",
    meaning: "What it said about it stands below. Asking again will not change the answer.",
    steps: ["check-hash"],
    details: [
      answer(status, message),
      ...fields.map(({ field, messages }) => ({
        term: visibleText(field),
        value: messages.map(visibleText).join(" "),
      })),
    ],
  }),
  "too-many-requests": ({ waitMs, message, byPage = false }) => ({
    heading: byPage ? "Something in between asks us to wait" : "The backend asks us to wait",
    what: byPage
      ? "A web page says that there were too many requests. It says nothing about the key."
      : "This key has used up its requests for now.",
    meaning: "Nothing is lost: the look-up waits and goes out again by itself.",
    steps: ["try-again"],
    details: [
      answer(429, message),
      { term: "Wait", value: waitMs === undefined ? "not given by the backend" : "given by the backend" },
    ],
  }),
  "backend-failed": ({ status, message }) => ({
    heading: status < 500 ? "The backend could not answer now" : "The backend failed",
    what: status < 500 ? "It asks to be asked again." : "It answered that something broke on its side.",
    meaning: "This says nothing about the video. It often passes within minutes.",
    steps: ["try-again"],
    details: [answer(status, message)],
  }),
  "unexpected-status": ({ status, message }) => ({
    heading: "An answer that nobody expected",
    what:
      known[status] ?? `The backend answered with status ${status}, which its documentation does not know.`,
    meaning:
      known[status] === undefined
        ? "It may have changed, or the address may lead to something else than a classification backend."
        : "Asking again will hardly change that: ask whoever runs the backend.",
    steps: ["try-again", "change-backend"],
    details: [answer(status, message)],
  }),
  "not-json": ({ contentType, start }) => ({
    heading: "The answer is not data",
    what: "The backend, or something between it and this page, answered with something other than JSON.",
    meaning:
      "Often that is a log-in page or an error page of a server in between. It says nothing about the video.",
    steps: ["try-again", "change-backend"],
    details: [
      { term: "Content type", value: contentType === undefined ? "none" : visibleText(contentType) },
      ...(start === undefined ? [] : [{ term: "It begins with", value: visibleText(start) }]),
    ],
  }),
  "empty-answer": ({ status }) => ({
    heading: "The answer is empty",
    what: "The backend answered without a word.",
    meaning: "It may not have finished with this video, or something in between swallowed the answer.",
    steps: ["try-again"],
    details: [answer(status)],
  }),
  truncated: ({ bytes }) => ({
    heading: "The answer stops in the middle",
    what: "The backend sent a part of the result and then stopped.",
    meaning: "A part could hide the rest, so nothing of it is shown.",
    steps: ["try-again"],
    details: [{ term: "Received", value: counted(bytes, "byte") }],
  }),
  "connection-lost": ({ bytes }) => ({
    heading: "The connection broke",
    what: "It was cut while the result was on its way.",
    meaning: "A part could hide the rest, so nothing of it is shown.",
    steps: ["try-again"],
    details: [{ term: "Received", value: counted(bytes, "byte") }],
  }),
  "too-large": ({ mostBytes }) => ({
    heading: "The answer is too large",
    what: "The backend sent more than any result holds, so the rest was not taken.",
    meaning: "It may be a fault on its side, or its address may lead to something else than results.",
    steps: ["try-again", "change-backend"],
    details: mostBytes === undefined ? [] : [{ term: "Taken at most", value: counted(mostBytes, "byte") }],
  }),
  redirected: ({ message }) => ({
    heading: "The backend points elsewhere",
    what: "It answered with a redirect, and this page does not follow one.",
    meaning: "A key must not travel to an address that nobody chose. The backend's address may have changed.",
    steps: ["try-again", "change-backend"],
    details: message === undefined ? [] : [{ term: "Server says", value: visibleText(message) }],
  }),
  unreachable: ({ message }, backend) => ({
    heading: "The backend cannot be reached",
    what: `The server of this page got no answer from ${backend}.`,
    meaning: "It may be down, or its address may be wrong. This says nothing about the video.",
    steps: ["try-again", "change-backend"],
    details: message === undefined ? [] : [{ term: "Server says", value: visibleText(message) }],
  }),
  "blocked-or-unreachable": (_, backend) => ({
    heading: "The browser could not reach the backend",
    what: `No answer came from ${backend}, and the browser does not tell a page why.`,
    meaning:
      "Possible reasons: it is down, its address is wrong, a firewall or an extension blocks it, " +
      "or it does not allow calls from web pages (CORS).",
    steps: ["try-again", "change-backend"],
    details: [],
  }),
  "timed-out": ({ silentMs }) => ({
    heading: "No answer in time",
    what: `The backend was silent for ${Math.round(silentMs / 1000)} seconds.`,
    meaning: "It may be busy. Nothing is lost by asking again.",
    steps: ["try-again"],
    details: [],
  }),
  offline: () => ({
    heading: "This device is offline",
    what: "There is no network connection.",
    meaning: "The look-up goes out by itself as soon as the device is back online.",
    steps: ["try-again"],
    details: [],
  }),
  "not-a-result": ({ path, expected, found, message }) => ({
    heading: "The answer is not a result",
    what: "The backend answered with data, but nothing in it can be shown as a classification.",
    meaning: "It may have changed its format, or the address may lead to another service.",
    steps: ["try-again", "change-backend"],
    details: [
      ...(message === undefined ? [] : [{ term: "It says", value: `“${visibleText(message)}”` }]),
      { term: "First wrong", value: visibleText(path) },
      { term: "Expected", value: expected },
      { term: "Found", value: visibleText(found) },
    ],
  }),
  "code-missing": () => ({
    heading: "A part of Framewise did not arrive",
    what: "Code that this needs could not be loaded: the connection broke, or Framewise was just updated. If trying again does not help, reload the page.",
    meaning: "Nothing is lost: the address holds what was asked for.",
    steps: ["try-again", "start-over"],
    details: [],
  }),
  internal: ({ message }) => ({
    heading: "Framewise stumbled",
    what: "The fault is in this page, not in the video and not in the backend.",
    meaning: "Reloading often helps. Please pass on what stands below.",
    steps: ["try-again", "start-over"],
    details: [{ term: "Fault", value: visibleText(message) }],
  }),
};

/** What statuses mean that are none of the backend's documented ones. */
const known: Readonly<Record<number, string>> = {
  402: "The backend wants to be paid first: the account of the key has no credits left, or no plan.",
  409: "The backend cannot answer for this video now: something else is done with it.",
  410: "The backend had this result once, and has removed it for good.",
  423: "The backend has locked this result.",
  451: "The backend may not show this result, for legal reasons.",
};

function serverDetail(server: string | undefined): FailureWords["details"] {
  return server === undefined ? [] : [{ term: "Server", value: visibleText(server) }];
}

function answer(status: number, message?: string): { readonly term: string; readonly value: string } {
  return {
    term: "Answer",
    value: message === undefined ? String(status) : `${status} “${visibleText(message)}”`,
  };
}
