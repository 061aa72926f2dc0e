/** The intake of webhooks as people run it: set by a command, in a process of its own, which may be killed at any time. R17. */
import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openPool } from "../../src/db/connect.ts";
import { prepareIntakeRole } from "../../src/db/intake-role.ts";
import { makePlace, type Place, type Running, start } from "./run.ts";

const password = "0815081508150815";
const secret = "KanariHemmeleg4711";

let place: Place;
let intakeUrl: string;
let path: string;
beforeAll(async () => {
  place = await makePlace();
  const agency = ["--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"];
  await place.json("agency", "add", ...agency, "--language", "nn", "--unit", "A", "--responsible", "B");
  const where = ["--agency", "999999999", "--kind", "feed", "--address", "https://x.example/feed"];
  expect(await place.run("channel", "add", ...where, "--title", "Dialog", "--no-check")).toMatchObject({
    code: 0,
  });
  const url = new URL(place.env["DATABASE_URL"] ?? "");
  const { pool, close } = openPool({ address: url.href, max: 1 });
  await prepareIntakeRole(pool, password);
  await close();
  url.username = "kanalarkiv_intake";
  url.password = password;
  intakeUrl = url.href;
}, 60_000);
afterAll(async () => {
  await place?.close();
});

/** Nothing but what the intake needs: not the owner's address of the database, and no store. */
async function listening(): Promise<Running & { readonly url: string }> {
  const running = start(["webhook", "listen", "--port", "0"], {
    DATABASE_INTAKE_URL: intakeUrl,
    FJORDVIK_SECRET: secret,
    KANALARKIV_LOG_LEVEL: "debug",
    KANALARKIV_DATA_DIR: place.env["KANALARKIV_DATA_DIR"] ?? "",
  });
  await running.printed("takes webhooks");
  return { ...running, url: /http:\S+/.exec(running.sofar())?.[0] ?? "" };
}

async function post(url: string, body: string): Promise<number | undefined> {
  const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  try {
    const headers = { "x-hub-signature-256": signature };
    return (await fetch(`${url}${path}`, { method: "POST", body, headers })).status;
  } catch {
    return undefined;
  }
}

async function keptBodies(): Promise<readonly string[]> {
  const { pool, close } = openPool({ address: place.env["DATABASE_URL"] ?? "", max: 1 });
  const found = await pool.query<{ body: Buffer }>("select body from core.webhook_deliveries");
  await close();
  return found.rows.map(({ body }) => body.toString()).sort();
}

describe("what a channel is to be told by", () => {
  test("is set by a command, which prints the address and no secret", async () => {
    const set = (await place.json("webhook", "set", "Dialog", "--secret-name", "FJORDVIK_SECRET")) as {
      path: string;
    };
    expect(set).toMatchObject({
      secretName: "FJORDVIK_SECRET",
      signature: { header: "x-hub-signature-256", prefix: "sha256=", encoding: "hex" },
    });
    path = set.path;
    const { out } = await place.run("webhook", "list");
    // a terminal breaks what is long
    expect(out.replaceAll(/\s/g, "")).toContain("FJORDVIK_SECRET00");
    expect(await place.json("webhook", "list")).toMatchObject([{ path, secretName: "FJORDVIK_SECRET" }]);
  });

  test.each([
    ["a secret for its name", ["--secret-name", "hemmeleg-1234"], /--secret-name: give the name of an env/],
    ["no header", ["--secret-name", "X", "--signature-header", "X Y"], /--signature-header: give the name/],
    ["half a form", ["--secret-name", "X", "--encoding", "base64"], /said with --signature-header alone/],
  ])("is refused with %s", async (_, args, why) => {
    const { code, err } = await place.run("webhook", "set", "Dialog", ...args);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, " ")).toMatch(why);
    expect(err).not.toContain("hemmeleg-1234");
  });
});

describe("a process of the intake", () => {
  test("that is killed at any time has kept what it said to have kept, and what comes again is the same", async () => {
    const bodies = Array.from({ length: 300 }, (_, n) => JSON.stringify({ n, text: "x".repeat(2000) }));
    const believed = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      const running = await listening();
      const rest = bodies.filter((body) => !believed.has(body));
      const killing = pause(20 + Math.random() * 150).then(() => running.child.kill("SIGKILL"));
      await Promise.all(
        [0, 1, 2, 3].map(async (lane) => {
          for (const body of rest.filter((_, index) => index % 4 === lane)) {
            const status = await post(running.url, body);
            if (status === 200) believed.add(body);
            if (status === undefined) return;
          }
        }),
      );
      await killing;
      await running.ended;
      const kept = await keptBodies();
      expect([...believed].filter((body) => !kept.includes(body))).toEqual([]);
    }
    const running = await listening();
    for (const body of bodies) expect(await post(running.url, body)).toBe(200);
    running.child.kill("SIGTERM");
    const ended = await running.ended;
    expect(await keptBodies()).toEqual([...bodies].sort());
    expect(ended.out + ended.err).not.toMatch(/Kanari|xxxx/);
  }, 120_000);
});
