/** KA.44, KA.45: dates are possible: none in the future of the package, none out of order (M100–M113, M600–M636). */
import type { Control, Run } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { changeLog, publicJournal, runningJournal, structure } from "./extraction.ts";
import { type Level, type Say, shown } from "./finding.ts";
import { isBefore, readXmlDate, type XmlDate } from "./xml-date.ts";

export const ownDateControls: readonly Control[] = [
  {
    id: "KA.44",
    name: "No date lies in the future of the package",
    kind: "content",
    remedy:
      "Correct the date in the source system: what happened to a unit happened before the archive was closed (M602) and the package was made (requirement 6.4.12).",
    start: startFuture,
  },
  {
    id: "KA.45",
    name: "Units are opened before they are closed",
    kind: "content",
    remedy:
      "Correct the dates: opprettetDato (M600) is first, avsluttetDato (M602) and arkivertDato (M604) follow, arkivperiodeStartDato (M107) comes before arkivperiodeSluttDato (M108); nothing is added to a closed mappe (requirement 3.2.4).",
    start: startOrder,
  },
];

/** What happens to a unit in use, and is over when its archive is closed. */
const beforeClosing = [
  "opprettetDato",
  "avsluttetDato",
  "arkivertDato",
  "saksdato",
  "journaldato",
  "dokumentetsDato",
  "mottattDato",
  "sendtDato",
  "offentlighetsvurdertDato",
  "avskrivningsdato",
  "tilknyttetDato",
  "moetedato",
  "presedensDato",
  "presedensGodkjentDato",
  "flytMottattDato",
  "flytSendtDato",
  "utlaantDato",
] as const;

/** What may still happen to a closed archive, until it is delivered. */
const beforeDelivery = [
  "merknadsdato",
  "graderingsdato",
  "verifisertDato",
  "konvertertDato",
  "kassertDato",
  "slettetDato",
] as const;

/**
 * The reference is the package's own: a machine's clock would give the same package another verdict on another day. What
 * is closed is over, so it is the avsluttetDato of the outermost arkiv, which stands before all its units; the CREATEDATE
 * of dias-mets.xml, which comes last of all, judges that one too.
 */
function startFuture(_run: Run, say: Say) {
  const reference = new Reference(say);
  const watchOf = (level: Level) => ({
    value: (each: Element, text: string, line: number) => reference.judge(each, text, line, structure, level),
  });
  const changed = {
    value: (each: Element, text: string, line: number) =>
      reference.judge(each, text, line, changeLog, "warning"),
  };
  const elements = {
    ...Object.fromEntries(beforeClosing.map((name) => [name.toLowerCase(), watchOf("error")])),
    ...Object.fromEntries(beforeDelivery.map((name) => [name.toLowerCase(), watchOf("warning")])),
  };
  const mets = { start: (header: Element) => reference.made(header.attributes["CREATEDATE"]?.value ?? "") };
  return {
    files: {
      [structure]: { elements },
      [changeLog]: { elements: { endretdato: changed } },
      "dias-mets.xml": { elements: { metshdr: mets } },
    },
    finish: () => reference.finish(),
  };
}

interface Dated {
  readonly field: string;
  readonly unit: string | undefined;
  readonly date: XmlDate;
  readonly file: string;
  readonly line: number;
}

class Reference {
  readonly #say: Say;
  #closed: XmlDate | undefined;
  #made: XmlDate | undefined;
  /** the latest of those that are no error by the closing of the archive */
  #latest: Dated | undefined;

  constructor(say: Say) {
    this.#say = say;
  }

  /** @param level where the closing of the archive is all that is known of the package's day */
  judge(field: Element, text: string, line: number, file: string, level: Level): void {
    const date = readXmlDate(text);
    if (date === undefined) return;
    const { parent } = field;
    if (field.name === "avsluttetdato" && parent?.name === "arkiv" && parent.parent === undefined)
      this.#closed = date;
    if (this.#closed !== undefined && isAfter(date, this.#closed)) {
      // a document may be converted for the delivery
      const said = parent?.name === "dokumentobjekt" ? "warning" : level;
      const what = `${field.qualified} of ${parent?.qualified ?? "nothing"}`;
      this.#say(said, `${what} is ${shown(text)}, the archive was closed on ${this.#closed.day}`, file, line);
      if (said === "error") return;
    }
    if (this.#latest === undefined || isBefore(this.#latest.date, date))
      this.#latest = { field: field.qualified, unit: parent?.qualified, date, file, line };
  }

  made(createDate: string): void {
    this.#made = readXmlDate(createDate);
  }

  finish(): void {
    const { field, unit, date, file, line } = this.#latest ?? {};
    if (date === undefined || this.#made === undefined || !isAfter(date, this.#made)) return;
    this.#say(
      "error",
      `${field} of ${unit} is ${date.day}, dias-mets.xml was made on ${this.#made.day}`,
      file ?? "",
      line,
    );
  }
}

/** by more than a day, which zones may make */
function isAfter(date: XmlDate, reference: XmlDate): boolean {
  return date.dayNumber > reference.dayNumber + 1;
}

/** first and second field of a unit; the second may not be before the first */
const lifetime = [["opprettetdato", "avsluttetdato"]] as const;
const ordered: Readonly<Record<string, readonly (readonly [first: string, second: string])[]>> = {
  arkiv: lifetime,
  arkivdel: [...lifetime, ["arkivperiodestartdato", "arkivperiodesluttdato"]],
  klassifikasjonssystem: lifetime,
  klasse: lifetime,
  mappe: lifetime,
  registrering: [["opprettetdato", "arkivertdato"]],
  gradering: [["graderingsdato", "nedgraderingsdato"]],
  presedens: lifetime,
  journalhode: [["journalstartdato", "journalsluttdato"]],
};

function startOrder(_run: Run, say: Say) {
  const judge = (file: string) => (unit: Element) => {
    for (const [first, second] of ordered[unit.name] ?? []) {
      const [from, to] = [dateIn(unit, first), dateIn(unit, second)];
      if (from !== undefined && to !== undefined && isBefore(to, from))
        say(
          "error",
          `${unit.qualified} ${idOf(unit)}: ${second} ${to.day} is before ${first} ${from.day}`,
          file,
          unit.line,
        );
    }
    if (unit.name !== "registrering") return;
    judgeAdded(unit, say);
    judgeHandled(unit, say);
  };
  const writtenOff = { end: (each: Element) => judgeWrittenOff(each, say) };
  const inArchive = { end: judge(structure) };
  const inJournal = (file: string) => ({ elements: { journalhode: { end: judge(file) } } });
  return {
    files: {
      [structure]: {
        elements: {
          ...Object.fromEntries(Object.keys(ordered).map((name) => [name, inArchive])),
          avskrivning: writtenOff,
        },
      },
      [runningJournal]: inJournal(runningJournal),
      [publicJournal]: inJournal(publicJournal),
    },
  };
}

function judgeAdded(unit: Element, say: Say): void {
  const created = dateIn(unit, "opprettetdato");
  const closed = unit.parent?.name === "mappe" ? dateIn(unit.parent, "avsluttetdato") : undefined;
  if (created !== undefined && closed !== undefined && isBefore(closed, created))
    say(
      "error",
      `registrering ${idOf(unit)} was made on ${created.day}, its mappe was closed on ${closed.day}`,
      structure,
      unit.line,
    );
}

/** An entry is journaled when it is there; a person looks, for some days are set by hand. */
function judgeHandled(unit: Element, say: Say): void {
  const received = dateIn(unit, "mottattdato");
  const journaled = dateIn(unit, "journaldato");
  if (received !== undefined && journaled !== undefined && isBefore(journaled, received))
    say(
      "warning",
      `registrering ${idOf(unit)} was journaled on ${journaled.day}, and received on ${received.day}`,
      structure,
      unit.line,
    );
}

/** Not compared with journaldato: an entry may be answered before anybody journals it. */
function judgeWrittenOff(writeOff: Element, say: Say): void {
  const { parent } = writeOff;
  if (parent === undefined) return;
  const on = dateIn(writeOff, "avskrivningsdato");
  const document = dateIn(parent, "dokumentetsdato") ?? dateIn(parent, "mottattdato");
  if (on !== undefined && document !== undefined && isBefore(on, document))
    say(
      "warning",
      `registrering ${idOf(parent)} was written off on ${on.day}, its document is of ${document.day}`,
      structure,
      writeOff.line,
    );
}

export function dateIn(unit: Element, field: string): XmlDate | undefined {
  return readXmlDate(fieldOf(unit, field) ?? "");
}
