// The static demo's composition: the sample backend answers in the page and in its worker, where everyone else's
// requests leave the browser. Only `npm run build:demo` puts it in front of both; no other build holds a byte of it.

import type { SampleBackend } from "../sample/sample-backend";

const below = `${import.meta.env.BASE_URL}backend`;
const { origin } = new URL(import.meta.url);
const askNetwork = globalThis.fetch.bind(globalThis);

let backend: Promise<SampleBackend> | undefined;

/** Each thread has one of its own, made when it is first asked. */
function sampleBackend(): Promise<SampleBackend> {
  backend ??= import("../sample/sample-backend").then(({ createSampleBackend }) => createSampleBackend());
  return backend;
}

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const asked = new URL(request.url);
  if (asked.origin !== origin || !asked.pathname.startsWith(`${below}/`)) return askNetwork(request);
  const answer = await sampleBackend();
  const { method, headers, signal } = request;
  const target = asked.pathname.slice(below.length) + asked.search;
  return answer(new Request(`http://sample${target}`, { method, headers, signal }));
};
