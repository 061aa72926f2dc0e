/** Archives that platforms give of an account: their formats, and what such an archive never holds. */

export const formatNames = [
  "mastodon",
  "x",
  "facebook",
  "instagram",
  "linkedin",
  "youtube-takeout",
  "discourse",
  "discourse-user",
  "wxr",
  "mediawiki-xml",
  "bluesky-car",
  "seen",
  "transcript",
] as const;
export type FormatName = (typeof formatNames)[number];

/** Of what no archive of a format holds anything, so that nobody takes its silence for a fact. */
export type Lack = "dialogue" | "edits" | "removals" | "messages" | "reactions" | "visibility" | "media";
