/** The submission description `{uuid}.xml`, which lies beside the tar and holds its digest. @see submissionDescription 1.0 */
import type { ExportScope } from "../domain/export.ts";
import { dateTime } from "../noark/times.ts";
import type { XmlNode } from "../noark/xml.ts";
import { headerNode, type MetsKind, rootAttributes } from "./header.ts";
import { addressOf, metsName, type PackedFile } from "./mets.ts";

const kind: MetsKind = {
  namespace: "http://www.loc.gov/METS/",
  schemaLocation: "https://schema.arkivverket.no/INFOFIL/latest/submissionDescription.xsd",
  without: ["PROJECTNAME"],
  documentId: undefined,
};

export interface SubmittedFiles {
  readonly tar: Omit<PackedFile, "path">;
  readonly mets: Omit<PackedFile, "path">;
}

export function submissionDocument(scope: ExportScope, files: SubmittedFiles): XmlNode {
  const { packageId, closedAt } = scope;
  const group: XmlNode = [
    "mets:fileGrp",
    [
      file(0, "application/tar", { ...files.tar, path: `${packageId}.tar` }, closedAt),
      file(1, "application/xml", { ...files.mets, path: `${packageId}/${metsName}` }, closedAt),
    ],
    [
      ["ID", "fileGroup001"],
      ["USE", "FILES"],
    ],
  ];
  return [
    "mets:mets",
    [headerNode(kind, scope), ["mets:fileSec", [group]], ["mets:structMap", [["mets:div", undefined]]]],
    rootAttributes(kind, scope),
  ];
}

function file(number: number, mediaType: string, packed: PackedFile, createdAt: Date): XmlNode {
  return [
    "mets:file",
    [
      [
        "mets:FLocat",
        undefined,
        [
          ["LOCTYPE", "URL"],
          ["xlink:type", "simple"],
          ["xlink:href", addressOf(packed.path)],
        ],
      ],
    ],
    [
      ["ID", `fileId_${number}`],
      ["MIMETYPE", mediaType],
      ["USE", "Datafile"],
      ["SIZE", packed.sizeBytes],
      ["CREATED", dateTime(createdAt)],
      ["CHECKSUM", packed.sha256],
      ["CHECKSUMTYPE", "SHA-256"],
    ],
  ];
}
