/** Webhooks over a real socket, into a real database under the role of the intake. R17. */
import { createHmac } from "node:crypto";
import { request } from "node:http";
import { connect as connectSocket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { idsBy, systemClock } from "../../src/clock.ts";
import { type OpenPool, openPool } from "../../src/db/connect.ts";
import { intakeRightsApart, intakeRoleExcess, prepareIntakeRole } from "../../src/db/intake-role.ts";
import { findEndpoint, keepDelivery } from "../../src/db/webhooks.ts";
import type { IntakeTools } from "../../src/intake/answer.ts";
import { type IntakeServer, startIntake } from "../../src/intake/server.ts";
import { testDatabase } from "../support/database.ts";

const password = "0815081508150815";
const [agency, meta, forum, silent] = Array.from({ length: 4 }, () => crypto.randomUUID());
const secret = "KanariHemmeleg4711";
const secrets: Record<string, string | undefined> = {
  META_SECRET: secret,
  META_TOKEN: "KanariTeikn",
  FORUM_SECRET: "forum",
};

const database = testDatabase();
const ids = idsBy(systemClock);
let intake: OpenPool;
let server: IntakeServer;
let away = false;
const faults: string[] = [];
let at = new Date("2026-11-29T10:00:00Z");

beforeAll(async () => {
  const { pool } = database.owned;
  await prepareIntakeRole(pool, password);
  await pool.query(`
    insert into core.agencies (id, name, org_number, country, language, time_zone, unit, responsible, names, registered_at)
      values ('${agency}', 'Fjordvik', '999999999', 'NO', 'nn', 'Europe/Oslo', 'A', 'B', 'hidden', '2026-01-01');
    insert into core.channels (id, agency_id, kind, title, address, every_minutes, registered_at)
      select c, '${agency}', 'feed', c::text, 'https://x.example/' || c, 30, '2026-01-01' from unnest(array['${meta}', '${forum}', '${silent}']::uuid[]) as c;
    insert into core.webhook_endpoints values
      ('${meta}', 'x-hub-signature-256', 'sha256=', 'hex', 'META_SECRET', 'META_TOKEN', null, '2026-01-01'),
      ('${forum}', 'x-signature', '', 'base64', 'FORUM_SECRET', null, 'x-event-id', '2026-01-01')`);
  const address = new URL(database.url);
  address.username = "kanalarkiv_intake";
  address.password = password;
  intake = openPool({ address: address.href, max: 4 });
  const tools: IntakeTools = {
    endpoint: (id) => findEndpoint(intake.pool, id),
    keep: async (delivery) => {
      if (away) throw new Error("the database does not answer");
      return await keepDelivery(intake.pool, ids.next(), delivery);
    },
    secret: (name) => secrets[name],
    instant: () => at,
    onFault: (what) => void faults.push(what),
    limits: { mostBytes: 1_000_000, longestMs: 400, atOnce: 3 },
  };
  server = await startIntake({ tools, host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await server?.close();
  await intake?.close();
});
beforeEach(() => {
  away = false;
  faults.splice(0);
});

interface Kept {
  readonly channel_id: string;
  readonly event_key: string;
  readonly digest: string;
  readonly received_at: Date;
  readonly media_type: string;
  readonly body: Buffer;
  readonly state: string;
}

async function kept(channel = meta): Promise<readonly Kept[]> {
  const found = await database.owned.pool.query<Kept>(
    "select * from core.webhook_deliveries where channel_id = $1 order by received_at, id",
    [channel],
  );
  return found.rows;
}

const signed = (body: string) => `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

async function post(body: string, headers: Record<string, string> = {}, channel = meta): Promise<Response> {
  return await fetch(`${server.url}/webhooks/${channel}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", "x-hub-signature-256": signed(body), ...headers },
  });
}

let counter = 0;
/** another one each time */
function aBody(): string {
  counter += 1;
  return JSON.stringify({ object: "page", entry: [{ id: "1", time: counter, changes: [] }] });
}

describe("what is signed is kept as it came before it is answered", () => {
  test("its bytes, its digest, its media type and when; no header else, and no secret anywhere", async () => {
    const body = aBody();
    const answer = await post(body, { cookie: "KanariCookie", authorization: "Bearer KanariBearer" });
    expect([answer.status, await answer.text()]).toEqual([200, "kept"]);
    const row = (await kept()).at(-1);
    expect(row?.body.toString()).toBe(body);
    expect(row).toMatchObject({ media_type: "application/json", received_at: at, state: "waiting" });
    const { rows } = await database.owned.pool.query<{ all: string }>(
      "select string_agg(d::text, ' ') || (select string_agg(e::text, ' ') from core.webhook_endpoints e) as all from core.webhook_deliveries d",
    );
    expect(rows[0]?.all).not.toMatch(/Kanari/);
    expect(rows[0]?.all).not.toContain(signed(body).slice(7));
  });

  test("the same again, hours later, is the same delivery", async () => {
    const body = aBody();
    expect(await (await post(body)).text()).toBe("kept");
    const before = await kept();
    at = new Date(at.getTime() + 35 * 3_600_000);
    const again = await post(body);
    expect([again.status, await again.text()]).toEqual([200, "kept before"]);
    expect(await kept()).toEqual(before);
  });

  test("twenty of the same at once are one row", async () => {
    const body = aBody();
    const before = (await kept()).length;
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await post(body)).status));
    // who comes beyond the bound is asked to come again
    expect(new Set(statuses)).toEqual(new Set(statuses.includes(503) ? [200, 503] : [200]));
    expect((await kept()).length).toBe(before + 1);
  });

  test("by the sender's own id where it has one: the same id is the same delivery, and its form is data", async () => {
    const send = async (body: string, id: string) =>
      await post(
        body,
        { "x-event-id": id, "x-signature": createHmac("sha256", "forum").update(body).digest("base64") },
        forum,
      );
    expect(await (await send('{"n":1}', "e-1")).text()).toBe("kept");
    expect(await (await send('{"n":1, "attempt":2}', "e-1")).text()).toBe("kept before");
    expect(await (await send('{"n":1}', "e-2")).text()).toBe("kept");
    expect((await kept(forum)).map(({ event_key }) => event_key)).toEqual(["event e-1", "event e-2"]);
    expect((await post('{"n":1}', {}, forum)).status).toBe(401);
  });

  test("what is no JSON is kept as well: what it is, is asked when it is read", async () => {
    expect((await post("\u0000{")).status).toBe(200);
    expect((await kept()).at(-1)?.body.toString()).toBe("\u0000{");
  });
});

describe("what is not signed is not kept", () => {
  test.each([
    ["no signature", (body: string) => ({ body, signature: undefined })],
    ["one byte changed", (body: string) => ({ body: body.replace("page", "pagf"), signature: signed(body) })],
    [
      "the same JSON written anew, with spaces",
      (body: string) => ({ body: JSON.stringify(JSON.parse(body), null, 1), signature: signed(body) }),
    ],
    ["a signature of another body", (body: string) => ({ body, signature: signed("{}") })],
    [
      "a signature with SHA-1's name",
      (body: string) => ({ body, signature: signed(body).replace("256", "1") }),
    ],
  ])("%s", async (_, made) => {
    const before = await kept();
    const { body, signature } = made(aBody());
    const answer = await fetch(`${server.url}/webhooks/${meta}`, {
      method: "POST",
      body,
      headers: signature === undefined ? {} : { "x-hub-signature-256": signature },
    });
    expect(answer.status).toBe(401);
    expect(await kept()).toEqual(before);
  });

  test("at a channel that is told nothing, at none, and by another method", async () => {
    expect((await post("{}", {}, silent)).status).toBe(404);
    expect((await post("{}", {}, crypto.randomUUID())).status).toBe(404);
    expect((await fetch(`${server.url}/webhooks/x`)).status).toBe(404);
    expect((await fetch(`${server.url}/`)).status).toBe(404);
    expect((await fetch(`${server.url}/webhooks/${meta}`, { method: "PUT" })).status).toBe(405);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  test("packed, because a signature is over what was sent", async () => {
    expect((await post(aBody(), { "content-encoding": "gzip" })).status).toBe(415);
  });
});

describe("who sends too much, too slowly or too often takes nothing from the others", () => {
  test("ten megabytes are refused by their length alone", async () => {
    const body = "x".repeat(10_000_000);
    const status = await new Promise<number | undefined>((done) => {
      const asked = request(`${server.url}/webhooks/${meta}`, {
        method: "POST",
        headers: { "content-length": body.length, "x-hub-signature-256": signed(body) },
      });
      asked.on("response", ({ statusCode }) => done(statusCode));
      asked.on("error", () => undefined);
      asked.write(body.slice(0, 1000));
    });
    expect(status).toBe(413);
  });

  test("and in pieces without a length, once they are too many", async () => {
    const status = await new Promise<number | undefined>((done) => {
      const asked = request(`${server.url}/webhooks/${meta}`, {
        method: "POST",
        headers: { "x-hub-signature-256": signed("x") },
      });
      asked.on("response", ({ statusCode }) => done(statusCode));
      asked.on("error", () => undefined);
      for (let piece = 0; piece < 20; piece += 1) asked.write(Buffer.alloc(100_000));
    });
    expect(status).toBe(413);
  });

  test("a sender that drips is let go, and others are taken meanwhile", async () => {
    const port = Number(new URL(server.url).port);
    const slow = connectSocket(port, "127.0.0.1");
    const said = new Promise<string>((done) => slow.once("data", (data) => done(String(data))));
    slow.write(
      `POST /webhooks/${meta} HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: ${signed("x")}\r\nContent-Length: 100\r\n\r\n{`,
    );
    await pause(100);
    expect((await post(aBody())).status).toBe(200);
    expect(await said).toMatch(/^HTTP\/1\.1 408 /);
    slow.destroy();
  });

  test("more at once than are read are asked to come again", async () => {
    const port = Number(new URL(server.url).port);
    const slow = Array.from({ length: 3 }, () => connectSocket(port, "127.0.0.1"));
    for (const one of slow)
      one.write(
        `POST /webhooks/${meta} HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: ${signed("x")}\r\nContent-Length: 100\r\n\r\n{`,
      );
    await pause(150);
    const body = aBody();
    const answer = await post(body);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    for (const one of slow) one.destroy();
    await pause(100);
    expect((await post(body)).status).toBe(200);
  });
});

describe("what cannot be kept is not said to be", () => {
  test("while the database is away the sender is told to come again, and then it is kept", async () => {
    const body = aBody();
    const before = (await kept()).length;
    away = true;
    const answer = await post(body);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
    expect((await kept()).length).toBe(before);
    away = false;
    expect((await post(body)).status).toBe(200);
    expect((await kept()).length).toBe(before + 1);
  });

  test("while its secret is not set nothing is believed, and an operator is told", async () => {
    secrets["META_SECRET"] = undefined;
    expect((await post(aBody())).status).toBe(503);
    secrets["META_SECRET"] = "";
    expect((await post(aBody())).status).toBe(503);
    secrets["META_SECRET"] = secret;
    expect(faults).toEqual(Array(2).fill(expect.stringMatching(/^META_SECRET is not set/)));
  });
});

describe("Meta's question whether the address is ours", () => {
  const ask = async (query: Record<string, string>, channel = meta) =>
    await fetch(`${server.url}/webhooks/${channel}?${new URLSearchParams(query)}`);
  const right = { "hub.mode": "subscribe", "hub.verify_token": "KanariTeikn", "hub.challenge": "1158201444" };

  test("is answered with its own word", async () => {
    const answer = await ask(right);
    expect([answer.status, await answer.text()]).toEqual([200, "1158201444"]);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  test.each([
    ["another token", { ...right, "hub.verify_token": "KanariTeikm" }],
    ["an empty token", { ...right, "hub.verify_token": "" }],
    ["another mode", { ...right, "hub.mode": "unsubscribe" }],
    ["no word", { ...right, "hub.challenge": "" }],
    ["a page for a word", { ...right, "hub.challenge": "<script>alert(1)</script>" }],
  ])("and not with %s", async (_, query) => {
    const answer = await ask(query);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain("<");
  });

  test("nor at a channel that has no token", async () => {
    expect((await ask({ ...right, "hub.verify_token": "" }, forum)).status).toBe(403);
  });
});

describe("the role of the intake", () => {
  test("may do nothing but what is written down", async () => {
    const { pool } = database.owned;
    // a copy of a database does not inherit this
    await pool.query(
      "do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$",
    );
    expect(await intakeRightsApart(pool)).toEqual({ tooMuch: [], tooLittle: [] });
    const excess = await intakeRoleExcess(pool);
    expect(excess.filter(({ what }) => !what.startsWith("it may connect to the database"))).toEqual([]);
  });

  test.each([
    "select body from core.webhook_deliveries",
    "select id from core.webhook_deliveries",
    "select * from core.items",
    "select * from core.channels",
    "select * from core.agencies",
    "select * from pub.items",
    "update core.webhook_deliveries set state = 'nothing'",
    "delete from core.webhook_deliveries",
    "update core.webhook_endpoints set secret_name = 'X'",
    "insert into core.webhook_deliveries (id, state) values (gen_random_uuid(), 'taken')",
  ])("may not %s", async (statement) => {
    await expect(intake.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("a row of what came", () => {
  test.each([
    ["is not deleted", "delete from core.webhook_deliveries", /only ever added to/],
    ["is not emptied", "truncate core.webhook_deliveries", /only ever added to/],
    ["does not change what it says came", "update core.webhook_deliveries set digest = 'x'", /says once/],
    [
      "does not lose its bytes while it waits",
      "update core.webhook_deliveries set body = null where state = 'waiting'",
      /violates check constraint/,
    ],
    [
      "does not lose them before they are an answer of a look",
      `with look as (insert into core.observations (id, channel_id, started_at, ended_at, verdict, seen, new_items, new_versions, removed, findings)
         values (gen_random_uuid(), '${meta}', '2026-11-29', '2026-11-29', 'accepted', 0, 0, 0, 0, 0) returning id)
       update core.webhook_deliveries set state = 'taken', taken_at = '2026-11-29', body = null, observation_id = look.id from look`,
      /no answer of a look yet/,
    ],
  ])("%s", async (_, statement, why) => {
    const client = new pg.Client(database.url);
    await client.connect();
    await expect(client.query(statement)).rejects.toThrow(why);
    await client.end();
  });
});
