/** PURE. What the tables of LinkedIn have in common: ids in addresses, and times. */
import type { Sighting } from "../../../domain/item.ts";
import { instantOf, mailInstantOf } from "../../instant.ts";
import type { RecordAt } from "../records.ts";

/** `urn:li:share:7448…`, as an address of a post names it; undefined where it names none. */
export function postUrn(address: string): string | undefined {
  const text = decoded(address);
  const [, kind, number] =
    /urn:li:(share|ugcPost|activity|groupPost|instantRepost|linkedInArticle|article):(\d{1,25})/.exec(text) ??
    /[-_](share|ugcPost|activity)-(\d{15,25})(?:-|$|[/?#])/.exec(text) ??
    [];
  return kind === undefined ? undefined : `urn:li:${kind}:${number}`;
}

/** The comment that an address points at, in the long form, and the comment that it answers where it answers one. */
export function commentUrns(address: string): {
  readonly own: string | undefined;
  readonly answered: string | undefined;
} {
  const query = URL.parse(address)?.searchParams;
  const comment = longForm(query?.get("commentUrn") ?? "");
  const reply = longForm(query?.get("replyUrn") ?? "");
  return reply === undefined ? { own: comment, answered: undefined } : { own: reply, answered: comment };
}

/** Addresses name a post as `activity:1`, and the interface for programs as `urn:li:activity:1`. */
function longForm(urn: string): string | undefined {
  const [, kind, post, comment] =
    /^urn:li:comment:\((?:urn:li:)?(\w{1,30}):(\d{1,25}),(\d{1,25})\)$/.exec(urn) ?? [];
  return kind === undefined ? undefined : `urn:li:comment:(urn:li:${kind}:${post},${comment})`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const byDay = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}),?\s+(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/;
const byYear = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/**
 * LinkedIn tells times in UTC and names no zone. A program of tables writes them in the form of its country: with dots the
 * day stands first; with slashes nobody knows which does, so it is no instant.
 */
export function linkedinInstant(text: string | undefined): Date | undefined {
  const written = text?.trim() ?? "";
  if (byYear.test(written)) return instantOf(`${written.replace(" ", "T")}Z`);
  const [, day = "", month = "", year, hour = "", minute, second = "00"] = byDay.exec(written) ?? [];
  if (year !== undefined)
    return instantOf(
      `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T${hour.padStart(2, "0")}:${minute}:${second}Z`,
    );
  return instantOf(written) ?? mailInstantOf(written);
}

/** What is written where no instant can be read from it. */
export function statedTime(text: string | undefined, at: Date | undefined): Readonly<Record<string, string>> {
  return text !== undefined && at === undefined ? { statedTime: text.trim() } : {};
}

/** What the account itself said. */
export function ownSighting(
  given: Pick<Sighting, "nativeId" | "kind" | "text" | "postedAt" | "visibility"> & Partial<Sighting>,
  at: RecordAt,
): Sighting {
  return {
    ...{ parentNativeId: undefined, rootNativeId: undefined, byAgency: true },
    ...{ authorName: undefined, authorId: undefined, title: undefined, permalink: undefined },
    ...{ editedAt: undefined, media: [], labels: [], facts: {}, replacedCharacters: 0 },
    payload: at,
    ...given,
  };
}
