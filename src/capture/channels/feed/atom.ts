/**
 * PURE. The entries of Atom, and which of them answer another one.
 *
 * `at:deleted-entry` (RFC 6721) is left out: it names an entry without what it said, and a removal is proved by asking
 * for the entry itself.
 *
 * @see RFC 4287, and RFC 4685 for `thr:in-reply-to`
 */
import type { MediaRef } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { appearanceOf, plainTextOfHtml } from "../../text.ts";
import {
  type FeedPage,
  factsOf,
  mediaIn,
  mediaRefs,
  postOf,
  type ReadItem,
  timeReader,
  withoutId,
} from "./page.ts";
import { threading, xmlSpace } from "./spaces.ts";
import { childrenOf, markupOf, textOf, textOfChild, type XmlElement } from "./tree.ts";

export function readAtom(root: XmlElement, ordinal: number): FeedPage {
  const entries = childrenOf(root, "entry").map((entry, index) => readEntry(entry, root, ordinal, index));
  return {
    complete: false,
    next: undefined,
    candidates: entries.flatMap((entry) => entry.candidate ?? []),
    findings: entries.flatMap((entry) => entry.findings),
  };
}

function readEntry(entry: XmlElement, feed: XmlElement, ordinal: number, index: number): ReadItem {
  const link = linkOf(entry, "alternate");
  const nativeId = textOfChild(entry, "id") ?? link;
  const place = { ordinal, pointer: `item[${index}]`, nativeId };
  if (nativeId === undefined) return withoutId(place, "an id");
  const times = timeReader(place);
  const postedAt = times.read(textOfChild(entry, "published"), "published", instantOf);
  const updatedAt = times.read(textOfChild(entry, "updated"), "updated", instantOf);
  const content = textConstruct(childrenOf(entry, "content")[0]);
  const summary = textConstruct(childrenOf(entry, "summary")[0]);
  const parent = childrenOf(entry, "in-reply-to", threading)[0]?.attributes.get("ref")?.trim() || undefined;
  const author =
    childrenOf(entry, "author")[0] ?? (parent === undefined ? childrenOf(feed, "author")[0] : undefined);
  const candidate = postOf(
    { ...place, nativeId },
    {
      title: textConstruct(childrenOf(entry, "title")[0])?.text || undefined,
      text: (content ?? summary)?.text ?? "",
      html: appearanceOf((content ?? summary)?.html),
      permalink: webAddress(link, entry.base),
      postedAt,
      editedAt: updatedAt?.getTime() === postedAt?.getTime() ? undefined : updatedAt,
      authorName: author && textOfChild(author, "name"),
      authorId: author && textOfChild(author, "uri"),
      labels: labelsOf(entry),
      facts: factsOf({
        summary: content ? summary?.text : undefined,
        language: entry.attributes.get(`{${xmlSpace}}lang`),
      }),
      media: mediaRefs(entry.base, enclosuresOf(entry), mediaIn((content ?? summary)?.html)),
      ...(parent === undefined ? {} : { kind: "comment", byAgency: false, parentNativeId: parent }),
    },
  );
  return { candidate, findings: times.findings };
}

/** A link without `rel` is the entry itself. */
function linkOf(entry: XmlElement, rel: string): string | undefined {
  const links = childrenOf(entry, "link");
  return (
    links
      .find((link) => (link.attributes.get("rel") ?? "alternate") === rel)
      ?.attributes.get("href")
      ?.trim() || undefined
  );
}

interface ReadText {
  readonly text: string;
  readonly html: string | undefined;
}

/** @see RFC 4287 sections 3.1 and 4.1.3: text, html, xhtml, or a media type; what is Base64 holds no text */
function textConstruct(element: XmlElement | undefined): ReadText | undefined {
  if (!element) return undefined;
  const type = element.attributes.get("type")?.trim().toLowerCase() ?? "text";
  if (type === "xhtml" || /[+/]xml$/.test(type)) return ofHtml(markupOf(element));
  if (type === "html" || type.startsWith("text/html")) return ofHtml(textOf(element));
  if (type === "text" || type.startsWith("text/")) return { text: textOf(element).trim(), html: undefined };
  return undefined;
}

function ofHtml(html: string): ReadText {
  return { text: plainTextOfHtml(html), html };
}

function labelsOf(entry: XmlElement): readonly string[] {
  const labels = childrenOf(entry, "category").map(
    ({ attributes }) => attributes.get("label") ?? attributes.get("term") ?? "",
  );
  return [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ""))];
}

function enclosuresOf(entry: XmlElement): readonly MediaRef[] {
  return childrenOf(entry, "link")
    .filter(({ attributes }) => attributes.get("rel") === "enclosure")
    .map(({ attributes }) => ({
      url: attributes.get("href") ?? "",
      alt: attributes.get("title")?.trim() || undefined,
      mediaType: attributes.get("type")?.trim() || undefined,
    }));
}
