/** The locks of a process: as many as it likes on one connection, and each held by one piece of work alone. */
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { openPool } from "../../src/db/connect.ts";
import { processBeat, processName } from "../../src/db/processes.ts";
import { transact, whileLocked } from "../../src/db/transact.ts";
import { testDatabase } from "../support/database.ts";

const database = testDatabase();

const ours =
  "from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())";

/** Work that goes on until it is told to end. */
function waiting() {
  let end: () => void = () => undefined;
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const work = () =>
    new Promise<string>((resolve) => {
      end = () => resolve("done");
      begun();
    });
  return { work, hasBegun, end: () => end() };
}

async function withPool(
  use: (pool: ReturnType<typeof openPool>["pool"]) => Promise<void>,
  name = "",
): Promise<void> {
  const { pool, close } = openPool({ address: database.url, max: 2, application_name: name });
  pool.on("error", () => undefined);
  try {
    await use(pool);
  } finally {
    await close();
  }
}

test("work that holds locks for long leaves the connections to those that write", async () => {
  await withPool(async (pool) => {
    const pieces = [1, 2, 3, 4, 5].map((lock) => ({ lock, piece: waiting() }));
    const done = pieces.map(({ lock, piece }) => whileLocked(pool, lock, piece.work));
    await Promise.all(pieces.map(({ piece }) => piece.hasBegun));
    expect(pool.totalCount).toBe(1);
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    for (const { piece } of pieces) piece.end();
    expect(await Promise.all(done)).toEqual(Array(5).fill("done"));
    expect((await pool.query(`select 1 ${ours}`)).rowCount).toBe(0);
    expect(pool.idleCount).toBe(pool.totalCount);
  });
});

test("a lock is held by one piece of work, of this process and of others, and is free after it failed", async () => {
  await withPool(async (pool) => {
    const piece = waiting();
    const first = whileLocked(pool, 7, piece.work);
    await piece.hasBegun;
    expect(await whileLocked(pool, 7, async () => "second")).toBeUndefined();
    await withPool(async (other) => {
      expect(await whileLocked(other, 7, async () => "third")).toBeUndefined();
      expect(await whileLocked(other, 8, async () => "fourth")).toBe("fourth");
    });
    piece.end();
    expect(await first).toBe("done");
    const failing = async () => {
      throw new Error("failed");
    };
    await expect(whileLocked(pool, 7, failing)).rejects.toThrow("failed");
    expect(await whileLocked(pool, 7, async () => "again")).toBe("again");
  });
});

test("when the connection of the locks ends, the work goes on and the next lock is taken on another", async () => {
  await withPool(async (pool) => {
    const piece = waiting();
    const first = whileLocked(pool, 9, piece.work);
    await piece.hasBegun;
    await pool.query(`select pg_terminate_backend(pid) ${ours}`);
    // the server gives its locks back a moment after it has let go of the connection
    while ((await pool.query(`select 1 ${ours}`)).rowCount !== 0) await pause(20);
    // whoever asks first meets the connection that ended
    await whileLocked(pool, 10, async () => "lost").catch(() => undefined);
    expect(await whileLocked(pool, 10, async () => "taken")).toBe("taken");
    piece.end();
    expect(await first).toBe("done");
    expect(await whileLocked(pool, 9, async () => "again")).toBe("again");
  });
});

test("a lock of a process that is silent is taken by who asks for it, and what the silent one writes afterwards is refused", async () => {
  await withPool(async (silent) => {
    const { rows } = await silent.query<{ name: string }>(
      "select current_setting('application_name') as name",
    );
    const name = rows[0]?.name;
    const piece = waiting();
    const writing = async () => {
      await piece.work();
      return await transact(
        silent,
        async ({ client }) => void (await client.query("create table core.late ()")),
      );
    };
    const first = whileLocked(silent, 11, writing);
    await piece.hasBegun;
    const claims = "select 1 from work.claims where lock = 11";
    await withPool(async (other) => {
      expect(await whileLocked(other, 11, async () => "taken")).toBeUndefined();
      await other.query(
        "insert into work.processes (name, beaten_at) values ($1, now() - interval '6 minutes')",
        [name],
      );
      const takes = await whileLocked(other, 11, async () => {
        piece.end();
        await expect(first).rejects.toThrow("was given to another");
        return await transact(other, async ({ client }) => (await client.query(claims)).rowCount);
      });
      expect(takes).toBe(1);
      expect((await other.query(claims)).rowCount).toBe(0);
      expect((await other.query("select to_regclass('core.late') as late")).rows).toEqual([{ late: null }]);
    }, processName());
  }, processName());
});

test("who is there is not ended, however long it holds a lock", async () => {
  await withPool(async (holder) => {
    const piece = waiting();
    const first = whileLocked(holder, 12, piece.work);
    await piece.hasBegun;
    await withPool(async (other) => {
      await processBeat("kanalarkiv another")(other as never);
      expect(await whileLocked(other, 12, async () => "taken")).toBeUndefined();
    }, processName());
    piece.end();
    expect(await first).toBe("done");
  }, processName());
});
