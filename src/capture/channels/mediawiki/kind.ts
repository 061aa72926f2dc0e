/** PURE. What the archive asks of the kind `mediawiki`. */
import type { ChannelKindFacts, RelookRule } from "../../../domain/channel-kind.ts";

const chosen = "namespaces";

export const wikiRule: RelookRule = {
  // of any age at once: what no log tells can be done to the oldest as to the newest
  share: 1000,
  longestDays: 7,
  mostPerLook: 60,
  because:
    "every edit, move, restore and hiding that a log tells of is read at the next look; every revision, for what no log tells of, once in 7 days; 60 histories at a look are fewer answers than every revision of a wiki of 3,000",
};

/** The address without what was copied along: a page, a query other than the chosen namespaces. */
function tidyWiki(url: URL): string {
  const path = url.pathname.replace(/\/(?:index|load|rest)\.php(?:\/.*)?$/i, "/").replace(/\/+$/, "");
  const namespaces = namespacesIn(url.href);
  return `${url.origin}${path}${namespaces ? `?${chosen}=${namespaces.join(",")}` : ""}`;
}

/** `https://wiki.example.no/w/api.php?namespaces=0,4`; undefined where the channel chooses none, empty where what it says is no number. */
export function namespacesIn(address: string): readonly number[] | undefined {
  const given = new URL(address).searchParams.get(chosen);
  if (given === null) return undefined;
  const numbers = given
    .split(/[,|]/)
    .flatMap((text) => (/^\d{1,5}$/.test(text.trim()) ? [Number(text)] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

export const mediawikiKind: ChannelKindFacts = {
  name: { nb: "Wiki (MediaWiki)", nn: "Wiki (MediaWiki)", sv: "Wiki (MediaWiki)", en: "Wiki (MediaWiki)" },
  described: {
    nb: "Wiki (MediaWiki) med diskusjonssider",
    nn: "Wiki (MediaWiki) med diskusjonssider",
    sv: "Wiki (MediaWiki) med diskussionssidor",
    en: "Wiki (MediaWiki) with talk pages",
  },
  found: "MediaWiki",
  lists: "everything",
  relook: wikiRule,
  reissues: false,
  tellsClosing: "never",
  tellsAudience: false,
  // whoever may edit can take a text off a page, and its revision stays; pages and revisions only the wiki's staff delete
  removedBy: "agency",
  tidy: tidyWiki,
};
