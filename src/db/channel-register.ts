/** What was written into the registers of channels. Only ever added to. */
import type pg from "pg";
import type { RegisterRow } from "../watch/register/fold.ts";
import { registerLock } from "./locks.ts";
import { channelRegister } from "./schema.ts";
import type { Tx } from "./transact.ts";

export interface WrittenRow extends RegisterRow {
  readonly channelId: string;
}

const columns = `r.id, r.channel_id as "channelId", r.at, r.act, r.topic, r.point, r.value, r.undoes, r.because, r.by_person as by`;

type Nullable<Row> = { readonly [Name in keyof Row]: Row[Name] | null };

/** In the order in which they were written; people write them by hand, so that all of a channel fit into memory. */
export async function registerRows(
  client: Pick<pg.ClientBase, "query">,
  channelId: string,
): Promise<readonly WrittenRow[]> {
  const found = await client.query<Nullable<WrittenRow>>(
    `select ${columns} from core.channel_register r where r.channel_id = $1 order by r.place`,
    [channelId],
  );
  return found.rows.map(rowOf);
}

/** The same of every channel of an agency, by the channel's id; one of which nothing was written is not there. */
export async function agencyRegisterRows(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
): Promise<ReadonlyMap<string, readonly WrittenRow[]>> {
  const found = await client.query<Nullable<WrittenRow>>(
    `select ${columns} from core.channel_register r where r.agency_id = $1 order by r.channel_id, r.place`,
    [agencyId],
  );
  return Map.groupBy(found.rows.map(rowOf), ({ channelId }) => channelId);
}

function rowOf({ point, value, undoes, because, ...row }: Nullable<WrittenRow>): WrittenRow {
  const spare = { point: point ?? undefined, undoes: undoes ?? undefined, because: because ?? undefined };
  return { ...(row as WrittenRow), ...spare, value: value ?? undefined };
}

/** @param file that the row refers to in the store */
export async function addRegisterRow(
  tx: Tx,
  agencyId: string,
  { by, value, ...row }: WrittenRow,
  file?: { readonly sha256: string; readonly sizeBytes: number },
): Promise<void> {
  await tx.db.insert(channelRegister).values({
    ...{ ...row, agencyId, value: value ?? null, byPerson: by },
    ...{ sha256: file?.sha256 ?? null, sizeBytes: file?.sizeBytes ?? null },
  });
}

/** Two people who write of one channel at once take turns, so that each sees what the other wrote. */
export async function lockRegister(tx: Tx, channelId: string): Promise<void> {
  await tx.client.query("select pg_advisory_xact_lock($1)", [registerLock(channelId)]);
}
