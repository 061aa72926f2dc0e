import type { Command } from "commander";
import { localMinute } from "../../domain/zoned.ts";
import { acknowledgeLook, allLooks, type ListedLook, lookNamed } from "../../pipeline/looks/looks.ts";
import { type ToldBudget, toldBudgets } from "../../pipeline/rates/told.ts";
import { channelIdBy } from "../../pipeline/register/find.ts";
import type { Cli } from "../context.ts";
import { givenInstant, givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { remedyLines } from "../words/notes.ts";
import { verdictWords } from "../words/verdicts.ts";

interface ListOptions {
  readonly channel?: string;
  readonly agency?: string;
  readonly since?: Date;
  readonly open?: boolean;
  readonly limit: number;
  readonly json?: boolean;
}

interface AcknowledgeOptions {
  readonly because: string;
  readonly by?: string;
  readonly json?: boolean;
}

export function looks(command: Command, cli: Cli): void {
  const group = command
    // what stands after `show` and `acknowledge` belongs to them
    .enablePositionalOptions()
    .option("--channel <channel>", "of one channel")
    .option("--agency <number>", "of one agency")
    .option(
      "--since <time>",
      "since this day or instant, such as 2026-11-20 (from midnight UTC) or 2026-11-20T14:00+01:00",
      givenInstant,
    )
    .option("--open", "only those that were not whole and that nobody took note of")
    .option("--limit <n>", "how many", givenNumber, 20)
    .option("--json", "print them as JSON")
    .addHelpText(
      "after",
      "\nWhen a look is believed: docs/looks.md. Times are those of the agency's clock.\n\nExample:\n  kanalarkiv looks --open --since 2026-11-20",
    )
    .action(async ({ channel, open, json, ...options }: ListOptions) => {
      const { tools } = await cli.app();
      const channelId = await channelIdBy(tools, channel);
      const wanted = { ...options, channelId, openOnly: open === true };
      const found = await allLooks(tools, { ...wanted, limit: options.limit + 1 });
      const shown = found.slice(0, options.limit);
      if (json) cli.json(shown);
      else cli.print(looksText(shown, found.length > options.limit));
    });
  registerShow(group, cli);
  registerAcknowledge(group, cli);
  registerBudgets(group, cli);
}

function registerBudgets(group: Command, cli: Cli): void {
  group
    .command("budgets")
    .description(
      "what each platform lets be asked of it with each credential, and until when it is left in peace",
    )
    .option("--json", "print them as JSON")
    .addHelpText(
      "after",
      "\nA credential goes by the variable that holds it. A platform that said no limit and is asked without trouble has none: docs/looks.md.\n\nExample:\n  kanalarkiv looks budgets",
    )
    .action(async ({ json }: { json?: boolean }) => {
      const { tools } = await cli.app();
      const found = await toldBudgets(tools);
      if (json) cli.json(found);
      else cli.print(budgetsText(found));
    });
}

const budgetColumns = ["platform", "credential", "left", "of", "next window", "not asked until"];

function budgetsText(budgets: readonly ToldBudget[]): string {
  const rows = budgets.map((one) => [
    ...[one.platform, credentialText(one), one.left, one.limit],
    ...[one.resetAt && localMinute(one.resetAt, "UTC"), waitText(one)],
  ]);
  return `${listed(budgetColumns, rows, "No platform has said a limit, and none is left in peace.")}\n`;
}

function credentialText({ secretNames }: ToldBudget): string {
  if (secretNames === undefined) return "(no variable holds it now)";
  return secretNames.length === 0 ? "–" : secretNames.join(", ");
}

const whyNotAsked = {
  asked: "it asks for quiet",
  down: "it does not answer",
  spent: "all is used",
  probe: "one asks alone",
} as const;

function waitText({ waitUntil, because }: ToldBudget): string | undefined {
  return waitUntil && because && `${localMinute(waitUntil, "UTC")}: ${whyNotAsked[because]}`;
}

function registerShow(group: Command, cli: Cli): void {
  group
    .command("show <look>")
    .description("one look: its verdict in words, what it added, what to do")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv looks show a3908662")
    .action(async (named: string, { json }: { json?: boolean }) => {
      const look = await lookNamed((await cli.app()).tools, named);
      if (json) cli.json(look);
      else cli.print(lookText(look));
    });
}

function registerAcknowledge(group: Command, cli: Cli): void {
  group
    .command("acknowledge <look>")
    .description("records that you have seen what a look came to; the look and its verdict stay as they are")
    .requiredOption("--because <text>", "why nothing more is to be done, for the audit log")
    .option("--by <name>", "the person who has seen it; default: KANALARKIV_OPERATOR")
    .option("--json", "print the look as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv looks acknowledge a3908662 --because "nettstaden var nede" --by "Kari Vik"',
    )
    .action(async (named: string, { because, by, json }: AcknowledgeOptions) => {
      const given = { named, because, by: cli.person(by) };
      const look = await acknowledgeLook((await cli.app()).tools, given);
      if (json) cli.json(look);
      else cli.print(sentence(`The look ${look.id} at ${look.channelTitle} is acknowledged by ${given.by}.`));
    });
}

function looksText(found: readonly ListedLook[], more: boolean): string {
  const table = listed(
    ["id", "channel", "looked at", "verdict", "new", "vers", "gone", "back"],
    found.map(({ id, channelTitle, startedAt, timeZone, verdict, added }) => [
      id,
      channelTitle,
      localMinute(startedAt, timeZone),
      verdict,
      added.new,
      added.versions,
      added.removed,
      added.reappeared,
    ]),
    "No look fits.",
  );
  const reasons = found.flatMap((look) => {
    const why = reasonOf(look);
    return why === undefined ? [] : [sentence(why, `${look.id} `)];
  });
  return [
    table,
    ...(reasons.length > 0 ? [reasons.join("\n")] : []),
    ...(more ? ["There are more: give --limit, --since or --channel."] : []),
  ].join("\n\n");
}

/** The reason of a look that was not accepted at once, and who took note of it. */
function reasonOf({ faultCode, faultDetail, act }: ListedLook): string | undefined {
  const seen = act ? `${act.kind} by ${act.by}: ${act.because}` : undefined;
  const why = faultCode === null ? undefined : `${faultDetail || faultCode} (${faultCode})`;
  return why === undefined && seen === undefined ? undefined : [why, seen].filter(Boolean).join("; ");
}

function lookText(look: ListedLook): string {
  const { added } = look;
  const why = reasonOf(look);
  return [
    sentence(`${look.channelTitle}, ${localMinute(look.startedAt, look.timeZone)}, ${look.observationId}`),
    sentence(`${look.verdict}: ${verdictWords[look.verdict]}.`),
    ...(why === undefined ? [] : [sentence(`${why}.`)]),
    ...(look.faultCode === null ? [] : remedyLines(look.faultCode)),
    sentence(
      `It showed ${look.seen} items and had ${look.findings} findings. Written from it: ${added.new} new items, ${added.versions} new versions, ${added.removed} removals, ${added.reappeared} that came back.`,
    ),
  ].join("\n");
}
