/** Every reading that the reader process can be asked for. */

import { graphReading } from "../graph/said.ts";
import { tokenReading } from "../graph/token.ts";
import { formats } from "../imports/formats.ts";
import type { AnswerReading } from "../port.ts";
import { rereadingOf } from "../reader.ts";
import { activitypubReading } from "./activitypub/read.ts";
import { activitypubAnswer } from "./activitypub/said.ts";
import { adapters } from "./adapters.ts";
import { proofReading } from "./bluesky/check.ts";
import { hintsReading } from "./bluesky/hints.ts";
import { outlineReading } from "./bluesky/outline.ts";
import { blueskyReading } from "./bluesky/read.ts";
import { saidReading } from "./bluesky/said.ts";
import { discourseReading } from "./discourse/read.ts";
import { discourseAnswer } from "./discourse/said.ts";
import { pageReading } from "./facebook/read.ts";
import { feedReading, partReading } from "./feed/adapter.ts";
import { accountReading } from "./instagram/read.ts";
import { krisinformationReading } from "./krisinformation/adapter.ts";
import { mastodonReading } from "./mastodon/read.ts";
import { mastodonAnswer } from "./mastodon/said.ts";
import { wikiReading } from "./mediawiki/read.ts";
import { wikiAnswerReading } from "./mediawiki/said.ts";
import { wikiOutlineReading } from "./mediawiki/some.ts";
import { policeReading } from "./police-events/adapter.ts";
import { politiloggenReading } from "./politiloggen/adapter.ts";
import { webhookKinds } from "./webhooks.ts";
import { siteReading } from "./wordpress/read.ts";
import { answerReading } from "./wordpress/said.ts";
import { youtubeReading } from "./youtube/read.ts";
import { youtubeAnswer } from "./youtube/said.ts";
import { youtubeToken } from "./youtube/token.ts";

// biome-ignore lint/suspicious/noExplicitAny: each reading knows its own input and output, and its caller gave the one for the other
export const readings: readonly AnswerReading<any, any>[] = [
  graphReading,
  tokenReading,
  pageReading,
  accountReading,
  blueskyReading,
  proofReading,
  saidReading,
  hintsReading,
  outlineReading,
  discourseReading,
  discourseAnswer,
  feedReading,
  partReading,
  activitypubReading,
  activitypubAnswer,
  mastodonReading,
  politiloggenReading,
  krisinformationReading,
  mastodonAnswer,
  policeReading,
  wikiReading,
  wikiOutlineReading,
  wikiAnswerReading,
  siteReading,
  answerReading,
  youtubeReading,
  youtubeAnswer,
  youtubeToken,
  ...Object.values(adapters).map(rereadingOf),
  ...Object.values(webhookKinds).map(({ reading }) => reading),
  ...formats.flatMap(({ about, records }) => [about, records]),
];
