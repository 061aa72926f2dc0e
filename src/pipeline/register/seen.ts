/** What a look of a trial showed, in words. Pure. */
import { kindFacts } from "../../capture/channels/kinds.ts";
import { headLinks } from "../../capture/page-links.ts";
import type { Channel } from "../../domain/channel.ts";
import { itemKinds, visibilities } from "../../domain/item.ts";
import type { Look } from "../../domain/observation.ts";
import { operatorAddress, withoutSecrets } from "../../domain/public-address.ts";
import type { Beforehand } from "./register.ts";

export interface Seen {
  /** what it is: `WordPress 6.1`, `RSS`, `JSON Feed`; undefined when that is not known */
  readonly what: string | undefined;
  /** by kind and, of comments, by who can see them; those that are 0 are left out */
  readonly counts: Readonly<Record<string, number>>;
  readonly newest: Date | undefined;
  /** what can be seen, and what cannot and why, a sentence each */
  readonly notes: readonly string[];
  /** the same as codes, for who says it in other words */
  readonly noted: readonly SeenNote[];
  /** why it is clearly no channel of this kind; undefined when it is one, or may only be down */
  readonly other: string | undefined;
  /** feeds that the page names which stands at the address */
  readonly feeds: readonly string[];
  readonly found: Beforehand;
}

export type SeenNote =
  | { readonly code: "withPassword" | "withoutPassword" | "noComments" }
  | { readonly code: "ownAddress" | "unseen"; readonly value: string };

/** @param known asked with a password @param version of WordPress, when it says so */
export function seenOf(
  channel: Channel,
  look: Look | undefined,
  known: boolean,
  version: string | undefined,
): Seen {
  const first = look?.payloads.find(({ status }) => status === 200) ?? look?.payloads[0];
  const text = first ? new TextDecoder().decode(first.bytes.subarray(0, 500_000)) : "";
  const links = headLinks(text, first?.url ?? channel.address);
  const isWordPress = channel.kind === "wordpress";
  const json = isWordPress ? indexOf(look) : feedOf(text);
  const times = look?.sightings.flatMap(({ postedAt }) => postedAt ?? []) ?? [];
  const site = isWordPress ? json?.home : (json?.feed_url ?? links.self);
  const home = isWordPress ? undefined : (json?.home_page_url ?? links.home);
  const counts = countsOf(look);
  const noted =
    look?.sightings.length === 0
      ? []
      : [...notesOf(channel, look?.fault ? "failed" : known, counts, site), ...unseenIn(look)];
  return {
    what: whatOf(channel, look, text, version, json),
    counts,
    newest: times.length === 0 ? undefined : new Date(Math.max(...times.map((at) => at.getTime()))),
    notes: noted.map(sentenceOf),
    noted,
    other: otherOf(look),
    feeds:
      look?.fault?.code === "channel.htmlInstead"
        ? links.feeds.map(({ address }) => operatorAddress(address))
        : [],
    found: { site: webOnly(site), home: webOnly(home) },
  };
}

interface OwnWords {
  readonly home?: string;
  readonly feed_url?: string;
  readonly home_page_url?: string;
  readonly version?: string;
}

/** The site's description, which WordPress gives before its lists. */
function indexOf(look: Look | undefined): OwnWords | undefined {
  for (const { bytes, status } of look?.payloads.slice(0, 3) ?? []) {
    const json = status === 200 ? objectOf(new TextDecoder().decode(bytes)) : undefined;
    if (json && "namespaces" in json) return json;
  }
  return undefined;
}

function feedOf(text: string): OwnWords | undefined {
  const json = objectOf(text);
  return json && "items" in json ? json : undefined;
}

function objectOf(text: string): (OwnWords & object) | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
    return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
  } catch {
    return undefined;
  }
}

function webOnly(address: unknown): string | undefined {
  return typeof address === "string" && /^https?:$/.test(URL.parse(address)?.protocol ?? "")
    ? address
    : undefined;
}

function whatOf(
  { kind }: Channel,
  look: Look | undefined,
  text: string,
  version: string | undefined,
  json: OwnWords | undefined,
): string | undefined {
  if (kind === "wordpress")
    return json ? `WordPress${version === undefined ? "" : ` ${version}`}` : undefined;
  const { found } = kindFacts[kind];
  if (found !== undefined) return look?.fault ? undefined : found;
  if (json) return "JSON Feed";
  const root = /<(?:\w+:)?(rss|rdf|feed)\b/i.exec(text.slice(0, 5000))?.[1]?.toLowerCase();
  if (root === undefined || look?.fault?.code === "channel.htmlInstead") return undefined;
  return root === "feed" ? "Atom" : "RSS";
}

function countsOf(look: Look | undefined): Record<string, number> {
  const names = itemKinds.flatMap((kind) =>
    visibilities.map((seenBy) => ({
      kind,
      seenBy,
      name: seenBy === "public" ? `${kind}s` : `${seenBy} ${kind}s`,
    })),
  );
  const counted = names.map(({ kind, seenBy, name }) => {
    const same = look?.sightings.filter((one) => one.kind === kind && one.visibility === seenBy) ?? [];
    return [name, same.length] as const;
  });
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

function notesOf(
  channel: Channel,
  known: boolean | "failed",
  counts: Readonly<Record<string, number>>,
  site: string | undefined,
): readonly SeenNote[] {
  const notes: SeenNote[] = [];
  // what a password lets see is not told of one that was refused
  if (channel.kind === "wordpress" && known !== "failed")
    notes.push({ code: known ? "withPassword" : "withoutPassword" });
  if (channel.kind === "feed" && !Object.keys(counts).some((name) => name.endsWith("comments")))
    notes.push({ code: "noComments" });
  if (site !== undefined && URL.canParse(site) && new URL(site).host !== new URL(channel.address).host)
    notes.push({ code: "ownAddress", value: operatorAddress(site) });
  return notes;
}

/** What the look itself says of the site as a whole: lists that are kept shut, types that are not given. */
function unseenIn(look: Look | undefined): readonly SeenNote[] {
  const ofSite = look?.findings.filter(({ nativeId, held }) => nativeId === "site" && !held) ?? [];
  return ofSite.map(({ detail }) => ({ code: "unseen", value: withoutSecrets(detail) }));
}

function sentenceOf(note: SeenNote): string {
  switch (note.code) {
    case "withPassword":
      return "With this password comments that are held, marked as spam or removed are seen too, and so is what moderators do.";
    case "withoutPassword":
      return "Without a password only what anybody can read is seen: no held or removed comments, nothing of moderation, and nothing can be proved to be gone. Give --secret-name (docs/channels.md).";
    case "noComments":
      return "A feed of posts shows no comments: what the public answers there is not captured.";
    case "ownAddress":
      return `It says that its own address is ${note.value}.`;
    case "unseen":
      return `Not all is seen: ${note.value}.`;
  }
}

/** What only time can mend is refused nothing: a server that is down, slow, or asks to be left in peace. */
function otherOf(look: Look | undefined): string | undefined {
  const fault = look?.fault;
  if (!fault || !clearly.has(fault.code)) return undefined;
  const isGone = look?.payloads.some(({ status }) => status === 404 || status === 410);
  if (fault.code === "channel.status" && !isGone) return undefined;
  return fault.detail;
}

const clearly: ReadonlySet<string> = new Set([
  "channel.htmlInstead",
  "channel.status",
  "channel.notJson",
  "channel.notXml",
  "channel.malformed",
  "channel.redirectRefused",
  "channel.redirectLoop",
]);
