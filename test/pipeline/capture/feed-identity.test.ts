/** Looks one after the other at feeds whose ids change: never two records of one publication, and never none. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import {
  allChannels,
  allFindings,
  registerAgency,
  registerChannel,
} from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;
let made = 0;

beforeAll(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await server?.close();
});

interface Version {
  readonly id: string;
  readonly number: number;
  readonly title: string | null;
}

/** @returns every version that the looks made, and the codes of what was found, each once */
async function lookAt(
  feeds: readonly string[],
  settings: { readonly identifyBy?: "auto" | "id" | "link"; readonly from?: number } = {},
) {
  const { tools } = opened.app;
  made += 1;
  const path = `/feed-${made}.xml`;
  const serve = (feed: string) => server.serve(path, feed, { "content-type": "application/rss+xml" });
  const { id } = await registerChannel(tools, {
    agency: norwegianAgency.orgNumber,
    kind: "feed",
    title: `Kanal ${made}`,
    address: serve(feeds[0] ?? ""),
  });
  let looks = 0;
  for (const feed of feeds) {
    serve(feed);
    if (settings.identifyBy && looks === (settings.from ?? 0))
      await tools.pool.query("update core.channels set identify_by = $2 where id = $1", [
        id,
        settings.identifyBy,
      ]);
    looks += 1;
    const channel = (await allChannels(tools, undefined)).find((one) => one.id === id);
    if (channel) await captureChannel(tools, channel);
  }
  const { rows } = await tools.pool.query<Version>(
    `select i.native_id as id, v.number, v.title from core.items i join core.versions v on v.item_id = i.id
      where i.channel_id = $1 order by i.id, v.number`,
    [id],
  );
  const findings = await allFindings(tools, { channelId: id, limit: 100 });
  return { versions: rows, codes: [...new Set(findings.map(({ code }) => code))].sort() };
}

const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>k</title><link>https://k.no/</link>${items.join("")}</channel></rss>`;

function item(
  number: number,
  parts: { guid?: string; link?: string; text?: string; date?: string } = {},
): string {
  const { guid, link = `https://k.no/sak/${number}`, text = `Tekst ${number}`, date } = parts;
  return [
    `<item><title>Sak ${number}</title><description>${text}</description>`,
    guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`,
    link === "" ? "" : `<link>${link.replaceAll("&", "&amp;")}</link>`,
    date === undefined ? "" : `<pubDate>${date}</pubDate>`,
    "</item>",
  ].join("");
}

const once = (ids: readonly string[]) => ids.map((id) => [id, 1]);
const idsOf = (versions: readonly Version[]) => versions.map(({ id, number }) => [id, number]);

describe("an item keeps the id by which it is known", () => {
  test("when the site moves to https, with a note for each", async () => {
    const plain = rss(
      ...[3, 2, 1].map((n) => item(n, { guid: `http://k.no/?p=${n}`, link: `http://k.no/sak/${n}` })),
    );
    const secure = plain.replaceAll("http://", "https://");
    const { versions, codes } = await lookAt([plain, secure, secure]);
    expect(idsOf(versions)).toEqual(once([3, 2, 1].map((n) => `http://k.no/?p=${n}`)));
    expect(codes).toEqual(["channel.otherIds"]);
  });

  test("when the site moves to another host, and its titles stay", async () => {
    const old = rss(item(2), item(1));
    const { versions, codes } = await lookAt([
      old,
      old.replaceAll("https://k.no", "https://www.kommunen.no"),
    ]);
    expect(idsOf(versions)).toEqual(once(["https://k.no/sak/2", "https://k.no/sak/1"]));
    expect(codes).toContain("channel.otherIds");
  });

  test("when its link gets a mark of a campaign, a slash or a number of the visit", async () => {
    const { versions } = await lookAt([
      rss(item(1)),
      rss(item(1, { link: "https://k.no/sak/1/?utm_source=rss&utm_medium=feed" })),
      rss(item(1, { link: "http://k.no/sak/1;jsessionid=17?PHPSESSID=4#xtor=RSS-1" })),
    ]);
    expect(idsOf(versions)).toEqual(once(["https://k.no/sak/1"]));
  });

  test("when its guid holds the time of the edit", async () => {
    const at = (time: string, text: string) =>
      rss(
        item(1, {
          guid: `https://k.no/sak/1_Fri,-20-Nov-2025-${time}-GMT`,
          text,
          date: `Fri, 20 Nov 2025 ${time} GMT`,
        }),
      );
    const { versions, codes } = await lookAt([
      at("15:40:19", "Ingen skadde"),
      at("16:10:00", "Ein er skadd"),
    ]);
    expect(idsOf(versions)).toEqual([
      ["https://k.no/sak/1_Fri,-20-Nov-2025-15:40:19-GMT", 1],
      ["https://k.no/sak/1_Fri,-20-Nov-2025-15:40:19-GMT", 2],
    ]);
    expect(codes).toEqual(["channel.guidHoldsTime", "channel.otherIds"]);
  });

  test("when the feed gets guids, or loses them", async () => {
    const without = rss(item(2), item(1));
    const withGuids = rss(item(2, { guid: "b" }), item(1, { guid: "a" }));
    expect(idsOf((await lookAt([without, withGuids, without])).versions)).toEqual(
      once(["https://k.no/sak/2", "https://k.no/sak/1"]),
    );
  });

  test("when the feed gives one guid to all from some look on, and when all but one fall off", async () => {
    const same = { guid: "https://k.no/" };
    const { versions, codes } = await lookAt([
      rss(item(1, same)),
      rss(item(2, same), item(1, same)),
      rss(item(3, same), item(2, same), item(1, same)),
      rss(item(3, same)),
    ]);
    expect(idsOf(versions)).toEqual(once(["https://k.no/", "https://k.no/sak/2", "https://k.no/sak/3"]));
    expect(codes).toContain("channel.sharedId");
  });

  test("when it has neither id nor link, and its text or its time changes", async () => {
    const told = (text: string, time: string) =>
      rss(item(1, { link: "", text, date: `Fri, 20 Nov 2025 ${time} GMT` }), item(2, { link: "" }));
    const { versions } = await lookAt([told("a", "10:00:00"), told("b", "10:00:00"), told("b", "11:00:00")]);
    expect(versions.map(({ title, number }) => [title, number])).toEqual([
      ["Sak 1", 1],
      ["Sak 1", 2],
      ["Sak 2", 1],
    ]);
  });

  test("when an archive of the version before knows it by its whole link", async () => {
    const link = "https://k.no/sak/1?utm_source=rss";
    const asBefore = rss(item(1, { guid: link, link }));
    expect(idsOf((await lookAt([asBefore, rss(item(1, { link }))])).versions)).toEqual(once([link]));
  });
});

describe("another item stays another", () => {
  test("of a page that has one address for all it tells", async () => {
    const alert = (text: string, time: string) =>
      rss(
        `<item><title>${text}</title><link>https://k.no/varsel</link><guid isPermaLink="false">https://k.no/varsel#20261120${time}</guid></item>`,
      );
    const { versions } = await lookAt([alert("Flaum", "101500"), alert("Ras", "111500")]);
    expect(versions.map(({ title }) => title)).toEqual(["Flaum", "Ras"]);
  });

  test.each([
    ["https://k.no/?p=1", "https://k.no/?p=2"],
    ["https://k.no/vis?id=1", "https://k.no/vis?id=2"],
    ["https://k.no/side#a", "https://k.no/side#b"],
    ["https://k.no/1", "https://www.k.no/2"],
  ])("%s is not %s", async (one, other) => {
    const { versions } = await lookAt([
      rss(item(1, { link: one })),
      rss(item(2, { link: other }), item(1, { link: one })),
    ]);
    expect(idsOf(versions)).toEqual(once([one, other]));
  });
});

describe("a channel may say what its items are told by", () => {
  const changing = (look: number) => rss(...[2, 1].map((n) => item(n, { guid: `${look}-${n}` })));

  test("by link: guids that change at every fetch make no new items", async () => {
    const { versions } = await lookAt([1, 2, 3].map(changing), { identifyBy: "link" });
    expect(idsOf(versions)).toEqual(once(["https://k.no/sak/2", "https://k.no/sak/1"]));
  });

  test("by link from some look on: what was captured before keeps its ids", async () => {
    const { versions, codes } = await lookAt([1, 2, 3].map(changing), { identifyBy: "link", from: 1 });
    expect(idsOf(versions)).toEqual(once(["1-2", "1-1"]));
    expect(codes).toEqual(["channel.otherIds"]);
  });

  test("by neither: a list of new ids at known links is kept aside, with the setting as its remedy", async () => {
    const many = (look: number) =>
      rss(...Array.from({ length: 10 }, (_, n) => item(n, { guid: `${look}-${n}` })));
    const { versions, codes } = await lookAt([1, 2, 3].map(many));
    expect(versions).toHaveLength(10);
    expect(codes).toEqual(["channel.newIds"]);
  });

  test("by id: one id is one item, whatever its link", async () => {
    const same = { guid: "a" };
    const { versions } = await lookAt([rss(item(1, same)), rss(item(2, same), item(1, same))], {
      identifyBy: "id",
    });
    expect(idsOf(versions)).toEqual([
      ["a", 1],
      ["a", 2],
    ]);
  });
});
