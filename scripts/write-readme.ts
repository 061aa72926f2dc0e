/** Writes the tables of README and guides from the code that they describe, between `<!-- name -->` and `<!-- /name -->`, and the lists of controls and codes. Run it after changing a rule, a setting, a control or a code. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formats } from "../src/capture/imports/formats.ts";
import { rowsHandledElsewhere } from "../src/classify/rules/elsewhere.ts";
import type { Rule } from "../src/classify/rules/rule.ts";
import { rulesByCountry } from "../src/classify/table.ts";
import { codes } from "../src/cli/words/codes.ts";
import { rightWords } from "../src/cli/words/desk-rights.ts";
import { handedFormats, importFormats } from "../src/cli/words/import-formats.ts";
import { lackWords } from "../src/cli/words/import-lacks.ts";
import { verdictWords } from "../src/cli/words/verdicts.ts";
import type { Country } from "../src/domain/agency.ts";
import { deskRights, deskRoles, rolesWith } from "../src/domain/desk.ts";
import type { Outcome } from "../src/domain/outcome.ts";
import { nationalControls, ownControls } from "../src/noark/check/all.ts";
import type { Control } from "../src/noark/check/control.ts";
import { settings } from "../src/settings.ts";
import { type PointWay, pointIds, points } from "../src/watch/checklist/points.ts";
import { checklistWords } from "../src/watch/checklist/words/index.ts";

export const readmePath = join(import.meta.dirname, "../README.md");
export const controlsPath = join(import.meta.dirname, "../docs/controls.md");
export const deskPath = join(import.meta.dirname, "../docs/desk.md");
export const importsPath = join(import.meta.dirname, "../docs/imports.md");
export const watchPath = join(import.meta.dirname, "../docs/watch.md");
export const codesPath = join(import.meta.dirname, "../docs/codes.md");

/** The kinds of items, by their number in the rules' `row`. */
const kinds = [
  "own post",
  "own post that is also on the agency's website",
  "like, emoji or tag without words",
  "praise",
  "simple question and its answer",
  "question in a case",
  "complaint on a decision (klage, överklagande)",
  "general complaint or criticism",
  "tip on an offence, whistleblowing",
  "request for access in a comment",
  "input to a consultation (høring, samråd, remiss)",
  "direct message",
  "spam and advertising",
  "threat, or unlawful comment removed by a moderator",
  "personal data about oneself or others",
  "crisis communication",
  "paid post",
  "picture or film without words",
  "profile, rules and disclaimer of the channel",
  "follower and reaction counts",
  "block list and moderation log",
  "post on somebody else's channel",
  "private posts of staff",
  "edited post or comment",
  "own post that the agency deleted",
  "comment that its author deleted, or that is gone",
  "dialogue between citizens",
  "statistics and evaluation; in Sweden also the channel of a leader or politician",
];

const outcomeWords: Readonly<Record<Outcome, string>> = {
  publicRecord: "preserved",
  caseworkDocument: "casework document",
  prunable: "prunable",
  needsReview: "needs review",
};

export function itemsTable(): string {
  const rows = kinds.map((kind, at) => {
    const row = at + 1;
    const elsewhere = rowsHandledElsewhere.find((one) => one.row === row);
    if (elsewhere) return [row, kind, "–", elsewhere.where, elsewhere.where];
    return [row, kind, classesOf(row), outcomesOf("NO", row), outcomesOf("SE", row)];
  });
  const rest = ["–", "anything else, and other languages", classesOf(undefined)];
  return markdown(
    ["row", "what it is", "class", "Norway", "Sweden"],
    [...rows, [...rest, outcomesOf("NO", undefined), outcomesOf("SE", undefined)]],
  );
}

function classesOf(row: number | undefined): string {
  const all = Object.values(rulesByCountry).flat();
  return distinct(all.filter((rule) => rowOf(rule) === row).map((rule) => `\`${rule.classId}\``)).join(", ");
}

/** Sweden's table has no row for evaluations, its rules do. */
function rowOf(rule: Rule): number | undefined {
  return rule.row ?? (rule.classId === "EVALUATION" ? 28 : undefined);
}

/** In the order of the rules: the first that holds decides. */
function outcomesOf(country: Country, row: number | undefined): string {
  const found = rulesByCountry[country].filter((rule) => rowOf(rule) === row);
  return distinct(found.map((rule) => outcomeWords[rule.outcome])).join(" or ") || "–";
}

export function settingsTable(): string {
  return markdown(
    ["variable", "key in the file", "default", "meaning"],
    Object.entries(settings).map(([name, { env, schema, says }]) => [
      `\`${env}\``,
      `\`${name}\``,
      defaultOf(schema),
      says,
    ]),
  );
}

function defaultOf(schema: { safeParse(value: unknown): { success: boolean; data?: unknown } }): string {
  const { data } = schema.safeParse(undefined);
  return data === undefined ? "–" : `\`${String(data)}\``;
}

const tables: Readonly<Record<string, () => string>> = { items: itemsTable, settings: settingsTable };

/** @throws Error when a marker is missing */
export function withTables(text: string): string {
  return Object.entries(tables).reduce((sofar, [name, make]) => withTable(sofar, name, make()), text);
}

/** The guide to the desk, with the table of who may do what. @throws Error when its marker is missing */
export function deskPage(text: string): string {
  return withTable(text, "rights", rightsTable());
}

/** The guide to imports, with the table of formats. @throws Error when its marker is missing */
export function importsPage(text: string): string {
  return withTable(text, "formats", formatsTable());
}

function formatsTable(): string {
  return markdown(
    ["format", "what it is", "goes to kinds", "never holds", "id of an item", "verified by"],
    handedFormats.map((name) => {
      const { is, id, tried } = importFormats[name];
      const format = formats.find((one) => one.name === name);
      const kinds = [...(format?.kinds ?? []), "archive"].map((kind) => `\`${kind}\``).join(", ");
      return [`\`${name}\``, is, kinds, lackWords(format?.lacks ?? []), id, tried];
    }),
  );
}

const answeredBy: Readonly<Record<PointWay, string>> = {
  told: "the channel’s own text",
  documented: "the register",
  attested: "a person, for a time",
  stored: "what is stored",
  measured: "what is counted",
};

/** The guide to the checklist, with the table of its points. @throws Error when its marker is missing */
export function watchPage(text: string): string {
  const rows = pointIds.map((id) => [
    id,
    checklistWords.en.asks[id],
    answeredBy[points[id].way],
    points[id].source,
  ]);
  return withTable(text, "points", markdown(["point", "what it asks for", "answered by", "source"], rows));
}

function rightsTable(): string {
  return markdown(
    ["may", ...deskRoles],
    deskRights.map((right) => [
      rightWords[right],
      ...deskRoles.map((role) => (rolesWith(right).includes(role) ? "yes" : "")),
    ]),
  );
}

function withTable(text: string, name: string, table: string): string {
  const open = `<!-- ${name}: written by scripts/write-readme.ts -->`;
  const close = `<!-- /${name} -->`;
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`there is no ${open} … ${close}`);
  return `${text.slice(0, from + open.length)}\n\n${table}\n\n${text.slice(to)}`;
}

/** The whole page of controls: what each looks at, and what to do about an error. */
export function controlsPage(): string {
  const rows = (controls: readonly Control[]) =>
    markdown(
      ["control", "what it looks at", "what to do about an error"],
      controls.map(({ id, name, remedy }) => [id, name, remedy]),
    );
  return `# What \`kanalarkiv verify\` looks at

Written by \`scripts/write-readme.ts\` from the controls themselves. Numbers such as 6.4.30 are requirements of Noark 5 v5.5, M101 and the like are elements of its metadata catalogue. A comparison with manifest, database and audit log (KA.62–KA.67) is made where there is one to compare with.

## Our own: what the national archive's tool does not see (${ownControls.length})

${rows(ownControls)}

## Those of the national archive's tool, version 2.12.4 (${nationalControls.length})

${rows(nationalControls)}
`;
}

/** The whole page of codes and verdicts: what each means, and what to do. */
export function codesPage(): string {
  const rows = Object.entries(codes).map(([code, { meaning, remedy }]) => [`\`${code}\``, meaning, remedy]);
  return `# Codes and verdicts

Written by \`scripts/write-readme.ts\` from the words that the terminal prints. \`capture\`, \`status\` and \`channel findings\` print them with the detail of each case.

## What a look came to

${markdown(
  ["verdict", "what it says of a look"],
  Object.entries(verdictWords).map(([verdict, says]) => [verdict, says]),
)}

## Codes (${rows.length})

${markdown(["code", "what it means", "what to do"], rows)}
`;
}

function markdown(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(readmePath, withTables(readFileSync(readmePath, "utf8")));
  writeFileSync(deskPath, deskPage(readFileSync(deskPath, "utf8")));
  writeFileSync(importsPath, importsPage(readFileSync(importsPath, "utf8")));
  writeFileSync(watchPath, watchPage(readFileSync(watchPath, "utf8")));
  writeFileSync(controlsPath, controlsPage());
  writeFileSync(codesPath, codesPage());
}
