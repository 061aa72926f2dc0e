/** Whether a text can ask at all, by single words that were read before: for most texts a quick no. */
import { askingEnds, questionWords, verbs, whenWords, wondering } from "./words/questions.ts";
import { type ReadText, signs } from "./words/read-text.ts";
import type { Word } from "./words/word.ts";

/** Bits of a word: it may begin a question, may stand before one, may end one. */
const [opens, precedes, closes] = [1, 2, 4];

const firstOf = (list: string) => list.split("|").map((phrase) => phrase.split(" ", 1)[0] ?? "");
const lastOf = (list: string) => list.split("|").map((phrase) => phrase.split(" ").at(-1) ?? "");

const opening: ReadonlySet<string> = new Set([
  ...[wondering, questionWords, whenWords, verbs].flatMap(firstOf),
  ..."va var stemmer can could".split(" "),
]);
/** Every word of what `question.ts` takes away before it looks how a sentence begins. */
const preceding: ReadonlySet<string> = new Set(
  [
    "hei heisann heia hallo halla hallais hej hejsan tjena hallå god dag morgen kveld goddag hello hi hey",
    "unnskyld orsak ursäkta beklager sorry takk tusen tack på deg dere dokker dykk dig er alle sammen allihopa",
    "igjen kommunen kommune men og å och o så ja nei nej ok okei okej forresten förresten jo and but so well",
  ].flatMap((words) => words.split(" ")),
);
const closing: ReadonlySet<string> = new Set(lastOf(askingEnds));
const letters = /^[a-zåäöæø]+/;

function askingOf(word: Word): number {
  if (word.asking === -1) {
    // "hva2" opens as "hva" does
    const start = letters.exec(word.text)?.[0] ?? "";
    word.asking =
      (opening.has(start) ? opens : 0) |
      (preceding.has(word.text) ? precedes : 0) |
      (closing.has(word.text) ? closes : 0);
  }
  return word.asking;
}

/** As far as a word may reach into what is looked at as an opening. */
const sureOpening = 150;
const ending = 300;

/** False only where `asksSomething` finds nothing; a text that is not common may always ask. */
export function mayAsk(read: ReadText): boolean {
  const { text, words, isCommon, holds } = read;
  if (!isCommon || (holds & (signs.questionMark | signs.at | signs.tag)) !== 0) return true;
  if (mayOpen(read, 0, 0)) return true;
  const last = words.at(-1);
  if (last !== undefined && (askingOf(last) & closes) !== 0) return true;
  const start = lastSentenceStart(text);
  return start !== undefined && mayOpen(read, firstFrom(read.starts, start), start);
}

function mayOpen({ words, starts }: ReadText, from: number, start: number): boolean {
  for (let at = from; at < words.length; at++) {
    const asking = askingOf(words[at] as Word);
    if ((asking & opens) !== 0 || (starts[at] as number) > start + sureOpening) return true;
    if ((asking & precedes) === 0) return false;
  }
  return false;
}

/** Counted from the end, where the last sentence stands. */
function firstFrom(starts: readonly number[], start: number): number {
  let at = starts.length;
  while (at > 0 && (starts[at - 1] as number) >= start) at--;
  return at;
}

/** After the last full stop or line of a text that nothing closes; the text is common. */
function lastSentenceStart(text: string): number | undefined {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (closesSentence(text.charCodeAt(end - 1))) return undefined;
  for (let at = end - 2; at >= Math.max(0, text.length - ending); at--)
    if (endsSentence(text.charCodeAt(at)) && isSpace(text.charCodeAt(at + 1))) return at + 1;
  return undefined;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xa0;
}

/** . ! … */
function closesSentence(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x2026;
}

function endsSentence(code: number): boolean {
  return closesSentence(code) || code === 0x3a || code === 0x0a;
}
