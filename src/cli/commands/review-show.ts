/** `review show`: what an item is; its words only when asked for. */
import type { Command } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { deciding } from "../../domain/review.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { reviewItemBy } from "../../pipeline/review/given.ts";
import {
  marked,
  type PlainFacts,
  type ShownItem,
  type ShownText,
  showItem,
} from "../../pipeline/review/show.ts";
import type { Cli } from "../context.ts";
import { listed, sentence } from "../terminal.ts";
import { type Acting, acting } from "./review-acting.ts";
import { itemText } from "./review-next.ts";

interface ShowOptions extends Acting {
  readonly text?: boolean;
  readonly thread?: boolean;
  readonly because?: string;
}

export function registerShow(group: Command, cli: Cli): void {
  acting(
    group,
    "show <item>",
    "one item: who wrote it, where and when, what is proposed, what stands around it",
  )
    .option(
      "--text",
      "also what it says, with the words marked that the rule looked at; the reading is logged",
    )
    .option("--thread", "the same for its whole thread")
    .option("--because <text>", "with --text or --thread: why it is read, unless to decide about it")
    .addHelpText(
      "after",
      '\nExamples:\n  kanalarkiv review show 5f3a9c21 --agency 999999999 --by "Kari Vik"\n  kanalarkiv review show 5f3a9c21 --agency 999999999 --text --by "Kari Vik"',
    )
    .action(async (named: string, options: ShowOptions) => {
      const shown: "thread" | "text" = options.thread ? "thread" : "text";
      const why = options.because === undefined ? deciding : { because: options.because };
      // what nobody reads needs no person
      const reading = options.thread || options.text ? { shown, by: cli.person(options.by), why } : undefined;
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const itemId = await reviewItemBy(tools, agency, named);
      const item = await showItem(tools, agency, { itemId, reading });
      if (options.json) cli.json(item);
      else cli.print(shownText(item, agency));
    });
}

export function shownText({ item, queued, holds, thread, said }: ShownItem, agency: Agency): string {
  return [
    ...(queued ? [itemText(queued, agency)] : [factsText(item, agency)]),
    ...factLines(item).map((line) => sentence(line, "  ")),
    ...holds.map(({ number, kind, ground }) =>
      sentence(`held by hold ${number}, ${kind}: ${ground}; whatever is decided, it is not destroyed`, "  "),
    ),
    ...(said ? ["", saidText(said, "")] : []),
    ...(thread.length > 0 ? ["", threadText(thread, agency)] : []),
    ...thread.flatMap((other) => (other.said ? ["", `${other.name}:`, saidText(other.said, "  ")] : [])),
  ].join("\n");
}

/** Of an item that does not wait. */
function factsText(item: PlainFacts, { timeZone }: Agency): string {
  const standing = item.state ? `${item.state} as ${item.classId}, ${item.outcome}` : "not classified yet";
  const by = item.decidedBy === undefined || item.decidedBy === "rules" ? "" : ` by ${item.decidedBy}`;
  return [
    sentence(`Item ${item.name} does not wait: it is ${standing}${by}.`),
    sentence(`${item.kind} of ${dayOf(item.postedAt, timeZone)} on ${item.channelTitle}`, "  "),
    ...(item.permalink ? [`  ${item.permalink}`] : []),
    ...(item.reason ? [sentence(item.reason, "  ")] : []),
  ].join("\n");
}

function factLines({
  author,
  versions,
  visibility,
  presence,
  registration,
  ground,
}: PlainFacts): readonly string[] {
  return [
    `author ${author ?? "unknown"} · ${versions === 1 ? "1 version" : `${versions} versions`} · ${visibility}, ${presence}`,
    ...(registration
      ? [`registration ${registration}${ground ? ` · kept from the public: ${ground}` : ""}`]
      : []),
  ];
}

function saidText({ title, text, marks }: ShownText, indent: string): string {
  return [
    ...(title ? [sentence(title, indent)] : []),
    sentence(text.trim() === "" ? "(no words)" : marked(text, marks), indent),
  ].join("\n");
}

function threadText(thread: ShownItem["thread"], agency: Agency): string {
  return listed(
    ["thread", "kind", "by", "posted", "class", "state"],
    thread.map((other) => [
      other.name,
      other.kind,
      other.byAgency ? "the agency" : "the public",
      dayOf(other.postedAt, agency.timeZone),
      other.classId,
      other.state,
    ]),
    "",
  );
}
