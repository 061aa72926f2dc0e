/**
 * A provider's notice that somebody is signed out there, sent from its server to ours.
 *
 * @see OpenID Connect Back-Channel Logout 1.0 sections 2.4 and 2.6
 */
import { createRemoteJWKSet, customFetch, decodeProtectedHeader, errors, jwtVerify } from "jose";
import type { ServerMetadata } from "openid-client";
import type { Clock } from "../clock.ts";
import { isSubject, lineOf } from "../domain/claims.ts";
import type { ProviderFetch } from "./fetch.ts";
import { clockToleranceSeconds, type ProviderSettings } from "./settings.ts";

/** One session of the provider's, all of a person's, or both named together. */
export interface Ended {
  readonly subject: string | undefined;
  readonly session: string | undefined;
}

const event = "http://schemas.openid.net/event/backchannel-logout";
/** Some providers write no type, or that of every token: then what it says must do. */
const types = /^(?:application\/)?(?:logout\+jwt|jwt)$/i;
const algorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];
const longest = 16 * 1024;

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** Anybody may send something here: keys are asked for at most twice a minute, whatever comes. */
export function logoutReader(
  settings: ProviderSettings,
  clock: Clock,
  fetch: ProviderFetch,
): (metadata: ServerMetadata, notice: string) => Promise<Ended | undefined> {
  let known: { readonly from: string; readonly keys: Keys } | undefined;
  return async ({ jwks_uri }, notice) => {
    if (jwks_uri === undefined || notice.length > longest) return undefined;
    if (known?.from !== jwks_uri)
      known = { from: jwks_uri, keys: createRemoteJWKSet(new URL(jwks_uri), { [customFetch]: fetch }) };
    try {
      return await read(notice, known.keys, settings, clock);
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  };
}

async function read(
  notice: string,
  keys: Keys,
  { issuer, clientId }: ProviderSettings,
  clock: Clock,
): Promise<Ended | undefined> {
  const { typ } = decodeProtectedHeader(notice);
  if (typ !== undefined && !types.test(typ)) return undefined;
  const { payload } = await jwtVerify(notice, keys, {
    ...{ issuer, audience: clientId, algorithms, clockTolerance: clockToleranceSeconds },
    ...{ currentDate: clock.now(), maxTokenAge: "10 minutes", requiredClaims: ["jti", "events"] },
  });
  const { events, nonce, sub, sid } = payload;
  const isNotice = typeof events === "object" && events !== null && event in events && nonce === undefined;
  const ended = { subject: isSubject(sub) ? sub : undefined, session: lineOf(sid, 255) };
  return isNotice && (ended.subject ?? ended.session) !== undefined ? ended : undefined;
}
