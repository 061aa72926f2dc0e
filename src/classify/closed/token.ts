/** A short text as tokens, each of which a closed list knows or nobody does: nothing is skipped but spaces. */

import { type Entry, entryOf } from "./vocabulary.ts";

export type TokenForm =
  | "word"
  | "number"
  | "address"
  | "mention"
  | "hashtag"
  | "emoji"
  /** . ! , and the like: it ends a segment */
  | "stop"
  | "questionMark"
  /** anything else, as quotation marks or three dots: it may turn the meaning round */
  | "unknown";

export interface Token {
  readonly form: TokenForm;
  /** lower case; of an emoji without its skin tone and gender */
  readonly text: string;
  /** begins with a capital letter and goes on in small ones, as a name does */
  readonly capital: boolean;
  /** of a word that some list has */
  readonly entry?: Entry | undefined;
}

/** Longer texts hold more than these readers look for, so they are not read at all. */
export const longestText = 400;

/** The groups stand in the order of `forms`. */
const pattern =
  /((?:https?:\/\/|www\.)\S+|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:no|se|com|org|net|nu|eu|example)(?![\p{L}\d@.-])(?:\/\S*)?)|(@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)|(#\p{L}[\p{L}\p{N}_]*)|(kl(?=\.\s?\d)|\p{L}+(?:[-'’]\p{L}+)*)|(\d{1,2}\.(?=\s?\p{Ll})|\d{1,4}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d\d)?)?(?![\d\p{L}]))|(\p{RI}\p{RI}|\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]*(?:\u200D\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]*)*|[:=]-?[)D](?![\p{L}\p{N}])|[:;]-?[)Pp](?![\p{L}\p{N}])|\+1(?![\p{L}\p{N}])|<3+)|((?<!\bkl)\.(?!\.)|[!,:;\n]|\s[-–]\s)|([?？])|(\s+|(?<=\bkl)\.)|(.)/uy;

const forms = [
  "address",
  "mention",
  "hashtag",
  "word",
  "number",
  "emoji",
  "stop",
  "questionMark",
  "space",
  "unknown",
] as const satisfies readonly (TokenForm | "space")[];

const wholly = /(?<![\d.,])100 ?%(?!\p{L})/gu;

/** Ends with the first token for which `wanted` is false, which is given too: most texts are left after a few words. */
export function readTokens(text: string, wanted: (token: Token) => boolean): readonly Token[] {
  const tokens: Token[] = [];
  const composed = text.normalize("NFC").trim();
  const normal = composed.includes("100") ? composed.replace(wholly, "💯") : composed;
  for (let at = 0; at < normal.length; ) {
    const read = plainTokenAt(normal, at) ?? tokenAt(normal, at);
    at = read.end;
    if (read.token === undefined) continue;
    tokens.push(read.token);
    if (!wanted(read.token)) break;
  }
  return tokens;
}

interface ReadToken {
  /** undefined for a space */
  readonly token: Token | undefined;
  readonly end: number;
}

const space: Token | undefined = undefined;

/** What most tokens are, read without the pattern: words of our own letters, single spaces, the commonest signs. */
function plainTokenAt(text: string, at: number): ReadToken | undefined {
  const end = wordEnd(text, at);
  if (end > at)
    return startsAddress(text, at) ? undefined : { token: wordToken("word", text.slice(at, end)), end };
  const sign = text.charCodeAt(at);
  if (sign === 0x20) return standsAlone(text, at) ? { token: space, end: at + 1 } : undefined;
  const token = sign === 0x2e ? fullStop(text, at) : signs.get(sign);
  return token && { token, end: at + 1 };
}

const signs: ReadonlyMap<number, Token> = new Map(
  ["!", ",", "?"].map((text) => [
    text.charCodeAt(0),
    { form: text === "?" ? "questionMark" : "stop", text, capital: false },
  ]),
);
const stop: Token = { form: "stop", text: ".", capital: false };

/** Not one of three dots, nor that of "kl." */
function fullStop(text: string, at: number): Token | undefined {
  return text[at + 1] !== "." && text[at - 1] !== "l" ? stop : undefined;
}

/** Where the run of letters ends; -1 where the pattern must tell, as at a hyphen or a foreign letter. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isOwnLetter(text.charCodeAt(end))) end++;
  const after = text.charCodeAt(end);
  const joins = after > 0x7f || after === 0x2d || after === 0x27;
  return joins || (after === 0x2e && isOwnLetter(text.charCodeAt(end + 1))) ? -1 : end;
}

function isOwnLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7;
}

function startsAddress(text: string, at: number): boolean {
  return text.startsWith("http", at) || text.startsWith("www.", at);
}

/** Neither a longer gap nor the beginning of a dash that parts clauses. */
function standsAlone(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return isOwnLetter(next) || (next > 0x20 && next < 0x7f && next !== 0x2d);
}

function tokenAt(text: string, at: number): ReadToken {
  pattern.lastIndex = at;
  const [, ...groups] = pattern.exec(text) ?? [];
  const group = groups.findIndex((found) => found !== undefined);
  const form = forms[group] ?? "unknown";
  const token = form === "space" ? space : tokenOf(form, groups[group] ?? "");
  return { token, end: pattern.lastIndex || text.length };
}

function tokenOf(form: TokenForm, found: string): Token {
  if (form === "emoji") return { form, text: plainEmoji(found), capital: false };
  if (form === "stop" || form === "questionMark" || form === "unknown")
    return { form, text: found, capital: false };
  return wordToken(form, found);
}

function wordToken(form: TokenForm, found: string): Token {
  const name = form === "mention" ? found.slice(1) : found;
  const text = found.toLowerCase();
  return { form, text, capital: isName(name), entry: form === "word" ? entryOf(text) : undefined };
}

const toneOrGender = /[\u{FE0F}\u{1F3FB}-\u{1F3FF}]|\u200D[♀♂]/gu;

function plainEmoji(text: string): string {
  return text.replace(toneOrGender, "");
}

const nameForm = /^\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?$/u;

function isName(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first < 0x61 || first > 0x7a) && nameForm.test(word);
}
