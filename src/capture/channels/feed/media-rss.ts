/**
 * PURE. The files that come with an item, as enclosures and in Media RSS.
 *
 * @see https://www.rssboard.org/media-rss
 */
import type { MediaRef } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { itunesSpace, mediaRss } from "./spaces.ts";
import { childrenOf, textOfChild, type XmlElement } from "./tree.ts";

/** Which address the relative ones in an element are relative to. */
export type BaseOf = (element: XmlElement) => string;

/** What holds the elements of Media RSS: the item and its groups. */
export function mediaHolders(item: XmlElement): readonly XmlElement[] {
  return [item, ...childrenOf(item, "group", mediaRss)];
}

/**
 * @param given files that the format has elements of its own for
 * @returns them and those of Media RSS; thumbnails and the picture of a podcast only where there is nothing else,
 *   because they show the same again
 */
export function attachedTo(
  item: XmlElement,
  given: readonly MediaRef[],
  baseOf: BaseOf,
): readonly MediaRef[] {
  const of = (name: string) =>
    mediaHolders(item)
      .flatMap((holder) => childrenOf(holder, name, mediaRss))
      .map((element) => fileOf(element, "url", baseOf));
  const files = [...given, ...of("content")].filter(({ url }) => url !== "");
  if (files.length > 0) return files;
  const cover = childrenOf(item, "image", itunesSpace).map((image) => fileOf(image, "href", baseOf));
  return [...of("thumbnail"), ...cover].filter(({ url }) => url !== "");
}

/** The page on which the film or sound is played. */
export function playerOf(item: XmlElement, baseOf: BaseOf): string | undefined {
  const [player] = mediaHolders(item)
    .flatMap((holder) => [holder, ...childrenOf(holder, "content", mediaRss)])
    .flatMap((holder) => childrenOf(holder, "player", mediaRss));
  return player && webAddress(player.attributes.get("url"), baseOf(player));
}

/** Files as the release before knew them, with their addresses as they are written. */
export function mediaRssOf(item: XmlElement, enclosures: readonly XmlElement[]): readonly MediaRef[] {
  const of = (name: string) => mediaHolders(item).flatMap((holder) => childrenOf(holder, name, mediaRss));
  const [files, thumbnails] = [[...enclosures, ...of("content")], of("thumbnail")].map((elements) =>
    elements.map((element) => fileOf(element, "url", ({ base }) => base)).filter(({ url }) => url !== ""),
  );
  return (files?.length ? files : thumbnails) ?? [];
}

/** @param attribute that holds the address, which is made whole */
export function fileOf(element: XmlElement, attribute: string, baseOf: BaseOf): MediaRef {
  const alt = textOfChild(element, "description", mediaRss) ?? textOfChild(element, "title", mediaRss);
  const url = element.attributes.get(attribute)?.trim() ?? "";
  return {
    url: webAddress(url, baseOf(element)) ?? url,
    alt: alt ?? (element.attributes.get("title")?.trim() || undefined),
    mediaType: element.attributes.get("type")?.trim() || undefined,
  };
}
