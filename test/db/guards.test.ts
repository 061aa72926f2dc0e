import { describe, expect, test } from "@jest/globals";
import pg from "pg";
import { preparePublicRole } from "../../src/db/public-role.ts";
import { testDatabase } from "../support/database.ts";

describe("the database refuses what the archive forbids", () => {
  const database = testDatabase();

  test.each([
    "update core.audit_events set kind = 'x'",
    "delete from core.audit_events",
    "truncate core.audit_events cascade",
  ])("%s", async (statement) => {
    const { pool } = database.owned;
    await pool.query(
      `insert into core.audit_events (id, at, kind, actor, body, leaf) values (gen_random_uuid(), '2026-06-01', 'k', 'a', ''::bytea, ''::bytea)`,
    );
    await expect(pool.query(statement)).rejects.toThrow(/only ever added to/);
  });

  test("nothing in the database asks for the time but pub.clock", async () => {
    const { rows } = await database.owned.pool.query<{ name: string }>(
      `with ours as (select oid, nspname from pg_namespace where nspname in ('core', 'pub')),
            said as (
              select nspname || '.' || proname as name, coalesce(pg_get_function_sqlbody(p.oid), prosrc) as text
                from pg_proc p join ours on ours.oid = pronamespace
              union all
              select nspname || '.' || relname, pg_get_viewdef(c.oid) from pg_class c join ours on ours.oid = relnamespace
               where relkind in ('v', 'm')
              union all
              select nspname || '.' || relname, pg_get_expr(adbin, adrelid) from pg_attrdef
                join pg_class c on c.oid = adrelid join ours on ours.oid = relnamespace
              union all
              select conrelid::regclass::text, pg_get_constraintdef(k.oid) from pg_constraint k join ours on ours.oid = connamespace
              union all
              select tgrelid::regclass::text, pg_get_triggerdef(t.oid) from pg_trigger t
                join pg_class c on c.oid = tgrelid join ours on ours.oid = relnamespace)
       select distinct name from said where text ~* '\\mnow\\(|current_date|current_time|localtime|_timestamp\\(|uuidv7\\(|timeofday'`,
    );
    expect(rows).toEqual([{ name: "pub.clock" }]);
  });

  test("the public role reads pub and nothing of core, and no protected column of pub", async () => {
    await preparePublicRole(database.owned.pool, "0123456789abcdef");
    const url = new URL(database.url);
    url.username = "kanalarkiv_public";
    url.password = "0123456789abcdef";
    const client = new pg.Client(url.href);
    await client.connect();
    try {
      expect((await client.query("select title_washed from pub.entries")).rowCount).toBe(0);
      expect((await client.query("select title from pub.entry_texts")).rowCount).toBe(0);
      await expect(client.query("select * from core.items")).rejects.toThrow(
        /permission denied for schema core/,
      );
      await expect(client.query("select title_full from pub.entries")).rejects.toThrow(/permission denied/);
      await expect(client.query("insert into pub.agencies (id) values (gen_random_uuid())")).rejects.toThrow(
        /permission denied/,
      );
      await expect(client.query("create temp table t (x int)")).rejects.toThrow(/permission denied/);
      // the name rule goes by the database's own clock, which nobody but the owner can put back
      expect((await client.query("select pub.clock() = now() as own")).rows).toEqual([{ own: true }]);
      for (const statement of [
        "create or replace function pub.clock() returns timestamptz language sql return '2020-01-01'::timestamptz",
        "alter function pub.clock() rename to clock_before",
        "drop function pub.clock()",
        "create function pub.now() returns timestamptz language sql return '2020-01-01'::timestamptz",
      ])
        await expect(client.query(statement)).rejects.toThrow(/must be owner|permission denied/);
    } finally {
      await client.end();
    }
  });
});
