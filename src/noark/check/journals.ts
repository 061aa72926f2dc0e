/** N5.59–N5.62: the journals and the change log agree with the archive (requirements 6.4.28–6.4.30). */
import type { Control, Run } from "./control.ts";
import { type Element, fieldOf } from "./element.ts";
import { changeLog, description, publicJournal, runningJournal, structure } from "./extraction.ts";
import { noReport, type Say, shown } from "./finding.ts";
import { isSharp } from "./uttrekk.ts";
import { dayOf, readXmlDate } from "./xml-date.ts";

const journals = [runningJournal, publicJournal] as const;
type Journal = (typeof journals)[number];
type Heads = ReadonlyMap<Journal, (field: string) => string | undefined>;

export const journalControls: readonly Control[] = [
  {
    id: "N5.59",
    name: "Number of journal posts",
    kind: "content",
    remedy:
      "Both journals must hold the same posts, and with sharp separation exactly the journalposter of the archive.",
    start: (run, say) => {
      const heads = new Map<Journal, (field: string) => string | undefined>();
      let posts = 0;
      const start = (each: Element) => {
        if (each.type === "journalpost") posts += 1;
      };
      const files = { ...headWatch(heads), [structure]: { elements: { registrering: { start } } } };
      return { files, finish: () => judgeNumbers(run, heads, posts, say) };
    },
  },
  {
    id: "N5.60",
    name: "First and last day of the journals",
    kind: "content",
    remedy:
      "journalStartDato and journalSluttDato are the first and last journaldato, the same in both journals.",
    start: (run, say) => {
      const heads = new Map<Journal, (field: string) => string | undefined>();
      const days: Days = { first: undefined, last: undefined };
      const value = ({ parent }: Element, text: string) => {
        const day = parent?.name === "registrering" ? readXmlDate(text)?.day : undefined;
        if (day === undefined) return;
        if (days.first === undefined || day < days.first) days.first = day;
        if (days.last === undefined || day > days.last) days.last = day;
      };
      const files = { ...headWatch(heads), [structure]: { elements: { journaldato: { value } } } };
      return { files, finish: () => judgeDays(run, heads, days, say) };
    },
  },
  {
    id: "N5.61",
    name: "Number of changes logged",
    kind: "content",
    remedy: "Write endringslogg.xml, with the closing of the period as its least entry.",
    start: ({ wasRead }, say) => {
      let changes = 0;
      const start = (each: Element) => {
        if (each.qualified === "endring") changes += 1;
      };
      const finish = () => {
        if (!wasRead(changeLog)) return say("error", "missing or not readable", changeLog);
        say("info", `changes: ${changes}`, changeLog);
      };
      return { files: { [changeLog]: { elements: { endring: { start } } } }, finish };
    },
  },
  {
    id: "N5.62",
    name: "The change log refers to units of the archive",
    kind: "content",
    remedy: "Leave out changes of units that are not in this extraction.",
    start: startChangeReferences,
  },
];

interface Days {
  first: string | undefined;
  last: string | undefined;
}

/** The head is found by the exact name `journalhode`. */
function headWatch(heads: Map<Journal, (field: string) => string | undefined>) {
  const watch = (journal: Journal) => ({
    elements: {
      journalhode: {
        end: (head: Element) => {
          if (head.qualified === "journalhode") heads.set(journal, (field) => fieldOf(head, field));
        },
      },
    },
  });
  return { [runningJournal]: watch(runningJournal), [publicJournal]: watch(publicJournal) };
}

/** Whether both journals can be read at all; what cannot is said. */
function canCompare({ extraction, wasRead }: Run, heads: Heads, say: Say): boolean {
  for (const journal of journals) {
    if (!wasRead(journal)) say("error", "missing or not readable", journal);
    else if (!heads.has(journal))
      say(
        "error",
        "no element is named exactly journalhode: the national archive's tool never ends here",
        journal,
      );
  }
  const unreadable = journals.filter((journal) => isTooLong(heads.get(journal)?.("antalljournalposter")));
  for (const journal of unreadable)
    say(
      "error",
      "antallJournalposter has more than 32 bits: the national archive's tool cannot read it",
      journal,
    );
  const separation = extraction.uttrekk?.separation;
  const known = separation?.incoming !== undefined && separation.outgoing !== undefined;
  if (!known) say("error", `periode with its two separations is not described: ${noReport}`, description);
  return known && unreadable.length === 0 && journals.every((journal) => heads.has(journal));
}

/** The national tool reads the number of posts as an integer of 32 bits. */
function isTooLong(count: string | undefined): boolean {
  return count !== undefined && Math.abs(Number(count)) > 0x7fffffff;
}

function judgeNumbers(run: Run, heads: Heads, posts: number, say: Say): void {
  say("info", `registreringer of xsi:type journalpost: ${posts}`, structure);
  if (!canCompare(run, heads, say)) return;
  const [running, open] = journals.map((journal) => heads.get(journal)?.("antalljournalposter"));
  for (const journal of journals)
    say("info", `antallJournalposter: ${heads.get(journal)?.("antalljournalposter") ?? "–"}`, journal);
  if (Number(running) !== Number(open))
    say(
      "error",
      `antallJournalposter is ${shown(open)}, in ${runningJournal} ${shown(running)}`,
      publicJournal,
    );
  else if (isSharp(run.extraction.uttrekk) && Number(running) !== posts)
    say(
      "error",
      `antallJournalposter is ${shown(running)}, the archive has ${posts} of xsi:type journalpost`,
      runningJournal,
    );
}

function judgeDays(run: Run, heads: Heads, days: Days, say: Say): void {
  if (days.first === undefined) say("error", "no journaldato: the archive has no journalpost", structure);
  if (!canCompare(run, heads, say)) return;
  for (const [field, name, expected] of [
    ["journalstartdato", "journalStartDato", days.first],
    ["journalsluttdato", "journalSluttDato", days.last],
  ] as const) {
    const [running, open] = journals.map((journal) => dayOf(heads.get(journal)?.(field)));
    say("info", `${name}: ${running ?? "–"}, archive: ${expected ?? "–"}`, runningJournal);
    if (running !== open)
      say("error", `${name} is ${shown(open)}, in ${runningJournal} ${shown(running)}`, publicJournal);
    else if (isSharp(run.extraction.uttrekk) && expected !== undefined && running !== expected)
      say(
        "error",
        `${name} is ${shown(running)}, the archive's journaldato gives ${expected}`,
        runningJournal,
      );
  }
}

function startChangeReferences({ units, wasRead }: Run, say: Say) {
  const value = ({ qualified }: Element, id: string, line: number) => {
    if (qualified === "referanseArkivenhet" && !units.has(id))
      say("error", `referanseArkivenhet ${shown(id)} is not in ${structure}`, changeLog, line);
  };
  const finish = () => {
    if (!wasRead(changeLog)) say("error", "missing or not readable", changeLog);
  };
  return {
    files: { [structure]: {}, [changeLog]: { elements: { referansearkivenhet: { value } } } },
    finish,
  };
}
