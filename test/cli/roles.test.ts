/** `serve`, `work`, `desk` and all at once: each has what it needs, and what ends one leaves the others. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openPool } from "../../src/db/connect.ts";
import { prepareDeskRole } from "../../src/db/desk-role.ts";
import { preparePublicRole } from "../../src/db/public-role.ts";
import { aFeed, aFeedComment, aThread } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { publicPassword } from "../support/public-site.ts";
import { makePlace, type Place, type Running, run, start } from "./run.ts";

const deskPassword = "0815081508150815";
const canary = "KanariNykel0815";

let place: Place;
let server: HostileServer;
let publicUrl: string;
let deskUrl: string;
beforeAll(async () => {
  [place, server] = await Promise.all([makePlace(), startHostileServer()]);
  const agency = ["--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"];
  await place.json("agency", "add", ...agency, "--language", "nn", "--unit", "A", "--responsible", "B");
  const url = new URL(place.env["DATABASE_URL"] ?? "");
  const { pool, close } = openPool({ address: url.href, max: 1 });
  await preparePublicRole(pool, publicPassword);
  await prepareDeskRole(pool, deskPassword);
  await close();
  url.username = "kanalarkiv_public";
  url.password = publicPassword;
  publicUrl = url.href;
  url.username = "kanalarkiv_desk";
  url.password = deskPassword;
  deskUrl = url.href;
});
afterAll(async () => {
  await place.close();
  await server.close();
});

async function addFeed(path: string, body: string): Promise<void> {
  const address = server.serve(path, body, { "content-type": "application/feed+json" });
  const where = ["--agency", "999999999", "--kind", "feed", "--address", address, "--no-check"];
  const added = await place.run("channel", "add", ...where, "--title", path, "--every", "1");
  expect(added).toMatchObject({ code: 0 });
}

const addressOf = (running: Running) => /http:\S+/.exec(running.sofar())?.[0] ?? "";

/** Processes that a process has started, with their command lines. */
function childrenOf(pid: number | undefined): readonly { readonly pid: number; readonly command: string }[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return children.split(" ").flatMap((child) => {
    const command = child === "" ? "" : readFileSync(`/proc/${child}/cmdline`, "utf8");
    return command === "" ? [] : [{ pid: Number(child), command: command.replaceAll("\0", " ").trim() }];
  });
}

function roleOf(running: Running, name: string): number {
  const found = childrenOf(running.child.pid).find(({ command }) =>
    new RegExp(`main.ts ${name}\\b`).test(command),
  );
  if (!found) throw new Error(`there is no process ${name}`);
  return found.pid;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((later) => setTimeout(later, 100));
}

function isThere(pid: number): boolean {
  try {
    // a process that ended and that nobody waited for has no command line
    return readFileSync(`/proc/${pid}/cmdline`, "utf8") !== "";
  } catch {
    return false;
  }
}

describe("the pages alone", () => {
  test("they need the address of the public role and nothing else, and make nothing", async () => {
    const dataDir = join(place.dir, "of-the-pages");
    const only = { DATABASE_PUBLIC_URL: publicUrl, KANALARKIV_DATA_DIR: dataDir, KANALARKIV_PORT: "0" };
    const running = start(["serve"], only);
    await running.printed("Ctrl-C");
    expect((await fetch(`${addressOf(running)}/kanaler`)).status).toBe(200);
    running.child.kill("SIGINT");
    expect(await running.ended).toMatchObject({ code: 130, err: "" });
    expect(existsSync(dataDir)).toBe(false);
  });

  test("nothing else runs with that address alone, which would make another archive", async () => {
    expect(await run(["status"], { DATABASE_PUBLIC_URL: publicUrl })).toMatchObject({
      code: 2,
      err: expect.stringContaining("this needs DATABASE_URL too"),
    });
  });

  test("a wrong password is told with what does not answer", async () => {
    const url = new URL(publicUrl);
    url.password = "feil";
    const ended = await run(["serve"], { DATABASE_PUBLIC_URL: url.href });
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining("does not answer the public role") });
    expect(ended.err).not.toContain("feil@");
  });
});

describe("with the desk", () => {
  test("nothing but the desk runs with its address alone, which would make another archive", async () => {
    expect(await run(["user", "list"], { DATABASE_DESK_URL: deskUrl })).toMatchObject({
      code: 2,
      err: expect.stringContaining("DATABASE_DESK_URL alone is enough for `desk` only"),
    });
  });

  test("a wrong password of its role is told, and not repeated", async () => {
    const url = new URL(deskUrl);
    url.password = "feil";
    const ended = await run(["desk"], { DATABASE_DESK_URL: url.href });
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining("does not answer the desk's role") });
    expect(ended.err).not.toContain("feil@");
  });

  test("each of the three has a process, and the desk's knows neither the owner's address nor the pages'", async () => {
    const running = start(["serve", "--with-work", "--desk-port", "0"], {
      ...place.env,
      DATABASE_PUBLIC_URL: publicUrl,
      DATABASE_DESK_URL: deskUrl,
      KANALARKIV_PORT: "0",
      FJORDVIK_KEY: canary,
      KANALARKIV_BACKUP_PASSPHRASE: canary,
    });
    await running.printed("the desk (Ctrl-C");
    await running.printed("nobody works at the desk yet");
    const environment = (name: string) =>
      readFileSync(`/proc/${roleOf(running, name)}/environ`, "utf8")
        .split("\0")
        .join("\n");
    expect(environment("desk")).toContain("DATABASE_DESK_URL=");
    expect(environment("desk")).not.toMatch(/^DATABASE(_PUBLIC)?_URL=/m);
    expect(environment("serve")).not.toMatch(/DESK|^DATABASE_URL=/m);
    for (const name of ["desk", "serve"]) expect(environment(name)).not.toContain(canary);
    const desk = /(http:\S+) {2}the desk/.exec(running.sofar())?.[1] ?? "";
    const answer = await fetch(`${desk}/inn`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect((await fetch(`${addressOf(running)}/inn`)).status).toBe(404);
    running.child.kill("SIGTERM");
    expect((await running.ended).code).toBe(130);
  });
});

describe("both at once", () => {
  const both = (env: Readonly<Record<string, string>> = {}) =>
    start(["serve", "--with-work"], {
      ...place.env,
      DATABASE_PUBLIC_URL: publicUrl,
      KANALARKIV_PORT: "0",
      FJORDVIK_KEY: canary,
      KANALARKIV_S3_ACCESS_KEY_ID: canary,
      KANALARKIV_S3_SECRET_ACCESS_KEY: canary,
      KANALARKIV_LOG_LEVEL: "info",
      ...env,
    });

  test("the pages' process has neither the owner's address nor a secret of a channel or a store", async () => {
    const running = both();
    await running.printed("Ctrl-C");
    const environment = readFileSync(`/proc/${roleOf(running, "serve")}/environ`, "utf8");
    expect(environment).toContain("DATABASE_PUBLIC_URL=");
    expect(environment).not.toContain(canary);
    expect(environment).not.toMatch(/\bDATABASE_URL=/);
    running.child.kill("SIGTERM");
    expect((await running.ended).code).toBe(130);
  });

  test("without an address of the desk's role there is none, and that is said", async () => {
    const running = both();
    await running.printed("Ctrl-C");
    expect(running.sofar()).toContain("the desk is not started: it needs DATABASE_DESK_URL");
    expect(childrenOf(running.child.pid)).toHaveLength(2);
    running.child.kill("SIGTERM");
    expect((await running.ended).code).toBe(130);
  });

  test("the work that ends is started again and said so, and the pages answer meanwhile", async () => {
    const running = both();
    await running.printed("Ctrl-C");
    const [address, first, pages] = [addressOf(running), roleOf(running, "work"), roleOf(running, "serve")];
    process.kill(first, "SIGKILL");
    expect((await fetch(`${address}/kanaler`)).status).toBe(200);
    await until(() => childrenOf(running.child.pid).some(({ command }) => command.endsWith("main.ts work")));
    expect(roleOf(running, "work")).not.toBe(first);
    expect(roleOf(running, "serve")).toBe(pages);
    running.child.kill("SIGINT");
    const { code, err } = await running.ended;
    const told = err.split("\n").filter((line) => line.includes("started again"));
    expect(told.map((line) => JSON.parse(line))).toMatchObject([
      { level: "error", role: "work", signal: "SIGKILL", againInMs: 1000 },
    ]);
    expect(code).toBe(130);
  });

  test("when the one that keeps them is killed, both end in order", async () => {
    const running = both();
    await running.printed("Ctrl-C");
    const roles = ["work", "serve"].map((name) => roleOf(running, name));
    running.child.kill("SIGKILL");
    await until(() => !roles.some(isThere));
    expect(await place.json("audit", "verify")).toMatchObject({ faults: [] });
  });

  test("an answer that is too much stops no page; its look is in the ledger, and the next channel is captured", async () => {
    const many = Array.from({ length: 50_000 }, (_, at) => aFeedComment(`c-${at}`, `Innspill nummer ${at}`));
    await addFeed("/a-too-much.json", aFeed(many));
    await addFeed("/b-ordinary.json", aFeed(aThread()));
    const running = both({ KANALARKIV_READER_MEMORY_MB: "64" });
    await running.printed("Ctrl-C");
    const address = addressOf(running);
    let answered = 0;
    await until(async () => {
      expect((await fetch(`${address}/kanaler`, { signal: AbortSignal.timeout(5000) })).status).toBe(200);
      answered += 1;
      return (await lookedAt()).length >= 2;
    });
    expect(answered).toBeGreaterThan(1);
    expect(await lookedAt()).toEqual([
      { title: "/a-too-much.json", verdict: "incomplete", fault: "channel.unreadable" },
      { title: "/b-ordinary.json", verdict: "accepted", fault: null },
    ]);
    running.child.kill("SIGTERM");
    expect((await running.ended).code).toBe(130);
  });

  async function lookedAt(): Promise<readonly unknown[]> {
    const { pool, close } = openPool({ address: place.env["DATABASE_URL"] ?? "", max: 1 });
    const { rows } = await pool.query(
      `select distinct c.title, o.verdict, o.fault_code as fault
       from core.observations o join core.channels c on c.id = o.channel_id order by c.title`,
    );
    await close();
    return rows;
  }
});
