/** PURE. What the archive asks of the kind `youtube`, and which channel an address is. */
import { type ChannelKindFacts, type RelookRule, threadRule } from "../../../domain/channel-kind.ts";

export const commentRule: RelookRule = {
  ...threadRule,
  mostPerLook: 40,
  because:
    "as threads elsewhere; YouTube counts each question against 10,000 units a day, of which 48 looks may spend some 200 each",
};

export const youtubeKind: ChannelKindFacts = {
  name: { nb: "YouTube", nn: "YouTube", sv: "YouTube", en: "YouTube" },
  described: { nb: "YouTube-kanal", nn: "YouTube-kanal", sv: "YouTube-kanal", en: "YouTube channel" },
  found: "a channel on YouTube",
  lists: "everything",
  relook: commentRule,
  reissues: false,
  // a video without a count of comments takes none
  tellsClosing: "always",
  tellsAudience: false,
  removedBy: "anybody",
  tidy: (url) => {
    const named = channelAt(url.href);
    return named
      ? `https://www.youtube.com/${named.id === undefined ? named.handle : `channel/${named.id}`}`
      : url.href;
  },
};

export type NamedChannel =
  | { readonly id: string; readonly handle?: undefined }
  /** with its `@` */
  | { readonly id?: undefined; readonly handle: string };

/** @returns undefined for what is no channel by its id or handle, such as a video */
export function channelAt(address: string): NamedChannel | undefined {
  const url = URL.parse(address);
  if (!url || !/^(?:(?:www|m)\.)?youtube\.com$/.test(url.hostname)) return undefined;
  const [, id, handle] =
    /^\/(?:channel\/(UC[\w-]{22})|(@[\p{L}\p{N}_.·-]{3,60}))(?:\/.*)?$/u.exec(decoded(url.pathname)) ?? [];
  if (id !== undefined) return { id };
  return handle === undefined ? undefined : { handle };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
