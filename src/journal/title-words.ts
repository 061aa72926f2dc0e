/** PURE. The words of titles and parties, in the agency's language. */
import type { Language } from "../domain/agency.ts";

export interface TitleWords {
  readonly comment: string;
  readonly message: string;
  readonly post: string;
  readonly moderation: string;
  readonly other: string;
  /** after a comment, before the post that it stands under */
  readonly to: string;
  /** before the day of a post that is not quoted */
  readonly toPostOf: string;
  /** before the dialogue's post: an answer to nobody in it, a moderation */
  readonly inDialogue: string;
  readonly postOf: string;
  readonly answer: string;
  /** before what is answered */
  readonly answerTo: string;
  readonly dialogue: string;
  readonly person: string;
  readonly everybody: string;
  /** quotation marks */
  readonly quote: readonly [string, string];
}

export const titleWords: Readonly<Record<Language, TitleWords>> = {
  nb: {
    comment: "Kommentar",
    message: "Direktemelding",
    post: "Innlegg",
    moderation: "Moderering",
    other: "Henvendelse",
    to: "til",
    toPostOf: "til innlegg",
    inDialogue: "i dialog om",
    postOf: "innlegg",
    answer: "Svar",
    answerTo: "Svar på",
    dialogue: "Dialog",
    person: "Privatperson",
    everybody: "Allmennheten (åpen kanal)",
    quote: ["«", "»"],
  },
  nn: {
    comment: "Kommentar",
    message: "Direktemelding",
    post: "Innlegg",
    moderation: "Moderering",
    other: "Førespurnad",
    to: "til",
    toPostOf: "til innlegg",
    inDialogue: "i dialog om",
    postOf: "innlegg",
    answer: "Svar",
    answerTo: "Svar på",
    dialogue: "Dialog",
    person: "Privatperson",
    everybody: "Ålmenta (open kanal)",
    quote: ["«", "»"],
  },
  sv: {
    comment: "Kommentar",
    message: "Direktmeddelande",
    post: "Inlägg",
    moderation: "Moderering",
    other: "Förfrågan",
    to: "till",
    toPostOf: "till inlägg",
    inDialogue: "i dialog om",
    postOf: "inlägg",
    answer: "Svar",
    answerTo: "Svar på",
    dialogue: "Dialog",
    person: "Privatperson",
    everybody: "Allmänheten (öppen kanal)",
    quote: ["”", "”"],
  },
  en: {
    comment: "Comment",
    message: "Direct message",
    post: "Post",
    moderation: "Moderation",
    other: "Enquiry",
    to: "on",
    toPostOf: "on post of",
    inDialogue: "in the dialogue on",
    postOf: "post of",
    answer: "Answer",
    answerTo: "Answer to",
    dialogue: "Dialogue",
    person: "Private person",
    everybody: "The public (open channel)",
    quote: ["“", "”"],
  },
};
