import { describe, expect, test } from "@jest/globals";
import pg from "pg";
import { preparePublicRole } from "../../src/db/migrate.ts";
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
