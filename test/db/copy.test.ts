/** COPY against a real PostgreSQL: any text that may be stored comes back as it was. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { failureOf, failureText } from "../../src/cli/failures.ts";
import { openPool } from "../../src/db/connect.ts";
import { copyLine, copyRows } from "../../src/db/copy.ts";
import { makeDatabase, testDatabase } from "../support/database.ts";
import { plainName } from "../support/json-values.ts";

/** PostgreSQL stores no NUL, and lone surrogates are no UTF-8: both are replaced before anything is written. */
const text = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        "\t",
        "\n",
        "\r",
        "\\",
        "\\N",
        "\\.",
        "\u{1f600}",
        "å",
        "",
        "\u2028",
        "\v",
        "\b",
        '"',
        "{",
        "}",
        ",",
        "a",
      ),
    }),
  )
  .map((any) => any.replaceAll("\u0000", "").toWellFormed());

describe("copied rows", () => {
  let client: pg.PoolClient;
  // before the database's own end, which waits for every connection
  afterAll(() => client?.release());
  const database = testDatabase();
  beforeAll(async () => {
    client = await database.owned.pool.connect();
    await client.query(
      "create temp table copied (n int, t text, absent text, j jsonb, at timestamptz, yes boolean, big bigint)",
    );
  });

  const columns = ["n", "t", "absent", "j", "at", "yes", "big"];

  test("hold every text, object, instant and absence as it was", async () => {
    const row = fc.record({
      t: text,
      j: fc.oneof(fc.array(text), fc.dictionary(text.map(plainName), text)),
      at: fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
      yes: fc.boolean(),
      big: fc.maxSafeInteger(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        await client.query("truncate copied");
        const lines = rows.map(({ t, j, at, yes, big }, n) => [n, t, undefined, j, at, yes, big]);
        expect(await copyRows(client, "copied", columns, lines)).toBe(rows.length);
        const found = await client.query("select * from copied order by n");
        expect(found.rows).toEqual(rows.map((each, n) => ({ n, absent: null, ...each, j: { ...each }.j })));
      }),
      { numRuns: 150 },
    );
  });

  test("are read once and streamed: a megabyte of escapes in one field", async () => {
    await client.query("truncate copied");
    const long = "\\\t\n".repeat(400_000);
    await copyRows(client, "copied", ["t"], [[long]]);
    const found = await client.query("select t from copied");
    expect(found.rows).toEqual([{ t: long }]);
  });

  test("are all taken back when one of them does not fit, and the connection can be used again", async () => {
    await client.query("truncate copied");
    await expect(copyRows(client, "copied", ["n"], [[1], ["no number"]])).rejects.toThrow(
      /invalid input syntax/,
    );
    expect((await client.query("select * from copied")).rowCount).toBe(0);
  });

  test("are all taken back when reading them fails in the middle", async () => {
    await client.query("truncate copied");
    function* failing(): Generator<readonly number[]> {
      yield [1];
      throw new Error("the source broke");
    }
    await expect(copyRows(client, "copied", ["n"], failing())).rejects.toThrow("the source broke");
    expect((await client.query("select * from copied")).rowCount).toBe(0);
  });
});

test.each([
  ["a\tb", "a\\tb\n"],
  ["\\N", "\\\\N\n"],
  ["\\.", "\\\\.\n"],
  ["l1\r\nl2", "l1\\r\\nl2\n"],
  [undefined, "\\N\n"],
  ["", "\n"],
])("%j is written as %j", (value, line) => {
  expect(copyLine([value])).toBe(line);
});

test("a connection that ends in the middle of rows is told as that, and nothing is kept of them", async () => {
  const made = await makeDatabase();
  const { pool, close } = openPool({ address: made.url });
  await pool.query("create table copied (n int)");
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  function* many() {
    for (let n = 0; n < 20_000_000; n++) {
      if (n === 100_000) void pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
      yield [n];
    }
  }
  const failed = await copyRows(client, "copied", ["n"], many()).catch((error: unknown) => error);
  client.release(true);
  expect(failureText(failureOf(failed), false)).toMatch(/^archive\.database: .*\n→ /);
  expect((await pool.query("select 1 from copied limit 1")).rows).toEqual([]);
  await close();
  await made.drop();
});
