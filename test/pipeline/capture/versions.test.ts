/** Looks at one channel, time after time: what makes a version, what is told beside it, and what is neither. */

import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { earlierContentHash } from "../../../src/capture/content-hash.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import { type CaptureResult, captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { classifyAgency } from "../../../src/pipeline/classify/classify.ts";
import { publish } from "../../../src/pipeline/publish/publish.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { shown } from "../../support/shown.ts";

let opened: TestApp;
let server: HostileServer;
let agency: Agency;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  agency = await registerAgency(opened.app.tools, norwegianAgency);
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function look(): Promise<CaptureResult> {
  const { tools } = opened.app;
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await opened.clock.sleep(60_000);
  return await captureChannel(tools, channel);
}

/** Looks once at each list in turn. */
async function looksAt(...lists: readonly (readonly FeedItem[])[]): Promise<readonly CaptureResult[]> {
  const results: CaptureResult[] = [];
  for (const items of lists) {
    const address = server.serve("/feed.json", aFeed(items));
    const { tools } = opened.app;
    if ((await allChannels(tools, undefined)).length === 0)
      await registerChannel(tools, {
        agency: norwegianAgency.orgNumber,
        kind: "feed",
        title: "Nyhende",
        address,
      });
    results.push(await look());
  }
  return results;
}

async function rowsOf<Row>(query: string): Promise<readonly Row[]> {
  return (await opened.app.tools.pool.query<Row & object>(query)).rows;
}

/** How often each kind of event was told, after the items were first seen. */
async function told(): Promise<Readonly<Record<string, number>>> {
  const rows = await rowsOf<{ kind: string; n: number }>(
    "select kind, count(*)::int as n from core.item_events where kind <> 'firstSeen' group by 1 order by 1",
  );
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
}

const posts = (change: (index: number) => FeedItem) =>
  Array.from({ length: 10 }, (_, index) =>
    aFeedPost(`post-${index}`, `Sak ${index}`, `Om sak ${index}.`, change(index)),
  );

/** Ten posts with a picture each; every picture holds something else. */
function illustrated(prefix: string, query = "") {
  return posts((index) => {
    const path = `${prefix}/${index}.png`;
    server.serve(path, `\u0089PNG\r\n\u001a\n${index}`, { "content-type": "image/png" });
    return { attachments: [{ url: `${server.origin}${path}${query}`, mime_type: "image/png" }] };
  });
}

describe("files", () => {
  test("signed anew at every look make no version and no event", async () => {
    const results = await looksAt(
      illustrated("/media", "?sig=a&Expires=1"),
      illustrated("/media", "?sig=b&Expires=2"),
      illustrated("/media", "?X-Amz-Signature=c"),
    );
    expect(results.map(({ newItems, newVersions }) => [newItems, newVersions])).toEqual([
      [10, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await told()).toEqual({});
    expect(server.requests.filter(({ path }) => path.startsWith("/media/"))).toHaveLength(10);
  });

  test("that hold something else at another address are a version of files", async () => {
    const [, changed] = await looksAt(
      illustrated("/a"),
      posts((index) => {
        const file = server.serve(`/b/${index}.png`, `\u0089PNG\r\n\u001a\nnew ${index}`);
        return { attachments: [{ url: file, mime_type: "image/png" }] };
      }).with(0, illustrated("/a")[0] ?? {}),
    );
    expect(changed).toMatchObject({ newVersions: 9 });
    expect(
      await rowsOf("select distinct detail ->> 'what' as what from core.item_events where kind = 'edited'"),
    ).toEqual([{ what: "files" }]);
  });
});

describe("what moves without being another text", () => {
  test("a time of publication makes an event for each item and no version", async () => {
    const [, moved, same] = await looksAt(
      posts(() => ({ date_published: "2026-05-20T08:00:00Z" })),
      posts(() => ({ date_published: "2026-05-20T09:30:00Z" })),
      posts(() => ({ date_published: "2026-05-20T11:30:00+02:00" })),
    );
    expect([moved, same]).toMatchObject([{ newVersions: 0 }, { newVersions: 0 }]);
    expect(await told()).toEqual({ timeChanged: 10 });
    expect(await rowsOf("select distinct posted_at from core.item_states")).toEqual([
      { posted_at: new Date("2026-05-20T09:30:00Z") },
    ]);
  });

  test("the host of pages and pictures makes no version, in whatever form it is written", async () => {
    const on = (host: string) =>
      posts((index) => ({
        url: `${host}/sak/${index}`,
        external_url: `${host}/kjelde/${index}`,
        attachments: [{ url: `${host}/bilete/${index}.png`, mime_type: "image/png" }],
      }));
    const results = await looksAt(
      on("http://a.example"),
      on("https://a.example"),
      on("https://www.b.example"),
      on("https://www.b.example"),
    );
    expect(results.map(({ newItems, newVersions }) => [newItems, newVersions])).toEqual([
      [10, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    // the page and what it links to
    expect(await told()).toEqual({ moved: 40 });
  });

  test("a label is told, and what the rules made of the item is asked for anew, unless a person spoke", async () => {
    await looksAt(posts(() => ({ tags: ["Veg"] })));
    await classifyAgency(opened.app.tools, agency, () => undefined);
    await opened.app.tools.pool.query(
      `with spoken as (
         insert into core.classifications
         select gen_random_uuid(), item_id, version_id, at, 'Kari Vik', outcome, class_id, rule_id, reason, registration,
                ground, decision_id, clause_id, due_on, language, 'confirmed'
           from core.classifications where item_id = (select id from core.items where native_id = 'post-0') returning id, item_id)
       update core.item_classes c set classification_id = s.id, state = 'confirmed' from spoken s where s.item_id = c.item_id`,
    );
    const [changed] = await looksAt(posts(() => ({ tags: ["Veg", "Høyring"] })));
    expect(changed).toMatchObject({ newVersions: 0 });
    expect(await told()).toEqual({ relabelled: 10 });
    expect(await classifyAgency(opened.app.tools, agency, () => undefined)).toMatchObject({ items: 9 });
    expect(await classifyAgency(opened.app.tools, agency, () => undefined)).toMatchObject({ items: 0 });
  });
});

test("what is published says what is not the same in all versions, and where the item stands now", async () => {
  const as = (change: FeedItem) => [
    aFeedPost("post-1", "Vegen er stengd", "Ras.", { url: "https://a.example/1", ...change }),
  ];
  const published = async () => {
    await classifyAgency(opened.app.tools, agency, () => undefined);
    const { items } = await publish(opened.app.tools);
    const [row] = await rowsOf<object>("select versions, changed, permalink from pub.items");
    return { items, ...row };
  };
  await looksAt(as({}));
  expect(await published()).toEqual({ items: 1, versions: 1, changed: [], permalink: "https://a.example/1" });
  await looksAt(
    as({ date_published: "2026-05-21T08:00:00Z", url: "https://b.example/1?access_token=ab12cd34ef56ab78" }),
  );
  const moved = { versions: 1, changed: [], permalink: "https://b.example/1?access_token=REDACTED" };
  expect(await published()).toEqual({ items: 1, ...moved });
  expect(await published()).toEqual({ items: 0, ...moved });
  await looksAt(
    as({ content_text: "Ras ved Storelva." }),
    as({ content_text: "Ras ved Storelva.", title: "Vegen er open" }),
  );
  expect(await published()).toMatchObject({ items: 1, versions: 3, changed: ["text", "title"] });
  await looksAt(
    as({ content_text: "Ras ved Storelva.", title: "Vegen er open", summary: "Open att", authors: [] }),
  );
  expect(await published()).toMatchObject({ versions: 4, changed: ["text", "title", "author"] });
  expect(await published()).toMatchObject({ items: 0 });
});

test("an archive of the version before tells nothing at its first look, and from then on compares in the new form", async () => {
  const items = illustrated("/media", "?sig=a").map(
    (post): FeedItem => ({ ...post, tags: ["Veg"], summary: "Kort" }),
  );
  await looksAt(items);
  const stored = await rowsOf<{ native_id: string }>("select native_id from core.item_states order by 1");
  const { tools } = opened.app;
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  const bytes = Buffer.from(aFeed(items));
  const payload = {
    ordinal: 0,
    url: channel.address,
    status: 200,
    mediaType: "application/json",
    fetchedAt: new Date(),
  };
  const again = await tools.adapters.feed.reread(channel, [{ ...payload, bytes }], tools.clock.now());
  for (const sighting of again.sightings)
    await tools.pool.query("update core.item_states set content_hash = $2 where native_id = $1", [
      sighting.nativeId,
      earlierContentHash(sighting),
    ]);
  const [first, edited] = await looksAt(items, items.with(4, { ...items[4], title: "Ny tittel" }));
  expect(first).toMatchObject({ verdict: "accepted", newItems: 0, newVersions: 0 });
  expect(edited).toMatchObject({ newVersions: 1 });
  expect(await told()).toEqual({ edited: 1 });
  shown("feed", "documentation only", "edit");
  expect(stored).toHaveLength(10);
  expect(
    await rowsOf(
      "select count(*)::int as n from core.item_states s join core.versions v on v.id = s.version_id where s.content_hash = v.content_hash",
    ),
  ).toEqual([{ n: 10 }]);
});
