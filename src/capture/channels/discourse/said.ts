/** PURE. What one answer of a forum says that a look goes on from; its posts are read when all answers are there. */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { instantOf } from "../../instant.ts";
import { readJson } from "../../json-text.ts";
import type { AnswerReading, Answers } from "../../port.ts";
import type { Listed } from "../../relook.ts";
import type { Question } from "./rest.ts";
import {
  About,
  Chunk,
  ListedTopic,
  Newest,
  Post,
  postTypes,
  Refusal,
  Site,
  Topic,
  TopicList,
} from "./shapes.ts";

export type Said =
  | { readonly kind: "understood" }
  | {
      readonly kind: "topics";
      readonly topics: readonly Listed[];
      readonly unread: number;
      readonly more: boolean;
    }
  | {
      readonly kind: "topic";
      /** ids of all its posts */
      readonly stream: readonly string[];
      readonly part: Part;
      /** how many posts the forum tells everybody of */
      readonly told: number;
    }
  | { readonly kind: "posts"; readonly part: Part }
  | { readonly kind: "post"; readonly id: string; readonly isDeleted: boolean }
  | { readonly kind: "newest"; readonly ids: readonly string[] };

/** Posts of a topic in one answer. */
export interface Part {
  /** ids of all, those included that cannot be read */
  readonly shown: readonly string[];
  /** how many of them are told to everybody: no whispers, nothing deleted */
  readonly open: number;
}

export type Answered =
  | { readonly said: Said }
  /** the forum itself says no */
  | { readonly refusal: true }
  | { readonly fault: Fault };

interface AnswerTo extends Answers {
  readonly question: Question;
}

export const discourseAnswer: AnswerReading<AnswerTo, Answered> = {
  name: "discourseAnswer",
  read({ payloads: [payload], question }) {
    const read = readJson(payload?.bytes ?? new Uint8Array(), payload?.mediaType ?? "");
    if ("fault" in read) return read;
    if (payload?.status !== 200 && Refusal.safeParse(read.json).success) return { refusal: true };
    if (read.left > 0)
      return { fault: faultWith("channel.tooMany", `${read.left} items of the answer were not read`) };
    const said = saidBy(question, read.json);
    return said ? { said } : { fault: faultWith("channel.malformed", "is not what Discourse documents") };
  },
};

function saidBy(question: Question, json: unknown): Said | undefined {
  switch (question.kind) {
    case "about":
      return About.safeParse(json).success ? { kind: "understood" } : undefined;
    case "site":
      return Site.safeParse(json).success ? { kind: "understood" } : undefined;
    case "topics": {
      const { data: list } = TopicList.safeParse(json);
      if (!list) return undefined;
      const { topics: raw, more_topics_url: next } = list.topic_list;
      const topics = raw.flatMap(listedIn);
      return { kind: "topics", topics, unread: raw.length - topics.length, more: Boolean(next) };
    }
    case "topic": {
      const { data: topic } = Topic.safeParse(json);
      if (!topic || topic.id !== question.id) return undefined;
      const part = partOf(topic.post_stream.posts, question.id);
      const stream = topic.post_stream.stream ?? part.shown;
      return { kind: "topic", stream, part, told: topic.posts_count ?? 0 };
    }
    case "posts": {
      const { data: chunk } = Chunk.safeParse(json);
      return chunk && { kind: "posts", part: partOf(chunk.post_stream.posts, question.topic) };
    }
    case "post": {
      const { data: post } = Post.safeParse(json);
      return post && { kind: "post", id: post.id, isDeleted: Boolean(post.deleted_at) };
    }
    case "newest": {
      const { data: newest } = Newest.safeParse(json);
      return newest && { kind: "newest", ids: newest.latest_posts.flatMap(({ id }) => (id ? [id] : [])) };
    }
  }
}

function partOf(posts: readonly unknown[], topic: string): Part {
  const open = posts.filter((raw) => {
    const { data: post } = Post.safeParse(raw);
    return post && post.post_type !== postTypes.whisper && !post.deleted_at;
  });
  const shown = posts.flatMap((raw) => {
    const { data: post } = Shown.safeParse(raw);
    return post && (post.topic_id === undefined || post.topic_id === topic) ? [post.id] : [];
  });
  return { shown, open: open.length };
}

const Shown = Post.pick({ id: true, topic_id: true }).partial({ topic_id: true });

/** What moves when something in the topic does. */
function listedIn(raw: unknown): readonly Listed[] {
  const { data: topic } = ListedTopic.safeParse(raw);
  if (!topic) return [];
  const { id, created_at, bumped_at, posts_count, closed, archived, visible } = topic;
  const mark = [bumped_at ?? "", posts_count ?? "", ...[closed, archived, visible].map((is) => (is ? 1 : 0))];
  return [{ nativeId: id, postedAt: instantOf(created_at ?? ""), mark: mark.join(" ") }];
}
