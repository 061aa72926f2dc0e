import type { Command } from "commander";
import { Option } from "commander";
import { itemKinds } from "../../domain/item.ts";
import { type ImportResult, importArchive } from "../../pipeline/import/import.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenInstant } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { type HandedFormat, handedFormats, importFormats } from "../words/import-formats.ts";
import { lackWords } from "../words/import-lacks.ts";

interface ImportOptions {
  readonly channel: string;
  readonly format?: HandedFormat;
  readonly kind?: (typeof itemKinds)[number];
  readonly madeAt?: Date;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function importCommand(command: Command, cli: Cli): void {
  command
    .argument("<archive>", "the file or folder as the platform gave it, unopened where that can be")
    .requiredOption("--channel <channel>", "the channel of the same account")
    .addOption(
      new Option("--format <format>", "which archive it is; told from its content otherwise").choices(
        handedFormats,
      ),
    )
    .addOption(new Option("--kind <kind>", "what the rows of a table are").choices(itemKinds))
    .option(
      "--made-at <time>",
      "when the archive was made, where it does not say: only what is newer than all that is known changes it",
      givenInstant,
    )
    .option("--by <name>", "the person who hands it in; default: KANALARKIV_OPERATOR")
    .option("--dry-run", "reads everything and says what would come of it; writes nothing")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      '\nAn archive is taken whole or not at all. What it does not hold is never taken for removed, and it never counts as a look. Exit code 3 says that something was refused that somebody must look at.\n\nExample:\n  kanalarkiv import archive-20261101.zip --channel Mastodon --by "Kari Vik"',
    )
    .addHelpText("after", () => `\nFormats (what each lacks: docs/imports.md):\n\n${formatList()}`)
    .action(async (path: string, options: ImportOptions) => {
      const progress = cli.progress("import");
      const { channel, format, kind: itemKind, madeAt, dryRun, json } = options;
      const by = dryRun ? (options.by ?? cli.operator) : cli.person(options.by);
      const { tools } = await cli.app();
      try {
        const given = { path, channel, format, itemKind, madeAt, by, dryRun };
        const result = await importArchive(tools, given, progress.on);
        progress.done();
        if (json) cli.json(result);
        else cli.print(resultText(result));
        if (result.findings.some(({ held }) => held)) cli.exitWith(exitCodes.faultsFound);
      } finally {
        progress.done();
      }
    });
}

/** What there is, as the guide tells of it. */
export function formatList(): string {
  return listed(
    ["format", "what it is"],
    handedFormats.map((name) => [name, importFormats[name].is.replaceAll("`", "")]),
    "",
  );
}

/** @param of what a person saw is told by that person: neither whose it is nor who could see it is left open */
export function resultText(result: ImportResult, of: "archive" | "seen" = "archive"): string {
  const { found, kept, refused, newItems, newVersions, files } = result;
  const isDry = result.observationId === undefined;
  const codes = Object.entries(result.codes).map(([code, count]) => [code, count]);
  return [
    listed(
      ["format", "found", "kept", "refused", "new items", "new versions", "files kept", "files missing"],
      [[result.format, found, kept, refused, newItems, newVersions, files.kept, files.missing]],
      "",
    ),
    ...(isDry ? ["A dry run: nothing was written."] : []),
    ...(result.onlyNew ? [sentence(onlyNew(result))] : []),
    ...(result.saysWhose || of === "seen"
      ? []
      : [sentence("The archive does not say whose it is: that it belongs to the channel is your word.")]),
    sentence(
      of === "seen"
        ? "What a person saw is not counted as coverage"
        : `Such an archive never holds ${lackWords(result.lacks)}; it is not counted as coverage`,
    ),
    ...(codes.length > 0 ? [listed(["told", "times"], codes, "")] : []),
    ...result.findings
      .filter(({ held }) => held)
      .slice(0, 20)
      .map(({ code, place, nativeId, detail }) =>
        sentence(`refused: ${nativeId ?? "a record"}, ${place}: ${detail} (${code})`),
      ),
    ...(codes.length > 0 && !isDry ? ["All of it: kanalarkiv channel findings"] : []),
  ].join("\n\n");
}

function onlyNew({ madeAt }: ImportResult): string {
  return madeAt === undefined
    ? "Nobody knows when the archive was made, so only what was not known was taken: give --made-at"
    : `Something was seen of the channel after the archive was made (${madeAt.toISOString()}), so only what was not known was taken`;
}
