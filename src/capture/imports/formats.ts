/** Every format of archives, in the order in which they are asked whether one is theirs: the plainest last. */
import { blueskyRepository } from "./bluesky-car/format.ts";
import { discourseExport } from "./discourse/format.ts";
import { discourseUserArchive } from "./discourse-user/format.ts";
import { facebookDownload } from "./facebook/format.ts";
import { instagramDownload } from "./instagram/format.ts";
import { linkedinTables } from "./linkedin/format.ts";
import { mastodonArchive } from "./mastodon/format.ts";
import { mediawikiDump } from "./mediawiki-xml/format.ts";
import type { ImportFormat } from "./port.ts";
import { seenByPerson } from "./seen/format.ts";
import { transcript } from "./transcript/format.ts";
import { wordpressExport } from "./wxr/format.ts";
import { xArchive } from "./x/format.ts";
import { youtubeTakeout } from "./youtube-takeout/format.ts";

export const formats: readonly ImportFormat[] = [
  mastodonArchive,
  xArchive,
  facebookDownload,
  instagramDownload,
  youtubeTakeout,
  linkedinTables,
  discourseExport,
  discourseUserArchive,
  wordpressExport,
  mediawikiDump,
  blueskyRepository,
  seenByPerson,
  transcript,
];
