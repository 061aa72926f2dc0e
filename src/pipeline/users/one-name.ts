/** A name stands under acts for ever, and under those of one person: nobody is given one that another bears, or bore. */
import { bearersOf, lockNames } from "../../db/desk-users.ts";
import type { Tx } from "../../db/transact.ts";
import type { UserId } from "../../domain/desk.ts";
import { ArchiveError } from "../../domain/errors.ts";

/** @throws ArchiveError `config.invalid` when somebody has it, who may be closed */
export async function refuseTaken(tx: Tx, name: string): Promise<void> {
  await lockNames(tx.client);
  if ((await bearersOf(tx.client, name)).length === 0) return;
  throw new ArchiveError(
    "config.invalid",
    `somebody is called ${name} here, or was: acts of two people must be told apart, so add what does it (${name}, skole)`,
  );
}

/**
 * The name that a provider tells of somebody; when it is another's, with what tells them apart behind it.
 *
 * @param mark of this person alone
 */
export async function ownName(tx: Tx, id: UserId, name: string, mark: string): Promise<string> {
  await lockNames(tx.client);
  const others = (await bearersOf(tx.client, name)).filter((bearer) => bearer.id !== id);
  return others.length === 0 ? name : `${name} (${mark})`;
}
