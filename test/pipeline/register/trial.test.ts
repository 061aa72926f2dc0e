/** A trial look says what is there, refuses what is clearly something else, and writes nothing. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type SampleServer, startSampleChannels } from "../../../demo/channels/server.ts";
import { editChannel } from "../../../src/pipeline/register/changes.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { addedLook, checkedLook, editedLook } from "../../../src/pipeline/register/trial.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aThread } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { digestOfRows } from "../../support/rows.ts";
import { html, siteWith } from "../../support/wordpress-look.ts";

let sample: SampleServer;
let server: HostileServer;
let opened: TestApp;

beforeAll(async () => {
  [sample, server] = await Promise.all([
    startSampleChannels({ now: new Date("2026-06-01T08:00:00Z") }),
    startHostileServer(),
  ]);
  const { name, value } = sample.credentials;
  opened = await openTestApp({ [name]: value, WRONG_WP: "nobody:nothing at all" });
  await registerAgency(opened.app.tools, norwegianAgency);
});
afterAll(async () => {
  await Promise.all([opened.close(), server.close(), sample.close()]);
});

const tools = () => opened.app.tools;
const given = (kind: "feed" | "wordpress", address: string, secretName?: string) => ({
  agency: norwegianAgency.orgNumber,
  kind,
  title: "Kanalen",
  address,
  ...(secretName === undefined ? {} : { secretName }),
});

describe("a WordPress", () => {
  const site = () => sample.channels.find(({ kind }) => kind === "wordpress")?.address ?? "";

  test("with its password: counts, and that held and removed comments are seen", async () => {
    const found = await addedLook(tools(), given("wordpress", site(), sample.credentials.name), false);
    expect(found).toMatchObject({
      whole: true,
      fault: undefined,
      what: expect.stringContaining("WordPress"),
    });
    expect(found.counts).toMatchObject({ posts: expect.any(Number), comments: expect.any(Number) });
    expect(found.notes.join(" ")).toContain("held, marked as spam or removed are seen too");
  });

  test("without: says what is unseen and why", async () => {
    const { notes } = await addedLook(tools(), given("wordpress", site()), false);
    expect(notes.join(" ")).toContain("Without a password only what anybody can read");
  });

  test("that keeps some of it shut: says what", async () => {
    const shut = await siteWith({ "/wp/v2/users": () => html(403), "/wp/v2/comments": () => undefined });
    const { whole, notes } = await addedLook(tools(), given("wordpress", shut.url), false);
    await shut.close();
    expect(whole).toBe(true);
    expect(notes.filter((note) => note.startsWith("Not all is seen: "))).toEqual([
      expect.stringContaining("/wp/v2/users answered 403"),
      expect.stringContaining("/wp/v2/comments answered 404 rest_no_route"),
    ]);
  });

  test("with a wrong password is not refused, and not whole: the words of the fault say so", async () => {
    const found = await addedLook(tools(), given("wordpress", site(), "WRONG_WP"), false);
    expect(found).toMatchObject({ whole: false, fault: { code: "channel.refused" }, notes: [] });
  });

  test("that is none: a page of HTML, or nothing at all", async () => {
    server.serve("/cms/", "<!doctype html><html><body>Velkomen</body></html>", {
      "content-type": "text/html",
    });
    for (const path of ["/cms", "/finst-ikkje"])
      await expect(
        addedLook(tools(), given("wordpress", `${server.origin}${path}`), false),
      ).rejects.toMatchObject({
        code: "config.invalid",
      });
  });
});

describe("a feed", () => {
  const rss = (self: string) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Nytt</title>
     <link>https://www.etaten.example/</link><atom:link href="${self}" rel="self" type="application/rss+xml"/>
     <item><guid>1</guid><title>Vatn</title><link>https://www.etaten.example/1</link><pubDate>Mon, 25 May 2026 08:00:00 GMT</pubDate></item>
     </channel></rss>`;

  test("tells its form, its newest item, its own address and its site", async () => {
    const address = server.serve("/rss", rss("https://www.etaten.example/feed/"));
    expect(await addedLook(tools(), given("feed", address), false)).toMatchObject({
      whole: true,
      what: "RSS",
      counts: { posts: 1 },
      newest: new Date("2026-05-25T08:00:00Z"),
      found: { site: "https://www.etaten.example/feed/", home: "https://www.etaten.example/" },
    });
  });

  test("that is a home page is refused, and the feeds that the page names are told", async () => {
    const page = `<!doctype html><html><head><title>Etaten</title>
      <link rel="alternate" type="application/rss+xml" title="Nytt" href="/nytt.xml?a=1&amp;b=2">
      <link href='https://www.etaten.example/atom' type='application/atom+xml' rel='Alternate'></head><body></body></html>`;
    const address = server.serve("/heim", page, { "content-type": "text/html" });
    await expect(addedLook(tools(), given("feed", address), false)).rejects.toMatchObject({
      code: "config.invalid",
      message: expect.stringMatching(
        new RegExp(
          `nothing was written[\\s\\S]*${server.origin}/nytt\\.xml\\?a=1&b=2\\n[\\s\\S]*https://www\\.etaten\\.example/atom`,
        ),
      ),
    });
    expect(await addedLook(tools(), given("feed", address), true)).toMatchObject({ whole: false });
  });

  test.each([404, 410])("that answers %d is refused", async (status) => {
    const address = server.serve(`/gone-${status}`, "borte", {}, status);
    await expect(addedLook(tools(), given("feed", address), false)).rejects.toMatchObject({
      message: expect.stringContaining(String(status)),
    });
  });

  test.each([
    [503, "channel.rateLimited"],
    [500, "channel.status"],
    [401, "channel.refused"],
  ])("that answers %d may only be down: it is taken, and told", async (status, code) => {
    const address = server.serve(`/down-${status}`, "", {}, status);
    expect(await addedLook(tools(), given("feed", address), false)).toMatchObject({
      whole: false,
      fault: { code },
    });
  });

  test("at a host that does not answer is taken, and told", async () => {
    const found = await addedLook(tools(), given("feed", "http://127.0.0.1:1/feed"), false);
    expect(found).toMatchObject({ whole: false, fault: { code: "channel.unreachable" } });
  });

  test("without an item is no whole look, and no fault", async () => {
    const address = server.serve("/tom", aFeed([]));
    const found = await addedLook(tools(), given("feed", address), true);
    expect(found).toMatchObject({ whole: false, counts: {} });
  });
});

test("nothing is written, whatever is looked at", async () => {
  const tables = ["core.channels", "core.observations", "core.payloads", "core.items", "core.audit_events"];
  const address = server.serve("/heil.json", aFeed(aThread()));
  const channel = await registerChannel(tools(), given("feed", address));
  const before = await digestOfRows(tools().pool, tables);
  expect(await checkedLook(tools(), "Kanalen", { kind: "feed", secretName: undefined })).toMatchObject({
    whole: true,
    advice: [],
    counts: { posts: 1, comments: 10 },
  });
  await checkedLook(tools(), address, { kind: "feed", secretName: undefined });
  await editedLook(tools(), channel.id, { address: `${address}?a=1` }, false);
  await editChannel(tools(), channel.id, { title: "Noko anna" }, { dryRun: true });
  expect(await digestOfRows(tools().pool, tables)).toBe(before);
});

test("what stands wrongly in the register is told with what to do", async () => {
  const one = server.serve("/dobbel.json", aFeed(aThread()));
  const first = await registerChannel(tools(), { ...given("feed", one), title: "Fyrst" });
  const second = await registerChannel(tools(), { ...given("feed", `${one}?x=1`), title: "Andre" });
  await tools().pool.query("update core.channels set address = $2, place = null where id = $1", [
    second.id,
    `${one}/`,
  ]);
  await tools().pool.query(
    "update core.channels set address = address || '?api_key=Kanari4711' where id = $1",
    [first.id],
  );
  const kind = { kind: "feed", secretName: undefined } as const;
  const { advice, address } = await checkedLook(tools(), first.id, kind);
  expect(address).toContain("api_key=REDACTED");
  expect(advice.join(" ")).toContain(`channel edit ${first.id} --address "https://…?api_key={NAME}"`);
  await tools().pool.query("update core.channels set address = $2 where id = $1", [first.id, one]);
  expect((await checkedLook(tools(), second.id, kind)).advice.join(" ")).toContain("“Fyrst”");
});
