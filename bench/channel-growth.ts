/**
 * What a channel's own upkeep asks the database, as what lies behind it grows: notices, looks, threads that are looked at
 * more and more seldom, what webhooks told. Processor time of the server for one question, after `analyze`.
 */
import { join } from "node:path";
import type pg from "pg";
import { accessRows, openAlarms } from "../src/db/channel-health.ts";
import { hasReusedIds, heldLooks, isTold, laterTaken, laterWhole, lookAhead } from "../src/db/held-looks.ts";
import { readRelooks } from "../src/db/relooks.ts";
import { channelsTold, countDeliveries, waitingDeliveries } from "../src/db/webhooks.ts";
import { agencyCoverage } from "../src/pipeline/coverage/coverage.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import { openBenchApp, type Place, register } from "./place.ts";
import { databaseMs } from "./server-cpu.ts";

const times = 30;
const now = new Date();

export async function channelGrowth(place: Place, sizes: readonly number[]): Promise<readonly Figure[]> {
  const bySize: Map<string, number>[] = [];
  for (const size of sizes) bySize.push(await costsAt(place, size));
  const names = [...(bySize[0]?.keys() ?? [])];
  return names.flatMap((name) => {
    const each = bySize.map((costs) => costs.get(name) ?? Number.NaN);
    const growth = (each.at(-1) ?? 0) / Math.max(each[0] ?? 0, 0.05);
    return [
      ...each.map((ms, at) =>
        figure(`${name}, ${sizes[at]?.toLocaleString("en")} rows behind it`, "ms", [ms]),
      ),
      atMost(3, figure(`${name}: most ÷ fewest`, "ratio", [growth])),
    ];
  });
}

async function costsAt(place: Place, size: number): Promise<Map<string, number>> {
  const database = `growth_${size}`;
  await place.copy(database, "template1");
  const app = await openBenchApp(place.url(database), join(place.dir, database));
  const { pool, db } = app.tools;
  const { agency, channel } = await register(app);
  await fill(pool, agency.id, channel.id, size);
  await pool.query("analyze");
  const listed = Array.from({ length: 40 }, (_, n) => `post-${n + 1}`);
  const before = new Date(now.getTime() - 3_600_000);
  const told = {
    code: "item.malformed",
    detail: "never told",
    held: false,
    nativeId: undefined,
    place: "x",
  } as const;
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    "open alarms": () => openAlarms(pool, agency.id, "mailNow"),
    "access of channels": () => accessRows(pool, agency.id, now, 5),
    "threads that are due": () => readRelooks(pool, channel.id, listed, now, 40),
    "held looks": () => heldLooks(db, channel.id),
    "a look ahead": () => lookAhead(db, channel.id, now),
    "a whole look since": () => laterWhole(db, channel.id, before),
    "a look since of which something was taken": () => laterTaken(db, channel.id, before),
    "ids that were used again": () => hasReusedIds(db, channel.id),
    "whether it was told": () => isTold(db, channel.id, told),
    "webhooks that wait, of a channel": () => waitingDeliveries(pool, channel.id, 100),
    "channels of which a webhook waits": () => channelsTold(db),
    "webhooks counted": () => countDeliveries(pool),
    "coverage of 60 days": () => agencyCoverage(app.tools, agency, 60),
  };
  const costs = new Map<string, number>();
  for (const [name, ask] of Object.entries(questions)) {
    for (let n = 0; n < 5; n += 1) await ask();
    const begun = await databaseMs(pool);
    for (let n = 0; n < times; n += 1) await ask();
    costs.set(name, ((await databaseMs(pool)) - begun) / times);
  }
  await app.close();
  await place.drop(database);
  return costs;
}

/** So many of each, the newest of now; nine of ten notices are of acts. */
async function fill(pool: pg.Pool, agency: string, channel: string, size: number): Promise<void> {
  const rows: readonly (readonly [string, string])[] = [
    [
      "core.observations (id, channel_id, kind, started_at, ended_at, verdict, seen, new_items, new_versions, removed, findings)",
      "gen_random_uuid(), $2::uuid, 'look', $3::timestamptz - n * interval '30 minutes', $3::timestamptz - n * interval '30 minutes', 'accepted', 10, 0, 0, 0, 0",
    ],
    [
      "core.notices (id, agency_id, kind, item_id, owed, cause, made_at, next_at, sent_at)",
      "gen_random_uuid(), $1::uuid, 'mailNow', case when n % 10 = 0 then $2::uuid else gen_random_uuid() end, n / 20, case when n % 20 = 0 then 'channel.down' when n % 10 = 0 then 'channel.well' else 'act' end, $3::timestamptz - n * interval '1 minute', $3::timestamptz, $3::timestamptz - n * interval '1 minute'",
    ],
    [
      "core.relooks (channel_id, native_id, posted_at, looked_at, due_at)",
      "$2::uuid, 'post-' || n, $3::timestamptz - n * interval '1 hour', $3::timestamptz - interval '1 hour', $3::timestamptz + n * interval '1 minute'",
    ],
    [
      "core.webhook_deliveries (id, channel_id, event_key, digest, received_at, size_bytes, media_type, state, taken_at)",
      "gen_random_uuid(), $2::uuid, 'event-' || n, repeat('0', 64), $3::timestamptz - n * interval '1 minute', 100, 'application/json', 'nothing', $3::timestamptz",
    ],
    [
      "core.findings (observation_id, ordinal, channel_id, found_at, code, held, native_id, place, detail)",
      "(select id from core.observations limit 1), n, $2::uuid, $3::timestamptz - n * interval '1 hour', 'item.futureDate', false, 'post-' || n, 'x', 'x'",
    ],
  ];
  for (const [table, values] of rows)
    await pool.query(
      `insert into ${table} select ${values} from generate_series(1, $4::int) n where $1::uuid is not null and $2::uuid is not null and $3::timestamptz is not null`,
      [agency, channel, now, size],
    );
}
