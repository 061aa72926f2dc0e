/** Journal numbers that were given after a backup was made are known to the public: they are not given again. */
import { listAgencies } from "../../db/channels.ts";
import { countOnAfter } from "../../db/load.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ArchiveTools } from "../tools.ts";

/** The last numbers of a year that are known to have been given. */
export interface GivenNumbers {
  /** the organisation number; undefined where the archive has one agency */
  readonly agency: string | undefined;
  readonly year: number;
  readonly entry: number;
  /** of cases; undefined leaves them where they are */
  readonly case: number | undefined;
}

/** @throws ArchiveError `config.invalid` for an agency that is not in the archive, or is not named where there are several */
export async function goOnAfter(
  tools: Pick<ArchiveTools, "pool" | "db">,
  given: readonly GivenNumbers[],
): Promise<void> {
  if (given.length === 0) return;
  const agencies = (await listAgencies(tools.db)).map(({ orgNumber }) => orgNumber);
  for (const one of given) {
    const agency = one.agency ?? (agencies.length === 1 ? agencies[0] : undefined);
    if (agency === undefined || !agencies.includes(agency))
      throw new ArchiveError(
        "config.invalid",
        `--journal-after: which agency? write ORGNUMBER/${one.year}=${one.entry}, with one of ${agencies.join(", ")}`,
      );
    const { year } = one;
    await countOnAfter(tools.pool, agency, { year, series: "entry", last: one.entry });
    if (one.case !== undefined)
      await countOnAfter(tools.pool, agency, { year, series: "case", last: one.case });
  }
}
