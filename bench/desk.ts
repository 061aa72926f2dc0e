/** What people at the desk wait for: an act of an officer up to the next item, with colleagues at it and readers beside them. */
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { agencyNumbered, listAgencies } from "../src/db/channels.ts";
import { deskWeb } from "../src/desk/app.ts";
import { deskAssets } from "../src/desk/assets.ts";
import type { DeskSite } from "../src/desk/site.ts";
import type { AgencyId } from "../src/domain/ids.ts";
import { openControlRoom } from "../src/pipeline/control/room.ts";
import { registerChannel } from "../src/pipeline/register/register.ts";
import type { Tools } from "../src/pipeline/tools.ts";
import { makeLink } from "../src/pipeline/users/link.ts";
import { addUser, giveRole } from "../src/pipeline/users/people.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import { openBenchApp, type Place, register } from "./place.ts";
import { fillQueue } from "./queue-rows.ts";
import { databaseMs, processMs } from "./server-cpu.ts";

const officersAtOnce = 5;
const readersAtOnce = 20;
const thinkMs = 2000;
const actsEach = 24;
const actsAlone = 30;
const targets = { act: 100, page: 150 } as const;

export async function desk(place: Place, items: number): Promise<readonly Figure[]> {
  await place.copy("desk", "template0");
  const app = await openBenchApp(place.url("desk"), join(place.dir, "desk"));
  const pool = new pg.Pool({
    connectionString: place.url("desk"),
    options: "-c role=kanalarkiv_desk",
    max: 10,
  });
  // what is dropped at the end ends connections that nobody uses
  pool.on("error", () => undefined);
  try {
    const { agency, channel } = await register(app);
    const small = await registerChannel(app.tools, {
      ...{
        agency: agency.orgNumber,
        kind: "feed",
        title: "Small",
        address: "https://fjordvik.example/small",
      },
    });
    await fillQueue(app.tools.pool, agency.id, { large: channel.id, small: small.id }, items);
    const controls = openControlRoom(app.config.desk.control, app.tools);
    const site = { ...siteOver(app.tools, pool), controls };
    const faults: unknown[] = [];
    const web = deskWeb({ site, assets: deskAssets(), onFault: (fault) => faults.push(fault) });
    const { base, close } = await listening(web.fetch);
    try {
      const figures = await atWork(
        { owner: app.tools, site, base, agencyId: agency.id, queue: `/${agency.orgNumber}/ko` },
        items,
      );
      if (faults.length > 0) throw new Error("a page failed", { cause: faults[0] });
      return figures;
    } finally {
      await close();
      await controls.close();
    }
  } finally {
    await pool.end();
    await app.close();
    await place.drop("desk");
  }
}

function siteOver(owner: Tools, pool: pg.Pool): Omit<DeskSite, "controls"> {
  const tools = { ...owner, pool, db: drizzle(pool) };
  const agencies = async () => await listAgencies(tools.db);
  return {
    toolsFor: (actor) => ({ ...tools, actor }),
    users: { ...tools, secretBytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
    ...{ proxies: 0, providers: [], passwords: true },
    ...{ deskUrl: undefined, timeZone: "Europe/Oslo", agencies },
    itemOf: async ({ id }, itemId) =>
      (await pool.query("select 1 from core.items where id = $1 and agency_id = $2", [itemId, id]))
        .rowCount === 1,
    agencyByNumber: (number) => agencyNumbered(tools.db, number),
  };
}

function listening(fetch: Parameters<typeof serve>[0]["fetch"]) {
  return new Promise<{ base: string; close(): Promise<void> }>((resolve) => {
    const server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
      resolve({
        base: `http://localhost:${port}`,
        close: () => new Promise<void>((done) => void server.close(() => done())),
      }),
    );
  });
}

interface Desk {
  readonly owner: Tools;
  readonly site: DeskSite;
  readonly base: string;
  readonly agencyId: AgencyId;
  readonly queue: string;
}

async function atWork(desk: Desk, items: number): Promise<readonly Figure[]> {
  const named = (what: string) => `${items.toLocaleString("en")}: ${what}`;
  const done = new AbortController();
  const [acts, opens, reads]: [number[], number[], number[]] = [[], [], []];
  const people = (role: "officer" | "auditor", count: number) =>
    Promise.all(Array.from({ length: count }, (_, at) => signedIn(desk, `${role} Vik ${at}`, role)));
  const officers = await people("officer", officersAtOnce);
  const readers = await people("auditor", readersAtOnce);
  // as in a service that runs: the first pages after a start read from disk
  for (const ask of officers) await officerAct(desk, ask, [], []);
  const alone = await spentAlone(desk, officers[0], named);
  const reading = Promise.all(readers.map((ask, at) => readOn(desk, ask, reads, done.signal, at)));
  await Promise.all(
    officers.map(async (ask, at) => {
      await pause((thinkMs * at) / officersAtOnce);
      for (let act = 0; act < actsEach; act += 1) {
        await officerAct(desk, ask, acts, opens);
        await pause(thinkMs);
      }
    }),
  );
  done.abort();
  await reading;
  const p95 = (what: string, target: number, ms: readonly number[]) =>
    atMost(target, figure(named(`${what}, p95 of ${ms.length}`), "ms", toPercentile95(ms)));
  return [
    p95("an act up to the next item", targets.act, acts),
    p95("opening an item", targets.page, opens),
    p95("a page of a reader", targets.page, reads),
    ...alone,
  ];
}

/** What an act up to the next item takes of the processor while nobody else is there: what a busy machine still tells. */
async function spentAlone(
  desk: Desk,
  ask: Ask | undefined,
  named: (what: string) => string,
): Promise<readonly Figure[]> {
  if (!ask) return [];
  const { pool } = desk.owner;
  const [ours, servers]: [number[], number[]] = [[], []];
  for (let act = 0; act < actsAlone; act += 1) {
    const before = [processMs(), await databaseMs(pool)] as const;
    await officerAct(desk, ask, [], []);
    ours.push(processMs() - before[0]);
    servers.push((await databaseMs(pool)) - before[1]);
  }
  return [
    figure(named("opening, an act and the next item alone: processor time of node"), "ms", ours),
    figure(named("the same, of PostgreSQL"), "ms", servers),
  ];
}

type Ask = (
  path: string,
  fields?: Readonly<Record<string, string>>,
) => Promise<{ text: string; path: string }>;

/** Follows where an answer sends it, as a browser does. */
async function signedIn(
  { site, base, agencyId }: Desk,
  name: string,
  role: "officer" | "auditor",
): Promise<Ask> {
  const user = await addUser(site.users, { name, signInName: name.toLowerCase().replaceAll(" ", "") });
  await giveRole(site.users, user.id, { role, agencyId });
  const { secret } = await makeLink(site.users, user.id);
  let cookie = "";
  const ask: Ask = async (path, fields) => {
    const headers = { cookie, origin: base, "sec-fetch-site": "same-origin" };
    const init = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
    const answer = await fetch(`${base}${path}`, { ...init, headers, redirect: "manual" });
    for (const set of answer.headers.getSetCookie()) cookie = set.split(";", 1)[0] ?? "";
    const text = await answer.text();
    const to = answer.headers.get("location");
    if (to) return await ask(to);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return { text, path };
  };
  await ask("/inn/lenke", { lenke: secret });
  return ask;
}

/** Opens what is theirs, decides about it, and has the next one. */
async function officerAct({ queue }: Desk, ask: Ask, acts: number[], opens: number[]): Promise<void> {
  const begun = performance.now();
  const { text, path } = await ask(queue);
  opens.push(performance.now() - begun);
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";
  const fields = { key: field("key"), versjon: field("versjon"), videre: "" };
  const acted = performance.now();
  await ask(`${path.split("?")[0]}/overprov`, {
    ...{ ...fields, utfall: "caseworkDocument", klasse: "Klage og kritikk", fordi: "gjeld ei sak" },
  });
  acts.push(performance.now() - acted);
}

async function readOn(
  { queue }: Desk,
  ask: Ask,
  reads: number[],
  signal: AbortSignal,
  at: number,
): Promise<void> {
  const pages = [queue, `${queue}?haster=ja`, `${queue}?venter=proposal`];
  await pause((thinkMs * at) / readersAtOnce);
  for (let turn = at; !signal.aborted; turn += 1) {
    const begun = performance.now();
    await ask(pages[turn % pages.length] ?? queue);
    reads.push(performance.now() - begun);
    await pause(thinkMs);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

/** Without the slowest in twenty: the largest that is left is the 95th percentile. */
function toPercentile95(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.slice(0, Math.ceil(sorted.length * 0.95));
}
