/** What is said on a channel, as one look sees it, and what is kept of it. */
import type { ChannelId, ItemId, ObservationId, Sha256, VersionId } from "./ids.ts";

/**
 * `post` by the agency on its channel, `comment` on a post or another comment, `message` to or from one person,
 * `profile` the channel's own name and description, `moderation` an act of the agency's moderators, `audience` counts
 * of followers or visitors, `report` statistics or an evaluation of the channel.
 */
export const itemKinds = [
  "post",
  "comment",
  "message",
  "profile",
  "moderation",
  "audience",
  "report",
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Who can see the item on the channel at the moment of the look. */
export const visibilities = ["public", "held", "hidden", "spam", "trashed", "private"] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * Who took an item out of everybody's sight, where the channel tells it: the agency, whoever wrote it, or the channel's
 * owner by people or machines. Where nobody tells, it is undefined, and never said to be the agency's act.
 */
export const takers = ["agency", "author", "platform"] as const;
export type Taker = (typeof takers)[number];

/** What is in nobody's sight because somebody took it away. */
export function isTakenAway(visibility: Visibility): boolean {
  return visibility === "hidden" || visibility === "spam" || visibility === "trashed";
}

/** The name by which an event tells who took an item away. */
export const takerFact = "takenAwayBy";

/** A file that belongs to an item. */
export interface MediaRef {
  readonly url: string;
  readonly alt: string | undefined;
  readonly mediaType: string | undefined;
}

/** The fact of a post by which a channel says whether it takes comments: `open` or `closed`. */
export const commentsFact = "comments";

export type UnreadField = "text" | "title" | "authorName" | "labels" | "media" | "language" | "visibility";

/** Somebody who is named as writer of an item, by all that the channel says of them. */
export interface Author {
  readonly name: string | undefined;
  /** addresses of a page or a mailbox, or ids of an account */
  readonly ids: readonly string[];
}

/** What an item said at some time before, as the channel itself still tells it. */
export interface EarlierSaid {
  readonly title: string | undefined;
  /** plain text */
  readonly text: string;
  readonly html?: string | undefined;
  readonly media: readonly MediaRef[];
  /** when an edit made it so; undefined for what was posted at first */
  readonly editedAt: Date | undefined;
  readonly replacedCharacters: number;
  readonly payload: Sighting["payload"];
}

/** An item as one look saw it: cleaned of characters that XML cannot hold, everything else untouched. */
export interface Sighting {
  readonly nativeId: string;
  /** other ids under which an earlier look may have known it; they are not stored */
  readonly alsoKnownAs?: readonly string[];
  readonly kind: ItemKind;
  /** native id of what it answers, as the channel says at this look */
  readonly parentNativeId: string | undefined;
  /** native id of the post that started the thread */
  readonly rootNativeId: string | undefined;
  readonly byAgency: boolean;
  readonly authorName: string | undefined;
  readonly authorId: string | undefined;
  /** everyone who is named as its writer, for those who are never captured; they are not stored */
  readonly authors?: readonly Author[];
  readonly title: string | undefined;
  /** plain text */
  readonly text: string;
  /** the HTML that the text was read from, when it shows more than the text can; no part of the content hash */
  readonly html?: string | undefined;
  readonly permalink: string | undefined;
  /** the channel's own time of publication, when it gives one */
  readonly postedAt: Date | undefined;
  /** the channel's own time of the last edit, when it gives one */
  readonly editedAt: Date | undefined;
  /** what it said before, the oldest first, where the channel tells its history: each that no look saw is a version too */
  readonly earlier?: readonly EarlierSaid[] | undefined;
  readonly visibility: Visibility;
  /** of what is hidden, marked as spam or in the bin */
  readonly takenAwayBy?: Taker | undefined;
  readonly media: readonly MediaRef[];
  /** the channel's own labels: WordPress categories, feed tags, an event's type */
  readonly labels: readonly string[];
  /** further facts of the channel that belong to the content, by name (place, paid, language, address of the page …) */
  readonly facts: Readonly<Record<string, string>>;
  /** the same content as releases before read it, where that was another text: what they kept so was not edited since */
  readonly formerly?:
    | Partial<Pick<Sighting, "title" | "text" | "authorName" | "media" | "facts">>
    | undefined;
  /** what this look could not read, because a list that explains it failed: it is not known to have changed */
  readonly unread?: readonly UnreadField[] | undefined;
  /** how many characters were replaced by U+FFFD because XML 1.0 cannot hold them */
  readonly replacedCharacters: number;
  /** which payload of the look it stood in, and where: JSON Pointer or `item[n]` */
  readonly payload: { readonly ordinal: number; readonly pointer: string };
}

/** A sighting with the digest of its content, which is what decides that it was edited. */
export interface HashedSighting extends Sighting {
  readonly contentHash: Sha256;
}

/** Of a sighting what lists are compared by, and its files: all that it says lies elsewhere. */
export interface SeenAside
  extends Pick<HashedSighting, "nativeId" | "contentHash" | "postedAt" | "permalink" | "media" | "payload"> {
  /** it is compared with what is known of the item, and says nothing else; of an item that is not known nothing is said */
  readonly aside: "unknown" | "saysNothingNew";
}

/** An item as a look shows it. */
export type Seen = HashedSighting | SeenAside;

export const eventKinds = [
  "firstSeen",
  "edited",
  "visibilityChanged",
  "touched",
  "missing",
  "leftWindow",
  "removed",
  "reappeared",
  "timeChanged",
  "moved",
  "relabelled",
  "reissued",
] as const;

/**
 * `edited` another text, title, author or file, as its detail `what` says; `touched` moved up the list without a changed field; `missing` absent from a complete look that should have held it;
 * `leftWindow` fell off the end of a list that shows only the newest; `removed` missing and confirmed by a direct check;
 * `reappeared` seen again after one of these; `timeChanged`, `moved` and `relabelled` another time of publication,
 * address or label while it says the same; `reissued` published again under another id, which the detail names.
 */
export type EventKind = (typeof eventKinds)[number];

export interface ItemEvent {
  readonly itemId: ItemId;
  readonly observationId: ObservationId;
  readonly at: Date;
  readonly kind: EventKind;
  /** facts of the event by name, such as `from` and `to` of a changed visibility; never the item's text */
  readonly detail: Readonly<Record<string, string>>;
}

/** What is known of an item's presence: the fold of its events, so it can be made again from them. */
export type Presence = "present" | "missing" | "leftWindow" | "removed";

export interface KnownItem {
  readonly itemId: ItemId;
  readonly nativeId: string;
  readonly contentHash: Sha256;
  readonly versionNumber: number;
  readonly visibility: Visibility;
  readonly takenAwayBy?: Taker | undefined;
  readonly presence: Presence;
  /** complete looks in a row that should have held it and did not */
  readonly missingLooks: number;
  readonly permalink: string | undefined;
  /** the channel's own time of publication at the last look that gave one */
  readonly postedAt: Date | undefined;
  /** when the channel says that the version in force was made; read only where a sighting tells what was said before */
  readonly editedAt?: Date | undefined;
  readonly labels: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  /** what the version in force says; read only where a sighting has another content hash */
  readonly kept: KeptContent | undefined;
  /** what the look says of it is what a version said before the one in force */
  readonly saidBefore?: boolean;
  /** it came with an archive and no look has shown it, so no look misses it */
  readonly onlyImported?: boolean;
}

/** What the archive knows of an item that is on the channel, or missing there: by it a look decides what it asks for. */
export interface KnownBefore {
  readonly nativeId: string;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  readonly parentNativeId: string | undefined;
  readonly rootNativeId: string;
  readonly visibility?: Visibility;
  /** the channel's own time of the edit that made the version in force */
  readonly editedAt: Date | undefined;
  readonly facts: Readonly<Record<string, string>>;
  /** the last look that should have shown it did not */
  readonly isMissing?: boolean;
}

/** What a version says, with the digests of those of its files that were kept. */
export interface KeptContent {
  readonly title: string | undefined;
  readonly text: string;
  readonly authorName: string | undefined;
  readonly facts: Readonly<Record<string, string>>;
  readonly media: readonly (MediaRef & { readonly sha256: Sha256 | undefined })[];
}

/** One kept version of an item. */
export interface ItemVersion {
  readonly id: VersionId;
  readonly itemId: ItemId;
  readonly channelId: ChannelId;
  /** from 1 */
  readonly number: number;
  readonly seenAt: Date;
  readonly sighting: HashedSighting;
}
