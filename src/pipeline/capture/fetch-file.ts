/** Fetches one file and puts it into the store, before anything says that it is there. */
import { createHash } from "node:crypto";
import type { KeptFile } from "../../db/media.ts";
import { type ErrorCode, isArchiveError } from "../../domain/errors.ts";
import { sha256 } from "../../domain/ids.ts";
import type { MediaRef } from "../../domain/item.ts";
import { contentOfBytes } from "../../objects/content.ts";
import type { Tools } from "../tools.ts";
import { mediaKey } from "./media.ts";

export type Fetched =
  | { readonly kept: KeptFile }
  /** why it was not had, without the address; `silent` when the host did not answer at all */
  | { readonly code: ErrorCode; readonly because: string; readonly silent: boolean }
  /** the signal was aborted before it was had */
  | { readonly ended: true };

export async function fetchFile(tools: Tools, ref: MediaRef, signal: AbortSignal): Promise<Fetched> {
  try {
    const answer = await tools.http.get({ url: ref.url, signal });
    if (answer.status !== 200)
      return {
        code: "media.unreachable",
        because: `the channel answers with status ${answer.status}`,
        silent: false,
      };
    const digest = sha256(createHash("sha256").update(answer.body).digest("hex"));
    await tools.objects.put(mediaKey(digest), contentOfBytes(answer.body));
    const mediaType =
      ref.mediaType ??
      answer.headers.get("content-type")?.split(";")[0]?.trim() ??
      "application/octet-stream";
    return { kept: { sha256: digest, sizeBytes: answer.body.byteLength, mediaType } };
  } catch (error) {
    if (signal.aborted && error === signal.reason) return { ended: true };
    if (!isArchiveError(error) || !/^channel\.|^config\.invalid$/.test(error.code)) throw error;
    const silent = error.code === "channel.unreachable" || error.code === "channel.timeout";
    return { code: "media.unreachable", because: error.code, silent };
  }
}
