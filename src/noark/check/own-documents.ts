/** KA.01, KA.02, KA.05, KA.17, KA.26: what is said of a document file is so, and only what shall have a file has one (M706, M707, 6.4.27). */
import type { Control, Run } from "./control.ts";
import { eachObject, nameOf } from "./documents.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";
import { isExpired } from "./units-counted.ts";

export const ownDocumentControls: readonly Control[] = [
  {
    id: "KA.01",
    name: "filstoerrelse is the file's size",
    kind: "content",
    remedy: "Write the number of bytes of the delivered file.",
    start: ({ documents }, say) => {
      return eachObject((object) => {
        const fact = documents.find(fieldOf(object, "referansedokumentfil") ?? "");
        const registered = fieldOf(object, "filstoerrelse");
        if (fact !== undefined && Number(registered) !== fact.sizeBytes)
          say(
            "error",
            `${nameOf(object)} has ${fact.sizeBytes} bytes, registered is ${shown(registered)}`,
            structure,
            object.line,
          );
      });
    },
  },
  {
    id: "KA.02",
    name: "sjekksumAlgoritme is SHA256",
    kind: "content",
    remedy: "Write SHA256, and the checksum of that algorithm (M706).",
    start: (_run, say) =>
      eachObject((object) => {
        const algorithm = fieldOf(object, "sjekksumalgoritme");
        if (algorithm === "SHA256") return;
        const level = /^\s*sha-?256\s*$/i.test(algorithm ?? "") ? "warning" : "error";
        say(level, `${nameOf(object)} has sjekksumAlgoritme ${shown(algorithm)}`, structure, object.line);
      }),
  },
  {
    id: "KA.05",
    name: "No document file is empty",
    kind: "structure",
    remedy: "Take the document from the source again, or deliver its metadata without a dokumentobjekt.",
    start: ({ documents }, say) => ({
      finish: () => {
        for (const [path, fact] of documents.all())
          if (fact.sizeBytes === 0) say("error", "the file has 0 bytes", path);
      },
    }),
  },
  {
    id: "KA.17",
    name: "Units that are Utgår have no document files",
    kind: "content",
    remedy: "Leave out the dokumentobjekt and its file; the metadata stay.",
    start: startExpired,
  },
  {
    id: "KA.26",
    name: "Disposed documents have no document files",
    kind: "content",
    remedy: "Leave out the dokumentobjekt and its file, or the utfoertKassasjon (requirement 6.4.27).",
    start: (_run, say) => {
      const disposed = new Set<Element | undefined>();
      const kept = new Set<Element | undefined>();
      const end = (each: Element) => {
        if ([disposed.delete(each), kept.delete(each)].every(Boolean))
          say(
            "error",
            `dokumentbeskrivelse ${idOf(each)} is disposed of and has a dokumentobjekt`,
            structure,
            each.line,
          );
      };
      const elements = {
        utfoertkassasjon: { start: ({ parent }: Element) => void disposed.add(parent) },
        dokumentobjekt: { start: ({ parent }: Element) => void kept.add(parent) },
        dokumentbeskrivelse: { end },
      };
      return { files: { [structure]: { elements } } };
    },
  },
];

function startExpired(_run: Run, say: Say) {
  const documents = new Map<Element, number>();
  const count = (object: Element) => {
    for (let unit = object.parent; unit !== undefined; unit = unit.parent)
      if (unit.name === "registrering" || unit.name === "mappe")
        documents.set(unit, (documents.get(unit) ?? 0) + 1);
  };
  const end = (unit: Element) => {
    const found = documents.get(unit) ?? 0;
    documents.delete(unit);
    if (found > 0 && isExpired(unit))
      say(
        "error",
        `${unit.name} ${idOf(unit)} is Utgår and has ${found} dokumentobjekt`,
        structure,
        unit.line,
      );
  };
  const elements = { dokumentobjekt: { start: count }, registrering: { end }, mappe: { end } };
  return { files: { [structure]: { elements } } };
}
