/**
 * People's search syntax: words side by side must all occur, `"…"` is an exact phrase, `-` means not, `|` means or,
 * parentheses group. Signs that lead nowhere are left out; nothing a person types is an error.
 *
 * Precedence as in the common journal service, highest first: parentheses, not, and, or
 * (einnsyn-backend, SearchQueryParser.java).
 */
import { type NumberQuery, numberOf } from "./numbers.ts";

export type Query =
  | { readonly kind: "all" }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "phrase"; readonly phrase: string }
  | { readonly kind: "number"; readonly text: string; readonly number: NumberQuery }
  | { readonly kind: "not"; readonly of: Query }
  | { readonly kind: "and"; readonly of: readonly Query[] }
  | { readonly kind: "or"; readonly of: readonly Query[] };

type Token =
  | { readonly kind: "word" | "phrase"; readonly text: string }
  | { readonly kind: "not" | "or" | "open" | "close" };

/** Longer queries are cut: nobody reads a result of more, and each word costs a look into an index. */
export const longestQuery = 300;
const mostWords = 16;

export function parseQuery(text: string): Query {
  const reader = { tokens: balanced(tokensOf(text.normalize("NFC").slice(0, longestQuery))), at: 0 };
  return readOr(reader) ?? { kind: "all" };
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

function leafOf(token: { readonly kind: "word" | "phrase"; readonly text: string }): Query {
  if (token.kind === "phrase") return { kind: "phrase", phrase: token.text };
  const number = numberOf(token.text);
  return number ? { kind: "number", text: token.text, number } : { kind: "word", word: token.text };
}

/** A quoted text, an operator, or a run of anything else; a quote that is never closed runs to the end. */
const tokenForm = /"([^"]*)(?:"|$)|([|()])|([^\s|()"]+)/g;
const meaningful = /[\p{L}\p{N}]/u;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const plain = text.replace(/\p{C}/gu, " ").replace(/[“”«»„]/g, '"');
  for (const match of plain.matchAll(tokenForm)) {
    const [all, quoted, operator, run] = match;
    if (operator) tokens.push({ kind: operator === "|" ? "or" : operator === "(" ? "open" : "close" });
    if (run !== undefined) tokens.push(...tokensOfRun(run, plain[match.index + all.length] ?? ""));
    if (quoted !== undefined && meaningful.test(quoted)) tokens.push({ kind: "phrase", text: quoted.trim() });
    if (tokens.filter((token) => "text" in token).length >= mostWords) break;
  }
  return tokens;
}

/** `-ord` negates, and so does `-` right before `"` or `(`; `+ord` is another way to say and; ` - ` is a dash. */
function tokensOfRun(run: string, next: string): Token[] {
  const word = run.replace(/^[-+]+/, "").replace(/[.,;:!?'’]+$/, "");
  const named = meaningful.test(word);
  const negates = run.startsWith("-") && (named || (word === "" && (next === '"' || next === "(")));
  return [
    ...(negates ? [{ kind: "not" } as const] : []),
    ...(named ? [{ kind: "word", text: word } as const] : []),
  ];
}
