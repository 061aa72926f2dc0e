/** One damage of each kind that the checker looks for, and what it must say of it. */

/** `pg_temp.again('core.items', '{…}')` adds a copy of one row with other values, past generated columns. */
export const copyRow = `
  create function pg_temp.again(what regclass, change jsonb, which text default 'true') returns void language plpgsql as $$
  declare names text;
  begin
    select string_agg(quote_ident(attname), ', ') into names from pg_attribute
     where attrelid = what and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '';
    execute format('insert into %1$s (%2$s) select %2$s from (select (jsonb_populate_record(null::%1$s, to_jsonb(t) || $1)).*
                      from (select * from %1$s where %3$s limit 1) t) as copy', what, names, which) using change;
  end $$`;

const newId = "jsonb_build_object('id', gen_random_uuid())";
const one = (table: string, where = "true") => `(select ctid from ${table} where ${where} limit 1)`;
const remove = (table: string, where?: string) => `delete from ${table} where ctid = ${one(table, where)}`;
const change = (table: string, set: string, where?: string) =>
  `update ${table} set ${set} where ctid = ${one(table, where)}`;
const idOf = (native: string) =>
  `(select id from core.items where native_id like '${native}' order by native_id limit 1)`;

export interface Damage {
  /** kind and first words */
  readonly told: string;
  readonly damage: string;
}

export const damages: readonly Damage[] = [
  {
    told: "doubled: an item twice",
    damage: `alter table core.items drop constraint items_native; select pg_temp.again('core.items', ${newId})`,
  },
  {
    told: "doubled: a version that says what the one before it says",
    damage: `select pg_temp.again('core.versions', ${newId} || '{"number": 2}', 'item_id not in (select item_id from core.versions where number = 2)')`,
  },
  {
    told: "doubled: an event of one look twice",
    damage: `select pg_temp.again('core.item_events', ${newId}, 'kind = ''edited''')`,
  },
  {
    told: "doubled: an item first seen more than once",
    damage: `select pg_temp.again('core.item_events', ${newId} || jsonb_build_object('observation_id', gen_random_uuid()), 'kind = ''firstSeen''')`,
  },
  {
    told: "doubled: two entries of one item",
    damage: `alter table core.registry_entries drop constraint registry_entries_item_id_unique;
             select pg_temp.again('core.registry_entries', ${newId} || '{"sequence": 1000, "number_in_case": 1000}')`,
  },
  {
    told: "doubled: two cases of one thread",
    damage: `select pg_temp.again('core.cases', ${newId} || jsonb_build_object('sequence', 1000, 'root_item_id',
               (select o.id from core.cases k join core.items r on r.id = k.root_item_id join core.items o
                   on o.root_native_id = r.root_native_id and o.id <> r.id where k.sequence = 1 limit 1)), 'sequence = 1')`,
  },
  {
    told: "doubled: two looks that began at one moment",
    damage: `select pg_temp.again('core.observations', ${newId})`,
  },
  {
    told: "doubled: an item classified more often than anything happened in its thread",
    damage: `select pg_temp.again('core.classifications', ${newId}, 'item_id = ' || quote_literal(${idOf("a-post%")}))
               from generate_series(1, 60)`,
  },
  {
    told: "doubled: a published item or entry twice",
    damage: `select pg_temp.again('pub.entries', ${newId} || '{"sequence": 1000, "number_in_case": 1000}')`,
  },
  { told: "half: an item without a state", damage: remove("core.item_states") },
  { told: "half: an item without a version", damage: remove("core.versions") },
  {
    told: "half: an item without an event",
    damage: `delete from core.item_events where item_id = ${idOf("a-praise%")}`,
  },
  { told: "half: an item without a class", damage: remove("core.item_classes") },
  {
    told: "half: an item whose class is of an earlier version",
    damage: change("core.item_classes", "version_id = gen_random_uuid()"),
  },
  {
    told: "half: a class in force that no classification made",
    damage: change("core.item_classes", "classification_id = gen_random_uuid()"),
  },
  {
    told: "half: an item with a class that should have an entry, without it",
    damage: remove("core.registry_entries"),
  },
  { told: "half: complaint without an entry", damage: "delete from core.registry_entries" },
  { told: "half: an entry or a case that is not published", damage: remove("pub.entries") },
  {
    told: "half: something published that the archive does not hold",
    damage: change("pub.items", "id = gen_random_uuid()"),
  },
  {
    told: "half: a version or an event without its look",
    damage: remove("core.observations", "new_items > 0"),
  },
  { told: "half: a version whose answer is not in the ledger", damage: "delete from core.payloads" },
  {
    told: "half: an event that its version lacks, or the other way round",
    damage: remove("core.item_events", "kind = 'edited'"),
  },
  {
    told: "half: a look that wrote another number of items than it says",
    damage: change("core.observations", "new_items = new_items + 1"),
  },
  {
    told: "half: a state that is not that of the newest version",
    damage: change("core.item_states", "version_number = version_number + 1"),
  },
  {
    told: "half: a look that began and was neither written nor taken up",
    damage: `insert into core.look_starts (observation_id, channel_id, started_at)
               select gen_random_uuid(), id, registered_at from core.channels`,
  },
  {
    told: "half: a look whose answers are kept and were not read",
    damage: `insert into core.unread_looks (observation_id, channel_id, digest, tries, next_try_at, why)
               select id, channel_id, id::text, 1, ended_at, 'a drill' from core.observations`,
  },
  {
    told: "half: a walk through everything that did not come to its end",
    damage: "update core.sweeps set ended_at = null where step = 'classify'",
  },
  {
    told: "half: work left in core.to_journal",
    damage: `insert into core.to_journal (agency_id, at, item_id) select agency_id, first_seen_at, id from core.items limit 1`,
  },
  {
    told: "half: a package that is neither committed nor failed",
    damage: "update core.packages set state = 'uploaded'",
  },
  {
    told: "half: a committed package without its facts or its items",
    damage: "delete from core.package_items",
  },
  {
    told: "numbers: a gap in the numbers of a journal",
    damage: remove("core.registry_entries", "sequence = 2"),
  },
  {
    told: "numbers: a gap in the numbers of a case",
    damage: change("core.registry_entries", "number_in_case = 7", "number_in_case = 1"),
  },
  {
    told: "numbers: a counter that does not stand at its last number",
    damage: change("core.journal_counters", "last = last + 1"),
  },
  {
    told: "numbers: a gap in the numbers of versions",
    damage: change("core.versions", "number = 3", "number = 2"),
  },
  {
    told: "log: a look that the audit log does not tell of once",
    damage: "delete from core.audit_fields where name = 'observation'",
  },
  {
    told: "log: an entry that the audit log does not tell of once",
    damage: "delete from core.audit_events where kind = 'entries.journaled'",
  },
  {
    told: "log: a leaf that is not in its place",
    damage: "delete from core.audit_leaves where leaf_index = 1",
  },
  {
    told: "lost: an item that stands on the channel",
    damage: `delete from core.items where id = ${idOf("a-post%")}`,
  },
  {
    told: "lost: what a stored answer said",
    damage:
      "delete from core.versions where number = 1 and item_id in (select item_id from core.versions where number = 2)",
  },
  { told: "lost: the newest text", damage: "delete from core.versions where number > 1" },
  {
    told: "lost: who can see it now",
    damage: change(
      "core.item_states",
      "visibility = 'held'",
      "visibility = 'public' and presence = 'present'",
    ),
  },
  {
    told: "lost: there and kept as missing",
    damage: change("core.item_states", "presence = 'missing'", "presence = 'present'"),
  },
  {
    told: "lost: removed and kept as present, public",
    damage: change("core.item_states", "presence = 'present', visibility = 'public'", "presence = 'removed'"),
  },
  {
    told: "lost: its file",
    damage: "update core.media set sha256 = null",
  },
  {
    told: "doubled: an item that the channel never had",
    damage: change("core.items", "native_id = 'of another channel'"),
  },
  {
    told: "doubled: a version that the channel never had",
    damage: change("core.versions", "text = 'of another item'"),
  },
  {
    told: "doubled: an older text after a newer one",
    damage: `alter table core.versions drop constraint versions_number;
             update core.versions v set number = 3 - number
              where number < 3 and exists (select 1 from core.versions o where o.item_id = v.item_id and o.number = 2)`,
  },
  {
    told: "half: a post that is not shown as it is",
    damage: change("pub.items", "body = 'as it was'", "standing = 'visible'"),
  },
  {
    told: "half: a removed post that is shown as there",
    damage: change("pub.items", "standing = 'visible'", "standing = 'gone'"),
  },
  {
    told: "half: what is not the agency's own is published",
    damage: change("pub.items", `id = ${idOf("a-complaint%")}`),
  },
];
