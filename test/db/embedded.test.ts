/** Several processes over one embedded server: who comes first starts it, who leaves last stops it. */
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { shownUrl } from "../../src/db/connect.ts";
import { type EmbeddedServer, startEmbeddedPostgres } from "../../src/db/embedded.ts";
import { notedServer, stopServer } from "../../src/db/embedded-cluster.ts";
import { serverClock } from "../support/server-clock.ts";

let dir = "";
let dataDir = "";
let users: EmbeddedServer[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv å "));
  // the server's own account must be able to enter, also when the tests are run by root
  await chmod(dir, 0o755);
  dataDir = join(dir, "postgres");
  users = [];
});
afterEach(async () => {
  await Promise.allSettled(users.map((user) => user.stop()));
  await rm(dir, { recursive: true, force: true });
});

async function come(to = dataDir): Promise<EmbeddedServer> {
  const user = await startEmbeddedPostgres({
    dataDir: to,
    durable: false,
    persistent: true,
    env: serverClock(),
  });
  users.push(user);
  return user;
}

const noted = () => join(dataDir, "cluster", "postmaster.pid");

describe("an embedded server", () => {
  test("is made once for all that come at the same time, and stopped by the last that leaves", async () => {
    const [first, second, third] = await Promise.all([come(), come(), come()]);
    expect(new Set([first.url, second.url, third.url]).size).toBe(1);
    expect((await readdir(dataDir)).sort()).toEqual(["cluster", "postgres-password", "public-password"]);
    await first.stop();
    await first.stop();
    await third.stop();
    expect(existsSync(noted())).toBe(true);
    expect((await come()).url).toBe(second.url);
    await Promise.all(users.map((user) => user.stop()));
    expect(existsSync(noted())).toBe(false);
  });

  test("that is being stopped is waited for, and started again", async () => {
    const first = await come();
    const [second] = await Promise.all([come(), first.stop()]);
    const again = await come();
    expect(shownUrl(again.url)).toBe(shownUrl(second.url));
    await second.stop();
    expect(existsSync(noted())).toBe(true);
  });

  test("is the same under another name of its directory", async () => {
    const { url } = await come();
    const alias = join(dir, "alias");
    await symlink(dataDir, alias);
    expect((await come(alias)).url).toBe(url);
  });

  test("that was killed is started again on what it kept, and leaving it says that it ended", async () => {
    const first = await come();
    process.kill(Number((await readFile(noted(), "utf8")).split("\n")[0]), "SIGKILL");
    const second = await come();
    await expect(first.stop()).rejects.toMatchObject({ code: "archive.database" });
    await second.stop();
    expect(existsSync(noted())).toBe(false);
  });

  test("ends when it is asked, also where no program of it can be started any more", async () => {
    await come();
    const databaseDir = join(dataDir, "cluster");
    const server = await notedServer(databaseDir);
    const programs = { initdb: join(dir, "no-initdb"), pgCtl: join(dir, "no-pg_ctl") };
    const account = { uid: undefined, gid: undefined };
    const cluster = { dataDir, databaseDir, account, programs, password: "", durable: false, env: {} };
    await stopServer(cluster, server ?? { pid: 0, port: 0 });
    expect(existsSync(noted())).toBe(false);
  });

  test("is not hindered by a cluster that somebody was killed while making", async () => {
    await mkdir(join(dataDir, "cluster-making-abc123"), { recursive: true });
    expect((await come()).url).toContain("127.0.0.1");
  });
});
