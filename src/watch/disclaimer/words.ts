/** What a channel tells its readers, in four languages, after the points of E-delegationen and Difi. */
import type { Language } from "../../domain/agency.ts";
import type { DisclaimerWords } from "./facts.ts";

const nb: DisclaimerWords = {
  C17: (agency) => `Dette er en offisiell kanal for ${agency}, som har ansvaret for innholdet.`,
  C18: (purpose) => `Formålet er ${purpose ?? "å informere om det vi gjør og svare på generelle spørsmål"}.`,
  C19: "Det du skriver her, er synlig for andre.",
  C20: "Innlegg, kommentarer og meldinger kan bli offentlige dokumenter: de arkiveres, og andre kan be om innsyn i dem.",
  C21: "Skriv ikke personopplysninger eller andre sensitive opplysninger, verken om deg selv eller andre.",
  C22: "Trakassering, ulovlige ytringer, reklame og personopplysninger blir skjult eller fjernet, og den som gjentar det, kan bli blokkert.",
  C23: (contact) =>
    `Vi behandler ikke enkeltsaker her. Søknader, klager og spørsmål i en sak sender du til ${contact}.`,
  C24: (days, hours) =>
    [
      ...(hours === undefined ? [] : [`Kanalen er bemannet på virkedager kl. ${hours}.`]),
      ...(days === undefined
        ? []
        : [`Vi svarer på spørsmål innen ${days === 1 ? "én virkedag" : `${days} virkedager`}.`]),
    ].join(" "),
  C25: (perWeek) =>
    perWeek < 1
      ? "Vi legger ut innlegg noen ganger i måneden."
      : perWeek >= 5
        ? "Vi legger ut innlegg hver virkedag."
        : `Vi legger ut innlegg omtrent ${perWeek === 1 ? "én gang" : `${Math.round(perWeek)} ganger`} i uka.`,
  C26: "Kommentarfeltet skal ikke brukes til markedsføring. Vi har ikke ansvar for innholdet på nettsteder som andre lenker til.",
  C38: (contact) => `Kommentarfeltet er stengt: ta kontakt på ${contact}.`,
};

const nn: DisclaimerWords = {
  C17: (agency) => `Dette er ein offisiell kanal for ${agency}, som har ansvaret for innhaldet.`,
  C18: (purpose) => `Føremålet er ${purpose ?? "å informere om det vi gjer og svare på generelle spørsmål"}.`,
  C19: "Det du skriv her, er synleg for andre.",
  C20: "Innlegg, kommentarar og meldingar kan bli offentlege dokument: dei blir arkiverte, og andre kan be om innsyn i dei.",
  C21: "Skriv ikkje personopplysningar eller andre sensitive opplysningar, verken om deg sjølv eller andre.",
  C22: "Trakassering, ulovlege ytringar, reklame og personopplysningar blir skjulte eller fjerna, og den som tek det opp att, kan bli blokkert.",
  C23: (contact) =>
    `Vi handsamar ikkje einskildsaker her. Søknader, klager og spørsmål i ei sak sender du til ${contact}.`,
  C24: (days, hours) =>
    [
      ...(hours === undefined ? [] : [`Kanalen er bemanna på yrkedagar kl. ${hours}.`]),
      ...(days === undefined
        ? []
        : [`Vi svarar på spørsmål innan ${days === 1 ? "éin yrkedag" : `${days} yrkedagar`}.`]),
    ].join(" "),
  C25: (perWeek) =>
    perWeek < 1
      ? "Vi legg ut innlegg nokre gonger i månaden."
      : perWeek >= 5
        ? "Vi legg ut innlegg kvar yrkedag."
        : `Vi legg ut innlegg om lag ${perWeek === 1 ? "éin gong" : `${Math.round(perWeek)} gonger`} i veka.`,
  C26: "Kommentarfeltet skal ikkje brukast til marknadsføring. Vi har ikkje ansvar for innhaldet på nettstader som andre lenkjer til.",
  C38: (contact) => `Kommentarfeltet er stengt: ta kontakt på ${contact}.`,
};

const sv: DisclaimerWords = {
  C17: (agency) => `Detta är en officiell kanal för ${agency}, som ansvarar för innehållet.`,
  C18: (purpose) => `Syftet är ${purpose ?? "att informera om vårt arbete och svara på allmänna frågor"}.`,
  C19: "Det du skriver här är synligt för andra.",
  C20: "Inlägg, kommentarer och meddelanden kan bli allmänna handlingar: de bevaras, och andra kan begära att få ta del av dem.",
  C21: "Skriv inte personuppgifter eller andra känsliga uppgifter, varken om dig själv eller andra.",
  C22: "Trakasserier, olagliga yttranden, reklam och personuppgifter döljs eller tas bort, och den som upprepar det kan bli blockerad.",
  C23: (contact) =>
    `Vi handlägger inte enskilda ärenden här. Ansökningar, överklaganden och frågor i ett ärende skickar du till ${contact}.`,
  C24: (days, hours) =>
    [
      ...(hours === undefined ? [] : [`Kanalen är bemannad på vardagar kl. ${hours}.`]),
      ...(days === undefined
        ? []
        : [`Vi svarar på frågor inom ${days === 1 ? "en arbetsdag" : `${days} arbetsdagar`}.`]),
    ].join(" "),
  C25: (perWeek) =>
    perWeek < 1
      ? "Vi lägger ut inlägg några gånger i månaden."
      : perWeek >= 5
        ? "Vi lägger ut inlägg varje vardag."
        : `Vi lägger ut inlägg ungefär ${perWeek === 1 ? "en gång" : `${Math.round(perWeek)} gånger`} i veckan.`,
  C26: "Kommentarsfältet får inte användas för marknadsföring. Vi ansvarar inte för innehållet på webbplatser som andra länkar till.",
  C38: (contact) => `Kommentarsfältet är stängt: kontakta oss på ${contact}.`,
};

const en: DisclaimerWords = {
  C17: (agency) => `This is an official channel of ${agency}, which is responsible for its content.`,
  C18: (purpose) =>
    `Its purpose is ${purpose ?? "to inform about our work and to answer general questions"}.`,
  C19: "What you write here can be seen by others.",
  C20: "Posts, comments and messages may become public records: they are archived, and others may ask to see them.",
  C21: "Do not write personal or other sensitive information about yourself or anybody else.",
  C22: "Harassment, unlawful statements, advertising and personal information are hidden or removed, and whoever repeats it may be blocked.",
  C23: (contact) =>
    `We do not handle individual cases here. Send applications, complaints and questions in a case to ${contact}.`,
  C24: (days, hours) =>
    [
      ...(hours === undefined ? [] : [`The channel is staffed on working days at ${hours}.`]),
      ...(days === undefined
        ? []
        : [`We answer questions within ${days === 1 ? "one working day" : `${days} working days`}.`]),
    ].join(" "),
  C25: (perWeek) =>
    perWeek < 1
      ? "We publish posts some times a month."
      : perWeek >= 5
        ? "We publish posts every working day."
        : `We publish posts about ${perWeek === 1 ? "once" : `${Math.round(perWeek)} times`} a week.`,
  C26: "Comments must not be used for marketing. We are not responsible for the content of websites that others link to.",
  C38: (contact) => `Comments are closed: contact us at ${contact}.`,
};

export const disclaimerWords: Readonly<Record<Language, DisclaimerWords>> = { nb, nn, sv, en };
