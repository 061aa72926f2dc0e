/** The public site over a test database, read as the public role alone. */
import { afterAll, beforeAll } from "@jest/globals";
import type { Hono } from "hono";
import type pg from "pg";
import { SteppedClock } from "../../src/clock.ts";
import { type OpenPool, openPool } from "../../src/db/connect.ts";
import { preparePublicRole } from "../../src/db/public-role.ts";
import { publicWeb } from "../../src/web/app.ts";
import { testDatabase } from "./database.ts";
import { siteNow } from "./public-builders.ts";

export interface TestSite {
  /** the owner's, to put rows in */
  readonly owner: pg.Pool;
  /** the public role's */
  readonly pool: pg.Pool;
  readonly searchPool: pg.Pool;
  /** where the public role connects */
  readonly publicUrl: string;
  readonly app: Hono;
  /** what readers were spared of */
  readonly faults: unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  text(path: string, headers?: Record<string, string>): Promise<string>;
  /** the time of the site and of its database, which begins at `siteNow` */
  setClock(at: Date): Promise<void>;
}

export const publicPassword = "0123456789abcdef";

/** Call at the top of a `describe`. */
export function testSite(): TestSite {
  const faults: unknown[] = [];
  let opened: OpenPool | undefined;
  let app: Hono | undefined;
  const clock = new SteppedClock(siteNow);
  // hooks run in the order of their making: this pool ends before the database goes
  afterAll(() => opened?.close());
  const database = testDatabase();
  beforeAll(async () => {
    await preparePublicRole(database.owned.pool, publicPassword);
    await setClock(siteNow);
    opened = openPool({ address: publicUrlOf(database.url), max: 4 });
    app = publicWeb({
      pool: opened.pool,
      clock,
      baseUrl: "https://arkiv.example.no",
      onFault: (fault) => faults.push(fault),
    });
  });
  const setClock = async (at: Date) => {
    clock.set(at);
    await setPublicClock(database.owned.pool, at);
  };
  const there = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error("the site is there only inside tests");
    return thing;
  };
  const get = async (path: string, headers: Record<string, string> = {}) =>
    there(app).request(`https://arkiv.example.no${path}`, { headers });
  return {
    get owner() {
      return database.owned.pool;
    },
    get pool() {
      return there(opened).pool;
    },
    get publicUrl() {
      return publicUrlOf(database.url);
    },
    get searchPool() {
      return there(opened).pool;
    },
    get app() {
      return there(app);
    },
    faults,
    get,
    text: async (path, headers) => (await get(path, headers)).text(),
    setClock,
  };
}

function publicUrlOf(address: string): string {
  const url = new URL(address);
  url.username = "kanalarkiv_public";
  url.password = publicPassword;
  return url.href;
}

/** Sets the clock of the public projection, which is the database's own until then. Only the owner of the schema may. */
async function setPublicClock(owner: pg.Pool, at: Date): Promise<void> {
  await owner.query(
    `create or replace function pub.clock() returns timestamptz language sql stable parallel safe
     return '${at.toISOString()}'::timestamptz`,
  );
}
