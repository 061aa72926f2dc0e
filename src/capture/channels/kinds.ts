/** PURE. Every kind of channel with what the archive asks of it. */
import type { ChannelKind } from "../../domain/channel.ts";
import type { ChannelKindFacts } from "../../domain/channel-kind.ts";
import { activitypubKind } from "./activitypub/kind.ts";
import { archiveKind } from "./archive/kind.ts";
import { blueskyKind } from "./bluesky/kind.ts";
import { discourseKind } from "./discourse/kind.ts";
import { facebookKind } from "./facebook/kind.ts";
import { feedKind } from "./feed/kind.ts";
import { instagramKind } from "./instagram/kind.ts";
import { krisinformationKind } from "./krisinformation/kind.ts";
import { mastodonKind } from "./mastodon/kind.ts";
import { mediawikiKind } from "./mediawiki/kind.ts";
import { policeEventsKind } from "./police-events/kind.ts";
import { politiloggenKind } from "./politiloggen/kind.ts";
import { wordpressKind } from "./wordpress/kind.ts";
import { youtubeKind } from "./youtube/kind.ts";

export const kindFacts: Readonly<Record<ChannelKind, ChannelKindFacts>> = {
  archive: archiveKind,
  facebook: facebookKind,
  bluesky: blueskyKind,
  discourse: discourseKind,
  feed: feedKind,
  instagram: instagramKind,
  activitypub: activitypubKind,
  mastodon: mastodonKind,
  mediawiki: mediawikiKind,
  politiloggen: politiloggenKind,
  krisinformation: krisinformationKind,
  policeEvents: policeEventsKind,
  wordpress: wordpressKind,
  youtube: youtubeKind,
};
