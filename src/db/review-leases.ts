/** Who holds which item of the queue, and until when: two officers never hold the same. */
import type pg from "pg";
import type { QueueFilter } from "../review/filter.ts";
import { alarmLevel } from "../review/urgency.ts";
import { conditions, placeColumns, Values } from "./review-filter.ts";

export interface LeaseAsked {
  readonly by: string;
  readonly now: Date;
  readonly until: Date;
  /** the agency's day */
  readonly today: string;
  readonly filter: QueueFilter;
  /** it is the turn of one that was drawn, unless something alarms */
  readonly drawnTurn: boolean;
}

/**
 * Takes the first item that nobody holds, in one statement: what another takes at the same moment is passed over.
 *
 * @returns its id; undefined when nothing that fits is free
 */
export async function takeFirst(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  asked: LeaseAsked,
): Promise<string | undefined> {
  const first = async (more: readonly string[], order: string) =>
    await lease(db, agencyId, asked, more, order);
  if (asked.drawnTurn) {
    const taken =
      (await first([`(- q.urgency) <= ${-alarmLevel}`], placeColumns)) ??
      (await first(["q.draw_place is not null"], "q.draw_place, q.item_id"));
    if (taken) return taken;
  }
  return await first([], placeColumns);
}

async function lease(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  { by, now, until, today, filter }: LeaseAsked,
  more: readonly string[],
  order: string,
): Promise<string | undefined> {
  const values = new Values();
  const me = values.add(by);
  const at = values.add(now);
  const said = [
    ...conditions(values, agencyId, filter, today),
    `(q.leased_until is null or q.leased_until <= ${at})`,
    `(q.handed_to is null or q.handed_to = ${me})`,
    ...more,
  ];
  const taken = await db.query<{ item_id: string }>(
    `with first as materialized (
       select q.item_id from core.review_queue q where ${said.join(" and ")} order by ${order} limit 1 for update skip locked)
     update core.review_queue q set leased_by = ${me}, leased_until = ${values.add(until)}
       from first where q.item_id = first.item_id returning q.item_id`,
    values.all,
  );
  return taken.rows[0]?.item_id;
}

/** The item that a person holds already and that fits, held on until then; of several the one that ends last. */
export async function renewHeld(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  { by, now, until, today, filter }: LeaseAsked,
): Promise<string | undefined> {
  const values = new Values();
  const said = [
    ...conditions(values, agencyId, filter, today),
    `q.leased_by = ${values.add(by)}`,
    `q.leased_until > ${values.add(now)}`,
  ];
  const held = await db.query<{ item_id: string }>(
    `update core.review_queue set leased_until = ${values.add(until)} where item_id = (
       select q.item_id from core.review_queue q where ${said.join(" and ")}
        order by q.leased_until desc, q.item_id limit 1 for update skip locked)
     returning item_id`,
    values.all,
  );
  return held.rows[0]?.item_id;
}

/** @returns the items that the person gave back; also those whose time was over */
export async function giveBack(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  by: string,
  itemIds: readonly string[] | undefined,
): Promise<readonly string[]> {
  const given = await db.query<{ item_id: string }>(
    `update core.review_queue set leased_by = null, leased_until = null
      where agency_id = $1 and leased_by = $2 and ($3::uuid[] is null or item_id = any($3)) returning item_id`,
    [agencyId, by, itemIds ?? null],
  );
  return given.rows.map((row) => row.item_id);
}

/** A lease that ends so much earlier than a new one would is as good. */
const justGivenMs = 60_000;

/**
 * Takes this item, if nobody else holds it, and gives back the others that the person holds. What they were just given
 * is not written again: that would wait for the disk once more.
 *
 * @returns who holds it now; undefined when it does not wait
 */
export async function holdOne(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  itemId: string,
  { by, now, until }: Pick<LeaseAsked, "by" | "now" | "until">,
): Promise<{ readonly by: string; readonly until: Date } | undefined> {
  const own = await db.query<{ leased_by: string; leased_until: Date }>(
    `with others as (
       update core.review_queue set leased_by = null, leased_until = null
        where agency_id = $1 and leased_by = $3 and item_id <> $2)
     select leased_by, leased_until from core.review_queue
      where item_id = $2 and agency_id = $1 and leased_by = $3 and leased_until >= $4`,
    [agencyId, itemId, by, new Date(until.getTime() - justGivenMs)],
  );
  if (own.rows[0]) return { by, until: own.rows[0].leased_until };
  const held = await db.query<{ leased_by: string; leased_until: Date }>(
    `update core.review_queue
        set leased_by = case when leased_until > $4 and leased_by <> $3 then leased_by else $3 end,
            leased_until = case when leased_until > $4 and leased_by <> $3 then leased_until else $5::timestamptz end
      where item_id = $2 and agency_id = $1 returning leased_by, leased_until`,
    [agencyId, itemId, by, now, until],
  );
  const [row] = held.rows;
  return row && { by: row.leased_by, until: row.leased_until };
}

export interface HeldByOther {
  readonly itemId: string;
  readonly by: string;
  readonly until: Date;
}

/** Those of the items that somebody else holds just now; the rows stay locked until the transaction ends. */
export async function heldByOthers(
  client: pg.ClientBase,
  itemIds: readonly string[],
  by: string,
  now: Date,
): Promise<readonly HeldByOther[]> {
  const held = await client.query<{ item_id: string; leased_by: string; leased_until: Date }>(
    `select item_id, leased_by, leased_until from core.review_queue where item_id = any($1::uuid[])
      order by item_id for update`,
    [itemIds],
  );
  return held.rows
    .filter((row) => row.leased_by !== null && row.leased_by !== by && row.leased_until > now)
    .map((row) => ({ itemId: row.item_id, by: row.leased_by, until: row.leased_until }));
}
