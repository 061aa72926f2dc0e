/** KA.11–KA.14: the journals hold each journalpost once, the same in both, in the order of their numbers (requirements 5.2.1–5.2.10, 6.4.30). */
import type { Control, Run } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { changeLog, description, publicJournal, runningJournal, structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";
import { type ArchivedPost, kept, packed, unpacked } from "./units.ts";
import { isSharp } from "./uttrekk.ts";
import { dayOf } from "./xml-date.ts";

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

function postOf(entry: Element): ArchivedPost {
  const field = (name: string) => {
    const text = fieldOf(entry, name);
    return text === undefined ? undefined : kept(text);
  };
  return {
    year: field("journalaar"),
    sequence: field("journalsekvensnummer"),
    journaledOn: dayOf(field("journaldato")),
    line: entry.line,
  };
}

/** With soft separation the journal may hold posts of cases that are still open, and the archive posts of an earlier period. */
function startRunning({ extraction, units, wasRead }: Run, say: Say) {
  const level = isSharp(extraction.uttrekk) ? "error" : "warning";
  const seen = new Set<string>();
  const archive = (unit: Element) => {
    if (unit.schemaType === "journalpost") units.posts.set(packed(idOf(unit)), postOf(unit));
  };
  const entry = (post: Element) => {
    const id = idOf(post);
    const key = packed(id);
    const archived = units.posts.get(key);
    if (seen.has(key)) say("error", `journalpost ${id} is entered twice`, runningJournal, post.line);
    else if (archived === undefined)
      say(level, `journalpost ${id} is not in the archive`, runningJournal, post.line);
    else compare(archived, postOf(post), id, runningJournal, say);
    seen.add(key);
  };
  const finish = () => {
    if (!wasRead(runningJournal)) return;
    for (const [key, { line }] of units.posts)
      if (!seen.has(key))
        say(level, `journalpost ${unpacked(key)} is not in ${runningJournal}`, structure, line);
  };
  const files = {
    [structure]: { elements: { registrering: { end: archive } } },
    [runningJournal]: { elements: { journalpost: { end: entry } } },
  };
  return { files, finish };
}

function startPublic({ wasRead }: Run, say: Say) {
  const running = new Map<string, ArchivedPost>();
  const seen = new Set<string>();
  const first = (post: Element) => void running.set(packed(idOf(post)), postOf(post));
  const second = (post: Element) => {
    const id = idOf(post);
    const key = packed(id);
    const known = running.get(key);
    if (seen.has(key)) say("error", `journalpost ${id} is entered twice`, publicJournal, post.line);
    else if (known === undefined)
      say("error", `journalpost ${id} is not in ${runningJournal}`, publicJournal, post.line);
    else compare(known, postOf(post), id, publicJournal, say);
    seen.add(key);
  };
  const finish = () => {
    if (!journals.every(wasRead)) return;
    for (const [key, { line }] of running)
      if (!seen.has(key))
        say("error", `journalpost ${unpacked(key)} is not in ${publicJournal}`, runningJournal, line);
  };
  const files = {
    [runningJournal]: { elements: { journalpost: { end: first } } },
    [publicJournal]: { elements: { journalpost: { end: second } } },
  };
  return { files, finish };
}

function compare(known: ArchivedPost, entry: ArchivedPost, id: string, file: string, say: Say): void {
  const differing = (["year", "sequence", "journaledOn"] as const).filter(
    (field) => known[field] !== entry[field],
  );
  const names = { year: "journalaar", sequence: "journalsekvensnummer", journaledOn: "journaldato" };
  for (const field of differing)
    say(
      "error",
      `journalpost ${id} has ${names[field]} ${shown(entry[field])}, elsewhere ${shown(known[field])}`,
      file,
      entry.line,
    );
}

/** A number may be used again by another journalenhet, which only the running journal names. */
function startOrder(_run: Run, say: Say) {
  const watchOf = (file: string) => {
    let before: { readonly year: number; readonly sequence: number; readonly unit: string } | undefined;
    const end = (post: Element) => {
      const { year, sequence } = postOf(post);
      const here = {
        year: Number(year),
        sequence: Number(sequence),
        unit: fieldOf(post, "journalenhet") ?? "",
      };
      const order = before && (here.year - before.year || here.sequence - before.sequence);
      const number = `${shown(year)}/${shown(sequence)}`;
      if (order !== undefined && order < 0) say("error", `number ${number} is not in order`, file, post.line);
      if (order === 0 && before?.unit === here.unit)
        say("error", `number ${number} is used twice`, file, post.line);
      before = here;
    };
    return { elements: { journalpost: { end } } };
  };
  return { files: Object.fromEntries(journals.map((file) => [file, watchOf(file)])) };
}
