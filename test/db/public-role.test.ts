/** The role behind the public pages, on a server that is the archive's own, and what it may change of itself. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { publicAddressOf } from "../../src/db/archive-database.ts";
import { type EmbeddedServer, startEmbeddedPostgres } from "../../src/db/embedded.ts";
import { mendPublicRole, preparePublicRole } from "../../src/db/public-role.ts";
import { serverClock } from "../support/server-clock.ts";

let dir = "";
let server: EmbeddedServer;
let owner: pg.Pool;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-role-"));
  await chmod(dir, 0o755);
  server = await startEmbeddedPostgres({
    dataDir: join(dir, "postgres"),
    durable: false,
    persistent: true,
    env: serverClock(),
  });
  owner = new pg.Pool({ connectionString: server.url, max: 2 });
  await owner.query("create role kanalarkiv_public");
  await preparePublicRole(owner, server.publicPassword);
});
afterAll(async () => {
  await owner?.end();
  await server?.stop();
  await rm(dir, { recursive: true, force: true });
});

async function asPublic<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(publicAddressOf(server));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const mend = () => mendPublicRole(owner, server.publicPassword);

describe("what the role changes of itself is put back", () => {
  test("nothing is done to one that is as it should be", async () => {
    expect(await mend()).toBe(false);
    expect(await asPublic(async (client) => (await client.query("select 1 as one")).rows)).toEqual([
      { one: 1 },
    ]);
  });

  test.each([
    ["another password", "alter role current_user password 'en annen'"],
    [
      "its own password, which takes a day to be checked",
      "set scram_iterations = 20000; alter role current_user password '%s'",
    ],
    ["no password", "alter role current_user password null"],
    ["no limit of time", "alter role current_user set statement_timeout = 0"],
    ["more settings", "alter role current_user set default_transaction_read_only = on"],
  ])("%s", async (_, statement) => {
    await asPublic((client) => client.query(statement.replace("%s", server.publicPassword)));
    expect(await mend()).toBe(true);
    expect(await asPublic(async (client) => (await client.query("show statement_timeout")).rows)).toEqual([
      { statement_timeout: "15s" },
    ]);
    expect(await mend()).toBe(false);
  });
});
