/** PURE. Which files the new versions of a look have: written with the look as owed, fetched only after it. */
import { addedVersions } from "../../capture/earlier.ts";
import { inlineFileAt } from "../../capture/inline-files.ts";
import { mayFetchFrom } from "../../capture/media-hosts.ts";
import type { ObservePlan } from "../../capture/observe.ts";
import type { Channel } from "../../domain/channel.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import type { Sha256 } from "../../domain/ids.ts";
import type { MediaRef } from "../../domain/item.ts";
import type { Finding } from "../../domain/observation.ts";

export interface NamedFile {
  readonly ordinal: number;
  readonly ref: MediaRef;
  /** `media.owed` for one that is to be fetched */
  readonly fault: ErrorCode;
}

/** The files of one new version; found again by native id and content hash. */
export interface NamedMedia {
  readonly nativeId: string;
  readonly contentHash: Sha256;
  readonly files: readonly NamedFile[];
}

export function mediaKey(digest: string): string {
  return `media/${digest.slice(0, 2)}/${digest}`;
}

/** The files that a look's new versions name. */
export function namedMedia(channel: Channel, plan: ObservePlan): readonly NamedMedia[] {
  const { ofNew, ofKnown } = addedVersions(plan);
  return [...ofNew.flat(), ...ofKnown].flatMap((sighting): readonly NamedMedia[] => {
    if (sighting.media.length === 0) return [];
    const files = sighting.media.map((ref, ordinal) => namedFile(channel, ref, ordinal));
    return [{ nativeId: sighting.nativeId, contentHash: sighting.contentHash, files }];
  });
}

function namedFile(channel: Channel, ref: MediaRef, ordinal: number): NamedFile {
  const url = URL.parse(ref.url);
  const mayCome = inlineFileAt(ref.url) !== undefined || (url && mayFetchFrom(channel, url));
  return { ordinal, ref, fault: mayCome ? "media.owed" : "media.refused" };
}

/** One finding for each host from which files are not fetched. */
export function refusedHosts(media: readonly NamedMedia[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { ref, fault } of media.flatMap(({ files }) => files)) {
    if (fault !== "media.refused") continue;
    const host = ref.url.startsWith("data:") ? unreadable : (URL.parse(ref.url)?.hostname ?? "");
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].map(([host, count]) => refusal(host, count));
}

function refusal(host: string, count: number): Finding {
  const files = count === 1 ? "1 file lies" : `${count} files lie`;
  if (host === unreadable)
    return refused(
      `${count === 1 ? "1 file is" : `${count} files are`} written into the text in a way that nobody can read: hand them in with kanalarkiv item attach`,
    );
  const advice =
    host === "" ? "hand them in" : `allow the host with --media-host ${host}, or hand the files in`;
  return refused(
    `${files} at ${host === "" ? "an address that is none" : host} and not at the channel's own host, so nothing was fetched: ${advice} with kanalarkiv item attach`,
  );
}

function refused(detail: string): Finding {
  return { code: "media.refused", held: false, nativeId: undefined, place: "media files", detail };
}

const unreadable = "data:";
