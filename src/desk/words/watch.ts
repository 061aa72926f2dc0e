/** What goes on in a channel's dialogue: questions that wait, what should not stand there, drafts of replies; four languages. */
import type { Language } from "../../domain/agency.ts";
import type { DraftKind } from "../../watch/drafts/reply.ts";
import type { NotKnown } from "../../watch/questions/judge.ts";
import type { Unclear } from "../../watch/questions/reading.ts";

export interface WatchWords {
  readonly watch: string;
  readonly lead: string;
  readonly weekdays: readonly string[];
  readonly within: { readonly hours: (n: number) => string; readonly days: (n: number) => string };
  readonly measuredBy: (target: string, hours: string) => string;
  readonly assumed: string;
  readonly seenUntil: string;
  readonly neverWhole: string;
  readonly period: (from: string, to: string) => string;
  readonly questions: string;
  readonly count: (open: number, over: number) => string;
  readonly none: string;
  readonly asked: string;
  readonly answerBy: string;
  readonly state: string;
  readonly over: (waited: string) => string;
  readonly left: (time: string) => string;
  readonly preliminary: string;
  readonly perhaps: string;
  readonly perhapsLead: string;
  readonly unclear: Readonly<Record<Unclear, string>>;
  readonly unknown: string;
  readonly notKnown: Readonly<Record<NotKnown, string>>;
  readonly more: (n: number) => string;
  readonly openItem: string;
  readonly draft: string;
  readonly figures: string;
  readonly month: string;
  readonly columns: readonly [string, string, string, string, string, string, string, string];
  readonly hour: string;
  readonly day: string;
  readonly exposed: string;
  readonly exposedLead: string;
  readonly exposedNone: string;
  /** so many items are not classified yet */
  readonly exposedUnread: (items: number) => string;
  readonly exposedCount: (standing: number, gone: number, unknown: number) => string;
  readonly since: string;
  readonly stood: string;
  readonly why: string;
  readonly stands: string;
  readonly number: Readonly<Record<"unconfirmed" | "incomplete", string>>;
  readonly drafts: string;
  readonly draftsLead: string;
  readonly draftKinds: Readonly<Record<DraftKind, string>>;
  readonly noContact: string;
  readonly own: string;
  readonly readAt: string;
  readonly languages: string;
}

export const watchWords: Readonly<Record<Language, WatchWords>> = {
  nb: {
    watch: "Følg med",
    lead: "Spørsmål som venter på svar, det som ikke bør stå på kanalen, og det som skiller seg ut.",
    weekdays: ["søn", "man", "tir", "ons", "tor", "fre", "lør"],
    within: {
      hours: (n) => `${n} ${n === 1 ? "arbeidstime" : "arbeidstimer"}`,
      days: (n) => `${n} ${n === 1 ? "arbeidsdag" : "arbeidsdager"}`,
    },
    measuredBy: (target, hours) => `Svarfrist: ${target}. Bemannet: ${hours}.`,
    assumed: "Svarfrist eller bemanning er ikke registrert for kanalen, så det vanlige er lagt til grunn.",
    seenUntil: "Kanalen er sett fullstendig fram til",
    neverWhole: "Kanalen er aldri sett fullstendig: om noe er besvart, er ikke kjent.",
    period: (from, to) => `Skrevet fra ${from} til ${to}.`,
    questions: "Spørsmål uten svar",
    count: (open, over) => `${open} uten svar${over > 0 ? `, ${over} over svarfristen` : ""}`,
    none: "Ingen spørsmål venter på svar.",
    asked: "Spurt",
    answerBy: "Svarfrist",
    state: "Status",
    over: (waited) => `Over fristen, har ventet ${waited} arbeidstid`,
    left: (time) => `${time} arbeidstid igjen`,
    preliminary: "foreløpig svar er gitt",
    perhaps: "Kan være spørsmål",
    perhapsLead: "Disse lar seg ikke lese sikkert. Åpne dem og se.",
    unclear: {
      language: "språket blir ikke lest",
      picture: "bilde eller fil uten tekst",
      class: "klassifisert som henvendelse",
      editedLater: "spurt i en endring etter svaret",
    },
    unknown: "Ikke kjent om de er besvart",
    notKnown: {
      onlyImported: "kom med et arkiv, og er ikke sett på kanalen",
      leftTheList: "står ikke lenger på listen som blir hentet",
      missing: "ble ikke vist ved siste henting",
      neverWhole: "kanalen er aldri sett fullstendig",
      notSeenSince: "tråden er ikke sett etter fristen",
    },
    more: (n) => `${n} til vises ikke her.`,
    openItem: "Åpne",
    draft: "Utkast til svar",
    figures: "Tall for hver måned",
    month: "Spurt i",
    columns: [
      "Spørsmål",
      "I tide",
      "For sent",
      "Venter",
      "Over frist",
      "Ikke kjent",
      "Borte",
      "Median svartid i arbeidstid",
    ],
    hour: "t",
    day: "døgn",
    exposed: "Personopplysninger på kanalen",
    exposedLead: "Fjern dem på kanalen. Arkivet beholder det som er hentet, skjermet.",
    exposedNone: "Ingen personopplysninger er funnet i det andre har skrevet.",
    exposedUnread: (items) => `${items} innlegg er ikke vurdert ennå; om dem er ingenting kjent.`,
    exposedCount: (standing, gone, unknown) =>
      `${standing} står der nå, ${gone} er borte${unknown > 0 ? `, for ${unknown} er det ikke kjent` : ""}`,
    since: "Siden",
    stood: "Har stått",
    why: "Hva",
    stands: "Står der nå",
    number: { unconfirmed: "mulig fødselsnummer med feil", incomplete: "del av et fødselsnummer" },
    drafts: "Utkast til svar",
    draftsLead:
      "Ingenting blir sendt herfra. Et klikk på teksten merker den; kopier den, endre det som trengs, og svar på kanalen.",
    draftKinds: {
      lifelines: "Fare for eget liv",
      personalData: "Ikke personopplysninger her",
      access: "Innsynskrav er mottatt",
      complaint: "Slik klager man",
      noCases: "Ikke saker her",
      received: "Spørsmålet er mottatt",
    },
    noContact:
      "Virksomheten har ikke registrert kontaktopplysninger, så utkastet sier ikke hvor man kan henvende seg.",
    own: "Virksomheten har skrevet dette selv. Det er ingenting å svare på.",
    readAt: "Kilder for numrene",
    languages: "Språk i utkastet",
  },
  nn: {
    watch: "Følg med",
    lead: "Spørsmål som ventar på svar, det som ikkje bør stå på kanalen, og det som skil seg ut.",
    weekdays: ["søn", "mån", "tys", "ons", "tor", "fre", "lau"],
    within: {
      hours: (n) => `${n} ${n === 1 ? "arbeidstime" : "arbeidstimar"}`,
      days: (n) => `${n} ${n === 1 ? "arbeidsdag" : "arbeidsdagar"}`,
    },
    measuredBy: (target, hours) => `Svarfrist: ${target}. Bemanna: ${hours}.`,
    assumed: "Svarfrist eller bemanning er ikkje registrert for kanalen, så det vanlege er lagt til grunn.",
    seenUntil: "Kanalen er sett fullstendig fram til",
    neverWhole: "Kanalen er aldri sett fullstendig: om noko er svara på, er ikkje kjent.",
    period: (from, to) => `Skrive frå ${from} til ${to}.`,
    questions: "Spørsmål utan svar",
    count: (open, over) => `${open} utan svar${over > 0 ? `, ${over} over svarfristen` : ""}`,
    none: "Ingen spørsmål ventar på svar.",
    asked: "Spurt",
    answerBy: "Svarfrist",
    state: "Status",
    over: (waited) => `Over fristen, har venta ${waited} arbeidstid`,
    left: (time) => `${time} arbeidstid att`,
    preliminary: "førebels svar er gitt",
    perhaps: "Kan vere spørsmål",
    perhapsLead: "Desse lèt seg ikkje lese sikkert. Opne dei og sjå.",
    unclear: {
      language: "språket blir ikkje lese",
      picture: "bilete eller fil utan tekst",
      class: "klassifisert som førespurnad",
      editedLater: "spurt i ei endring etter svaret",
    },
    unknown: "Ikkje kjent om dei har fått svar",
    notKnown: {
      onlyImported: "kom med eit arkiv, og er ikkje sett på kanalen",
      leftTheList: "står ikkje lenger på lista som blir henta",
      missing: "vart ikkje vist ved siste henting",
      neverWhole: "kanalen er aldri sett fullstendig",
      notSeenSince: "tråden er ikkje sett etter fristen",
    },
    more: (n) => `${n} til er ikkje viste her.`,
    openItem: "Opne",
    draft: "Utkast til svar",
    figures: "Tal for kvar månad",
    month: "Spurt i",
    columns: [
      "Spørsmål",
      "I tide",
      "For seint",
      "Ventar",
      "Over frist",
      "Ikkje kjent",
      "Borte",
      "Median svartid i arbeidstid",
    ],
    hour: "t",
    day: "døgn",
    exposed: "Personopplysningar på kanalen",
    exposedLead: "Fjern dei på kanalen. Arkivet held på det som er henta, skjerma.",
    exposedNone: "Ingen personopplysningar er funne i det andre har skrive.",
    exposedUnread: (items) => `${items} innlegg er ikkje vurderte enno; om dei er ingenting kjent.`,
    exposedCount: (standing, gone, unknown) =>
      `${standing} står der no, ${gone} er borte${unknown > 0 ? `, for ${unknown} er det ikkje kjent` : ""}`,
    since: "Sidan",
    stood: "Har stått",
    why: "Kva",
    stands: "Står der no",
    number: { unconfirmed: "mogleg fødselsnummer med feil", incomplete: "del av eit fødselsnummer" },
    drafts: "Utkast til svar",
    draftsLead:
      "Ingenting blir sendt herifrå. Eit klikk på teksten merkjer han; kopier han, endre det som trengst, og svar på kanalen.",
    draftKinds: {
      lifelines: "Fare for eige liv",
      personalData: "Ikkje personopplysningar her",
      access: "Innsynskrav er motteke",
      complaint: "Slik klagar ein",
      noCases: "Ikkje saker her",
      received: "Spørsmålet er motteke",
    },
    noContact:
      "Verksemda har ikkje registrert kontaktopplysningar, så utkastet seier ikkje kvar ein kan vende seg.",
    own: "Verksemda har skrive dette sjølv. Det er ingenting å svare på.",
    readAt: "Kjelder for numra",
    languages: "Språk i utkastet",
  },
  sv: {
    watch: "Bevaka",
    lead: "Frågor som väntar på svar, det som inte bör stå i kanalen och det som sticker ut.",
    weekdays: ["sön", "mån", "tis", "ons", "tor", "fre", "lör"],
    within: {
      hours: (n) => `${n} ${n === 1 ? "arbetstimme" : "arbetstimmar"}`,
      days: (n) => `${n} ${n === 1 ? "arbetsdag" : "arbetsdagar"}`,
    },
    measuredBy: (target, hours) => `Svarstid: ${target}. Bemannad: ${hours}.`,
    assumed: "Svarstid eller bemanning är inte registrerad för kanalen, så det vanliga antas.",
    seenUntil: "Kanalen har setts i sin helhet fram till",
    neverWhole: "Kanalen har aldrig setts i sin helhet: om något är besvarat är inte känt.",
    period: (from, to) => `Skrivet från ${from} till ${to}.`,
    questions: "Frågor utan svar",
    count: (open, over) => `${open} utan svar${over > 0 ? `, ${over} över svarstiden` : ""}`,
    none: "Inga frågor väntar på svar.",
    asked: "Ställd",
    answerBy: "Svar senast",
    state: "Status",
    over: (waited) => `Över tiden, har väntat ${waited} arbetstid`,
    left: (time) => `${time} arbetstid kvar`,
    preliminary: "preliminärt svar har lämnats",
    perhaps: "Kan vara frågor",
    perhapsLead: "De här går inte att läsa säkert. Öppna dem och se efter.",
    unclear: {
      language: "språket läses inte",
      picture: "bild eller fil utan text",
      class: "klassificerad som förfrågan",
      editedLater: "ställd i en ändring efter svaret",
    },
    unknown: "Inte känt om de har besvarats",
    notKnown: {
      onlyImported: "kom med ett arkiv och har inte setts i kanalen",
      leftTheList: "står inte längre i listan som hämtas",
      missing: "visades inte vid den senaste hämtningen",
      neverWhole: "kanalen har aldrig setts i sin helhet",
      notSeenSince: "tråden har inte setts efter svarstiden",
    },
    more: (n) => `${n} till visas inte här.`,
    openItem: "Öppna",
    draft: "Utkast till svar",
    figures: "Siffror per månad",
    month: "Ställda i",
    columns: [
      "Frågor",
      "I tid",
      "För sent",
      "Väntar",
      "Över tiden",
      "Inte känt",
      "Borta",
      "Mediansvarstid i arbetstid",
    ],
    hour: "tim",
    day: "dygn",
    exposed: "Personuppgifter i kanalen",
    exposedLead: "Ta bort dem i kanalen. Arkivet behåller det som har hämtats, skyddat.",
    exposedNone: "Inga personuppgifter har hittats i det som andra har skrivit.",
    exposedUnread: (items) => `${items} inlägg är inte bedömda än; om dem är inget känt.`,
    exposedCount: (standing, gone, unknown) =>
      `${standing} står där nu, ${gone} är borta${unknown > 0 ? `, för ${unknown} är det inte känt` : ""}`,
    since: "Sedan",
    stood: "Har stått",
    why: "Vad",
    stands: "Står där nu",
    number: { unconfirmed: "möjligt personnummer med fel", incomplete: "del av ett personnummer" },
    drafts: "Utkast till svar",
    draftsLead:
      "Ingenting skickas härifrån. Ett klick på texten markerar den; kopiera den, ändra det som behövs och svara i kanalen.",
    draftKinds: {
      lifelines: "Fara för eget liv",
      personalData: "Inga personuppgifter här",
      access: "Begäran om handlingar är mottagen",
      complaint: "Så överklagar man",
      noCases: "Inga ärenden här",
      received: "Frågan är mottagen",
    },
    noContact:
      "Myndigheten har inte registrerat några kontaktuppgifter, så utkastet säger inte vart man kan vända sig.",
    own: "Myndigheten har själv skrivit det här. Det finns inget att svara på.",
    readAt: "Källor för numren",
    languages: "Språk i utkastet",
  },
  en: {
    watch: "Watch",
    lead: "Questions that wait for an answer, what should not stand on the channel, and what stands out.",
    weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    within: {
      hours: (n) => `${n} working ${n === 1 ? "hour" : "hours"}`,
      days: (n) => `${n} working ${n === 1 ? "day" : "days"}`,
    },
    measuredBy: (target, hours) => `Response target: ${target}. Staffed: ${hours}.`,
    assumed:
      "The response target or the staffing is not registered for the channel, so the usual is assumed.",
    seenUntil: "The channel has been seen whole up to",
    neverWhole: "The channel has never been seen whole: whether anything was answered is not known.",
    period: (from, to) => `Written from ${from} to ${to}.`,
    questions: "Questions without an answer",
    count: (open, over) => `${open} without an answer${over > 0 ? `, ${over} over the target` : ""}`,
    none: "No question waits for an answer.",
    asked: "Asked",
    answerBy: "Answer by",
    state: "State",
    over: (waited) => `Over the target, has waited ${waited} of working time`,
    left: (time) => `${time} of working time left`,
    preliminary: "a provisional reply was given",
    perhaps: "May be questions",
    perhapsLead: "These cannot be read for certain. Open them and see.",
    unclear: {
      language: "its language is not read",
      picture: "a picture or file without words",
      class: "classified as an enquiry",
      editedLater: "asked by an edit after the answer",
    },
    unknown: "Not known whether they were answered",
    notKnown: {
      onlyImported: "came with an archive, and has not been seen on the channel",
      leftTheList: "is no longer on the list that is read",
      missing: "was not shown by the newest look",
      neverWhole: "the channel has never been seen whole",
      notSeenSince: "its thread has not been seen since it was due",
    },
    more: (n) => `${n} more are not shown here.`,
    openItem: "Open",
    draft: "Draft of a reply",
    figures: "Figures by month",
    month: "Asked in",
    columns: [
      "Questions",
      "In time",
      "Late",
      "Waiting",
      "Over target",
      "Not known",
      "Gone",
      "Median working time to answer",
    ],
    hour: "h",
    day: "d",
    exposed: "Personal data on the channel",
    exposedLead: "Remove it on the channel. The archive keeps what it has captured, shielded.",
    exposedNone: "No personal data was found in what others wrote.",
    exposedUnread: (items) => `${items} items are not classified yet; of them nothing is known.`,
    exposedCount: (standing, gone, unknown) =>
      `${standing} stand there now, ${gone} are gone${unknown > 0 ? `, of ${unknown} it is not known` : ""}`,
    since: "Since",
    stood: "Has stood",
    why: "What",
    stands: "Stands there now",
    number: {
      unconfirmed: "possible identity number with an error",
      incomplete: "part of an identity number",
    },
    drafts: "Drafts of a reply",
    draftsLead:
      "Nothing is sent from here. One click on a text marks it; copy it, change what needs to be changed, and reply on the channel.",
    draftKinds: {
      lifelines: "Danger to own life",
      personalData: "No personal data here",
      access: "Request for access received",
      complaint: "How to appeal",
      noCases: "No cases here",
      received: "Question received",
    },
    noContact: "The agency has registered no contact, so that the draft says nowhere to turn to.",
    own: "The agency wrote this itself. There is nothing to answer.",
    readAt: "Sources of the numbers",
    languages: "Language of the draft",
  },
};
