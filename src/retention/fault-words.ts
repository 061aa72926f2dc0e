/** What is wrong with the form of a decision file, in the words of whoever wrote it. */
import type { z } from "zod";
import { nearest } from "../domain/nearest.ts";

type Issue = z.core.$ZodIssue;

/** What a field holds, for one that is missing. */
const holds: Readonly<Record<string, string>> = {
  title: "what the decision is called",
  country: "NO or SE",
  language: "nb, nn, sv or en",
  reference: "the agency's own reference: meeting, section, diary number",
  body: "the body that may adopt it",
  legalBasis: "at least one act and section",
  validFrom: "the first day on which it counts, YYYY-MM-DD",
  clauses: "at least one clause",
  id: "the number or name by which it is cited",
  classes: "at least one class",
  outcome: "publicRecord, caseworkDocument or prunable",
  retention:
    'how long it is kept, as {"kind": "years", "years": 2, "trigger": "posted"} or {"kind": "preserve"}',
  text: "the words of the decision",
  source: "the act and section that it rests on",
  trigger: "the day that starts the period: posted, captured, threadClosed …",
};

const kinds: Readonly<Record<string, string>> = {
  string: "a text in quotes",
  number: "a number",
  int: "a whole number",
  array: "a list in [ ]",
  object: "an object in { }",
  record: "an object in { }",
  boolean: "true or false",
};

/** @param value what stands at the place of the issue */
export function faultInWords(issue: Issue, value: unknown): string {
  const name = nameOf(issue.path);
  switch (issue.code) {
    case "invalid_type":
      return value === undefined
        ? missing(name, issue.path)
        : `${name} must be ${kinds[issue.expected] ?? issue.expected}`;
    case "too_small":
      return tooSmall(name, issue.origin, Number(issue.minimum));
    case "too_big":
      return `${name} must be at most ${Math.min(Number(issue.maximum), Number.MAX_SAFE_INTEGER)}; what is kept longer is preserved`;
    case "invalid_value":
      return value === undefined
        ? missing(name, issue.path)
        : `${name} must be ${oneOf(issue.values)}${meant(value, issue.values)}`;
    case "invalid_union":
      return `${name} must be ${oneOf(issue.discriminator === "kind" ? retentionKinds : [])}${meant(value, retentionKinds)}`;
    case "unrecognized_keys":
      return issue.keys.map(unknownField).join("; ");
    case "invalid_format":
      return `${name} must be a day that exists, written YYYY-MM-DD`;
    default:
      return `${name} ${issue.message}`;
  }
}

const retentionKinds = ["preserve", "followsCase", "inactive", "years", "months", "days"];

/** The last name on the way: of `clauses[2].classes[0]` the list that it stands in. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.findLast((step) => typeof step !== "number");
  if (last === undefined) return "the file";
  return typeof path.at(-1) === "number" ? `an entry of ${String(last)}` : String(last);
}

function missing(name: string, path: readonly PropertyKey[]): string {
  const about = holds[String(path.at(-1))];
  return about === undefined ? `${name} is missing` : `${name} is missing: ${about}`;
}

function tooSmall(name: string, origin: string, least: number): string {
  if (origin === "string") return `${name} is empty`;
  if (origin === "array") return `${name} is empty: name at least one, or leave ${name} out where you may`;
  return `${name} must be ${least} or more`;
}

function oneOf(values: readonly unknown[]): string {
  const names = values.map(String);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function meant(value: unknown, values: readonly unknown[]): string {
  const near = typeof value === "string" ? nearest(value, values.map(String)) : undefined;
  return near === undefined ? "" : `: did you mean ${near}?`;
}

const fields = [
  ...Object.keys(holds),
  ...[
    "inquiry",
    "validTo",
    "recordsFrom",
    "recordsTo",
    "supersedes",
    "ownClasses",
    "registration",
    "scope",
    "before",
  ],
  ...["conditions", "confirmedByDecision", "act", "section", "kind", "years", "months", "days", "quietDays"],
  ...["channels", "channelKinds", "units", "postedFrom", "postedTo", "titles", "words", "notWords", "saidBy"],
  ...["examples", "decision"],
];

function unknownField(key: string): string {
  const near = nearest(key, fields);
  const name = JSON.stringify(key);
  if (fields.includes(key)) return `${name} does not belong here`;
  return near === undefined
    ? `${name} is a field that nobody knows`
    : `${name} is a field that nobody knows: did you mean ${near}?`;
}
