/** Whether an archive that came out of a backup is whole: its log, and every object that it refers to. */
import { recordEvent } from "../../db/audit-log.ts";
import { transact } from "../../db/transact.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { verifyAudit } from "../anchor/anchor.ts";
import type { AuditPlace } from "../anchor/key.ts";
import type { BackupManifest } from "../backup/manifest.ts";
import { verifyObjects } from "../fixity/verify.ts";
import type { OnProgress, Tools } from "../tools.ts";
import { endWaysIn } from "../users/restored.ts";
import type { GivenNumbers } from "./numbers.ts";

export interface ArchiveVerified {
  readonly audit: { readonly events: number; readonly checkpoints: number };
  readonly objects: { readonly read: number; readonly missing: number; readonly damaged: number };
  /** each names what is wrong */
  readonly faults: readonly string[];
}

export async function verifyArchive(
  tools: Tools,
  audit: AuditPlace,
  progress: { readonly log: OnProgress; readonly objects: OnProgress },
  signal: AbortSignal,
): Promise<ArchiveVerified> {
  const log = await logOf(tools, audit, progress.log);
  const { read, missing, damaged, faults } = await verifyObjects(tools, undefined, progress.objects, signal);
  const unnamed = missing + damaged - faults.length;
  return {
    audit: { events: log.events, checkpoints: log.checkpoints },
    objects: { read, missing, damaged },
    faults: [
      ...log.faults,
      ...faults.map(
        ({ object, state, detail, referredBy }) =>
          `${state}: ${object.kind} ${object.packageId ?? object.sha256}: ${detail}; ${referredBy.join("; ")}`,
      ),
      ...(unnamed > 0 ? [`and ${unnamed} objects more`] : []),
    ],
  };
}

/** Without the key of the log its signatures are not checked: that is told as a fault, because nobody knows. */
async function logOf(tools: Tools, audit: AuditPlace, onProgress: OnProgress) {
  try {
    return await verifyAudit(tools, audit, onProgress);
  } catch (error) {
    if (!isArchiveError(error) || error.code !== "config.invalid") throw error;
    return { events: 0, checkpoints: 0, faults: [`the audit log was not verified: ${error.message}`] };
  }
}

/**
 * From when on the archive has forgotten what was done: holds, decisions and numbers that were given since are not in it.
 * Sessions and links of the desk end with it.
 */
export async function recordRestore(
  tools: Tools,
  { id, takenAt }: BackupManifest,
  manifestSha256: string,
  numbers: readonly GivenNumbers[],
): Promise<void> {
  const journalAfter = numbers.map(({ agency, year, entry, case: cases }) => ({
    agency: agency ?? null,
    year,
    entry,
    case: cases ?? null,
  }));
  await transact(tools.pool, async (tx) => {
    const ended = await endWaysIn(tx, tools);
    await recordEvent(tx, tools, "archive.restored", {
      ...{ backup: id, takenAt, manifestSha256, journalAfter },
      ...{ sessionsEnded: ended.sessions, linksEnded: ended.links },
    });
  });
}
