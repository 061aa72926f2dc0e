/** What the public wrote on a channel within a time, and what the agency wrote in the same threads. */
import type pg from "pg";
import type { ItemKind, Presence, Visibility } from "../domain/item.ts";
import { cursorRows } from "./cursor.ts";
import { transact } from "./transact.ts";

/** A text that an item had; what came with the first look is as old as the item. */
export interface StoredText {
  readonly number: number;
  readonly title: string | null;
  readonly text: string;
  readonly editedAt: Date | undefined;
  readonly seenAt: Date;
}

export interface SpokenItem {
  readonly itemId: string;
  readonly nativeId: string;
  readonly parentNativeId: string | undefined;
  readonly rootNativeId: string;
  readonly kind: ItemKind;
  readonly postedAt: Date | undefined;
  readonly firstSeenAt: Date;
  readonly visibility: Visibility;
  readonly presence: Presence;
  readonly onlyImported: boolean;
  /** the oldest first */
  readonly texts: readonly StoredText[];
  readonly files: number;
  readonly classId: string | undefined;
  readonly decided: boolean;
  readonly language: string | undefined;
  readonly dealtWith: boolean;
}

const texts = `(select json_agg(json_build_object('number', o.number, 'title', o.title, 'text', o.text,
     'editedAt', o.edited_at, 'seenAt', o.seen_at) order by o.number) from core.versions o where o.item_id = i.id)`;
const oneText = `json_build_array(json_build_object('number', v.number, 'title', v.title, 'text', v.text,
     'editedAt', v.edited_at, 'seenAt', v.seen_at))`;
const spoken = `select i.id, i.native_id, i.parent_native_id, i.root_native_id, i.kind, i.posted_at, i.first_seen_at,
       s.visibility, s.presence, s.only_imported, jsonb_array_length(v.media) as files,
       case when s.version_number = 1 then ${oneText} else ${texts} end as texts,
       cl.class_id, coalesce(c.state <> 'proposed', false) as decided, cl.language,
       coalesce((select d.act = 'dealt' and d.version_id = s.version_id from core.act_dealings d
                  where d.item_id = i.id order by d.place desc limit 1), false) as dealt_with
  from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
  left join core.item_classes c on c.item_id = i.id left join core.classifications cl on cl.id = c.classification_id`;

const rowsAtATime = 2000;

/**
 * Said by the public from `from` (inclusive) to `to` (exclusive), in pieces; times that the channel did not give are those
 * of the first look.
 */
export async function spokenByPublic(
  pool: pg.Pool,
  channelId: string,
  { from, to }: { readonly from: Date; readonly to: Date },
  take: (piece: readonly SpokenItem[]) => void,
): Promise<void> {
  await transact(
    pool,
    async ({ client }) => {
      await client.query("set local cursor_tuple_fraction = 1");
      const asked = `${spoken} where i.channel_id = $1 and not i.by_agency and i.kind in ('post', 'comment', 'message')
         and coalesce(i.posted_at, i.first_seen_at) >= $2 and coalesce(i.posted_at, i.first_seen_at) < $3`;
      for await (const rows of cursorRows<Row>(client, "spoken", asked, [channelId, from, to], rowsAtATime))
        take(rows.map(spokenItem));
    },
    "repeatable read, read only",
  );
}

export interface ThreadRow {
  readonly nativeId: string;
  readonly parentNativeId: string | undefined;
  readonly rootNativeId: string;
}

export interface StoredThread {
  readonly placed: readonly ThreadRow[];
  readonly byAgency: readonly SpokenItem[];
}

/** Where everything in these threads stands, and what the agency wrote in them. */
export async function threadsOf(
  pool: pg.Pool,
  channelId: string,
  roots: readonly string[],
): Promise<StoredThread> {
  const within = "where i.channel_id = $1 and i.root_native_id = any($2)";
  const [placed, byAgency] = await Promise.all([
    pool.query<{ native_id: string; parent_native_id: string | null; root_native_id: string }>(
      `select i.native_id, i.parent_native_id, i.root_native_id from core.items i ${within}`,
      [channelId, roots],
    ),
    pool.query<Row>(
      `${spoken} ${within} and i.by_agency and i.kind in ('comment', 'message')
        order by coalesce(i.posted_at, i.first_seen_at), i.id`,
      [channelId, roots],
    ),
  ]);
  return {
    placed: placed.rows.map((row) => ({
      ...{ nativeId: row.native_id, rootNativeId: row.root_native_id },
      parentNativeId: row.parent_native_id ?? undefined,
    })),
    byAgency: byAgency.rows.map(spokenItem),
  };
}

export interface SeenUntil {
  /** when the newest whole look at the channel began */
  readonly channel: Date | undefined;
  /** of threads that are asked for by themselves, when that was done last, by their post */
  readonly threads: ReadonlyMap<string, Date>;
}

export async function seenUntil(pool: pg.Pool, channelId: string, now: Date): Promise<SeenUntil> {
  const [whole, threads] = await Promise.all([
    pool.query<{ at: Date }>(
      `select started_at as at from core.observations where channel_id = $1 and kind = 'look' and started_at <= $2
          and verdict in ('accepted', 'released') order by started_at desc limit 1`,
      [channelId, now],
    ),
    pool.query<{ native_id: string; looked_at: Date }>(
      "select native_id, looked_at from core.relooks where channel_id = $1 and looked_at <= $2",
      [channelId, now],
    ),
  ]);
  return {
    channel: whole.rows[0]?.at,
    threads: new Map(threads.rows.map(({ native_id, looked_at }) => [native_id, looked_at])),
  };
}

interface Row {
  readonly id: string;
  readonly native_id: string;
  readonly parent_native_id: string | null;
  readonly root_native_id: string;
  readonly kind: ItemKind;
  readonly posted_at: Date | null;
  readonly first_seen_at: Date;
  readonly visibility: Visibility;
  readonly presence: Presence;
  readonly only_imported: boolean;
  readonly files: number;
  readonly texts: readonly {
    readonly number: number;
    readonly title: string | null;
    readonly text: string;
    readonly editedAt: string | null;
    readonly seenAt: string;
  }[];
  readonly class_id: string | null;
  readonly decided: boolean;
  readonly language: string | null;
  readonly dealt_with: boolean;
}

function spokenItem(row: Row): SpokenItem {
  return {
    ...{ itemId: row.id, nativeId: row.native_id, rootNativeId: row.root_native_id, kind: row.kind },
    parentNativeId: row.parent_native_id ?? undefined,
    postedAt: row.posted_at ?? undefined,
    firstSeenAt: row.first_seen_at,
    ...{ visibility: row.visibility, presence: row.presence, onlyImported: row.only_imported },
    ...{ files: row.files, decided: row.decided, dealtWith: row.dealt_with },
    classId: row.class_id ?? undefined,
    language: row.language ?? undefined,
    texts: row.texts.map(({ editedAt, seenAt, ...text }) => ({
      ...text,
      editedAt: editedAt === null ? undefined : new Date(editedAt),
      seenAt: new Date(seenAt),
    })),
  };
}
