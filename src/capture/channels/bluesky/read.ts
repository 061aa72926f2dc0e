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
import {
  type Continued,
  continuedRepository,
  type RepoRecord,
  type Repository,
  verifiedRepository,
} from "./repository.ts";
import { type PostView, viewsIn } from "./views.ts";

export interface BlueskyAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

/** Of a repository that verifies. */
export interface Head {
  /** of the last commit */
  readonly rev: string;
  /** the answer that holds all of it, by itself or with what came since */
  readonly whole: number;
  /** the answer with what came since it, when that does not hold all of it */
  readonly since: number | undefined;
  /** its server sends what it was told is known */
  readonly resent: boolean;
}

export interface ReadLook extends Understood {
  readonly head?: Head;
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
    head: own.head,
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
): Promise<(OwnItems & { readonly head: Head }) | { readonly unproved: string } | undefined> {
  const account = accountOf(place, payloads);
  const archive = archiveIn(payloads);
  if (!account || !archive) return undefined;
  const { whole, since } = archive;
  const repository = since
    ? await continuedRepository(whole.bytes, since.bytes, account)
    : await verifiedRepository(whole.bytes, account);
  if ("unproved" in repository) return repository;
  const head = headOf(repository, whole, since);
  const newer = isContinued(repository) ? repository.newer : none;
  const ordinalOf = ({ cid }: RepoRecord) => (since && newer.has(cid) ? since.ordinal : whole.ordinal);
  return { ...ownItems(repository, account, ordinalOf, seenAt, others, views), head };
}

const none: ReadonlySet<string> = new Set();

function isContinued(repository: Repository | Continued): repository is Continued {
  return "cameWhole" in repository;
}

function headOf(repository: Repository | Continued, whole: Payload, since: Payload | undefined): Head {
  const { rev } = repository;
  if (!since || !isContinued(repository))
    return { rev, whole: whole.ordinal, since: undefined, resent: false };
  const { cameWhole, resent } = repository;
  if (cameWhole) return { rev, whole: since.ordinal, since: undefined, resent };
  return { rev, whole: whole.ordinal, since: since.ordinal, resent };
}

interface ArchiveIn {
  readonly whole: Payload;
  readonly since: Payload | undefined;
}

/**
 * The last whole archive among the answers, with what was told to have come since. One of an earlier look says nothing by
 * itself: how the account stands now, only what came since it says.
 */
export function archiveIn(payloads: readonly Payload[]): ArchiveIn | undefined {
  const archives = payloads.filter(
    ({ url, status }) => status === 200 && isMethod(url, "com.atproto.sync.getRepo"),
  );
  const at = archives.findLastIndex(({ url }) => !isSince(url));
  const [whole, since] = [archives[at], archives[at + 1]];
  if (!whole || (whole.unchangedSince && !since)) return undefined;
  return { whole, since };
}

function isSince(url: string): boolean {
  return URL.parse(url)?.searchParams.has("since") === true;
}

function accountOf(place: Place, payloads: readonly Payload[]): Account | undefined {
  const address = documentAddress(place.did, place);
  const document = payloads.find(({ url, status }) => status === 200 && url === address);
  const account = document && accountIn(place.did, document);
  return typeof account === "object" ? account : undefined;
}
