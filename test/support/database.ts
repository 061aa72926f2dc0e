/** A migrated database of its own for each test file, copied from one template. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll } from "@jest/globals";
import pg from "pg";
import { connect, type OwnedDatabase } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";

const template = "kanalarkiv_template";

function serverUrl(database: string): string {
  const url = new URL(process.env["KANALARKIV_TEST_DATABASE_URL"] ?? "");
  url.pathname = `/${database}`;
  return url.href;
}

/** The template is made by the first file that asks; the others wait for its lock. */
export async function makeDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const admin = new pg.Client(serverUrl("postgres"));
  await admin.connect();
  const name = `test_${randomBytes(6).toString("hex")}`;
  await admin.query("select pg_advisory_lock(42)");
  try {
    const made = await admin.query("select 1 from pg_database where datname = $1", [template]);
    if (made.rowCount === 0) {
      await admin.query(`create database ${template}_making`);
      const fresh = await connect(serverUrl(`${template}_making`));
      await migrate(fresh.pool);
      await fresh.close();
      await admin.query(`alter database ${template}_making rename to ${template}`);
    }
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await admin.query("select pg_advisory_unlock(42)");
    await admin.end();
  }
  return {
    url: serverUrl(name),
    async drop() {
      const last = new pg.Client(serverUrl("postgres"));
      await last.connect();
      await last.query(`drop database if exists ${name} with (force)`);
      await last.end();
    },
  };
}

/** One that is no archive yet. */
export async function makeBlankDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const asAdmin = async (statement: string) => {
    const admin = new pg.Client(serverUrl("postgres"));
    await admin.connect();
    await admin.query(statement);
    await admin.end();
  };
  await asAdmin(`create database ${name}`);
  return { url: serverUrl(name), drop: () => asAdmin(`drop database if exists ${name} with (force)`) };
}

/** Call at the top of a `describe`; the database is there from `beforeAll` on. */
export function testDatabase(): { readonly owned: OwnedDatabase; readonly url: string } {
  let owned: OwnedDatabase | undefined;
  let made: Awaited<ReturnType<typeof makeDatabase>> | undefined;
  beforeAll(async () => {
    made = await makeDatabase();
    owned = await connect(made.url);
  });
  afterAll(async () => {
    await owned?.close();
    await made?.drop();
  });
  return {
    get owned() {
      if (!owned) throw new Error("the test database is there only inside tests");
      return owned;
    },
    get url() {
      return made?.url ?? "";
    },
  };
}
