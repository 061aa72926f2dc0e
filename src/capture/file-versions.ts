/**
 * PURE. A file that holds other bytes than before, where it lay, makes another version of the item.
 *
 * A look knows files by their addresses, because only what is new is fetched; that a file was replaced is found out
 * after it. The version's digest then holds what its files hold, so it differs from that of the version before; looks
 * compare by addresses as ever.
 */
import type { Sha256 } from "../domain/ids.ts";
import type { KeptContent } from "../domain/item.ts";
import { contentHash } from "./content-hash.ts";

export interface ReplacedFile {
  /** from 0 */
  readonly ordinal: number;
  readonly sha256: Sha256;
}

/** What the version says with one file replaced, and the digest of that. */
export function withReplacedFile(
  kept: KeptContent,
  { ordinal, sha256 }: ReplacedFile,
): KeptContent & { readonly contentHash: Sha256 } {
  const media = kept.media.map((file, index) => (index === ordinal ? { ...file, sha256 } : file));
  return { ...kept, media, contentHash: contentHash({ ...kept, media }) };
}
