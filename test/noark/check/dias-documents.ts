/** The documents around an extraction, written by hand from the schemas, with one part of each in exchange. */
import type { Extraction } from "../../../src/noark/check/extraction.ts";
import { fact, type Tiny } from "./tiny.ts";

export const uuid = "8a3f0f0e-1111-4222-8333-444455556666";

export interface Parts {
  readonly objectId?: string;
  readonly type?: string;
  readonly profile?: string;
  readonly header?: string;
  readonly agents?: string;
  readonly records?: string;
  readonly groups?: string;
  readonly namespace?: string;
}

export const organisation = (role: string, name = "Etaten") =>
  `<m:agent ${role} TYPE="ORGANIZATION"><m:name>${name}</m:name></m:agent>`;
export const software = (role: string, notes: readonly string[]) =>
  `<m:agent ${role} TYPE="OTHER" OTHERTYPE="SOFTWARE"><m:name>x</m:name>${notes.map((note) => `<m:note>${note}</m:note>`).join("")}</m:agent>`;
export const producing = (...notes: string[]) => software('ROLE="OTHER" OTHERROLE="PRODUCER"', notes);

const parties = [
  'ROLE="ARCHIVIST"',
  'ROLE="OTHER" OTHERROLE="SUBMITTER"',
  'ROLE="OTHER" OTHERROLE="PRODUCER"',
  'ROLE="IPOWNER"',
  'ROLE="CREATOR"',
].map((role) => organisation(role));
export const agents = parties.join("") + producing("1", "Noark5", "5.0");

export const record = (type: string, value: string) =>
  `<m:altRecordID TYPE="${type}">${value}</m:altRecordID>`;
const records = record("STARTDATE", "2026-01-01") + record("ENDDATE", "2026-12-31");

export const file = (
  path: string,
  {
    id = "fileId_1",
    mime = "text/plain",
    created = "2027-01-02T00:00:00Z",
    more = 'xlink:type="simple"',
  } = {},
) =>
  `<m:file ID="${id}" MIMETYPE="${mime}" USE="Datafile" SIZE="1" CREATED="${created}" CHECKSUM="aa" CHECKSUMTYPE="SHA-256"><m:FLocat LOCTYPE="URL" ${more} xlink:href="${path}"/></m:file>`;
export const group = (files: string, use = "ArchiveExtraction", date = ' VERSDATE="2027-01-02T00:00:00Z"') =>
  `<m:fileGrp USE="${use}"${date}>${files}</m:fileGrp>`;

function document(parts: Parts, namespace: string, groups: string): string {
  const attributes = `OBJID="${parts.objectId ?? `UUID:${uuid}`}" TYPE="${parts.type ?? "SIP"}" PROFILE="${parts.profile ?? "http://xml.ra.se/METS/RA_METS_eARD.xml"}"`;
  return `<m:mets xmlns:m="${parts.namespace ?? namespace}" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}><m:metsHdr ${parts.header ?? 'CREATEDATE="2027-01-02T00:00:00Z" RECORDSTATUS="NEW"'}>${parts.agents ?? agents}${parts.records ?? records}</m:metsHdr><m:fileSec>${parts.groups ?? groups}</m:fileSec><m:structMap><m:div/></m:structMap></m:mets>`;
}

const metsNamespace = "http://arkivverket.no/standarder/METS";
const lineage =
  group(file("file:log.xml"), "FILES", "") + group(file("file:content/a.txt", { id: "fileId_2" }));

/** dias-mets.xml of a package with one document, and the package */
export function withMets(parts: Parts = {}): Tiny {
  return { extraction: aPackage, mets: document(parts, metsNamespace, lineage) };
}

/** the submission description of a tar of nine bytes */
export function withSubmission(parts: Parts = {}): Tiny {
  const files = `<m:fileGrp USE="FILES">${file(`file:${uuid}.tar`, { id: "fileId_0", mime: "application/tar" })}</m:fileGrp>`;
  return { extraction: aPackage, submission: document(parts, "http://www.loc.gov/METS/", files) };
}

export const premis = (objects: string, namespace = "http://arkivverket.no/standarder/PREMIS") =>
  `<premis xmlns="${namespace}" version="2.0">${objects}</premis>`;
export const premisObject = (id: string) =>
  `<object><objectIdentifier><objectIdentifierType>NO/RA</objectIdentifierType><objectIdentifierValue>${id}</objectIdentifierValue></objectIdentifier></object>`;

export const aPackage: Partial<Extraction> = {
  packageName: uuid,
  outside: new Map(
    [
      "dias-mets.xml",
      "dias-mets.xsd",
      "log.xml",
      "administrative_metadata/dias-premis.xml",
      "administrative_metadata/dias-premis.xsd",
    ].map((name) => [name, fact("ee")]),
  ),
  outsideFolders: new Set(["content", "administrative_metadata", "descriptive_metadata"]),
  schemaDigests: {
    official: new Map([
      ["DIAS_METS.xsd", "ee"],
      ["DIAS_PREMIS.xsd", "ee"],
    ]),
    own: new Map([["DIAS_METS.xsd", "own"]]),
  },
};
