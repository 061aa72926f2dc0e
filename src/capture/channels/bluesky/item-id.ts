/**
 * PURE. Which item a record is.
 *
 * A key can be freed and used again, and an address then names another text. What tells the two apart is the time that
 * the record says it was made at, as long as it does not agree with that of the key (docs/decisions/0011-bluesky.md).
 *
 * @see https://atproto.com/specs/at-uri-scheme
 */
import { isOfItsKey } from "./tid.ts";

export const postCollection = "app.bsky.feed.post";
export const profileCollection = "app.bsky.actor.profile";

/** Whether items are made of its records, or they say something of one. */
export function isOfItem(collection: string): boolean {
  return ofItems.has(collection);
}

const ofItems: ReadonlySet<string> = new Set([
  postCollection,
  profileCollection,
  "app.bsky.feed.threadgate",
  "app.bsky.feed.postgate",
]);

export interface RecordName {
  readonly did: string;
  readonly collection: string;
  readonly rkey: string;
}

const uriForm =
  /^at:\/\/(did:[a-z0-9]+:[A-Za-z0-9._:%-]{1,256})\/([a-zA-Z0-9.-]{1,317})\/([A-Za-z0-9._:~-]{1,512})$/;

/** @returns undefined for an address by handle as well: nobody knows whose it was */
export function recordNamed(uri: string): RecordName | undefined {
  const [, did, collection, rkey] = uriForm.exec(uri) ?? [];
  if (did === undefined || collection === undefined || rkey === undefined) return undefined;
  return { did, collection, rkey };
}

export function uriOf({ did, collection, rkey }: RecordName): string {
  return `at://${did}/${collection}/${rkey}`;
}

export function itemIdOf(name: RecordName, createdAt: string | undefined): string {
  const uri = uriOf(name);
  return name.collection !== postCollection || isOfItsKey(name.rkey, createdAt) ? uri : `${uri}@${createdAt}`;
}

/** The record that an item's id names. */
export function recordOfItem(nativeId: string): RecordName | undefined {
  return recordNamed(nativeId.replace(/@.*$/s, ""));
}

/** What stands under an address now. */
export interface Standing {
  readonly cid: string;
  readonly nativeId: string;
}

/**
 * The item that a reference by address and CID means: what stands there now if it is that text, else what stood under the
 * address first.
 */
export function itemMeant(
  ref: { readonly uri: string; readonly cid: string | undefined },
  standing: ReadonlyMap<string, Standing>,
): string {
  const now = standing.get(ref.uri);
  return now && now.cid === ref.cid ? now.nativeId : ref.uri;
}
