/** The places where an agency speaks with the public. */
import type { AgencyId, ChannelId } from "./ids.ts";

export const channelKinds = [
  "policeEvents",
  "feed",
  "wordpress",
  "archive",
  "facebook",
  "instagram",
  "bluesky",
  "mastodon",
  "activitypub",
  "mediawiki",
  "politiloggen",
  "krisinformation",
  "discourse",
  "youtube",
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** `paused` and `closed` channels are not looked at; what was captured of them stays. */
export const channelStates = ["active", "paused", "closed"] as const;
export type ChannelState = (typeof channelStates)[number];

/** What tells two items of a feed apart: what the feed calls their id, their link, or the id unless it is seen to be wrong. */
export const identityRules = ["auto", "id", "link"] as const;
export type IdentityRule = (typeof identityRules)[number];

export interface Channel {
  readonly id: ChannelId;
  readonly agencyId: AgencyId;
  readonly kind: ChannelKind;
  readonly title: string;
  /** where it is read: a feed's address, the root of a WordPress site, a profile by its DID */
  readonly address: string;
  /** name of the environment variable that holds `user:application password`; the secret itself is never stored */
  readonly secretName: string | undefined;
  /** held by a leader or elected politician: such posts are kept whole (law.md table 1.2 row 28) */
  readonly leading: boolean;
  /** author names or ids that are never captured (private staff accounts, law.md row 23) */
  readonly denyAuthors: readonly string[];
  /** how often a look is taken */
  readonly everyMinutes: number;
  /** hosts other than the channel's own from which its files are fetched: `cdn.example.no` or `*.example.no` */
  readonly mediaHosts: readonly string[];
  readonly identifyBy: IdentityRule;
  readonly state: ChannelState;
}
