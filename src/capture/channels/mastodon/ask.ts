/** One question to a server that speaks Mastodon's API, and what its answer is worth. */
import type { Fault, Payload } from "../../../domain/observation.ts";
import { faultOf } from "../../fault.ts";
import { instantOf } from "../../instant.ts";
import { type AskTools, jsonAsker } from "../../json-asker.ts";
import type { HttpAnswer } from "../../port.ts";
import { addressOf, isPaged, nextBelow, type Question, routeOf } from "./rest.ts";
import { type Answered, mastodonAnswer, type Said } from "./said.ts";

export type Asked =
  | { readonly kind: "said"; readonly said: Said; readonly nextBelow: string | undefined }
  /** the API itself says no */
  | { readonly kind: "refused"; readonly status: number; readonly fault: Fault }
  /** no answer, an error, or a page in place of an answer: says nothing about what was asked for */
  | { readonly kind: "fault"; readonly fault: Fault }
  /** the look has asked as much as one look may */
  | { readonly kind: "spent"; readonly fault: Fault };

export interface Asker {
  ask(question: Question): Promise<Asked>;
  /** how many more questions the look may ask */
  left(): number;
}

/**
 * So many questions of one look: a server answers 300 in five minutes, and files and single items are asked for as well.
 *
 * @see https://docs.joinmastodon.org/api/rate-limits/
 */
export const questionsPerLook = 240;

/** Asks, and adds every answer to `payloads`, whatever its status, under the address that was asked. */
export function asker(tools: AskTools, origin: string, payloads: Payload[]): Asker {
  const json = jsonAsker(tools, payloads, { most: questionsPerLook });
  return {
    left: json.left,
    async ask(question) {
      const asked = await json.ask({
        url: addressOf(origin, question),
        needsHeaders: isPaged(question),
        read: (payload) => tools.reader.read(mastodonAnswer, { payloads: [payload], question }),
      });
      if (asked.kind !== "answered") return asked;
      return worthOf(question, asked.answer, asked.read, tools.credentials !== undefined);
    },
  };
}

function worthOf(question: Question, answer: HttpAnswer, read: Answered, known: boolean): Asked {
  const { status, headers } = answer;
  if (status === 200 && "said" in read)
    return { kind: "said", said: read.said, nextBelow: nextBelow(headers.get("link")) };
  const route = routeOf(question);
  if (status === 200 && "fault" in read)
    return { kind: "fault", fault: { ...read.fault, detail: `${route}: ${read.fault.detail}` } };
  const fault = { ...faultOf(answer), detail: `${route} answered ${status}` };
  if (fault.code === "channel.rateLimited") return { kind: "fault", fault: withReset(fault, answer) };
  if (!("refusal" in read) || status >= 500) return { kind: "fault", fault };
  return {
    kind: "refused",
    status,
    fault: { ...fault, detail: `${fault.detail}${adviceOn(status, known)}` },
  };
}

function adviceOn(status: number, known: boolean): string {
  if (status === 401)
    return known
      ? ": the token is not taken any more, make another on the account's page «Development»"
      : ": it shows this to nobody without a token";
  return status === 403 ? ": the token's scopes do not allow it" : "";
}

/** Mastodon says when it may be asked again in a header of its own. */
function withReset(fault: Fault, { headers, fetchedAt }: HttpAnswer): Fault {
  if (fault.retryAt) return fault;
  const reset = instantOf(headers.get("x-ratelimit-reset") ?? "");
  const waits = reset ? reset.getTime() - fetchedAt.getTime() : 0;
  return waits > 0 && waits <= longestWaitMs ? { ...fault, retryAt: reset } : fault;
}

const longestWaitMs = 24 * 60 * 60 * 1000;

/** Whether this is refused to whoever asks so, and will be the next time; a token that is dead is a fault. */
export function isShut(asked: Asked): asked is Extract<Asked, { kind: "refused" }> {
  return asked.kind === "refused" && (asked.status === 403 || asked.status === 422);
}

/** Whether the server says that there is none. */
export function isNowhere(asked: Asked): boolean {
  return asked.kind === "refused" && (asked.status === 404 || asked.status === 410);
}
