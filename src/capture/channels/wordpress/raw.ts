/**
 * PURE. Content as it was typed into WordPress, before it is rendered.
 *
 * Blocks are HTML with comments around; classic content and comments are HTML in which a line break counts.
 *
 * @see https://developer.wordpress.org/reference/functions/wpautop/
 */

const blocks = /<!-- wp:/;
const blockTag =
  "(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)";
const endsWithBlockTag = new RegExp(`</?${blockTag}(?:\\s[^<>]*)?>$`, "i");
const startsWithBlockTag = new RegExp(`^</?${blockTag}(?:\\s[^<>]*)?>`, "i");

/** HTML that reads as WordPress would show it: an empty line ends a paragraph, other line breaks become `<br>`. */
export function htmlOfRaw(raw: string): string {
  if (blocks.test(raw)) return raw;
  const html: string[] = [];
  let paragraph: string[] = [];
  let preformatted = false;
  const endParagraph = () => {
    if (paragraph.length > 0) html.push(`<p>${paragraph.join("<br>")}</p>`);
    paragraph = [];
  };
  for (const line of raw.split(/\r\n|\r|\n/)) {
    const text = line.trim();
    const asItIs = preformatted || startsWithBlockTag.test(text) || endsWithBlockTag.test(text);
    preformatted =
      text.lastIndexOf("<pre") > text.lastIndexOf("</pre") || (preformatted && !text.includes("</pre"));
    const empty = !/[^ \t\f]/.test(line);
    if (asItIs || empty) endParagraph();
    if (asItIs) html.push(line);
    else if (!empty) paragraph.push(line);
  }
  endParagraph();
  return html.join("\n");
}

const imageClass = /\bwp-image-(\d{1,15})\b/g;
const mediaBlock =
  /<!-- wp:(?:audio|cover|file|image|media-text|video) \{[^\n]{0,500}?"(?:id|mediaId)":(\d{1,15})\b/g;

/** The ids of files of the media library that the content shows, in order, each once. */
export function mediaIdsIn(html: string): number[] {
  const found = [...html.matchAll(imageClass), ...html.matchAll(mediaBlock)];
  const ids = found.sort((a, b) => a.index - b.index).map((match) => Number(match[1]));
  return [...new Set(ids)];
}
