/** What the archive itself has recorded of a package that somebody handed over. */
import { findPackage } from "../../db/packages.ts";
import type { Agency } from "../../domain/agency.ts";
import { isUuid } from "../../domain/ids.ts";
import type { ArchiveTools } from "../tools.ts";

/** @returns undefined for a package that the archive has not made for this agency, or not to its end */
export async function recordedDigest(
  { pool }: Pick<ArchiveTools, "pool">,
  agency: Agency,
  packageName: string,
): Promise<string | undefined> {
  if (!isUuid(packageName)) return undefined;
  const row = await findPackage(pool, packageName);
  return row?.orgNumber === agency.orgNumber ? (row.sha256 ?? undefined) : undefined;
}
