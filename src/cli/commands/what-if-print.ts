/** What a decision would do, for a terminal of eighty columns. */
import type { Difference, WhatIfReport } from "../../pipeline/decide/simulate.ts";
import { dueBefore, percentages, upTo } from "../../pipeline/decide/simulate.ts";
import type { Cli } from "../context.ts";
import { listed, sentence } from "../terminal.ts";

/** @param names of the two decisions */
export function printDifferences(
  cli: Cli,
  differences: readonly Difference[],
  [one, other]: readonly [string, string],
): void {
  const rows = differences.map(({ where, field, from, to }) => [where, field, from, to]);
  cli.print(listed(["where", "what", one, other], rows, "The two say the same."));
  cli.print("");
}

export function printTotals(cli: Cli, report: WhatIfReport): void {
  printSummary(cli, report);
  const parts = [outcomes(report), changes(report), clauses(report), due(report)];
  for (const part of parts) cli.print(`\n${part}`);
  cli.print("");
  printReach(cli, report);
}

function printSummary(
  cli: Cli,
  { totals, sample, hindrances, remarks, on, decision, beside }: WhatIfReport,
): void {
  for (const hindrance of hindrances)
    cli.print(sentence(`it could not be adopted as it is: ${hindrance}`, "warning "));
  for (const remark of remarks) cli.print(sentence(remark, "warning "));
  const { items, changed, clauseOnly, stale } = totals;
  cli.print(
    sentence(
      `${items} items, on ${on}: ${changed} would change from ${beside?.name ?? "what stands"} under ${decision.name}, ${clauseOnly} keep everything but the clause that is cited.`,
    ),
  );
  if (sample)
    cli.print(
      sentence(
        `A sample: ${sample.drawn} of ${sample.of} items, drawn by chance (seed ${sample.seed}). Of all, ${percentages(sample.changed, ".")} would change; a kind of change that was not drawn may concern up to ${upTo(sample.unseen, ".")} of all. Each bound holds with 95 % certainty.`,
      ),
    );
  if (stale > 0)
    cli.print(
      sentence(
        `${stale} were classified under other rules, or changed since, so some of it changes without the decision: run kanalarkiv process first.`,
        "warning ",
      ),
    );
}

function outcomes({ totals: { outcomesBefore, outcomesAfter }, sample }: WhatIfReport): string {
  const kinds = [...new Set([...Object.keys(outcomesBefore), ...Object.keys(outcomesAfter)])];
  return listed(
    ["outcome", "before", "after", "difference", ...(sample ? ["of all"] : [])],
    kinds.map((kind) => {
      const [was, is] = [outcomesBefore[kind] ?? 0, outcomesAfter[kind] ?? 0];
      const share =
        sample && percentages(sample.outcomes[kind] ?? { atLeast: 0, atMost: sample.unseen }, ".");
      return [kind, was, is, is > was ? `+${is - was}` : String(is - was), ...(share ? [share] : [])];
    }),
    "Nothing is stored yet.",
  );
}

function changes({ totals }: WhatIfReport): string {
  return listed(
    ["from", "to", "items", "such as"],
    totals.changes.map(({ from, to, otherDay, items, examples }) => [
      stand(from),
      `${stand(to)}${otherDay && from.outcome === to.outcome ? ", another day" : ""}`,
      items,
      examples[0] && `${examples[0].itemId} ${examples[0].postedOn}`,
    ]),
    "No item would change.",
  );
}

function clauses({ totals }: WhatIfReport): string {
  return listed(
    ["clause", "outcome", "state", "items"],
    [
      ...totals.clauses.map(({ clauseId, outcome, state, items }) => [
        clauseId ?? "none of it",
        outcome,
        state,
        items,
      ]),
      ...totals.idleClauses.map((clauseId) => [clauseId, "speaks of no item", undefined, 0]),
    ],
    "It speaks of no item.",
  );
}

function due({ totals, on }: WhatIfReport): string {
  return listed(
    ["due", "confirmed", "if an officer confirms"],
    dueBefore(totals.due, on).map(({ month, isEarlier, confirmed, ifConfirmed }) => [
      isEarlier ? `before ${month}` : month,
      confirmed,
      ifConfirmed,
    ]),
    "Nothing would have a due day.",
  );
}

function printReach(cli: Cli, { totals, held, freed }: WhatIfReport): void {
  const { officer, review, keptByRule, otherDecision, noClause } = totals.unreached;
  cli.print(
    sentence(
      `The decision does not reach ${review} in review, ${officer} that officers decided, ${keptByRule} that a rule keeps, ${otherDecision} under another decision, ${noClause} without a clause. It confirms ${totals.confirmedByDecision} by itself; ${totals.withoutDay} prunable have no day.`,
    ),
  );
  if (held !== undefined && held > 0)
    cli.print(sentence(`${held} of the prunable are held now, and stay as long as they are.`));
  if (freed)
    cli.print(
      sentence(
        `What would be prunable and is not held (${freed.items} items) takes ${freed.textBytes} bytes of text and ${freed.fileBytes} bytes in ${freed.files} files; ${freed.sharedFiles} files stay, for other items have them too.`,
      ),
    );
  cli.print(sentence(`List: SHA-256 ${totals.listSha256}`));
}

function stand({
  outcome,
  classId,
  state,
  clauseId,
}: WhatIfReport["totals"]["changes"][number]["from"]): string {
  if (outcome === undefined) return "unclassified";
  return `${classId} ${outcome}, ${state}${clauseId === undefined ? "" : `, clause ${clauseId}`}`;
}
