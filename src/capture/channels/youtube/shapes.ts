/**
 * PURE. What the YouTube Data API answers, as far as it is read.
 *
 * @see https://developers.google.com/youtube/v3/docs/videos, /comments, /commentThreads
 */
import { z } from "zod";

const text = z.string().optional();
/** `.` stands in the ids of replies */
export const Id = z.string().regex(/^[\w.-]{1,128}$/);
/** counts come as text */
const Count = z.union([z.int().min(0), z.string().regex(/^\d{1,18}$/)]).transform(String);

export const List = z.object({
  items: z.array(z.unknown()).optional(),
  nextPageToken: z.string().min(1).max(4000).optional(),
  pageInfo: z.object({ totalResults: z.int().min(0).optional() }).optional(),
});

export const YouTubeChannel = z.object({
  id: Id,
  snippet: z.object({ title: z.string(), description: text, customUrl: text }).optional(),
  contentDetails: z.object({ relatedPlaylists: z.object({ uploads: Id }) }).optional(),
});
export type YouTubeChannel = z.infer<typeof YouTubeChannel>;

export const Upload = z.object({ contentDetails: z.object({ videoId: Id }) });

export const Video = z.object({
  id: Id,
  snippet: z.object({
    channelId: Id,
    title: z.string(),
    description: text,
    publishedAt: text,
    thumbnails: z.object({ high: z.object({ url: z.string() }).optional() }).optional(),
    tags: z.array(z.string()).optional(),
    liveBroadcastContent: text,
    defaultLanguage: text,
    defaultAudioLanguage: text,
  }),
  contentDetails: z.object({ duration: text }).optional(),
  status: z.object({ privacyStatus: text, publishAt: text }).optional(),
  statistics: z
    .object({ viewCount: Count.optional(), likeCount: Count.optional(), commentCount: Count.optional() })
    .optional(),
  liveStreamingDetails: z
    .object({ scheduledStartTime: text, actualStartTime: text, actualEndTime: text })
    .optional(),
});
export type Video = z.infer<typeof Video>;

export const Comment = z.object({
  id: Id,
  snippet: z.object({
    videoId: Id.optional(),
    parentId: Id.optional(),
    textDisplay: z.string(),
    authorDisplayName: text,
    authorChannelUrl: text,
    authorChannelId: z.object({ value: z.string() }).optional(),
    likeCount: z.int().min(0).optional(),
    moderationStatus: text,
    publishedAt: text,
    updatedAt: text,
  }),
});
export type Comment = z.infer<typeof Comment>;

export const Thread = z.object({
  id: Id,
  snippet: z.object({
    videoId: Id.optional(),
    topLevelComment: z.unknown(),
    totalReplyCount: z.int().min(0).optional(),
  }),
  replies: z.object({ comments: z.array(z.unknown()).optional() }).optional(),
});
export type Thread = z.infer<typeof Thread>;

/** @see https://developers.google.com/youtube/v3/docs/errors */
export const Refusal = z.object({
  error: z.object({
    message: text,
    status: text,
    errors: z.array(z.object({ reason: text })).optional(),
  }),
});
