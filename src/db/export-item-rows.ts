/** A batch of frozen items as the database gives them: one query, and the shape of its rows. */
import type { EventKind, ItemKind, Visibility } from "../domain/item.ts";
import type { RegistryEntry } from "../domain/journal.ts";
import type { Ground, Outcome, Registration } from "../domain/outcome.ts";
import { caseOfficerAt } from "./case-officers.ts";
import { type EntryChangeRow, entryChangeAt } from "./entry-changes.ts";
import { type TitleRow, titleAt } from "./titles.ts";
import { type WriteOffRow, writtenOffAt } from "./write-offs.ts";

/** By what was frozen alone: nothing here may ask how things stand today. */
export const detailQuery = `
  select i.id, i.native_id, i.parent_native_id, i.channel_id, i.kind, i.by_agency,
         coalesce(i.posted_at, i.first_seen_at) as posted_at, i.first_seen_at, p.visibility, p.permalink, v.author_name,
         pk.planned_at, coalesce(r.id, i.id) as root_id, coalesce(r.posted_at, r.first_seen_at, i.posted_at, i.first_seen_at) as root_at,
         r.id as known_root_id, coalesce(rv.title, left(rv.text, 500)) as root_title, rv.permalink as root_permalink,
         coalesce(r.kind, i.kind) = 'post' and coalesce(r.by_agency, i.by_agency) as root_by_agency,
         cl.outcome, cl.class_id, cl.rule_id, cl.reason, cl.registration, cl.ground, coalesce(p.decision_id, cl.decision_id) as decision_id,
         coalesce(p.clause_id, cl.clause_id) as clause_id, p.due_on::text as due_on, cl.language,
         to_jsonb(e.*) as entry, to_jsonb(k.*) as file, to_jsonb(te.*) as entry_title, to_jsonb(x.*) as entry_change, to_jsonb(tk.*) as case_title, ko.person as case_officer,
         w.on_day::text as on_day, w.how, w.by_person,
         (select o.id from core.registry_entries o
            join core.package_items q on q.package_id = p.package_id and q.item_id = o.item_id and q.entry_id = o.id
           where o.id = w.by_entry_id) as by_entry_id,
         (select jsonb_build_object('id', a.id, 'kind', a.kind, 'byAgency', a.by_agency, 'postedAt', coalesce(a.posted_at, a.first_seen_at))
            from core.items a join core.package_left_out lo on lo.package_id = p.package_id and lo.item_id = a.id
           where a.channel_id = i.channel_id and a.native_id = i.parent_native_id) as answers_left_out,
         coalesce(kc.closed, false) as case_closed, kc.earlier_series_id,
         (select jsonb_agg(jsonb_build_object(
                   'id', n.id, 'number', n.number, 'seenAt', n.seen_at, 'title', n.title, 'text', n.text, 'html', n.html,
                   'contentHash', n.content_hash,
                   'media', (select coalesce(jsonb_agg(jsonb_build_object('sha256', m.sha256, 'size', m.size_bytes,
                                      'mediaType', m.media_type, 'alt', m.alt, 'url', m.url,
                                      'given', case when m.origin = 'handedIn' then jsonb_build_object('at', m.fetched_at,
                                        'by', m.given_by, 'because', m.given_because, 'from', m.given_from) end) order by m.ordinal), '[]')
                               from core.media m where m.version_id = n.id and m.sha256 is not null
                                and (m.origin = 'channel' or m.fetched_at <= pk.planned_at)
                                and (p.owed_media is null or m.version_id || '/' || m.ordinal <> all (p.owed_media))),
                   'lost', (select coalesce(jsonb_agg(m.url order by m.ordinal), '[]')
                              from core.media m where m.version_id = n.id and m.sha256 is not null and m.fetched_at < pk.planned_at
                               and m.version_id || '/' || m.ordinal = any (p.owed_media))) order by n.number)
            from core.versions n
           where n.item_id = i.id and n.number <= p.versions) as versions,
         (select coalesce(jsonb_agg(jsonb_build_object('at', ev.at, 'kind', ev.kind, 'detail', ev.detail) order by ev.at, ev.id), '[]')
            from core.item_events ev
           where ev.id = any (p.event_ids)) as events
    from core.package_items p
    join core.packages pk on pk.id = p.package_id
    join core.items i on i.id = p.item_id
    join core.channels ch on ch.id = i.channel_id
    join core.versions v on v.id = p.version_id
    join core.classifications cl on cl.id = p.classification_id
    left join core.items r on r.id = p.root_item_id
    left join core.versions rv on rv.id = p.root_version_id
    left join core.registry_entries e on e.id = p.entry_id
    left join core.cases k on k.id = e.case_id
    left join core.package_cases kc on kc.package_id = p.package_id and kc.case_id = e.case_id
    left join lateral ${titleAt("entry", "pk.planned_at")} te on true
    left join lateral ${entryChangeAt("pk.planned_at")} x on true
    left join lateral ${titleAt("case", "pk.planned_at")} tk on true
    left join lateral ${caseOfficerAt("pk.planned_at")} ko on true
    left join lateral ${writtenOffAt("pk.planned_at")} w on e.direction = 'incoming'
   where p.package_id = $1 and p.item_id = any($2::uuid[])`;

export interface DetailRow extends WriteOffRow {
  readonly id: string;
  readonly native_id: string;
  readonly parent_native_id: string | null;
  readonly channel_id: string;
  readonly kind: ItemKind;
  readonly by_agency: boolean;
  readonly posted_at: Date;
  readonly first_seen_at: Date;
  readonly visibility: Visibility;
  readonly permalink: string | null;
  readonly author_name: string | null;
  readonly root_id: string;
  readonly root_at: Date;
  readonly known_root_id: string | null;
  readonly root_title: string | null;
  readonly root_permalink: string | null;
  readonly root_by_agency: boolean;
  readonly outcome: Outcome;
  readonly class_id: string;
  readonly rule_id: string;
  readonly reason: string;
  readonly registration: Registration;
  readonly ground: Ground | null;
  readonly decision_id: string | null;
  readonly clause_id: string | null;
  readonly due_on: string | null;
  readonly language: string | null;
  readonly entry: EntryJson | null;
  readonly file: CaseJson | null;
  /** as they were changed last */
  readonly entry_title: TitleRow | null;
  readonly case_title: TitleRow | null;
  /** what officers said last of its other side and its screening */
  readonly entry_change: EntryChangeRow | null;
  /** who answers for the case, where a person said so */
  readonly case_officer: string | null;
  readonly answers_left_out: AbsentJson | null;
  readonly case_closed: boolean;
  readonly earlier_series_id: string | null;
  readonly versions: readonly VersionJson[] | null;
  readonly planned_at: Date;
  readonly events: readonly {
    readonly at: string;
    readonly kind: EventKind;
    readonly detail: Readonly<Record<string, string>>;
  }[];
}

export interface AbsentJson {
  readonly id: string;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  readonly postedAt: string;
}

export interface VersionJson {
  readonly id: string;
  readonly number: number;
  readonly seenAt: string;
  readonly title: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly contentHash: string;
  /** addresses of files that it had, and that the store had lost when the package was planned */
  readonly lost: readonly string[];
  readonly media: readonly {
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
    readonly alt: string | null;
    readonly url: string;
    /** of a file that a person handed in */
    readonly given: {
      readonly at: string;
      readonly by: string;
      readonly because: string;
      readonly from: string | null;
    } | null;
  }[];
}

export interface EntryJson {
  readonly id: string;
  readonly case_id: string;
  readonly item_id: string;
  readonly year: number;
  readonly sequence: number;
  readonly number_in_case: number;
  readonly direction: RegistryEntry["direction"];
  readonly journaled_on: string;
  readonly document_day: string | null;
  readonly handled_at: string | null;
  readonly title: string;
  readonly public_title_washed: string;
  readonly public_title_full: string;
  readonly party: string;
  readonly party_washed: string;
  readonly party_full: string;
  readonly ground: Ground | null;
}

export interface CaseJson {
  readonly id: string;
  readonly channel_id: string;
  readonly root_item_id: string;
  readonly year: number;
  readonly sequence: number;
  readonly opened_on: string;
  readonly title: string;
  readonly public_title_washed: string;
  readonly public_title_full: string;
}
