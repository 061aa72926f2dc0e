/** An entry of archive or journal as the words that are compared: what is said in it, and in the elements within it. */
import { type Element, enclosing, fieldOf } from "./element.ts";
import { addText, at, flag, inFolder, type Posts, setFlag, type Words, wordOf } from "./posts.ts";
import { dayOf, readXmlDate } from "./xml-date.ts";

export interface Party {
  readonly role: string;
  readonly name: string;
}

/** Parties of the agency itself, which a journal may leave out. */
export function isInternal({ role }: Party): boolean {
  return role.startsWith("Intern ");
}

export function partyOf(each: Element): Party {
  return {
    role: fieldOf(each, "korrespondanseparttype")?.trim() ?? "",
    name: fieldOf(each, "korrespondansepartnavn")?.trim() ?? "",
  };
}

/** names of the texts of an entry among which a journal shows one */
export const textOf = {
  party: ({ role, name }: Party) => `party ${role} ${name}`,
  unit: (text: string) => `unit ${text.trim()}`,
  officer: (text: string) => `officer ${text.trim()}`,
  journalUnit: (text: string) => `journalenhet ${text.trim()}`,
  writtenOffOn: (text: string) => `off on ${dayOf(text)}`,
  writtenOffAs: (text: string) => `off as ${text.trim()}`,
  writtenOffBy: (text: string) => `off by ${text.trim()}`,
};

/** numbers of both schemas are xs:integer: 007 is 7 */
export function numberWord(text: string | undefined): number {
  return text === undefined ? 0 : wordOf(String(Number(text)));
}

/** a day counted from long before 1970; 0 for none */
export function dayWord(text: string | undefined): number {
  if (text === undefined) return 0;
  const date = readXmlDate(text);
  return date === undefined ? wordOf(text) : date.dayNumber + 1_000_000;
}

/** What archive and journals both write in an entry itself. */
export function fillEntry(row: Words, entry: Element, parties: readonly Party[]): void {
  row[at.line] = entry.line;
  row[at.number] = numberWord(fieldOf(entry, "journalpostnummer"));
  row[at.entryId] = wordOf(fieldOf(entry, "registreringsid"));
  row[at.title] = wordOf(fieldOf(entry, "tittel"));
  row[at.openTitle] = wordOf(fieldOf(entry, "offentligtittel"));
  row[at.documentDay] = dayWord(fieldOf(entry, "dokumentetsdato"));
  row[at.attachments] = numberWord(fieldOf(entry, "antallvedlegg"));
  row[at.assessedOn] = dayWord(fieldOf(entry, "offentlighetsvurdertdato"));
  const outside = parties.filter((party) => !isInternal(party));
  row[at.parties] = sumOf(outside.map(textOf.party));
  row[at.roles] = sumOf(outside.map(({ role }) => role));
  for (const party of parties) addText(row, textOf.party(party));
}

/** Numbers and day, on which every journal is ordered. */
export function fillNumbers(row: Words, entry: Element): void {
  row[at.year] = numberWord(fieldOf(entry, "journalaar"));
  row[at.sequence] = numberWord(fieldOf(entry, "journalsekvensnummer"));
  row[at.journaledOn] = dayWord(fieldOf(entry, "journaldato"));
}

function sumOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => (sum + wordOf(text)) >>> 0, 0);
}

/** What a saksmappe of archive or journal says of itself. */
export function fillFolder(row: Words, folder: Element): void {
  row[inFolder.id] = wordOf(fieldOf(folder, "mappeid"));
  row[inFolder.year] = numberWord(fieldOf(folder, "saksaar"));
  row[inFolder.sequence] = numberWord(fieldOf(folder, "sakssekvensnummer"));
  row[inFolder.title] = wordOf(fieldOf(folder, "tittel"));
  row[inFolder.openTitle] = wordOf(fieldOf(folder, "offentligtittel"));
  row[inFolder.unit] = wordOf(fieldOf(folder, "administrativenhet"));
  row[inFolder.officer] = wordOf(fieldOf(folder, "saksansvarlig"));
  row[inFolder.journalUnit] = wordOf(fieldOf(folder, "journalenhet"));
}

/** Gathers the journalposter of arkivstruktur.xml. */
export class ArchiveEntries {
  readonly #posts: Posts;
  #parties: Party[] = [];
  #attachments = 0;
  #screening: Element | undefined;
  readonly #texts: string[] = [];
  #flags = 0;
  readonly #folders = new Map<Element, number>();

  constructor(posts: Posts) {
    this.#posts = posts;
  }

  begin(): void {
    this.#parties = [];
    this.#attachments = 0;
    this.#screening = undefined;
    this.#texts.length = 0;
    this.#flags = flag.inArchive;
  }

  party(each: Element): void {
    if (each.parent?.name !== "registrering") return;
    this.#parties.push(partyOf(each));
    this.#note(fieldOf(each, "administrativenhet"), textOf.unit, flag.hasUnit);
    this.#note(fieldOf(each, "saksbehandler"), textOf.officer, flag.hasOfficer);
  }

  writeOff(each: Element): void {
    this.#note(fieldOf(each, "avskrivningsdato"), textOf.writtenOffOn, flag.writtenOff);
    this.#note(fieldOf(each, "avskrivningsmaate"), textOf.writtenOffAs, flag.writtenOff);
    this.#note(fieldOf(each, "referanseavskrivesavjournalpost"), textOf.writtenOffBy, flag.writtenOff);
  }

  screening(each: Element): void {
    if (each.parent?.name === "registrering") this.#screening = each;
  }

  document(each: Element): void {
    if (fieldOf(each, "tilknyttetregistreringsom") === "Vedlegg") this.#attachments += 1;
  }

  /** at the end of a registrering */
  entry(each: Element): void {
    if (each.schemaType !== "journalpost") return;
    const row = this.#posts.add(fieldOf(each, "systemid") ?? `on line ${each.line}`);
    this.#note(fieldOf(each, "journalenhet"), textOf.journalUnit, flag.hasJournalUnit);
    fillNumbers(row, each);
    fillEntry(row, each, this.#parties);
    if (row[at.attachments] === 0) row[at.attachments] = numberWord(String(this.#attachments));
    row[at.restriction] = wordOf(this.#screening && fieldOf(this.#screening, "tilgangsrestriksjon"));
    row[at.ground] = wordOf(this.#screening && fieldOf(this.#screening, "skjermingshjemmel"));
    for (const text of this.#texts) addText(row, text);
    setFlag(row, this.#flags | (this.#screening === undefined ? 0 : flag.screened));
    if (each.parent?.name === "mappe") row[at.folder] = this.#numberOf(each.parent);
  }

  /** at the end of a mappe, when its own fields are known */
  folder(each: Element): void {
    const number = this.#folders.get(each);
    this.#folders.delete(each);
    const row = number === undefined ? undefined : this.#posts.folder(number);
    if (row === undefined) return;
    fillFolder(row, each);
    const klasse = enclosing(each, "klasse");
    const part = enclosing(each, "arkivdel");
    row[inFolder.classId] = wordOf(klasse && fieldOf(klasse, "klasseid"));
    row[inFolder.classTitle] = wordOf(klasse && fieldOf(klasse, "tittel"));
    row[inFolder.part] = wordOf(part && fieldOf(part, "systemid"));
  }

  #numberOf(folder: Element): number {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const number = this.#posts.addFolder();
    this.#folders.set(folder, number);
    return number;
  }

  #note(text: string | undefined, name: (text: string) => string, has: number): void {
    if (text === undefined) return;
    this.#texts.push(name(text));
    this.#flags |= has;
  }
}
