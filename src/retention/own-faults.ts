/** What must be true of the classes of the agency's own and their words. */
import { isClassId } from "../classify/classes.ts";
import { rulesByCountry } from "../classify/table.ts";
import { foundIn, lexicon, plainWords } from "../classify/words/lexicon.ts";
import type { Country } from "../domain/agency.ts";
import type { OwnClass } from "../domain/decision.ts";
import { plainEntry } from "./own-classes.ts";
import type { DecisionSketch } from "./sketch.ts";
import type { Fault } from "./soundness.ts";

const idForm = /^[A-ZÅÄÆÖØ0-9][A-ZÅÄÆÖØ0-9-]{1,39}$/;

export function ownClassFaults({ ownClasses, country, language }: DecisionSketch): readonly Fault[] {
  const seen = new Set<string>();
  return ownClasses.flatMap(({ id, read }, at) => {
    const path = `ownClasses[${at}]`;
    const faults = id === undefined ? [] : idFaults(id, `${path}.id`, seen);
    if (read && language !== undefined && read.titles[language] === undefined)
      faults.push({
        path: `${path}.titles`,
        message: `a title in ${language}, the decision's language, is missing`,
      });
    if (read) faults.push(...wordFaults(read, path, country));
    return faults;
  });
}

function idFaults(id: string, path: string, seen: Set<string>): Fault[] {
  const faults: Fault[] = [];
  if (!idForm.test(id))
    faults.push({
      path,
      message: `${JSON.stringify(id)} must be 2 to 40 capital letters, digits and hyphens`,
    });
  if (isClassId(id)) faults.push({ path, message: `${id} is a class of the rules: choose another name` });
  if (seen.has(id)) faults.push({ path, message: `${id} is used by an earlier own class too` });
  seen.add(id);
  return faults;
}

function* wordFaults(
  { words, notWords = [] }: Pick<OwnClass, "words" | "notWords">,
  path: string,
  country: Country | undefined,
): Generator<Fault> {
  for (const [at, entry] of words.entries()) {
    const message = formFault(entry) ?? (country && breadthFault(entry, country));
    if (message !== undefined) yield { path: `${path}.words[${at}]`, message };
  }
  const together = country && breadthTogether(words, country);
  if (together !== undefined) yield { path: `${path}.words`, message: together };
  for (const [at, entry] of notWords.entries()) {
    const message = formFault(entry);
    if (message !== undefined) yield { path: `${path}.notWords[${at}]`, message };
  }
}

/** Letters and digits that a word needs before it says anything; a part of a word needs one more. */
const leastLetters = 3;

function formFault(entry: string): string | undefined {
  const quoted = JSON.stringify(entry);
  const plain = plainEntry(entry);
  const body = plain.replaceAll("*", "");
  if (/\S\*+\S/.test(entry) || entry.includes("**"))
    return `${quoted}: a star stands only first or last: ord*, *ord, *ord*`;
  if (/[\\^$+?()[\]{}|.]/.test(entry)) return `${quoted}: words and stars only; expressions are not read`;
  const needed = plain.includes("*") ? leastLetters + 1 : leastLetters;
  if (body.replaceAll(" ", "").length < needed)
    return `${quoted} is too short: it would match nearly everything; write at least ${needed} letters`;
  return undefined;
}

/** Of the texts that the rules give as examples, the share that a word of one matter may stand in. */
const widest = 1 / 20;

/** A word that stands in all kinds of texts says nothing of any. */
function breadthFault(entry: string, country: Country): string | undefined {
  const texts = exampleTexts(country);
  const list = lexicon("own", [plainEntry(entry)]);
  const hits = texts.filter((words) => foundIn(words, list) !== undefined).length;
  if (hits <= texts.length * widest) return undefined;
  return `${JSON.stringify(entry)} is too common: it stands in ${hits} of the ${texts.length} texts by which the rules are tried`;
}

/** The same of all words of a class together: many parts of words, each of them rare, match everything too. */
const widestTogether = 1 / 4;

function breadthTogether(entries: readonly string[], country: Country): string | undefined {
  const texts = exampleTexts(country);
  const list = lexicon("own", entries.filter((entry) => formFault(entry) === undefined).map(plainEntry));
  const hits = texts.filter((words) => foundIn(words, list) !== undefined).length;
  if (hits <= texts.length * widestTogether) return undefined;
  return `the ${entries.length} words together stand in ${hits} of the ${texts.length} texts by which the rules are tried, of all kinds: name the words of one matter`;
}

const texts = new Map<Country, readonly string[]>();

function exampleTexts(country: Country): readonly string[] {
  const known = texts.get(country);
  if (known) return known;
  const made = rulesByCountry[country].flatMap(({ examples }) =>
    examples.flatMap(({ subject }) => (subject.text ? [plainWords(subject.text)] : [])),
  );
  texts.set(country, made);
  return made;
}
