/** KA.86, KA.87: what the journals say of an entry is what the archive says (requirements 5.2.2, 5.2.6, 5.2.9, 6.4.30). */
import type { Control, Run } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import {
  dayWord,
  fillEntry,
  fillFolder,
  isInternal,
  numberWord,
  type Party,
  partyOf,
  textOf,
} from "./entry-words.ts";
import { publicJournal, runningJournal, structure } from "./extraction.ts";
import type { Level, Say } from "./finding.ts";
import {
  addText,
  at,
  flag,
  hasFlag,
  hasText,
  inFolder,
  type Posts,
  setFlag,
  type Words,
  wordOf,
} from "./posts.ts";

export const ownJournalEntryControls: readonly Control[] = [
  {
    id: "KA.86",
    name: "The running journal says of an entry what the archive says",
    kind: "content",
    remedy:
      "Make the journal from the same data as the archive: title, parties, case, class, dates, attachments, screening and avskrivning are those of the archive (requirements 5.2.2, 6.4.30).",
    start: (run, say) => startEntries(run, say, runningJournal),
  },
  {
    id: "KA.87",
    name: "The public journal says of an entry what the archive says",
    kind: "content",
    remedy:
      "Make the journal from the same data as the archive; only screened words and names are replaced by *****, on a ground (requirements 5.2.6, 5.2.9).",
    start: (run, say) => startEntries(run, say, publicJournal),
  },
];

type Journal = typeof runningJournal | typeof publicJournal;
const mask = "*****";

/** Tells of one entry what differs: “another tittel than”, followed by what it is compared with. */
type Tell = (level: Level, has: string) => void;

/** What a field of a journal is compared with, and whether it may be left out of it (it may in `undefined`). */
interface Compared {
  readonly field: string;
  readonly place: number;
  readonly wordOf: (text: string | undefined) => number;
  readonly whenLeftOut: Partial<Readonly<Record<Journal, Level>>>;
}

/** Version 5.5.0 of the schemas added fields that a journal may have; those are compared where they are. */
const entryFields: readonly Compared[] = [
  field("registreringsID", at.entryId, wordOf, { [runningJournal]: "error", [publicJournal]: "error" }),
  field("journalpostnummer", at.number, numberWord, {}),
  field("dokumentetsDato", at.documentDay, dayWord, { [runningJournal]: "error", [publicJournal]: "error" }),
  field("offentlighetsvurdertDato", at.assessedOn, dayWord, {}),
  field("antallVedlegg", at.attachments, numberWord, {}),
];
/** A mappe or klasse may screen an entry, which then says so in the journal alone. */
const screeningFields: readonly Compared[] = [
  field("tilgangsrestriksjon", at.restriction, wordOf, { [runningJournal]: "error" }),
  field("skjermingshjemmel", at.ground, wordOf, { [runningJournal]: "error" }),
];
const folderFields: readonly Compared[] = [
  field("mappeID", inFolder.id, wordOf, {}),
  field("saksaar", inFolder.year, numberWord, {}),
  field("sakssekvensnummer", inFolder.sequence, numberWord, {}),
  field("administrativEnhet", inFolder.unit, wordOf, {}),
  field("saksansvarlig", inFolder.officer, wordOf, {}),
  field("referanseArkivdel", inFolder.part, wordOf, {}),
];

function field(
  name: string,
  place: number,
  toWord: (text: string | undefined) => number,
  whenLeftOut: Compared["whenLeftOut"],
): Compared {
  return { field: name, place, wordOf: toWord, whenLeftOut };
}

function startEntries({ posts }: Run, say: Say, journal: Journal) {
  let parties: Party[] = [];
  let folder: Element | undefined;
  let klasse: Element | undefined;
  const begin = () => {
    parties = [];
    folder = undefined;
    klasse = undefined;
  };
  const end = (post: Element) => {
    const row = posts.find(idOf(post));
    if (row === undefined) return;
    const entry: Shown = { post, folder, klasse, parties, journal };
    if (!hasFlag(row, flag.inArchive) && journal === runningJournal) {
      keep(row, entry, posts);
      return;
    }
    const where = hasFlag(row, flag.inArchive) ? "the archive" : runningJournal;
    const tell: Tell = (level, has) =>
      say(level, `journalpost ${idOf(post)} has ${has} ${where}`, journal, post.line);
    compareEntry(row, entry, tell);
    const archived = posts.folder(row[at.folder] ?? 0);
    if (archived !== undefined) compareCase(archived, entry, tell);
    compareParties(row, entry, tell);
    compareHandling(row, archived, entry, tell);
  };
  const elements = {
    journalregistrering: { start: begin },
    klasse: {
      end: (each: Element) => {
        klasse = each;
      },
    },
    saksmappe: {
      end: (each: Element) => {
        folder = each;
      },
    },
    korrespondansepart: { end: (each: Element) => void parties.push(partyOf(each)) },
    journalpost: { end },
  };
  return { files: { [structure]: {}, [journal]: { elements } } };
}

/** One entry of a journal, as it has been read. */
interface Shown {
  readonly post: Element;
  readonly folder: Element | undefined;
  readonly klasse: Element | undefined;
  readonly parties: readonly Party[];
  readonly journal: Journal;
}

/** With soft separation a journal has entries that the archive has not: the public one is compared with the running one. */
function keep(row: Words, { post, folder, klasse, parties }: Shown, posts: Posts): void {
  fillEntry(row, post, parties);
  row[at.restriction] = wordOf(fieldOf(post, "tilgangsrestriksjon"));
  row[at.ground] = wordOf(fieldOf(post, "skjermingshjemmel"));
  if (row[at.ground] !== 0) setFlag(row, flag.screened);
  for (const [name, text] of writeOffsOf(post)) {
    setFlag(row, flag.writtenOff);
    addText(row, name(text));
  }
  row[at.folder] = posts.addFolder();
  const archived = posts.folder(row[at.folder] ?? 0);
  if (archived === undefined) return;
  if (folder !== undefined) fillFolder(archived, folder);
  archived[inFolder.classId] = wordOf(klasse && fieldOf(klasse, "klasseid"));
  archived[inFolder.classTitle] = wordOf(klasse && fieldOf(klasse, "tittel"));
}

function compareFields(row: Words, from: Element, fields: readonly Compared[], journal: Journal, tell: Tell) {
  for (const { field: name, place, wordOf: toWord, whenLeftOut } of fields) {
    const shownWord = toWord(fieldOf(from, name.toLowerCase()));
    if (shownWord === row[place]) continue;
    const level = shownWord === 0 ? whenLeftOut[journal] : "error";
    if (level !== undefined)
      tell(level, `${shownWord === 0 ? `no ${name}, unlike` : `another ${name} than`}`);
  }
}

function compareEntry(row: Words, { post, journal }: Shown, tell: Tell): void {
  compareFields(row, post, entryFields, journal, tell);
  const screening = screeningFields.filter(({ place }) => row[place] !== 0);
  compareFields(row, post, screening, journal, tell);
  if (journal === runningJournal && row[at.title] !== wordOf(fieldOf(post, "tittel")))
    tell("error", "another tittel than");
  compareOpenTitle(post, row[at.openTitle] || row[at.title] || 0, row[at.openTitle] !== 0, journal, tell);
}

/** offentligTittel is the copy of a title without its screened words (requirement 5.2.6) */
function compareOpenTitle(from: Element, expected: number, isWritten: boolean, journal: Journal, tell: Tell) {
  const title = fieldOf(from, "offentligtittel");
  if (title !== undefined && wordOf(title) !== expected)
    tell("error", `another offentligTittel in its ${from.name} than`);
  if (title === undefined && isWritten && journal === publicJournal)
    tell("error", `no offentligTittel in its ${from.name}, unlike`);
}

function compareCase(archived: Words, { folder, klasse, journal }: Shown, tell: Tell): void {
  if (folder !== undefined) {
    const known = folderFields.filter(({ place }) => archived[place] !== 0);
    compareFields(archived, folder, known, journal, tell);
    if (journal === runningJournal && archived[inFolder.title] !== wordOf(fieldOf(folder, "tittel")))
      tell("error", "another tittel in its saksmappe than");
    const { openTitle, title } = inFolder;
    const expected = archived[openTitle] || archived[title] || 0;
    compareOpenTitle(folder, expected, archived[openTitle] !== 0, journal, tell);
  }
  if (klasse === undefined || archived[inFolder.classId] === 0) return;
  for (const [name, place] of [
    ["klasseID", inFolder.classId],
    ["tittel", inFolder.classTitle],
  ] as const) {
    const text = fieldOf(klasse, name.toLowerCase());
    const isMasked = journal === publicJournal && (text === undefined || text.includes(mask));
    if (!isMasked && text !== undefined && wordOf(text) !== archived[place])
      tell("error", `another ${name} in its klasse than`);
  }
}

/** Parties of the agency itself may be left out, others not; the public journal may withhold a name on a ground. */
function compareParties(row: Words, { post, parties, journal }: Shown, tell: Tell): void {
  const words: Words = new Uint32Array(row.length);
  fillEntry(words, post, parties);
  if (words[at.roles] !== row[at.roles]) {
    tell("error", "other korrespondanseparttype than");
    return;
  }
  const isMasked = ({ name }: Party) => journal === publicJournal && name.includes(mask);
  const names = parties.filter((party) => !isMasked(party));
  const isForeign = (party: Party) => !hasText(row, textOf.party(party));
  const differs = !parties.some(isMasked) && words[at.parties] !== row[at.parties];
  if (differs || names.some((party) => !isInternal(party) && isForeign(party)))
    tell("error", "another korrespondansepartNavn than");
  if (names.some((party) => isInternal(party) && isForeign(party)))
    tell("error", "another party of the agency itself than");
  const isGrounded = hasFlag(row, flag.screened) || fieldOf(post, "skjermingshjemmel") !== undefined;
  if (names.length < parties.length && !isGrounded)
    tell("warning", "a korrespondansepartNavn withheld without a skjermingshjemmel, unlike");
}

type Named = readonly [name: (text: string) => string, text: string];

function writeOffsOf(post: Element): readonly Named[] {
  const fields = [
    ["avskrivningsdato", textOf.writtenOffOn],
    ["avskrivningsmaate", textOf.writtenOffAs],
    ["referanseavskrivesavjournalpost", textOf.writtenOffBy],
  ] as const;
  return fields.flatMap(([name, toText]): readonly Named[] => {
    const text = fieldOf(post, name);
    return text === undefined ? [] : [[toText, text]];
  });
}

/** An entry may be written off several times, of which a journal shows one, and after the journal was made. */
function compareHandling(row: Words, archived: Words | undefined, { post }: Shown, tell: Tell): void {
  const writeOffs = writeOffsOf(post);
  if (writeOffs.some(([toText, text]) => !hasText(row, toText(text))))
    tell("error", "another avskrivning than");
  if (writeOffs.length === 0 && hasFlag(row, flag.writtenOff)) tell("warning", "no avskrivning, unlike");
  for (const [name, toText, has, place] of [
    ["administrativEnhet", textOf.unit, flag.hasUnit, inFolder.unit],
    ["saksbehandler", textOf.officer, flag.hasOfficer, inFolder.officer],
    ["journalenhet", textOf.journalUnit, flag.hasJournalUnit, inFolder.journalUnit],
  ] as const) {
    const text = fieldOf(post, name.toLowerCase());
    const ofCase = archived?.[place] ?? 0;
    const isKnown = hasFlag(row, has) || ofCase !== 0;
    if (text !== undefined && isKnown && !hasText(row, toText(text)) && wordOf(text) !== ofCase)
      tell("warning", `another ${name} than`);
  }
}
