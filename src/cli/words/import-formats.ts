/** The formats of archives, as the help of `import` lists them and docs/imports.md tells of them. */
import type { FormatName } from "../../domain/imports.ts";

interface FormatWords {
  readonly is: string;
  /** what an item is known again by */
  readonly id: string;
  /** on what it was tried */
  readonly tried: "documentation only" | string;
}

/** Formats that are handed in by `kanalarkiv import`: what a person saw has a command of its own. */
export type HandedFormat = Exclude<FormatName, "seen">;

export const importFormats: Readonly<Record<HandedFormat, FormatWords>> = {
  mastodon: {
    is: "`outbox.json`, `actor.json`, media; `.zip` or `.tar.gz`",
    id: "number of the status, as the API calls it; for `activitypub` its address",
    tried: "documentation only",
  },
  x: {
    is: "`data/tweets.js` and what lies beside it; `.zip` or a folder",
    id: "`id_str`; of a message `dm-` and its id",
    tried: "documentation only",
  },
  facebook: {
    is: "the download of a page or profile, as JSON",
    id: "a digest of its time and its first file",
    tried: "documentation only",
  },
  instagram: {
    is: "the download of an account, as JSON",
    id: "a digest of its time and its first file",
    tried: "documentation only",
  },
  linkedin: {
    is: "`Shares.csv` and `Comments.csv` of a member's download, or the posts of a page, saved as CSV",
    id: "the URN in its address; without one a digest of its post and its time",
    tried: "documentation only",
  },
  "youtube-takeout": {
    is: "what Google Takeout packs of YouTube (videos, comments, live chats, posts); `.zip`, `.tgz` or a folder",
    id: "that of the video or comment, as the API calls it",
    tried: "documentation only",
  },
  discourse: {
    is: "categories or topics of a forum on Discourse, `category-export-….json` (`rake export:categories`); alone, or in a folder or `.zip` with `staff.txt`",
    id: "that of the post",
    tried: "documentation only",
  },
  "discourse-user": {
    is: "what one account said on a forum on Discourse, `user_archive.csv` or its `.zip`",
    id: "`topic-12-post-3`",
    tried: "documentation only",
  },
  wxr: {
    is: "the export of a WordPress site, `.xml`",
    id: "`post-12`, `page-2`, `comment-45`",
    tried: "recorded from a real 6.1.9",
  },
  "mediawiki-xml": {
    is: "the dump of a wiki, `.xml` of the forms 0.10 and 0.11 (`dumpBackup.php --full`, `Special:Export`); alone, or in a folder or `.zip` with `staff.txt`",
    id: "`page-12`, `revision-31`, `site`",
    tried: "a real 1.39 beside looks at it, and a recorded dump",
  },
  "bluesky-car": {
    is: "the repository of an account, `.car`; alone, or in a folder or `.zip` with `plc-audit.json`, `did.json` and its files in `blobs/`",
    id: "`at://DID/app.bsky.feed.post/KEY`",
    tried: "a recorded repository",
  },
  transcript: {
    is: "one `.csv`, `.tsv` or `.json`, or a folder of these with `--format transcript`",
    id: "that of the row, else a digest of what it says",
    tried: "documentation only",
  },
};

export const handedFormats = Object.keys(importFormats) as HandedFormat[];
