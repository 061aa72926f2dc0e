/** PURE. The items in the answers of a forum. */
import type { z } from "zod";
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { readJson } from "../../json-text.ts";
import { idOf, malformedItem, reasonsOf } from "../../malformed.ts";
import type { AnswerReading, Answers, Reading } from "../../port.ts";
import { screenSightings } from "../../screen.ts";
import { type Forum, forumAt } from "./kind.ts";
import { postOf, profileOf } from "./post.ts";
import { heldAt } from "./rest.ts";
import { About, Category, Chunk, Post, Site, Topic } from "./shapes.ts";

type Place = Sighting["payload"];

export interface ForumAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

export const discourseReading: AnswerReading<ForumAnswers, Reading> = {
  name: "discourse",
  read: ({ payloads, channel, seenAt }) => readPayloads(channel, payloads, seenAt),
};

/** Answers with another status than 200 hold no items. Of a post that stands in two answers the later one counts. */
export function readPayloads(channel: Channel, payloads: readonly Payload[], seenAt: Date): Reading {
  const forum = forumAt(channel.address);
  if (!forum) return { sightings: [], findings: [] };
  const read = new ForumRead(forum, channel.secretName !== undefined);
  for (const payload of payloads) if (payload.status === 200) read.take(payload);
  const screened = screenSightings(read.sightings(), { seenAt, denyAuthors: channel.denyAuthors });
  return { sightings: screened.sightings, findings: [...read.findings(), ...screened.findings] };
}

interface Read<Shape> {
  readonly is: Shape;
  readonly payload: Place;
}

class ForumRead {
  readonly #forum: Forum;
  #about: Read<z.infer<typeof About>> | undefined;
  readonly #categories = new Map<string, z.infer<typeof Category>>();
  readonly #topics = new Map<string, Topic>();
  readonly #posts = new Map<string, Read<Post>>();
  readonly #malformed = new Map<string, Finding>();

  readonly #hasKey: boolean;

  constructor(forum: Forum, hasKey: boolean) {
    this.#forum = forum;
    this.#hasKey = hasKey;
  }

  take({ url, bytes, mediaType, ordinal }: Payload): void {
    const held = heldAt(this.#forum, url);
    if (!held) return;
    const read = readJson(bytes, mediaType);
    if ("fault" in read) return;
    const { json } = read;
    if (held.kind === "about") {
      const { data: is } = About.safeParse(json);
      if (is) this.#about = { is, payload: { ordinal, pointer: "" } };
    } else if (held.kind === "site") {
      for (const raw of Site.safeParse(json).data?.categories ?? []) {
        const { data: category } = Category.safeParse(raw);
        if (category) this.#categories.set(category.id, category);
      }
    } else {
      const topic = held.kind === "topic" ? Topic.safeParse(json).data : undefined;
      if (held.kind === "topic" && topic?.id !== held.id) return;
      if (topic) this.#topics.set(topic.id, topic);
      const { data: part } = Chunk.safeParse(json);
      for (const [index, raw] of (part?.post_stream.posts ?? []).entries())
        this.#post(raw, held.id, { ordinal, pointer: `/post_stream/posts/${index}` });
    }
  }

  /** A post that says to stand in another topic than was asked for is held: nobody could say who may read it. */
  #post(raw: unknown, topic: string, payload: Place): void {
    const read = Post.safeParse(raw);
    const hold = (why: string) => {
      const place = { ...payload, nativeId: idOf(raw) };
      this.#malformed.set(
        place.nativeId ?? `${payload.ordinal} ${payload.pointer}`,
        malformedItem(place, why),
      );
    };
    if (!read.success) hold(reasonsOf(read.error.issues));
    else if (read.data.topic_id !== topic) hold("/topic_id: is not that of the topic that it stands in");
    else {
      this.#posts.delete(read.data.id);
      this.#posts.set(read.data.id, { is: read.data, payload });
    }
  }

  sightings(): readonly Sighting[] {
    const numbers = new Map<string, Map<number, Post>>();
    for (const { is } of this.#posts.values()) {
      const byNumber = numbers.get(is.topic_id) ?? new Map<number, Post>();
      numbers.set(is.topic_id, byNumber.set(is.post_number, is));
    }
    const posts = [...this.#posts.values()].flatMap(({ is, payload }) => {
      const topic = this.#topics.get(is.topic_id);
      if (!topic) return [];
      const category = this.#categories.get(topic.category_id ?? "");
      const isOpen = this.#isOpen() && category?.read_restricted === false;
      const byNumber = numbers.get(is.topic_id) ?? new Map<number, Post>();
      return [postOf(is, { forum: this.#forum, topic, isOpen, category: category?.name, byNumber }, payload)];
    });
    const about = this.#about;
    const isWithProfile = about && this.#forum.part.kind !== "messages";
    return isWithProfile
      ? [profileOf(about.is, this.#forum, this.#isOpen(), about.payload), ...posts]
      : posts;
  }

  /** What a stranger is shown anybody is shown. A forum that does not say whether it wants people to log in may want it. */
  #isOpen(): boolean {
    const closed = this.#about?.is.login_required ?? this.#hasKey;
    return !closed;
  }

  /** What one answer could not be read from, another may have shown. */
  findings(): readonly Finding[] {
    return [...this.#malformed.values()].filter(
      ({ nativeId }) => nativeId === undefined || !this.#posts.has(nativeId),
    );
  }
}
