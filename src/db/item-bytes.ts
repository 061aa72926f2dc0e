/** How many bytes items take, and which of their files no other item has. */
import type pg from "pg";

export interface ItemBytes {
  /** of every version: text, title and what was shown, in UTF-8 */
  readonly texts: number;
  readonly files: readonly FileOfItems[];
}

/** A file, and how many of the items that were asked for have it. */
export interface FileOfItems {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly items: number;
}

export async function bytesOfItems(client: pg.ClientBase, itemIds: readonly string[]): Promise<ItemBytes> {
  const texts = await client.query<{ bytes: string }>(
    `select coalesce(sum(octet_length(text) + coalesce(octet_length(title), 0) + coalesce(octet_length(html), 0)), 0) as bytes
       from core.versions where item_id = any($1::uuid[])`,
    [itemIds],
  );
  const files = await client.query<{ sha256: string; bytes: string; items: number }>(
    `select m.sha256, max(m.size_bytes) as bytes, count(distinct v.item_id)::int as items
       from core.versions v join core.media m on m.version_id = v.id and m.sha256 is not null
      where v.item_id = any($1::uuid[]) group by m.sha256`,
    [itemIds],
  );
  return {
    texts: Number(texts.rows[0]?.bytes ?? 0),
    files: files.rows.map(({ sha256, bytes, items }) => ({ sha256, sizeBytes: Number(bytes ?? 0), items })),
  };
}

/** @returns by digest, how many items have the file, of whatever agency */
export async function holdersOfFiles(
  client: Pick<pg.ClientBase, "query">,
  digests: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await client.query<{ sha256: string; items: number }>(
    `select m.sha256, count(distinct v.item_id)::int as items
       from core.media m join core.versions v on v.id = m.version_id where m.sha256 = any($1::text[]) group by m.sha256`,
    [digests],
  );
  return new Map(found.rows.map(({ sha256, items }) => [sha256, items]));
}
