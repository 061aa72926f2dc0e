/** What the role of the desk can do to the archive, tried statement by statement as that role. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import type pg from "pg";
import { deskWrites } from "../../src/db/desk-rights.ts";
import { deskRightsApart } from "../../src/db/desk-role.ts";
import { testDatabase } from "../support/database.ts";

const database = testDatabase();

const [agency, decision, user, session, channel, item] = Array.from({ length: 6 }, () => crypto.randomUUID());

beforeAll(async () => {
  const { pool } = database.owned;
  // a copy of a database does not inherit this
  await pool.query(
    "do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$",
  );
  await pool.query(`
    insert into core.agencies (id, name, org_number, country, language, time_zone, unit, responsible, names, registered_at)
      values ('${agency}', 'Fjordvik', '999999999', 'NO', 'nn', 'Europe/Oslo', 'A', 'B', 'hidden', now());
    insert into core.decisions (id, agency_id, number, state, document, file_sha256, added_at, adopted_by, adopted_body, adopted_on, adopted_under, adopted_reference)
      values ('${decision}', '${agency}', 1, 'adopted', '{}', 'x', now(), 'Kari Vik', 'B', '2026-03-01', 'C', '26/1');
    insert into core.series (id, agency_id, fonds_id, classification_id, from_day, to_day, opened_at)
      values ('${agency}', '${agency}', '${agency}', '${agency}', '2026-01-01', '2026-12-31', now());
    insert into core.packages (id, agency_id, series_id, state, planned_at, closed_by)
      values ('${agency}', '${agency}', '${agency}', 'planned', now(), 'Kari Vik');
    insert into core.desk_users (id, name, sign_in_name, made_at, made_by) values ('${user}', 'Kari Vik', 'kari', now(), 'test');
    insert into core.desk_sessions (id, digest, user_id, begun_at, used_at, ends_at, by, browser, ended_at, ended_because)
      values ('${session}', '\\x00', '${user}', now(), now(), now(), 'link', '', now(), 'revoked');
    insert into core.desk_links (digest, user_id, made_at, made_by, ends_at, used_at)
      values ('\\x00', '${user}', now(), 'test', now(), now()), ('\\x01', '${user}', now(), 'test', now(), null);
    set session_replication_role = replica;
    insert into core.items (id, agency_id, channel_id, native_id, root_native_id, kind, by_agency, posted_at, first_seen_at, first_observation_id)
      select '${item}', '${agency}', '${channel}', 'n', 'n', 'post', true, now(), now(), '${channel}';
    set session_replication_role = origin;`);
});

/** As the role, in a transaction that is taken back. @returns the code of what PostgreSQL said against it */
async function tried(statement: string): Promise<string | undefined> {
  const client = await database.owned.pool.connect();
  try {
    await client.query("begin; set local session authorization kanalarkiv_desk");
    await client.query(statement);
    return undefined;
  } catch (error) {
    return (error as pg.DatabaseError).code;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const denied = "42501";

async function tables(): Promise<readonly { readonly name: string; readonly columns: readonly string[] }[]> {
  const { rows } = await database.owned.pool.query<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attname) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where n.nspname in ('core', 'pub', 'core_migrations') and c.relkind in ('r', 'p') group by 1 order by 1`,
  );
  return rows;
}

describe("the role of the desk", () => {
  test("has the rights that are written down, and reads every table", async () => {
    expect(await deskRightsApart(database.owned.pool)).toEqual({ tooMuch: [], tooLittle: [] });
    for (const { name } of await tables())
      if (!name.startsWith("core_migrations."))
        expect({ name, refused: await tried(`select * from ${name} limit 0`) }).toEqual({
          name,
          refused: undefined,
        });
  });

  test("empties no table, and deletes from those alone that are folds, lists of what is next, sketches and tries of signing in", async () => {
    const deleting: string[] = [];
    for (const { name } of await tables()) {
      expect({ name, refused: await tried(`truncate ${name}`) }).toEqual({ name, refused: denied });
      if ((await tried(`delete from ${name} where false`)) === undefined) deleting.push(name);
    }
    const passing =
      /^core\.(acts_owed|decision_sketches|desk_attempts|desk_sign_ins|review_queue|review_queue_passes|tallies|to_\w+)$|^pub\./;
    expect(deleting).toContain("core.to_review");
    expect(deleting.filter((name) => !passing.test(name))).toEqual([]);
  });

  test("changes no column but those that are written down: no version, payload, event, package, certificate or entry", async () => {
    const changing = new Map<string, string[]>();
    for (const { name, columns } of await tables())
      for (const column of columns)
        if ((await tried(`update ${name} set "${column}" = default where false`)) === undefined)
          changing.set(name, [...(changing.get(name) ?? []), column]);
    for (const kept of [
      "versions",
      "payloads",
      "observations",
      "audit_events",
      "audit_leaves",
      "package_items",
      "registry_entries",
      "classifications",
      "review_acts",
      "holds",
    ])
      expect([kept, changing.get(`core.${kept}`)]).toEqual([kept, undefined]);
    const written = Object.entries(deskWrites).filter(([, rights]) =>
      rights.some((one) => one.startsWith("update")),
    );
    expect([...changing.keys()].sort()).toEqual(written.map(([name]) => name).sort());
  });

  test.each([
    [
      "adopts again what was adopted",
      () => `update core.decisions set state = 'draft' where id = '${decision}'`,
    ],
    [
      "puts another name under an adopted decision",
      () => `update core.decisions set adopted_by = 'Ola Nes' where id = '${decision}'`,
    ],
    ["makes a package count", () => `update core.packages set state = 'committed'`],
    ["gives a package up", () => `update core.packages set state = 'failed'`],
    [
      "says that a package was handed over that never was",
      () => `update core.packages set state = 'deposited'`,
    ],
    [
      "tells that a package came to be",
      () =>
        `insert into core.package_events (package_id, number, state, at, by, detail) values (gen_random_uuid(), 1, 'committed', now(), 'x', '{}')`,
    ],
    ["gives an item another id", () => `update core.items set id = gen_random_uuid() where id = '${item}'`],
    [
      "revives a session",
      () => `update core.desk_sessions set ended_at = null, ended_because = null where id = '${session}'`,
    ],
    ["uses a link again", () => "update core.desk_links set used_at = null where digest = '\\x00'"],
    [
      "gives a link more time",
      () => "update core.desk_links set ends_at = now() + interval '1 day' where digest = '\\x01'",
    ],
  ])("nowhere %s, which the tables themselves refuse", async (_, statement) => {
    expect(await tried(statement())).toBe("23001");
  });

  test.each([
    "create table core.mine (n int)",
    "create temporary table mine (n int)",
    "create schema mine",
    "alter table core.items disable trigger all",
    "set session_replication_role = replica",
    "set role postgres",
    "select pg_read_file('/etc/passwd')",
    "select lo_create(0)",
    "copy (select 1) to program 'true'",
    "select count(*) from core_migrations.__drizzle_migrations",
  ])("is refused: %s", async (statement) => {
    expect(await tried(statement)).toBe(denied);
  });
});
