/** The words of a text that holds nothing but the letters of Norway and Sweden, digits, everyday signs and emoji: in one walk. */

/** What parts words is read as a space. */
export const space = 32;
/** What no common text holds. */
export const uncommon = 0;
/** What parts words, but only beside the right characters. */
export const conditional = 1;

/** For each UTF-16 unit its letter or digit in lower case, `space` for what parts words, or one of the two above. */
export const readings = new Uint8Array(0x10000);
const partingForm =
  /[\t\n\r -~\u00A0-\u00A9\u00AB\u00AC\u00AE-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u2010-\u2027\u2030-\u205E€\u2190-\u23FF\u2500-\u2775\u2794-\u27FF\uD83C-\uD83E\uDC00-\uDFFF]/;
for (let unit = 0; unit < readings.length; unit++)
  if (partingForm.test(String.fromCharCode(unit))) readings[unit] = space;
for (const letter of "0123456789abcdefghijklmnopqrstuvwxyzåäöæø") {
  readings[letter.charCodeAt(0)] = letter.charCodeAt(0);
  readings[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0);
}
for (const sign of "\u200D\uFE0F\uD83C\uD83E") readings[sign.charCodeAt(0)] = conditional;

/**
 * Lower case, every run of what parts words one space, one space at either end.
 *
 * @returns undefined when the text holds anything else, which needs a closer look
 */
export function commonWords(text: string): string | undefined {
  const words = Buffer.allocUnsafe(text.length + 2);
  words[0] = space;
  let length = 1;
  let last = space;
  for (let at = 0; at < text.length; at++) {
    let reading = readings[text.charCodeAt(at)] as number;
    if (reading === conditional) reading = partsHere(text, at) ? space : uncommon;
    if (reading === uncommon) return undefined;
    if (reading !== space || last !== space) words[length++] = reading;
    last = reading;
  }
  if (last !== space) words[length++] = space;
  return words.toString("latin1", 0, length);
}

/** Joiners and selectors that hang on a letter are hidden in it; two rows of emoji are letters and digits. */
const hidden = /^[A-Za-zåäöæøÅÄÖÆØ][\u200D\uFE0F]$/;
const emojiLetter = /^(?:\uD83C[\uDD00-\uDD89]|\uD83E[\uDFF0-\uDFF9])$/;

export function partsHere(text: string, at: number): boolean {
  return !hidden.test(text.slice(at - 1, at + 1)) && !emojiLetter.test(text.slice(at, at + 2));
}
