/** Why an act on an item is refused, and what to do, in each language. */
import type { Language } from "../../domain/agency.ts";
import type { ReviewRefusal } from "../../retention/officers-class.ts";

export interface RefusalWords {
  /** of one item */
  readonly because: Readonly<Record<ReviewRefusal, string>>;
  readonly decidedBy: (name: string, when: string) => string;
  readonly held: (name: string, until: string) => string;
  readonly heldNow: string;
  readonly noReason: string;
  readonly badGround: string;
  readonly badDay: string;
  readonly noOutcome: string;
  readonly kept: string;
  readonly sample: string;
  readonly listChanged: string;
  readonly undo: string;
  readonly gone: string;
  readonly other: string;
}

export const refusalWords: Readonly<Record<Language, RefusalWords>> = {
  nb: {
    because: {
      unclassified: "Reglene har ikke lest teksten ennå. Vent til neste kjøring.",
      newerVersion: "Det kom en ny versjon som reglene ikke har lest ennå. Vent til neste kjøring.",
      otherVersion: "Teksten er endret siden du leste den. Les den på nytt her, og avgjør så.",
      otherProposal: "Forslaget er endret siden du leste det. Les det på nytt her, og avgjør så.",
      nothingProposed: "Reglene foreslår ingenting her. Velg klasse og utfall selv.",
      decidedAlready: "Den er avgjort allerede. Angre den avgjørelsen først hvis den er feil.",
      noClause:
        "Ingen vedtak i kraft dekker klassen på den dagen, så den kan ikke kasseres. Velg et annet utfall.",
      clauseKeeps: "Vedtaket sier at klassen skal bevares, så den kan ikke kasseres.",
      preservedByStatute: "Loven krever at denne klassen bevares, så den kan ikke kasseres.",
      unknownClass: "Klassen finnes ikke, og ingen vedtak i kraft lager den.",
    },
    decidedBy: (name, when) => `${name} avgjorde den ${when}.`,
    held: (name, until) => `${name} har denne til ${until}. Ingenting er gjort.`,
    heldNow: "En kollega har den akkurat nå. Ingenting er gjort.",
    noReason: "Skriv en begrunnelse: den blir stående i historikken.",
    badGround: "Skriv lov og paragraf, for eksempel «offl. § 13 første ledd», eller la feltet stå tomt.",
    badDay: "Velg en dag etter i dag.",
    noOutcome: "Velg et utfall.",
    kept: "Det du skrev, står nedenfor.",
    sample:
      "En lang liste avgjøres først når en stikkprøve av den er lest uten feil, og stikkprøven gjelder akkurat denne listen. Trekk en stikkprøve først.",
    listChanged:
      "Noe i listen ble hentet, klassifisert eller avgjort i dette øyeblikket. Ingenting er gjort: se på listen på nytt.",
    undo: "Dette kan ikke angres: det er angret før, eller noe nyere er avgjort siden.",
    gone: "Den finnes ikke hos virksomheten.",
    other: "Det gikk ikke, og ingenting er gjort. Last siden på nytt og prøv igjen.",
  },
  nn: {
    because: {
      unclassified: "Reglane har ikkje lese teksten enno. Vent til neste køyring.",
      newerVersion: "Det kom ein ny versjon som reglane ikkje har lese enno. Vent til neste køyring.",
      otherVersion: "Teksten er endra sidan du las han. Les han på nytt her, og avgjer så.",
      otherProposal: "Framlegget er endra sidan du las det. Les det på nytt her, og avgjer så.",
      nothingProposed: "Reglane gjer ikkje framlegg her. Vel klasse og utfall sjølv.",
      decidedAlready: "Det er avgjort alt. Angre den avgjerda fyrst om ho er feil.",
      noClause:
        "Ingen vedtak i kraft dekkjer klassen den dagen, så det kan ikkje kasserast. Vel eit anna utfall.",
      clauseKeeps: "Vedtaket seier at klassen skal takast vare på, så det kan ikkje kasserast.",
      preservedByStatute: "Lova krev at denne klassen vert teken vare på, så det kan ikkje kasserast.",
      unknownClass: "Klassen finst ikkje, og ingen vedtak i kraft lagar han.",
    },
    decidedBy: (name, when) => `${name} avgjorde det ${when}.`,
    held: (name, until) => `${name} har denne til ${until}. Ingenting er gjort.`,
    heldNow: "Ein kollega har denne akkurat no. Ingenting er gjort.",
    noReason: "Skriv ei grunngjeving: ho vert ståande i historikken.",
    badGround: "Skriv lov og paragraf, til dømes «offl. § 13 fyrste ledd», eller la feltet stå tomt.",
    badDay: "Vel ein dag etter i dag.",
    noOutcome: "Vel eit utfall.",
    kept: "Det du skreiv, står nedanfor.",
    sample:
      "Ei lang liste vert avgjord fyrst når ein stikkprøve av henne er lesen utan feil, og stikkprøven gjeld akkurat denne lista. Trekk ein stikkprøve fyrst.",
    listChanged:
      "Noko i lista vart henta, klassifisert eller avgjort i denne augneblinken. Ingenting er gjort: sjå på lista på nytt.",
    undo: "Dette kan ikkje angrast: det er angra før, eller noko nyare er avgjort sidan.",
    gone: "Det finst ikkje hos verksemda.",
    other: "Det gjekk ikkje, og ingenting er gjort. Last sida på nytt og prøv att.",
  },
  sv: {
    because: {
      unclassified: "Reglerna har inte läst texten än. Vänta till nästa körning.",
      newerVersion: "Det kom en ny version som reglerna inte har läst än. Vänta till nästa körning.",
      otherVersion: "Texten har ändrats sedan du läste den. Läs den på nytt här och avgör sedan.",
      otherProposal: "Förslaget har ändrats sedan du läste det. Läs det på nytt här och avgör sedan.",
      nothingProposed: "Reglerna föreslår ingenting här. Välj klass och utfall själv.",
      decidedAlready: "Det är redan avgjort. Ångra det avgörandet först om det är fel.",
      noClause:
        "Inget gällande beslut omfattar klassen den dagen, så det kan inte gallras. Välj ett annat utfall.",
      clauseKeeps: "Beslutet säger att klassen ska bevaras, så det kan inte gallras.",
      preservedByStatute: "Lagen kräver att klassen bevaras, så det kan inte gallras.",
      unknownClass: "Klassen finns inte, och inget gällande beslut skapar den.",
    },
    decidedBy: (name, when) => `${name} avgjorde det ${when}.`,
    held: (name, until) => `${name} har den här till ${until}. Ingenting är gjort.`,
    heldNow: "En kollega har den just nu. Ingenting är gjort.",
    noReason: "Skriv en motivering: den står kvar i historiken.",
    badGround: "Skriv lag och paragraf, till exempel ”OSL 21 kap. 1 §”, eller lämna fältet tomt.",
    badDay: "Välj en dag efter i dag.",
    noOutcome: "Välj ett utfall.",
    kept: "Det du skrev står kvar nedan.",
    sample:
      "En lång lista avgörs först när ett stickprov ur den har lästs utan fel, och stickprovet gäller just den här listan. Dra ett stickprov först.",
    listChanged:
      "Något i listan hämtades, klassificerades eller avgjordes i just det här ögonblicket. Ingenting är gjort: se på listan på nytt.",
    undo: "Det här kan inte ångras: det är redan ångrat, eller så har något nyare avgjorts sedan dess.",
    gone: "Det finns inte hos myndigheten.",
    other: "Det gick inte, och ingenting är gjort. Ladda om sidan och försök igen.",
  },
  en: {
    because: {
      unclassified: "The rules have not read the text yet. Wait for the next run.",
      newerVersion: "A new version came in that the rules have not read yet. Wait for the next run.",
      otherVersion: "The text has changed since you read it. Read it again here, then decide.",
      otherProposal: "The proposal has changed since you read it. Read it again here, then decide.",
      nothingProposed: "The rules propose nothing here. Choose class and outcome yourself.",
      decidedAlready: "It is decided already. Undo that decision first if it is wrong.",
      noClause:
        "No decision in force covers the class on that day, so it cannot be pruned. Choose another outcome.",
      clauseKeeps: "The decision says that the class is kept, so it cannot be pruned.",
      preservedByStatute: "The law has this class preserved, so it cannot be pruned.",
      unknownClass: "There is no such class, and no decision in force makes one.",
    },
    decidedBy: (name, when) => `${name} decided it ${when}.`,
    held: (name, until) => `${name} has this until ${until}. Nothing was done.`,
    heldNow: "A colleague has it just now. Nothing was done.",
    noReason: "Say why: it stands in the history.",
    badGround: "Give act and section, such as “offl. § 13 første ledd”, or leave it empty.",
    badDay: "Choose a day after today.",
    noOutcome: "Choose an outcome.",
    kept: "What you wrote stands below.",
    sample:
      "A long list is decided about once a sample of it was read and nothing found wrong, and the sample is of exactly this list. Draw a sample first.",
    listChanged:
      "Something of the list was captured, classified or decided in this very moment. Nothing was done: look at the list again.",
    undo: "This cannot be undone: it was undone before, or something newer was decided since.",
    gone: "The agency has no such item.",
    other: "That did not work, and nothing was done. Load the page again and try once more.",
  },
};
