/** Everything stored of an agency with its class in force, thread by thread, in pieces: texts only when they are asked for. */
import type pg from "pg";
import type { ChannelKind } from "../domain/channel.ts";
import { day } from "../domain/day.ts";
import { asId, type ItemId, type VersionId } from "../domain/ids.ts";
import type { ItemKind, Presence, Visibility } from "../domain/item.ts";
import type { Ground, Outcome, Registration } from "../domain/outcome.ts";
import type { ClassificationState, ReopenedBecause } from "../domain/review.ts";
import { cursorRows } from "./cursor.ts";
import { filesStandWith } from "./own-site.ts";
import type { ClassInForce, ThreadItem } from "./threads.ts";

/** An item whose text, title, facts, and numbers of versions and files are left empty unless they were asked for. */
export interface StoredItem extends ThreadItem {
  /** classified as it is now, under the basis that was told */
  readonly isFresh: boolean;
  /** labels or facts moved since it was classified */
  readonly movedSince: boolean;
  /** of a proposal, the day that it would be given */
  readonly proposedDueOn: string | undefined;
  /** it was drawn, or everything is asked for */
  readonly isAsked: boolean;
}

export interface StoredAsked {
  readonly agencyId: string;
  /** of the decisions in force and the rules of today */
  readonly basis: string;
  readonly texts: boolean;
  readonly sample: { readonly size: number; readonly seed: string } | undefined;
}

const rowsAtATime = 2000;

/** @param client inside a transaction of its own; between two pieces it may be asked for other things */
export async function* storedThreads(
  client: pg.ClientBase,
  asked: StoredAsked,
): AsyncGenerator<readonly (readonly StoredItem[])[]> {
  const channels = await channelsOf(client, asked.agencyId);
  const moved = await movedItems(client, asked.agencyId);
  const copies = await copiesOnOwnSite(client, asked.agencyId, channels);
  // the whole answer is wanted, not its first rows
  await client.query("set local cursor_tuple_fraction = 1");
  const changed = [...channels].filter(([, { changedAt }]) => changedAt !== null);
  const values = [
    asked.agencyId,
    asked.basis,
    changed.map(([id]) => id),
    changed.map(([, { changedAt }]) => changedAt),
    ...(asked.sample ? [asked.sample.seed, asked.sample.size] : []),
  ];
  let thread: StoredItem[] = [];
  for await (const rows of cursorRows<Row>(client, "stored_threads", queryFor(asked), values, rowsAtATime)) {
    const whole: StoredItem[][] = [];
    for (const row of rows) {
      const channel = channels.get(row.channel_id);
      if (!channel) continue;
      const [first] = thread;
      if (first && (first.channelId !== row.channel_id || first.rootNativeId !== row.root_native_id)) {
        whole.push(thread);
        thread = [];
      }
      thread.push(storedItem(row, channel, moved.has(row.id), copies.get(row.id)));
    }
    yield whole;
  }
  if (thread.length > 0) yield [thread];
}

/** How many items there are to be read. */
export async function countStored(client: Pick<pg.ClientBase, "query">, agencyId: string): Promise<number> {
  const found = await client.query<{ items: string }>(
    "select count(*) as items from core.items where agency_id = $1",
    [agencyId],
  );
  return Number(found.rows[0]?.items ?? 0);
}

/** Chance draws items, not threads; the rest of their threads come with them. */
function queryFor({ texts, sample }: StoredAsked): string {
  const drawn = `with drawn as materialized (
      select id, channel_id, root_native_id from core.items where agency_id = $1 order by md5($5::text || id), id limit $6)`;
  const within =
    "join (select distinct channel_id, root_native_id from drawn) t on t.channel_id = i.channel_id and t.root_native_id = i.root_native_id";
  return `${sample ? drawn : ""}
    select i.id, i.channel_id, i.native_id, i.parent_native_id, i.root_native_id, i.kind, i.by_agency, i.posted_at, i.first_seen_at,
           s.version_id, s.visibility, s.presence, nullif(s.labels, '[]') as labels,
           ${texts ? "v.title, v.text, v.number, jsonb_array_length(v.media) as media_count" : "null as title, '' as text, 1 as number, 0 as media_count"},
           ${sample ? "exists (select 1 from drawn d where d.id = i.id)" : "true"} as asked,
           c.classification_id, c.outcome, c.state, c.reopened_because, c.decision_id, c.clause_id, c.due_on::text as due_on,
           c.basis = $2 and c.version_id = s.version_id and c.standing = s.visibility || ' ' || s.presence and (k.at is null or cl.at > k.at) as fresh,
           case when cl.by not in ('rules', 'decision') then c.version_id end as looked_version,
           case when cl.by not in ('rules', 'decision') then c.standing end as looked_standing,
           case when cl.by not in ('rules', 'decision') then cl.version_id end as judged_version,
           cl.by, cl.class_id, cl.rule_id, cl.registration, cl.ground, cl.language, nullif(cl.context, '') as context, cl.due_on::text as proposed_due
      from core.items i
      ${sample ? within : ""}
      join core.item_states s on s.item_id = i.id
      ${texts ? "join core.versions v on v.id = s.version_id" : ""}
      left join core.item_classes c on c.item_id = i.id
      left join core.classifications cl on cl.id = c.classification_id
      left join unnest($3::uuid[], $4::timestamptz[]) as k(channel_id, at) on k.channel_id = i.channel_id
     where i.agency_id = $1
     order by i.channel_id, i.root_native_id, coalesce(i.posted_at, i.first_seen_at), i.id`;
}

interface StoredChannel {
  readonly kind: ChannelKind;
  readonly address: string;
  readonly leading: boolean;
  /** when last was changed what rules ask of the channel or its agency; null for never */
  readonly changedAt: Date | null;
}

async function channelsOf(
  client: pg.ClientBase,
  agencyId: string,
): Promise<ReadonlyMap<string, StoredChannel>> {
  const found = await client.query<StoredChannel & { readonly id: string }>(
    `select ch.id, ch.kind, ch.address, ch.leading,
            (select max(e.at) from core.audit_events e
               join core.audit_fields whose on whose.event_id = e.id and whose.name in ('channel', 'agency')
               join core.audit_fields what on what.event_id = e.id and what.name = 'changes'
              where (e.kind = 'channel.changed' and whose.value = to_jsonb(ch.id::text) and what.value ? 'leading')
                 or (e.kind = 'agency.changed' and whose.value = to_jsonb(ch.agency_id::text) and what.value ? 'language')) as "changedAt"
       from core.channels ch where ch.agency_id = $1`,
    [agencyId],
  );
  return new Map(found.rows.map((row) => [row.id, row]));
}

/**
 * Labels and facts move without a version, and no run of classifying is told of it. A look may be written long after it was
 * made: then the ids, which are given when something is written, tell what came first.
 */
async function movedItems(client: pg.ClientBase, agencyId: string): Promise<ReadonlySet<string>> {
  const found = await client.query<{ item_id: string }>(
    `select distinct e.item_id from core.item_events e
       join core.items i on i.id = e.item_id and i.agency_id = $1
       join core.item_classes c on c.item_id = e.item_id
       join core.classifications cl on cl.id = c.classification_id
      where e.kind in ('relabelled', 'touched', 'reissued', 'moved') and (e.at >= cl.at or e.id >= cl.id)`,
    [agencyId],
  );
  return new Set(found.rows.map(({ item_id }) => item_id));
}

interface OwnCopy {
  readonly text: boolean;
  readonly bytes: boolean;
}

/** As `readThreads` asks it of each item, asked once of all. */
async function copiesOnOwnSite(
  client: pg.ClientBase,
  agencyId: string,
  channels: ReadonlyMap<string, StoredChannel>,
): Promise<ReadonlyMap<string, OwnCopy>> {
  const kinds = [...channels.values()].map(({ kind }) => kind === "wordpress");
  if (!kinds.includes(true) || !kinds.includes(false)) return new Map();
  const found = await client.query<{ id: string; same_text: boolean; same_bytes: boolean }>(
    `select i.id, bool_or(jsonb_array_length(ov.media) >= jsonb_array_length(v.media)) as same_text,
            bool_or(os.presence <> 'removed' and ov.text = v.text and (v.title is null or v.title = ov.title)
                    and ${filesStandWith("v", "ov")}) as same_bytes
       from core.items i join core.channels ch on ch.id = i.channel_id and ch.kind <> 'wordpress'
       join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id and v.text <> ''
       join core.versions ov on md5(ov.text) = md5(v.text) and ov.text <> ''
       join core.item_states os on os.version_id = ov.id and os.visibility = 'public'
       join core.items o on o.id = os.item_id and o.by_agency and o.kind = 'post' and o.agency_id = i.agency_id
       join core.channels oc on oc.id = o.channel_id and oc.kind = 'wordpress'
      where i.agency_id = $1 and i.by_agency group by i.id`,
    [agencyId],
  );
  return new Map(found.rows.map((row) => [row.id, { text: row.same_text, bytes: row.same_bytes }]));
}

interface Row {
  readonly id: string;
  readonly channel_id: string;
  readonly native_id: string;
  readonly parent_native_id: string | null;
  readonly root_native_id: string;
  readonly kind: ItemKind;
  readonly by_agency: boolean;
  readonly posted_at: Date | null;
  readonly first_seen_at: Date;
  readonly version_id: string;
  readonly visibility: Visibility;
  readonly presence: Presence;
  readonly labels: readonly string[] | null;
  readonly title: string | null;
  readonly text: string;
  readonly number: number;
  readonly media_count: number;
  readonly asked: boolean;
  readonly classification_id: string | null;
  readonly outcome: Outcome;
  readonly state: ClassificationState;
  readonly reopened_because: ReopenedBecause | null;
  readonly decision_id: string | null;
  readonly clause_id: string | null;
  readonly due_on: string | null;
  readonly fresh: boolean | null;
  readonly looked_version: string | null;
  readonly looked_standing: string | null;
  readonly judged_version: string | null;
  readonly by: string;
  readonly class_id: string;
  readonly rule_id: string;
  readonly registration: Registration;
  readonly ground: Ground | null;
  readonly language: string | null;
  readonly context: string | null;
  readonly proposed_due: string | null;
}

const none: readonly string[] = [];
const noFacts: Readonly<Record<string, string>> = {};

function storedItem(
  r: Row,
  channel: StoredChannel,
  movedSince: boolean,
  copy: OwnCopy | undefined,
): StoredItem {
  return {
    itemId: asId<ItemId>(r.id),
    versionId: asId<VersionId>(r.version_id),
    versionNumber: r.number,
    channelId: r.channel_id,
    channelKind: channel.kind,
    channelAddress: channel.address,
    leading: channel.leading,
    nativeId: r.native_id,
    parentNativeId: r.parent_native_id ?? undefined,
    rootNativeId: r.root_native_id,
    kind: r.kind,
    byAgency: r.by_agency,
    title: r.title ?? undefined,
    text: r.text,
    labels: r.labels ?? none,
    facts: noFacts,
    mediaCount: r.media_count,
    visibility: r.visibility,
    presence: r.presence,
    postedAt: r.posted_at ?? undefined,
    firstSeenAt: r.first_seen_at,
    sameTextOnOwnSite: copy?.text ?? false,
    sameBytesOnOwnSite: copy?.bytes ?? false,
    current: r.classification_id === null ? undefined : classOf(r, r.classification_id),
    isFresh: r.fresh ?? false,
    movedSince,
    proposedDueOn: r.proposed_due ?? undefined,
    isAsked: r.asked,
  };
}

function classOf(r: Row, classificationId: string): ClassInForce {
  return {
    classificationId,
    outcome: r.outcome,
    classId: r.class_id,
    ruleId: r.rule_id,
    reason: "",
    registration: r.registration,
    ground: r.ground ?? undefined,
    language: r.language ?? undefined,
    by: r.by,
    at: r.first_seen_at,
    state: r.state,
    reopenedBecause: r.reopened_because ?? undefined,
    judgedVersionId: asId<VersionId>(r.judged_version ?? r.version_id),
    context: r.context ?? "",
    versionId: asId<VersionId>(r.looked_version ?? r.version_id),
    // another one than any that is asked under, so that each item is judged
    basis: "",
    standing: r.looked_standing ?? "",
    decisionId: r.decision_id ?? undefined,
    clauseId: r.clause_id ?? undefined,
    dueOn: r.due_on === null ? undefined : day(r.due_on),
  };
}
