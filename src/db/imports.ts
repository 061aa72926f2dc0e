/** Imports of archives: their rows in the ledger, and what they must know of the channel. */
import type pg from "pg";
import type { ChannelId, ObservationId, Sha256 } from "../domain/ids.ts";
import type { StoredPayload } from "../domain/observation.ts";
import { imports, payloads } from "./schema.ts";
import type { Tx } from "./transact.ts";

export interface ImportStart {
  readonly observationId: ObservationId;
  readonly channelId: ChannelId;
  readonly at: Date;
}

/** Lets this transaction alone write to the channel, and begins its row in the ledger. It is no look: the channel's last look stays. */
export async function beginImport(tx: Tx, { observationId, channelId, at }: ImportStart): Promise<void> {
  await tx.client.query("select 1 from core.channels where id = $1 for no key update", [channelId]);
  await tx.client.query(
    `insert into core.observations (id, channel_id, kind, started_at, ended_at, verdict, seen, new_items, new_versions, removed, findings)
     values ($1, $2, 'import', $3, $3, 'accepted', 0, 0, 0, 0, 0)`,
    [observationId, channelId, at],
  );
}

/** When the channel was last seen, by a look or by an archive that was made then: what is older changes nothing that is known. */
export async function lastSeen(tx: Tx, channelId: ChannelId): Promise<Date | undefined> {
  const found = await tx.client.query<{ at: Date | null }>(
    `select greatest(
       (select max(o.started_at) from core.observations o
         where o.channel_id = $1 and o.kind = 'look' and (o.verdict in ('accepted', 'released') or o.new_items + o.new_versions > 0)),
       (select max(i.made_at) from core.imports i where i.channel_id = $1)) as at`,
    [channelId],
  );
  return found.rows[0]?.at ?? undefined;
}

/** The platform's own id of the account, as looks at the channel have it with its description. */
export async function knownAccount(pool: pg.Pool, channelId: ChannelId): Promise<string | undefined> {
  const found = await pool.query<{ id: string | null }>(
    "select facts ->> 'accountId' as id from core.item_states where channel_id = $1 and native_id = 'profile'",
    [channelId],
  );
  return found.rows[0]?.id ?? undefined;
}

export async function writePieces(
  tx: Tx,
  observationId: ObservationId,
  stored: readonly StoredPayload[],
): Promise<void> {
  if (stored.length > 0)
    await tx.db.insert(payloads).values(stored.map((payload) => ({ ...payload, observationId })));
}

/** Which posts start the threads of these items, as far as they are known. */
export async function rootsOf(
  tx: Tx,
  channelId: ChannelId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await tx.client.query<{ native_id: string; root_native_id: string }>(
    "select native_id, root_native_id from core.items where channel_id = $1 and native_id = any($2)",
    [channelId, ids],
  );
  return new Map(found.rows.map((row) => [row.native_id, row.root_native_id]));
}

/** Which message starts each of these conversations, as far as they are known. */
export async function conversationRoots(
  tx: Tx,
  channelId: ChannelId,
  conversations: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await tx.client.query<{ conversation: string; root: string }>(
    `select distinct on (1) s.facts ->> 'conversation' as conversation, i.root_native_id as root
       from core.item_states s join core.items i on i.id = s.item_id
      where s.channel_id = $1 and s.facts ->> 'conversation' = any($2) order by 1, i.id`,
    [channelId, conversations],
  );
  return new Map(found.rows.map((row) => [row.conversation, row.root]));
}

export interface ImportEnd extends ImportStart {
  readonly endedAt: Date;
  readonly format: string;
  readonly archiveName: string;
  readonly archiveSha256: Sha256;
  readonly archiveBytes: number;
  readonly madeAt: Date | undefined;
  readonly found: number;
  readonly kept: number;
  readonly refused: number;
  readonly newItems: number;
  readonly newVersions: number;
  readonly lacks: readonly string[];
  readonly byPerson: string;
}

export async function endImport(tx: Tx, end: ImportEnd): Promise<void> {
  await tx.client.query(
    "update core.observations set ended_at = $2, seen = $3, new_items = $4, new_versions = $5 where id = $1",
    [end.observationId, end.endedAt, end.kept, end.newItems, end.newVersions],
  );
  const { observationId, channelId, format, archiveName, archiveSha256, archiveBytes, found, kept, refused } =
    end;
  await tx.db.insert(imports).values({
    ...{ observationId, channelId, format, archiveName, archiveSha256, archiveBytes, found, kept, refused },
    madeAt: end.madeAt ?? null,
    lacks: [...end.lacks],
    byPerson: end.byPerson,
  });
}
