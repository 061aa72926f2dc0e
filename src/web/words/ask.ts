/** What pages say of cases, of whom to ask, and of days on which nobody looked. */
import type { Language } from "../../domain/agency.ts";

export interface AskWords {
  readonly caseHeading: (number: string) => string;
  readonly openedOn: string;
  readonly entriesInCase: string;
  readonly followCase: string;
  readonly citeCase: string;
  readonly dialogue: string;
  readonly ask: string;
  readonly askHint: string;
  readonly byMail: string;
  readonly byPhone: string;
  readonly byPost: string;
  readonly byForm: string;
  readonly noContact: string;
  /** of the mail, in the agency's language */
  readonly mailSubject: (number: string) => string;
  readonly mailBody: (what: string) => string;
  readonly notLooked: (start: string) => string;
  readonly channelNotLooked: (channel: string, start: string) => string;
  readonly statusNow: string;
}

export const askWords: Readonly<Record<Language, AskWords>> = {
  nb: {
    caseHeading: (number) => `Sak ${number}`,
    openedOn: "Saksdato",
    entriesInCase: "Journalposter i saken",
    followCase: "Følg saken (Atom)",
    citeCase: "Slik viser du til saken",
    dialogue: "Journalposter i dialogen",
    ask: "Be om innsyn",
    askHint:
      "Du trenger ikke si hvem du er eller hvorfor. Oppgi journalnummeret eller adressen til denne siden.",
    byMail: "Send innsynskrav på e-post",
    byPhone: "Telefon",
    byPost: "Postadresse",
    byForm: "Skjema hos virksomheten",
    noContact: "Send innsynskrav til virksomheten og oppgi journalnummeret.",
    mailSubject: (number) => `Innsynskrav: ${number}`,
    mailBody: (what) => `Hei!\n\nJeg ber om innsyn i:\n\n${what}\n\nVennlig hilsen\n`,
    notLooked: (start) =>
      `Ikke hentet denne dagen: arkivet startet ${start}. Det sier ingenting om hva som skjedde i kanalene.`,
    channelNotLooked: (channel, start) => `${channel} ble hentet første gang ${start}, etter denne dagen.`,
    statusNow: "Status for kanalene nå",
  },
  nn: {
    caseHeading: (number) => `Sak ${number}`,
    openedOn: "Saksdato",
    entriesInCase: "Journalpostar i saka",
    followCase: "Følg saka (Atom)",
    citeCase: "Slik viser du til saka",
    dialogue: "Journalpostar i dialogen",
    ask: "Be om innsyn",
    askHint:
      "Du treng ikkje seie kven du er eller kvifor. Oppgje journalnummeret eller adressa til denne sida.",
    byMail: "Send innsynskrav på e-post",
    byPhone: "Telefon",
    byPost: "Postadresse",
    byForm: "Skjema hos verksemda",
    noContact: "Send innsynskrav til verksemda og oppgje journalnummeret.",
    mailSubject: (number) => `Innsynskrav: ${number}`,
    mailBody: (what) => `Hei!\n\nEg ber om innsyn i:\n\n${what}\n\nVenleg helsing\n`,
    notLooked: (start) =>
      `Ikkje henta denne dagen: arkivet starta ${start}. Det seier ingenting om kva som hende i kanalane.`,
    channelNotLooked: (channel, start) => `${channel} vart henta første gong ${start}, etter denne dagen.`,
    statusNow: "Status for kanalane no",
  },
  sv: {
    caseHeading: (number) => `Ärende ${number}`,
    openedOn: "Ärendedatum",
    entriesInCase: "Registrerade handlingar i ärendet",
    followCase: "Följ ärendet (Atom)",
    citeCase: "Så hänvisar du till ärendet",
    dialogue: "Registrerade handlingar i dialogen",
    ask: "Begär ut handlingen",
    askHint:
      "Du behöver inte säga vem du är eller varför. Ange registreringsnumret eller adressen till den här sidan.",
    byMail: "Begär ut handlingen per e-post",
    byPhone: "Telefon",
    byPost: "Postadress",
    byForm: "Formulär hos myndigheten",
    noContact: "Vänd dig till myndigheten och ange registreringsnumret.",
    mailSubject: (number) => `Begäran om allmän handling: ${number}`,
    mailBody: (what) => `Hej!\n\nJag begär att få ta del av:\n\n${what}\n\nMed vänlig hälsning\n`,
    notLooked: (start) =>
      `Inte hämtad den här dagen: arkivet startade ${start}. Det säger inget om vad som hände i kanalerna.`,
    channelNotLooked: (channel, start) => `${channel} hämtades första gången ${start}, efter den här dagen.`,
    statusNow: "Kanalernas status nu",
  },
  en: {
    caseHeading: (number) => `Case ${number}`,
    openedOn: "Opened on",
    entriesInCase: "Journal entries of the case",
    followCase: "Follow the case (Atom)",
    citeCase: "How to cite the case",
    dialogue: "Journal entries of the dialogue",
    ask: "Ask for access",
    askHint: "You need not say who you are or why. Give the journal number or the address of this page.",
    byMail: "Ask by e-mail",
    byPhone: "Telephone",
    byPost: "Postal address",
    byForm: "The agency's form",
    noContact: "Ask the agency, and give the journal number.",
    mailSubject: (number) => `Request for access: ${number}`,
    mailBody: (what) => `Hello,\n\nI ask for access to:\n\n${what}\n\nKind regards\n`,
    notLooked: (start) =>
      `Not captured on this day: the archive began on ${start}. That says nothing of what happened on the channels.`,
    channelNotLooked: (channel, start) =>
      `${channel} was captured for the first time on ${start}, after this day.`,
    statusNow: "Status of the channels now",
  },
};
