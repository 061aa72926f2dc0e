/** Why somebody was not signed in, out of what a provider or the library that asks it said. No text of a provider's leaves. */
import { AuthorizationResponseError, ResponseBodyError } from "openid-client";
import { Unreachable } from "./fetch.ts";

/** Each has its sentence in the four languages. */
export const refusals = [
  "denied",
  "expired",
  "provider",
  "down",
  "clock",
  "untrusted",
  "setup",
  "weak",
  "unnamed",
  "elsewhere",
  "closed",
  "over",
] as const;
export type Why = (typeof refusals)[number];

export interface Refusal {
  readonly why: Why;
  /** a registered code of OAuth or OpenID Connect, for those who look after the installation; never a provider's text */
  readonly code?: string | undefined;
  /** by how many seconds the provider's clock is ahead of ours, when that is the reason */
  readonly apart?: number | undefined;
  /** how the provider knows somebody whom it gives no name, for whoever adds them by hand */
  readonly subject?: string | undefined;
}

export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`sign-in refused: ${refusal.why}`);
    this.refusal = refusal;
  }
}

/**
 * What the codes come to. Any other text that stands where a code belongs is somebody's own.
 *
 * @see RFC 6749 sections 4.1.2.1 and 5.2, OpenID Connect Core 1.0 section 3.1.2.6, OpenID Connect Core Unmet
 *   Authentication Requirements 1.0
 */
const ofCode: Readonly<Record<string, Why>> = {
  access_denied: "denied",
  login_required: "denied",
  interaction_required: "denied",
  account_selection_required: "denied",
  consent_required: "denied",
  server_error: "provider",
  temporarily_unavailable: "down",
  unmet_authentication_requirements: "weak",
  invalid_grant: "expired",
  invalid_client: "setup",
  invalid_request: "setup",
  unauthorized_client: "setup",
  unsupported_grant_type: "setup",
  unsupported_response_type: "setup",
  invalid_scope: "setup",
  invalid_authorization_details: "setup",
  invalid_target: "setup",
};

export function refusalOf(error: unknown): Refusal {
  const chain = causesOf(error);
  const told = chain.find((one) => one instanceof Refused);
  if (told instanceof Refused) return told.refusal;
  if (chain.some((one) => one instanceof Unreachable)) return { why: "down" };
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    const why = Object.hasOwn(ofCode, error.error) ? ofCode[error.error] : undefined;
    return why ? { why, code: error.error } : { why: "provider", code: "other" };
  }
  const codes = chain.map((one) => codeOf(one)).filter((code) => code !== undefined);
  if (codes.includes("OAUTH_JWT_TIMESTAMP_CHECK_FAILED")) return timeRefusal(chain);
  if (codes.some((code) => code === "OAUTH_TIMEOUT" || code === "OAUTH_ABORT")) return { why: "down" };
  if (chain.some((one) => one instanceof Response && one.status >= 500)) return { why: "down" };
  if (codes.includes("OAUTH_WWW_AUTHENTICATE_CHALLENGE")) return { why: "setup" };
  return { why: "untrusted", code: codes.find((code) => /^(?:OAUTH|ERR_J)\w+$/.test(code)) };
}

/** A token that is too old or not valid yet tells whose clock is off; one of a sign-in long ago is no fault of a clock. */
function timeRefusal(chain: readonly unknown[]): Refusal {
  const said = chain.find(
    (one): one is { claims: { iat?: unknown }; now: number; claim: string } =>
      typeof one === "object" && one !== null && "claims" in one && "now" in one && "claim" in one,
  );
  if (said?.claim === "auth_time") return { why: "weak", code: "auth_time" };
  const iat = said?.claims.iat;
  return { why: "clock", apart: typeof iat === "number" && said ? Math.round(iat - said.now) : undefined };
}

function causesOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let one = error; one !== undefined && one !== null && chain.length < 10; one = causeOf(one))
    chain.push(one);
  return chain;
}

function causeOf(one: unknown): unknown {
  return typeof one === "object" && one !== null && "cause" in one ? one.cause : undefined;
}

function codeOf(one: unknown): string | undefined {
  return typeof one === "object" && one !== null && "code" in one && typeof one.code === "string"
    ? one.code
    : undefined;
}
