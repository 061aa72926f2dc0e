/** PURE. What the archive asks of the kind `mastodon`, and which account an address is: `https://social.example.no/@agency`. */
import { type ChannelKindFacts, threadRule } from "../../../domain/channel-kind.ts";

const name = { nb: "Mastodon", nn: "Mastodon", sv: "Mastodon", en: "Mastodon" };

export const mastodonKind: ChannelKindFacts = {
  name,
  described: {
    nb: "Konto på Mastodon",
    nn: "Konto på Mastodon",
    sv: "Konto på Mastodon",
    en: "Account on Mastodon",
  },
  found: "an account on a server that speaks Mastodon's API",
  lists: "everything",
  relook: threadRule,
  postsInTurn: true,
  // «delete and redraft» publishes a post again under another id
  reissues: true,
  tellsClosing: "never",
  tellsAudience: false,
  removedBy: "anybody",
  tidy: (url) => {
    const account = accountAt(url.href);
    return account ? profileAddress(account) : url.href;
  },
};

export interface AccountAddress {
  /** of the server on which the account lives */
  readonly origin: string;
  /** without the server's name */
  readonly name: string;
}

/** @returns undefined for what is no profile, or the profile of somebody who lives on another server */
export function accountAt(address: string): AccountAddress | undefined {
  const url = URL.parse(address);
  const [, name] =
    /^\/(?:@|users\/|web\/@|deck\/@)([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)(?:\/.*)?$/.exec(
      url?.pathname ?? "",
    ) ?? [];
  return url && name !== undefined ? { origin: url.origin, name } : undefined;
}

export function profileAddress({ origin, name }: AccountAddress): string {
  return `${origin}/@${name}`;
}
