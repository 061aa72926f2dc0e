/** Records how far a package has come: its state, what its row says from then on, and the audit event, in one transaction. */
import { createHash } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import { countPackageItems, type PackageRow, replacedPackage, stepPackage } from "../../db/package-life.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { PackageId } from "../../domain/ids.ts";
import { manifestBytes, type PackageManifest } from "../../package/manifest.ts";
import type { ArchiveTools } from "../tools.ts";

/** @param change told in the audit log too */
export async function recordStep(
  tools: ArchiveTools,
  id: PackageId,
  state: "built" | "uploaded",
  change: Partial<Pick<PackageRow, "sha256" | "sizeBytes" | "address">>,
): Promise<void> {
  await transact(tools.pool, async (tx) => {
    await stepPackage(tx, id, { state, at: tools.clock.now(), by: tools.actor }, change);
    await recordEvent(tx, tools, `package.${state}`, { package: id, ...change });
  });
}

/**
 * The package that was read back from the store is what was built, and the controls find no error that could be avoided.
 *
 * @param manifest is kept, so that a part of a period can be committed after its siblings, whatever happens in between
 */
export async function countAsVerified(
  tools: ArchiveTools,
  id: PackageId,
  manifest: PackageManifest,
): Promise<void> {
  await transact(tools.pool, (tx) => recordVerified(tx, tools, id, manifest));
}

/** @param manifest lies in the store */
export async function countAsCommitted(
  tools: ArchiveTools,
  id: PackageId,
  manifest: PackageManifest,
): Promise<void> {
  await transact(tools.pool, (tx) => recordCommitted(tx, tools, id, manifest));
}

export async function recordVerified(
  tx: Tx,
  tools: ArchiveTools,
  id: PackageId,
  manifest: PackageManifest,
): Promise<void> {
  const at = tools.clock.now();
  const { errors, warnings } = manifest.verification;
  await stepPackage(
    tx,
    id,
    { state: "verified", at, by: tools.actor, detail: { errors, warnings } },
    { verifiedAt: at, report: manifest },
  );
  await recordEvent(tx, tools, "package.verified", {
    package: id,
    sha256: manifest.tar.sha256,
    items: await countPackageItems(tx, id),
    errors,
  });
}

export async function recordCommitted(
  tx: Tx,
  tools: ArchiveTools,
  id: PackageId,
  manifest: PackageManifest,
): Promise<void> {
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
async function replaced(tx: Tx, tools: ArchiveTools, id: PackageId): Promise<void> {
  const before = await replacedPackage(tx, id);
  if (before === undefined || before.state === "replaced") return;
  const step = { state: "replaced", at: tools.clock.now(), by: tools.actor } as const;
  await stepPackage(tx, before.id, { ...step, detail: { by: id } });
  await recordEvent(tx, tools, "package.replaced", { package: before.id, by: id });
}
