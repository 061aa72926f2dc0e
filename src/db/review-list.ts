/** Reads the queue in its order: a page of it. */
import type pg from "pg";
import type { ReopenedBecause } from "../domain/review.ts";
import type { UrgencyCause } from "../domain/urgency-cause.ts";
import type { QueueFilter } from "../review/filter.ts";
import type { Place } from "../review/order.ts";
import type { QueueKind } from "../review/urgency.ts";
import { conditions, placeColumns, Values } from "./review-filter.ts";

/** An item of the queue without a word of its text. */
export interface QueuedItem extends Place {
  readonly nativeId: string;
  readonly channelId: string;
  readonly channelTitle: string;
  readonly kind: string;
  readonly byAgency: boolean;
  readonly permalink: string | undefined;
  readonly waits: QueueKind;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly cause: UrgencyCause;
  readonly actBy: string | undefined;
  readonly classId: string;
  readonly ruleId: string;
  readonly outcome: string;
  readonly reason: string;
  readonly language: string | undefined;
  readonly waitingSince: Date;
  readonly drawn: boolean;
  /** the number of the model that was asked about it, where one is switched on */
  readonly model: number | undefined;
  /** that model doubts what the rules propose: it waits for review */
  readonly doubted: boolean;
  readonly postponedTo: string | undefined;
  readonly handedTo: string | undefined;
  readonly leasedBy: string | undefined;
  readonly leasedUntil: Date | undefined;
  /** 64 bits with a sign, as text; undefined for an item without words */
  readonly likeness: string | undefined;
  /** how many others in the queue have a text that differs in signs and capitals at most; counted to 99, and 0 where nobody asks */
  readonly alike: number;
}

export interface PageAsked {
  readonly filter: QueueFilter;
  /** the agency's day */
  readonly today: string;
  readonly now: Date;
  readonly limit: number;
  /** the place of the last item of the page before */
  readonly after?: Place | undefined;
  /** whether those that say the same are counted: that takes longer than all else of the page */
  readonly countsAlike: boolean;
}

export async function queuePage(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  { filter, today, now, limit, after, countsAlike }: PageAsked,
): Promise<readonly QueuedItem[]> {
  const values = new Values();
  const said = [...conditions(values, agencyId, filter, today)];
  if (after)
    said.push(
      `((- q.urgency), (- q.score), q.posted_at, q.item_id) > (${values.add(-after.urgency)}::smallint, ${values.add(-after.score)}::real, ${values.add(after.postedAt)}::timestamptz, ${values.add(after.itemId)}::uuid)`,
    );
  const page = `select q.* from core.review_queue q where ${said.join(" and ")} order by ${placeColumns} limit ${values.add(limit)}`;
  return await itemsOf(db, page, values, now, countsAlike);
}

export async function queuedItem(
  db: pg.Pool | pg.ClientBase,
  itemId: string,
  now: Date,
): Promise<QueuedItem | undefined> {
  const values = new Values();
  const one = `select q.* from core.review_queue q where q.item_id = ${values.add(itemId)}`;
  return (await itemsOf(db, one, values, now, true))[0];
}

/** @param rows a statement that gives rows of the queue, in places of `values` */
async function itemsOf(
  db: pg.Pool | pg.ClientBase,
  rows: string,
  values: Values,
  now: Date,
  countsAlike: boolean,
): Promise<readonly QueuedItem[]> {
  const alike = `(select count(*)::int from (select 1 from core.review_queue o
               where o.agency_id = q.agency_id and o.likeness = q.likeness and o.item_id <> q.item_id limit 99) as others)`;
  const found = await db.query<QueuedRow>(
    `with q as materialized (${rows})
     select q.item_id as "itemId", q.urgency, q.score, q.posted_at as "postedAt", i.native_id as "nativeId",
            q.channel_id as "channelId", ch.title as "channelTitle", i.kind, i.by_agency as "byAgency",
            coalesce(s.permalink, v.permalink) as permalink, q.waits, q.reopened_because as "reopenedBecause", q.cause,
            q.act_by::text as "actBy", q.class_id as "classId", q.rule_id as "ruleId", cl.outcome, cl.reason, q.language,
            q.waiting_since as "waitingSince", q.draw_place is not null as drawn,
            m.number as model, q.doubted, q.postponed_to::text as "postponedTo",
            q.handed_to as "handedTo",
            case when q.leased_until > ${values.add(now)} then q.leased_by end as "leasedBy",
            case when q.leased_until > ${values.add(now)} then q.leased_until end as "leasedUntil",
            q.likeness::text as likeness,
            ${countsAlike ? alike : "0"} as alike
       from q join core.items i on i.id = q.item_id join core.item_states s on s.item_id = q.item_id
       join core.versions v on v.id = s.version_id join core.channels ch on ch.id = q.channel_id
       join core.classifications cl on cl.id = q.classification_id left join core.review_models m on m.id = q.model_id
      order by ${placeColumns}`,
    values.all,
  );
  return found.rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
      ) as unknown as QueuedItem,
  );
}

type QueuedRow = { readonly [Name in keyof QueuedItem]: QueuedItem[Name] | null };
