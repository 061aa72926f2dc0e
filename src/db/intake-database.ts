/** The database as the intake of webhooks has it: one role that adds what came, and can read nothing of the archive. */
import type pg from "pg";
import type { DatabaseNews, DatabasePlace } from "./archive-database.ts";
import { type OpenPool, openPool } from "./connect.ts";
import { prepareIntakeRole } from "./intake-role.ts";
import type { RoleAccess } from "./role-access.ts";
import { openRoleDatabase } from "./role-database.ts";

export interface IntakeDatabase {
  readonly pool: pg.Pool;
  /** @see RoleDatabase */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

export interface IntakePlace extends DatabasePlace {
  readonly intakeDatabaseUrl: string | undefined;
}

/** a sender that waits longer has given up, and comes again */
const limits = { max: 8, connectionTimeoutMillis: 5000, query_timeout: 10_000 };

const intakeAccess: RoleAccess<readonly [OpenPool]> = {
  role: "kanalarkiv_intake",
  called: "the role of the intake",
  setting: "DATABASE_INTAKE_URL",
  forWhat: "webhooks are taken",
  table: "core.webhook_endpoints",
  passwordOf: ({ intakePassword }) => intakePassword,
  prepare: prepareIntakeRole,
  open: (address, onFault) => [openPool({ address, ...limits }, onFault)],
};

/** @see openRoleDatabase */
export async function openIntakeDatabase(place: IntakePlace, news: DatabaseNews): Promise<IntakeDatabase> {
  const { pools, lost, close } = await openRoleDatabase(intakeAccess, place.intakeDatabaseUrl, place, news);
  return { pool: pools[0].pool, lost, close };
}
