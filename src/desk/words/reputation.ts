/** What stands out on a channel, and whom to tell of it; four languages. */
import type { Language } from "../../domain/agency.ts";
import type { ReputationFlag, ReputationNotKnown } from "../../pipeline/watch/reputation.ts";

type Compared = Extract<ReputationNotKnown, { readonly has: number }>["what"];

export interface ReputationWords {
  readonly heading: string;
  readonly compared: (from: string, to: string, pastFrom: string, pastTo: string) => string;
  readonly none: string;
  readonly noneKnown: string;
  readonly count: (flags: number) => string;
  readonly tell: string;
  readonly dialogueOwner: string;
  readonly owner: string;
  readonly nobody: string;
  readonly notKnown: string;
  readonly lacks: Readonly<Record<Compared, (has: number, needs: number) => string>>;
  readonly days: (days: number, first: string, last: string) => string;
  readonly unread: (items: number) => string;
  readonly what: string;
  readonly when: string;
  readonly figure: string;
  readonly kind: Readonly<Record<ReputationFlag["kind"], string>>;
  readonly alarms: (writers: number, items: number) => string;
  readonly thread: (items: number) => string;
  readonly day: (items: number, ofThread: number) => string;
  readonly shared: Readonly<Record<"boosts" | "favourites", (count: number) => string>>;
  readonly usual: (median: string, limit: number) => string;
  readonly usualOfPosts: (median: string, limit: number) => string;
}

export const reputationWords: Readonly<Record<Language, ReputationWords>> = {
  nb: {
    heading: "Omdømme",
    compared: (from, to, pastFrom, pastTo) =>
      `Skrevet fra ${from} til ${to}, sammenlignet med det som er vanlig på kanalen (${pastFrom} til ${pastTo}). Grensene er våre egne.`,
    none: "Ingenting skiller seg ut.",
    noneKnown: "Ikke kjent om noe skiller seg ut. I det som er kjent, gjør ingenting det.",
    count: (flags) => `${flags} forhold skiller seg ut.`,
    tell: "Si fra til kommunikasjonslederen (C34).",
    dialogueOwner: "Hovedansvarlig for dialogen:",
    owner: "Ansvarlig leder:",
    nobody: "Ingen ansvarlig er registrert for kanalen.",
    notKnown: "Ikke kjent",
    lacks: {
      pastDays: (has, needs) =>
        `Hvor mye som vanligvis blir skrevet: ${has} dager før perioden er sett fullstendig, og det trengs ${needs}.`,
      pastThreads: (has, needs) =>
        `Hvor mye som vanligvis blir skrevet i en tråd: det var ${has} tråder før perioden, og det trengs ${needs}.`,
      boosts: (has, needs) =>
        `Hvor ofte innleggene vanligvis blir delt: kanalen har oppgitt det for ${has} innlegg før perioden, og det trengs ${needs}.`,
      favourites: (has, needs) =>
        `Hvor mange reaksjoner innleggene vanligvis får: kanalen har oppgitt det for ${has} innlegg før perioden, og det trengs ${needs}.`,
    },
    days: (days, first, last) =>
      days === 1
        ? `Hva som ble skrevet ${first}: dagen er ikke sett fullstendig.`
        : `Hva som ble skrevet på ${days} dager som ikke er sett fullstendig, fra ${first} til ${last}.`,
    unread: (items) => `Om ${items} innlegg er kritikk, klager, tips eller trusler: de er ikke vurdert ennå.`,
    what: "Hva",
    when: "Når",
    figure: "Tall",
    kind: {
      alarms: "Flere har skrevet kritikk, klager, tips eller trusler",
      busyThread: "Uvanlig mye skrevet i en tråd",
      busyDay: "Uvanlig mye skrevet på en dag",
      shared: "Uvanlig mye delt eller reagert på",
    },
    alarms: (writers, items) => `${items} innlegg fra ${writers} ulike på et døgn`,
    thread: (items) => `${items} innlegg i tråden`,
    day: (items, ofThread) => `${items} innlegg, ${ofThread} av dem i denne tråden`,
    shared: { boosts: (count) => `delt ${count} ganger`, favourites: (count) => `${count} reaksjoner` },
    usual: (median, limit) => `vanlig er ${median}, grensen er ${limit}`,
    usualOfPosts: (median, limit) => `vanlig for egne innlegg er ${median}, grensen er ${limit}`,
  },
  nn: {
    heading: "Omdømme",
    compared: (from, to, pastFrom, pastTo) =>
      `Skrive frå ${from} til ${to}, samanlikna med det som er vanleg på kanalen (${pastFrom} til ${pastTo}). Grensene er våre eigne.`,
    none: "Ingenting skil seg ut.",
    noneKnown: "Ikkje kjent om noko skil seg ut. I det som er kjent, gjer ingenting det.",
    count: (flags) => `${flags} forhold skil seg ut.`,
    tell: "Sei frå til kommunikasjonsleiaren (C34).",
    dialogueOwner: "Hovudansvarleg for dialogen:",
    owner: "Ansvarleg leiar:",
    nobody: "Ingen ansvarleg er registrert for kanalen.",
    notKnown: "Ikkje kjent",
    lacks: {
      pastDays: (has, needs) =>
        `Kor mykje som vanlegvis blir skrive: ${has} dagar før perioden er sett fullstendig, og det trengst ${needs}.`,
      pastThreads: (has, needs) =>
        `Kor mykje som vanlegvis blir skrive i ein tråd: det var ${has} trådar før perioden, og det trengst ${needs}.`,
      boosts: (has, needs) =>
        `Kor ofte innlegga vanlegvis blir delte: kanalen har oppgitt det for ${has} innlegg før perioden, og det trengst ${needs}.`,
      favourites: (has, needs) =>
        `Kor mange reaksjonar innlegga vanlegvis får: kanalen har oppgitt det for ${has} innlegg før perioden, og det trengst ${needs}.`,
    },
    days: (days, first, last) =>
      days === 1
        ? `Kva som blei skrive ${first}: dagen er ikkje sett fullstendig.`
        : `Kva som blei skrive på ${days} dagar som ikkje er sett fullstendig, frå ${first} til ${last}.`,
    unread: (items) =>
      `Om ${items} innlegg er kritikk, klager, tips eller trugsmål: dei er ikkje vurderte enno.`,
    what: "Kva",
    when: "Når",
    figure: "Tal",
    kind: {
      alarms: "Fleire har skrive kritikk, klager, tips eller trugsmål",
      busyThread: "Uvanleg mykje skrive i ein tråd",
      busyDay: "Uvanleg mykje skrive på ein dag",
      shared: "Uvanleg mykje delt eller reagert på",
    },
    alarms: (writers, items) => `${items} innlegg frå ${writers} ulike på eit døgn`,
    thread: (items) => `${items} innlegg i tråden`,
    day: (items, ofThread) => `${items} innlegg, ${ofThread} av dei i denne tråden`,
    shared: { boosts: (count) => `delt ${count} gonger`, favourites: (count) => `${count} reaksjonar` },
    usual: (median, limit) => `vanleg er ${median}, grensa er ${limit}`,
    usualOfPosts: (median, limit) => `vanleg for eigne innlegg er ${median}, grensa er ${limit}`,
  },
  sv: {
    heading: "Anseende",
    compared: (from, to, pastFrom, pastTo) =>
      `Skrivet från ${from} till ${to}, jämfört med det som är vanligt i kanalen (${pastFrom} till ${pastTo}). Gränserna är våra egna.`,
    none: "Ingenting sticker ut.",
    noneKnown: "Inte känt om något sticker ut. I det som är känt gör ingenting det.",
    count: (flags) => (flags === 1 ? "1 sak sticker ut." : `${flags} saker sticker ut.`),
    tell: "Säg till kommunikationschefen (C34).",
    dialogueOwner: "Huvudansvarig för dialogen:",
    owner: "Ansvarig chef:",
    nobody: "Ingen ansvarig är registrerad för kanalen.",
    notKnown: "Inte känt",
    lacks: {
      pastDays: (has, needs) =>
        `Hur mycket som vanligen skrivs: ${has} dagar före perioden har setts i sin helhet, och det behövs ${needs}.`,
      pastThreads: (has, needs) =>
        `Hur mycket som vanligen skrivs i en tråd: det fanns ${has} trådar före perioden, och det behövs ${needs}.`,
      boosts: (has, needs) =>
        `Hur ofta inläggen vanligen delas: kanalen har uppgett det för ${has} inlägg före perioden, och det behövs ${needs}.`,
      favourites: (has, needs) =>
        `Hur många reaktioner inläggen vanligen får: kanalen har uppgett det för ${has} inlägg före perioden, och det behövs ${needs}.`,
    },
    days: (days, first, last) =>
      days === 1
        ? `Vad som skrevs ${first}: dagen har inte setts i sin helhet.`
        : `Vad som skrevs under ${days} dagar som inte har setts i sin helhet, från ${first} till ${last}.`,
    unread: (items) => `Om ${items} inlägg är kritik, klagomål, tips eller hot: de är inte bedömda än.`,
    what: "Vad",
    when: "När",
    figure: "Siffror",
    kind: {
      alarms: "Flera har skrivit kritik, klagomål, tips eller hot",
      busyThread: "Ovanligt mycket skrivet i en tråd",
      busyDay: "Ovanligt mycket skrivet under en dag",
      shared: "Ovanligt många delningar eller reaktioner",
    },
    alarms: (writers, items) => `${items} inlägg av ${writers} olika personer inom ett dygn`,
    thread: (items) => `${items} inlägg i tråden`,
    day: (items, ofThread) => `${items} inlägg, ${ofThread} av dem i den här tråden`,
    shared: { boosts: (count) => `delat ${count} gånger`, favourites: (count) => `${count} reaktioner` },
    usual: (median, limit) => `vanligt är ${median}, gränsen är ${limit}`,
    usualOfPosts: (median, limit) => `vanligt för egna inlägg är ${median}, gränsen är ${limit}`,
  },
  en: {
    heading: "Reputation",
    compared: (from, to, pastFrom, pastTo) =>
      `Written from ${from} to ${to}, compared with what is usual on the channel (${pastFrom} to ${pastTo}). The limits are our own.`,
    none: "Nothing stands out.",
    noneKnown: "Whether anything stands out is not known. In what is known nothing does.",
    count: (flags) => (flags === 1 ? "1 matter stands out." : `${flags} matters stand out.`),
    tell: "Tell the head of communications (C34).",
    dialogueOwner: "Main owner of the dialogue:",
    owner: "Responsible director:",
    nobody: "Nobody is registered as responsible for the channel.",
    notKnown: "Not known",
    lacks: {
      pastDays: (has, needs) =>
        `How much is usually written: ${has} days before the period were seen whole, and it takes ${needs}.`,
      pastThreads: (has, needs) =>
        `How much is usually written in a thread: there were ${has} threads before the period, and it takes ${needs}.`,
      boosts: (has, needs) =>
        `How often posts are usually shared: the channel stated it of ${has} posts before the period, and it takes ${needs}.`,
      favourites: (has, needs) =>
        `How many reactions posts usually get: the channel stated it of ${has} posts before the period, and it takes ${needs}.`,
    },
    days: (days, first, last) =>
      days === 1
        ? `What was written on ${first}: that day was not seen whole.`
        : `What was written on ${days} days that were not seen whole, from ${first} to ${last}.`,
    unread: (items) =>
      `Whether ${items} items are criticism, complaints, tips or threats: they are not classified yet.`,
    what: "What",
    when: "When",
    figure: "Figures",
    kind: {
      alarms: "Several people wrote criticism, complaints, tips or threats",
      busyThread: "Unusually much written in a thread",
      busyDay: "Unusually much written on a day",
      shared: "Shared or reacted to unusually often",
    },
    alarms: (writers, items) => `${items} items by ${writers} different people within 24 hours`,
    thread: (items) => `${items} items in the thread`,
    day: (items, ofThread) => `${items} items, ${ofThread} of them in this thread`,
    shared: { boosts: (count) => `shared ${count} times`, favourites: (count) => `${count} reactions` },
    usual: (median, limit) => `usual is ${median}, the limit is ${limit}`,
    usualOfPosts: (median, limit) => `usual for own posts is ${median}, the limit is ${limit}`,
  },
};
