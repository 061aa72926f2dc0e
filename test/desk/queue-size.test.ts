/** An act of an officer up to the next item, and each page of the desk, ask the database little, however many items wait. */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type pg from "pg";
import { fillQueue } from "../../bench/queue-rows.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";

/** of the larger the planner leaves no table that it would rather go through than look into */
const [few, many] = [2000, 24_000];
const most = { act: 60, page: 36 } as const;
/** what grows with the archive */
const large = ["items", "item_states", "versions", "classifications", "item_classes", "review_queue"];
const pages = [
  ...[
    "",
    "/ko?haster=ja",
    "/ko?venter=proposal",
    "/ko?klasse=COMPLAINT",
    "/ko?gitt=meg",
    "/ko?finn=comment-77",
  ],
  ...["/frister", "/kanaler", "/dekning", "/vedtak", "/sperrer", "/pakker", "/lager", "/kontroll"],
  ...["/journal", "/journal?sok=2025%2F500", "/journal?sok=2025%2F500-1", "/journal?sok=510%2F2025"],
];

interface Measured {
  /** by what was done: the statements, in their order */
  readonly statements: ReadonlyMap<string, readonly string[]>;
  readonly bytes: ReadonlyMap<string, number>;
  /** rows of the large tables that were read by going through them from end to end */
  readonly goneThrough: Readonly<Record<string, number>>;
}

let opened: TestApp;
let [small, big]: (Measured | undefined)[] = [];

beforeAll(async () => {
  opened = await openTestApp();
  const { tools } = opened.app;
  const agency = await registerAgency(tools, norwegianAgency);
  const ids: string[] = [];
  for (const title of ["large", "small"]) {
    const address = `https://fjordvik.example/${title}`;
    ids.push((await registerChannel(tools, { agency: agency.orgNumber, kind: "feed", title, address })).id);
  }
  const channels = { large: ids[0] ?? "", small: ids[1] ?? "" };
  await fillQueue(tools.pool, agency.id, channels, few);
  small = await measured(agency, "Kari Vik");
  await fillQueue(tools.pool, agency.id, channels, many);
  big = await measured(agency, "Ola Vik");
}, 240_000);
afterAll(() => opened.close());

async function measured(agency: Agency, name: string): Promise<Measured> {
  const [before, open] = [await readThrough(), await connections()];
  const desk = deskOver(opened);
  const asked = listenTo(desk);
  const [statements, bytes] = [new Map<string, readonly string[]>(), new Map<string, number>()];
  try {
    const browser = await desk.signedIn(name, ["officer", "archivist", "administrator"], agency.id);
    // what a connection asks first, it asks once
    await actedOn(browser, await followed(browser, `/${agency.orgNumber}/ko`));
    for (const path of pages) {
      asked.length = 0;
      const { text } = await followed(browser, `/${agency.orgNumber}${path}`);
      statements.set(path, [...asked]);
      bytes.set(path, Buffer.byteLength(text));
    }
    const page = await followed(browser, `/${agency.orgNumber}/ko`);
    asked.length = 0;
    await actedOn(browser, page);
    statements.set("an act", [...asked]);
  } finally {
    await desk.close();
  }
  for (let tries = 0; tries < 40 && (await connections()) > open; tries += 1) await pause(50);
  const after = await readThrough();
  const goneThrough = Object.fromEntries(
    large.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]),
  );
  return { statements, bytes, goneThrough };
}

/** Statements of the desk's connections, as they are asked. */
function listenTo(desk: TestDesk): string[] {
  const asked: string[] = [];
  const { pool } = desk.users as unknown as { pool: pg.Pool };
  pool.on("connect", (client) => {
    const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      const [first] = given as [string | { readonly text: string }];
      asked.push(typeof first === "string" ? first : first.text);
      return ask(...given);
    }) as typeof client.query;
  });
  return asked;
}

async function connections(): Promise<number> {
  const found = await opened.app.tools.pool.query<{ open: number }>(
    "select count(*)::int as open from pg_stat_activity where datname = current_database()",
  );
  return found.rows[0]?.open ?? 0;
}

/** What a connection read is known once it is over. */
async function readThrough(): Promise<Readonly<Record<string, number>>> {
  const found = await opened.app.tools.pool.query<{ relname: string; read: number }>(
    "select relname, seq_tup_read::int as read from pg_stat_user_tables where schemaname = 'core'",
  );
  return Object.fromEntries(found.rows.map(({ relname, read }) => [relname, read]));
}

async function followed(browser: Browser, path: string): Promise<{ path: string; text: string }> {
  const answer = await browser.get(path);
  const to = answer.headers.get("location");
  if (to) return await followed(browser, to);
  expect(answer.status).toBe(200);
  return { path, text: await answer.text() };
}

async function actedOn(browser: Browser, { path, text }: { path: string; text: string }): Promise<void> {
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";
  const answer = await browser.post(`${path.split("?")[0]}/overprov`, {
    ...{ key: field("key"), versjon: field("versjon"), videre: "" },
    ...{ utfall: "caseworkDocument", klasse: "Klage og kritikk", fordi: "gjeld ei sak" },
  });
  const to = answer.headers.get("location") ?? "";
  expect(to).toMatch(/\/ko\/[0-9a-f-]{36}\?/);
  expect(to).not.toContain(path.split("?")[0]);
  await followed(browser, to);
}

describe.each([
  ["a small archive", () => small],
  ["one twelve times as large", () => big],
])("in %s", (_size, of) => {
  test.each(pages.map((path) => [`/…${path}`, path]))("%s asks few statements", (_, path) => {
    const asked = of()?.statements.get(path)?.length ?? 0;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(most.page);
  });

  test("an act up to the next item asks few statements", () => {
    const asked = of()?.statements.get("an act")?.length ?? 0;
    expect(asked).toBeGreaterThan(most.page);
    expect(asked).toBeLessThanOrEqual(most.act);
  });
});

test("nothing goes through a table from end to end that grows with the archive", () => {
  expect(big?.goneThrough).toEqual(Object.fromEntries(large.map((table) => [table, 0])));
});

test("no page has more than 100 kB of HTML", () => {
  for (const [path, size] of big?.bytes ?? []) expect([path, size > 100_000]).toEqual([path, false]);
});
