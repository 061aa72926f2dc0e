/**
 * A text in the letters that a reader sees: what is hidden in a word, or drawn like a Latin letter without being one, made plain.
 * @see unicode.org/reports/tr15 (forms, stream-safe text), tr39 (confusables), tr9 (bidirectional overrides)
 */

/** Where none of these stands, a text is plain already: Latin with å ä ö æ ø, signs and emoji. */
const notPlain =
  /[\u00AA\u00AD\u00BA\u00C0-\u00C3\u00C7-\u00D5\u00D9-\u00E3\u00E7-\u00F5\u00F9-\u1FFF\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u209F\u2100-\u218F\u2460-\u24FF\u2800\u2C60-\u2DFF\u3164\uA640-\uABFF\uFB00-\uFB4F\uFEFF-\uFFFB]|[A-Za-zåäöæøÅÄÖÆØ](?:\u200D|[\uFE00-\uFE2F])|(?!€)[\u20A0-\u20FF]|\uD835|\uD83C[\uDD10-\uDD89]|\uDB40/;

/** Accents on top of accents: no language has more than these, and to compose a long run takes time in its square. */
const pileOfMarks = /(\p{M}{4})\p{M}+/gu;
const unseen = /[\p{DI}\p{Cf}\u2800]/gu;
/** Every accent but the ring and the two dots, which make letters of their own. */
const accents = /(?!\u0308|\u030A)\p{Mn}/gu;
const ringOrDots = /([\s\S]?)(\u0308|\u030A)(?:\u0308|\u030A)*/g;
const ownLetters = /^(?:[aA]\u030A|[aoAO]\u0308)$/;

/** @returns the text itself when nothing in it is hidden or disguised; where it was turned round, both readings of it */
export function plainLetters(text: string): string {
  if (!notPlain.test(text)) return text;
  const bare = text
    .replace(pileOfMarks, "$1")
    .replace(override, bothWays)
    .normalize("NFKD")
    .replace(unseen, "")
    .replace(accents, "")
    .replace(ringOrDots, ownLetter)
    .replace(boxed, unboxed);
  return latinised(bare).normalize("NFC");
}

/** A right-to-left override shows what follows it in reverse order. */
const override = /\u202E([^\u202C\n\r\u2029]*)/g;

function bothWays(_: string, turned: string): string {
  return `${turned} ${[...turned].reverse().join("")}`;
}

function ownLetter(_: string, letter: string, mark: string): string {
  return ownLetters.test(letter + mark) ? (letter + mark).normalize("NFC") : letter;
}

/** White letters on black, which Unicode does not lead back to the plain ones. */
const boxed = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu;

function unboxed(letter: string): string {
  return String.fromCharCode(65 + (((letter.codePointAt(0) ?? 0) - 0x1f150) % 32));
}

/** Drawn all but alike: a whole word of these may pass for a Latin one. */
const twins = byLookAlike({
  A: "АΑ",
  B: "ВΒ",
  C: "С",
  E: "ЕΕ",
  H: "НΗ",
  I: "ІΙ",
  J: "Ј",
  K: "КΚ",
  M: "МΜ",
  N: "Ν",
  O: "ОΟ",
  P: "РΡ",
  S: "Ѕ",
  T: "ТΤ",
  X: "ХΧ",
  Y: "УΥҮ",
  Z: "Ζ",
  Æ: "Ӕ",
  a: "аα",
  c: "сϲ",
  d: "ԁ",
  e: "е",
  h: "һ",
  i: "іι",
  j: "јϳ",
  k: "кκ",
  l: "ӏ",
  o: "оο",
  p: "рρ",
  q: "ԛ",
  s: "ѕ",
  u: "υ",
  v: "ѵν",
  w: "ԝ",
  x: "х",
  y: "у",
  æ: "ӕ",
});

/** Read as Latin only beside Latin letters. */
const likenesses = byLookAlike({
  a: "ɑᴀ",
  b: "вʙƀ",
  c: "ᴄ",
  d: "đðᴅɗ",
  e: "ɛεᴇє",
  f: "ꜰƒ",
  g: "ɡɢγ",
  h: "ħһհʜ",
  i: "ıɩɪ",
  j: "ᴊ",
  k: "ᴋ",
  l: "łʟ",
  m: "мᴍ",
  n: "пηոɴŋ",
  o: "օᴏσ",
  p: "ᴘ",
  r: "гʀ",
  s: "ꜱ",
  t: "тτŧᴛ",
  u: "иսᴜ",
  v: "ᴠ",
  w: "ωᴡ",
  y: "ʏ",
  z: "зᴢ",
  E: "Є",
  D: "ĐÐ",
  L: "Ł",
  N: "И",
});

function byLookAlike(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([letter, drawn]) => [...drawn].map((each) => [each, letter] as const)),
  );
}

const word = /[\p{L}\p{N}]+/gu;
const asciiWord = /^[A-Za-z0-9åäöæøÅÄÖÆØ]+$/;
const latin = /\p{Script=Latin}/u;
const beyondLatin1 = /[^\0-\xFF]/;

/**
 * Foreign letters that are drawn like Latin ones become those, in a word that mixes them with Latin letters, and in words
 * made of them alone when no word of the text needs the foreign script: else it is Ukrainian, say, and stays so.
 */
function latinised(text: string): string {
  if (!beyondLatin1.test(text)) return text;
  const isForeign = (text.match(word) ?? []).some((each) => !latin.test(each) && !isDrawnInLatin(each));
  return text.replace(word, (each) =>
    asciiWord.test(each) || (isForeign && !latin.test(each)) ? each : drawnInLatin(each),
  );
}

function isDrawnInLatin(each: string): boolean {
  for (const character of each) if (!twins.has(character) && !/\p{N}/u.test(character)) return false;
  return true;
}

function drawnInLatin(each: string): string {
  let out = "";
  for (const character of each) out += twins.get(character) ?? likenesses.get(character) ?? character;
  return out;
}
