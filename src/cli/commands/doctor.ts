import type { Command } from "commander";
import { idsBy } from "../../clock.ts";
import { readConfig } from "../../config.ts";
import { reasonOf } from "../../domain/errors.ts";
import { examine } from "../../pipeline/doctor/doctor.ts";
import { type DoctorFinding, fault, ok, withUnchecked } from "../../pipeline/doctor/report.ts";
import { type Cli, exitCodes } from "../context.ts";
import { sentence, table } from "../terminal.ts";
import { wordsOf } from "../words/codes.ts";

export function doctor(command: Command, cli: Cli): void {
  command
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      "\nIt changes nothing; a small object is put into the store and deleted again. Ends with 1 when something is a fault, with 0 otherwise: look at what was not checked, too.\n\nExamples:\n  kanalarkiv doctor\n  kanalarkiv doctor --json",
    )
    .action(async ({ json }: { json?: boolean }) => {
      const found = await examined(cli);
      const said = found.map((one) => ({ ...one, todo: todoOf(one) }));
      if (json) cli.json(said);
      else for (const text of report(said)) cli.print(text);
      if (found.some(({ grade }) => grade === "fault")) cli.exitWith(exitCodes.failed);
    });
}

/** Without an app: opening one would make or change what is to be looked at. */
async function examined({ clock }: Cli): Promise<readonly DoctorFinding[]> {
  let config: ReturnType<typeof readConfig>;
  try {
    config = readConfig(process.env, process.cwd());
  } catch (error) {
    const wrong = fault("doctor.config", "settings", reasonOf(error));
    return withUnchecked([wrong], "the settings could not be read");
  }
  const place = process.env["KANALARKIV_CONFIG"] || "environment";
  const tools = { clock, ids: idsBy(clock), secret: (name: string) => process.env[name] };
  return [ok("doctor.config", place, "can be read"), ...(await examine(config, tools))];
}

function todoOf({ code, grade, todo }: DoctorFinding): string | undefined {
  return grade === "ok" ? undefined : (todo ?? wordsOf(code)?.remedy);
}

function report(found: readonly DoctorFinding[]): readonly string[] {
  const rows = found.map(({ grade, code, place, value }) => [
    grade,
    code.replace("doctor.", ""),
    place,
    value,
  ]);
  const count = (grade: DoctorFinding["grade"]) => found.filter((one) => one.grade === grade).length;
  return [
    `${table(["", "what", "where", "as it is"], rows)}\n`,
    ...found
      .filter(({ todo }) => todo !== undefined)
      .map(
        ({ grade, place, value, todo }) =>
          `${sentence(`${place}: ${value}`, `${grade} `)}\n${sentence(todo ?? "", "→ ")}\n`,
      ),
    `${count("fault")} faults, ${count("warn")} warnings, ${count("unchecked")} not checked, ${count("ok")} in order`,
  ];
}
