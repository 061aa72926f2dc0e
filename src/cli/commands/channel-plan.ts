import { basename } from "node:path";
import type { Command } from "commander";
import type { Agency } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import { dueRegisters } from "../../pipeline/register/due.ts";
import { channelBy } from "../../pipeline/register/find.ts";
import { attestPoint, planOf, recordEvaluation, setPlan, undoPlan } from "../../pipeline/register/plan.ts";
import { keptPlanFile } from "../../pipeline/register/plan-file.ts";
import { agencyBy, allAgencies, type RegisteredChannel } from "../../pipeline/register/register.ts";
import type { Tools } from "../../pipeline/tools.ts";
import { checkWebsite } from "../../pipeline/watch/website.ts";
import { checklistWords, dutyText } from "../../watch/checklist/words/index.ts";
import { type PlanField, planFields } from "../../watch/register/input.ts";
import { attestationRule, evaluationRule } from "../../watch/register/rules.ts";
import type { Cli } from "../context.ts";
import { givenDay, givenNumber, readGiven } from "../given.ts";
import { listed } from "../terminal.ts";
import { historyText, planChangeLines, planFaultText, planText, timesIn } from "../words/plan.ts";

interface Given {
  readonly by?: string;
  readonly because?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `channel plan`: what an agency decided about a channel. */
export function registerPlan(group: Command, cli: Cli): void {
  const plan = group
    .command("plan")
    .description(
      "what the agency decided about a channel: who answers for it, its plan and approval, evaluations",
    )
    .addHelpText(
      "after",
      '\nNothing is overwritten: a later entry counts in place of an earlier one, and every one stays with who and when.\n\nExample:\n  kanalarkiv channel plan show "Nettstaden"',
    );
  registerShow(plan, cli);
  registerSet(plan, cli);
  registerEvaluate(plan, cli);
  registerAttest(plan, cli);
  registerUndo(plan, cli);
  registerHistory(plan, cli);
  registerWebsite(plan, cli);
  registerDue(plan, cli);
}

async function placed(cli: Cli, wanted: string): Promise<Placed> {
  const { tools } = await cli.app();
  const channel = await channelBy(tools, wanted);
  return { tools, channel, zone: (await agencyBy(tools, channel.agencyId)).timeZone };
}

interface Placed {
  readonly tools: Tools;
  readonly channel: RegisteredChannel;
  readonly zone: string;
}

function registerShow(plan: Command, cli: Cli): void {
  plan
    .command("show <channel>")
    .description("what stands in the channel's register now, with who registered it and when")
    .option("--json", "print it as JSON")
    .addHelpText("after", '\nExample:\n  kanalarkiv channel plan show "Nettstaden"')
    .action(async (wanted: string, { json }: Given) => {
      const { tools, channel, zone } = await placed(cli, wanted);
      const shown = await planOf(tools, channel);
      if (json) cli.json({ channel: channel.id, ...shown.register });
      else cli.print(planText(channel.title, shown, zone));
    });
}

const setOptions: Readonly<Record<PlanField, readonly [flag: string, says: string]>> = {
  owner: ["--owner <name>", "the director who is responsible"],
  dialogueOwner: ["--dialogue-owner <name>", "who is first responsible for the dialogue"],
  answeringGroup: ["--answering-group <name>", "the group that answers"],
  goal: ["--goal <text>", "why the channel is there, and what it is to achieve"],
  targetGroup: ["--target-group <text>", "for whom, and why this channel"],
  staffing: ["--staffing <hours>", "when somebody is there, in the agency's zone: “mon-fri 08:00-15:30”"],
  holidays: ["--holidays <text>", "what is done on holidays and in vacations"],
  responseTarget: ["--response-target <time>", "“4 hours” or “2 days”, in which the agency works"],
  duration: ["--duration <day>", "“permanent”, or the last day that is planned"],
  opened: ["--opened <day>", "when the account was opened"],
  planReference: ["--plan-reference <number>", "the plan's number in the agency's own records system"],
  planCommentOn: ["--plan-comment-on <day>", "when the communications unit commented on the plan"],
  planComment: ["--plan-comment <text>", "what it said"],
  planApprovedBy: ["--plan-approved-by <name>", "the director who approved the plan"],
  planApprovedOn: ["--plan-approved-on <day>", "when"],
  termsOn: ["--terms-on <day>", "when contract and terms were reviewed"],
  termsReference: ["--terms-reference <number>", "where that review is found"],
  riskOn: ["--risk-on <day>", "when risks for agency and users were reviewed"],
  riskReference: ["--risk-reference <number>", "where that review is found"],
  evaluationDue: [
    "--evaluation-due <day>",
    `when the next evaluation is due; the guidance leaves ${evaluationRule.months} months`,
  ],
  websitePage: ["--website-page <url>", "the page on which the agency lists its channels"],
  websiteLink: [
    "--website-link <url>",
    "the address by which readers reach the channel, where it is another",
  ],
};

function registerSet(plan: Command, cli: Cli): void {
  const command = plan
    .command("set <channel>")
    .description(
      'registers what the agency decided; what is not given stays, and an empty value ("") takes it away',
    );
  for (const field of planFields) command.option(...setOptions[field]);
  command
    .option("--plan-file <file>", "the plan itself, which is kept in the store by its digest")
    .option("--document <point=reference...>", "a document that answers a point: C06=2026/114-3")
    .option("--because <text>", "why, for the record")
    .option("--by <name>", "the person who registers it; default: KANALARKIV_OPERATOR")
    .option("--dry-run", "say what would be registered, and write nothing")
    .option("--json", "print what was registered as JSON")
    .addHelpText(
      "after",
      '\nA channel is named by its id, the beginning or end of it, or its title.\n\nExample:\n  kanalarkiv channel plan set "Nettstaden" --owner "Kari Vik" --staffing "mon-fri 08:00-15:30" --response-target "2 days" --by "Ola Nes"',
    )
    .action(async (wanted: string, given: SetGiven) => {
      const act = { by: cli.person(given.by), because: given.because, dryRun: given.dryRun };
      const { tools, channel, zone } = await placed(cli, wanted);
      const { planFile: path, document = [] } = given;
      const file = path === undefined ? undefined : { name: basename(path), content: await readGiven(path) };
      const fields = Object.fromEntries(
        planFields.flatMap((field) => (given[field] === undefined ? [] : [[field, given[field]]])),
      );
      const input = { ...fields, ...(document.length > 0 ? { documented: documentsOf(document) } : {}) };
      // what is wrong with the rest is told before a file is stored
      if (file) await setPlan(tools, channel, input, { ...act, dryRun: true }, planFaultText);
      const planFile = file && (await keptPlanFile(tools, file, given.dryRun !== true));
      const changed = await setPlan(
        tools,
        channel,
        { ...input, ...(planFile ? { planFile } : {}) },
        act,
        planFaultText,
      );
      if (given.json) cli.json({ channel: channel.id, ...changed, dryRun: given.dryRun === true });
      else cli.print(planChangeLines(channel.title, changed, given.dryRun === true, zone));
    });
}

type SetGiven = Given &
  Partial<Record<PlanField, string>> & { readonly planFile?: string; readonly document?: string[] };

function documentsOf(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((one) => {
      const at = one.indexOf("=");
      return at < 0 ? [one, ""] : [one.slice(0, at).trim(), one.slice(at + 1)];
    }),
  );
}

interface EvaluateGiven extends Given {
  readonly on: Day;
  readonly result: string;
  readonly reference?: string;
  readonly next?: Day;
}

function registerEvaluate(plan: Command, cli: Cli): void {
  plan
    .command("evaluate <channel>")
    .description("registers an evaluation that was carried out; earlier ones stay")
    .requiredOption("--on <day>", "when", givenDay)
    .requiredOption("--result <text>", "what it came to")
    .option("--reference <number>", "where it is found")
    .option("--next <day>", "when the next one is due", givenDay)
    .option("--by <name>", "the person who registers it; default: KANALARKIV_OPERATOR")
    .option("--dry-run", "say what would be registered, and write nothing")
    .option("--json", "print what was registered as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv channel plan evaluate "Nettstaden" --on 2026-11-02 --result "Målgruppa blir nådd." --next 2027-05-02 --by "Kari Vik"',
    )
    .action(async (wanted: string, { on, result, reference, next, ...given }: EvaluateGiven) => {
      const act = { by: cli.person(given.by), dryRun: given.dryRun };
      const { tools, channel, zone } = await placed(cli, wanted);
      const changed = await recordEvaluation(tools, channel, { on, result, reference, next }, act);
      if (given.json) cli.json({ channel: channel.id, ...changed, dryRun: given.dryRun === true });
      else cli.print(planChangeLines(channel.title, changed, given.dryRun === true, zone));
    });
}

interface AttestGiven extends Given {
  readonly person?: string;
  readonly on: Day;
  readonly months: number;
}

function registerAttest(plan: Command, cli: Cli): void {
  plan
    .command("attest <channel> <point>")
    .description("registers that a person attests a point that nothing stored can answer: C34, C35, C36, C40")
    .requiredOption("--on <day>", "when it was attested", givenDay)
    .option(
      "--months <n>",
      "for how long it is taken to be true; the period is this program's, not law",
      givenNumber,
      attestationRule.months,
    )
    .option("--person <name>", "who attests it; default: who registers it")
    .option("--by <name>", "the person who registers it; default: KANALARKIV_OPERATOR")
    .option("--dry-run", "say what would be registered, and write nothing")
    .option("--json", "print what was registered as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv channel plan attest "Nettstaden" C35 --on 2026-11-02 --months 6 --by "Kari Vik"',
    )
    .action(async (wanted: string, point: string, { person, on, months, ...given }: AttestGiven) => {
      const act = { by: cli.person(given.by), dryRun: given.dryRun };
      const { tools, channel, zone } = await placed(cli, wanted);
      const changed = await attestPoint(tools, channel, { point, by: person ?? act.by, on, months }, act);
      if (given.json) cli.json({ channel: channel.id, ...changed, dryRun: given.dryRun === true });
      else cli.print(planChangeLines(channel.title, changed, given.dryRun === true, zone));
    });
}

function registerUndo(plan: Command, cli: Cli): void {
  plan
    .command("undo <channel> <entry>")
    .description("takes an entry back by a later one, so that what stood before it counts again")
    .requiredOption("--because <text>", "why, for the record")
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--dry-run", "say what would be taken back, and write nothing")
    .option("--json", "print the entry as JSON")
    .addHelpText(
      "after",
      '\nAn entry is named as `history` lists it.\n\nExample:\n  kanalarkiv channel plan undo "Nettstaden" 1f0c77ab --because "feil person" --by "Kari Vik"',
    )
    .action(async (wanted: string, entry: string, given: Given) => {
      const act = { by: cli.person(given.by), because: given.because, dryRun: given.dryRun };
      const { tools, channel } = await placed(cli, wanted);
      const row = await undoPlan(tools, channel, entry, act);
      if (given.json) return cli.json({ channel: channel.id, entry: row, dryRun: given.dryRun === true });
      const what = checklistWords.en.topic[row.topic];
      cli.print(
        `${channel.title}: ${what}${row.point ? ` ${row.point}` : ""} ${given.dryRun ? "would be taken back, nothing is written" : "taken back"}`,
      );
    });
}

function registerHistory(plan: Command, cli: Cli): void {
  plan
    .command("history <channel>")
    .description("every entry of the channel's register, also those that no longer count, oldest first")
    .option("--json", "print them as JSON")
    .addHelpText("after", '\nExample:\n  kanalarkiv channel plan history "Nettstaden"')
    .action(async (wanted: string, { json }: Given) => {
      const { tools, channel, zone } = await placed(cli, wanted);
      const shown = await planOf(tools, channel);
      if (json) cli.json(shown.rows);
      else cli.print(historyText(shown, zone));
    });
}

function registerWebsite(plan: Command, cli: Cli): void {
  plan
    .command("website <channel>")
    .description("fetches the agency's page that is registered, and registers whether it lists the channel")
    .option("--by <name>", "the person who asks for it; default: KANALARKIV_OPERATOR")
    .option("--dry-run", "fetch it, and write nothing")
    .option("--json", "print what was seen as JSON")
    .addHelpText("after", '\nExample:\n  kanalarkiv channel plan website "Nettstaden" --by "Kari Vik"')
    .action(async (wanted: string, given: Given) => {
      const act = { by: cli.person(given.by), dryRun: given.dryRun };
      const { tools, channel } = await placed(cli, wanted);
      const seen = await checkWebsite(tools, channel, act);
      if (given.json) cli.json({ channel: channel.id, ...seen, dryRun: given.dryRun === true });
      else
        cli.print(`${seen.page} ${seen.listed ? "lists" : "does not list"} ${channel.title} (${seen.link})`);
    });
}

function registerDue(plan: Command, cli: Cli): void {
  plan
    .command("due")
    .description("what of the channels' registers is due: evaluations, lapsed attestations, what is lacking")
    .option("--agency <number>", "of one agency")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv channel plan due --agency 999999999")
    .action(async ({ agency, json }: { agency?: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const agencies = agency === undefined ? await allAgencies(tools) : [await agencyBy(tools, agency)];
      const found = [];
      for (const one of agencies)
        for (const due of await dueRegisters(tools, one)) found.push({ agency: one, ...due });
      if (json)
        return cli.json(
          found.map(({ channel, duties }) => ({ channel: channel.id, title: channel.title, duties })),
        );
      cli.print(listed(["channel", "what is due"], dueRows(found), "Nothing is due."));
    });
}

function dueRows(
  found: readonly ({ readonly agency: Agency } & Awaited<ReturnType<typeof dueRegisters>>[number])[],
): readonly (readonly string[])[] {
  return found.flatMap(({ agency, channel, duties }) =>
    duties.map((duty) => [channel.title, dutyText(duty, checklistWords.en, timesIn(agency.timeZone))]),
  );
}
