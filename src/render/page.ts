/**
 * PURE. The HTML of an item as one page that stands by itself: no script, no style of its own, nothing from outside.
 *
 * Pictures that the archive holds stand in the page; what it does not hold is named in its place.
 * @see Noark 5 requirement 6.4.38: one file for a document, so no pictures beside it
 */

import sanitizeHtml from "sanitize-html";
import type { ExportedChannel, ExportedItem, ExportedVersion } from "../domain/export.ts";
import { publicAddress } from "../domain/public-address.ts";

/** A stored picture of the version. */
export interface Picture {
  readonly url: string;
  readonly mediaType: string;
  /** undefined when it is too large to stand in a page: it is a document of its own */
  readonly bytes: Uint8Array | undefined;
}

/** @param language of the agency, for the words of the page itself */
export function pageOf(
  channel: ExportedChannel,
  item: ExportedItem,
  version: ExportedVersion,
  pictures: readonly Picture[],
  language: string,
): string {
  const title = escaped(version.title ?? item.nativeId);
  const heading = version.title === undefined ? "" : `<h1>${title}</h1>\n`;
  const facts = [item.authorName, channel.title, item.permalink, item.postedAt.toISOString()];
  const shown = facts.flatMap((fact) => (fact ? [escaped(fact)] : [])).join(" · ");
  return `<!DOCTYPE html>
<html lang="${escaped(item.language ?? language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
${heading}<p>${shown}</p>
</header>
<main>
${stillHtml(version.html ?? "", item.permalink ?? channel.address, pictures)}
</main>
</body>
</html>
`;
}

const style =
  "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif;color:#111;background:#fff}" +
  "header p{color:#555;font-size:.875rem}img{max-width:100%;height:auto}" +
  "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.25rem .5rem;text-align:left}" +
  "blockquote{margin-left:0;padding-left:1rem;border-left:3px solid #999}pre{white-space:pre-wrap}";

const tags = (
  "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em " +
  "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section " +
  "small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
).split(" ");

/** The HTML without whatever runs, loads or hides; pictures as data, others as their description. */
function stillHtml(html: string, base: string, pictures: readonly Picture[]): string {
  const byName = new Map(pictures.map((picture) => [nameOf(publicAddress(picture.url)), picture]));
  const image = (_: string, { src = "", alt = "" }: Record<string, string>) => {
    if (writtenIn.test(src)) return { tagName: "img", attribs: { src, alt } };
    const url = src.startsWith("data:") ? "data:" : (URL.parse(src, base)?.href ?? src);
    const name = nameOf(publicAddress(url));
    const bytes = byName.get(name)?.bytes;
    if (bytes === undefined)
      return { tagName: "span", attribs: {}, text: `[${alt.trim() || publicAddress(url)}]` };
    const type = byName.get(name)?.mediaType ?? "";
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
    return { tagName: "img", attribs: { src: `data:${type};base64,${data}`, alt } };
  };
  return sanitizeHtml(html, {
    allowedTags: tags,
    allowedAttributes: {
      "*": ["lang", "dir", "title"],
      a: ["href"],
      img: ["src", "alt"],
      ol: ["start", "reversed", "type"],
      td: ["colspan", "rowspan"],
      th: ["colspan", "rowspan", "scope"],
      time: ["datetime"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    transformTags: { img: image },
  });
}

/** A picture that stands in the text itself, of a type that runs nothing. */
const writtenIn = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[A-Za-z0-9+/\s]*(?:=+\s*)?$/i;

/** WordPress shows a picture in another size under the same name: `kart-300x200.png` is `kart.png`. */
function nameOf(url: string): string {
  return url.replace(/[?#].*$/s, "").replace(/-\d+x\d+(?=\.[A-Za-z0-9]+$)/, "");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
