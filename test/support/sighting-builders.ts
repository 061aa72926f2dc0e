import type { Sighting } from "../../src/domain/item.ts";

/** A comment by a citizen, unless told otherwise. */
export function aSighting(change: Partial<Sighting>): Sighting {
  return {
    nativeId: "comment-1",
    kind: "comment",
    parentNativeId: "post-1",
    rootNativeId: "post-1",
    byAgency: false,
    authorName: "Kari Nordmann",
    authorId: undefined,
    title: undefined,
    text: "Når åpner vegen igjen?",
    permalink: undefined,
    postedAt: new Date("2026-03-01T10:00:00Z"),
    editedAt: undefined,
    visibility: "public",
    media: [],
    labels: [],
    facts: {},
    replacedCharacters: 0,
    payload: { ordinal: 0, pointer: "/0" },
    ...change,
  };
}
