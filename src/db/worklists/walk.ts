/** Walks through everything stored of an agency, a slice of threads at a time, in the order of an index. */
import type pg from "pg";

/** The last thread that was walked through; undefined at the start. */
export interface WalkPlace {
  readonly channelId: string;
  readonly rootNativeId: string;
}

/** Threads of one channel. */
export interface Slice {
  readonly channelId: string;
  /** at least one, in order */
  readonly roots: readonly string[];
  /** how many items they have */
  readonly items: number;
}

export function placeOf(row: {
  readonly channel_id: string | null;
  readonly root_native_id: string | null;
}): WalkPlace | undefined {
  if (row.channel_id === null || row.root_native_id === null) return undefined;
  return { channelId: row.channel_id, rootNativeId: row.root_native_id };
}

/** @returns undefined when there is no thread after that place */
export async function nextSlice(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  from: WalkPlace | undefined,
  threads: number,
): Promise<Slice | undefined> {
  const channels = await client.query<{ id: string }>(
    "select id from core.channels where agency_id = $1 and ($2::uuid is null or id >= $2) order by id",
    [agencyId, from?.channelId],
  );
  for (const { id } of channels.rows) {
    const found = await client.query<{ root: string; items: number }>(
      `select root_native_id as root, count(*)::int as items from core.items
        where channel_id = $1 and ($2::text is null or root_native_id > $2) group by 1 order by 1 limit $3`,
      [id, id === from?.channelId ? from.rootNativeId : null, threads],
    );
    if (found.rows.length === 0) continue;
    const roots = found.rows.map(({ root }) => root);
    return { channelId: id, roots, items: found.rows.reduce((sum, { items }) => sum + items, 0) };
  }
  return undefined;
}
