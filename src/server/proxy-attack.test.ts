// Rule: nothing but the two known questions reaches the backend, whatever is sent to the proxy, and nothing that a
// backend answers can do more in the browser than be read by our page.
import { describe, expect, it } from "vitest";
import { answerByteLimit } from "./backend-answer";
import { createPacing } from "./pacing";
import { createProxy } from "./proxy";
import { securityHeaders } from "./security-headers";
import {
  eventually,
  rawGet,
  rawRequest,
  resultPath,
  serveApplication,
  serveBackend,
  serveBytes,
  serveBehind,
  someHash,
  statusOf,
} from "./serve-for-test";

const api = "/backend/api";

async function serveBoth() {
  const backend = await serveBackend();
  const application = await serveApplication({ BACKEND_URL: backend.url, BACKEND_API_KEY: "the-key" });
  return { backend, ...application };
}

describe("never reaches the backend", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "QUERY"])(
    "the method %s",
    async (method) => {
      const { backend, port } = await serveBoth();
      for (const path of [resultPath, `${api}/user`]) {
        const answer = await rawRequest(port, `${method} ${path} HTTP/1.1`, "Host: localhost");
        // QUERY is not a method that every Node knows.
        expect([400, 405]).toContain(statusOf(answer));
      }
      expect(backend.received).toHaveLength(0);
    },
  );

  it.each([
    ["an encoded slash", `${api}/classification_video%2F${someHash}`],
    ["an encoded slash before the api", `/backend%2Fapi/classification_video/${someHash}`],
    ["a doubly encoded slash", `${api}/classification_video%252F${someHash}`],
    ["an encoded backslash", `${api}%5Cclassification_video/${someHash}`],
    ["a backslash", `/backend\\api/classification_video/${someHash}`],
    ["two dots", `${api}/classification_video/../user`],
    ["two dots that lead back", `${api}/x/../classification_video/${someHash}`],
    ["encoded dots", `${api}/classification_video/%2e%2e/user`],
    ["dots behind a parameter", `${api}/..;/user`],
    ["dots out of the backend's folder", `/backend/../backend/api/classification_video/${someHash}`],
    ["one dot", `/backend/./api/classification_video/${someHash}`],
    ["a doubled slash", `/backend//api/classification_video/${someHash}`],
    ["a doubled slash in the middle", `${api}//classification_video/${someHash}`],
    ["a doubled slash in front", `//backend/api/classification_video/${someHash}`],
    ["a slash at the end", `${resultPath}/`],
    ["something after the hash", `${resultPath}/videos`],
    ["an extension", `${resultPath}.json`],
    ["an encoded digit", `${api}/classification_video/%65${someHash.slice(1)}`],
    ["an encoded line end", `${resultPath}%0d%0aX-Api-Key:%20x`],
    ["a NUL", `${resultPath}%00`],
    ["a wide letter", `${api}/classification_video/${someHash.slice(1)}%EF%BC%91`],
    ["another address", `${api}/user`],
    ["no address", "/backend"],
    ["the root", "/backend/"],
    ["another host after the slash", `/backend/@evil.example/`],
    ["a foreign query", `${resultPath}?force_classification=human`],
    ["an empty query", `${resultPath}?`],
    ["a foreign field beside hashes", `${api}/classifications_video?identifiers[]=${someHash}&page=2`],
    ["an empty list", `${api}/classifications_video`],
    ["a field without brackets", `${api}/classifications_video?identifiers=${someHash}`],
    ["a path in a hash", `${api}/classifications_video?identifiers[]=../../user`],
    ["a fragment in a query", `${api}/classifications_video?identifiers[]=${someHash}#x`],
    ["101 hashes", `${api}/classifications_video?${Array(101).fill(`identifiers[]=${someHash}`).join("&")}`],
  ])("%s in the address", async (_name, target) => {
    const { backend, port } = await serveBoth();
    expect([400, 404]).toContain(statusOf(await rawGet(port, target)));
    expect(backend.received).toHaveLength(0);
  });

  it.each([
    ["the absolute form", `GET http://127.0.0.1${resultPath} HTTP/1.1`, 400],
    ["the absolute form of another host", "GET http://evil.example/ HTTP/1.1", 400],
    ["the absolute form of a file", "GET file:///etc/passwd HTTP/1.1", 400],
    ["the authority form", "GET evil.example:443 HTTP/1.1", 400],
    ["a tunnel", "CONNECT evil.example:443 HTTP/1.1", 405],
    ["the asterisk form", "OPTIONS * HTTP/1.1", 400],
    ["an address without a slash", "GET backend/api HTTP/1.1", 400],
  ])("%s", async (_name, line, status) => {
    const { backend, port } = await serveBoth();
    expect(statusOf(await rawRequest(port, line, "Host: localhost"))).toBe(status);
    expect(backend.received).toHaveLength(0);
  });

  it.each([
    ["from another site", ["Host: localhost", "Sec-Fetch-Site: cross-site"], 403],
    ["from another site, in capitals", ["Host: localhost", "Sec-Fetch-Site: CROSS-SITE"], 403],
    [
      "from another site that says both",
      ["Host: localhost", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"],
      403,
    ],
    ["from an unknown place", ["Host: localhost", "Sec-Fetch-Site:"], 403],
    ["to another host", ["Host: evil.example"], 403],
    ["to a host and another", ["Host: localhost", "Host: evil.example"], 400],
    ["to no host", [], 400],
    ["with two keys", ["Host: localhost", "X-Api-Key: a", "X-Api-Key: b"], 400],
    ["with a folded key", ["Host: localhost", "X-Api-Key: a", "\tb"], 400],
    ["with two lengths", ["Host: localhost", "Content-Length: 0", "Content-Length: 4"], 400],
    ["with a length and chunks", ["Host: localhost", "Content-Length: 4", "Transfer-Encoding: chunked"], 400],
    ["with a body", ["Host: localhost", "Content-Length: 4", "", "body"], 400],
    ["with a body in chunks", ["Host: localhost", "Transfer-Encoding: chunked", "", "0", ""], 400],
    ["with an oversized header", ["Host: localhost", `X-Api-Key: ${"a".repeat(17_000)}`], 431],
    ["with oversized headers", ["Host: localhost", ...Array<string>(6_000).fill("X-A: a")], 431],
    ["with an unknown expectation", ["Host: localhost", "Expect: 200"], 417],
  ])("a request %s", async (_name, lines, status) => {
    const { backend, port } = await serveBoth();
    expect(statusOf(await rawRequest(port, `GET ${resultPath} HTTP/1.1`, ...lines))).toBe(status);
    expect(backend.received).toHaveLength(0);
  });

  it("although an honest request does", async () => {
    const { backend, port } = await serveBoth();
    for (const site of ["same-origin", "none"]) {
      expect(statusOf(await rawGet(port, resultPath, `Sec-Fetch-Site: ${site}`))).toBe(200);
    }
    expect(backend.received).toHaveLength(2);
  });
});

describe("a backend that attacks", () => {
  it.each([300, 301, 302, 303, 305, 307, 308, 399])(
    "with a redirect (%i) is not followed, and its key goes nowhere else",
    async (status) => {
      const elsewhere = await serveBackend();
      const backend = await serveBackend((_request, response) => {
        response.writeHead(status, { Location: `${elsewhere.url}/steal` }).end();
      });
      const { port } = await serveApplication({ BACKEND_URL: backend.url, BACKEND_API_KEY: "the-key" });
      const answer = await rawGet(port, resultPath);
      expect(statusOf(answer)).toBe(502);
      expect(answer).toContain(JSON.stringify({ message: "The backend's redirect is not followed." }));
      expect(answer).not.toContain(elsewhere.url);
      expect(elsewhere.received).toHaveLength(0);
    },
  );

  it("with its own headers leaves none but four", async () => {
    const backend = await serveBackend((_request, response) => {
      response.writeHead(200, "Fine <b>", {
        "Content-Type": "application/json; charset=utf-8",
        "Set-Cookie": ["a=b", "c=d; Domain=localhost"],
        "Content-Security-Policy": "default-src *",
        "X-Frame-Options": "ALLOWALL",
        "Access-Control-Allow-Origin": "*",
        "Clear-Site-Data": '"*"',
        "Service-Worker-Allowed": "/",
        "Strict-Transport-Security": "max-age=1",
        "WWW-Authenticate": "Basic",
        "Cache-Control": "public, max-age=9999",
        ETag: '"x"',
        Link: "</evil>; rel=preload",
        Refresh: "0; url=https://evil.example",
        Location: "https://evil.example",
        Server: "Evil",
        "X-Api-Key": "the-key",
      });
      response.end("{}");
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    const answer = await fetch(url + resultPath);
    const ours = Object.keys(securityHeaders([])).map((name) => name.toLowerCase());
    const others = new Set(answer.headers.keys());
    for (const name of [...ours, "connection", "date", "keep-alive", "transfer-encoding"])
      others.delete(name);
    expect([...others]).toEqual(["cache-control", "content-type"]);
    expect(answer.statusText).toBe("OK");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it.each([
    ["application/json", "application/json", null],
    ["application/problem+json; charset=utf-8", "application/problem+json; charset=utf-8", null],
    ["text/html", "text/html", "attachment"],
    ["text/javascript", "text/plain", "attachment"],
    ["image/svg+xml", "text/plain", "attachment"],
    ["application/jsonx", "text/plain", "attachment"],
    ["text/html, application/json", "text/plain", "attachment"],
    ["", "text/plain", "attachment"],
  ])("with the type %j cannot open a page under our origin", async (type, passed, disposition) => {
    const backend = await serveBackend((_request, response) => {
      if (type !== "") response.setHeader("Content-Type", type);
      response.end("<script>alert(1)</script>");
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    const answer = await fetch(url + resultPath);
    expect(answer.headers.get("content-type")).toBe(passed);
    expect(answer.headers.get("content-disposition")).toBe(disposition);
  });

  it("with a size beyond any result is refused before a byte of it is read", async () => {
    const backend = await serveBytes((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${answerByteLimit + 1}\r\n\r\n`);
    });
    const { url } = await serveApplication({ BACKEND_URL: backend.url });
    const answer = await fetch(url + resultPath);
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { message: "The backend's answer is too large." },
    ]);
  });

  it("with an endless answer is cut off, and so is the browser", async () => {
    let ended = false;
    const backend = await serveBackend((_request, response) => {
      response.once("close", () => (ended = true));
      const writeOn = () => void response.write("a".repeat(4_096), writeOn);
      writeOn();
    });
    const { takeTurn } = createPacing();
    const proxy = createProxy({ backendUrl: backend.url, backendKey: null, takeTurn, byteLimit: 100_000 });
    const url = (await serveBehind(proxy)).url + resultPath;
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow("terminated");
    await eventually(() => ended);
  });
});
