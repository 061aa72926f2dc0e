/** PURE. The answers of a look at a Bluesky account as items. The same answers give the same, years later. */
import type { Channel } from "../../../domain/channel.ts";
import type { Payload } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { notUnderstood, type Understood } from "../../one-answer.ts";
import type { AnswerReading, Answers } from "../../port.ts";
import { screenSightings } from "../../screen.ts";
import { type Account, accountIn, documentAddress } from "./account.ts";
import { type Place, placeOf } from "./address.ts";
import type { Standing } from "./item-id.ts";
import { isMethod } from "./methods.ts";
import { otherItems, parsedViews, unseenReplies } from "./others.ts";
import { type OwnItems, type OwnPost, ownItems } from "./own.ts";
import { verifiedRepository } from "./repository.ts";
import { type PostView, viewsIn } from "./views.ts";

export interface BlueskyAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

export interface ReadLook extends Understood {
  /** newest first */
  readonly posts: readonly OwnPost[];
}

export const blueskyReading: AnswerReading<BlueskyAnswers, ReadLook> = {
  name: "bluesky",
  read: readLook,
};

export async function readLook({ channel, payloads, seenAt }: BlueskyAnswers): Promise<ReadLook> {
  const place = placeOf(channel.address);
  if (!place || !("did" in place)) return nothing;
  const threads = viewsOf(payloads, "app.bsky.feed.getPostThread");
  const singles = viewsOf(payloads, "app.bsky.feed.getPosts");
  const parsed = parsedViews([...singles, ...threads], place.did);
  const own = await ownOf(place, payloads, seenAt, [parsed.standing, singles]);
  if (!own) return nothing;
  if ("unproved" in own)
    return {
      ...notUnderstood(faultWith("channel.unproved", `the repository does not verify: ${own.unproved}`)),
      posts: [],
    };
  const inThreads = new Set(threads.map(({ uri }) => uri));
  const all = [...own.sightings, ...otherItems(parsed, own, seenAt, inThreads)];
  const screened = screenSightings(all, { seenAt, denyAuthors: channel.denyAuthors });
  const unseen = unseenReplies(threads, all, own.hidden);
  return {
    fault: undefined,
    sightings: screened.sightings,
    findings: [...own.findings, ...parsed.findings, ...screened.findings, ...unseen],
    posts: own.posts,
  };
}

function viewsOf(payloads: readonly Payload[], method: string): readonly PostView[] {
  return payloads
    .filter(({ url, status }) => status === 200 && isMethod(url, method))
    .flatMap((payload) => viewsIn(payload) ?? []);
}

const nothing: ReadLook = { fault: undefined, sightings: [], findings: [], posts: [] };

async function ownOf(
  place: Place,
  payloads: readonly Payload[],
  seenAt: Date,
  [others, views]: readonly [ReadonlyMap<string, Standing>, readonly PostView[]],
): Promise<OwnItems | { readonly unproved: string } | undefined> {
  const account = accountOf(place, payloads);
  const car = payloads.find(({ url, status }) => status === 200 && isMethod(url, "com.atproto.sync.getRepo"));
  if (!account || !car) return undefined;
  const repository = await verifiedRepository(car.bytes, account);
  if ("unproved" in repository) return repository;
  return ownItems(repository, account, car.ordinal, seenAt, others, views);
}

function accountOf(place: Place, payloads: readonly Payload[]): Account | undefined {
  const address = documentAddress(place.did, place);
  const document = payloads.find(({ url, status }) => status === 200 && url === address);
  const account = document && accountIn(place.did, document);
  return typeof account === "object" ? account : undefined;
}
