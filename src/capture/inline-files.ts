/**
 * PURE. Files that are written into an item's text as `data:` addresses: taken out of the address, and known by their
 * digest from then on, so that what is compared and kept stays small.
 *
 * @see RFC 2397, and the data: URL processor of https://fetch.spec.whatwg.org/#data-url-processor
 */
import { createHash } from "node:crypto";
import { type Sha256, sha256 } from "../domain/ids.ts";
import type { MediaRef, Sighting } from "../domain/item.ts";
import { fileTypeOf, headSize } from "./file-type.ts";

export interface InlineFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export type InlineFiles = ReadonlyMap<Sha256, InlineFile>;

/** The sightings with short addresses, and the files that stood in the long ones. */
export function withoutInlineFiles<Seen extends Pick<Sighting, "media">>(
  sightings: readonly Seen[],
): { readonly sightings: readonly Seen[]; readonly files: InlineFiles } {
  const files = new Map<Sha256, InlineFile>();
  const short = (ref: MediaRef): MediaRef => {
    if (!isLong(ref.url)) return ref;
    const file = decoded(ref.url, ref.mediaType);
    if (!file) return { ...ref, url: addressOf("", digestOf(Buffer.from(ref.url, "utf8"))) };
    const digest = digestOf(file.bytes);
    files.set(digest, file);
    return { ...ref, url: addressOf(file.mediaType, digest), mediaType: file.mediaType };
  };
  const shortened = sightings.map((seen) =>
    seen.media.some(({ url }) => isLong(url)) ? { ...seen, media: seen.media.map(short) } : seen,
  );
  return { sightings: shortened, files };
}

/** Whether `withoutInlineFiles` would take any out. */
export function hasInlineFiles(sightings: Iterable<Pick<Sighting, "media">>): boolean {
  for (const { media } of sightings) if (media.some(({ url }) => isLong(url))) return true;
  return false;
}

/** @returns which file an address means that `withoutInlineFiles` made; undefined for any other, and for what was no file */
export function inlineFileAt(
  url: string,
): { readonly sha256: Sha256; readonly mediaType: string } | undefined {
  const [, mediaType, digest = ""] = shortForm.exec(url) ?? [];
  return mediaType ? { sha256: sha256(digest), mediaType } : undefined;
}

const shortForm = /^data:([^;,]*);sha256=([0-9a-f]{64})$/;

function addressOf(mediaType: string, digest: Sha256): string {
  return `data:${mediaType};sha256=${digest}`;
}

function isLong(url: string): boolean {
  return /^data:/i.test(url) && !shortForm.test(url);
}

function digestOf(bytes: Uint8Array): Sha256 {
  return sha256(createHash("sha256").update(bytes).digest("hex"));
}

/** @returns undefined for what cannot be read, and for what is no file of the type that it says */
function decoded(url: string, promised: string | undefined): InlineFile | undefined {
  const comma = url.indexOf(",");
  if (comma < 0) return undefined;
  const head = url.slice("data:".length, comma);
  const body = percentDecoded(url.slice(comma + 1));
  const bytes = /;\s*base64\s*$/i.test(head) ? base64Bytes(body.toString("latin1")) : body;
  if (!bytes) return undefined;
  const said = head.split(";", 1)[0] || promised;
  const type = fileTypeOf(bytes.subarray(0, headSize), { promised: said, answered: undefined, url: "" });
  return "wrong" in type ? undefined : { bytes, mediaType: type.mediaType };
}

function base64Bytes(text: string): Uint8Array | undefined {
  const plain = text.replaceAll(/[\t\n\f\r ]/g, "");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(plain) && plain.replace(/=+$/, "").length % 4 !== 1
    ? new Uint8Array(Buffer.from(plain, "base64"))
    : undefined;
}

function percentDecoded(text: string): Buffer {
  if (!text.includes("%")) return Buffer.from(text, "utf8");
  const bytes = Buffer.from(text, "utf8");
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const hex = bytes[at] === 0x25 ? bytes.toString("latin1", at + 1, at + 3) : "";
    const coded = /^[0-9a-f]{2}$/i.test(hex);
    out[length++] = coded ? Number.parseInt(hex, 16) : (bytes[at] ?? 0);
    if (coded) at += 2;
  }
  return out.subarray(0, length);
}
