/** Whether the database, the audit log and, when asked for, the store tell the same of every package. */
import { readEvents } from "../../db/audit-log.ts";
import { type ListedPackage, listPackages } from "../../db/packages.ts";
import { transact } from "../../db/transact.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { isCommitted } from "../../domain/package-state.ts";
import { readBack } from "../../objects/content.ts";
import { asManifest, packageKeys } from "../../package/manifest.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { disclosed } from "./logged-package.ts";

export interface PackagesCompared {
  /** packages that the database calls committed, or what follows that */
  readonly recorded: number;
  /** of these, how many were read from the store */
  readonly read: number;
  /** each names its package */
  readonly faults: readonly string[];
}

/** @param bytes whether the tars are read from the store too, each once */
export async function comparePackages(
  tools: Pick<ArchiveTools, "pool" | "objects">,
  bytes: boolean,
  onProgress: OnProgress,
): Promise<PackagesCompared> {
  const { rows, verified, committed } = await transact(
    tools.pool,
    async ({ client }) => ({
      rows: await listPackages(client, undefined),
      verified: await loggedDigests(client, "package.verified"),
      committed: await loggedDigests(client, "package.committed"),
    }),
    "repeatable read, read only",
  );
  const known = new Set(rows.map(({ id }) => id));
  const recorded = rows.filter(({ state }) => isCommitted(state));
  const faults = [
    ...rows.flatMap((row) => faultsOf(row, verified.get(row.id) ?? [], committed.get(row.id) ?? [])),
    ...[...new Set([...verified.keys(), ...committed.keys()])]
      .filter((id) => !known.has(id))
      .map((id) => `package ${id}: the log says that it was made, and the database does not know it`),
  ];
  let read = 0;
  if (bytes)
    for (const row of recorded) {
      faults.push(...(await faultsInStore(tools, row)));
      onProgress(++read, recorded.length);
    }
  return { recorded: recorded.length, read, faults };
}

/** by package, every digest that the log disclosed for it */
async function loggedDigests(
  client: Parameters<typeof readEvents>[0],
  kind: Parameters<typeof readEvents>[1],
): Promise<ReadonlyMap<string, readonly (string | undefined)[]>> {
  const digests = new Map<string, (string | undefined)[]>();
  for (const event of await readEvents(client, kind)) {
    const id = disclosed(event, "package");
    if (id !== undefined) digests.set(id, [...(digests.get(id) ?? []), disclosed(event, "sha256")]);
  }
  return digests;
}

type Digests = readonly (string | undefined)[];

function faultsOf(row: ListedPackage, verified: Digests, committed: Digests): readonly string[] {
  const { id, state, sha256 } = row;
  if (!isCommitted(state))
    return committed.length === 0
      ? []
      : [`package ${id}: the log says that it was committed, and the database calls it ${state}`];
  const logged = [...verified, ...committed];
  const inManifest = asManifest(row.report)?.tar.sha256;
  return [
    ...(logged.length === 0
      ? [`package ${id}: the database calls it ${state}, and the log does not say that it was verified`]
      : []),
    ...[...new Set(logged)]
      .filter((digest) => digest !== sha256)
      .map((digest) => `package ${id}: the database records ${sha256}, the log ${digest ?? "nothing"}`),
    ...(inManifest === sha256
      ? []
      : [
          `package ${id}: the database records ${sha256}, its copy of the manifest ${inManifest ?? "nothing"}`,
        ]),
  ];
}

async function faultsInStore(
  { objects }: Pick<ArchiveTools, "objects">,
  { id, sha256 }: ListedPackage,
): Promise<readonly string[]> {
  try {
    const found = await readBack(objects, packageKeys(id).tar);
    if (found.sha256 === sha256) return [];
    return [`package ${id}: the tar in the store hashes to ${found.sha256}, recorded is ${sha256}`];
  } catch (error) {
    if (isArchiveError(error) && error.code === "object.missing")
      return [`package ${id}: the store has no tar of it`];
    throw error;
  }
}
