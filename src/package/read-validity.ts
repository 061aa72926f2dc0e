/** Asks an XML Schema validator about each file that arkivuttrekk.xml describes, with the schemas of the package itself (requirement 6.4.16). */
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { isArchiveError } from "../domain/errors.ts";
import { description, type SchemaFault, standardUnits } from "../noark/check/extraction.ts";
import type { DescribedUnit, Uttrekk } from "../noark/check/uttrekk.ts";
import type { OpenPackage } from "./read-package.ts";
import { decodedText, encodingOf } from "./read-xml.ts";

export interface SchemaCheck {
  readonly file: string;
  readonly schemaDir: string;
  readonly mainSchema: string;
  /** further schemas in the folder, for the agency's own metadata */
  readonly alongside?: readonly string[];
}

/** Every complaint about a file. @throws ArchiveError `schemas.unknown` when a schema cannot be used */
export type ValidateXml = (
  check: SchemaCheck,
) => Promise<readonly { readonly line: number | undefined; readonly message: string }[]>;

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
  const faults: SchemaFault[] = [];
  for (const validity of validities(opened, uttrekk))
    if (opened.files.has(validity.file) && opened.files.has(validity.mainSchema))
      faults.push(...(await validateOne(opened, validity, validateXml)));
  return faults;
}

function validities(opened: OpenPackage, uttrekk: Uttrekk | undefined): readonly Validity[] {
  const described = (uttrekk?.units ?? []).flatMap((unit) => {
    const standard = standardUnits.get(unit.name);
    const mainSchema = standard?.schemas[0];
    if (standard === undefined || mainSchema === undefined) return [];
    return [{ file: standard.file, mainSchema, alongside: ownSchemas(unit, standard.schemas, opened) }];
  });
  return [{ file: description, mainSchema: "addml.xsd", alongside: [] }, ...described];
}

/** the schemas of the agency's own metadata, by name only: a path would leave the package */
function ownSchemas(
  unit: DescribedUnit,
  standard: readonly string[],
  { files }: OpenPackage,
): readonly string[] {
  const names = new Set(unit.schemas.flatMap(({ name }) => name ?? []));
  return [...names].filter((name) => !standard.includes(name) && !/[/\\]/.test(name) && files.has(name));
}

async function validateOne(
  { contentDir, scratchDir }: OpenPackage,
  { file, ...schemas }: Validity,
  validateXml: ValidateXml,
): Promise<readonly SchemaFault[]> {
  try {
    const place = await inUtf8(join(contentDir, file), join(scratchDir, `utf8-${file}`));
    const found = await validateXml({ file: place, schemaDir: contentDir, ...schemas });
    return found.map(({ line, message }) => ({ file, line, message }));
  } catch (error) {
    if (!isArchiveError(error) || error.code !== "schemas.unknown") throw error;
    return [
      {
        file,
        line: undefined,
        message: `cannot be validated: ${error.message.replaceAll(contentDir, "content")}`,
      },
    ];
  }
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
