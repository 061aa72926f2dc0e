/** What is wrong with one leaf of the audit log, or with one signed checkpoint, each as a sentence that names it. */
import { verifyCheckpoint } from "../../audit/checkpoint.ts";
import { checkDisclosure, leafOf, readEvent } from "../../audit/event.ts";
import type { NoteKey } from "../../audit/note.ts";
import type { LoggedLeaf } from "../../db/audit-log.ts";
import { isArchiveError } from "../../domain/errors.ts";
import type { AuditPlace } from "./key.ts";

export function faultsOfLeaf(leaf: LoggedLeaf): readonly string[] {
  try {
    const event = readEvent(leaf.body);
    const faults =
      event.id === leaf.eventId ? [] : [`event ${leaf.eventId}: its bytes are those of ${event.id}`];
    if (Buffer.compare(leafOf(event), leaf.leaf) !== 0)
      faults.push(`event ${leaf.eventId}: its leaf is not the hash of its bytes`);
    for (const column of ["at", "kind", "actor"] as const)
      if (leaf.beside[column] !== event[column])
        faults.push(`event ${leaf.eventId}: its column ${column} is not what its bytes say`);
    for (const field of leaf.fields) {
      const answer = checkDisclosure(event, field.name, field.salt, field.value);
      if (!answer.holds)
        faults.push(
          `event ${leaf.eventId}: field ${field.name} is not what was committed to (${answer.because})`,
        );
    }
    return faults;
  } catch (error) {
    if (isArchiveError(error)) return [`event ${leaf.eventId}: ${error.message}`];
    throw error;
  }
}

export function faultsOfCheckpoint(
  { size, note }: { readonly size: number; readonly note: string },
  roots: ReadonlyMap<number, Buffer>,
  keys: readonly NoteKey[],
  place: AuditPlace,
): readonly string[] {
  const answer = verifyCheckpoint(note, keys, place.auditOrigin);
  if (!answer.valid) return [`checkpoint ${size}: ${answer.because}`];
  const signed = answer.checkpoint;
  if (signed.size !== size) return [`checkpoint ${size}: what was signed is a log of ${signed.size} events`];
  if (roots.get(size)?.equals(signed.root)) return [];
  return [`checkpoint ${size}: the log no longer has the root that was signed`];
}

/** The tree is made from the bytes, not from the stored hash, so that a change of both is found by a checkpoint. */
export function leafOrStored(leaf: LoggedLeaf): Buffer {
  try {
    return leafOf(readEvent(leaf.body));
  } catch {
    return leaf.leaf;
  }
}
