/** N5.47, N5.48, N5.51, N5.63: ids are unique, references between units lead somewhere, and no element is empty (M001, M208, M209). */
import { isDotNetBlank } from "./blank.ts";
import type { Control, Run } from "./control.ts";
import { type Element, enclosing, fieldsOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";
import { kept } from "./units.ts";

export const referenceControls: readonly Control[] = [
  {
    id: "N5.47",
    name: "systemIDs are unique",
    kind: "content",
    remedy: "Give each unit its own stored systemID; a document under two registrations is two units.",
    start: startUniqueIds,
  },
  {
    id: "N5.48",
    name: "References to archive parts",
    kind: "content",
    remedy:
      "Let referanseArkivdel name the arkivdel that holds the unit; put screening and disposal on the unit itself.",
    start: startArchivePartReferences,
  },
  {
    id: "N5.51",
    name: "References to secondary classes",
    kind: "content",
    remedy: "Deliver the secondary classification system too, or correct referanseSekundaerKlassifikasjon.",
    start: startSecondaryClasses,
  },
  {
    id: "N5.63",
    name: "Elements have content",
    kind: "content",
    remedy:
      "Leave out an element that has no value (requirement 6.4.5), and write values as text, not as CDATA.",
    start: startContent,
  },
];

function startUniqueIds({ units }: Run, say: Say) {
  const repeated = new Map<string, { times: number; readonly line: number }>();
  const value = ({ parent }: Element, id: string, line: number) => {
    const first = units.add(id, parent, line);
    if (first === undefined) return;
    const known = repeated.get(id);
    if (known === undefined) repeated.set(kept(id), { times: 2, line: first });
    else known.times += 1;
  };
  const finish = () => {
    for (const [id, { times, line }] of repeated)
      say("error", `systemID ${shown(id)} is used ${times} times`, structure, line);
  };
  return { files: { [structure]: { elements: { systemid: { value } } } }, finish };
}

/** The national tool compares these names with prefix and case, and keeps the last reference of a unit. */
function exactField(unit: Element, qualified: string) {
  return fieldsOf(unit, qualified.toLowerCase()).findLast((field) => field.qualified === qualified);
}

function startArchivePartReferences({ units }: Run, say: Say) {
  const targets = new Map<string, { count: number; readonly line: number }>();
  const referring = new Set<string>();
  const end = (unit: Element) => {
    const reference = exactField(unit, "referanseArkivdel");
    if (reference === undefined || unit.qualified.toLowerCase() !== unit.name) return;
    const known = targets.get(reference.text);
    if (known === undefined) targets.set(kept(reference.text), { count: 1, line: reference.line });
    else known.count += 1;
    const part = enclosing(unit, "arkivdel");
    if (part !== undefined) referring.add(kept(exactField(part, "systemID")?.text ?? ""));
  };
  const finish = () => {
    for (const [id, { count, line }] of targets) {
      const from = `${count} units refer to arkivdel ${shown(id)}`;
      if (!units.is(id, "arkivdel")) say("error", `${from}, which is not in the file`, structure, line);
      else if (!referring.has(id)) say("error", `${from}, which holds no unit that refers`, structure, line);
    }
  };
  const elements = { mappe: { end }, registrering: { end }, dokumentbeskrivelse: { end } };
  return { files: { [structure]: { elements } }, finish };
}

function startSecondaryClasses({ units }: Run, say: Say) {
  const wanted = new Map<string, number>();
  const end = (folder: Element) => {
    const reference = exactField(folder, "referanseSekundaerKlassifikasjon");
    if (reference !== undefined && folder.type === "saksmappe")
      wanted.set(kept(reference.text), reference.line);
  };
  const finish = () => {
    for (const [id, line] of wanted)
      if (!units.is(id, "klasse")) say("error", `klasse ${shown(id)} is not in the file`, structure, line);
  };
  return { files: { [structure]: { elements: { mappe: { end } } } }, finish };
}

/** Self-closing children and CDATA are not seen, so that an element with nothing else is empty. */
function startContent(_run: Run, say: Say) {
  const hasContent: boolean[] = [];
  const fill = () => {
    if (hasContent.length > 0) hasContent[hasContent.length - 1] = true;
  };
  const value = (_: Element, text: string) => {
    if (!isDotNetBlank(text)) fill();
  };
  const start = () => {
    fill();
    hasContent.push(false);
  };
  const end = (element: Element) => {
    if (!hasContent.pop())
      say("error", `${shown(element.qualified)} ${placeOf(element)} is empty`, structure, element.line);
  };
  return { files: { [structure]: { elements: { "*": { start, value, end } } } } };
}

function placeOf({ parent }: Element): string {
  return parent === undefined ? "at the root" : `in ${parent.qualified} ${idOf(parent)}`;
}
