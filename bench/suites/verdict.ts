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
  const wrong = differing.find((expected) => onPurpose(expected, suiteCase, answer.entries) === undefined);
  if (wrong) return { outcome: "worse", because: differenceOf(wrong, answer.entries) };
  const [first] = differing;
  if (first)
    return { outcome: "equal or better", because: onPurpose(first, suiteCase, answer.entries) ?? "" };
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
  if (field === "link" || field === "file") return URL.canParse(value) ? new URL(value).href : value.trim();
  return value.trim();
}

interface Purpose {
  readonly kind: string;
  readonly holds: (expected: Expected & { readonly file: string }, given: readonly string[]) => boolean;
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
      (field === "title" || field === "text" || field === "label") &&
      given.some((one) => comparable(field, one) === comparable(field, comparable(field, value))),
  },
  {
    kind: "Content-Location is no base of relative addresses any longer (RFC 7231, appendix B)",
    holds: ({ file }, given) =>
      /content_location/.test(file) && given.some((one) => one.includes("relative/uri")),
  },
  {
    kind: "Content-Language is said of the answer, not of an item",
    holds: ({ file, field }) => field === "language" && /content_language/.test(file),
  },
  {
    kind: "the language is that of the text, as it is written, not that of the title",
    holds: ({ file, field }) => field === "language" && /title_xml_lang|underscore/.test(file),
  },
  {
    kind: "of several values where one may stand the first counts, not the last",
    holds: ({ file }, given) => /multiple_values|_links?\.xml$|link_priority/.test(file) && given.length > 0,
  },
  {
    kind: "a name is kept without the mail address, which is an id",
    holds: ({ field, value }, given) =>
      field === "author" && given.some((name) => value.startsWith(`${name} (`)),
  },
  {
    kind: "of a label and its term the label is kept",
    holds: ({ file, field }, given) => field === "label" && /category_term/.test(file) && given.length > 0,
  },
  {
    kind: "a letter in an address is escaped",
    holds: ({ field, value }, given) =>
      field === "text" && given.some((one) => one.includes(encodeURI(value.match(/\p{Lu}/u)?.[0] ?? "-"))),
  },
  {
    kind: "a character that XML cannot hold is replaced, not dropped",
    holds: ({ value }, given) => given.some((one) => one.replaceAll("\ufffd", "") === value),
  },
  {
    kind: "markup in a name or an id is none of it",
    holds: ({ field, value }, given) =>
      (field === "author" || field === "id") && given.includes(plainTextOfHtml(value)),
  },
  {
    kind: "entries that say the same in all are one",
    holds: ({ file }) => /lang_blank_3/.test(file),
  },
  {
    kind: "a file that is written into the content is no text",
    holds: ({ file }) => /issue_275_extensions/.test(file),
  },
  {
    kind: "elements that no format knows are not read",
    holds: ({ file }) => /madeup/.test(file),
  },
];

function onPurpose(
  expected: Expected,
  { file }: SuiteCase,
  entries: readonly ReadEntry[],
): string | undefined {
  const given = entries[expected.entry]?.[expected.field] ?? [];
  return purposes.find(({ holds }) => holds({ ...expected, file }, given))?.kind;
}

function differenceOf({ entry, field, value }: Expected, entries: readonly ReadEntry[]): string {
  return `${field}: ${JSON.stringify(value.slice(0, 100))} expected, ${JSON.stringify(entries[entry]?.[field] ?? [])} given`.slice(
    0,
    400,
  );
}
