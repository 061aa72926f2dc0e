/** PURE. What others said in the agency's dialogue, as items, and what the counts say is not shown. */
import type { Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { type ItemPlace, malformedItem, noted, reasonsOf } from "../../malformed.ts";
import { placeOf } from "../../screen.ts";
import { itemIdOf, postCollection, recordNamed, type Standing } from "./item-id.ts";
import type { OwnItems } from "./own.ts";
import { postSighting, quotedFacts } from "./post.ts";
import { FittingPost, Post, type PostRecord } from "./shapes.ts";
import type { PostView } from "./views.ts";

export interface ParsedView {
  readonly view: PostView;
  readonly post: PostRecord;
}

export interface ParsedViews {
  readonly posts: readonly ParsedView[];
  readonly findings: readonly Finding[];
  readonly standing: ReadonlyMap<string, Standing>;
}

/** Each address once, as it was shown last. */
export function parsedViews(views: readonly PostView[], did: string): ParsedViews {
  const posts: ParsedView[] = [];
  const findings: Finding[] = [];
  const standing = new Map<string, Standing>();
  for (const view of new Map(views.map((one) => [one.uri, one])).values()) {
    const name = recordNamed(view.uri);
    if (!name || name.collection !== postCollection || view.did === did) continue;
    const read = Post.safeParse(view.record);
    const nativeId = itemIdOf(name, read.data?.createdAt);
    const place: ItemPlace = { ordinal: view.ordinal, pointer: view.pointer, nativeId };
    const fits = FittingPost.safeParse(view.record);
    if (!read.success) findings.push(malformedItem(place, reasonsOf(read.error.issues)));
    else if (!fits.success)
      findings.push(noted(place, `it does not fit its lexicon: ${reasonsOf(fits.error.issues)}`));
    if (!read.success) continue;
    posts.push({ view, post: read.data });
    standing.set(view.uri, { cid: view.cid, nativeId });
  }
  return { posts, findings, standing };
}

/** @param inThreads addresses that a thread shows: what answers the agency and is shown by itself alone says so */
export function otherItems(
  parsed: ParsedViews,
  own: OwnItems,
  latest: Date,
  inThreads: ReadonlySet<string>,
): readonly Sighting[] {
  const standing = new Map([...parsed.standing, ...own.standing]);
  return parsed.posts.flatMap(({ view, post }) => {
    const name = recordNamed(view.uri);
    if (!name) return [];
    const sighting = postSighting(name, post, {
      cid: view.cid,
      byAgency: false,
      authorName: view.handle,
      displayName: view.displayName,
      ...shownTo(view, own.hidden),
      latest,
      standing,
      media: view.media,
      labels: view.labels.map((val) => `label:${val}`),
      facts: { ...quotedFacts(view), ...(isApart(post, own, inThreads, view) ? { thread: "notShown" } : {}) },
      payload: { ordinal: view.ordinal, pointer: view.pointer },
    });
    return [view.handle === undefined ? { ...sighting, unread: ["authorName"] as const } : sighting];
  });
}

function isApart(
  post: PostRecord,
  own: OwnItems,
  inThreads: ReadonlySet<string>,
  { uri }: PostView,
): boolean {
  const root = post.reply?.root.uri ?? "";
  return own.standing.has(root) && inThreads.has(root) && !inThreads.has(uri);
}

/** Labels by which a service takes a post out of everybody's sight. */
const takesAway: ReadonlySet<string> = new Set(["!hide", "!takedown", "!suspend"]);

/** A gate is the agency's own; a label is that of a service that watches over the network. */
function shownTo(
  { uri, labels }: PostView,
  hidden: ReadonlySet<string>,
): Pick<Sighting, "visibility" | "takenAwayBy"> {
  if (hidden.has(uri)) return { visibility: "hidden", takenAwayBy: "agency" };
  if (labels.some((val) => takesAway.has(val))) return { visibility: "hidden", takenAwayBy: "platform" };
  return { visibility: "public" };
}

/**
 * One finding for each item that counts more answers than the look shows. A count leaves out what the agency hid, so that
 * is not counted here either.
 */
export function unseenReplies(
  views: readonly PostView[],
  shown: readonly Sighting[],
  hidden: ReadonlySet<string>,
): readonly Finding[] {
  const ids = new Map(shown.map((sighting) => [sighting.nativeId.replace(/@.*$/s, ""), sighting]));
  const answers = new Map<string, number>();
  for (const { parentNativeId: parent, nativeId } of shown) {
    if (parent === undefined || hidden.has(nativeId.replace(/@.*$/s, ""))) continue;
    const uri = parent.replace(/@.*$/s, "");
    answers.set(uri, (answers.get(uri) ?? 0) + 1);
  }
  const last = new Map(views.map((view) => [view.uri, view]));
  return [...last.values()].flatMap((view): Finding[] => {
    const [item, seen] = [ids.get(view.uri), answers.get(view.uri) ?? 0];
    if (!item || view.replyCount <= seen) return [];
    const detail = `the channel counts ${view.replyCount} replies to it and shows ${seen}`;
    const { nativeId, payload } = item;
    return [{ code: "channel.unseenReplies", held: false, nativeId, place: placeOf(payload), detail }];
  });
}
