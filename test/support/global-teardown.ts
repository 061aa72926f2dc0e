import type { EmbeddedServer } from "../../src/db/embedded.ts";

export default async function globalTeardown(): Promise<void> {
  await (globalThis as { kanalarkivPostgres?: EmbeddedServer }).kanalarkivPostgres?.stop();
}
