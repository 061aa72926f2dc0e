/** Asks for one record by itself: what counts is a signed proof, of an account that is active. */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { nothingRead } from "../../fault.ts";
import type { AnswerReading, Answers, CaptureTools, MissingItem } from "../../port.ts";
import type { Account } from "./account.ts";
import { placeOf } from "./address.ts";
import { asker, methodAddress } from "./ask.ts";
import { findAccount, standingOf } from "./find-account.ts";
import { recordOfItem, uriOf } from "./item-id.ts";
import { itemUnder } from "./proof.ts";
import { type Proof, type Verified, verifiedProof } from "./repository.ts";
import { predates } from "./tid.ts";

interface ProofAnswers extends Answers {
  readonly uri: string;
  readonly account: Account;
}

export const proofReading: AnswerReading<ProofAnswers, Verified<Proof>> = {
  name: "bluesky proof",
  read: ({ payloads: [payload], uri, account }) =>
    payload ? verifiedProof(payload.bytes, uri, account) : { unproved: "there is no answer" },
};

/**
 * Gone is a record that its server proves not to be there, or in whose place it proves another. One of somebody else that
 * is there and that no thread shows is withdrawn: blocked, taken out of sight, or its writer's account closed for now.
 */
export async function checkItem(
  channel: Channel,
  item: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  const place = placeOf(channel.address);
  const name = recordOfItem(item.nativeId);
  if (!place || !("did" in place) || !name || accessFault(channel, tools.credentials)) return "unknown";
  const own = name.did === place.did;
  const answers: Payload[] = [];
  const ask = asker(tools, channel.address, answers);
  const found = await findAccount(name.did, place, ask);
  if ("fault" in found) return "unknown";
  const { account } = found;
  const { state } = await standingOf(account, ask);
  if (typeof state === "object") return "unknown";
  if (state !== "active") return own ? "unknown" : "withdrawn";
  const { did, collection, rkey } = name;
  const query = [
    ["did", did],
    ["collection", collection],
    ["rkey", rkey],
  ] as const;
  const asked = await ask(methodAddress(account.pds, "com.atproto.sync.getRecord", query), {
    accept: "application/vnd.ipld.car",
    unread: true,
  });
  if (asked.kind !== "answer") return "unknown";
  const read = tools.reader.read(proofReading, { payloads: [asked.payload], uri: uriOf(name), account });
  const proof = await read.catch(nothingRead);
  if (!proof || "unproved" in proof) return "unknown";
  if (proof.kind === "absent" && predates(proof.rev, rkey, tools.clock.now())) return "unknown";
  if (proof.kind === "absent" || itemUnder(uriOf(name), proof.value) !== item.nativeId) {
    tools.prove?.(answers);
    return "gone";
  }
  return own ? "present" : "withdrawn";
}
