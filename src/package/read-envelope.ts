/** The documents around an extraction: the small ones read whole, and all of them asked of an XML Schema validator. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { isArchiveError } from "../domain/errors.ts";
import type { EnvelopeDocuments, SchemaDigests, SchemaFault, SmallXml } from "../noark/check/extraction.ts";
import { envelopeSchemas, placeOf } from "../noark/check/own-dias-whole.ts";
import type { OpenPackage } from "./read-package.ts";
import type { ValidateXml } from "./read-validity.ts";
import { eventsOf } from "./read-xml.ts";
import { ownDiasDir } from "./schema-set.ts";
import { strictSchema, strictTypes, strictTypesFile } from "./schema-strict.ts";
import { schemaTree } from "./schema-tree.ts";
import { readSmallXmlFile } from "./small-xml-read.ts";

export async function readEnvelope(opened: OpenPackage): Promise<EnvelopeDocuments> {
  const inside = async (path: string): Promise<SmallXml | undefined> =>
    opened.outside.has(path) ? await readSmallXmlFile(join(opened.envelopeDir, path)) : undefined;
  return {
    premis: await inside(placeOf("premis", opened.packageName)),
    log: await inside(placeOf("log", opened.packageName)),
    submission: opened.submission === undefined ? undefined : await readSmallXmlFile(opened.submission),
  };
}

interface Asked {
  /** as findings name it */
  readonly shown: string;
  readonly file: string;
  /** the schema's published name */
  readonly schema: string;
}

/**
 * Only schemas that we know are used: the official ones that lie in the package, else our own description of them,
 * which accepts whatever they accept. What another schema in a package says is never asked.
 */
export async function validateEnvelope(
  opened: OpenPackage,
  documents: EnvelopeDocuments,
  digests: SchemaDigests,
  validateXml: ValidateXml,
): Promise<readonly SchemaFault[]> {
  const schemaDir = await schemasFor(opened, digests);
  const faults: SchemaFault[] = [];
  for (const { shown, file, schema } of asked(opened, documents)) {
    const check = { file, schemaDir, mainSchema: schema, alongside: ["xlink.xsd"] };
    const found = await validateXml(check).catch((error: unknown) => {
      if (!isArchiveError(error) || error.code !== "package.overtime") throw error;
      return [{ line: undefined, message: `was not validated: ${error.message}` }];
    });
    for (const { line, message } of found) faults.push({ file: shown, line, message, part: "envelope" });
  }
  return faults;
}

/** What cannot be read as XML is told as that alone. */
function asked(opened: OpenPackage, documents: EnvelopeDocuments): readonly Asked[] {
  const { mets, submission, envelopeDir, packageName } = opened;
  const isRead = (document: SmallXml | undefined) => document !== undefined && "root" in document;
  const premis = (["premis", "log"] as const).flatMap((document) => {
    const shown = placeOf(document, packageName);
    return isRead(documents[document])
      ? [{ shown, file: join(envelopeDir, shown), schema: "DIAS_PREMIS.xsd" }]
      : [];
  });
  return [
    ...(mets === undefined ? [] : [{ shown: "dias-mets.xml", file: mets, schema: "DIAS_METS.xsd" }]),
    ...premis,
    ...(submission !== undefined && isRead(documents.submission)
      ? [{ shown: basename(submission), file: submission, schema: "submissionDescription.xsd" }]
      : []),
  ];
}

/**
 * A folder with every schema by its published name; XLink beside them, because the official ones would fetch it. Dates
 * and numbers are those that .NET reads too; metadata of any other standard may stand in METS, described or not.
 */
async function schemasFor(opened: OpenPackage, { official }: SchemaDigests): Promise<string> {
  const dir = join(opened.scratchDir, "envelope-schemas");
  await mkdir(dir);
  const put = async (name: string, path: string) =>
    await writeFile(join(dir, name), strict(await readFile(path), path));
  for (const name of ["submissionDescription.xsd", "xlink.xsd"]) await put(name, join(ownDiasDir, name));
  for (const [name, path] of envelopeSchemas) {
    const digest = opened.outside.get(path)?.sha256;
    const isOfficial = digest !== undefined && digest === official.get(name);
    await put(name, isOfficial ? join(opened.envelopeDir, path) : join(ownDiasDir, name));
  }
  await writeFile(join(dir, strictTypesFile), strictTypes());
  return dir;
}

function strict(bytes: Uint8Array, path: string): string {
  const tree = schemaTree(eventsOf(bytes));
  if (tree === undefined) throw new Error(`the pinned schema ${path} cannot be read`);
  return strictSchema(tree, "as written");
}
