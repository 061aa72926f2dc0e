/** KA.15, KA.16, KA.25: what is screened is screened everywhere (M025, M502, M503; requirements 5.2.6, 5.2.9, 5.2.30). */
import type { Control, Run } from "./control.ts";
import { type Element, enclosing, fieldOf, fieldsOf, idOf } from "./element.ts";
import { publicJournal, runningJournal, structure } from "./extraction.ts";
import type { Say } from "./finding.ts";
import { ScreenedNames, wordsOf } from "./screened-names.ts";
import { kept } from "./units.ts";

export const ownScreeningControls: readonly Control[] = [
  {
    id: "KA.15",
    name: "Public titles hold no screened words",
    kind: "content",
    remedy:
      "Replace the words by ***** in offentligTittel of the public journal too, and do not publish this journal.",
    start: startTitles,
  },
  {
    id: "KA.16",
    name: "The public journal holds no screened names",
    kind: "content",
    remedy: "Write ***** for the name, and do not publish this journal.",
    start: startNames,
  },
  {
    id: "KA.25",
    name: "Screening is complete",
    kind: "content",
    remedy:
      "Write offentligTittel with ***** for the words, and deliver the redacted variant of the document.",
    start: startComplete,
  },
];

const mask = "*****";

/** the words of a title that its public form replaces by `*****`; `undefined` when nothing is replaced */
function maskedWords(unit: Element): ReadonlySet<string> | undefined {
  const open = fieldOf(unit, "offentligtittel");
  if (open === undefined || !open.includes(mask)) return undefined;
  const shownWords = new Set(wordsOf(open));
  return new Set(wordsOf(fieldOf(unit, "tittel") ?? "").filter((word) => !shownWords.has(word)));
}

function startTitles(_run: Run, say: Say) {
  const ofPost = new Map<string, ReadonlySet<string>>();
  const ofCase = new Map<string, ReadonlySet<string>>();
  const caseNumber = (unit: Element) => `${fieldOf(unit, "saksaar")}/${fieldOf(unit, "sakssekvensnummer")}`;
  const keep = (into: Map<string, ReadonlySet<string>>, key: string, unit: Element) => {
    const words = maskedWords(unit);
    if (words !== undefined) into.set(kept(key), words);
  };
  const judge = (screened: ReadonlySet<string> | undefined, unit: Element, place: string) => {
    const shownWords = wordsOf(fieldOf(unit, "offentligtittel") ?? "");
    if (screened !== undefined && shownWords.some((word) => screened.has(word)))
      say(
        "error",
        `offentligTittel of ${place} shows a word that the archive screens`,
        publicJournal,
        unit.line,
      );
  };
  const files = {
    [structure]: {
      elements: {
        registrering: { end: (unit: Element) => keep(ofPost, idOf(unit), unit) },
        mappe: { end: (unit: Element) => keep(ofCase, caseNumber(unit), unit) },
      },
    },
    [publicJournal]: {
      elements: {
        journalpost: {
          end: (post: Element) => judge(ofPost.get(idOf(post)), post, `journalpost ${idOf(post)}`),
        },
        saksmappe: {
          end: (file: Element) => judge(ofCase.get(caseNumber(file)), file, `case ${caseNumber(file)}`),
        },
      },
    },
  };
  return { files };
}

const screensSender = ["Skjerming navn avsender", "Midlertidig skjerming"];
const screensReceiver = ["Skjerming navn mottaker", "Midlertidig skjerming"];

function isScreenedRole(role: string | undefined, screened: readonly string[]): boolean {
  if (role === "Avsender") return screened.some((each) => screensSender.includes(each));
  const isReceiver = role === "Mottaker" || role === "Kopimottaker" || role === "Gruppemottaker";
  return isReceiver && screened.some((each) => screensReceiver.includes(each));
}

/** The names of one journalpost, gathered until it is known what its skjerming covers. */
class PostNames {
  readonly #parties = new Map<Element, { readonly role: string | undefined; readonly name: string }[]>();
  readonly #screened = new Map<Element, readonly string[]>();

  party(party: Element): void {
    const { parent } = party;
    const name = fieldOf(party, "korrespondansepartnavn");
    if (parent === undefined || name === undefined) return;
    const known = this.#parties.get(parent) ?? [];
    this.#parties.set(parent, [...known, { role: fieldOf(party, "korrespondanseparttype"), name }]);
  }

  screening(screening: Element): void {
    const what = fieldsOf(screening, "skjermingmetadata").map(({ text }) => text);
    if (screening.parent !== undefined) this.#screened.set(screening.parent, what);
  }

  /** @returns the screened names of a registrering that has been read */
  take(unit: Element): readonly string[] {
    const parties = this.#parties.get(unit) ?? [];
    const screened = this.#screened.get(unit) ?? [];
    this.#parties.delete(unit);
    this.#screened.delete(unit);
    return parties.filter(({ role }) => isScreenedRole(role, screened)).map(({ name }) => name);
  }
}

function startNames(_run: Run, say: Say) {
  const names = new ScreenedNames();
  const gathered = new PostNames();
  const registration = (unit: Element) => {
    for (const name of gathered.take(unit)) names.add(name, kept(idOf(unit)));
  };
  const runningParty = (party: Element) => {
    const name = fieldOf(party, "korrespondansepartnavn");
    const screened = fieldsOf(party, "skjermingmetadata").length > 0;
    if (screened && name !== undefined && party.parent !== undefined)
      names.add(name, kept(idOf(party.parent)));
  };
  const files = {
    [structure]: {
      elements: {
        skjerming: { end: (each: Element) => gathered.screening(each) },
        korrespondansepart: { end: (each: Element) => gathered.party(each) },
        registrering: { end: registration },
      },
    },
    [runningJournal]: { elements: { korrespondansepart: { end: runningParty } } },
    [publicJournal]: { elements: { "*": { value: searchFor(names, say) } } },
  };
  return { files };
}

/** An agency may name a person on one post and screen the name on another: that is looked at by a person. */
function searchFor(names: ScreenedNames, say: Say) {
  return (element: Element, text: string, line: number) => {
    const found = names.foundIn(text);
    if (found === undefined) return;
    const post = enclosing(element, "journalpost");
    const where =
      post === undefined ? element.qualified : `${element.qualified} of journalpost ${idOf(post)}`;
    const isElsewhere = post !== undefined && !found.has(idOf(post));
    if (isElsewhere && element.name === "korrespondansepartnavn")
      say(
        "warning",
        `${where} shows a name that another post screens: look whether it may`,
        publicJournal,
        line,
      );
    else say("error", `${where} shows a screened name`, publicJournal, line);
  };
}

/** What the screening of one unit asks for, until the unit has been read. */
class Asked {
  /** words of the title are screened, so it has a public form (M025) */
  readonly titles = new Set<Element>();
  /** a part of the document is screened, so the variant without it is delivered too (M503) */
  readonly variants = new Set<Element>();
  readonly #delivered = new Map<Element, Set<string>>();

  screening(screening: Element): void {
    const unit = screening.parent;
    if (unit === undefined) return;
    const what = fieldsOf(screening, "skjermingmetadata");
    if (what.some(({ text }) => /^Skjerming tittel (mappe|registrering)/.test(text))) this.titles.add(unit);
    if (fieldOf(screening, "skjermingdokument") === "Skjerming av deler av dokumentet")
      this.variants.add(unit);
  }

  document(object: Element): void {
    for (const unit of [object.parent, object.parent?.parent]) {
      if (unit === undefined) continue;
      const known = this.#delivered.get(unit) ?? new Set();
      this.#delivered.set(unit, known.add(fieldOf(object, "variantformat") ?? ""));
    }
  }

  /** @returns the variants of the unit's documents; `undefined` when it has none */
  take(unit: Element): ReadonlySet<string> | undefined {
    const found = this.#delivered.get(unit);
    this.#delivered.delete(unit);
    return found;
  }
}

function startComplete(_run: Run, say: Say) {
  const asked = new Asked();
  const end = (unit: Element) => {
    const complain = (lack: string) =>
      say("error", `${unit.name} ${idOf(unit)} ${lack}`, structure, unit.line);
    const variants = asked.take(unit);
    const open = fieldOf(unit, "offentligtittel");
    if (asked.titles.delete(unit) && (open === undefined || open === fieldOf(unit, "tittel")))
      complain("screens words of its title and has no offentligTittel without them");
    if (
      asked.variants.delete(unit) &&
      variants &&
      !variants.has("Dokument hvor deler av innholdet er skjermet")
    )
      complain("is screened in part and has no redacted variant");
  };
  const elements = {
    skjerming: { end: (each: Element) => asked.screening(each) },
    dokumentobjekt: { end: (each: Element) => asked.document(each) },
    mappe: { end },
    registrering: { end },
    dokumentbeskrivelse: { end },
  };
  return { files: { [structure]: { elements } } };
}
