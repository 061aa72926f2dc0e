/**
 * What a webhook is answered. 200 is said once the body lies in the database and not before: every other answer makes an
 * honest sender try again, for hours, and what comes again is the same delivery.
 */
import type { IncomingMessage } from "node:http";
import { asId, type ChannelId, isUuid } from "../domain/ids.ts";
import type { Delivery, WebhookEndpoint } from "../domain/webhook.ts";
import { type BodyLimits, readBody } from "./body.ts";
import { digestOf, isSameWord, isSigned, signatureIn } from "./signature.ts";

export interface IntakeTools {
  /** @returns undefined for a channel that is told nothing by webhook. @throws when the database is away */
  endpoint(channelId: ChannelId): Promise<WebhookEndpoint | undefined>;
  /** Resolves once it is kept, for good. @returns false when it was kept before. @throws when the database is away */
  keep(delivery: Delivery): Promise<boolean>;
  /** the value of an environment variable; asked at each request, so one that was changed is used at once */
  secret(name: string): string | undefined;
  instant(): Date;
  /** told of what an operator must know: never a body, a signature or a secret */
  onFault(what: string, fault?: unknown): void;
  readonly limits: BodyLimits & {
    /** bodies that are read at one time; who comes beyond is asked to come again */
    readonly atOnce: number;
  };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** seconds */
  readonly retryAfter?: number;
}

const comeAgain = (seconds: number, text: string): Answer => ({ status: 503, text, retryAfter: seconds });
const notFound: Answer = { status: 404, text: "there is nothing here" };
const refused: Answer = { status: 401, text: "the signature is not right" };

/** One for each server: it counts the bodies that are read. */
export function openAnswers(tools: IntakeTools): (request: IncomingMessage) => Promise<Answer> {
  let reading = 0;
  const take = async (request: IncomingMessage, endpoint: WebhookEndpoint): Promise<Answer> => {
    if (reading >= tools.limits.atOnce) return comeAgain(5, "too many at once");
    reading += 1;
    try {
      return await takeDelivery(request, endpoint, tools);
    } finally {
      reading -= 1;
    }
  };
  return async (request) => {
    const url = URL.parse(request.url ?? "", "http://intake.invalid");
    if (url?.pathname === "/health") return { status: 200, text: "ok" };
    const id = /^\/webhooks\/([0-9a-f-]{36})$/.exec(url?.pathname ?? "")?.[1];
    if (!url || id === undefined || !isUuid(id)) return notFound;
    if (request.method !== "GET" && request.method !== "POST") return { status: 405, text: "GET or POST" };
    let endpoint: WebhookEndpoint | undefined;
    try {
      endpoint = await tools.endpoint(asId<ChannelId>(id));
    } catch (fault) {
      tools.onFault("the database does not answer the intake of webhooks", fault);
      return comeAgain(60, "come again in a minute");
    }
    if (!endpoint) return notFound;
    return request.method === "GET"
      ? challenge(url.searchParams, endpoint, tools)
      : await take(request, endpoint);
  };
}

/** @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests */
function challenge(asked: URLSearchParams, { verifyTokenName }: WebhookEndpoint, tools: IntakeTools): Answer {
  const token = verifyTokenName === undefined ? undefined : tools.secret(verifyTokenName);
  const word = asked.get("hub.challenge") ?? "";
  const isRight =
    asked.get("hub.mode") === "subscribe" &&
    token !== undefined &&
    token !== "" &&
    isSameWord(asked.get("hub.verify_token") ?? "", token);
  // what is given back is shown to whoever asks: a word, and nothing that a browser would take for a page
  if (!isRight || !/^[\w.-]{1,256}$/.test(word)) return { status: 403, text: "the token is not right" };
  return { status: 200, text: word };
}

async function takeDelivery(
  request: IncomingMessage,
  endpoint: WebhookEndpoint,
  tools: IntakeTools,
): Promise<Answer> {
  const { channelId, signature: form, secretName, eventHeader } = endpoint;
  const secret = tools.secret(secretName);
  if (secret === undefined || secret === "") {
    tools.onFault(`${secretName} is not set: no webhook of the channel ${channelId} can be believed`);
    return comeAgain(600, "not set up yet");
  }
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") return { status: 415, text: "send it as it is, without Content-Encoding" };
  const signature = signatureIn(headerOf(request, form.header), form);
  if (!signature) return refused;
  const body = await readBody(request, tools.limits);
  if ("refused" in body) return { status: body.refused, text: "the body is too long, or came too slowly" };
  if (!isSigned(body.bytes, signature, secret)) return refused;
  const digest = digestOf(body.bytes);
  const event = eventHeader === undefined ? undefined : headerOf(request, eventHeader);
  const delivery: Delivery = {
    channelId,
    eventKey: event !== undefined && /^[!-~]{1,200}$/.test(event) ? `event ${event}` : `digest ${digest}`,
    digest,
    receivedAt: tools.instant(),
    mediaType: (request.headers["content-type"] ?? "").slice(0, 200),
    body: body.bytes,
  };
  try {
    return { status: 200, text: (await tools.keep(delivery)) ? "kept" : "kept before" };
  } catch (fault) {
    tools.onFault("a webhook could not be kept, and is to come again", fault);
    return comeAgain(60, "come again in a minute");
  }
}

/** The first, where one stands twice: Node puts them together, which is the form of no signature. */
function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const given = headers[name];
  return typeof given === "string" ? given : undefined;
}
