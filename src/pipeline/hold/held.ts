/** Which holds cover items, read inside the transaction that would take something from them. */
import { readHoldFacts } from "../../db/held-items.ts";
import { asLive, lockDestruction, readHolds } from "../../db/holds.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asksForWords, holdsOver } from "../../retention/hold.ts";
import { agencyBy } from "../register/register.ts";
import type { ArchiveTools } from "../tools.ts";

/** @throws ArchiveError `archive.missing` for no such item */
export async function agencyOfItem(tools: ArchiveTools, itemId: string): Promise<Agency> {
  const found = await tools.pool.query<{ agency_id: string }>(
    "select agency_id from core.items where id = $1",
    [itemId],
  );
  return await agencyBy(tools, found.rows[0]?.agency_id ?? itemId);
}

/**
 * Lets no hold be placed before this transaction ends, and refuses to go on while one covers the item.
 *
 * @param does what is about to be done, as the message says it
 * @throws ArchiveError `hold.state` naming every hold
 */
export async function refuseWhileHeld(
  tx: Tx,
  tools: Pick<ArchiveTools, "clock">,
  { id, timeZone }: Pick<Agency, "id" | "timeZone">,
  itemId: string,
  does: string,
): Promise<void> {
  await lockDestruction(tx, id);
  const live = await asLive(tx.client, await readHolds(tx.db, id));
  const [facts] = await readHoldFacts(
    tx.client,
    [itemId],
    timeZone,
    live.some(({ hold }) => asksForWords(hold)),
  );
  const held = facts ? holdsOver(live, facts, dayOf(tools.clock.now(), timeZone)) : [];
  if (held.length === 0) return;
  const named = held.map(({ number, kind, ground }) => `hold ${number} (${kind}: ${ground})`).join(", ");
  throw new ArchiveError("hold.state", `the item is held by ${named}: ${does} when none counts any longer`);
}
