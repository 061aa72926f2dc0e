/** What readers are told of the earlier versions of an agency's own texts, and of what became of these on their channels. */
import {
  type EarlierVersion,
  type SightingEvent,
  shownVersion,
  type TakenAway,
  type VersionText,
  type Withheld,
  wasReadable,
  whatBecame,
  withheldVersion,
} from "../../access/earlier-version.ts";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { maskIdentityNumbers } from "../../classify/identity-numbers.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { channelKinds } from "../../domain/channel.ts";
import type { Taker, Visibility } from "../../domain/item.ts";
import type { Shield } from "../../domain/shield.ts";
import { shieldedWords, withoutWords } from "../../journal/shields.ts";
import { type PublicRow, standingKinds } from "./gather.ts";

/** As it is published; what is withheld has no text. */
export interface PublicVersion {
  readonly number: number;
  readonly seen_at: Date;
  readonly edited_at: Date | null;
  readonly title: string | null;
  readonly body: string | null;
  readonly withheld: Withheld | null;
  readonly ground: string | null;
}

export interface History {
  readonly itemId: string;
  /** oldest first, the one in force too; none where there is one only */
  readonly versions: readonly PublicVersion[];
  readonly events: readonly (TakenAway & { readonly number: number })[];
}

export interface VersionRow {
  readonly item_id: string;
  readonly channel_title: string;
  readonly visibility: Visibility;
  readonly number: number;
  readonly seen_at: Date;
  readonly edited_at: Date | null;
  readonly title: string | null;
  readonly text: string;
  readonly assessed: boolean;
  readonly ground: string | null;
}

interface EventRow {
  readonly item_id: string;
  readonly kind: string;
  readonly at: Date;
  readonly after: Date | null;
  readonly from: Visibility | null;
  readonly to: Visibility | null;
  readonly by: Taker | null;
}

export interface Gathered {
  readonly versions: readonly VersionRow[];
  readonly events: ReadonlyMap<string, readonly SightingEvent[]>;
}

/** Of texts with one version and no event nothing is asked. */
export async function gatherHistories(tx: Pick<Tx, "client">, rows: readonly PublicRow[]): Promise<Gathered> {
  const edited = rows.flatMap(({ id, version_number }) => (version_number > 1 ? [id] : []));
  const moved = rows.flatMap(({ id, told_events }) => (told_events > 0 ? [id] : []));
  return {
    versions: edited.length === 0 ? [] : (await tx.client.query<VersionRow>(versionsQuery, [edited])).rows,
    events:
      moved.length === 0
        ? new Map()
        : eventsByItem((await tx.client.query<EventRow>(eventsQuery, [moved, kindsInTurn])).rows),
  };
}

/** An officer's later decision on a version counts as the rules' first one does: a ground that was ever found stays one. */
const versionsQuery = `
  select v.item_id, ch.title as channel_title, s.visibility, v.number, v.seen_at, v.edited_at, v.title, v.text,
         cl.id is not null as assessed, cl.ground
    from core.versions v join core.items i on i.id = v.item_id join core.channels ch on ch.id = i.channel_id
    join core.item_states s on s.item_id = i.id
    left join lateral (select c.id, c.ground ->> 'text' as ground from core.classifications c
                        where c.item_id = v.item_id and c.version_id = v.id order by c.ground is null, c.at desc limit 1) cl on true
   where v.item_id = any($1::uuid[]) order by v.item_id, v.number`;

const kindsInTurn = channelKinds.filter((kind) => kindFacts[kind].postsInTurn === true);

/**
 * What was missed at a look, or had left its list, and is known to be gone at a later one, was last seen before the first of
 * them: by the last look before, where each shows everything, and else by the last that is known to have shown this item. What the
 * channel told by itself, or an archive that was handed in, saw nothing of the item. On a site of
 * its own nobody but the agency puts anything into the bin, which events before now did not say.
 */
const eventsQuery = `
  select e.item_id, e.kind, e.at, e.detail ->> 'from' as from, e.detail ->> 'to' as to,
         coalesce(e.detail ->> 'by', case when ch.kind = 'wordpress' then 'agency' end) as by,
         case when ch.kind = any($2::text[]) then greatest(
           (select max(v.seen_at) from core.versions v join core.observations o on o.id = v.observation_id and o.kind = 'look'
             where v.item_id = e.item_id and v.seen_at < coalesce(m.at, e.at)),
           (select max(b.at) from core.item_events b join core.observations o on o.id = b.observation_id and o.kind = 'look'
             where b.item_id = e.item_id and b.kind not in ('missing', 'leftWindow', 'removed') and b.at < coalesce(m.at, e.at)),
           (select max(r.looked_at) from core.relooks r join core.item_states s on s.item_id = i.id
             where r.channel_id = i.channel_id and r.native_id in (i.native_id, i.root_native_id, s.facts ->> 'topic') and r.looked_at < coalesce(m.at, e.at)))
         else
         (select max(l.started_at) from core.observations l
           where l.channel_id = i.channel_id and l.kind = 'look' and l.verdict in ('accepted', 'released') and l.started_at < coalesce(m.at, e.at)) end as after
    from core.item_events e join core.items i on i.id = e.item_id join core.channels ch on ch.id = i.channel_id
    left join lateral (
      select min(x.at) as at from core.item_events x
       where e.kind = 'removed' and x.item_id = e.item_id and x.kind in ('missing', 'leftWindow') and x.at <= e.at
         and x.at > coalesce((select max(b.at) from core.item_events b
               where b.item_id = e.item_id and b.kind = 'reappeared' and b.at < e.at), '-infinity')) m on true
   where e.item_id = any($1::uuid[]) and e.kind in ${standingKinds} order by e.item_id, e.at, e.id`;

function eventsByItem(rows: readonly EventRow[]): ReadonlyMap<string, readonly SightingEvent[]> {
  return Map.groupBy(
    rows.map(({ after, from, to, by, ...row }) => ({
      ...row,
      after: after ?? undefined,
      from: from ?? undefined,
      to: to ?? undefined,
      by: by ?? undefined,
    })),
    (row) => row.item_id,
  );
}

/** One for each text that is written, so that what was told of it before goes. Pure. */
export function historiesOf(
  agency: Agency,
  rows: readonly PublicRow[],
  { versions, events }: Gathered,
): readonly History[] {
  const byItem = Map.groupBy(versions, (version) => version.item_id);
  return rows.map((row) => {
    const own = events.get(row.id) ?? [];
    return {
      itemId: row.id,
      versions: versionsOf(agency, byItem.get(row.id) ?? [], own, row.shields),
      events: whatBecame(own).map((event, index) => ({ ...event, number: index + 1 })),
    };
  });
}

function versionsOf(
  agency: Agency,
  rows: readonly VersionRow[],
  events: readonly SightingEvent[],
  shields: readonly Shield[],
): readonly PublicVersion[] {
  const current = rows.at(-1);
  if (!current) return [];
  const own = [agency.name, agency.unit, current.channel_title];
  const words = shieldedWords(shields);
  const actOn = (version: number) => shields.findLast((shield) => shield.version === version);
  return rows.map((row, index): PublicVersion => {
    const next = rows[index + 1];
    const act = next && actOn(row.number);
    const found = next && withheldVersion(earlierOf(row, events, next.seen_at), textOf(current));
    const withheld = act?.act === "shielded" ? "shielded" : act && mayBeShown(found) ? undefined : found;
    const { number, seen_at, edited_at } = row;
    const told = { number, seen_at, edited_at };
    const ground = withheld === "shielded" ? act?.ground?.text : withheld === "ground" ? row.ground : null;
    if (withheld) return { ...told, title: null, body: null, withheld, ground: ground ?? null };
    const plain = act?.act === "shown" ? maskedText(row) : shownVersion(textOf(row), textOf(current), own);
    return {
      ...told,
      title: plain.title === undefined ? null : withoutWords(plain.title, words),
      body: withoutWords(plain.text, words),
      withheld: null,
      ground: null,
    };
  });
}

/** An officer may let the public see what the checks held back; not what a statute shields, or nobody could read. */
function mayBeShown(found: Withheld | undefined): boolean {
  return found === undefined || found === "personal" || found === "notAssessed";
}

function maskedText(row: VersionRow): VersionText {
  const { title, text } = textOf(row);
  return { title: title && maskIdentityNumbers(title), text: maskIdentityNumbers(text) };
}

function earlierOf(row: VersionRow, events: readonly SightingEvent[], until: Date): EarlierVersion {
  return {
    ...textOf(row),
    assessed: row.assessed,
    grounded: row.ground !== null,
    wasPublic: wasReadable(events, row.visibility, row.seen_at, until),
  };
}

function textOf({ title, text }: Pick<VersionRow, "title" | "text">): VersionText {
  return { title: title ?? undefined, text };
}
