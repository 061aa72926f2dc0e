/** PURE. A row of what the account said: a comment, a line in the chat of a live sending, a post to its community. */
import type { ItemKind, Sighting } from "../../../domain/item.ts";
import { videoFact } from "../../channels/youtube/item.ts";
import { type Drafts, type RecordAt, refusal } from "../records.ts";
import type { Side } from "./format.ts";
import { segmentsText } from "./segments.ts";
import {
  isChannelId,
  isCommentId,
  isPostId,
  isVideoId,
  named,
  rowIn,
  secondOf,
  type Table,
} from "./table.ts";
import { otherChannel } from "./whose.ts";

export type Said = "comments" | "chats" | "posts";

const site = "https://www.youtube.com/";
const names = {
  comments: /^(?:comment|kommentar) id$/,
  chats: /^live ?chat id$/,
  posts: /^(?:post|beitrags) id$/,
} as const;
const textNames = /^(?:comment|live ?chat|post) text$|^kommentartext$|^text des beitrags$|^live ?chat ?text$/;

export function saidDrafts(record: string, at: RecordAt, table: Table, what: Said, side: Side): Drafts {
  const row = rowIn(table, record);
  if (!row)
    return refusal(
      "item.malformed",
      undefined,
      "its quotes do not end, or it has more fields than are named",
    );
  const id = named(table, row, names[what]) ?? idIn(row, what);
  if (id === undefined || !/^[\w.-]{1,128}$/.test(id))
    return refusal("item.malformed", undefined, "has no id of its own");
  const refused = otherChannel(row.find(isChannelId), side, id);
  if (refused) return refused;
  const written = named(table, row, textNames) ?? row.find((field) => /^\s*\{\s*"/.test(field));
  const text = written === undefined ? undefined : segmentsText(written);
  if (text === undefined) return refusal("item.malformed", id, "has no text that can be read");
  return { sightings: [sightingOf({ id, what, text }, row, table, side, at)] };
}

/** Its own id stands before that of what it answers, whatever the columns are called. */
function idIn(row: readonly string[], what: Said): string | undefined {
  if (what === "posts") return row.find(isPostId);
  if (what === "comments") return row.find(isCommentId);
  return row.find((field) => /^[\w.-]{20,128}$/.test(field) && !isChannelId(field) && !/^\d{4}-/.test(field));
}

function sightingOf(
  { id, what, text }: { readonly id: string; readonly what: Said; readonly text: string },
  row: readonly string[],
  table: Table,
  side: Side,
  at: RecordAt,
): Sighting {
  const video = named(table, row, /^video ?id$/) ?? row.find((field) => field !== id && isVideoId(field));
  const post = what === "comments" ? row.find((field) => field !== id && isPostId(field)) : undefined;
  const under = video ?? post;
  // the id of an answer begins with that of the comment that it stands under
  const [top = id] = id.split(".");
  const channel = row.find(isChannelId) ?? side.own;
  const kind: ItemKind = what === "posts" ? "post" : "comment";
  return {
    ...{ nativeId: id, kind, text, byAgency: true, authorName: undefined, authorId: channel },
    parentNativeId: what === "comments" && top !== id ? top : under,
    rootNativeId: under,
    authors: [{ name: undefined, ids: channel === undefined ? [] : [channel] }],
    title: undefined,
    permalink: addressOf(id, what, video),
    postedAt: secondOf(row.find((field) => secondOf(field) !== undefined)),
    editedAt: undefined,
    // who could see it is told of the video, which is often another's: what a look saw of it stands
    visibility: "private",
    unread: ["visibility"],
    ...{ media: [], labels: [], replacedCharacters: 0, payload: at },
    facts: {
      ...(video === undefined ? {} : { [videoFact]: video }),
      ...(what === "chats" ? { live: "chat" } : {}),
    },
  };
}

function addressOf(id: string, what: Said, video: string | undefined): string | undefined {
  if (what === "posts") return `${site}post/${id}`;
  if (video === undefined) return undefined;
  const query = new URLSearchParams(what === "chats" ? { v: video } : { v: video, lc: id });
  return `${site}watch?${query}`;
}
