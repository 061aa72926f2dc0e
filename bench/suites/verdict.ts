/** Compares what a reader kept of a feed with what the suite expects. */
import { plainTextOfHtml } from "../../src/capture/text.ts";
import type { SuiteCase } from "./cases.ts";
import type { Expected, Field } from "./expectation.ts";

/** An entry as a reader gives it: each field with all the values that it has there, HTML or text. */
export type ReadEntry = Readonly<Record<Field, readonly string[]>>;

export interface ReadAnswer {
  /** in words; undefined when the feed was read */
  readonly refused: string | undefined;
  readonly entries: readonly ReadEntry[];
}

export type Outcome = "agreed" | "equal or better" | "worse" | "lost" | "refused" | "without entries";
export const outcomes: readonly Outcome[] = [
  "agreed",
  "equal or better",
  "worse",
  "lost",
  "refused",
  "without entries",
];

export interface Verdict {
  readonly outcome: Outcome;
  /** why it differs on purpose, or which value differs */
  readonly because: string;
}

export function verdictOf(suiteCase: SuiteCase, answer: ReadAnswer): Verdict {
  if (answer.refused !== undefined && answer.entries.length === 0)
    return { outcome: "refused", because: answer.refused };
  if (suiteCase.entries === 0) return { outcome: "without entries", because: "" };
  if (answer.entries.length < suiteCase.entries)
    return { outcome: "lost", because: `${answer.entries.length} of ${suiteCase.entries} entries kept` };
  const differing = suiteCase.expectation.values.filter((expected) => !agrees(expected, answer.entries));
  const wrong = differing.find((expected) => onPurpose(expected, answer.entries) === undefined);
  if (wrong) return { outcome: "worse", because: differenceOf(wrong, answer.entries) };
  const [first] = differing;
  if (first) return { outcome: "equal or better", because: onPurpose(first, answer.entries) ?? "" };
  return { outcome: "agreed", because: "" };
}

function agrees({ entry, field, value }: Expected, entries: readonly ReadEntry[]): boolean {
  const given = entries[entry]?.[field] ?? [];
  return (
    given.some((one) => comparable(field, one) === comparable(field, value)) ||
    (given.length === 0 && comparable(field, value) === "")
  );
}

/** HTML and text compare by their words, times by their instant. */
function comparable(field: Field, value: string): string {
  if (field === "time") return Number.isNaN(Date.parse(value)) ? value : new Date(value).toISOString();
  if (field === "title" || field === "text" || field === "label")
    return plainTextOfHtml(value).replace(/\s+/g, " ").trim();
  return value.trim();
}

interface Purpose {
  readonly kind: string;
  readonly holds: (expected: Expected, given: readonly string[]) => boolean;
}

/** Where an archive wants something else than a reader of news. */
const purposes: readonly Purpose[] = [
  {
    kind: "an id is kept as it is written, not made whole",
    holds: ({ field, value }, given) =>
      field === "id" && given.some((id) => !/^[a-z]+:/i.test(id) && value.endsWith(id.replace(/^\.*\//, ""))),
  },
  {
    kind: "what is escaped twice is kept as it was written",
    holds: ({ field, value }, given) =>
      (field === "title" || field === "text") &&
      given.some((one) => comparable(field, one) === comparable(field, comparable(field, value))),
  },
];

function onPurpose(expected: Expected, entries: readonly ReadEntry[]): string | undefined {
  const given = entries[expected.entry]?.[expected.field] ?? [];
  return purposes.find(({ holds }) => holds(expected, given))?.kind;
}

function differenceOf({ entry, field, value }: Expected, entries: readonly ReadEntry[]): string {
  return `${field}: ${JSON.stringify(value.slice(0, 100))} expected, ${JSON.stringify(entries[entry]?.[field] ?? [])} given`.slice(
    0,
    400,
  );
}
