import { expect, test } from "@jest/globals";
import { watchLocks } from "../../../bench/scale/held.ts";
import { transact } from "../../../src/db/transact.ts";
import { testDatabase } from "../../support/database.ts";

const database = testDatabase();
const named = { journal: 7_164_003 };

test("a lock of a transaction is held until its end, by its name", async () => {
  const { pool } = database.owned;
  const since = watchLocks(pool, named);
  await transact(pool, async ({ client }) => {
    await client.query("select pg_advisory_xact_lock($1, hashtext($2))", [named.journal, "an agency"]);
    await client.query("select pg_sleep(0.05)");
  });
  await transact(pool, async ({ client }) => {
    await client.query("select pg_advisory_xact_lock(hashtext('publish'))");
  });
  const held = since();
  expect(held["journal"]?.times).toBe(1);
  expect(held["journal"]?.heldMs).toBeGreaterThanOrEqual(49);
  expect(held["publish"]?.times).toBe(1);
  expect(since()).toEqual({});
});

test("who waits for it is told so, and what is held by nobody is not", async () => {
  const { pool } = database.owned;
  const since = watchLocks(pool, named);
  let second: Promise<unknown> = Promise.resolve();
  await transact(pool, async ({ client }) => {
    const lock = "select pg_advisory_xact_lock(hashtext('both'))";
    await client.query(lock);
    second = transact(pool, async (other) => void (await other.client.query(lock)));
    const waiting = `select 1 from pg_locks l join pg_database d on d.oid = l.database
                      where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`;
    while ((await client.query(waiting)).rowCount === 0) await client.query("select pg_sleep(0.01)");
    await client.query("select pg_sleep(0.05)");
  });
  await second;
  await pool.query("select 1");
  const held = since();
  expect(Object.keys(held)).toEqual(["both"]);
  expect(held["both"]?.times).toBe(2);
  expect(held["both"]?.waitedMs).toBeGreaterThanOrEqual(49);
});
