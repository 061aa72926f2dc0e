/** N5.04–N5.46: the controls that only count. */
import type { Control, ElementWatch } from "./control.ts";
import { type Element, enclosing, fieldOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import type { ControlId, Say } from "./finding.ts";

/** How often each key was met, in the order of first meeting. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  get total(): number {
    let sum = 0;
    for (const count of this.#counts.values()) sum += count;
    return sum;
  }

  /** one line for the total, one for each key when there is more than one or the key says something */
  say(say: Say, what: string): void {
    say("info", `${what}: ${this.total}`, structure);
    for (const [key, count] of this.#counts)
      if (key !== "") say("info", `${what}, ${key}: ${count}`, structure);
  }
}

/** the key under which an element is counted; `undefined` leaves it out */
type KeyOf = (element: Element) => string | undefined;

function counting(id: ControlId, name: string, element: string, keyOf: KeyOf = () => ""): Control {
  return {
    id,
    name,
    kind: "content",
    remedy: "Nothing to do: this is a count.",
    start: (_run, say) => {
      const tally = new Tally();
      const count: ElementWatch = {
        end: (each) => {
          const key = keyOf(each);
          if (key !== undefined) tally.add(key);
        },
      };
      const elements = Object.fromEntries(element.split(" ").map((each) => [each, count]));
      return {
        files: { [structure]: { elements } },
        finish: () => tally.say(say, element.replaceAll(" ", ", ")),
      };
    },
  };
}

const parentOf: KeyOf = ({ parent }) => parent && `in ${parent.type ?? parent.name}`;
const yearOf: KeyOf = (unit) => /^\d{4}/.exec(fieldOf(unit, "opprettetdato") ?? "")?.[0];
const within =
  (...parents: string[]): KeyOf =>
  (each) =>
    each.parent !== undefined && parents.includes(each.parent.name) ? parentOf(each) : undefined;
const withinType =
  (...types: string[]): KeyOf =>
  (each) =>
    types.includes(each.parent?.type ?? "") ? parentOf(each) : undefined;

function levelOf(element: Element): string {
  let level = 1;
  for (let outer = enclosing(element, element.name); outer; outer = enclosing(outer, element.name))
    level += 1;
  return `level ${level}`;
}

export const tallyControls: readonly Control[] = [
  counting("N5.04", "Number of archives", "arkiv", levelOf),
  counting(
    "N5.05",
    "Number of archive parts",
    "arkivdel",
    ({ parent }) => parent && `in arkiv ${idOf(parent)}`,
  ),
  counting("N5.06", "Status of archive parts", "arkivdel", (part) => fieldOf(part, "arkivdelstatus")),
  counting("N5.07", "Number of classification systems", "klassifikasjonssystem", within("arkivdel")),
  counting("N5.11", "Folders per year", "mappe", yearOf),
  counting("N5.18", "Registrations per year", "registrering", yearOf),
  counting("N5.20", "Registrations directly in a class", "registrering", within("klasse")),
  counting("N5.23", "Number of document descriptions", "dokumentbeskrivelse"),
  counting("N5.26", "Number of document objects", "dokumentobjekt"),
  counting("N5.35", "Number of parties", "sakspart part"),
  counting("N5.36", "Number of comments", "merknad", parentOf),
  counting(
    "N5.37",
    "Number of cross references",
    "referansetilklasse referansetilmappe referansetilregistrering",
    (each) => each.name,
  ),
  counting("N5.38", "Number of precedents", "presedens", withinType("journalpost", "saksmappe")),
  counting("N5.39", "Number of correspondence parties", "korrespondansepart"),
  counting("N5.40", "Number of depreciations", "avskrivning", (each) => fieldOf(each, "avskrivningsmaate")),
  counting("N5.41", "Number of document flows", "dokumentflyt", withinType("journalpost")),
  counting("N5.43", "Number of classifications", "gradering", parentOf),
  counting("N5.46", "Number of conversions", "konvertering", within("dokumentobjekt")),
];
