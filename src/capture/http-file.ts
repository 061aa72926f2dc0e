/**
 * Opens a file that a channel names: its body comes in pieces, of any size up to a limit of its own, and may take as long
 * as it moves.
 *
 * @see RFC 9110 section 13 for conditional requests
 */
import type { IncomingMessage } from "node:http";
import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import { addressOf, withoutQuery } from "./http-address.ts";
import { reasonOf } from "./http-body.ts";
import { follow, headersOf } from "./http-follow.ts";

export interface FileRequest {
  readonly url: string;
  /** ends the wait at once */
  readonly signal: AbortSignal;
  /** whether a redirect may lead there */
  readonly mayLeadTo: (url: URL) => boolean;
  /** where the address was found */
  readonly from?: URL | undefined;
  /** texts in the address that no redirect may carry to another site */
  readonly staysHome?: readonly string[] | undefined;
  /** what was said of the file when it was had: then 304 answers for the same bytes */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** An answer whose body is not read yet; any status. */
export interface FileAnswer {
  readonly status: number;
  /** lower-case header names */
  readonly headers: ReadonlyMap<string, string>;
  /** after redirects */
  readonly url: URL;
  /**
   * Unpacked; to be read once, to its end or not.
   *
   * @throws ArchiveError `channel.tooLarge`, `channel.truncated`, `channel.timeout`; the signal's reason when it is aborted
   */
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection; to be called whatever happened. */
  close(): void;
}

export interface FileClient {
  /** @throws ArchiveError as `HttpClient.get`; the signal's own reason when it is aborted */
  open(request: FileRequest): Promise<FileAnswer>;
}

export interface FileClientSettings {
  readonly userAgent: string;
  /** of a file after decompression */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** within which the answer must begin, and in each of which `slowestBytesPerMs` must come */
  readonly stallMs: number;
  readonly allowPrivateHosts?: boolean | undefined;
}

/** 8 kB in a second: a film of 2 GB would take three days; what is slower holds a place that others wait for */
const slowestBytesPerMs = 8;

export function fileClient(settings: FileClientSettings): FileClient {
  return { open: (request) => open(request, settings) };
}

async function open(request: FileRequest, settings: FileClientSettings): Promise<FileAnswer> {
  const { url: start, credentials } = addressOf(request.url);
  const place = withoutQuery(start.href);
  const pace = new Pace(place, settings.stallMs);
  const signal = AbortSignal.any([pace.signal, request.signal]);
  const { maxRedirects, allowPrivateHosts } = settings;
  const { mayLeadTo, staysHome, from } = request;
  const headers = headersFor(request, settings.userAgent);
  const asked = { headers, credentials, maxRedirects, allowPrivateHosts, mayLeadTo, staysHome, from };
  try {
    signal.throwIfAborted();
    const { response, url } = await follow(start, asked, signal);
    pace.begun();
    return {
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      url,
      body: bodyOf(response, { place, pace, signal, maxBytes: settings.maxBytes }),
      close: () => {
        pace.end();
        response.destroy();
      },
    };
  } catch (error) {
    pace.end();
    throw signal.aborted ? signal.reason : error;
  }
}

function headersFor({ etag, lastModified }: FileRequest, userAgent: string): Record<string, string> {
  return {
    "user-agent": userAgent,
    accept: "*/*",
    "accept-encoding": "identity",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

/** Ends what does not begin in time, stands still or drips. */
class Pace {
  readonly #stop = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #came = 0;
  #taken = false;

  constructor(place: string, stallMs: number) {
    const least = slowestBytesPerMs * stallMs;
    this.#timer = setInterval(() => {
      if (this.#came < least && !this.#taken) {
        const came = this.#came === 0 ? "nothing" : `only ${this.#came} bytes`;
        this.#stop.abort(new ArchiveError("channel.timeout", `${place}: ${came} came within ${stallMs} ms`));
      }
      this.#came = 0;
    }, stallMs);
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Bytes came, and whoever reads is busy with them: until he asks for more, nobody is slow but he. */
  came(bytes: number): void {
    this.#came += bytes;
    this.#taken = true;
  }

  asked(): void {
    this.#taken = false;
  }

  /** The answer began: what it is slow with from now on is its body. */
  begun(): void {
    this.#came = 0;
    this.#timer.refresh();
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

interface BodyLimits {
  readonly place: string;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

async function* bodyOf(response: IncomingMessage, limits: BodyLimits): AsyncGenerator<Uint8Array> {
  const { place, signal, maxBytes } = limits;
  const declared = Number(response.headers["content-length"] ?? 0);
  if (declared > maxBytes) throw tooLarge(place, `${declared} bytes`, maxBytes);
  let sizeBytes = 0;
  try {
    for await (const chunk of unpacked(response, limits)) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) throw tooLarge(place, "more", maxBytes);
      yield chunk;
    }
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    if (isArchiveError(cause)) throw cause;
    const message = `${place} broke off after ${sizeBytes} bytes: ${reasonOf(cause)}`;
    throw new ArchiveError("channel.truncated", message, { cause });
  }
}

/** Nobody asked for a packed file; some servers pack all the same. */
function unpacked(response: IncomingMessage, limits: BodyLimits): AsyncIterable<Uint8Array> {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  const sent = paced(response, limits);
  if (encoding === "" || encoding === "identity") return sent;
  const make = unpackers.get(encoding);
  if (!make)
    throw new ArchiveError("channel.malformed", `${limits.place} sends a Content-Encoding nobody asked for`);
  // its failure reaches the reader through the unpacker
  return pipeline(Readable.from(sent, { objectMode: false }), make(), () => undefined);
}

const unpackers: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

async function* paced(response: IncomingMessage, limits: BodyLimits): AsyncGenerator<Uint8Array> {
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    limits.pace.came(chunk.byteLength);
    yield chunk;
    limits.pace.asked();
  }
  limits.pace.end();
}

function tooLarge(place: string, size: string, maxBytes: number): ArchiveError {
  return new ArchiveError("channel.tooLarge", `${place} sends ${size}; at most ${maxBytes} bytes are taken`);
}
