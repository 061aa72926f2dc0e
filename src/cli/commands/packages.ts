import { basename } from "node:path";
import type { Command } from "commander";
import type { Day } from "../../domain/day.ts";
import type { PackageState } from "../../domain/package-state.ts";
import { verdictWords } from "../../package/report-text.ts";
import type { Answer } from "../../pipeline/deposit/deposit.ts";
import type { PackageFacts, PackageLife } from "../../pipeline/deposit/packages.ts";
import type { Cli } from "../context.ts";
import { givenDay, readGiven } from "../given.ts";
import { table } from "../terminal.ts";
import { type LocalTime, localTimes } from "../zones.ts";

// loaded when they are asked something: `export --help` is no reason to
const life = () => import("../../pipeline/deposit/packages.ts");
const deposits = () => import("../../pipeline/deposit/deposit.ts");
const register = () => import("../../pipeline/register/register.ts");

const example = "01a1fdef-d285-7000-b4ee-ea1589b78ad2";

/** What becomes of packages, below `export`. */
export function registerPackages(group: Command, cli: Cli): void {
  registerList(group, cli);
  registerShow(group, cli);
  registerLeftOut(group, cli);
  registerCompare(group, cli);
  registerDeposited(group, cli);
  registerAnswer(group, cli, "acknowledged", "the archive has taken the package; its receipt is kept");
  registerAnswer(group, cli, "rejected", "the archive has refused the package, with its reasons");
}

function registerList(group: Command, cli: Cli): void {
  group
    .command("list")
    .description("lists the packages: period, who, when, items, verdict, state, digest and place")
    .option("--agency <number>", "only this agency")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv export list --agency 999999999")
    .action(async ({ agency, json }: { agency?: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const all = await (await life()).allPackages(
        tools,
        agency ? await (await register()).agencyBy(tools, agency) : undefined,
      );
      if (json) return cli.json(all);
      if (all.length === 0) return cli.print("no package yet: kanalarkiv export --help");
      const local = await localTimes(tools);
      for (const one of all) cli.print(lines(one, local));
    });
}

/** Two lines a package, so that a terminal can hold it. */
function lines(one: PackageFacts, local: LocalTime): string {
  return [
    `${one.id}  ${one.state}  ${one.from}–${one.to}${partText(one)}  ${one.items} items  ${verdictOf(one)}`,
    `    ${one.agency}, by ${one.closedBy}, ${local(one.plannedAt, one.orgNumber)}; ${one.manifest ? `schemas ${one.manifest.schemas}; ` : ""}${one.sha256 ? `sha256 ${one.sha256}` : "not built"}`,
    ...(one.address ? [`    ${one.address}`] : []),
  ].join("\n");
}

function registerShow(group: Command, cli: Cli): void {
  group
    .command("show <package>")
    .description("all that is known of a package: facts, remarks, and its life with who, when and why")
    .option("--json", "print it as JSON")
    .addHelpText("after", `\nExample:\n  kanalarkiv export show ${example}`)
    .action(async (id: string, { json }: { json?: boolean }) => {
      const { tools } = await cli.app();
      await show(cli, await (await life()).packageLife(tools, id), json);
    });
}

function registerLeftOut(group: Command, cli: Cli): void {
  group
    .command("left-out <package>")
    .description(
      "items of the period that a package is without, confirmed as prunable, and what they are now",
    )
    .option("--json", "print them as JSON")
    .addHelpText("after", `\nExample:\n  kanalarkiv export left-out ${example}`)
    .action(async (id: string, { json }: { json?: boolean }) => {
      const { tools } = await cli.app();
      const rows = await (await life()).packageLeftOut(tools, id);
      if (json) return cli.json(rows);
      if (rows.length === 0) return cli.print("nothing was left out of it as prunable");
      const now = ({ outcome, state, reopenedBecause }: (typeof rows)[number]) =>
        [outcome ?? "not classified", reopenedBecause ? `reopened: ${reopenedBecause}` : (state ?? "")].join(
          ", ",
        );
      cli.print(
        table(
          ["item", "channel", "confirmed by", "under", "now"],
          rows.map((row) => [row.itemId, row.channel, row.by, row.under, now(row)]),
        ),
      );
    });
}

function registerCompare(group: Command, cli: Cli): void {
  group
    .command("compare <a> <b>")
    .description("what two packages have in common: units in both, in one alone, changed in between")
    .option("--json", "print every unit as JSON")
    .addHelpText("after", `\nExample:\n  kanalarkiv export compare ${example} 01a1ff00-… --json`)
    .action(async (a: string, b: string, { json }: { json?: boolean }) => {
      const { tools } = await cli.app();
      const compared = await (await life()).comparePackages(tools, a, b);
      if (json) return cli.json(compared);
      const local = await localTimes(tools);
      cli.print(lines(compared.a, local));
      cli.print(lines(compared.b, local));
      cli.print(
        `\n${table(
          ["what", "units"],
          [
            ["in both, the same version under the same class", compared.same],
            ["in both, with another version", compared.otherVersions.length],
            ["in both, with another class", compared.otherClasses.length],
            ["only in the first", compared.onlyInA.length],
            ["only in the second", compared.onlyInB.length],
          ],
        )}`,
      );
    });
}

interface DepositOptions {
  readonly to: string;
  readonly on: Day;
  readonly because?: string;
  readonly json?: boolean;
}

function registerDeposited(group: Command, cli: Cli): void {
  group
    .command("deposited <package>")
    .description("records that a committed package was handed over to an archive")
    .requiredOption("--to <archive>", "the archive that it was handed to")
    .requiredOption("--on <day>", "YYYY-MM-DD", givenDay)
    .option("--because <text>", "agreement, case number, or why it is handed over again")
    .option("--json", "print the package as JSON")
    .addHelpText(
      "after",
      `\nExample:\n  kanalarkiv export deposited ${example} --to "IKA Vest" --on 2027-01-15`,
    )
    .action(async (id: string, { json, ...deposit }: DepositOptions) => {
      const { tools } = await cli.app();
      await show(cli, await (await deposits()).recordDeposit(tools, id, deposit), json);
    });
}

interface AnswerOptions {
  readonly receipt?: string;
  readonly because?: string;
  readonly on?: Day;
  readonly json?: boolean;
}

function registerAnswer(group: Command, cli: Cli, verdict: Answer["verdict"], says: string): void {
  const because = verdict === "rejected" ? ' --because "the archive\'s reasons"' : "";
  group
    .command(`${verdict} <package>`)
    .description(`records that ${says}`)
    .option("--receipt <file>", "the archive's own paper, kept byte for byte")
    .option("--because <text>", verdict === "rejected" ? "its reasons (required)" : "what it said")
    .option("--on <day>", "the day of the answer, YYYY-MM-DD", givenDay)
    .option("--json", "print the package as JSON")
    .addHelpText(
      "after",
      `\nExample:\n  kanalarkiv export ${verdict} ${example} --receipt receipt.xml${because}`,
    )
    .action(async (id: string, { json, receipt, because, on }: AnswerOptions) => {
      const paper = receipt ? { name: basename(receipt), bytes: await readGiven(receipt) } : undefined;
      const { tools } = await cli.app();
      await show(
        cli,
        await (await deposits()).recordAnswer(tools, id, { verdict, receipt: paper, because, on }),
        json,
      );
    });
}

async function show(cli: Cli, life: PackageLife, json: boolean | undefined): Promise<void> {
  if (json) cli.json(life);
  else cli.print(lifeText(life, await localTimes((await cli.app()).tools)));
}

function lifeText(life: PackageLife, local: LocalTime): string {
  const { replaces, replacedBy, history, manifest } = life;
  return [
    lines(life, local),
    ...(replaces ? [`    replaces ${replaces}`] : []),
    ...replacedBy.map((by) => `    replaced by ${by}`),
    "",
    ...history.map(({ at, state, by, because, detail }) => {
      const facts = Object.keys(detail).length === 0 ? "" : ` ${JSON.stringify(detail)}`;
      return `${local(at, life.orgNumber)}  ${state}  ${byWhom(state, by)}${because ? `: ${because}` : ""}${facts}`;
    }),
    ...(manifest ? ["", `selection ${JSON.stringify(manifest.selection)}`] : []),
    ...(manifest?.remarks ?? []).map((remark) => `remark: ${remark}`),
  ].join("\n");
}

function partText({ part, parts }: PackageFacts): string {
  return parts > 1 ? ` (part ${part} of ${parts})` : "";
}

function verdictOf({ manifest }: PackageFacts): string {
  if (!manifest) return "not verified";
  const { verdict, errors, warnings } = manifest.verification;
  // a package of an older version has no verdict in words
  return [
    verdict === undefined ? "verified" : verdictWords[verdict],
    `${errors} errors`,
    `${warnings} warnings`,
  ].join(", ");
}

/** What an export does by itself is no act of the account that it runs as. */
const stepsOfTheProgram: ReadonlySet<PackageState> = new Set([
  "planned",
  "built",
  "uploaded",
  "verified",
  "committed",
  "failed",
]);

function byWhom(state: PackageState, by: string): string {
  return stepsOfTheProgram.has(state) ? `by the program, run as ${by}` : `by ${by}`;
}
