/**
 * PURE. The questions that a look asks of the YouTube Data API. Key and token go in headers and stand in no address.
 *
 * @see https://developers.google.com/youtube/v3/docs
 */
import type { NamedChannel } from "./kind.ts";

export const api = "https://www.googleapis.com/youtube/v3/";
/** videos that are asked for at once, and of a page of the list */
export const videosAtOnce = 50;

export type HeldStatus = "heldForReview" | "likelySpam";

export type Question =
  | { readonly kind: "channel"; readonly of: NamedChannel }
  /** the one whose token it is */
  | { readonly kind: "own" }
  | { readonly kind: "uploads"; readonly playlist: string; readonly page?: string | undefined }
  | { readonly kind: "videos"; readonly ids: readonly string[] }
  | { readonly kind: "threads"; readonly video: string; readonly page?: string | undefined }
  /** what waits for the agency or was taken for spam: told to the owner alone */
  | {
      readonly kind: "held";
      readonly channel: string;
      readonly status: HeldStatus;
      readonly page?: string | undefined;
    }
  | { readonly kind: "replies"; readonly comment: string; readonly page?: string | undefined };

export function addressOf(question: Question): string {
  const [path, parameters] = partsOf(question);
  const url = new URL(path, api);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  if ("page" in question && question.page !== undefined) url.searchParams.set("pageToken", question.page);
  return url.href;
}

const plain = { textFormat: "plainText", maxResults: "100" };

function partsOf(question: Question): readonly [string, Readonly<Record<string, string>>] {
  switch (question.kind) {
    case "channel": {
      const { id, handle } = question.of;
      const part = { part: "snippet,contentDetails" };
      return ["channels", id === undefined ? { ...part, forHandle: handle } : { ...part, id }];
    }
    case "own":
      return ["channels", { part: "id", mine: "true" }];
    case "uploads":
      return [
        "playlistItems",
        { part: "contentDetails", playlistId: question.playlist, maxResults: String(videosAtOnce) },
      ];
    case "videos":
      return [
        "videos",
        { part: "snippet,contentDetails,status,statistics,liveStreamingDetails", id: question.ids.join(",") },
      ];
    case "threads":
      return [
        "commentThreads",
        { part: "snippet,replies", order: "time", videoId: question.video, ...plain },
      ];
    case "held":
      return [
        "commentThreads",
        {
          part: "snippet,replies",
          order: "time",
          allThreadsRelatedToChannelId: question.channel,
          moderationStatus: question.status,
          ...plain,
        },
      ];
    case "replies":
      return ["comments", { part: "snippet", parentId: question.comment, ...plain }];
  }
}

export interface HeldAt {
  readonly list: "channels" | "videos" | "commentThreads" | "comments";
  /** under which an answer to a list of replies stands */
  readonly parent: string | undefined;
  /** what was asked for */
  readonly status: string | undefined;
}

/** Which list an answer is, where it holds items. */
export function heldAt(address: string): HeldAt | undefined {
  const url = URL.parse(address);
  if (!url?.href.startsWith(api) || url.searchParams.has("mine")) return undefined;
  const list = (["channels", "videos", "commentThreads", "comments"] as const).find(
    (name) => url.pathname === `/youtube/v3/${name}`,
  );
  const asked = (name: string) => url.searchParams.get(name) ?? undefined;
  return list && { list, parent: asked("parentId"), status: asked("moderationStatus") };
}
