import { type Command, InvalidArgumentError, Option } from "commander";
import { withoutSecrets } from "../../domain/public-address.ts";
import { type Attached, attachFile, detachFile } from "../../pipeline/item/attach.ts";
import { askForLost, filesAsked, type ItemFile } from "../../pipeline/item/find.ts";
import { type ReadProof, readProofs } from "../../pipeline/item/proofs.ts";
import { channelIdBy } from "../../pipeline/register/find.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenNumber } from "../given.ts";
import { sentence, table } from "../terminal.ts";
import { registerShields } from "./item-shields.ts";

/** What a person does with single items: see which files are missing, hand them in, and shield what is published. */
export function item(command: Command, cli: Cli): void {
  const group = command.addHelpText(
    "after",
    '\nAn item is named by its id, by the channel\'s own id of it, or by the address of its page.\n\nExample:\n  kanalarkiv item files --lost\n  kanalarkiv item attach https://etaten.example/sak ./film.mp4 --file 2 --because "henta hos fotografen" --by "Kari Vik"',
  );
  registerFiles(group, cli);
  registerAsk(group, cli);
  registerAttach(group, cli);
  registerDetach(group, cli);
  registerProof(group, cli);
  registerShields(group, cli);
}

interface FilesOptions {
  readonly owed?: boolean;
  readonly lost?: boolean;
  readonly channel?: string;
  readonly agency?: string;
  readonly limit: number;
  readonly json?: boolean;
}

function registerFiles(group: Command, cli: Cli): void {
  group
    .command("files [item]")
    .description("lists the files of one item, or all that were not kept")
    .option("--owed", "only those that are asked for at the next looks")
    .option("--lost", "only those that are asked for no longer: they must be handed in")
    .option("--channel <channel>", "only this channel's")
    .option("--agency <number>", "only this agency's: organisation number or id")
    .option("--limit <n>", "the newest so many", givenNumber, 100)
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExamples:\n  kanalarkiv item files --lost\n  kanalarkiv item files post-17")
    .action(async (named: string | undefined, options: FilesOptions) => {
      const { tools } = await cli.app();
      const { owed, lost, channel, agency, limit, json } = options;
      const states = [...(owed ? (["owed"] as const) : []), ...(lost ? (["lost"] as const) : [])];
      const files = await filesAsked(tools, {
        item: named,
        channel: await channelIdBy(tools, channel),
        agency,
        states,
        limit,
      });
      if (json) return cli.json(files.map((file) => ({ ...file, url: withoutSecrets(file.url) })));
      if (files.length === 0) return cli.print(named ? "the item has no such file" : "no file is missing");
      cli.print(table(["item", "file", "state", "why", "address"], files.map(row)));
      if (files.some((file) => file.state === "lost"))
        cli.print(`\n${sentence("Hand in what is lost: kanalarkiv item attach --help")}`);
    });
}

function row(file: ItemFile): readonly (string | number | undefined)[] {
  const { handedIn } = file;
  const why = handedIn ? `handed in by ${handedIn.by}` : file.fault;
  return [
    file.nativeId,
    `${file.file} of version ${file.version}`,
    file.state,
    why,
    withoutSecrets(file.url),
  ];
}

function registerAsk(group: Command, cli: Cli): void {
  group
    .command("ask-again")
    .description(
      "asks once more, at the next looks, for what is lost: a limit was raised, or a server mended",
    )
    .option("--channel <channel>", "only this channel's")
    .option("--agency <number>", "only this agency's: organisation number or id")
    .option("--json", "print the number as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv item ask-again --agency 999999999")
    .action(async ({ json, ...of }: { channel?: string; agency?: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const owed = await askForLost(tools, { ...of, channel: await channelIdBy(tools, of.channel) });
      if (json) cli.json({ owed });
      else cli.print(`${owed} ${owed === 1 ? "file is" : "files are"} asked for at the next looks`);
    });
}

function registerProof(group: Command, cli: Cli): void {
  group
    .command("proof <item>")
    .description("verifies again, from what is kept, the proof by which an item was taken for removed")
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      "\nBluesky's servers sign that a record is not there; most other channels sign nothing, and the answer says so. Nobody is asked.\nExit code 3: what was kept does not prove it.\n\nExample:\n  kanalarkiv item proof at://did:plc:…/app.bsky.feed.post/3k…",
    )
    .action(async (named: string, { json }: { json?: boolean }) => {
      const proofs = await readProofs((await cli.app()).tools, named);
      if (json)
        cli.json(proofs.map(({ item: of, ...proof }) => ({ item: of.id, nativeId: of.nativeId, ...proof })));
      else if (proofs.length === 0) cli.print("the item was never taken for removed");
      else cli.print(proofs.map(proofText).join("\n"));
      if (proofs.some(({ state }) => state === "refused")) cli.exitWith(exitCodes.faultsFound);
    });
}

function proofText({ removedAt, state, says, by, sha256 }: ReadProof): string {
  const when = `removed ${removedAt.toISOString()}`;
  if (state === "none") return sentence(`${when}: no proof was kept: ${says}`);
  const of = `proof ${sha256}`;
  return sentence(
    state === "proved"
      ? `${when}: proved: ${says}; signed with ${by}; ${of}`
      : `${when}: not proved: ${says}; ${of}`,
  );
}

interface AttachOptions {
  readonly file?: number;
  readonly address?: string;
  readonly further?: boolean;
  readonly title?: string;
  readonly because: string;
  readonly by?: string;
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

function registerAttach(group: Command, cli: Cli): void {
  group
    .command("attach <item> <path>")
    .description("hands in a file that the channel did not hand out, and says for ever where it came from")
    .addOption(
      new Option("--file <n>", "which file of the item it is, as `item files` numbers them")
        .argParser(givenNumber)
        .conflicts(["address", "further"]),
    )
    .addOption(new Option("--address <url>", "the same by the address of the file").conflicts("further"))
    .option("--further", "it is none of the files that the channel named")
    .option("--title <text>", "what readers call a further file; default: its name", notBlank)
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--from <text>", "where that person had it from", notBlank)
    .option("--dry-run", "say what would be done, and do nothing")
    .option("--json", "print what was done as JSON")
    .addHelpText(
      "after",
      '\nExamples:\n  kanalarkiv item attach post-17 ./kart.png --file 1 --because "tenaren gav ei innloggingsside" --by "Kari Vik"\n  kanalarkiv item attach post-17 ./film.mp4 --further --because "filmen låg på YouTube" --from "kommunikasjonsavdelinga" --by "Kari Vik"',
    )
    .action(async (named: string, path: string, options: AttachOptions) => {
      const by = cli.person(options.by);
      const { tools } = await cli.app();
      const { because, from, title, further = false, dryRun = false } = options;
      const place = options.file ?? options.address;
      const request = { item: named, path, because, by, from, title, further, dryRun, place };
      const done = await attachFile(tools, request);
      if (options.json) cli.json({ ...done, dryRun });
      else cli.print(attachedText(done, dryRun));
    });
}

function attachedText({ item: of, file, sizeBytes, mediaType, packages }: Attached, dryRun: boolean): string {
  const which = file === undefined ? "a further file" : `file ${file}`;
  const standing = packages.filter(({ state }) => state !== "failed" && state !== "replaced");
  return [
    sentence(
      `${which} of ${of.nativeId} (${of.channel}) ${dryRun ? "would be" : "is"} ${mediaType}, ${sizeBytes} bytes, handed in`,
    ),
    ...standing.map(({ id, state }) =>
      sentence(`package ${id} (${state}) holds the item without it: export its period again to deliver it`),
    ),
  ].join("\n");
}

function registerDetach(group: Command, cli: Cli): void {
  group
    .command("detach <item>")
    .description(
      "takes back a file that was handed in; packages that were made keep it, and so does the audit log",
    )
    .requiredOption("--file <n>", "which, as `item files` numbers them", givenNumber)
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--json", "print the item as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv item detach post-17 --file 2 --because "feil film" --by "Kari Vik"',
    )
    .action(
      async (named: string, options: { file: number; because: string; by?: string; json?: boolean }) => {
        const by = cli.person(options.by);
        const { tools } = await cli.app();
        const { file, because, json } = options;
        const of = await detachFile(tools, { item: named, file, because, by });
        if (json) cli.json(of);
        else cli.print(`file ${file} of ${of.nativeId} is taken back`);
      },
    );
}

function notBlank(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("Give some words.");
  return text.trim();
}
