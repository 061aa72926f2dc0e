/** The database as the public pages have it: one role that reads the schema `pub`, and no password of the owner's. */
import type pg from "pg";
import type { DatabaseNews, DatabasePlace } from "./archive-database.ts";
import { publicAccess } from "./public-access.ts";
import { databaseReadiness, type Unready } from "./readiness.ts";
import { openRoleDatabase } from "./role-database.ts";

export interface PublicDatabase {
  readonly pool: pg.Pool;
  /** its few connections are taken by searches alone, so that pages go on while those are slow */
  readonly searchPool: pg.Pool;
  /** @see databaseReadiness */
  readiness(): Promise<readonly Unready[]>;
  /** @see RoleDatabase */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

/** @see openRoleDatabase */
export async function openPublicDatabase(place: DatabasePlace, news: DatabaseNews): Promise<PublicDatabase> {
  const { pools, lost, close } = await openRoleDatabase(publicAccess, place.publicDatabaseUrl, place, news);
  const [{ pool }, { pool: searchPool }] = pools;
  return { pool, searchPool, readiness: () => databaseReadiness(pool), lost, close };
}
