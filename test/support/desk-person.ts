/** Somebody of the desk for a test of its own. */
import { recordEvent } from "../../src/db/audit-log.ts";
import { insertUser, type StoredUser } from "../../src/db/desk-users.ts";
import { transact } from "../../src/db/transact.ts";
import type { UserId } from "../../src/domain/desk.ts";
import { asId } from "../../src/domain/ids.ts";
import type { UserTools } from "../../src/pipeline/users/tools.ts";

/** Also when somebody has that name, as archives know it from the time before names were one person's each. */
export async function aPerson(tools: UserTools, name: string, signInName: string): Promise<StoredUser> {
  const user: StoredUser = {
    id: asId<UserId>(tools.ids.next()),
    ...{
      name,
      signInName,
      provider: undefined,
      email: undefined,
      closedAt: undefined,
      passwordHash: undefined,
    },
    madeAt: tools.clock.now(),
  };
  await transact(tools.pool, async (tx) => {
    await insertUser(tx.client, user, tools.actor);
    await recordEvent(tx, tools, "user.added", { user: user.id, name, signInName });
  });
  return user;
}
