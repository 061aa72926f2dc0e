/** An item with everything that was decided about it, as JSON for machines; keys always stand in this order. */
import type { ExportedChannel, ExportedItem, ExportedMedia, ExportedVersion } from "../domain/export.ts";
import type { Sha256 } from "../domain/ids.ts";

/**
 * @param paths where the media lie in the package, relative to arkivstruktur.xml
 * @returns JSON in UTF-8 with a line end; what is not known has no key
 */
export function machineCopy(
  channel: ExportedChannel,
  item: ExportedItem,
  paths: ReadonlyMap<Sha256, string>,
): string {
  const copy = {
    id: item.id,
    nativeId: item.nativeId,
    channel: { id: channel.id, kind: channel.kind, title: channel.title, address: channel.address },
    kind: item.kind,
    byAgency: item.byAgency,
    author: item.authorName,
    permalink: item.permalink,
    postedAt: item.postedAt,
    firstSeenAt: item.firstSeenAt,
    visibility: item.visibility,
    language: item.language,
    answers: item.answers,
    answersLeftOut: item.answersLeftOut?.id,
    classification: classificationOf(item),
    versions: item.versions.map((version) => versionOf(version, paths)),
    notes: item.notes.map(({ at, text, by }) => ({ at, text, by })),
  };
  return `${JSON.stringify(copy, undefined, 2)}\n`;
}

function classificationOf({ classification: of }: ExportedItem): object {
  return {
    outcome: of.outcome,
    classId: of.classId,
    ruleId: of.ruleId,
    reason: of.reason,
    registration: of.registration,
    ground: of.ground && { text: of.ground.text, act: of.ground.act, section: of.ground.section },
    clause: of.clause && { decisionId: of.clause.decisionId, clauseId: of.clause.clauseId },
    dueOn: of.dueOn,
  };
}

function versionOf(version: ExportedVersion, paths: ReadonlyMap<Sha256, string>): object {
  return {
    id: version.id,
    number: version.number,
    seenAt: version.seenAt,
    title: version.title,
    text: version.text,
    contentHash: version.contentHash,
    media: version.media.map((media) => mediaOf(media, paths)),
  };
}

function mediaOf(media: ExportedMedia, paths: ReadonlyMap<Sha256, string>): object {
  return {
    url: media.url,
    alt: media.alt,
    mediaType: media.mediaType,
    sha256: media.sha256,
    sizeBytes: media.sizeBytes,
    path: paths.get(media.sha256),
  };
}
