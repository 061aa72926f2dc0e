/**
 * The systemIDs (M001) of units that have no row of their own: UUIDs of version 5, so that a package made again has
 * the same ones (requirement 6.4.26). https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
import { createHash } from "node:crypto";
import type { ExportScope } from "../domain/export.ts";
import type { CaseId, ChannelId, ItemId } from "../domain/ids.ts";

/**
 * @param namespace a UUID
 * @param name hashed as UTF-8
 */
export function uuidV5(namespace: string, name: string): string {
  const digest = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The mappe of a thread: another one in every series, because a thread that lives on is a new mappe there. */
export function threadFolderId(scope: ExportScope, rootItemId: ItemId): string {
  return uuidV5(scope.seriesId, `mappe:${rootItemId}`);
}

/** The saksmappe of a case, in the series that delivers it; a case that goes on is another saksmappe in the next one. */
export function caseFolderId(scope: ExportScope, caseId: CaseId): string {
  return caseFolderIn(scope.seriesId, caseId);
}

/** The same in the series of another period, which delivered an earlier or a later part of the case. */
export function caseFolderIn(seriesId: string, caseId: CaseId): string {
  return uuidV5(seriesId, `saksmappe:${caseId}`);
}

/** The klasse of a channel: every series has its own. */
export function channelClassId(scope: ExportScope, channelId: ChannelId): string {
  return uuidV5(scope.seriesId, `klasse:${channelId}`);
}

/** @param part which document of the record: `text`, `appearance` or the digest of a media file */
export function descriptionId(recordId: string, part: string): string {
  return uuidV5(recordId, `dokumentbeskrivelse:${part}`);
}

/** @param key which file of the record: the version's id, `copy` or the digest of a media file */
export function objectId(recordId: string, key: string): string {
  return uuidV5(recordId, `dokumentobjekt:${key}`);
}
