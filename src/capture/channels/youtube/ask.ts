/** One question to the YouTube Data API, and what its answer is worth. */
import type { Fault, Payload } from "../../../domain/observation.ts";
import { faultOf } from "../../fault.ts";
import { isSpent, quotaBegins } from "../../google-quota.ts";
import { type AskTools, jsonAsker } from "../../json-asker.ts";
import type { CaptureTools, HttpAnswer } from "../../port.ts";
import { addressOf, type Question } from "./rest.ts";
import { type Answered, type Said, youtubeAnswer } from "./said.ts";
import { askingBy } from "./token.ts";

export type Asked =
  | { readonly kind: "said"; readonly said: Said }
  /** the API itself says that there is none, or that comments are not taken */
  | { readonly kind: "nowhere" }
  | { readonly kind: "closed" }
  /** `isForbidden`: this is not given to whoever asks so, and other things are */
  | { readonly kind: "fault"; readonly fault: Fault; readonly isForbidden: boolean };

export interface Asker {
  ask(question: Question): Promise<Asked>;
  left(): number;
}

/**
 * Each question costs a unit of 10,000 a day.
 *
 * @see https://developers.google.com/youtube/v3/determine_quota_cost
 */
export const questionsPerLook = 200;

/** Asks, and adds every answer to `payloads`, whatever its status. The token of the hour is asked for before the first. */
export function asker(tools: AskTools & Pick<CaptureTools, "tellAccess">, payloads: Payload[]): Asker {
  const json = jsonAsker(tools, payloads, { most: questionsPerLook });
  let asking: ReturnType<typeof askingBy> | undefined;
  return {
    left: json.left,
    async ask(question) {
      asking ??= askingBy(tools.credentials ?? "", tools);
      const by = await asking;
      if ("fault" in by) return faulty(by.fault);
      const asked = await json.ask({
        ...{ url: addressOf(question), ...by },
        read: (payload) => tools.reader.read(youtubeAnswer, { payloads: [payload], question: question.kind }),
      });
      return asked.kind === "answered" ? worthOf(question, asked.answer, asked.read) : faulty(asked.fault);
    },
  };
}

const nowhere: ReadonlySet<string> = new Set(["videoNotFound", "commentNotFound", "commentThreadNotFound"]);
const refused: ReadonlySet<string> = new Set([
  "keyInvalid",
  "keyExpired",
  "accessNotConfigured",
  "badRequest",
]);

function worthOf(question: Question, answer: HttpAnswer, read: Answered): Asked {
  const { status } = answer;
  if (status === 200 && "said" in read) return { kind: "said", said: read.said };
  if (status === 200 && "fault" in read)
    return faulty({ ...read.fault, detail: `${question.kind}: ${read.fault.detail}` });
  const fault = { ...faultOf(answer), detail: `${question.kind} answered ${status}` };
  if (!("refusal" in read)) return faulty(fault);
  const { refusal } = read;
  if (status === 404 && nowhere.has(refusal)) return { kind: "nowhere" };
  if (status === 403 && refusal === "commentsDisabled") return { kind: "closed" };
  const detail = `${fault.detail} (${refusal})`;
  if (isSpent(refusal))
    return faulty({
      ...fault,
      code: "channel.rateLimited",
      detail: `${detail}: the quota is spent, that of a day until midnight in California; look less often or ask Google for more`,
      retryAt: fault.retryAt ?? quotaBegins(refusal, answer.fetchedAt),
    });
  if (refused.has(refusal) || status === 401 || status === 403)
    return {
      kind: "fault",
      fault: {
        ...fault,
        code: "channel.refused",
        detail: `${detail}: check the key or token and what it may be used for`,
      },
      isForbidden: refusal === "forbidden" || (question.kind === "held" && status === 403),
    };
  return faulty({ ...fault, detail });
}

function faulty(fault: Fault): Asked {
  return { kind: "fault", fault, isForbidden: false };
}
