/** What a text says by its digits: whether it names a case, tells an identity number, or says where somebody can be reached. */
import type { Country } from "../domain/agency.ts";
import { namesCaseNumber } from "./case-numbers.ts";
import { hasContactDetails } from "./contact-details.ts";
import { type DigitShape, digitShapeOf } from "./digit-shape.ts";
import { findIdentityNumbers } from "./identity-numbers.ts";
import { holdsDigits, plainDigits } from "./readable-digits.ts";
import { type ReadText, signs } from "./words/read-text.ts";
import type { Word } from "./words/word.ts";

export interface DigitFacts {
  readonly caseNumber: boolean;
  readonly identityNumber: boolean;
  readonly contactDetails: boolean;
}

const nothing: DigitFacts = { caseNumber: false, identityNumber: false, contactDetails: false };

/** The readers of numbers are asked only where the words and the shape of the digits leave it open. */
export function digitFactsOf(read: ReadText, country: Country): DigitFacts {
  const { text, isCommon, holds } = read;
  if (!isCommon) return closelyRead(text, country);
  const hints = hintsIn(read.words);
  const mayBeMail = (holds & (signs.at | signs.bracket)) !== 0 || (hints & hint.mail) !== 0;
  if ((holds & signs.digit) === 0)
    return mayBeMail ? { ...nothing, contactDetails: hasContactDetails(plainDigits(text)) } : nothing;
  const plain = (holds & signs.unusual) === 0 ? text : plainDigits(text);
  const shape = digitShapeOf(plain);
  return {
    caseNumber: mayNameCase(shape, hints) && namesCaseNumber(plain),
    identityNumber: mayIdentify(shape, hints, plain) && findIdentityNumbers(text, country).length > 0,
    contactDetails: (mayBeMail || shape.mayBePhone) && hasContactDetails(plain),
  };
}

/** The same without a look at words and shapes. */
export function closelyRead(text: string, country: Country): DigitFacts {
  const plain = plainDigits(text);
  const isNumbered = holdsDigits(text, 1);
  return {
    caseNumber: isNumbered && namesCaseNumber(plain),
    identityNumber: isNumbered && findIdentityNumbers(text, country).length > 0,
    contactDetails: hasContactDetails(plain),
  };
}

/** Bits of a word: what its readers look for beside digits. */
const hint = { number: 1, caseWord: 2, mail: 4, told: 8 } as const;

/** Parts of the words in `case-numbers.ts`, `contact-details.ts` and `incomplete-numbers.ts`, as each of them asks. */
const hintForms: readonly (readonly [number, RegExp])[] = [
  [hint.number, /sak|diarie|ärende|journal|søknads|ansöknings|dnr|jnr|mål|case|ref/],
  [hint.caseWord, /sak|ärende|vedtak|beslut|klage|klaga|søknad|ansökan|anmälan|diariet|case|mål/],
  [hint.mail, /snabel|krøll|(?:punkt|punktum|dot)$/],
  [hint.told, /sist|last|person|[pf]nr|^nr|fødselsn|kontrollsiff/],
];

function hintsIn(words: readonly Word[]): number {
  let hints = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.digitHints === -1) word.digitHints = hintsOf(word.text);
    hints |= word.digitHints;
  }
  return hints;
}

function hintsOf(word: string): number {
  let hints = 0;
  for (const [bit, form] of hintForms) if (form.test(word)) hints |= bit;
  return hints;
}

function mayNameCase({ isJoined, isSigned }: DigitShape, hints: number): boolean {
  if ((hints & hint.number) !== 0) return true;
  return isSigned || (isJoined && (hints & hint.caseWord) !== 0);
}

/** Six digits of a day may be followed by blots. */
const mayBlotOut = /\d[ :+.-]{0,3}[xn_#•●*]{4}/i;

function mayIdentify({ digits, near, longest }: DigitShape, hints: number, plain: string): boolean {
  if (digits < 4) return false;
  if ((hints & hint.told) !== 0 || near >= 10 || digits >= 10) return true;
  return (digits >= 9 && longest >= 6) || (digits >= 6 && mayBlotOut.test(plain));
}
