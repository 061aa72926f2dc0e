/** What is entered of the agency itself. */
import type { Language } from "../../domain/agency.ts";

const nb = {
  ownData: "Virksomheten",
  ownDataIntro:
    "Organisasjonsnummer og land kan ikke endres: et annet nummer er en annen virksomhet. Journalposter som er skrevet, beholder ordene de ble skrevet med.",
  orgNumber: "Organisasjonsnummer",
  country: "Land",
  countries: { NO: "Norge", SE: "Sverige" },
  name: "Navn",
  unit: "Administrativ enhet",
  responsible: "Ansvarlig",
  language: "Språk i journal og begrunnelser",
  languages: { nb: "Bokmål", nn: "Nynorsk", sv: "Svensk", en: "Engelsk" },
  timeZone: "Tidssone",
  names: "Personnavn i offentlig journal",
  namePolicies: { "searchable-1y": "vises og er søkbare i ett år", hidden: "vises aldri" },
};

export type AgencyWords = typeof nb;

const nn: AgencyWords = {
  ownData: "Verksemda",
  ownDataIntro:
    "Organisasjonsnummer og land kan ikkje endrast: eit anna nummer er ei anna verksemd. Journalpostar som er skrivne, held på orda dei vart skrivne med.",
  orgNumber: "Organisasjonsnummer",
  country: "Land",
  countries: { NO: "Noreg", SE: "Sverige" },
  name: "Namn",
  unit: "Administrativ eining",
  responsible: "Ansvarleg",
  language: "Språk i journal og grunngivingar",
  languages: { nb: "Bokmål", nn: "Nynorsk", sv: "Svensk", en: "Engelsk" },
  timeZone: "Tidssone",
  names: "Personnamn i offentleg journal",
  namePolicies: { "searchable-1y": "blir viste og er søkbare i eitt år", hidden: "blir aldri viste" },
};

const sv: AgencyWords = {
  ownData: "Myndigheten",
  ownDataIntro:
    "Organisationsnummer och land kan inte ändras: ett annat nummer är en annan myndighet. Poster som är diarieförda behåller de ord de skrevs med.",
  orgNumber: "Organisationsnummer",
  country: "Land",
  countries: { NO: "Norge", SE: "Sverige" },
  name: "Namn",
  unit: "Administrativ enhet",
  responsible: "Ansvarig",
  language: "Språk i diarium och motiveringar",
  languages: { nb: "Bokmål", nn: "Nynorska", sv: "Svenska", en: "Engelska" },
  timeZone: "Tidszon",
  names: "Personnamn i det offentliga diariet",
  namePolicies: { "searchable-1y": "visas och är sökbara i ett år", hidden: "visas aldrig" },
};

const en: AgencyWords = {
  ownData: "The agency",
  ownDataIntro:
    "Organisation number and country cannot be changed: another number is another agency. Entries that are written keep the words that they were written with.",
  orgNumber: "Organisation number",
  country: "Country",
  countries: { NO: "Norway", SE: "Sweden" },
  name: "Name",
  unit: "Administrative unit",
  responsible: "Responsible",
  language: "Language of journal and reasons",
  languages: { nb: "Bokmål", nn: "Nynorsk", sv: "Swedish", en: "English" },
  timeZone: "Time zone",
  names: "Personal names in the public journal",
  namePolicies: { "searchable-1y": "are shown and searchable for one year", hidden: "are never shown" },
};

export const agencyWords: Readonly<Record<Language, AgencyWords>> = { nb, nn, sv, en };
