/** What stands between a request and the desk: the way it came, where it came from, and the key of its form. Pure. */
import { createHash, timingSafeEqual } from "node:crypto";

/** Names that only this machine answers to: what is sent to them passes no network. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Whether what passes between browser and desk can be read by nobody on the way: the desk is asked by the name of its own
 * https address, or by a browser on this machine. The port behind a reverse proxy may be open to others: by another name,
 * or by none, nobody knows how they came.
 *
 * @param deskUrl the address that was configured; undefined when none was
 * @param host the request's `Host`
 */
export function isPrivateWay(deskUrl: string | undefined, host: string | undefined): boolean {
  if (host === undefined) return false;
  if (loopback.test(host)) return true;
  const ours = deskUrl === undefined ? undefined : URL.parse(deskUrl);
  if (ours?.protocol !== "https:") return false;
  const asked = URL.parse(`https://${host}`);
  return asked?.host === ours.host && asked.href === `https://${asked.host}/`;
}

export interface Origins {
  readonly deskUrl: string | undefined;
  readonly host: string | undefined;
  /** headers of the request */
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/** Whether a form was sent by a page of ours. A browser that says neither where from nor how is refused. */
export function isOurForm({ deskUrl, host, origin, fetchSite }: Origins): boolean {
  if (fetchSite !== undefined && fetchSite !== "same-origin") return false;
  if (origin === undefined) return fetchSite === "same-origin";
  const parsed = URL.parse(origin);
  if (!parsed) return false;
  if (deskUrl !== undefined && parsed.origin === URL.parse(deskUrl)?.origin) return true;
  return host !== undefined && loopback.test(host) && parsed.host === host.toLowerCase();
}

/**
 * From which machine a request came.
 *
 * @param socket the address at the other end of the connection
 * @param forwarded the request's `X-Forwarded-For`, to which each proxy adds at its end whom it was asked by
 * @param proxies how many of ours stand before the desk: what stands further in front anybody can have written
 */
export function machineOf(socket: string, forwarded: string | undefined, proxies: number): string {
  if (proxies === 0 || forwarded === undefined) return socket;
  return forwarded.split(",").at(-proxies)?.trim() || socket;
}

/** The key that a session's forms carry: of the session's secret, which no page of another site can know. */
export function formKeyOf(sessionSecret: string): string {
  return createHash("sha256").update(`kanalarkiv form ${sessionSecret}`).digest("base64url");
}

export function isFormKey(given: string | undefined, key: string): boolean {
  if (given === undefined) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Where to go after signing in: a path of the desk, whatever was asked for. */
export function pathHere(asked: string | undefined): string {
  if (asked === undefined || asked.length > 2000 || !/^\/(?![/\\])/.test(asked)) return "/";
  const parsed = URL.parse(asked, "http://desk.invalid");
  return parsed?.host === "desk.invalid" ? `${parsed.pathname}${parsed.search}` : "/";
}
