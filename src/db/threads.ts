/** Threads with something to classify, whole: an item's outcome depends on what it answers and on who answered it. */
import type pg from "pg";
import type { ChannelKind } from "../domain/channel.ts";
import { asId, type ItemId, type VersionId } from "../domain/ids.ts";
import type { ItemKind, Presence, Visibility } from "../domain/item.ts";
import type { Ground, Outcome } from "../domain/outcome.ts";

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
  readonly presence: Presence;
  readonly postedAt: Date | undefined;
  readonly firstSeenAt: Date;
  /** kept with at least as many files as a public post of a website of the agency; two websites are no copies of each other */
  readonly sameTextOnOwnSite: boolean;
  /** the classification in force, when there is one */
  readonly current:
    | {
        readonly outcome: Outcome;
        readonly ruleId: string;
        readonly ground: Ground | undefined;
        readonly by: string;
        readonly versionId: VersionId;
        readonly basis: string;
        readonly standing: string;
      }
    | undefined;
}

export interface ThreadKey {
  readonly channelId: string;
  readonly rootNativeId: string;
}

/** Threads in which an item has no classification, another version or standing than was classified, or another basis. */
export async function threadsToClassify(
  pool: pg.Pool,
  agencyId: string,
  basis: string,
): Promise<readonly ThreadKey[]> {
  const found = await pool.query<{ channel_id: string; root_native_id: string }>(
    `select distinct i.channel_id, i.root_native_id
       from core.items i
       join core.item_states s on s.item_id = i.id
       left join core.item_classes c on c.item_id = i.id
      where i.agency_id = $1
        and (c.item_id is null or c.version_id <> s.version_id or c.basis <> $2 or c.standing <> s.visibility || ' ' || s.presence)
      order by 1, 2`,
    [agencyId, basis],
  );
  return found.rows.map((row) => ({ channelId: row.channel_id, rootNativeId: row.root_native_id }));
}

/** Every item of the threads, oldest first within each thread. */
export async function readThreads(
  pool: pg.Pool,
  threads: readonly ThreadKey[],
): Promise<readonly ThreadItem[]> {
  const found = await pool.query<ThreadRow>(
    `select i.id, i.channel_id, i.native_id, i.parent_native_id, i.root_native_id, i.kind, i.by_agency, i.posted_at, i.first_seen_at,
            ch.kind as channel_kind, ch.address, ch.leading, s.visibility, s.presence,
            v.id as version_id, v.number, v.title, v.text, s.labels, s.facts, jsonb_array_length(v.media) as media_count,
            c.outcome, c.version_id as classified_version, c.basis, c.standing, cl.by, cl.rule_id, cl.ground,
            i.by_agency and ch.kind <> 'wordpress' and exists (
              select 1 from core.items o
                join core.channels oc on oc.id = o.channel_id and oc.kind = 'wordpress'
                join core.item_states os on os.item_id = o.id
                join core.versions ov on ov.id = os.version_id
               where o.agency_id = i.agency_id and o.channel_id <> i.channel_id and o.by_agency and o.kind = 'post'
                 and os.visibility = 'public' and md5(ov.text) = md5(v.text) and v.text <> ''
                 and jsonb_array_length(ov.media) >= jsonb_array_length(v.media)) as same_text
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
    presence: r.presence,
    postedAt: r.posted_at ?? undefined,
    firstSeenAt: r.first_seen_at,
    sameTextOnOwnSite: r.same_text,
    current:
      r.outcome === null || r.classified_version === null
        ? undefined
        : {
            outcome: r.outcome,
            ruleId: r.rule_id ?? "",
            ground: r.ground ?? undefined,
            by: r.by ?? "rules",
            versionId: asId<VersionId>(r.classified_version),
            basis: r.basis ?? "",
            standing: r.standing ?? "",
          },
  };
}

interface ThreadRow {
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
  readonly presence: Presence;
  readonly version_id: string;
  readonly number: number;
  readonly title: string | null;
  readonly text: string;
  readonly labels: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly media_count: number;
  readonly outcome: Outcome | null;
  readonly classified_version: string | null;
  readonly basis: string | null;
  readonly standing: string | null;
  readonly by: string | null;
  readonly rule_id: string | null;
  readonly ground: Ground | null;
  readonly same_text: boolean;
}
