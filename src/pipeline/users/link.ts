/** A link by which a person signs in once: handed over by whoever may give rights, for the first time or in an emergency. */
import { recordEvent } from "../../db/audit-log.ts";
import { endLinks, insertLink } from "../../db/desk-sessions.ts";
import { userById } from "../../db/desk-users.ts";
import { transact } from "../../db/transact.ts";
import { linkMs, type UserId } from "../../domain/desk.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { newSecret } from "./secret.ts";
import type { UserTools } from "./tools.ts";

export interface SignInLink {
  /** to stand in the address; it cannot be shown again */
  readonly secret: string;
  readonly endsAt: Date;
}

/**
 * Earlier links of the person that were not used end.
 *
 * @param breakGlass why the way in that people have is passed by: said in the audit log and in `status`
 * @param ways whether people sign in by passwords here; where they do not, each link passes the provider by
 * @throws ArchiveError `archive.missing`; `config.invalid` for who is closed, or who needs a reason and was given none
 */
export async function makeLink(
  tools: UserTools,
  id: UserId,
  breakGlass?: string,
  ways: { readonly passwords: boolean } = { passwords: true },
): Promise<SignInLink> {
  const { text, digest } = newSecret(tools.secretBytes);
  const reason = breakGlass?.trim() || undefined;
  return await transact(tools.pool, async (tx) => {
    const user = await userById(tx.client, id);
    if (!user) throw new ArchiveError("archive.missing", `there is no person ${id}`);
    if (user.closedAt)
      throw new ArchiveError("config.invalid", `${user.name} was closed, and signs in no more`);
    if ((user.provider || !ways.passwords) && reason === undefined)
      throw new ArchiveError(
        "config.invalid",
        `${user.name} ${user.provider ? `signs in through ${user.provider.issuer}` : "has no other way in, for passwords are off"}: say with --because TEXT why a link is to pass that by`,
      );
    const madeAt = tools.clock.now();
    const endsAt = new Date(madeAt.getTime() + linkMs);
    await endLinks(tx.client, id, madeAt);
    await insertLink(tx.client, digest, { userId: id, madeAt, endsAt, breakGlass: reason }, tools.actor);
    await recordEvent(tx, tools, "user.linkMade", {
      user: id,
      endsAt: endsAt.toISOString(),
      ...(reason === undefined ? {} : { breakGlass: reason }),
    });
    return { secret: text, endsAt };
  });
}
