import { expect, test } from "@jest/globals";
import { connect, shownUrl } from "../../src/db/connect.ts";
import { transact, whileLocked } from "../../src/db/transact.ts";
import { testDatabase } from "../support/database.ts";

const database = testDatabase();

test("a server that does not answer is told without user and password", async () => {
  const refused = await connect("postgresql://bruker:hemmeleg@127.0.0.1:1/arkiv").catch(
    (error: Error) => error,
  );
  expect(refused).toMatchObject({
    code: "archive.database",
    message: expect.stringContaining("postgresql://127.0.0.1:1/arkiv"),
  });
  expect(String(refused)).not.toMatch(/bruker|hemmeleg/);
  expect(shownUrl("postgresql://bruker:hemmeleg@vert/arkiv")).toBe("postgresql://vert/arkiv");
});

test("a lent connection that the server ends fails its query, and the pool gives another", async () => {
  const { pool } = database.owned;
  const ended = transact(pool, async ({ client }) => {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    await pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await client.query("select 1");
  });
  await expect(ended).rejects.toThrow();
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});

test("a closed pool has left the server, so that ending what is left by force ends none of it", async () => {
  const url = `${database.url}?application_name=closing`;
  for (let times = 0; times < 10; times++) {
    const faults: Error[] = [];
    const { pool, close } = await connect(url, { onFault: (fault) => faults.push(fault) });
    await Promise.all(Array.from({ length: 10 }, () => pool.query("select pg_sleep(0.02)")));
    expect(pool.totalCount).toBeGreaterThan(1);
    await close();
    const { rows } = await database.owned.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'closing'",
    );
    expect({ rows, faults }).toEqual({ rows: [], faults: [] });
  }
});

test("a connection that the server ends while the pool is being closed is no failure to tell of", async () => {
  const faults: Error[] = [];
  const { pool, close } = await connect(database.url, { onFault: (fault) => faults.push(fault) });
  const lent = await pool.connect();
  const closed = close();
  // what an idle connection says when its server is stopped under it
  pool.emit("error", new Error("terminating connection due to administrator command"), lent);
  lent.release();
  await closed;
  expect(faults).toEqual([]);
});

test("what fails is rolled back, and the connection is used again", async () => {
  const { pool } = database.owned;
  await pool.query("create table tried (n int)");
  const failing = transact(pool, async ({ client }) => {
    await client.query("insert into tried values (1)");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect((await pool.query("select * from tried")).rowCount).toBe(0);
});

test("only one holds a lock at a time; it is free again after a failure", async () => {
  const { pool } = database.owned;
  const inner = await whileLocked(pool, 99n, () => whileLocked(pool, 99n, async () => "both"));
  expect(inner).toBeUndefined();
  await expect(whileLocked(pool, 99n, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await whileLocked(pool, 99n, async () => "mine")).toBe("mine");
});
