/** What becomes of a package at its end: it exists from its manifest in the store on, and has failed without one. */
import { createHash } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import {
  countPackageItems,
  leftInStore,
  replacedPackage,
  stepPackage,
  unsettledPackages,
} from "../../db/package-life.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { PackageId } from "../../domain/ids.ts";
import type { PackageState } from "../../domain/package-state.ts";
import { readAll } from "../../objects/content.ts";
import {
  largestManifestBytes,
  manifestBytes,
  type PackageManifest,
  packageKeys,
} from "../../package/manifest.ts";
import type { VerificationReport } from "../../package/verify.ts";
import type { Tools } from "../tools.ts";

/** The package that was read back from the store is what was built, and the controls find no error that could be avoided. */
export async function countAsVerified(
  tools: Tools,
  id: PackageId,
  sha256: string,
  report: Pick<VerificationReport, "errors" | "warnings">,
): Promise<void> {
  await transact(tools.pool, (tx) => verified(tx, tools, id, sha256, report));
}

/** @param manifest lies in the store */
export async function countAsCommitted(
  tools: Tools,
  id: PackageId,
  manifest: PackageManifest,
): Promise<void> {
  await transact(tools.pool, (tx) => committed(tx, tools, id, manifest));
}

async function verified(
  tx: Tx,
  tools: Tools,
  id: PackageId,
  sha256: string,
  { errors, warnings }: Pick<VerificationReport, "errors" | "warnings">,
): Promise<void> {
  const at = tools.clock.now();
  await stepPackage(
    tx,
    id,
    { state: "verified", at, by: tools.actor, detail: { errors, warnings } },
    { verifiedAt: at },
  );
  await recordEvent(tx, tools, "package.verified", {
    package: id,
    sha256,
    items: await countPackageItems(tx, id),
    errors,
  });
}

async function committed(tx: Tx, tools: Tools, id: PackageId, manifest: PackageManifest): Promise<void> {
  const at = tools.clock.now();
  const manifestSha256 = createHash("sha256").update(manifestBytes(manifest)).digest("hex");
  await stepPackage(
    tx,
    id,
    { state: "committed", at, by: tools.actor, detail: { manifestSha256 } },
    { report: manifest },
  );
  await recordEvent(tx, tools, "package.committed", {
    package: id,
    sha256: manifest.tar.sha256,
    manifestSha256,
  });
  await replaced(tx, tools, id);
}

/** The package whose place this one takes stands for its items no longer. */
async function replaced(tx: Tx, tools: Tools, id: PackageId): Promise<void> {
  const before = await replacedPackage(tx, id);
  if (before === undefined || before.state === "replaced") return;
  const step = { state: "replaced", at: tools.clock.now(), by: tools.actor } as const;
  await stepPackage(tx, before.id, { ...step, detail: { by: id } });
  await recordEvent(tx, tools, "package.replaced", { package: before.id, by: id });
}

/**
 * Settles what is neither committed nor failed, and removes what failed packages left in the store. Only under the
 * agency's export lock: no other export is alive then.
 *
 * @param reason why the export ended, for a package that has no manifest
 * @throws ArchiveError `object.store` when the store does not answer: the package then stays as it is
 */
export async function settlePackages(tools: Tools, agency: Agency, reason: string): Promise<void> {
  for (const { id, state } of await unsettledPackages(tools, agency.id)) {
    const { manifest } = packageKeys(id);
    const exists = (await tools.objects.head(manifest)) !== undefined;
    if (exists) await takeUp(tools, id, state, await readManifest(tools, manifest));
    else await fail(tools, id, reason);
    tools.log.warn({ package: id, was: state, exists }, "a package was settled after its export had ended");
  }
  for (const { id, key } of await leftInStore(tools, agency.id))
    if ((await removeTar(tools, id)) === undefined)
      await recordFailure(tools, id, `what lay under ${key} is removed`, undefined);
}

/** The export was ended after it had committed its package and before it could say so. */
async function takeUp(
  tools: Tools,
  id: PackageId,
  state: PackageState,
  manifest: PackageManifest,
): Promise<void> {
  await transact(tools.pool, async (tx) => {
    if (state !== "verified") await verified(tx, tools, id, manifest.tar.sha256, manifest.verification);
    await committed(tx, tools, id, manifest);
  });
}

async function fail(tools: Tools, id: PackageId, reason: string): Promise<void> {
  await recordFailure(tools, id, reason, await removeTar(tools, id));
}

async function recordFailure(
  tools: Tools,
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
async function removeTar(tools: Tools, id: PackageId): Promise<string | undefined> {
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

async function readManifest(tools: Tools, key: string): Promise<PackageManifest> {
  return JSON.parse((await readAll(tools.objects, key, largestManifestBytes)).toString("utf8"));
}
