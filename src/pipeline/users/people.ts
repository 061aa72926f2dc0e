/** Adds people of the desk, gives them roles, takes roles away, and ends what they could do. Each act is an audit event. */
import { recordEvent } from "../../db/audit-log.ts";
import { endLinks, endSessions, openSessionsOf } from "../../db/desk-sessions.ts";
import { openClaims } from "../../db/desk-sign-ins.ts";
import {
  closeUser,
  insertRole,
  insertUser,
  listUsers,
  rolesHeld,
  type StoredUser,
  takeRole,
  userById,
  userByProvider,
  userBySignInName,
} from "../../db/desk-users.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { isSubject } from "../../domain/claims.ts";
import { type RoleHeld, sessionLimits, type UserId } from "../../domain/desk.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId } from "../../domain/ids.ts";
import { personFault } from "../../domain/person.ts";
import { ownName, refuseTaken } from "./one-name.ts";
import type { UserTools } from "./tools.ts";

export interface Person {
  readonly user: StoredUser;
  /** given by people here; empty for who is closed */
  readonly held: readonly RoleHeld[];
  /** what a provider says, while a session of theirs is open */
  readonly claimed: readonly RoleHeld[];
}

/** Everybody, also those who were closed, in the order in which they were added. */
export async function listPeople({
  pool,
  clock,
}: Pick<UserTools, "pool" | "clock">): Promise<readonly Person[]> {
  const now = clock.now();
  const open = await openClaims(pool, now, new Date(now.getTime() - sessionLimits.unusedMs));
  const people: Person[] = [];
  for (const user of await listUsers(pool)) {
    const said = open.filter(({ userId }) => userId === user.id).flatMap(({ claimed }) => claimed);
    const once = new Map(said.map((role) => [`${role.role} ${role.agencyId}`, role]));
    people.push({
      user,
      held: await rolesHeld(pool, user.id),
      claimed: user.closedAt ? [] : [...once.values()],
    });
  }
  return people;
}

/**
 * What a person who came from a provider is found by when they are to be given a role: they read it out themselves, for
 * names are not theirs alone, and anybody may choose one.
 */
export function codeOf({ id }: Pick<StoredUser, "id">): string {
  return id
    .replaceAll("-", "")
    .slice(-12)
    .replace(/(?<=^(?:.{4})+)(?=.)/g, "-");
}

/** @param code as it was typed */
export function personByCode(people: readonly Person[], code: string): Person | undefined {
  const typed = code.toLowerCase().replace(/[^0-9a-f]/g, "");
  return people.find(
    ({ user }) => user.provider && !user.closedAt && codeOf(user).replaceAll("-", "") === typed,
  );
}

export interface NewUser {
  /** as it is to stand under acts */
  readonly name: string;
  readonly signInName: string;
}

/** Letters of any language, digits, and what joins them in names and addresses; no space, nothing that looks like another's. */
const signInForm = /^[\p{Ll}\p{Nd}](?:[\p{Ll}\p{Nd}._@+-]{0,98}[\p{Ll}\p{Nd}])?$/u;

/** @throws ArchiveError `config.invalid` for a name that is no person's or another's, or a sign-in name that is taken or of no use */
export async function addUser(tools: UserTools, given: NewUser): Promise<StoredUser> {
  const name = given.name.trim().normalize("NFC");
  const signInName = given.signInName.trim().normalize("NFC").toLowerCase();
  const fault = personFault(name);
  if (fault) throw new ArchiveError("config.invalid", `${fault}: acts in the permanent record carry it`);
  if (!signInForm.test(signInName))
    throw new ArchiveError(
      "config.invalid",
      `${JSON.stringify(given.signInName)} is no sign-in name: letters, digits and . _ @ + - between them, at most 100`,
    );
  const user: StoredUser = {
    id: asId<UserId>(tools.ids.next()),
    name,
    signInName,
    provider: undefined,
    email: undefined,
    madeAt: tools.clock.now(),
    closedAt: undefined,
    passwordHash: undefined,
  };
  await transact(tools.pool, async (tx) => {
    if (await userBySignInName(tx.client, signInName))
      throw new ArchiveError(
        "config.invalid",
        `somebody signs in as ${signInName} already; names are not used twice`,
      );
    await refuseTaken(tx, name);
    await insertUser(tx.client, user, tools.actor);
    await recordEvent(tx, tools, "user.added", { user: user.id, name, signInName });
  });
  return user;
}

export interface NewProviderUser {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
}

/**
 * For a provider that tells no names, or before the first sign-in.
 *
 * @throws ArchiveError `config.invalid` for a name that is no person's or another's, a subject that none has, or one that is there
 */
export async function addProviderUser(tools: UserTools, given: NewProviderUser): Promise<StoredUser> {
  const name = given.name.trim().normalize("NFC");
  const { issuer, subject } = given;
  const fault = personFault(name);
  if (fault) throw new ArchiveError("config.invalid", `${fault}: acts in the permanent record carry it`);
  if (!URL.canParse(issuer) || !isSubject(subject))
    throw new ArchiveError(
      "config.invalid",
      "--issuer is an address, --subject 1 to 255 letters without spaces",
    );
  return await transact(tools.pool, async (tx) => {
    if (await userByProvider(tx.client, issuer, subject))
      throw new ArchiveError("config.invalid", `the provider's ${subject} is known here already`);
    await refuseTaken(tx, name);
    return await insertFromProvider(tx, tools, { name, email: undefined, issuer, subject }, tools.actor);
  });
}

/** In a transaction of the caller's; a name that is another's is made their own. @param by who says that there is such a person */
export async function insertFromProvider(
  tx: Tx,
  tools: UserTools,
  { name: told, email, issuer, subject }: NewProviderUser & { readonly email: string | undefined },
  by: string,
): Promise<StoredUser> {
  const id = asId<UserId>(tools.ids.next());
  const name = await ownName(tx, id, told, codeOf({ id }));
  const user: StoredUser = {
    id,
    ...{ name, email, signInName: undefined, provider: { issuer, subject } },
    madeAt: tools.clock.now(),
    closedAt: undefined,
    passwordHash: undefined,
  };
  await insertUser(tx.client, user, by);
  await recordEvent(tx, tools, "user.added", { user: user.id, name, issuer, subject });
  return user;
}

/**
 * @returns false when the person has the role already
 * @throws ArchiveError `archive.missing` for who is not there, `config.invalid` for who is closed
 */
export async function giveRole(tools: UserTools, id: UserId, held: RoleHeld): Promise<boolean> {
  return await transact(tools.pool, async (tx) => {
    await openUser(tx, id);
    const given = { ...held, id: tools.ids.next(), at: tools.clock.now(), by: tools.actor };
    if (!(await insertRole(tx.client, id, given))) return false;
    await recordEvent(tx, tools, "user.roleGiven", { user: id, role: held.role, agency: held.agencyId });
    return true;
  });
}

/**
 * From the next request on the person may do no more what only this role gave: roles are asked for at each.
 *
 * @throws ArchiveError `archive.missing` when the person has not that role; `config.invalid` without a reason
 */
export async function withdrawRole(
  tools: UserTools,
  id: UserId,
  held: RoleHeld,
  because: string,
): Promise<void> {
  const reason = saidWhy(because);
  await transact(tools.pool, async (tx) => {
    const closing = { at: tools.clock.now(), by: tools.actor, because: reason };
    if (!(await takeRole(tx.client, id, held, closing)))
      throw new ArchiveError(
        "archive.missing",
        `the role ${held.role} for that agency is not among the person's`,
      );
    await recordEvent(tx, tools, "user.roleTaken", {
      user: id,
      role: held.role,
      agency: held.agencyId,
      because: reason,
    });
  });
}

/**
 * The person signs in no more, and every session and unused link ends now. What they did stays under their name.
 *
 * @returns how many sessions ended
 * @throws ArchiveError `archive.missing`; `config.invalid` without a reason or for who was closed before
 */
export async function closePerson(tools: UserTools, id: UserId, because: string): Promise<number> {
  const reason = saidWhy(because);
  return await transact(tools.pool, async (tx) => {
    const user = await openUser(tx, id);
    const at = tools.clock.now();
    await closeUser(tx.client, id, { at, by: tools.actor, because: reason });
    for (const held of await rolesHeld(tx.client, id))
      await takeRole(tx.client, id, held, { at, by: tools.actor, because: reason });
    await endLinks(tx.client, id, at);
    const open = await openSessionsOf(tx.client, id);
    const ended = await endSessions(
      tx.client,
      open.map((session) => session.id),
      at,
      "revoked",
    );
    await recordEvent(tx, tools, "user.closed", { user: user.id, because: reason, sessions: ended.length });
    return ended.length;
  });
}

async function openUser(tx: Tx, id: UserId): Promise<StoredUser> {
  const user = await userById(tx.client, id);
  if (!user) throw new ArchiveError("archive.missing", `there is no person ${id}`);
  if (user.closedAt)
    throw new ArchiveError(
      "config.invalid",
      `${user.name} was closed on ${user.closedAt.toISOString().slice(0, 10)}`,
    );
  return user;
}

function saidWhy(because: string): string {
  const reason = because.trim();
  if (reason === "") throw new ArchiveError("config.invalid", "say why: --because TEXT");
  return reason;
}
