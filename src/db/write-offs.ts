/** What ended the arrears of incoming entries: answers that say what they answer, and the acts of officers. */
import type pg from "pg";
import { type Day, day } from "../domain/day.ts";
import { asId, type EntryId } from "../domain/ids.ts";
import type { WriteOff } from "../domain/journal.ts";
import { writeOffs } from "./schema.ts";
import type { Tx } from "./transact.ts";

/**
 * A lateral subquery over the incoming entry `e`: no row while it is in arrears, else `on_day`, `how`, `by_person`,
 * `by_entry_id` and `because`.
 *
 * The newest act of an officer counts. Without one, or after one that was undone, the first outgoing entry of the thread
 * answers that says so and is no preliminary answer; what was undone is answered only by what was journaled later.
 *
 * @param instant SQL: nothing later is looked at, so that a frozen selection reads the same for ever
 */
export function writtenOffAt(instant: string): string {
  return `(
    select x.on_day, x.how, x.by_person, x.by_entry_id, x.because from (
      (select 1 as rank, w.act, w.on_day, w.how, w.by_person, w.by_entry_id, w.because
         from core.write_offs w where w.entry_id = e.id and w.at <= ${instant}
        order by w.at desc, w.id desc limit 1)
      union all
      (select 2, 'answered', coalesce(o.document_day, o.journaled_on), null, null, o.id, null
         from core.items asked
         join core.items said on said.channel_id = asked.channel_id and said.parent_native_id = asked.native_id and said.by_agency
         join core.registry_entries o on o.item_id = said.id and o.direction = 'outgoing' and not o.preliminary
        where asked.id = e.item_id and o.journaled_at <= ${instant}
          and o.journaled_at > coalesce((select max(u.at) from core.write_offs u
                where u.entry_id = e.id and u.act = 'undone' and u.at <= ${instant}), '-infinity')
        order by o.year, o.sequence limit 1)) x
     where x.act <> 'undone' order by x.rank limit 1)`;
}

export interface WriteOffRow {
  readonly on_day: string | null;
  readonly how: string | null;
  readonly by_person: string | null;
  readonly by_entry_id: string | null;
}

/** @param row what `writtenOffAt` found; its columns are null for an entry in arrears */
export function writeOffOf(row: WriteOffRow): WriteOff | undefined {
  if (row.on_day === null) return undefined;
  return {
    on: day(row.on_day),
    how: row.how ?? undefined,
    by: row.by_person ?? undefined,
    byEntryId: row.by_entry_id === null ? undefined : asId<EntryId>(row.by_entry_id),
  };
}

/** An officer's act on one entry. */
export interface WriteOffAct {
  readonly entryId: EntryId;
  readonly act: "writtenOff" | "undone";
  readonly on: Day | undefined;
  readonly how: string | undefined;
  readonly byEntryId: EntryId | undefined;
  readonly because: string;
  readonly by: string;
}

export async function addWriteOff(tx: Tx, id: string, at: Date, act: WriteOffAct): Promise<void> {
  await tx.db.insert(writeOffs).values({
    id,
    entryId: act.entryId,
    at,
    act: act.act,
    onDay: act.on ?? null,
    how: act.how ?? null,
    byEntryId: act.byEntryId ?? null,
    because: act.because,
    byPerson: act.by,
  });
}

/** The entry whose arrears this act ended; undefined when something was done about it since. */
export async function entryEndedBy(
  client: Pick<pg.ClientBase, "query">,
  writeOffId: string,
): Promise<string | undefined> {
  const found = await client.query<{ entry_id: string }>(
    `select w.entry_id from core.write_offs w where w.id = $1
        and not exists (select 1 from core.write_offs l where l.entry_id = w.entry_id and (l.at, l.id) > (w.at, w.id))`,
    [writeOffId],
  );
  return found.rows[0]?.entry_id;
}
