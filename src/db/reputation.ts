/** What the public wrote on a channel within a time, counted; what of it is marked; and what the channel stated of shares. */
import type pg from "pg";
import { type Day, day } from "../domain/day.ts";
import type { AlarmedItem, StatedItem, ThreadDay } from "../watch/reputation/facts.ts";
import type { AlarmClass } from "../watch/reputation/rules.ts";
import type { Within } from "./exposures.ts";

const at = "coalesce(i.posted_at, i.first_seen_at)";
/** as the index `items_said` has it */
const said = `i.channel_id = $1 and not i.by_agency and i.kind in ('post', 'comment', 'message') and ${at} >= $2 and ${at} < $3`;
const dayAt = (of: string) => `to_char(${of} at time zone $4, 'YYYY-MM-DD')`;
const classed = `left join core.item_classes c on c.item_id = i.id
       left join core.classifications cl on cl.id = c.classification_id`;
const stated = (fact: string) =>
  `case when s.facts ->> '${fact}' ~ '^[0-9]{1,9}$' then (s.facts ->> '${fact}')::int end`;

/** Of what neither the channel nor we take for spam. @param zone of the agency's clock */
export async function saidByDay(
  pool: pg.Pool,
  channelId: string,
  { from, to }: Within,
  zone: string,
): Promise<readonly ThreadDay[]> {
  const found = await pool.query<{ thread: string; day: string; items: number }>(
    `select i.root_native_id as thread, ${dayAt(at)} as day, count(*)::int as items
       from core.items i join core.item_states s on s.item_id = i.id ${classed}
      where ${said} and s.visibility <> 'spam' and cl.class_id is distinct from 'SPAM' group by 1, 2`,
    [channelId, from, to, zone],
  );
  return found.rows.map((row) => ({ ...row, day: day(row.day) }));
}

/** By the class in force: an officer's where one decided. */
export async function markedItems(
  pool: pg.Pool,
  channelId: string,
  { from, to }: Within,
  classes: readonly AlarmClass[],
): Promise<readonly AlarmedItem[]> {
  type Row = {
    readonly thread: string;
    readonly at: Date;
    readonly class_id: AlarmClass;
    readonly author_id: string | null;
    readonly author_name: string | null;
  };
  const found = await pool.query<Row>(
    `select i.root_native_id as thread, ${at} as at, cl.class_id, v.author_id, v.author_name
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
       join core.item_classes c on c.item_id = i.id join core.classifications cl on cl.id = c.classification_id
      where ${said} and s.visibility <> 'spam' and cl.class_id = any($4)`,
    [channelId, from, to, classes],
  );
  return found.rows.map(({ class_id, author_id, author_name, ...row }) => ({
    ...{ ...row, classId: class_id },
    ...{ authorId: author_id ?? undefined, authorName: author_name ?? undefined },
  }));
}

interface StatedRow {
  readonly id: string;
  readonly thread: string;
  readonly day: string;
  readonly own: boolean;
  readonly boosts: number | null;
  readonly favourites: number | null;
}

const statedColumns = `i.id, i.root_native_id as thread, ${stated("boosts")} as boosts, ${stated("favourites")} as favourites`;

/** Own posts since `past`, and what the public wrote within, as the channel counted last. */
export async function statedItems(
  pool: pg.Pool,
  channelId: string,
  { from, to }: Within,
  past: Date,
  zone: string,
): Promise<readonly StatedItem[]> {
  const [own, publics] = await Promise.all([
    pool.query<StatedRow>(
      `select ${statedColumns}, ${dayAt("i.posted_at")} as day, true as own
         from core.items i join core.item_states s on s.item_id = i.id
        where i.channel_id = $1 and i.kind = 'post' and i.by_agency and i.posted_at >= $2 and i.posted_at < $3`,
      [channelId, past, to, zone],
    ),
    pool.query<StatedRow>(
      `select ${statedColumns}, ${dayAt(at)} as day, false as own
         from core.items i join core.item_states s on s.item_id = i.id
        where ${said} and s.visibility <> 'spam' and s.facts ?| array['boosts', 'favourites']`,
      [channelId, from, to, zone],
    ),
  ]);
  return [...own.rows, ...publics.rows].map(({ id, thread, day: on, own: ownPost, boosts, favourites }) => ({
    ...{ itemId: id, thread, ownPost, day: day(on) as Day },
    ...{ boosts: boosts ?? undefined, favourites: favourites ?? undefined },
  }));
}

/** The items that start these threads, by their native id; one that no look has shown is not there. */
export async function threadStarts(
  pool: pg.Pool,
  channelId: string,
  threads: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await pool.query<{ native_id: string; id: string }>(
    "select native_id, id from core.items where channel_id = $1 and native_id = any($2)",
    [channelId, threads],
  );
  return new Map(found.rows.map(({ native_id, id }) => [native_id, id]));
}
