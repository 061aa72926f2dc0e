/** KA.77, KA.78: the documents of a registrering have numbers of their own, and one is the main one (M007, M217). */
import type { Control } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import type { Say } from "./finding.ts";

export const ownMainDocumentControls: readonly Control[] = [
  {
    id: "KA.77",
    name: "dokumentnummer is used once in a registrering",
    kind: "content",
    remedy: "Number the documents of each registrering from 1, the main one first (M007).",
    start: (_run, say) => eachRegistration((unit, documents) => judgeNumbers(unit, documents, say)),
  },
  {
    id: "KA.78",
    name: "One document of a registrering is the main one",
    kind: "content",
    remedy:
      "Write tilknyttetRegistreringSom Hoveddokument on one document, and Vedlegg on the others (M217, requirement 2.7.8).",
    start: (_run, say) => eachRegistration((unit, documents) => judgeMain(unit, documents, say)),
  },
];

interface Attached {
  readonly number: number | undefined;
  readonly role: string | undefined;
  readonly line: number;
}

/** Judges each registrering that has documents, when it has been read. */
function eachRegistration(judge: (unit: Element, documents: readonly Attached[]) => void) {
  const open = new Map<Element, Attached[]>();
  const document = (each: Element) => {
    if (each.parent?.name !== "registrering") return;
    const number = fieldOf(each, "dokumentnummer");
    const attached = {
      number: number === undefined ? undefined : Number(number),
      role: fieldOf(each, "tilknyttetregistreringsom"),
      line: each.line,
    };
    const known = open.get(each.parent);
    if (known === undefined) open.set(each.parent, [attached]);
    else known.push(attached);
  };
  const registration = (each: Element) => {
    const documents = open.get(each);
    if (documents !== undefined) judge(each, documents);
    open.delete(each);
  };
  const elements = { dokumentbeskrivelse: { end: document }, registrering: { end: registration } };
  return { files: { [structure]: { elements } } };
}

function judgeNumbers(unit: Element, documents: readonly Attached[], say: Say): void {
  const used = new Set<number>();
  for (const { number, line } of documents) {
    if (number === undefined) continue;
    const where = `registrering ${idOf(unit)}`;
    if (used.has(number)) say("error", `${where} has dokumentnummer ${number} twice`, structure, line);
    else if (number < 1) say("warning", `${where} has dokumentnummer ${number}`, structure, line);
    used.add(number);
  }
}

function judgeMain(unit: Element, documents: readonly Attached[], say: Say): void {
  const main = documents.filter(({ role }) => role === "Hoveddokument");
  const where = `registrering ${idOf(unit)}`;
  if (main.length === 0)
    say("error", `${where} has ${documents.length} documents and no Hoveddokument`, structure, unit.line);
  if (main.length > 1) say("error", `${where} has ${main.length} Hoveddokument`, structure, unit.line);
  const [only] = main;
  if (main.length !== 1 || only?.number === undefined) return;
  const number = only.number;
  // M007: normally the main document is shown before the attachments
  if (documents.some((each) => each.number !== undefined && each.number < number))
    say("warning", `${where}: its Hoveddokument has dokumentnummer ${number}`, structure, only.line);
}
