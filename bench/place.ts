/** Where a benchmark runs: an embedded PostgreSQL that flushes what it commits, in a directory that is removed afterwards. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type App, openApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { findAgency, listChannels } from "../src/db/channels.ts";
import { startEmbeddedPostgres } from "../src/db/embedded.ts";
import type { Agency } from "../src/domain/agency.ts";
import type { Channel } from "../src/domain/channel.ts";
import { registerAgency, registerChannel } from "../src/pipeline/register/register.ts";

export interface Place {
  readonly dir: string;
  /** address of a database of the server */
  url(database: string): string;
  /** A database of its own, made from another one. */
  copy(name: string, template: string): Promise<void>;
  drop(name: string): Promise<void>;
  /** Writes out what earlier runs left, so that the next one does not pay for it. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function openPlace(): Promise<Place> {
  const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-bench-"));
  await chmod(dir, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir: join(dir, "postgres"),
    durable: true,
    persistent: false,
  });
  const admin = new pg.Client(server.url);
  await admin.connect();
  return {
    dir,
    url(database) {
      const url = new URL(server.url);
      url.pathname = `/${database}`;
      return url.href;
    },
    copy: async (name, template) => void (await admin.query(`create database ${name} template ${template}`)),
    drop: async (name) => void (await admin.query(`drop database ${name} with (force)`)),
    settle: async () => void (await admin.query("checkpoint")),
    async close() {
      await admin.end();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The whole program over one database, with its own data directory. */
export function openBenchApp(databaseUrl: string, dataDir: string): Promise<App> {
  const settings = {
    DATABASE_URL: databaseUrl,
    KANALARKIV_DATA_DIR: dataDir,
    KANALARKIV_LOG_LEVEL: "silent",
  };
  return openApp(readConfig(settings, dataDir), { actor: "bench", env: settings });
}

export interface Ground {
  readonly agency: Agency;
  readonly channel: Channel;
}

export async function register({ tools }: App): Promise<Ground> {
  const agency = await registerAgency(tools, {
    name: "Fjordvik kommune",
    orgNumber: "999999999",
    country: "NO",
    language: "nn",
    unit: "Dokumentsenteret",
    responsible: "Arkivleiar",
  });
  const channel = await registerChannel(tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Dialog",
    address: "https://fjordvik.example/dialog",
  });
  return { agency, channel };
}

export async function registered({ tools }: App): Promise<Ground> {
  const agency = await findAgency(tools.db, "999999999");
  const [channel] = await listChannels(tools.db, agency.id);
  if (!channel) throw new Error("nothing is registered in this database");
  return { agency, channel };
}
