/** What of the store is missing or damaged, for who works for one agency. */
import { type DamagedObject, damagedOf } from "../../db/damaged-objects.ts";
import type { Agency } from "../../domain/agency.ts";
import type { ArchiveTools } from "../tools.ts";

export type { DamagedObject } from "../../db/damaged-objects.ts";

export async function damagedObjects(
  { pool }: Pick<ArchiveTools, "pool">,
  agency: Agency,
  most: number,
): Promise<readonly DamagedObject[]> {
  return await damagedOf(pool, agency.id, most);
}
