/**
 * PURE. Of which type a file is that a channel handed out, or why it is not what was promised.
 *
 * The first bytes count most. What the channel promised and what its server says choose among the types that the same
 * bytes may be; alone they decide nothing. A web page, a program's answer or nothing at all is no picture.
 */
import { hasSignature, headBytes, signatureOf } from "../domain/file-signature.ts";
import { textIn, withoutPreambles, xmlComment } from "../domain/file-text.ts";

export interface FileClaims {
  /** by the channel, when it named the file */
  readonly promised: string | undefined;
  /** by the server, with the file */
  readonly answered: string | undefined;
  /** the address under which it was named */
  readonly url: string;
}

export type FileAnswerType =
  | { readonly mediaType: string }
  /** what came instead of what was promised */
  | { readonly wrong: string };

export const headSize = headBytes;

/** @param head the first `headSize` bytes, or all when there are fewer */
export function fileTypeOf(head: Uint8Array, claims: FileClaims): FileAnswerType {
  const promised = essence(claims.promised) ?? typeOfExtension(claims.url);
  const answered = essence(claims.answered);
  if (head.byteLength === 0) return { wrong: "nothing came, an empty answer" };
  const signature = signatureOf(head);
  if (signature) {
    const fits = (type: string | undefined) => type !== undefined && signature.mayBe.test(type);
    return { mediaType: [answered, promised].find(fits) ?? signature.mediaType };
  }
  const text = textIn(head);
  return text === undefined ? unknownBytes(promised, answered) : textType(text, promised, answered);
}

function unknownBytes(promised: string | undefined, answered: string | undefined): FileAnswerType {
  const believable = (type: string | undefined) => type !== undefined && !isText(type) && !hasSignature(type);
  return { mediaType: [answered, promised].find(believable) ?? "application/octet-stream" };
}

function textType(text: string, promised: string | undefined, answered: string | undefined): FileAnswerType {
  const said = promised ?? "a file";
  if (svgRoot.test(withoutPreambles(text, beforeSvg))) return { mediaType: "image/svg+xml" };
  if (webPage.test(withoutPreambles(text, beforePage))) {
    if (promised !== undefined && isHtml(promised)) return { mediaType: promised };
    return { wrong: `a web page (HTML) came where ${said} was promised` };
  }
  if (promised !== undefined)
    return isText(promised) && !isHtml(promised)
      ? { mediaType: promised }
      : { wrong: `text came where ${said} was promised` };
  if (answered !== undefined && isText(answered) && !isHtml(answered) && !/^\s*[[{]/.test(text))
    return { mediaType: answered };
  return { wrong: "text came where a file was promised" };
}

const webPage = /^<(?:!doctype\s+html|html|head|body|title|meta|script|h1|p|div)\b/i;
const svgRoot = /^<(?:\w+:)?svg[\s>]/i;
/** What may stand before the root; told by hand, because a pattern of such parts tries every way to join them. */
const beforePage = [xmlComment];
const beforeSvg = [{ begins: /<\?xml/iy, ends: ">" }, xmlComment, { begins: /<!doctype\s+svg/iy, ends: ">" }];
const textual =
  /^text\/|^application\/(?:json|xml|javascript|x-subrip|geo\+json|gpx\+xml|x-ndjson)$|\+(?:xml|json)$/;

function isText(type: string): boolean {
  return textual.test(type);
}

function isHtml(type: string): boolean {
  return type === "text/html" || type === "application/xhtml+xml";
}

/** Without parameters, in lower case; undefined for what says nothing. */
function essence(type: string | undefined): string | undefined {
  const found = type?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (!/^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/.test(found)) return undefined;
  return saysNothing.has(found) ? undefined : found;
}

const saysNothing: ReadonlySet<string> = new Set([
  "application/octet-stream",
  "binary/octet-stream",
  "application/force-download",
  "application/x-download",
  "application/unknown",
]);

function typeOfExtension(address: string): string | undefined {
  const path = URL.parse(address)?.pathname ?? "";
  return byExtension.get(/\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? "");
}

const byExtension: ReadonlyMap<string, string> = new Map([
  ...pairs("image", { png: "png", jpg: "jpeg", jpeg: "jpeg", gif: "gif", webp: "webp", avif: "avif" }),
  ...pairs("image", { heic: "heic", tif: "tiff", tiff: "tiff", bmp: "bmp", svg: "svg+xml", jp2: "jp2" }),
  ...pairs("video", { mp4: "mp4", m4v: "mp4", mov: "quicktime", webm: "webm", mkv: "x-matroska" }),
  ...pairs("video", { avi: "x-msvideo", mpg: "mpeg", mpeg: "mpeg", ogv: "ogg", wmv: "x-ms-wmv" }),
  ...pairs("audio", {
    mp3: "mpeg",
    m4a: "mp4",
    wav: "wav",
    flac: "flac",
    ogg: "ogg",
    opus: "ogg",
    aac: "aac",
  }),
  ...pairs("text", { txt: "plain", csv: "csv", html: "html", htm: "html", vtt: "vtt", ics: "calendar" }),
  ...pairs("application", { pdf: "pdf", zip: "zip", json: "json", xml: "xml", rtf: "rtf", doc: "msword" }),
  ...pairs("application", { srt: "x-subrip", gpx: "gpx+xml", geojson: "geo+json", gz: "gzip" }),
  ...pairs("application/vnd", { xls: "ms-excel", ppt: "ms-powerpoint" }, "."),
  ...pairs(
    "application/vnd.openxmlformats-officedocument",
    { docx: "wordprocessingml.document", xlsx: "spreadsheetml.sheet", pptx: "presentationml.presentation" },
    ".",
  ),
  ...pairs(
    "application/vnd.oasis.opendocument",
    { odt: "text", ods: "spreadsheet", odp: "presentation" },
    ".",
  ),
]);

function pairs(
  start: string,
  ends: Readonly<Record<string, string>>,
  joint = "/",
): readonly (readonly [string, string])[] {
  return Object.entries(ends).map(([extension, end]) => [extension, `${start}${joint}${end}`] as const);
}
