/** PURE. The items in the held answers of an Instagram account. */
import type { Payload } from "../../../domain/observation.ts";
import { graphPlace } from "../../graph/place.ts";
import { type GraphAnswers, GraphReader, type Place } from "../../graph/read.ts";
import type { AnswerReading, Reading } from "../../port.ts";
import { Account, Comment, commentOf, Media, postOf, profileOf } from "./parse.ts";

export const accountReading: AnswerReading<GraphAnswers, Reading> = {
  name: "instagram",
  read: ({ payloads, ...of }) => readAccount(payloads, of),
};

export function readAccount(payloads: readonly Payload[], of: Omit<GraphAnswers, "payloads">): Reading {
  return new AccountReader(of.channel.address).read(payloads, of);
}

interface On {
  readonly post: string | undefined;
  readonly parent: string | undefined;
}

class AccountReader extends GraphReader {
  protected readonly platform = "Instagram";
  /** as the channel's address names it: any other object that was asked for is a post */
  readonly #id: string | undefined;
  #account: Account | undefined;
  /** the post of each comment, for its replies that are asked for by themselves */
  readonly #posts = new Map<string, string>();

  constructor(address: string) {
    super();
    this.#id = graphPlace(address)?.id;
  }

  protected override object(raw: object, { id }: { readonly id: string }, place: Place): void {
    if (id !== this.#id) {
      this.#post(raw, place);
      return;
    }
    this.#account = this.as(Account, raw, place);
    if (this.#account) this.add(profileOf(this.#account, place));
  }

  protected override listed(
    raw: unknown,
    { owner, edge }: { readonly owner: string; readonly edge: string },
    place: Place,
  ): void {
    if (edge === "media") this.#post(raw, place);
    else if (edge === "comments") this.#comment(raw, { post: owner, parent: undefined }, place);
    else if (edge === "replies") this.#comment(raw, { post: this.#posts.get(owner), parent: owner }, place);
  }

  #post(raw: unknown, place: Place): void {
    const media = this.as(Media, raw, place);
    if (!media) return;
    this.add(postOf(media, place));
    this.counts(media.id, media.comments_count);
    this.within(media.comments?.data, "comments", place, (one, at) =>
      this.#comment(one, { post: media.id, parent: undefined }, at),
    );
  }

  #comment(raw: unknown, on: On, place: Place): void {
    const comment = this.as(Comment, raw, place);
    if (!comment) return;
    if (on.post !== undefined) this.#posts.set(comment.id, on.post);
    this.add(commentOf(comment, on, this.#account, place));
    this.within(comment.replies?.data, "replies", place, (one, at) =>
      this.#comment(one, { post: on.post, parent: comment.id }, at),
    );
  }
}
