/**
 * arkivuttrekk.xml: what the extraction holds, with the digest of every XML file and schema.
 *
 * Arkade reads some properties by position, so their order is part of the contract.
 *
 * @see Noark 5 requirements 6.4.20–6.4.23; ADDML 8.3, template maler/noark5.xml of arkivverket/addml-standard
 */
import { ArchiveError } from "../domain/errors.ts";
import type { ExportScope, ExportTotals } from "../domain/export.ts";
import type { Sha256 } from "../domain/ids.ts";
import { labelsIn } from "./labels.ts";
import { itemSchema, namespaces } from "./names.ts";
import type { ExtractionTally } from "./tally.ts";
import { mandatory, type XmlContent, type XmlNode, xml, xmlDeclaration, xsiNamespace } from "./xml.ts";

export interface ExtractionInput {
  readonly scope: ExportScope;
  readonly totals: ExportTotals;
  /** after arkivstruktur.xml and endringslogg.xml were written with it */
  readonly tally: ExtractionTally;
  /** by file name, of every file in `describedFiles` */
  readonly checksums: ReadonlyMap<string, Sha256>;
}

/** The XML files with their schemas, the one to validate with first. */
const dataObjects = [
  {
    name: "arkivstruktur",
    schemas: ["arkivstruktur.xsd", "metadatakatalog.xsd", itemSchema],
    counted: ["mappe", "registrering"],
  },
  { name: "endringslogg", schemas: ["endringslogg.xsd", "metadatakatalog.xsd"], counted: ["endring"] },
  {
    name: "loependeJournal",
    schemas: ["loependeJournal.xsd", "metadatakatalog.xsd"],
    counted: ["journalregistrering"],
  },
  {
    name: "offentligJournal",
    schemas: ["offentligJournal.xsd", "metadatakatalog.xsd"],
    counted: ["journalregistrering"],
  },
] as const;

type DataObject = (typeof dataObjects)[number];

/** The files whose digests arkivuttrekk.xml states: all but itself, addml.xsd and the documents. */
export const describedFiles: readonly string[] = [
  ...new Set(dataObjects.flatMap(({ name, schemas }) => [`${name}.xml`, ...schemas])),
];

/**
 * The whole file: it is small.
 *
 * @throws ArchiveError `package.invalid` for a described file without a checksum
 */
export function writeExtraction(input: ExtractionInput): string {
  const stated = new Set<string>();
  const archive = labelsIn(input.scope.agency.language).archive;
  const dataset: readonly XmlNode[] = [
    ["description", "Noark 5-arkivuttrekk"],
    ["reference", reference(input.scope, archive)],
    ["dataObjects", [extraction(input, stated)]],
  ];
  const root: XmlNode = [
    "addml",
    [["dataset", dataset]],
    [
      ["xmlns", namespaces.addml],
      xsiNamespace,
      ["xsi:schemaLocation", `${namespaces.addml} addml.xsd`],
      ["name", "Noark 5-arkivuttrekk"],
    ],
  ];
  return `${xmlDeclaration}${xml(root)}\n`;
}

function reference({ agency, systemName, from, to }: ExportScope, archive: string): readonly XmlNode[] {
  const creators: XmlNode = [
    "additionalElements",
    [additional("recordCreator", [mandatory("value", agency.name)])],
  ];
  const context: readonly XmlNode[] = [
    additional("recordCreators", [creators]),
    additional("systemType", [["value", "Sakarkiv (Noark-5)"]]),
    additional("systemName", [mandatory("value", systemName)]),
    additional("archive", [["value", archive]]),
  ];
  const period: XmlNode = ["properties", [property("startDate", from), property("endDate", to)]];
  return [
    ["context", [["additionalElements", context]]],
    ["content", [["additionalElements", [additional("archivalPeriod", [period])]]]],
  ];
}

function additional(name: string, content: readonly XmlNode[]): XmlNode {
  return ["additionalElement", content, [["name", name]]];
}

function extraction(input: ExtractionInput, stated: Set<string>): XmlNode {
  const info = property("info", undefined, [
    property("type", "Noark 5", [property("version", "5.0")]),
    property("additionalInfo", undefined, additionalInfo(input.tally)),
  ]);
  return dataObject("Noark 5-arkivuttrekk", [
    ["properties", [info]],
    ["dataObjects", dataObjects.map((object) => described(input, object, stated))],
  ]);
}

/** `periode` first; both sides sharp, because the journals hold exactly the entries of the structure. */
function additionalInfo(tally: ExtractionTally): readonly XmlNode[] {
  const flag = (name: string, found: number) => typed("boolean", name, found > 0 ? "true" : "false");
  return [
    property("periode", undefined, [
      property("inngaaendeSkille", "skarpt"),
      property("utgaaendeSkille", "skarpt"),
    ]),
    flag("inneholderSkjermetInformasjon", tally.skjerming),
    flag("omfatterDokumenterSomErKassert", tally.utfoertKassasjon),
    flag("inneholderDokumenterSomSkalKasseres", tally.kassasjon),
    flag("inneholderVirksomhetsspesifikkeMetadata", tally.virksomhetsspesifikkeMetadata),
    typed("integer", "antallDokumentfiler", tally.dokumentobjekt),
  ];
}

function described(input: ExtractionInput, object: DataObject, stated: Set<string>): XmlNode {
  const [main, ...others] = object.schemas;
  return dataObject(object.name, [
    [
      "properties",
      [
        property("file", undefined, file(input, `${object.name}.xml`, stated)),
        schema(input, main, "main", stated),
        ...others.map((name) => schema(input, name, undefined, stated)),
        property(
          "info",
          undefined,
          object.counted.map((name) => occurrences(input, name)),
        ),
      ],
    ],
  ]);
}

function occurrences({ tally, totals }: ExtractionInput, name: DataObject["counted"][number]): XmlNode {
  const count = name === "journalregistrering" ? totals.journalEntries : tally[name];
  return property("numberOfOccurrences", name, [
    property("elementPath", `//${name}`),
    typed("integer", "value", count),
  ]);
}

/** A schema that was stated before is only named: its checksum stands at its first occurrence. */
function schema(
  input: ExtractionInput,
  name: string,
  value: "main" | undefined,
  stated: Set<string>,
): XmlNode {
  const known = stated.has(name);
  const type = property("type", "XML Schema", [property("version", "1.0")]);
  return property("schema", value, [
    property("file", undefined, known ? [property("name", name)] : file(input, name, stated)),
    ...(known ? [] : [type]),
  ]);
}

function file({ checksums }: ExtractionInput, name: string, stated: Set<string>): readonly XmlNode[] {
  const checksum = checksums.get(name);
  if (!checksum)
    throw new ArchiveError("package.invalid", `${name} has no checksum: write it before arkivuttrekk.xml`);
  stated.add(name);
  return [
    property("name", name),
    property("format", "XML", [property("version", "1.0")]),
    property("checksum", undefined, [property("algorithm", "SHA-256"), property("value", checksum)]),
  ];
}

function dataObject(name: string, content: readonly XmlNode[]): XmlNode {
  return ["dataObject", content, [["name", name]]];
}

function property(name: string, value: string | undefined, properties: readonly XmlNode[] = []): XmlNode {
  return ["property", propertyContent(value, properties), [["name", name]]];
}

function typed(dataType: "boolean" | "integer", name: string, value: string | number): XmlNode {
  return [
    "property",
    propertyContent(value, []),
    [
      ["dataType", dataType],
      ["name", name],
    ],
  ];
}

function propertyContent(value: string | number | undefined, properties: readonly XmlNode[]): XmlContent {
  return [
    ["value", value],
    ["properties", properties],
  ];
}
