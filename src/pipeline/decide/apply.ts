/** Writes an adoption and what it supersedes, with their events. */
import { recordEvent } from "../../db/audit-log.ts";
import { changeDecision, type DecisionRow } from "../../db/decisions.ts";
import type { Tx } from "../../db/transact.ts";
import type { Adoption } from "../../domain/decision.ts";
import type { Tools } from "../tools.ts";
import type { InForce } from "./gather.ts";

/** @returns the decision as it is now */
export async function applyAdoption(
  tx: Tx,
  tools: Tools,
  {
    candidate,
    before,
    adoption,
  }: { candidate: DecisionRow; before: InForce | undefined; adoption: Adoption },
): Promise<DecisionRow> {
  if (before) {
    await changeDecision(tx, before.id, { state: "superseded" });
    await recordEvent(tx, tools, "decision.superseded", { decision: before.id, by: candidate.id });
  }
  const change = {
    state: "adopted" as const,
    adoptedBy: adoption.by,
    adoptedBody: adoption.body,
    adoptedOn: adoption.on,
    adoptedUnder: adoption.under,
    adoptedReference: adoption.reference,
  };
  await changeDecision(tx, candidate.id, change);
  await recordEvent(tx, tools, "decision.adopted", {
    decision: candidate.id,
    agency: candidate.agencyId,
    file: candidate.fileSha256,
    ...adoption,
  });
  return { ...candidate, ...change };
}
