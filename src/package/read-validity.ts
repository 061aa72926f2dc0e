/** Asks an XML Schema validator about each file that arkivuttrekk.xml describes (requirement 6.4.16), with schemas that were looked through first. */
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, mkdtemp, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type ArchiveError, isArchiveError } from "../domain/errors.ts";
import { description, type SchemaFault, standardUnits } from "../noark/check/extraction.ts";
import type { DescribedUnit, Uttrekk } from "../noark/check/uttrekk.ts";
import type { OpenPackage } from "./read-package.ts";
import { decodedText, encodingOf } from "./read-xml.ts";
import { type PreparedSchemas, prepareSchemas, unusable } from "./schema-folder.ts";
import { noarkSchemas } from "./schema-official.ts";
import { withTypesTrimmed } from "./xsd-types.ts";

export interface SchemaCheck {
  readonly file: string;
  readonly schemaDir: string;
  readonly mainSchema: string;
  /** further schemas in the folder, for the agency's own metadata */
  readonly alongside?: readonly string[];
}

interface XmlComplaint {
  readonly line: number | undefined;
  readonly message: string;
}

/** Every complaint about a file. @throws ArchiveError `schemas.unknown` when a schema cannot be used */
export type ValidateXml = (check: SchemaCheck) => Promise<readonly XmlComplaint[]>;

interface Validity {
  readonly file: string;
  readonly mainSchema: string;
  readonly alongside: readonly string[];
}

export async function validateAll(
  opened: OpenPackage,
  uttrekk: Uttrekk | undefined,
  validateXml: ValidateXml,
): Promise<readonly SchemaFault[]> {
  const asked = validities(opened, uttrekk).filter(({ file }) => opened.files.has(file));
  const prepared = await prepareSchemas(
    opened,
    asked.flatMap(({ alongside }) => alongside),
  );
  const faults = [...prepared.faults];
  if (!isOld(uttrekk)) faults.push(...(await compiled(opened, prepared, validateXml)));
  for (const validity of asked)
    if (isOld(uttrekk) && prepared.unknown.has(validity.mainSchema))
      faults.push(notChecked(validity.file, uttrekk?.version));
    else faults.push(...(await validateOne(opened, prepared, validity, validateXml)));
  return faults;
}

function validities(opened: OpenPackage, uttrekk: Uttrekk | undefined): readonly Validity[] {
  const described = (uttrekk?.units ?? []).flatMap((unit) => {
    const standard = standardUnits.get(unit.name);
    const mainSchema = standard?.schemas[0];
    if (standard === undefined || mainSchema === undefined) return [];
    return [{ file: standard.file, mainSchema, alongside: ownSchemas(unit, opened) }];
  });
  return [{ file: description, mainSchema: "addml.xsd", alongside: [] }, ...described];
}

/** the schemas of the agency's own metadata, by name only: a path would leave the package */
function ownSchemas(unit: DescribedUnit, { files }: OpenPackage): readonly string[] {
  const standard: readonly string[] = noarkSchemas;
  const names = new Set(unit.schemas.flatMap(({ name }) => name ?? []));
  return [...names].filter((name) => !standard.includes(name) && !/[/\\]/.test(name) && files.has(name));
}

/** Noark 5 before version 5: its schemas have the same names, and other rules. */
function isOld(uttrekk: Uttrekk | undefined): boolean {
  return uttrekk?.version !== undefined && !/^\s*5(\.|\s*$)/.test(uttrekk.version);
}

function notChecked(file: string, version: string | undefined): SchemaFault {
  const message = `not checked against a schema: the package is of version ${version?.slice(0, 20)}, and this program knows the schemas of version 5 alone. Have the archive's own tool check it`;
  return { file, line: undefined, message };
}

/** Whether the standard schemas of the package that nobody knows can be used at all; what they say is never used. */
async function compiled(
  { contentDir, scratchDir, files }: OpenPackage,
  { unknown, faults }: PreparedSchemas,
  validateXml: ValidateXml,
): Promise<readonly SchemaFault[]> {
  // one that leads elsewhere, or is no schema, was told and is given to nobody
  if (unknown.size === 0 || faults.some(({ file }) => unknown.has(file))) return [];
  const schemaDir = await mkdtemp(join(scratchDir, "compiled-"));
  const file = join(schemaDir, "x.xml");
  await writeFile(file, "<x/>");
  for (const name of noarkSchemas)
    if (files.has(name)) await copyFile(join(contentDir, name), join(schemaDir, name));
  const found: SchemaFault[] = [];
  for (const mainSchema of unknown)
    await validateXml({ file, schemaDir, mainSchema }).catch((error: unknown) => {
      found.push(unusable(mainSchema, whyUnusable(error).message.replaceAll(schemaDir, "content")));
    });
  return found;
}

async function validateOne(
  { contentDir, scratchDir }: OpenPackage,
  prepared: PreparedSchemas,
  { file, mainSchema, alongside }: Validity,
  validateXml: ValidateXml,
): Promise<readonly SchemaFault[]> {
  const own = alongside.filter((name) => prepared.own.has(name));
  const check = { schemaDir: prepared.dir, mainSchema, alongside: own };
  try {
    const place = await inUtf8(join(contentDir, file), join(scratchDir, `utf8-${file}`));
    const copy = join(scratchDir, `trimmed-${file}`);
    const found = await withTypesTrimmed(place, copy, (at) => validateXml({ file: at, ...check }));
    return found.map(({ line, message }) => ({ file, line, message }));
  } catch (error) {
    const why = whyUnusable(error).message.replaceAll(prepared.dir, "content");
    return [{ file, line: undefined, message: `cannot be validated: ${why}` }];
  }
}

/** @throws what is not about the schemas and the validator's time */
function whyUnusable(error: unknown): ArchiveError {
  if (isArchiveError(error) && ["schemas.unknown", "package.overtime"].includes(error.code)) return error;
  throw error;
}

/** The file itself, or a copy of it in UTF-8: another encoding is a fault of its own, and says nothing of the schema. */
async function inUtf8(file: string, copy: string): Promise<string> {
  const handle = await open(file, "r");
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0).finally(() => handle.close());
  if (encodingOf(buffer.subarray(0, bytesRead)) === "utf-8") return file;
  const redeclared = async function* () {
    let first = true;
    for await (const text of decodedText(createReadStream(file))) {
      yield first ? text.replace(/(<\?xml[^>]*\sencoding\s*=\s*["'])[^"']*/, "$1UTF-8") : text;
      first = false;
    }
  };
  await pipeline(redeclared, createWriteStream(copy));
  return copy;
}
