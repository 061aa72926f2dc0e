/**
 * Asks for an address and follows where it redirects, so far as it may lead.
 *
 * @see RFC 9110 for redirects
 */
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { ArchiveError } from "../domain/errors.ts";
import { withoutQuery } from "./http-address.ts";
import { reasonOf } from "./http-body.ts";
import { insideCode, isOutside, leadsInside, lookupOutside } from "./http-hosts.ts";
import { credentialHeaders } from "./secret-forms.ts";

/** What a question sends, beside its headers. */
export interface SentBody {
  readonly mediaType: string;
  readonly text: string;
}

export interface Follow {
  /** sent to every host on the way */
  readonly headers: Readonly<Record<string, string>>;
  /** sent to the origin of the start only */
  readonly credentials: string | undefined;
  /** of a session; sent to the origin of the start only */
  readonly cookies?: string | undefined;
  /** makes it a POST; sent to the origin of the start only */
  readonly send?: SentBody | undefined;
  readonly maxRedirects: number;
  /** lets a public channel redirect into a private network */
  readonly allowPrivateHosts?: boolean | undefined;
  /** where the address was found, which may be in the public net while the address leads out of it; the start itself when not given */
  readonly from?: URL | undefined;
  /** texts in the address that no redirect may carry to another site */
  readonly staysHome?: readonly string[] | undefined;
  /** whether a redirect may lead there; to anywhere when not given */
  readonly mayLeadTo?: ((url: URL) => boolean) | undefined;
}

/**
 * @returns the first answer that is no redirect, its body not read yet
 * @throws ArchiveError `channel.unreachable`, `channel.redirectLoop`, `channel.redirectRefused`
 */
export async function follow(
  start: URL,
  request: Follow,
  signal: AbortSignal,
): Promise<{ readonly response: IncomingMessage; readonly url: URL }> {
  const seen = new Set<string>();
  const home = request.from ?? start;
  const guarded = !request.allowPrivateHosts && (await within(signal, isOutside(home)));
  let { send } = request;
  for (let url = start; ; ) {
    seen.add(url.href);
    // the channel's own host too: its name may be given another address from one question to the next
    const response = await ask(url, headersFor(request, url.origin === start.origin), send, guarded, signal);
    const { statusCode = 0, headers } = response;
    const { location } = headers;
    if (!redirects.has(statusCode) || location === undefined) return { response, url };
    response.destroy();
    const target = redirectTarget(location, url);
    if (seen.has(target.href) || seen.size > request.maxRedirects)
      throw new ArchiveError(
        "channel.redirectLoop",
        `${withoutQuery(start.href)} redirects ${seen.size} times and on`,
      );
    if (send && !repeats.has(statusCode)) send = undefined;
    if (send && target.origin !== start.origin)
      throw refusedRedirect(
        url,
        `to ${target.host}, to which nothing is sent that was meant for the channel`,
      );
    if (
      nameOfSite(target) !== nameOfSite(start) &&
      request.staysHome?.some((text) => target.href.includes(text))
    )
      throw refusedRedirect(url, "to another site with the channel's key in the address");
    if (!request.allowPrivateHosts && (await within(signal, leadsInside(home, target))))
      throw refusedRedirect(url, `into a private network, to ${target.host}`);
    if (request.mayLeadTo && !request.mayLeadTo(target))
      throw refusedRedirect(url, `to ${target.host}, from which no files are fetched`);
    url = target;
  }
}

/** For work that cannot be told to stop. */
function within<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}

function headersFor({ headers, credentials, cookies }: Follow, atHome: boolean): Record<string, string> {
  if (!atHome) return headers;
  return {
    ...headers,
    ...(cookies === undefined ? {} : { cookie: cookies }),
    ...(credentials === undefined ? {} : credentialHeaders(credentials)),
  };
}

/** On a connection of its own, so that no answer can be taken for that to another question. */
function ask(
  url: URL,
  headers: Record<string, string>,
  send: SentBody | undefined,
  /** the host may not lie in a private network */
  outside: boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const lookup = outside ? { lookup: lookupOutside } : {};
    const sent = send
      ? { method: "POST", headers: { ...headers, "content-type": send.mediaType } }
      : { headers };
    const asked = request(url, { ...sent, signal, agent: false, ...lookup }, resolve);
    asked.on("error", (cause) => {
      const inside = reasonOf(cause) === insideCode;
      if (inside) return reject(refusedHost(url));
      const message = `${url.origin} could not be reached: ${reasonOf(cause)}`;
      reject(new ArchiveError("channel.unreachable", message, { cause }));
    });
    asked.end(send?.text);
  });
}

export function headersOf({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]));
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Those that ask for the same question again, with what it sent. */
const repeats: ReadonlySet<number> = new Set([307, 308]);

function redirectTarget(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw refusedRedirect(from, "to an address that cannot be read");
  const target = new URL(location, from);
  if (target.protocol !== "http:" && target.protocol !== "https:")
    throw refusedRedirect(from, `to ${target.protocol} and not to http or https`);
  target.username = "";
  target.password = "";
  target.hash = "";
  return target;
}

function nameOfSite({ hostname }: URL): string {
  return hostname.replace(/^www\./, "");
}

function refusedHost(url: URL): ArchiveError {
  const message = `${withoutQuery(url.href)} lies in a private network now, and the channel in the public one`;
  return new ArchiveError("channel.redirectRefused", message);
}

function refusedRedirect(from: URL, detail: string): ArchiveError {
  return new ArchiveError("channel.redirectRefused", `${withoutQuery(from.href)} redirects ${detail}`);
}
