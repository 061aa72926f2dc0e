/** Each thing that the doctor looks at is broken for real, and told with its place and what is there. */
import { generateKeyPairSync } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Clock, idsBy, systemClock } from "../../../src/clock.ts";
import { connect, type OwnedDatabase, poolsAt } from "../../../src/db/connect.ts";
import { transact } from "../../../src/db/transact.ts";
import { createLog } from "../../../src/log.ts";
import { DirectoryStore } from "../../../src/objects/directory.ts";
import { examinePublicRole } from "../../../src/pipeline/doctor/database.ts";
import { type DoctorPlace, type DoctorTools, examine } from "../../../src/pipeline/doctor/doctor.ts";
import type { DoctorFinding } from "../../../src/pipeline/doctor/report.ts";
import { examineStore } from "../../../src/pipeline/doctor/store.ts";
import { openQueue } from "../../../src/pipeline/work/queue.ts";
import { makeDatabase } from "../../support/database.ts";

let dir: string;
let made: Awaited<ReturnType<typeof makeDatabase>>;
let owned: OwnedDatabase;
let place: DoctorPlace;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-doctor-"));
  made = await makeDatabase();
  owned = await connect(made.url);
  const { rows } = await owned.pool.query<{ at: Date }>("select clock_timestamp() as at");
  serverAheadMs = (rows[0]?.at.getTime() ?? 0) - Date.now();
  await mkdir(join(dir, "objects"));
  place = {
    dataDir: dir,
    databaseUrl: made.url,
    publicDatabaseUrl: undefined,
    objectsUrl: pathToFileURL(join(dir, "objects")).href,
    s3: {},
    unknownVariables: [],
  };
});
afterEach(async () => {
  await owned.close();
  await made.drop();
  await rm(dir, { recursive: true, force: true });
});

/** Beside the server's clock, which under `faketime` may be another than this process's. */
let serverAheadMs = 0;
const clockBeside = (seconds: number): Clock => ({
  ...systemClock,
  now: () => new Date(Date.now() + serverAheadMs + seconds * 1000),
});
const tools: DoctorTools = { clock: clockBeside(0), ids: idsBy(systemClock), secret: () => undefined };

/** What is not in order, or all under one code. */
async function told(
  code: DoctorFinding["code"],
  changed: Partial<DoctorPlace> = {},
  given: Partial<DoctorTools> = {},
): Promise<readonly (readonly [string, string])[]> {
  const found = await examine({ ...place, ...changed }, { ...tools, ...given });
  return found.filter((one) => one.code === code).map(({ grade, value }) => [grade, value] as const);
}

const sql = (text: string, values: unknown[] = []) => owned.pool.query(text, values);

async function aChannel(
  more: { readonly secretName?: string; readonly address?: string } = {},
): Promise<void> {
  await sql(`insert into core.agencies (id, name, org_number, country, language, time_zone, unit, responsible, names, registered_at)
    select gen_random_uuid(), 'Fjordvik', '999999999', 'NO', 'nn', 'Europe/Oslo', 'A', 'B', 'hidden', now()`);
  await sql(
    `insert into core.channels (id, agency_id, kind, title, address, secret_name, every_minutes, registered_at)
     select gen_random_uuid(), id, 'feed', 'Dialog', $1, $2, 30, now() from core.agencies`,
    [more.address ?? "https://etaten.example/feed", more.secretName ?? null],
  );
}

test("an archive that is in order has no fault but what this test's own server is set to", async () => {
  const found = await examine(place, tools);
  const faults = found.filter(({ grade }) => grade === "fault").map(({ code, value }) => [code, value]);
  expect(faults).toEqual([["doctor.server", expect.stringContaining("fsync = off")]]);
  expect(new Set(found.map(({ code }) => code))).toEqual(
    new Set(
      [
        "disk",
        "database",
        "server",
        "owner",
        "clock",
        "migrations",
        "publicRole",
        "timetable",
        "store",
        "key",
      ].map((name) => `doctor.${name}`),
    ),
  );
  expect(JSON.stringify(found)).not.toContain(new URL(made.url).password);
});

describe("the database", () => {
  test("that does not answer is a fault, and the rest is looked at all the same", async () => {
    const changed = { databaseUrl: "postgresql://bruker:hemmeleg@127.0.0.1:1/arkiv" };
    expect(await told("doctor.database", changed)).toEqual([
      ["fault", expect.stringContaining("ECONNREFUSED")],
    ]);
    expect(await told("doctor.store", changed)).toEqual([["ok", expect.anything()]]);
  });

  test("of another encoding, that is read-only, or too old for the archive is a fault", async () => {
    const name = `ascii_${Date.now()}`;
    await sql(
      `create database ${name} template template0 encoding 'SQL_ASCII' locale 'C' locale_provider libc`,
    );
    await sql(`alter database ${name} set default_transaction_read_only = on`);
    const databaseUrl = made.url.replace(/[^/]+$/, name);
    const limits = { database: { version: 990_000, connections: 1_000_000 } };
    const found = await told("doctor.server", { databaseUrl }, { limits });
    expect(await told("doctor.migrations", { databaseUrl })).toEqual([
      ["warn", "no archive was made in it yet"],
    ]);
    await sql(`drop database ${name} with (force)`);
    expect(found).toEqual([
      ["fault", expect.stringMatching(/^PostgreSQL \d+; 99 or newer/)],
      ["fault", expect.stringContaining("SQL_ASCII")],
      ["fault", "read-only"],
      ["fault", expect.stringContaining("synchronous_commit = off")],
      ["warn", expect.stringContaining("max_connections")],
    ]);
  });

  test("of a superuser is told, when it is not the program's own", async () => {
    expect(await told("doctor.owner")).toEqual([["warn", "is a superuser"]]);
  });

  test("whose tables belong to another role is a fault", async () => {
    const role = `other_${Date.now()}`;
    await sql(`create role ${role} login password 'x'`);
    const url = new URL(made.url);
    [url.username, url.password] = [role, "x"];
    const found = await told("doctor.owner", { databaseUrl: url.href });
    await sql(`drop role ${role}`);
    expect(found).toEqual([["fault", "the tables belong to another role"]]);
  });

  test.each([
    [
      "older",
      "delete from core_migrations.__drizzle_migrations where created_at = (select max(created_at) from core_migrations.__drizzle_migrations)",
    ],
    [
      "newer",
      "insert into core_migrations.__drizzle_migrations (hash, created_at) values ('', 9999999999999)",
    ],
  ])("of an %s shape is a fault", async (word, breaks) => {
    await sql(breaks);
    expect(await told("doctor.migrations")).toEqual([["fault", expect.stringContaining(word)]]);
  });

  test("whose clock is another is told, and is a fault from a minute on", async () => {
    expect(await told("doctor.clock", {}, { clock: clockBeside(-20) })).toEqual([
      ["warn", expect.stringContaining("+")],
    ]);
    expect(await told("doctor.clock", {}, { clock: clockBeside(3600) })).toEqual([
      ["fault", expect.stringContaining("-")],
    ]);
    expect(await told("doctor.clock")).toEqual([["ok", "as this machine's"]]);
  });
});

describe("the public role", () => {
  test.each([
    [
      "reads what is not public",
      "grant select (title) on core.channels to kanalarkiv_public",
      "core.channels",
    ],
    ["changes what is public", "grant delete on pub.items to kanalarkiv_public", "pub.items"],
    [
      "reads the queue as everybody does",
      "create schema if not exists pgboss; create table pgboss.job_open (n int); grant select on pgboss.job_open to public",
      "pgboss.job_open",
    ],
    ["cannot read what is public", "revoke usage on schema pub from kanalarkiv_public", "cannot read"],
  ])("that %s is a fault", async (_, breaks, word) => {
    await sql(breaks);
    expect(await told("doctor.publicRole")).toContainEqual(["fault", expect.stringContaining(word)]);
  });

  test("that may make roles, or is not there, is a fault", async () => {
    // roles are the whole server's: what is done to one is taken back
    const undone = new Error("undone");
    let found: readonly DoctorFinding[] = [];
    const doing = transact(owned.pool, async ({ client }) => {
      await client.query("create role doctors_public createrole createdb");
      found = await examinePublicRole(client, "x", "doctors_public");
      throw undone;
    });
    await expect(doing).rejects.toBe(undone);
    expect(found.map(({ value }) => value)).toEqual([
      "is createrole, createdb",
      "cannot read the schema pub",
      "may not sign in",
    ]);
    expect(await examinePublicRole(owned.pool, "x", "doctors_public")).toMatchObject([
      { grade: "fault", value: "is not there" },
    ]);
  });

  test("whose address is not given, leads nowhere, or signs in as another, is told", async () => {
    expect(await told("doctor.publicRole")).toContainEqual(["warn", "is not set"]);
    const nowhere = { publicDatabaseUrl: "postgresql://kanalarkiv_public@127.0.0.1:1/arkiv" };
    expect(await told("doctor.publicRole", nowhere)).toContainEqual([
      "fault",
      expect.stringContaining("ECONNREFUSED"),
    ]);
    const asOwner = { publicDatabaseUrl: made.url };
    expect(await told("doctor.publicRole", asOwner)).toContainEqual(["fault", "signs in as postgres"]);
  });
});

describe("on this machine", () => {
  test("a disk with little room is told, and one with less is a fault", async () => {
    const room = (faultBelow: number, warnBelow: number) => ({
      limits: { room: { fault: faultBelow, warn: warnBelow } },
    });
    expect(await told("doctor.disk", {}, room(0, 1e18))).toContainEqual([
      "warn",
      expect.stringContaining("free"),
    ]);
    expect(await told("doctor.disk", {}, room(1e18, 1e18))).toContainEqual([
      "fault",
      expect.stringContaining("free"),
    ]);
    expect(await told("doctor.disk", { dataDir: join(dir, "not") })).toContainEqual([
      "warn",
      "is not there yet",
    ]);
  });

  test("a key that is no key, that others may read, or that lacks though it signed, is told", async () => {
    expect(await told("doctor.key")).toEqual([["ok", expect.stringContaining("first checkpoint")]]);
    await sql("insert into core.audit_checkpoints (tree_size, note, at) values (1, 'x', now())");
    expect(await told("doctor.key")).toEqual([["fault", expect.stringContaining("is not there")]]);
    const file = join(dir, "audit-key.pem");
    await writeFile(file, "nothing", { mode: 0o600 });
    expect(await told("doctor.key")).toEqual([["fault", expect.stringContaining("cannot be read")]]);
    await writeFile(file, generateKeyPairSync("x25519").privateKey.export({ type: "pkcs8", format: "pem" }));
    expect(await told("doctor.key")).toEqual([["fault", expect.stringContaining("x25519")]]);
    await writeFile(file, generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }));
    expect(await told("doctor.key")).toEqual([["ok", "signs"]]);
    await chmod(file, 0o644);
    expect(await told("doctor.key")).toEqual([["warn", expect.stringContaining("644")]]);
  });

  test("a variable that is no setting is told, unless a channel names it as its secret", async () => {
    await aChannel({ secretName: "KANALARKIV_FJORDVIK" });
    const unknownVariables = ["KANALARKIV_FJORDVIK", "KANALARKIV_COLOUR"];
    const found = await examine({ ...place, unknownVariables }, tools);
    expect(found.filter(({ code }) => code === "doctor.variable").map(({ place }) => place)).toEqual([
      "KANALARKIV_COLOUR",
    ]);
  });
});

describe("the object store", () => {
  test("that cannot be opened is a fault", async () => {
    await writeFile(join(dir, "file"), "");
    const objectsUrl = pathToFileURL(join(dir, "file", "objects")).href;
    expect(await told("doctor.store", { objectsUrl, databaseUrl: "postgresql://127.0.0.1:1/x" })).toEqual([
      ["fault", expect.stringContaining("ENOTDIR")],
    ]);
  });

  test.each([
    ["gives other bytes back", { get: async (): Promise<never> => ["other"] as never }, "other bytes"],
    [
      "lets itself be overwritten",
      { put: async () => "stored" as const, get: async (): Promise<never> => ["kanalarkiv doctor"] as never },
      "overwritten",
    ],
    ["keeps what is deleted", { delete: async () => undefined }, "deleted"],
  ])("that %s is a fault", async (_, broken, word) => {
    const store = await DirectoryStore.open(join(dir, "objects"));
    const bad = new Proxy(store, {
      get: (target, name) => {
        if (name in broken) return broken[name as keyof typeof broken];
        const value = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    expect(await examineStore("file:///x", async () => bad, tools.ids)).toMatchObject([
      { grade: "fault", value: expect.stringContaining(word) },
    ]);
  });

  test("is left as it was", async () => {
    await examine(place, tools);
    const left: string[] = [];
    for await (const { key } of (await DirectoryStore.open(join(dir, "objects"))).list("")) left.push(key);
    expect(left).toEqual([]);
  });
});

describe("work", () => {
  test("that nobody does, whose timetable stands, that waits, and that was given up, is told", async () => {
    expect(await told("doctor.timetable")).toEqual([["warn", "nobody has worked yet"]]);
    const queue = await openQueue(poolsAt(made.url), {} as never, createLog("silent"));
    await queue.enqueue({ queue: "process", key: "k", slot: new Date(0) });
    await queue.close();
    expect(await told("doctor.timetable")).toEqual([["ok", expect.stringContaining("0 min")]]);
    await sql(
      "update pgboss.job set created_on = now() - interval '3 hours', start_after = now() - interval '3 hours'",
    );
    expect(await told("doctor.timetable")).toEqual([
      ["fault", "the timetable last ran 3 h ago"],
      ["fault", "1 pieces of work wait, the first for 3 h"],
    ]);
    await sql("update pgboss.job set created_on = now(), state = 'failed', completed_on = now()");
    expect(await told("doctor.timetable")).toEqual([["warn", expect.stringContaining("1 pieces")]]);
  });

  test("that lacks a secret is a fault with its name, and never with its value", async () => {
    await aChannel({
      secretName: "FJORDVIK_PASS",
      address: "https://etaten.example/feed?key={FJORDVIK_KEY}",
    });
    const given = { secret: (name: string) => (name === "FJORDVIK_KEY" ? "Hemmeleg4711" : undefined) };
    const found = await examine(place, { ...tools, ...given });
    expect(found.filter(({ code }) => code === "doctor.secrets")).toMatchObject([
      { grade: "fault", place: "channel Dialog", value: "FJORDVIK_PASS is not set here" },
      { grade: "ok", place: "channel Dialog", value: "FJORDVIK_KEY is set" },
    ]);
    expect(JSON.stringify(found)).not.toContain("Hemmeleg");
  });

  test("that takes no looks is told by channel", async () => {
    await aChannel();
    expect(await told("doctor.looks")).toEqual([["ok", expect.stringContaining("no look since")]]);
    await sql("update core.channels set registered_at = now() - interval '5 hours'");
    expect(await told("doctor.looks")).toEqual([
      ["warn", expect.stringContaining("5 h ago, of one every 30 minutes")],
    ]);
  });
});
