/** What officers of the agency made of the like before: how often they did as the rules propose, and the texts that are nearest. */
import { type DecidedText, decidedByRule } from "../../db/review-context.ts";
import type { Agency } from "../../domain/agency.ts";
import { shareInCommon } from "../../review/likeness.ts";
import type { ArchiveTools } from "../tools.ts";
import { itemName } from "./list.ts";

export interface EarlierDecision extends Omit<DecidedText, "text"> {
  readonly name: string;
  /** of the runs of letters of either text, the share that both have: 0 to 1 */
  readonly share: number;
}

export interface EarlierDecisions {
  /** of the last ones about what the same rule had proposed */
  readonly confirmed: number;
  readonly overruled: number;
  /** the likest first */
  readonly nearest: readonly EarlierDecision[];
}

export interface EarlierAsked {
  readonly itemId: string;
  readonly ruleId: string;
  /** what the item says */
  readonly title: string | undefined;
  readonly text: string;
  /** of the nearest, so many are named */
  readonly limit: number;
}

/** Decisions whose texts are compared, and so much of each. */
const compared = { most: 120, characters: 600 } as const;
/** Below this two texts have no more in common than any two of one language. */
const leastShare = 0.12;

export async function earlierDecisions(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  { itemId, ruleId, title, text: said, limit }: EarlierAsked,
): Promise<EarlierDecisions> {
  const decided = await decidedByRule(tools.pool, agency.id, { ruleId, without: itemId, ...compared });
  if (decided.length === 0) return { confirmed: 0, overruled: 0, nearest: [] };
  const text = `${title ?? ""}\n${said}`.slice(0, compared.characters);
  const nearest = decided
    .map(({ text: other, ...one }) => ({
      ...one,
      name: itemName(one.itemId),
      share: shareInCommon(text, other),
    }))
    .filter(({ share }) => share >= leastShare)
    .sort((one, other) => other.share - one.share || (one.itemId < other.itemId ? -1 : 1))
    .slice(0, limit);
  const overruled = decided.filter(({ act }) => act === "overruled").length;
  return { confirmed: decided.length - overruled, overruled, nearest };
}
