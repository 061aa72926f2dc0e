/** Each thing that the doctor looks at is broken for real, and told with its place and what is there. */
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { chmod, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { signNote } from "../../../src/audit/note.ts";
import { poolsAt } from "../../../src/db/connect.ts";
import { createLog } from "../../../src/log.ts";
import { examine } from "../../../src/pipeline/doctor/doctor.ts";
import { roomIn } from "../../../src/pipeline/doctor/machine.ts";
import { openQueue } from "../../../src/pipeline/work/queue.ts";
import { doctorPlace, ofOtherTests } from "../../support/doctor-place.ts";

const here = doctorPlace();
const { sql, told, healthy, aChannel, tools, clockBeside } = here;

test("an archive that is in order has no fault but what this test's own server is set to", async () => {
  const found = await examine(here.place, tools);
  const faults = found
    .filter(({ grade, value }) => grade === "fault" && !ofOtherTests.test(value))
    .map(({ code, value }) => [code, value]);
  expect(faults).toEqual([["doctor.server", expect.stringContaining("fsync = off")]]);
  expect([...new Set(found.map(({ code }) => code.replace("doctor.", "")))].sort()).toEqual([
    "access",
    "badLinks",
    "clock",
    "database",
    "desk",
    "deskRole",
    "disk",
    "key",
    "leftovers",
    "looks",
    "migrations",
    "owner",
    "provider",
    "publicRole",
    "secrets",
    "server",
    "store",
    "timetable",
    "variable",
  ]);
  expect(JSON.stringify(found)).not.toContain(new URL(here.url).password);
});

describe("the database", () => {
  test("that does not answer is a fault, and the rest is looked at all the same", async () => {
    const changed = { databaseUrl: "postgresql://bruker:hemmeleg@127.0.0.1:1/arkiv" };
    expect(await told("doctor.database", changed)).toEqual([
      ["fault", expect.stringContaining("ECONNREFUSED")],
    ]);
    // the store works; nobody knows whether it is the archive's, nor anything of what only the database could tell
    expect(await told("doctor.store", changed)).toEqual([
      ["ok", expect.stringContaining("puts, reads")],
      ["unchecked", expect.stringContaining("cannot be asked")],
    ]);
    expect(await healthy(changed)).toEqual([
      "doctor.badLinks",
      "doctor.disk",
      "doctor.provider",
      "doctor.store",
      "doctor.variable",
    ]);
  });

  test("that refuses the password is a fault, and nothing else of it is told as in order", async () => {
    const role = `known_${Date.now()}`;
    await sql(`create role ${role} login password 'rett'`);
    const url = new URL(here.url);
    [url.username, url.password] = [role, "feil"];
    const changed = { databaseUrl: url.href };
    expect(await told("doctor.database", changed)).toEqual([
      ["fault", expect.stringContaining("password authentication failed")],
    ]);
    const found = JSON.stringify(await examine({ ...here.place, ...changed }, tools));
    await sql(`drop role ${role}`);
    expect(found).not.toContain("feil");
    for (const code of ["server", "owner", "clock", "migrations", "publicRole", "leftovers", "key"] as const)
      expect(await told(`doctor.${code}`, changed)).toEqual([["unchecked", expect.anything()]]);
  });

  test("that takes the connection and says nothing is a fault", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    const databaseUrl = `postgresql://kari@127.0.0.1:${port}/arkiv`;
    const found = await told("doctor.database", { databaseUrl });
    silent.close();
    expect(found).toEqual([["fault", expect.anything()]]);
  }, 60_000);

  test("of another encoding, that is read-only, or too old for the archive is a fault", async () => {
    const name = `ascii_${Date.now()}`;
    await sql(
      `create database ${name} template template0 encoding 'SQL_ASCII' locale 'C' locale_provider libc`,
    );
    await sql(`alter database ${name} set default_transaction_read_only = on`);
    const databaseUrl = here.url.replace(/[^/]+$/, name);
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
    const url = new URL(here.url);
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
    expect(await told("doctor.clock", {}, { clock: clockBeside(-20) })).toContainEqual([
      "warn",
      expect.stringContaining("+"),
    ]);
    expect(await told("doctor.clock", {}, { clock: clockBeside(3600) })).toContainEqual([
      "fault",
      expect.stringContaining("-"),
    ]);
    // a server on the same machine has the same clock: that the two agree shows nothing
    expect(await told("doctor.clock")).toEqual([
      ["unchecked", expect.stringContaining("same clock")],
      ["ok", "has no event yet"],
    ]);
  });

  test("whose log has an event that is dated later than now tells of a clock that was set back", async () => {
    const ahead = (seconds: number) =>
      sql(
        `insert into core.audit_events (id, at, kind, actor, body, leaf) values (uuidv7(), $1, 'fixity.checked', 'test', '', '')`,
        [new Date(here.serverNow() + seconds * 1000)],
      );
    await ahead(-60);
    expect(await told("doctor.clock")).toContainEqual(["ok", "nothing is dated later than now"]);
    await ahead(30);
    expect(await told("doctor.clock")).toContainEqual(["warn", expect.stringMatching(/^the last event/)]);
    await ahead(3600);
    expect(await told("doctor.clock")).toContainEqual(["fault", expect.stringMatching(/^the last event/)]);
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
    expect(await told("doctor.disk", { dataDir: join(here.dir, "not") })).toContainEqual([
      "warn",
      "is not there yet",
    ]);
  });

  test("inodes that run out are told as room that does", () => {
    const room = { bavail: 1e9, bsize: 4096, files: 1e6 };
    const grade = (ffree: number, files = room.files) =>
      roomIn("/srv", { ...room, ffree, files }, { fault: 1, warn: 2 }).grade;
    expect([grade(0), grade(9000), grade(1e5), grade(0, 0)]).toEqual(["fault", "warn", "ok", "ok"]);
  });

  test("what may lie where nobody can look is not told as absent", async () => {
    await writeFile(join(here.dir, "file"), "");
    const dataDir = join(here.dir, "file", "data");
    const changed = { dataDir, databaseUrl: undefined };
    for (const code of ["disk", "database", "key"] as const)
      expect(await told(`doctor.${code}`, changed)).toContainEqual([
        "fault",
        expect.stringContaining("ENOTDIR"),
      ]);
  });

  test("a key that is no key, another, one that others may read, or that lacks though it signed, is told", async () => {
    const key = () => generateKeyPairSync("ed25519").privateKey;
    const pem = (made: KeyObject) => made.export({ type: "pkcs8", format: "pem" });
    const signing = key();
    expect(await told("doctor.key")).toEqual([["ok", expect.stringContaining("first checkpoint")]]);
    const away = { databaseUrl: "postgresql://127.0.0.1:1/x" };
    expect(await told("doctor.key", away)).toEqual([["unchecked", expect.stringContaining("not there")]]);
    await sql("insert into core.audit_checkpoints (tree_size, note, at) values (1, $1, now())", [
      signNote("arkiv.example/audit\n1\nx\n", "arkiv.example/audit", signing),
    ]);
    expect(await told("doctor.key")).toEqual([["fault", expect.stringContaining("is not there")]]);
    const file = join(here.dir, "audit-key.pem");
    await writeFile(file, "nothing", { mode: 0o600 });
    expect(await told("doctor.key")).toEqual([["fault", expect.stringContaining("no private key")]]);
    await writeFile(file, pem(generateKeyPairSync("x25519").privateKey));
    expect(await told("doctor.key")).toEqual([["fault", expect.stringContaining("x25519")]]);
    await writeFile(file, pem(key()));
    expect(await told("doctor.key")).toEqual([["fault", expect.stringContaining("another key")]]);
    await writeFile(file, pem(signing));
    expect(await told("doctor.key")).toEqual([["ok", "signed the last checkpoint"]]);
    expect(await told("doctor.key", away)).toEqual([["unchecked", expect.stringContaining("is a key")]]);
    expect(await told("doctor.key", { auditOrigin: "other.example" })).toEqual([
      ["warn", expect.stringContaining("as arkiv.example/audit")],
    ]);
    await chmod(file, 0o644);
    expect(await told("doctor.key")).toEqual([["warn", expect.stringContaining("644")]]);
  });

  test("a variable that is no setting is told, unless a channel names it as its secret", async () => {
    await aChannel({
      secretName: "KANALARKIV_FJORDVIK",
      address: "https://etaten.example/?k={KANALARKIV_K}",
    });
    const unknownVariables = ["KANALARKIV_FJORDVIK", "KANALARKIV_K", "KANALARKIV_COLOUR"];
    const found = await examine({ ...here.place, unknownVariables }, tools);
    expect(found.filter(({ code }) => code === "doctor.variable").map(({ place }) => place)).toEqual([
      "KANALARKIV_COLOUR",
    ]);
  });
});

describe("work", () => {
  test("that nobody does, whose timetable stands, that waits, and that was given up, is told", async () => {
    expect(await told("doctor.timetable")).toEqual([["warn", "nobody has worked yet"]]);
    const queue = await openQueue(poolsAt(here.url), {} as never, createLog("silent"));
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
    await sql("update pgboss.job set created_on = now() + interval '3 hours', start_after = now()");
    expect(await told("doctor.timetable")).toEqual([["warn", "the timetable last ran 3 h later than now"]]);
    await sql("update pgboss.job set created_on = now(), state = 'failed', completed_on = now()");
    expect(await told("doctor.timetable")).toEqual([["warn", expect.stringContaining("1 pieces")]]);
  });

  test("that lacks a secret is a fault with its name, and never with its value", async () => {
    await aChannel({
      secretName: "FJORDVIK_PASS",
      address: "https://etaten.example/feed?key={FJORDVIK_KEY}",
    });
    const given = { secret: (name: string) => (name === "FJORDVIK_KEY" ? "Hemmeleg4711" : undefined) };
    const edged = { secret: () => "Hemmeleg4711\r" };
    expect(await told("doctor.secrets", {}, edged)).toContainEqual([
      "warn",
      expect.stringContaining("a line end"),
    ]);
    const found = await examine(here.place, { ...tools, ...given });
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

  test("whose looks come and fail, or are dated later than now, is told by channel", async () => {
    await aChannel();
    await sql(
      `with look as (insert into core.observations (id, channel_id, started_at, ended_at, verdict, seen, new_items, new_versions, removed, findings, fault_code)
         select uuidv7(), id, now(), now(), 'incomplete', 0, 0, 0, 0, 0, 'channel.unreachable' from core.channels returning id)
       update core.channels set last_observation_id = look.id from look`,
    );
    expect(await told("doctor.looks")).toEqual([
      ["warn", expect.stringContaining("not whole: channel.unreachable")],
    ]);
    await sql(
      "update core.channels set registered_at = now() + interval '5 hours', last_observation_id = null",
    );
    expect(await told("doctor.looks")).toEqual([["warn", expect.stringContaining("5 h later than now")]]);
  });
});

describe("what an earlier version left", () => {
  test("is told with its way out until it is settled", async () => {
    expect(await told("doctor.leftovers")).toEqual([["ok", expect.anything()]]);
    await aChannel({ address: "https://etaten.example/feed?api_key=Hemmeleg4711xyz" });
    const found = await examine(here.place, tools);
    expect(found.filter(({ code }) => code === "doctor.leftovers")).toMatchObject([
      {
        grade: "warn",
        place: expect.stringContaining("Dialog"),
        todo: expect.stringContaining("channel edit"),
      },
    ]);
    await sql("update core.channels set address = 'https://etaten.example/feed?api_key={NAME}'");
    expect(await told("doctor.leftovers")).toEqual([["ok", expect.anything()]]);
  });
});
