/** Starts one embedded PostgreSQL for the whole run, without durability: only its speed matters here. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../src/db/embedded.ts";
import { makeRunDirectory } from "./run-directory.ts";
import { serverClock } from "./server-clock.ts";

export default async function globalSetup(): Promise<void> {
  process.env["KANALARKIV_TEST_KEPT"] = tmpdir();
  const runDirectory = makeRunDirectory();
  // what `tmpdir()` answers from here on, in the processes of the tests too
  process.env["TMPDIR"] = runDirectory;
  const server = await startEmbeddedPostgres({
    dataDir: mkdtempSync(join(runDirectory, "kanalarkiv-test-pg-")),
    durable: false,
    persistent: false,
    env: serverClock(),
  });
  process.env["KANALARKIV_TEST_DATABASE_URL"] = server.url;
  Object.assign(globalThis, { kanalarkivPostgres: server, kanalarkivRunDirectory: runDirectory });
}
