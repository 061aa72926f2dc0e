/** Writes an adoption and what it supersedes, with their events. */
import { recordEvent } from "../../db/audit-log.ts";
import { addSupersededParts, changeDecision, type DecisionRow } from "../../db/decisions.ts";
import type { Tx } from "../../db/transact.ts";
import type { Adoption } from "../../domain/decision.ts";
import type { Pins } from "../../retention/pins.ts";
import type { Superseding } from "../../retention/supersede.ts";
import type { ArchiveTools } from "../tools.ts";

/** @returns the decision as it is now */
export async function applyAdoption(
  tx: Tx,
  tools: ArchiveTools,
  {
    candidate,
    pins,
    superseding,
    adoption,
  }: { candidate: DecisionRow; pins: Pins; superseding: Superseding; adoption: Adoption },
): Promise<DecisionRow> {
  await supersede(tx, tools, candidate, superseding);
  const change = {
    state: "adopted" as const,
    adoptedBy: adoption.by,
    adoptedBody: adoption.body,
    adoptedOn: adoption.on,
    adoptedUnder: adoption.under,
    adoptedReference: adoption.reference,
    pins,
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

async function supersede(
  tx: Tx,
  tools: ArchiveTools,
  { id, document }: DecisionRow,
  { wholly, partly }: Superseding,
): Promise<void> {
  for (const before of wholly) {
    await changeDecision(tx, before, { state: "superseded" });
    await recordEvent(tx, tools, "decision.superseded", { decision: before, by: id });
  }
  await addSupersededParts(
    tx,
    partly.map(({ id: decisionId, part }) => ({
      id: tools.ids.next(),
      decisionId,
      byDecisionId: id,
      from: document.validFrom,
      part,
      at: tools.clock.now(),
    })),
  );
  for (const { id: decision, part } of partly)
    await recordEvent(tx, tools, "decision.partlySuperseded", {
      decision,
      by: id,
      from: document.validFrom,
      part: JSON.stringify(part),
    });
}
