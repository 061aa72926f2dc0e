/** A feed that is read page by page comes to the same as one that lists all of it in one answer. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import { takeLook } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

/** Lists the items in answers of so many each. */
function serve(name: string, items: readonly FeedItem[], each: number): void {
  const pages = Math.max(1, Math.ceil(items.length / each));
  for (let page = 0; page < pages; page++) {
    const next = page + 1 < pages ? `${server.origin}/${name}-${page + 1}.json` : undefined;
    const shown = items.slice(page * each, (page + 1) * each);
    const body = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Dialog",
      next_url: next,
      items: shown,
    };
    server.serve(`/${name}-${page}.json`, JSON.stringify({ ...body, _kanalarkiv: { complete: true } }));
  }
}

async function register(name: string): Promise<void> {
  const address = `${server.origin}/${name}-0.json`;
  const agency = norwegianAgency.orgNumber;
  await registerChannel(opened.app.tools, { agency, kind: "feed", title: name, address });
}

async function lookAt(name: string) {
  const { tools } = opened.app;
  const channel = (await allChannels(tools, undefined)).find(({ title }) => title === name);
  if (!channel) throw new Error(`no channel ${name}`);
  const { observationId: _, ...result } = await takeLook(tools, channel, new AbortController().signal);
  return result;
}

/** All that is kept of a channel's items, by their native ids. */
async function keptOf(name: string): Promise<readonly unknown[]> {
  const found = await opened.app.tools.pool.query(
    `select i.native_id, i.kind, i.by_agency, i.parent_native_id, i.root_native_id, i.posted_at,
            s.presence, s.visibility, s.missing_looks, s.permalink, s.content_hash, s.facts as state_facts, s.labels,
            (select json_agg(json_build_array(v.number, v.title, v.text, v.html, v.author_name, v.facts, v.media, v.content_hash)
                             order by v.number) from core.versions v where v.item_id = i.id) as versions,
            (select json_agg(json_build_array(e.kind, e.detail) order by e.at, e.kind, e.detail::text)
               from core.item_events e where e.item_id = i.id) as events,
            (select json_agg(json_build_array(m.ordinal, m.url, m.fault_code) order by m.version_id, m.ordinal)
               from core.media m join core.versions v on v.id = m.version_id where v.item_id = i.id) as files
       from core.items i join core.channels c on c.id = i.channel_id join core.item_states s on s.item_id = i.id
      where c.title = $1 order by i.native_id`,
    [name],
  );
  return found.rows;
}

async function foundOf(name: string): Promise<readonly unknown[]> {
  const found = await opened.app.tools.pool.query(
    `select f.code, f.held, f.native_id, f.detail from core.findings f join core.channels c on c.id = f.channel_id
      where c.title = $1 order by 1, 3, 4`,
    [name],
  );
  return found.rows;
}

const comment = fc.record({
  id: fc.integer({ min: 1, max: 60 }),
  text: fc.constantFrom("Bra!", "Kva skjer med vegen?", "Eg er ikkje einig.", "\u0001 odd"),
  on: fc.integer({ min: 1, max: 60 }),
  hidden: fc.boolean(),
  picture: fc.boolean(),
  denied: fc.boolean(),
});

/** One list of all: replies before what they answer, ids that stand twice, others that were a post before. */
const list = fc.array(comment, { minLength: 30, maxLength: 70 }).map((comments) => [
  aFeedPost("post-1", "Vegarbeid", "Me legg ny asfalt."),
  ...comments.map(({ id, text, on, hidden, picture, denied }) =>
    id % 10 === 0
      ? aFeedPost(`i-${id}`, text, text)
      : aFeedComment(
          `i-${id}`,
          text,
          {
            ...(picture && { attachments: [{ url: "https://bilete.no/1.png", mime_type: "image/png" }] }),
            ...(denied && { authors: [{ name: "Ola Nordmann" }] }),
          },
          { answers: on % 3 === 0 ? `i-${on}` : "post-1", visibility: hidden ? "hidden" : "public" },
        ),
  ),
]);

test("over looks with new, edited, doubled, moved and missing items", async () => {
  let histories = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(list, { minLength: 2, maxLength: 4 }), async (history) => {
      histories += 1;
      const [whole, pages] = [`whole-${histories}`, `pages-${histories}`];
      for (const name of [whole, pages]) await register(name);
      for (const items of history) {
        serve(whole, items, items.length);
        serve(pages, items, 7);
        await opened.clock.sleep(30 * 60_000);
        expect(await lookAt(pages)).toEqual(await lookAt(whole));
        expect(await keptOf(pages)).toEqual(await keptOf(whole));
        expect(await foundOf(pages)).toEqual(await foundOf(whole));
      }
    }),
    { numRuns: 5 },
  );
});

test("also when it is so much that its items are packed until the last page has come", async () => {
  for (const name of ["whole", "pages"]) await register(name);
  const long = "Eit langt innspel til vegplanen. ".repeat(15_000);
  const items = Array.from({ length: 36 }, (_, place) => aFeedComment(`c-${place}`, `${place} ${long}`));
  const edited = items.map((item, place) =>
    place % 9 === 0 ? aFeedComment(`c-${place}`, `Retta: ${place}`) : item,
  );
  for (const shown of [items, [...edited.slice(2), aFeedComment("c-new", long), ...items.slice(0, 1)]]) {
    serve("whole", shown, shown.length);
    serve("pages", shown, 9);
    await opened.clock.sleep(30 * 60_000);
    const result = await lookAt("pages");
    expect(result).toEqual(await lookAt("whole"));
    expect(result.verdict).toBe("accepted");
    expect(await keptOf("pages")).toEqual(await keptOf("whole"));
    expect(await foundOf("pages")).toEqual(await foundOf("whole"));
  }
});
