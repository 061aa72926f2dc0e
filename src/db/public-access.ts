/** How the public pages ask the database: by one role, with connections for searches apart. */
import { type OpenPool, openPool } from "./connect.ts";
import { preparePublicRole } from "./public-role.ts";
import type { RoleAccess } from "./role-access.ts";

/** of pages, and of searches */
export type PublicPools = readonly [OpenPool, OpenPool];

const pageLimits = { max: 8, statement_timeout: 15_000 };
/** A search that is admitted takes far less; who waits longer for one of the connections is told so. */
const searchLimits = { max: 3, statement_timeout: 3000, connectionTimeoutMillis: 5000 };

export const publicAccess: RoleAccess<PublicPools> = {
  role: "kanalarkiv_public",
  called: "the public role",
  setting: "DATABASE_PUBLIC_URL",
  forWhat: "the public pages run",
  table: "pub.agencies",
  passwordOf: ({ publicPassword }) => publicPassword,
  prepare: preparePublicRole,
  open: (address, onFault) => [
    openPool({ address, ...pageLimits }, onFault),
    openPool({ address, ...searchLimits }, onFault),
  ],
};
