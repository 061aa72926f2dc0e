/** The roles behind the public pages and the desk, on a server that is the archive's own, and what they may change of themselves. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { deskAccess } from "../../src/db/desk-database.ts";
import { mendDeskRole, prepareDeskRole } from "../../src/db/desk-role.ts";
import { type EmbeddedServer, startEmbeddedPostgres } from "../../src/db/embedded.ts";
import { publicAccess } from "../../src/db/public-access.ts";
import { mendPublicRole, preparePublicRole } from "../../src/db/public-role.ts";
import { addressUnder } from "../../src/db/role-access.ts";
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
  await owner.query("create role kanalarkiv_desk");
  await prepareDeskRole(owner, server.deskPassword);
});
afterAll(async () => {
  await owner?.end();
  await server?.stop();
  await rm(dir, { recursive: true, force: true });
});

async function as<Result>(address: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const roles = [
  {
    name: "the public role",
    limit: "15s",
    address: () => addressUnder(publicAccess, server),
    password: () => server.publicPassword,
    mend: () => mendPublicRole(owner, server.publicPassword),
  },
  {
    name: "the role of the desk",
    limit: "30s",
    address: () => addressUnder(deskAccess, server),
    password: () => server.deskPassword,
    mend: () => mendDeskRole(owner, server.deskPassword),
  },
] as const;

describe.each(roles)("what $name changes of itself is put back", ({ limit, address, password, mend }) => {
  test("nothing is done to one that is as it should be", async () => {
    expect(await mend()).toBe(false);
    expect(await as(address(), async (client) => (await client.query("select 1 as one")).rows)).toEqual([
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
    await as(address(), (client) => client.query(statement.replace("%s", password())));
    expect(await mend()).toBe(true);
    expect(
      await as(address(), async (client) => (await client.query("show statement_timeout")).rows),
    ).toEqual([{ statement_timeout: limit }]);
    expect(await mend()).toBe(false);
  });
});
