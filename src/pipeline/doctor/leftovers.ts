/** What an earlier version did wrong and somebody must put right: as `upgrade check` tells it, until it is settled. */

import type { ArchiveTools } from "../tools.ts";
import { leftoversToSettle } from "../upgrade/leftovers.ts";
import { type DoctorFinding, ok, warn } from "./report.ts";

export async function examineLeftovers(
  tools: Pick<ArchiveTools, "db" | "pool">,
): Promise<readonly DoctorFinding[]> {
  const left = await leftoversToSettle(tools);
  if (left.length === 0)
    return [ok("doctor.leftovers", "earlier versions", "left nothing that must be put right")];
  return left.map(({ where, what, remedy }) => warn("doctor.leftovers", where, what, remedy));
}
