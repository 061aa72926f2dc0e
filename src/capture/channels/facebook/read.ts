/** PURE. The items in the held answers of a Facebook Page. */
import type { Payload } from "../../../domain/observation.ts";
import { graphPlace } from "../../graph/place.ts";
import { type GraphAnswers, GraphReader, type Place } from "../../graph/read.ts";
import { Comment, Conversation, Message, Post, Profile } from "../../graph/shapes.ts";
import type { AnswerReading, Reading } from "../../port.ts";
import { ownMark } from "./fields.ts";
import { commentOf, messageOf, postOf, profileId, profileOf, threadWith, wasSentOut } from "./parse.ts";

export { profileId };

export const pageReading: AnswerReading<GraphAnswers, Reading> = {
  name: "facebook",
  read: ({ payloads, ...of }) => readPage(payloads, of),
};

export function readPage(payloads: readonly Payload[], of: Omit<GraphAnswers, "payloads">): Reading {
  return new PageReader(graphPlace(of.channel.address)?.id).read(payloads, of);
}

class PageReader extends GraphReader {
  protected readonly platform = "Meta";
  #page: string | undefined;
  /** by conversation */
  readonly #threads = new Map<string, string>();

  /** @param page its id, when the address has it; a name is no id, and the page's own answer says which it is */
  constructor(page: string | undefined) {
    super();
    this.#page = page;
  }

  protected override object(
    raw: object,
    { id, url }: { readonly id: string; readonly url: string },
    place: Place,
  ): void {
    if (/^\d+_\d+$/.test(id)) {
      this.#post(raw, URL.parse(url)?.searchParams.has(ownMark) === true, place);
      return;
    }
    const profile = this.as(Profile, raw, place);
    if (!profile) return;
    this.#page = profile.id;
    this.add(profileOf(profile, place));
  }

  protected override listed(
    raw: unknown,
    { owner, edge }: { readonly owner: string; readonly edge: string },
    place: Place,
  ): void {
    if (edge === "feed" || edge === "published_posts") this.#post(raw, edge === "published_posts", place);
    else if (edge === "comments") this.#comment(raw, owner, place);
    else if (edge === "conversations") this.#conversation(raw, place);
    else if (edge === "messages") this.#message(raw, this.#threads.get(owner) ?? owner, place);
  }

  /** @param isOwn in the list of what the page itself published */
  #post(raw: unknown, isOwn: boolean, place: Place): void {
    const post = this.as(Post, raw, place);
    if (!post || !wasSentOut(post)) return;
    this.add(postOf(post, { page: this.#page, isOwn }, place));
    this.counts(post.id, post.comments?.summary?.total_count);
    this.within(post.comments?.data, "comments", place, (one, at) => this.#comment(one, post.id, at));
  }

  #comment(raw: unknown, post: string, place: Place): void {
    const comment = this.as(Comment, raw, place);
    if (comment) this.add(commentOf(comment, post, this.#page, place));
  }

  #conversation(raw: unknown, place: Place): void {
    const conversation = this.as(Conversation, raw, place);
    if (!conversation) return;
    const people = (conversation.participants?.data ?? []).filter(({ id }) => id !== this.#page);
    const [person] = people;
    const thread = person && people.length === 1 ? threadWith(person.id) : conversation.id;
    this.#threads.set(conversation.id, thread);
    this.within(conversation.messages?.data, "messages", place, (one, at) => this.#message(one, thread, at));
  }

  #message(raw: unknown, thread: string, place: Place): void {
    const message = this.as(Message, raw, place);
    if (message) this.add(messageOf(message, thread, this.#page, place));
  }
}
