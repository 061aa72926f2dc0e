/** Numbers the audit log's leaves, signs checkpoints over them, and recomputes all of it to find what was tampered with. */
import { signCheckpoint, verifyCheckpoint } from "../../audit/checkpoint.ts";
import { emptyRoot, Frontier } from "../../audit/merkle.ts";
import { noteKey, verifierText } from "../../audit/note.ts";
import {
  countEvents,
  type LoggedLeaf,
  numberLeaves,
  readCheckpoints,
  readLeaves,
  writeCheckpoint,
} from "../../db/audit-log.ts";
import { placesApart } from "../../db/log-search.ts";
import { transact } from "../../db/transact.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { faultsOfCheckpoint, faultsOfLeaf, leafOrStored } from "./faults.ts";
import { type AuditPlace, signingKey } from "./key.ts";
import { comparePackages, type PackagesCompared } from "./packages.ts";

export type { AuditPlace } from "./key.ts";

export interface SignedCheckpoint {
  readonly size: number;
  readonly root: string;
  readonly note: string;
  /** in the form in which note tools take it; to be published outside this installation */
  readonly publicKey: string;
}

/** @throws ArchiveError `audit.broken` when the log contradicts what was signed before: it is not signed again */
export async function anchorAudit(tools: ArchiveTools, place: AuditPlace): Promise<SignedCheckpoint> {
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
  /** packages whose records were compared with the log, and how many were read from the store for it */
  readonly packages: Pick<PackagesCompared, "recorded" | "read">;
  /** each names the event, checkpoint or package that does not fit; at most 100 */
  readonly faults: readonly string[];
}

/** What is asked for beside the log itself. */
export interface AuditQuestion {
  /** read each package in the store, and compare its digest too */
  readonly packageBytes: boolean;
}

const shownFaults = 100;

export async function verifyAudit(
  tools: ArchiveTools,
  place: AuditPlace,
  onProgress: OnProgress,
  { packageBytes }: AuditQuestion = { packageBytes: false },
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
  for (const fault of await faultsOfSearch(tools)) found(fault);
  const { recorded, read, faults: differing } = await comparePackages(tools, packageBytes, onProgress);
  for (const fault of differing) found(fault);
  const root = (roots.get(size) ?? emptyRoot()).toString("hex");
  return {
    events,
    leaves: size,
    checkpoints: checkpoints.length,
    packages: { recorded, read },
    root,
    faults,
  };
}

/** What the search of the log would not find, or would find as something else. */
async function faultsOfSearch({ pool }: Pick<ArchiveTools, "pool">): Promise<readonly string[]> {
  const { missing, differing } = await placesApart(pool, shownFaults);
  return [
    ...missing.map((id) => `event ${id}: the search of the log does not have it`),
    ...differing.map((id) => `event ${id}: the search of the log has another time or kind for it`),
  ];
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
  tools: ArchiveTools,
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
