/** One question to a WordPress site, and what its answer is worth. */
import type { Fault, Payload } from "../../../domain/observation.ts";
import { faultOf } from "../../fault.ts";
import { payloadOf } from "../../one-answer.ts";
import type { CaptureTools, HttpAnswer } from "../../port.ts";
import { printable } from "../../text.ts";
import { routeOf } from "./rest.ts";
import { type Answered, answerReading, type Said } from "./said.ts";

export type Asked =
  /** 200 with JSON */
  | { readonly kind: "json"; readonly said: Said; readonly answer: HttpAnswer }
  /** the REST API itself says no, with a code such as `rest_forbidden_context` or `rest_post_invalid_id` */
  | {
      readonly kind: "refusal";
      readonly status: number;
      readonly code: string;
      /** names of the parameters that it does not take, when it says which */
      readonly parameters: readonly string[];
      readonly fault: Fault;
    }
  /** no answer, an error, or a page of the web server, the theme or a proxy: says nothing about the items */
  | { readonly kind: "fault"; readonly status: number | undefined; readonly fault: Fault };

export type Ask = (url: string) => Promise<Asked>;

/**
 * Asks, and adds every answer to `payloads`, whatever its status.
 *
 * A page cache would answer what it answered somebody else before, so every question carries a parameter that no
 * question had before. A payload goes by the address without it, which says what list it is.
 */
export function asker(tools: CaptureTools, payloads: Payload[]): Ask {
  const look = tools.clock.now().getTime();
  let asked = 0;
  return async (url) => {
    asked += 1;
    let answer: HttpAnswer;
    try {
      answer = await tools.http.get({
        url: throwAway(url, `${look}-${asked}`),
        accept: "application/json",
        credentials: tools.credentials,
        fresh: true,
      });
    } catch (error) {
      return { kind: "fault", fault: faultOf(error), status: undefined };
    }
    const payload = { ...payloadOf(answer, payloads.length), url };
    payloads.push(payload);
    try {
      const read = await tools.reader.read(answerReading, { payloads: [payload] });
      return worthOf(answer, read, tools.credentials !== undefined);
    } catch (error) {
      return { kind: "fault", fault: faultOf(error), status: answer.status };
    }
  };
}

/** @see https://github.com/WP-API/WP-API/issues/2506 the maintainers' advice against caches that keep REST answers */
function throwAway(address: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set("_", value);
  return url.href;
}

function worthOf(answer: HttpAnswer, read: Answered, known: boolean): Asked {
  const { status } = answer;
  if (status === 200 && "said" in read) return { kind: "json", said: read.said, answer };
  const refusal = "said" in read ? read.refusal : undefined;
  if (!refusal || quietStatuses.has(status)) return { kind: "fault", status, fault: pageFault(answer, read) };
  return { kind: "refusal", status, ...refusal, fault: refusalFault(answer, refusal.code, known) };
}

const quietStatuses: ReadonlySet<number> = new Set([429, 503]);

function pageFault(answer: HttpAnswer, read: Answered): Fault {
  const route = routeOf(answer.url);
  if (answer.status === 200 && "fault" in read)
    return { ...read.fault, detail: `${route}: ${read.fault.detail}` };
  const mediaType = printable(answer.headers.get("content-type") ?? "") || "no type";
  return { ...faultOf(answer), detail: `${route} answered ${answer.status} with ${mediaType}` };
}

/** WordPress says 401 to those whom it does not know, 403 to those whose role is too small. */
function refusalFault(answer: HttpAnswer, code: string, known: boolean): Fault {
  const { status, url } = answer;
  const advice = {
    401: known
      ? "; it did not accept the application password, or its web server drops the header Authorization"
      : "; it shows this to nobody without a password",
    403: known ? "; the account needs the role Editor" : "",
  }[status];
  return { ...faultOf(answer), detail: `${routeOf(url)} answered ${status} ${code}${advice ?? ""}` };
}

/** Whether the site asks for quiet or cannot be reached, so that nothing more may or can be asked. */
export function endsLook(fault: Fault): boolean {
  return endingCodes.has(fault.code);
}

const endingCodes: ReadonlySet<Fault["code"]> = new Set([
  "channel.unreachable",
  "channel.timeout",
  "channel.rateLimited",
]);
