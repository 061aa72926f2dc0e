/**
 * loependeJournal.xml and offentligJournal.xml: the registry entries of the period, with and without what is screened.
 *
 * @see Noark 5 requirements 5.2.1–5.2.10, 6.4.29 and 6.4.30; loependeJournal.xsd and offentligJournal.xsd v5.0 (5.5.0)
 */
import type { Day } from "../domain/day.ts";
import { ArchiveError } from "../domain/errors.ts";
import type { Closure, ExportScope, ExportTotals } from "../domain/export.ts";
import type { RegistryEntry } from "../domain/journal.ts";
import { type JournalRow, publicRow, runningRow } from "./journal-row.ts";
import { labelsIn } from "./labels.ts";
import { namespaces } from "./names.ts";
import { arkivskaper } from "./structure.ts";
import { defaultSettings, type NoarkSettings } from "./writing.ts";
import { closeTag, openTag, type XmlNode, xml, xmlDeclaration } from "./xml.ts";

/** A fault that every validator will report and that no writer can avoid. */
export interface UnavoidableFault {
  readonly file: string;
  /** as Arkade numbers its tests */
  readonly test: "KA.09" | "N5.03" | "N5.15" | "N5.22" | "N5.60";
  readonly because: string;
}

/**
 * What will be reported of a package without registry entries, and of one that leaves its series open.
 *
 * Without entries each journal has a head only, whose dates are the archive period, while the schemas want one entry:
 * deliver it with the reasons, or together with casework. An open series says so in its own status and in that of its
 * cases and entries with arrears, where a delivery wants closed ones.
 */
export function unavoidableFaults(totals: ExportTotals, closure: Closure): readonly UnavoidableFault[] {
  return [...withoutEntries(totals), ...(closure.closed ? [] : openFaults)];
}

const openFaults: readonly UnavoidableFault[] = (
  [
    ["KA.09", "the series is open, and so are the archive and the series in their status"],
    ["N5.15", "the series is open: a case with arrears is under treatment"],
    ["N5.22", "the series is open: an incoming entry that is in arrears is not archived"],
  ] as const
).map(([test, because]) => ({ file: "arkivstruktur.xml", test, because }));

function withoutEntries(totals: ExportTotals): readonly UnavoidableFault[] {
  if (totals.journalEntries > 0) return [];
  const because = "the period holds no registry entry, and the schema of the journal wants at least one";
  const noDate = "the period holds no registry entry, so there is no first and last journal date to compare";
  return ["loependeJournal.xml", "offentligJournal.xml"].flatMap((file) => [
    { file, test: "N5.03" as const, because },
    { file, test: "N5.60" as const, because: noDate },
  ]);
}

/**
 * The running journal: protected titles and names.
 *
 * @param rows every entry journaled in the period, by year and number
 * @throws ArchiveError `package.invalid` when the rows are not in order or are not those that `totals` tells of
 */
export function writeRunningJournal(
  scope: ExportScope,
  totals: ExportTotals,
  rows: AsyncIterable<JournalRow>,
  settings: Partial<NoarkSettings> = {},
): AsyncGenerator<string> {
  const chosen = { ...defaultSettings, ...settings };
  return writeJournal("loependeJournal", scope, totals, rows, (row) => runningRow(scope, chosen, row));
}

/**
 * The public journal: washed titles, the parties by name, `*****` for screened ones, no field that is protected.
 *
 * @param rows the same as those of the running journal
 * @throws ArchiveError `package.invalid` when the rows are not in order or are not those that `totals` tells of
 */
export function writePublicJournal(
  scope: ExportScope,
  totals: ExportTotals,
  rows: AsyncIterable<JournalRow>,
  settings: Partial<NoarkSettings> = {},
): AsyncGenerator<string> {
  const chosen = { ...defaultSettings, ...settings };
  return writeJournal("offentligJournal", scope, totals, rows, (row) => publicRow(scope, chosen, row));
}

async function* writeJournal(
  name: "loependeJournal" | "offentligJournal",
  scope: ExportScope,
  totals: ExportTotals,
  rows: AsyncIterable<JournalRow>,
  rowOf: (row: JournalRow) => XmlNode,
): AsyncGenerator<string> {
  const written = new JournalOrder();
  const shown = xml(head(scope, totals, name === "offentligJournal"));
  yield `${xmlDeclaration}${openTag(name, [["xmlns", namespaces[name]]])}${shown}\n`;
  for await (const row of rows) {
    written.add(row.entry);
    yield `${xml(rowOf(row))}\n`;
  }
  written.assertTotals(totals);
  yield `${closeTag(name)}\n`;
}

function head(scope: ExportScope, totals: ExportTotals, isPublic: boolean): XmlNode {
  const hidden = isPublic && scope.agency.names === "hidden";
  const without = hidden ? `; ${labelsIn(scope.agency.language).namesHidden}` : "";
  return [
    "journalhode",
    [
      ["journalStartDato", totals.firstJournalDay ?? scope.from],
      ["journalSluttDato", totals.lastJournalDay ?? scope.to],
      ["seleksjon", `journaldato ${scope.from}–${scope.to}${without}`],
      ["antallJournalposter", totals.journalEntries],
      arkivskaper(scope),
    ],
  ];
}

/** Watches that entries come by number, and that the head told the truth about them. */
class JournalOrder {
  #count = 0;
  #first: Day | undefined;
  #last: Day | undefined;
  #previous: RegistryEntry | undefined;

  add(entry: RegistryEntry): void {
    const before = this.#previous;
    if (before && (entry.year - before.year || entry.sequence - before.sequence) <= 0)
      throw new ArchiveError(
        "package.invalid",
        `journal entry ${entry.year}/${entry.sequence} comes after ${before.year}/${before.sequence}: sort by year and number`,
      );
    const on = entry.journaledOn;
    this.#count += 1;
    this.#first = this.#first === undefined || on < this.#first ? on : this.#first;
    this.#last = this.#last === undefined || on > this.#last ? on : this.#last;
    this.#previous = entry;
  }

  assertTotals(totals: ExportTotals): void {
    const promised = `${totals.journalEntries} from ${totals.firstJournalDay} to ${totals.lastJournalDay}`;
    const found = `${this.#count} from ${this.#first} to ${this.#last}`;
    if (found !== promised)
      throw new ArchiveError(
        "package.invalid",
        `journal entries: ${found}, but the selection froze ${promised}`,
      );
  }
}
