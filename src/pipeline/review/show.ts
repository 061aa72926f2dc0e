/** One item for an officer: what it is and where it stands; its words only when asked for, and then with an act that says so. */
import { queuedItem } from "../../db/review-list.ts";
import { type ShownFacts, shownItems, threadLength, threadShown } from "../../db/review-show.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import { publicAddress } from "../../domain/public-address.ts";
import type { ReadingWhy } from "../../domain/review.ts";
import { type Mark, marksOf, withMarks } from "../../review/marks.ts";
import { holdsOverItem, type StandingHold } from "../hold/gather.ts";
import type { ArchiveTools } from "../tools.ts";
import { recordReading } from "./acts.ts";
import { itemName, type ListedItem, listedItem } from "./list.ts";

/** What is told of an item without a word that somebody wrote. */
export type PlainFacts = Omit<ShownFacts, "text" | "title"> & { readonly name: string };

export interface ShownText {
  readonly title: string | undefined;
  readonly text: string;
  /** what set the flags of its rule */
  readonly marks: readonly Mark[];
}

export interface ShownItem {
  readonly item: PlainFacts;
  /** where it stands in the queue; undefined when it does not wait */
  readonly queued: ListedItem | undefined;
  /** what keeps it from being destroyed, whatever is decided about it */
  readonly holds: readonly StandingHold[];
  /** the others of its thread, oldest first */
  readonly thread: readonly (PlainFacts & { readonly said: ShownText | undefined })[];
  /** how many there are in all, counted to a thousand */
  readonly threadLength: number;
  readonly said: ShownText | undefined;
}

export interface ShowAsked {
  readonly itemId: string;
  /** what of its words is read, by whom and why; undefined shows none of them */
  readonly reading:
    | { readonly shown: "text" | "thread"; readonly by: string; readonly why: ReadingWhy }
    | undefined;
  /** the words of the rule are marked in the item alone: each text of a long thread takes as long to mark */
  readonly marksAlone?: boolean;
}

/** So many of a thread are shown. */
const threadLimit = 50;

/** @throws ArchiveError `archive.missing` for an item that there is not */
export async function showItem(tools: ArchiveTools, agency: Agency, asked: ShowAsked): Promise<ShownItem> {
  const { itemId, reading } = asked;
  const shown = reading?.shown;
  const [facts] = await shownItems(tools.pool, [itemId]);
  if (!facts) throw new ArchiveError("archive.missing", `there is no item ${itemId}`);
  // before anything is shown: what was read stands in the record also when the terminal breaks off
  if (reading) await recordReading(tools, agency, { item: asId<ItemId>(itemId), ...reading });
  const now = tools.clock.now();
  const queued = await queuedItem(tools.pool, itemId, now);
  const thread = await threadShown(tools.pool, facts, threadLimit);
  return {
    item: plainFacts(facts),
    holds: await holdsOverItem(tools, agency, itemId),
    queued: queued && listedItem(queued, dayOf(now, agency.timeZone)),
    thread: thread
      .filter((other) => other.itemId !== itemId)
      .map((other) => ({
        ...plainFacts(other),
        said: shown === "thread" ? (asked.marksAlone ? plainText(other) : saidIn(agency, other)) : undefined,
      })),
    threadLength: await threadLength(tools.pool, facts, 1000),
    said: shown && saidIn(agency, facts),
  };
}

function plainFacts({ text: _, title: __, ...facts }: ShownFacts): PlainFacts {
  return { ...facts, nativeId: publicAddress(facts.nativeId), name: itemName(facts.itemId) };
}

function plainText({ title, text }: ShownFacts): ShownText {
  return { title, text, marks: [] };
}

function saidIn({ country }: Agency, { ruleId = "", byAgency, title, text }: ShownFacts): ShownText {
  return { title, text, marks: marksOf({ country, ruleId, byAgency, title, text }) };
}

export { withMarks as marked };
