/** Real input: consecutive snapshots of a real agency's feed, replayed over HTTP under the scheduler's own clock. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { openTestApp, swedishAgency, type TestApp } from "../support/app.ts";
import {
  eventsOf,
  type PoliceServer,
  type Snapshot,
  snapshotsIn,
  startPoliceServer,
  without,
} from "../support/police-server.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";
import { shown } from "../support/shown.ts";

const data = sharedPath("data", "polisen-se-events");

interface Replayed {
  readonly items: number;
  readonly versions: number;
  readonly events: Readonly<Record<string, number>>;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly edits: readonly string[];
  readonly removed: readonly string[];
}

interface Replay {
  run(
    snapshots: readonly Snapshot[],
    gone?: { readonly ids: readonly number[]; readonly from: string },
    /** the lists that tell which pages there are, when those that are shown cannot be read */
    whole?: readonly Snapshot[],
  ): Promise<Replayed>;
}

/** One app for all replays; each takes its own channel. */
function replays(): Replay {
  let opened: TestApp | undefined;
  let servers: PoliceServer[] = [];
  beforeAll(async () => {
    opened = await openTestApp();
    await registerAgency(opened.app.tools, swedishAgency);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    servers = [];
    await opened?.close();
  });
  return {
    async run(snapshots, gone, whole = snapshots) {
      if (!opened) throw new Error("only inside tests");
      const { app, clock } = opened;
      const server = await startPoliceServer(whole);
      servers.push(server);
      const channel = await registerChannel(app.tools, {
        agency: swedishAgency.orgNumber,
        kind: "policeEvents",
        title: `Händelser ${servers.length}`,
        address: server.address,
        everyMinutes: 1,
      });
      const queue = await app.queue();
      const timetable = await app.timetable();
      for (const snapshot of snapshots) {
        clock.set(snapshot.at);
        server.show(snapshot.bytes);
        if (gone && snapshot.name >= gone.from) server.remove(gone.ids);
        await timetable.tick();
        await queue.drain();
      }
      await app.tools.pool.query("update core.channels set every_minutes = 10080 where id = $1", [
        channel.id,
      ]);
      return await outcomeOf(opened, channel.id);
    },
  };
}

async function outcomeOf({ app }: TestApp, channelId: string): Promise<Replayed> {
  const { pool } = app.tools;
  const counts = async (query: string) => {
    const found = await pool.query<{ key: string; n: number }>(query, [channelId]);
    return Object.fromEntries(found.rows.map((row) => [row.key, row.n]));
  };
  const of = (events: string) =>
    pool.query<{ native_id: string; started_at: Date }>(
      `select i.native_id, o.started_at from core.item_events e join core.items i on i.id = e.item_id
         join core.observations o on o.id = e.observation_id
        where i.channel_id = $1 and e.kind = '${events}' order by o.started_at, i.native_id`,
      [channelId],
    );
  const total = await pool.query<{ items: number; versions: number }>(
    `select count(distinct i.id)::int as items, count(*)::int as versions
       from core.items i join core.versions v on v.item_id = i.id where i.channel_id = $1`,
    [channelId],
  );
  return {
    items: total.rows[0]?.items ?? 0,
    versions: total.rows[0]?.versions ?? 0,
    events: await counts(
      "select e.kind as key, count(*)::int as n from core.item_events e join core.items i on i.id = e.item_id where i.channel_id = $1 group by 1",
    ),
    verdicts: await counts(
      "select verdict as key, count(*)::int as n from core.observations where channel_id = $1 group by 1",
    ),
    edits: (await of("edited")).rows.map((row) => `${row.started_at.toISOString()} ${row.native_id}`),
    removed: (await of("removed")).rows.map((row) => row.native_id),
  };
}

interface Truth {
  readonly expected: {
    readonly distinct_events: number;
    readonly edits: number;
    readonly real_removals: number;
    readonly roll_offs: number;
    readonly edit_list: readonly { readonly snapshot: string; readonly id: number }[];
  };
  readonly quarantined: readonly string[];
}

function truthOf(folder: string): Truth {
  return JSON.parse(readFileSync(join(data, "expected.json"), "utf8")).folders[folder];
}

whenShared(describe)(`a real feed, replayed${sharedReason}`, () => {
  const replay = replays();

  test.each(["last-7-days", "flap-2023-11-07"])(
    "%s: items, versions and removals equal the truth, with no false delete",
    async (folder) => {
      const snapshots = snapshotsIn(join(data, folder));
      const { expected, quarantined } = truthOf(folder);
      const at = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot.at.toISOString()]));
      const got = await replay.run(snapshots);
      expect(got.items).toBe(expected.distinct_events);
      expect(got.versions).toBe(expected.distinct_events + expected.edits);
      expect(got.removed).toEqual([]);
      expect(expected.real_removals).toBe(0);
      expect(got.events["leftWindow"]).toBe(expected.roll_offs);
      expect(got.events["missing"] ?? 0).toBe(0);
      expect(got.events["reappeared"] ?? 0).toBe(0);
      expect(got.edits).toEqual(
        expected.edit_list.map((edit) => `${at.get(edit.snapshot)} ${edit.id}`).sort(),
      );
      expect((got.verdicts["held"] ?? 0) + (got.verdicts["discarded"] ?? 0)).toBe(quarantined.length);
      expect(got.verdicts["accepted"]).toBe(snapshots.length - quarantined.length);
      shown("policeEvents", "recorded payload", "post", "edit");
    },
    300_000,
  );

  test("a wrong list that is seen three times adds nothing, edits nothing and asks for no page", async () => {
    const snapshots = snapshotsIn(join(data, "flap-2023-11-07"));
    const wrong = truthOf("flap-2023-11-07").quarantined[0];
    const flapped = snapshots.flatMap((snapshot) =>
      snapshot.name === wrong
        ? [0, 10, 20].map((minutes) => ({
            ...snapshot,
            at: new Date(snapshot.at.getTime() + minutes * 60_000),
          }))
        : [snapshot],
    );
    const got = await replay.run(flapped);
    const { expected } = truthOf("flap-2023-11-07");
    expect(got.verdicts).toEqual({ accepted: snapshots.length - 1, discarded: 3 });
    expect([got.items, got.versions]).toEqual([
      expected.distinct_events,
      expected.distinct_events + expected.edits,
    ]);
    expect([got.events["missing"] ?? 0, got.removed]).toEqual([0, []]);
  }, 300_000);

  test("yesterday's list for three looks takes no edit back and misses nothing", async () => {
    const all = week();
    const today = all.slice(0, 24);
    const [yesterday] = today;
    const stale = all
      .slice(24, 27)
      .map(({ name, at }) => ({ ...(yesterday ?? all[0]), name, at }) as Snapshot);
    const got = await replay.run([...today, ...stale, ...all.slice(27, 29)]);
    const truth = await replay.run([...today, ...all.slice(27, 29)]);
    expect(got.verdicts).toEqual({ accepted: 26, discarded: 3 });
    expect([got.items, got.versions, got.events]).toEqual([truth.items, truth.versions, truth.events]);
  }, 300_000);

  const week = () => snapshotsIn(join(data, "last-7-days"));
  const dropped = 649693;
  const first = "2026-08-19T03-07-17-00-00_4585c2b838.json.gz";

  test("one event that is taken down is exactly one removal", async () => {
    const snapshots = week().map((snapshot) =>
      snapshot.name >= first ? without(snapshot, [dropped]) : snapshot,
    );
    const got = await replay.run(snapshots, { ids: [dropped], from: first });
    expect(got.removed).toEqual([String(dropped)]);
    expect(got.items).toBe(991);
    expect(got.versions).toBe(991 + 11);
    expect(got.events["leftWindow"]).toBe(491);
    shown("policeEvents", "recorded payload", "delete");
  }, 300_000);

  test("an event that is away for two looks and comes back is no removal", async () => {
    const all = week();
    const index = all.findIndex((snapshot) => snapshot.name === first);
    const snapshots = all
      .slice(0, index + 6)
      .map((snapshot, at) => (at === index || at === index + 1 ? without(snapshot, [dropped]) : snapshot));
    const got = await replay.run(snapshots);
    expect(got.removed).toEqual([]);
    expect(got.events["reappeared"]).toBe(1);
    shown("policeEvents", "recorded payload", "restore");
  }, 300_000);

  test.each([
    [
      "cut to its first 60 events",
      (snapshot: Snapshot) => Buffer.from(JSON.stringify(eventsOf(snapshot.bytes).slice(0, 60))),
    ],
    ["empty", () => Buffer.alloc(0)],
    ["cut in the middle", (snapshot: Snapshot) => snapshot.bytes.subarray(0, 50_000)],
  ])(
    "a list that came %s takes nothing away and adds nothing",
    async (_, damage) => {
      const [before, damaged, after] = week().slice(0, 3);
      if (!before || !damaged || !after) throw new Error("the data holds fewer than three snapshots");
      const got = await replay.run([before, { ...damaged, bytes: damage(damaged) }, after], undefined, [
        before,
        after,
      ]);
      expect(got.verdicts).toEqual({ accepted: 2, incomplete: 1 });
      expect(got.removed).toEqual([]);
      expect(got.events["missing"] ?? 0).toBe(0);
    },
    120_000,
  );
});
