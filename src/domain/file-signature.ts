/**
 * PURE. What the first bytes of a file say that it is.
 *
 * Own, not a library: it reads at most four kilobytes of what may be hostile, without parsing containers, and the
 * controls over packages, which are pure, need the same answer.
 *
 * @see the PRONOM registry, https://www.nationalarchives.gov.uk/PRONOM, and the formats' own specifications
 */

export interface Signature {
  /** what it is when nothing else is said */
  readonly mediaType: string;
  /** what else the same container may hold */
  readonly mayBe: RegExp;
}

/** so many bytes are looked at */
export const headBytes = 4096;

/** @param head the first bytes of a file, `headBytes` or all of it */
export function signatureOf(head: Uint8Array): Signature | undefined {
  const candidates = byFirst[head[0] ?? -1];
  return candidates?.find(({ at, bytes, and }) => startsWith(head, bytes, at) && (and?.(head) ?? true));
}

/** The media types that `signatureOf` would know: bytes without such a signature are none of these. */
export function hasSignature(mediaType: string): boolean {
  return knownSignatures.some((known) => known.mediaType === mediaType || known.mayBe.test(mediaType));
}

interface Known extends Signature {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly and?: (head: Uint8Array) => boolean;
}

const nothingElse = /^$/;

function known(
  mediaType: string,
  start: string,
  more: { readonly at?: number; readonly mayBe?: RegExp; readonly and?: (head: Uint8Array) => boolean } = {},
): Known {
  const { at = 0, mayBe = nothingElse, and } = more;
  return { mediaType, mayBe, at, bytes: Buffer.from(start, "latin1"), ...(and ? { and } : {}) };
}

const riff = (kind: string) => (head: Uint8Array) => startsWith(head, Buffer.from(kind, "latin1"), 8);
const brand = (form: RegExp) => (head: Uint8Array) => form.test(latin1(head, 8, 12));
const zipped =
  /^application\/(?:zip|x-zip-compressed|epub\+zip|java-archive|vnd\.(?:openxmlformats|oasis|ms-|google-earth\.kmz|apple|etsi).*)$/;
const compound = /^application\/(?:msword|vnd\.ms-.*|vnd\.visio|x-msi)$/;
const iso = /^(?:video\/(?:mp4|quicktime|x-m4v|3gpp2?|mpeg4)|audio\/(?:mp4|x-m4a|m4a|aac|3gpp2?))$/;
const matroska = /^(?:video|audio)\/(?:webm|x-matroska|matroska)$/;
const ogg = /^(?:audio|video|application)\/(?:ogg|opus|vorbis|theora|x-ogg)$/;
const wave = /^audio\/(?:wav|wave|x-wav|vnd\.wave)$/;
const mpegAudio = /^audio\/(?:mpeg|mp3|x-mp3|mpeg3|x-mpeg)$/;
/** readers take it within the first kilobyte: ISO 32000-1 annex H.3 */
const latePdf = /^(?:\xef\xbb\xbf)?\s*%PDF-/;
const icon = /^image\/(?:x-icon|vnd\.microsoft\.icon)$/;

/** In this order: the first that fits counts. */
const knownSignatures: readonly Known[] = [
  known("image/png", "\x89PNG\r\n\x1a\n", { mayBe: /^image\/(?:x-png|apng|vnd\.mozilla\.apng)$/ }),
  known("image/jpeg", "\xff\xd8\xff", { mayBe: /^image\/(?:jpg|pjpeg)$/ }),
  known("image/gif", "GIF87a"),
  known("image/gif", "GIF89a"),
  known("image/webp", "RIFF", { and: riff("WEBP") }),
  known("audio/wav", "RIFF", { and: riff("WAVE"), mayBe: wave }),
  known("video/x-msvideo", "RIFF", { and: riff("AVI "), mayBe: /^video\/(?:avi|msvideo)$/ }),
  known("image/avif", "ftyp", { at: 4, and: brand(/^avi[fs]/) }),
  known("image/heic", "ftyp", { at: 4, and: brand(/^(?:hei|hev|mif1|msf1)/), mayBe: /^image\/hei[cf]/ }),
  known("video/quicktime", "ftyp", { at: 4, and: brand(/^qt /), mayBe: iso }),
  known("audio/mp4", "ftyp", { at: 4, and: brand(/^M4[AB] /), mayBe: iso }),
  known("video/mp4", "ftyp", { at: 4, mayBe: iso }),
  known("video/quicktime", "moov", { at: 4, mayBe: iso }),
  known("image/tiff", "II*\0", { mayBe: /^image\/(?:x-|geo)?tiff?$/ }),
  known("image/tiff", "MM\0*", { mayBe: /^image\/(?:x-|geo)?tiff?$/ }),
  known("image/jp2", "\0\0\0\x0cjP  \r\n\x87\n", { mayBe: /^image\/jp[xm2]$/ }),
  known("image/bmp", "BM", { and: isBitmap, mayBe: /^image\/(?:x-)?(?:ms-)?bmp$/ }),
  known("image/vnd.microsoft.icon", "\0\0\x01\0", { and: isIcon, mayBe: icon }),
  known("application/pdf", "%PDF-", { mayBe: /^application\/x-pdf$/ }),
  known("application/pdf", "", { and: (head) => latePdf.test(latin1(head, 0, 1024)) }),
  known("application/rtf", "{\\rtf", { mayBe: /^text\/rtf$/ }),
  known("application/postscript", "%!PS"),
  known("application/zip", "PK\x03\x04", { mayBe: zipped }),
  known("application/zip", "PK\x05\x06", { mayBe: zipped }),
  known("application/x-cfb", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", { mayBe: compound }),
  known("application/gzip", "\x1f\x8b\x08", { mayBe: /^application\/(?:x-gzip|x-tgz|x-tar|gpx\+xml)$/ }),
  known("application/x-7z-compressed", "7z\xbc\xaf\x27\x1c"),
  known("application/vnd.rar", "Rar!\x1a\x07", { mayBe: /^application\/x-rar/ }),
  known("application/x-tar", "ustar", { at: 257 }),
  known("video/webm", "\x1a\x45\xdf\xa3", { mayBe: matroska }),
  known("audio/ogg", "OggS", { mayBe: ogg }),
  known("audio/flac", "fLaC", { mayBe: /^audio\/x-flac$/ }),
  known("audio/midi", "MThd", { mayBe: /^audio\/(?:x-)?midi?$/ }),
  known("audio/aiff", "FORM", { and: riff("AIF"), mayBe: /^audio\/x-aiff$/ }),
  known("audio/mpeg", "ID3", { mayBe: mpegAudio }),
  known("audio/aac", "\xff", { and: isAdts, mayBe: /^audio\/(?:x-aac|aacp)$/ }),
  known("audio/mpeg", "\xff", { and: isMpegAudio, mayBe: mpegAudio }),
  known("video/mpeg", "\0\0\x01\xba", { mayBe: /^video\/(?:x-)?mpe?g$/ }),
  known("video/mpeg", "\0\0\x01\xb3", { mayBe: /^video\/(?:x-)?mpe?g$/ }),
  known("video/mp2t", "G", { and: (head) => head[188] === 0x47 && head[376] === 0x47 }),
  known("video/x-flv", "FLV\x01"),
  known("video/x-ms-asf", "\x30\x26\xb2\x75\x8e\x66\xcf\x11", {
    mayBe: /^(?:video\/x-ms-(?:wmv|asf)|audio\/x-ms-wma)$/,
  }),
];

/** Those that a file with this first byte may have: millions of files are looked at for one package. */
const byFirst: readonly (readonly Known[])[] = Array.from({ length: 256 }, (_, first) =>
  knownSignatures.filter(({ at, bytes }) => {
    if (bytes.length === 0) return /[\s\xef%]/.test(String.fromCharCode(first));
    return at > 0 || bytes[0] === first;
  }),
);

/** Everything that `signatureOf` may answer. */
export const signatures: readonly Signature[] = knownSignatures;

/** The size that the header of a bitmap tells of itself. @see BITMAPFILEHEADER */
function isBitmap(head: Uint8Array): boolean {
  const size = head[14] ?? 0;
  return head[15] === 0 && (size === 12 || size === 40 || size === 108 || size === 124);
}

function isIcon(head: Uint8Array): boolean {
  return (head[4] ?? 0) > 0 && head[5] === 0 && head[9] === 0;
}

/** @see ISO/IEC 13818-7, the header of an ADTS frame */
function isAdts(head: Uint8Array): boolean {
  return ((head[1] ?? 0) & 0xf6) === 0xf0;
}

/**
 * `ff fe` is no sound but the mark of text in UTF-16: it would be layer I with a checksum, which no file has.
 *
 * @see ISO/IEC 11172-3 2.4.1.3: eleven bits of one, then a version, a layer and a rate that are not reserved
 */
function isMpegAudio(head: Uint8Array): boolean {
  const [, second = 0, third = 0] = head;
  if (second === 0xfe) return false;
  const layered = (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) !== 0;
  return layered && third >> 4 !== 0xf && (third & 0x0c) !== 0x0c;
}

function startsWith(head: Uint8Array, bytes: Uint8Array, at: number): boolean {
  return head.length >= at + bytes.length && bytes.every((byte, index) => head[at + index] === byte);
}

function latin1(head: Uint8Array, from: number, to: number): string {
  return Buffer.from(head.subarray(from, to)).toString("latin1");
}
