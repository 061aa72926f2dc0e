/** Everything that a page of the queue shows of one item, gathered once. */
import { may } from "../../domain/desk.ts";
import type { ItemId } from "../../domain/ids.ts";
import { earlierTexts, filesAround, type NamedFile, type TextSeen } from "../../pipeline/review/around.ts";
import type { OfficerChoices } from "../../pipeline/review/choices.ts";
import { type ClauseSays, clauseFor } from "../../pipeline/review/clause.ts";
import { type EarlierDecisions, earlierDecisions } from "../../pipeline/review/earlier.ts";
import { historyOf, type ItemHistory } from "../../pipeline/review/history.ts";
import { type Held, holdItem } from "../../pipeline/review/next.ts";
import { type ShownItem, showItem } from "../../pipeline/review/show.ts";
import { whyRead } from "../../pipeline/review/why-read.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import type { AgencyRequest } from "../route.ts";
import type { QueueSearch } from "./queue-filter.ts";
import { lookOf, type QueueLook } from "./queue-look.ts";

/** Long enough for a case that must be looked up; renewed at each page, and by the script while somebody works. */
export const leaseMinutes = 15;

export interface ItemBefore {
  readonly shown: ShownItem;
  /** the person may read what it says, once they have said why */
  readonly asksWhy: boolean;
  readonly asked: QueueSearch;
  readonly look: QueueLook;
  readonly files: ReadonlyMap<string, readonly NamedFile[]>;
  readonly earlierTexts: readonly TextSeen[];
  readonly clause: ClauseSays | undefined;
  readonly earlier: EarlierDecisions | undefined;
  readonly history: ItemHistory;
  /** who has it; undefined when it does not wait, or the person only reads */
  readonly held: Held | undefined;
}

/** How many of the nearest earlier decisions are named. */
const namedEarlier = 3;

export async function itemBefore(
  tools: ArchiveTools,
  { reader, context }: AgencyRequest,
  itemId: ItemId,
  asked: QueueSearch,
  adopted: OfficerChoices["adopted"],
): Promise<ItemBefore> {
  const { agency, signedIn } = reader;
  const by = signedIn.user.name;
  const decides = may(signedIn.held, "item.decide", agency.id);
  const mayRead = may(signedIn.held, "item.readProtected", agency.id);
  const held = decides ? await holdItem(tools, agency, { itemId, by, minutes: leaseMinutes }) : undefined;
  const why = mayRead ? await whyRead(tools, { itemId, by, decides }) : undefined;
  const reads = why !== undefined;
  const reading = reads ? ({ shown: "thread", by, why } as const) : undefined;
  const shown = await showItem(tools, agency, { itemId, reading, marksAlone: true });
  const { classId, ruleId } = shown.item;
  const [files, texts, clause, earlier, history] = await Promise.all([
    reads ? filesAround(tools, shown) : new Map<string, readonly NamedFile[]>(),
    reads && shown.item.versions > 1 ? earlierTexts(tools, itemId) : [],
    classId === undefined ? undefined : clauseFor(tools, agency, { itemId, classId, adopted }),
    shown.said && ruleId !== undefined
      ? earlierDecisions(tools, agency, { ...shown.said, itemId, ruleId, limit: namedEarlier })
      : undefined,
    historyOf(tools, itemId),
  ]);
  const asksWhy = mayRead && !reads;
  const look = lookOf(context);
  return { shown, asked, asksWhy, look, files, earlierTexts: texts, clause, earlier, history, held };
}
