/**
 * What an item says, and the digest that decides whether it says something else now.
 *
 * PURE. Channels seldom tell of edits (a WordPress comment has no time of change, the Swedish Police edit in silence),
 * so two looks are compared by what they hold. A version is text, title, author and files. Left out on purpose: who can
 * see the item and what it answers; its time, address, labels and facts, which are events of their own when they
 * change; and the order of its files. A fact that a reader reads as text is text.
 */
import { hash } from "node:crypto";
import { assertNever } from "../domain/errors.ts";
import { type Sha256, sha256 } from "../domain/ids.ts";
import type { HashedSighting, MediaRef, Seen, Sighting } from "../domain/item.ts";
import { fileKey } from "./file-address.ts";

const form = "kanalarkiv-content-2";

export const contentParts = ["text", "title", "author", "files"] as const;
export type ContentPart = (typeof contentParts)[number];

/** Facts that are text: what a feed or a site shows in front of the whole. */
export const textFacts: ReadonlySet<string> = new Set(["summary", "excerpt"]);

/** What a version is compared by. A file is its digest where one is given, and what its address means otherwise. */
export interface Content extends Pick<Sighting, "text" | "title" | "authorName" | "facts"> {
  readonly media: readonly (Pick<MediaRef, "url" | "alt"> & { readonly sha256?: Sha256 | undefined })[];
}

/** Equal for two contents exactly when no part of them differs. */
export function contentHash(content: Content): Sha256 {
  const parts = [form, ...contentParts.map((part) => partOf(content, part))];
  return sha256(hash("sha256", JSON.stringify(parts), "hex"));
}

export function hashed(sighting: Sighting | HashedSighting): HashedSighting {
  return "contentHash" in sighting ? sighting : { ...sighting, contentHash: contentHash(sighting) };
}

/** The same of one that may lie aside, with its digest. */
export function seenOf(sighting: Sighting | Seen): Seen {
  return "aside" in sighting ? sighting : hashed(sighting);
}

/** The parts in which two contents differ; files by what their addresses mean. */
export function changedParts(before: Content, after: Content): readonly ContentPart[] {
  const [one, other] = [before, after].map(byAddress) as [Content, Content];
  return contentParts.filter(
    (part) => JSON.stringify(partOf(one, part)) !== JSON.stringify(partOf(other, part)),
  );
}

function byAddress(content: Content): Content {
  return { ...content, media: content.media.map(({ url, alt }) => ({ url, alt })) };
}

function partOf(content: Content, part: ContentPart): unknown {
  switch (part) {
    case "title":
      return content.title ?? null;
    case "author":
      return content.authorName ?? null;
    case "files":
      return content.media.length === 0 ? [] : content.media.map(fileOf).sort();
    case "text":
      return [content.text, ...Object.entries(content.facts).filter(isText).sort(byName)];
    default:
      return assertNever(part);
  }
}

function fileOf({ url, alt, sha256: digest }: Content["media"][number]): string {
  return JSON.stringify([digest ?? fileKey(url), alt ?? null]);
}

function isText([name]: readonly [string, string]): boolean {
  return textFacts.has(name);
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

/**
 * The digest of archives made before a version was text, title, author and files alone: it held time, labels and all
 * facts. An item that still has it is in every one of these as it was.
 */
export function earlierContentHash(sighting: Sighting): Sha256 {
  const content = [
    "kanalarkiv-content-1",
    sighting.kind,
    sighting.authorName ?? null,
    sighting.title ?? null,
    sighting.text,
    sighting.postedAt?.toISOString() ?? null,
    [...sighting.labels].sort(),
    Object.entries(sighting.facts).sort(byName),
    sighting.media.map((file) => [file.url, file.alt ?? null]),
  ];
  return sha256(hash("sha256", JSON.stringify(content), "hex"));
}
