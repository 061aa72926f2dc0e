/** PURE. The items in the answers of the YouTube Data API. */
import type { z } from "zod";
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { readJson } from "../../json-text.ts";
import { idOf, malformedItem, reasonsOf } from "../../malformed.ts";
import type { AnswerReading, Answers, Reading } from "../../port.ts";
import { screenSightings } from "../../screen.ts";
import { type Around, commentOf, postOf, profileOf } from "./item.ts";
import { type HeldAt, heldAt } from "./rest.ts";
import { Comment, List, Thread, Video, YouTubeChannel } from "./shapes.ts";

type Place = Sighting["payload"];

export interface YouTubeAnswers extends Answers {
  readonly channel: Pick<Channel, "denyAuthors">;
  readonly seenAt: Date;
}

export const youtubeReading: AnswerReading<YouTubeAnswers, Reading> = {
  name: "youtube",
  read: ({ payloads, channel, seenAt }) => readPayloads(channel, payloads, seenAt),
};

/** Answers with another status than 200 hold no items. Of an item that stands in two answers the later one counts. */
export function readPayloads(
  { denyAuthors }: Pick<Channel, "denyAuthors">,
  payloads: readonly Payload[],
  seenAt: Date,
): Reading {
  const read = new ChannelRead();
  for (const payload of payloads) if (payload.status === 200) read.take(payload);
  const screened = screenSightings(read.sightings(), { seenAt, denyAuthors });
  return { sightings: screened.sightings, findings: [...read.findings(), ...screened.findings] };
}

interface Read<Shape> {
  readonly is: Shape;
  readonly payload: Place;
}

interface ReadComment extends Read<Comment> {
  readonly on: Pick<Around, "video" | "parent" | "status">;
}

class ChannelRead {
  #channel: Read<YouTubeChannel> | undefined;
  readonly #videos = new Map<string, Read<Video>>();
  readonly #comments = new Map<string, ReadComment>();
  /** the video of each comment, for its replies that are asked for by themselves */
  readonly #videoOf = new Map<string, string | undefined>();
  readonly #malformed = new Map<string, Finding>();

  take({ url, bytes, mediaType, ordinal }: Payload): void {
    const held = heldAt(url);
    const read = held && readJson(bytes, mediaType);
    if (!held || !read || "fault" in read) return;
    for (const [index, raw] of (List.safeParse(read.json).data?.items ?? []).entries())
      this.#item(held, raw, { ordinal, pointer: `/items/${index}` });
  }

  #item(held: HeldAt, raw: unknown, payload: Place): void {
    if (held.list === "channels") {
      const is = this.#as(YouTubeChannel, raw, payload);
      if (is) this.#channel = { is, payload };
    } else if (held.list === "videos") {
      const is = this.#as(Video, raw, payload);
      if (is) this.#videos.set(is.id, { is, payload });
    } else if (held.list === "commentThreads") this.#thread(raw, held.status, payload);
    else this.#comment(raw, { video: undefined, parent: held.parent, status: undefined }, payload);
  }

  #thread(raw: unknown, status: string | undefined, payload: Place): void {
    const thread = this.#as(Thread, raw, payload);
    if (!thread) return;
    const { videoId: video, topLevelComment: top } = thread.snippet;
    this.#videoOf.set(thread.id, video);
    const at = (pointer: string) => ({ ...payload, pointer: `${payload.pointer}${pointer}` });
    this.#comment(top, { video, parent: undefined, status }, at("/snippet/topLevelComment"));
    // the status that was asked for is that of the thread
    for (const [index, reply] of (thread.replies?.comments ?? []).entries())
      this.#comment(reply, { video, parent: thread.id, status: undefined }, at(`/replies/comments/${index}`));
  }

  #comment(raw: unknown, on: ReadComment["on"], payload: Place): void {
    const is = this.#as(Comment, raw, payload);
    if (is) this.#comments.set(is.id, { is, payload, on });
  }

  #as<Shape>(shape: z.ZodType<Shape>, raw: unknown, payload: Place): Shape | undefined {
    const read = shape.safeParse(raw);
    if (read.success) return read.data;
    const place = { ...payload, nativeId: idOf(raw) };
    const key = place.nativeId ?? `${payload.ordinal} ${payload.pointer}`;
    this.#malformed.set(key, malformedItem(place, reasonsOf(read.error.issues)));
    return undefined;
  }

  sightings(): readonly Sighting[] {
    const channel = this.#channel?.is.id;
    // a list may name a video of somebody else, which is no post of the agency
    const videos = [...this.#videos.values()].filter(({ is }) => is.snippet.channelId === channel);
    const own = new Map(videos.map(({ is }) => [is.id, is]));
    const comments = [...this.#comments.values()].map(({ is, payload, on }) => {
      const named = on.video ?? (on.parent === undefined ? undefined : this.#videoOf.get(on.parent));
      const video = named ?? is.snippet.videoId;
      const shown = video === undefined ? undefined : own.get(video);
      const parent = on.parent ?? is.snippet.parentId;
      return commentOf(is, { channel, video, shown, parent, status: on.status }, payload);
    });
    return [
      ...(this.#channel ? [profileOf(this.#channel.is, this.#channel.payload)] : []),
      ...videos.map(({ is, payload }) => postOf(is, payload)),
      ...comments,
    ];
  }

  findings(): readonly Finding[] {
    return [...this.#malformed.values()].filter(
      ({ nativeId: id }) => id === undefined || !(this.#videos.has(id) || this.#comments.has(id)),
    );
  }
}
