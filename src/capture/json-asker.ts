/**
 * The questions of one look to an API of JSON: each is sent, its answer kept as a payload whatever its status, and read in
 * the reader's process. What the answer is worth, each kind of channel says itself.
 */
import type { Fault, Payload } from "../domain/observation.ts";
import { faultOf, faultWith } from "./fault.ts";
import { payloadOf } from "./one-answer.ts";
import type { CaptureTools, HttpAnswer, HttpRequest } from "./port.ts";
import { askUnlessUnchanged } from "./unchanged.ts";

/** What a question needs of a look: not `known`, as what is asked may depend on it and what is read may not. */
export type AskTools = Pick<CaptureTools, "http" | "reader" | "credentials" | "clock" | "kept">;

export type JsonAsked<Read> =
  | { readonly kind: "answered"; readonly answer: HttpAnswer; readonly read: Read }
  /** no answer, or one that could not be read */
  | { readonly kind: "fault"; readonly fault: Fault }
  /** the look has asked as much as one look may */
  | { readonly kind: "spent"; readonly fault: Fault };

export interface JsonQuestion<Read> extends Pick<HttpRequest, "url" | "accept" | "from" | "budgetOf"> {
  /** the same address with what may stand nowhere */
  readonly sentTo?: string;
  /** who asks; the channel's own credentials when not said */
  readonly credentials?: string | undefined;
  /** something that is needed stands in a header, which an answer of 304 need not have: it is always asked for whole */
  readonly needsHeaders?: boolean;
  /** reads the payload, in the reader's process */
  readonly read: (payload: Payload) => Promise<Read>;
}

export interface JsonAsker {
  ask<Read>(question: JsonQuestion<Read>): Promise<JsonAsked<Read>>;
  /** how many more questions the look may ask */
  left(): number;
}

export interface JsonAskerSettings {
  /** how many questions one look may ask */
  readonly most: number;
  /** takes out of an answer what may not be kept */
  readonly withoutSecrets?: (body: Uint8Array) => Uint8Array;
}

/**
 * Asks one question at a time, and adds every answer to `payloads` under the address that was asked. What the channel says
 * not to have changed is taken from the look that had it.
 */
export function jsonAsker(
  tools: AskTools,
  payloads: Payload[],
  { most, withoutSecrets = (body) => body }: JsonAskerSettings,
): JsonAsker {
  let left = most;
  return {
    left: () => left,
    async ask(question) {
      if (left <= 0) return { kind: "spent", fault: spentFault(most) };
      left -= 1;
      const { read, needsHeaders, sentTo, accept = "application/json", ...where } = question;
      try {
        const url = sentTo ?? where.url;
        const request = { credentials: tools.credentials, ...where, url, accept, fresh: true };
        const { answer: came, kept } = needsHeaders
          ? { answer: await tools.http.get(request), kept: {} }
          : await askUnlessUnchanged(request, tools, where.url);
        const answer = { ...came, body: withoutSecrets(came.body) };
        const payload = { ...payloadOf(answer, payloads.length), ...kept, url: question.url };
        payloads.push(payload);
        return { kind: "answered", answer, read: await read(payload) };
      } catch (error) {
        return { kind: "fault", fault: faultOf(error) };
      }
    },
  };
}

function spentFault(most: number): Fault {
  return faultWith("channel.tooLong", `one look asks ${most} questions, and this one had more`);
}
