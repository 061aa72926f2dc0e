/** What the pages about packages are answered from: only packages of the agency that is asked for. Reads, but for what is fetched. */
import type { Readable } from "node:stream";
import type { AuditEventKind } from "../../audit/event.ts";
import { latestAskedWork } from "../../db/asked-work.ts";
import { readEvents, recordEvent } from "../../db/audit-log.ts";
import { type HeldToo, heldElsewhere } from "../../db/package-pages.ts";
import { findPackage } from "../../db/packages.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { AskedWork } from "../../domain/asked.ts";
import { isUuid, sha256 } from "../../domain/ids.ts";
import { isCommitted } from "../../domain/package-state.ts";
import { openChecked } from "../../objects/checked.ts";
import { type PackageManifest, packageKeys } from "../../package/manifest.ts";
import type { ArchiveTools } from "../tools.ts";
import { type PackageLife, packageLife } from "./packages.ts";

export {
  type ComparedPackages,
  compareTwo,
  type DeliveredCase,
  type DeliveredChannel,
  type Difference,
  deliveredCases,
  deliveredChannels,
  type HeldToo,
  type OpenEntry,
  openEntries,
} from "../../db/package-pages.ts";

/** @returns undefined unless the agency has the package */
export async function packageOf(
  tools: ArchiveTools,
  agency: Agency,
  id: string,
): Promise<PackageLife | undefined> {
  const found = isUuid(id) ? await findPackage(tools.pool, id) : undefined;
  return found?.orgNumber === agency.orgNumber ? await packageLife(tools, id) : undefined;
}

export interface LoggedStep {
  readonly kind: AuditEventKind;
  readonly at: Date;
  readonly actor: string;
  /** its place in the log; undefined while it has none */
  readonly index: number | undefined;
}

export interface PackageAround {
  readonly heldToo: readonly HeldToo[];
  /** what the audit log says of it, the oldest first */
  readonly logged: readonly LoggedStep[];
  /** the newest control that was asked for at the desk and done */
  readonly control: AskedWork | undefined;
}

const loggedKinds = [
  "package.planned",
  "package.built",
  "package.uploaded",
  "package.verified",
  "package.committed",
  "package.deposited",
  "package.acknowledged",
  "package.rejected",
  "package.replaced",
  "package.failed",
  "package.fetched",
] as const satisfies readonly AuditEventKind[];

/** @param id of a package of the agency */
export async function packageAround(tools: ArchiveTools, agency: Agency, id: string): Promise<PackageAround> {
  const logged = await transact(
    tools.pool,
    async ({ client }) => {
      const all: LoggedStep[] = [];
      for (const kind of loggedKinds)
        for (const { beside, index } of await readEvents(client, kind, { name: "package", value: id }))
          all.push({ kind, at: new Date(beside.at), actor: beside.actor, index });
      return all.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.index ?? 0) - (b.index ?? 0));
    },
    "repeatable read, read only",
  );
  return {
    logged,
    heldToo: await heldElsewhere(tools.pool, id),
    control: await controlOf(tools, agency, id),
  };
}

export async function controlOf(
  tools: ArchiveTools,
  agency: Agency,
  id: string,
): Promise<AskedWork | undefined> {
  return await latestAskedWork(tools.pool, agency.id, "packageControl", { package: id });
}

export type PackageFile = "tar" | "submission";

export interface FetchedFile {
  /** fails before its last bytes when it is not what the manifest says */
  readonly stream: Readable;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly name: string;
}

/**
 * Opens a file of a committed package and tells in the log who had it.
 *
 * @throws ArchiveError `object.missing`, `object.store`
 */
export async function fetchPackageFile(
  tools: ArchiveTools,
  life: PackageLife,
  file: PackageFile,
): Promise<FetchedFile | undefined> {
  const { id, manifest } = life;
  const said = manifest && saidOf(manifest, file);
  if (!said || !isCommitted(life.state)) return undefined;
  const key = packageKeys(id)[file];
  const stream = await tools.objects.get(key);
  await transact(tools.pool, async (tx) => {
    await recordEvent(tx, tools, "package.fetched", { package: id, file: key, sha256: said.sha256 });
  });
  const content = { sha256: sha256(said.sha256), sizeBytes: said.sizeBytes, open: () => stream };
  const ending = file === "tar" ? "tar" : "xml";
  return { ...said, stream: openChecked(content, key), name: `${id}.${ending}` };
}

function saidOf({ tar, submission }: PackageManifest, file: PackageFile) {
  const said = file === "tar" ? tar : submission;
  return said && { sha256: said.sha256, sizeBytes: said.sizeBytes };
}
