/** One question to the Graph API, and what its answer is worth. */
import { createHmac } from "node:crypto";
import type { Fault, Payload } from "../../domain/observation.ts";
import { redactedValue } from "../../domain/public-address.ts";
import { faultOf } from "../fault.ts";
import { type AskTools, jsonAsker } from "../json-asker.ts";
import type { HttpAnswer } from "../port.ts";
import { tokenSecret } from "../secret-forms.ts";
import { type GraphMeaning, graphFault, meaningOf } from "./errors.ts";
import { askedPath } from "./place.ts";
import { type GraphSaid, graphReading, type Listed, type Onward } from "./said.ts";

export type GraphAsked =
  | { readonly kind: "list"; readonly listed: readonly Listed[]; readonly onward: Onward }
  | { readonly kind: "object"; readonly listed: Listed }
  | {
      readonly kind: "fault";
      /** undefined for what Meta itself did not say */
      readonly meaning: GraphMeaning | undefined;
      readonly fault: Fault;
    };

export type AskGraph = (url: string) => Promise<GraphAsked>;

/**
 * Asks, and adds every answer to `payloads`, whatever its status. The token goes in a header and stands in no address; that
 * whoever sends it knows the secret of its app is proved by a parameter, which stands in no address that is kept.
 *
 * @see https://developers.facebook.com/docs/graph-api/guides/secure-requests
 */
export function graphAsker(tools: AskTools, payloads: Payload[]): AskGraph {
  const json = jsonAsker(tools, payloads, { most: Number.POSITIVE_INFINITY, withoutSecrets: withoutToken });
  return async (url) => {
    const asked = await json.ask({
      ...{ url, sentTo: withProof(url, tools.credentials) },
      read: (payload) => tools.reader.read(graphReading, { payloads: [payload] }),
    });
    return asked.kind === "answered"
      ? worthOf(askedPath(url).join("/"), asked.answer, asked.read)
      : pageFault(asked.fault);
  };
}

function worthOf(path: string, answer: HttpAnswer, said: GraphSaid): GraphAsked {
  if (said.kind === "error")
    return { kind: "fault", meaning: meaningOf(said.error), fault: graphFault(said.error, path, answer) };
  if (answer.status !== 200) return pageFault(faultOf(answer));
  if (said.kind === "fault") return pageFault({ ...said.fault, detail: `${path}: ${said.fault.detail}` });
  return said.kind === "value" ? pageFault(notGraph(path, answer)) : said;
}

function pageFault(fault: Fault): GraphAsked {
  return { kind: "fault", meaning: undefined, fault };
}

function notGraph(path: string, { status }: HttpAnswer): Fault {
  return {
    code: "channel.malformed",
    detail: `${path} answered ${status} with neither an object nor a list`,
    retryAt: undefined,
  };
}

/** @returns the address as it was, without an app's secret in the channel's */
export function withProof(address: string, credentials: string | undefined): string {
  const { token, appSecret } = tokenSecret(credentials ?? "") ?? {};
  if (token === undefined || appSecret === undefined) return address;
  const url = new URL(address);
  url.searchParams.set("appsecret_proof", createHmac("sha256", appSecret).update(token).digest("hex"));
  return url.href;
}

const marks = ["access_token", "appsecret_proof"].map((name) => Buffer.from(name));
const tokens = /((?:access_token|appsecret_proof)(?:=|\\u003[dD]|%3D))[^&"\\%\s]+/g;

/**
 * Meta writes the token into the address of each next page, whatever it was sent in. It is the one thing that is taken out
 * of an answer before it is kept: who could read it there could speak for the page.
 */
export function withoutToken(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (!marks.some((mark) => bytes.includes(mark))) return body;
  const text = bytes.toString("latin1");
  return new Uint8Array(Buffer.from(text.replaceAll(tokens, `$1${redactedValue}`), "latin1"));
}

/** Whether nothing more may or can be asked in this look. */
export function endsLook({ meaning, fault }: Extract<GraphAsked, { kind: "fault" }>): boolean {
  return meaning === "tokenDead" || endingCodes.has(fault.code);
}

const endingCodes: ReadonlySet<Fault["code"]> = new Set([
  "channel.unreachable",
  "channel.timeout",
  "channel.rateLimited",
  "channel.tooMany",
]);
