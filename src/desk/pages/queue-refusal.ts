/** Why an act was refused, in the officer's words: beside the field where one is at fault, with all that was typed. */
import type { Agency, Language } from "../../domain/agency.ts";
import { isArchiveError } from "../../domain/errors.ts";
import type { Ground } from "../../domain/outcome.ts";
import { refusalsOf } from "../../pipeline/review/deciding.ts";
import { givenGround } from "../../pipeline/review/given.ts";
import { harmless } from "../../web/archived-text.ts";
import type { AgencyRequest } from "../route.ts";
import { refusalWords } from "../words/refusals.ts";
import { clockTime, dayAndTime } from "./queue-time.ts";

export interface Refused {
  /** the form: the last part of its address */
  readonly act: string;
  readonly typed: ReadonlyMap<string, string>;
  /** by field */
  readonly faults: ReadonlyMap<string, string>;
  /** what stands above everything */
  readonly sentence: string;
}

/** A field that does not say what it must. */
export class FieldFault extends Error {
  readonly field: string;
  constructor(field: string, sentence: string) {
    super(sentence);
    this.field = field;
  }
}

interface Told {
  readonly agency: Agency;
  readonly language: Language;
  /** who has the item now, where somebody else does */
  readonly holder: { readonly by: string; readonly until: Date } | undefined;
}

/** @throws the error itself when it is no refusal */
export function refusalOf(error: unknown, told: Told): string {
  const said = refusalWords[told.language];
  if (error instanceof FieldFault) return error.message;
  if (!isArchiveError(error)) throw error;
  const [first] = refusalsOf(error);
  if (first) {
    const who =
      first.because === "decidedAlready" && first.by && first.at
        ? `${said.decidedBy(harmless(first.by), dayAndTime(first.at, told.agency.timeZone, told.language))} `
        : "";
    return `${who}${said.because[first.because]}`;
  }
  switch (error.code) {
    case "review.leased":
      return told.holder
        ? said.held(harmless(told.holder.by), clockTime(told.holder.until, told.agency.timeZone))
        : said.heldNow;
    case "archive.missing":
      return said.gone;
    case "review.state":
    case "config.invalid":
      return said.other;
    default:
      throw error;
  }
}

/** @throws FieldFault */
export function groundIn(language: Language, text: string): Ground | null | undefined {
  try {
    return givenGround(text.trim() || undefined);
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    throw new FieldFault("hjemmel", refusalWords[language].badGround);
  }
}

/** @throws FieldFault */
export function mustSayWhy({ form, reader }: AgencyRequest): void {
  if ((form.get("fordi") ?? "").trim() === "")
    throw new FieldFault("fordi", refusalWords[reader.language].noReason);
}
