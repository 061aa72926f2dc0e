/** The free texts of an extraction in the agency's language; values that the standard fixes are in names.ts. */
import type { Language } from "../domain/agency.ts";
import type { Dokumenttype } from "./names.ts";

export interface Labels {
  /** the fonds */
  readonly archive: string;
  /** the series, before its period */
  readonly series: string;
  /** one of several packages of a period */
  readonly part: (part: number, parts: number) => string;
  /** the classification system */
  readonly channels: string;
  /** a correspondent whose name nobody knows */
  readonly unknown: string;
  /** why the public journal of an agency that never publishes names calls people private persons */
  readonly namesHidden: string;
  readonly title: string;
  readonly author: string;
  readonly channel: string;
  readonly address: string;
  readonly posted: string;
  readonly seen: string;
  readonly version: string;
  /** the post that a thread hangs under */
  readonly under: string;
  /** a thread that has no words of its own */
  readonly thread: string;
  readonly kinds: Readonly<Record<Dokumenttype, string>>;
}

const bokmaal: Labels = {
  archive: "Sosiale medier og dialogkanaler",
  series: "Dialogkanaler",
  part: (part, parts) => `del ${part} av ${parts}`,
  channels: "Kanaler",
  unknown: "Ukjent",
  namesHidden: "navn på privatpersoner er utelatt etter virksomhetens innstilling",
  title: "Tittel",
  author: "Forfatter",
  channel: "Kanal",
  address: "Adresse",
  posted: "Publisert",
  seen: "Hentet",
  version: "Versjon",
  under: "Til innlegg",
  thread: "Tråd",
  kinds: {
    Innlegg: "Innlegg",
    Kommentar: "Kommentar",
    Svar: "Svar",
    Direktemelding: "Direktemelding",
    Profiltekst: "Profiltekst",
    Moderering: "Moderering",
    Publikumstall: "Publikumstall",
    Rapport: "Rapport",
    Visning: "Slik det så ut i kanalen",
    Bilde: "Bilde",
    Video: "Video",
    Lyd: "Lyd",
    Fil: "Fil",
  },
};

const nynorsk: Labels = {
  ...bokmaal,
  archive: "Sosiale medium og dialogkanalar",
  series: "Dialogkanalar",
  part: (part, parts) => `del ${part} av ${parts}`,
  channels: "Kanalar",
  unknown: "Ukjend",
  namesHidden: "namn på privatpersonar er utelatne etter innstillinga til verksemda",
  author: "Forfattar",
  seen: "Henta",
  kinds: {
    ...bokmaal.kinds,
    Publikumstall: "Publikumstal",
    Visning: "Slik det såg ut i kanalen",
    Bilde: "Bilete",
  },
};

const swedish: Labels = {
  archive: "Sociala medier och dialogkanaler",
  series: "Dialogkanaler",
  part: (part, parts) => `del ${part} av ${parts}`,
  channels: "Kanaler",
  unknown: "Okänd",
  namesHidden: "enskildas namn är utelämnade enligt myndighetens inställning",
  title: "Titel",
  author: "Författare",
  channel: "Kanal",
  address: "Adress",
  posted: "Publicerad",
  seen: "Hämtad",
  version: "Version",
  under: "Till inlägg",
  thread: "Tråd",
  kinds: {
    Innlegg: "Inlägg",
    Kommentar: "Kommentar",
    Svar: "Svar",
    Direktemelding: "Direktmeddelande",
    Profiltekst: "Profiltext",
    Moderering: "Moderering",
    Publikumstall: "Publiksiffror",
    Rapport: "Rapport",
    Visning: "Så som det såg ut i kanalen",
    Bilde: "Bild",
    Video: "Video",
    Lyd: "Ljud",
    Fil: "Fil",
  },
};

const english: Labels = {
  archive: "Social media and dialogue channels",
  series: "Dialogue channels",
  part: (part, parts) => `part ${part} of ${parts}`,
  channels: "Channels",
  unknown: "Unknown",
  namesHidden: "names of private persons are left out by the agency's setting",
  title: "Title",
  author: "Author",
  channel: "Channel",
  address: "Address",
  posted: "Posted",
  seen: "Captured",
  version: "Version",
  under: "On post",
  thread: "Thread",
  kinds: {
    Innlegg: "Post",
    Kommentar: "Comment",
    Svar: "Reply",
    Direktemelding: "Direct message",
    Profiltekst: "Profile text",
    Moderering: "Moderation",
    Publikumstall: "Audience figures",
    Rapport: "Report",
    Visning: "As it looked on the channel",
    Bilde: "Image",
    Video: "Video",
    Lyd: "Sound",
    Fil: "File",
  },
};

const labels: Readonly<Record<Language, Labels>> = { nb: bokmaal, nn: nynorsk, sv: swedish, en: english };

export function labelsIn(language: Language): Labels {
  return labels[language];
}
