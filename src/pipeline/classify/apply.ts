/** Puts classifications in force, with their event in the audit log, in one transaction. */
import { createHash } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import { writeClassifications } from "../../db/decisions.ts";
import { transact } from "../../db/transact.ts";
import type { Tools } from "../tools.ts";
import type { Grounds, Judged } from "./decide.ts";

export async function applyClassifications(
  tools: Tools,
  { agency, basis }: Grounds,
  judged: readonly Judged[],
): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.map((row) => ({ ...row, id: tools.ids.next() }));
  await transact(tools.pool, async (tx) => {
    await writeClassifications(tx, rows, tools.clock.now(), basis);
    const digest = createHash("sha256");
    for (const { itemId, versionId, classification } of judged)
      digest.update(`${itemId} ${versionId} ${classification.outcome} ${classification.ruleId}\n`);
    await recordEvent(tx, tools, "items.classified", {
      agency: agency.id,
      basis,
      count: judged.length,
      list: digest.digest("hex"),
    });
  });
}
