/**
 * PURE. Whether the access to a channel works: what a fault of a look says of the token, the password and the account. While
 * it does not, records are lost, and no look mends it: a person must.
 *
 * @see https://developers.facebook.com/docs/graph-api/guides/error-handling for the numbers of the Graph API
 */
import type { ErrorCode } from "../domain/errors.ts";

export const accessStates = [
  "secretMissing",
  "passwordRefused",
  "tokenExpired",
  "permissionRevoked",
  "adminGone",
  "pageUnpublished",
  "accountGone",
  "otherAccount",
] as const;
export type AccessState = (typeof accessStates)[number];

/** Codes that say all by themselves. */
const byCode: Readonly<Partial<Record<ErrorCode, AccessState>>> = {
  "config.invalid": "secretMissing",
  "channel.accountClosed": "accountGone",
  "channel.otherAccount": "otherAccount",
};

/** @param detail as a look tells it: a status, or an error of the Graph API with its number */
export function accessState(code: string | undefined, detail: string | undefined): AccessState | undefined {
  if (code === undefined) return undefined;
  const known = Object.hasOwn(byCode, code) ? byCode[code as ErrorCode] : undefined;
  if (known) return known;
  const [, error, part] = /\bthe error (\d+)(?:, (\d+))?/.exec(detail ?? "") ?? [];
  if (code === "channel.status")
    return isNotThere(Number(error), Number(part)) ? "pageUnpublished" : undefined;
  if (code !== "channel.refused") return undefined;
  if (/\binvalid_grant\b/.test(detail ?? "")) return "tokenExpired";
  if (error !== undefined) return ofGraph(Number(error), Number(part));
  if (/\banswered 403\b|denied|permission|blocked/.test(detail ?? "")) return "permissionRevoked";
  return "passwordRefused";
}

/** Gone, never there, or not shown to this token any more. */
function isNotThere(error: number, part: number): boolean {
  return (error === 100 && part === 33) || error === 803;
}

function ofGraph(error: number, part: number): AccessState {
  if (error !== 190 && error !== 102) return "permissionRevoked";
  if (part === 460) return "passwordRefused";
  if (part === 458) return "permissionRevoked";
  // the person who gave it has no role on the page any more
  if (part === 492) return "adminGone";
  return "tokenExpired";
}
