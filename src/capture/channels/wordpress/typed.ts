/**
 * PURE. What the site showed of a text, and what had been typed to make it.
 *
 * The record is what the public saw: reusable and dynamic blocks, shortcodes and forms are typed as a number or a name
 * and shown as text. What was typed is one more fact where it says something else.
 *
 * @see https://developer.wordpress.org/reference/functions/wptexturize/
 */
import { plainTextOfHtml } from "../../text.ts";
import { htmlOfRaw } from "./raw.ts";

/** `raw` is given to editors only. */
export interface Content {
  readonly rendered: string;
  readonly raw?: string | undefined;
}

export interface Shown {
  /** plain text of what was shown; of what was typed where nothing is shown, as of a plugin that hides it */
  readonly text: string;
  readonly html: string | undefined;
  /** plain text of what was typed, when it says something else than what was shown */
  readonly typed: string | undefined;
  /** plain text of what was typed, when it says the same with other quotes and dashes */
  readonly formerly: string | undefined;
}

export function shownOf(content: Content | undefined): Shown {
  if (!content) return { text: "", html: undefined, typed: undefined, formerly: undefined };
  const { rendered, raw } = content;
  const typedHtml = raw === undefined ? undefined : htmlOfRaw(raw);
  const html = rendered.trim() || typedHtml;
  const text = plainTextOfHtml(html ?? "");
  if (typedHtml === undefined || html === typedHtml)
    return { text, html, typed: undefined, formerly: undefined };
  const typed = plainTextOfHtml(typedHtml);
  if (!saysTheSame(typed, text))
    return { text, html, typed: bounded(typed || (raw ?? "")), formerly: undefined };
  return { text, html, typed: undefined, formerly: typed === text ? undefined : typed };
}

/** WordPress sets quotes, dashes, dots, crosses and smileys; letters and digits it leaves as they are. */
export function saysTheSame(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("×", "x")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Longer ones stand whole in the raw answer. */
const longestTyped = 20_000;

function bounded(text: string): string {
  if (text.length <= longestTyped) return text;
  return `${text.slice(0, longestTyped)} […: ${text.length} characters, whole in the raw answer]`;
}

/** So many words tell where a text was taken from; an excerpt that WordPress makes has 55. */
const tellingWords = 40;

/**
 * The excerpt that was written for a post; undefined when WordPress made it of the post's own words, and when it says no
 * more than they do.
 *
 * @param text of the post
 */
export function writtenExcerpt(excerpt: Content | undefined, text: string): string | undefined {
  if (!excerpt || excerpt.raw === "") return undefined;
  const shown = shownOf(excerpt).text;
  return isTakenFrom(shown, text) ? undefined : shown;
}

function isTakenFrom(excerpt: string, text: string): boolean {
  const wanted = wordsOf(excerpt).slice(0, tellingWords);
  let found = 0;
  for (const word of wordsOf(text)) if (word === wanted[found]) found += 1;
  return found === wanted.length;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A title as the public read it, without the word that WordPress puts in front of one that is not public. */
export function shownTitle(title: Content | undefined): { title?: string; formerly?: string } {
  if (!title) return {};
  const shown = plainTextOfHtml(title.rendered);
  const typed = title.raw === undefined ? shown : plainTextOfHtml(title.raw);
  if (typed === shown) return { title: shown };
  if (saysTheSame(typed, shown)) return { title: shown, formerly: typed };
  const bare = shown.replace(/^[^:]{1,40}: /, "");
  if (saysTheSame(typed, bare)) return { title: bare, ...(typed === bare ? {} : { formerly: typed }) };
  return { title: shown };
}
