/** What is sent to a channel goes to it alone, and its answer is held to the same limits as any other. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { endedBy, type HttpSettings, httpClient } from "../../src/capture/http.ts";
import type { HttpBody } from "../../src/capture/port.ts";
import { SteppedClock } from "../../src/clock.ts";
import type { ArchiveError } from "../../src/domain/errors.ts";
import { lookedAt } from "../support/channel-builders.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";

interface Sent {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly mediaType: string | undefined;
  readonly cookie: string | undefined;
  readonly text: string;
}

let server: HostileServer;
let sent: Sent[];
beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());
beforeEach(() => {
  sent = [];
});

function client(change: Partial<HttpSettings> = {}) {
  return httpClient({
    clock: new SteppedClock(lookedAt),
    userAgent: "Kanalarkiv/test",
    timeoutMs: 5000,
    maxBytes: 1000,
    maxRedirects: 3,
    ...change,
  });
}

/** Writes down what was sent, then answers. */
function listenAt(path: string, status = 200, headers: Record<string, string | string[]> = {}): string {
  return server.serveBy(path, (response, request) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { "content-type": mediaType, cookie } = request.headers;
      const text = Buffer.concat(chunks).toString();
      sent.push({ method: request.method, path: request.url, mediaType, cookie, text });
      response.writeHead(status, headers).end("[1]");
    });
  });
}

const body: HttpBody = { form: { name: "Kari", password: "hemmelig&lang+tekst" } };

async function failureOf(url: string, change: Partial<HttpSettings> = {}): Promise<ArchiveError> {
  return await client(change)
    .post({ url, body })
    .then(
      () => Promise.reject(new TypeError("it was answered")),
      (error) => error as ArchiveError,
    );
}

describe("what is sent", () => {
  test.each<[string, HttpBody, string, string]>([
    ["a form", body, "application/x-www-form-urlencoded", "name=Kari&password=hemmelig%26lang%2Btekst"],
    ["JSON", { json: { navn: "Åse", n: [1] } }, "application/json", '{"navn":"Åse","n":[1]}'],
  ])("%s arrives as it was given, and the answer as any other", async (_, given, mediaType, text) => {
    const answer = await client().post({ url: listenAt("/in"), body: given });
    expect(sent).toEqual([{ method: "POST", path: "/in", mediaType, cookie: undefined, text }]);
    expect([answer.status, Buffer.from(answer.body).toString(), answer.fetchedAt]).toEqual([
      200,
      "[1]",
      lookedAt,
    ]);
  });

  test("credentials go along as they do when something is asked for", async () => {
    await client().post({ url: listenAt("/in"), body, credentials: "Bearer abc" });
    expect(server.requests.at(-1)?.authorization).toBe("Bearer abc");
  });

  test("a session's cookies are told one by one, and are sent to the channel alone", async () => {
    const cookies = ["session=a%2Fb; Path=/; HttpOnly", "until=Thu, 01 Jan 2026 00:00:00 GMT; Secure"];
    const answer = await client().post({ url: listenAt("/in", 200, { "set-cookie": cookies }), body });
    expect(answer.setCookies).toEqual(cookies);
    await client().get({ url: listenAt("/next"), cookies: "session=a%2Fb" });
    const away = listenAt("/away", 302, { location: `${server.otherOrigin}/next` });
    await client().get({ url: away, cookies: "session=a%2Fb" });
    expect(sent.map(({ path, cookie }) => [path, cookie])).toEqual([
      ["/in", undefined],
      ["/next", "session=a%2Fb"],
      ["/away", "session=a%2Fb"],
      ["/next", undefined],
    ]);
  });
});

describe("after a redirect", () => {
  test.each([
    [301, "GET", ""],
    [302, "GET", ""],
    [303, "GET", ""],
    [307, "POST", "name=Kari"],
    [308, "POST", "name=Kari"],
  ])("%d of the channel's own the next question is a %s", async (status, method, text) => {
    listenAt("/moved");
    const url = listenAt("/in", status, { location: "/moved" });
    const answer = await client().post({ url, body: { form: { name: "Kari" } } });
    expect(answer.url).toBe(`${server.origin}/moved`);
    expect(sent.at(-1)).toMatchObject({ method, path: "/moved", text });
  });

  test.each([307, 308])("%d to another origin nothing is sent there", async (status) => {
    listenAt("/moved");
    const failure = await failureOf(listenAt("/in", status, { location: `${server.otherOrigin}/moved` }));
    expect(failure.code).toBe("channel.redirectRefused");
    expect(sent.map(({ path }) => path)).toEqual(["/in"]);
  });

  test("302 to another origin asks there, and sends nothing", async () => {
    listenAt("/moved");
    await client().post({ url: listenAt("/in", 302, { location: `${server.otherOrigin}/moved` }), body });
    expect(sent.at(-1)).toMatchObject({ method: "GET", path: "/moved", text: "", mediaType: undefined });
  });

  test("that leads in a circle it ends", async () => {
    expect((await failureOf(listenAt("/round", 307, { location: "/round" }))).code).toBe(
      "channel.redirectLoop",
    );
  });
});

test.each([
  ["/zeros", "channel.tooLarge"],
  ["/gzip-bomb", "channel.tooLarge"],
  ["/broken-off", "channel.truncated"],
  ["/hangs-up", "channel.unreachable"],
  ["/silent", "channel.timeout"],
])("an answer of %s is %s, and no message repeats what was sent", async (path, code) => {
  // what is told by its end needs no clock, and a busy machine takes long to unpack what is too large
  const timeoutMs = code === "channel.timeout" ? 500 : 60_000;
  const failure = await failureOf(`${server.origin}${path}?token=abc`, { timeoutMs });
  expect(failure.code).toBe(code);
  expect(`${failure} ${failure.stack} ${failure.cause}`).not.toMatch(/hemmelig|Kari|abc/);
});

test("it ends at once when the look ends", async () => {
  const ended = new AbortController();
  const waiting = endedBy(client(), ended.signal).post({ url: `${server.origin}/silent`, body });
  ended.abort(new Error("the process ends"));
  await expect(waiting).rejects.toThrow("the process ends");
});
