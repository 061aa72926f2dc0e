/** One question to a forum, and what its answer is worth. */
import type { Fault, Payload } from "../../../domain/observation.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { type AskTools, jsonAsker } from "../../json-asker.ts";
import type { HttpAnswer } from "../../port.ts";
import type { Forum } from "./kind.ts";
import { addressOf, type Question } from "./rest.ts";
import { type Answered, discourseAnswer, type Said } from "./said.ts";

export type Asked =
  | { readonly kind: "said"; readonly said: Said }
  /** the forum itself says that there is none, or none for whoever asks */
  | { readonly kind: "nowhere" }
  /** `isRefusal`: the forum itself says that this is not shown to whoever asks */
  | { readonly kind: "fault"; readonly fault: Fault; readonly isRefusal: boolean };

export interface Asker {
  ask(question: Question): Promise<Asked>;
  left(): number;
}

/**
 * Of one look. A forum answers 200 a minute to an address, and 60 to a key unless it was told otherwise.
 *
 * @see https://meta.discourse.org/t/global-rate-limits-and-throttling-in-discourse/78612
 */
export const questionsPerLook = 240;

/** Asks, and adds every answer to `payloads`, whatever its status, under the address that was asked. */
export function asker(tools: AskTools, forum: Forum, payloads: Payload[]): Asker {
  const json = jsonAsker(tools, payloads, { most: questionsPerLook });
  return {
    left: json.left,
    async ask(question) {
      const url = addressOf(forum, question);
      const asked = await json.ask({
        url,
        read: (payload) => tools.reader.read(discourseAnswer, { payloads: [payload], question }),
      });
      return asked.kind === "answered" ? worthOf(url, asked.answer, asked.read) : faulty(asked.fault);
    },
  };
}

function worthOf(url: string, answer: HttpAnswer, read: Answered): Asked {
  const { status } = answer;
  const { pathname } = new URL(url);
  if (status === 200 && "said" in read) return { kind: "said", said: read.said };
  if (status === 200 && "fault" in read)
    return faulty({ ...read.fault, detail: `${pathname}: ${read.fault.detail}` });
  if ("refusal" in read && (status === 404 || status === 410)) return { kind: "nowhere" };
  const fault = { ...faultOf(answer), detail: `${pathname} answered ${status}` };
  if (status !== 401 && status !== 403) return faulty(fault);
  const advice =
    ": the key is not taken, its scope does not allow it, or the forum shows it to nobody without one";
  return {
    kind: "fault",
    fault: { ...fault, detail: `${fault.detail}${advice}` },
    isRefusal: status === 403 && "refusal" in read,
  };
}

function faulty(fault: Fault): Asked {
  return { kind: "fault", fault, isRefusal: false };
}

export const notDocumented = faultWith("channel.malformed", "an answer is not what Discourse documents");
