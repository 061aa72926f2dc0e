/** PURE. A video: a row of the table of videos, or, in archives of earlier years, the answer of the API in a file of its own. */
import { postOf } from "../../channels/youtube/item.ts";
import { Video } from "../../channels/youtube/shapes.ts";
import { reasonsOf } from "../../malformed.ts";
import { type Drafts, jsonOf, type RecordAt, refusal } from "../records.ts";
import type { Side } from "./format.ts";
import { allNamed, isChannelId, isVideoId, named, rowIn, secondOf, type Table } from "./table.ts";
import { otherChannel } from "./whose.ts";

const names = {
  id: /^video ?id$/,
  title: /^(?!.*(?:language|språk|sprache|sprog|kieli|taal)).*(?:tit(?:le|el|tel)|otsikko|nimi)/,
  description: /^(?!.*(?:language|språk|sprache|sprog|kieli|taal)).*(?:descr|beskriv|beschr|kuvaus|omschr)/,
  privacy:
    /^(?:privacy|personvern|privatliv|sekretess|integritet|datenschutz|tietosuoja|yksityisyys|synlig|visib|sichtbar)/,
  tags: /^(?:tag|tagg|emneord|stikkord|tunniste|schlagw)/,
  published: /publi|veröffent|julkais|utgiv/,
} as const;

/** English, Norwegian, Swedish, Danish, Finnish, German, Dutch. */
const privacies: ReadonlyMap<string, string> = new Map([
  ...["public", "offentlig", "julkinen", "öffentlich", "openbaar"].map((word) => [word, "public"] as const),
  ...[
    "unlisted",
    "ikke oppført",
    "ikkje oppført",
    "olistad",
    "ikke angivet",
    "skjult",
    "piilotettu",
    "nicht gelistet",
    "verborgen",
  ].map((word) => [word, "unlisted"] as const),
  ...["private", "privat", "yksityinen", "privé"].map((word) => [word, "private"] as const),
]);

export function videoDrafts(record: string, at: RecordAt, table: Table, side: Side): Drafts {
  const row = rowIn(table, record);
  if (!row)
    return refusal(
      "item.malformed",
      undefined,
      "its quotes do not end, or it has more fields than are named",
    );
  const id = named(table, row, names.id) ?? row.find(isVideoId);
  if (id === undefined || !isVideoId(id)) return refusal("item.malformed", undefined, "has no id of a video");
  const channel = row.find(isChannelId);
  const refused = otherChannel(channel, side, id);
  if (refused) return refused;
  const texts = Object.hasOwn(side.texts, id) ? side.texts[id] : undefined;
  const title = texts?.title || named(table, row, names.title);
  if (title === undefined && !table.names.some((name) => names.title.test(name)))
    return refusal(
      "item.malformed",
      id,
      "no column can be told to be its title: ask for the archive again with the account in English",
    );
  const times = row.map(secondOf).flatMap((time) => time ?? []);
  const published = secondOf(named(table, row, names.published)) ?? times.at(-1);
  const privacy = named(table, row, names.privacy)?.trim().toLowerCase();
  const said = {
    id,
    snippet: {
      channelId: channel ?? side.own ?? "",
      title: title ?? "",
      description: texts?.description || named(table, row, names.description),
      publishedAt: published?.toISOString(),
      tags: allNamed(table, row, names.tags).filter((tag) => tag !== ""),
      liveBroadcastContent: "none",
    },
    status: { privacyStatus: privacies.get(privacy ?? "") },
  };
  return drafted(said, at, published !== undefined);
}

/** @see https://developers.google.com/youtube/v3/docs/videos */
export function filmDrafts(record: string, at: RecordAt, side: Side): Drafts {
  const read = jsonOf(record);
  if ("drafts" in read) return read.drafts;
  const parsed = Video.safeParse(read.json);
  if (!parsed.success) return refusal("item.malformed", undefined, reasonsOf(parsed.error.issues));
  const refused = otherChannel(parsed.data.snippet.channelId, side, parsed.data.id);
  return refused ?? drafted(parsed.data, at, true);
}

/** As a look reads it, but for what Takeout does not hold. */
function drafted(video: Video, at: RecordAt, isDated: boolean): Drafts {
  const sighting = postOf(video, at);
  const { replies: _, favourites: __, audience, ...facts } = sighting.facts;
  const isSaid = video.status?.privacyStatus !== undefined;
  return {
    sightings: [
      {
        ...sighting,
        authorId: video.snippet.channelId || undefined,
        postedAt: isDated ? secondOf(video.snippet.publishedAt) : undefined,
        facts: isSaid && audience !== undefined ? { ...facts, audience } : facts,
        ...(isSaid ? {} : { unread: ["visibility"] as const }),
      },
    ],
  };
}
