/** What is wrong with the form of a decision file, in the words of whoever wrote it: never in those of the library that read it. */
import type { z } from "zod";
import { nearest } from "../domain/nearest.ts";
import { yearZero } from "./clause-format.ts";
import type { DecisionWords } from "./words/index.ts";

type Issue = z.core.$ZodIssue;

/**
 * @param value what stands at the place of the issue
 * @param words of the language in which it is told
 */
export function faultInWords(issue: Issue, value: unknown, words: DecisionWords): string {
  const { form, kinds } = words;
  const name = nameOf(issue.path, words);
  const oneOf = (values: readonly unknown[]) =>
    value === undefined
      ? missing(name, issue.path, words)
      : `${form.oneOf(name, values.map(String))}${meant(value, values, words)}`;
  switch (issue.code) {
    case "invalid_type":
      return value === undefined
        ? missing(name, issue.path, words)
        : form.mustBe(name, kinds[issue.expected] ?? issue.expected);
    case "too_small":
      return tooSmall(name, issue.origin, Number(issue.minimum), words);
    case "too_big":
      return form.atMost(name, Math.min(Number(issue.maximum), Number.MAX_SAFE_INTEGER));
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_union":
      return `${form.oneOf(name, retentionKinds)}${meant(value, retentionKinds, words)}`;
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownField(key, words)).join("; ");
    case "invalid_key":
      return form.oneOf(name, languages);
    case "invalid_format":
      return form.aDay(name);
    case "custom":
      return issue.message === yearZero ? form.yearZero(name) : form.unstorable(name);
    default:
      return form.otherwise(name);
  }
}

const languages = ["nb", "nn", "sv", "en"];
const retentionKinds = ["preserve", "followsCase", "inactive", "years", "months", "days"];

/** The last name on the way: of `clauses[2].classes[0]` the list that it stands in. */
function nameOf(path: readonly PropertyKey[], { fields, form, place }: DecisionWords): string {
  const last = path.findLast((step) => typeof step !== "number");
  if (last === undefined) return place.file;
  const name = fields[String(last)] ?? String(last);
  return typeof path.at(-1) === "number" ? form.entryOf(name) : name;
}

function missing(name: string, path: readonly PropertyKey[], { form, holds }: DecisionWords): string {
  return form.missing(name, holds[String(path.at(-1))]);
}

function tooSmall(name: string, origin: string, least: number, { form }: DecisionWords): string {
  if (origin === "string") return form.emptyText(name);
  if (origin === "array") return form.emptyList(name);
  return form.atLeast(name, least);
}

function meant(value: unknown, values: readonly unknown[], { form }: DecisionWords): string {
  const near = typeof value === "string" ? nearest(value, values.map(String)) : undefined;
  return near === undefined ? "" : form.meant(near);
}

const known = [
  ...[
    "title",
    "country",
    "language",
    "reference",
    "body",
    "legalBasis",
    "validFrom",
    "clauses",
    "id",
    "classes",
  ],
  ...["outcome", "retention", "text", "source", "trigger", "inquiry", "validTo", "recordsFrom", "recordsTo"],
  ...[
    "supersedes",
    "ownClasses",
    "registration",
    "scope",
    "before",
    "conditions",
    "confirmedByDecision",
    "act",
  ],
  ...["section", "kind", "years", "months", "days", "quietDays", "channels", "channelKinds", "units"],
  ...["postedFrom", "postedTo", "titles", "words", "notWords", "saidBy", "examples", "decision"],
];

function unknownField(key: string, { form }: DecisionWords): string {
  return known.includes(key) ? form.notBelonging(key) : form.unknown(key, nearest(key, known));
}
