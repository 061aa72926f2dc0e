/** A key in a channel's address comes from the environment, goes to the channel alone, and comes back in nothing. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { secretAdapter, secretClient } from "../../src/capture/address-secrets.ts";
import { feed } from "../../src/capture/channels/feed/adapter.ts";
import { httpClient } from "../../src/capture/http.ts";
import { SteppedClock } from "../../src/clock.ts";
import { aChannel, captureTools, lookedAt } from "../support/channel-builders.ts";
import { aFeed, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";

const key = "Kanari/Token+4711";
let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());

const http = httpClient({
  clock: new SteppedClock(lookedAt),
  userAgent: "test",
  timeoutMs: 2000,
  maxBytes: 100_000,
  maxRedirects: 5,
});
const asked = () => server.requests.at(-1)?.path;

function lookAt(path: string, value: string | undefined = key) {
  const channel = aChannel({ address: `${server.origin}${path}` });
  const secret = (name: string) => (name === "FJORDVIK_KEY" ? value : undefined);
  const client = secretClient(http, channel, secret);
  return { client, look: () => secretAdapter(feed, channel, secret).look(channel, captureTools(client)) };
}

test("it stands in the query or in the path, and what the channel echoes of it is not kept", async () => {
  const post = (origin: string) =>
    aFeedPost("1", `Om ${key}`, `Nøkkel: ${encodeURIComponent(key)}`, {
      url: `${origin}/p/${encodeURIComponent(key)}`,
      image: `${origin}/b.jpg?key=${encodeURIComponent(key)}`,
    });
  server.serve("/q", aFeed([post(server.origin)]));
  server.serve(`/f/${encodeURIComponent(key)}/rss`, aFeed([post(server.origin)]));
  const [byQuery, byPath] = [
    await lookAt("/q?key={FJORDVIK_KEY}").look(),
    await lookAt("/f/{FJORDVIK_KEY}/rss").look(),
  ];
  for (const look of [byQuery, byPath]) {
    expect(look.fault).toBeUndefined();
    expect(look.sightings).toMatchObject([
      {
        title: "Om REDACTED",
        text: "Nøkkel: REDACTED",
        permalink: `${server.origin}/p/{FJORDVIK_KEY}`,
        media: [{ url: `${server.origin}/b.jpg?key={FJORDVIK_KEY}` }],
      },
    ]);
    expect(JSON.stringify({ ...look, payloads: look.payloads.map(({ url }) => url) })).not.toMatch(/4711/);
  }
});

test("another key on another day makes no other content", async () => {
  const secrets = ["forsteNokkel", "andreNokkel"];
  const texts = [];
  for (const value of secrets) {
    server.serve(
      "/q",
      aFeed([aFeedPost("1", "Tittel", "Tekst", { image: `${server.origin}/b.jpg?key=${value}` })]),
    );
    texts.push((await lookAt("/q?key={FJORDVIK_KEY}", value).look()).sightings);
  }
  expect(texts[0]).toEqual(texts[1]);
});

test("files and items of the channel are asked for with it, other hosts and other names are not", async () => {
  const { client } = lookAt("/q?key={FJORDVIK_KEY}");
  await client.get({ url: `${server.origin}/b.jpg?key={FJORDVIK_KEY}` });
  expect(asked()).toBe(`/b.jpg?key=${encodeURIComponent(key)}`);
  await client.get({ url: `${server.otherOrigin}/b.jpg?key={FJORDVIK_KEY}` });
  expect(asked()).toBe("/b.jpg?key={FJORDVIK_KEY}");
  server.serve("/log-in", "{}");
  const { url } = await client.post({
    url: `${server.origin}/log-in?key={FJORDVIK_KEY}`,
    body: { form: {} },
  });
  expect([asked(), url]).toEqual([
    `/log-in?key=${encodeURIComponent(key)}`,
    `${server.origin}/log-in?key=REDACTED`,
  ]);
  await client.get({ url: `${server.origin}/b.jpg?x={HOME}` });
  expect(asked()).toBe("/b.jpg?x={HOME}");
});

test("no redirect carries it to another site, unless it is the feed itself that moved", async () => {
  const sendOn = (path: string) =>
    server.serveBy(path, (response, request) => {
      const query = new URL(request.url ?? "", server.origin).search;
      response
        .writeHead(302, { location: `http://localhost:${new URL(server.origin).port}/got${query}` })
        .end();
    });
  sendOn("/out");
  sendOn("/moved");
  server.serve("/got", aFeed([]));
  const { client } = lookAt("/moved?key={FJORDVIK_KEY}");
  await expect(client.get({ url: `${server.origin}/out?to={FJORDVIK_KEY}` })).rejects.toMatchObject({
    code: "channel.redirectRefused",
  });
  await client.get({ url: `${server.origin}/moved?key={FJORDVIK_KEY}` });
  expect(asked()).toBe(`/got?key=${encodeURIComponent(key)}`);
});

test.each([
  [undefined, "FJORDVIK_KEY is not set"],
  ["kort", "fewer than 8 characters"],
])("a look whose variable is %j asks for nothing and says why", async (value, why) => {
  const before = server.requests.length;
  const channel = aChannel({ address: `${server.origin}/q?key={FJORDVIK_KEY}` });
  const secret = () => value;
  const tools = captureTools(secretClient(http, channel, secret));
  const { fault } = await secretAdapter(feed, channel, secret).look(channel, tools);
  expect(fault).toMatchObject({ code: "config.invalid", detail: expect.stringContaining(why) });
  expect(server.requests.length).toBe(before);
});

test("it is not sent over an open line", async () => {
  const channel = aChannel({ address: "http://feeds.example.org/q?key={FJORDVIK_KEY}" });
  const client = secretClient(http, channel, () => key);
  await expect(client.get({ url: channel.address })).rejects.toMatchObject({ code: "config.invalid" });
});

test.each([
  ["kari:passord", "authorization", `Basic ${Buffer.from("kari:passord").toString("base64")}`],
  ["Bearer abc.def", "authorization", "Bearer abc.def"],
  ["X-Api-Key: abc def", "x-api-key", "abc def"],
  ["Api-Key: abc", "api-key", "abc"],
  ["Api-Key: abc Api-Username: arkiv", "api-key", "abc"],
  ["Api-Key: abc Api-Username: arkiv", "api-username", "arkiv"],
])("a secret %j goes as the header %s", async (credentials, name, value) => {
  const seen: unknown[] = [];
  server.serveBy("/headers", (response, request) => {
    seen.push(request.headers[name]);
    response.end("{}");
  });
  await http.get({ url: `${server.origin}/headers`, credentials });
  expect(seen).toEqual([value]);
});
