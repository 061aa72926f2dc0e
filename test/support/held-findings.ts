/** Findings as a look writes them, whatever the readers of a channel hold back today. */
import type pg from "pg";

/** Adds a held finding to the last look at a channel. */
export async function addHeldFinding(
  pool: pg.Pool,
  channelId: string,
  finding: { readonly code: string; readonly nativeId: string | null; readonly detail: string },
): Promise<void> {
  const added = await pool.query(
    `insert into core.findings (observation_id, ordinal, channel_id, code, held, native_id, place, detail, found_at)
     select o.id, (select count(*) + 1000 from core.findings where observation_id = o.id), $1, $2, true, $3, 'answer 0', $4, o.ended_at
       from core.observations o where o.channel_id = $1 order by o.started_at desc limit 1`,
    [channelId, finding.code, finding.nativeId, finding.detail],
  );
  if (added.rowCount !== 1) throw new Error("the channel has no look yet");
}
