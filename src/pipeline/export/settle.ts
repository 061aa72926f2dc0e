/** What becomes of a package at its end: it exists from its manifest in the store on, and has failed without one. */
import { recordEvent } from "../../db/audit-log.ts";
import { countPackageItems, unsettledPackages, updatePackage } from "../../db/export-plan.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { PackageId } from "../../domain/ids.ts";
import { readAll } from "../../objects/content.ts";
import type { PackageManifest } from "../../package/manifest.ts";
import type { Tools } from "../tools.ts";
import { packageKeys } from "../verify/verify.ts";

const largestManifestBytes = 16 * 1024 * 1024;

/** @param manifest lies in the store */
export async function countAsExported(tools: Tools, id: PackageId, manifest: PackageManifest): Promise<void> {
  await transact(tools.pool, async (tx) => {
    await updatePackage(tx, id, { state: "verified", verifiedAt: tools.clock.now(), report: manifest });
    await recordEvent(tx, tools, "package.verified", {
      package: id,
      sha256: manifest.tar.sha256,
      items: await countPackageItems(tx, id),
      errors: manifest.verification.errors,
    });
  });
}

/**
 * Settles what is neither verified nor failed. Only under the agency's export lock: no other export is alive then.
 *
 * @param reason why the export ended, for a package that has no manifest
 * @throws ArchiveError `object.store` when the store does not answer: the package then stays as it is
 */
export async function settlePackages(tools: Tools, agency: Agency, reason: string): Promise<void> {
  for (const { id, state } of await unsettledPackages(tools, agency.id)) {
    const { manifest } = packageKeys(id);
    const exists = (await tools.objects.head(manifest)) !== undefined;
    if (exists) await countAsExported(tools, id, await readManifest(tools, manifest));
    else await updatePackage(tools, id, { state: "failed", report: { failed: reason } });
    tools.log.warn({ package: id, was: state, exists }, "a package was settled after its export had ended");
  }
}

async function readManifest(tools: Tools, key: string): Promise<PackageManifest> {
  return JSON.parse((await readAll(tools.objects, key, largestManifestBytes)).toString("utf8"));
}
