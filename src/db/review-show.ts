/** An item with its text and its thread, for an officer who asks for them. */
import type pg from "pg";
import type { ClassificationState } from "../domain/review.ts";

/** What is told of an item beside its place in the queue, which it may not have. */
export interface ShownFacts {
  readonly itemId: string;
  readonly versionId: string;
  readonly nativeId: string;
  readonly rootNativeId: string;
  readonly channelId: string;
  readonly channelTitle: string;
  readonly kind: string;
  readonly byAgency: boolean;
  readonly author: string | undefined;
  readonly permalink: string | undefined;
  readonly postedAt: Date;
  readonly versions: number;
  readonly visibility: string;
  readonly takenAwayBy: string | null;
  readonly presence: string;
  readonly state: ClassificationState | undefined;
  readonly outcome: string | undefined;
  readonly classId: string | undefined;
  readonly ruleId: string | undefined;
  readonly reason: string | undefined;
  readonly registration: string | undefined;
  /** the statutory ground for keeping it from the public */
  readonly ground: string | undefined;
  readonly decidedBy: string | undefined;
  /** the item that it answers, as the channel calls that */
  readonly parentNativeId: string | undefined;
  /** as it was read in the text: nb, nn, sv, en … */
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly text: string;
}

const shown = `select i.id as "itemId", s.version_id as "versionId", i.native_id as "nativeId", i.root_native_id as "rootNativeId",
       i.channel_id as "channelId", ch.title as "channelTitle", i.kind, i.by_agency as "byAgency", v.author_name as author,
       coalesce(s.permalink, v.permalink) as permalink, coalesce(i.posted_at, i.first_seen_at) as "postedAt",
       s.version_number as versions, s.visibility, s.taken_away_by as "takenAwayBy", s.presence, c.state, c.outcome, cl.class_id as "classId",
       cl.rule_id as "ruleId", cl.reason, cl.registration, cl.ground->>'text' as ground, cl.by as "decidedBy",
       i.parent_native_id as "parentNativeId", cl.language, v.title, v.text
  from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
  join core.channels ch on ch.id = i.channel_id
  left join core.item_classes c on c.item_id = i.id left join core.classifications cl on cl.id = c.classification_id`;

/** @returns those that there are, in the order of their ids */
export async function shownItems(pool: pg.Pool, itemIds: readonly string[]): Promise<readonly ShownFacts[]> {
  const found = await pool.query(`${shown} where i.id = any($1::uuid[]) order by i.id`, [itemIds]);
  return found.rows.map(withoutNulls);
}

/**
 * Of a thread its beginning, what the item answers and what was said nearest to it in time, oldest first; no more than
 * `limit` of them.
 */
export async function threadShown(
  pool: pg.Pool,
  of: Pick<ShownFacts, "channelId" | "rootNativeId" | "parentNativeId" | "postedAt">,
  limit: number,
): Promise<readonly ShownFacts[]> {
  const found = await pool.query(
    `select * from (${shown} where i.channel_id = $1 and i.root_native_id = $2
      order by (i.native_id in (i.root_native_id, $4)) desc,
               abs(extract(epoch from coalesce(i.posted_at, i.first_seen_at) - $5::timestamptz)), i.id limit $3) as nearest
      order by "postedAt", "itemId"`,
    [of.channelId, of.rootNativeId, limit, of.parentNativeId ?? "", of.postedAt],
  );
  return found.rows.map(withoutNulls);
}

/** How many there are in a thread, counted to `most`. */
export async function threadLength(
  pool: pg.Pool,
  of: Pick<ShownFacts, "channelId" | "rootNativeId">,
  most: number,
): Promise<number> {
  const found = await pool.query<{ items: number }>(
    `select count(*)::int as items from (select 1 from core.items
      where channel_id = $1 and root_native_id = $2 limit $3) as few`,
    [of.channelId, of.rootNativeId, most],
  );
  return found.rows[0]?.items ?? 0;
}

/** Items of the queue whose text may say nearly the same, the nearest first. */
export async function nearItems(
  pool: pg.Pool,
  agencyId: string,
  likeness: string,
  most: { readonly bits: number; readonly items: number },
): Promise<readonly string[]> {
  const found = await pool.query<{ item_id: string }>(
    `select item_id from core.review_queue
      where agency_id = $1 and bit_count((likeness # $2::bigint)::bit(64)) <= $3
      order by bit_count((likeness # $2::bigint)::bit(64)), item_id limit $4`,
    [agencyId, likeness, most.bits, most.items],
  );
  return found.rows.map((row) => row.item_id);
}

function withoutNulls(row: Readonly<Record<string, unknown>>): ShownFacts {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
  ) as unknown as ShownFacts;
}
