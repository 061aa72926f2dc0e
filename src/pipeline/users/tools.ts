/** What acts about people of the desk need of the world. */
import type pg from "pg";
import type { AuditTools } from "../../db/audit-log.ts";

export interface UserTools extends AuditTools {
  readonly pool: pg.Pool;
  /** random bytes that nobody can guess: for links and sessions */
  secretBytes(count: number): Uint8Array;
}
