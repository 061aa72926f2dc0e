/** Questions to a directory, a server or an AppView, each with its answer kept as it came. */
import { isIP } from "node:net";
import type { Fault, Payload } from "../../../domain/observation.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { leadsInside } from "../../http-hosts.ts";
import { payloadOf } from "../../one-answer.ts";
import type { CaptureTools } from "../../port.ts";
import { type Said, saidReading } from "./said.ts";

export type Asked =
  | { readonly kind: "answer"; readonly payload: Payload; readonly said: Said }
  /** the server itself says no, with a name such as `RepoNotFound` */
  | { readonly kind: "refusal"; readonly status: number; readonly error: string; readonly fault: Fault }
  | { readonly kind: "fault"; readonly fault: Fault };

export interface Question {
  readonly documentOf?: string;
  readonly accept?: string;
  /** archives and threads are read by a reading of their own */
  readonly unread?: boolean;
  /** of an answer that may be longer than others */
  readonly mostBytes?: number;
}

export type Ask = (url: string, question?: Question) => Promise<Asked>;

/**
 * @param home the channel's address: from the public net no document leads the archive into a private one
 * @param payloads takes every answer, whatever its status
 */
export function asker(tools: CaptureTools, home: string, payloads: Payload[]): Ask {
  const from = new URL(home);
  return async (url, { documentOf, accept = "application/json", unread = false, mostBytes } = {}) => {
    let payload: Payload;
    let fault: Fault;
    try {
      if (await isInside(from, new URL(url))) return { kind: "fault", fault: insideFault(url) };
      const answer = await tools.http.get({
        ...{ url, accept, from, fresh: true },
        ...(mostBytes === undefined ? {} : { mostBytes }),
      });
      // by the address that was asked, which says what it is
      payload = { ...payloadOf(answer, payloads.length), url };
      fault = faultOf(answer);
    } catch (error) {
      return { kind: "fault", fault: faultOf(error) };
    }
    payloads.push(payload);
    if (payload.status === 200 && unread) return { kind: "answer", payload, said: {} };
    try {
      const said = await tools.reader.read(saidReading, { payloads: [payload], documentOf });
      if (payload.status === 200) return { kind: "answer", payload, said };
      if (said.error === undefined || quietStatuses.has(payload.status)) return { kind: "fault", fault };
      const { status } = payload;
      return {
        kind: "refusal",
        status,
        error: said.error,
        fault: { ...fault, detail: `${fault.detail}: ${said.error}` },
      };
    } catch (error) {
      return { kind: "fault", fault: faultOf(error) };
    }
  };
}

/** A name is looked up and refused when it is connected to; an address that is no name is not looked up. */
export async function isInside(from: URL, to: URL): Promise<boolean> {
  return isIP(to.hostname.replace(/^\[|\]$/g, "")) !== 0 && (await leadsInside(from, to));
}

/** A document may name any server, and none in a private network is asked for a channel of the public one. */
export function insideFault(url: string): Fault {
  const detail = `${new URL(url).origin} lies in a private network, and the channel does not`;
  return faultWith("channel.redirectRefused", detail);
}

const quietStatuses: ReadonlySet<number> = new Set([429, 502, 503]);

/** @param query in the order in which it is to stand */
export function methodAddress(
  service: string,
  method: string,
  query: readonly (readonly [string, string])[],
): string {
  return `${service}/xrpc/${method}?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString()}`;
}

export function closedFault(what: string): Fault {
  return faultWith(
    "channel.accountClosed",
    `${what}; nothing is concluded from it, and what was captured stays`,
  );
}
