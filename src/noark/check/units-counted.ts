/** N5.10, N5.14, N5.16, N5.21, N5.24, N5.27: folders, registrations and documents, counted against what is described. */
import type { Control, ElementWatch, Run } from "./control.ts";
import { type Element, enclosing, fieldOf, idOf } from "./element.ts";
import { description, structure } from "./extraction.ts";
import { noReport, type Say, shown } from "./finding.ts";
import { Tally } from "./tally.ts";
import { isXmlDateTime } from "./xml-date.ts";

export const unitControls: readonly Control[] = [
  counted("N5.10", "mappe", "Number of folders"),
  {
    id: "N5.14",
    name: "Folders with neither registrations nor folders",
    kind: "content",
    remedy:
      "Put every registrering into a mappe, and write Noark's elements in the default namespace without a prefix.",
    start: startEmptyFolders,
  },
  counted("N5.16", "registrering", "Number of registrations"),
  {
    id: "N5.21",
    name: "Registrations without document description",
    kind: "content",
    remedy: "Put every registrering into a mappe.",
    start: startWithout("dokumentbeskrivelse", "registrering"),
  },
  {
    id: "N5.24",
    name: "Document descriptions without document object",
    kind: "content",
    remedy: "Put every registrering into a mappe.",
    start: startWithout("dokumentobjekt", "dokumentbeskrivelse"),
  },
  {
    id: "N5.27",
    name: "First and last registration",
    kind: "content",
    remedy: "Write opprettetDato as a date or a date and time of XML Schema.",
    start: startFirstAndLast,
  },
];

function counted(id: "N5.10" | "N5.16", unit: "mappe" | "registrering", name: string): Control {
  return {
    id,
    name,
    kind: "content",
    remedy: `numberOfOccurrences ${unit} in ${description} must be the number of ${unit} at all levels: look for units lost or added.`,
    start: (run, say) => {
      const tally = new Tally();
      const watch: ElementWatch = { start: (each) => tally.add(each.type ?? unit) };
      const finish = () => {
        tally.say(say, unit);
        compareWithDescribed(run, unit, tally.total, say);
      };
      return { files: { [structure]: { elements: { [unit]: watch } } }, finish };
    },
  };
}

/** The national tool takes the first unit for arkivstruktur, whatever its name. */
function compareWithDescribed({ extraction }: Run, unit: string, actual: number, say: Say): void {
  const described = extraction.uttrekk?.units[0]?.occurrences.get(unit);
  if (described === undefined && unit === "registrering")
    say("error", `numberOfOccurrences registrering is not described: ${noReport}`, description);
  else if (Number(described ?? 0) !== actual)
    say(
      "error",
      `${description} describes ${shown(described)} ${unit}, the archive has ${actual}`,
      structure,
    );
}

/** Utgår: the unit stays as metadata only, so what it lacks is not missed. */
export function isExpired(unit: Element | undefined): boolean {
  if (unit === undefined) return false;
  const status =
    fieldOf(unit, "journalstatus") ??
    fieldOf(unit, "saksstatus") ??
    fieldOf(unit, "moeteregistreringsstatus");
  return status?.toLowerCase() === "utgår";
}

const noarkNamespace = "http://www.arkivverket.no/standarder/noark5/arkivstruktur";

function startEmptyFolders(_run: Run, say: Say) {
  const filled = new Set<Element>();
  let folders = 0;
  let empty = 0;
  const fill = ({ parent }: Element) => {
    if (parent?.name === "mappe") filled.add(parent);
  };
  const folder: ElementWatch = {
    start: (mappe) => {
      folders += 1;
      fill(mappe);
    },
    end: (mappe) => {
      if (!filled.delete(mappe) && !isExpired(mappe)) empty += 1;
    },
  };
  const registration = (each: Element) => {
    fill(each);
    if (folders === 0) say("error", `a registrering before any mappe: ${noReport}`, structure, each.line);
  };
  let prefixed = false;
  const anyElement = (each: Element) => {
    if (prefixed || !each.qualified.includes(":") || each.namespace !== noarkNamespace) return;
    prefixed = true;
    say(
      "error",
      `Noark's elements have a prefix, ${shown(each.qualified)}: ${noReport}`,
      structure,
      each.line,
    );
  };
  const elements = { mappe: folder, registrering: { start: registration }, "*": { start: anyElement } };
  const finish = () => say("info", `folders with neither registrations nor folders: ${empty}`, structure);
  return { files: { [structure]: { elements } }, finish };
}

/**
 * Counts the `of` that have no `part`, Utgår left out.
 *
 * The national tool ends in an exception at the end of a registrering when no mappe came before it in its arkivdel;
 * for dokumentbeskrivelse only when it has none.
 */
function startWithout(part: string, of: "registrering" | "dokumentbeskrivelse"): Control["start"] {
  return (_run, say) => {
    const having = new Set<Element>();
    const bare = bareRegistrations(say);
    let without = 0;
    const mark = ({ parent }: Element) => {
      if (parent?.name === of) having.add(parent);
    };
    const end = (each: Element) => {
      const has = having.delete(each);
      if (!has && !isExpired(each) && !isExpired(each.parent)) without += 1;
      return has;
    };
    const endRegistration = (each: Element) => {
      const complete = of === "registrering" && end(each);
      if (!complete) bare.end(each);
    };
    const elements = {
      ...bare.elements,
      [part]: { start: mark },
      ...(of === "dokumentbeskrivelse" && {
        dokumentbeskrivelse: { end: (each: Element) => void end(each) },
      }),
      registrering: { end: endRegistration },
    };
    const finish = () => say("info", `${of} without ${part}: ${without}`, structure);
    return { files: { [structure]: { elements } }, finish };
  };
}

/** Says an error at the end of each registrering that comes before every mappe of its arkivdel. */
export function bareRegistrations(say: Say) {
  let folderSeen = false;
  const setSeen = (seen: boolean) => {
    folderSeen = seen;
  };
  const elements: Record<string, ElementWatch> = {
    arkivdel: { start: () => setSeen(false) },
    mappe: { start: () => setSeen(true) },
  };
  const end = (each: Element) => {
    if (folderSeen || isExpired(each) || enclosing(each, "mappe")) return;
    say(
      "error",
      `registrering ${idOf(each)} comes before any mappe of its arkivdel: ${noReport}`,
      structure,
      each.line,
    );
  };
  return { elements, end };
}

function startFirstAndLast(_run: Run, say: Say) {
  let first: string | undefined;
  let last: string | undefined;
  const value = (each: Element, written: string, line: number) => {
    const text = written.trim();
    if (each.parent?.name !== "registrering") return;
    if (!isXmlDateTime(written))
      return say("error", `opprettetDato ${shown(text)} is not a date`, structure, line);
    if (first === undefined || text < first) first = text;
    if (last === undefined || text > last) last = text;
  };
  const finish = () => say("info", `registrations from ${first ?? "–"} to ${last ?? "–"}`, structure);
  return { files: { [structure]: { elements: { opprettetdato: { value } } } }, finish };
}
