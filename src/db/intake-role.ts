/**
 * The role of the intake of webhooks, which stands nearest to strangers: it learns where channels are told and adds what
 * came. It can read nothing of the archive, not even what it added itself.
 */
import type pg from "pg";
import { type RightsApart, rightsApart, type TableRights } from "./desk-role.ts";
import { mendRole, type OwnRole, prepareRole, type RoleExcess, roleExcess } from "./server-role.ts";

const role: OwnRole = {
  name: "kanalarkiv_intake",
  settings: { statement_timeout: "10s", idle_in_transaction_session_timeout: "10s" },
  mostConnections: 20,
};

/** What it may write; it reads `core.webhook_endpoints` alone. A migration gives both, and a test holds the two together. */
export const intakeWrites: TableRights = {
  "core.webhook_deliveries": [
    "insert (body, channel_id, digest, event_key, id, media_type, received_at, size_bytes)",
  ],
};

/** @see prepareRole */
export async function prepareIntakeRole(pool: pg.Pool, password: string): Promise<void> {
  await prepareRole(pool, role, password);
}

/** @see mendRole */
export async function mendIntakeRole(pool: pg.Pool, password: string): Promise<boolean> {
  return await mendRole(pool, role, password);
}

/** What it can do on this server beyond its two tables; empty as it should be. */
export async function intakeRoleExcess(client: Pick<pg.ClientBase, "query">): Promise<readonly RoleExcess[]> {
  return await roleExcess(client, role.name, { functions: "^$", schemas: ["core"] });
}

/** What it may write beside what it should, and what it should and may not. */
export async function intakeRightsApart(client: Pick<pg.ClientBase, "query">): Promise<RightsApart> {
  return await rightsApart(client, role.name, intakeWrites);
}
