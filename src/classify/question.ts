/** Whether a text asks something: by its mark, by how a sentence begins, or by how it ends. Dialects ask as well. */
import { mayAsk } from "./question-words.ts";
import { plainLetters } from "./words/letters.ts";
import {
  afterWhat,
  afterWhere,
  askingEnds,
  exclaimed,
  questionWords,
  statementAfterVerb,
  verbs,
  whenWords,
  whoAfterVerb,
  wondering,
} from "./words/questions.ts";
import { type ReadText, readText, signs } from "./words/read-text.ts";

const address = /\b(?:https?:\/\/|www\.)\S+/gi;
const questionMark = /[?？؟⁇⁈⁉❓❔]/;

/** @param text as written, not `plainWords`: its marks count */
export function asksSomething(text: string): boolean {
  return asksIn(readText(text));
}

export function asksIn(read: ReadText): boolean {
  const { text } = read;
  if (read.isCommon && (read.holds & signs.questionMark) !== 0) return true;
  if (!mayAsk(read)) return false;
  if (questionMark.test(text) && questionMark.test(text.replace(address, " "))) return true;
  const opening = lowered(text.slice(0, longestStart));
  if (asks(opening)) return true;
  const last = lastSentence(text);
  if (last === undefined) return text.length <= longestStart && atEnd.test(opening);
  return asksLast(last) || atEnd.test(last);
}

/** As much of a sentence as says whether it asks. */
const longestStart = 200;
const longestEnd = 300;

function lowered(text: string): string {
  return plainLetters(text).toLowerCase();
}

const sentenceEnd = /[.!…:\n](?=\s)/g;

/** What stands after the last full stop or line, when nothing closes it; undefined for a text of one sentence. */
function lastSentence(text: string): string | undefined {
  const end = text.slice(-longestEnd).trimEnd();
  if (/[.!…]$/.test(end)) return undefined;
  let start = -1;
  for (const { index } of end.matchAll(sentenceEnd)) start = index;
  return start === -1 ? undefined : lowered(end.slice(start + 1));
}

/** What may stand before the question: a mention, a greeting, a thank you. */
const before =
  /^(?:\s|[^\p{L}\p{N}@#]|@\S+|(?:hei|heisann|heia|hallo|halla|hallais|hej|hejsan|tjena|hallå|god dag|god morgen|god kveld|goddag|hello|hi|hey|unnskyld|orsak|ursäkta|beklager|sorry|takk|tusen takk|tack|på deg|på dere|på dokker|på dykk|på dig|på er|alle|alle sammen|allihopa|igjen|kommunen|kommune)(?!\p{L}))*/u;
const joining =
  /^(?:men|og|å|och|o|så|ja|nei|nej|ok|okei|okej|forresten|förresten|jo|and|but|so|well)(?!\p{L})[\s,]*/u;

const starting = (words: string) => new RegExp(`^(?:${words})(?!\\p{L})`, "u");
const wonders = starting(wondering);
const questionWord = starting(
  `(?:${questionWords}|va (?:${afterWhat})|var (?:${afterWhere}|\\p{L}{2,}[ea]r))`,
);
const exclaims = starting(`(?:${questionWords}|va) (?:(?:så|veldig|utrolig|himla|jätte) ?)?(?:${exclaimed})`);
/** "Hvor flink er han": a verb after it asks all the same. */
const asksHowMuch = starting(`(?:${questionWords}) \\p{L}+ (?:er|e|är|ä|blir|var|koster|kostar|skal|ska|må)`);
const means = starting(
  `(?:${questionWords}) (?:jeg|eg|jag|æ|vi|me) (?:mener|meiner|menar|meine|tror|trur|synes|syns|synst|tycker|vil|vill)`,
);
const when = starting(whenWords);
const tale = starting(`(?:${whenWords}) (?:${whoAfterVerb}|alle|folk|barna|barnen|først|man|dei|dem|det)`);
const whenIsIt = starting(`(?:${whenWords}) (?:e|i) (?:det|de|d|dere|dokker|den|du)`);
const asksByVerb = starting(`(?:${verbs}) (?:${whoAfterVerb})`);
/** These ask before any noun too: "Må barn ha billett". */
const modal = "kan|må|skal|får|vil|ska|måste|bør|bör|finns|finst|finnes|fins";
const asksByAnyWord = starting(`${modal}|stemmer det|can you|could you`);
const asksOfThing = starting(`(?:${modal}) \\p{L}{2,}(?:en|et|an|na|ne)`);
const states = starting(
  `(?:${modal}) (?:${statementAfterVerb}|(?:ikke|ikkje|inte|aldri|aldrig)(?! (?:${whoAfterVerb})(?!\\p{L})))|må (?:du|han|hon|de) (?:vila|hvile)`,
);
const atEnd = new RegExp(`[\\s,](?:${askingEnds})[\\s,)]*$`, "u");

/** The first sentence, when a full stop or an exclamation mark closes it. */
const closedSentence = /^[^.!\n]*(?:\p{L}{3}[.!](?=\s|$)|[.!]\s*$)/u;

function asks(lower: string): boolean {
  const start = lower.replace(before, "");
  return wonders.test(start) || (!closedSentence.test(start) && (asksByWord(start) || asksFirst(start)));
}

/** A sentence that begins with a verb: first of all it asks. */
function asksFirst(start: string): boolean {
  return (asksByVerb.test(start) || asksByAnyWord.test(start)) && !states.test(start);
}

/** Questions at the end of a text are short; longer ones that begin with a verb are conditions: "Har något ändrats, ska ni …". */
const longestLast = 90;
const longestByVerb = 80;

/** In the middle of a text "Ska försöka" and "Kan inte sluta" are common, and tell of the writer. */
function asksLast(lower: string): boolean {
  const start = lower.replace(before, "");
  if (start.length > longestLast) return false;
  if (wonders.test(start) || asksByWord(start)) return true;
  const byVerb = asksByVerb.test(start) || asksOfThing.test(start);
  return byVerb && start.length <= longestByVerb && !states.test(start);
}

/** By a question word, also after "men" or "og"; by "when" only at the beginning, since "men når det regner …" tells. */
function asksByWord(start: string): boolean {
  const rest = start.replace(joining, "");
  if (questionWord.test(rest)) return !means.test(rest) && (!exclaims.test(rest) || asksHowMuch.test(rest));
  return when.test(start) && (!tale.test(start) || whenIsIt.test(start));
}
