/** The series in which a period, or a part of it, is delivered. */
import { eq } from "drizzle-orm";
import type { Agency } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import { series } from "./schema.ts";
import type { Tx } from "./transact.ts";

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export type SeriesRow = typeof series.$inferSelect;

/** Part `part`, from 1, of the `parts` packages that a period is delivered in. */
export interface PartNumber {
  readonly part: number;
  readonly parts: number;
}

/** The series of the period, or of a part of it, made on its first export with the fonds of the agency's earlier ones. */
export async function openSeries(
  tx: Tx,
  agency: Agency,
  period: Period,
  at: Date,
  nextId: () => string,
  { part, parts }: PartNumber,
): Promise<SeriesRow> {
  const known = await tx.db.select().from(series).where(eq(series.agencyId, agency.id));
  const same = known.find(
    (row) => row.from === period.from && row.to === period.to && row.part === part && row.parts === parts,
  );
  if (same) return same;
  const row: SeriesRow = {
    id: nextId(),
    agencyId: agency.id,
    fondsId: known[0]?.fondsId ?? nextId(),
    classificationId: nextId(),
    from: period.from,
    to: period.to,
    openedAt: at,
    part,
    parts,
  };
  await tx.db.insert(series).values(row);
  return row;
}
