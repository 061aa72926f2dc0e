/** The schemas that a package is judged by, gathered in a folder that holds nothing else: pinned ones, and the agency's own after they were looked through. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SchemaFault } from "../noark/check/extraction.ts";
import { noReport, shown } from "../noark/check/finding.ts";
import type { OpenPackage } from "./read-package.ts";
import { largestSchemaBytes, readSchema, type SchemaReading } from "./schema-faults.ts";
import { digestOf } from "./schema-files.ts";
import { type NoarkSchema, noarkSchemas, officialSchemas } from "./schema-official.ts";
import { ownSchemaDir } from "./schema-set.ts";
import { strictSchema, strictTypes, strictTypesFile } from "./schema-strict.ts";

export type PackageSchemas = Pick<OpenPackage, "files" | "contentDir" | "scratchDir">;

export interface PreparedSchemas {
  readonly dir: string;
  /** file names of the agency's own schemas that may be used */
  readonly own: ReadonlySet<string>;
  /** standard schemas of the package that are neither the official ones nor ours */
  readonly unknown: ReadonlySet<string>;
  /** what is wrong with the schemas themselves */
  readonly faults: readonly SchemaFault[];
}

/** @param wanted file names of the agency's own schemas; what they need is looked for beside them */
export async function prepareSchemas(
  opened: PackageSchemas,
  wanted: readonly string[],
): Promise<PreparedSchemas> {
  const dir = await mkdtemp(join(opened.scratchDir, "schemas-"));
  const { texts, unknown } = await standardSchemas(opened);
  for (const [name, bytes] of texts) await writeFile(join(dir, name), strictStandard(bytes));
  const faults: SchemaFault[] = [];
  for (const name of unknown) faults.push(...faultsOf(name, await readOwn(opened, name)));
  const own = await ownSchemas(opened, wanted);
  for (const [name, reading] of own) {
    faults.push(...faultsOf(name, reading));
    if (reading.tree !== undefined) await writeFile(join(dir, name), strictSchema(reading.tree));
  }
  await writeFile(join(dir, strictTypesFile), strictTypes());
  const usable = [...own].filter(([, { tree }]) => tree !== undefined).map(([name]) => name);
  return { dir, own: new Set(usable), unknown, faults };
}

/**
 * The official schemas of the package when all that it has are official, else ours, which say the same; never a mixture,
 * because the two name their types differently. A file that is neither is never used, whatever its name.
 */
async function standardSchemas({ files, contentDir }: PackageSchemas) {
  const official = new Map<NoarkSchema, Uint8Array>();
  const ours = new Map<NoarkSchema, Uint8Array>();
  const unknown = new Set<string>();
  for (const name of noarkSchemas) {
    const own = await readFile(join(ownSchemaDir, name));
    ours.set(name, own);
    const found = files.get(name)?.sha256;
    if (found === officialSchemas[name].sha256) official.set(name, await readFile(join(contentDir, name)));
    else if (found !== undefined && found !== digestOf(own)) unknown.add(name);
  }
  return { texts: official.size === noarkSchemas.length ? official : ours, unknown };
}

/** by digest: they are the same for every package of a run */
const standardTexts = new Map<string, string>();

function strictStandard(bytes: Uint8Array): string {
  const digest = digestOf(bytes);
  const known = standardTexts.get(digest);
  if (known !== undefined) return known;
  const { tree } = readSchema(bytes);
  if (tree === undefined) throw new Error(`the pinned schema with the digest ${digest} cannot be read`);
  const text = strictSchema(tree);
  standardTexts.set(digest, text);
  return text;
}

/** The named ones, and those beside them that they need. */
async function ownSchemas(
  opened: PackageSchemas,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, SchemaReading>> {
  const found = new Map<string, SchemaReading>();
  const queue = [...wanted];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (found.has(name) || noarkSchemas.some((standard) => standard === name) || !opened.files.has(name))
      continue;
    const reading = await readOwn(opened, name);
    found.set(name, reading);
    queue.push(...reading.needed);
  }
  return found;
}

async function readOwn({ files, contentDir }: PackageSchemas, name: string): Promise<SchemaReading> {
  const sizeBytes = files.get(name)?.sizeBytes ?? 0;
  if (sizeBytes <= largestSchemaBytes) return readSchema(await readFile(join(contentDir, name)));
  const message = `the schema has ${sizeBytes} bytes and is not used: ${largestSchemaBytes} are the most`;
  return { tree: undefined, complaints: [{ line: undefined, message }], needed: [] };
}

function faultsOf(file: string, { complaints }: SchemaReading): readonly SchemaFault[] {
  return complaints.map(({ line, message }) => ({ file, line, message }));
}

/** What the national tool says of a schema that it cannot use. */
export function unusable(file: string, why: string): SchemaFault {
  return { file, line: undefined, message: `the schema ${shown(file)} cannot be used: ${why}: ${noReport}` };
}
