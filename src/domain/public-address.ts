/**
 * What of an address may be shown: whatever is printed, published or exported of one goes through here.
 *
 * A secret stands in an address as `{NAME}`, the environment variable that holds it. An address that came otherwise,
 * from an older archive or from a channel (signed files, keys in links), keeps its place and loses the secret.
 */

/** Stands where a secret stood. */
export const redactedValue = "REDACTED";

/** `key` and its like end a name: `key_id` and `monkey` are none. */
const endsSecret =
  /(?:^|[^a-z])(?:key|sig|auth|pwd|pass|pw|jwt|hmac|nonce|wpnonce|bearer|authorization|n[øo]kkel|nyckel|avain)$|(?:api|access|auth|private|shared|secret|rss|feed|user|member|client|login|calendar|ical|app|security|session|web|site)key$/;
const holdsSecret =
  /(?:api|access|auth|private|shared)[^a-z]?key|token|secret|passw|passord|l[öøo]senord|adgangskode|salasana|signatur|credential|sess(?:ion)?[^a-z]?id|sessid|^(?:oh|hdnea|hdnts|__gda__)$/;
/** These name many things; of a value that is long and mixed as keys are, they name a key. */
const mayHoldSecret =
  /^(?:[a-pr-uw-z]|sid|sas|sign|pat|otp|pin|cookie|ticket|login|magic|private|code|invite|share)$/;

/** Whether a parameter of this name carries a secret, whatever its case. @param name as it stands in the address */
export function isSecretName(name: string): boolean {
  const words = decoded(name)
    .trim()
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/\[\]$/, "");
  return words.split(/[[\]]+/).some((word) => endsSecret.test(word) || holdsSecret.test(word));
}

/** For anybody: neither user and password, nor secrets, nor the names of the variables that hold them. The rest stays as it is. */
export function publicAddress(address: string): string {
  return rewritten(address, (secret) => (secret === "" ? "" : redactedValue));
}

/** For the operator: as `publicAddress`, but `{NAME}` stays, which is no secret. */
export function operatorAddress(address: string): string {
  return rewritten(address, (secret) => variableOf(secret) ?? (secret === "" ? "" : redactedValue));
}

/** A text with the secrets taken out of every address in it, for findings and messages. */
export function withoutSecrets(text: string): string {
  return text
    .replaceAll(/[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>«»]+/gi, operatorAddress)
    .replaceAll(/(?<=^|[\s"'<>«»(])[^\s"'<>«»(?:]{0,500}\?[^\s"'<>«»]+/g, operatorAddress);
}

/**
 * What carries a secret in the open: the names of parameters, `user and password`, `path`.
 *
 * @returns nothing for an address in which every secret is a `{NAME}`
 */
export function secretsIn(address: string): readonly string[] {
  const found: string[] = [];
  rewritten(address, (secret, place) => {
    if (secret !== "" && variableOf(secret) === undefined) found.push(place);
    return secret;
  });
  return [...new Set(found)];
}

/** The environment variables that an address names, each once. */
export function variablesIn(address: string): readonly string[] {
  return [...new Set([...spelled(address).matchAll(variables)].map((match) => match[1] ?? ""))];
}

/** Long and mixed as keys are: it may be a secret, or an id that everybody may see. */
export function looksRandom(segment: string): boolean {
  const text = decoded(segment);
  return isUuid(text) || (/^(?=.*\d)(?=.*[a-z])[\w~.=+-]{16,}$/i.test(text) && /[^\W_]{16,}/.test(text));
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

const variables = /\{([A-Z][A-Z0-9_]*)\}/g;

/** An address with `{NAME}` as it was typed: URL writes the braces as %7B and %7D in a path. */
export function spelled(address: string): string {
  return address.replaceAll(/%7B([A-Z][A-Z0-9_]*)%7D/gi, (whole, name: string) =>
    name === name.toUpperCase() ? `{${name}}` : whole,
  );
}

/** @returns what to write in place of a secret; `place` says where it stands */
type Rewrite = (secret: string, place: string) => string;

function variableOf(secret: string): string | undefined {
  return /^\{[A-Z][A-Z0-9_]*\}$/.test(secret) ? secret : undefined;
}

function rewritten(address: string, rewrite: Rewrite): string {
  // URL leaves these out wherever they stand
  const text = spelled(withoutUser(address.replaceAll(/[\t\n\r]/g, ""), rewrite));
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text) ?? [];
  return `${rewrittenPath(path, rewrite)}${rewrittenParameters(query, rewrite)}${rewrittenParameters(fragment, rewrite)}`;
}

function withoutUser(address: string, rewrite: Rewrite): string {
  const unschemed = /^[\\/]{2}/.test(address);
  const url = URL.parse(unschemed ? `https:${address}` : address);
  if (!url || (url.username === "" && url.password === "")) return address;
  rewrite(`${url.username}:${url.password}`, "user and password");
  url.username = "";
  url.password = "";
  return unschemed ? url.href.slice("https:".length) : url.href;
}

function rewrittenPath(path: string, rewrite: Rewrite): string {
  let before = "";
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(path)?.[0] ?? "";
  const segments = path.slice(origin.length).split("/");
  return (
    origin +
    segments
      .map((segment) => {
        const isNamed = isSecretName(before) || /^(?:private|privat)$/i.test(decoded(before));
        const isSecret = (isNamed && looksRandom(fileless(segment))) || tellsSecret(decoded(segment));
        before = segment;
        if (isSecret && !segment.includes("=")) return rewrite(segment, "path");
        const parts = segment.includes("=") ? rewrittenParameters(segment, rewrite) : segment;
        return parts.replaceAll(variables, (whole) => rewrite(whole, "path"));
      })
      .join("/")
  );
}

/** @param text parameters with what separates them, `?a=b&c=d`, `#a=b`, `;a=b` */
function rewrittenParameters(text: string, rewrite: Rewrite): string {
  return text
    .split(/([?#&;])/)
    .map((part) => rewrittenParameter(part, rewrite))
    .join("");
}

function rewrittenParameter(part: string, rewrite: Rewrite): string {
  const at = part.indexOf("=");
  if (at < 0) {
    if (variableOf(part)) return rewrite(part, "query");
    return tellsSecret(decoded(part)) ? rewrite(part, "query") : part;
  }
  const [name, value] = [part.slice(0, at), part.slice(at + 1)];
  if (variableOf(value) || isSecretName(name) || isKeyByForm(name, value) || tellsSecret(decoded(value)))
    return `${name}=${rewrite(value, decoded(name))}`;
  return `${name}=${value.replaceAll(variables, (whole) => rewrite(whole, decoded(name)))}`;
}

const webToken = /\beyJ[\w-]{8,2000}\.eyJ[\w-]{8,}\.[\w-]*/;
/** of a private calendar of Google's, a private feed of Pinboard's, a bot of Telegram's, and keys that begin with whose they are */
const keyOfService =
  /^private-[0-9a-f]{16,}$|^(?:secret|token|key):\w{8,}$|^bot\d+:[\w-]{30,}$|^(?:gh[oprsu]_|github_pat_|glpat-|xox[a-z]-|sk-|AIza)[\w-]{16,}$|^(?:Bearer|Basic)[ +][\w~.=+/-]{8,}$/i;

/** A name of many uses beside a value as keys are, or RSSHub's digest of path and key; a short code everybody may see */
function isKeyByForm(name: string, value: string): boolean {
  const word = decoded(name).trim().toLowerCase();
  if (mayHoldSecret.test(word)) return looksRandom(value) && !isUuid(value);
  return /^(?:hash|md5|verify)$/.test(word) && /^[0-9a-f]{32,}$/i.test(value);
}

/** `key.rss` is a key as well. */
function fileless(segment: string): string {
  return segment.replace(/\.[a-z]{2,5}$/i, "");
}

/** Whether a decoded value is a secret by its form, or an address with one inside. */
function tellsSecret(value: string): boolean {
  if (webToken.test(value) || keyOfService.test(value) || /:\/\/[^/?#\s:]*:[^/?#\s@]*@/.test(value))
    return true;
  return [...value.matchAll(/(?:^|[?&;#~])([^=?&;#~/\s]{1,80})=[^&;#~\s]/g)].some(([, name = ""]) =>
    isSecretName(name),
  );
}

/** Up to three times: an address inside an address is encoded twice. */
function decoded(text: string): string {
  let result = text;
  for (let times = 0; times < 3; times++) {
    try {
      const next = decodeURIComponent(result);
      if (next === result) break;
      result = next;
    } catch {
      break;
    }
  }
  return result;
}
