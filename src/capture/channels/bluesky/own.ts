/** PURE. The agency's own account as items: its profile, its posts and answers, with what its gates say of them. */
import type { Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { type ItemPlace, malformedItem, noted, reasonsOf } from "../../malformed.ts";
import type { Account } from "./account.ts";
import { pageOf } from "./address.ts";
import { itemIdOf, postCollection, profileCollection, type Standing, uriOf } from "./item-id.ts";
import { blobAddress, blobsOf, gateFacts, named, postSighting, quotedFacts } from "./post.ts";
import type { RepoRecord, Repository } from "./repository.ts";
import {
  FittingPost,
  FittingProfile,
  Post,
  Postgate,
  type PostRecord,
  Profile,
  Threadgate,
} from "./shapes.ts";
import { believedTime, timeOfTid } from "./tid.ts";
import type { PostView } from "./views.ts";

/** An own post as the dialogue under it is asked for. */
export interface OwnPost {
  readonly uri: string;
  readonly cid: string;
  readonly nativeId: string;
  readonly reply: { readonly root: string; readonly parent: string } | undefined;
  readonly hidesReplies: boolean;
  /** CID of its threadgate, which changes when another answer is hidden */
  readonly gate: string | undefined;
  readonly postedAt: Date | undefined;
}

export interface OwnItems {
  readonly sightings: readonly Sighting[];
  readonly findings: readonly Finding[];
  /** newest first */
  readonly posts: readonly OwnPost[];
  /** addresses of answers that the agency hid */
  readonly hidden: ReadonlySet<string>;
  readonly standing: ReadonlyMap<string, Standing>;
}

/**
 * @param ordinalOf the answer in which a record lies
 * @param others what stands under the addresses of others, as far as the look shows it
 * @param views of the account's own posts, for what they quote
 */
export function ownItems(
  repository: Repository,
  account: Account,
  ordinalOf: (record: RepoRecord) => number,
  seenAt: Date,
  others: ReadonlyMap<string, Standing> = new Map(),
  views: readonly PostView[] = [],
): OwnItems {
  const { did, records } = repository;
  const gates = gatesIn(records);
  const findings: Finding[] = [];
  const parsed = records.flatMap((record) => parsedPost(record, did, ordinalOf(record), findings));
  const standing = new Map([
    ...others,
    ...parsed.map(({ uri, cid, nativeId }) => [uri, { cid, nativeId }] as const),
  ]);
  const quoted = new Map(views.flatMap((view) => (view.quoted ? [[view.cid, view] as const] : [])));
  const latest = timeOfTid(repository.rev) ?? seenAt;
  const posts = parsed.map(({ record, post, uri, pointer }) => {
    const gate = gates.get(record.rkey);
    return postSighting({ did, ...record }, post, {
      cid: record.cid,
      byAgency: true,
      authorName: undefined,
      displayName: undefined,
      ...(gates.hidden.has(uri) ? hiddenByGate : { visibility: "public" }),
      latest,
      standing,
      media: blobsOf(post.embed, blobAddress(account.pds, did)),
      labels: [],
      facts: { ...gateFacts(gate?.allow), ...gate?.facts, ...quotedFacts(quoted.get(record.cid) ?? noQuote) },
      payload: { ordinal: ordinalOf(record), pointer },
    });
  });
  const profile = records.flatMap((record) => profileItem(record, account, ordinalOf(record), findings));
  return {
    sightings: [...profile, ...posts],
    findings,
    posts: parsed.map(outlineOf(gates, latest)).reverse(),
    hidden: gates.hidden,
    standing,
  };
}

const noQuote = { quoted: undefined };

interface ParsedPost {
  readonly record: RepoRecord;
  readonly post: PostRecord;
  readonly uri: string;
  readonly cid: string;
  readonly nativeId: string;
  readonly pointer: string;
}

function parsedPost(record: RepoRecord, did: string, ordinal: number, findings: Finding[]): ParsedPost[] {
  if (record.collection !== postCollection) return [];
  const uri = uriOf({ did, ...record });
  const read = Post.safeParse(record.value);
  const fits = FittingPost.safeParse(record.value);
  const nativeId = itemIdOf({ did, ...record }, read.data?.createdAt);
  const place: ItemPlace = { ordinal, pointer: pointerOf(record), nativeId };
  if (!read.success) {
    findings.push(malformedItem(place, reasonsOf(read.error.issues)));
    return [];
  }
  if (!fits.success)
    findings.push(
      noted(
        place,
        `it does not fit its lexicon, so readers may not be shown it: ${reasonsOf(fits.error.issues)}`,
      ),
    );
  return [{ record, post: read.data, uri, cid: record.cid, nativeId, pointer: place.pointer }];
}

function pointerOf({ collection, rkey }: RepoRecord): string {
  return `/${collection}/${rkey}`;
}

function outlineOf(gates: Gates, latest: Date): (parsed: ParsedPost) => OwnPost {
  return ({ uri, cid, nativeId, post, record }) => ({
    uri,
    cid,
    nativeId,
    reply: post.reply && { root: post.reply.root.uri, parent: post.reply.parent.uri },
    hidesReplies: gates.get(record.rkey)?.hides ?? false,
    gate: gates.get(record.rkey)?.cid,
    postedAt: believedTime(record.rkey, post.createdAt, latest),
  });
}

interface Gate {
  readonly allow: readonly unknown[] | undefined;
  readonly hides: boolean;
  readonly cid: string | undefined;
  readonly facts: Record<string, string>;
}

const hiddenByGate = { visibility: "hidden", takenAwayBy: "agency" } as const;

interface Gates {
  readonly hidden: ReadonlySet<string>;
  get(rkey: string): Gate | undefined;
}

/** A gate has the key of its post. */
function gatesIn(records: readonly RepoRecord[]): Gates {
  const gates = new Map<string, Gate>();
  const hidden = new Set<string>();
  for (const { collection, rkey, cid, value } of records) {
    const before = gates.get(rkey) ?? { allow: undefined, hides: false, cid: undefined, facts: {} };
    if (collection === "app.bsky.feed.threadgate") {
      const { data } = Threadgate.safeParse(value);
      if (!data) continue;
      for (const uri of data.hiddenReplies) hidden.add(uri);
      gates.set(rkey, { ...before, allow: data.allow, hides: data.hiddenReplies.length > 0, cid });
    }
    if (collection === "app.bsky.feed.postgate") {
      const { data } = Postgate.safeParse(value);
      if (!data) continue;
      const closed = data.embeddingRules.some(({ $type }) => $type === "app.bsky.feed.postgate#disableRule");
      const facts = named({
        quoting: closed ? "closed" : undefined,
        detachedQuotes: data.detachedEmbeddingUris.join(" "),
      });
      gates.set(rkey, { ...before, facts });
    }
  }
  return { hidden, get: (rkey) => gates.get(rkey) };
}

function profileItem(record: RepoRecord, account: Account, ordinal: number, findings: Finding[]): Sighting[] {
  const { collection, rkey, cid, value } = record;
  if (collection !== profileCollection || rkey !== "self") return [];
  const { did, pds, handle } = account;
  const nativeId = uriOf({ did, collection, rkey });
  const place: ItemPlace = { ordinal, pointer: pointerOf(record), nativeId };
  const read = Profile.safeParse(value);
  if (!read.success) {
    findings.push(malformedItem(place, reasonsOf(read.error.issues)));
    return [];
  }
  const fits = FittingProfile.safeParse(value);
  if (!fits.success)
    findings.push(noted(place, `it does not fit its lexicon: ${reasonsOf(fits.error.issues)}`));
  const { displayName, description, avatar, banner, labels, pronouns, website, pinnedPost } = read.data;
  const blobAt = blobAddress(pds, did);
  const media = [avatar, banner].flatMap((blob) =>
    blob ? [{ url: blobAt(blob.ref), alt: undefined, mediaType: blob.mimeType }] : [],
  );
  return [
    {
      nativeId,
      kind: "profile",
      parentNativeId: undefined,
      rootNativeId: undefined,
      byAgency: true,
      authorName: undefined,
      authorId: did,
      title: displayName || undefined,
      text: description,
      permalink: pageOf(did, collection, rkey),
      postedAt: undefined,
      editedAt: undefined,
      visibility: "public",
      media,
      labels: labels?.values.map(({ val }) => `label:${val}`) ?? [],
      facts: { cid, ...named({ handle, pronouns, website, pinned: pinnedPost?.uri }) },
      replacedCharacters: 0,
      payload: { ordinal, pointer: place.pointer },
    },
  ];
}
