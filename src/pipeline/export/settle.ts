/** What becomes of a package at its end: it exists from its manifest in the store on, and has failed without one. */
import { recordEvent } from "../../db/audit-log.ts";
import { leftInStore, stepPackage, unsettledPackages } from "../../db/package-life.ts";
import { findPackage } from "../../db/packages.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { PackageId } from "../../domain/ids.ts";
import { isCommitted, type PackageState } from "../../domain/package-state.ts";
import { readAll } from "../../objects/content.ts";
import {
  largestManifestBytes,
  type PackageManifest,
  packageKeys,
  readManifest,
} from "../../package/manifest.ts";
import type { ArchiveTools } from "../tools.ts";
import { putManifest } from "./commit.ts";
import { readPlan } from "./plan.ts";
import { recordCommitted, recordVerified } from "./record.ts";

/**
 * Settles what is neither committed nor failed, and removes what failed packages left in the store. Only under the
 * agency's export lock: no other export is alive then.
 *
 * @param reason why the export ended, for a package that has no manifest
 * @throws ArchiveError `object.store` when the store does not answer: the package then stays as it is
 */
export async function settlePackages(tools: ArchiveTools, agency: Agency, reason: string): Promise<void> {
  for (const { id, state } of await unsettledPackages(tools, agency.id)) {
    const { manifest } = packageKeys(id);
    const exists = (await tools.objects.head(manifest)) !== undefined;
    const own = exists ? await readOwn(tools, id, manifest) : undefined;
    if (own) await takeUp(tools, id, state, own);
    else if (exists) await recordFailure(tools, id, strange, undefined);
    else if (state === "verified" && (await finish(tools, id))) continue;
    else await recordFailure(tools, id, reason, await removeTar(tools, id));
    tools.log.warn({ package: id, was: state, exists }, "a package was settled after its export had ended");
  }
  for (const { id, key } of await leftInStore(tools, agency.id))
    if ((await removeTar(tools, id)) === undefined)
      await recordFailure(tools, id, `what lay under ${key} is removed`, undefined);
}

/** The export was ended after it had committed its package and before it could say so. */
async function takeUp(
  tools: ArchiveTools,
  id: PackageId,
  state: PackageState,
  manifest: PackageManifest,
): Promise<void> {
  await transact(tools.pool, async (tx) => {
    if (state !== "verified") await recordVerified(tx, tools, id, manifest);
    await recordCommitted(tx, tools, id, manifest);
  });
}

/**
 * A verified part of a period whose other part is committed already is committed too: half a period is no delivery.
 *
 * @returns false for any other package
 */
async function finish(tools: ArchiveTools, id: PackageId): Promise<boolean> {
  const { packages } = await readPlan(tools, id);
  const siblings = await Promise.all(packages.map((other) => findPackage(tools.pool, other)));
  const own = siblings.find((other) => other?.id === id);
  if (!own || !siblings.some((other) => other && isCommitted(other.state))) return false;
  const manifest = own.report as PackageManifest;
  if ((await tools.objects.head(manifest.tar.key))?.sizeBytes !== manifest.tar.sizeBytes) return false;
  await putManifest(tools, id, manifest);
  await transact(tools.pool, (tx) => recordCommitted(tx, tools, id, manifest));
  tools.log.warn({ package: id }, "a part of a period was committed after its export had ended");
  return true;
}

async function recordFailure(
  tools: ArchiveTools,
  id: PackageId,
  because: string,
  left: string | undefined,
): Promise<void> {
  await transact(tools.pool, async (tx) => {
    const step = { state: "failed", at: tools.clock.now(), by: tools.actor, because } as const;
    await stepPackage(tx, id, { ...step, detail: left === undefined ? {} : { left } });
    await recordEvent(tx, tools, "package.failed", {
      package: id,
      because,
      ...(left === undefined ? {} : { left }),
    });
  });
}

/**
 * Takes away a tar that no manifest belongs to, what lies beside it, and what an upload of it had come to.
 *
 * @returns the key under which it lies still, because the store does not let it go; the next export tries again
 */
async function removeTar(tools: ArchiveTools, id: PackageId): Promise<string | undefined> {
  const { tar, submission, repackMetadata, manifest } = packageKeys(id);
  if ((await tools.objects.head(manifest)) !== undefined)
    throw new Error(`package ${id} has a manifest: its tar stays`);
  try {
    const there = (await tools.objects.head(tar)) !== undefined;
    for (const key of [submission, repackMetadata, tar]) await tools.objects.delete(key);
    if (there) tools.log.warn({ package: id, key: tar }, "the tar of a package that failed was removed");
    return undefined;
  } catch (error) {
    tools.log.warn(
      { err: error, package: id, key: tar, reason: reasonOf(error) },
      "the tar of a package that failed could not be removed: the next export tries again",
    );
    return tar;
  }
}

/** Nothing is removed then: somebody has to look. */
const strange =
  "the manifest in the store is not the one that belongs to this package: compare it by hand, it and the tar stay where they are";

/** @returns undefined for a manifest that is damaged, or that tells of other bytes than were built */
async function readOwn(
  tools: ArchiveTools,
  id: PackageId,
  key: string,
): Promise<PackageManifest | undefined> {
  const text = (await readAll(tools.objects, key, largestManifestBytes)).toString("utf8");
  const stated = readManifest(text);
  const built = (await findPackage(tools.pool, id))?.sha256;
  if (stated?.packageId !== id || stated.tar.sha256 !== built) return undefined;
  return JSON.parse(text);
}
