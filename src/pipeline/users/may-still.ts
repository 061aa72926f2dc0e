/** Whether somebody who asked for work may still do it: asked by who does the work, with no browser of theirs at hand. */
import { closedAt, latestClaims, rolesHeld } from "../../db/desk-users.ts";
import { type DeskRight, may, type UserId } from "../../domain/desk.ts";
import type { AgencyId } from "../../domain/ids.ts";
import type { UserTools } from "./tools.ts";

export interface StillAsked {
  readonly userId: UserId;
  readonly right: DeskRight;
  readonly agencyId: AgencyId;
  /** when the work was begun: a session whose time is over later does not end what it began */
  readonly begunAt: Date;
}

/**
 * By the roles that people gave, as they are now; and by what a provider said when the person last came in through it,
 * unless that session was taken from them.
 */
export async function mayStill(
  { pool }: Pick<UserTools, "pool">,
  { userId, right, agencyId, begunAt }: StillAsked,
): Promise<boolean> {
  if ((await closedAt(pool, userId)) !== undefined) return false;
  if (may(await rolesHeld(pool, userId), right, agencyId)) return true;
  return may(await latestClaims(pool, userId, begunAt), right, agencyId);
}
