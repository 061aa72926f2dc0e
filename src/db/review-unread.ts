/** What lists that nobody sampled have made prunable unread, and what a reader found wrong and nobody decided about since. */
import type pg from "pg";

/** An item that a reader of a sample found wrong, as it stands still. */
export interface FoundWrong {
  readonly itemId: string;
  /** of the sample */
  readonly sample: number;
  readonly by: string;
}

/** Of these items, what was found wrong in a sample, whatever for, and is of the same version and classification now. */
export async function foundWrong(
  client: Pick<pg.ClientBase, "query">,
  itemIds: readonly string[],
): Promise<readonly FoundWrong[]> {
  const found = await client.query<FoundWrong>(
    `select distinct on (i.item_id) i.item_id as "itemId", s.number as sample, r.by_person as by
       from core.review_sample_reads r
       join core.review_sample_items i on i.sample_id = r.sample_id and i.place = r.place
       join core.review_samples s on s.id = r.sample_id
       join core.item_classes c on c.item_id = i.item_id and c.classification_id = i.classification_id
       join core.item_states t on t.item_id = i.item_id and t.version_id = i.version_id
      where r.verdict = 'wrong' and i.item_id = any($1::uuid[])
      order by i.item_id, s.number desc`,
    [itemIds],
  );
  return found.rows;
}

/** How many of these items nobody read as they are now. */
export async function unreadOf(
  client: Pick<pg.ClientBase, "query">,
  itemIds: readonly string[],
): Promise<number> {
  const found = await client.query<{ items: number }>(
    `select count(*)::int as items from core.item_states s
      where s.item_id = any($1::uuid[]) and not exists (
        select 1 from core.review_acts r
         where r.item_id = s.item_id and r.version_id = s.version_id and r.act = 'read')`,
    [itemIds],
  );
  return found.rows[0]?.items ?? 0;
}

/** How many items batches without a sample made prunable since then that nobody had read; what was taken back counts not. */
export async function decidedUnread(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  since: Date,
): Promise<number> {
  const found = await client.query<{ items: number }>(
    `select count(*)::int as items
       from core.review_batches b join core.review_acts a on a.batch_id = b.id
       join core.classifications c on c.id = a.classification_id
      where b.agency_id = $1 and b.at >= $2 and b.sample_id is null and c.outcome = 'prunable'
        and not exists (select 1 from core.review_acts u where u.item_id = a.item_id and u.undoes = a.id)
        and not exists (select 1 from core.review_acts r where r.item_id = a.item_id and r.version_id = a.version_id
                           and r.act = 'read' and r.at <= a.at)`,
    [agencyId, since],
  );
  return found.rows[0]?.items ?? 0;
}
