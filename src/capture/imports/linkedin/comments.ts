/** PURE. A row of `Comments.csv`: what the account said under a post, its own or that of others. */
import { webAddress } from "../../http-address.ts";
import { derivedId } from "../../native-id.ts";
import { type Drafts, type RecordAt, refusal } from "../records.ts";
import { commentUrns, linkedinInstant, ownSighting, postUrn, statedTime } from "./values.ts";

export type CommentRow = Partial<Record<"date" | "link" | "text", string>>;

/** Who could see it nobody says: that is told of the post, and the post is often another's. */
export function commentDrafts({ date, link, text }: CommentRow, at: RecordAt): Drafts {
  if (link === undefined)
    return refusal("item.malformed", undefined, "does not say under which post it stands");
  if (text === undefined) return refusal("item.malformed", undefined, "has no text");
  const postedAt = linkedinInstant(date);
  const post = postUrn(link);
  const { own, answered } = commentUrns(link);
  const sighting = ownSighting(
    {
      // without an id it is known again by its post and time, and without a time by what it says
      nativeId: own ?? derivedId("linkedin", "comment", post ?? link.trim(), date?.trim() ?? text),
      kind: "comment",
      parentNativeId: answered ?? post,
      rootNativeId: post,
      text,
      permalink: webAddress(link, "https://www.linkedin.com/"),
      postedAt,
      visibility: "private",
      facts: statedTime(date, postedAt),
    },
    at,
  );
  return { sightings: [sighting] };
}
