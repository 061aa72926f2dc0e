/** The classes that rules propose and that retention decisions decide about, the same in both countries. */
import type { Country, Language } from "../domain/agency.ts";

type ClassTitle = Readonly<Record<Language, string>>;

const title = (nb: string, nn: string, sv: string, en: string): ClassTitle => ({ nb, nn, sv, en });

export const classTitles = {
  PUBLICATION: title("Eget innlegg", "Eige innlegg", "Eget inlägg", "Own post"),
  "PUBLICATION-COPY": title(
    "Innlegg som finnes på eget nettsted",
    "Innlegg som finst på eigen nettstad",
    "Inlägg som finns på egen webbplats",
    "Post kept on own website",
  ),
  UNPUBLISHED: title(
    "Innlegg som ikke er publisert",
    "Innlegg som ikkje er publisert",
    "Opublicerat inlägg",
    "Unpublished post",
  ),
  REACTION: title(
    "Reaksjon uten tekst",
    "Reaksjon utan tekst",
    "Reaktion utan text",
    "Reaction without words",
  ),
  PRAISE: title("Ros", "Ros", "Beröm", "Praise"),
  "SIMPLE-QUESTION": title(
    "Enkelt spørsmål med svar",
    "Enkelt spørsmål med svar",
    "Enkel fråga med svar",
    "Simple question and answer",
  ),
  ANSWER: title(
    "Svar fra virksomheten",
    "Svar frå verksemda",
    "Svar från myndigheten",
    "Answer by the agency",
  ),
  "CASE-QUESTION": title(
    "Henvendelse i en sak",
    "Førespurnad i ei sak",
    "Fråga i ett ärende",
    "Enquiry in a case",
  ),
  "CASE-ANSWER": title("Svar i en sak", "Svar i ei sak", "Svar i ett ärende", "Answer in a case"),
  "DECISION-COMPLAINT": title(
    "Klage på vedtak",
    "Klage på vedtak",
    "Överklagande",
    "Complaint on a decision",
  ),
  COMPLAINT: title(
    "Klage og kritikk",
    "Klage og kritikk",
    "Synpunkt och klagomål",
    "Complaint and criticism",
  ),
  TIP: title("Tips og varsling", "Tips og varsling", "Tips och visselblåsning", "Tip and whistleblowing"),
  "ACCESS-REQUEST": title("Innsynskrav", "Innsynskrav", "Begäran om allmän handling", "Request for access"),
  "DATA-RIGHTS": title(
    "Krav om egne personopplysninger",
    "Krav om eigne personopplysningar",
    "Begäran som rör egna personuppgifter",
    "Request about own personal data",
  ),
  CONSULTATION: title(
    "Innspill til høring",
    "Innspel til høyring",
    "Synpunkt i samråd eller remiss",
    "Consultation input",
  ),
  MESSAGE: title("Direktemelding", "Direktemelding", "Direktmeddelande", "Direct message"),
  SPAM: title("Reklame og søppel", "Reklame og søppel", "Reklam och skräp", "Advertising and spam"),
  MODERATED: title(
    "Fjernet av moderator",
    "Fjerna av moderator",
    "Borttaget av moderator",
    "Removed by a moderator",
  ),
  "SELF-HARM": title(
    "Mulig fare for eget liv",
    "Mogleg fare for eige liv",
    "Möjlig fara för eget liv",
    "Possible danger to own life",
  ),
  THREAT: title(
    "Mulig trussel eller ulovlig ytring",
    "Mogleg trugsmål eller ulovleg ytring",
    "Möjligt hot eller olagligt yttrande",
    "Possible threat or unlawful statement",
  ),
  "PERSONAL-DATA": title("Personopplysninger", "Personopplysningar", "Personuppgifter", "Personal data"),
  CRISIS: title("Krisekommunikasjon", "Krisekommunikasjon", "Kriskommunikation", "Crisis communication"),
  CAMPAIGN: title("Betalt innlegg", "Betalt innlegg", "Betalt inlägg", "Paid post"),
  "MEDIA-ONLY": title(
    "Bilde eller film uten tekst",
    "Bilete eller film utan tekst",
    "Bild eller film utan text",
    "Picture or film without words",
  ),
  "CHANNEL-PROFILE": title(
    "Kanalens profil og regler",
    "Profilen og reglane til kanalen",
    "Kanalens profil och regler",
    "Profile and rules of the channel",
  ),
  AUDIENCE: title("Følgertall", "Følgjartal", "Följarantal", "Audience counts"),
  "MODERATION-LOG": title(
    "Moderering og utestenging",
    "Moderering og utestenging",
    "Moderering och blockering",
    "Moderation and blocking",
  ),
  "STAFF-NOTE": title(
    "Internt notat på kanalen",
    "Internt notat på kanalen",
    "Intern anteckning på kanalen",
    "Internal note of staff on the channel",
  ),
  "OTHERS-CHANNEL": title(
    "Innlegg på andres kanaler",
    "Innlegg på kanalane til andre",
    "Inlägg på andras kanaler",
    "Posts on others' channels",
  ),
  WITHDRAWN: title(
    "Slettet av forfatteren, skjult eller borte",
    "Sletta av forfattaren, skjult eller borte",
    "Raderat av författaren, dolt eller borta",
    "Withdrawn, hidden or gone",
  ),
  "CITIZEN-DIALOGUE": title(
    "Dialog mellom innbyggere",
    "Dialog mellom innbyggjarar",
    "Dialog mellan invånare",
    "Dialogue between citizens",
  ),
  EVALUATION: title(
    "Statistikk og evaluering",
    "Statistikk og evaluering",
    "Statistik och utvärdering",
    "Statistics and evaluation",
  ),
  "LEADER-CHANNEL": title(
    "Leders eller politikers kanal",
    "Kanalen til ein leiar eller politikar",
    "Ledares eller förtroendevalds kanal",
    "Channel of a leader or politician",
  ),
  "OTHER-LANGUAGE": title("Annet språk", "Anna språk", "Annat språk", "Another language"),
  UNSORTED: title("Ikke vurdert", "Ikkje vurdert", "Inte bedömt", "Not assessed"),
  REGISTER: title(
    "Journal, kassasjonsprotokoll og endringslogg",
    "Journal, kassasjonsprotokoll og endringslogg",
    "Diarium, gallringsprotokoll och ändringslogg",
    "Journal, certificates and audit log",
  ),
} as const satisfies Record<string, ClassTitle>;

export type ClassId = keyof typeof classTitles;

export const classIds = Object.keys(classTitles) as readonly ClassId[];

export function isClassId(text: string): text is ClassId {
  return Object.hasOwn(classTitles, text);
}

/** A class that a statute preserves, so that no decision of the agency can set a period for it. */
export interface StatutoryPreservation {
  readonly act: string;
  readonly section: string;
  /** how a clause shows that it speaks only of what of the class the statute does not reach */
  readonly unless?: {
    readonly allows: (source: { readonly act: string }) => boolean;
  };
}

/** Acts on archives in general, which give no rules of a field. */
const archiveActs = /arkivlov|arkivforskrift|bevaringsforskrift/i;

/**
 * Both sections stand under the working environment: they keep the handling of whistleblowing. An outside tip on somebody
 * else follows the rules of its field.
 */
const outsideTip = {
  allows: ({ act }: { readonly act: string }) => !archiveActs.test(act),
};

const bevf = "bevaringsforskrifta (FOR-2025-12-19-2729)";

const preservedByStatute: Readonly<
  Record<Country, Readonly<Partial<Record<ClassId, StatutoryPreservation>>>>
> = {
  NO: {
    REGISTER: { act: bevf, section: "§§ 5 a og 20" },
    CONSULTATION: { act: bevf, section: "§ 22 c" },
    CRISIS: { act: bevf, section: "§ 24" },
    "CHANNEL-PROFILE": { act: bevf, section: "§ 29 b" },
    PUBLICATION: { act: bevf, section: "§§ 18 og 29 c" },
    EVALUATION: { act: bevf, section: "§§ 17 c og 29 a" },
    TIP: { act: bevf, section: "§§ 10 g og 31 c", unless: outsideTip },
  },
  SE: {
    REGISTER: { act: "arkivlagen (1990:782)", section: "3 och 10 §§" },
  },
};

/** Where the law says that the class is kept; undefined where a decision may set a period. */
export function statutoryPreservation(country: Country, classId: ClassId): StatutoryPreservation | undefined {
  return preservedByStatute[country][classId];
}
