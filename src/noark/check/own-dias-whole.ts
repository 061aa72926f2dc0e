/** KA.98, KA.99: the documents of the envelope keep their schemas, and these are the official ones (DIAS-SIP). */
import type { Control, Run } from "./control.ts";
import type { EnvelopeDocuments, Extraction } from "./extraction.ts";
import type { Say } from "./finding.ts";
import { withoutValues } from "./structure.ts";

export const ownDiasWholeControls: readonly Control[] = [
  {
    id: "KA.98",
    name: "The documents of the envelope can be read and keep their schemas",
    kind: "structure",
    remedy: "Have the document written again, by whoever made the package.",
    start: startValidity,
  },
  {
    id: "KA.99",
    name: "The schemas of the envelope are the official ones",
    kind: "structure",
    remedy: "Copy the official XSD files byte for byte, line ends too.",
    start: ({ extraction }, say) => ({ finish: () => checkSchemas(extraction, say) }),
  },
];

const mets = "dias-mets.xml";

/** by the documents' keys: where each lies */
export function placeOf(document: keyof EnvelopeDocuments, packageName: string | undefined): string {
  if (document === "premis") return "administrative_metadata/dias-premis.xml";
  return document === "log" ? "log.xml" : `${packageName}.xml`;
}

/** What libxml2 says of a `fileGrp` after a `file` in one group, as version 2.12.4 of the national tool writes it. */
const nestedGroup = /^Element '(?:\w+:)?fileGrp': This element is not expected/;

function startValidity(run: Run, say: Say) {
  const { extraction } = run;
  const doctype = (line: number) => say("error", "a DOCTYPE: leave it out", mets, line);
  const illegal = (line: number) => say("error", "a character that XML does not allow", mets, line);
  const finish = () => {
    for (const document of ["premis", "log", "submission"] as const) {
      const read = extraction.envelope[document];
      if (read !== undefined && "fault" in read)
        say("error", `cannot be read: ${read.fault}`, placeOf(document, extraction.packageName));
    }
    for (const { part, file, message, line } of run.schemaFaults) {
      if (part !== "envelope" || (file === mets && run.faultOf(mets))) continue;
      if (file === mets && nestedGroup.test(message))
        say(
          "warning",
          "a group beside files: so the archive's own tool writes it, and its schema forbids it",
          file,
          line,
        );
      else say("error", withoutValues(message), file, line);
    }
  };
  return { files: { [mets]: { doctype, illegal } }, finish };
}

/** Where the schemas lie in a package, by the names under which they are published. */
export const envelopeSchemas = [
  ["DIAS_METS.xsd", "dias-mets.xsd"],
  ["DIAS_PREMIS.xsd", "administrative_metadata/dias-premis.xsd"],
] as const;

function checkSchemas({ outside, schemaDigests }: Extraction, say: Say): void {
  for (const [name, path] of envelopeSchemas) {
    const actual = outside.get(path)?.sha256;
    if (actual === undefined || actual === schemaDigests.official.get(name)) continue;
    const isOwn = actual === schemaDigests.own.get(name);
    say(
      "warning",
      isOwn
        ? "written by this product: install the official schemas before delivery"
        : `not shown to be the official file: it hashes to ${actual}`,
      path,
    );
  }
}
