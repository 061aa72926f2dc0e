/**
 * Fetches what a channel answers, whole or not at all: limited in time, size and redirects, with the credentials sent
 * to nobody but the channel.
 *
 * @see RFC 9110 for redirects, RFC 9111 section 5.2.1.4 for `no-cache`
 */
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Clock } from "../clock.ts";
import { ArchiveError } from "../domain/errors.ts";
import { publicAddress } from "../domain/public-address.ts";
import { addressOf, withoutQuery } from "./http-address.ts";
import { acceptedEncodings, readBody, reasonOf } from "./http-body.ts";
import { leadsInside } from "./http-hosts.ts";
import type { HttpAnswer, HttpClient, HttpRequest } from "./port.ts";

export interface HttpSettings {
  /** says when an answer arrived; the time limit runs on the machine's own clock */
  readonly clock: Clock;
  readonly userAgent: string;
  /** for one answer with all its redirects, body included */
  readonly timeoutMs: number;
  /** of the body after decompression */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** lets a public channel redirect into a private network */
  readonly allowPrivateHosts?: boolean | undefined;
}

export function httpClient(settings: HttpSettings): HttpClient {
  return { get: (request) => getWhole(request, settings) };
}

/** The same client, whose every wait ends once the signal is aborted. */
export function endedBy(http: HttpClient, signal: AbortSignal): HttpClient {
  return { get: (request) => http.get({ signal, ...request }) };
}

async function getWhole(request: HttpRequest, settings: HttpSettings): Promise<HttpAnswer> {
  const { timeoutMs, maxBytes, clock } = settings;
  const start = addressOf(request.url);
  const place = withoutQuery(start.url.href);
  const stop = new AbortController();
  const late = new ArchiveError("channel.timeout", `${place} did not answer whole within ${timeoutMs} ms`);
  const timer = setTimeout(() => stop.abort(late), timeoutMs);
  const signal = request.signal ? AbortSignal.any([stop.signal, request.signal]) : stop.signal;
  try {
    signal.throwIfAborted();
    const credentials = request.credentials ?? start.credentials;
    const { response, url } = await follow({ ...request, credentials }, start.url, settings, signal);
    const body = await readBody(response, maxBytes, place).finally(() => response.destroy());
    return {
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      body,
      url: publicAddress(url.href),
      fetchedAt: clock.now(),
    };
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

async function follow(request: HttpRequest, start: URL, settings: HttpSettings, signal: AbortSignal) {
  const seen = new Set<string>();
  for (let url = start; ; ) {
    seen.add(url.href);
    const response = await ask(url, headersFor(request, url.origin === start.origin, settings), signal);
    const { location } = response.headers;
    if (!redirects.has(response.statusCode ?? 0) || location === undefined) return { response, url };
    response.destroy();
    const target = redirectTarget(location, url);
    if (seen.has(target.href) || seen.size > settings.maxRedirects)
      throw new ArchiveError(
        "channel.redirectLoop",
        `${withoutQuery(start.href)} redirects ${seen.size} times and on`,
      );
    if (
      nameOfSite(target) !== nameOfSite(start) &&
      request.staysHome?.some((text) => target.href.includes(text))
    )
      throw refusedRedirect(url, "to another site with the channel's key in the address");
    if (!settings.allowPrivateHosts && (await within(signal, leadsInside(start, target))))
      throw refusedRedirect(url, `into a private network, to ${target.host}`);
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

function headersFor(request: HttpRequest, atHome: boolean, settings: HttpSettings): Record<string, string> {
  const { accept = "*/*", credentials, fresh } = request;
  const headers = {
    "user-agent": settings.userAgent,
    accept,
    "accept-encoding": acceptedEncodings,
    ...(fresh ? { "cache-control": "no-cache", pragma: "no-cache" } : {}),
  };
  if (credentials === undefined || !atHome) return headers;
  return { ...headers, ...credentialHeader(credentials) };
}

/** `user:password` goes as Basic; `Bearer TOKEN` and `X-Name: value` say themselves how they go. */
function credentialHeader(credentials: string): Record<string, string> {
  if (/^Bearer [\x21-\x39\x3b-\x7e]+$/.test(credentials)) return { authorization: credentials };
  const [, name, value = ""] = /^(X-[A-Za-z0-9-]+|Authorization): ([\x20-\x7e]+)$/.exec(credentials) ?? [];
  if (name !== undefined) return { [name.toLowerCase()]: value };
  return { authorization: `Basic ${Buffer.from(credentials, "utf8").toString("base64")}` };
}

/** On a connection of its own, so that no answer can be taken for that to another question. */
function ask(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, signal, agent: false }, resolve);
    asked.on("error", (cause) => {
      const message = `${url.origin} could not be reached: ${reasonOf(cause)}`;
      reject(new ArchiveError("channel.unreachable", message, { cause }));
    });
    asked.end();
  });
}

function headersOf({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]));
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

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

function refusedRedirect(from: URL, detail: string): ArchiveError {
  return new ArchiveError("channel.redirectRefused", `${withoutQuery(from.href)} redirects ${detail}`);
}
