/** Which Noark 5 schemas a package carries: the official files when they are installed, else our own description of them. */
import { join } from "node:path";
import { ArchiveError } from "../domain/errors.ts";
import type { Sha256 } from "../domain/ids.ts";
import { digestOf, readIfThere } from "./schema-files.ts";
import { type NoarkSchema, noarkSchemas, officialSchemas } from "./schema-official.ts";

export { installSchemas } from "./schema-install.ts";
export { officialSchemas } from "./schema-official.ts";

/** Our own schemas, as they come with the program. */
export const ownSchemaDir = join(import.meta.dirname, "../../schemas/noark5");

/** The schema of our own metadata on a registrering, for namespace `urn:kanalarkiv:item:1`. */
export const itemSchemaFile = join(import.meta.dirname, "../../schemas/kanalarkiv-item.xsd");

export interface SchemaSet {
  readonly origin: "official" | "own";
  /** by file name, in the order of `noarkSchemas` */
  readonly files: ReadonlyMap<NoarkSchema, Uint8Array>;
  readonly sha256: ReadonlyMap<NoarkSchema, Sha256>;
}

export interface SchemaPlaces {
  /** where `installSchemas` puts the official files; it need not exist */
  readonly installedDir: string;
  readonly ownDir: string;
}

/**
 * The official files when all six are installed, else our own; never a mixture, because the two name their types differently.
 *
 * @throws ArchiveError `schemas.unknown` when an installed file is not the official one (all such files are named), or
 *   when one of our own is missing
 */
export async function openSchemaSet({ installedDir, ownDir }: SchemaPlaces): Promise<SchemaSet> {
  const installed = await readThose(installedDir);
  const wrong = [...installed].filter(([name, bytes]) => digestOf(bytes) !== officialSchemas[name].sha256);
  if (wrong.length > 0)
    throw new ArchiveError(
      "schemas.unknown",
      [
        `not the official schemas in ${installedDir}; install them again or remove them:`,
        ...wrong.map(
          ([name, bytes]) => `${name}: found ${digestOf(bytes)}, expected ${officialSchemas[name].sha256}`,
        ),
      ].join("\n"),
    );
  if (installed.size === noarkSchemas.length) return asSet("official", installed);
  const own = await readThose(ownDir);
  const missing = noarkSchemas.filter((name) => !own.has(name));
  if (missing.length > 0)
    throw new ArchiveError(
      "schemas.unknown",
      `${ownDir} lacks ${missing.join(", ")}: the program is damaged`,
    );
  return asSet("own", own);
}

function asSet(origin: SchemaSet["origin"], files: ReadonlyMap<NoarkSchema, Uint8Array>): SchemaSet {
  return { origin, files, sha256: new Map([...files].map(([name, bytes]) => [name, digestOf(bytes)])) };
}

async function readThose(dir: string): Promise<ReadonlyMap<NoarkSchema, Uint8Array>> {
  const files = await Promise.all(
    noarkSchemas.map(async (name) => [name, await readIfThere(join(dir, name))] as const),
  );
  return new Map(files.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes] as const])));
}
