/** What the desk says of long work that somebody asked for. */
import type { Language } from "../../domain/agency.ts";
import type { AskedKind, AskedState } from "../../domain/asked.ts";

export interface AskedWords {
  readonly title: string;
  readonly none: string;
  readonly kind: Readonly<Record<AskedKind, string>>;
  readonly state: Readonly<Record<AskedState, string>>;
  readonly what: string;
  readonly stateName: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly endedAt: string;
  readonly period: string;
  readonly package: string;
  /** of an export, in this order; other kinds of work name their own */
  readonly phases: Readonly<Record<string, string>>;
  readonly steps: string;
  readonly waits: string;
  readonly survives: string;
  readonly refreshes: string;
  readonly done: (done: string, total: string) => string;
  readonly counted: (done: string) => string;
  readonly pace: (perSecond: string) => string;
  readonly left: (time: string) => string;
  readonly seconds: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number, minutes: number) => string;
  readonly cancel: string;
  readonly cancelHint: string;
  readonly cancelAsked: (name: string) => string;
  readonly tooLate: string;
  readonly again: (attempt: number) => string;
  readonly why: string;
  /** of a fault that is no refusal */
  readonly technical: string;
  /** @param by who asked */
  readonly rightTaken: (by: string) => string;
  readonly result: string;
}

const nb: AskedWords = {
  title: "Arbeid",
  none: "Ingen har bedt om noe ennå.",
  kind: {
    export: "Uttrekk",
    exportDryRun: "Prøveuttrekk",
    packageControl: "Kontroll av pakke",
    whatIf: "Prøving av vedtak",
    channelTrial: "Prøve av kanal",
    looksTakeUp: "Gjenopptatte hentinger",
    lookAccept: "Godtatt henting",
    storeCheck: "Kontroll av lageret",
    auditCheck: "Kontroll av loggen",
  },
  state: {
    waiting: "Venter på tur",
    running: "Pågår",
    done: "Ferdig",
    failed: "Ble ikke gjort",
    cancelled: "Avbrutt",
  },
  what: "Hva",
  stateName: "Status",
  askedBy: "Bestilt av",
  askedAt: "Bestilt",
  endedAt: "Avsluttet",
  period: "Periode",
  package: "Pakke",
  phases: {
    processing: "Klassifiserer og journalfører det som venter",
    planning: "Velger ut og låser utvalget",
    building: "Bygger pakken",
    uploading: "Legger pakken i lageret",
    "reading back": "Leser pakken tilbake fra lageret",
    verifying: "Kontrollerer pakken",
  },
  steps: "Trinn",
  waits: "Arbeidet begynner når prosessen som gjør slikt arbeid, er ledig. Den sjekker annethvert sekund.",
  survives: "Du kan lukke nettleseren: arbeidet går videre, og du finner det igjen under «Arbeid».",
  refreshes: "Siden oppdateres av seg selv.",
  done: (done, total) => `${done} av ${total}`,
  counted: (done) => `${done} så langt`,
  pace: (perSecond) => `${perSecond} i sekundet`,
  left: (time) => `omtrent ${time} igjen`,
  seconds: (count) => (count === 1 ? "1 sekund" : `${count} sekunder`),
  minutes: (count) => (count === 1 ? "1 minutt" : `${count} minutter`),
  hours: (count, minutes) => `${count} t ${minutes} min`,
  cancel: "Avbryt",
  cancelHint:
    "Det stanser der ingenting er halvgjort. En pakke som ikke er ferdig kontrollert, teller som ingenting.",
  cancelAsked: (name) => `${name} har bedt om at det avbrytes. Det stanser der ingenting er halvgjort.`,
  tooLate: "Det var bedt om å avbryte, men arbeidet var alt gjort.",
  again: (attempt) => `Forsøk ${attempt}: prosessen som arbeidet, ble avsluttet, og en annen har tatt over.`,
  why: "Hvorfor",
  technical: "Dette er programmets egne ord. Gi dem til den som drifter Kanalarkiv.",
  rightTaken: (by) =>
    `${by} har ikke lenger en rolle som gir rett til dette, så det ble ikke gjort. En som har retten, kan be om det på nytt.`,
  result: "Resultat",
};

const nn: AskedWords = {
  title: "Arbeid",
  none: "Ingen har bede om noko enno.",
  kind: {
    export: "Uttrekk",
    exportDryRun: "Prøveuttrekk",
    packageControl: "Kontroll av pakke",
    whatIf: "Prøving av vedtak",
    channelTrial: "Prøve av kanal",
    looksTakeUp: "Hentingar som er tekne opp att",
    lookAccept: "Godteken henting",
    storeCheck: "Kontroll av lageret",
    auditCheck: "Kontroll av loggen",
  },
  state: {
    waiting: "Ventar på tur",
    running: "Går føre seg",
    done: "Ferdig",
    failed: "Vart ikkje gjort",
    cancelled: "Avbrote",
  },
  what: "Kva",
  stateName: "Status",
  askedBy: "Tinga av",
  askedAt: "Tinga",
  endedAt: "Avslutta",
  period: "Periode",
  package: "Pakke",
  phases: {
    processing: "Klassifiserer og journalfører det som ventar",
    planning: "Vel ut og låser utvalet",
    building: "Byggjer pakken",
    uploading: "Legg pakken i lageret",
    "reading back": "Les pakken tilbake frå lageret",
    verifying: "Kontrollerer pakken",
  },
  steps: "Steg",
  waits: "Arbeidet tek til når prosessen som gjer slikt arbeid, er ledig. Han sjekkar annakvart sekund.",
  survives: "Du kan lukke nettlesaren: arbeidet går vidare, og du finn det att under «Arbeid».",
  refreshes: "Sida blir oppdatert av seg sjølv.",
  done: (done, total) => `${done} av ${total}`,
  counted: (done) => `${done} så langt`,
  pace: (perSecond) => `${perSecond} i sekundet`,
  left: (time) => `om lag ${time} att`,
  seconds: (count) => (count === 1 ? "1 sekund" : `${count} sekund`),
  minutes: (count) => (count === 1 ? "1 minutt" : `${count} minutt`),
  hours: (count, minutes) => `${count} t ${minutes} min`,
  cancel: "Avbryt",
  cancelHint:
    "Det stansar der ingenting er halvgjort. Ein pakke som ikkje er ferdig kontrollert, tel som ingenting.",
  cancelAsked: (name) => `${name} har bede om at det blir avbrote. Det stansar der ingenting er halvgjort.`,
  tooLate: "Nokon bad om å avbryte, men arbeidet var alt gjort.",
  again: (attempt) => `Forsøk ${attempt}: prosessen som arbeidde, vart avslutta, og ein annan har teke over.`,
  why: "Kvifor",
  technical: "Dette er programmet sine eigne ord. Gi dei til den som driftar Kanalarkiv.",
  rightTaken: (by) =>
    `${by} har ikkje lenger ei rolle som gir rett til dette, så det vart ikkje gjort. Ein som har retten, kan be om det på nytt.`,
  result: "Resultat",
};

const sv: AskedWords = {
  title: "Arbete",
  none: "Ingen har beställt något ännu.",
  kind: {
    export: "Uttag",
    exportDryRun: "Provuttag",
    packageControl: "Kontroll av paket",
    whatIf: "Prövning av beslut",
    channelTrial: "Prövning av kanal",
    looksTakeUp: "Återupptagna hämtningar",
    lookAccept: "Godtagen hämtning",
    storeCheck: "Kontroll av lagret",
    auditCheck: "Kontroll av loggen",
  },
  state: {
    waiting: "Väntar på sin tur",
    running: "Pågår",
    done: "Klart",
    failed: "Blev inte gjort",
    cancelled: "Avbrutet",
  },
  what: "Vad",
  stateName: "Läge",
  askedBy: "Beställt av",
  askedAt: "Beställt",
  endedAt: "Avslutat",
  period: "Period",
  package: "Paket",
  phases: {
    processing: "Klassificerar och diarieför det som väntar",
    planning: "Väljer ut och låser urvalet",
    building: "Bygger paketet",
    uploading: "Lägger paketet i lagret",
    "reading back": "Läser tillbaka paketet från lagret",
    verifying: "Kontrollerar paketet",
  },
  steps: "Steg",
  waits: "Arbetet börjar när processen som gör sådant arbete är ledig. Den tittar efter varannan sekund.",
  survives: "Du kan stänga webbläsaren: arbetet fortsätter, och du hittar det igen under ”Arbete”.",
  refreshes: "Sidan uppdateras av sig själv.",
  done: (done, total) => `${done} av ${total}`,
  counted: (done) => `${done} hittills`,
  pace: (perSecond) => `${perSecond} i sekunden`,
  left: (time) => `ungefär ${time} kvar`,
  seconds: (count) => (count === 1 ? "1 sekund" : `${count} sekunder`),
  minutes: (count) => (count === 1 ? "1 minut" : `${count} minuter`),
  hours: (count, minutes) => `${count} tim ${minutes} min`,
  cancel: "Avbryt",
  cancelHint:
    "Det stannar där ingenting är halvgjort. Ett paket som inte är färdigkontrollerat räknas som ingenting.",
  cancelAsked: (name) => `${name} har bett om att det avbryts. Det stannar där ingenting är halvgjort.`,
  tooLate: "Någon bad om att avbryta, men arbetet var redan gjort.",
  again: (attempt) => `Försök ${attempt}: processen som arbetade avslutades, och en annan har tagit över.`,
  why: "Varför",
  technical: "Det här är programmets egna ord. Ge dem till den som driftar Kanalarkiv.",
  rightTaken: (by) =>
    `${by} har inte längre en roll som ger rätt till detta, så det blev inte gjort. Någon som har rätten kan begära det på nytt.`,
  result: "Resultat",
};

const en: AskedWords = {
  title: "Work",
  none: "Nobody has asked for anything yet.",
  kind: {
    export: "Export",
    exportDryRun: "Dry run of an export",
    packageControl: "Control of a package",
    whatIf: "What a decision would do",
    channelTrial: "Trial of a channel",
    looksTakeUp: "Looks taken up",
    lookAccept: "Look accepted",
    storeCheck: "Check of the store",
    auditCheck: "Check of the log",
  },
  state: {
    waiting: "Waiting for its turn",
    running: "Under way",
    done: "Done",
    failed: "Not done",
    cancelled: "Cancelled",
  },
  what: "What",
  stateName: "State",
  askedBy: "Asked for by",
  askedAt: "Asked for",
  endedAt: "Ended",
  period: "Period",
  package: "Package",
  phases: {
    processing: "Classifying and registering what waits",
    planning: "Choosing, and freezing the selection",
    building: "Building the package",
    uploading: "Putting the package into the store",
    "reading back": "Reading the package back from the store",
    verifying: "Running the controls over the package",
  },
  steps: "Steps",
  waits: "The work begins when the process that does such work is free. It looks every two seconds.",
  survives: "You may close the browser: the work goes on, and you find it again under “Work”.",
  refreshes: "This page updates itself.",
  done: (done, total) => `${done} of ${total}`,
  counted: (done) => `${done} so far`,
  pace: (perSecond) => `${perSecond} a second`,
  left: (time) => `about ${time} left`,
  seconds: (count) => (count === 1 ? "1 second" : `${count} seconds`),
  minutes: (count) => (count === 1 ? "1 minute" : `${count} minutes`),
  hours: (count, minutes) => `${count} h ${minutes} min`,
  cancel: "Cancel",
  cancelHint:
    "It stops where nothing is half done. A package that was not controlled to its end counts as nothing.",
  cancelAsked: (name) => `${name} has asked for its end. It stops where nothing is half done.`,
  tooLate: "Its end was asked for, but the work was done already.",
  again: (attempt) =>
    `Attempt ${attempt}: the process that worked on it was ended, and another has taken over.`,
  why: "Why",
  technical: "These are the program's own words. Give them to whoever runs Kanalarkiv.",
  rightTaken: (by) =>
    `${by} no longer has a role that allows this, so it was not done. Somebody who may can ask for it again.`,
  result: "Result",
};

export const askedWords: Readonly<Record<Language, AskedWords>> = { nb, nn, sv, en };
