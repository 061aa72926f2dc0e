/** The one composition root: builds everything that touches the world, and ends it again. */
import { randomBytes } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import type { Logger } from "pino";
import { saltBytes } from "./audit/event.ts";
import { adapters } from "./capture/channels/adapters.ts";
import { httpClient } from "./capture/http.ts";
import { fileClient } from "./capture/http-file.ts";
import { openReader } from "./capture/reader.ts";
import { type Clock, idsBy, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { databaseNewsIn } from "./database-news.ts";
import { openArchiveDatabase } from "./db/archive-database.ts";
import { findAgency, findChannel, listChannels } from "./db/channels.ts";
import type { OpenPools } from "./db/connect.ts";
import { ArchiveError, reasonOf } from "./domain/errors.ts";
import { asId, type ObservationId } from "./domain/ids.ts";
import { variablesIn } from "./domain/public-address.ts";
import { createLog, type LogForm } from "./log.ts";
import { makeDirectory } from "./make-directory.ts";
import { openObjectStore } from "./objects/open.ts";
import type { ObjectStore } from "./objects/port.ts";
import type { Telling } from "./pipeline/acts/tell.ts";
import { takeUpLooks } from "./pipeline/capture/recover.ts";
import { withinBudgets } from "./pipeline/rates/budgeted.ts";
import { refuseHalfRestored } from "./pipeline/restore/marker.ts";
import type { FileTools, Tools } from "./pipeline/tools.ts";
import type { Queue, QueueName } from "./pipeline/work/queue.ts";
import type { Timetable } from "./pipeline/work/timetable.ts";

export interface App {
  readonly config: Config;
  readonly log: Logger;
  readonly tools: Tools;
  /** the data directory, or the embedded database in it, was made just now */
  readonly isNew: boolean;
  /** opened on the first call: most commands need none */
  queue(): Promise<Queue>;
  timetable(): Promise<Timetable>;
  /** connected as the public role; it can read nothing but the schema `pub` */
  publicPool(): Promise<pg.Pool>;
  /** as `publicPool`, for searches alone */
  searchPool(): Promise<pg.Pool>;
  /** What stands against answering pages now, in words that anybody may read; empty when nothing does. */
  readiness(): Promise<readonly string[]>;
  /** Rejects when there is no database any more and none can be started: what runs until it is ended must end then. */
  readonly lost: Promise<never>;
  /** Ends everything that was opened, the last first, also when one of them fails to end; then throws what failed. */
  close(): Promise<void>;
}

/** What tests and replays put in place of the real thing, and what only the caller knows. */
export interface Overrides {
  readonly logForm?: LogForm;
  readonly clock?: Clock;
  readonly actor?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** puts rows into a database that holds nothing, before it is brought to the current shape: a restore */
  readonly fill?: (pool: pg.Pool) => Promise<void>;
  /** in place of the configured store */
  readonly objects?: ObjectStore;
}

/** @throws ArchiveError when the database or the object store cannot be opened; what was opened before is closed again */
export async function openApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = () => closeAll(closers.splice(0).reverse());
  try {
    return await build(config, overrides, closers, close);
  } catch (error) {
    await close().catch((failed: Error) => {
      throw new AggregateError([error, failed], reasonOf(error), { cause: error });
    });
    throw error;
  }
}

async function closeAll(closers: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const end of closers) {
    try {
      await end();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, failures.map(reasonOf).join("; "));
}

/** Who has the address of another role alone serves pages; anything else would make an archive of its own here. */
function refuseWithoutOwner({ databaseUrl, publicDatabaseUrl, desk }: Config): void {
  if (databaseUrl !== undefined) return;
  for (const [given, name, command] of [
    [publicDatabaseUrl, "DATABASE_PUBLIC_URL", "serve"],
    [desk.databaseUrl, "DATABASE_DESK_URL", "desk"],
  ])
    if (given !== undefined)
      throw new ArchiveError(
        "config.invalid",
        `${name} alone is enough for \`${command}\` only: this needs DATABASE_URL too`,
      );
}

/**
 * Says that there is nothing to check, before anything is made: a check in a wrong directory would find a new archive whole.
 *
 * @throws ArchiveError `archive.missing`
 */
export function refuseNone({ dataDir, databaseUrl }: Config): void {
  if (databaseUrl !== undefined || existsSync(join(dataDir, "postgres/cluster"))) return;
  throw new ArchiveError(
    "archive.missing",
    `${dataDir} holds no archive, so there is nothing to check: is KANALARKIV_DATA_DIR or DATABASE_URL set as for the others?`,
  );
}

async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await makeDirectory(dataDir);
    await access(dataDir, constants.W_OK);
  } catch (cause) {
    throw new ArchiveError("config.invalid", `KANALARKIV_DATA_DIR: no place to write: ${reasonOf(cause)}`, {
      cause,
    });
  }
}

async function build(
  config: Config,
  overrides: Overrides,
  closers: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<App> {
  refuseWithoutOwner(config);
  const log = createLog(config.logLevel, overrides.logForm);
  const clock = overrides.clock ?? systemClock;
  // told, because a program that was started in the wrong place makes an archive there and serves it
  const isNew = !existsSync(
    join(config.dataDir, config.databaseUrl === undefined ? "postgres/cluster" : "."),
  );
  await makeDataDir(config.dataDir);
  if (!overrides.fill) refuseHalfRestored(config.dataDir);
  if (isNew) log.info({ dataDir: config.dataDir }, newWords(config));
  const database = await openArchiveDatabase(config, databaseNewsIn(log), overrides.fill);
  closers.push(() => database.close());
  const objects = overrides.objects ?? (await openObjectStore(config.objectsUrl, config.s3));
  if (objects.putOnce !== "kept")
    log.info(
      { address: objects.address, putOnce: objects.putOnce },
      "the object store is not known to refuse a second writer of a key: see docs/operations.md",
    );
  const env = overrides.env ?? process.env;
  const reader = openReader(config.reader);
  closers.push(() => reader.close());
  const tools: Tools = {
    pool: database.pool,
    db: database.db,
    objects,
    clock,
    ids: idsBy(clock),
    log,
    http: withinBudgets(httpClient({ clock, ...config.http, maxRedirects: 5 }), {
      pool: database.pool,
      clock,
      random: Math.random,
    }),
    files: filesBy(config),
    looks: config.looks,
    reader,
    adapters,
    secret: (name) => env[name],
    salt: () => randomBytes(saltBytes),
    actor: overrides.actor ?? "system",
  };
  let queue: Promise<Queue> | undefined;
  let timetable: Promise<Timetable> | undefined;
  await warnOfUnknown(config, tools);
  const app: App = {
    config,
    isNew,
    log,
    tools,
    queue: () => (queue ??= openAppQueue(tools, config, database.openPool, closers)),
    timetable: () =>
      (timetable ??= app.queue().then(async (opened) => {
        const { createTimetable } = await import("./pipeline/work/timetable.ts");
        const { timetable: jobs } = await import("../jobs/index.ts");
        const made = createTimetable({
          jobs,
          db: database.db,
          queue: opened,
          clock,
          onError: (job, err) => log.error({ job, err }, "timetable"),
        });
        closers.push(() => made.stop());
        return made;
      })),
    publicPool: database.publicPool,
    searchPool: database.searchPool,
    readiness: database.readiness,
    lost: database.lost,
    close,
  };
  return app;
}

function filesBy({ files, http }: Config): FileTools {
  const { maxBytes, spoolDir, lookMs, lookBytes } = files;
  const client = fileClient({
    userAgent: http.userAgent,
    maxBytes,
    maxRedirects: 5,
    stallMs: http.timeoutMs,
  });
  return { client, spoolDir, lookMs, lookBytes };
}

/** What is said the first time. */
export function newWords({ dataDir, databaseUrl }: Config): string {
  return databaseUrl === undefined ? `new archive in ${dataDir}` : `new data directory ${dataDir}`;
}

async function warnOfUnknown({ unknownVariables }: Config, tools: Tools): Promise<void> {
  if (unknownVariables.length === 0) return;
  const channels = await listChannels(tools.db);
  const secrets = new Set(
    channels.flatMap(({ secretName, address }) => [secretName, ...variablesIn(address)]),
  );
  for (const variable of unknownVariables)
    if (!secrets.has(variable))
      tools.log.warn({ variable }, "there is no such setting, and no channel names it as its secret");
}

async function openAppQueue(
  tools: Tools,
  config: Config,
  openPool: OpenPools,
  closers: (() => Promise<unknown>)[],
): Promise<Queue> {
  // what only those who work need is not loaded for those who ask
  const { openQueue } = await import("./pipeline/work/queue.ts");
  const { captureFilesOf, lookForFiles, takeLook } = await import("./pipeline/capture/capture.ts");
  const { lookAfterTold } = await import("./pipeline/work/job.ts");
  const { takeDeliveries } = await import("./pipeline/webhooks/take.ts");
  const { owesFiles } = await import("./pipeline/capture/files.ts");
  const { readUnread } = await import("./pipeline/capture/read-again.ts");
  const { processAgency } = await import("./pipeline/process/process.ts");
  const { anchorAndKeep } = await import("./pipeline/anchor/kept.ts");
  const { verifyNextObjects } = await import("./pipeline/fixity/verify.ts");
  const { tellActs, tells } = await import("./pipeline/acts/tell.ts");
  const telling = await tellingOf(config, tools.clock);
  const { reconcileSome } = await import("./pipeline/reconcile/reconcile.ts");
  const opened = await openQueue(
    openPool,
    {
      async told(key, signal, add) {
        const channel = await findChannel(tools.db, key);
        // what was told waits until the channel is looked at again
        if (channel.state !== "active") return;
        const { asksForLook } = await takeDeliveries(tools, channel, signal);
        if (asksForLook) await add(lookAfterTold(key, tools.clock.now()));
      },
      async capture(key, signal, add) {
        const channel = await findChannel(tools.db, key);
        // it may have been closed since its slot began; what was killed of this piece before is not
        if (channel.state !== "active") return void (await takeUpLooks(tools, channel));
        const look = lookForFiles(await takeLook(tools, channel, signal));
        if (look !== undefined && (await owesFiles(tools, channel)))
          await add({ queue: "files", key: look, slot: tools.clock.now() });
      },
      files: async (key, signal) => await captureFilesOf(tools, asId<ObservationId>(key), signal),
      async process(key, signal, add) {
        const agency = await findAgency(tools.db, key);
        await readUnread(tools, agency, signal);
        await processAgency(tools, agency, () => signal.throwIfAborted());
        if (tells(telling)) await add({ queue: "tell", key: "acts", slot: tools.clock.now() });
      },
      tell: async (_, signal) => await tellActs(tools, telling, signal),
      anchor: async () => void (await anchorAndKeep(tools, config)),
      fixity: async (_, signal) => await verifyNextObjects(tools, signal),
      reconcile: async (key, signal) =>
        void (await reconcileSome(tools, await findAgency(tools.db, key), () => signal.throwIfAborted())),
      async links(_, signal, add) {
        const { list, oldAfterHours } = config.badLinks;
        if (list === undefined) return;
        const { compareLinks } = await import("./pipeline/watch/compare-links.ts");
        const { found } = await compareLinks(tools, { list, oldAfterHours }, signal);
        if (found > 0 && tells(telling)) await add({ queue: "tell", key: "acts", slot: tools.clock.now() });
      },
    },
    tools.log,
    (queue, key) => calledBy(tools, queue, key),
  );
  const { openAskedWorker, withAskedWork } = await import("./pipeline/work/asked.ts");
  const { askedKindsOfWork } = await import("./pipeline/asked/kinds.ts");
  const both = withAskedWork(opened, openAskedWorker({ tools, config, kinds: askedKindsOfWork }));
  closers.push(() => both.close());
  return both;
}

/** Where what needs an act is told; nothing is asked of anybody before the first of it. */
async function tellingOf({ telling, desk }: Config, clock: Clock): Promise<Telling> {
  const { smtpUrl, mailFrom, webhookUrl, webhookSecret, webhookPrivate, mailTo, mailHour, accessDays } =
    telling;
  const timeoutMs = 20_000;
  const mail = smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom, timeoutMs } : undefined;
  const hook =
    webhookUrl && webhookSecret
      ? {
          url: webhookUrl,
          secret: webhookSecret,
          allowPrivate: webhookPrivate,
          timeoutMs,
          instant: () => clock.now(),
        }
      : undefined;
  return {
    mailer: mail && (await import("./notify/mail.ts")).mailer(mail),
    webhook: hook && (await import("./notify/webhook.ts")).webhook(hook),
    ...{ recipients: mailTo, digestHour: mailHour, accessDays, deskUrl: desk.url },
  };
}

/** Work is about a channel or an agency, whose name tells an operator more than its id. */
async function calledBy(tools: Tools, queue: QueueName, key: string): Promise<string | undefined> {
  if (queue === "capture" || queue === "told") return (await findChannel(tools.db, key)).title;
  return queue === "process" ? (await findAgency(tools.db, key)).name : undefined;
}
