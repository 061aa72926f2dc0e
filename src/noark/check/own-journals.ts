/** KA.11–KA.14: the journals hold each journalpost once, the same in both, in the order of their numbers (requirements 5.2.1–5.2.10, 6.4.30). */
import type { Control, Run } from "./control.ts";
import { DigestSet } from "./digest-set.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { ArchiveEntries, dayWord, fillNumbers, numberWord } from "./entry-words.ts";
import { changeLog, description, publicJournal, runningJournal, structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";
import { at, flag, hasFlag, nameOfPost, type Posts, setFlag, type Words, wordOf } from "./posts.ts";
import { isSharp } from "./uttrekk.ts";

const journals = [runningJournal, publicJournal] as const;

export const ownJournalControls: readonly Control[] = [
  {
    id: "KA.11",
    name: "Journals and change log have as many entries as described",
    kind: "structure",
    remedy:
      "numberOfOccurrences and antallJournalposter must be the number of entries: look for entries lost or added.",
    start: startNumbers,
  },
  {
    id: "KA.12",
    name: "The running journal holds each journalpost of the archive",
    kind: "content",
    remedy: "Make the journals from the same selection as the archive.",
    start: startRunning,
  },
  {
    id: "KA.13",
    name: "The public journal holds the posts of the running one",
    kind: "structure",
    remedy: "Make both journals from the same selection: screening hides words, never posts.",
    start: startPublic,
  },
  {
    id: "KA.14",
    name: "Journal numbers are unique and in order",
    kind: "structure",
    remedy: "Sort by journalaar and journalsekvensnummer; a number is used once a year in a journal unit.",
    start: startOrder,
  },
];

function startNumbers({ extraction, wasRead }: Run, say: Say) {
  const counted = [
    { file: runningJournal, unit: "loependeJournal", element: "journalregistrering" },
    { file: publicJournal, unit: "offentligJournal", element: "journalregistrering" },
    { file: changeLog, unit: "endringslogg", element: "endring" },
  ] as const;
  const counts = new Map<string, number>();
  const heads = new Map<string, string | undefined>();
  const watchOf = (file: string, element: string) => ({
    elements: {
      [element]: { start: () => void counts.set(file, (counts.get(file) ?? 0) + 1) },
      journalhode: { end: (head: Element) => void heads.set(file, fieldOf(head, "antalljournalposter")) },
    },
  });
  const finish = () => {
    for (const { file, unit, element } of counted) {
      const described = extraction.uttrekk?.units.find(({ name }) => name === unit)?.occurrences.get(element);
      const actual = counts.get(file) ?? 0;
      if (!wasRead(file)) continue;
      if (Number(described) !== actual)
        say("error", `${description} describes ${shown(described)} ${element}, the file has ${actual}`, file);
      if (heads.has(file) && Number(heads.get(file)) !== actual)
        say("error", `antallJournalposter is ${shown(heads.get(file))}, the file has ${actual}`, file);
    }
  };
  return {
    files: Object.fromEntries(counted.map(({ file, element }) => [file, watchOf(file, element)])),
    finish,
  };
}

/** The journalposter of the archive are gathered here, for every control of the journals. */
function gathering(posts: Posts) {
  const entries = new ArchiveEntries(posts);
  return {
    registrering: { start: () => entries.begin(), end: (each: Element) => entries.entry(each) },
    korrespondansepart: { end: (each: Element) => entries.party(each) },
    avskrivning: { end: (each: Element) => entries.writeOff(each) },
    skjerming: { end: (each: Element) => entries.screening(each) },
    dokumentbeskrivelse: { end: (each: Element) => entries.document(each) },
    mappe: { end: (each: Element) => entries.folder(each) },
  };
}

/** With soft separation the journal may hold posts of cases that are still open, and the archive posts of an earlier period. */
function startRunning({ extraction, posts, wasRead }: Run, say: Say) {
  const level = isSharp(extraction.uttrekk) ? "error" : "warning";
  const end = (post: Element) => {
    const id = idOf(post);
    const row = posts.add(id);
    if (hasFlag(row, flag.inRunning))
      say("error", `journalpost ${id} is entered twice`, runningJournal, post.line);
    else if (!hasFlag(row, flag.inArchive))
      say(level, `journalpost ${id} is not in the archive`, runningJournal, post.line);
    const numbers = numbersOf(post);
    if (hasFlag(row, flag.inArchive)) compareNumbers(row, numbers, post, runningJournal, "the archive", say);
    else fillNumbers(row, post);
    row[at.running] = numbersWord(numbers);
    setFlag(row, flag.inRunning);
  };
  const finish = () => {
    if (!wasRead(runningJournal)) return;
    for (const row of posts.all())
      if (!hasFlag(row, flag.inRunning) && hasFlag(row, flag.inArchive))
        say(level, `journalpost ${nameOfPost(row)} is not in ${runningJournal}`, structure, row[at.line]);
  };
  const files = {
    [structure]: { elements: gathering(posts) },
    [runningJournal]: { elements: { journalpost: { end } } },
  };
  return { files, finish };
}

function startPublic({ posts, wasRead }: Run, say: Say) {
  const end = (post: Element) => {
    const id = idOf(post);
    const row = posts.find(id);
    if (row === undefined || !hasFlag(row, flag.inRunning))
      return say("error", `journalpost ${id} is not in ${runningJournal}`, publicJournal, post.line);
    if (hasFlag(row, flag.inPublic))
      say("error", `journalpost ${id} is entered twice`, publicJournal, post.line);
    else if (row[at.running] !== numbersWord(numbersOf(post)))
      say(
        "error",
        `journalpost ${id} has another number or journaldato than in ${runningJournal}`,
        publicJournal,
        post.line,
      );
    setFlag(row, flag.inPublic);
  };
  const finish = () => {
    if (!journals.every(wasRead)) return;
    for (const row of posts.all())
      if (hasFlag(row, flag.inRunning) && !hasFlag(row, flag.inPublic))
        say(
          "error",
          `journalpost ${nameOfPost(row)} is not in ${publicJournal}`,
          runningJournal,
          row[at.line],
        );
  };
  return { files: { [publicJournal]: { elements: { journalpost: { end } } } }, finish };
}

type Numbers = readonly [name: string, value: string | undefined, word: number, place: number][];

function numbersOf(post: Element): Numbers {
  const number = (name: string) => fieldOf(post, name.toLowerCase());
  return [
    ["journalaar", number("journalaar"), numberWord(number("journalaar")), at.year],
    [
      "journalsekvensnummer",
      number("journalsekvensnummer"),
      numberWord(number("journalsekvensnummer")),
      at.sequence,
    ],
    ["journaldato", number("journaldato"), dayWord(number("journaldato")), at.journaledOn],
  ];
}

function numbersWord(numbers: Numbers): number {
  return wordOf(numbers.map(([, , word]) => word).join(" "));
}

function compareNumbers(row: Words, numbers: Numbers, post: Element, file: string, where: string, say: Say) {
  for (const [name, value, word, place] of numbers)
    if (row[place] !== word)
      say(
        "error",
        `journalpost ${idOf(post)} has ${name} ${shown(value)}, in ${where} it has another`,
        file,
        post.line,
      );
}

/** A number may be used again by another journalenhet, which only the running journal names. */
function startOrder(_run: Run, say: Say) {
  const watchOf = (file: string) => {
    const used = new DigestSet();
    let before = { year: 0, sequence: 0 };
    const end = (post: Element) => {
      const [year, sequence] = [fieldOf(post, "journalaar"), fieldOf(post, "journalsekvensnummer")];
      const here = { year: Number(year), sequence: Number(sequence) };
      const number = `${shown(year)}/${shown(sequence)}`;
      if ((here.year - before.year || here.sequence - before.sequence) < 0)
        say("error", `number ${number} is not in order`, file, post.line);
      const unit = fieldOf(post, "journalenhet")?.trim() ?? "";
      if (file === runningJournal && !used.add(`${here.year}/${here.sequence} ${unit}`))
        say("error", `number ${number} is used twice`, file, post.line);
      before = here;
    };
    return { elements: { journalpost: { end } } };
  };
  return { files: Object.fromEntries(journals.map((file) => [file, watchOf(file)])) };
}
