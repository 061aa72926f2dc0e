/** Fetches the media files of new versions, from the channel's own origin only, before anything is written. */
import { createHash } from "node:crypto";
import type { ObservePlan } from "../../capture/observe.ts";
import type { KeptFile } from "../../db/media.ts";
import type { Channel } from "../../domain/channel.ts";
import { type ErrorCode, isArchiveError } from "../../domain/errors.ts";
import { type Sha256, sha256 } from "../../domain/ids.ts";
import type { HashedSighting, MediaRef } from "../../domain/item.ts";
import type { Finding } from "../../domain/observation.ts";
import { contentOfBytes } from "../../objects/content.ts";
import type { Tools } from "../tools.ts";

export interface GatheredFile {
  readonly ordinal: number;
  readonly ref: MediaRef;
  readonly kept: KeptFile | undefined;
  readonly fault: ErrorCode | undefined;
  /** what the fault was and what happens now; empty when the file was kept */
  readonly because: string;
}

/** The files of one new version; found again by native id and content hash. */
export interface GatheredMedia {
  readonly nativeId: string;
  readonly contentHash: Sha256;
  readonly files: readonly GatheredFile[];
  readonly findings: readonly Finding[];
}

export function mediaKey(digest: string): string {
  return `media/${digest.slice(0, 2)}/${digest}`;
}

export async function gatherMedia(
  tools: Tools,
  channel: Channel,
  plan: ObservePlan,
): Promise<readonly GatheredMedia[]> {
  const gathered: GatheredMedia[] = [];
  for (const sighting of withNewVersion(plan)) {
    if (sighting.media.length === 0) continue;
    const files: GatheredFile[] = [];
    for (const [ordinal, ref] of sighting.media.entries())
      files.push(await gatherFile(tools, channel, ref, ordinal));
    const findings = files.flatMap((file) => (file.fault ? [mediaFinding(sighting, file)] : []));
    gathered.push({ nativeId: sighting.nativeId, contentHash: sighting.contentHash, files, findings });
  }
  return gathered;
}

function withNewVersion(plan: ObservePlan): readonly HashedSighting[] {
  return [
    ...plan.newItems,
    ...plan.states.flatMap((state) => (state.newVersion && state.sighting ? [state.sighting] : [])),
  ];
}

async function gatherFile(
  tools: Tools,
  channel: Channel,
  ref: MediaRef,
  ordinal: number,
): Promise<GatheredFile> {
  if (URL.parse(ref.url)?.origin !== URL.parse(channel.address)?.origin)
    return { ordinal, ref, kept: undefined, fault: "media.refused", because: elsewhere };
  const fetched = await fetchFile(tools, ref);
  if ("kept" in fetched) return { ordinal, ref, kept: fetched.kept, fault: undefined, because: "" };
  const because = `${fetched.because}; it is asked for again at each look for ${owedDays} days`;
  return { ordinal, ref, kept: undefined, fault: "media.unreachable", because };
}

const elsewhere = "it lies on another origin than the channel; add it by hand if it is a record";

/** How long a file that a channel did not hand out is asked for again, in days. */
export const owedDays = 7;

/**
 * Fetches a file and puts it into the store, before anything says that it is there.
 *
 * @returns why it was not had, without the address
 */
export async function fetchFile(
  tools: Tools,
  ref: MediaRef,
): Promise<{ readonly kept: KeptFile } | { readonly because: string }> {
  try {
    const answer = await tools.http.get({ url: ref.url });
    if (answer.status !== 200) return { because: `the channel answers with status ${answer.status}` };
    const digest = sha256(createHash("sha256").update(answer.body).digest("hex"));
    await tools.objects.put(mediaKey(digest), contentOfBytes(answer.body));
    const mediaType =
      ref.mediaType ??
      answer.headers.get("content-type")?.split(";")[0]?.trim() ??
      "application/octet-stream";
    return { kept: { sha256: digest, sizeBytes: answer.body.byteLength, mediaType } };
  } catch (error) {
    if (isArchiveError(error) && error.code.startsWith("channel.")) return { because: `${error.code}` };
    throw error;
  }
}

function mediaFinding(sighting: HashedSighting, file: GatheredFile): Finding {
  return {
    code: file.fault ?? "media.unreachable",
    held: false,
    nativeId: sighting.nativeId,
    place: `media file ${file.ordinal + 1}`,
    detail: `the file was not kept: ${file.because}`,
  };
}
