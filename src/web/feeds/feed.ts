/**
 * A search as a feed: what a newsroom's reader is told of without coming back to look.
 *
 * A feed is kept by whoever reads it, for ever: it holds the texts without personal names only, as every copy that leaves
 * the site does (offentlegforskrifta § 6 fourth paragraph). Each entry says what it is, of which case, channel and agency.
 */
import { cutAround } from "../../access/snippet.ts";
import { assertNever } from "../../domain/errors.ts";
import { harmless } from "../archived-text.ts";
import { longDay } from "../html.ts";
import type { Reader } from "../layout.ts";
import { casePath, documentNumber, entryNumber, entryPath, itemPath } from "../pages/parts.ts";
import { kindWord, postTitle } from "../pages/post.ts";
import type { PublicAgency, PublicChannel } from "../read/agencies.ts";
import type { PublicEntry } from "../read/entries.ts";
import type { Found } from "../search.ts";

export interface FeedEntry {
  /** the same for ever, at whatever address the site stands */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** plain text */
  readonly summary: string;
  readonly published: Date;
  /** the last change that a reader could see */
  readonly updated: Date;
  /** who it is of: the agency */
  readonly author: string;
  /** a BCP 47 tag */
  readonly language: string;
  readonly tags: readonly string[];
}

export interface Feed {
  readonly title: string;
  readonly language: string;
  /** the page that shows the same */
  readonly home: string;
  /** where this feed stands */
  readonly self: string;
  /** where it goes on with what is older; undefined at its end */
  readonly next: string | undefined;
  readonly entries: readonly FeedEntry[];
}

export interface FeedAround {
  readonly reader: Reader;
  readonly baseUrl: string;
  readonly agencies: ReadonlyMap<string, PublicAgency>;
  readonly channels: ReadonlyMap<string, PublicChannel>;
}

const summaryLength = 600;

/** A row of an agency that is not here any more is left out, as it is on the pages. */
export function feedEntry(found: Found, around: FeedAround): FeedEntry | undefined {
  switch (found.kind) {
    case "Journalpost":
      return ofEntry(found.entry, around);
    case "Saksmappe":
      return ofCase(found, around);
    case "Innlegg":
      return ofItem(found, around);
    default:
      return assertNever(found);
  }
}

function ofEntry(
  entry: PublicEntry,
  { reader, baseUrl, agencies, channels }: FeedAround,
): FeedEntry | undefined {
  const agency = agencies.get(entry.agencyId);
  if (!agency) return undefined;
  const { words, language } = reader;
  const direction = words.direction[entry.direction];
  const lines = [
    `${direction} · ${words.number} ${entryNumber(entry)} · ${words.caseNumber} ${documentNumber(entry)} · ${longDay(entry.journaledOn, language)}`,
    entry.washedParty === "" ? undefined : `${words.party}: ${entry.washedParty}`,
    `${words.channel}: ${channels.get(entry.channelId)?.title ?? ""}`,
    entry.ground === null ? undefined : words.withheldBy(entry.ground),
  ];
  return {
    id: `urn:uuid:${entry.id}`,
    url: `${baseUrl}${entryPath(entry)}`,
    title: harmless(entry.washedTitle),
    summary: harmless(lines.filter((line) => line !== undefined).join("\n")),
    published: entry.publishedAt,
    updated: entry.updatedAt ?? entry.publishedAt,
    author: harmless(agency.name),
    language: agency.language,
    tags: [direction],
  };
}

function ofCase(
  { file }: Found & { readonly kind: "Saksmappe" },
  { reader, baseUrl, agencies }: FeedAround,
): FeedEntry | undefined {
  const agency = agencies.get(file.agencyId);
  if (!agency) return undefined;
  const { words, language } = reader;
  const number = `${file.year}/${file.sequence}`;
  return {
    id: `urn:uuid:${file.id}`,
    url: `${baseUrl}${casePath(file.id)}`,
    title: harmless(file.washedTitle),
    summary: `${words.caseFile} ${number} · ${longDay(file.openedOn, language)}`,
    published: file.publishedAt,
    updated: file.updatedAt ?? file.publishedAt,
    author: harmless(agency.name),
    language: agency.language,
    tags: [words.caseFile],
  };
}

function ofItem(
  { item }: Found & { readonly kind: "Innlegg" },
  { reader, baseUrl, agencies }: FeedAround,
): FeedEntry | undefined {
  const agency = agencies.get(item.agencyId);
  if (!agency) return undefined;
  return {
    id: `urn:uuid:${item.id}`,
    url: `${baseUrl}${itemPath(item.id)}`,
    title: harmless(postTitle(item, agency, reader)),
    summary: harmless(cutAround(item.body, [], summaryLength)),
    published: item.publishedAt,
    updated: item.updatedAt ?? item.publishedAt,
    author: harmless(agency.name),
    language: agency.language,
    tags: [kindWord(item, reader)],
  };
}
