/** What the demo opens with: the public pages and the desk, each under its own role, and a link for each person. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { serveDemo } from "../../demo/serve.ts";
import { type App, openApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import type { UserId } from "../../src/domain/desk.ts";
import type { AgencyId } from "../../src/domain/ids.ts";
import { type Asking, askForWork } from "../../src/pipeline/asked/ask.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { norwegianAgency } from "../support/app.ts";

let dir = "";
let app: App;
const ended = new AbortController();
let serving: Promise<void>;
let said = "";

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "kanalarkiv-demo-test-"));
  chmodSync(dir, 0o755);
  app = await openApp(readConfig({ KANALARKIV_DATA_DIR: dir, KANALARKIV_LOG_LEVEL: "error" }, dir));
  await registerAgency(app.tools, norwegianAgency);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const say = (line: string) => {
    said += `${line}\n`;
    if (line.includes("administrator")) resolve();
  };
  serving = serveDemo(app, say, ended.signal);
  serving.catch(reject);
  await promise;
}, 120_000);
afterAll(async () => {
  ended.abort();
  await serving;
  await app.close();
  rmSync(dir, { recursive: true, force: true });
});

const linkOf = (role: string) => new RegExp(`${role} +(http://localhost:\\d+)/inn/(\\S+)`).exec(said) ?? [];

async function signedIn(role: string): Promise<{ readonly desk: string; readonly cookie: string }> {
  const [, desk = "", secret = ""] = linkOf(role);
  const answer = await fetch(`${desk}/inn/lenke`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ lenke: secret }),
    headers: { origin: desk },
  });
  expect(answer.status).toBe(303);
  return { desk, cookie: answer.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "" };
}

describe("the demo opens with", () => {
  test("public pages that know nothing of the desk", async () => {
    const pages = /http:\/\/127\S+/.exec(said)?.[0] ?? "";
    expect((await fetch(`${pages}kanaler`)).status).toBe(200);
    expect((await fetch(`${pages}inn`)).status).toBe(404);
  });

  test.each([
    ["officer", "/ko"],
    ["approver", "/ko"],
    ["archivist", ""],
    ["auditor", "/logg"],
    ["reader", ""],
    ["administrator", "/folk"],
  ])("a link for the %s, who comes to their place", async (role, place) => {
    const { desk, cookie } = await signedIn(role);
    const answer = await fetch(`${desk}/${norwegianAgency.orgNumber}${place}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect((await fetch(`${desk}/konto`, { redirect: "manual" })).status).toBe(303);
  });

  test("database connections of the two roles, beside the demo's own", async () => {
    const { rows } = await app.tools.pool.query<{ usename: string }>(
      "select distinct usename from pg_stat_activity where usename like 'kanalarkiv_%' order by 1",
    );
    expect(rows.map(({ usename }) => usename)).toEqual(["kanalarkiv_desk", "kanalarkiv_public"]);
  });

  test("somebody who does what is asked for at the desk", async () => {
    const { pool } = app.tools;
    const { rows } = await pool.query<{ id: UserId; name: string; agency: AgencyId }>(
      "select u.id, u.name, a.id as agency from core.desk_users u, core.agencies a where u.name = 'Nils Berg'",
    );
    const [{ id, name, agency }] = rows as [(typeof rows)[number]];
    const by = { id, name } as Asking["by"];
    const asked = await askForWork(app.tools, { agencyId: agency, kind: "auditCheck", input: {}, by });
    const state = async () =>
      (await pool.query<{ state: string }>("select state from core.asked_work where id = $1", [asked]))
        .rows[0]?.state;
    for (let times = 0; times < 300 && (await state()) !== "done"; times += 1)
      await app.tools.clock.sleep(100);
    expect(await state()).toBe("done");
  });

  test("processes that are told of no setting of a real archive", () => {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
    const environments = children
      .trim()
      .split(" ")
      .map((pid) => readFileSync(`/proc/${pid}/environ`, "utf8"))
      .filter((text) => text.includes(dir));
    expect(environments.length).toBeGreaterThan(1);
    for (const text of environments) expect(text).not.toMatch(/DATABASE_(URL|PUBLIC_URL|DESK_URL)=/);
  });
});
