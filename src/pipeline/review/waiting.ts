/** How much waits for officers, without looking through it. */
import { queueCountsOf } from "../../db/status.ts";
import { talliesOf } from "../../db/tallies.ts";
import type { Agency } from "../../domain/agency.ts";
import type { QueueKind } from "../../review/urgency.ts";
import type { ArchiveTools } from "../tools.ts";

/** Items by why they wait, as `status` tells them; what was put off or handed over is among them. */
export async function countWaiting(
  { pool }: Pick<ArchiveTools, "pool">,
  { id }: Agency,
): Promise<Readonly<Record<QueueKind, number>>> {
  return queueCountsOf([...(await talliesOf(pool, id)).values()]);
}
