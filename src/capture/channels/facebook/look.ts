/** Takes one look at a Facebook Page, and says whether it was whole. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Finding, Look, Payload, Reach } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { noted, readLook } from "../../api-look.ts";
import { faultWith } from "../../fault.ts";
import { graphAsker } from "../../graph/ask.ts";
import { type GraphPlace, graphPlace } from "../../graph/place.ts";
import { type PostPlan, readPosts } from "../../graph/posts.ts";
import { tellToken } from "../../graph/token.ts";
import { smallPageSize } from "../../graph/version.ts";
import { Lists, type ListWalk } from "../../graph/walk.ts";
import type { CaptureTools } from "../../port.ts";
import {
  commentsAddress,
  conversationsAddress,
  messagesAddress,
  permissions,
  postAddress,
  postLists,
  postsAddress,
  profileAddress,
} from "./fields.ts";
import { postRule } from "./kind.ts";
import { pageReading, profileId } from "./read.ts";

/**
 * A list that fails leaves the look incomplete; the others are still read, unless Meta asks for quiet or the token is dead.
 * Messages that the token may not read are told once, and leave the rest whole.
 */
export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const { faults, reach, ...told } = await walkPage(channel, tools, payloads);
  const left = [...told.left.map(noted), ...told.standing.map(standing)];
  return {
    reach,
    payloads,
    ...(await readLook(pageReading, tools, { channel, payloads }, { faults, left })),
  };
}

interface PageWalk {
  readonly faults: readonly Fault[];
  readonly left: readonly Fault[];
  /** what is given to nobody with this token, so that its silence says nothing */
  readonly standing: readonly Fault[];
  readonly reach: Reach;
}

const everything: Reach = { kind: "everything" };

async function walkPage(channel: Channel, tools: CaptureTools, payloads: Payload[]): Promise<PageWalk> {
  const place = graphPlace(channel.address);
  const barred =
    accessFault(channel, tools.credentials) ??
    (place && tools.credentials !== undefined ? undefined : faultWith("config.invalid", addressAdvice));
  if (barred || !place) return { faults: barred ? [barred] : [], left: [], standing: [], reach: everything };
  const ask = graphAsker(tools, payloads);
  const profile = await ask(profileAddress(place.root, place.id));
  if (profile.kind !== "object" || profile.listed.id === undefined) {
    const fault =
      profile.kind === "fault" ? profile.fault : faultWith("channel.malformed", "the answer is no page");
    return { faults: [fault], left: [], standing: [], reach: everything };
  }
  await tellToken(place.root, tools, permissions);
  const lists = new Lists(ask);
  const posts = await readPosts({ ask, lists }, planOf(place, channel.everyMinutes), tools);
  const messages = await walkMessages(lists, place);
  return {
    faults: lists.faults,
    left: posts.left,
    standing: [...posts.standing, ...(messages ? [messages] : [])],
    reach: {
      kind: "everything",
      speaksOf: (id) => (isMessage(id) ? !messages : id === profileId || posts.speaksOf(id)),
    },
  };
}

function planOf({ root, id }: GraphPlace, everyMinutes: number): PostPlan {
  return {
    everyMinutes,
    rule: postRule,
    lists: postLists.map((name) => postsAddress(root, id, name)),
    post: (post, isOwn) => postAddress(root, post, isOwn),
    isLong: ({ onward }) => onward["comments"] !== undefined,
    thread: async (lists, { id: post = "", onward: { comments: from } }) => {
      if (from) lists.owe(await lists.read(commentsAddress(root, post), { from }));
    },
  };
}

const addressAdvice =
  "give the address as https://graph.facebook.com/v25.0/<id of the page>, and a Page token as Bearer TOKEN";

/** @returns why they are given to nobody with this token */
async function walkMessages(lists: Lists, { root, id }: GraphPlace): Promise<Fault | undefined> {
  const walk = await lists.read(conversationsAddress(root, id), { smaller: smallPageSize });
  if (isRefused(walk)) return faultWith("channel.withheld", `messages: ${walk?.failed?.fault.detail ?? ""}`);
  lists.owe(walk);
  for (const { id: conversation, onward } of walk?.listed ?? [])
    if (conversation !== undefined && onward["messages"])
      lists.owe(await lists.read(messagesAddress(root, conversation), { from: onward["messages"] }));
  return undefined;
}

function isRefused(walk: ListWalk | undefined): boolean {
  return walk?.failed?.meaning === "noPermission";
}

/** Every other id of a page is of digits: its posts and comments. */
export function isMessage(nativeId: string): boolean {
  return nativeId !== profileId && !/^\d+(_\d+)?$/.test(nativeId);
}

/** Told of the page once, because it stays so. */
function standing(fault: Fault): Finding {
  return { ...noted(fault), nativeId: profileId };
}
