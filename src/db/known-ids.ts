/** By which ids and addresses the items of a channel are known: read where a look gives ids that are not. */
import type pg from "pg";
import type { ChannelId } from "../domain/ids.ts";
import type { Presence } from "../domain/item.ts";

export interface KnownIdRow {
  readonly nativeId: string;
  readonly presence: Presence;
  readonly permalink: string | undefined;
  readonly title: string | undefined;
  readonly contentHash: string;
}

/** The addresses of those of the ids that are known. */
export async function readKnownAddresses(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
  nativeIds: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const found = await pool.query<{ native_id: string; permalink: string | null }>({
    name: "known addresses",
    text: `select i.native_id, s.permalink
             from unnest($2::text[]) as n(native_id)
             join core.items i on i.channel_id = $1 and i.native_id = n.native_id
             join core.item_states s on s.item_id = i.id`,
    values: [channelId, nativeIds],
  });
  return new Map(found.rows.map((row) => [row.native_id, row.permalink ?? undefined]));
}

/** Those of the ids that are known, and everything that was on the channel last; the oldest first. */
export async function readKnownIds(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
  nativeIds: readonly string[],
): Promise<readonly KnownIdRow[]> {
  const found = await pool.query<Omit<KnownIdRow, "permalink" | "title"> & NullableTexts>({
    name: "known ids",
    text: `with there as (
             select i.id from unnest($2::text[]) as n(native_id)
               join core.items i on i.channel_id = $1 and i.native_id = n.native_id
              union
             select s.item_id from core.item_states s
              where s.channel_id = $1 and s.presence in ('present', 'missing') and not s.only_imported)
           select s.native_id as "nativeId", s.presence, s.permalink, s.content_hash as "contentHash", v.title
             from there t join core.item_states s on s.item_id = t.id join core.versions v on v.id = s.version_id
            order by s.item_id`,
    values: [channelId, nativeIds],
  });
  return found.rows.map((row) => ({
    ...row,
    permalink: row.permalink ?? undefined,
    title: row.title ?? undefined,
  }));
}

interface NullableTexts {
  readonly permalink: string | null;
  readonly title: string | null;
}
