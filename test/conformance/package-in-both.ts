/** A package as two readers of XML Schema judge it: libxml2 and .NET, each with the schemas that the package carries. */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { ownDiasDir } from "../../src/package/schema-set.ts";
import { validateXml } from "../../src/package/xsd.ts";
import { dotnetFaults } from "./dotnet-xsd.ts";

/** Each XML file of a package with its schemas, the main one first. .NET is given all of them, for it follows no import. */
const schemasOf: Readonly<Record<string, readonly string[]>> = {
  "arkivuttrekk.xml": ["addml.xsd"],
  "arkivstruktur.xml": ["arkivstruktur.xsd", "metadatakatalog.xsd", "kanalarkiv-item.xsd"],
  "endringslogg.xml": ["endringslogg.xsd", "metadatakatalog.xsd"],
  "loependeJournal.xml": ["loependeJournal.xsd", "metadatakatalog.xsd"],
  "offentligJournal.xml": ["offentligJournal.xsd", "metadatakatalog.xsd"],
};

export interface Judged {
  readonly xmlFiles: readonly string[];
  readonly schemas: readonly string[];
  /** what either engine says, with the engine and the file before it; empty when both accept everything */
  readonly faults: readonly string[];
}

/** Unpacks the tar and judges every XML file and schema in content/. @throws Error for an XML file that has no schema here */
export async function judgedByBoth(tar: string): Promise<Judged> {
  const dir = mkdtempSync(join(tmpdir(), "kanalarkiv-both-"));
  try {
    execFileSync("tar", ["-xf", tar, "-C", dir, "--warning=no-timestamp"]);
    const [root = ""] = readdirSync(dir);
    const judged = await contentJudgedByBoth(join(dir, root, "content"));
    const beside = join(dirname(tar), `${root}.xml`);
    return { ...judged, faults: [...judged.faults, ...(await envelopeFaults(join(dir, root), beside))] };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The documents around the extraction, by the schemas that lie in the package; `{uuid}.xml`, which has none there, by ours. */
async function envelopeFaults(folder: string, beside: string): Promise<readonly string[]> {
  const schemaDir = join(folder, "judged");
  mkdirSync(schemaDir);
  copyFileSync(join(ownDiasDir, "xlink.xsd"), join(schemaDir, "xlink.xsd"));
  copyFileSync(join(ownDiasDir, "submissionDescription.xsd"), join(schemaDir, "submissionDescription.xsd"));
  copyFileSync(join(folder, "dias-mets.xsd"), join(schemaDir, "dias-mets.xsd"));
  const premis = join(folder, "administrative_metadata", "dias-premis");
  copyFileSync(`${premis}.xsd`, join(schemaDir, "dias-premis.xsd"));
  const asked = [
    [join(folder, "dias-mets.xml"), "dias-mets.xsd"],
    [join(folder, "log.xml"), "dias-premis.xsd"],
    [`${premis}.xml`, "dias-premis.xsd"],
    ...(existsSync(beside) ? [[beside, "submissionDescription.xsd"] as const] : []),
  ] as const;
  const faults: string[] = [];
  for (const [file, mainSchema] of asked) {
    const check = { file, schemaDir, mainSchema, alongside: ["xlink.xsd"] };
    for (const { line, message } of await validateXml(check))
      faults.push(`libxml2: ${basename(file)}:${line}: ${message}`);
    const schemas = [join(schemaDir, "xlink.xsd"), join(schemaDir, mainSchema)];
    for (const { line, message } of dotnetFaults(schemas, [file]))
      faults.push(`.NET: ${basename(file)}:${line}: ${message}`);
  }
  return faults;
}

export async function contentJudgedByBoth(content: string): Promise<Judged> {
  const names = readdirSync(content);
  const xmlFiles = names.filter((name) => name.endsWith(".xml"));
  const schemas = names.filter((name) => name.endsWith(".xsd"));
  const used = new Set<string>();
  const faults: string[] = [];
  for (const name of xmlFiles) {
    const [mainSchema, ...others] = schemasOf[name] ?? [];
    if (mainSchema === undefined) throw new Error(`no schema is known for ${name}`);
    for (const schema of [mainSchema, ...others]) used.add(schema);
    const own = others.filter((schema) => schema !== "metadatakatalog.xsd");
    const check = { file: join(content, name), schemaDir: content, mainSchema, alongside: own };
    for (const { line, message } of await validateXml(check))
      faults.push(`libxml2: ${name}:${line}: ${message}`);
    const all = [mainSchema, ...others].map((schema) => join(content, schema));
    for (const { line, message } of dotnetFaults(all, [join(content, name)]))
      faults.push(`.NET: ${name}:${line}: ${message}`);
  }
  for (const schema of schemas) if (!used.has(schema)) faults.push(`${schema} belongs to no XML file`);
  return { xmlFiles, schemas, faults };
}
