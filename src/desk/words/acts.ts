/** The list of what needs an act, in the four languages. */
import type { DealingWay } from "../../domain/acts.ts";
import type { Language } from "../../domain/agency.ts";

export interface ActsWords {
  readonly lead: string;
  readonly none: string;
  /** how many, and of these with their time limit over */
  readonly count: (items: number, overdue: number) => string;
  readonly lastDay: string;
  readonly what: string;
  readonly where: string;
  readonly law: string;
  readonly whoHasIt: string;
  readonly nobody: string;
  readonly atOnce: string;
  /** days to the last day: below 0 it is over */
  readonly left: (days: number) => string;
  readonly all: string;
  readonly onlyOverdue: string;
  readonly kinds: string;
  readonly next: string;
  readonly openItem: string;
  readonly openEntry: string;
  readonly deal: string;
  /** the same, as a link in a row */
  readonly handle: string;
  readonly way: string;
  readonly ways: Readonly<Record<DealingWay, string>>;
  readonly done: Readonly<Record<DealingWay, string>>;
  readonly answer: string;
  readonly answerHint: string;
  readonly answerNumber: string;
  readonly sentTo: string;
  readonly because: string;
  readonly save: string;
  readonly history: string;
  readonly latest: string;
  readonly undo: string;
  readonly undone: string;
  readonly settled: string;
  readonly faults: Readonly<
    Record<
      | "because"
      | "way"
      | "sentTo"
      | "answer"
      | "noEntry"
      | "notOutgoing"
      | "tooEarly"
      | "changed"
      | "settled"
      | "later",
      string
    >
  >;
}

export const actsWordsOf: Readonly<Record<Language, ActsWords>> = {
  nb: {
    lead: "Det som krever at noen handler: krav, klager, trusler og annet med frist. Det står her til noen har skrevet hva som er gjort.",
    none: "Ingenting krever handling nå.",
    count: (items, overdue) => `${items} krever handling${overdue > 0 ? `, ${overdue} er over fristen` : ""}`,
    lastDay: "Frist",
    what: "Hva",
    where: "Kanal og dag",
    law: "Etter",
    whoHasIt: "Hos",
    nobody: "ingen ennå",
    atOnce: "Straks",
    left: (days) =>
      days < -1
        ? `${-days} dager over fristen`
        : days === -1
          ? "1 dag over fristen"
          : days === 0
            ? "fristen går ut i dag"
            : days === 1
              ? "fristen går ut i morgen"
              : `${days} dager igjen`,
    all: "Alle",
    onlyOverdue: "Over fristen",
    kinds: "Vis bare",
    next: "Vis flere",
    openItem: "Les i tråden",
    openEntry: "Journalpost",
    deal: "Skriv hva som er gjort",
    handle: "Behandle",
    way: "Hva er gjort?",
    ways: {
      answered: "Besvart med en journalpost",
      sentOn: "Sendt videre til noen andre",
      noAct: "Krever ingen handling",
    },
    done: { answered: "besvart", sentOn: "sendt videre", noAct: "krever ingen handling" },
    answer: "Svaret",
    answerHint: "Journalposten avskrives samtidig, hvis den er i restanse.",
    answerNumber: "eller nummeret på en annen utgående journalpost, for eksempel 2026/3-2",
    sentTo: "Sendt til",
    because: "Begrunnelse",
    save: "Lagre",
    history: "Historikk",
    latest: "Sist behandlet",
    undo: "Angre",
    undone: "angret",
    settled: "Krever ingen handling lenger.",
    faults: {
      because: "Skriv en begrunnelse.",
      way: "Velg hva som er gjort.",
      sentTo: "Skriv hvem det er sendt til.",
      answer: "Velg svaret, eller skriv nummeret.",
      noEntry: "Virksomheten har ingen journalpost med det nummeret.",
      notOutgoing: "Bare en utgående journalpost kan være svaret.",
      tooEarly: "Svaret kan ikke være eldre enn henvendelsen.",
      changed: "Teksten er endret siden du åpnet siden. Les den på nytt først.",
      settled: "En kollega har alt skrevet hva som er gjort, eller det er noe annet nå.",
      later: "Noe er skrevet om dette siden. Det er ikke noe å angre.",
    },
  },
  nn: {
    lead: "Det som krev at nokon handlar: krav, klager, trugsmål og anna med frist. Det står her til nokon har skrive kva som er gjort.",
    none: "Ingenting krev handling no.",
    count: (items, overdue) => `${items} krev handling${overdue > 0 ? `, ${overdue} er over fristen` : ""}`,
    lastDay: "Frist",
    what: "Kva",
    where: "Kanal og dag",
    law: "Etter",
    whoHasIt: "Hos",
    nobody: "ingen enno",
    atOnce: "Straks",
    left: (days) =>
      days < -1
        ? `${-days} dagar over fristen`
        : days === -1
          ? "1 dag over fristen"
          : days === 0
            ? "fristen går ut i dag"
            : days === 1
              ? "fristen går ut i morgon"
              : `${days} dagar igjen`,
    all: "Alle",
    onlyOverdue: "Over fristen",
    kinds: "Vis berre",
    next: "Vis fleire",
    openItem: "Les i tråden",
    openEntry: "Journalpost",
    deal: "Skriv kva som er gjort",
    handle: "Handsam",
    way: "Kva er gjort?",
    ways: {
      answered: "Svara på med ein journalpost",
      sentOn: "Sendt vidare til nokon andre",
      noAct: "Krev inga handling",
    },
    done: { answered: "svara på", sentOn: "sendt vidare", noAct: "krev inga handling" },
    answer: "Svaret",
    answerHint: "Journalposten blir avskriven samstundes, om han er i restanse.",
    answerNumber: "eller nummeret på ein annan utgåande journalpost, til dømes 2026/3-2",
    sentTo: "Sendt til",
    because: "Grunngiving",
    save: "Lagre",
    history: "Historikk",
    latest: "Sist handsama",
    undo: "Angre",
    undone: "angra",
    settled: "Krev inga handling lenger.",
    faults: {
      because: "Skriv ei grunngiving.",
      way: "Vel kva som er gjort.",
      sentTo: "Skriv kven det er sendt til.",
      answer: "Vel svaret, eller skriv nummeret.",
      noEntry: "Verksemda har ingen journalpost med det nummeret.",
      notOutgoing: "Berre ein utgåande journalpost kan vere svaret.",
      tooEarly: "Svaret kan ikkje vere eldre enn førespurnaden.",
      changed: "Teksten er endra sidan du opna sida. Les han på nytt først.",
      settled: "Ein kollega har alt skrive kva som er gjort, eller det er noko anna no.",
      later: "Noko er skrive om dette sidan. Det er ikkje noko å angre.",
    },
  },
  sv: {
    lead: "Det som kräver att någon agerar: begäranden, klagomål, hot och annat med frist. Det står här tills någon har skrivit vad som är gjort.",
    none: "Inget kräver åtgärd just nu.",
    count: (items, overdue) =>
      `${items} kräver åtgärd${overdue > 0 ? `, ${overdue} har passerat fristen` : ""}`,
    lastDay: "Frist",
    what: "Vad",
    where: "Kanal och dag",
    law: "Enligt",
    whoHasIt: "Hos",
    nobody: "ingen än",
    atOnce: "Genast",
    left: (days) =>
      days < -1
        ? `${-days} dagar efter fristen`
        : days === -1
          ? "1 dag efter fristen"
          : days === 0
            ? "fristen går ut i dag"
            : days === 1
              ? "fristen går ut i morgon"
              : `${days} dagar kvar`,
    all: "Alla",
    onlyOverdue: "Efter fristen",
    kinds: "Visa bara",
    next: "Visa fler",
    openItem: "Läs i tråden",
    openEntry: "Registrerad handling",
    deal: "Skriv vad som är gjort",
    handle: "Hantera",
    way: "Vad är gjort?",
    ways: {
      answered: "Besvarat med en registrerad handling",
      sentOn: "Skickat vidare till någon annan",
      noAct: "Kräver ingen åtgärd",
    },
    done: { answered: "besvarat", sentOn: "skickat vidare", noAct: "kräver ingen åtgärd" },
    answer: "Svaret",
    answerHint: "Handlingen skrivs av samtidigt, om den står öppen.",
    answerNumber: "eller numret på en annan utgående handling, till exempel 2026/3-2",
    sentTo: "Skickat till",
    because: "Motivering",
    save: "Spara",
    history: "Historik",
    latest: "Senast hanterat",
    undo: "Ångra",
    undone: "ångrat",
    settled: "Kräver ingen åtgärd längre.",
    faults: {
      because: "Skriv en motivering.",
      way: "Välj vad som är gjort.",
      sentTo: "Skriv vem det är skickat till.",
      answer: "Välj svaret eller skriv numret.",
      noEntry: "Myndigheten har ingen handling med det numret.",
      notOutgoing: "Bara en utgående handling kan vara svaret.",
      tooEarly: "Svaret kan inte vara äldre än det som besvaras.",
      changed: "Texten har ändrats sedan du öppnade sidan. Läs den igen först.",
      settled: "En kollega har redan skrivit vad som är gjort, eller så är det något annat nu.",
      later: "Något har skrivits om detta sedan dess. Det finns inget att ångra.",
    },
  },
  en: {
    lead: "What somebody must act on: requests, complaints, threats and whatever else has a deadline. It stands here until somebody says what was done.",
    none: "Nothing needs an act now.",
    count: (items, overdue) =>
      `${items} ${items === 1 ? "needs" : "need"} an act${overdue > 0 ? `, ${overdue} overdue` : ""}`,
    lastDay: "Deadline",
    what: "What",
    where: "Channel and day",
    law: "Under",
    whoHasIt: "With",
    nobody: "nobody yet",
    atOnce: "At once",
    left: (days) =>
      days < -1
        ? `${-days} days overdue`
        : days === -1
          ? "1 day overdue"
          : days === 0
            ? "ends today"
            : days === 1
              ? "ends tomorrow"
              : `${days} days left`,
    all: "All",
    onlyOverdue: "Overdue",
    kinds: "Show only",
    next: "Show more",
    openItem: "Read in its thread",
    openEntry: "Journal entry",
    deal: "Say what was done",
    handle: "Deal with",
    way: "What was done?",
    ways: {
      answered: "Answered by a journal entry",
      sentOn: "Sent on to somebody else",
      noAct: "Needs no act",
    },
    done: { answered: "answered", sentOn: "sent on", noAct: "needs no act" },
    answer: "The answer",
    answerHint: "The item's own journal entry is written off with it, if it is in arrears.",
    answerNumber: "or the number of another outgoing journal entry, such as 2026/3-2",
    sentTo: "Sent to",
    because: "Reason",
    save: "Save",
    history: "History",
    latest: "Dealt with last",
    undo: "Undo",
    undone: "undone",
    settled: "Needs no act any more.",
    faults: {
      because: "Give a reason.",
      way: "Choose what was done.",
      sentTo: "Say to whom it was sent.",
      answer: "Choose the answer, or give its number.",
      noEntry: "The agency has no journal entry of that number.",
      notOutgoing: "Only an outgoing journal entry can be the answer.",
      tooEarly: "An answer cannot be older than what it answers.",
      changed: "The text changed since you opened the page. Read it again first.",
      settled: "A colleague has said what was done, or it is something else now.",
      later: "Something was said about this since. There is nothing to undo.",
    },
  },
};
