/** What a backup knew of who may come in is as old as the backup: nobody comes in by it without signing in anew. */
import { type AuditTools, recordEvent } from "../../db/audit-log.ts";
import { endEveryLink, endEverySession } from "../../db/desk-sessions.ts";
import type { Tx } from "../../db/transact.ts";

/** Ends every session and every link that was not used: some of them were ended, or used, after the backup was made. */
export async function endWaysIn(
  tx: Tx,
  tools: AuditTools,
): Promise<{ readonly sessions: number; readonly links: number }> {
  const at = tools.clock.now();
  const sessions = await endEverySession(tx.client, at, "restored");
  for (const { id, userId } of sessions)
    await recordEvent(tx, tools, "session.ended", { session: id, user: userId, because: "restored" });
  return { sessions: sessions.length, links: await endEveryLink(tx.client, at) };
}
