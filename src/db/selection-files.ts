/** Files and threads of what was selected: what a package will take. */
import { chosenRoles, inPeriod, role, type Selection, valuesOf } from "./selection.ts";
import type { Tx } from "./transact.ts";

/** A file of a chosen item that the store is known to have lost. */
export interface LostFile {
  readonly itemId: string;
  readonly nativeId: string;
  readonly channel: string;
  /** without what a query may hold */
  readonly url: string;
  readonly state: "missing" | "damaged";
}

/** SQL: the file `m` is one that the store is known to have lost. */
export const lostObject = `exists (select 1 from core.object_checks oc where oc.key = 'media/' || m.sha256 and oc.state <> 'sound')`;

export async function lostFiles(tx: Tx, selection: Selection): Promise<readonly LostFile[]> {
  const found = await tx.client.query<LostFile>(
    `with lost as (select key, state from core.object_checks where kind = 'media' and state <> 'sound')
     select distinct n.item_id as "itemId", h.native_id as "nativeId", ch.title as channel,
            split_part(m.url, '?', 1) as url, lost.state
       from lost join core.media m on 'media/' || m.sha256 = lost.key
       join core.versions n on n.id = m.version_id
       join core.items h on h.id = n.item_id
       join core.channels ch on ch.id = h.channel_id
      where n.item_id in (select i.id ${inPeriod} and (${role}) = any($5)) order by 1, 4`,
    [...valuesOf(selection), chosenRoles],
  );
  return found.rows;
}

/** Files of the chosen items, by whether they and their checksum are here. */
export interface ChosenFiles {
  readonly kept: number;
  readonly keptBytes: number;
  /** the channel owes them still, or gave an error: without a checksum */
  readonly withoutChecksum: number;
}

export async function chosenFiles(tx: Tx, selection: Selection): Promise<ChosenFiles> {
  const found = await tx.client.query<ChosenFiles>(
    `select count(m.sha256)::int as kept, coalesce(sum(m.size_bytes) filter (where m.sha256 is not null), 0)::float8 as "keptBytes",
            count(*) filter (where m.sha256 is null)::int as "withoutChecksum"
       from core.media m join core.versions n on n.id = m.version_id
      where n.item_id in (select i.id ${inPeriod} and (${role}) = any($5))`,
    [...valuesOf(selection), chosenRoles],
  );
  return found.rows[0] ?? { kept: 0, keptBytes: 0, withoutChecksum: 0 };
}

/** A thread of the selection, with what it will take. */
export interface ChosenThread {
  readonly channelId: string;
  readonly rootNativeId: string;
  readonly items: number;
  readonly bytes: number;
  readonly entries: number;
}

/** In the order of the package. */
export async function chosenThreads(tx: Tx, selection: Selection): Promise<readonly ChosenThread[]> {
  const found = await tx.client.query<ChosenThread>(
    `with chosen as (select i.id, i.channel_id, i.root_native_id, e.id as entry_id ${inPeriod} and (${role}) = any($5)),
     sizes as (select n.item_id, sum(octet_length(n.text))::float8 as texts,
                      sum((select coalesce(sum(m.size_bytes), 0) from core.media m where m.version_id = n.id))::float8 as files
                 from core.versions n where n.item_id in (select id from chosen) group by n.item_id)
     select channel_id as "channelId", root_native_id as "rootNativeId", count(*)::int as items,
            sum(texts + files)::float8 as bytes, count(entry_id)::int as entries
       from chosen join sizes on sizes.item_id = chosen.id
      group by channel_id, root_native_id order by channel_id, root_native_id collate "C"`,
    [...valuesOf(selection), chosenRoles],
  );
  return found.rows;
}
