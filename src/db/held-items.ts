/** What of items a hold is compared with, and which items a hold may cover. */
import type pg from "pg";
import { type Day, dayOf } from "../domain/day.ts";
import type { HoldQuery } from "../domain/hold.ts";
import type { HoldFacts, LiveHold } from "../retention/hold.ts";
import { unseenCharacters, wordPattern, wordsSought } from "../retention/hold-words.ts";

type Client = Pick<pg.ClientBase, "query">;

/** Title, text, writer and the words of pictures: what a person would look for in a version. */
const said = `concat_ws(E'\\n', v.title, v.text, v.author_name,
  (select string_agg(m ->> 'alt', E'\\n') from jsonb_array_elements(v.media) m))`;

interface FactsRow {
  readonly item_id: string;
  readonly agency_id: string;
  readonly channel_id: string;
  readonly native_id: string;
  readonly root_native_id: string;
  readonly first_seen_at: Date;
  readonly class_ids: readonly string[];
  readonly posted: readonly Date[];
  readonly texts: readonly string[] | null;
}

/** A time that changed is told by its event; one that no calendar of the database holds is left out. */
const toldTimes = `select t.at::timestamptz from core.item_events e
    cross join lateral (values (e.detail ->> 'from'), (e.detail ->> 'to')) t(at)
   where e.item_id = i.id and e.kind = 'timeChanged' and t.at ~ '^(?!0000)\\d{4}-'`;

const factsQuery = `
  select i.id as item_id, i.agency_id, i.channel_id, i.native_id, i.root_native_id, i.first_seen_at,
         array(select distinct c.class_id from core.classifications c where c.item_id = i.id) as class_ids,
         array(select i.posted_at where i.posted_at is not null
               union select s.posted_at where s.posted_at is not null
               union ${toldTimes}) as posted,
         case when $2 then array(select ${said} from core.versions v where v.item_id = i.id order by v.number) end as texts
    from unnest($1::uuid[]) with ordinality as n(item_id, place)
    join core.items i on i.id = n.item_id
    left join core.item_states s on s.item_id = i.id
   order by n.place`;

/**
 * In the order of the ids; an item that is not there is left out.
 *
 * @param withTexts whether a hold asks for words: then every version is read
 */
export async function readHoldFacts(
  client: Client,
  itemIds: readonly string[],
  timeZone: string,
  withTexts: boolean,
): Promise<readonly HoldFacts[]> {
  const found = await client.query<FactsRow>(factsQuery, [itemIds, withTexts]);
  return found.rows.map((row) => ({
    itemId: row.item_id,
    agencyId: row.agency_id,
    channelId: row.channel_id,
    nativeId: row.native_id,
    roots: [row.root_native_id],
    classIds: row.class_ids,
    postedOn: daysOf(row.posted, timeZone),
    firstSeenOn: dayOf(row.first_seen_at, timeZone),
    texts: row.texts ?? undefined,
  }));
}

function daysOf(instants: readonly Date[], timeZone: string): readonly Day[] {
  return [...new Set(instants.map((at) => dayOf(at, timeZone)))].sort();
}

/** An SQL condition over `core.items i`, with its values. */
export interface Where {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Finds at least every item that the hold covers; only `covers` of `src/retention/hold.ts` tells whether each of them is.
 *
 * @param timeZone of the agency
 */
export function mayBeCovered({ hold, alsoAs }: LiveHold, timeZone: string): Where {
  const { scope } = hold;
  const values: unknown[] = [hold.agencyId];
  const value = (given: unknown) => `$${values.push(given)}`;
  const also = (roots: boolean) =>
    alsoAs.map(({ channelId, nativeId }) => {
      const [channel, native] = [value(channelId), value(nativeId)];
      const either = roots
        ? `(i.root_native_id = ${native} or i.native_id = ${native})`
        : `i.native_id = ${native}`;
      return `(i.channel_id = ${channel} and ${either})`;
    });
  const scoped = () => {
    switch (scope.kind) {
      case "item":
        return [`i.id = ${value(scope.itemId)}`, ...also(false)].join(" or ");
      case "thread": {
        const [channel, root] = [value(scope.channelId), value(scope.rootNativeId)];
        const own = `(i.channel_id = ${channel} and (i.root_native_id = ${root} or i.native_id = ${root}))`;
        return [own, ...also(true)].join(" or ");
      }
      case "channel":
        return `i.channel_id = ${value(scope.channelId)}`;
      case "query":
        return asked(scope.query, value, timeZone);
    }
  };
  return { sql: `i.agency_id = $1 and (${scoped()})`, values };
}

type Value = (given: unknown) => string;

function asked(query: HoldQuery, value: Value, timeZone: string): string {
  const conditions = ["true"];
  if (query.channelId !== undefined) conditions.push(`i.channel_id = ${value(query.channelId)}`);
  if (query.classId !== undefined)
    conditions.push(
      `exists (select 1 from core.classifications c where c.item_id = i.id and c.class_id = ${value(query.classId)})`,
    );
  if (query.postedFrom !== undefined || query.postedTo !== undefined)
    conditions.push(postedWithin(query, value, timeZone));
  if (query.words !== undefined) {
    const unseen = value(unseenCharacters);
    for (const word of wordsSought(query.words))
      conditions.push(saidSomewhere(value(wordPattern(word)), unseen));
  }
  return conditions.join(" and ");
}

/** By time and not by day, with a day to spare at both ends: the calendar is that of the program. */
function postedWithin({ postedFrom, postedTo }: HoldQuery, value: Value, timeZone: string): string {
  const zone = value(timeZone);
  const from = postedFrom && `(${value(postedFrom)}::timestamp at time zone ${zone}) - interval '1 day'`;
  const to = postedTo && `(${value(postedTo)}::timestamp at time zone ${zone}) + interval '2 days'`;
  const within = (at: string) =>
    [from && `${at} >= ${from}`, to && `${at} <= ${to}`].filter(Boolean).join(" and ");
  const stated =
    "select s.posted_at from core.item_states s where s.item_id = i.id and s.posted_at is not null";
  const untold = `i.posted_at is null and not exists (${stated}) ${from ? `and i.first_seen_at >= ${from}` : ""}`;
  return `(${within("i.posted_at")} or (${untold})
    or exists (select 1 from (${stated} union all ${toldTimes}) p(at) where ${within("p.at")}))`;
}

function saidSomewhere(pattern: string, unseen: string): string {
  return `exists (select 1 from core.versions v cross join lateral (select ${said} as said) t
    where v.item_id = i.id
      and (normalize(t.said, nfkc) ~ ${pattern} or normalize(translate(t.said, ${unseen}, ''), nfkc) ~ ${pattern}))`;
}
