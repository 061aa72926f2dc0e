/** PURE. The items in the held answers of an Instagram account. */
import type { z } from "zod";
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { askedPath } from "../../graph/place.ts";
import { readJson } from "../../json-text.ts";
import { idOf, malformedItem, reasonsOf } from "../../malformed.ts";
import type { AnswerReading, Answers, Reading } from "../../port.ts";
import { screenSightings } from "../../screen.ts";
import { Account, Comment, commentOf, Media, postOf, profileOf } from "./parse.ts";

interface AccountAnswers extends Answers {
  readonly channel: Pick<Channel, "denyAuthors">;
  readonly seenAt: Date;
}

export const accountReading: AnswerReading<AccountAnswers, Reading> = {
  name: "instagram",
  read: ({ payloads, ...of }) => readAccount(payloads, of),
};

/** Reads every answer by what was asked; of an object that stands in two the later counts. */
export function readAccount(
  payloads: readonly Payload[],
  { channel, seenAt }: Omit<AccountAnswers, "payloads">,
): Reading {
  const reader = new AccountReader();
  for (const payload of payloads) if (payload.status === 200) reader.read(payload);
  const { denyAuthors } = channel;
  const screened = screenSightings([...reader.items.values()], { seenAt, denyAuthors });
  return {
    sightings: screened.sightings,
    findings: [...reader.findings, ...reader.withheld(), ...screened.findings],
  };
}

type Place = Sighting["payload"];

class AccountReader {
  readonly items = new Map<string, Sighting>();
  readonly findings: Finding[] = [];
  #account: Account | undefined;
  /** the post of each comment, for its replies that are asked for by themselves */
  readonly #posts = new Map<string, string>();
  readonly #counted = new Map<string, number>();

  read(payload: Payload): void {
    const [owner = "", edge] = askedPath(payload.url);
    const read = readJson(payload.bytes, payload.mediaType);
    if ("fault" in read || typeof read.json !== "object" || read.json === null) return;
    const { ordinal } = payload;
    if (edge === undefined) this.#profile(read.json, { ordinal, pointer: "" });
    const data = "data" in read.json && Array.isArray(read.json.data) ? read.json.data : [];
    for (const [index, raw] of data.entries()) {
      const place = { ordinal, pointer: `/data/${index}` };
      if (edge === "media") this.#post(raw, place);
      else if (edge === "comments") this.#comment(raw, { post: owner, parent: undefined }, place);
      else if (edge === "replies") this.#comment(raw, { post: this.#posts.get(owner), parent: owner }, place);
    }
  }

  /** Of those whom the account has restricted, nothing is given; that more is counted than given is told of each post. */
  withheld(): readonly Finding[] {
    const given = new Map<string, number>();
    for (const { kind, rootNativeId: post } of this.items.values())
      if (kind === "comment" && post !== undefined) given.set(post, (given.get(post) ?? 0) + 1);
    return [...this.#counted].flatMap(([post, counted]) => {
      const count = given.get(post) ?? 0;
      if (counted <= count) return [];
      const detail = `Instagram counts ${counted} comments under it and gives ${count}`;
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

  #profile(raw: unknown, place: Place): void {
    this.#account = this.#as(Account, raw, place);
    if (this.#account) this.#add(profileOf(this.#account, place));
  }

  #post(raw: unknown, place: Place): void {
    const media = this.#as(Media, raw, place);
    if (!media) return;
    this.#add(postOf(media, place));
    if (media.comments_count !== undefined) this.#counted.set(media.id, media.comments_count);
    for (const [index, comment] of (media.comments?.data ?? []).entries())
      this.#comment(comment, { post: media.id, parent: undefined }, within(place, "comments", index));
  }

  #comment(
    raw: unknown,
    on: { readonly post: string | undefined; readonly parent: string | undefined },
    place: Place,
  ): void {
    const comment = this.#as(Comment, raw, place);
    if (!comment) return;
    if (on.post !== undefined) this.#posts.set(comment.id, on.post);
    this.#add(commentOf(comment, on, this.#account, place));
    for (const [index, reply] of (comment.replies?.data ?? []).entries())
      this.#comment(reply, { post: on.post, parent: comment.id }, within(place, "replies", index));
  }

  #as<Shape>(shape: z.ZodType<Shape>, raw: unknown, place: Place): Shape | undefined {
    const read = shape.safeParse(raw);
    if (read.success) return read.data;
    this.findings.push(malformedItem({ ...place, nativeId: idOf(raw) }, reasonsOf(read.error.issues)));
    return undefined;
  }

  #add(sighting: Sighting): void {
    this.items.delete(sighting.nativeId);
    this.items.set(sighting.nativeId, sighting);
  }
}

function within({ ordinal, pointer }: Place, edge: string, index: number): Place {
  return { ordinal, pointer: `${pointer}/${edge}/data/${index}` };
}
