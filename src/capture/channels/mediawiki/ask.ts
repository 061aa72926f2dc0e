/** One question to a wiki, and what its answer is worth. */
import type { Fault, Payload } from "../../../domain/observation.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { payloadOf } from "../../one-answer.ts";
import type { CaptureTools, HttpAnswer } from "../../port.ts";
import { printable } from "../../text.ts";
import { type Answered, type Said, wikiAnswerReading } from "./said.ts";
import type { Session } from "./session.ts";

export type Asked =
  | { readonly kind: "said"; readonly said: Said }
  /** @param elsewhere what answered is no API, so that it may lie at another address */
  | {
      readonly kind: "fault";
      readonly fault: Fault;
      readonly elsewhere: boolean;
      readonly code: string | undefined;
    };

export type Ask = (url: string) => Promise<Asked>;

/** Asks, and adds every answer to `payloads`, whatever its status. */
export function asker(session: Session, tools: CaptureTools, payloads: Payload[]): Ask {
  return async (url) => {
    let answer: HttpAnswer;
    try {
      answer = await session.get(url);
    } catch (error) {
      return { kind: "fault", fault: faultOf(error), elsewhere: false, code: undefined };
    }
    const payload = { ...payloadOf(answer, payloads.length), url };
    payloads.push(payload);
    try {
      const read = await tools.reader.read(wikiAnswerReading, { payloads: [payload] });
      return worthOf(answer, read, session.known);
    } catch (error) {
      return { kind: "fault", fault: faultOf(error), elsewhere: false, code: undefined };
    }
  };
}

function worthOf(answer: HttpAnswer, read: Answered, known: boolean): Asked {
  const { status } = answer;
  if ("said" in read && read.said.error !== undefined)
    return {
      kind: "fault",
      fault: faultOfError(read.said.error, answer, known),
      elsewhere: false,
      code: read.said.error,
    };
  if (status === 200 && "said" in read) return { kind: "said", said: read.said };
  const fault = status === 200 && "fault" in read ? read.fault : statusFault(answer);
  return { kind: "fault", fault, elsewhere: status !== 429 && status !== 503, code: undefined };
}

function statusFault(answer: HttpAnswer): Fault {
  const mediaType = printable(answer.headers.get("content-type") ?? "") || "no type";
  return { ...faultOf(answer), detail: `the API answered ${answer.status} with ${mediaType}` };
}

/** @see https://www.mediawiki.org/wiki/API:Errors_and_warnings */
function faultOfError(code: string, answer: HttpAnswer, known: boolean): Fault {
  if (code === "ratelimited" || code === "maxlag" || code === "readonly" || code === "actionthrottledtext")
    return { ...faultOf({ ...answer, status: 429 }), detail: `the API answers ${code}` };
  if (/^assert/.test(code))
    return faultWith(
      "channel.refused",
      `the API answers ${code}: the wiki does not know the account any more, and what it would answer is what anybody may read`,
    );
  if (/denied|permission|blocked|notloggedin|nosuchuser|readapi/.test(code))
    return faultWith(
      "channel.refused",
      `the API answers ${code}: ${known ? "the account may not read this" : "nobody reads this wiki without an account"}`,
    );
  return faultWith("channel.status", `the API answers the error ${code}`);
}

/** Whether the wiki asks for quiet, cannot be reached or lost the account, so that nothing more may or can be asked. */
export function endsLook({ code }: Fault): boolean {
  return endingCodes.has(code);
}

const endingCodes: ReadonlySet<Fault["code"]> = new Set([
  "channel.unreachable",
  "channel.timeout",
  "channel.rateLimited",
  "channel.refused",
  "channel.tooLong",
]);
