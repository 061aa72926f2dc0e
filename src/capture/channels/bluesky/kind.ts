/** PURE. What the archive asks of the kind `bluesky`. */
import { type ChannelKindFacts, threadRule } from "../../../domain/channel-kind.ts";

const name = { nb: "Bluesky", nn: "Bluesky", sv: "Bluesky", en: "Bluesky" };

export const blueskyKind: ChannelKindFacts = {
  name,
  described: { nb: "Bluesky-konto", nn: "Bluesky-konto", sv: "Bluesky-konto", en: "Bluesky account" },
  found: "a Bluesky account",
  lists: "everything",
  // answers of others: its own words are all in the repository of each look
  relook: threadRule,
  reissues: false,
  // the threadgate of each post
  tellsClosing: "always",
  tellsAudience: false,
  removedBy: "anybody",
  tidy: tidyAddress,
};

const parameters = ["handle", "plc", "appview"] as const;

/** The profile's address of any page below it, with what the archive knows of its query. */
function tidyAddress(url: URL): string {
  const named = nameIn(url);
  if (named === undefined) return url.href;
  const kept = parameters.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [`${name}=${value}`];
  });
  return `${url.origin}/profile/${named}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
}

/** The DID or handle that a profile's address names. */
export function nameIn(url: URL): string | undefined {
  return /^\/profile\/@?([^/]+)(?:\/|$)/.exec(url.pathname)?.[1];
}
