/** Tells steps again what they had not been told. */
import type { Tx } from "../transact.ts";

export type ToldStep = "classify" | "review" | "journal" | "title" | "publish";

const items = "core.items i where i.id = any($1::uuid[])";
const tells: Readonly<Record<ToldStep, string>> = {
  classify: `insert into core.to_classify (agency_id, channel_id, root_native_id)
    select distinct i.agency_id, i.channel_id, i.root_native_id from ${items}`,
  review: `insert into core.to_review (agency_id, item_id) select i.agency_id, i.id from ${items}`,
  journal: `insert into core.to_journal (agency_id, at, item_id)
    select i.agency_id, coalesce(i.posted_at, i.first_seen_at), i.id from ${items}`,
  title: `insert into core.to_title (agency_id, item_id) select i.agency_id, i.id from ${items}`,
  publish: `insert into core.to_publish (agency_id, item_id) select i.agency_id, i.id from ${items}`,
};

export async function retell(tx: Tx, step: ToldStep, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length > 0) await tx.client.query(tells[step], [itemIds]);
}

/** Which of the items wait in the list of a step. */
export async function waitingFor(
  tx: Pick<Tx, "client">,
  step: ToldStep,
  agencyId: string,
  itemIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await tx.client.query<{ id: string }>(
    step === "classify"
      ? `select i.id from core.to_classify t join core.items i on i.channel_id = t.channel_id and i.root_native_id = t.root_native_id
          where t.agency_id = $1 and i.id = any($2::uuid[])`
      : `select item_id as id from core.to_${step} where agency_id = $1 and item_id = any($2::uuid[])`,
    [agencyId, itemIds],
  );
  return new Set(found.rows.map(({ id }) => id));
}
