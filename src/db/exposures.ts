/** Items of a channel that held something that should not stand there, with all that tells whether it still does. */
import type pg from "pg";
import type { Presence, Visibility } from "../domain/item.ts";
import { cursorRows } from "./cursor.ts";
import { transact } from "./transact.ts";

export interface Within {
  readonly from: Date;
  /** exclusive */
  readonly to: Date;
}

const within = `i.channel_id = $1 and i.kind in ('post', 'comment', 'message')
  and coalesce(i.posted_at, i.first_seen_at) >= $2 and coalesce(i.posted_at, i.first_seen_at) < $3`;

/**
 * Items of the public in which rules or officers found a ground to shield them, in any version; without those of which an
 * officer decided that there is none.
 */
export async function shieldedItems(
  pool: pg.Pool,
  channelId: string,
  { from, to }: Within,
): Promise<readonly string[]> {
  const found = await pool.query<{ id: string }>(
    `select i.id from core.items i left join core.item_classes c on c.item_id = i.id
       left join core.classifications cl on cl.id = c.classification_id
      where ${within} and not i.by_agency
        and (cl.ground is not null or (coalesce(c.state, 'proposed') = 'proposed'
          and exists (select 1 from core.classifications o where o.item_id = i.id and o.ground is not null)))
      order by i.id`,
    [channelId, from, to],
  );
  return found.rows.map(({ id }) => id);
}

/** How many items of the public nobody has looked through yet: new, or edited since. */
export async function unreadItems(pool: pg.Pool, channelId: string, { from, to }: Within): Promise<number> {
  const found = await pool.query<{ count: number }>(
    `select count(*)::int as count
       from core.items i join core.item_states s on s.item_id = i.id left join core.item_classes c on c.item_id = i.id
      where ${within} and not i.by_agency and c.version_id is distinct from s.version_id`,
    [channelId, from, to],
  );
  return found.rows[0]?.count ?? 0;
}

export interface LinkingText {
  readonly itemId: string;
  readonly text: string;
  readonly html: string | undefined;
}

/** A full stop between letters, or what an address of digits begins with. */
export const mayLink = `(v.html is not null or v.text ~ '[^[:space:]][.][^[:space:]]' or v.text ~ '://')`;
const rowsAtATime = 2000;

/** Every version that may hold a link, of anybody, in pieces. */
export async function linkingTexts(
  pool: pg.Pool,
  channelId: string,
  { from, to }: Within,
  take: (piece: readonly LinkingText[]) => void,
): Promise<void> {
  await transact(
    pool,
    async ({ client }) => {
      await client.query("set local cursor_tuple_fraction = 1");
      const asked = `select v.item_id, concat_ws(E'\\n', v.title, v.text) as text, v.html
        from core.items i join core.versions v on v.item_id = i.id where ${within} and ${mayLink}`;
      type Row = { readonly item_id: string; readonly text: string; readonly html: string | null };
      for await (const rows of cursorRows<Row>(client, "linking", asked, [channelId, from, to], rowsAtATime))
        take(rows.map(({ item_id, text, html }) => ({ itemId: item_id, text, html: html ?? undefined })));
    },
    "repeatable read, read only",
  );
}

export interface ExposedItem {
  readonly itemId: string;
  readonly nativeId: string;
  readonly byAgency: boolean;
  readonly permalink: string | undefined;
  readonly postedAt: Date | undefined;
  readonly firstSeenAt: Date;
  readonly visibility: Visibility;
  readonly presence: Presence;
  /** as it is printed in a journal */
  readonly ground: string | undefined;
  /** the oldest first */
  readonly texts: readonly {
    readonly text: string;
    readonly html: string | undefined;
    readonly editedAt: Date | undefined;
    readonly seenAt: Date;
  }[];
  readonly changes: readonly {
    readonly at: Date;
    readonly kind: string;
    readonly from?: string;
    readonly to?: string;
  }[];
}

/** In no order. */
export async function exposedItems(
  pool: pg.Pool,
  itemIds: readonly string[],
): Promise<readonly ExposedItem[]> {
  const found = await pool.query<Row>(
    `select i.id, i.native_id, i.by_agency, s.permalink, i.posted_at, i.first_seen_at, s.visibility, s.presence,
            coalesce(cl.ground, (select o.ground from core.classifications o where o.item_id = i.id and o.ground is not null
               order by o.at desc limit 1)) ->> 'text' as ground,
            (select json_agg(json_build_object('text', concat_ws(E'\\n', v.title, v.text), 'html', v.html,
               'editedAt', v.edited_at, 'seenAt', v.seen_at) order by v.number) from core.versions v where v.item_id = i.id) as texts,
            (select json_agg(json_build_object('at', e.at, 'kind', e.kind, 'from', e.detail ->> 'from', 'to', e.detail ->> 'to')
               order by e.at, e.id) from core.item_events e
              where e.item_id = i.id and e.kind in ('visibilityChanged', 'removed', 'reappeared')) as changes
       from core.items i join core.item_states s on s.item_id = i.id
       left join core.item_classes c on c.item_id = i.id left join core.classifications cl on cl.id = c.classification_id
      where i.id = any($1::uuid[])`,
    [itemIds],
  );
  return found.rows.map(exposedItem);
}

interface Row {
  readonly id: string;
  readonly native_id: string;
  readonly by_agency: boolean;
  readonly permalink: string | null;
  readonly posted_at: Date | null;
  readonly first_seen_at: Date;
  readonly visibility: Visibility;
  readonly presence: Presence;
  readonly ground: string | null;
  readonly texts:
    | readonly { text: string; html: string | null; editedAt: string | null; seenAt: string }[]
    | null;
  readonly changes: readonly { at: string; kind: string; from: string | null; to: string | null }[] | null;
}

function exposedItem(row: Row): ExposedItem {
  return {
    ...{ itemId: row.id, nativeId: row.native_id, byAgency: row.by_agency, firstSeenAt: row.first_seen_at },
    ...{ visibility: row.visibility, presence: row.presence },
    permalink: row.permalink ?? undefined,
    postedAt: row.posted_at ?? undefined,
    ground: row.ground ?? undefined,
    texts: (row.texts ?? []).map(({ text, html, editedAt, seenAt }) => ({
      ...{ text, html: html ?? undefined, seenAt: new Date(seenAt) },
      editedAt: editedAt === null ? undefined : new Date(editedAt),
    })),
    changes: (row.changes ?? []).map(({ at, kind, from, to }) => ({
      ...{ at: new Date(at), kind },
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    })),
  };
}
