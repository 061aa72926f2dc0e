/** One question to a server that speaks ActivityPub: the channel's own, or one that a reply lies on. */
import type { Fault, Payload } from "../../../domain/observation.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { withoutQuery } from "../../http-address.ts";
import { leadsInside } from "../../http-hosts.ts";
import { payloadOf } from "../../one-answer.ts";
import type { CaptureTools, HttpAnswer } from "../../port.ts";
import { isSameOrigin } from "./as2.ts";
import { activitypubAnswer, type Said } from "./said.ts";

/** @see https://www.w3.org/TR/activitypub/#retrieving-objects */
const accept =
  'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"';

export const questionsPerLook = 200;

export type Asked =
  | { readonly kind: "said"; readonly said: Said }
  | { readonly kind: "nowhere"; readonly status: number; readonly fault: Fault }
  | { readonly kind: "fault"; readonly fault: Fault }
  | { readonly kind: "spent" };

export type Ask = (url: string) => Promise<Asked>;

/** Asks each address once, the channel's own server with credentials, and nobody in a private net on a stranger's word. */
export function asker(
  home: string,
  tools: Pick<CaptureTools, "http" | "reader" | "credentials">,
  payloads: Payload[],
): Ask {
  let left = questionsPerLook;
  return async (url) => {
    if (left <= 0) return { kind: "spent" };
    left -= 1;
    const from = URL.parse(home);
    const there = URL.parse(url);
    if (!from || !there || !/^https?:$/.test(there.protocol))
      return { kind: "fault", fault: faultWith("channel.malformed", "an address is none of http or https") };
    let answer: HttpAnswer;
    try {
      if (await leadsInside(from, there))
        return {
          kind: "fault",
          fault: faultWith("channel.redirectRefused", "an address leads into a private network"),
        };
      const credentials = isSameOrigin(home, url) ? tools.credentials : undefined;
      answer = await tools.http.get({ url, accept, credentials, from, fresh: true });
    } catch (error) {
      return { kind: "fault", fault: faultOf(error) };
    }
    const payload = { ...payloadOf(answer, payloads.length), url };
    payloads.push(payload);
    return await worthOf(answer, payload, tools);
  };
}

async function worthOf(
  answer: HttpAnswer,
  payload: Payload,
  { reader }: Pick<CaptureTools, "reader">,
): Promise<Asked> {
  const { status, url } = answer;
  if (status === 404 || status === 410) return { kind: "nowhere", status, fault: faultOf(answer) };
  if (status !== 200) return { kind: "fault", fault: withAdvice(faultOf(answer), status) };
  // what another server answers in its place is not its word
  if (!isSameOrigin(url, payload.url))
    return {
      kind: "fault",
      fault: faultWith("channel.redirectRefused", `${withoutQuery(payload.url)} leads to another server`),
    };
  try {
    const read = await reader.read(activitypubAnswer, { payloads: [payload] });
    if ("said" in read) return { kind: "said", said: read.said };
    return {
      kind: "fault",
      fault: { ...read.fault, detail: `${withoutQuery(payload.url)}: ${read.fault.detail}` },
    };
  } catch (error) {
    return { kind: "fault", fault: faultOf(error) };
  }
}

function withAdvice(fault: Fault, status: number): Fault {
  if (status !== 401 && status !== 403) return fault;
  const why =
    "the server answers signed questions only (authorized fetch); an account on Mastodon is read whole as a channel of the kind mastodon";
  return { ...fault, detail: `${fault.detail}; ${why}` };
}

export function endsLook({ code }: Fault): boolean {
  return code === "channel.rateLimited" || code === "channel.tooLong";
}
