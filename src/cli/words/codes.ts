/** Every code with its words: what the terminal prints under a table, and what docs/codes.md lists. */
import type { ErrorCode } from "../../domain/errors.ts";
import { channelCodes } from "./channel-codes.ts";
import type { CodeWords } from "./code-words.ts";
import { doctorCodes } from "./doctor-codes.ts";
import { importCodes } from "./import-codes.ts";
import { itemCodes, mediaCodes } from "./item-codes.ts";
import { programCodes } from "./program-codes.ts";

/** A new code without words does not compile. */
export const codes: Readonly<Record<ErrorCode, CodeWords>> = {
  ...channelCodes,
  ...itemCodes,
  ...mediaCodes,
  ...importCodes,
  ...programCodes,
  ...doctorCodes,
};

/** @returns undefined for a code of an earlier version, which a stored look may still have */
export function wordsOf(code: string): CodeWords | undefined {
  return Object.hasOwn(codes, code) ? codes[code as ErrorCode] : undefined;
}
