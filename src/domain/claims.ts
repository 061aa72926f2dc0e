/** What a sign-in provider says of a person, and what follows from it: who they are here, and what they may do. */
import type { DeskRole } from "./desk.ts";

/** As they stand in an ID token or the answer of the userinfo endpoint. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * A part of what is said, as an officer of the provider would point at it: a text is met by the same text, a list by any
 * of its own, an object by what has all its members. What is said may be a list at any place; then one of it must meet
 * the whole of what is asked.
 */
export type Pattern = string | number | boolean | readonly Pattern[] | { readonly [name: string]: Pattern };

export function meets(pattern: Pattern, said: unknown): boolean {
  if (isList(pattern)) return pattern.some((one) => meets(one, said));
  if (Array.isArray(said)) return said.some((one) => meets(pattern, one));
  if (typeof pattern !== "object") return pattern === said;
  if (typeof said !== "object" || said === null) return false;
  return Object.entries(pattern).every(
    ([name, part]) => Object.hasOwn(said, name) && meets(part, (said as Claims)[name]),
  );
}

function isList(pattern: Pattern): pattern is readonly Pattern[] {
  return Array.isArray(pattern);
}

/** Who is what: whoever of the provider is met by `when` has the role for the agency while the session lasts. */
export interface RoleClaim {
  readonly when: Pattern;
  readonly role: DeskRole;
  /** organisation number, or `all` */
  readonly agency: string;
}

export interface RoleMapped {
  readonly role: DeskRole;
  readonly agency: string;
}

/** Each role once, in the order of the settings. */
export function rolesBy(mapping: readonly RoleClaim[], claims: Claims): readonly RoleMapped[] {
  const met = mapping.filter(({ when }) => meets(when, claims));
  const once = new Map(met.map(({ role, agency }) => [`${role} ${agency}`, { role, agency }]));
  return [...once.values()];
}

/** The first claims that a pattern asks about, so that it can be said which are missing. */
export function claimsAsked(patterns: readonly Pattern[]): readonly string[] {
  const names = patterns.flatMap((pattern): readonly string[] => {
    if (isList(pattern)) return claimsAsked(pattern);
    return typeof pattern === "object" ? Object.keys(pattern) : [];
  });
  return [...new Set(names)];
}

/** Longest subject that a provider may give. @see OpenID Connect Core 1.0 section 2, `sub` */
const longestSubject = 255;

/** Whether it can be what a person is recognised by: nothing that a database or a log would take otherwise than it was said. */
export function isSubject(said: unknown): said is string {
  return (
    typeof said === "string" && said !== "" && said.length <= longestSubject && /^[\x21-\x7e]+$/.test(said)
  );
}

/** A line of words as it may be shown, or nothing: a provider's people choose some of these texts themselves. */
export function lineOf(said: unknown, most: number): string | undefined {
  if (typeof said !== "string") return undefined;
  const line = said.normalize("NFC").replace(/\s+/gu, " ").trim();
  return line === "" || line.length > most || /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(line) || !line.isWellFormed()
    ? undefined
    : line;
}
