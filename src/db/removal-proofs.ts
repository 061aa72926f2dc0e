/** The proofs by which removals of an item were believed, where its kind of channel gives any. */
import type pg from "pg";
import { asId, type ChannelId, type ItemId, type ObservationId, type Sha256, sha256 } from "../domain/ids.ts";

export interface RemovalProof {
  readonly at: Date;
  readonly observationId: ObservationId;
  readonly channelId: ChannelId;
  readonly nativeId: string;
  /** of the proof among the answers of that look; undefined where none was kept */
  readonly sha256: Sha256 | undefined;
}

/** The oldest first. */
export async function removalProofs(
  db: Pick<pg.ClientBase, "query">,
  itemId: ItemId,
): Promise<readonly RemovalProof[]> {
  const found = await db.query<{
    at: Date;
    observation_id: string;
    channel_id: string;
    native_id: string;
    kept: string | null;
  }>(
    `select e.at, e.observation_id, i.channel_id, i.native_id, e.detail ->> 'kept' as kept
       from core.item_events e join core.items i on i.id = e.item_id
      where e.item_id = $1 and e.kind = 'removed' order by e.at, e.id`,
    [itemId],
  );
  return found.rows.map((row) => ({
    at: row.at,
    observationId: asId<ObservationId>(row.observation_id),
    channelId: asId<ChannelId>(row.channel_id),
    nativeId: row.native_id,
    sha256: row.kept === null ? undefined : sha256(row.kept),
  }));
}
