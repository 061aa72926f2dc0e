/** What pages say of hours in which a channel was looked at or not, and of how long something can go unseen. */
import type { HourState } from "../../capture/coverage-hours.ts";
import type { Language } from "../../domain/agency.ts";

export interface HourWords {
  readonly heading: (days: number) => string;
  readonly intro: string;
  readonly state: Readonly<Record<HourState, string>>;
  /** of a period: a share with its percent sign */
  readonly covered: (share: string) => string;
  readonly nobodyToLook: string;
  readonly asTable: string;
  readonly day: string;
  readonly share: string;
  readonly otherwise: string;
  readonly unseen: string;
  readonly unseenIntro: string;
  readonly unseenAll: (time: string) => string;
  readonly unseenListed: (time: string) => string;
  readonly unseenLeft: string;
  readonly age: string;
  readonly longest: string;
  readonly younger: (age: string) => string;
  readonly oldest: string;
  readonly minutes: (count: string, one: boolean) => string;
  readonly hours: (count: string, one: boolean) => string;
  readonly days: (count: string, one: boolean) => string;
}

export const hourWords: Readonly<Record<Language, HourWords>> = {
  nb: {
    heading: (days) => `Time for time, siste ${days} dager`,
    intro: "Hver kolonne er en dag, fra midnatt øverst. Jo bredere felt, desto bedre dekket.",
    state: {
      whole: "hentet helt",
      partial: "hentet delvis",
      rateLimited: "plattformen ba om pause",
      softBlocked: "sperret: noe annet ble vist",
      tokenDead: "tilgangen virket ikke",
      serverDown: "kanalen svarte ikke",
      notLooked: "ble ikke hentet",
      off: "ble ikke fulgt",
      before: "før første henting",
      ahead: "ikke kommet ennå",
    },
    covered: (share) => `${share} av tiden er dekket`,
    nobodyToLook: "Kanalen ble ikke fulgt i dette tidsrommet.",
    asTable: "Som tabell",
    day: "Dag",
    share: "Dekket",
    otherwise: "Resten",
    unseen: "Hvor lenge noe kan gå usett",
    unseenIntro: "Når kanalen hentes som planlagt. Hull i dekningen kommer i tillegg.",
    unseenAll: (time) => `En endring eller fjerning kan gå usett i høyst ${time}.`,
    unseenListed: (time) =>
      `Så lenge noe står i kanalens liste, kan en endring eller fjerning gå usett i høyst ${time}.`,
    unseenLeft: "Det som har falt ut av listen, ser vi ikke om blir endret eller fjernet.",
    age: "Alder på innlegget",
    longest: "Høyst usett",
    younger: (age) => `under ${age}`,
    oldest: "eldre",
    minutes: (count, one) => (one ? `${count} minutt` : `${count} minutter`),
    hours: (count, one) => (one ? `${count} time` : `${count} timer`),
    days: (count, one) => (one ? `${count} døgn` : `${count} døgn`),
  },
  nn: {
    heading: (days) => `Time for time, siste ${days} dagar`,
    intro: "Kvar kolonne er ein dag, frå midnatt øvst. Di breiare felt, di betre dekt.",
    state: {
      whole: "henta heilt",
      partial: "henta delvis",
      rateLimited: "plattforma bad om pause",
      softBlocked: "sperra: noko anna vart vist",
      tokenDead: "tilgangen verka ikkje",
      serverDown: "kanalen svara ikkje",
      notLooked: "vart ikkje henta",
      off: "vart ikkje følgd",
      before: "før første henting",
      ahead: "ikkje komen enno",
    },
    covered: (share) => `${share} av tida er dekt`,
    nobodyToLook: "Kanalen vart ikkje følgd i dette tidsrommet.",
    asTable: "Som tabell",
    day: "Dag",
    share: "Dekt",
    otherwise: "Resten",
    unseen: "Kor lenge noko kan gå usett",
    unseenIntro: "Når kanalen blir henta som planlagt. Hol i dekninga kjem i tillegg.",
    unseenAll: (time) => `Ei endring eller fjerning kan gå usett i høgst ${time}.`,
    unseenListed: (time) =>
      `Så lenge noko står i lista til kanalen, kan ei endring eller fjerning gå usett i høgst ${time}.`,
    unseenLeft: "Det som har falle ut av lista, ser vi ikkje om blir endra eller fjerna.",
    age: "Alder på innlegget",
    longest: "Høgst usett",
    younger: (age) => `under ${age}`,
    oldest: "eldre",
    minutes: (count, one) => (one ? `${count} minutt` : `${count} minutt`),
    hours: (count, one) => (one ? `${count} time` : `${count} timar`),
    days: (count, one) => (one ? `${count} døgn` : `${count} døgn`),
  },
  sv: {
    heading: (days) => `Timme för timme, de senaste ${days} dagarna`,
    intro: "Varje kolumn är en dag, med midnatt överst. Ju bredare fält, desto bättre täckt.",
    state: {
      whole: "hämtad i sin helhet",
      partial: "delvis hämtad",
      rateLimited: "plattformen bad om en paus",
      softBlocked: "spärrad: något annat visades",
      tokenDead: "åtkomsten fungerade inte",
      serverDown: "kanalen svarade inte",
      notLooked: "hämtades inte",
      off: "följdes inte",
      before: "före första hämtningen",
      ahead: "har inte varit än",
    },
    covered: (share) => `${share} av tiden är täckt`,
    nobodyToLook: "Kanalen följdes inte under den här tiden.",
    asTable: "Som tabell",
    day: "Dag",
    share: "Täckt",
    otherwise: "Övrigt",
    unseen: "Hur länge något kan förbli osett",
    unseenIntro: "När kanalen hämtas som planerat. Avbrott i täckningen tillkommer.",
    unseenAll: (time) => `En ändring eller borttagning kan förbli osedd i högst ${time}.`,
    unseenListed: (time) =>
      `Så länge något står i kanalens lista kan en ändring eller borttagning förbli osedd i högst ${time}.`,
    unseenLeft: "Om det som har fallit ur listan ändras eller tas bort ser vi inte.",
    age: "Inläggets ålder",
    longest: "Högst osett",
    younger: (age) => `under ${age}`,
    oldest: "äldre",
    minutes: (count, one) => (one ? `${count} minut` : `${count} minuter`),
    hours: (count, one) => (one ? `${count} timme` : `${count} timmar`),
    days: (count, one) => (one ? `${count} dygn` : `${count} dygn`),
  },
  en: {
    heading: (days) => `Hour by hour, last ${days} days`,
    intro: "Each column is a day, with midnight at the top. The wider a field, the better it is covered.",
    state: {
      whole: "captured whole",
      partial: "captured in part",
      rateLimited: "the platform asked for a pause",
      softBlocked: "blocked: something else was shown",
      tokenDead: "the access did not work",
      serverDown: "the channel did not answer",
      notLooked: "was not captured",
      off: "not followed",
      before: "before the first capture",
      ahead: "still to come",
    },
    covered: (share) => `${share} of the time is covered`,
    nobodyToLook: "The channel was not followed in this period.",
    asTable: "As a table",
    day: "Day",
    share: "Covered",
    otherwise: "The rest",
    unseen: "How long something can go unseen",
    unseenIntro: "While the channel is captured as planned. Gaps in the coverage come in addition.",
    unseenAll: (time) => `An edit or a removal can go unseen for ${time} at most.`,
    unseenListed: (time) =>
      `While something stands in the channel's list, an edit or a removal can go unseen for ${time} at most.`,
    unseenLeft: "Whether what has left the list is edited or removed is not seen.",
    age: "Age of the post",
    longest: "Unseen at most",
    younger: (age) => `under ${age}`,
    oldest: "older",
    minutes: (count, one) => (one ? `${count} minute` : `${count} minutes`),
    hours: (count, one) => (one ? `${count} hour` : `${count} hours`),
    days: (count, one) => (one ? `${count} day` : `${count} days`),
  },
};
