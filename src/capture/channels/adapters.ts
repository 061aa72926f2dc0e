/** Every kind of channel with the adapter that looks at it. */
import type { ChannelKind } from "../../domain/channel.ts";
import type { AnyAdapter } from "../port.ts";
import { activitypub } from "./activitypub/adapter.ts";
import { archiveOnly } from "./archive/adapter.ts";
import { bluesky } from "./bluesky/adapter.ts";
import { discourse } from "./discourse/adapter.ts";
import { facebook } from "./facebook/adapter.ts";
import { feed } from "./feed/adapter.ts";
import { instagram } from "./instagram/adapter.ts";
import { krisinformation } from "./krisinformation/adapter.ts";
import { mastodon } from "./mastodon/adapter.ts";
import { mediawiki } from "./mediawiki/adapter.ts";
import { policeEvents } from "./police-events/adapter.ts";
import { politiloggen } from "./politiloggen/adapter.ts";
import { wordpress } from "./wordpress/adapter.ts";
import { youtube } from "./youtube/adapter.ts";

export const adapters: Readonly<Record<ChannelKind, AnyAdapter>> = {
  archive: archiveOnly,
  bluesky,
  discourse,
  facebook,
  instagram,
  feed,
  activitypub,
  mastodon,
  mediawiki,
  politiloggen,
  krisinformation,
  policeEvents,
  wordpress,
  youtube,
};
