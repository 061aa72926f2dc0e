/** Holds and their acts: only ever added to, under the lock that destruction takes. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type pg from "pg";
import { day } from "../domain/day.ts";
import type { Hold, HoldAct, HoldId } from "../domain/hold.ts";
import { type AgencyId, asId } from "../domain/ids.ts";
import type { LiveHold, NamedItem } from "../retention/hold.ts";
import type { DatabaseLike } from "./connect.ts";
import { destructionLock } from "./locks.ts";
import { holdActs, holds } from "./schema.ts";
import type { Tx } from "./transact.ts";

/** Nothing of the agency is destroyed until this transaction ends, and no hold of it is placed, changed or read to destroy. */
export async function lockDestruction(tx: Pick<Tx, "client">, agencyId: string): Promise<void> {
  await tx.client.query("select pg_advisory_xact_lock($1)", [destructionLock(agencyId).toString()]);
}

/** @returns the number that it was given */
export async function addHold(tx: Tx, hold: Omit<Hold, "number" | "acts">): Promise<number> {
  const [last] = await tx.db
    .select({ number: sql<number>`coalesce(max(${holds.number}), 0)::int` })
    .from(holds)
    .where(eq(holds.agencyId, hold.agencyId));
  const number = (last?.number ?? 0) + 1;
  await tx.db.insert(holds).values({ ...hold, number });
  return number;
}

export async function addHoldAct(tx: Tx, id: string, hold: Pick<Hold, "id">, act: HoldAct): Promise<void> {
  const [last] = await tx.db
    .select({ number: sql<number>`coalesce(max(${holdActs.number}), 0)::int` })
    .from(holdActs)
    .where(eq(holdActs.holdId, hold.id));
  const { by, lastDay, ...rest } = act;
  const number = (last?.number ?? 0) + 1;
  await tx.db
    .insert(holdActs)
    .values({ ...rest, id, number, holdId: hold.id, byPerson: by, lastDay: lastDay ?? null });
}

/** Of an agency, in the order of their numbers. @param number only this one */
export async function readHolds(
  db: DatabaseLike,
  agencyId: AgencyId,
  number?: number,
): Promise<readonly Hold[]> {
  const ofAgency = eq(holds.agencyId, agencyId);
  const rows = await db
    .select()
    .from(holds)
    .where(number === undefined ? ofAgency : and(ofAgency, eq(holds.number, number)))
    .orderBy(asc(holds.number));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const acts = await db
    .select()
    .from(holdActs)
    .where(inArray(holdActs.holdId, ids))
    .orderBy(asc(holdActs.number));
  return rows.map((row) => ({
    ...row,
    id: asId<HoldId>(row.id),
    agencyId,
    acts: acts.filter(({ holdId }) => holdId === row.id).map(actOf),
  }));
}

function actOf({ act, lastDay, at, because, byPerson }: typeof holdActs.$inferSelect): HoldAct {
  return { act, lastDay: lastDay === null ? undefined : day(lastDay), at, because, by: byPerson };
}

/** Adds to each hold what the channel published again under another id, however often, before or after. */
export async function asLive(
  client: Pick<pg.ClientBase, "query">,
  all: readonly Hold[],
): Promise<readonly LiveHold[]> {
  const [places, itemIds, channelIds, roots]: [
    number[],
    (string | null)[],
    (string | null)[],
    (string | null)[],
  ] = [[], [], [], []];
  for (const [place, { scope }] of all.entries()) {
    if (scope.kind !== "item" && scope.kind !== "thread") continue;
    places.push(place);
    itemIds.push(scope.kind === "item" ? scope.itemId : null);
    channelIds.push(scope.kind === "thread" ? scope.channelId : null);
    roots.push(scope.kind === "thread" ? scope.rootNativeId : null);
  }
  const also = new Map<number, NamedItem[]>();
  if (places.length > 0) {
    const found = await client.query<NamedItem & { place: number }>(sameItems, [
      places,
      itemIds,
      channelIds,
      roots,
    ]);
    for (const { place, ...named } of found.rows) also.set(place, [...(also.get(place) ?? []), named]);
  }
  return all.map((hold, place) => ({ hold, alsoAs: also.get(place) ?? [] }));
}

/** An item that is published again says so itself: `reissued`, with the id that took its place. */
const sameItems = `
  with recursive same(place, channel_id, native_id) as (
    select t.place, coalesce(i.channel_id, t.channel_id), coalesce(i.native_id, t.root)
      from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[]) as t(place, item_id, channel_id, root)
      left join core.items i on i.id = t.item_id
    union
    select s.place, s.channel_id, o.native_id
      from same s cross join lateral (
        select e.detail ->> 'as' as native_id
          from core.items i join core.item_events e on e.item_id = i.id and e.kind = 'reissued'
         where i.channel_id = s.channel_id and i.native_id = s.native_id
        union all
        select i.native_id
          from core.item_events e join core.items i on i.id = e.item_id
         where e.kind = 'reissued' and e.detail ->> 'as' = s.native_id and i.channel_id = s.channel_id) o)
  select place, channel_id as "channelId", native_id as "nativeId" from same
   where channel_id is not null and native_id is not null`;
