/** Numbers the audit log's leaves, signs checkpoints over them, and recomputes all of it to find what was tampered with. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { signCheckpoint, verifyCheckpoint } from "../../audit/checkpoint.ts";
import { checkDisclosure, leafOf, readEvent } from "../../audit/event.ts";
import { emptyRoot, Frontier } from "../../audit/merkle.ts";
import { type NoteKey, noteKey, verifierText } from "../../audit/note.ts";
import {
  countEvents,
  type LoggedLeaf,
  numberLeaves,
  readCheckpoints,
  readLeaves,
  writeCheckpoint,
} from "../../db/audit-log.ts";
import { transact } from "../../db/transact.ts";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import type { OnProgress, Tools } from "../tools.ts";

export interface AuditPlace {
  readonly dataDir: string;
  readonly auditOrigin: string;
}

export interface SignedCheckpoint {
  readonly size: number;
  readonly root: string;
  readonly note: string;
  /** in the form in which note tools take it; to be published outside this installation */
  readonly publicKey: string;
}

/** @throws ArchiveError `audit.broken` when the log contradicts what was signed before: it is not signed again */
export async function anchorAudit(tools: Tools, place: AuditPlace): Promise<SignedCheckpoint> {
  await numberLeaves(tools.pool);
  const { size, roots, checkpoints } = await overLeaves(tools, (leaf) => leaf.leaf);
  const key = await signingKey(place, checkpoints.length > 0);
  const known = noteKey(place.auditOrigin, key);
  for (const checkpoint of checkpoints)
    if (verifyCheckpoint(checkpoint.note, [known], place.auditOrigin).valid)
      for (const fault of faultsOfCheckpoint(checkpoint, roots, [known], place))
        throw new ArchiveError("audit.broken", `${fault}; see: kanalarkiv audit verify`);
  const root = roots.get(size) ?? emptyRoot();
  const note = signCheckpoint({ origin: place.auditOrigin, size, root }, key);
  await transact(tools.pool, (tx) => writeCheckpoint(tx, size, tools.clock.now(), note));
  return { size, root: root.toString("hex"), note, publicKey: verifierText(known) };
}

export interface AuditVerification {
  readonly events: number;
  readonly leaves: number;
  readonly checkpoints: number;
  readonly root: string;
  /** each names the event or checkpoint that does not fit; at most 100 */
  readonly faults: readonly string[];
}

const shownFaults = 100;

export async function verifyAudit(
  tools: Tools,
  place: AuditPlace,
  onProgress: OnProgress,
): Promise<AuditVerification> {
  await numberLeaves(tools.pool);
  const faults: string[] = [];
  const found = (fault: string) => void (faults.length < shownFaults && faults.push(fault));
  const { size, roots, events, checkpoints } = await overLeaves(tools, (leaf, expected) => {
    if (leaf.index !== expected) found(`leaf ${expected} is missing: the next one is ${leaf.index}`);
    for (const fault of faultsOfLeaf(leaf)) found(fault);
    onProgress(expected + 1, undefined);
    return leafOrStored(leaf);
  });
  if (events < size) found(`the log has ${events} events and ${size} leaves`);
  const signed = checkpoints.length > 0;
  const keys = signed ? [noteKey(place.auditOrigin, await signingKey(place, signed))] : [];
  for (const checkpoint of checkpoints)
    for (const fault of faultsOfCheckpoint(checkpoint, roots, keys, place)) found(fault);
  const root = (roots.get(size) ?? emptyRoot()).toString("hex");
  return { events, leaves: size, checkpoints: checkpoints.length, root, faults };
}

interface LoggedTree {
  readonly size: number;
  /** the root that the tree had at each of its sizes that was signed, and has now */
  readonly roots: ReadonlyMap<number, Buffer>;
  readonly events: number;
  readonly checkpoints: Awaited<ReturnType<typeof readCheckpoints>>;
}

/** @param hashOf the leaf that goes into the tree; it is told which place is next, from 0 */
async function overLeaves(
  tools: Tools,
  hashOf: (leaf: LoggedLeaf, expected: number) => Uint8Array,
): Promise<LoggedTree> {
  return await transact(
    tools.pool,
    async ({ client }) => {
      const events = await countEvents(client);
      const checkpoints = await readCheckpoints(client);
      const tree = new Frontier();
      const roots = new Map([[0, emptyRoot()]]);
      const signed = new Set(checkpoints.map(({ size }) => size));
      for await (const batch of readLeaves(client))
        for (const leaf of batch) {
          tree.append(hashOf(leaf, tree.size));
          if (signed.has(tree.size)) roots.set(tree.size, tree.root());
        }
      roots.set(tree.size, tree.root());
      return { size: tree.size, roots, events, checkpoints };
    },
    "repeatable read, read only",
  );
}

function faultsOfLeaf(leaf: LoggedLeaf): readonly string[] {
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

function faultsOfCheckpoint(
  { size, note }: LoggedTree["checkpoints"][number],
  roots: LoggedTree["roots"],
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
function leafOrStored(leaf: LoggedLeaf): Buffer {
  try {
    return leafOf(readEvent(leaf.body));
  } catch {
    return leaf.leaf;
  }
}

/**
 * Made before the first checkpoint, mode 600, in the data directory: back it up apart from the database.
 *
 * @param signed whether the log has checkpoints
 * @throws ArchiveError `config.invalid` when it has, and the key is not here
 */
async function signingKey(place: AuditPlace, signed: boolean): Promise<KeyObject> {
  const file = join(place.dataDir, "audit-key.pem");
  if (!existsSync(file)) {
    if (signed)
      throw new ArchiveError(
        "config.invalid",
        `KANALARKIV_DATA_DIR: the log has signed checkpoints, and their key ${file} is not here; bring it from the machine that signed them, or from the backup`,
      );
    const { privateKey } = generateKeyPairSync("ed25519");
    await writeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }), {
      mode: 0o600,
      flag: "wx",
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  const pem = await readFile(file);
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new ArchiveError("config.invalid", `${file} holds no private key`, { cause });
  }
}
