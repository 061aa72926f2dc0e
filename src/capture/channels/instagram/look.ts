/** Takes one look at an Instagram account, and says whether it was whole. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Finding, Look, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { readLook } from "../../api-look.ts";
import { faultWith } from "../../fault.ts";
import { graphAsker } from "../../graph/ask.ts";
import { graphPlace } from "../../graph/place.ts";
import type { Listed } from "../../graph/said.ts";
import { tellToken } from "../../graph/token.ts";
import { smallPageSize } from "../../graph/version.ts";
import { Lists } from "../../graph/walk.ts";
import type { CaptureTools } from "../../port.ts";
import { accountAddress, commentsAddress, mediaAddress, permissions, repliesAddress } from "./fields.ts";
import { profileId } from "./parse.ts";
import { accountReading } from "./read.ts";

export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const faults = await walkAccount(channel, tools, payloads);
  const read = await readLook(accountReading, tools, { channel, payloads }, { faults, left: [] });
  const standing = read.sightings.length > 0 ? [restricted] : [];
  return {
    // messages are told by webhook, and stand in no list that is read
    reach: { kind: "everything", speaksOf: (id) => id === profileId || /^\d+$/.test(id) },
    payloads,
    ...read,
    findings: [...standing, ...read.findings],
  };
}

/** Told of the account once, because it stays so. */
const restricted: Finding = {
  code: "channel.withheld",
  held: false,
  nativeId: profileId,
  place: "look",
  detail:
    "comments of those whom the account has restricted, and comments under posts with an age limit, are given to nobody by the API",
};

const addressAdvice =
  "give the address as https://graph.facebook.com/v25.0/<id of the account>, and a token as Bearer TOKEN";

/** @returns why it is not whole */
async function walkAccount(
  channel: Channel,
  tools: CaptureTools,
  payloads: Payload[],
): Promise<readonly Fault[]> {
  const place = graphPlace(channel.address);
  const barred = accessFault(channel, tools.credentials);
  if (barred) return [barred];
  if (!place || tools.credentials === undefined) return [faultWith("config.invalid", addressAdvice)];
  const ask = graphAsker(tools, payloads);
  const account = await ask(accountAddress(place.root, place.id));
  if (account.kind === "fault") return [account.fault];
  if (account.kind !== "object" || account.listed.id === undefined)
    return [faultWith("channel.malformed", "the answer is no account")];
  await tellToken(place.root, tools, permissions);
  const lists = new Lists(ask);
  const walk = await lists.read(mediaAddress(place.root, place.id), { smaller: smallPageSize });
  lists.owe(walk);
  for (const post of walk?.listed ?? []) await walkThread(lists, place.root, post);
  return lists.faults;
}

/** The first comments came with their post, and the first replies with their comment. */
async function walkThread(lists: Lists, root: string, post: Listed): Promise<void> {
  const answered = [...post.within];
  const from = post.onward["comments"];
  if (post.id !== undefined && from) {
    const comments = await lists.read(commentsAddress(root, post.id), { from });
    lists.owe(comments);
    answered.push(...(comments?.listed ?? []));
  }
  for (const { id, onward } of answered)
    if (id !== undefined && onward["replies"])
      lists.owe(await lists.read(repliesAddress(root, id), { from: onward["replies"] }));
}
