/** What people said they did about what needed an act. Only ever added to. */
import type pg from "pg";
import type { DealingWay } from "../domain/acts.ts";
import type { Tx } from "./transact.ts";

/** What somebody said was done about an item. */
export interface Dealing {
  readonly id: string;
  readonly itemId: string;
  readonly versionId: string;
  readonly at: Date;
  readonly act: "dealt" | "undone";
  readonly way: DealingWay | undefined;
  readonly byEntryId: string | undefined;
  readonly sentTo: string | undefined;
  readonly writeOffId: string | undefined;
  readonly undoes: string | undefined;
  readonly because: string;
  readonly by: string;
}

export async function addDealing(tx: Tx, agencyId: string, dealing: Dealing): Promise<void> {
  await tx.client.query(
    `insert into core.act_dealings (id, agency_id, item_id, version_id, at, act, way, by_entry_id, sent_to, write_off_id, undoes, because, by_person)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      dealing.id,
      agencyId,
      dealing.itemId,
      dealing.versionId,
      dealing.at,
      dealing.act,
      dealing.way ?? null,
      dealing.byEntryId ?? null,
      dealing.sentTo ?? null,
      dealing.writeOffId ?? null,
      dealing.undoes ?? null,
      dealing.because,
      dealing.by,
    ],
  );
}

export interface ListedDealing extends Dealing {
  readonly classId: string;
  readonly channelTitle: string;
  /** the number of the entry that answers */
  readonly byEntry: string | undefined;
  /** it is the newest of its item, so that it can be taken back */
  readonly inForce: boolean;
}

/** The newest first. @param of one item's, or one by its id; all of the agency when neither is given */
export async function dealings(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  of: { readonly itemId?: string; readonly id?: string },
  limit: number,
): Promise<readonly ListedDealing[]> {
  const found = await db.query<{ [Name in keyof ListedDealing]: ListedDealing[Name] | null }>(
    `select d.id, d.item_id as "itemId", d.version_id as "versionId", d.at, d.act, d.way, d.by_entry_id as "byEntryId",
            d.sent_to as "sentTo", d.write_off_id as "writeOffId", d.undoes, d.because, d.by_person as by, cl.class_id as "classId",
            ch.title as "channelTitle", (select k.year || '/' || k.sequence || '-' || e.number_in_case from core.registry_entries e
               join core.cases k on k.id = e.case_id where e.id = d.by_entry_id) as "byEntry",
            d.act = 'dealt' and not exists (select 1 from core.act_dealings l where l.item_id = d.item_id and l.place > d.place) as "inForce"
       from core.act_dealings d join core.items i on i.id = d.item_id join core.channels ch on ch.id = i.channel_id
       join core.item_classes c on c.item_id = i.id join core.classifications cl on cl.id = c.classification_id
      where d.agency_id = $1 and ($2::uuid is null or d.item_id = $2) and ($3::uuid is null or d.id = $3)
      order by d.at desc, d.place desc limit $4`,
    [agencyId, of.itemId ?? null, of.id ?? null, limit],
  );
  return found.rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
      ) as unknown as ListedDealing,
  );
}
