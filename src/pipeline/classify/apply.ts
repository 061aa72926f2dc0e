/** Puts classifications in force, with their event in the audit log, in the transaction that took their threads. */
import { createHash } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import { lockClasses, writeClassifications } from "../../db/classifications.ts";
import { writeKept } from "../../db/officers-classes.ts";
import type { Tx } from "../../db/transact.ts";
import type { KeptItem } from "../../retention/kept.ts";
import type { ArchiveTools } from "../tools.ts";
import type { Grounds, Judged, JudgedThread } from "./decide.ts";

/** @returns how many were put in force; what an officer decided while the rules were asked was told anew, and is left to the next batch */
export async function applyClassifications(
  tx: Tx,
  tools: ArchiveTools,
  grounds: Grounds,
  { judged, kept }: JudgedThread,
): Promise<readonly Judged[]> {
  if (judged.length + kept.length === 0) return [];
  const known = await lockClasses(
    tx,
    [...judged, ...kept].map((row) => row.itemId),
  );
  const unchanged = (row: Judged | KeptItem) => known.get(row.itemId) === row.before;
  await applyKept(tx, tools, grounds, kept.filter(unchanged));
  return await applyJudged(tx, tools, grounds, judged.filter(unchanged));
}

async function applyJudged(
  tx: Tx,
  tools: ArchiveTools,
  { agency, basis }: Grounds,
  judged: readonly Judged[],
): Promise<readonly Judged[]> {
  if (judged.length === 0) return [];
  const rows = judged.map((row) => ({ ...row, id: tools.ids.next() }));
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
  return judged.filter((row) => !row.beside);
}

async function applyKept(
  tx: Tx,
  tools: ArchiveTools,
  { agency, basis }: Grounds,
  kept: readonly KeptItem[],
): Promise<void> {
  if (kept.length === 0) return;
  await writeKept(tx, kept, tools.clock.now(), basis);
  const reopened = kept.filter((row) => row.reopened);
  if (reopened.length === 0) return;
  await recordEvent(tx, tools, "items.reopened", {
    agency: agency.id,
    items: reopened.map((row) => ({ item: row.itemId, because: row.reopenedBecause })),
  });
}
