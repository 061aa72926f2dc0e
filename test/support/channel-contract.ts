/** What every kind of channel is held to, whatever it reads: see `test/capture/channels/contract.test.ts`. */
import type { HttpAnswer, HttpClient, HttpRequest } from "../../src/capture/port.ts";
import type { Channel } from "../../src/domain/channel.ts";
import { ArchiveError } from "../../src/domain/errors.ts";
import { lookedAt } from "./channel-builders.ts";

/** As it came from the adapter: the body as text, whatever form it was sent in. */
export interface Asking {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly credentials: string | undefined;
  readonly body: string;
}

export interface Answering {
  /** 200 when not said */
  readonly status?: number;
  /** `content-type: application/json` when not said */
  readonly headers?: Readonly<Record<string, string>>;
  /** text and bytes are sent as they are, all else as JSON */
  readonly body: unknown;
}

/**
 * A channel of the kind with a few items, whole: posts, and comments and files where the kind has them. Each kind has its
 * own in `test/capture/channels/<kind>/contract.ts`, as `contract`.
 */
export interface ChannelContract {
  readonly channel: Pick<Channel, "kind" | "address"> & Partial<Channel>;
  /** what the channel is asked with; the very letters may stand nowhere in what is kept */
  readonly secret: string | undefined;
  /** @returns undefined where there is nothing: 404 */
  answer(asking: Asking): Answering | undefined | Promise<Answering | undefined>;
  /** that a look of these answers must show, by native id */
  readonly shows: readonly string[];
  /** requests whose failure may leave a look whole, because they only explain what others hold */
  readonly mayFail?: (asking: Asking) => boolean;
}

export type Interferes = (asking: Asking, index: number) => Answering | Error | undefined;

/** Asks the contract's channel without a network; what interferes comes first. @returns every request, in order */
export function clientOf(contract: ChannelContract, interferes: Interferes = () => undefined) {
  const asked: Asking[] = [];
  const ask = async (method: Asking["method"], request: HttpRequest, body: string): Promise<HttpAnswer> => {
    request.signal?.throwIfAborted();
    const asking = { method, url: new URL(request.url), credentials: request.credentials, body };
    asked.push(asking);
    const answer = interferes(asking, asked.length - 1) ?? (await contract.answer(asking));
    if (answer instanceof Error) throw answer;
    const { status, headers, body: said } = answer ?? { status: 404, headers: {}, body: "not here" };
    return {
      status: status ?? 200,
      headers: new Map(Object.entries({ "content-type": "application/json", ...headers })),
      body: bytesOf(said),
      url: request.url,
      fetchedAt: lookedAt,
    };
  };
  const http: HttpClient = {
    get: (request) => ask("GET", request, ""),
    post: (request) => ask("POST", request, textOf(request)),
  };
  return { http, asked };
}

function textOf(request: object): string {
  return Object.entries(request)
    .filter(([name]) => !["url", "credentials", "signal", "from"].includes(name))
    .map(([, value]) => (typeof value === "string" ? value : JSON.stringify(value)))
    .join("\n");
}

function bytesOf(said: unknown): Uint8Array {
  if (said instanceof Uint8Array) return said;
  return new TextEncoder().encode(typeof said === "string" ? said : JSON.stringify(said));
}

/** What may come in place of any answer. None of it says anything about an item. */
export const bad: Readonly<Record<string, Answering | Error>> = {
  "a server error": { status: 500, headers: { "content-type": "text/html" }, body: "<h1>Internal error" },
  "a bad gateway": { status: 502, body: { error: "UpstreamFailure" } },
  "a refusal": { status: 401, body: { error: "unauthorized" } },
  "a wall": {
    status: 403,
    headers: { "content-type": "text/html" },
    body: "<!doctype html><p>Are you human?",
  },
  "a request for quiet": { status: 429, headers: { "retry-after": "120" }, body: { error: "slow down" } },
  "a page of maintenance": {
    headers: { "content-type": "text/html" },
    body: "<!doctype html><title>Vedlikehold</title><p>Vi er straks tilbake.",
  },
  "no bytes": { body: "" },
  "half an answer": new ArchiveError("channel.truncated", "the answer broke off after 9 bytes"),
  "no connection": new ArchiveError("channel.unreachable", "ECONNRESET"),
  "no end": new ArchiveError("channel.tooLarge", "the answer is larger than 20 MB"),
  "no time": new ArchiveError("channel.timeout", "no answer within 30 s"),
};

/** Of these even the check of a single item may learn nothing: a JSON null is no list and no item either. */
export const empty: Readonly<Record<string, Answering>> = {
  null: { body: "null" },
  "an empty array": { body: "[]" },
  "an empty object": { body: "{}" },
  "a number": { body: "7" },
};
