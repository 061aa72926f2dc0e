/** A picture that is replaced under its address is noticed, and told in words; what only looks replaced is not. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { noteText } from "../../../src/journal/notes.ts";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedPost } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { aPicture } from "../../support/pictures.ts";
import { count } from "../../support/rows.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
let opened: TestApp;
let server: HostileServer;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp({ KANALARKIV_HTTP_TIMEOUT_MS: "500" });
  await registerAgency(opened.app.tools, norwegianAgency);
  const attachments = ["kart", "plan"].map((name) => ({
    url: `${server.origin}/${name}.png`,
    mime_type: "image/png",
    title: name,
  }));
  server.serve("/feed.json", aFeed([{ ...aFeedPost("post-1", "Kart", "Sjå kartet"), attachments }]));
  serve("kart", aPicture("fyrste"));
  serve("plan", aPicture("plan"));
  const agency = norwegianAgency.orgNumber;
  const address = `${server.origin}/feed.json`;
  await registerChannel(opened.app.tools, { agency, kind: "feed", title: "Kanal", address });
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

function serve(name: string, bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): void {
  server.serve(`/${name}.png`, bytes, { "content-type": "image/png", ...headers });
}

async function lookAfter(ms: number) {
  await opened.clock.sleep(ms);
  const [channel] = await allChannels(opened.app.tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  const before = server.requests.length;
  const result = await captureChannel(opened.app.tools, channel);
  const asked = server.requests.slice(before).filter(({ path }) => path.endsWith(".png"));
  return { result, asked: asked.map(({ path }) => path) };
}

const rows = async (query: string) => (await opened.app.tools.pool.query(query)).rows;
const versions = () => count(opened.app.tools.pool, "core.versions");

test("other bytes under the same address make a version that says that a file was replaced", async () => {
  await lookAfter(0);
  serve("kart", aPicture("andre"));
  expect((await lookAfter(hour)).asked).toEqual([]);
  expect(await versions()).toBe(1);
  expect((await lookAfter(day)).asked.sort()).toEqual(["/kart.png", "/plan.png"]);
  expect(await versions()).toBe(2);
  const files = await rows(
    `select v.number, m.ordinal, m.sha256 from core.versions v join core.media m on m.version_id = v.id order by 1, 2`,
  );
  const [first, plan, second, samePlan] = files.map(({ sha256 }) => sha256);
  expect([first === second, plan === samePlan]).toEqual([false, true]);
  const events = await rows("select detail from core.item_events where kind = 'edited'");
  expect(events).toMatchObject([{ detail: { what: "files", how: "replaced" } }]);
  expect(noteText({ language: "nn", timeZone: "Europe/Oslo" }, "edited", events[0].detail)).toBe(
    "Ei fil er bytt ut på kanalen.",
  );
  const states = await rows(
    "select s.version_number, v.text from core.item_states s join core.versions v on v.id = s.version_id",
  );
  expect(states).toEqual([{ version_number: 2, text: "Sjå kartet" }]);
  // the next look finds nothing new, and an edit after it makes the third version
  expect((await lookAfter(hour)).result).toMatchObject({ newVersions: 0, findings: 0 });
  server.serve("/feed.json", aFeed([aFeedPost("post-1", "Kart", "Andre ord")]));
  expect((await lookAfter(hour)).result).toMatchObject({ newVersions: 1 });
  expect(await versions()).toBe(3);
});

test("a file is asked for after 1, 2, 4 and 8 days, and a server that knows conditions sends nothing again", async () => {
  let sent = 0;
  for (const name of ["kart", "plan"])
    server.serveBy(`/${name}.png`, (response, request) => {
      const same = request.headers["if-none-match"] === '"1"';
      if (!same) sent += 1;
      response.writeHead(same ? 304 : 200, { etag: '"1"', "content-type": "image/png" });
      response.end(same ? undefined : aPicture(name));
    });
  await lookAfter(0);
  const days: number[] = [];
  for (let after = 1; after <= 10; after++) if ((await lookAfter(day)).asked.length > 0) days.push(after);
  expect([days, sent, await versions()]).toEqual([[1, 2, 4, 8], 2, 1]);
});

test("a server that tells only when the file was changed is not asked for all of it", async () => {
  const bytes = aPicture("stor ".repeat(1_000_000));
  let whole = 0;
  for (const name of ["kart", "plan"])
    server.serveBy(`/${name}.png`, (response) => {
      const headers = { "last-modified": "Mon, 01 Jun 2026 08:00:00 GMT", "content-length": bytes.length };
      response.writeHead(200, headers).end(bytes);
      response.on("finish", () => (whole += 1));
    });
  await lookAfter(0);
  expect(whole).toBe(2);
  expect((await lookAfter(day)).asked).toHaveLength(2);
  expect([whole, await versions()]).toEqual([2, 1]);
});

test.each<[string, () => void]>([
  ["a login page", () => serve("kart", Buffer.from("<!doctype html><title>Logg inn</title>"))],
  ["gone", () => void server.serve("/kart.png", "borte", {}, 410)],
  ["silence", () => void server.serveBy("/kart.png", () => undefined)],
  ["nothing", () => serve("kart", Buffer.alloc(0))],
])("%s in place of the file makes no version, and the kept file stays", async (_, change) => {
  await lookAfter(0);
  change();
  await lookAfter(day);
  await lookAfter(day);
  expect([
    await versions(),
    await count(opened.app.tools.pool, "core.media where sha256 is not null"),
  ]).toEqual([1, 2]);
  serve("kart", aPicture("andre"));
  await lookAfter(4 * day);
  expect(await versions()).toBe(2);
});

test("a file of an item that was edited since is asked for in the version in force alone", async () => {
  await lookAfter(0);
  const attachments = [{ url: `${server.origin}/kart.png`, mime_type: "image/png" }];
  server.serve("/feed.json", aFeed([{ ...aFeedPost("post-1", "Kart", "Andre ord"), attachments }]));
  await lookAfter(hour);
  serve("kart", aPicture("andre"));
  await lookAfter(2 * day);
  expect(await rows("select number, text from core.versions order by number")).toEqual([
    { number: 1, text: "Sjå kartet" },
    { number: 2, text: "Andre ord" },
    { number: 3, text: "Andre ord" },
  ]);
});
