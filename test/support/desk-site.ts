/** The desk over a test database, asked as a browser on this machine asks, with a jar for its cookie. */
import { afterAll, beforeAll } from "@jest/globals";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Hono } from "hono";
import pg from "pg";
import { agencyNumbered, listAgencies } from "../../src/db/channels.ts";
import { deskWeb } from "../../src/desk/app.ts";
import { deskAssets } from "../../src/desk/assets.ts";
import type { DeskSite } from "../../src/desk/site.ts";
import type { DeskRole } from "../../src/domain/desk.ts";
import type { AgencyId } from "../../src/domain/ids.ts";
import { openControlRoom } from "../../src/pipeline/control/room.ts";
import { makeLink } from "../../src/pipeline/users/link.ts";
import { giveRole } from "../../src/pipeline/users/people.ts";
import type { UserTools } from "../../src/pipeline/users/tools.ts";
import { openTestApp, type TestApp } from "./app.ts";
import { aPerson } from "./desk-person.ts";

export const deskOrigin = "http://localhost:8090";

export class Browser {
  readonly #app: Hono;
  readonly #headers: Readonly<Record<string, string>>;
  /** the session's */
  cookie: string | undefined;
  /** by name: those of a sign-in under way, and of the way out */
  readonly others = new Map<string, string>();

  constructor(app: Hono, headers: Readonly<Record<string, string>> = {}) {
    this.#app = app;
    this.#headers = { host: "localhost:8090", "user-agent": "Test 1.0", ...headers };
  }

  async get(path: string): Promise<Response> {
    return await this.#ask(path, { method: "GET" });
  }

  /** As a form of the desk's own page sends it. */
  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    return await this.#ask(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { origin: deskOrigin, "sec-fetch-site": "same-origin", ...headers },
    });
  }

  /** The key that the forms of a page carry. */
  async key(path = "/konto"): Promise<string> {
    const page = await (await this.get(path)).text();
    return /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({ ...this.#headers, ...(init.headers as Record<string, string>) });
    const held = [...(this.cookie === undefined ? [] : [this.cookie]), ...this.others.values()];
    if (held.length > 0) headers.set("cookie", held.join("; "));
    const answer = await this.#app.request(`${deskOrigin}${path}`, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ""] = set.split(";", 1);
      const [name = ""] = pair.split("=", 1);
      const isOver = /Max-Age=0/.test(set);
      if (name === "__Host-kanalarkiv") this.cookie = isOver ? undefined : pair;
      else if (isOver) this.others.delete(name);
      else this.others.set(name, pair);
    }
    return answer;
  }
}

export interface TestDesk {
  readonly app: Hono;
  readonly opened: TestApp;
  readonly users: UserTools;
  readonly site: DeskSite;
  /** what people were spared of; a test that means to make one empties it */
  readonly faults: unknown[];
  /** @throws the first fault, if any page had one */
  close(): Promise<void>;
  /** A new person with these roles for the agency, signed in. */
  signedIn(name: string, roles: readonly DeskRole[], agencyId: AgencyId | "all"): Promise<Browser>;
}

/** of all desks: several may be over one archive */
let people = 0;

export type WaysIn = Pick<DeskSite, "providers" | "passwords">;

/** The desk over an archive that is open, under the role that it has in an installation. */
export function deskOver(opened: TestApp, deskUrl?: string, ways: Partial<WaysIn> = {}): TestDesk {
  const pool = new pg.Pool({
    connectionString: opened.app.config.databaseUrl,
    options: "-c role=kanalarkiv_desk",
    max: 4,
  });
  // a test that drops its database first ends connections that nobody uses
  pool.on("error", () => undefined);
  const tools = { ...opened.app.tools, pool, db: drizzle(pool) };
  const users: UserTools = {
    ...tools,
    secretBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  };
  const agencies = async () => await listAgencies(tools.db);
  const controls = openControlRoom(opened.app.config.desk.control, tools);
  const site: DeskSite = {
    ...{ controls, users, deskUrl, proxies: 0, agencies, timeZone: "Europe/Oslo" },
    ...{ providers: [], passwords: true, ...ways },
    toolsFor: (actor) => ({ ...tools, actor }),
    itemOf: async ({ id }, itemId) => {
      const own = "select 1 from core.items where id = $1 and agency_id = $2";
      return (await tools.pool.query(own, [itemId, id])).rowCount === 1;
    },
    agencyByNumber: (number) => agencyNumbered(tools.db, number),
  };
  const faults: unknown[] = [];
  const app = deskWeb({ site, assets: deskAssets(), onFault: (fault) => faults.push(fault) });
  return {
    ...{ app, opened, users, site, faults },
    async close() {
      await controls.close();
      await pool.end();
      if (faults.length > 0) throw new Error("a page failed", { cause: faults[0] });
    },
    async signedIn(name, roles, agencyId) {
      people += 1;
      const user = await aPerson(users, name, `person${people}`);
      for (const role of roles) await giveRole(users, user.id, { role, agencyId });
      const { secret } = await makeLink(users, user.id);
      const browser = new Browser(app);
      await browser.post("/inn/lenke", { lenke: secret });
      return browser;
    },
  };
}

/** Call at the top of a file. */
export function testDesk(deskUrl?: string): () => TestDesk {
  let desk: TestDesk | undefined;
  let opened: TestApp | undefined;
  beforeAll(async () => {
    opened = await openTestApp();
    desk = deskOver(opened, deskUrl);
  });
  afterAll(async () => {
    await desk?.close();
    await opened?.close();
  });
  return () => {
    if (!desk) throw new Error("the desk is there only inside tests");
    return desk;
  };
}
