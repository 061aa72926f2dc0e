/** Writes the public projection. What stands in the archive as it may be shown is copied inside the database, row for row. */
import { changedEntries } from "../../db/entry-changes.ts";
import type { Tx } from "../../db/transact.ts";
import { publicAddress } from "../../domain/public-address.ts";
import { withheld } from "../../journal/titles.ts";
import { type PublicRow, publicItems } from "./gather.ts";
import type { History } from "./history.ts";

/** Waits until nothing of the agency is being published, and keeps its publications waiting until the transaction ends. */
export async function lockPublication(tx: Pick<Tx, "client">, agencyId: string): Promise<void> {
  await tx.client.query("select pg_advisory_xact_lock(hashtextextended('publish ' || $1, 0))", [agencyId]);
}

/** The agency and its channels as they are told now; what is told already is not written. */
export async function applyAgency(tx: Tx, agencyId: string): Promise<void> {
  await tx.client.query(
    `insert into pub.agencies as p (id, name, org_number, country, language, time_zone, unit, names, contact_email, contact_phone,
                                    contact_address, contact_form)
     select id, name, org_number, country, language, time_zone, unit, names, contact_email, contact_phone, contact_address, contact_form
       from core.agencies where id = $1
     on conflict (id) do update set name = excluded.name, unit = excluded.unit, names = excluded.names, language = excluded.language,
       time_zone = excluded.time_zone, contact_email = excluded.contact_email, contact_phone = excluded.contact_phone,
       contact_address = excluded.contact_address, contact_form = excluded.contact_form
     where (p.name, p.unit, p.names, p.language, p.time_zone, p.contact_email, p.contact_phone, p.contact_address, p.contact_form)
       is distinct from (excluded.name, excluded.unit, excluded.names, excluded.language, excluded.time_zone, excluded.contact_email,
                         excluded.contact_phone, excluded.contact_address, excluded.contact_form)`,
    [agencyId],
  );
  await applyChannels(tx, agencyId);
}

const lastLook = (what: string, which: string) => `(
              select ${what} from core.observations l where l.channel_id = c.id and l.kind = 'look' ${which} order by l.started_at desc limit 1)`;

async function applyChannels(tx: Tx, agencyId: string): Promise<void> {
  const found = await tx.client.query<{ id: string; address: string }>(
    "select id, address from core.channels where agency_id = $1",
    [agencyId],
  );
  const addresses = found.rows.map(({ id, address }) => ({ id, address: publicAddress(address) }));
  await tx.client.query(
    `insert into pub.channels as p (id, agency_id, kind, title, address, every_minutes, last_look_at, last_complete_at, last_fault, state, state_at, first_look_at)
     select c.id, c.agency_id, c.kind, c.title, a.address, c.every_minutes, ${lastLook("l.started_at", "")},
            ${lastLook("l.started_at", "and l.verdict in ('accepted', 'released')")},
            ${lastLook("case when l.verdict = 'released' then null else l.fault_code end", "")}, c.state, c.state_at,
            (select l.started_at from core.observations l where l.channel_id = c.id and l.kind = 'look' order by l.started_at limit 1)
       from core.channels c join jsonb_to_recordset($1::jsonb) as a(id uuid, address text) on a.id = c.id
     on conflict (id) do update set title = excluded.title, address = excluded.address, every_minutes = excluded.every_minutes,
       last_look_at = excluded.last_look_at, last_complete_at = excluded.last_complete_at, last_fault = excluded.last_fault,
       state = excluded.state, state_at = excluded.state_at, first_look_at = excluded.first_look_at
     where (p.title, p.address, p.every_minutes, p.last_look_at, p.last_complete_at, p.last_fault, p.state, p.state_at, p.first_look_at)
       is distinct from (excluded.title, excluded.address, excluded.every_minutes, excluded.last_look_at, excluded.last_complete_at,
                         excluded.last_fault, excluded.state, excluded.state_at, excluded.first_look_at)`,
    [JSON.stringify(addresses)],
  );
}

/** @returns how many entries are new */
export async function applyJournal(tx: Tx, itemIds: readonly string[], at: Date): Promise<number> {
  await tx.client.query(publishCases, [itemIds, at]);
  const entries = await tx.client.query(publishEntries, [itemIds, at]);
  await applyTitles(tx, itemIds, at);
  await tx.client.query(screenEntries, [itemIds, withheld, at]);
  return entries.rowCount ?? 0;
}

/** The titles in force of the entries of these items and of the cases under them, and what officers said of the entries. */
export async function applyTitles(
  tx: Pick<Tx, "client">,
  itemIds: readonly string[],
  at: Date,
): Promise<void> {
  await tx.client.query(changeEntryTitles, [itemIds, withheld, at]);
  await tx.client.query(changeEntries, [itemIds, withheld, at]);
  await tx.client.query(changeCaseTitles, [itemIds, at]);
}

/** Of these items: the cases under them, and those that their entries stand in. */
const casesOf = `(k.root_item_id = any($1::uuid[]) or k.id = any(array(
  select r.case_id from core.registry_entries r where r.item_id = any($1::uuid[]))))`;

const publishCases = `
  insert into pub.cases (id, agency_id, channel_id, post_id, year, sequence, opened_on, title_washed, title_full, published_at)
  select k.id, k.agency_id, k.channel_id, k.root_item_id, k.year, k.sequence, k.opened_on, k.public_title_washed, k.public_title_full, $2
    from core.cases k where ${casesOf} and not exists (select 1 from pub.cases p where p.id = k.id)
  on conflict (id) do nothing`;

/** `offset 0` keeps the question one look into the key for each row: a join is planned for the empty table that it fills. */
const publishEntries = `
  insert into pub.entries (id, agency_id, case_id, channel_id, item_id, year, sequence, number_in_case, direction, journaled_on,
                           document_day, title_washed, title_full, party_washed, party_full, ground, published_at)
  select e.id, e.agency_id, e.case_id, c.channel_id, e.item_id, e.year, e.sequence, e.number_in_case, e.direction, e.journaled_on,
         e.document_day, e.public_title_washed, e.public_title_full, e.party_washed, e.party_full, e.ground ->> 'text', $2
    from core.registry_entries e join core.cases c on c.id = e.case_id
   where e.item_id = any($1::uuid[]) and not exists (select 1 from pub.entries p where p.id = e.id offset 0)`;

/** A ground that came after publication is told with its day, and so is none any more. */
const screenedAt = (ground: string) =>
  `case when ${ground} is null then null when p.ground is null then $3 else p.screened_at end`;

/** The titles that officers gave, or that were corrected with the post that they quote, with the ground of what is withheld. */
const changeEntryTitles = `
  update pub.entries p
     set title_washed = n.washed, title_full = n.full_text, ground = n.ground, updated_at = $3, screened_at = ${screenedAt("n.ground")}
    from core.registry_entries e, lateral (
      select * from core.title_changes c where c.entry_id = e.id order by c.at desc, c.id desc limit 1) t,
         pub.entries o, lateral (select t.public_title_washed as washed, t.public_title_full as full_text,
           coalesce(e.ground ->> 'text', case when o.party_full = $2 then o.ground end, t.ground ->> 'text') as ground) n
   where e.item_id = any($1::uuid[]) and p.id = e.id and o.id = e.id
     and not exists (select 1 from core.entry_changes x where x.entry_id = e.id)
     and (p.title_washed, p.title_full, p.ground) is distinct from (n.washed, n.full_text, n.ground)`;

/** Whose other side or screening an officer changed, as a whole. */
const changeEntries = `
  update pub.entries p
     set title_washed = n.title_washed, title_full = n.title_full, party_washed = n.party_washed, party_full = n.party_full,
         ground = n.ground, updated_at = $3, screened_at = ${screenedAt("n.ground")}
    from (${changedEntries("$1", "$2")}) n
   where p.id = n.id and (p.title_washed, p.title_full, p.party_washed, p.party_full, p.ground)
         is distinct from (n.title_washed, n.title_full, n.party_washed, n.party_full, n.ground)`;

const changeCaseTitles = `
  update pub.cases p set title_washed = t.public_title_washed, title_full = t.public_title_full, updated_at = $2
    from core.cases k, lateral (
      select * from core.title_changes c where c.case_id = k.id order by c.at desc, c.id desc limit 1) t
   where ${casesOf} and p.id = k.id
     and (p.title_washed, p.title_full) is distinct from (t.public_title_washed, t.public_title_full)`;

/** A ground that was found against an item after it was published: its names are taken out, its number and day stay. */
const screenEntries = `
  update pub.entries p
     set title_full = p.title_washed, party_washed = $2, party_full = $2, ground = cl.ground ->> 'text', updated_at = $3,
         screened_at = coalesce(p.screened_at, $3)
    from core.registry_entries e join core.item_classes c on c.item_id = e.item_id
    join core.classifications cl on cl.id = c.classification_id
   where e.item_id = any($1::uuid[]) and p.id = e.id and p.party_full <> $2 and cl.ground is not null`;

/** What is left of it in public is that it was there. */
const withdrawItems = `
  with gone as (
    delete from pub.items p where p.id = any($1::uuid[])
       and not exists (select 1 from (${publicItems} and i.id = any($1::uuid[])) q where q.id = p.id)
    returning p.id, p.agency_id, p.channel_id)
  insert into pub.withdrawn as w (item_id, agency_id, channel_id, at, because)
  select g.id, g.agency_id, g.channel_id, $2, case when s.visibility in ('public', 'trashed') then 'withheld' else 'channel' end
    from gone g left join core.item_states s on s.item_id = g.id
  on conflict (item_id) do update set at = excluded.at, because = excluded.because`;

/** What an officer's act took from the public is hidden with the act, not with the next publication. */
export async function hideAtOnce(
  tx: Pick<Tx, "client">,
  itemIds: readonly string[],
  at: Date,
): Promise<void> {
  const found = await tx.client.query<{ entries: boolean; items: boolean }>(
    `select exists (select 1 from core.registry_entries where item_id = any($1::uuid[])) as entries,
            exists (select 1 from pub.items where id = any($1::uuid[])) as items`,
    [itemIds],
  );
  // of most of what officers decide about nothing is public, and the rules of what may be are long
  const { entries = false, items = false } = found.rows[0] ?? {};
  if (entries) await tx.client.query(screenEntries, [itemIds, withheld, at]);
  if (items) await tx.client.query(withdrawItems, [itemIds, at]);
}

/** @returns how many of the items were public and are not any more */
export async function applyWithdrawals(tx: Tx, itemIds: readonly string[], at: Date): Promise<number> {
  return (await tx.client.query(withdrawItems, [itemIds, at])).rowCount ?? 0;
}

const putItems = `
  insert into pub.items as p (id, agency_id, channel_id, kind, title, body, language, permalink, posted_at, first_seen_at,
                              versions, changed, standing, content_sha256, published_at, told_events)
  select id, agency_id, channel_id, kind, title, text, language, permalink, posted_at, first_seen_at,
         version_number, changed, standing, content_hash, $2, told_events
    from jsonb_to_recordset($1::jsonb) as r(id uuid, agency_id uuid, channel_id uuid, kind text, title text, text text,
         language text, permalink text, posted_at timestamptz, first_seen_at timestamptz, version_number int,
         changed text[], content_hash text, standing text, told_events int)
  on conflict (id) do update set title = excluded.title, body = excluded.body, language = excluded.language,
    permalink = excluded.permalink, versions = excluded.versions, changed = excluded.changed, standing = excluded.standing,
    content_sha256 = excluded.content_sha256, told_events = excluded.told_events,
    updated_at = case when (p.title, p.body, p.permalink, p.versions, p.standing) is distinct from
      (excluded.title, excluded.body, excluded.permalink, excluded.versions, excluded.standing) then $2 else p.updated_at end`;

export async function applyItems(tx: Tx, rows: readonly PublicRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.client.query(putItems, [JSON.stringify(rows), at]);
  await tx.client.query("delete from pub.withdrawn where item_id = any($1::uuid[])", [
    rows.map(({ id }) => id),
  ]);
}

/** What the reader is told of earlier versions and of what became of the texts, in place of what was told before. */
export async function applyHistories(tx: Pick<Tx, "client">, histories: readonly History[]): Promise<void> {
  const itemIds = histories.map(({ itemId }) => itemId);
  if (itemIds.length === 0) return;
  await tx.client.query(
    "with gone as (delete from pub.item_events where item_id = any($1::uuid[])) delete from pub.item_versions where item_id = any($1::uuid[])",
    [itemIds],
  );
  const rowsOf = (what: "versions" | "events") =>
    JSON.stringify(
      histories.flatMap((history) => history[what].map((row) => ({ ...row, item_id: history.itemId }))),
    );
  await tx.client.query(
    `insert into pub.item_versions (item_id, number, seen_at, edited_at, title, body, withheld, ground)
     select item_id, number, seen_at, edited_at, title, body, withheld, ground from jsonb_to_recordset($1::jsonb)
       as r(item_id uuid, number int, seen_at timestamptz, edited_at timestamptz, title text, body text, withheld text, ground text)`,
    [rowsOf("versions")],
  );
  await tx.client.query(
    `insert into pub.item_events (item_id, number, kind, at, after)
     select item_id, number, kind, at, after from jsonb_to_recordset($1::jsonb)
       as r(item_id uuid, number int, kind text, at timestamptz, after timestamptz)`,
    [rowsOf("events")],
  );
}

/** The newest signed statement of how the audit log stands, for those outside who keep it. */
export async function applyCheckpoint(tx: Pick<Tx, "client">): Promise<void> {
  await tx.client.query(
    `insert into pub.checkpoints (size, at, note)
     select tree_size, at, note from core.audit_checkpoints order by tree_size desc limit 1 on conflict do nothing`,
  );
}
