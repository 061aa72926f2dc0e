/**
 * The download of a Facebook page or profile, as JSON: its own posts, its own comments, and its messages. It holds no
 * comments of others and gives posts no ids.
 *
 * @see https://www.facebook.com/help/212802592074644
 * @see https://github.com/timelinize/timelinize/tree/main/datasources/facebook for the layouts by year
 */
import { z } from "zod";
import { instagramFiles } from "../meta/instagram-files.ts";
import { Text, valuesOf } from "../meta/values.ts";
import type { About, AboutInput, ImportFormat, Member, RecordsInput, RecordsRead } from "../port.ts";
import { readRecords } from "../records.ts";
import { commentDrafts, messageDrafts, postDrafts } from "./records.ts";

export interface Side {
  readonly name: string | undefined;
}

const files = {
  profile: /(?:^|\/)profile_information\/profile_information\.json$/,
  posts: /(?:^|\/)posts\/(?:your_posts(?:__check_ins__photos_and_videos)?|profile_posts)(?:_\d+)?\.json$/,
  comments: /(?:^|\/)comments_and_reactions\/comments(?:_\d+)?\.json$|(?:^|\/)comments\/comments\.json$/,
  messages:
    /(?:^|\/)messages\/(?:inbox|archived_threads|filtered_threads|message_requests)\/[^/]+\/message_\d+\.json$/,
} as const;
const isInstagram = /(?:^|\/)your_instagram_activity\//;
/** Where posts, stories and the like of other forms lie, and who reacted how does not. */
const mayHoldRecords =
  /(?:^|\/)(?:posts|stories|reels|groups|events|live_videos|comments_and_reactions)\/(?:[^/]+\/)*(?!likes?_|reactions)[^/]+\.json$/;

const Profile = z.object({
  profile_v2: z.object({ name: z.object({ full_name: Text }).nullish().catch(undefined), profile_uri: Text }),
});

function aboutFacebook(input: AboutInput): About<Side> {
  const profile = Profile.safeParse(valuesOf(input, files.profile)).data?.profile_v2;
  return {
    account: profile?.profile_uri ? [profile.profile_uri] : undefined,
    madeAt: undefined,
    side: { name: profile?.name?.full_name ?? undefined },
  };
}

function readFacebook(input: RecordsInput): RecordsRead {
  const { member, channel } = input;
  const { name } = input.about.side as Side;
  const of = { member, name: name ?? channel.title, platform: "facebook" } as const;
  return readRecords(input, (record, at) => {
    if (files.messages.test(member)) return messageDrafts(record, at, of);
    return files.comments.test(member) ? commentDrafts(record, at, of) : postDrafts(record, at, of);
  });
}

function named(names: readonly string[], which: RegExp, under: string): readonly Member[] {
  return names
    .filter((name) => which.test(name) && !isInstagram.test(name))
    .sort()
    .map((name) => ({ name, cut: { kind: "json", under } }));
}

export const facebookDownload: ImportFormat = {
  name: "facebook",
  kinds: [],
  lacks: ["dialogue", "edits", "removals", "reactions", "visibility"],
  textsAre: "shown",
  since: new Date("2004-02-04"),
  tellsThreads: false,
  // messages lie at the same place in what Instagram gave before 2022
  fits: ({ names }) =>
    names.some((name) => files.posts.test(name)) ||
    (names.some((name) => files.messages.test(name) && !isInstagram.test(name)) &&
      !names.some((name) => instagramFiles.posts.test(name))),
  aboutFiles: (names) => names.filter((name) => files.profile.test(name)).slice(0, 1),
  members: (names) => [
    ...named(names, files.posts, "*"),
    ...named(names, files.comments, "*"),
    ...named(names, files.messages, "messages"),
  ],
  unread: (names) =>
    names.filter(
      (name) => mayHoldRecords.test(name) && !files.posts.test(name) && !files.comments.test(name),
    ),
  about: { name: "import facebook about", read: aboutFacebook },
  records: { name: "import facebook", read: readFacebook },
};
