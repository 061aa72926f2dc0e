/** What dias-mets.xml and the submission description begin with. @see DIAS METS 1.9, submissionDescription 1.0 */
import type { ExportScope } from "../domain/export.ts";
import { labelsIn } from "../noark/labels.ts";
import { dateTime } from "../noark/times.ts";
import { type XmlAttributes, type XmlNode, xsiNamespace } from "../noark/xml.ts";
import { agentNodes } from "./agents.ts";

export interface MetsKind {
  readonly namespace: string;
  readonly schemaLocation: string;
  /** types of altRecordID that its schema does not know */
  readonly without: readonly AltRecord[];
  readonly documentId: string | undefined;
}

export type AltRecord =
  | "DELIVERYSPECIFICATION"
  | "SUBMISSIONAGREEMENT"
  | "DELIVERYTYPE"
  | "PROJECTNAME"
  | "PACKAGENUMBER"
  | "REFERENCECODE"
  | "STARTDATE"
  | "ENDDATE";

export const xlinkNamespace = "http://www.w3.org/1999/xlink";

export function rootAttributes(kind: MetsKind, scope: ExportScope): XmlAttributes {
  return [
    ["xmlns:mets", kind.namespace],
    ["xmlns:xlink", xlinkNamespace],
    xsiNamespace,
    ["xsi:schemaLocation", `${kind.namespace} ${kind.schemaLocation}`],
    ["OBJID", `UUID:${scope.packageId}`],
    ["LABEL", labelOf(scope)],
    ["TYPE", "SIP"],
    ["PROFILE", "http://xml.ra.se/METS/RA_METS_eARD.xml"],
  ];
}

export function headerNode(kind: MetsKind, scope: ExportScope): XmlNode {
  const records = altRecords(scope).filter(([type]) => !kind.without.includes(type));
  return [
    "mets:metsHdr",
    [
      ...agentNodes(scope),
      ...records.map(([type, value]): XmlNode => ["mets:altRecordID", value, [["TYPE", type]]]),
      ...(kind.documentId === undefined ? [] : [["mets:metsDocumentID", kind.documentId] as const]),
    ],
    [
      ["CREATEDATE", dateTime(scope.closedAt)],
      ["RECORDSTATUS", scope.delivery.status ?? "NEW"],
    ],
  ];
}

/** The archive's title and the period, by its year when it is one. */
export function labelOf({ agency, from, to, delivery }: ExportScope): string {
  const year = from.slice(0, 4);
  const isYear = from === `${year}-01-01` && to === `${year}-12-31`;
  return delivery.label ?? `${labelsIn(agency.language).archive} (${isYear ? year : `${from}–${to}`})`;
}

function altRecords(scope: ExportScope): readonly (readonly [AltRecord, string])[] {
  const { delivery } = scope;
  const told: readonly (readonly [AltRecord, string | undefined])[] = [
    ["DELIVERYSPECIFICATION", delivery.specification],
    ["SUBMISSIONAGREEMENT", delivery.agreement],
    ["DELIVERYTYPE", delivery.type],
    ["PROJECTNAME", delivery.project],
    ["PACKAGENUMBER", packageNumber(scope)],
    ["REFERENCECODE", delivery.referenceCode],
    ["STARTDATE", scope.from],
    ["ENDDATE", scope.to],
  ];
  return told.flatMap(([type, value]) => (value === undefined ? [] : [[type, value] as const]));
}

/** As it was told, and which part of the period it is. */
export function packageNumber({ part, parts, delivery }: ExportScope): string | undefined {
  if (parts === 1) return delivery.packageNumber;
  return delivery.packageNumber === undefined
    ? `${part}/${parts}`
    : `${delivery.packageNumber} (${part}/${parts})`;
}
