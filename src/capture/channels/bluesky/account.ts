/**
 * PURE. What a DID's document says of an account: which key signs for it, where its repository lies, by which handle it
 * goes.
 *
 * @see https://web.plc.directory/spec/v0.1/did-plc and https://atproto.com/specs/did
 */
import { z } from "zod";
import type { Payload } from "../../../domain/observation.ts";
import { readJson } from "../../json-text.ts";
import type { Place } from "./address.ts";

export interface Account {
  readonly did: string;
  /** did:key */
  readonly key: string;
  /** without a slash at the end */
  readonly pds: string;
  readonly handle: string | undefined;
}

/** Of the directory `/DID/data` answers with the key as it is used; the document has an older form of it. */
const Data = z.object({
  did: z.string(),
  alsoKnownAs: z.array(z.string()).catch([]),
  verificationMethods: z.object({ atproto: z.string().startsWith("did:key:z") }),
  services: z.object({ atproto_pds: z.object({ endpoint: z.url({ protocol: /^https?$/ }) }) }),
});

const Document = z.object({
  id: z.string(),
  alsoKnownAs: z.array(z.string()).catch([]),
  verificationMethod: z.array(
    z.object({ id: z.string(), type: z.string(), publicKeyMultibase: z.string().optional() }),
  ),
  service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown() })),
});

/** @returns undefined for another way to name accounts than `did:plc` and `did:web` */
export function documentAddress(did: string, { plc }: Pick<Place, "plc">): string | undefined {
  if (did.startsWith("did:plc:")) return `${plc}/${did}/data`;
  const [, host] = /^did:web:([A-Za-z0-9.-]+(?:%3A\d{1,5})?)$/.exec(did) ?? [];
  if (host === undefined) return undefined;
  const name = decodeURIComponent(host);
  return `${/^localhost(?::|$)/.test(name) ? "http" : "https"}://${name}/.well-known/did.json`;
}

/** @returns why it cannot be known, in words */
export function accountIn(did: string, { bytes, mediaType }: Payload): Account | string {
  const read = readJson(bytes, mediaType);
  if ("fault" in read) return read.fault.detail;
  const account = did.startsWith("did:web:") ? ofDocument(read.json) : ofData(read.json);
  if (typeof account === "string") return account;
  return account.did === did ? account : "it is that of another account";
}

function ofData(json: unknown): Account | string {
  const { data } = Data.safeParse(json);
  if (!data) return "it names no signing key or no server";
  const { did, alsoKnownAs, verificationMethods, services } = data;
  const [key, pds] = [verificationMethods.atproto, services.atproto_pds.endpoint.replace(/\/+$/, "")];
  return { did, key, pds, handle: handleIn(alsoKnownAs) };
}

function ofDocument(json: unknown): Account | string {
  const { data } = Document.safeParse(json);
  if (!data) return "it is no DID document";
  const { id: did, alsoKnownAs, verificationMethod, service } = data;
  const method = verificationMethod.find(({ id }) => id.endsWith("#atproto"));
  if (method?.type !== "Multikey" || !method.publicKeyMultibase?.startsWith("z"))
    return "it names no signing key of the type Multikey";
  const pds = service.find(({ id }) => id.endsWith("#atproto_pds"))?.serviceEndpoint;
  if (typeof pds !== "string" || !/^https?:\/\/[^/]/.test(pds) || !URL.canParse(pds))
    return "it names no server";
  return {
    did,
    key: `did:key:${method.publicKeyMultibase}`,
    pds: pds.replace(/\/+$/, ""),
    handle: handleIn(alsoKnownAs),
  };
}

/** The first counts. */
function handleIn(names: readonly string[]): string | undefined {
  return names.find((name) => name.startsWith("at://"))?.slice("at://".length);
}
