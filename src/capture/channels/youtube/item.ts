/** PURE. A channel's description, a video or a comment on YouTube, as an item of ours. */
import { commentsFact, type Sighting, type Visibility } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import type { Comment, Video, YouTubeChannel } from "./shapes.ts";

export const profileId = "profile";
/** of the profile: the channel that it is, by which it is asked for from then on */
export const accountFact = "accountId";
/** the video that a comment stands under, by its id */
export const videoFact = "video";

type Place = Sighting["payload"];
const site = "https://www.youtube.com/";
const nothing = { editedAt: undefined, labels: [], media: [], replacedCharacters: 0 } as const;

export function profileOf({ id, snippet }: YouTubeChannel, payload: Place): Sighting {
  return {
    ...nothing,
    ...{ nativeId: profileId, kind: "profile", parentNativeId: undefined, rootNativeId: undefined },
    ...{ byAgency: true, authorName: undefined, authorId: undefined, visibility: "public" },
    ...{ title: snippet?.title, text: snippet?.description ?? "", permalink: `${site}channel/${id}` },
    ...{ postedAt: undefined, facts: { [accountFact]: id }, payload },
  };
}

export function postOf(video: Video, payload: Place): Sighting {
  const { id, snippet, status, statistics, liveStreamingDetails: live } = video;
  const picture = webAddress(snippet.thumbnails?.high?.url, site);
  const privacy = status?.privacyStatus;
  const given: Readonly<Record<string, string | undefined>> = {
    [commentsFact]: statistics && (statistics.commentCount === undefined ? "closed" : "open"),
    audience: privacy === "public" ? undefined : (privacy ?? "unknown"),
    live: snippet.liveBroadcastContent === "none" ? undefined : snippet.liveBroadcastContent,
    liveFrom: live?.actualStartTime ?? live?.scheduledStartTime,
    liveUntil: live?.actualEndTime,
    publishAt: status?.publishAt,
    duration: video.contentDetails?.duration,
    language: snippet.defaultLanguage ?? snippet.defaultAudioLanguage,
    favourites: statistics?.likeCount,
    replies: statistics?.commentCount,
  };
  return {
    ...nothing,
    ...{ nativeId: id, kind: "post", parentNativeId: undefined, rootNativeId: undefined, byAgency: true },
    ...{ authorName: undefined, authorId: snippet.channelId, title: snippet.title },
    text: snippet.description ?? "",
    permalink: watchAddress(id),
    postedAt: instantOf(snippet.publishedAt ?? ""),
    visibility: visibilityOf(video),
    labels: [...new Set(snippet.tags ?? [])],
    // the picture that stands for it; the film itself is given to nobody by the API
    media: picture === undefined ? [] : [{ url: picture, alt: undefined, mediaType: undefined }],
    facts: factsIn(given),
    payload,
  };
}

/** Who can see it; what is not said is shown to nobody. */
export function visibilityOf({ status }: Video): Visibility {
  return status?.privacyStatus === "public" || status?.privacyStatus === "unlisted" ? "public" : "private";
}

export interface Around {
  /** id of the channel that is looked at */
  readonly channel: string | undefined;
  readonly video: string | undefined;
  /** the video as it was shown in this look */
  readonly shown: Video | undefined;
  /** the comment that it answers, as the list says where it stands */
  readonly parent: string | undefined;
  /** what was asked for, where the comment does not say it itself */
  readonly status: string | undefined;
}

export function commentOf({ id, snippet }: Comment, around: Around, payload: Place): Sighting {
  const { video, shown, parent = snippet.parentId } = around;
  const posted = instantOf(snippet.publishedAt ?? "");
  const updated = instantOf(snippet.updatedAt ?? "");
  const author = snippet.authorChannelId?.value;
  const status = snippet.moderationStatus ?? around.status;
  const given = { [videoFact]: video, favourites: snippet.likeCount?.toString() };
  return {
    ...nothing,
    nativeId: id,
    kind: "comment",
    parentNativeId: video === undefined ? undefined : (parent ?? video),
    rootNativeId: video,
    byAgency: around.channel !== undefined && author === around.channel,
    authorName: snippet.authorDisplayName,
    authorId: author,
    authors: [
      {
        name: snippet.authorDisplayName,
        ids: [author, snippet.authorChannelUrl].flatMap((one) => one ?? []),
      },
    ],
    title: undefined,
    text: snippet.textDisplay,
    permalink: video === undefined ? undefined : watchAddress(video, id),
    postedAt: posted,
    editedAt: posted && updated && updated > posted ? updated : undefined,
    ...(moderated[status ?? "published"] ?? { visibility: shown ? visibilityOf(shown) : "private" }),
    facts: factsIn(given),
    payload,
  };
}

/**
 * A machine of YouTube's finds spam; nobody but the owner of the channel rejects a comment.
 *
 * @see https://developers.google.com/youtube/v3/docs/comments#snippet.moderationStatus
 * @see https://developers.google.com/youtube/v3/docs/comments/setModerationStatus
 */
const moderated: Readonly<Record<string, Pick<Sighting, "visibility" | "takenAwayBy"> | undefined>> = {
  heldForReview: { visibility: "held" },
  likelySpam: { visibility: "spam", takenAwayBy: "platform" },
  rejected: { visibility: "hidden", takenAwayBy: "agency" },
};

function watchAddress(video: string, comment?: string): string {
  const query = new URLSearchParams(comment === undefined ? { v: video } : { v: video, lc: comment });
  return `${site}watch?${query}`;
}

function factsIn(given: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
