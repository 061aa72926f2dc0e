/** What is known of the items of a channel before a look, for a channel of which not everything is asked for each time. */
import type pg from "pg";
import type { ChannelId } from "../domain/ids.ts";
import type { KnownBefore } from "../domain/item.ts";

/** Those that were there at the last look, and those that are missing. */
export async function readKnownBefore(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
): Promise<readonly KnownBefore[]> {
  const found = await pool.query<KnownRow>({
    name: "known before",
    text: `select i.native_id as "nativeId", i.kind, i.by_agency as "byAgency", i.parent_native_id as "parentNativeId",
                  i.root_native_id as "rootNativeId", s.visibility, v.edited_at as "editedAt", s.facts,
                  s.presence = 'missing' as "isMissing"
             from core.item_states s
             join core.items i on i.id = s.item_id
             join core.versions v on v.id = s.version_id
            where s.channel_id = $1 and s.presence in ('present', 'missing')`,
    values: [channelId],
  });
  return found.rows.map((row) => ({
    ...row,
    parentNativeId: row.parentNativeId ?? undefined,
    editedAt: row.editedAt ?? undefined,
  }));
}

interface KnownRow extends Omit<KnownBefore, "parentNativeId" | "editedAt"> {
  readonly parentNativeId: string | null;
  readonly editedAt: Date | null;
}
