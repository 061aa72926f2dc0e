/** PURE. What reading the held answers of the Graph API has in common, whatever object an account is. */
import type { z } from "zod";
import type { Channel } from "../../domain/channel.ts";
import type { Sighting } from "../../domain/item.ts";
import type { Finding, Payload } from "../../domain/observation.ts";
import { readJson } from "../json-text.ts";
import { idOf, malformedItem, reasonsOf } from "../malformed.ts";
import type { Answers, Reading } from "../port.ts";
import { screenSightings } from "../screen.ts";
import { askedPath } from "./place.ts";

export interface GraphAnswers extends Answers, Screened {
  readonly channel: Pick<Channel, "address" | "denyAuthors">;
}

/** What of the channel and the look decides what of its items is kept out. */
export interface Screened {
  readonly channel: Pick<Channel, "denyAuthors">;
  readonly seenAt: Date;
}

export type Place = Sighting["payload"];

/**
 * Reads every answer by what was asked. An object that moved between two pages while they were read stands in both; the
 * later answer counts.
 */
export abstract class GraphReader {
  readonly #items = new Map<string, Sighting>();
  readonly #findings: Finding[] = [];
  /** how many comments Meta counts, by post */
  readonly #counted = new Map<string, number>();
  /** as findings name it */
  protected abstract readonly platform: string;

  /** The answer to `/<id>`. */
  protected abstract object(
    raw: object,
    of: { readonly id: string; readonly url: string },
    place: Place,
  ): void;
  /** One of a list, as `/<owner>/<edge>`. */
  protected abstract listed(
    raw: unknown,
    of: { readonly owner: string; readonly edge: string },
    place: Place,
  ): void;

  read(payloads: readonly Payload[], { channel, seenAt }: Screened): Reading {
    for (const payload of payloads) if (payload.status === 200) this.#answer(payload);
    const { denyAuthors } = channel;
    const screened = screenSightings([...this.#items.values()], { seenAt, denyAuthors });
    return {
      sightings: screened.sightings,
      findings: [...this.#findings, ...this.#withheld(), ...screened.findings],
    };
  }

  #answer({ url, bytes, mediaType, ordinal }: Payload): void {
    const [owner = "", edge] = askedPath(url);
    const read = readJson(bytes, mediaType);
    if ("fault" in read || typeof read.json !== "object" || read.json === null) return;
    if (edge === undefined) {
      this.object(read.json, { id: owner, url }, { ordinal, pointer: "" });
      return;
    }
    const data = "data" in read.json && Array.isArray(read.json.data) ? read.json.data : [];
    for (const [index, raw] of data.entries())
      this.listed(raw, { owner, edge }, { ordinal, pointer: `/data/${index}` });
  }

  /** Of those who blocked the page, left, or whom it restricted, comments are counted and given to nobody. */
  #withheld(): readonly Finding[] {
    const given = new Map<string, number>();
    for (const { kind, rootNativeId: post } of this.#items.values())
      if (kind === "comment" && post !== undefined) given.set(post, (given.get(post) ?? 0) + 1);
    return [...this.#counted].flatMap(([post, counted]): Finding[] => {
      const count = given.get(post) ?? 0;
      if (counted <= count) return [];
      const detail = `${this.platform} counts ${counted} comments under it and gives ${count}`;
      const place = "the comments of the post";
      return [{ code: "channel.withheld", held: false, nativeId: post, place, detail }];
    });
  }

  protected counts(post: string, comments: number | undefined): void {
    if (comments !== undefined) this.#counted.set(post, comments);
  }

  protected as<Shape>(shape: z.ZodType<Shape>, raw: unknown, place: Place): Shape | undefined {
    const read = shape.safeParse(raw);
    if (read.success) return read.data;
    this.#findings.push(malformedItem({ ...place, nativeId: idOf(raw) }, reasonsOf(read.error.issues)));
    return undefined;
  }

  /** An answer in which more of it stands comes later. */
  protected add(sighting: Sighting): void {
    this.#items.delete(sighting.nativeId);
    this.#items.set(sighting.nativeId, sighting);
  }

  /** Each object of a list within another, with its place. */
  protected within(list: readonly unknown[] | undefined, edge: string, place: Place, take: Take): void {
    const { ordinal, pointer } = place;
    for (const [index, raw] of (list ?? []).entries())
      take(raw, { ordinal, pointer: `${pointer}/${edge}/data/${index}` });
  }
}

type Take = (raw: unknown, place: Place) => void;
