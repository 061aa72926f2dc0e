/** One question to a WordPress site, and what its answer is worth. */
import type { Fault, Payload } from "../../../domain/observation.ts";
import { faultOf } from "../../fault.ts";
import { type JsonText, readJson } from "../../json-text.ts";
import { payloadOf } from "../../one-answer.ts";
import type { CaptureTools, HttpAnswer } from "../../port.ts";
import { printable } from "../../text.ts";
import { routeOf } from "./rest.ts";
import { Refusal } from "./shapes.ts";

export type Asked =
  /** 200 with JSON */
  | { readonly kind: "json"; readonly json: unknown; readonly answer: HttpAnswer }
  /** the REST API itself says no, with a code such as `rest_forbidden_context` or `rest_post_invalid_id` */
  | { readonly kind: "refusal"; readonly status: number; readonly code: string; readonly fault: Fault }
  /** no answer, an error, or a page of the web server, the theme or a proxy: says nothing about the items */
  | { readonly kind: "fault"; readonly status: number | undefined; readonly fault: Fault };

export type Ask = (url: string) => Promise<Asked>;

/** Asks, and adds every answer to `payloads`, whatever its status. */
export function asker(tools: CaptureTools, payloads: Payload[]): Ask {
  return async (url) => {
    let answer: HttpAnswer;
    try {
      answer = await tools.http.get({ url, accept: "application/json", credentials: tools.credentials });
    } catch (error) {
      return { kind: "fault", fault: faultOf(error), status: undefined };
    }
    // by the address that was asked, which says what list it is
    payloads.push({ ...payloadOf(answer, payloads.length), url });
    return worthOf(answer, tools.credentials !== undefined);
  };
}

function worthOf(answer: HttpAnswer, known: boolean): Asked {
  const { status } = answer;
  const read = readJson(answer.body, answer.headers.get("content-type") ?? "");
  if (status === 200 && "json" in read) return { kind: "json", json: read.json, answer };
  const refusal = Refusal.safeParse("json" in read ? read.json : undefined);
  if (!refusal.success || quietStatuses.has(status))
    return { kind: "fault", status, fault: pageFault(answer, read) };
  const code = printable(refusal.data.code);
  return { kind: "refusal", status, code, fault: refusalFault(answer, code, known) };
}

const quietStatuses: ReadonlySet<number> = new Set([429, 503]);

function pageFault(answer: HttpAnswer, read: JsonText): Fault {
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
