/**
 * Fetches what a channel answers, whole or not at all: limited in time, size and redirects, with the credentials sent
 * to nobody but the channel.
 *
 * @see RFC 9111 section 5.2.1.4 for `no-cache`
 */
import type { Clock } from "../clock.ts";
import { ArchiveError } from "../domain/errors.ts";
import { publicAddress } from "../domain/public-address.ts";
import { addressOf, withoutQuery } from "./http-address.ts";
import { acceptedEncodings, readBody } from "./http-body.ts";
import { follow, headersOf, type SentBody } from "./http-follow.ts";
import type { HttpAnswer, HttpBody, HttpClient, HttpRequest } from "./port.ts";

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
  return {
    get: (request) => askWhole(request, undefined, settings),
    post: ({ body, ...request }) => askWhole(request, sentBody(body), settings),
  };
}

/** The same client, whose every wait ends once the signal is aborted. */
export function endedBy(http: HttpClient, signal: AbortSignal): HttpClient {
  return {
    get: (request) => http.get({ signal, ...request }),
    post: (request) => http.post({ signal, ...request }),
  };
}

async function askWhole(
  request: HttpRequest,
  send: SentBody | undefined,
  settings: HttpSettings,
): Promise<HttpAnswer> {
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
    const { maxRedirects, allowPrivateHosts } = settings;
    const { staysHome, from, cookies } = request;
    const headers = headersFor(request, settings);
    const asked = { headers, credentials, cookies, send, maxRedirects, allowPrivateHosts, staysHome, from };
    const { response, url } = await follow(start.url, asked, signal);
    const most = Math.max(maxBytes, request.mostBytes ?? 0);
    const body = await readBody(response, most, place).finally(() => response.destroy());
    return {
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      setCookies: response.headers["set-cookie"] ?? [],
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

function sentBody(body: HttpBody): SentBody {
  if ("json" in body) return { mediaType: "application/json", text: JSON.stringify(body.json) };
  return {
    mediaType: "application/x-www-form-urlencoded",
    text: new URLSearchParams({ ...body.form }).toString(),
  };
}

function headersFor(request: HttpRequest, settings: HttpSettings): Record<string, string> {
  const { accept = "*/*", fresh, condition } = request;
  return {
    "user-agent": settings.userAgent,
    accept,
    "accept-encoding": acceptedEncodings,
    ...(fresh ? { "cache-control": "no-cache", pragma: "no-cache" } : {}),
    ...(condition?.etag === undefined ? {} : { "if-none-match": condition.etag }),
    ...(condition?.lastModified === undefined ? {} : { "if-modified-since": condition.lastModified }),
  };
}
