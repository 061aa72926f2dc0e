/**
 * Asks a provider, and nobody else: one answer, of bounded size, in bounded time, without following it anywhere. Hosts
 * that the provider names beside its own must lie outside every private network.
 */
import { request as askPlain, type IncomingMessage, type RequestOptions } from "node:http";
import { request as askSecure } from "node:https";
import { isOutside, lookupOutside } from "../capture/http-hosts.ts";
import { isLoopback } from "./settings.ts";

/** What cannot be had of a provider: nothing answers, too late, too much, or not in a form that anybody reads. */
export class Unreachable extends Error {}

export interface FetchLimits {
  readonly longestMs: number;
  readonly mostBytes: number;
}

/** A person waits for it; the largest answer is the list of a provider's keys, of some 10 kB. */
export const fetchLimits: FetchLimits = { longestMs: 10_000, mostBytes: 1024 * 1024 };

/** As `openid-client` and `jose` hand it over. */
export interface Asked {
  readonly method?: string | undefined;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}

export type ProviderFetch = (url: string, asked: Asked) => Promise<Response>;

/** @param known hosts that may be asked wherever they lie: the issuer's own, and those of the settings */
export function providerFetch(known: readonly string[], limits = fetchLimits): ProviderFetch {
  return async (address, asked) => {
    const url = new URL(address);
    const own = known.includes(url.hostname);
    if (url.protocol !== "https:" && !(own && isLoopback(url.hostname)))
      throw new Unreachable(`${url.hostname} would be asked over a way that others can read`);
    if (!own && !(await isOutside(url)))
      throw new Unreachable(`${url.hostname} is not the provider's own host, and not a public one`);
    const late = AbortSignal.timeout(limits.longestMs);
    const signal = asked.signal ? AbortSignal.any([asked.signal, late]) : late;
    const options: RequestOptions = {
      method: asked.method ?? "GET",
      headers: { ...headersOf(asked.headers), "accept-encoding": "identity", connection: "close" },
      signal,
      ...(own ? {} : { lookup: lookupOutside }),
    };
    try {
      return await answerOf(url, options, bodyOf(asked.body), limits.mostBytes);
    } catch (cause) {
      if (cause instanceof Unreachable) throw cause;
      const { code, name } = cause as NodeJS.ErrnoException;
      throw new Unreachable(late.aborted ? "no answer in time" : (code ?? name), { cause });
    }
  };
}

function headersOf(given: unknown): Record<string, string> {
  return Object.fromEntries(new Headers(given as ConstructorParameters<typeof Headers>[0]));
}

function bodyOf(given: unknown): string | undefined {
  return given === undefined || given === null ? undefined : String(given);
}

async function answerOf(
  url: URL,
  options: RequestOptions,
  body: string | undefined,
  mostBytes: number,
): Promise<Response> {
  const ask = url.protocol === "https:" ? askSecure : askPlain;
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = ask(url, options, resolve);
    request.once("error", reject);
    request.end(body);
  });
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new Unreachable(`an answer of more than ${mostBytes} bytes`);
    parts.push(part);
  }
  if (!incoming.complete) throw new Unreachable("the answer breaks off");
  if (/[^\s]/.test(incoming.headers["content-encoding"]?.replace("identity", "") ?? ""))
    throw new Unreachable("the answer is packed, though that was not asked for");
  return responseOf(incoming, Buffer.concat(parts));
}

const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ statusCode = 0, headersDistinct }: IncomingMessage, body: Buffer): Response {
  if (statusCode < 200 || statusCode > 599) throw new Unreachable(`status ${statusCode}`);
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  return new Response(withoutBody.has(statusCode) ? null : new Uint8Array(body), {
    status: statusCode,
    headers,
  });
}
