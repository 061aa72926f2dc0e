/**
 * Looks at one channel in databases of several sizes, in a process of its own: processor time of each, by size.
 *
 * Given: the root of a build, the address of a PostgreSQL server, a folder to work in, how many looks, the sizes. The
 * build may be an earlier one; what it offers is looked for where it lay then.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import type { App } from "../src/app.ts";
import type { HttpClient } from "../src/capture/port.ts";
import { eventList } from "./events.ts";
import { databaseMs, processMs } from "./server-cpu.ts";

export interface LookCost {
  /** user and system, of this process and of the server's processes that serve it */
  readonly nodeMs: readonly number[];
  readonly databaseMs: readonly number[];
}

export interface LooksAnswer {
  readonly bySize: Readonly<Record<string, LookCost>>;
  readonly peakBytes: number;
}

const [root = "", server = "", dir = "", looks = "100", ...sizes] = process.argv.slice(2);
const warming = 15;

type AppModule = typeof import("../src/app.ts");
type ConfigModule = typeof import("../src/config.ts");
type RegisterModule = typeof import("../src/pipeline/register/register.ts");
type ChannelsModule = typeof import("../src/db/channels.ts");
type CaptureModule = typeof import("../src/pipeline/capture/capture.ts");

async function from<Module>(...places: readonly string[]): Promise<Module> {
  const place = places.find((path) => existsSync(join(root, "src", path)));
  if (place === undefined) throw new Error(`${root} has none of ${places.join(", ")}`);
  return await import(join(root, "src", place));
}

const { openApp } = await from<AppModule>("app.ts");
const { readConfig } = await from<ConfigModule>("config.ts");
const { registerAgency, registerChannel } = await from<RegisterModule>(
  "pipeline/register/register.ts",
  "pipeline/register.ts",
);
const { findAgency, listChannels } = await from<ChannelsModule>("db/channels.ts");
const { captureChannel } = await from<CaptureModule>("pipeline/capture/capture.ts", "pipeline/capture.ts");

interface Stored {
  readonly app: App;
  readonly look: (turn: number) => Promise<void>;
}

const address = "https://polis.example/api/events";

async function archiveWith(items: number): Promise<Stored> {
  const url = new URL(server);
  url.pathname = `/looks_${items}_${dir.slice(-6).toLowerCase()}`;
  const env = {
    DATABASE_URL: url.href,
    KANALARKIV_DATA_DIR: join(dir, `${items}`),
    KANALARKIV_LOG_LEVEL: "silent",
  };
  const app = await openApp(readConfig(env, dir), { actor: "bench", env });
  let turn = 0;
  const http: HttpClient = {
    get: async () => ({
      status: 200,
      headers: new Map([["content-type", "application/json"]]),
      body: eventList(turn),
      url: address,
      fetchedAt: new Date(),
    }),
    post: async () => {
      throw new TypeError("nothing is sent to this channel");
    },
  };
  const tools = { ...app.tools, http };
  await registerAgency(tools, {
    name: "Polis",
    orgNumber: "202100-0076",
    country: "SE",
    language: "sv",
    unit: "Arkiv",
    responsible: "Arkivarie",
  });
  await registerChannel(tools, { agency: "202100-0076", kind: "policeEvents", title: "Händelser", address });
  const agency = await findAgency(tools.db, "202100-0076");
  const look = async (now: number) => {
    turn = now;
    const [channel] = await listChannels(tools.db, agency.id);
    if (!channel) throw new Error("no channel is registered");
    const { verdict } = await captureChannel(tools, channel);
    if (verdict !== "accepted") throw new Error(`look ${now} was ${verdict}`);
  };
  await look(0);
  await fill(app.tools.pool, items);
  return { app, look };
}

/** As many items as an archive of that age has: copies of one that left the window long ago, and the looks that took them. */
async function fill(pool: pg.Pool, items: number): Promise<void> {
  const copies = [
    [
      "core.items",
      "id",
      "jsonb_build_object('id', n.item, 'native_id', 'old-' || n.n, 'root_native_id', 'old-' || n.n)",
    ],
    [
      "core.item_states",
      "item_id",
      "jsonb_build_object('item_id', n.item, 'version_id', n.version, 'native_id', 'old-' || n.n, 'presence', 'leftWindow')",
    ],
    ["core.versions", "item_id", "jsonb_build_object('id', n.version, 'item_id', n.item)"],
    ["core.item_events", "item_id", "jsonb_build_object('id', n.event, 'item_id', n.item)"],
  ] as const;
  await pool.query(
    `create table public.filling as select n, gen_random_uuid() as item, gen_random_uuid() as version, gen_random_uuid() as event
       from generate_series(1, $1::int) n`,
    [Math.max(items - 500, 0)],
  );
  for (const [table, key, change] of copies)
    await pool.query(
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(o) || ${change})).*
         from public.filling n cross join (select * from ${table} where ${key} = (select min(id::text)::uuid from core.items where native_id not like 'old-%')) o`,
    );
  await pool.query(
    `insert into core.observations select (jsonb_populate_record(null::core.observations, to_jsonb(o) || jsonb_build_object('id', n.item, 'started_at', o.started_at - n.n * interval '30 minutes'))).*
       from public.filling n cross join (select * from core.observations limit 1) o where n.n % 4 = 0`,
  );
  await pool.query("drop table public.filling");
  await pool.query("vacuum analyze");
}

const stored = new Map<string, Stored>();
for (const size of sizes) stored.set(size, await archiveWith(Number(size)));
const costs = new Map(sizes.map((size) => [size, { nodeMs: [] as number[], databaseMs: [] as number[] }]));
for (let turn = 1; turn <= Number(looks) + warming; turn++)
  for (const [size, { app, look }] of stored) {
    const database = await databaseMs(app.tools.pool);
    const node = processMs();
    await look(turn);
    const spent = processMs() - node;
    const databaseSpent = (await databaseMs(app.tools.pool)) - database;
    if (turn <= warming) continue;
    costs.get(size)?.nodeMs.push(spent);
    costs.get(size)?.databaseMs.push(databaseSpent);
  }
for (const { app } of stored.values()) await app.close();
const answer: LooksAnswer = {
  bySize: Object.fromEntries(costs),
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(answer));
