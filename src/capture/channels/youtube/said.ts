/** PURE. What one answer of the YouTube Data API says that a look goes on from. */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { instantOf } from "../../instant.ts";
import { readJson } from "../../json-text.ts";
import type { AnswerReading, Answers } from "../../port.ts";
import type { Listed } from "../../relook.ts";
import { printable } from "../../text.ts";
import type { Question } from "./rest.ts";
import { Comment, List, Refusal, Thread, Upload, Video, YouTubeChannel } from "./shapes.ts";

export interface Said {
  /** items of the answer, and of those the ones that cannot be read */
  readonly count: number;
  readonly unread: number;
  readonly ids: readonly string[];
  readonly next: string | undefined;
  /** that the list says to have */
  readonly total: number | undefined;
  /** of a channel, the list of what it has published */
  readonly uploads: string | undefined;
  /** videos by id, with what moves when a comment does; those that take none are left out */
  readonly commented: readonly Listed[];
  /** ids of comments with more answers than came with them */
  readonly longer: readonly string[];
}

export type Answered =
  | { readonly said: Said }
  /** the API itself says no, and why in a word of its own */
  | { readonly refusal: string }
  | { readonly fault: Fault };

interface AnswerTo extends Answers {
  readonly question: Question["kind"];
}

export const youtubeAnswer: AnswerReading<AnswerTo, Answered> = {
  name: "youtubeAnswer",
  read({ payloads: [payload], question }) {
    const read = readJson(payload?.bytes ?? new Uint8Array(), payload?.mediaType ?? "");
    if ("fault" in read) return read;
    const { data: no } = Refusal.safeParse(read.json);
    if (payload?.status !== 200 && no)
      return { refusal: printable(no.error.errors?.[0]?.reason ?? no.error.status ?? "refused") };
    if (read.left > 0)
      return { fault: faultWith("channel.tooMany", `${read.left} items of the answer were not read`) };
    const { data: list } = List.safeParse(read.json);
    // a list without items leaves their name out, and says how many there are
    if (!list || (list.items === undefined && list.pageInfo?.totalResults !== 0))
      return { fault: faultWith("channel.malformed", "is not what YouTube documents") };
    return { said: saidBy(question, list.items ?? [], list) };
  },
};

function saidBy(
  question: Question["kind"],
  items: readonly unknown[],
  list: ReturnType<typeof List.parse>,
): Said {
  const read = items.flatMap((raw) => partOf(question, raw) ?? []);
  return {
    count: items.length,
    unread: items.length - read.length,
    ids: read.map(({ id }) => id),
    next: list.nextPageToken,
    total: list.pageInfo?.totalResults,
    uploads: read[0]?.uploads,
    commented: read.flatMap(({ listed }) => listed ?? []),
    longer: read.flatMap(({ id, isLonger }) => (isLonger ? [id] : [])),
  };
}

interface Part {
  readonly id: string;
  readonly uploads?: string | undefined;
  readonly listed?: Listed | undefined;
  readonly isLonger?: boolean;
}

function partOf(question: Question["kind"], raw: unknown): Part | undefined {
  switch (question) {
    case "channel":
    case "own": {
      const { data } = YouTubeChannel.safeParse(raw);
      return data && { id: data.id, uploads: data.contentDetails?.relatedPlaylists.uploads };
    }
    case "uploads": {
      const { data } = Upload.safeParse(raw);
      return data && { id: data.contentDetails.videoId };
    }
    case "videos": {
      const { data } = Video.safeParse(raw);
      return data && { id: data.id, listed: commentedOf(data) };
    }
    case "threads":
    case "held": {
      const { data } = Thread.safeParse(raw);
      const given = data?.replies?.comments?.length ?? 0;
      return data && { id: data.id, isLonger: (data.snippet.totalReplyCount ?? 0) > given };
    }
    case "replies": {
      const { data } = Comment.safeParse(raw);
      return data && { id: data.id };
    }
  }
}

function commentedOf({ id, snippet, statistics }: Video): Listed | undefined {
  if (statistics !== undefined && statistics.commentCount === undefined) return undefined;
  return {
    nativeId: id,
    postedAt: instantOf(snippet.publishedAt ?? ""),
    mark: statistics?.commentCount ?? "",
  };
}
