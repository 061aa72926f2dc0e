import { describe, expect, test } from "@jest/globals";
import { transact } from "../../../src/db/transact.ts";
import { examinePublicRole } from "../../../src/pipeline/doctor/public.ts";
import type { DoctorFinding } from "../../../src/pipeline/doctor/report.ts";
import { makeDatabase } from "../../support/database.ts";
import { doctorPlace, ofOtherTests } from "../../support/doctor-place.ts";

const here = doctorPlace();
const { sql, told, healthy } = here;

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

  test.each([
    ["may call pg_read_file", "grant execute on function pg_read_file(text) to doctors_public"],
    ["may call lo_create", "grant execute on function lo_create(oid) to doctors_public"],
    ["may make temporary tables", "grant temporary on database %d to doctors_public"],
    ["may make schemas", "grant create on database %d to doctors_public"],
    ["may make tables in the schema pub", "grant create on schema pub to doctors_public"],
    ["may read the schema core", "grant usage on schema core to doctors_public"],
    ["may read or change core.items", "grant select on core.items to doctors_public"],
    ["may read or change pub.items", "grant update (title) on pub.items to doctors_public"],
    ["is the owner of pub.agencies", "alter table pub.agencies owner to doctors_public"],
    ["is a maker of roles", "alter role doctors_public createrole"],
    ["is a maker of databases", "alter role doctors_public createdb"],
    ["is a role for replication", "alter role doctors_public replication"],
    ["is a role beyond row security", "alter role doctors_public bypassrls"],
    ["is a member of the role pg_read_all_data", "grant pg_read_all_data to doctors_public"],
    ["is a superuser", "alter role doctors_public superuser"],
    ["may set log_statement", "grant set on parameter log_statement to doctors_public"],
  ])("that %s is a fault, with what to do", async (what, breaks) => {
    // roles are the whole server's: what is done to one is taken back
    const undone = new Error("undone");
    const seen: DoctorFinding[][] = [];
    const doing = transact(here.pool, async ({ client }) => {
      const name = new URL(here.url).pathname.slice(1);
      await client.query("create role doctors_public login; grant usage on schema pub to doctors_public");
      await client.query("grant select on pub.items to doctors_public");
      const look = async () =>
        (await examinePublicRole(client, "x", false, "doctors_public")).filter(
          ({ value }) => !ofOtherTests.test(value),
        );
      seen.push(await look());
      await client.query(breaks.replace("%d", name));
      seen.push(await look());
      throw undone;
    });
    await expect(doing).rejects.toBe(undone);
    const [before = [], after = []] = seen;
    expect(before.filter(({ grade }) => grade !== "ok")).toEqual([]);
    const told = after.find(({ value }) => value.includes(what));
    expect(told).toMatchObject({ grade: "fault", todo: expect.stringMatching(/doctors_public|public/) });
  });

  test("that may not sign in, or is not there, is told", async () => {
    const undone = new Error("undone");
    const found: string[] = [];
    const doing = transact(here.pool, async ({ client }) => {
      await client.query("create role doctors_public");
      found.push(
        ...(await examinePublicRole(client, "x", false, "doctors_public")).map(({ value }) => value),
        ...(await examinePublicRole(client, "x", true, "doctors_public")).map(({ grade }) => grade),
      );
      throw undone;
    });
    await expect(doing).rejects.toBe(undone);
    expect(found).toContain("may not sign in");
    expect(found.at(-1)).toBe("unchecked");
    expect(await examinePublicRole(here.pool, "x", false, "doctors_public")).toMatchObject([
      { grade: "fault", value: "is not there" },
    ]);
  });

  test("whose address leads to another archive than the owner's is a fault, though it signs in", async () => {
    const other = await makeDatabase();
    await sql("alter role kanalarkiv_public login password 'open'");
    const asPublic = (address: string) => {
      const url = new URL(address);
      [url.username, url.password] = ["kanalarkiv_public", "open"];
      return { publicDatabaseUrl: url.href };
    };
    expect(await told("doctor.publicRole", asPublic(other.url))).toContainEqual([
      "fault",
      "leads to another database than DATABASE_URL",
    ]);
    expect(await told("doctor.publicRole", asPublic(here.url))).toContainEqual([
      "ok",
      "signs in, to the same database",
    ]);
    const alone = { databaseUrl: undefined, ...asPublic(here.url) };
    expect(await healthy(alone)).toEqual([
      "doctor.database",
      "doctor.disk",
      "doctor.migrations",
      "doctor.publicRole",
      "doctor.variable",
    ]);
    expect(await told("doctor.key", alone)).toEqual([["unchecked", expect.stringContaining("pages alone")]]);
    await other.drop();
  });

  test("whose address is not given, leads nowhere, or signs in as another, is told", async () => {
    expect(await told("doctor.publicRole")).toContainEqual(["warn", "is not set"]);
    const nowhere = { publicDatabaseUrl: "postgresql://kanalarkiv_public@127.0.0.1:1/arkiv" };
    expect(await told("doctor.publicRole", nowhere)).toContainEqual([
      "fault",
      expect.stringContaining("ECONNREFUSED"),
    ]);
    const asOwner = { publicDatabaseUrl: here.url };
    expect(await told("doctor.publicRole", asOwner)).toContainEqual(["fault", "signs in as postgres"]);
  });
});
