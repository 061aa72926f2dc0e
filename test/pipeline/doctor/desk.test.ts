import { describe, expect, test } from "@jest/globals";
import { transact } from "../../../src/db/transact.ts";
import { examineDeskRole } from "../../../src/pipeline/doctor/desk.ts";
import { examine } from "../../../src/pipeline/doctor/doctor.ts";
import { makeDatabase } from "../../support/database.ts";
import { doctorPlace, ofOtherTests } from "../../support/doctor-place.ts";

const here = doctorPlace();
const { sql, told } = here;
const desk = { databaseUrl: undefined, url: undefined, port: 8090, proxies: 0 };

describe("the role of the desk", () => {
  test("as the migrations make it is in order", async () => {
    const found = await examineDeskRole(here.pool, "x", false);
    expect(found.filter(({ grade, value }) => grade !== "ok" && !ofOtherTests.test(value))).toEqual([]);
  });

  test.each([
    ["delete on core.items", "grant delete on core.items to kanalarkiv_desk"],
    ["update on core.decisions (document)", "grant update (document) on core.decisions to kanalarkiv_desk"],
    ["update on core.channels, all of it", "grant update on core.channels to kanalarkiv_desk"],
    ["truncate on pub.entries", "grant truncate on pub.entries to public"],
    ["select on core.versions", "revoke select on core.versions from kanalarkiv_desk"],
    ["insert on core.holds", "revoke insert on core.holds from kanalarkiv_desk"],
    [
      "update on core.desk_links (used_at)",
      "revoke update (used_at) on core.desk_links from kanalarkiv_desk",
    ],
  ])("that may too much or too little is a fault: %s", async (what, breaks) => {
    await sql(breaks);
    expect(await told("doctor.deskRole")).toContainEqual(["fault", expect.stringContaining(what)]);
  });

  test.each([
    ["may call lo_create", "grant execute on function lo_create(oid) to kanalarkiv_desk"],
    ["may make temporary tables", "grant temporary on database %d to kanalarkiv_desk"],
    ["may make tables in the schema core", "grant create on schema core to kanalarkiv_desk"],
    ["may read the schema core_migrations", "grant usage on schema core_migrations to kanalarkiv_desk"],
    ["is a role beyond row security", "alter role kanalarkiv_desk bypassrls"],
    ["is a member of the role pg_write_all_data", "grant pg_write_all_data to kanalarkiv_desk"],
  ])("that %s is a fault, with what to do", async (what, breaks) => {
    // roles are the whole server's: what is done to one is taken back
    const undone = new Error("undone");
    let found: Awaited<ReturnType<typeof examineDeskRole>> = [];
    const doing = transact(here.pool, async ({ client }) => {
      await client.query(breaks.replace("%d", new URL(here.url).pathname.slice(1)));
      found = await examineDeskRole(client, "x", false);
      throw undone;
    });
    await expect(doing).rejects.toBe(undone);
    expect(found.find(({ value }) => value.includes(what))).toMatchObject({
      grade: "fault",
      todo: expect.stringMatching(/kanalarkiv_desk|public/),
    });
  });

  test("its locks, and the archive's own tables, are no excess", async () => {
    const found = await examineDeskRole(here.pool, "x", false);
    expect(JSON.stringify(found)).not.toMatch(/advisory|the schema core"/);
  });
});

describe("the desk's address of the database", () => {
  test("that is not set is a warning; one that does not answer, or is another role's, a fault", async () => {
    expect(await told("doctor.deskRole")).toContainEqual(["warn", "is not set"]);
    const away = "postgresql://kanalarkiv_desk:hemmeleg@127.0.0.1:1/arkiv";
    expect(await told("doctor.deskRole", { desk: { ...desk, databaseUrl: away } })).toContainEqual([
      "fault",
      expect.stringContaining("ECONNREFUSED"),
    ]);
    expect(await told("doctor.deskRole", { desk: { ...desk, databaseUrl: here.url } })).toContainEqual([
      "fault",
      expect.stringContaining("signs in as"),
    ]);
  });

  test("alone on a machine says what can be asked from there, and of the rest that it was not checked", async () => {
    const { made, url } = await asDesk(here.url);
    const found = await examine(
      { ...here.place, databaseUrl: undefined, desk: { ...desk, databaseUrl: url } },
      here.tools,
    );
    expect(found).toContainEqual(expect.objectContaining({ code: "doctor.deskRole", grade: "ok" }));
    expect(found).toContainEqual(
      expect.objectContaining({ code: "doctor.desk", value: "nobody works at the desk yet" }),
    );
    expect(found.find(({ code }) => code === "doctor.owner")).toMatchObject({ grade: "unchecked" });
    await made.drop();
  });

  test("that leads to another database is a fault", async () => {
    const { made, url } = await asDesk();
    expect(await told("doctor.deskRole", { desk: { ...desk, databaseUrl: url } })).toContainEqual([
      "fault",
      expect.stringContaining("another database"),
    ]);
    await made.drop();
  });

  /** The test's server lets its roles in by password; this one is the server's for all tests of the desk. */
  async function asDesk(at?: string) {
    const made = await makeDatabase();
    const url = new URL(at ?? made.url);
    await sql("alter role kanalarkiv_desk login password '0815081508150815'");
    url.username = "kanalarkiv_desk";
    url.password = "0815081508150815";
    return { made, url: url.href };
  }
});

describe("the way to the desk", () => {
  test.each([
    [{ port: 8080 }, {}, ["fault", "8080 is the port of the public pages too"]],
    [{ url: "http://skranke.example.no" }, {}, ["fault", "is no https address: nobody can sign in there"]],
    [{ url: "https://skranke.example.no", proxies: 1 }, {}, ["ok", "https://skranke.example.no"]],
    [{ url: "https://skranke.example.no" }, {}, ["warn", expect.stringContaining("as from one place")]],
    [{}, { host: "0.0.0.0" }, ["warn", expect.stringContaining("open to the network")]],
    [{}, { host: "::1" }, ["ok", expect.stringContaining("this machine alone")]],
  ])("%j %j", async (changed, place, expected) => {
    expect(await told("doctor.desk", { desk: { ...desk, ...changed }, ...place })).toContainEqual(expected);
  });

  test("people: none, none who may add others, and some", async () => {
    expect(await told("doctor.desk")).toContainEqual(["warn", "nobody works at the desk yet"]);
    await sql(`insert into core.desk_users (id, name, sign_in_name, made_at, made_by)
      values ('01a20000-0000-7000-8000-000000000001', 'Kari Vik', 'kari', now(), 'test')`);
    expect(await told("doctor.desk")).toContainEqual([
      "warn",
      expect.stringContaining("none of them is an administrator"),
    ]);
    await sql(`insert into core.desk_roles_held (id, user_id, role, agency_id, given_at, given_by)
      values (gen_random_uuid(), '01a20000-0000-7000-8000-000000000001', 'administrator', null, now(), 'test')`);
    expect(await told("doctor.desk")).toContainEqual(["ok", "1, 1 of them administrators"]);
  });
});
