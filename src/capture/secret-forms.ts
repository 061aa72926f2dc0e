/**
 * PURE. The forms of a channel's secret that hold more than one thing, as an operator sets them in one variable:
 * `Bearer TOKEN App-Secret: SECRET` of Meta, `Client-Id: ID Client-Secret: SECRET Refresh-Token: TOKEN` of Google, and
 * Discourse's `Api-Key: KEY Api-Username: NAME`.
 */

/** Of Meta: a token, and the secret of the app that it was made by, which proves that nobody else sends it. */
export interface TokenSecret {
  readonly token: string;
  readonly appSecret: string | undefined;
}

const word = "[\\x21-\\x39\\x3b-\\x7e]+";
const tokenForm = new RegExp(`^Bearer (${word})(?: App-Secret: (${word}))?$`);
const refreshForm = new RegExp(`^Client-Id: (${word}) Client-Secret: (${word}) Refresh-Token: (${word})$`);

/** @returns undefined for what is no token */
export function tokenSecret(secret: string): TokenSecret | undefined {
  const [, token, appSecret] = tokenForm.exec(secret) ?? [];
  return token === undefined ? undefined : { token, appSecret };
}

/** What a token that lasts for an hour is asked for with. @see RFC 6749 section 6 */
export interface RefreshSecret {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

export function refreshSecret(secret: string): RefreshSecret | undefined {
  const [, clientId, clientSecret, refreshToken] = refreshForm.exec(secret) ?? [];
  if (clientId === undefined || clientSecret === undefined || refreshToken === undefined) return undefined;
  return { clientId, clientSecret, refreshToken };
}

/**
 * The headers by which a secret goes: `user:password` as Basic; `Bearer TOKEN`, `X-Name: value` and `Api-Key: KEY` say
 * themselves how. An app's secret goes in no header, and what a token is only asked for with goes to no channel.
 */
export function credentialHeaders(secret: string): Readonly<Record<string, string>> {
  const bearer = tokenSecret(secret);
  if (bearer) return { authorization: `Bearer ${bearer.token}` };
  if (refreshSecret(secret)) return {};
  const [, key, account] = /^Api-Key: ([\x21-\x7e]+)(?: Api-Username: ([\x21-\x7e]+))?$/.exec(secret) ?? [];
  if (key !== undefined)
    return { "api-key": key, ...(account === undefined ? {} : { "api-username": account }) };
  const [, name, value = ""] = /^(X-[A-Za-z0-9-]+|Authorization): ([\x20-\x7e]+)$/.exec(secret) ?? [];
  if (name !== undefined) return { [name.toLowerCase()]: value };
  return { authorization: `Basic ${Buffer.from(secret, "utf8").toString("base64")}` };
}
