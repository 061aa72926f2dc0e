/** Threads, whole: an item's outcome depends on what it answers and on who answered it. */
import type pg from "pg";
import type { ChannelKind } from "../domain/channel.ts";
import { type Day, day } from "../domain/day.ts";
import { asId, type ItemId, type VersionId } from "../domain/ids.ts";
import type { ItemKind, Presence, Taker, Visibility } from "../domain/item.ts";
import type { Ground, Outcome, Registration } from "../domain/outcome.ts";
import type { ClassificationState, ReopenedBecause } from "../domain/review.ts";
import { filesStandWith } from "./own-site.ts";

export interface ThreadItem {
  readonly itemId: ItemId;
  readonly versionId: VersionId;
  readonly versionNumber: number;
  readonly channelId: string;
  readonly channelKind: ChannelKind;
  readonly channelAddress: string;
  readonly leading: boolean;
  readonly nativeId: string;
  readonly parentNativeId: string | undefined;
  readonly rootNativeId: string;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  readonly title: string | undefined;
  readonly text: string;
  readonly labels: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly mediaCount: number;
  readonly visibility: Visibility;
  readonly takenAwayBy?: Taker | undefined;
  readonly presence: Presence;
  readonly postedAt: Date | undefined;
  readonly firstSeenAt: Date;
  /** kept with at least as many files as a public post of a website of the agency; two websites are no copies of each other */
  readonly sameTextOnOwnSite: boolean;
  /** every byte of it stands there, title and files included */
  readonly sameBytesOnOwnSite: boolean;
  /** the classification in force, when there is one */
  readonly current: ClassInForce | undefined;
}

/** The classification in force of an item, and what it was looked at with last. */
export interface ClassInForce {
  readonly classificationId: string;
  readonly outcome: Outcome;
  readonly classId: string;
  readonly ruleId: string;
  readonly reason: string;
  readonly registration: Registration;
  readonly ground: Ground | undefined;
  readonly language: string | undefined;
  readonly by: string;
  readonly at: Date;
  readonly state: ClassificationState;
  readonly reopenedBecause: ReopenedBecause | undefined;
  /** the version that was judged, and what stood around it */
  readonly judgedVersionId: VersionId;
  readonly context: string;
  /** looked at last */
  readonly versionId: VersionId;
  readonly basis: string;
  readonly standing: string;
  /** the clause that covers it as it was looked up last, and the day under it */
  readonly decisionId: string | undefined;
  readonly clauseId: string | undefined;
  readonly dueOn: Day | undefined;
}

export interface ThreadKey {
  readonly channelId: string;
  readonly rootNativeId: string;
}

/**
 * Whether a public post of a website of the agency reads as the item does. Whether there is a website at all is asked once
 * for all items. Versions that read so are found first, by their text: the planner, left alone, goes through all of the
 * agency's posts for each of its items.
 */
const onOwnSite = (
  alike: string,
) => `(i.by_agency and ch.kind <> 'wordpress' and v.text <> '' and (select core.has_own_site()) and exists (
              select 1 from (select r.* from core.versions r where md5(r.text) = md5(v.text) and r.text <> '' offset 0) ov
                join core.item_states os on os.item_id = ov.item_id and os.version_id = ov.id
                join core.items o on o.id = ov.item_id
                join core.channels oc on oc.id = o.channel_id and oc.kind = 'wordpress'
               where o.agency_id = i.agency_id and o.channel_id <> i.channel_id and o.by_agency and o.kind = 'post'
                 and os.visibility = 'public' and ${alike}))`;

/** Every item of the threads, oldest first within each thread. */
export async function readThreads(
  pool: Pick<pg.ClientBase, "query">,
  threads: readonly ThreadKey[],
): Promise<readonly ThreadItem[]> {
  const found = await pool.query<ThreadRow>(
    `select i.id, i.channel_id, i.native_id, i.parent_native_id, i.root_native_id, i.kind, i.by_agency, i.posted_at, i.first_seen_at,
            ch.kind as channel_kind, ch.address, ch.leading, s.visibility, s.taken_away_by, s.presence,
            v.id as version_id, v.number, v.title, v.text, s.labels, s.facts, jsonb_array_length(v.media) as media_count,
            c.classification_id, c.outcome, c.version_id as classified_version, c.basis, c.standing, c.state, c.reopened_because,
            c.decision_id, c.clause_id, c.due_on::text as due_on, cl.by, cl.at as classified_at, cl.class_id, cl.rule_id, cl.reason,
            cl.registration, cl.ground, cl.language, cl.version_id as judged_version, cl.context,
            ${onOwnSite("jsonb_array_length(ov.media) >= jsonb_array_length(v.media)")} as same_text,
            ${onOwnSite(`os.presence <> 'removed' and ov.text = v.text and (v.title is null or v.title = ov.title) and ${filesStandWith("v", "ov")}`)} as same_bytes
       from unnest($1::uuid[], $2::text[]) as t(channel_id, root)
       join core.items i on i.channel_id = t.channel_id and i.root_native_id = t.root
       join core.channels ch on ch.id = i.channel_id
       join core.item_states s on s.item_id = i.id
       join core.versions v on v.id = s.version_id
       left join core.item_classes c on c.item_id = i.id
       left join core.classifications cl on cl.id = c.classification_id
      order by i.channel_id, i.root_native_id, coalesce(i.posted_at, i.first_seen_at), i.id`,
    [threads.map((thread) => thread.channelId), threads.map((thread) => thread.rootNativeId)],
  );
  return found.rows.map(threadItem);
}

function threadItem(r: ThreadRow): ThreadItem {
  return {
    itemId: asId<ItemId>(r.id),
    versionId: asId<VersionId>(r.version_id),
    versionNumber: r.number,
    channelId: r.channel_id,
    channelKind: r.channel_kind,
    channelAddress: r.address,
    leading: r.leading,
    nativeId: r.native_id,
    parentNativeId: r.parent_native_id ?? undefined,
    rootNativeId: r.root_native_id,
    kind: r.kind,
    byAgency: r.by_agency,
    title: r.title ?? undefined,
    text: r.text,
    labels: r.labels,
    facts: r.facts,
    mediaCount: r.media_count,
    visibility: r.visibility,
    takenAwayBy: r.taken_away_by ?? undefined,
    presence: r.presence,
    postedAt: r.posted_at ?? undefined,
    firstSeenAt: r.first_seen_at,
    sameTextOnOwnSite: r.same_text,
    sameBytesOnOwnSite: r.same_bytes,
    current: r.classification_id === null ? undefined : classInForce(r),
  };
}

function classInForce(r: ClassifiedRow): ClassInForce {
  return {
    classificationId: r.classification_id,
    outcome: r.outcome,
    classId: r.class_id,
    ruleId: r.rule_id,
    reason: r.reason,
    registration: r.registration,
    ground: r.ground ?? undefined,
    language: r.language ?? undefined,
    by: r.by,
    at: r.classified_at,
    state: r.state,
    reopenedBecause: r.reopened_because ?? undefined,
    judgedVersionId: asId<VersionId>(r.judged_version),
    context: r.context,
    versionId: asId<VersionId>(r.classified_version),
    basis: r.basis,
    standing: r.standing,
    decisionId: r.decision_id ?? undefined,
    clauseId: r.clause_id ?? undefined,
    dueOn: r.due_on === null ? undefined : day(r.due_on),
  };
}

/** Of an item without a classification, everything of one is null. */
type ThreadRow = ItemRow & ({ readonly classification_id: null } | ClassifiedRow);

interface ClassifiedRow {
  readonly classification_id: string;
  readonly outcome: Outcome;
  readonly classified_version: string;
  readonly basis: string;
  readonly standing: string;
  readonly state: ClassificationState;
  readonly reopened_because: ReopenedBecause | null;
  readonly decision_id: string | null;
  readonly clause_id: string | null;
  readonly due_on: string | null;
  readonly by: string;
  readonly classified_at: Date;
  readonly class_id: string;
  readonly rule_id: string;
  readonly reason: string;
  readonly registration: Registration;
  readonly ground: Ground | null;
  readonly language: string | null;
  readonly judged_version: string;
  readonly context: string;
}

interface ItemRow {
  readonly id: string;
  readonly channel_id: string;
  readonly native_id: string;
  readonly parent_native_id: string | null;
  readonly root_native_id: string;
  readonly kind: ItemKind;
  readonly by_agency: boolean;
  readonly posted_at: Date | null;
  readonly first_seen_at: Date;
  readonly channel_kind: ChannelKind;
  readonly address: string;
  readonly leading: boolean;
  readonly visibility: Visibility;
  readonly taken_away_by: Taker | null;
  readonly presence: Presence;
  readonly version_id: string;
  readonly number: number;
  readonly title: string | null;
  readonly text: string;
  readonly labels: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly media_count: number;
  readonly same_text: boolean;
  readonly same_bytes: boolean;
}
