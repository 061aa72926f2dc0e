/** The other side of an entry and its screening at the desk, in the four languages. */
import type { Language } from "../../domain/agency.ts";

export interface EntryChangeWords {
  readonly party: string;
  readonly partyName: string;
  readonly partyKind: string;
  readonly partyHint: string;
  readonly person: string;
  readonly organisation: string;
  readonly undoParty: string;
  readonly screen: string;
  readonly otherGround: string;
  readonly screenHint: string;
  readonly ground: string;
  readonly lift: string;
  readonly liftHint: string;
  readonly read: string;
  readonly undoScreening: string;
  /** its class has a ground */
  readonly documentScreened: string;
  readonly decideThere: string;
  readonly acts: Readonly<Record<"named" | "nameUndone" | "screened" | "lifted" | "screeningUndone", string>>;
}

/** What is wrong with what was asked, by the names that `EntryFault` knows. */
export interface EntryChangeFaults {
  readonly party: string;
  readonly partyIdentity: string;
  readonly partyContact: string;
  readonly internal: string;
  readonly pickGround: string;
  readonly nothing: string;
  readonly document: string;
  readonly read: string;
  readonly changed: string;
}

export const entryChangeWordsOf: Readonly<Record<Language, EntryChangeWords>> = {
  nb: {
    party: "Rett avsender eller mottaker",
    partyName: "Navn",
    partyKind: "Hvem det er",
    partyHint: "Navnet på en privatperson vises ikke offentlig med mindre virksomheten viser navn.",
    person: "En person",
    organisation: "En organisasjon, et firma eller en offentlig virksomhet",
    undoParty: "Angre rettingen av avsender eller mottaker",
    screen: "Skjerm journalposten",
    otherGround: "Skjerm med en annen hjemmel",
    screenHint:
      "Dokumentet og navnet på avsender eller mottaker unntas offentlighet, og hjemmelen står i journalen.",
    ground: "Hjemmel",
    lift: "Opphev skjermingen",
    liftHint: "Journalposten vises uten hjemmel. Navnet følger virksomhetens regel for navn.",
    read: "Jeg har lest dokumentet, og det kan være offentlig",
    undoScreening: "Angre siste endring av skjermingen",
    documentScreened: "Dokumentet selv er skjermet, og journalposten med det.",
    decideThere: "Ta stilling til dokumentet",
    acts: {
      named: "avsender eller mottaker rettet",
      nameUndone: "retting av avsender eller mottaker angret",
      screened: "skjermet",
      lifted: "skjerming opphevet",
      screeningUndone: "endring av skjerming angret",
    },
  },
  nn: {
    party: "Rett avsendar eller mottakar",
    partyName: "Namn",
    partyKind: "Kven det er",
    partyHint: "Namnet på ein privatperson blir ikkje vist offentleg, med mindre verksemda viser namn.",
    person: "Ein person",
    organisation: "Ein organisasjon, eit firma eller ei offentleg verksemd",
    undoParty: "Angre rettinga av avsendar eller mottakar",
    screen: "Skjerm journalposten",
    otherGround: "Skjerm med ein annan heimel",
    screenHint:
      "Dokumentet og namnet på avsendar eller mottakar blir unnatekne offentlegheit, og heimelen står i journalen.",
    ground: "Heimel",
    lift: "Opphev skjerminga",
    liftHint: "Journalposten blir vist utan heimel. Namnet følgjer regelen verksemda har for namn.",
    read: "Eg har lese dokumentet, og det kan vere offentleg",
    undoScreening: "Angre siste endring av skjerminga",
    documentScreened: "Dokumentet sjølv er skjerma, og journalposten med det.",
    decideThere: "Ta stilling til dokumentet",
    acts: {
      named: "avsendar eller mottakar retta",
      nameUndone: "retting av avsendar eller mottakar angra",
      screened: "skjerma",
      lifted: "skjerming oppheva",
      screeningUndone: "endring av skjerming angra",
    },
  },
  sv: {
    party: "Rätta avsändare eller mottagare",
    partyName: "Namn",
    partyKind: "Vem det är",
    partyHint: "En privatpersons namn visas inte offentligt, om inte myndigheten visar namn.",
    person: "En person",
    organisation: "En organisation, ett företag eller en myndighet",
    undoParty: "Ångra rättelsen av avsändare eller mottagare",
    screen: "Sekretessmarkera posten",
    otherGround: "Sekretessmarkera med en annan bestämmelse",
    screenHint:
      "Handlingen och namnet på avsändaren eller mottagaren hålls hemliga, och bestämmelsen står i diariet.",
    ground: "Bestämmelse",
    lift: "Häv sekretessmarkeringen",
    liftHint: "Posten visas utan bestämmelse. Namnet följer myndighetens regel för namn.",
    read: "Jag har läst handlingen, och den kan vara offentlig",
    undoScreening: "Ångra den senaste ändringen av sekretessmarkeringen",
    documentScreened: "Handlingen själv är sekretessmarkerad, och posten med den.",
    decideThere: "Ta ställning till handlingen",
    acts: {
      named: "avsändare eller mottagare rättad",
      nameUndone: "rättelse av avsändare eller mottagare ångrad",
      screened: "sekretessmarkerad",
      lifted: "sekretessmarkering hävd",
      screeningUndone: "ändring av sekretessmarkering ångrad",
    },
  },
  en: {
    party: "Correct the sender or recipient",
    partyName: "Name",
    partyKind: "Who it is",
    partyHint: "The name of a private person is not shown to the public, unless the agency shows names.",
    person: "A person",
    organisation: "An organisation, a company or a public body",
    undoParty: "Undo the correction of sender or recipient",
    screen: "Screen the entry",
    otherGround: "Screen it on another ground",
    screenHint:
      "The document and the name of its sender or recipient are kept from the public, and the ground stands in the journal.",
    ground: "Ground",
    lift: "Lift the screening",
    liftHint: "The entry is shown without a ground. The name follows the agency's rule for names.",
    read: "I have read the document, and it may be public",
    undoScreening: "Undo the last change of its screening",
    documentScreened: "The document itself is screened, and the entry with it.",
    decideThere: "Decide about the document",
    acts: {
      named: "sender or recipient corrected",
      nameUndone: "correction of sender or recipient undone",
      screened: "screened",
      lifted: "screening lifted",
      screeningUndone: "change of screening undone",
    },
  },
};

export const entryChangeFaultsOf: Readonly<Record<Language, EntryChangeFaults>> = {
  nb: {
    party: "Skriv et navn med synlige tegn, høyst 200.",
    partyIdentity: "Navnet inneholder et fødselsnummer. Det kan det ikke.",
    partyContact: "Skriv navnet på organisasjonen, ikke adressen eller nummeret den nås på.",
    internal: "En intern journalpost har ingen avsender eller mottaker utenfra.",
    pickGround: "Velg en hjemmel fra listen.",
    nothing: "Slik står det fra før: det er ingenting å endre eller angre.",
    document: "Dokumentet selv er skjermet. Ta stilling til det først, uten hjemmel.",
    read: "Kryss av for at du har lest dokumentet, før det blir offentlig.",
    changed: "Noen har endret journalposten siden siden ble hentet. Se hva som gjelder nå.",
  },
  nn: {
    party: "Skriv eit namn med synlege teikn, høgst 200.",
    partyIdentity: "Namnet inneheld eit fødselsnummer. Det kan det ikkje.",
    partyContact: "Skriv namnet på organisasjonen, ikkje adressa eller nummeret ho blir nådd på.",
    internal: "Ein intern journalpost har ingen avsendar eller mottakar utanfrå.",
    pickGround: "Vel ein heimel frå lista.",
    nothing: "Slik står det frå før: det er ingenting å endre eller angre.",
    document: "Dokumentet sjølv er skjerma. Ta stilling til det først, utan heimel.",
    read: "Kryss av for at du har lese dokumentet, før det blir offentleg.",
    changed: "Nokon har endra journalposten sidan sida vart henta. Sjå kva som gjeld no.",
  },
  sv: {
    party: "Skriv ett namn med synliga tecken, högst 200.",
    partyIdentity: "Namnet innehåller ett personnummer. Det får det inte.",
    partyContact: "Skriv organisationens namn, inte adressen eller numret den nås på.",
    internal: "En intern post har ingen avsändare eller mottagare utanför myndigheten.",
    pickGround: "Välj en bestämmelse i listan.",
    nothing: "Så står det redan: det finns inget att ändra eller ångra.",
    document: "Handlingen själv är sekretessmarkerad. Ta ställning till den först, utan bestämmelse.",
    read: "Markera att du har läst handlingen innan den blir offentlig.",
    changed: "Någon har ändrat posten sedan sidan hämtades. Se vad som gäller nu.",
  },
  en: {
    party: "Give a name of characters that can be seen, 200 at most.",
    partyIdentity: "The name holds a national identity number. It may not.",
    partyContact: "Give the name of the organisation, not where it is reached.",
    internal: "An internal entry has no sender or recipient outside.",
    pickGround: "Choose a ground from the list.",
    nothing: "It stands so already: there is nothing to change or undo.",
    document: "The document itself is screened. Decide about it first, with no ground.",
    read: "Tick that you have read the document before it becomes public.",
    changed: "Somebody changed the entry since this page was fetched. See how it stands now.",
  },
};
