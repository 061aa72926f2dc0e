/**
 * PURE. The files of a post: its featured one, those that its text shows, the rest of what was uploaded to it.
 *
 * What a text shows is an address, often of a smaller copy; the file of the media library behind it is kept in its
 * place, with its description.
 */
import type { MediaRef } from "../../../domain/item.ts";
import { attributeOf, htmlTokens } from "../../html.ts";
import { webAddress } from "../../http-address.ts";
import { mediaOfHtml } from "../../text.ts";
import { mediaIdsIn } from "./raw.ts";
import type { Media, Post } from "./shapes.ts";

export interface Library {
  readonly byId: ReadonlyMap<number, MediaRef>;
  /** by the address without scheme, size and query */
  readonly byAddress: ReadonlyMap<string, number>;
  /** ids of the files that were uploaded to a post, by its id */
  readonly uploads: ReadonlyMap<number, readonly number[]>;
}

/** @param address the site's own, for files that are named without a host */
export function libraryOf(files: readonly Media[], address: string): Library {
  const byId = new Map<number, MediaRef>();
  const byAddress = new Map<string, number>();
  const uploads = new Map<number, number[]>();
  for (const file of files) {
    const url = webAddress(file.source_url, address);
    if (url === undefined) continue;
    byId.set(file.id, { url, alt: file.alt_text || undefined, mediaType: file.mime_type || undefined });
    byAddress.set(asOriginal(url), file.id);
    if (!file.post) continue;
    const ofPost = uploads.get(file.post);
    if (ofPost) ofPost.push(file.id);
    else uploads.set(file.post, [file.id]);
  }
  return { byId, byAddress, uploads };
}

/** The featured file first, then those in the text, then the rest of what was uploaded to the post, each once. */
export function filesOf(post: Post, library: Library, address: string): MediaRef[] {
  const found = new Map<string, MediaRef>();
  const add = (file: MediaRef | undefined) => {
    if (file && !found.has(file.url)) found.set(file.url, file);
  };
  add(library.byId.get(post.featured_media));
  for (const file of shownIn(post, library, address)) add(file);
  const { raw = "", rendered = "" } = post.content ?? {};
  for (const id of [...mediaIdsIn(raw), ...mediaIdsIn(rendered)]) add(library.byId.get(id));
  for (const id of library.uploads.get(post.id) ?? []) add(library.byId.get(id));
  return [...found.values()];
}

function shownIn({ content, link }: Post, library: Library, address: string): MediaRef[] {
  const html = content?.rendered ?? "";
  const idOf = idsBySource(html);
  return mediaOfHtml(html).flatMap((file) => {
    const url =
      webAddress(file.url, link ?? address) ?? webAddress(file.url, address) ?? dataAddress(file.url);
    if (url === undefined) return [];
    const id = library.byAddress.get(asOriginal(url)) ?? idOf.get(file.url);
    return [
      (id === undefined ? undefined : library.byId.get(id)) ?? { ...file, url: ofOwnSite(url, address) },
    ];
  });
}

function dataAddress(url: string): string | undefined {
  return url.startsWith("data:") ? url : undefined;
}

/** WordPress gives images the class `wp-image-N`, N being the number of the file. */
function idsBySource(html: string): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  if (!html.includes("wp-image-")) return ids;
  for (const token of htmlTokens(html)) {
    if (token.kind !== "open" || token.name !== "img") continue;
    const id = /(?:^|\s)wp-image-(\d{1,15})(?:\s|$)/.exec(attributeOf(token.attributes, "class") ?? "")?.[1];
    if (id === undefined) continue;
    for (const name of ["src", "data-src", "data-lazy-src"]) {
      const source = attributeOf(token.attributes, name)?.trim();
      if (source) ids.set(source, Number(id));
    }
  }
  return ids;
}

/** Jetpack shows pictures of a site by way of its own servers, whose address holds the picture's. */
const photon = /^https?:\/\/i\d\.wp\.com\/([^/?#]+)(\/[^?#]*)/;

/** @returns the picture's own address where a content network stands before one of the site's */
function ofOwnSite(url: string, address: string): string {
  const [, host, path] = photon.exec(url) ?? [];
  const site = new URL(address);
  return host !== undefined && host === site.host ? `${site.origin}${path}` : url;
}

/** The same for a file and its smaller copies: `kart.png`, `kart-300x200.png`, `kart-scaled.png`. */
function asOriginal(url: string): string {
  const [, host, path] = photon.exec(url) ?? [];
  const plain = host === undefined ? url.replace(/^https?:\/\//, "") : `${host}${path}`;
  return plain.replace(/[?#].*$/s, "").replace(/(?:-\d{1,5}x\d{1,5}|-scaled)(?=\.[a-z0-9]{1,5}$)/i, "");
}

/** How many files a post names by number that no list of files explains. */
export function unknownFiles(post: Post, { byId }: Library): number {
  const { raw = "", rendered = "" } = post.content ?? {};
  const ids = new Set([post.featured_media, ...mediaIdsIn(raw), ...mediaIdsIn(rendered)]);
  return [...ids].filter((id) => id > 0 && !byId.has(id)).length;
}

/** What a release before this one kept: by numbers alone, and of the channel's own origin alone. */
export function formerFilesOf(post: Post, library: Library, origin: string): MediaRef[] {
  const { raw, rendered = "" } = post.content ?? {};
  const shown = mediaIdsIn(raw ?? rendered);
  const ids = new Set([post.featured_media, ...shown, ...(library.uploads.get(post.id) ?? [])]);
  return [...ids].flatMap((id) => {
    const file = library.byId.get(id);
    return file && new URL(file.url).origin === origin ? [file] : [];
  });
}
