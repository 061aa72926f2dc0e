/** PURE. Verifies again the proof by which a removal was believed: what stands in the archive, and nothing else, is asked. */
import type { Channel } from "../../../domain/channel.ts";
import type { Payload } from "../../../domain/observation.ts";
import type { ProofRead } from "../../port.ts";
import { accountIn, documentAddress } from "./account.ts";
import { placeOf } from "./address.ts";
import { itemIdOf, recordNamed, recordOfItem, uriOf } from "./item-id.ts";
import { isMethod } from "./methods.ts";
import { verifiedProof } from "./repository.ts";
import { Post } from "./shapes.ts";
import { predates, timeOfTid } from "./tid.ts";

/** @param answers of the look, the proof last: among them the document that names whose key it must be signed with */
export async function readProof(
  channel: Channel,
  nativeId: string,
  answers: readonly Payload[],
): Promise<ProofRead> {
  const no = (because: string): ProofRead => ({ holds: false, because });
  const [place, name, proof] = [placeOf(channel.address), recordOfItem(nativeId), answers.at(-1)];
  if (!place || !name) return no("the item is no record of an account");
  if (!proof || !isMethod(proof.url, "com.atproto.sync.getRecord")) return no("no proof was kept");
  const address = documentAddress(name.did, place);
  const document = answers.findLast(({ url, status }) => status === 200 && url === address);
  if (!document) return no("the document that names the account's key was not kept");
  const account = accountIn(name.did, document);
  if (typeof account === "string") return no(`the document of the account: ${account}`);
  const uri = uriOf(name);
  const read = await verifiedProof(proof.bytes, uri, account);
  if ("unproved" in read) return no(`it does not verify: ${read.unproved}`);
  if (read.kind === "absent" && predates(read.rev, name.rkey, proof.fetchedAt))
    return no(`it is of ${dated(read.rev)}, which is older than the record`);
  if (read.kind === "absent")
    return { holds: true, by: account.key, says: `${uri} is not in the repository of ${dated(read.rev)}` };
  if (itemUnder(uri, read.value) === nativeId) return no("it proves that the record is there");
  return { holds: true, by: account.key, says: `under ${uri} stands another record (${read.cid})` };
}

/** The item that stands under an address. */
export function itemUnder(uri: string, value: unknown): string | undefined {
  const name = recordNamed(uri);
  return name && itemIdOf(name, Post.safeParse(value).data?.createdAt);
}

function dated(rev: string): string {
  const at = timeOfTid(rev);
  return at ? `revision ${rev}, ${at.toISOString()}` : `revision ${rev}`;
}
