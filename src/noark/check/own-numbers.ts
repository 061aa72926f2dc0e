/** KA.70–KA.74: numbers and ids that a reader cites name one unit each, and agree with each other (M002–M004, M011–M015). */
import type { Control } from "./control.ts";
import { DigestSet } from "./digest-set.ts";
import { type Element, enclosing, fieldOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";
import { readXmlDate } from "./xml-date.ts";

export const ownNumberControls: readonly Control[] = [
  {
    id: "KA.70",
    name: "mappeID and case number are used once",
    kind: "content",
    remedy:
      "Give each mappe its own mappeID (M003), and each saksmappe its own saksaar and sakssekvensnummer (M011, M012), within the arkiv.",
    start: (_run, say) => startFolderIds(say),
  },
  {
    id: "KA.71",
    name: "registreringsID is used once",
    kind: "content",
    remedy: "Give each registrering its own registreringsID within the arkiv (M004).",
    start: (_run, say) => {
      const seen = new DigestSet();
      const value = (each: Element, text: string, line: number) => {
        if (each.parent?.name !== "registrering" || seen.add(`${archiveOf(each)} ${text.trim()}`)) return;
        say("error", `registreringsID ${shown(text)} is used again`, structure, line);
      };
      return { files: { [structure]: { elements: { registreringsid: { value } } } } };
    },
  },
  {
    id: "KA.72",
    name: "klasseID is used once in a classification system",
    kind: "content",
    remedy: "Give each klasse its own klasseID within its klassifikasjonssystem (M002).",
    start: (_run, say) => {
      const seen = new DigestSet();
      const value = (each: Element, text: string, line: number) => {
        const system = enclosing(each, "klassifikasjonssystem");
        const scope = system === undefined ? archiveOf(each) : idOf(system);
        if (each.parent?.name === "klasse" && !seen.add(`${scope} ${text.trim()}`))
          say("error", `klasseID ${shown(text)} is used again`, structure, line);
      };
      return { files: { [structure]: { elements: { klasseid: { value } } } } };
    },
  },
  {
    id: "KA.73",
    name: "Numbers agree with the ids that are made of them",
    kind: "content",
    remedy:
      "mappeID is saksaar/sakssekvensnummer (M003, M011, M012) and registreringsID mappeID-journalpostnummer (M004, M015); a year is that of the day when the unit was made.",
    start: (_run, say) => startAgreement(say),
  },
  {
    id: "KA.74",
    name: "Numbers begin with 1, and journalpostnummer is used once in a case",
    kind: "content",
    remedy:
      "Number from 1, each journalpost of a saksmappe with its own journalpostnummer (M012, M014, M015).",
    start: (_run, say) => startCounting(say),
  },
];

function archiveOf(unit: Element): string {
  const archive = enclosing(unit, "arkiv");
  return archive === undefined ? "" : idOf(archive);
}

/**
 * With sharp separation a case that goes on is made again in the next archive part under its old number (chapter 6.2), so
 * the same one in another arkivdel is looked at by a person.
 */
function startFolderIds(say: Say) {
  const inPart = new DigestSet();
  const inArchive = new DigestSet();
  const judge = (folder: Element, kind: string, number: string) => {
    const part = enclosing(folder, "arkivdel");
    const isNewInArchive = inArchive.add(`${archiveOf(folder)} ${kind} ${number}`);
    const isNewInPart = inPart.add(`${part === undefined ? "" : idOf(part)} ${kind} ${number}`);
    if (isNewInArchive) return;
    const where = isNewInPart ? "in another arkivdel too" : "again";
    say(
      isNewInPart ? "warning" : "error",
      `${kind} ${shown(number)} is used ${where}`,
      structure,
      folder.line,
    );
  };
  const end = (folder: Element) => {
    const id = fieldOf(folder, "mappeid")?.trim();
    if (id !== undefined) judge(folder, "mappeID", id);
    const year = fieldOf(folder, "saksaar");
    const sequence = fieldOf(folder, "sakssekvensnummer");
    if (year === undefined || sequence === undefined) return;
    const unit = fieldOf(folder, "journalenhet")?.trim();
    judge(folder, unit === undefined ? "case" : `case of a journalenhet`, caseNumber(year, sequence, unit));
  };
  return { files: { [structure]: { elements: { mappe: { end } } } } };
}

function caseNumber(year: string, sequence: string, unit: string | undefined): string {
  const number = `${Number(year)}/${Number(sequence)}`;
  return unit === undefined ? number : `${number} ${unit}`;
}

/** `2026/17`, `26/17` or `17/2026`, as years and numbers of cases are put together */
const numberForm = /^\s*(\d+)\/(\d+)\s*$/;
const entryForm = /^\s*(\d+\/\d+)-(\d+)\s*$/;

function startAgreement(say: Say) {
  const registration = (entry: Element) => {
    if (entry.schemaType !== "journalpost") return;
    judgeEntryId(entry, say);
    judgeYear(entry, "journalaar", ["journaldato", "opprettetdato"], say);
  };
  const folder = (each: Element) => {
    judgeFolderId(each, say);
    judgeYear(each, "saksaar", ["saksdato", "opprettetdato"], say);
  };
  const elements = { registrering: { end: registration }, mappe: { end: folder } };
  return { files: { [structure]: { elements } } };
}

function judgeFolderId(folder: Element, say: Say): void {
  const match = numberForm.exec(fieldOf(folder, "mappeid") ?? "");
  const year = fieldOf(folder, "saksaar");
  const sequence = fieldOf(folder, "sakssekvensnummer");
  if (match === null || year === undefined || sequence === undefined) return;
  const [, first = "", second = ""] = match;
  const isCase = (aYear: string, aSequence: string) =>
    Number(aSequence) === Number(sequence) && (Number(aYear) === Number(year) || isShortYear(aYear, year));
  if (!isCase(first, second) && !isCase(second, first))
    say(
      "error",
      `mappe ${idOf(folder)} has mappeID ${shown(match[0])} and the case number ${Number(year)}/${Number(sequence)}`,
      structure,
      folder.line,
    );
}

function isShortYear(short: string, year: string): boolean {
  return short.length === 2 && year.trim().endsWith(short);
}

/** An entry that was moved to another case may keep its id (requirement 3.2.37). */
function judgeEntryId(entry: Element, say: Say): void {
  const match = entryForm.exec(fieldOf(entry, "registreringsid") ?? "");
  const folderId = entry.parent && fieldOf(entry.parent, "mappeid")?.trim();
  const number = fieldOf(entry, "journalpostnummer");
  if (match === null || folderId === undefined || number === undefined || !numberForm.test(folderId)) return;
  const [written = "", prefix, suffix] = match;
  const isOfCase = prefix === folderId;
  if (isOfCase && Number(suffix) === Number(number)) return;
  say(
    isOfCase ? "error" : "warning",
    `registrering ${idOf(entry)} has registreringsID ${shown(written)}, it is number ${Number(number)} of ${shown(folderId)}`,
    structure,
    entry.line,
  );
}

/** A unit may be registered some days after its year, so a person looks. */
function judgeYear(unit: Element, field: string, days: readonly string[], say: Say): void {
  const year = fieldOf(unit, field);
  const dates = days.flatMap((day) => readXmlDate(fieldOf(unit, day) ?? "") ?? []);
  if (year === undefined || dates.length === 0) return;
  if (!dates.some(({ day }) => Number(day.slice(0, 4)) === Number(year)))
    say(
      "warning",
      `${unit.name} ${idOf(unit)} has ${field} ${shown(year)}, it was made on ${dates[0]?.day}`,
      structure,
      unit.line,
    );
}

function startCounting(say: Say) {
  const numbers = new Map<Element, Set<number>>();
  const value = (each: Element, text: string, line: number) => {
    if (Number(text) < 1)
      say("error", `${each.qualified} of ${each.parent?.qualified} is ${shown(text)}`, structure, line);
  };
  const registration = (entry: Element) => {
    const number = fieldOf(entry, "journalpostnummer");
    if (number === undefined || entry.parent === undefined) return;
    const known = numbers.get(entry.parent) ?? new Set();
    if (known.has(Number(number)))
      say("error", `journalpostnummer ${Number(number)} is used again in its case`, structure, entry.line);
    numbers.set(entry.parent, known.add(Number(number)));
  };
  const elements = {
    saksaar: { value },
    sakssekvensnummer: { value },
    journalaar: { value },
    journalsekvensnummer: { value },
    journalpostnummer: { value },
    registrering: { end: registration },
    mappe: { end: (folder: Element) => void numbers.delete(folder) },
  };
  return { files: { [structure]: { elements } } };
}
