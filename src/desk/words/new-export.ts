/** What the desk says of an export before it is made, in Swedish and English, and all four languages together. */
import type { Language } from "../../domain/agency.ts";
import { nb, nn } from "./new-export-norwegian.ts";
import type { NewExportWords } from "./new-export-shape.ts";

export type { NewExportWords } from "./new-export-shape.ts";

const sv: NewExportWords = {
  title: "Nytt uttag",
  lead: "Prova först: då ser du vad paketet skulle innehålla, vad som återstår, och om uttaget skulle avvisas. Ingenting skrivs.",
  needsArchivist: "Bara arkivarier kan göra uttag. Den som avgör vad som bevaras gör inte paketen.",
  noark:
    "Paketet har formen Noark 5 med DIAS-kuvert, den norska standarden. Kanalarkiv gör inte FGS eller E-ARK: kom överens med arkivmyndigheten om formen före leverans.",
  period: "Period",
  from: "Från och med",
  to: "Till och med",
  periodHint: "Båda dagarna ingår. Det som är diariefört i perioden, och annars det som skrevs i den.",
  replaces: "Ersätter ett tidigare paket",
  replacesNone: "Nej",
  replacesHint: "Det ersatta paketet gäller inte längre när det nya är klart.",
  choices: "Val",
  flags: {
    noteDisposal: "Ta med det som är bekräftat gallringsbart, och anteckna gallringen",
    again: "Leverera på nytt enheter som finns i ett annat paket",
    withoutEntries: "Perioden har inga diarieförda handlingar, och arkivet tar emot den så",
    writeOffRest: "Avskriv de obesvarade handlingarna så att ärendena kan avslutas",
    closeAnyway: "Avsluta perioden fast något återstår",
    withoutLost: "Utelämna filer som lagret har förlorat, och anteckna förlusten",
  },
  needsReason: "kräver motivering",
  because: "Motivering",
  becauseHint: "Står i paketets manifest och i granskningsloggen. Skriv inga personuppgifter.",
  delivery: "Om leveransen",
  deliveryHint: "Det du inte fyller i utelämnas i paketet. Det gissas aldrig.",
  agreement: "Överenskommelsens nummer",
  recipient: "Arkivet som tar emot paketet",
  contact: "Kontaktperson",
  contactEmail: "Kontaktpersonens e-postadress",
  try: "Prova",
  make: "Gör uttaget",
  closes: (name) => `${name} står i paketet som den som avslutade perioden.`,
  change: "Ändra valen",
  faults: {
    noDay: "Skriv en dag, till exempel 2026-01-01.",
    backwards: "Perioden slutar innan den börjar.",
    noReason: "Skriv varför: valen ovan kräver en motivering.",
    replaced: "Det paketet kan inte ersättas.",
    line: "Skriv högst 500 tecken på en rad.",
    email: "Det här är ingen e-postadress.",
    contact: "En e-postadress behöver namnet på den som har den.",
    person: "Uttag görs i en persons namn. Be en administratör att rätta ditt namn.",
  },
  wouldHold: (items, size) => `Paketet skulle innehålla ${items} enheter, ${size}.`,
  packages: (count) => `Det skulle delas i ${count} paket.`,
  counts: {
    records: "Allmänna handlingar i paketet",
    casework: "Handlingar i ärenden i paketet",
    prunable: "Gallringsbara, eller föreslagna som det: finns med i paketet",
    leftOut: "Utelämnade: bekräftat gallringsbara",
    notJournaled: "Inte diarieförda ännu: görs först",
    unclassified: "Inte klassificerade ännu: görs först",
    needsReview: "Utelämnade: väntar på en handläggare",
  },
  what: "Vad",
  number: "Antal",
  files: (kept, size) => `${kept} filer, ${size}.`,
  withoutChecksum: (count) =>
    `${count} filer saknar kontrollsumma: kanalen är skyldig dem ännu, eller de kunde inte hämtas.`,
  allChecksums: "Alla filer har kontrollsumma.",
  lost: (count) => `Lagret har förlorat ${count} filer.`,
  leftOutBy: (count, by, under) =>
    `${count} utelämnade: ${by} bekräftade dem som gallringsbara enligt ${under}.`,
  theDecision: "beslutet självt",
  delivered: (items, period, state) =>
    `${items} av enheterna finns redan i paketet för ${period} (${state}).`,
  changed: (count) => `${count} av dem har ändrats sedan dess.`,
  outstanding: (items, period) =>
    `${items} enheter som paketet för ${period} saknar är inte gallringsbara längre. Gör det paketet på nytt.`,
  seriesOpen: "Utan fler val förblir perioden öppen, och paketet kan inte levereras ännu:",
  open: {
    arrears: (count) => `${count} inkomna handlingar är varken besvarade eller avskrivna`,
    needsReview: (count) => `${count} enheter väntar på en handläggare`,
    reopened: (count) => `${count} enheter är öppnade på nytt och väntar på ett nytt avgörande`,
    unclassified: (count) => `${count} enheter är inte klassificerade ännu`,
    notJournaled: (count) => `${count} handlingar i ärenden är inte diarieförda ännu`,
    periodNotOver: () => "perioden är inte över",
  },
  seeOpen: "Se de obesvarade handlingarna",
  seeQueue: "Se det som väntar",
  refused: "Uttaget skulle avvisas",
  notRefused: "Ingenting hindrar uttaget.",
  refusal: {
    rightPeriod: "Perioden slutar innan den börjar.",
    rightReplaced: "Paketet som skulle ersättas finns inte eller gäller inte längre.",
    deliveredOnce:
      "Enheter i perioden finns redan i ett annat paket. Välj en annan period, säg vilket paket detta ersätter, eller leverera dem på nytt med motivering.",
    nothingWaits: "Nya enheter kommer fortare än de klassificeras. Försök igen om en stund.",
    somethingThere: "Det finns ingenting att ta ut i perioden.",
    nothingLost:
      "Enheter i paketet som ersätts skulle inte finnas i något paket längre. Välj hela dess period, ta med det gallringsbara, eller skriv varför.",
    filesThere:
      "Lagret har förlorat filer som skulle ha varit med. Lägg tillbaka dem från en säkerhetskopia, eller gör uttaget utan dem med motivering.",
    withJournal:
      "Perioden har inga diarieförda handlingar, och arkivets verktyg avvisar ett sådant paket. Utvidga perioden, eller skriv vad arkivet har gått med på.",
    closable:
      "Perioden kan inte avslutas med obesvarade handlingar. Besvara eller avskriv dem, eller låt avslutningen avskriva dem med motivering.",
    split: "Perioden är för stor för att delas så: varje paket behöver en diarieförd handling.",
  },
  askFor: "Beställ uttaget",
  asked: "Det du bad om",
  packagesMade: "Paket som gjordes",
};

const en: NewExportWords = {
  title: "New export",
  lead: "Try first: you then see what the package would hold, what is left, and whether the export would be refused. Nothing is written.",
  needsArchivist:
    "Only archivists may make exports. Whoever decides what is kept does not make the packages.",
  noark:
    "The package is a Noark 5 extraction in a DIAS envelope, the Norwegian standard. Kanalarkiv makes no FGS or E-ARK: agree on the form with the archive before a delivery.",
  period: "Period",
  from: "From",
  to: "To",
  periodHint:
    "Both days are included. What was registered in the period and, for what is not registered, what was posted in it.",
  replaces: "Takes the place of an earlier package",
  replacesNone: "No",
  replacesHint: "The replaced package counts no more once the new one is complete.",
  choices: "Choices",
  flags: {
    noteDisposal: "Take in what is confirmed as prunable, with its disposal noted",
    again: "Deliver again items that are in another package",
    withoutEntries: "The period holds no registry entries, and the archive takes it so",
    writeOffRest: "Write off the unanswered entries, so that their cases can be closed",
    closeAnyway: "Close the period although something is left",
    withoutLost: "Leave out files that the store has lost, and note the loss",
  },
  needsReason: "needs a reason",
  because: "Reason",
  becauseHint:
    "It stands in the package's manifest and in the audit log. Write nothing about private persons.",
  delivery: "About the delivery",
  deliveryHint: "What you do not fill in is left out of the package. It is never guessed.",
  agreement: "Number of the agreement",
  recipient: "The archive that receives the package",
  contact: "Contact",
  contactEmail: "The contact's e-mail address",
  try: "Try",
  make: "Make the export",
  closes: (name) => `${name} stands in the package as the person who closed the period.`,
  change: "Change the choices",
  faults: {
    noDay: "Write a day, such as 2026-01-01.",
    backwards: "The period ends before it begins.",
    noReason: "Write why: the choices above need a reason.",
    replaced: "That package cannot be replaced.",
    line: "Write at most 500 characters on one line.",
    email: "This is no e-mail address.",
    contact: "An e-mail address needs the name of the person whose it is.",
    person: "An export is made in a person's name. Ask an administrator to correct yours.",
  },
  wouldHold: (items, size) => `The package would hold ${items} items, ${size}.`,
  packages: (count) => `It would be split into ${count} packages.`,
  counts: {
    records: "Public records in the package",
    casework: "Casework documents in the package",
    prunable: "Prunable, or proposed as such: kept in the package",
    leftOut: "Left out: confirmed as prunable",
    notJournaled: "Not registered yet: done first",
    unclassified: "Not classified yet: done first",
    needsReview: "Left out: waits for an officer",
  },
  what: "What",
  number: "Number",
  files: (kept, size) => `${kept} files, ${size}.`,
  withoutChecksum: (count) =>
    `${count} files have no checksum: the channel owes them still, or they could not be fetched.`,
  allChecksums: "Every file has a checksum.",
  lost: (count) => `The store has lost ${count} files.`,
  leftOutBy: (count, by, under) => `${count} left out: ${by} confirmed them as prunable under ${under}.`,
  theDecision: "the decision itself",
  delivered: (items, period, state) =>
    `${items} of the items are in the package of ${period} already (${state}).`,
  changed: (count) => `${count} of them changed since.`,
  outstanding: (items, period) =>
    `${items} items that the package of ${period} is without are prunable no longer. Make that package anew.`,
  seriesOpen: "Without further choices the period stays open, and the package is not deliverable yet:",
  open: {
    arrears: (count) => `${count} incoming entries are neither answered nor written off`,
    needsReview: (count) => `${count} items wait for an officer`,
    reopened: (count) => `${count} items were reopened and wait for a new decision`,
    unclassified: (count) => `${count} items are not classified yet`,
    notJournaled: (count) => `${count} casework documents are not registered yet`,
    periodNotOver: () => "the period is not over",
  },
  seeOpen: "See the unanswered entries",
  seeQueue: "See what waits",
  refused: "The export would be refused",
  notRefused: "Nothing stands in the way of the export.",
  refusal: {
    rightPeriod: "The period ends before it begins.",
    rightReplaced: "The package that was to be replaced is not there, or counts no longer.",
    deliveredOnce:
      "Items of the period are in another package already. Choose another period, say which package this one replaces, or deliver them again with a reason.",
    nothingWaits: "New items come faster than they are classified. Try again in a while.",
    somethingThere: "There is nothing to export in the period.",
    nothingLost:
      "Items of the package that is replaced would be in no package any more. Choose its whole period, take in what is prunable, or write why.",
    filesThere:
      "The store has lost files that belong to it. Put them back from a backup, or export without them and write why.",
    withJournal:
      "The period holds no registry entry, and the archive's tool refuses such a package. Widen the period, or write what the archive has agreed to.",
    closable:
      "A period with unanswered entries cannot be closed. Answer them or write them off, or let the closing write them off with a reason.",
    split: "The period is too large to be split so: each package needs a registry entry.",
  },
  askFor: "Ask for the export",
  asked: "What you asked for",
  packagesMade: "Packages that were made",
};

export const newExportWords: Readonly<Record<Language, NewExportWords>> = { nb, nn, sv, en };
