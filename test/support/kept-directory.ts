/** Where something that was compiled is kept for the next run. */
import { tmpdir } from "node:os";
import { join } from "node:path";

export function keptDirectory(name: string): string {
  return join(process.env["KANALARKIV_TEST_KEPT"] ?? tmpdir(), name);
}
