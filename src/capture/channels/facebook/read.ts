/** PURE. The items in the held answers of a Facebook Page. */
import type { z } from "zod";
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { askedPath, graphPlace } from "../../graph/place.ts";
import { Comment, Conversation, Message, Post, Profile } from "../../graph/shapes.ts";
import { readJson } from "../../json-text.ts";
import { idOf, malformedItem, reasonsOf } from "../../malformed.ts";
import type { AnswerReading, Answers, Reading } from "../../port.ts";
import { screenSightings } from "../../screen.ts";
import { commentOf, messageOf, postOf, profileId, profileOf, threadWith, wasSentOut } from "./parse.ts";

export { profileId };

interface PageAnswers extends Answers {
  readonly channel: Pick<Channel, "address" | "denyAuthors">;
  readonly seenAt: Date;
}

export const pageReading: AnswerReading<PageAnswers, Reading> = {
  name: "facebook",
  read: ({ payloads, ...of }) => readPage(payloads, of),
};

/**
 * Reads every answer by what was asked. An object that moved between two pages while they were read stands in both; the
 * later answer counts.
 */
export function readPage(
  payloads: readonly Payload[],
  { channel, seenAt }: Omit<PageAnswers, "payloads">,
): Reading {
  const reader = new PageReader(graphPlace(channel.address)?.id);
  for (const payload of payloads) if (payload.status === 200) reader.read(payload);
  const { sightings, findings } = screenSightings([...reader.items.values()], {
    seenAt,
    denyAuthors: channel.denyAuthors,
  });
  return { sightings, findings: [...reader.findings, ...reader.withheld(), ...findings] };
}

class PageReader {
  readonly items = new Map<string, Sighting>();
  readonly findings: Finding[] = [];
  #page: string | undefined;

  /** @param page its id, when the address has it; a name is no id, and the page's own answer says which it is */
  constructor(page: string | undefined) {
    this.#page = page;
  }

  read(payload: Payload): void {
    const [owner = "", edge] = askedPath(payload.url);
    const read = readJson(payload.bytes, payload.mediaType);
    if ("fault" in read || typeof read.json !== "object" || read.json === null) return;
    if (edge === undefined) this.#profile(read.json, payload);
    const data = "data" in read.json && Array.isArray(read.json.data) ? read.json.data : [];
    for (const [index, raw] of data.entries()) {
      const place = { ordinal: payload.ordinal, pointer: `/data/${index}` };
      if (edge === "feed" || edge === "published_posts") this.#post(raw, edge === "published_posts", place);
      else if (edge === "comments") this.#comment(raw, owner, place);
      else if (edge === "conversations") this.#conversation(raw, place);
      else if (edge === "messages") this.#message(raw, this.#threads.get(owner) ?? owner, place);
    }
  }

  /** by conversation */
  readonly #threads = new Map<string, string>();
  /** how many comments Meta counts, by post */
  readonly #counted = new Map<string, number>();

  /** Comments of those who blocked the page, or left, are counted and given to nobody. */
  withheld(): readonly Finding[] {
    const given = new Map<string, number>();
    for (const { kind, rootNativeId: post } of this.items.values())
      if (kind === "comment" && post !== undefined) given.set(post, (given.get(post) ?? 0) + 1);
    return [...this.#counted].flatMap(([post, counted]) => {
      const count = given.get(post) ?? 0;
      if (counted <= count) return [];
      const detail = `Meta counts ${counted} comments under it and gives ${count}`;
      return [
        {
          code: "channel.withheld",
          held: false,
          nativeId: post,
          place: "the comments of the post",
          detail,
        } as const,
      ];
    });
  }

  #profile(raw: object, { ordinal }: Payload): void {
    const profile = this.#as(Profile, raw, { ordinal, pointer: "" });
    if (!profile) return;
    this.#page = profile.id;
    this.#add(profileOf(profile, { ordinal, pointer: "" }));
  }

  /** @param isOwn in the list of what the page itself published */
  #post(raw: unknown, isOwn: boolean, place: Sighting["payload"]): void {
    const post = this.#as(Post, raw, place);
    if (!post || !wasSentOut(post)) return;
    this.#add(postOf(post, { page: this.#page, isOwn }, place));
    const counted = post.comments?.summary?.total_count;
    if (counted !== undefined) this.#counted.set(post.id, counted);
    for (const [index, comment] of (post.comments?.data ?? []).entries())
      this.#comment(comment, post.id, { ...place, pointer: `${place.pointer}/comments/data/${index}` });
  }

  #comment(raw: unknown, post: string, place: Sighting["payload"]): void {
    const comment = this.#as(Comment, raw, place);
    if (comment) this.#add(commentOf(comment, post, this.#page, place));
  }

  #conversation(raw: unknown, place: Sighting["payload"]): void {
    const conversation = this.#as(Conversation, raw, place);
    if (!conversation) return;
    const people = (conversation.participants?.data ?? []).filter(({ id }) => id !== this.#page);
    const [person] = people;
    const thread = person && people.length === 1 ? threadWith(person.id) : conversation.id;
    this.#threads.set(conversation.id, thread);
    for (const [index, message] of (conversation.messages?.data ?? []).entries())
      this.#message(message, thread, { ...place, pointer: `${place.pointer}/messages/data/${index}` });
  }

  #message(raw: unknown, thread: string, place: Sighting["payload"]): void {
    const message = this.#as(Message, raw, place);
    if (message) this.#add(messageOf(message, thread, this.#page, place));
  }

  #as<Shape>(shape: z.ZodType<Shape>, raw: unknown, place: Sighting["payload"]): Shape | undefined {
    const read = shape.safeParse(raw);
    if (read.success) return read.data;
    this.findings.push(malformedItem({ ...place, nativeId: idOf(raw) }, reasonsOf(read.error.issues)));
    return undefined;
  }

  /** An answer in which more of it stands comes later. */
  #add(sighting: Sighting): void {
    this.items.delete(sighting.nativeId);
    this.items.set(sighting.nativeId, sighting);
  }
}
