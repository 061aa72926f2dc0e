/** How a channel tells the archive by itself: the form of its signature, as data, and what was received. */
import type { ChannelId, Sha256 } from "./ids.ts";

/** A signature that is an HMAC with SHA-256 over the body's bytes as they came. */
export interface SignatureForm {
  /** lower-case name of the header that holds it */
  readonly header: string;
  /** what stands before it there, often empty */
  readonly prefix: string;
  readonly encoding: "hex" | "base64";
}

/** @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads */
export const metaSignature: SignatureForm = {
  header: "x-hub-signature-256",
  prefix: "sha256=",
  encoding: "hex",
};

/** Where one channel is told. Names of secrets are names of environment variables; the secrets themselves are never stored. */
export interface WebhookEndpoint {
  readonly channelId: ChannelId;
  readonly signature: SignatureForm;
  readonly secretName: string;
  /** of the word by which Meta proves that the address is the archive's; without it nobody is answered a challenge */
  readonly verifyTokenName: string | undefined;
  /** lower-case name of the header with an id by which the sender knows a delivery again */
  readonly eventHeader: string | undefined;
}

/** One body as it came, before anything is read of it. No header is kept but its media type. */
export interface Delivery {
  readonly channelId: ChannelId;
  /** the sender's id of it, or the digest of the body: the same twice is the same delivery */
  readonly eventKey: string;
  readonly digest: Sha256;
  readonly receivedAt: Date;
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/**
 * `waiting` is not read yet. Of `taken` the body lies in the object store, as an answer of a look. `nothing` told of what is
 * never collected alone, who liked what, so its body is not kept.
 */
export const deliveryStates = ["waiting", "taken", "nothing"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** So many bodies, and bytes of them, are kept for one address; what comes beyond them is told of and not kept. */
export const mostApart = { bodies: 200, bytes: 8 * 1024 * 1024, rows: 5000, days: 30 };
