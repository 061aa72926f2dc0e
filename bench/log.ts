/** What a page of the audit log costs at the desk, by each way in which it is searched, and what the index adds to writing an event. */
import { join } from "node:path";
import type pg from "pg";
import { auditEventKinds } from "../src/audit/event.ts";
import { recordEvent } from "../src/db/audit-log.ts";
import { transact } from "../src/db/transact.ts";
import type { Agency } from "../src/domain/agency.ts";
import type { RoleHeld } from "../src/domain/desk.ts";
import { type LogAsked, peopleInLog, searchLog } from "../src/pipeline/log/search.ts";
import type { Tools } from "../src/pipeline/tools.ts";
import { type Figure, figure } from "./figures.ts";
import { openBenchApp, type Place, register } from "./place.ts";

const sizes = [10_000, 100_000, 1_000_000];
const perPage = 25;

export async function logCosts(place: Place, items: number, runs: number): Promise<readonly Figure[]> {
  await place.copy("log", "template0");
  const app = await openBenchApp(place.url("log"), join(place.dir, "log"));
  const figures: Figure[] = [];
  try {
    const { agency, channel } = await register(app);
    for (const size of items === 100_000 ? sizes : [items]) {
      await fill(app.tools.pool, { agency: agency.id, channel: channel.id }, size);
      figures.push(...(await figuresAt(app.tools, agency, channel.id, size, runs)));
    }
  } finally {
    await app.close();
    await place.drop("log");
  }
  return figures;
}

/**
 * Looks at one channel for the most part, one event in ten an officer's about an item, one in a thousand a hold's; one in a
 * hundred thousand is of a person who did nothing else.
 */
async function fill(
  pool: pg.Pool,
  { agency, channel }: { readonly agency: string; readonly channel: string },
  size: number,
): Promise<void> {
  const { rows } = await pool.query<{ n: number }>("select count(*)::int as n from core.audit_events");
  for (let from = rows[0]?.n ?? 0; from < size; from += 50_000) {
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query("create temporary table made (id uuid, n int) on commit drop");
      await client.query(
        "insert into made select gen_random_uuid(), n from generate_series($1::int, $2::int) as n",
        [from + 1, Math.min(size, from + 50_000)],
      );
      await client.query(
        `insert into core.audit_events (id, at, kind, actor, body, leaf)
         select id, timestamptz '2025-01-01' + n * interval '31 seconds',
                case when n % 1000 = 0 then 'hold.placed' when n % 10 = 0 then 'item.confirmed' else 'observation.recorded' end,
                case when n % 100000 = 0 then 'Once Only' when n % 10 = 0 then 'Officer ' || n % 7 else 'system' end, '\\x', '\\x' from made`,
      );
      await client.query(
        `insert into core.audit_fields (event_id, name, salt, value)
         select m.id, f.name, '\\x', f.value from made m, lateral (values
           ('channel', case when n % 10 <> 0 then to_jsonb($2::text) end), ('observation', case when n % 10 <> 0 then to_jsonb(gen_random_uuid()) end),
           ('agency', case when n % 10 = 0 then to_jsonb($1::text) end), ('item', case when n % 10 = 0 then to_jsonb(md5((n % 5000)::text)::uuid) end)
         ) as f(name, value) where f.value is not null`,
        [agency, channel],
      );
      await client.query("commit");
    } finally {
      client.release();
    }
  }
  await pool.query("vacuum analyze");
}

const held: readonly RoleHeld[] = [{ role: "auditor", agencyId: "all" }];

async function figuresAt(
  tools: Tools,
  agency: Agency,
  channel: string,
  size: number,
  runs: number,
): Promise<readonly Figure[]> {
  const all: LogAsked = { kinds: auditEventKinds };
  const { rows } = await tools.pool.query<{ id: string }>("select md5('10')::uuid as id");
  const asked: Readonly<Record<string, LogAsked>> = {
    "newest page": all,
    "of a kind": { kinds: ["hold.placed"] },
    "of a kind that there is none of": { kinds: ["prune.approved"] },
    "of a person who did much": { ...all, who: "system" },
    "of a person who did one thing": { ...all, who: "Once Only" },
    "about an item": { ...all, named: rows.map(({ id }) => id) },
    "about a channel that most is about": { ...all, named: [channel] },
    "about a channel, of a kind that there is none of": { kinds: ["channel.changed"], named: [channel] },
    "a day of a year ago": { ...all, from: new Date("2025-01-02"), before: new Date("2025-01-03") },
  };
  const figures: Figure[] = [];
  for (const [name, question] of Object.entries(asked)) {
    const times: number[] = [];
    for (let turn = 0; turn < Math.max(5, runs); turn += 1) {
      const begun = performance.now();
      await searchLog(tools, agency, held, question, { limit: perPage });
      times.push(performance.now() - begun);
    }
    figures.push(figure(`${size.toLocaleString("en")} events: ${name}`, "ms", times));
  }
  const names: number[] = [];
  const writes: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < Math.max(5, runs); turn += 1) {
    const begun = performance.now();
    await peopleInLog(tools, agency, held);
    names.push(performance.now() - begun);
    writes.push(await writing(tools, agency, channel, "enable"));
    bare.push(await writing(tools, agency, channel, "disable"));
  }
  return [
    ...figures,
    figure(`${size.toLocaleString("en")} events: names of who acted`, "ms", names),
    figure(`${size.toLocaleString("en")} events: one more event`, "ms", writes),
    figure(`${size.toLocaleString("en")} events: one more event, not placed`, "ms", bare),
  ];
}

/** Milliseconds for each of a hundred events in one transaction, which is given up. */
async function writing(
  tools: Tools,
  agency: Agency,
  item: string,
  placed: "enable" | "disable",
): Promise<number> {
  const enough = new Error("measured");
  let each = 0;
  await transact(tools.pool, async (tx) => {
    await tx.client.query(`alter table core.audit_fields ${placed} trigger placed`);
    const begun = performance.now();
    for (let n = 0; n < 100; n += 1)
      await recordEvent(tx, tools, "item.read", { agency: agency.id, item, by: "Officer 1" });
    each = (performance.now() - begun) / 100;
    throw enough;
  }).catch((error: unknown) => {
    if (error !== enough) throw error;
  });
  return each;
}
