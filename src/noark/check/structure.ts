/** N5.01, N5.02, N5.03, N5.28: are the files there, whole, and as their schemas say (requirements 6.4.15–6.4.22). */
import type { Control, Run } from "./control.ts";
import { description, type Extraction, standardUnits, structure } from "./extraction.ts";
import { noReport, type Say, shown } from "./finding.ts";
import { misnamed } from "./own-tar.ts";
import type { DescribedFile, DescribedUnit } from "./uttrekk.ts";

export const structureControls: readonly Control[] = [
  {
    id: "N5.01",
    name: "The files that arkivuttrekk.xml describes are there",
    kind: "structure",
    remedy:
      "Put the file into content/ under the name that arkivuttrekk.xml gives, or make the extraction again.",
    start: ({ extraction }, say) => ({ finish: () => checkFilesExist(extraction, say) }),
  },
  {
    id: "N5.02",
    name: "Checksums in arkivuttrekk.xml",
    kind: "structure",
    remedy:
      "The file was changed after arkivuttrekk.xml was written: take it from the source again, never edit it by hand.",
    start: ({ extraction }, say) => ({ finish: () => checkChecksums(extraction, say) }),
  },
  {
    id: "N5.03",
    name: "Valid against the XML schemas in the package",
    kind: "structure",
    remedy: "Correct the unit in the source system and make the extraction again.",
    start: startSchemaValidity,
  },
  {
    id: "N5.28",
    name: "Number of document files",
    kind: "structure",
    remedy:
      "antallDokumentfiler must be the number of files in the document folder: look for files left out or added.",
    start: (run, say) => ({ finish: () => checkNumberOfDocuments(run, say) }),
  },
];

function checkFilesExist(extraction: Extraction, say: Say): void {
  const wanted = new Set([description]);
  for (const unit of extraction.uttrekk?.units ?? []) {
    if (!standardUnits.has(unit.name))
      say("error", `unknown dataObject ${shown(unit.name)}: ${noReport}`, description, unit.line);
    for (const file of [unit.file, ...unit.schemas]) if (file?.name !== undefined) wanted.add(file.name);
  }
  for (const name of wanted)
    if (!extraction.files.has(name)) say("error", `the file ${shown(name)} is missing`, name);
  if (extraction.files.has(description) && extraction.uttrekk === undefined)
    say("error", "no extraction is described: dataset/dataObjects/dataObject is missing", description);
  say("info", `${wanted.size} files described`, description);
}

function checkChecksums(extraction: Extraction, say: Say): void {
  const seen = new Set<string>();
  for (const unit of extraction.uttrekk?.units ?? []) {
    if (unit.file !== undefined) checkChecksum(unit.file, extraction, say);
    for (const schema of unit.schemas) {
      if (schema.name !== undefined && seen.has(schema.name)) continue;
      seen.add(schema.name ?? "");
      checkChecksum(schema, extraction, say);
    }
  }
}

function checkChecksum(file: DescribedFile, extraction: Extraction, say: Say): void {
  const fault = checksumFault(file, extraction);
  if (fault === undefined)
    say("info", `${shown(file.name)}: ${file.checksum?.algorithm} is right`, description, file.line);
  else say("error", fault, description, file.line);
}

function checksumFault({ name, checksum }: DescribedFile, { files }: Extraction): string | undefined {
  const file = shown(name);
  if (checksum === undefined) return `${file} has no checksum`;
  const { algorithm, value } = checksum;
  if (algorithm === undefined) return `the checksum of ${file} has no algorithm`;
  if (algorithm !== "SHA-256" && algorithm !== "SHA256")
    return `the checksum of ${file} has algorithm ${shown(algorithm)} instead of SHA-256`;
  const fact = name === undefined ? undefined : files.get(name);
  if (fact === undefined) return `${file} is missing, so its checksum cannot be compared`;
  if (fact.sha256 !== value?.toLowerCase())
    return `${file} hashes to ${fact.sha256}, described is ${shown(value)}`;
  return undefined;
}

function startSchemaValidity(run: Run, say: Say) {
  const { extraction, faultOf } = run;
  const doctype = (line: number) => say("error", `a DOCTYPE: ${noReport}. Leave it out`, structure, line);
  const finish = () => {
    for (const { part, message, file, line } of run.schemaFaults)
      if (part !== "envelope") say("error", withoutValues(message), file, line);
    for (const unit of extraction.uttrekk?.units ?? []) checkDescribed(unit, extraction, say);
    for (const { file, schemas } of standardUnits.values()) {
      const fault = faultOf(file);
      if (fault !== undefined) say("error", `not well-formed: ${fault.message}`, file, fault.line);
      for (const schema of schemas)
        if (extraction.files.has(file) && !extraction.files.has(schema))
          say("error", `the standard schema ${schema} of ${file} is missing in the package`, file);
    }
  };
  return { files: { [structure]: { doctype } }, finish };
}

/** The national tool opens the files under the very names that arkivuttrekk.xml gives. */
function checkDescribed({ name, file, schemas, line }: DescribedUnit, { files }: Extraction, say: Say): void {
  const standard = standardUnits.get(name);
  if (standard === undefined) return;
  const described = file?.name ?? standard.file;
  if (!files.has(standard.file) || !files.has(described))
    say("error", `${shown(described)} is missing, so it cannot be validated`, description, line);
  for (const schema of schemas)
    if (schema.name !== undefined && !files.has(schema.name) && !standard.schemas.includes(schema.name))
      say(
        "error",
        `the schema ${shown(schema.name)} of ${standard.file} is missing in the package`,
        description,
        schema.line,
      );
}

/** A validator quotes what it refuses; that may be a citizen's words. */
export function withoutValues(message: string): string {
  return message
    .replace(/(value )'.*?'(?= is not| has)/gs, "$1'…'")
    .replace(/: '.*' is not a valid value/gs, ": '…' is not a valid value");
}

function checkNumberOfDocuments({ extraction, documents: { folder, count } }: Run, say: Say): void {
  const documented = extraction.uttrekk?.additional.get("antallDokumentfiler");
  const fault = misnamed(extraction);
  if (fault !== undefined) say("error", fault, extraction.tar?.name ?? description);
  const isNumber = documented !== undefined && /^\s*\d+\s*$/.test(documented);
  if (folder === undefined) say("error", "there is no document folder", "DOKUMENT");
  else if (count === 0) say("error", "the document folder holds no files", folder);
  else if (!isNumber) say("error", `antallDokumentfiler is ${shown(documented)}, not a number`, description);
  else if (Number(documented) !== count)
    say("error", `antallDokumentfiler is ${documented}, the folder holds ${count} files`, description);
  else say("info", `${count} document files`, folder);
}
