/** An archive of channels whose history is known, with real processes at work in it. */
import { chmod, mkdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { type Ended, type Env, makePlace, type Place, type Running, run, start } from "../cli/run.ts";
import { norwegianAgency } from "../support/app.ts";
import type { Chance } from "./chance.ts";
import { type Checked, check, type Fault } from "./checker.ts";
import { type History, startHistory } from "./history.ts";
import type { DatabaseOf } from "./server.ts";
import { type Source, startSource } from "./source.ts";

export type QueueName = "capture" | "process" | "anchor";

export interface FaultPlace {
  readonly env: Env;
  readonly source: Source;
  readonly channels: readonly { readonly history: History; readonly channelId: string }[];
  readonly agencyId: string;
  readonly dataDir: string;
  readonly objectsDir: string;
  /** the server itself, whatever stands between it and the program */
  databaseUrl(): Promise<string>;
  run(...args: string[]): Promise<Ended>;
  work(name: string, env?: Env): Worker;
  /** One piece of work, as the timetable adds it: again and again, without waiting for its slot. */
  add(queue: QueueName, key: string): Promise<void>;
  /** Every look, step and anchor once more. */
  addAll(): Promise<void>;
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs every step to its end, undisturbed, and compares. */
  settle(): Promise<Settled>;
  /** Is done before everything else when the place is closed, whatever came of the row. */
  atClose(end: () => void): void;
  close(): Promise<void>;
}

export interface Worker extends Running {
  readonly name: string;
}

export interface Settled extends Checked {
  readonly faults: readonly Fault[];
}

export interface PlaceOptions {
  readonly chance: Chance;
  readonly names?: readonly string[];
  /** those of them whose answers are large, by so many characters */
  readonly padding?: Readonly<Record<string, number>>;
  /** how often the timetable looks: a week, where the test itself adds the work */
  readonly everyMinutes?: number;
  /** beside what the place needs */
  readonly env?: Env;
  /** where the database is, when the place is not to have one of the tests' server */
  readonly database?: DatabaseOf;
  readonly objectsDir?: string;
  /** where the embedded database is to lie */
  readonly databaseDir?: string;
}

export const orgNumber = norwegianAgency.orgNumber;

export async function makeFaultPlace(options: PlaceOptions): Promise<FaultPlace> {
  const { chance, names = ["a", "b"], everyMinutes = 10_080, database } = options;
  const histories = names.map((name) => startHistory(name, chance, options.padding?.[name]));
  const [base, source] = await Promise.all([makePlace(), startSource(histories)]);
  // the embedded server works as another user
  await chmod(base.dir, 0o755);
  const dataDir = base.env["KANALARKIV_DATA_DIR"] ?? "";
  if (options.databaseDir !== undefined) {
    await mkdir(dataDir);
    await symlink(options.databaseDir, join(dataDir, "postgres"));
  }
  const objectsDir = options.objectsDir ?? join(dataDir, "objects");
  const databaseUrl = async () => (database ? await database.url(dataDir) : (base.env["DATABASE_URL"] ?? ""));
  const env: Env = {
    ...(database ? { KANALARKIV_DATA_DIR: dataDir, ...database.env } : base.env),
    ...(options.objectsDir === undefined ? {} : { KANALARKIV_OBJECTS_URL: `file://${options.objectsDir}` }),
    ...{ KANALARKIV_LOG_LEVEL: "info", KANALARKIV_OPERATOR: "Kari Vik" },
    ...options.env,
  };
  const query = async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) => {
    const client = new pg.Client(await databaseUrl());
    client.on("error", () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  const during = <Result>(act: () => Promise<Result>) => (database ? database.during(dataDir, act) : act());
  const { agencyId, channels } = await register(env, histories, source, everyMinutes);
  const closers: (() => void)[] = [];
  const add = async (queue: QueueName, key: string) =>
    void (await query(
      `insert into pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, expire_seconds, policy, heartbeat_seconds)
       select q.name, jsonb_build_object('key', $2::text), 3, 1, false, q.expire_seconds, q.policy, q.heartbeat_seconds
         from pgboss.queue q where q.name = $1`,
      [queue, key],
    ));
  const addAll = async () => {
    for (const { channelId } of channels) await add("capture", channelId);
    await add("process", agencyId);
    await add("anchor", "audit");
  };
  return {
    ...{ env, source, channels, agencyId, dataDir, objectsDir, databaseUrl, add, addAll, query },
    run: (...args) => run(args, env),
    work(name, more = {}) {
      return { name, ...start(["work"], { ...env, KANALARKIV_USER_AGENT: name, ...more }) };
    },
    settle: () => during(() => settle({ env, objectsDir, channels, databaseUrl })),
    atClose: (one) => void closers.push(one),
    async close() {
      for (const one of closers) one();
      await closePlace(base, source, database);
    },
  };
}

async function register(
  env: Env,
  histories: readonly History[],
  source: Source,
  everyMinutes: number,
): Promise<{ readonly agencyId: string; readonly channels: FaultPlace["channels"] }> {
  const config = readConfig({ ...env, KANALARKIV_LOG_LEVEL: "silent" }, tmpdir());
  const app = await openApp(config, { actor: "Kari Vik", env });
  try {
    const agency = await registerAgency(app.tools, norwegianAgency);
    const channels: { history: History; channelId: string }[] = [];
    for (const history of histories) {
      const title = `Dialog ${history.name}`;
      const given = { kind: "feed", title, address: source.addressOf(history), everyMinutes } as const;
      const made = await registerChannel(app.tools, { agency: orgNumber, ...given }, { anyway: true });
      channels.push({ history, channelId: made.id });
    }
    // its tables come with the first process that uses it
    await app.queue();
    return { agencyId: agency.id, channels };
  } finally {
    await app.close();
  }
}

/** @throws Error when the command does not end with 0 */
export async function done(env: Env, ...args: readonly string[]): Promise<Ended> {
  const ended = await run(args, env);
  if (ended.code !== 0)
    throw new Error(`${args.join(" ")} ended with ${ended.code}: ${ended.err}${ended.out}`);
  return ended;
}

async function settle(
  place: Pick<FaultPlace, "env" | "objectsDir" | "channels" | "databaseUrl">,
): Promise<Settled> {
  const faults: Fault[] = [];
  const must = async (...args: string[]) => {
    const { code, err, out } = await run(args, place.env);
    if (code !== 0)
      faults.push({ kind: "half", what: `${args.join(" ")} ended with ${code}: ${short(err || out)}` });
    return out;
  };
  // what is missing is removed only when a second whole list lacks it too
  for (let look = 0; look < 2; look += 1) faults.push(...notTaken(await must("capture", "--json")));
  await must("process");
  await must("audit", "checkpoint");
  const log = JSON.parse((await must("audit", "verify", "--packages", "--json")) || "{}") as {
    readonly faults?: readonly unknown[];
  };
  if (log.faults?.length !== 0)
    faults.push({ kind: "log", what: `audit verify: ${JSON.stringify(log.faults)}` });
  const checked = await check({ ...place, databaseUrl: await place.databaseUrl() });
  return { ...checked, faults: [...faults, ...checked.faults] };
}

/** An undisturbed look is accepted: another verdict says that the channel is still held, or not believed. */
function notTaken(printed: string): readonly Fault[] {
  const looks = JSON.parse(printed || "[]") as readonly {
    readonly channel: { readonly title: string };
    readonly result: { readonly verdict: string; readonly faultDetail?: string };
  }[];
  return looks.flatMap(({ channel: { title }, result: { verdict, faultDetail = "" } }) =>
    verdict === "accepted"
      ? []
      : [{ kind: "half", what: `an undisturbed look at ${title} is ${verdict} ${faultDetail}` }],
  );
}

function short(text: string): string {
  return text.trim().slice(-400);
}

async function closePlace(base: Place, source: Source, database: PlaceOptions["database"]): Promise<void> {
  await source.close();
  await database?.close();
  await base.close();
}

/** Ends a worker in order. @returns how long it took, in ms, and its exit code */
export async function end(
  worker: Worker,
  withinMs = 30_000,
): Promise<{ readonly ms: number; readonly code: number | null }> {
  const began = Date.now();
  worker.child.kill("SIGTERM");
  const late = setTimeout(() => worker.child.kill("SIGKILL"), withinMs);
  const { code } = await worker.ended;
  clearTimeout(late);
  return { ms: Date.now() - began, code };
}
