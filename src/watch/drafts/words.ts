/** What drafts of replies say, in the four languages. No draft repeats what somebody wrote, and none decides anything. */
import type { Country, Language } from "../../domain/agency.ts";

export interface DraftWords {
  readonly hello: string;
  readonly from: (agency: string) => string;
  /** @param by the day in words; undefined where none is set */
  readonly received: (by: string | undefined) => string;
  readonly personalData: string;
  readonly noCases: string;
  readonly contact: (contact: string) => string;
  readonly complaint: Readonly<Record<Country, string>>;
  readonly access: string;
  readonly lifelines: (acute: string, others: string) => string;
}

export const draftWords: Readonly<Record<Language, DraftWords>> = {
  nb: {
    hello: "Hei!",
    from: (agency) => `Hilsen ${agency}`,
    received: (by) =>
      by === undefined
        ? "Vi har fått spørsmålet ditt og svarer så snart vi kan."
        : `Vi har fått spørsmålet ditt og svarer senest ${by}.`,
    personalData:
      "Vi fjerner kommentarer som inneholder personopplysninger, for å verne deg og andre. Skriv ikke fødselsnummer, helseopplysninger eller annet privat her.",
    noCases: "Vi behandler ikke saker her.",
    contact: (contact) => `Ta kontakt med oss direkte: ${contact}.`,
    complaint: {
      NO: "Vil du klage på et vedtak, må du sende klagen til oss. Fristen er vanligvis tre uker fra du fikk vedtaket, og står i brevet.",
      SE: "Vil du klage på et vedtak, må du sende klagen til oss skriftlig. Fristen er vanligvis tre uker fra du fikk vedtaket, og står i brevet.",
    },
    access: "Vi har registrert at du ber om innsyn, og du får svar fra oss.",
    lifelines: (acute, others) =>
      `Det du skriver, gjør oss bekymret for deg. Er det akutt, ring ${acute}. Trenger du noen å snakke med, er det hjelp å få hele døgnet: ${others}.`,
  },
  nn: {
    hello: "Hei!",
    from: (agency) => `Helsing ${agency}`,
    received: (by) =>
      by === undefined
        ? "Vi har fått spørsmålet ditt og svarer så snart vi kan."
        : `Vi har fått spørsmålet ditt og svarer seinast ${by}.`,
    personalData:
      "Vi fjernar kommentarar som inneheld personopplysningar, for å verne deg og andre. Skriv ikkje fødselsnummer, helseopplysningar eller anna privat her.",
    noCases: "Vi behandlar ikkje saker her.",
    contact: (contact) => `Ta kontakt med oss direkte: ${contact}.`,
    complaint: {
      NO: "Vil du klage på eit vedtak, må du sende klaga til oss. Fristen er vanlegvis tre veker frå du fekk vedtaket, og står i brevet.",
      SE: "Vil du klage på eit vedtak, må du sende klaga til oss skriftleg. Fristen er vanlegvis tre veker frå du fekk vedtaket, og står i brevet.",
    },
    access: "Vi har registrert at du ber om innsyn, og du får svar frå oss.",
    lifelines: (acute, others) =>
      `Det du skriv, gjer oss uroa for deg. Hastar det, ring ${acute}. Treng du nokon å snakke med, er det hjelp å få heile døgnet: ${others}.`,
  },
  sv: {
    hello: "Hej!",
    from: (agency) => `Hälsningar ${agency}`,
    received: (by) =>
      by === undefined
        ? "Vi har tagit emot din fråga och svarar så snart vi kan."
        : `Vi har tagit emot din fråga och svarar senast ${by}.`,
    personalData:
      "Vi tar bort kommentarer som innehåller personuppgifter, för att skydda dig och andra. Skriv inte personnummer, uppgifter om hälsa eller annat privat här.",
    noCases: "Vi handlägger inga ärenden här.",
    contact: (contact) => `Kontakta oss direkt: ${contact}.`,
    complaint: {
      NO: "Vill du överklaga ett beslut ska du skicka överklagandet till oss. Tiden är oftast tre veckor från det att du fick beslutet och står i brevet.",
      SE: "Vill du överklaga ett beslut ska du göra det skriftligt till oss. Tiden är oftast tre veckor från det att du fick del av beslutet och står i brevet.",
    },
    access: "Vi har registrerat att du begär ut handlingar, och du får svar från oss.",
    lifelines: (acute, others) =>
      `Det du skriver gör oss oroliga för dig. Är det akut, ring ${acute}. Behöver du någon att prata med finns det hjälp: ${others}.`,
  },
  en: {
    hello: "Hello!",
    from: (agency) => `Regards, ${agency}`,
    received: (by) =>
      by === undefined
        ? "We have received your question and will answer as soon as we can."
        : `We have received your question and will answer by ${by} at the latest.`,
    personalData:
      "We remove comments that contain personal data, to protect you and others. Please do not write identity numbers, health information or anything else private here.",
    noCases: "We do not handle cases here.",
    contact: (contact) => `Please contact us directly: ${contact}.`,
    complaint: {
      NO: "To appeal against a decision, send the appeal to us. You usually have three weeks from when you received the decision; the letter says so.",
      SE: "To appeal against a decision, send the appeal to us in writing. You usually have three weeks from when you received the decision; the letter says so.",
    },
    access: "We have registered your request for access, and you will have an answer from us.",
    lifelines: (acute, others) =>
      `What you write makes us worried about you. If it is urgent, call ${acute}. If you need somebody to talk to, there is help: ${others}.`,
  },
};
