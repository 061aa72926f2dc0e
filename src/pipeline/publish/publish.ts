/** Writes the public projection: what anybody may see, and only that. Runs after capture and journal; safe to repeat. */
import { findIdentityNumbers, maskIdentityNumbers } from "../../classify/identity-numbers.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { withheld } from "../../journal/titles.ts";
import type { Tools } from "../tools.ts";

export interface PublishResult {
  readonly entries: number;
  readonly items: number;
  /** items that were public and are not any more */
  readonly withdrawn: number;
}

export async function publish(tools: Tools): Promise<PublishResult> {
  const at = tools.clock.now();
  const result = await transact(tools.pool, async (tx) => {
    await tx.client.query("select pg_advisory_xact_lock(hashtext('kanalarkiv publish'))");
    await publishAgencies(tx);
    await tx.client.query(publishCases, [at]);
    const entries = (await tx.client.query(publishEntries, [at])).rowCount ?? 0;
    await tx.client.query(screenEntries, [withheld]);
    const withdrawn = (await tx.client.query(withdrawItems)).rowCount ?? 0;
    const items = await publishItems(tx, at);
    return { entries, items, withdrawn };
  });
  if (result.entries + result.items + result.withdrawn > 0) tools.log.info(result, "published");
  return result;
}

async function publishAgencies(tx: Tx): Promise<void> {
  await tx.client.query(`
    insert into pub.agencies (id, name, org_number, country, language, time_zone, unit, names)
    select id, name, org_number, country, language, time_zone, unit, names from core.agencies
    on conflict (id) do update set name = excluded.name, unit = excluded.unit, names = excluded.names, language = excluded.language`);
  await tx.client.query(`
    insert into pub.channels (id, agency_id, kind, title, address, every_minutes, last_look_at, last_complete_at, last_fault)
    select c.id, c.agency_id, c.kind, c.title, c.address, c.every_minutes, o.last_look, o.last_complete,
           (select l.fault_code from core.observations l where l.channel_id = c.id order by l.started_at desc limit 1)
      from core.channels c
      left join lateral (select max(started_at) as last_look,
                                max(started_at) filter (where verdict in ('accepted', 'released')) as last_complete
                           from core.observations where channel_id = c.id) o on true
    on conflict (id) do update set title = excluded.title, every_minutes = excluded.every_minutes,
      last_look_at = excluded.last_look_at, last_complete_at = excluded.last_complete_at, last_fault = excluded.last_fault`);
}

const publishCases = `
  insert into pub.cases (id, agency_id, channel_id, post_id, year, sequence, opened_on, title_washed, title_full, published_at)
  select id, agency_id, channel_id, root_item_id, year, sequence, opened_on, public_title_washed, public_title_full, $1
    from core.cases on conflict (id) do nothing`;

const publishEntries = `
  insert into pub.entries (id, agency_id, case_id, channel_id, item_id, year, sequence, number_in_case, direction, journaled_on,
                           document_day, title_washed, title_full, party_washed, party_full, ground, published_at)
  select e.id, e.agency_id, e.case_id, c.channel_id, e.item_id, e.year, e.sequence, e.number_in_case, e.direction, e.journaled_on,
         e.document_day, e.public_title_washed, e.public_title_full, e.party_washed, e.party_full, e.ground ->> 'text', $1
    from core.registry_entries e join core.cases c on c.id = e.case_id
   where not exists (select 1 from pub.entries p where p.id = e.id)`;

/** A ground that was found against an item after it was published: its names are taken out, its number and day stay. */
const screenEntries = `
  update pub.entries p
     set title_full = p.title_washed, party_washed = $1, party_full = $1, ground = cl.ground ->> 'text'
    from core.item_classes c join core.classifications cl on cl.id = c.classification_id
   where c.item_id = p.item_id and p.ground is null and cl.ground is not null`;

/**
 * What the agency itself published, classified as a public record or as casework, without a ground against it, and that
 * anybody could read on the channel. A citizen's text is never among it, nor an answer to a citizen: it greets by name.
 */
const publicItems = `
  select i.id, i.agency_id, i.channel_id, i.kind, v.title, v.text, cl.language, s.permalink,
         coalesce(i.posted_at, i.first_seen_at) as posted_at, i.first_seen_at, s.version_number, s.content_hash,
         case when s.presence = 'removed' then 'gone' when s.visibility = 'public' then 'visible' else s.visibility end as standing
    from core.item_classes c
    join core.classifications cl on cl.id = c.classification_id
    join core.items i on i.id = c.item_id
    join core.item_states s on s.item_id = i.id
    join core.versions v on v.id = s.version_id
   where i.by_agency and i.kind in ('post', 'profile') and c.version_id = s.version_id
     and c.outcome in ('publicRecord', 'caseworkDocument') and cl.ground is null and s.visibility in ('public', 'trashed')`;

const withdrawItems = `delete from pub.items p where not exists (select 1 from (${publicItems}) q where q.id = p.id)`;

interface PublicRow {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly permalink: string | null;
}

async function publishItems(tx: Tx, at: Date): Promise<number> {
  const changed = await tx.client.query<PublicRow>(
    `select q.* from (${publicItems}) q left join pub.items p on p.id = q.id
      where p.id is null or p.content_sha256 <> q.content_hash or p.standing <> q.standing or p.versions <> q.version_number`,
  );
  for (let start = 0; start < changed.rows.length; start += 500)
    await upsertItems(tx, changed.rows.slice(start, start + 500).map(masked), at);
  return changed.rows.length;
}

/**
 * Identity numbers are never published on the internet (offentlegforskrifta § 7 second paragraph letter d). An address
 * that was made from a title may hold one, and is no address without it.
 */
function masked(row: PublicRow): PublicRow {
  const { permalink } = row;
  return {
    ...row,
    permalink: permalink !== null && findIdentityNumbers(permalink).length > 0 ? null : permalink,
    title: row.title === null ? null : maskIdentityNumbers(row.title),
    text: maskIdentityNumbers(row.text),
  };
}

async function upsertItems(tx: Tx, rows: readonly PublicRow[], at: Date): Promise<void> {
  await tx.client.query(
    `insert into pub.items (id, agency_id, channel_id, kind, title, body, language, permalink, posted_at, first_seen_at,
                            versions, standing, content_sha256, published_at)
     select id, agency_id, channel_id, kind, title, text, language, permalink, posted_at, first_seen_at,
            version_number, standing, content_hash, $2
       from jsonb_to_recordset($1::jsonb) as r(id uuid, agency_id uuid, channel_id uuid, kind text, title text, text text,
            language text, permalink text, posted_at timestamptz, first_seen_at timestamptz, version_number int,
            content_hash text, standing text)
     on conflict (id) do update set title = excluded.title, body = excluded.body, language = excluded.language,
       permalink = excluded.permalink, versions = excluded.versions, standing = excluded.standing,
       content_sha256 = excluded.content_sha256`,
    [JSON.stringify(rows), at],
  );
}
