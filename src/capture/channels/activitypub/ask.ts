/** One question to a server that speaks ActivityPub: the channel's own, or one that a reply lies on. */
import type { Fault, Payload } from "../../../domain/observation.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { withoutQuery } from "../../http-address.ts";
import { leadsInside } from "../../http-hosts.ts";
import { type AskTools, jsonAsker } from "../../json-asker.ts";
import type { HttpAnswer } from "../../port.ts";
import { isSameOrigin } from "./as2.ts";
import { type Answered, activitypubAnswer, type Said } from "./said.ts";

/** @see https://www.w3.org/TR/activitypub/#retrieving-objects */
const accept =
  'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"';

export const questionsPerLook = 200;

export type Asked =
  | { readonly kind: "said"; readonly said: Said }
  | { readonly kind: "nowhere"; readonly status: number; readonly fault: Fault }
  | { readonly kind: "fault"; readonly fault: Fault }
  | { readonly kind: "spent"; readonly fault: Fault };

export type Ask = (url: string) => Promise<Asked>;

/** Asks the channel's own server with credentials, and nobody in a private net on a stranger's word. */
export function asker(home: string, tools: AskTools, payloads: Payload[]): Ask {
  const json = jsonAsker(tools, payloads, { most: questionsPerLook });
  return async (url) => {
    const from = URL.parse(home);
    const there = URL.parse(url);
    if (!from || !there || !/^https?:$/.test(there.protocol))
      return { kind: "fault", fault: faultWith("channel.malformed", "an address is none of http or https") };
    try {
      if (json.left() > 0 && (await leadsInside(from, there)))
        return {
          kind: "fault",
          fault: faultWith("channel.redirectRefused", "an address leads into a private network"),
        };
    } catch (error) {
      return { kind: "fault", fault: faultOf(error) };
    }
    const credentials = isSameOrigin(home, url) ? tools.credentials : undefined;
    const asked = await json.ask({
      ...{ url, accept, credentials, from },
      read: (payload) => tools.reader.read(activitypubAnswer, { payloads: [payload] }),
    });
    return asked.kind === "answered" ? worthOf(url, asked.answer, asked.read) : asked;
  };
}

function worthOf(asked: string, answer: HttpAnswer, read: Answered): Asked {
  const { status, url } = answer;
  if (status === 404 || status === 410) return { kind: "nowhere", status, fault: faultOf(answer) };
  if (status !== 200) return { kind: "fault", fault: withAdvice(faultOf(answer), status) };
  // what another server answers in its place is not its word
  if (!isSameOrigin(url, asked))
    return {
      kind: "fault",
      fault: faultWith("channel.redirectRefused", `${withoutQuery(asked)} leads to another server`),
    };
  if ("said" in read) return { kind: "said", said: read.said };
  return { kind: "fault", fault: { ...read.fault, detail: `${withoutQuery(asked)}: ${read.fault.detail}` } };
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
