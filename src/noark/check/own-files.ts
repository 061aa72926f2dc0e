/** KA.03, KA.04, KA.06, KA.08: nothing undescribed, one document folder, the official schemas, the right version (requirements 6.4.15–6.4.19). */
import type { Control } from "./control.ts";
import { description, documentFolders, type Extraction } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";

export const ownFileControls: readonly Control[] = [
  {
    id: "KA.03",
    name: "Every file in content/ is described",
    kind: "structure",
    remedy: "Remove the file, or describe it in arkivuttrekk.xml.",
    start: ({ extraction }, say) => ({ finish: () => checkDescribed(extraction, say) }),
  },
  {
    id: "KA.04",
    name: "There is one document folder",
    kind: "structure",
    remedy: "Put all documents into one folder, DOKUMENT.",
    start: ({ extraction }, say) => ({
      finish: () => {
        for (const folder of documentFolders(extraction).slice(1))
          say("error", "a second document folder: the archive's tool reads only one of them", folder);
      },
    }),
  },
  {
    id: "KA.06",
    name: "The standard schemas are the official ones",
    kind: "structure",
    remedy:
      "Copy the official XSD files byte for byte, line ends too, addml.xsd among them (requirements 6.4.18, 6.4.20).",
    start: ({ extraction }, say) => ({ finish: () => checkSchemas(extraction, say) }),
  },
  {
    id: "KA.08",
    name: "The version is Noark 5, 5.0",
    kind: "structure",
    remedy: 'Write type "Noark 5" with version "5.0": the schemas of version 5.5 carry that number.',
    start: ({ extraction }, say) => ({
      finish: () => {
        const { uttrekk } = extraction;
        if (uttrekk === undefined) return;
        if (uttrekk.type !== "Noark 5") say("error", `type is ${shown(uttrekk.type)}`, description);
        if (uttrekk.version !== "5.0") say("error", `version is ${shown(uttrekk.version)}`, description);
      },
    }),
  },
];

/** Of these, official digests are known. */
export const standardSchemas = [
  "addml.xsd",
  "arkivstruktur.xsd",
  "metadatakatalog.xsd",
  "endringslogg.xsd",
  "loependeJournal.xsd",
  "offentligJournal.xsd",
] as const;

function checkDescribed(extraction: Extraction, say: Say): void {
  const described = new Set<string | undefined>([description, "addml.xsd"]);
  for (const unit of extraction.uttrekk?.units ?? [])
    for (const file of [unit.file, ...unit.schemas]) described.add(file?.name);
  const folders = documentFolders(extraction);
  for (const path of extraction.files.keys()) {
    const isDocument = folders.some((folder) => path.startsWith(`${folder}/`));
    if (!isDocument && !described.has(path)) say("error", "nothing describes this file", path);
  }
}

/** Nothing describes addml.xsd, which describes the rest; the national tool takes its own where there is none. */
function checkSchemas({ files, schemaDigests }: Extraction, say: Say): void {
  if (!files.has("addml.xsd")) say("error", "the schema of arkivuttrekk.xml is missing", "addml.xsd");
  for (const name of standardSchemas) {
    const actual = files.get(name)?.sha256;
    if (actual === undefined || actual === schemaDigests.official.get(name)) continue;
    if (actual === schemaDigests.own.get(name))
      say("warning", "written by this product: install the official schemas before delivery", name);
    else if (!schemaDigests.official.has(name))
      say("warning", `no official digest to compare ${actual} with`, name);
    else say("error", `differs from the official schema: it hashes to ${actual}`, name);
  }
}

/** `own` as soon as one standard schema is not the official one, or not there. */
export function schemaOrigin({ files, schemaDigests }: Extraction): "official" | "own" {
  const isOfficial = (name: string) => {
    const actual = files.get(name)?.sha256;
    return actual !== undefined && actual === schemaDigests.official.get(name);
  };
  return standardSchemas.every(isOfficial) ? "official" : "own";
}
