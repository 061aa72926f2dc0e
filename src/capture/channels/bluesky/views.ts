/**
 * PURE. Posts as an AppView shows them: in a thread, or each by itself.
 *
 * A thread leaves out what is blocked, what stands under another root and what the view never took in, without a word;
 * only its counts tell (docs/bluesky.md). Answers below each other are walked without recursion, each address once.
 *
 * @see https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/defs.json
 */
import { z } from "zod";
import type { MediaRef } from "../../../domain/item.ts";
import type { Payload } from "../../../domain/observation.ts";
import { webAddress } from "../../http-address.ts";
import { decodeUtf8 } from "../../text.ts";
import { recordNamed } from "./item-id.ts";

export interface PostView {
  readonly uri: string;
  readonly cid: string;
  readonly did: string;
  readonly handle: string | undefined;
  readonly displayName: string | undefined;
  readonly record: unknown;
  /** that others gave the post or its writer; those that a writer gave stand in the record */
  readonly labels: readonly string[];
  readonly replyCount: number;
  readonly media: readonly MediaRef[];
  /** the text that it quotes, where that is shown */
  readonly quoted: { readonly text: string; readonly by: string | undefined } | undefined;
  /** it counts answers and shows none */
  readonly showsNone: boolean;
  readonly ordinal: number;
  readonly pointer: string;
}

const Label = z.object({ val: z.string(), src: z.string().optional(), neg: z.boolean().optional() });
const labels = z.array(Label).catch([]);
const text = z.string().optional().catch(undefined);
const View = z.object({
  uri: z.string(),
  cid: z.string(),
  author: z.object({ did: z.string(), handle: text, displayName: text, labels: labels.optional() }),
  record: z.unknown().optional(),
  embed: z.unknown().optional(),
  labels: labels.optional(),
  replyCount: z.int().nonnegative().catch(0),
});

/** @returns undefined for what is no answer of the method */
export function viewsIn(payload: Payload): readonly PostView[] | undefined {
  const json = wholeJson(payload.bytes);
  if (typeof json !== "object" || json === null) return undefined;
  if ("posts" in json && Array.isArray(json.posts))
    return json.posts.flatMap((post, place) => viewOf(post, payload.ordinal, `/posts/${place}`, false) ?? []);
  if (!("thread" in json)) return undefined;
  const { thread } = json;
  return typeof thread === "object" && thread !== null ? viewsOfThread(thread, payload.ordinal) : undefined;
}

/** An AppView's nesting is that of the dialogue, which may be deep and long. */
function wholeJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    return undefined;
  }
}

function viewsOfThread(thread: object, ordinal: number): readonly PostView[] {
  const views = new Map<string, PostView>();
  const open: { readonly node: unknown; readonly pointer: string }[] = [{ node: thread, pointer: "/thread" }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, pointer } = next;
    if (typeof node !== "object" || node === null || !("post" in node)) continue;
    const replies = "replies" in node && Array.isArray(node.replies) ? node.replies : undefined;
    const view = viewOf(node.post, ordinal, `${pointer}/post`, replies === undefined);
    if (!view || views.has(view.uri)) continue;
    views.set(view.uri, view);
    if ("parent" in node) open.push({ node: node.parent, pointer: `${pointer}/parent` });
    // the first is taken next
    for (let place = (replies?.length ?? 0) - 1; place >= 0; place -= 1)
      open.push({ node: replies?.[place], pointer: `${pointer}/replies/${place}` });
  }
  return [...views.values()];
}

function viewOf(post: unknown, ordinal: number, pointer: string, showsNone: boolean): PostView | undefined {
  const { data } = View.safeParse(post);
  const name = data && recordNamed(data.uri);
  if (!data || name?.did !== data.author.did) return undefined;
  const { author } = data;
  const given = [...(data.labels ?? []), ...(author.labels ?? [])];
  return {
    uri: data.uri,
    cid: data.cid,
    did: author.did,
    // while a handle cannot be resolved the view says so in its place
    handle: author.handle === "handle.invalid" ? undefined : author.handle,
    displayName: author.displayName,
    record: data.record,
    labels: given.flatMap(({ val, src, neg }) => (neg || src === author.did ? [] : [val])),
    replyCount: data.replyCount,
    media: mediaOf(data.embed),
    quoted: quotedIn(data.embed),
    showsNone: showsNone && data.replyCount > 0,
    ordinal,
    pointer,
  };
}

const Images = z.object({ images: z.array(z.object({ fullsize: z.string(), alt: z.string().catch("") })) });
const Card = z.object({ external: z.object({ thumb: z.string() }) });
const Video = z.object({ thumbnail: z.string(), alt: text });

/** As the view shows them: copies of the files that lie at their writer's server. */
function mediaOf(embed: unknown): MediaRef[] {
  const media = Nested.safeParse(embed).data?.media ?? embed;
  const images = Images.safeParse(media).data?.images ?? [];
  const video = Video.safeParse(media).data;
  const card = Card.safeParse(media).data;
  const all = [
    ...images.map(({ fullsize, alt }) => ({ url: fullsize, alt })),
    ...(video ? [{ url: video.thumbnail, alt: video.alt }] : []),
    ...(card ? [{ url: card.external.thumb, alt: undefined }] : []),
  ];
  return all.flatMap(({ url, alt }) => {
    const address = URL.parse(url) ? webAddress(url, url) : undefined;
    return address === undefined ? [] : [{ url: address, alt: alt || undefined, mediaType: undefined }];
  });
}

const Nested = z.object({ media: z.unknown().optional(), record: z.unknown().optional() });
const Quoted = z.object({
  record: z.object({ author: z.object({ handle: text }), value: z.object({ text: z.string() }) }),
});

function quotedIn(embed: unknown): PostView["quoted"] {
  const shown = Quoted.safeParse(embed).data ?? Quoted.safeParse(Nested.safeParse(embed).data?.record).data;
  return shown && { text: shown.record.value.text, by: shown.record.author.handle };
}
