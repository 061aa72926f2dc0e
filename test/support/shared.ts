/** The official schemas and real data that some tests read. They lie beside the checkout and are never part of it. */
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../shared");
const present = existsSync(join(root, "README.md"));

if (!present && process.env["CI"] === "true")
  throw new Error(`under CI the shared material must lie at ${root}: these tests may not be skipped there`);

export function sharedPath(...parts: string[]): string {
  return join(root, ...parts);
}

/** `describe` where the material is there, else a skipped block whose title gives the reason. */
export function whenShared<Describe extends { skip: unknown }>(describe: Describe): Describe {
  return (present ? describe : describe.skip) as Describe;
}

export const sharedReason = present ? "" : " (skipped: the shared material does not lie beside the checkout)";
