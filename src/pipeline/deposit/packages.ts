/** What an archivist asks of the packages: which there are, what became of one, how two differ. Reads only. */
import { type LeftOutRow, leftOutOfPackage } from "../../db/left-out.ts";
import { packageHistory } from "../../db/package-life.ts";
import {
  type ComparedUnit,
  findPackage,
  type ListedPackage,
  listPackages,
  unitsOf,
} from "../../db/packages.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import { isCommitted, type PackageState } from "../../domain/package-state.ts";
import { publicAddress } from "../../domain/public-address.ts";
import type { PackageManifest } from "../../package/manifest.ts";
import type { ArchiveTools } from "../tools.ts";

export interface PackageFacts extends Omit<ListedPackage, "report"> {
  /** once it is committed */
  readonly manifest: PackageManifest | undefined;
}

export interface PackageLife extends PackageFacts {
  readonly history: readonly {
    readonly state: PackageState;
    readonly at: Date;
    readonly by: string;
    readonly because: string | undefined;
    readonly detail: Readonly<Record<string, unknown>>;
  }[];
}

/** @param agency of all agencies unless given */
export async function allPackages(
  tools: ArchiveTools,
  agency: Agency | undefined,
): Promise<readonly PackageFacts[]> {
  return (await listPackages(tools.pool, agency?.id)).map(factsOf);
}

/** @throws ArchiveError `archive.missing` when there is no such package */
export async function packageLife(tools: ArchiveTools, id: string): Promise<PackageLife> {
  return withHistory(factsOf(await packageBy(tools, id)), await packageHistory(tools, [id]));
}

/** Each with its history, in the order given. */
export async function packageLives(
  tools: ArchiveTools,
  all: readonly PackageFacts[],
): Promise<readonly PackageLife[]> {
  const ids = all.map(({ id }) => id);
  const steps = Map.groupBy(await packageHistory(tools, ids), ({ packageId }) => packageId);
  return all.map((facts) => withHistory(facts, steps.get(facts.id) ?? []));
}

function withHistory(facts: PackageFacts, history: Awaited<ReturnType<typeof packageHistory>>): PackageLife {
  return {
    ...facts,
    history: history.map(({ state, at, by, because, detail }) => ({
      ...{ state, at, by, detail },
      because: because ?? undefined,
    })),
  };
}

/** @throws ArchiveError `archive.missing` when there is no such package */
export async function packageBy(tools: ArchiveTools, id: string): Promise<ListedPackage> {
  const found = isUuid(id) ? await findPackage(tools.pool, id) : undefined;
  if (found) return found;
  throw new ArchiveError(
    "archive.missing",
    `there is no package ${id}: see them with kanalarkiv export list`,
  );
}

function factsOf({ report, ...listed }: ListedPackage): PackageFacts {
  return { ...listed, manifest: isCommitted(listed.state) && isManifest(report) ? report : undefined };
}

/** What `committed` wrote; a package that failed in an older version says only why. */
function isManifest(report: unknown): report is PackageManifest {
  return typeof report === "object" && report !== null && "form" in report;
}

/**
 * What the package is without as confirmed prunable, with what each item is now.
 *
 * @throws ArchiveError `archive.missing` when there is no such package
 */
export async function packageLeftOut(tools: ArchiveTools, id: string): Promise<readonly LeftOutRow[]> {
  const rows = await leftOutOfPackage(tools.pool, (await packageBy(tools, id)).id);
  return rows.map((row) => ({ ...row, nativeId: publicAddress(row.nativeId) }));
}

export interface Comparison {
  readonly a: PackageFacts;
  readonly b: PackageFacts;
  /** the same version under the same class in both */
  readonly same: number;
  readonly onlyInA: readonly ComparedUnit[];
  readonly onlyInB: readonly ComparedUnit[];
  /** in both, with a later version in one of them */
  readonly otherVersions: readonly ComparedUnit[];
  /** in both, with another outcome or class */
  readonly otherClasses: readonly ComparedUnit[];
}

/** @throws ArchiveError `archive.missing` when there is no such package */
export async function comparePackages(tools: ArchiveTools, a: string, b: string): Promise<Comparison> {
  const [first, second] = [await packageBy(tools, a), await packageBy(tools, b)];
  const units = await unitsOf(tools.pool, a, b);
  const both = units.flatMap((unit) => (unit.a && unit.b ? [{ unit, a: unit.a, b: unit.b }] : []));
  const otherVersions = both.filter((each) => each.a.versionId !== each.b.versionId);
  const otherClasses = both.filter(
    (each) => each.a.outcome !== each.b.outcome || each.a.classId !== each.b.classId,
  );
  const changed = new Set([...otherVersions, ...otherClasses]);
  return {
    a: factsOf(first),
    b: factsOf(second),
    same: both.length - changed.size,
    onlyInA: units.filter((unit) => !unit.b),
    onlyInB: units.filter((unit) => !unit.a),
    otherVersions: otherVersions.map(({ unit }) => unit),
    otherClasses: otherClasses.map(({ unit }) => unit),
  };
}
