/**
 * The download of an Instagram account, as JSON: its own posts, reels, stories and comments, and its messages. It holds no
 * comments of others and gives posts no ids; names of fields are written in the language of whoever asked.
 *
 * @see https://help.instagram.com/181231772500920
 * @see https://github.com/d3i-infra/data-donation-task port/platforms/instagram.py
 */
import { z } from "zod";
import type { Sighting } from "../../../domain/item.ts";
import { derivedId } from "../../native-id.ts";
import { messageDrafts } from "../facebook/records.ts";
import { instagramFiles } from "../meta/instagram-files.ts";
import {
  archivedOf,
  aSighting,
  type File,
  instantOfSeconds,
  nameOf,
  refOf,
  shaped,
  Text,
  Time,
  valuesOf,
} from "../meta/values.ts";
import type { About, AboutInput, ImportFormat, Member, RecordsInput, RecordsRead } from "../port.ts";
import { type Drafts, type RecordAt, readRecords, refusal } from "../records.ts";

export interface Side {
  /** the archive says that everybody may see the account */
  readonly isPublic: boolean;
  readonly username: string | undefined;
  /** as messages call the account */
  readonly name: string | undefined;
}

const Labelled = z.record(z.string(), z.object({ value: Text, timestamp: Time }));
const Profile = z.object({ profile_user: z.array(z.object({ string_map_data: Labelled })) });

/** In English, the Norwegian and other Nordic languages, as Instagram shows them. */
const labels = {
  username: /^(?:username|brukernavn|brukarnamn|användarnamn|brugernavn|käyttäjänimi|notandanafn)$/i,
  name: /^(?:name|navn|namn|nimi|nafn)$/i,
  isPrivate: /^(?:private account|privat konto|yksityinen tili|lokaður (?:aðgangur|reikningur))$/i,
  no: /^(?:false|nei|nej|no|ei)$/i,
  caption: /caption|bildetekst|bilettekst|bildtext|billedtekst|kuvateksti|myndatexti/i,
  comment: /^(?:comment|kommentar|kommentti|athugasemd)$/i,
  owner: /owner|eier|eigar|ägare|ejer|omistaja|eigandi/i,
} as const;

function aboutInstagram(input: AboutInput): About<Side> {
  const [profile] = Profile.safeParse(valuesOf(input, instagramFiles.profile)).data?.profile_user ?? [];
  const fields = Object.entries(profile?.string_map_data ?? {});
  const of = (name: RegExp) => fields.find(([key]) => name.test(key))?.[1].value?.trim() || undefined;
  const username = of(labels.username);
  return {
    account: username === undefined ? undefined : [`https://www.instagram.com/${username}`],
    madeAt: undefined,
    side: {
      username,
      name: of(labels.name),
      isPublic: labels.no.test(of(labels.isPrivate) ?? ""),
    },
  };
}

const Media = z.object({ uri: z.string().min(1), creation_timestamp: Time, title: Text });
const Post = z.object({
  media: z.union([z.array(Media), Media]).nullish(),
  uri: Text,
  title: Text,
  creation_timestamp: Time,
  timestamp: Time,
  /** since 2024 */
  label_values: z
    .array(z.object({ label: Text, value: Text }))
    .nullish()
    .catch(undefined),
});

function postDrafts(
  record: string,
  at: RecordAt,
  { isPublic, username, member }: Side & { readonly member: string },
): Drafts {
  const read = shaped(record, Post);
  if ("drafts" in read) return read.drafts;
  const post = read.value;
  const alone = post.uri
    ? [{ uri: post.uri, creation_timestamp: post.creation_timestamp, title: post.title }]
    : [];
  const given = Array.isArray(post.media) ? post.media : post.media ? [post.media] : alone;
  const media = given.map((file): File => ({ ...file, description: undefined }));
  const time = post.creation_timestamp ?? post.timestamp ?? media[0]?.creation_timestamp;
  if (time === null || time === undefined)
    return refusal("item.malformed", undefined, "has no time, by which it could be known again");
  if (media.length === 0) return refusal("item.malformed", undefined, "names no picture and no film");
  const labelled = post.label_values?.find(({ label }) => labels.caption.test(label ?? ""))?.value;
  const sighting: Sighting = aSighting(
    {
      nativeId: derivedId("instagram", "post", String(time), nameOf(media[0]?.uri)),
      kind: "post",
      // without a caption it is a picture all the same
      text: post.title || labelled || media[0]?.title || "",
      postedAt: instantOfSeconds(time),
      visibility: isPublic ? "public" : "private",
      media: media.map(refOf),
      labels: [/\/([a-z]+)[^/]*$/.exec(member)?.[1] ?? "posts"],
      authors: [{ name: username, ids: [] }],
    },
    at,
  );
  return { sightings: [sighting], files: media.flatMap((file) => archivedOf(file, member) ?? []) };
}

const Comment = z.object({ string_map_data: Labelled });

/** The names of its fields are those of a language, so what has a time is the time, and of the rest the first is the text. */
function commentDrafts(record: string, at: RecordAt, { username }: Side): Drafts {
  const read = shaped(record, Comment);
  if ("drafts" in read) return read.drafts;
  const fields = Object.entries(read.value.string_map_data);
  const time = fields.find(([, { timestamp }]) => timestamp)?.[1].timestamp;
  const text =
    fields.find(([name, { value }]) => labels.comment.test(name) && value)?.[1].value ??
    fields.find(([name, { value }]) => value && !labels.owner.test(name))?.[1].value;
  if (!time || !text) return refusal("item.malformed", undefined, "has no time or no text");
  const owner = fields.find(([name]) => labels.owner.test(name))?.[1].value;
  const sighting = aSighting(
    {
      nativeId: derivedId("instagram", "comment", String(time), text),
      kind: "comment",
      text,
      postedAt: instantOfSeconds(time),
      visibility: "private",
      facts: owner ? { under: owner } : {},
      authors: [{ name: username, ids: [] }],
    },
    at,
  );
  return { sightings: [sighting] };
}

function readInstagram(input: RecordsInput): RecordsRead {
  const { member, channel } = input;
  const side = { ...(input.about.side as Side), member };
  const { username, name = username ?? channel.title } = side;
  const of = { member, name, otherName: username, platform: "instagram" } as const;
  return readRecords(input, (record, at) => {
    if (instagramFiles.messages.test(member)) return messageDrafts(record, at, of);
    return instagramFiles.comments.test(member)
      ? commentDrafts(record, at, side)
      : postDrafts(record, at, side);
  });
}

function named(names: readonly string[], which: readonly RegExp[], under: string): readonly Member[] {
  return names
    .filter((name) => which.some((one) => one.test(name)))
    .sort()
    .map((name) => ({ name, cut: { kind: "json", under } }));
}

export const instagramDownload: ImportFormat = {
  name: "instagram",
  kinds: [],
  lacks: ["dialogue", "edits", "removals", "reactions", "visibility"],
  textsAre: "shown",
  since: new Date("2010-10-06"),
  tellsThreads: false,
  fits: ({ names }) => names.some((name) => instagramFiles.posts.test(name)),
  aboutFiles: (names) => names.filter((name) => instagramFiles.profile.test(name)).slice(0, 1),
  members: (names) => [
    ...named(names, [instagramFiles.posts, instagramFiles.comments], "*"),
    ...named(names, [instagramFiles.messages], "messages"),
  ],
  unread: (names) =>
    names.filter(
      (name) =>
        instagramFiles.mayHoldRecords.test(name) &&
        !instagramFiles.posts.test(name) &&
        !instagramFiles.comments.test(name) &&
        !/(?:^|\/)(?:profile_photos|liked_)[^/]*$/.test(name),
    ),
  about: { name: "import instagram about", read: aboutInstagram },
  records: { name: "import instagram", read: readInstagram },
};
