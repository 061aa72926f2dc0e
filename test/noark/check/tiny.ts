/** Runs all controls over documents of a few lines, and answers for one control. */
import { streamed } from "../../../src/noark/check/control.ts";
import type { Extraction, FileFact, SchemaFault, SmallXml } from "../../../src/noark/check/extraction.ts";
import type { ControlId, Finding } from "../../../src/noark/check/finding.ts";
import { Check, type CheckResult } from "../../../src/noark/check/run.ts";
import type { DescribedUnit, Uttrekk } from "../../../src/noark/check/uttrekk.ts";
import { eventsOf } from "../../../src/package/read-xml.ts";
import { readSmallXml } from "../../../src/package/small-xml-read.ts";

export const noark = "http://www.arkivverket.no/standarder/noark5/arkivstruktur";

export interface Tiny {
  /** what stands within `arkiv` */
  readonly archive?: string;
  /** arkivstruktur.xml whole */
  readonly document?: string;
  readonly running?: string;
  readonly open?: string;
  readonly log?: string;
  readonly mets?: string;
  readonly submission?: string;
  /** dias-premis.xml */
  readonly premis?: string;
  /** log.xml */
  readonly premisLog?: string;
  readonly files?: Readonly<Record<string, FileFact>>;
  readonly folders?: readonly string[];
  readonly additional?: Readonly<Record<string, string>>;
  readonly occurrences?: Readonly<Record<string, string>>;
  readonly units?: readonly DescribedUnit[];
  readonly uttrekk?: Partial<Uttrekk>;
  readonly schemaFaults?: readonly SchemaFault[];
  readonly extraction?: Partial<Extraction>;
}

export const fact = (sha256: string, sizeBytes = 1): FileFact => ({ sha256, sizeBytes });

export function unit(name: string, occurrences: Readonly<Record<string, string>> = {}): DescribedUnit {
  return { name, line: 1, file: undefined, schemas: [], occurrences: new Map(Object.entries(occurrences)) };
}

export function check(tiny: Tiny): CheckResult {
  const uttrekk: Uttrekk = {
    origin: {
      creators: ["Etaten"],
      systemName: "x",
      archive: "Arkiv",
      period: { from: "2026-01-01", to: "2026-12-31" },
    },
    type: "Noark 5",
    version: "5.0",
    separation: { incoming: "skarpt", outgoing: "skarpt" },
    additional: new Map(Object.entries(tiny.additional ?? {})),
    units: tiny.units ?? [unit("arkivstruktur", tiny.occurrences)],
    ...tiny.uttrekk,
  };
  const extraction: Extraction = {
    files: new Map(Object.entries(tiny.files ?? {})),
    folders: new Set(tiny.folders ?? []),
    outside: new Map(),
    outsideFolders: new Set(),
    envelope: {
      premis: small(tiny.premis),
      log: small(tiny.premisLog),
      submission: small(tiny.submission),
    },
    packageName: undefined,
    tar: undefined,
    uttrekk,
    schemaDigests: { official: new Map(), own: new Map() },
    ...tiny.extraction,
  };
  const run = new Check(extraction);
  const documents = documentsOf(tiny);
  for (const file of streamed)
    for (const event of documents[file] === undefined ? [] : eventsOf(documents[file])) run.see(file, event);
  return run.finish(tiny.schemaFaults ?? []);
}

function small(text: string | undefined): SmallXml | undefined {
  return text === undefined ? undefined : readSmallXml(Buffer.from(text));
}

function documentsOf(tiny: Tiny): Readonly<Record<string, string | undefined>> {
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return {
    "arkivstruktur.xml": tiny.document ?? `<arkiv xmlns="${noark}" ${xsi}>${tiny.archive ?? "x"}</arkiv>`,
    "loependeJournal.xml": tiny.running,
    "offentligJournal.xml": tiny.open,
    "endringslogg.xml": tiny.log,
    "dias-mets.xml": tiny.mets,
  };
}

/** errors and warnings of one control */
export function found(control: ControlId, tiny: Tiny): readonly Finding[] {
  return check(tiny).findings.filter((each) => each.control === control && each.level !== "info");
}

export const registration = (inner: string, type = "registrering") =>
  `<registrering xsi:type="${type}">${inner}</registrering>`;
export const folder = (inner: string, type = "saksmappe") => `<mappe xsi:type="${type}">${inner}</mappe>`;
export const object = (inner: string) =>
  folder(
    registration(`<dokumentbeskrivelse><dokumentobjekt>${inner}</dokumentobjekt></dokumentbeskrivelse>`),
  );
export const id = (text: string) => `<systemID>${text}</systemID>`;

export function journal(root: string, days: readonly [string, string], count: number, entries = ""): string {
  return `<${root}><journalhode><journalStartDato>${days[0]}</journalStartDato><journalSluttDato>${days[1]}</journalSluttDato><antallJournalposter>${count}</antallJournalposter></journalhode>${entries}</${root}>`;
}

export function entry(post: string, sequence = 1, rest = ""): string {
  return `<journalregistrering><journalpost>${id(post)}<journalaar>2026</journalaar><journalsekvensnummer>${sequence}</journalsekvensnummer><journaldato>2026-03-01</journaldato>${rest}</journalpost></journalregistrering>`;
}

export const post = (systemId: string, sequence = 1, rest = "") =>
  registration(
    `${id(systemId)}${rest}<journalaar>2026</journalaar><journalsekvensnummer>${sequence}</journalsekvensnummer><journaldato>2026-03-01</journaldato>`,
    "journalpost",
  );
