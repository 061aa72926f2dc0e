import type { EmbeddedServer } from "../../src/db/embedded.ts";
import { remove } from "./run-directory.ts";

export default async function globalTeardown(): Promise<void> {
  const { kanalarkivPostgres, kanalarkivRunDirectory } = globalThis as {
    kanalarkivPostgres?: EmbeddedServer;
    kanalarkivRunDirectory?: string;
  };
  await kanalarkivPostgres?.stop();
  if (kanalarkivRunDirectory !== undefined) remove(kanalarkivRunDirectory);
}
