/** Keeps the queue of what waits for an officer: made of the classifications in force, and made again when one changes. */
import type pg from "pg";
import type { Outcome } from "../domain/outcome.ts";
import type { ReopenedBecause } from "../domain/review.ts";
import type { UrgencyCause } from "../domain/urgency-cause.ts";
import { actClasses, type QueueKind } from "../review/urgency.ts";
import { noLanguage } from "./review-training.ts";
import type { Tx } from "./transact.ts";

/** An item that waits, as it is read to find its place. */
export interface WaitingItem {
  readonly itemId: string;
  readonly channelId: string;
  readonly waits: QueueKind;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly classificationId: string;
  readonly standing: string;
  readonly outcome: Outcome;
  readonly classId: string;
  readonly ruleId: string;
  readonly language: string | undefined;
  readonly shielded: boolean;
  /** of what was reopened: the class that the rules see in it now, beside the officer's, and the classification that says so */
  readonly rulesSay: string | undefined;
  readonly rulesSayId: string | undefined;
  readonly inPublic: boolean;
  readonly byAgency: boolean;
  readonly postedAt: Date;
  readonly waitingSince: Date;
  /** title and text, no more of them than is compared */
  readonly text: string;
  readonly postponedTo: string | undefined;
  readonly handedTo: string | undefined;
  /** its row in the queue says how it stands now */
  readonly isQueued: boolean;
}

export interface QueueRow
  extends Omit<
    WaitingItem,
    "text" | "outcome" | "shielded" | "rulesSay" | "inPublic" | "byAgency" | "isQueued"
  > {
  readonly urgency: number;
  readonly cause: UrgencyCause;
  readonly actBy: string | undefined;
  readonly score: number;
  readonly drawPlace: number | undefined;
  readonly likeness: bigint | undefined;
  /** the model that was asked */
  readonly modelId: string | undefined;
  /** the rules propose to prune it, and the model doubts that */
  readonly doubted: boolean;
}

/** `$1` names the agency and `$2` the classes that need an act; what an officer settled waits for nothing. */
const waits = `case
       when c.reopened_because is not null then 'reopened'
       when c.outcome = 'needsReview' then 'review'
       when c.state <> 'proposed' then null
       when cl.class_id = any($2) and c.outcome <> 'prunable' then 'act'
       when c.outcome = 'prunable' then 'proposal'
       when cl.ground is not null and not i.by_agency and s.visibility = 'public' and s.presence <> 'removed' then 'act'
     end`;
const standing = "s.visibility || ' ' || s.presence || ' ' || s.version_id";
/** Of the version that stands, also where the clock was put back since an earlier one. */
const rulesNewest = (column: string) => `case when c.reopened_because is not null then (
         select p.${column} from core.classifications p where p.item_id = c.item_id and p.by = 'rules'
          order by p.version_id = s.version_id desc, p.at desc, p.id desc limit 1) end`;
const inForce = `core.item_classes c
       join core.items i on i.id = c.item_id
       join core.item_states s on s.item_id = c.item_id
       join core.classifications cl on cl.id = c.classification_id`;

/** The row in the queue, and the model that is to be asked about the item. */
const rowAndModel = `left join core.review_queue q on q.item_id = c.item_id
       left join core.review_models m
         on m.agency_id = $1 and m.state = 'on' and m.language = coalesce(cl.language, '${noLanguage}')`;
const isOtherwise = `(q.item_id is null or q.classification_id <> c.classification_id
             or q.reopened_because is distinct from c.reopened_because or q.standing <> ${standing}
             or q.model_id is distinct from m.id or q.rules_say_id is distinct from ${rulesNewest("id")})`;

/**
 * Items that wait and have no row that says how they stand now.
 *
 * @param all also those whose row is right, to make every row again
 * @param among only of these; undefined for the whole agency
 */
export async function unqueuedItems(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  all: boolean,
  among?: readonly string[],
): Promise<readonly string[]> {
  const found = await db.query<{ item_id: string }>(
    `select c.item_id from ${inForce} ${rowAndModel}
      where i.agency_id = $1 and (${waits}) is not null ${among ? "and c.item_id = any($4::uuid[])" : ""}
        and ($3 or ${isOtherwise})
      order by c.item_id`,
    [agencyId, actClasses, all, ...(among ? [among] : [])],
  );
  return found.rows.map((row) => row.item_id);
}

/** An undo that was taken back takes nothing back. */
const stands = `not exists (select 1 from core.review_acts u where u.item_id = a.item_id and u.undoes = a.id
           and not exists (select 1 from core.review_acts v where v.item_id = u.item_id and v.undoes = u.id))`;

/** What an officer did last about an item's place counts, unless it was taken back: a decision after it, or the undoing of one, ends it. */
const lastAct = (kind: string, detail: string, more = "") => `(
         select case when a.act = '${kind}' ${more} then a.detail->>'${detail}' end from core.review_acts a
          where a.item_id = i.id and (a.act in ('${kind}', 'confirmed', 'overruled') and ${stands}
                or exists (select 1 from core.review_acts d where d.id = a.undoes and d.act in ('confirmed', 'overruled')))
          order by a.place desc limit 1)`;

/**
 * Those of the items that wait.
 *
 * @param characters of each text that are read
 */
export async function waitingItems(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  itemIds: readonly string[],
  characters: number,
): Promise<readonly WaitingItem[]> {
  const found = await db.query<WaitingRow>(
    `select i.id, i.channel_id, ${waits} as waits, c.reopened_because, c.classification_id, ${standing} as standing,
            c.outcome, cl.class_id, cl.rule_id, cl.language, cl.ground is not null as shielded, i.by_agency,
            ${rulesNewest("class_id")} as rules_say, ${rulesNewest("id")} as rules_say_id,
            s.visibility = 'public' and s.presence <> 'removed' as in_public,
            coalesce(i.posted_at, i.first_seen_at) as posted_at,
            case when c.reopened_because is null then i.first_seen_at else coalesce(c.reopened_at, cl.at) end as waiting_since,
            left(concat_ws(E'\\n', v.title, v.text), $4) as text,
            ${lastAct("postponed", "until", "and a.version_id = s.version_id")} as postponed_to,
            ${lastAct("handedOver", "to")} as handed_to, not ${isOtherwise} as is_queued
       from ${inForce} join core.versions v on v.id = s.version_id ${rowAndModel}
      where i.agency_id = $1 and i.id = any($3::uuid[]) and (${waits}) is not null
      order by i.id`,
    [agencyId, actClasses, itemIds, characters],
  );
  return found.rows.map(waitingItem);
}

/** Who put an item off or gave it away holds it no longer. */
const putAway =
  "(excluded.postponed_to is distinct from q.postponed_to or excluded.handed_to is distinct from q.handed_to)";

/**
 * Writes the rows whose classification is still in force; who holds an item goes on holding it, unless they put it away.
 *
 * An officer who decides meanwhile is waited for, and the row of what was decided is left out.
 */
export async function writeQueueRows(tx: Tx, agencyId: string, rows: readonly QueueRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = rowColumns.map(([name]) => name).join(", ");
  await tx.client.query(
    `insert into core.review_queue as q (agency_id, ${columns})
     select $1, ${rowColumns.map(([name]) => `n.${name}`).join(", ")}
       from unnest(${rowColumns.map(([, type], at) => `$${at + 2}::${type}[]`).join(", ")}) as n(${columns})
       join core.item_classes c on c.item_id = n.item_id and c.classification_id = n.classification_id
      order by n.item_id for share of c
     on conflict (item_id) do update set ${rowColumns
       .slice(1)
       .map(([name]) => `${name} = excluded.${name}`)
       .join(", ")}, leased_by = case when ${putAway} then null else q.leased_by end,
       leased_until = case when ${putAway} then null else q.leased_until end`,
    [agencyId, ...rowColumns.map(([, , of]) => rows.map((row) => of(row) ?? null))],
  );
}

/** @param itemIds only of these; undefined for the whole agency
 * @returns how many rows are gone because their item waits no longer
 */
export async function dropSettled(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  itemIds?: readonly string[],
): Promise<number> {
  const gone = await db.query(
    `delete from core.review_queue q where q.agency_id = $1 and ($3::uuid[] is null or q.item_id = any($3))
        and not exists (select 1 from ${inForce} where c.item_id = q.item_id and (${waits}) is not null)`,
    [agencyId, actClasses, itemIds ?? null],
  );
  return gone.rowCount ?? 0;
}

/** Of items that were just seen to wait no longer, in the transaction that settled them. */
export async function dropRows(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  itemIds: readonly string[],
): Promise<void> {
  await client.query("delete from core.review_queue where agency_id = $1 and item_id = any($2::uuid[])", [
    agencyId,
    itemIds,
  ]);
}

/** Of these items, those with a row in the queue that wait no longer. */
export async function settledItems(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  itemIds: readonly string[],
): Promise<readonly string[]> {
  const found = await db.query<{ item_id: string }>(
    `select q.item_id from core.review_queue q where q.agency_id = $1 and q.item_id = any($3::uuid[])
        and not exists (select 1 from ${inForce} where c.item_id = q.item_id and (${waits}) is not null)`,
    [agencyId, actClasses, itemIds],
  );
  return found.rows.map((row) => row.item_id);
}

type Column = readonly [
  name: string,
  type: string,
  of: (row: QueueRow) => string | number | boolean | Date | undefined,
];

const rowColumns: readonly Column[] = [
  ["item_id", "uuid", (row) => row.itemId],
  ["channel_id", "uuid", (row) => row.channelId],
  ["waits", "text", (row) => row.waits],
  ["reopened_because", "text", (row) => row.reopenedBecause],
  ["classification_id", "uuid", (row) => row.classificationId],
  ["standing", "text", (row) => row.standing],
  ["rules_say_id", "uuid", (row) => row.rulesSayId],
  ["class_id", "text", (row) => row.classId],
  ["rule_id", "text", (row) => row.ruleId],
  ["language", "text", (row) => row.language],
  ["posted_at", "timestamptz", (row) => row.postedAt],
  ["waiting_since", "timestamptz", (row) => row.waitingSince],
  ["urgency", "smallint", (row) => row.urgency],
  ["cause", "text", (row) => row.cause],
  ["act_by", "date", (row) => row.actBy],
  ["score", "real", (row) => row.score],
  ["draw_place", "integer", (row) => row.drawPlace],
  ["likeness", "bigint", (row) => row.likeness?.toString()],
  ["model_id", "uuid", (row) => row.modelId],
  ["doubted", "boolean", (row) => row.doubted],
  ["postponed_to", "date", (row) => row.postponedTo],
  ["handed_to", "text", (row) => row.handedTo],
];

interface WaitingRow {
  readonly id: string;
  readonly channel_id: string;
  readonly waits: QueueKind;
  readonly reopened_because: ReopenedBecause | null;
  readonly classification_id: string;
  readonly standing: string;
  readonly outcome: Outcome;
  readonly class_id: string;
  readonly rule_id: string;
  readonly language: string | null;
  readonly shielded: boolean;
  readonly by_agency: boolean;
  readonly rules_say: string | null;
  readonly rules_say_id: string | null;
  readonly in_public: boolean;
  readonly posted_at: Date;
  readonly waiting_since: Date;
  readonly text: string;
  readonly postponed_to: string | null;
  readonly handed_to: string | null;
  readonly is_queued: boolean;
}

function waitingItem(row: WaitingRow): WaitingItem {
  return {
    itemId: row.id,
    channelId: row.channel_id,
    waits: row.waits,
    reopenedBecause: row.reopened_because ?? undefined,
    classificationId: row.classification_id,
    standing: row.standing,
    outcome: row.outcome,
    classId: row.class_id,
    ruleId: row.rule_id,
    language: row.language ?? undefined,
    shielded: row.shielded,
    inPublic: row.in_public,
    byAgency: row.by_agency,
    rulesSay: row.rules_say ?? undefined,
    rulesSayId: row.rules_say_id ?? undefined,
    postedAt: row.posted_at,
    waitingSince: row.waiting_since,
    text: row.text,
    postponedTo: row.postponed_to ?? undefined,
    handedTo: row.handed_to ?? undefined,
    isQueued: row.is_queued,
  };
}
