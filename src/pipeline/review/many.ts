/** Decides a list that was looked at: what stands as it did then, and of the rest it is said why it was left. */
import type { ReviewBatch } from "../../db/review-acts.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Ground } from "../../domain/outcome.ts";
import type { ReviewRefusal } from "../../retention/officers-class.ts";
import type { ArchiveTools } from "../tools.ts";
import { confirmItems } from "./confirm.ts";
import { type ReviewResult, refusalsOf } from "./deciding.ts";
import { type LeftBecause, type ListNow, withoutSome } from "./frozen.ts";
import { itemName } from "./list.ts";
import { overruleItems } from "./overrule.ts";
import type { DecidedOutcome } from "./sample/draw.ts";

export interface ManyAsked {
  /** as `packList` made it */
  readonly packed: string;
  readonly by: string;
  readonly because: string;
  /** undefined confirms what is proposed for each */
  readonly overrule:
    | {
        readonly classId: string;
        readonly outcome: DecidedOutcome;
        readonly ground: Ground | null | undefined;
      }
    | undefined;
  /** how the list was chosen, for the record */
  readonly filter: Readonly<Record<string, string>>;
}

export interface LeftItem {
  readonly item: string;
  readonly because: LeftBecause | ReviewRefusal;
}

export interface ManyDone {
  /** undefined when nothing of the list could be decided about any more */
  readonly batch: ReviewBatch | undefined;
  readonly left: readonly LeftItem[];
}

/** Each time some of them are refused, the others are tried without them. */
const mostTries = 4;
/** So many of what was left stand in the record of the batch by name. */
const namedLeft = 300;

/** @throws ArchiveError as `confirmItems` and `overruleItems`, when it is not about single items; then nothing was written */
export async function decideMany(tools: ArchiveTools, agency: Agency, asked: ManyAsked): Promise<ManyDone> {
  const refused = new Map<string, LeftItem>();
  for (let tries = 1; ; tries += 1) {
    const now = await withoutSome(tools, agency, asked, new Set(refused.keys()));
    const left = [...refused.values(), ...now.left];
    if (now.still.length === 0) return { batch: undefined, left };
    try {
      const { batch } = await decide(tools, agency, asked, now, left);
      return { batch, left };
    } catch (error) {
      const refusals = refusalsOf(error);
      if (refusals.length === 0 || tries === mostTries) throw error;
      for (const { item, because } of refusals) refused.set(item, { item, because });
    }
  }
}

function decide(
  tools: ArchiveTools,
  agency: Agency,
  { by, because, overrule, filter }: ManyAsked,
  { still, listSha256 }: ListNow,
  left: readonly LeftItem[],
): Promise<ReviewResult> {
  const told =
    left.length === 0
      ? {}
      : {
          left: String(left.length),
          leftItems: left
            .slice(0, namedLeft)
            .map((one) => `${itemName(one.item)} ${one.because}`)
            .join("; "),
        };
  const request = {
    ...{ items: still, by, because, listSha256 },
    filter: { ...filter, list: listSha256.slice(0, 12), ...told },
  };
  return overrule
    ? overruleItems(tools, agency, { ...request, ...overrule })
    : confirmItems(tools, agency, request);
}
