// Every way in which a look-up can end without a result: a closed union, so that a kind without words
// does not compile. A failure never carries the API key, and nothing of it is ever markup.

/** Where something was, what was expected there, and what was found. */
export type WrongPlace = { readonly path: string; readonly expected: string; readonly found: string };

export type Failure =
  | { readonly kind: "no-key"; readonly status: number; readonly message: string | undefined }
  | { readonly kind: "key-refused"; readonly status: number; readonly message: string | undefined }
  | { readonly kind: "not-found"; readonly message: string | undefined }
  /** A web server, or another program, says that it has no such address: `message` is what it says. */
  | {
      readonly kind: "not-the-backend";
      readonly status: number;
      readonly message: string | undefined;
      /** How the server names itself. */
      readonly server: string | undefined;
    }
  /** A challenge, a block page or a log-in page stands in front of the backend, which has not been asked. */
  | {
      readonly kind: "in-between";
      readonly status: number;
      readonly message: string | undefined;
      readonly server: string | undefined;
    }
  | {
      readonly kind: "invalid-request";
      readonly status: number;
      readonly message: string | undefined;
      /** The backend's own words per field, in its order. */
      readonly fields: readonly { readonly field: string; readonly messages: readonly string[] }[];
    }
  /** `waitMs` is what Retry-After asks for, undefined when it is absent or unreadable. */
  | {
      readonly kind: "too-many-requests";
      readonly waitMs: number | undefined;
      readonly message: string | undefined;
      /** A web page says so, and not the backend: nothing is known of the key. */
      readonly byPage?: boolean;
    }
  /** `waitMs` as above. */
  | {
      readonly kind: "backend-failed";
      readonly status: number;
      readonly message: string | undefined;
      readonly waitMs?: number | undefined;
    }
  | { readonly kind: "unexpected-status"; readonly status: number; readonly message: string | undefined }
  /** `start`: how it begins, in one line. */
  | {
      readonly kind: "not-json";
      readonly contentType: string | undefined;
      readonly start?: string | undefined;
    }
  | { readonly kind: "empty-answer"; readonly status: number }
  | { readonly kind: "truncated"; readonly bytes: number }
  | { readonly kind: "connection-lost"; readonly bytes: number }
  /** `mostBytes`: where reading was given up; undefined when our server gave up. */
  | { readonly kind: "too-large"; readonly mostBytes: number | undefined }
  | { readonly kind: "redirected"; readonly message: string | undefined }
  /** The server that serves this page could not reach the backend behind it. */
  | { readonly kind: "unreachable"; readonly message: string | undefined }
  /** The browser refused or could not connect; it does not tell a page which. */
  | { readonly kind: "blocked-or-unreachable" }
  | { readonly kind: "timed-out"; readonly silentMs: number }
  | { readonly kind: "offline" }
  /** `message`: what the answer says in words instead. */
  | ({ readonly kind: "not-a-result"; readonly message?: string | undefined } & WrongPlace)
  /** Code of Framewise that arrives on demand did not. */
  | { readonly kind: "code-missing" }
  /** A fault of Framewise itself. */
  | { readonly kind: "internal"; readonly message: string };

export type FailureKind = Failure["kind"];

export type FailureOf<Kind extends FailureKind> = Extract<Failure, { kind: Kind }>;
