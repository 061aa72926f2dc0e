/**
 * One provider of sign-in: the way there, what its answer says once everything about it was checked, the way out, and its
 * notice that somebody is signed out.
 *
 * @see OpenID Connect Core 1.0 section 3.1, RFC 7636 (PKCE), RFC 9207 (issuer of an answer), RFC 9700; OpenID Connect
 *   RP-Initiated Logout 1.0
 */
import { decodeJwt } from "jose";
import * as oidc from "openid-client";
import { type Clock, systemClock } from "../clock.ts";
import type { Language } from "../domain/agency.ts";
import { type Claims, claimsAsked, isSubject, lineOf, meets } from "../domain/claims.ts";
import { type FetchLimits, fetchLimits, type ProviderFetch, providerFetch } from "./fetch.ts";
import { type Ended, logoutReader } from "./logout.ts";
import { Refused } from "./refusal.ts";
import { clockToleranceSeconds, type ProviderSettings } from "./settings.ts";

/** What belongs to one sign-in and is known to the browser that began it alone. */
export interface Bound {
  readonly state: string;
  readonly nonce: string;
  /** @see RFC 7636 section 4.1 */
  readonly verifier: string;
}

/** Who the provider says that somebody is. */
export interface Told {
  readonly subject: string;
  readonly name: string | undefined;
  /** shown, and never used to find somebody by */
  readonly email: string | undefined;
  readonly claims: Claims;
  /** the provider's name of its session */
  readonly session: string | undefined;
  readonly idToken: string;
}

/** Who signs out, and the ID token that their browser kept. */
export interface Leaver {
  readonly hint: string | undefined;
  readonly subject: string | undefined;
}

/** What can be seen of a provider from outside. */
export interface Seen {
  /** how many seconds its clock is ahead; undefined when it does not say its time */
  readonly apart: number | undefined;
  readonly keys: number;
}

export interface Provider {
  readonly settings: ProviderSettings;
  /** @throws Refused, or what `refusalOf` reads */
  begin(bound: Bound, redirectUri: string, language: Language): Promise<URL>;
  /** @throws Refused, or what `refusalOf` reads */
  finish(answer: URL, bound: Bound): Promise<Told>;
  /** Undefined when it offers none, cannot be asked, or is not to be. A hint that is another person's is left out. */
  signOutAddress(who: Leaver, backTo: string): Promise<URL | undefined>;
  /** Whose sessions a notice of sign-out ends; undefined for what is no notice of this provider for us. */
  ended(notice: string): Promise<Ended | undefined>;
  /** @throws what `refusalOf` reads */
  look(): Promise<Seen>;
}

export interface ProviderTools {
  readonly clock: Clock;
  /** other ones only in tests */
  readonly limits?: FetchLimits | undefined;
}

/** What a provider says of itself changes seldom, and is asked for again after this. */
const metadataMs = 10 * 60_000;

export function openProvider(settings: ProviderSettings, tools: ProviderTools): Provider {
  const { clock, limits = fetchLimits } = tools;
  const fetch = providerFetch([new URL(settings.issuer).hostname, ...settings.hosts], limits);
  const place = { settings, clock, fetch, limits };
  let known: { readonly at: number; readonly metadata: Promise<oidc.ServerMetadata> } | undefined;
  const metadata = async () => {
    const now = clock.now().getTime();
    if (known === undefined || Math.abs(now - known.at) > metadataMs)
      known = { at: now, metadata: discovered(place) };
    const asked = known;
    return await asked.metadata.catch((error: unknown) => {
      if (known === asked) known = undefined;
      throw error;
    });
  };
  const configuration = async () => configured(place, await metadata());
  const readLogout = logoutReader(settings, clock, fetch);
  return {
    settings,
    async begin(bound, redirectUri, language) {
      return oidc.buildAuthorizationUrl(
        await configuration(),
        await question(settings, bound, redirectUri, language),
      );
    },
    async finish(answer, bound) {
      return await finished(place, await configuration(), answer, bound);
    },
    async signOutAddress({ hint, subject }, backTo) {
      if (!settings.signOutThere) return undefined;
      const config = await configuration().catch(() => undefined);
      if (!config?.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: backTo,
        ...(hint !== undefined && isOf(hint, settings.issuer, subject) && { id_token_hint: hint }),
      });
    },
    async ended(notice) {
      return await readLogout(await metadata(), notice);
    },
    look: async () => await seen(place),
  };
}

function isOf(idToken: string, issuer: string, subject: string | undefined): boolean {
  try {
    const { iss, sub } = decodeJwt(idToken);
    return iss === issuer && sub !== undefined && sub === subject;
  } catch {
    return false;
  }
}

interface Place {
  readonly settings: ProviderSettings;
  readonly clock: Clock;
  readonly fetch: ProviderFetch;
  readonly limits: FetchLimits;
}

async function discovered({ settings, fetch, limits }: Place): Promise<oidc.ServerMetadata> {
  const found = await oidc.discovery(new URL(settings.issuer), settings.clientId, undefined, undefined, {
    [oidc.customFetch]: fetch,
    timeout: limits.longestMs / 1000,
    ...(isPlain(settings) && { execute: [oidc.allowInsecureRequests] }),
  });
  const metadata = found.serverMetadata();
  // the library takes Microsoft's address for every organisation: with it, people of any could sign in
  if (metadata.issuer !== settings.issuer) throw new Refused({ why: "setup", code: "issuer" });
  return structuredClone({ ...metadata });
}

function isPlain({ issuer }: ProviderSettings): boolean {
  return issuer.startsWith("http:");
}

function configured({ settings, clock, fetch, limits }: Place, server: oidc.ServerMetadata) {
  const { clientId, clientSecret } = settings;
  const skew = Math.round((clock.now().getTime() - systemClock.now().getTime()) / 1000);
  const metadata = { [oidc.clockSkew]: skew, [oidc.clockTolerance]: clockToleranceSeconds };
  const config = new oidc.Configuration(server, clientId, metadata, authentication(clientSecret, server));
  config[oidc.customFetch] = fetch;
  config.timeout = limits.longestMs / 1000;
  if (isPlain(settings)) oidc.allowInsecureRequests(config);
  // that a token came over TLS would do by the standard; its signature is asked for all the same
  oidc.enableNonRepudiationChecks(config);
  return config;
}

/** A provider that names no ways takes the standard's own. @see OpenID Connect Discovery 1.0 section 3 */
function authentication(secret: string | undefined, server: oidc.ServerMetadata): oidc.ClientAuth {
  if (secret === undefined) return oidc.None();
  const ways = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  return ways.includes("client_secret_basic")
    ? oidc.ClientSecretBasic(secret)
    : oidc.ClientSecretPost(secret);
}

const uiLocales: Readonly<Record<Language, string>> = { nb: "nb no", nn: "nn nb no", sv: "sv", en: "en" };

async function question(
  settings: ProviderSettings,
  { state, nonce, verifier }: Bound,
  redirectUri: string,
  language: Language,
): Promise<Record<string, string>> {
  const { parameters, scopes, acrValues, maxAgeSeconds, authorizationDetails } = settings;
  return {
    ui_locales: uiLocales[language],
    ...parameters,
    scope: scopes.join(" "),
    redirect_uri: redirectUri,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(acrValues.length > 0 && { acr_values: acrValues.join(" ") }),
    ...(maxAgeSeconds !== undefined && { max_age: String(maxAgeSeconds) }),
    ...(authorizationDetails && { authorization_details: JSON.stringify(authorizationDetails) }),
  };
}

async function finished(place: Place, config: oidc.Configuration, answer: URL, bound: Bound): Promise<Told> {
  const { settings, clock } = place;
  const tokens = await oidc.authorizationCodeGrant(config, answer, {
    expectedState: bound.state,
    expectedNonce: bound.nonce,
    pkceCodeVerifier: bound.verifier,
    idTokenExpected: true,
    ...(settings.maxAgeSeconds !== undefined && { maxAge: settings.maxAgeSeconds }),
  });
  const signed = tokens.claims();
  const { id_token: idToken } = tokens;
  if (!signed || idToken === undefined || !isSubject(signed.sub))
    throw new Refused({ why: "untrusted", code: "sub" });
  const apart = signed.iat - Math.floor(clock.now().getTime() / 1000);
  // the library asks whether a token is over, not whether it was made in the future
  if (apart > clockToleranceSeconds) throw new Refused({ why: "clock", apart });
  // only what is signed counts as strength
  if (settings.demand !== undefined && !meets(settings.demand, signed)) throw new Refused({ why: "weak" });
  const claims = await allClaims(settings, config, signed, tokens.access_token);
  return {
    subject: signed.sub,
    name: nameIn(settings, claims),
    email: lineOf(claims[settings.claims.email], 254),
    claims,
    session: lineOf(signed["sid"], 255),
    idToken,
  };
}

/** What is not in the token is asked for; what the token says stands. */
async function allClaims(
  settings: ProviderSettings,
  config: oidc.Configuration,
  signed: Claims & { readonly sub: string },
  accessToken: string,
): Promise<Claims> {
  const wanted = claimsAsked(settings.roles.map(({ when }) => when));
  const lacking = wanted.filter((name) => !Object.hasOwn(signed, name));
  const ask = settings.userinfo ?? (lacking.length > 0 || nameIn(settings, signed) === undefined);
  const has = config.serverMetadata().userinfo_endpoint !== undefined;
  const told = ask && has ? await oidc.fetchUserInfo(config, accessToken, signed.sub) : {};
  const claims: Claims = { ...told, ...signed };
  // “it is in another place” (too many groups for a token) must not pass for “there is none”
  const elsewhere = claims["_claim_names"];
  const moved = wanted.some(
    (name) => !Object.hasOwn(claims, name) && typeof elsewhere === "object" && elsewhere && name in elsewhere,
  );
  if (moved || (claims["hasgroups"] !== undefined && wanted.includes("groups")))
    throw new Refused({ why: "elsewhere" });
  return claims;
}

/** Several claims are parts of a name, in their order. */
function nameIn({ claims: { name } }: ProviderSettings, claims: Claims): string | undefined {
  const parts = name.map((one) => lineOf(claims[one], 120));
  return parts.every((part) => part !== undefined) ? parts.join(" ") : undefined;
}

async function seen(place: Place): Promise<Seen> {
  const { clock, fetch, limits } = place;
  let told: string | null = null;
  const listening: ProviderFetch = async (url, asked) => {
    const answer = await fetch(url, asked);
    told = answer.headers.get("date");
    return answer;
  };
  const { jwks_uri } = await discovered({ ...place, fetch: listening });
  const theirs = Date.parse(told ?? "");
  const apart = Number.isNaN(theirs) ? undefined : Math.round((theirs - clock.now().getTime()) / 1000);
  const answer = await fetch(jwks_uri ?? "", { signal: AbortSignal.timeout(limits.longestMs) });
  const { keys } = (await answer.json()) as { readonly keys?: unknown };
  const usable = Array.isArray(keys) ? keys.filter((key) => key?.use !== "enc" && key?.kty !== "oct") : [];
  return { apart, keys: answer.ok ? usable.length : 0 };
}
