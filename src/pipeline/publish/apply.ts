/** Writes the public projection. What stands in the archive as it may be shown is copied inside the database, row for row. */
import type { Tx } from "../../db/transact.ts";
import { publicAddress } from "../../domain/public-address.ts";
import { withheld } from "../../journal/titles.ts";
import { type PublicRow, publicItems } from "./gather.ts";

/** Waits until nothing is being published, and keeps publications waiting until the transaction ends. */
export async function lockPublication(tx: Pick<Tx, "client">): Promise<void> {
  await tx.client.query("select pg_advisory_xact_lock(hashtext('kanalarkiv publish'))");
}

export async function applyAgencies(tx: Tx): Promise<void> {
  await tx.client.query(`
    insert into pub.agencies (id, name, org_number, country, language, time_zone, unit, names)
    select id, name, org_number, country, language, time_zone, unit, names from core.agencies
    on conflict (id) do update set name = excluded.name, unit = excluded.unit, names = excluded.names, language = excluded.language,
      time_zone = excluded.time_zone`);
  await applyChannels(tx);
}

async function applyChannels(tx: Tx): Promise<void> {
  const found = await tx.client.query<{ id: string; address: string }>(
    "select id, address from core.channels",
  );
  const addresses = found.rows.map(({ id, address }) => ({ id, address: publicAddress(address) }));
  await tx.client.query(
    `insert into pub.channels (id, agency_id, kind, title, address, every_minutes, last_look_at, last_complete_at, last_fault, state, state_at)
     select c.id, c.agency_id, c.kind, c.title, a.address, c.every_minutes, o.last_look, o.last_complete,
            (select case when l.verdict = 'released' then null else l.fault_code end from core.observations l where l.channel_id = c.id order by l.started_at desc limit 1), c.state, c.state_at
       from core.channels c
       join jsonb_to_recordset($1::jsonb) as a(id uuid, address text) on a.id = c.id
       left join lateral (select max(started_at) as last_look,
                                 max(started_at) filter (where verdict in ('accepted', 'released')) as last_complete
                            from core.observations where channel_id = c.id) o on true
     on conflict (id) do update set title = excluded.title, address = excluded.address, every_minutes = excluded.every_minutes,
       last_look_at = excluded.last_look_at, last_complete_at = excluded.last_complete_at, last_fault = excluded.last_fault,
       state = excluded.state, state_at = excluded.state_at`,
    [JSON.stringify(addresses)],
  );
}

/** Takes the secrets out of addresses that were published before they were looked for. @returns how many were mended */
export async function applyRedactions(tx: Tx): Promise<number> {
  const found = await tx.client.query<{ id: string; permalink: string }>(
    "select id, permalink from pub.items where permalink ~ '[=@]|/private-'",
  );
  const mended = found.rows
    .map(({ id, permalink }) => ({ id, permalink: publicAddress(permalink), before: permalink }))
    .filter(({ permalink, before }) => permalink !== before);
  if (mended.length === 0) return 0;
  await tx.client.query(
    `update pub.items p set permalink = r.permalink
       from jsonb_to_recordset($1::jsonb) as r(id uuid, permalink text) where p.id = r.id`,
    [JSON.stringify(mended)],
  );
  return mended.length;
}

/** @returns how many entries are new */
export async function applyJournal(tx: Tx, at: Date): Promise<number> {
  await tx.client.query(publishCases, [at]);
  const entries = await tx.client.query(publishEntries, [at]);
  await tx.client.query(changeEntryTitles, [withheld]);
  await tx.client.query(changeCaseTitles);
  await tx.client.query(screenEntries, [withheld]);
  return entries.rowCount ?? 0;
}

const publishCases = `
  insert into pub.cases (id, agency_id, channel_id, post_id, year, sequence, opened_on, title_washed, title_full, published_at)
  select id, agency_id, channel_id, root_item_id, year, sequence, opened_on, public_title_washed, public_title_full, $1
    from core.cases on conflict (id) do nothing`;

/** `offset 0` keeps the question one look into the key for each row: a join is planned for the empty table that it fills. */
const publishEntries = `
  insert into pub.entries (id, agency_id, case_id, channel_id, item_id, year, sequence, number_in_case, direction, journaled_on,
                           document_day, title_washed, title_full, party_washed, party_full, ground, published_at)
  select e.id, e.agency_id, e.case_id, c.channel_id, e.item_id, e.year, e.sequence, e.number_in_case, e.direction, e.journaled_on,
         e.document_day, e.public_title_washed, e.public_title_full, e.party_washed, e.party_full, e.ground ->> 'text', $1
    from core.registry_entries e join core.cases c on c.id = e.case_id
   where not exists (select 1 from pub.entries p where p.id = e.id offset 0)`;

/** The titles that officers gave, or that were corrected with the post that they quote, with the ground of what is withheld. */
const changeEntryTitles = `
  update pub.entries p
     set title_washed = t.public_title_washed, title_full = t.public_title_full, ground = coalesce(e.ground ->> 'text', case when p.party_full = $1 then p.ground end, t.ground ->> 'text')
    from (select distinct on (entry_id) * from core.title_changes where entry_id is not null order by entry_id, at desc, id desc) t
    join core.registry_entries e on e.id = t.entry_id
   where p.id = t.entry_id and (p.title_washed, p.title_full, p.ground) is distinct from
         (t.public_title_washed, t.public_title_full, coalesce(e.ground ->> 'text', case when p.party_full = $1 then p.ground end, t.ground ->> 'text'))`;

const changeCaseTitles = `
  update pub.cases p set title_washed = t.public_title_washed, title_full = t.public_title_full
    from (select distinct on (case_id) * from core.title_changes where case_id is not null order by case_id, at desc, id desc) t
   where p.id = t.case_id and (p.title_washed, p.title_full) is distinct from (t.public_title_washed, t.public_title_full)`;

/** A ground that was found against an item after it was published: its names are taken out, its number and day stay. */
const screenEntries = `
  update pub.entries p
     set title_full = p.title_washed, party_washed = $1, party_full = $1, ground = cl.ground ->> 'text'
    from core.item_classes c join core.classifications cl on cl.id = c.classification_id
   where c.item_id = p.item_id and p.party_full <> $1 and cl.ground is not null`;

/** What an officer's act took from the public is hidden with the act, not with the next publication. */
export async function hideAtOnce(tx: Pick<Tx, "client">, itemIds: readonly string[]): Promise<void> {
  await tx.client.query(`${screenEntries} and p.item_id = any($2::uuid[])`, [withheld, itemIds]);
  await tx.client.query(
    `delete from pub.items p where p.id = any($1::uuid[]) and not exists (select 1 from (${publicItems}) q where q.id = p.id)`,
    [itemIds],
  );
}

/** @returns how many items were public and are not any more */
export async function applyWithdrawals(tx: Tx): Promise<number> {
  return (await tx.client.query(withdrawItems)).rowCount ?? 0;
}

/** As above: the planner takes the public items for a single row, and would compare each with all of them. */
const withdrawItems = `delete from pub.items p where not exists (select 1 from (${publicItems}) q where q.id = p.id offset 0)`;

/** Rows written at a time. */
const batchSize = 500;

export async function applyItems(tx: Tx, rows: readonly PublicRow[], at: Date): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize)
    await upsertItems(tx, rows.slice(start, start + batchSize), at);
}

async function upsertItems(tx: Tx, rows: readonly PublicRow[], at: Date): Promise<void> {
  await tx.client.query(
    `insert into pub.items (id, agency_id, channel_id, kind, title, body, language, permalink, posted_at, first_seen_at,
                            versions, changed, standing, content_sha256, published_at)
     select id, agency_id, channel_id, kind, title, text, language, permalink, posted_at, first_seen_at,
            version_number, changed, standing, content_hash, $2
       from jsonb_to_recordset($1::jsonb) as r(id uuid, agency_id uuid, channel_id uuid, kind text, title text, text text,
            language text, permalink text, posted_at timestamptz, first_seen_at timestamptz, version_number int,
            changed text[], content_hash text, standing text)
     on conflict (id) do update set title = excluded.title, body = excluded.body, language = excluded.language,
       permalink = excluded.permalink, versions = excluded.versions, changed = excluded.changed, standing = excluded.standing,
       content_sha256 = excluded.content_sha256`,
    [JSON.stringify(rows), at],
  );
}
