/** What the last verification of the audit log came to, kept for who looks at the log and does not wait for another. */
import { keepCounts, keptCounts } from "../../db/kept-counts.ts";
import { isArchiveError } from "../../domain/errors.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import {
  type AuditQuestion,
  type AuditVerification,
  anchorAudit,
  type SignedCheckpoint,
  verifyAudit,
} from "./anchor.ts";
import type { AuditPlace } from "./key.ts";

/** `whole` says that every leaf, the tree and every checkpoint fit; `signed` that the tree fits what was signed before. */
export interface KeptVerdict {
  readonly at: Date;
  readonly how: "verified" | "signed";
  readonly whole: boolean;
  readonly leaves: number;
  readonly checkpoints: number;
  /** of the faults the first few, each naming an event, a checkpoint or a package */
  readonly faults: readonly string[];
}

const keptFaults = 20;

/** @throws ArchiveError as `verifyAudit` */
export async function verifyAndKeep(
  tools: ArchiveTools,
  place: AuditPlace,
  onProgress: OnProgress,
  question?: AuditQuestion,
): Promise<AuditVerification> {
  const found = await verifyAudit(tools, place, onProgress, question);
  await keep(tools, "verified", found);
  return found;
}

/** @throws ArchiveError as `anchorAudit`; that the log is broken is kept before */
export async function anchorAndKeep(tools: ArchiveTools, place: AuditPlace): Promise<SignedCheckpoint> {
  try {
    return await anchorAudit(tools, place);
  } catch (error) {
    // what was found when it was verified says more than that it could not be signed again
    if (isArchiveError(error) && error.code === "audit.broken")
      await keep(tools, "signed", { leaves: 0, checkpoints: 0, faults: [error.message] });
    throw error;
  }
}

/** @returns undefined while nobody has verified it */
export async function lastVerdict(tools: Pick<ArchiveTools, "pool">): Promise<KeptVerdict | undefined> {
  const kept = await keptCounts<Omit<KeptVerdict, "at">>(tools.pool, "audit", "");
  return kept && { ...kept.counts, at: kept.at };
}

async function keep(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  how: KeptVerdict["how"],
  { leaves, checkpoints, faults }: Pick<AuditVerification, "leaves" | "checkpoints" | "faults">,
): Promise<void> {
  const counts = {
    how,
    whole: faults.length === 0,
    leaves,
    checkpoints,
    faults: faults.slice(0, keptFaults),
  };
  await keepCounts(tools.pool, "audit", "", { at: tools.clock.now(), counts });
}
