/** N5.29, N5.30, N5.32, N5.33, N5.34, N5.64: each document file is described once, and is what the description says (M218, M701, M705). */
import type { Control, Run } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { type Extraction, pathOf, structure } from "./extraction.ts";
import { FactSet } from "./fact-set.ts";
import { type Say, shown } from "./finding.ts";
import { misnamed } from "./own-tar.ts";
import { Tally } from "./tally.ts";
import { bareRegistrations, isExpired } from "./units-counted.ts";

export const documentControls: readonly Control[] = [
  {
    id: "N5.29",
    name: "Document formats",
    kind: "content",
    remedy: "Write the file's extension in format and the PRONOM id in formatDetaljer.",
    start: startFormats,
  },
  {
    id: "N5.30",
    name: "Checksums of document files",
    kind: "content",
    remedy: "The document was changed or lost after it was archived: take it from the source again.",
    start: ({ documents, extraction }, say) => {
      const judged = eachObject((object) => {
        const fact = documents.find(fieldOf(object, "referansedokumentfil") ?? "");
        const registered = fieldOf(object, "sjekksum");
        if (fact === undefined || registered === undefined)
          return say(
            "error",
            `the file or the checksum of ${nameOf(object)} is not found`,
            structure,
            object.line,
          );
        if (fact.sha256 !== registered.toLowerCase())
          say(
            "error",
            `${nameOf(object)} hashes to ${fact.sha256}, registered is ${shown(registered)}`,
            structure,
            object.line,
          );
      });
      return { ...judged, finish: () => sayMisnamed(extraction, say) };
    },
  },
  {
    id: "N5.32",
    name: "Document files exist",
    kind: "content",
    remedy: "Put the file where referanseDokumentfil says, with the same letters, or correct the reference.",
    start: ({ documents, extraction }, say) => {
      const value = (_: Element, text: string, line: number) => {
        if (documents.find(text) === undefined)
          say(
            "error",
            `referanseDokumentfil ${shown(text)} is not among the document files`,
            structure,
            line,
          );
      };
      const finish = () => sayMisnamed(extraction, say);
      return { files: { [structure]: { elements: { referansedokumentfil: { value } } } }, finish };
    },
  },
  {
    id: "N5.33",
    name: "Document files are referred to",
    kind: "content",
    remedy: "Describe the file with a dokumentobjekt, or leave it out of the extraction.",
    start: startUnreferenced,
  },
  {
    id: "N5.34",
    name: "Document files referred to more than once",
    kind: "content",
    remedy: "Nothing to do: this is a count.",
    start: startMultipleReferences,
  },
  {
    id: "N5.64",
    name: "Empty document files",
    kind: "content",
    remedy: "Put every registrering into a mappe.",
    start: startEmptyFiles,
  },
];

function sayMisnamed(extraction: Extraction, say: Say): void {
  const fault = misnamed(extraction);
  if (fault !== undefined) say("error", fault, extraction.tar?.name ?? structure);
}

/** Judges each dokumentobjekt when it has been read. */
export function eachObject(judge: (object: Element) => void) {
  return { files: { [structure]: { elements: { dokumentobjekt: { end: judge } } } } };
}

/** how a message names a document: by its reference, else by its systemID */
export function nameOf(object: Element): string {
  const reference = fieldOf(object, "referansedokumentfil");
  return reference === undefined ? `dokumentobjekt ${idOf(object)}` : shown(reference);
}

function startFormats(_run: Run, say: Say) {
  const tally = new Tally();
  const judge = (object: Element) => {
    if (object.parent?.name !== "dokumentbeskrivelse" || object.parent.parent?.name !== "registrering")
      return;
    const format = fieldOf(object, "format")?.toLowerCase() ?? "";
    tally.add(format);
    const extension = extensionOf(fieldOf(object, "referansedokumentfil") ?? "").toLowerCase();
    if (extension !== `.${format}`)
      say(
        "error",
        `${nameOf(object)} has format ${shown(format)}, its extension is ${shown(extension)}`,
        structure,
        object.line,
      );
  };
  return { ...eachObject(judge), finish: () => tally.say(say, "format") };
}

/** from the last dot of the last part, or nothing */
export function extensionOf(reference: string): string {
  const name = pathOf(reference).split("/").at(-1) ?? "";
  const dot = name.lastIndexOf(".");
  return dot === -1 || dot === name.length - 1 ? "" : name.slice(dot);
}

function startUnreferenced({ documents }: Run, say: Say) {
  const referred = new FactSet();
  const value = (_: Element, text: string) => {
    const fact = documents.at(pathOf(text));
    if (fact !== undefined) referred.add(fact);
  };
  const finish = () => {
    let unreferenced = 0;
    for (const [path, fact] of documents.all()) {
      if (referred.has(fact)) continue;
      unreferenced += 1;
      say("error", "no referanseDokumentfil names this file", path);
    }
    say("info", `document files not referred to: ${unreferenced}`, documents.folder ?? structure);
  };
  return { files: { [structure]: { elements: { referansedokumentfil: { value } } } }, finish };
}

function startMultipleReferences({ documents }: Run, say: Say) {
  const once = new FactSet();
  const more = new FactSet();
  const value = (_: Element, text: string) => {
    const fact = documents.find(text);
    if (fact !== undefined) (once.has(fact) ? more : once).add(fact);
  };
  const finish = () => say("info", `document files referred to more than once: ${more.size}`, structure);
  return { files: { [structure]: { elements: { referansedokumentfil: { value } } } }, finish };
}

function startEmptyFiles({ documents }: Run, say: Say) {
  const bare = bareRegistrations(say);
  let empty = 0;
  const object = (each: Element) => {
    const fact = documents.find(fieldOf(each, "referansedokumentfil") ?? "");
    if (fact?.sizeBytes === 0 && !isExpired(each.parent?.parent)) empty += 1;
  };
  const elements = { ...bare.elements, dokumentobjekt: { end: object }, registrering: { end: bare.end } };
  const finish = () => say("info", `empty document files: ${empty}`, structure);
  return { files: { [structure]: { elements } }, finish };
}
