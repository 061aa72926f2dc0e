/** What earlier versions of the program left in the archive, found by what it looks like now. Reads only. */
import type pg from "pg";

type Client = Pick<pg.ClientBase, "query">;

/** Of one channel. */
export interface LeftInChannel {
  readonly channelId: string;
  readonly count: number;
  /** ids of items or looks, at most three */
  readonly examples: readonly string[];
}

/** Looks that were believed although everything that they showed was kept out: nothing was seen, so they covered nothing. */
export const emptyLook =
  "o.kind = 'look' and o.verdict in ('accepted', 'released') and o.seen = 0 and o.findings > 0 and exists (select 1 from core.findings f where f.observation_id = o.id and f.held)";

export async function emptyLooks(client: Client): Promise<readonly LeftInChannel[]> {
  return await found(
    client,
    `select o.channel_id, o.id, row_number() over (partition by o.channel_id order by o.started_at, o.id) as place
       from core.observations o where ${emptyLook}`,
  );
}

/** An address as far as it says which file it is: without the host, and without what is signed anew each time. */
const fileOf = "regexp_replace(%, '^[a-z][a-z0-9+.-]*://[^/]+|[?#].*$', '', 'gi')";

const filesOf = (version: string) =>
  `(select array_agg(coalesce(k.sha256, ${fileOf.replace("%", "m.file ->> 'url'")}) order by m.place)
      from jsonb_array_elements(${version}.media) with ordinality as m(file, place)
      left join core.media k on k.version_id = ${version}.id and k.ordinal = m.place - 1)`;

const namesOf = (version: string) =>
  `(select array_agg(${fileOf.replace("%", "m.file ->> 'url'")} order by m.place)
      from jsonb_array_elements(${version}.media) with ordinality as m(file, place))`;

/** Versions whose text, title, author and files are those of the version before. @returns items as examples */
export async function falseVersions(client: Client): Promise<readonly LeftInChannel[]> {
  return await found(
    client,
    `select i.channel_id, i.id, row_number() over (partition by i.channel_id order by v.seen_at, v.id) as place
       from core.versions v
       join core.versions p on p.item_id = v.item_id and p.number = v.number - 1
       join core.items i on i.id = v.item_id
      where (v.text, v.title, v.author_name, v.html) is not distinct from (p.text, p.title, p.author_name, p.html)
        and (${filesOf("v")} is not distinct from ${filesOf("p")}
          or (${namesOf("v")} is not distinct from ${namesOf("p")}
            and not exists (select 1 from core.media a join core.media b on b.version_id = p.id and b.ordinal = a.ordinal
                             where a.version_id = v.id and a.sha256 <> b.sha256)))`,
  );
}

/**
 * Publications that stand under several ids: the same address but for `http` and `https`, the same words, the same time.
 * Those that a look paired itself are none. @returns the later ones, counted and as examples
 */
export async function doubledItems(client: Client): Promise<readonly LeftInChannel[]> {
  return await found(
    client,
    `select channel_id, id, row_number() over (partition by channel_id order by first_seen_at, id) as place
       from (select i.channel_id, i.id, i.first_seen_at,
                    row_number() over (partition by i.channel_id, i.kind, i.posted_at, v.title, v.text,
                                       regexp_replace(lower(v.permalink), '^https?://', '') order by i.first_seen_at, i.id) as nth
               from core.items i
               join core.item_states s on s.item_id = i.id
               join core.versions v on v.id = s.version_id
              where v.permalink is not null and i.posted_at is not null
                and not exists (select 1 from core.item_events e where e.item_id = i.id and e.kind = 'reissued')) d
      where nth > 1`,
  );
}

interface FoundRow {
  readonly channel_id: string;
  readonly count: number;
  readonly examples: readonly string[];
}

/** @param query gives channel, id, and the place of the id in its channel */
async function found(client: Client, query: string): Promise<readonly LeftInChannel[]> {
  const rows = await client.query<FoundRow>(
    `select channel_id, count(*)::int as count, array_agg(id order by place) filter (where place <= 3) as examples
       from (${query}) q group by channel_id order by channel_id`,
  );
  return rows.rows.map(({ channel_id, count, examples }) => ({ channelId: channel_id, count, examples }));
}

export interface EarlierPackage {
  readonly id: string;
  readonly agencyId: string;
  readonly from: string;
  readonly to: string;
}

/** Packages that stand, were not handed over, and have no submission description: the archive's tools take none of them. */
export async function packagesOfBefore(client: Client): Promise<readonly EarlierPackage[]> {
  const rows = await client.query<EarlierPackage>(
    `select p.id, p.agency_id as "agencyId", s.from_day::text as "from", s.to_day::text as "to"
       from core.packages p join core.series s on s.id = p.series_id
      where p.state in ('committed', 'rejected') and p.report is not null and not (p.report ? 'submission')
        and not exists (select 1 from core.packages r where r.replaces = p.id and r.state in ('committed', 'deposited', 'acknowledged'))
      order by p.planned_at`,
  );
  return rows.rows;
}
