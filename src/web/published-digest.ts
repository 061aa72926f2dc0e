/**
 * The checksum of a published text: over what is published and nothing else, so that anybody can compute it, and it tells
 * nothing of what is not. The archive's own digest of a version, over author and files too, is never published.
 */
import { hash } from "node:crypto";

/** SHA-256, in hex, of the UTF-8 bytes of the title (nothing, where there is none), a line feed, and the text. */
export function publishedDigest({
  title,
  body,
}: {
  readonly title: string | null;
  readonly body: string;
}): string {
  return hash("sha256", `${title ?? ""}\n${body}`, "hex");
}
