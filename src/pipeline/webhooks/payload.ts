/** A delivery as an answer of the channel would stand in the ledger. */
import type { WaitingDelivery } from "../../db/webhooks.ts";
import type { Payload } from "../../domain/observation.ts";

export function payloadOf({ id, mediaType, body, receivedAt }: WaitingDelivery): Payload {
  const bytes = new Uint8Array(body);
  return { ordinal: 0, url: `webhook:delivery/${id}`, status: 200, mediaType, bytes, fetchedAt: receivedAt };
}
