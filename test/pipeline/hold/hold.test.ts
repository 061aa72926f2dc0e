/** Holds as officers place and end them: over what is there, what comes later, and what the channel moves. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { lockDestruction } from "../../../src/db/holds.ts";
import { transact } from "../../../src/db/transact.ts";
import { type Day, day } from "../../../src/domain/day.ts";
import type { HoldActKind } from "../../../src/domain/hold.ts";
import { changeHold } from "../../../src/pipeline/hold/change.ts";
import { coverageOf, holdByNumber, holdsOverNamed, listHolds } from "../../../src/pipeline/hold/gather.ts";
import { type PlaceRequest, placeHold, type ScopeRequest } from "../../../src/pipeline/hold/place.ts";
import { attachFile, detachFile } from "../../../src/pipeline/item/attach.ts";
import { checkItem } from "../../../src/pipeline/prune/check.ts";
import { editChannel } from "../../../src/pipeline/register/changes.ts";
import { registerAgency } from "../../../src/pipeline/register/register.ts";
import { itemName } from "../../../src/pipeline/review/list.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { swedishAgency } from "../../support/app.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace } from "../../support/export-place.ts";
import { count } from "../../support/rows.ts";

let place: ExportPlace;
const thread = [
  aFeedPost("post-1", "Vegarbeid", "Me legg ny asfalt."),
  aFeedComment("c-1", "Takk for fin veg!"),
  aFeedComment("c-2", "Eg varsla om Storgata i fjor."),
];

beforeEach(async () => {
  place = await openExportPlace();
  await place.look(thread);
}, 60_000);
afterEach(() => place?.close());

const request = (scope: ScopeRequest, change: Partial<PlaceRequest> = {}): PlaceRequest => ({
  ...{ agency: place.agency, kind: "appeal", scope, ground: "klage 26/114", owner: "Kari Vik" },
  ...{ until: undefined, by: "Kari Vik", dryRun: false, ...change },
});
const put = (scope: ScopeRequest, change?: Partial<PlaceRequest>) =>
  placeHold(place.tools, request(scope, change), quiet);
const over = async (item: string) =>
  (await holdsOverNamed(place.tools, item)).holds.map(({ number }) => number);
const step = (number: number, act: HoldActKind, lastDay?: string) =>
  changeHold(place.tools, place.agency, number, {
    ...{ act, lastDay: lastDay === undefined ? undefined : day(lastDay), because: "26/114", by: "Kari Vik" },
  });
const events = (kind: string) => count(place.tools.pool, `core.audit_events where kind = '${kind}'`);

describe("what is held", () => {
  test("each scope says what it covers now, and all that overlap count", async () => {
    expect(await put({ item: "c-1" })).toMatchObject({ hold: { number: 1 }, coverage: { count: 1 } });
    expect(await put({ thread: "c-1" })).toMatchObject({ hold: { number: 2 }, coverage: { count: 3 } });
    const [channel] = (await place.tools.pool.query("select id from core.channels")).rows;
    expect(await put({ channel: channel.id })).toMatchObject({ coverage: { count: 3 } });
    expect(await put({ words: "STORGATA varsla" })).toMatchObject({
      coverage: { count: 1, examples: [{ nativeId: "c-2" }] },
    });
    expect(await put({ everything: true })).toMatchObject({ coverage: { count: 3 } });
    expect(await over("c-1")).toEqual([1, 2, 3, 5]);
    expect(await over("c-2")).toEqual([2, 3, 4, 5]);
    expect(await over("post-1")).toEqual([2, 3, 5]);
    expect(await events("hold.placed")).toBe(5);
  });

  test("an item is called by the name that the queue gives it", async () => {
    const { coverage } = await put({ item: "c-1" });
    const name = itemName(coverage.examples[0]?.itemId ?? "");
    expect(await put({ item: name })).toMatchObject({
      coverage: { count: 1, examples: [{ nativeId: "c-1" }] },
    });
    expect(await put({ thread: name.toUpperCase() })).toMatchObject({ coverage: { count: 3 } });
    expect(await over(name)).toEqual([1, 2, 3]);
    expect(await checkItem(place.tools, name)).toMatchObject({ nativeId: "c-1" });
    await expect(over("00000000")).rejects.toThrow(/is no item: give its name as `kanalarkiv review list`/);
  });

  test("what is captured later is covered, and what a version said once stays covered", async () => {
    await put({ thread: "post-1" });
    await put({ words: "Storgata" });
    const [post, first] = thread;
    await place.look([
      ...[post ?? {}, first ?? {}, aFeedComment("c-2", "Eg tek det tilbake.")],
      aFeedComment("c-3", "Gjeld dette storgata òg?"),
    ]);
    expect(await over("c-2")).toEqual([1, 2]);
    expect(await over("c-3")).toEqual([1, 2]);
  });

  test("a channel that is renamed, and a post that is published again under another id, stay covered", async () => {
    await put({ thread: "post-1" });
    await put({ item: "post-1" });
    const [channel] = (await place.tools.pool.query("select id from core.channels")).rows;
    await editChannel(place.tools, channel.id, { title: "Nytt namn" });
    const pool = place.tools.pool;
    // as a look writes it when the channel gives the same post another id
    await pool.query(
      `insert into core.items (id, agency_id, channel_id, native_id, kind, by_agency, root_native_id, first_seen_at, first_observation_id)
       select gen_random_uuid(), agency_id, channel_id, n.id, 'comment', false, n.root, first_seen_at, first_observation_id
         from core.items, (values ('post-9', 'post-9'), ('c-9', 'post-9'), ('post-8', 'post-8')) n(id, root) where native_id = 'post-1'`,
    );
    await pool.query(
      `insert into core.item_events (id, item_id, observation_id, at, kind, detail)
       select gen_random_uuid(), id, first_observation_id, first_seen_at, 'reissued', n.detail::jsonb
         from core.items, (values ('post-1', '{"as": "post-8"}'), ('post-8', '{"as": "post-9"}'), ('post-9', '{"as": "post-1"}')) n(native, detail)
        where native_id = n.native`,
    );
    const covered = async (number: number) => {
      const hold = await holdByNumber(place.tools, place.agency, number);
      const { examples } = await coverageOf(place.tools, place.agency, hold, 10, quiet);
      return examples.map(({ nativeId }) => nativeId).sort();
    };
    expect(await covered(1)).toEqual(["c-1", "c-2", "c-9", "post-1", "post-8", "post-9"]);
    expect(await covered(2)).toEqual(["post-1", "post-8", "post-9"]);
  });

  test("nothing of another agency", async () => {
    await put({ everything: true });
    const other = await registerAgency(place.tools, swedishAgency);
    await expect(put({ item: "c-1" }, { agency: other })).rejects.toThrow(/is not of Storsunds kommun/);
    expect((await put({ everything: true }, { agency: other })).coverage.count).toBe(0);
    expect(await over("c-1")).toEqual([1]);
  });

  test("a dry run says what it would cover, and writes nothing", async () => {
    expect(await put({ thread: "post-1" }, { dryRun: true })).toMatchObject({
      coverage: { count: 3 },
      dryRun: true,
    });
    expect(await count(place.tools.pool, "core.holds")).toBe(0);
    expect(await events("hold.placed")).toBe(0);
  });
});

describe("what cannot be asked so is refused", () => {
  const refused: readonly (readonly [ScopeRequest, Partial<PlaceRequest>, RegExp])[] = [
    [{}, {}, /say what is held/],
    [{ item: "c-1", thread: "c-1" }, {}, /say one thing/],
    [{ item: "c-1", channel: "Dialog" }, {}, /say one thing/],
    [{ everything: true, words: "takk" }, {}, /say one thing/],
    [{ item: "c-404" }, {}, /is no item/],
    [{ channel: "Ukjend" }, {}, /no channel/],
    [{ words: "!?" }, {}, /holds no word/],
    [{ words: "ord ".repeat(5) + Array.from({ length: 21 }, (_, n) => n).join(" ") }, {}, /at most 20 words/],
    [{ from: "2026-02-01" as Day, to: "2026-01-01" as Day }, {}, /comes before/],
    [{ everything: true }, { ground: " " }, /--ground/],
    [{ everything: true }, { owner: "" }, /--owner/],
    [{ everything: true }, { until: day("2026-05-31") }, /is over/],
  ];

  test("with what to say instead, and nothing is written", async () => {
    for (const [scope, change, said] of refused) await expect(put(scope, change)).rejects.toThrow(said);
    expect(await count(place.tools.pool, "core.holds")).toBe(0);
  });

  test("a class that nobody has, for a hold that covers nothing protects nothing", async () => {
    await expect(put({ classId: "PRIASE" })).rejects.toThrow(/PRIASE is no class .* did you mean PRAISE\?/);
    await expect(put({ classId: "SJOEORM" })).rejects.toThrow(/see `kanalarkiv rules`/);
    expect(await count(place.tools.pool, "core.holds")).toBe(0);
    expect(await put({ classId: "praise" })).toMatchObject({
      hold: { scope: { query: { classId: "PRAISE" } } },
    });
  });
});

describe("the life of a hold", () => {
  test("it ends on its last day, is released, and comes back", async () => {
    await put({ item: "c-1" }, { until: day("2026-06-02") });
    expect(await over("c-1")).toEqual([1]);
    await place.opened.clock.sleep(2 * 86_400_000);
    expect(await over("c-1")).toEqual([]);
    expect(await listHolds(place.tools, place.agency, false)).toEqual([]);
    expect(await listHolds(place.tools, place.agency, true)).toMatchObject([
      { state: "ended", lastDay: "2026-06-02" },
    ]);
    expect(await step(1, "ends", "2026-12-31")).toMatchObject({ state: "counts", lastDay: "2026-12-31" });
    expect(await step(1, "released")).toMatchObject({ state: "released" });
    expect(await over("c-1")).toEqual([]);
    expect(await step(1, "undone")).toMatchObject({ state: "counts", lastDay: "2026-12-31" });
    expect(await over("c-1")).toEqual([1]);
    expect([await events("hold.changed"), await events("hold.released")]).toEqual([2, 1]);
  });

  test("an act that may not follow names the one that stands against it", async () => {
    await put({ item: "c-1" });
    await expect(step(1, "undone")).rejects.toMatchObject({ code: "hold.state" });
    await expect(step(1, "ends", "2026-05-31")).rejects.toThrow(/is over; to end hold 1 at once/);
    await expect(step(1, "ends")).rejects.toThrow(/ends so already: never by itself/);
    await step(1, "released");
    await expect(step(1, "released")).rejects.toThrow(/released \(by Kari Vik: 26\/114\)/);
    await expect(step(1, "ends", "2026-12-31")).rejects.toThrow(/hold undo 1/);
    await expect(step(7, "released")).rejects.toThrow(/has no hold 7/);
  });

  test("acts count in the order in which they were done, also when the clock was put back", async () => {
    await put({ item: "c-1" });
    await step(1, "released");
    place.opened.clock.set(new Date("2026-05-01T08:00:00Z"));
    expect(await step(1, "undone")).toMatchObject({ state: "counts" });
    expect(await over("c-1")).toEqual([1]);
  });

  test("two officers at once: each hold has a number of its own", async () => {
    const placed = await Promise.all([1, 2, 3, 4].map(() => put({ item: "c-1" })));
    expect(placed.map(({ hold }) => hold.number).sort()).toEqual([1, 2, 3, 4]);
  });

  test("neither a hold nor an act on it is ever changed in the database", async () => {
    await put({ item: "c-1" }, { until: day("2026-12-31") });
    for (const statement of [
      "update core.holds set kind = 'manual'",
      "delete from core.holds",
      "truncate core.holds cascade",
      "update core.hold_acts set act = 'released'",
      "delete from core.hold_acts",
    ])
      await expect(place.tools.pool.query(statement)).rejects.toThrow(/only ever added to/);
  });
});

test("a hold waits for what is being destroyed, and nothing is destroyed while it is written", async () => {
  const { pool } = place.tools;
  let placing: Promise<unknown> | undefined;
  await transact(pool, async (tx) => {
    await lockDestruction(tx, place.agency.id);
    placing = put({ item: "c-1" });
    const waits = async () =>
      (await pool.query("select 1 from pg_locks where locktype = 'advisory' and not granted")).rowCount ?? 0;
    while ((await waits()) === 0) await new Promise(setImmediate);
    expect(await count(pool, "core.holds")).toBe(0);
  });
  await placing;
  expect(await over("c-1")).toEqual([1]);
});

test("a file that was handed in is not taken back while its item is held", async () => {
  const { tools, opened } = place;
  const { writeFile } = await import("node:fs/promises");
  const path = `${opened.app.config.dataDir}/kart.txt`;
  await writeFile(path, "Kart");
  const given = { item: "c-1", because: "26/114", by: "Kari Vik" };
  await attachFile(tools, {
    ...{ ...given, path, place: undefined, further: true, title: "Kart", from: undefined, dryRun: false },
  });
  await put({ item: "c-1" });
  await expect(detachFile(tools, { ...given, file: 1 })).rejects.toMatchObject({ code: "hold.state" });
  await step(1, "released");
  await detachFile(tools, { ...given, file: 1 });
});
