/**
 * dias-mets.xml in pieces: what stands before the file list, one element a file, and the end. The list is never in memory.
 *
 * Two sibling groups, because the schema lets a group hold files or groups; the receiving system finds the extraction's
 * group by its USE. @see DIAS METS 1.9
 */
import type { ExportScope } from "../domain/export.ts";
import { dateTime } from "../noark/times.ts";
import { closeTag, openTag, xml, xmlDeclaration } from "../noark/xml.ts";
import { headerNode, type MetsKind, rootAttributes } from "./header.ts";
import { metsMediaType } from "./media-type.ts";

export const metsName = "dias-mets.xml";

const kind: MetsKind = {
  namespace: "http://arkivverket.no/standarder/METS",
  schemaLocation: "https://schema.arkivverket.no/METS/latest/DIAS_METS.xsd",
  without: [],
  documentId: metsName,
};

export interface PackedFile {
  /** from the package's folder on */
  readonly path: string;
  /** lower-case hex */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Before the files that are not of the extraction. */
export function metsStart(scope: ExportScope): string {
  const group = openTag("mets:fileGrp", [
    ["ID", "fileGroup001"],
    ["USE", "FILES"],
  ]);
  return `${xmlDeclaration}${openTag("mets:mets", rootAttributes(kind, scope))}\n${xml(headerNode(kind, scope))}\n<mets:fileSec>${group}\n`;
}

/** Between the files around the extraction and those of it. */
export function metsExtraction(scope: ExportScope): string {
  const group = openTag("mets:fileGrp", [
    ["ID", "fileGroup002"],
    ["USE", "ArchiveExtraction"],
    ["VERSDATE", dateTime(scope.closedAt)],
  ]);
  return `${closeTag("mets:fileGrp")}${group}\n`;
}

export const metsEnd =
  "</mets:fileGrp></mets:fileSec><mets:structMap><mets:div/></mets:structMap></mets:mets>\n";

/**
 * Without escaping: none of the values can hold what would need it.
 *
 * @param number from 1; 0 is the package itself in the submission description
 * @param createdAt as xs:dateTime
 */
export function metsFile(number: number, file: PackedFile, createdAt: string): string {
  return `<mets:file ID="fileId_${number}" MIMETYPE="${metsMediaType(file.path)}" USE="Datafile" SIZE="${file.sizeBytes}" CREATED="${createdAt}" CHECKSUM="${file.sha256}" CHECKSUMTYPE="SHA-256"><mets:FLocat LOCTYPE="URL" xlink:type="simple" xlink:href="${addressOf(file.path)}"/></mets:file>\n`;
}

/** Encoded part by part; what is left has no character that an attribute must escape. */
export function addressOf(path: string): string {
  if (/^[\w./-]*$/.test(path)) return `file:${path}`;
  return `file:${path.split("/").map(encodeURIComponent).join("/").replaceAll("'", "%27")}`;
}
