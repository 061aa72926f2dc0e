/** What a decision would do, as its appendix: one document that needs nothing beside it, or plain text. No text of an item stands in it. */
import { html, raw } from "hono/html";
import type { Language } from "../../domain/agency.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Difference } from "../../retention/differences.ts";
import { type ChangeGroup, unreached } from "../../retention/what-if.ts";
import { type WhatIfWords, whatIfWords } from "./report-words.ts";
import type { Asked, WhatIfReport } from "./simulate.ts";

interface Table {
  readonly title: string;
  /** left out for facts: a name and its value in each row */
  readonly head: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
}

/** @returns HTML in UTF-8 with its style within, in the agency's language */
export async function whatIfHtml(
  report: WhatIfReport,
  language: Language,
  differing?: readonly Difference[],
): Promise<string> {
  const words = whatIfWords[language];
  const document = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${words.title}: ${report.decision.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
${tablesOf(report, words, differing).map(
  ({ title, head, rows }) => html`<h2>${title}</h2>
${rows.length === 0 ? html`<p>${words.none}</p>` : html`<table><caption>${title}</caption>${head ? html`<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>` : ""}<tbody>${rows.map(([first = "", ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`}
`,
)}</main>
</body>
</html>
`;
  return document.toString();
}

export function whatIfText(
  report: WhatIfReport,
  language: Language,
  differing?: readonly Difference[],
): string {
  const words = whatIfWords[language];
  const parts = tablesOf(report, words, differing).map(({ title, head, rows }) => {
    const lines =
      rows.length === 0
        ? [words.none]
        : [...(head ? [head] : []), ...rows].map((row) => row.map(oneLine).join(" | "));
    return [title, "-".repeat(title.length), ...lines].join("\n");
  });
  return `${[words.title, ...parts].join("\n\n")}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

const style = `html { font: 10pt/1.4 "Liberation Sans", Arial, Helvetica, sans-serif; color: #111; background: #fff; }
body { max-width: 178mm; margin: 0 auto; padding: 1em; } h2 { break-after: avoid; margin-bottom: 0; }
table { border-collapse: collapse; width: 100%; } caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: 2pt 8pt 2pt 0; border-bottom: 0.5pt solid #767676; overflow-wrap: anywhere; }
tbody th { font-weight: normal; } thead { display: table-header-group; } tr { break-inside: avoid; } @page { size: A4; margin: 16mm; }`;

function tablesOf(
  report: WhatIfReport,
  words: WhatIfWords,
  differing: readonly Difference[] | undefined,
): readonly Table[] {
  return [
    factsOf(report, words),
    ...(differing ? [differencesOf(report, words, differing)] : []),
    outcomesOf(report, words),
    changesOf(report, words),
    clausesOf(report, words),
    dueOf(report, words),
    reachOf(report, words),
    ...freedOf(report, words),
  ];
}

function factsOf(
  { agency, decision, beside, at, on, basis, sample, hindrances, totals }: WhatIfReport,
  words: WhatIfWords,
): Table {
  const { items, changed, clauseOnly, stale } = totals;
  const rows = [
    [words.agency, `${agency.name} (${agency.orgNumber})`],
    [words.decision, nameOf(decision)],
    [words.file, decision.fileSha256],
    [words.beside, beside ? nameOf(beside) : words.stands],
    [words.at, at.toISOString()],
    [words.on, on],
    ...(sample ? [[words.sample, sample.seed]] : []),
    ...counted([
      [words.items, items],
      [words.changed, changed],
      [words.clauseOnly, clauseOnly],
      [words.stale, stale],
    ]),
    ...hindrances.map((hindrance) => [words.hindrances, hindrance]),
    [words.basis, basis],
    [words.list, totals.listSha256],
  ];
  return { title: words.decision, head: undefined, rows };
}

function nameOf({ title, reference }: Asked): string {
  return `${title} (${reference})`;
}

function counted(rows: readonly (readonly [string, number])[]): readonly string[][] {
  return rows.map(([name, count]) => [name, String(count)]);
}

function differencesOf(
  { decision, beside }: WhatIfReport,
  words: WhatIfWords,
  differing: readonly Difference[],
): Table {
  return {
    title: words.differences,
    head: ["", "", beside?.name ?? "", decision.name],
    rows: differing.map(({ where, field, from = "–", to = "–" }) => [where, field, from, to]),
  };
}

function outcomesOf({ totals: { outcomesBefore, outcomesAfter } }: WhatIfReport, words: WhatIfWords): Table {
  const kinds = Object.keys(words.outcomeOf) as (keyof WhatIfWords["outcomeOf"])[];
  return {
    title: words.outcomes,
    head: [words.outcome, words.before, words.after, words.difference],
    rows: kinds
      .map((kind) => ({ kind, was: outcomesBefore[kind] ?? 0, is: outcomesAfter[kind] ?? 0 }))
      .filter(({ was, is }) => was + is > 0)
      .map(({ kind, was, is }) => [words.outcomeOf[kind], String(was), String(is), String(is - was)]),
  };
}

function changesOf({ totals: { changes } }: WhatIfReport, words: WhatIfWords): Table {
  return {
    title: words.changes,
    head: [words.from, words.to, words.items, words.examples],
    rows: changes.map(({ from, to, items, examples }) => [
      stand(from, words),
      stand(to, words),
      String(items),
      examples.map(({ itemId, channel, postedOn }) => `${itemId} ${channel} ${postedOn}`).join("; "),
    ]),
  };
}

function stand({ outcome, classId, state, clauseId }: ChangeGroup["from"], words: WhatIfWords): string {
  if (outcome === undefined || state === undefined) return words.outcomeOf.unclassified;
  const cited = clauseId === undefined ? "" : `, ${words.clause.toLowerCase()} ${clauseId}`;
  return `${classId}: ${words.outcomeOf[outcome]}, ${words.stateOf[state]}${cited}`;
}

function clausesOf({ totals: { clauses, idleClauses } }: WhatIfReport, words: WhatIfWords): Table {
  const outcomeOf = (outcome: Outcome) => words.outcomeOf[outcome];
  return {
    title: words.clauses,
    head: [words.clause, words.outcome, words.state, words.items],
    rows: [
      ...clauses.map(({ clauseId, outcome, state, items }) => [
        clauseId ?? words.noClause,
        outcomeOf(outcome),
        words.stateOf[state],
        String(items),
      ]),
      ...(idleClauses.length > 0 ? [[words.idle, idleClauses.join(", "), "", "0"]] : []),
    ],
  };
}

function dueOf({ totals }: WhatIfReport, words: WhatIfWords): Table {
  return {
    title: words.due,
    head: [words.month, words.confirmed, words.ifConfirmed],
    rows: [
      ...totals.due.map(({ month, confirmed, ifConfirmed }) => [
        month,
        String(confirmed),
        String(ifConfirmed),
      ]),
      [words.withoutDay, "", String(totals.withoutDay)],
      [words.byDecision, String(totals.confirmedByDecision), ""],
    ],
  };
}

function reachOf({ totals }: WhatIfReport, words: WhatIfWords): Table {
  return {
    title: words.reach,
    head: [words.why, words.items],
    rows: unreached.map((why) => [words.unreachedOf[why], String(totals.unreached[why])]),
  };
}

function freedOf({ freed }: WhatIfReport, words: WhatIfWords): readonly Table[] {
  if (!freed) return [];
  const rows = [
    [words.items, String(freed.items)],
    [words.texts, String(freed.textBytes)],
    [words.files, `${freed.files}, ${freed.fileBytes}`],
    [words.shared, String(freed.sharedFiles)],
  ];
  return [{ title: words.freed, head: undefined, rows }];
}
