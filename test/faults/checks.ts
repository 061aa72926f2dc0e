/**
 * What must be true of any archive that nobody is working in, asked in SQL of its own: no line of the program is used, so
 * that a fault of the program is not repeated by what looks for it.
 */

export type FaultKind = "lost" | "doubled" | "half" | "numbers" | "log";

export interface Check {
  readonly kind: FaultKind;
  readonly says: string;
  /** each row is a fault; its column `found` says of what */
  readonly sql: string;
}

const perItem = (table: string) =>
  `select i.native_id as found from core.items i where not exists (select 1 from ${table} t where t.item_id = i.id)`;

const mustBeJournaled = `(c.outcome = 'caseworkDocument' or (c.outcome = 'publicRecord' and cl.registration = 'register'))`;

const doubled: readonly Check[] = [
  {
    kind: "doubled",
    says: "an item twice",
    sql: "select native_id as found from core.items group by channel_id, native_id having count(*) > 1",
  },
  {
    kind: "doubled",
    says: "a version that says what the one before it says",
    sql: `select i.native_id || ' ' || v.number as found
            from (select *, lag(content_hash) over (partition by item_id order by number) as before from core.versions) v
            join core.items i on i.id = v.item_id where v.content_hash = v.before`,
  },
  {
    kind: "doubled",
    says: "an event of one look twice",
    sql: `select i.native_id || ' ' || e.kind as found from core.item_events e join core.items i on i.id = e.item_id
           group by i.native_id, e.item_id, e.observation_id, e.kind, e.detail having count(*) > 1`,
  },
  {
    kind: "doubled",
    says: "an item first seen more than once",
    sql: `select i.native_id as found from core.item_events e join core.items i on i.id = e.item_id
           where e.kind = 'firstSeen' group by i.id having count(*) > 1`,
  },
  {
    kind: "doubled",
    says: "two entries of one item",
    sql: `select i.native_id as found from core.registry_entries e join core.items i on i.id = e.item_id
           group by i.id having count(*) > 1`,
  },
  {
    kind: "doubled",
    says: "two cases of one thread",
    sql: `select r.root_native_id as found from core.cases k join core.items r on r.id = k.root_item_id
           group by r.channel_id, r.root_native_id having count(*) > 1`,
  },
  {
    kind: "doubled",
    says: "two looks that began at one moment",
    sql: "select started_at::text as found from core.observations group by channel_id, started_at having count(*) > 1",
  },
  {
    kind: "doubled",
    says: "an item classified more often than anything happened in its thread",
    sql: `select i.native_id as found from core.items i
           where (select count(*) from core.classifications c where c.item_id = i.id and c.by = 'rules')
               > 1 + (select count(*) from core.items o join core.item_events e on e.item_id = o.id
                       where o.channel_id = i.channel_id and o.root_native_id = i.root_native_id)`,
  },
  {
    kind: "doubled",
    says: "a published item or entry twice",
    sql: `select id::text as found from pub.items group by id having count(*) > 1
          union all select item_id::text from pub.entries group by item_id having count(*) > 1`,
  },
];

const half: readonly Check[] = [
  { kind: "half", says: "an item without a state", sql: perItem("core.item_states") },
  { kind: "half", says: "an item without a version", sql: perItem("core.versions") },
  { kind: "half", says: "an item without an event", sql: perItem("core.item_events") },
  { kind: "half", says: "an item without a class", sql: perItem("core.item_classes") },
  {
    kind: "half",
    says: "an item whose class is of an earlier version",
    sql: `select i.native_id as found from core.item_classes c join core.item_states s on s.item_id = c.item_id
            join core.items i on i.id = c.item_id where c.version_id <> s.version_id`,
  },
  {
    kind: "half",
    says: "a class in force that no classification made",
    sql: `select i.native_id as found from core.item_classes c join core.items i on i.id = c.item_id
           where not exists (select 1 from core.classifications k
                              where k.id = c.classification_id and k.item_id = c.item_id and k.outcome = c.outcome)`,
  },
  {
    kind: "half",
    says: "an item with a class that should have an entry, without it",
    sql: `select i.native_id as found from core.item_classes c join core.classifications cl on cl.id = c.classification_id
            join core.items i on i.id = c.item_id
           where ${mustBeJournaled} and not exists (select 1 from core.registry_entries e where e.item_id = i.id)`,
  },
  {
    kind: "half",
    says: "an entry or a case that is not published",
    sql: `select 'entry ' || e.year || '/' || e.sequence as found from core.registry_entries e
           where not exists (select 1 from pub.entries p where p.id = e.id and p.item_id = e.item_id)
          union all select 'case ' || k.year || '/' || k.sequence from core.cases k
           where not exists (select 1 from pub.cases p where p.id = k.id)`,
  },
  {
    kind: "half",
    says: "something published that the archive does not hold",
    sql: `select 'item ' || p.id as found from pub.items p where not exists (select 1 from core.items i where i.id = p.id)
          union all select 'entry ' || p.id from pub.entries p
           where not exists (select 1 from core.registry_entries e where e.id = p.id)`,
  },
  {
    kind: "half",
    says: "a version or an event without its look",
    sql: `select 'version ' || v.id as found from core.versions v
           where not exists (select 1 from core.observations o where o.id = v.observation_id)
          union all select 'event ' || e.id from core.item_events e
           where not exists (select 1 from core.observations o where o.id = e.observation_id)
          union all select 'item ' || i.native_id from core.items i
           where not exists (select 1 from core.observations o where o.id = i.first_observation_id)`,
  },
  {
    kind: "half",
    says: "a version whose answer is not in the ledger",
    sql: `select i.native_id || ' ' || v.number as found from core.versions v join core.items i on i.id = v.item_id
           where not exists (select 1 from core.payloads p
                              where p.observation_id = v.observation_id and p.ordinal = v.payload_ordinal)`,
  },
  {
    kind: "half",
    says: "an event that its version lacks, or the other way round",
    sql: `select i.native_id || ' first seen' as found from core.items i
           where not exists (select 1 from core.item_events e where e.item_id = i.id and e.kind = 'firstSeen'
                                and e.observation_id = i.first_observation_id)
          union all
          select i.native_id || ' edited ' || v.number from core.versions v join core.items i on i.id = v.item_id
           where v.number > 1 and not exists (select 1 from core.item_events e
                  where e.item_id = v.item_id and e.kind = 'edited' and e.observation_id = v.observation_id)`,
  },
  {
    kind: "half",
    says: "a look that wrote another number of items than it says",
    sql: `select o.id::text as found from core.observations o
           where o.new_items <> (select count(*) from core.items i where i.first_observation_id = o.id)
              or o.new_versions <> (select count(*) from core.versions v where v.observation_id = o.id and v.number > 1)`,
  },
  {
    kind: "half",
    says: "a state that is not that of the newest version",
    sql: `select i.native_id as found from core.item_states s join core.items i on i.id = s.item_id
           where not exists (select 1 from core.versions v where v.id = s.version_id and v.item_id = s.item_id
                  and v.number = s.version_number
                  and v.number = (select max(n.number) from core.versions n where n.item_id = s.item_id))`,
  },
  {
    kind: "half",
    says: "a look that began and was neither written nor taken up",
    sql: "select observation_id::text as found from core.look_starts",
  },
  {
    kind: "half",
    says: "a look whose answers are kept and were not read",
    sql: "select observation_id::text as found from core.unread_looks",
  },
  {
    kind: "half",
    says: "a walk through everything that did not come to its end",
    sql: "select step as found from core.sweeps where ended_at is null",
  },
];

const packages: readonly Check[] = [
  {
    kind: "half",
    says: "a package that is neither committed nor failed",
    sql: "select id::text || ' ' || state as found from core.packages where state in ('planned', 'built', 'uploaded', 'verified')",
  },
  {
    kind: "half",
    says: "a committed package without its facts or its items",
    sql: `select p.id::text as found from core.packages p where p.state = 'committed'
             and (p.address is null or p.sha256 is null or p.verified_at is null
                  or not exists (select 1 from core.package_items i where i.package_id = p.id))`,
  },
];

const numbers: readonly Check[] = [
  {
    kind: "numbers",
    says: "a gap in the numbers of a journal",
    sql: `select 'entries ' || year || ': ' || count(*) || ' up to ' || max(sequence) as found from core.registry_entries
           group by agency_id, year having count(*) <> max(sequence) or min(sequence) <> 1
          union all select 'cases ' || year || ': ' || count(*) || ' up to ' || max(sequence) from core.cases
           group by agency_id, year having count(*) <> max(sequence) or min(sequence) <> 1`,
  },
  {
    kind: "numbers",
    says: "a gap in the numbers of a case",
    sql: `select 'case ' || k.year || '/' || k.sequence as found
            from core.cases k left join core.registry_entries e on e.case_id = k.id
           group by k.id having count(e.id) <> coalesce(max(e.number_in_case), -1) or min(e.number_in_case) <> 1`,
  },
  {
    kind: "numbers",
    says: "a counter that does not stand at its last number",
    sql: `select c.series || ' ' || c.year as found from core.journal_counters c
           where c.last <> case c.series
                   when 'entry' then (select coalesce(max(e.sequence), 0) from core.registry_entries e
                                       where e.agency_id = c.agency_id and e.year = c.year)
                   else (select coalesce(max(k.sequence), 0) from core.cases k
                          where k.agency_id = c.agency_id and k.year = c.year) end`,
  },
  {
    kind: "numbers",
    says: "a gap in the numbers of versions",
    sql: `select i.native_id as found from core.versions v join core.items i on i.id = v.item_id
           group by i.id having count(*) <> max(v.number) or min(v.number) <> 1`,
  },
];

const log: readonly Check[] = [
  {
    kind: "log",
    says: "a look that the audit log does not tell of once",
    sql: `select o.id::text as found from core.observations o
           where (select count(*) from core.audit_events a join core.audit_fields f on f.event_id = a.id and f.name = 'observation'
                   join core.audit_fields w on w.event_id = a.id and w.name = 'verdict'
                   where a.kind = 'observation.recorded' and f.value #>> '{}' = o.id::text
                     and w.value #>> '{}' not in ('released', 'discarded')) <> 1`,
  },
  {
    kind: "log",
    says: "an entry that the audit log does not tell of once",
    sql: `with told as (
            select n ->> 'id' as id from core.audit_events a join core.audit_fields f on f.event_id = a.id and f.name = 'entries',
                   jsonb_array_elements(f.value) as n where a.kind = 'entries.journaled')
          select e.year || '/' || e.sequence as found from core.registry_entries e
           where (select count(*) from told where told.id = e.id::text) <> 1
          union all select 'told, not there: ' || t.id from told t
           where not exists (select 1 from core.registry_entries e where e.id::text = t.id)`,
  },
  {
    kind: "log",
    says: "a leaf that is not in its place",
    sql: `select 'leaves: ' || count(*) || ' up to ' || max(leaf_index) as found from core.audit_leaves
          having count(*) > 0 and (min(leaf_index) <> 0 or max(leaf_index) <> count(*) - 1)`,
  },
];

export const checks: readonly Check[] = [...doubled, ...half, ...packages, ...numbers, ...log];

/** Rows that a step wrote for the next one, in whichever tables there are for them: none is left when all has been done. */
export const worklists = `
  select table_name from information_schema.tables
   where table_schema = 'core' and table_name ~ '^to_'`;
