/** PURE. Which files the new versions of a look have: written with the look as owed, fetched only after it. */
import type { ObservePlan } from "../../capture/observe.ts";
import type { Channel } from "../../domain/channel.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import type { Sha256 } from "../../domain/ids.ts";
import type { HashedSighting, MediaRef } from "../../domain/item.ts";
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
  readonly findings: readonly Finding[];
}

export function mediaKey(digest: string): string {
  return `media/${digest.slice(0, 2)}/${digest}`;
}

/** The files that a look's new versions name, with a finding for each that may not be fetched. */
export function namedMedia(channel: Channel, plan: ObservePlan): readonly NamedMedia[] {
  return withNewVersion(plan).flatMap((sighting): readonly NamedMedia[] => {
    if (sighting.media.length === 0) return [];
    const files = sighting.media.map((ref, ordinal) => namedFile(channel, ref, ordinal));
    const refused = files.filter((file) => file.fault === "media.refused");
    const { nativeId, contentHash } = sighting;
    return [{ nativeId, contentHash, files, findings: refused.map((file) => refusal(nativeId, file)) }];
  });
}

function withNewVersion(plan: ObservePlan): readonly HashedSighting[] {
  return [
    ...plan.newItems,
    ...plan.states.flatMap((state) => (state.newVersion && state.sighting ? [state.sighting] : [])),
  ];
}

function namedFile(channel: Channel, ref: MediaRef, ordinal: number): NamedFile {
  const atHome = URL.parse(ref.url)?.origin === URL.parse(channel.address)?.origin;
  return { ordinal, ref, fault: atHome ? "media.owed" : "media.refused" };
}

function refusal(nativeId: string, file: NamedFile): Finding {
  return {
    code: file.fault,
    held: false,
    nativeId,
    place: `media file ${file.ordinal + 1}`,
    detail:
      "the file was not kept: it lies on another origin than the channel; add it by hand if it is a record",
  };
}
