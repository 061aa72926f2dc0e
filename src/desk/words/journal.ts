/** The journal and its entries at the desk, in the four languages. */
import type { Language } from "../../domain/agency.ts";
import type { EntryDirection } from "../../domain/journal.ts";

export interface JournalWords {
  readonly search: string;
  readonly searchHint: string;
  readonly from: string;
  readonly to: string;
  readonly onlyOpen: string;
  readonly show: string;
  readonly none: string;
  readonly next: string;
  readonly number: string;
  readonly title: string;
  readonly publicTitle: string;
  readonly party: string;
  readonly day: string;
  readonly journaled: string;
  readonly writtenOff: string;
  readonly direction: Readonly<Record<EntryDirection, string>>;
  readonly open: (days: number) => string;
  readonly answeredBy: (entry: string) => string;
  readonly ground: string;
  readonly readItem: string;
  readonly caseOf: (number: string) => string;
  readonly original: string;
  readonly history: string;
  readonly acts: Readonly<Record<string, string>>;
  readonly because: string;
  readonly writeOff: string;
  readonly answer: string;
  readonly answerNumber: string;
  readonly otherWay: string;
  readonly undoWriteOff: string;
  readonly retitle: string;
  readonly newTitle: string;
  readonly titleGround: string;
  readonly groundHint: string;
  readonly shield: string;
  readonly shieldWords: string;
  readonly undoTitle: string;
  readonly publishedSoon: string;
  readonly responsible: string;
  readonly assign: string;
  readonly assignTo: string;
  readonly undoAssign: string;
  /** who has a case that was given to nobody */
  readonly asAgency: string;
  readonly faults: Readonly<
    Record<
      | "because"
      | "how"
      | "noEntry"
      | "notOutgoing"
      | "tooEarly"
      | "already"
      | "notWrittenOff"
      | "title"
      | "titleLong"
      | "identity"
      | "ground"
      | "words"
      | "firstTitle"
      | "person"
      | "hasIt"
      | "changed",
      string
    >
  >;
}

export const journalWordsOf: Readonly<Record<Language, JournalWords>> = {
  nb: {
    search: "Søk i journalen",
    searchHint:
      "Saksnummer (2026/3), dokumentnummer (2026/3-1), journalnummer (13/2026) eller ord i den offentlige tittelen.",
    from: "Fra og med",
    to: "Til og med",
    onlyOpen: "Bare restanser",
    show: "Søk",
    none: "Ingen journalposter passer.",
    next: "Vis flere",
    number: "Nummer",
    title: "Tittel",
    publicTitle: "Offentlig tittel",
    party: "Avsender eller mottaker",
    day: "Dokumentdato",
    journaled: "Journaldato",
    writtenOff: "Avskrevet",
    direction: { incoming: "Inn", outgoing: "Ut", internal: "Internt" },
    open: (days) => (days === 1 ? "restanse, 1 dag" : `restanse, ${days} dager`),
    answeredBy: (entry) => `besvart med ${entry}`,
    ground: "Hjemmel",
    readItem: "Les i tråden",
    caseOf: (number) => `Sak ${number}`,
    original: "På kanalen",
    history: "Historikk",
    acts: {
      writtenOff: "avskrevet",
      undone: "angret",
      titled: "ny tittel",
      shielded: "tittel skjermet",
      corrected: "tittel rettet etter innlegget",
    },
    because: "Begrunnelse",
    writeOff: "Avskriv",
    answer: "Besvart med",
    answerNumber: "eller nummeret på en annen utgående journalpost",
    otherWay: "eller avskrevet på annen måte",
    undoWriteOff: "Angre avskrivningen",
    retitle: "Gi bedre tittel",
    newTitle: "Ny offentlig tittel",
    titleGround: "Hjemmel, hvis den gamle tittelen skal skjermes",
    groundHint: "Lov og paragraf, for eksempel «offl. § 13 første ledd».",
    shield: "Skjerm ord i tittelen",
    shieldWords: "Ordene som skal skjermes; tomt skjermer hele tittelen",
    undoTitle: "Angre siste tittelendring",
    publishedSoon: "Endringen er lagret. De offentlige sidene følger etter om noen minutter.",
    responsible: "Saksansvarlig",
    assign: "Gi saken til",
    assignTo: "Navnet på den som skal ha saken",
    undoAssign: "Angre hvem som har saken",
    asAgency: "som i virksomhetens oppsett",
    faults: {
      because: "Skriv en begrunnelse.",
      how: "Velg svaret eller måten den er avskrevet på.",
      noEntry: "Virksomheten har ingen journalpost med det nummeret.",
      notOutgoing: "Bare en utgående journalpost kan være svaret.",
      tooEarly: "Svaret kan ikke være eldre enn henvendelsen.",
      already: "Posten er alt avskrevet. Angre det først.",
      notWrittenOff: "Posten er ikke avskrevet.",
      title: "Tittelen må inneholde ord, og bare tegn som kan ses.",
      titleLong: "Tittelen er for lang: høyst 250 tegn.",
      identity: "Tittelen inneholder et fødselsnummer. Det kan den ikke.",
      ground: "Hjemmelen kan ikke leses. Skriv lov og paragraf, for eksempel «offl. § 13 første ledd».",
      words: "Den offentlige tittelen inneholder ikke disse ordene.",
      firstTitle: "Tittelen er den posten ble journalført med.",
      person: "Skriv navnet på en person.",
      hasIt: "Saken er hos den personen fra før, eller det er ingenting å angre.",
      changed: "Noen har endret tittelen siden siden ble hentet. Se hva som gjelder nå.",
    },
  },
  nn: {
    search: "Søk i journalen",
    searchHint:
      "Saksnummer (2026/3), dokumentnummer (2026/3-1), journalnummer (13/2026) eller ord i den offentlege tittelen.",
    from: "Frå og med",
    to: "Til og med",
    onlyOpen: "Berre restansar",
    show: "Søk",
    none: "Ingen journalpostar passar.",
    next: "Vis fleire",
    number: "Nummer",
    title: "Tittel",
    publicTitle: "Offentleg tittel",
    party: "Avsendar eller mottakar",
    day: "Dokumentdato",
    journaled: "Journaldato",
    writtenOff: "Avskriven",
    direction: { incoming: "Inn", outgoing: "Ut", internal: "Internt" },
    open: (days) => (days === 1 ? "restanse, 1 dag" : `restanse, ${days} dagar`),
    answeredBy: (entry) => `svara på med ${entry}`,
    ground: "Heimel",
    readItem: "Les i tråden",
    caseOf: (number) => `Sak ${number}`,
    original: "På kanalen",
    history: "Historikk",
    acts: {
      writtenOff: "avskriven",
      undone: "angra",
      titled: "ny tittel",
      shielded: "tittel skjerma",
      corrected: "tittel retta etter innlegget",
    },
    because: "Grunngiving",
    writeOff: "Avskriv",
    answer: "Svara på med",
    answerNumber: "eller nummeret på ein annan utgåande journalpost",
    otherWay: "eller avskriven på annan måte",
    undoWriteOff: "Angre avskrivinga",
    retitle: "Gi betre tittel",
    newTitle: "Ny offentleg tittel",
    titleGround: "Heimel, om den gamle tittelen skal skjermast",
    groundHint: "Lov og paragraf, til dømes «offl. § 13 første ledd».",
    shield: "Skjerm ord i tittelen",
    shieldWords: "Orda som skal skjermast; tomt skjermar heile tittelen",
    undoTitle: "Angre siste tittelendring",
    publishedSoon: "Endringa er lagra. Dei offentlege sidene følgjer etter om nokre minutt.",
    responsible: "Saksansvarleg",
    assign: "Gi saka til",
    assignTo: "Namnet på den som skal ha saka",
    undoAssign: "Angre kven som har saka",
    asAgency: "som i oppsettet til verksemda",
    faults: {
      because: "Skriv ei grunngiving.",
      how: "Vel svaret eller måten han er avskriven på.",
      noEntry: "Verksemda har ingen journalpost med det nummeret.",
      notOutgoing: "Berre ein utgåande journalpost kan vere svaret.",
      tooEarly: "Svaret kan ikkje vere eldre enn førespurnaden.",
      already: "Posten er alt avskriven. Angre det først.",
      notWrittenOff: "Posten er ikkje avskriven.",
      title: "Tittelen må innehalde ord, og berre teikn som kan sjåast.",
      titleLong: "Tittelen er for lang: høgst 250 teikn.",
      identity: "Tittelen inneheld eit fødselsnummer. Det kan han ikkje.",
      ground: "Heimelen kan ikkje lesast. Skriv lov og paragraf, til dømes «offl. § 13 første ledd».",
      words: "Den offentlege tittelen inneheld ikkje desse orda.",
      firstTitle: "Tittelen er den som posten vart journalført med.",
      person: "Skriv namnet på ein person.",
      hasIt: "Saka er hos den personen frå før, eller det er ingenting å angre.",
      changed: "Nokon har endra tittelen sidan sida vart henta. Sjå kva som gjeld no.",
    },
  },
  sv: {
    search: "Sök i diariet",
    searchHint:
      "Ärendenummer (2026/3), handlingens nummer (2026/3-1), löpnummer (13/2026) eller ord i den offentliga rubriken.",
    from: "Från och med",
    to: "Till och med",
    onlyOpen: "Bara obesvarade",
    show: "Sök",
    none: "Inga handlingar matchar.",
    next: "Visa fler",
    number: "Nummer",
    title: "Rubrik",
    publicTitle: "Offentlig rubrik",
    party: "Avsändare eller mottagare",
    day: "Handlingens datum",
    journaled: "Registrerad",
    writtenOff: "Avskriven",
    direction: { incoming: "In", outgoing: "Ut", internal: "Internt" },
    open: (days) => (days === 1 ? "obesvarad, 1 dag" : `obesvarad, ${days} dagar`),
    answeredBy: (entry) => `besvarad med ${entry}`,
    ground: "Lagrum",
    readItem: "Läs i tråden",
    caseOf: (number) => `Ärende ${number}`,
    original: "I kanalen",
    history: "Historik",
    acts: {
      writtenOff: "avskriven",
      undone: "ångrat",
      titled: "ny rubrik",
      shielded: "rubrik sekretessmarkerad",
      corrected: "rubrik rättad efter inlägget",
    },
    because: "Motivering",
    writeOff: "Skriv av",
    answer: "Besvarad med",
    answerNumber: "eller numret på en annan utgående handling",
    otherWay: "eller avskriven på annat sätt",
    undoWriteOff: "Ångra avskrivningen",
    retitle: "Ge en bättre rubrik",
    newTitle: "Ny offentlig rubrik",
    titleGround: "Lagrum, om den gamla rubriken ska döljas",
    groundHint: "Lag och paragraf, till exempel ”OSL 21 kap. 1 §”.",
    shield: "Dölj ord i rubriken",
    shieldWords: "Orden som ska döljas; tomt döljer hela rubriken",
    undoTitle: "Ångra senaste rubrikändringen",
    publishedSoon: "Ändringen är sparad. De offentliga sidorna följer efter om några minuter.",
    responsible: "Ärendeansvarig",
    assign: "Ge ärendet till",
    assignTo: "Namnet på den som ska ha ärendet",
    undoAssign: "Ångra vem som har ärendet",
    asAgency: "som i myndighetens inställningar",
    faults: {
      because: "Skriv en motivering.",
      how: "Välj svaret eller hur handlingen är avskriven.",
      noEntry: "Myndigheten har ingen handling med det numret.",
      notOutgoing: "Bara en utgående handling kan vara svaret.",
      tooEarly: "Svaret kan inte vara äldre än det som besvaras.",
      already: "Handlingen är redan avskriven. Ångra det först.",
      notWrittenOff: "Handlingen är inte avskriven.",
      title: "Rubriken måste innehålla ord, och bara tecken som syns.",
      titleLong: "Rubriken är för lång: högst 250 tecken.",
      identity: "Rubriken innehåller ett personnummer. Det får den inte.",
      ground: "Lagrummet kan inte läsas. Skriv lag och paragraf, till exempel ”OSL 21 kap. 1 §”.",
      words: "Den offentliga rubriken innehåller inte dessa ord.",
      firstTitle: "Rubriken är den som handlingen registrerades med.",
      person: "Skriv namnet på en person.",
      hasIt: "Ärendet är redan hos den personen, eller så finns det inget att ångra.",
      changed: "Någon har ändrat titeln sedan sidan hämtades. Se vad som gäller nu.",
    },
  },
  en: {
    search: "Search the journal",
    searchHint: "Case (2026/3), document (2026/3-1), journal number (13/2026), or words of the public title.",
    from: "From",
    to: "To",
    onlyOpen: "In arrears only",
    show: "Search",
    none: "No journal entry fits.",
    next: "Show more",
    number: "Number",
    title: "Title",
    publicTitle: "Public title",
    party: "Sender or recipient",
    day: "Document date",
    journaled: "Journaled",
    writtenOff: "Written off",
    direction: { incoming: "In", outgoing: "Out", internal: "Internal" },
    open: (days) => (days === 1 ? "in arrears, 1 day" : `in arrears, ${days} days`),
    answeredBy: (entry) => `answered by ${entry}`,
    ground: "Ground",
    readItem: "Read in its thread",
    caseOf: (number) => `Case ${number}`,
    original: "On the channel",
    history: "History",
    acts: {
      writtenOff: "written off",
      undone: "undone",
      titled: "new title",
      shielded: "title shielded",
      corrected: "title corrected with its post",
    },
    because: "Reason",
    writeOff: "Write off",
    answer: "Answered by",
    answerNumber: "or the number of another outgoing journal entry",
    otherWay: "or written off in another way",
    undoWriteOff: "Undo the write-off",
    retitle: "Give a better title",
    newTitle: "New public title",
    titleGround: "Ground, if the old title is to be shielded",
    groundHint: "Act and section, such as “offl. § 13 første ledd” or “OSL 21 kap. 1 §”.",
    shield: "Shield words of the title",
    shieldWords: "The words to shield; left empty, the whole title",
    undoTitle: "Undo the last change of the title",
    publishedSoon: "The change is saved. The public pages follow within minutes.",
    responsible: "Responsible for the case",
    assign: "Give the case to",
    assignTo: "Name of the person who is to have the case",
    undoAssign: "Undo who has the case",
    asAgency: "as the agency's settings say",
    faults: {
      because: "Give a reason.",
      how: "Choose the answer, or how else it was written off.",
      noEntry: "The agency has no journal entry of that number.",
      notOutgoing: "Only an outgoing journal entry can be the answer.",
      tooEarly: "An answer cannot be older than what it answers.",
      already: "The entry is written off already. Undo that first.",
      notWrittenOff: "The entry is not written off.",
      title: "The title must hold words, and only characters that can be seen.",
      titleLong: "The title is too long: 250 characters at most.",
      identity: "The title holds an identity number, which it may not.",
      ground: "The ground cannot be read. Give act and section, such as “offl. § 13 første ledd”.",
      words: "The public title does not hold these words.",
      firstTitle: "The title is the one that the entry was journaled with.",
      person: "Give a person's name.",
      hasIt: "That person has the case already, or there is nothing to undo.",
      changed: "Somebody changed the title since this page was fetched. See how it stands now.",
    },
  },
};
