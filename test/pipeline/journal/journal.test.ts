/** The journal over a real database: one case for a thread, days by the agency's clock, pages that cost the same. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { lockJournal, pendingEntriesQuery } from "../../../src/db/journal.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { classifyAgency } from "../../../src/pipeline/classify/classify.ts";
import { journalAgency } from "../../../src/pipeline/journal/journal.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { search } from "../../../src/web/search.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { columnsHolding, count } from "../../support/rows.ts";

const run = promisify(execFile);
const step = join(import.meta.dirname, "../../support/step-once.ts");
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

async function aChannel(items: readonly FeedItem[]): Promise<void> {
  server.serve("/feed.json", aFeed(items));
  await registerChannel(opened.app.tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Kanal",
    address: `${server.origin}/feed.json`,
  });
}

async function look(): Promise<void> {
  const { tools } = opened.app;
  await captureAll(tools, {}, quiet, new AbortController().signal);
  await opened.clock.sleep(3_600_000);
}

async function wholeWay(): Promise<void> {
  await look();
  await processAgency(opened.app.tools, agency, quiet);
}

const complaint = (id: string, thread: string, change: FeedItem = {}, dialog: FeedItem = {}) =>
  aFeedComment(id, "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?", change, {
    answers: thread,
    thread,
    ...dialog,
  });

const entries = () =>
  opened.app.tools.pool
    .query<{ native: string; case: number; inCase: number; on: string; year: number; title: string }>(
      `select i.native_id as native, k.sequence as case, e.number_in_case as "inCase", e.journaled_on::text as on, e.year,
              e.public_title_full as title
         from core.registry_entries e join core.cases k on k.id = e.case_id join core.items i on i.id = e.item_id
        order by e.sequence`,
    )
    .then(({ rows }) => rows);

describe("a thread has one case", () => {
  test("also when its first post was never captured, or is captured afterwards", async () => {
    const comments = [complaint("c-1", "eldre"), complaint("c-2", "eldre")];
    await aChannel(comments);
    await wholeWay();
    server.serve("/feed.json", aFeed([aFeedPost("eldre", "Gebyr", "Vi svarar."), ...comments]));
    await wholeWay();
    const last = complaint("c-3", "eldre", { date_published: "2026-05-21T10:00:00Z" });
    server.serve("/feed.json", aFeed([aFeedPost("eldre", "Gebyr", "Vi svarar."), ...comments, last]));
    await wholeWay();
    expect((await entries()).map((entry) => [entry.native, entry.case, entry.inCase])).toEqual([
      ["c-1", 1, 1],
      ["c-2", 1, 2],
      ["c-3", 1, 3],
    ]);
  });
});

describe("a public title quotes what anybody may read", () => {
  const words = "Tilsynssak Zebulon";

  test.each([
    ["a post that is private", "private", {}],
    ["a post that is held back", "held", {}],
    ["a post that was hidden", "hidden", {}],
  ])("and not the title of %s", async (_what, visibility) => {
    await aChannel([
      {
        ...aFeedPost("post-1", words, "Vi svarar."),
        _kanalarkiv: { kind: "post", by_agency: true, visibility },
      },
      complaint("c-1", "post-1"),
    ]);
    await wholeWay();
    expect((await entries()).map(({ title }) => title)).toEqual([
      "Klage på vedtak – kommentar til innlegg 2026-05-20",
    ]);
    expect(await columnsHolding(opened.app.tools.pool, "pub", "Zebulon")).toEqual([]);
  });

  test("and not the title of an answer whose post was never captured", async () => {
    await aChannel([
      complaint("c-1", "eldre"),
      aFeedComment(
        "c-2",
        "Vi behandlar klagen på vedtaket.",
        { title: words, authors: [{ name: "Kommunen" }] },
        { by_agency: true, answers: "c-1", thread: "eldre" },
      ),
    ]);
    await wholeWay();
    expect(await count(opened.app.tools.pool, "core.registry_entries where direction = 'outgoing'")).toBe(1);
    expect(await columnsHolding(opened.app.tools.pool, "pub", "Zebulon")).toEqual([]);
  });
});

describe("a title says what the matter is", () => {
  test("so that a search for it finds it, and an answer is titled as an answer to it", async () => {
    await aChannel([
      aFeedPost("post-1", "Nytt gebyr", "Vi svarar på spørsmål om gebyr."),
      complaint("c-1", "post-1"),
      aFeedComment(
        "c-2",
        "Klagen på vedtaket er behandlet, og gebyret er satt ned.",
        { authors: [{ name: "Kommunen" }], date_published: "2026-05-21T10:00:00Z" },
        { by_agency: true, answers: "c-1" },
      ),
    ]);
    await wholeWay();
    expect((await entries()).map(({ title }) => title)).toEqual([
      "Klage på vedtak – kommentar til «Nytt gebyr»",
      "Svar på klage på vedtak – kommentar til «Nytt gebyr»",
    ]);
    const asked = { query: "klage", kinds: ["Journalpost"], filter: {} } as const;
    const { pool } = opened.app.tools;
    const found = await search({ pool, searchPool: pool }, asked, { limit: 10, descending: true });
    expect(found).toHaveLength(2);
  });

  test("and two entries of one day and party are told apart, in one page or in two", async () => {
    const post = aFeedPost("post-1", "Nytt gebyr", "Vi svarar.");
    await aChannel([post, complaint("c-1", "post-1"), complaint("c-2", "post-1")]);
    await wholeWay();
    server.serve("/feed.json", aFeed([post, ...["c-1", "c-2", "c-3"].map((id) => complaint(id, "post-1"))]));
    await wholeWay();
    const title = "Klage på vedtak – kommentar til «Nytt gebyr»";
    expect((await entries()).map((entry) => entry.title)).toEqual([title, `${title} (2)`, `${title} (3)`]);
  });
});

test.each([
  ["2026-12-31T22:59:59Z", "2026-12-31T23:30:00Z", "2027-01-01"],
  ["2028-02-28T22:59:59Z", "2028-02-28T23:30:00Z", "2028-02-29"],
])(
  "a journal that waits from %s until %s numbers on the day at the agency on which it writes",
  async (before, after, on) => {
    const { tools } = opened.app;
    await aChannel([aFeedPost("post-1", "Gebyr", "Vi svarar."), complaint("c-1", "post-1")]);
    opened.clock.set(new Date(before));
    await look();
    opened.clock.set(new Date(before));
    const client = await tools.pool.connect();
    await client.query("begin");
    await lockJournal({ client, db: tools.db }, agency);
    const journaled = processAgency(tools, agency, quiet);
    for (let waiting = 0; waiting === 0; )
      waiting = await count(tools.pool, "pg_locks where locktype = 'advisory' and not granted");
    opened.clock.set(new Date(after));
    await client.query("commit");
    client.release();
    await journaled;
    expect(await entries()).toEqual([expect.objectContaining({ on, year: Number(on.slice(0, 4)), case: 1 })]);
  },
);

test("two processes that journal at once number without a gap and journal nothing twice", async () => {
  const comments = Array.from({ length: 1200 }, (_, n) => complaint(`c-${n}`, `post-${n % 30}`));
  const posts = Array.from({ length: 30 }, (_, n) => aFeedPost(`post-${n}`, `Sak ${n}`, "Vi svarar."));
  await aChannel([...posts, ...comments]);
  await untilJournal();
  const done = await Promise.all([1, 2].map(() => journalInAnotherProcess()));
  expect(done.reduce((sum, written) => sum + written, 0)).toBe(1200);
  const gaps = await opened.app.tools.pool.query(
    `select 1 from core.registry_entries having max(sequence) <> 1200 or count(*) <> 1200 or count(distinct item_id) <> 1200
     union all select 1 from core.cases having max(sequence) <> 30 or count(*) <> 30
     union all select 1 from core.registry_entries group by case_id having max(number_in_case) <> count(*) or min(number_in_case) <> 1`,
  );
  expect(gaps.rowCount).toBe(0);
}, 120_000);

async function untilJournal(): Promise<void> {
  await look();
  await classifyAgency(opened.app.tools, agency, quiet);
}

async function journalInAnotherProcess(): Promise<number> {
  const { stdout } = await run(process.execPath, [step], {
    env: {
      ...process.env,
      DATABASE_URL: opened.app.config.databaseUrl,
      KANALARKIV_DATA_DIR: opened.app.config.dataDir,
      KANALARKIV_LOG_LEVEL: "silent",
      STEP: "journal",
      STEP_AT: opened.clock.now().toISOString(),
      STEP_AGENCY: agency.orgNumber,
    },
  });
  return Number(stdout);
}

interface PlanNode {
  readonly "Node Type": string;
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly PlanNode[];
}

test("a page of the backlog is read by keys, and costs the same of 20,000 items as of 1,000", async () => {
  await aChannel([aFeedPost("post-0", "Gebyr", "Vi svarar."), complaint("c-0", "post-0")]);
  await untilJournal();
  const blocks: number[] = [];
  for (const [from, to] of [
    [1, 1_000],
    [1_001, 20_000],
  ] as const) {
    await waitingCopies(from, to);
    await opened.app.tools.pool.query(
      `insert into core.text_shields (id, agency_id, item_id, at, act, words, ground, because, by_person)
       select md5('shield' || n)::uuid, $1, md5('item' || n)::uuid, now(), 'shielded', 'gebyr', '{}', 'x', 'Kari Vik'
         from generate_series($2::int, $3::int) n`,
      [agency.id, from, to],
    );
    await opened.app.tools.pool.query(
      `insert into core.item_events (id, item_id, observation_id, at, kind, detail)
       select md5('event' || n)::uuid, md5('item' || n)::uuid, (select min(id::text)::uuid from core.observations), now(), 'firstSeen', '{}'
         from generate_series($1::int, $2::int) n`,
      [from, to],
    );
    await opened.app.tools.pool.query("analyze core.text_shields, core.item_events");
    const found = await opened.app.tools.pool.query<{ item_id: string }>(
      "select item_id from core.to_journal order by at, item_id",
    );
    const waiting = found.rows.map((row) => row.item_id);
    expect(waiting).toHaveLength(to + 1);
    const plan = await planOf(waiting.slice(0, 50));
    blocks.push(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]);
    if (to === 20_000) expect(wholeTables(plan)).toEqual([]);
  }
  const [small = 0, large = 0] = blocks;
  expect(large / small).toBeLessThan(2);
}, 120_000);

/** Copies the one complaint: items, versions, states and classes as capture and classification would have made them. */
async function waitingCopies(from: number, to: number): Promise<void> {
  const { pool } = opened.app.tools;
  const copies = (table: string, change: string, where: string) =>
    pool.query(
      `insert into core.${table}
       select (jsonb_populate_record(t, ${change})).* from core.${table} t, generate_series($1::int, $2::int) as n where ${where}`,
      [from, to],
    );
  const id = (what: string) => `md5('${what}' || n)::uuid`;
  const original = "(select id from core.items where native_id = 'c-0')";
  await copies(
    "items",
    `jsonb_build_object('id', ${id("item")}, 'native_id', 'c-' || n, 'root_native_id', 'post-' || n, 'parent_native_id', 'post-' || n)`,
    `t.id = ${original}`,
  );
  await copies(
    "versions",
    `jsonb_build_object('id', ${id("version")}, 'item_id', ${id("item")})`,
    `t.item_id = ${original}`,
  );
  await copies(
    "item_states",
    `jsonb_build_object('item_id', ${id("item")}, 'version_id', ${id("version")}, 'native_id', 'c-' || n)`,
    `t.item_id = ${original}`,
  );
  await copies(
    "classifications",
    `jsonb_build_object('id', ${id("class")}, 'item_id', ${id("item")}, 'version_id', ${id("version")})`,
    `t.item_id = ${original}`,
  );
  await copies(
    "item_classes",
    `jsonb_build_object('item_id', ${id("item")}, 'classification_id', ${id("class")}, 'version_id', ${id("version")})`,
    `t.item_id = ${original}`,
  );
  await pool.query("analyze");
}

async function planOf(itemIds: readonly string[]): Promise<PlanNode> {
  const found = await opened.app.tools.pool.query<{ "QUERY PLAN": readonly { Plan: PlanNode }[] }>(
    `explain (analyze, buffers, timing off, format json) ${pendingEntriesQuery}`,
    [itemIds],
  );
  const [explained] = found.rows[0]?.["QUERY PLAN"] ?? [];
  if (!explained) throw new Error("the query was not explained");
  return explained.Plan;
}

/** Tables that are read from one end to the other, but for those that never grow with the backlog. */
function wholeTables(node: PlanNode): readonly string[] {
  const own = node["Node Type"] === "Seq Scan" ? [node["Relation Name"] ?? "?"] : [];
  return [...own, ...(node.Plans ?? []).flatMap(wholeTables)].filter(
    (name) => !["channels", "cases", "registry_entries", "entry_changes"].includes(name),
  );
}

test("journaling again finds nothing", async () => {
  await aChannel([aFeedPost("post-1", "Gebyr", "Vi svarar."), complaint("c-1", "post-1")]);
  await wholeWay();
  expect(await journalAgency(opened.app.tools, agency, quiet)).toEqual({ cases: 0, entries: 0 });
});
