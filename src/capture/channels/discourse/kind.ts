/** PURE. What the archive asks of the kind `discourse`, and which part of a forum an address is. */
import { type ChannelKindFacts, type RelookRule, threadRule } from "../../../domain/channel-kind.ts";

export const topicRule: RelookRule = {
  ...threadRule,
  mostPerLook: 40,
  because:
    "as threads elsewhere; a topic of more than twenty posts takes several requests, and a forum answers a key 60 in a minute",
};

export const discourseKind: ChannelKindFacts = {
  name: {
    nb: "Forum (Discourse)",
    nn: "Forum (Discourse)",
    sv: "Forum (Discourse)",
    en: "Forum (Discourse)",
  },
  described: {
    nb: "Forum på Discourse",
    nn: "Forum på Discourse",
    sv: "Forum på Discourse",
    en: "Forum on Discourse",
  },
  found: "a forum on Discourse",
  lists: "everything",
  relook: topicRule,
  postsInTurn: true,
  reissues: false,
  // `closed` of each topic
  tellsClosing: "always",
  tellsAudience: false,
  removedBy: "anybody",
  tidy: (url) => {
    const place = forumAt(url.href);
    return place ? addressOfForum(place) : url.href;
  },
};

/** A forum, or what of it is a channel. */
export interface Forum {
  /** address of the forum without a slash at its end: it may lie in a folder of a site */
  readonly root: string;
  readonly part:
    | { readonly kind: "all" }
    | { readonly kind: "category"; readonly path: string }
    /** the messages of one account, which needs a key */
    | { readonly kind: "messages"; readonly account: string };
  /** primary groups whose members speak for the agency */
  readonly groups: readonly string[];
}

const parts =
  /^(.*?)(?:\/c\/((?:[^/]+\/){0,3}?[^/]+\/\d+)(?:\/.*)?|\/u\/([\w.-]{1,60})\/messages(?:\/.*)?|\/(?:latest|categories|top|new)(?:\.json)?)?\/?$/u;

/** @returns undefined for what is no forum, category or inbox, such as a single topic */
export function forumAt(address: string): Forum | undefined {
  const url = URL.parse(address);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return undefined;
  const found = parts.exec(url.pathname);
  const [, folder = "", path, account] = found ?? [];
  if (!found || /\/(?:t|c|u|g|p)(?:\/|$)/.test(folder)) return undefined;
  return {
    root: `${url.origin}${folder}`,
    part: partOf(path?.replace(/\.json$/, ""), account),
    groups: url.searchParams.getAll("group").filter((name) => name !== ""),
  };
}

function partOf(path: string | undefined, account: string | undefined): Forum["part"] {
  if (path !== undefined) return { kind: "category", path };
  return account === undefined ? { kind: "all" } : { kind: "messages", account };
}

export function addressOfForum({ root, part, groups }: Forum): string {
  const within =
    part.kind === "category"
      ? `/c/${part.path}`
      : part.kind === "messages"
        ? `/u/${part.account}/messages`
        : "";
  const query = groups.map((name) => `group=${encodeURIComponent(name)}`).join("&");
  return `${root}${within}${query === "" ? "" : `?${query}`}`;
}
