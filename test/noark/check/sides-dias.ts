/** One package on each side of the condition of KA.90–KA.99. */
import {
  agents,
  aPackage,
  file,
  group,
  premis,
  premisObject,
  record,
  uuid,
  withMets,
  withSubmission,
} from "./dias-documents.ts";
import type { Side } from "./sides.ts";
import { fact } from "./tiny.ts";

export const diasSides: readonly Side[] = [
  ["KA.90", withMets(), withMets({ type: "AIP" }), "error"],
  [
    "KA.91",
    withMets(),
    withMets({ agents: agents.replace(/<m:agent ROLE="IPOWNER".*?<\/m:agent>/, "") }),
    "error",
  ],
  ["KA.92", withMets(), withMets({ records: record("STARTDATE", "2026-13-01") }), "error"],
  [
    "KA.93",
    withMets(),
    withMets({ groups: group(file("file:content/a.txt", { mime: "image/png" })) }),
    "error",
  ],
  ["KA.94", withMets(), withMets({ groups: group(file("file:log.xml"), "FILES", "") }), "error"],
  ["KA.95", withSubmission(), withSubmission({ records: record("PROJECTNAME", "x") }), "error"],
  [
    "KA.96",
    withSubmission(),
    withSubmission({ agents: agents.replace("<m:note>Noark5</m:note>", "<m:note>Noark 5.3</m:note>") }),
    "error",
  ],
  [
    "KA.97",
    { extraction: aPackage, premis: premis(premisObject(uuid)) },
    { extraction: aPackage, premis: premis(premisObject("another")) },
    "error",
  ],
  [
    "KA.98",
    { extraction: aPackage, premisLog: premis(premisObject(uuid)) },
    { extraction: aPackage, premisLog: `<!DOCTYPE premis>${premis(premisObject(uuid))}` },
    "error",
  ],
  [
    "KA.99",
    { extraction: aPackage },
    { extraction: { ...aPackage, outside: new Map([["dias-mets.xsd", fact("own")]]) } },
    "warning",
  ],
];
