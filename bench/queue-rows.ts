/** A queue of any size, made in the database: what an agency with that many open items would have, with few alarms among them. */
import type pg from "pg";

/** Shares in 10,000, cumulative: class, rule, what it waits for, urgency, cause. */
const kinds = `(values
  (0, 4, 'THREAT', 'NO-14A', 'review', 9, 'threat'),
  (5, 14, 'ACCESS-REQUEST', 'NO-10A', 'review', 8, 'accessRequest'),
  (15, 34, 'DECISION-COMPLAINT', 'NO-07', 'act', 7, 'decisionComplaint'),
  (35, 64, 'PERSONAL-DATA', 'NO-15D', 'review', 6, 'personalDataInPublic'),
  (65, 99, 'TIP', 'NO-09B', 'review', 5, 'tip'),
  (100, 249, 'CASE-QUESTION', 'NO-06C', 'review', 4, 'caseQuestion'),
  (250, 299, 'UNSORTED', 'NO-00', 'reopened', 4, 'reopened'),
  (300, 999, 'COMPLAINT', 'NO-08', 'review', 3, 'handling'),
  (1000, 4299, 'UNSORTED', 'NO-00', 'review', 2, 'unsorted'),
  (4300, 5799, 'CITIZEN-DIALOGUE', 'NO-27', 'review', 1, 'dialogue'),
  (5800, 9999, 'PRAISE', 'NO-04', 'proposal', 0, 'proposal'))
  as k(low, high, class_id, rule_id, waits, urgency, cause)`;

/** Spreads a row's number over a range, the same in each run. */
const spread = (salt: string, range: number) => `(abs(hashint8extended(g, ${salt})) % ${range})`;
const id = (kind: string) => `('01900000-000${kind}-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid`;

export interface Channels {
  readonly large: string;
  readonly small: string;
}

/** Adds what lacks of `size` items; one in a thousand stands in the small channel. */
export async function fillQueue(
  pool: pg.Pool,
  agencyId: string,
  channels: Channels,
  size: number,
): Promise<void> {
  const client = await pool.connect();
  try {
    // made-up rows are sound by their making: the checks of references would take longer than all else
    await client.query("set session_replication_role = replica");
    const there = await client.query<{ rows: number }>("select count(*)::int as rows from core.items");
    const from = (there.rows[0]?.rows ?? 0) + 1;
    for (const statement of statements) {
      await client.query({ text: statement(agencyId, channels, from, size) });
    }
    await client.query("reset session_replication_role");
    await client.query("vacuum analyze");
  } finally {
    client.release();
  }
}

const numbered = (from: number, to: number) => `generate_series(${from}::bigint, ${to}::bigint) as g`;
const posted = `(timestamptz '2023-06-01' + interval '1 second' * (94 * ${spread("1", 1_000_000)}))`;
/** The journal grows with the days, one entry for each tenth item. */
const journaled = (to: number) => `(date '2023-06-01' + (g * 1200 / ${to})::int)`;
const channel = ({ large, small }: Channels) =>
  `case when ${spread("2", 1000)} = 0 then '${small}'::uuid else '${large}'::uuid end`;

type Statement = (agencyId: string, channels: Channels, from: number, to: number) => string;

const statements: readonly Statement[] = [
  (
    agencyId,
    channels,
    from,
    to,
  ) => `insert into core.items (id, agency_id, channel_id, native_id, kind, by_agency, root_native_id, posted_at, first_seen_at, first_observation_id)
    select ${id("1")}, '${agencyId}', ${channel(channels)}, 'comment-' || g, 'comment', false, 'post-' || g / 20, ${posted}, ${posted}, ${id("5")} from ${numbered(from, to)}`,
  (
    _,
    channels,
    from,
    to,
  ) => `insert into core.item_states (item_id, channel_id, native_id, content_hash, version_number, version_id, visibility, presence, missing_looks, permalink, facts)
    select ${id("1")}, ${channel(channels)}, 'comment-' || g, md5(g::text), 1, ${id("2")}, 'public', 'present', 0, 'https://fjordvik.example/' || g, '{}' from ${numbered(from, to)}`,
  (
    _agencyId,
    _channels,
    from,
    to,
  ) => `insert into core.versions (id, item_id, number, observation_id, seen_at, content_hash, text, labels, facts, media, replaced_characters, payload_ordinal, payload_pointer)
    select ${id("2")}, ${id("1")}, 1, ${id("5")}, ${posted}, md5(g::text), 'Ein kommentar av vanleg lengd, nummer ' || g || ', som nokon skreiv under eit innlegg ein kveld.', '[]', '{}', '[]', 0, 0, '' from ${numbered(from, to)}`,
  (
    _agencyId,
    _channels,
    from,
    to,
  ) => `insert into core.classifications (id, item_id, version_id, at, by, outcome, class_id, rule_id, reason, registration)
    select ${id("3")}, ${id("1")}, ${id("2")}, ${posted}, 'rules', 'needsReview', k.class_id, k.rule_id, 'Sjå om det skal svarast på.', 'neither'
      from ${numbered(from, to)} join ${kinds} on ${spread("3", 10_000)} between k.low and k.high`,
  (
    _agencyId,
    _channels,
    from,
    to,
  ) => `insert into core.item_classes (item_id, classification_id, version_id, outcome, basis, standing)
    select ${id("1")}, ${id("3")}, ${id("2")}, 'needsReview', '', 'public present' from ${numbered(from, to)}`,
  (
    agencyId,
    channels,
    from,
    to,
  ) => `insert into core.review_queue (item_id, agency_id, channel_id, waits, classification_id, standing, class_id, rule_id, language, posted_at, waiting_since, urgency, cause, act_by, score, draw_place, likeness, postponed_to)
    select ${id("1")}, '${agencyId}', ${channel(channels)}, k.waits, ${id("3")}, 'public present ' || ${id("2")}, k.class_id, k.rule_id,
           case when ${spread("4", 10_000)} = 0 then 'se' when ${spread("4", 10)} < 7 then 'nb' else 'nn' end,
           ${posted}, ${posted}, k.urgency, k.cause, case when k.urgency between 7 and 8 then (${posted})::date + 7 end,
           case when k.urgency >= 5 then 0.5 else ${spread("5", 1000)} / 1000.0 end,
           case when k.urgency < 5 and ${spread("6", 10)} = 0 then ${spread("7", 2_147_483_647)} end,
           case when ${spread("8", 5)} = 0 then ${spread("8", 500)} else hashint8extended(g, 9) end,
           case when ${spread("9", 50)} = 0 then date '2999-01-01' end
      from ${numbered(from, to)} join ${kinds} on ${spread("3", 10_000)} between k.low and k.high`,
  (
    agencyId,
    _channels,
    from,
    to,
  ) => `insert into core.acts_owed (agency_id, item_id, cause, urgency, class_id, act_by, received_at)
    select '${agencyId}', ${id("1")}, k.cause, k.urgency, k.class_id, case when k.urgency between 7 and 8 then (${posted})::date + 7 end, ${posted}
      from ${numbered(from, to)} join ${kinds} on ${spread("3", 10_000)} between k.low and k.high where k.urgency >= 5`,
  (
    agencyId,
    channels,
    from,
    to,
  ) => `insert into core.cases (id, agency_id, channel_id, root_item_id, year, sequence, opened_on, title, public_title_washed, public_title_full)
    select ${id("6")}, '${agencyId}', ${channel(channels)}, ${id("1")}, extract(year from ${journaled(to)}), g, ${journaled(to)},
           'Sak ' || g, 'Sak ' || g, 'Sak ' || g from ${numbered(from, to)} where g % 50 = 0`,
  (
    agencyId,
    _channels,
    from,
    to,
  ) => `insert into core.registry_entries (id, agency_id, case_id, item_id, year, sequence, number_in_case, direction, journaled_on,
           journaled_at, document_day, title, public_title_washed, public_title_full, party, party_washed, party_full)
    select ${id("7")}, '${agencyId}', ${id("6").replace("(g)", "(g - g % 50)")}, ${id("1")}, extract(year from ${journaled(to)}), g, (g % 50) / 10 + 1,
           case when g % 50 < 30 then 'incoming' else 'outgoing' end, ${journaled(to)}, ${journaled(to)}, ${journaled(to)},
           'Spørsmål om skuleskyss, nummer ' || g, 'Spørsmål om skuleskyss, nummer ' || g, 'Spørsmål om skuleskyss, nummer ' || g, 'Ein', '*****', 'Ein'
      from ${numbered(from, to)} where g % 10 = 0 and g >= 50`,
  (
    _agencyId,
    _channels,
    from,
    to,
  ) => `insert into core.write_offs (id, entry_id, at, act, on_day, how, because, by_person)
    select ${id("8")}, ${id("7")}, ${journaled(to)}, 'writtenOff', ${journaled(to)}, 'TE', 'svart på telefon', 'Kari Vik'
      from ${numbered(from, to)} where g % 10 = 0 and g % 50 < 30 and g >= 50 and ${spread("10", 100)} < 98`,
];
