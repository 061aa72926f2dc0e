/** What must be true of the classes of the agency's own and their words. */
import { isClassId } from "../classify/classes.ts";
import { rulesByCountry } from "../classify/table.ts";
import { foundIn, lexicon, plainWords } from "../classify/words/lexicon.ts";
import type { Country } from "../domain/agency.ts";
import type { OwnClass } from "../domain/decision.ts";
import { plainEntry } from "./own-classes.ts";
import type { DecisionSketch } from "./sketch.ts";
import type { Fault } from "./soundness.ts";
import type { DecisionWords } from "./words/index.ts";

const idForm = /^[A-ZÅÄÆÖØ0-9][A-ZÅÄÆÖØ0-9-]{1,39}$/;

export function ownClassFaults(
  { ownClasses, country, language }: DecisionSketch,
  { own }: DecisionWords,
): readonly Fault[] {
  const seen = new Set<string>();
  return ownClasses.flatMap(({ id, read }, at) => {
    const path = `ownClasses[${at}]`;
    const faults = id === undefined ? [] : idFaults(id, `${path}.id`, seen, own);
    if (read && language !== undefined && read.titles[language] === undefined)
      faults.push({ path: `${path}.titles`, message: own.titleMissing(language) });
    if (read) faults.push(...wordFaults(read, path, country, own));
    return faults;
  });
}

type OwnWords = DecisionWords["own"];

function idFaults(id: string, path: string, seen: Set<string>, own: OwnWords): Fault[] {
  const faults: Fault[] = [];
  if (!idForm.test(id)) faults.push({ path, message: own.idForm(id) });
  if (isClassId(id)) faults.push({ path, message: own.idOfRules(id) });
  if (seen.has(id)) faults.push({ path, message: own.idTwice(id) });
  seen.add(id);
  return faults;
}

function* wordFaults(
  { words, notWords = [] }: Pick<OwnClass, "words" | "notWords">,
  path: string,
  country: Country | undefined,
  own: OwnWords,
): Generator<Fault> {
  for (const [at, entry] of words.entries()) {
    const message = formFault(entry, own) ?? (country && breadthFault(entry, country, own));
    if (message !== undefined) yield { path: `${path}.words[${at}]`, message };
  }
  const together = country && breadthTogether(words, country, own);
  if (together !== undefined) yield { path: `${path}.words`, message: together };
  for (const [at, entry] of notWords.entries()) {
    const message = formFault(entry, own);
    if (message !== undefined) yield { path: `${path}.notWords[${at}]`, message };
  }
}

/** Letters and digits that a word needs before it says anything; a part of a word needs one more. */
const leastLetters = 3;

function formFault(entry: string, own: OwnWords): string | undefined {
  const plain = plainEntry(entry);
  const body = plain.replaceAll("*", "");
  if (/\S\*+\S/.test(entry) || entry.includes("**")) return own.star(entry);
  if (/[\\^$+?()[\]{}|.]/.test(entry)) return own.expression(entry);
  const needed = plain.includes("*") ? leastLetters + 1 : leastLetters;
  if (body.replaceAll(" ", "").length < needed) return own.short(entry, needed);
  return undefined;
}

/** Of the texts that the rules give as examples, the share that a word of one matter may stand in. */
const widest = 1 / 20;

/** A word that stands in all kinds of texts says nothing of any. */
function breadthFault(entry: string, country: Country, own: OwnWords): string | undefined {
  const texts = exampleTexts(country);
  const list = lexicon("own", [plainEntry(entry)]);
  const hits = texts.filter((words) => foundIn(words, list) !== undefined).length;
  if (hits <= texts.length * widest) return undefined;
  return own.common(entry, hits, texts.length);
}

/** The same of all words of a class together: many parts of words, each of them rare, match everything too. */
const widestTogether = 1 / 4;

function breadthTogether(entries: readonly string[], country: Country, own: OwnWords): string | undefined {
  const texts = exampleTexts(country);
  const list = lexicon("own", entries.filter((entry) => formFault(entry, own) === undefined).map(plainEntry));
  const hits = texts.filter((words) => foundIn(words, list) !== undefined).length;
  if (hits <= texts.length * widestTogether) return undefined;
  return own.commonTogether(entries.length, hits, texts.length);
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
