/**
 * People's search syntax: words side by side must all occur, `"…"` is an exact phrase, `-` means not, `|` means or,
 * parentheses group. OR and NOT may be written out in capitals, in any of the four languages; a star behind a word says
 * what holds anyway. Signs that lead nowhere are left out; nothing a person types is an error.
 *
 * Precedence as in the common journal service, highest first: parentheses, not, and, or
 * (einnsyn-backend, SearchQueryParser.java).
 */
import type { EntryDirection } from "../domain/journal.ts";
import { numberOf } from "./numbers.ts";
import { readWritten, type Written } from "./written-forms.ts";

export type Query =
  | { readonly kind: "all" }
  /** something was typed, and no letter or figure in it */
  | { readonly kind: "nothing" }
  | { readonly kind: "word"; readonly word: string }
  /** the word, or what it may have been meant for: nobody types it, a search that found nothing is loosened so */
  | { readonly kind: "likely"; readonly word: string; readonly alternatives: readonly Alternative[] }
  | { readonly kind: "phrase"; readonly phrase: string }
  | Written
  | { readonly kind: "direction"; readonly word: string; readonly direction: EntryDirection }
  | { readonly kind: "not"; readonly of: Query }
  | { readonly kind: "and"; readonly of: readonly Query[] }
  | { readonly kind: "or"; readonly of: readonly Query[] };

/** Groups of which each must be there: by one of its words as it stands, or by what begins with one that has a star. */
export type Alternative = readonly (readonly string[])[];

type Token =
  | { readonly kind: "word" | "phrase"; readonly text: string }
  | { readonly kind: "written"; readonly written: Written; readonly text: string }
  | { readonly kind: "not" | "or" | "open" | "close" };

/** Longer queries are cut: nobody reads a result of more, and each word costs a look into an index. */
export const longestQuery = 300;
const mostWords = 16;

export function parseQuery(text: string): Query {
  return readQuery(text).query;
}

/** @returns as `cut` whether there was more than is read */
export function readQuery(text: string): { readonly query: Query; readonly cut: boolean } {
  const whole = text.normalize("NFC");
  const { tokens, cut } = tokensOf(whole.slice(0, longestQuery));
  const query = readOr({ tokens: balanced(tokens), at: 0 });
  return {
    query: query ?? { kind: whole.trim() === "" ? "all" : "nothing" },
    cut: cut || whole.length > longestQuery,
  };
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

/** Each reader returns undefined where nothing was said, such as in `()`; the others go on without it. */
function readOr(reader: Reader): Query | undefined {
  const arms = [readAnd(reader)];
  while (reader.tokens[reader.at]?.kind === "or") {
    reader.at += 1;
    arms.push(readAnd(reader));
  }
  return together("or", arms);
}

function readAnd(reader: Reader): Query | undefined {
  const parts: (Query | undefined)[] = [];
  for (;;) {
    const next = reader.tokens[reader.at]?.kind;
    if (next === undefined || next === "or" || next === "close") return together("and", parts);
    parts.push(readOne(reader));
  }
}

function readOne(reader: Reader): Query | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined || token.kind === "or" || token.kind === "close") return undefined;
  reader.at += 1;
  if ("text" in token) return leafOf(token);
  if (token.kind === "not") return negated(readOne(reader));
  const inner = readOr(reader);
  reader.at += 1;
  return inner;
}

function negated(of: Query | undefined): Query | undefined {
  if (of?.kind === "not") return of.of;
  return of && { kind: "not", of };
}

function together(kind: "and" | "or", said: readonly (Query | undefined)[]): Query | undefined {
  const parts = said.filter((part) => part !== undefined);
  return parts.length > 1 ? { kind, of: parts } : parts[0];
}

/** Every parenthesis with its partner: a closing one alone is left out, an open one is closed at the end. */
function balanced(tokens: readonly Token[]): Token[] {
  let open = 0;
  const kept = tokens.filter((token) => {
    if (token.kind === "open") open += 1;
    if (token.kind !== "close") return true;
    if (open === 0) return false;
    open -= 1;
    return true;
  });
  return [...kept, ...Array.from({ length: open }, () => ({ kind: "close" }) as const)];
}

function leafOf(token: Token & { readonly text: string }): Query {
  if (token.kind === "written") return token.written;
  if (token.kind === "phrase") return { kind: "phrase", phrase: token.text };
  const number = numberOf(token.text);
  if (number) return { kind: "number", text: token.text, number };
  const direction = directions[token.text.toLowerCase()];
  return direction ? { kind: "direction", word: token.text, direction } : { kind: "word", word: token.text };
}

/** As the pages and the journals of both countries write them. */
const directions: Readonly<Record<string, EntryDirection>> = {
  inngående: "incoming",
  inngåande: "incoming",
  inkommande: "incoming",
  inkommen: "incoming",
  inkomna: "incoming",
  incoming: "incoming",
  utgående: "outgoing",
  utgåande: "outgoing",
  outgoing: "outgoing",
  organinternt: "internal",
  organinterne: "internal",
};

const operators: Readonly<Record<string, "and" | "or" | "not">> = {
  OG: "and",
  OCH: "and",
  AND: "and",
  ELLER: "or",
  OR: "or",
  IKKE: "not",
  IKKJE: "not",
  INTE: "not",
  NOT: "not",
};

const quoted = /"([^"]*)(?:"|$)/y;
const run = /[^\s|()"]+/y;
const space = /\s+/y;
const meaningful = /[\p{L}\p{N}]/u;

/** @returns as `cut` whether words were left out */
function tokensOf(text: string): { readonly tokens: readonly Token[]; readonly cut: boolean } {
  const plain = text.replace(/\p{C}/gu, " ").replace(/[“”«»„]/g, '"');
  const shouted = plain === plain.toUpperCase();
  const tokens: Token[] = [];
  let words = 0;
  for (let at = 0; at < plain.length; ) {
    const { read, length } = tokensAt(plain, at, shouted);
    const more = read.filter((token) => "text" in token).length;
    if (words + more > mostWords) return { tokens, cut: true };
    words += more;
    tokens.push(...read);
    at += length;
  }
  return { tokens, cut: false };
}

/** What begins here: a space, a quoted text, a sign, something written in several words, an operator, a word. */
function tokensAt(
  text: string,
  at: number,
  shouted: boolean,
): { readonly read: readonly Token[]; readonly length: number } {
  const here = (form: RegExp) => {
    form.lastIndex = at;
    return form.exec(text);
  };
  const blank = here(space);
  if (blank) return { read: [], length: blank[0].length };
  const sign = signs[text.charAt(at)];
  if (sign) return { read: [{ kind: sign }], length: 1 };
  const phrase = here(quoted);
  if (phrase) {
    const said = (phrase[1] ?? "").trim();
    return { read: meaningful.test(said) ? [{ kind: "phrase", text: said }] : [], length: phrase[0].length };
  }
  const word = here(run)?.[0] ?? text.charAt(at);
  const operator = shouted ? undefined : operators[word];
  if (operator) return { read: operator === "and" ? [] : [{ kind: operator }], length: word.length };
  const negated = /^-+/.exec(word)?.[0].length ?? 0;
  const written = readWritten(text.slice(at + negated, at + negated + longestWritten));
  if (written) {
    const token = { kind: "written", written: written.written, text: written.written.text } as const;
    return {
      read: negated > 0 ? [{ kind: "not" }, token] : [token],
      length: negated + written.length,
    };
  }
  return { read: tokensOfRun(word, text.charAt(at + word.length)), length: word.length };
}

/** Longer than any day, statute or numbered case is written. */
const longestWritten = 80;

const signs: Readonly<Record<string, "or" | "open" | "close">> = { "|": "or", "(": "open", ")": "close" };

/**
 * `-ord` negates, and so does `-` right before `"` or `(`; `+ord` is another way to say and; ` - ` is a dash. A word finds
 * what begins with it whether a star says so or not; one with a star inside is its parts.
 */
function tokensOfRun(all: string, next: string): Token[] {
  const plain = all.replace(/^[-+*]+/, "").replace(/[.,;:!?'’*]+$/, "");
  const words = plain.split(/\*+/).filter((word) => meaningful.test(word));
  const negates =
    all.startsWith("-") && (words.length > 0 || (plain === "" && (next === '"' || next === "(")));
  return [
    ...(negates ? [{ kind: "not" } as const] : []),
    ...words.map((text) => ({ kind: "word", text }) as const),
  ];
}
