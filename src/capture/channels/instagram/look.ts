/** Takes one look at an Instagram account, and says whether it was whole. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Finding, Look, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { noted, readLook } from "../../api-look.ts";
import { faultWith } from "../../fault.ts";
import { graphAsker } from "../../graph/ask.ts";
import { type GraphPlace, graphPlace } from "../../graph/place.ts";
import { type PostPlan, type PostsRead, readPosts } from "../../graph/posts.ts";
import type { Listed } from "../../graph/said.ts";
import { tellToken } from "../../graph/token.ts";
import { Lists } from "../../graph/walk.ts";
import type { CaptureTools } from "../../port.ts";
import { postRule } from "../facebook/kind.ts";
import {
  accountAddress,
  commentsAddress,
  mediaAddress,
  permissions,
  postAddress,
  repliesAddress,
} from "./fields.ts";
import { profileId } from "./parse.ts";
import { accountReading } from "./read.ts";

export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const { faults, posts } = await walkAccount(channel, tools, payloads);
  const left = (posts?.left ?? []).map(noted);
  const read = await readLook(accountReading, tools, { channel, payloads }, { faults, left });
  const ranked = (posts?.standing ?? []).map((fault) => ({ ...noted(fault), nativeId: profileId }));
  const standing = read.sightings.length > 0 ? [restricted, ...ranked] : [];
  return {
    // messages are told by webhook, and stand in no list that is read
    reach: {
      kind: "everything",
      speaksOf: (id) => id === profileId || (/^\d+$/.test(id) && posts?.speaksOf(id) === true),
    },
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

interface AccountWalk {
  readonly faults: readonly Fault[];
  /** undefined when they were not asked for */
  readonly posts: PostsRead | undefined;
}

async function walkAccount(channel: Channel, tools: CaptureTools, payloads: Payload[]): Promise<AccountWalk> {
  const nothing = (fault: Fault): AccountWalk => ({ faults: [fault], posts: undefined });
  const place = graphPlace(channel.address);
  const barred = accessFault(channel, tools.credentials);
  if (barred) return nothing(barred);
  if (!place || tools.credentials === undefined) return nothing(faultWith("config.invalid", addressAdvice));
  const ask = graphAsker(tools, payloads);
  const account = await ask(accountAddress(place.root, place.id));
  if (account.kind === "fault") return nothing(account.fault);
  if (account.kind !== "object" || account.listed.id === undefined)
    return nothing(faultWith("channel.malformed", "the answer is no account"));
  await tellToken(place.root, tools, permissions);
  const lists = new Lists(ask);
  const posts = await readPosts({ ask, lists }, planOf(place, channel.everyMinutes), tools);
  return { faults: lists.faults, posts };
}

function planOf({ root, id }: GraphPlace, everyMinutes: number): PostPlan {
  return {
    everyMinutes,
    rule: postRule,
    lists: [mediaAddress(root, id)],
    post: (post) => postAddress(root, post),
    isLong: ({ onward, within }) =>
      onward["comments"] !== undefined || within.some((comment) => comment.onward["replies"] !== undefined),
    thread: (lists, post) => walkThread(lists, root, post),
  };
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
