import type { Command } from "commander";
import { ArchiveError } from "../../domain/errors.ts";
import {
  type CheckedAgency,
  type CheckedItem,
  checkAgency,
  checkItem,
  type ObstacleCode,
} from "../../pipeline/prune/check.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { sentence, table } from "../terminal.ts";
import { obstacleText, obstacleWords } from "../words/obstacles.ts";

/** What may be destroyed, and what stands against it. */
export function prune(command: Command, cli: Cli): void {
  const group = command.addHelpText("after", "\nExample:\n  kanalarkiv prune check --agency 999999999");
  group
    .command("check [item]")
    .description(
      "says everything that stands against the destruction of one item, or counts it over an agency",
    )
    .option("--agency <number>", "organisation number or id: count over all that it has")
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  kanalarkiv prune check post-17\n  kanalarkiv prune check --agency 999999999",
    )
    .action(async (named: string | undefined, { agency, json }: { agency?: string; json?: boolean }) => {
      if ((named === undefined) === (agency === undefined))
        throw new ArchiveError("config.invalid", "give either an item or --agency");
      const { tools } = await cli.app();
      if (named !== undefined) {
        const checked = await checkItem(tools, named);
        return json ? cli.json(checked) : cli.print(itemText(checked));
      }
      const owner = await agencyBy(tools, agency ?? "");
      const progress = cli.progress("items");
      const checked = await checkAgency(tools, owner, progress.on).finally(progress.done);
      return json ? cli.json(checked) : cli.print(agencyText(checked));
    });
}

function itemText({ nativeId, channel, classId, answer, today }: CheckedItem): string {
  const what = `${nativeId} (${channel}${classId === undefined ? "" : `, ${classId}`})`;
  if (answer.may) {
    const { clauseId, dueOn, confirmedBy } = answer.under;
    const files = answer.filesKept.length;
    return [
      sentence(
        `nothing stands against the destruction of ${what} on ${today}: clause ${clauseId}, due on ${dueOn}, confirmed by ${confirmedBy}`,
      ),
      ...(files === 0 ? [] : [sentence(`${files} of its files would stay: another item has them`)]),
    ].join("\n");
  }
  return [
    sentence(`${what} may not be destroyed:`),
    ...answer.because.map((obstacle) =>
      sentence(obstacleText(obstacle), `${obstacleWords[obstacle.code].gate}  `),
    ),
  ].join("\n");
}

function agencyText({ items, prunable, due, obstacles, holds }: CheckedAgency): string {
  const rows = (Object.entries(obstacles) as [ObstacleCode, { items: number; alone: number }][])
    .sort(([, a], [, b]) => b.items - a.items)
    .map(([code, counts]) => [
      obstacleWords[code].gate,
      obstacleWords[code].meaning,
      counts.items,
      counts.alone,
    ]);
  const held = Object.entries(holds).map(([number, count]) => `hold ${number}: ${count}`);
  return [
    sentence(`${items} items, ${prunable} of a prunable class, ${due} of them due with nothing against it`),
    ...(rows.length === 0 ? [] : ["", table(["gate", "what stands against it", "items", "alone"], rows)]),
    ...(held.length === 0 ? [] : ["", sentence(held.join(", "))]),
  ].join("\n");
}
