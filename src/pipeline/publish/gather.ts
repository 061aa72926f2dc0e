/** Reads which of the agencies' own texts anybody may see, and which of them the projection does not show as they are. */
import type { Tx } from "../../db/transact.ts";

/**
 * What the agency itself published, classified as a public record or as casework, without a ground against it, and that
 * anybody could read on the channel. A citizen's text is never among it, nor an answer to a citizen: it greets by name.
 */
export const publicItems = `
  select i.id, i.agency_id, i.channel_id, i.kind, v.title, v.text, cl.language, s.permalink,
         coalesce(i.posted_at, i.first_seen_at) as posted_at, i.first_seen_at, s.version_number, s.content_hash,
         case when s.presence = 'removed' then 'gone' when s.visibility = 'public' then 'visible' else s.visibility end as standing
    from core.item_classes c
    join core.classifications cl on cl.id = c.classification_id
    join core.items i on i.id = c.item_id
    join core.item_states s on s.item_id = i.id
    join core.versions v on v.id = s.version_id
   where i.by_agency and i.kind in ('post', 'profile') and c.version_id = s.version_id
     and c.outcome in ('publicRecord', 'caseworkDocument') and cl.ground is null and s.visibility in ('public', 'trashed')`;

export interface PublicRow {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly permalink: string | null;
}

/** Those that the projection lacks, or shows in another version or standing. */
export async function gatherChangedItems(tx: Tx): Promise<readonly PublicRow[]> {
  const changed = await tx.client.query<PublicRow>(
    `select q.* from (${publicItems}) q left join pub.items p on p.id = q.id
      where p.id is null or p.content_sha256 <> q.content_hash or p.standing <> q.standing or p.versions <> q.version_number`,
  );
  return changed.rows;
}
