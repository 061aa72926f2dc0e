/** The signed checkpoints of the audit log, for those outside who keep them. */
import type pg from "pg";

export interface PublicCheckpoint {
  readonly size: number;
  readonly at: Date;
  /** C2SP tlog-checkpoint with its signature */
  readonly note: string;
}

/** Told at most: three years of one a day. */
const most = 1100;

/** The newest first. */
export async function readCheckpoints(pool: pg.Pool, limit = most): Promise<readonly PublicCheckpoint[]> {
  const found = await pool.query<Omit<PublicCheckpoint, "size"> & { readonly size: string }>(
    "select size, at, note from pub.checkpoints order by size desc limit $1",
    [Math.min(limit, most)],
  );
  return found.rows.map((row) => ({ ...row, size: Number(row.size) }));
}
