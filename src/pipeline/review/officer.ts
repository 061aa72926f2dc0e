/** Who acts and why: a person's name and words, and no other officer before the item at the moment. */
import { heldByOthers } from "../../db/review-leases.ts";
import type { Tx } from "../../db/transact.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ItemId } from "../../domain/ids.ts";
import { personFault } from "../../domain/person.ts";

export interface Officer {
  /** a person's name */
  readonly by: string;
  readonly because: string;
}

/**
 * @param mustSayWhy a confirmation may be silent: it takes the reason that stands
 * @returns both without blanks at the ends
 * @throws ArchiveError `config.invalid`
 */
export function officerOf({ by, because }: Officer, mustSayWhy: boolean): Officer {
  const fault = personFault(by);
  if (fault) throw new ArchiveError("config.invalid", `${fault}: say who decides`);
  const why = because.trim();
  if (mustSayWhy && why === "") throw new ArchiveError("config.invalid", "say why: no reason was given");
  return { by: by.trim(), because: why };
}

/** @throws ArchiveError `review.leased` naming who has it and until when */
export async function refuseLeased(tx: Tx, itemIds: readonly ItemId[], by: string, at: Date): Promise<void> {
  const leased = await heldByOthers(tx.client, itemIds, by, at);
  const [first] = leased;
  if (!first) return;
  const rest = leased.length > 1 ? `, and ${leased.length - 1} more of these are before somebody else` : "";
  throw new ArchiveError(
    "review.leased",
    `item ${first.itemId} is before ${first.by} until ${first.until.toISOString()}${rest}`,
  );
}
