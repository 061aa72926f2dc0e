/** Starts one embedded PostgreSQL for the whole run, without durability: only its speed matters here. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../src/db/embedded.ts";
import { serverClock } from "./server-clock.ts";

export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "kanalarkiv-test-pg-"));
  const server = await startEmbeddedPostgres({
    dataDir,
    durable: false,
    persistent: false,
    env: serverClock(),
  });
  process.env["KANALARKIV_TEST_DATABASE_URL"] = server.url;
  (globalThis as { kanalarkivPostgres?: unknown }).kanalarkivPostgres = server;
}
