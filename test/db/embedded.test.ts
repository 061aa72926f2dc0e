/** Several processes over one embedded server: who comes first starts it, who leaves last stops it. */
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { openPool, shownUrl } from "../../src/db/connect.ts";
import { type EmbeddedServer, startEmbeddedPostgres, type Watcher } from "../../src/db/embedded.ts";
import { notedServer, stopServer } from "../../src/db/embedded-cluster.ts";
import { patience } from "../../src/db/embedded-join.ts";
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

async function come(to = dataDir, watcher?: Watcher): Promise<EmbeddedServer> {
  const user = await startEmbeddedPostgres({
    dataDir: to,
    durable: false,
    persistent: true,
    env: serverClock(),
    ...(watcher && { watcher }),
  });
  users.push(user);
  return user;
}

async function postmaster(): Promise<number> {
  return Number((await readFile(noted(), "utf8")).split("\n")[0]);
}

function newsInto(news: string[]): Watcher {
  return {
    ended: () => void news.push("ended"),
    back: () => void news.push("back"),
    lost: (why) => void news.push(why.message),
  };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(50);
}

const noted = () => join(dataDir, "cluster", "postmaster.pid");

describe("a server that does not start is tried again", () => {
  const tries = (notes: readonly boolean[]) => {
    const isLast = patience();
    return notes.findIndex((noted) => isLast(noted)) + 1;
  };

  test("while another process starts or stops one, also when it was gone for a moment", () => {
    const contended = Array.from({ length: 100 }, (_, at) => at % 3 === 0);
    expect(tries(contended)).toBe(60);
    expect(tries([true, true, true, true, false, true, false, false])).toBe(0);
  });

  test("no more than twice where there is none", () => {
    expect(tries([false, false, false])).toBe(3);
    expect(tries([true, true, true, false, false, false])).toBe(6);
  });
});

describe("an embedded server", () => {
  test("is made once for all that come at the same time, and stopped by the last that leaves", async () => {
    const [first, second, third] = await Promise.all([come(), come(), come()]);
    expect(new Set([first.url, second.url, third.url]).size).toBe(1);
    expect((await readdir(dataDir)).sort()).toEqual([
      "cluster",
      "desk-password",
      "intake-password",
      "postgres-password",
      "public-password",
    ]);
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

  test("that was killed is started again where it was, on what it kept, for all who use it", async () => {
    const first = await come();
    process.kill(await postmaster(), "SIGKILL");
    const second = await come();
    await first.stop();
    expect(shownUrl(second.url)).toBe(shownUrl(first.url));
    expect(existsSync(noted())).toBe(true);
    await second.stop();
    expect(existsSync(noted())).toBe(false);
  });

  test("that was killed comes back by itself, elsewhere when its port was taken meanwhile, and pools find it", async () => {
    const news: string[] = [];
    const user = await come(dataDir, newsInto(news));
    const { pool, close } = openPool({ address: () => user.url });
    const before = (await pool.query("select inet_server_port() as port")).rows;
    const squatter = createServer();
    const [kept, away] = [join(dataDir, "cluster", "global"), join(dataDir, "cluster", "global-away")];
    await rename(kept, away);
    process.kill(await postmaster(), "SIGKILL");
    await until(() => news.includes("ended"));
    await new Promise<void>((resolve) =>
      squatter.listen(Number(new URL(user.url).port), "127.0.0.1", resolve),
    );
    await rename(away, kept);
    await until(() => news.includes("back"));
    const after = (await pool.query("select inet_server_port() as port")).rows;
    await close();
    squatter.close();
    expect(news).toEqual(["ended", "back"]);
    expect(after).not.toEqual(before);
  });

  test("that cannot be started again is lost, which is told once, and leaving it is no second failure", async () => {
    const news: string[] = [];
    const user = await come(dataDir, newsInto(news));
    await rename(join(dataDir, "cluster", "global"), join(dataDir, "cluster", "global-away"));
    process.kill(await postmaster(), "SIGKILL");
    await until(() => news.length === 2);
    expect(news).toEqual(["ended", expect.stringContaining("did not start")]);
    await user.stop();
  });

  test("that is gone when it is left says so", async () => {
    const user = await come();
    process.kill(await postmaster(), "SIGKILL");
    await expect(user.stop()).rejects.toMatchObject({ code: "archive.database" });
  });

  test("ends when it is asked, also where no program of it can be started any more", async () => {
    await come();
    const databaseDir = join(dataDir, "cluster");
    const server = await notedServer(databaseDir);
    const programs = { initdb: join(dir, "no-initdb"), pgCtl: join(dir, "no-pg_ctl") };
    const account = { uid: undefined, gid: undefined };
    const cluster = { dataDir, databaseDir, account, programs, password: "", durable: false, env: {} };
    await stopServer(cluster, server ?? { pid: 0, port: 0 });
    // who is still there starts another
    expect((await notedServer(databaseDir))?.pid).not.toBe(server?.pid);
  });

  test("is not hindered by a cluster that somebody was killed while making", async () => {
    await mkdir(join(dataDir, "cluster-making-abc123"), { recursive: true });
    expect((await come()).url).toContain("127.0.0.1");
  });
});
