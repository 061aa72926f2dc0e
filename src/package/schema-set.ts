/** Which Noark 5 schemas a package carries: the official files when they are installed, else our own description of them. */
import { join } from "node:path";
import { ArchiveError } from "../domain/errors.ts";
import type { Sha256 } from "../domain/ids.ts";
import type { DiasSchemas } from "./envelope.ts";
import { digestOf, readIfThere } from "./schema-files.ts";
import { type NoarkSchema, noarkSchemas, officialSchemas } from "./schema-official.ts";

export { installSchemas } from "./schema-install.ts";
export { officialSchemas } from "./schema-official.ts";

/** Our own schemas, as they come with the program. */
export const ownSchemaDir = join(import.meta.dirname, "../../schemas/noark5");

/** Our own schemas of the envelope around an extraction. */
export const ownDiasDir = join(import.meta.dirname, "../../schemas/dias");

/** The schema of our own metadata on a registrering, for namespace `urn:kanalarkiv:item:1`. */
export const itemSchemaFile = join(import.meta.dirname, "../../schemas/kanalarkiv-item.xsd");

export interface SchemaSet {
  readonly origin: "official" | "own";
  /** by file name, in the order of `noarkSchemas` */
  readonly files: ReadonlyMap<NoarkSchema, Uint8Array>;
  readonly sha256: ReadonlyMap<NoarkSchema, Sha256>;
  /** of the envelope; official only when both are installed, whatever the Noark ones are */
  readonly dias: DiasSchemas;
}

/** What lies in a package of the envelope's schemas. */
const packedDiasSchemas = ["DIAS_METS.xsd", "DIAS_PREMIS.xsd"] as const;

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
  const installed = await readThose(installedDir, noarkSchemas);
  const envelope = await readThose(installedDir, packedDiasSchemas);
  const wrong = [...installed, ...envelope].filter(
    ([name, bytes]) => digestOf(bytes) !== officialSchemas[name].sha256,
  );
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
  const dias = await diasSchemas(envelope);
  if (installed.size === noarkSchemas.length) return asSet("official", installed, dias);
  const own = await readThose(ownDir, noarkSchemas);
  const missing = noarkSchemas.filter((name) => !own.has(name));
  if (missing.length > 0)
    throw new ArchiveError(
      "schemas.unknown",
      `${ownDir} lacks ${missing.join(", ")}: the program is damaged`,
    );
  return asSet("own", own, dias);
}

function asSet(
  origin: SchemaSet["origin"],
  files: ReadonlyMap<NoarkSchema, Uint8Array>,
  dias: DiasSchemas,
): SchemaSet {
  return { origin, files, sha256: new Map([...files].map(([name, bytes]) => [name, digestOf(bytes)])), dias };
}

type PackedDiasSchema = (typeof packedDiasSchemas)[number];

async function diasSchemas(installed: ReadonlyMap<PackedDiasSchema, Uint8Array>): Promise<DiasSchemas> {
  const isOfficial = installed.size === packedDiasSchemas.length;
  const files = isOfficial ? installed : await readThose(ownDiasDir, packedDiasSchemas);
  const mets = files.get("DIAS_METS.xsd");
  const premis = files.get("DIAS_PREMIS.xsd");
  if (mets === undefined || premis === undefined)
    throw new ArchiveError("schemas.unknown", `${ownDiasDir} is not whole: the program is damaged`);
  return { origin: isOfficial ? "official" : "own", mets, premis };
}

async function readThose<Name extends string>(
  dir: string,
  names: readonly Name[],
): Promise<ReadonlyMap<Name, Uint8Array>> {
  const files = await Promise.all(
    names.map(async (name) => [name, await readIfThere(join(dir, name))] as const),
  );
  return new Map(files.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes] as const])));
}
