/**
 * PURE. What the release before read of an item where it was less: without what is embedded, without images that are
 * shown late, with relative addresses as they are written. What it kept so was not edited since.
 */
import type { MediaRef, Sighting } from "../../../domain/item.ts";
import { attributeOf, htmlTokens } from "../../html.ts";
import { looksLikeHtml, plainTextOfHtml } from "../../text.ts";
import { mediaRefs } from "./page.ts";

type Content = Pick<Sighting, "title" | "text" | "media">;

/** What it looked at. */
export interface FormerPlaces {
  /** as it was read */
  readonly title: string | undefined;
  /** the content, else the description or summary */
  readonly text: string | undefined;
  readonly isHtml: boolean;
  readonly attached: readonly MediaRef[];
  /** what addresses of files were relative to */
  readonly base: string;
}

/** @returns the parts that it read otherwise; undefined when there is none */
export function formerReading(now: Content, former: FormerPlaces): Sighting["formerly"] {
  if (!mayDiffer(now, former)) return undefined;
  const { title, text = "", isHtml, attached, base } = former;
  const then: Content = {
    title,
    text: isHtml ? plainTextOfHtml(text, undefined, false) : text,
    media: mediaRefs(base, attached, isHtml ? filesIn(text) : []),
  };
  const differing = {
    ...(then.title === now.title ? {} : { title: then.title }),
    ...(then.text === now.text ? {} : { text: then.text }),
    ...(JSON.stringify(then.media) === JSON.stringify(now.media) ? {} : { media: then.media }),
  };
  return Object.keys(differing).length === 0 ? undefined : differing;
}

/** Relative addresses, what is embedded or shown late, and elements that were named and not used. */
const readOtherwise =
  /<(?:iframe|object|embed|noscript|title|script|style|template)\b|\s(?:href|src)\s*=\s*["']?\s*(?!#|[a-z][a-z\d+.-]*:)[^\s"'>]|\sdata-|srcset|["'\s=]data:|<!\[CDATA\[/i;

function mayDiffer({ title, text }: Content, former: FormerPlaces): boolean {
  if (former.title !== title) return true;
  if (former.text === undefined) return text !== "" || former.attached.length === 0;
  return former.isHtml ? text === "" || readOtherwise.test(former.text) : former.text !== text;
}

/** The title of RSS, in which any markup was read as such. */
export function formerTitle(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  return (looksLikeHtml(title) ? plainTextOfHtml(title, undefined, false) : title) || undefined;
}

const holdsFile: ReadonlySet<string> = new Set(["img", "video", "audio", "source"]);

function filesIn(html: string): readonly MediaRef[] {
  const files: MediaRef[] = [];
  for (const token of htmlTokens(html)) {
    if (token.kind !== "open" || !holdsFile.has(token.name)) continue;
    const url = attributeOf(token.attributes, "src")?.trim() ?? "";
    const [alt, mediaType] = ["alt", "type"].map(
      (name) => attributeOf(token.attributes, name)?.trim() || undefined,
    );
    if (url !== "" && !/^data:/i.test(url)) files.push({ url, alt, mediaType });
  }
  return files;
}
