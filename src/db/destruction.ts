/** What stands for and against the destruction of items, read in one transaction and, to destroy, under locks. */
import type pg from "pg";
import type { Agency } from "../domain/agency.ts";
import type { ChannelKind } from "../domain/channel.ts";
import { type Day, day, dayOf } from "../domain/day.ts";
import type { Hold } from "../domain/hold.ts";
import type { ItemKind } from "../domain/item.ts";
import type { Outcome, Registration } from "../domain/outcome.ts";
import { standingStates, unsettledStates } from "../domain/package-state.ts";
import { type ClassificationState, isByOfficer, type ReopenedBecause } from "../domain/review.ts";
import type { RetentionStatement } from "../domain/statement.ts";
import type { AdoptedDecision } from "../retention/covers.ts";
import { asksForWords, holdsOver, type LiveHold } from "../retention/hold.ts";
import { contextIn, indexOf } from "../retention/kept.ts";
import { type DestructionAnswer, type DestructionFacts, mayDestroy } from "../retention/may-destroy.ts";
import { type DoneAct, openActOf } from "../retention/open-act.ts";
import { stated } from "../retention/statements.ts";
import type { DatabaseLike } from "./connect.ts";
import { adoptedDecisions } from "./decisions.ts";
import { readHoldFacts } from "./held-items.ts";
import { asLive, lockDestruction, readHolds } from "./holds.ts";
import { lockOwed, owedOf } from "./owed-acts.ts";
import { readStatements } from "./statements.ts";
import { readThreads } from "./threads.ts";
import type { Tx } from "./transact.ts";
import { caseClosedAt, supersededAt, threadClosedAt } from "./trigger-days.ts";

type Client = Pick<pg.ClientBase, "query">;

export interface Verdict {
  readonly itemId: string;
  readonly answer: DestructionAnswer;
  /** of the class in force; undefined while there is none */
  readonly classId: string | undefined;
}

/** What the items of one agency have in common: read once for as many batches as one snapshot allows. */
export interface DestructionGrounds {
  readonly agency: Agency;
  readonly decisions: readonly AdoptedDecision[];
  readonly holds: readonly LiveHold[];
  /** what officers said of classes and did not take back */
  readonly statements: readonly RetentionStatement[];
  readonly today: Day;
}

export async function readGrounds(
  db: DatabaseLike,
  client: Client,
  agency: Agency,
  today: Day,
): Promise<DestructionGrounds> {
  const adopted = await adoptedDecisions(db, agency.id);
  const decisions = adopted.map(({ decisionId, document, superseded }) => ({
    id: decisionId,
    document,
    superseded,
  }));
  const statements = (await readStatements(db, agency.id)).filter(({ takenBack }) => !takenBack);
  const holds = await asLive(client, await readHolds(db, agency.id));
  return { agency, decisions, holds, statements, today };
}

/**
 * The verdicts that a destruction may act on: everything is read again under locks that last until the transaction ends.
 * Until then no hold is placed, no look writes to the channels, nobody classifies or decides the items or says what was done
 * about them, and no decision that lets them go is superseded.
 *
 * @param itemIds of this agency; one that is not there, or is another's, has no verdict
 */
export async function verdictsToActOn(
  tx: Tx,
  agency: Agency,
  itemIds: readonly string[],
  today: Day,
): Promise<readonly Verdict[]> {
  await lockDestruction(tx, agency.id);
  const lock = (statement: string, value: unknown) => tx.client.query(statement, [value]);
  await lock(
    `select 1 from core.channels c where c.id in (select channel_id from core.items where id = any($1::uuid[]))
      order by c.id for no key update`,
    itemIds,
  );
  await lock("select 1 from core.items where id = any($1::uuid[]) order by id for update", itemIds);
  await lock(
    "select 1 from core.item_states where item_id = any($1::uuid[]) order by item_id for update",
    itemIds,
  );
  await lock(
    "select 1 from core.item_classes where item_id = any($1::uuid[]) order by item_id for update",
    itemIds,
  );
  await lock(
    "select 1 from core.decisions where agency_id = $1 and state = 'adopted' order by id for share",
    agency.id,
  );
  await lockOwed(tx, itemIds);
  return await verdictsOn(tx.client, await readGrounds(tx.db, tx.client, agency, today), itemIds);
}

/**
 * The same as a report, which nothing may be destroyed on: what it says may be otherwise a moment later.
 *
 * @param everyThread also of what something else stands against, so that all of it is named: for few items
 */
export async function verdictsOn(
  client: Client,
  grounds: DestructionGrounds,
  itemIds: readonly string[],
  everyThread = false,
): Promise<readonly Verdict[]> {
  const { today } = grounds;
  const facts = await destructionFacts(
    client,
    grounds,
    itemIds,
    (each) => everyThread || mayDestroy(each, today).may,
  );
  return facts.map((each) => ({
    itemId: each.itemId,
    answer: mayDestroy(each, today),
    classId: each.classified?.classId,
  }));
}

/**
 * What stands for and against each item.
 *
 * @param isFree what nothing else stands against: whole threads are read only for these few, to see whether the officer who
 *   decided saw them as they are
 */
export async function destructionFacts(
  client: Client,
  grounds: DestructionGrounds,
  itemIds: readonly string[],
  isFree: (facts: DestructionFacts) => boolean,
): Promise<readonly DestructionFacts[]> {
  const { agency, holds, today } = grounds;
  const found = await client.query<FactsRow>(factsQuery, [
    itemIds,
    agency.id,
    [...unsettledStates],
    [...standingStates],
  ]);
  const ids = found.rows.map(({ item_id }) => item_id);
  const withTexts = holds.some(({ hold }) => asksForWords(hold));
  const held = new Map(
    (await readHoldFacts(client, ids, agency.timeZone, withTexts)).map((facts) => [
      facts.itemId,
      holdsOver(holds, facts, today),
    ]),
  );
  const owed = new Map((await owedOf(client, agency, ids)).map(({ itemId, cause }) => [itemId, cause]));
  const facts = found.rows.map((row) => {
    const over = held.get(row.item_id);
    if (!over) throw new Error(`item ${row.item_id} went while its holds were read`);
    return { ...factsOf(row, grounds, over), actOwed: owed.get(row.item_id) };
  });
  const free = new Set(facts.filter(isFree).map(({ itemId }) => itemId));
  const otherwise = await decidedOtherwise(client, found.rows, free);
  return facts.map((each) => (otherwise.has(each.itemId) ? { ...each, threadRead: false } : each));
}

/**
 * Of the items those whose thread is not as the officer saw it: a digest of what was seen stands with the class. That the
 * thread was classified as it is now does not tell, for it may have changed twice since.
 */
async function decidedOtherwise(
  client: Client,
  rows: readonly FactsRow[],
  itemIds: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const keys = new Map(
    rows
      .filter(({ item_id }) => itemIds.has(item_id))
      .map((row) => {
        const key = { channelId: row.channel_id, rootNativeId: row.root_native_id };
        return [`${key.channelId} ${key.rootNativeId}`, key];
      }),
  );
  if (keys.size === 0) return new Set();
  const read = await readThreads(client, [...keys.values()]);
  const threads = Map.groupBy(read, (item) => `${item.channelId} ${item.rootNativeId}`);
  const otherwise = new Set<string>();
  for (const thread of threads.values()) {
    const around = indexOf(thread);
    for (const item of thread) {
      const { current } = item;
      if (!itemIds.has(item.itemId) || !current || !isByOfficer(current.by) || current.context === "")
        continue;
      if (current.context !== contextIn(around, item, (parent) => parent.current)) otherwise.add(item.itemId);
    }
  }
  return otherwise;
}

function factsOf(
  row: FactsRow,
  { agency, decisions, statements }: DestructionGrounds,
  holds: readonly Hold[],
): Omit<DestructionFacts, "actOwed"> {
  const on = (at: Date | null) => (at === null ? undefined : dayOf(at, agency.timeZone));
  const days = { postedOn: on(row.posted_at), capturedOn: on(row.first_seen_at) };
  const said = stated(statements, {
    ...{ ...days, classId: row.class_id ?? undefined, channelId: row.channel_id },
  });
  return {
    itemId: row.item_id,
    country: agency.country,
    kind: row.kind,
    byAgency: row.by_agency,
    place: {
      channel: { id: row.channel_id, address: row.channel_address, kind: row.channel_kind },
      unit: agency.unit,
    },
    versionId: row.version_id ?? undefined,
    classified: classOf(row),
    threadRead: row.thread_read,
    openAct: openActOf((row.acts ?? []).map((act) => ({ ...act, undoes: act.undoes ?? undefined }))),
    decisions,
    retention: {
      ...days,
      inactiveSaidOn: said.inactiveSaidOn,
      threadSaidLastOn: on(row.said_last_at),
      threadClosedOn: on(row.thread_closed_at),
      caseClosedOn: on(row.case_closed_at),
      channelClosedOn: on(row.channel_closed_at),
      supersededOn: on(row.superseded_at),
      exportedOn: row.exported_on === null ? undefined : day(row.exported_on),
      conditionsMet: [...said.conditionsMet, ...(row.verified ? (["exportedAndVerified"] as const) : [])],
    },
    holds,
    entry: row.entry ?? undefined,
    opensCase: row.opens_case ?? undefined,
    inTheMaking: row.in_the_making ?? undefined,
    sharedFiles: row.shared_files,
  };
}

function classOf(row: FactsRow): DestructionFacts["classified"] {
  const { classification_id, state, by, outcome, class_id, registration, judged_version_id } = row;
  if (!classification_id || !state || !by || !outcome || !class_id || !registration || !judged_version_id)
    return undefined;
  return {
    ...{ classificationId: classification_id, state, by, outcome, classId: class_id, registration },
    versionId: judged_version_id,
    reopenedBecause: row.reopened_because ?? undefined,
  };
}

interface FactsRow {
  readonly item_id: string;
  readonly kind: ItemKind;
  readonly by_agency: boolean;
  readonly channel_id: string;
  readonly root_native_id: string;
  readonly channel_address: string;
  readonly channel_kind: ChannelKind;
  readonly channel_closed_at: Date | null;
  readonly posted_at: Date | null;
  readonly first_seen_at: Date;
  readonly said_last_at: Date | null;
  readonly thread_closed_at: Date | null;
  readonly case_closed_at: Date | null;
  readonly superseded_at: Date | null;
  readonly version_id: string | null;
  readonly thread_read: boolean;
  readonly classification_id: string | null;
  readonly state: ClassificationState | null;
  readonly reopened_because: ReopenedBecause | null;
  readonly by: string | null;
  readonly outcome: Outcome | null;
  readonly class_id: string | null;
  readonly registration: Registration | null;
  readonly judged_version_id: string | null;
  readonly acts: readonly (Omit<DoneAct, "undoes"> & { readonly undoes: string | null })[] | null;
  readonly entry: string | null;
  readonly opens_case: string | null;
  readonly in_the_making: string | null;
  readonly verified: boolean;
  readonly exported_on: string | null;
  readonly shared_files: readonly string[];
}

/** Every version of the item stands in the package: `versions` is the highest number at its cut-off. */
const holdsAll = `p.state = any($4::text[]) and p.verified_at is not null and pi.version_id = s.version_id and pi.versions >= s.version_number`;

/** A time of posting that was moved counts as the later one. */
const factsQuery = `
  with asked as (
    select i.* from core.items i where i.id = any($1::uuid[]) and i.agency_id = $2),
  threads as (
    select t.channel_id, t.root_native_id,
           bool_and(tc.item_id is not null and tc.version_id = ts.version_id
                    and tc.standing = ts.visibility || ' ' || ts.presence) as read,
           max(greatest(t.posted_at, t.first_seen_at)) as said_last_at
      from (select distinct channel_id, root_native_id from asked) a
      join core.items t on t.channel_id = a.channel_id and t.root_native_id = a.root_native_id
      left join core.item_states ts on ts.item_id = t.id
      left join core.item_classes tc on tc.item_id = t.id
     group by t.channel_id, t.root_native_id),
  roots as materialized (
    select r.channel_id, r.native_id, ${threadClosedAt} as thread_closed_at, ${caseClosedAt} as case_closed_at
      from (select distinct channel_id, root_native_id from asked) a
      join core.items r on r.channel_id = a.channel_id and r.native_id = a.root_native_id)
  select i.id as item_id, i.kind, i.by_agency, i.channel_id, i.root_native_id, ch.address as channel_address, ch.kind as channel_kind,
         case when ch.state = 'closed' then ch.state_at end as channel_closed_at,
         greatest(i.posted_at, s.posted_at) as posted_at, i.first_seen_at, t.said_last_at, s.version_id,
         b.thread_closed_at, b.case_closed_at, ${supersededAt} as superseded_at,
         coalesce(t.read, false) as thread_read, c.classification_id, c.state, c.reopened_because, cl.by, cl.outcome,
         cl.class_id, cl.registration, cl.version_id as judged_version_id,
         (select jsonb_agg(jsonb_build_object('id', a.id, 'act', a.act, 'undoes', a.undoes) order by a.place)
            from core.review_acts a where a.item_id = i.id and a.act <> 'read') as acts,
         (select k.year || '/' || k.sequence || '-' || e.number_in_case
            from core.registry_entries e join core.cases k on k.id = e.case_id where e.item_id = i.id) as entry,
         (select k.year || '/' || k.sequence from core.cases k where k.root_item_id = i.id) as opens_case,
         (select p.id from core.package_items pi join core.packages p on p.id = pi.package_id
           where pi.item_id = i.id and p.state = any($3::text[]) order by p.id limit 1) as in_the_making,
         exists (select 1 from core.package_items pi join core.packages p on p.id = pi.package_id
                  where pi.item_id = i.id and ${holdsAll}) as verified,
         (select min(coalesce(e.detail ->> 'on', (e.at at time zone 'UTC')::date::text))
            from core.package_items pi join core.packages p on p.id = pi.package_id
            join core.package_events e on e.package_id = p.id and e.state = 'acknowledged'
           where pi.item_id = i.id and p.state = 'acknowledged' and ${holdsAll}) as exported_on,
         array(select distinct m.sha256 from core.versions v join core.media m on m.version_id = v.id
                where v.item_id = i.id and m.sha256 is not null and exists (
                  select 1 from core.media o join core.versions ov on ov.id = o.version_id
                   where o.sha256 = m.sha256 and ov.item_id <> i.id)
                order by 1) as shared_files
    from asked i
    join core.channels ch on ch.id = i.channel_id
    left join core.item_states s on s.item_id = i.id
    left join threads t on t.channel_id = i.channel_id and t.root_native_id = i.root_native_id
    left join roots b on b.channel_id = i.channel_id and b.native_id = i.root_native_id
    left join core.item_classes c on c.item_id = i.id
    left join core.classifications cl on cl.id = c.classification_id
   order by array_position($1::uuid[], i.id)`;
