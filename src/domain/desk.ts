/** Who works at the desk: people, what they may do for which agency, and how their sessions end. */
import type { Brand } from "./brand.ts";
import type { AgencyId } from "./ids.ts";

export type UserId = Brand<string, "UserId">;

/** What a person is for an agency. Several may be held at once; none of them includes another. */
export const deskRoles = ["officer", "approver", "archivist", "administrator", "auditor", "reader"] as const;
export type DeskRole = (typeof deskRoles)[number];

/** What may be done, each for one agency. The router names one for each of its routes. */
export const deskRights = [
  "item.read",
  "item.readProtected",
  "item.decide",
  "entry.handle",
  "decision.read",
  "decision.write",
  "decision.adopt",
  "hold.read",
  "hold.write",
  "package.read",
  "package.make",
  "package.control",
  "store.check",
  "audit.read",
  "channel.read",
  "channel.write",
  "agency.write",
  "user.read",
  "user.write",
] as const;
export type DeskRight = (typeof deskRights)[number];

const everywhere = ["decision.read", "hold.read", "package.read", "channel.read"] as const;

/**
 * Which rights come with which role. Who decides about items may not make packages of them, who makes packages may not
 * decide about items, and who gives rights may read no protected text.
 */
const rightsOf: Readonly<Record<DeskRole, readonly DeskRight[]>> = {
  officer: [
    ...everywhere,
    "item.read",
    "item.readProtected",
    "item.decide",
    "entry.handle",
    "decision.write",
    "hold.write",
  ],
  approver: [
    ...everywhere,
    "item.read",
    "item.readProtected",
    "decision.write",
    "decision.adopt",
    "hold.write",
  ],
  archivist: [...everywhere, "item.read", "package.make", "package.control", "store.check", "audit.read"],
  administrator: [
    ...everywhere,
    "channel.write",
    "agency.write",
    "store.check",
    "audit.read",
    "user.read",
    "user.write",
  ],
  auditor: [...everywhere, "item.read", "package.control", "audit.read", "user.read"],
  reader: [...everywhere, "item.read"],
};

/** A role for one agency, or for all that this installation keeps an archive for. */
export interface RoleHeld {
  readonly role: DeskRole;
  readonly agencyId: AgencyId | "all";
}

/** Where a role comes from: a person gave it, or the provider says it for as long as the session lasts. */
export interface RoleFrom extends RoleHeld {
  readonly from: "person" | "provider";
}

export interface DeskUser {
  readonly id: UserId;
  /** as it stands under acts in the permanent record */
  readonly name: string;
}

/** Whether one of the roles gives the right for the agency. */
export function may(held: readonly RoleHeld[], right: DeskRight, agencyId: AgencyId): boolean {
  return held.some(
    (one) => (one.agencyId === "all" || one.agencyId === agencyId) && rightsOf[one.role].includes(right),
  );
}

/** Whether the right is had wherever the other holds a role: who acts for them acts with all of these. */
export function mayWherever(
  held: readonly RoleHeld[],
  right: DeskRight,
  other: readonly RoleHeld[],
): boolean {
  return other.every(({ agencyId }) =>
    agencyId === "all"
      ? held.some((one) => one.agencyId === "all" && rightsOf[one.role].includes(right))
      : may(held, right, agencyId),
  );
}

/** The roles that give a right, in the order of `deskRoles`. */
export function rolesWith(right: DeskRight): readonly DeskRole[] {
  return deskRoles.filter((role) => rightsOf[role].includes(right));
}

/** After how long a session ends: unused, and whatever happens. @see NIST SP 800-63B-4 section 2.2.3 (AAL2: 1 hour, 24 hours) */
export const sessionLimits = { unusedMs: 60 * 60_000, longestMs: 12 * 60 * 60_000 } as const;

export const sessionEnds = [
  "signedOut",
  "unused",
  "over",
  "revoked",
  "roleTaken",
  "replaced",
  "provider",
  "restored",
] as const;
/** Why a session is over. */
export type SessionEnd = (typeof sessionEnds)[number];

/** A link for signing in once lasts this long. */
export const linkMs = 24 * 60 * 60_000;

/** How many failed tries of a name, and from a place, are answered within the time; then none until it is over. */
export const attemptLimits = { ofName: 8, fromPlace: 40, withinMs: 15 * 60_000 } as const;

/** Fewest characters of a password. @see NIST SP 800-63B-4 section 3.1.1.2 */
export const shortestPassword = 15;

/** @throws TypeError for a role that this program does not know */
export function asDeskRole(text: string): DeskRole {
  const role = deskRoles.find((one) => one === text);
  if (role === undefined) throw new TypeError(`no such role: ${JSON.stringify(text)}`);
  return role;
}
