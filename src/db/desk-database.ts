/** The database as the desk has it: one role that reads the archive and writes what people do, and is not its owner. */
import type pg from "pg";
import type { DatabaseNews, DatabasePlace } from "./archive-database.ts";
import { type OpenPool, openPool } from "./connect.ts";
import { prepareDeskRole } from "./desk-role.ts";
import { deskReadiness, type Unready } from "./readiness.ts";
import type { RoleAccess } from "./role-access.ts";
import { openRoleDatabase } from "./role-database.ts";

export interface DeskDatabase {
  readonly pool: pg.Pool;
  readonly readiness: () => Promise<readonly Unready[]>;
  /** @see RoleDatabase */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

export interface DeskPlace extends DatabasePlace {
  readonly deskDatabaseUrl: string | undefined;
}

const limits = { max: 10, connectionTimeoutMillis: 10_000 };

export const deskAccess: RoleAccess<readonly [OpenPool]> = {
  role: "kanalarkiv_desk",
  called: "the desk's role",
  setting: "DATABASE_DESK_URL",
  forWhat: "the desk runs",
  table: "core.desk_users",
  passwordOf: ({ deskPassword }) => deskPassword,
  prepare: prepareDeskRole,
  open: (address, onFault) => [openPool({ address, ...limits }, onFault)],
};

/** @see openRoleDatabase */
export async function openDeskDatabase(place: DeskPlace, news: DatabaseNews): Promise<DeskDatabase> {
  const { pools, lost, close } = await openRoleDatabase(deskAccess, place.deskDatabaseUrl, place, news);
  const [{ pool }] = pools;
  return { pool, readiness: () => deskReadiness(pool), lost, close };
}
