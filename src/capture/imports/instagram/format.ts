/**
 * The download of an Instagram account, as JSON: its own posts, reels, stories and comments. It holds no comments of
 * others and gives posts no ids; names of fields are written in the language of whoever asked.
 *
 * @see https://help.instagram.com/181231772500920
 * @see https://github.com/d3i-infra/data-donation-task port/platforms/instagram.py
 */
import { z } from "zod";
import type { Sighting } from "../../../domain/item.ts";
import { derivedId } from "../../native-id.ts";
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
import type { About, AboutInput, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { type Drafts, type RecordAt, readRecords, refusal } from "../records.ts";

export interface Side {
  /** the archive says that everybody may see the account */
  readonly isPublic: boolean;
  readonly username: string | undefined;
}

const files = {
  profile: /(?:^|\/)personal_information(?:\/personal_information)?\/personal_information\.json$/,
  posts:
    /(?:^|\/)(?:your_instagram_activity\/)?(?:content|media)\/(?:posts|reels|stories|igtv_videos|archived_posts|other_content)(?:_\d+)?\.json$/,
  comments: /(?:^|\/)comments\/(?:post_comments|reels_comments)(?:_\d+)?\.json$/,
} as const;

const Labelled = z.record(z.string(), z.object({ value: Text, timestamp: Time }));
const Profile = z.object({ profile_user: z.array(z.object({ string_map_data: Labelled })) });

function aboutInstagram(input: AboutInput): About<Side> {
  const [profile] = Profile.safeParse(valuesOf(input, files.profile)).data?.profile_user ?? [];
  const fields = Object.entries(profile?.string_map_data ?? {});
  const of = (name: RegExp) => fields.find(([key]) => name.test(key))?.[1].value?.trim() || undefined;
  const username = of(/^(?:username|brukernavn|brukarnamn|användarnamn)$/i);
  return {
    account: username === undefined ? undefined : [`https://www.instagram.com/${username}`],
    madeAt: undefined,
    side: {
      username,
      isPublic: /^(?:false|nei|nej|no)$/i.test(of(/^(?:private account|privat konto)$/i) ?? ""),
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
  const labelled = post.label_values?.find(({ label }) =>
    /caption|bildetekst|bilettekst|bildtext/i.test(label ?? ""),
  )?.value;
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
  const isText = /^(?:comment|kommentar)$/i;
  const text =
    fields.find(([name, { value }]) => isText.test(name) && value)?.[1].value ??
    fields.find(([, { value }]) => value)?.[1].value;
  if (!time || !text) return refusal("item.malformed", undefined, "has no time or no text");
  const owner = fields.find(([name]) => /owner|eier|eigar|ägare/i.test(name))?.[1].value;
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
  const side = { ...(input.about.side as Side), member: input.member };
  return readRecords(input, (record, at) =>
    files.comments.test(input.member) ? commentDrafts(record, at, side) : postDrafts(record, at, side),
  );
}

export const instagramDownload: ImportFormat = {
  name: "instagram",
  kinds: [],
  lacks: ["dialogue", "edits", "removals", "messages", "reactions", "visibility"],
  textsAre: "shown",
  tellsThreads: false,
  fits: ({ names }) => names.some((name) => files.posts.test(name)),
  aboutFiles: (names) => names.filter((name) => files.profile.test(name)).slice(0, 1),
  members: (names) =>
    names
      .filter((name) => files.posts.test(name) || files.comments.test(name))
      .sort()
      .map((name) => ({ name, cut: { kind: "json", under: "*" } })),
  about: { name: "import instagram about", read: aboutInstagram },
  records: { name: "import instagram", read: readInstagram },
};
