/** What the pages of batches and their samples say, in each language. */
import type { Language } from "../../domain/agency.ts";
import type { LeftBecause } from "../../pipeline/review/frozen.ts";

export interface BatchWords {
  readonly title: string;
  readonly count: (items: number) => string;
  readonly first: (items: number, fitting: number) => string;
  readonly frozen: string;
  readonly none: string;
  readonly tooMany: string;
  readonly becomes: string;
  readonly items: string;
  readonly confirm: string;
  readonly overrule: string;
  readonly showChange: string;
  readonly confirmMeans: string;
  readonly overruleMeans: (title: string, outcome: string) => string;
  readonly leftOut: {
    readonly others: (count: number) => string;
    readonly unproposed: (count: number) => string;
    readonly doubted: (count: number) => string;
  };
  readonly examples: (shown: number, all: number) => string;
  readonly bound: (percent: string, shown: number) => string;
  readonly wholeRead: string;
  readonly mustSample: (items: number) => string;
  readonly drawSample: string;
  readonly decide: (items: number) => string;
  readonly nothingLeft: string;
  readonly batch: (number: number) => string;
  readonly doneBy: string;
  readonly chosenBy: string;
  readonly alike: string;
  readonly list: string;
  readonly samples: string;
  readonly decided: (items: number) => string;
  readonly takenBack: (items: number) => string;
  readonly left: (items: number) => string;
  readonly because: Readonly<Record<LeftBecause, string>>;
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly undoBatch: string;
  readonly undoNote: string;
  readonly sample: (number: number) => string;
  readonly sampleRead: (read: number, size: number, items: number) => string;
  readonly sampleHow: string;
  readonly right: string;
  readonly wrong: string;
  readonly whyWrong: string;
  readonly saveVerdicts: string;
  readonly passed: (percent: string) => string;
  readonly stopped: string;
  readonly noVerdict: string;
  readonly foundWrong: string;
}

export const batchWords: Readonly<Record<Language, BatchWords>> = {
  nb: {
    title: "Behandle flere samlet",
    count: (items) => (items === 1 ? "1 er valgt" : `${items} er valgt`),
    first: (items, fitting) =>
      `${fitting} passer. De ${items} første behandles nå, resten etterpå: så mange avgjøres i én vending.`,
    frozen: "Listen er frosset: det som kommer inn nå, er ikke med, og det som endrer seg, blir latt være.",
    none: "Ingenting her kan behandles slik. Velg noen i køen, eller avgjør dem annerledes.",
    tooMany: "Mer enn 100 000 passer. Avgrens med dag eller klasse.",
    becomes: "Hva som endres",
    items: "Antall",
    confirm: "Bekreft forslagene",
    overrule: "Avgjør annerledes",
    showChange: "Vis hva det blir",
    confirmMeans: "Hver beholder den klassen og det utfallet som er foreslått.",
    overruleMeans: (title, outcome) => `Alle får klassen «${title}» og utfallet «${outcome}».`,
    leftOut: {
      others: (count) => `${count} er holdt utenfor fordi en kollega har dem.`,
      unproposed: (count) => `${count} er holdt utenfor fordi reglene ikke foreslår noe for dem.`,
      doubted: (count) => `${count} er holdt utenfor fordi modellen tviler på forslaget: les dem én for én.`,
    },
    examples: (shown, all) => (shown === all ? `Alle ${all}` : `${shown} tilfeldige av ${all}`),
    bound: (percent, shown) =>
      `Er alle ${shown} riktige, kan likevel opptil ${percent} av listen være feil (95 % sikkerhet).`,
    wholeRead: "Du leser hele listen her, så ingenting er ulest.",
    mustSample: (items) =>
      `En liste på ${items} avgjøres først når en stikkprøve av den er lest uten feil. Da kan høyst 5 % av den være feil (95 % sikkerhet).`,
    drawSample: "Trekk en stikkprøve og les den",
    decide: (items) => `Avgjør ${items}`,
    nothingLeft: "Ingenting på listen kan avgjøres lenger: alt er avgjort eller endret siden du så på den.",
    batch: (number) => `Bunke ${number}`,
    doneBy: "Avgjort av",
    chosenBy: "Valgt ved",
    alike: "sier det samme som",
    list: "liste",
    samples: "stikkprøve",
    decided: (items) => (items === 1 ? "1 avgjort" : `${items} avgjort`),
    takenBack: (items) => `${items} angret`,
    left: (items) => (items === 1 ? "1 ble latt være:" : `${items} ble latt være:`),
    because: {
      settled: "venter ikke lenger",
      changed: "endret siden listen ble vist",
      others: "en kollega har den",
    },
    item: "Navn",
    before: "Før",
    after: "Etter",
    undoBatch: "Angre hele bunken",
    undoNote: "Det som er avgjort på nytt siden, blir stående.",
    sample: (number) => `Stikkprøve ${number}`,
    sampleRead: (read, size, items) => `${read} av ${size} er lest. Listen har ${items}.`,
    sampleHow: "Si for hver om listen har rett om den. Én feil stopper stikkprøven og hele bunken.",
    right: "riktig",
    wrong: "feil",
    whyWrong: "Hva som er feil",
    saveVerdicts: "Lagre og vis de neste",
    passed: (percent) =>
      `Stikkprøven er lest uten feil: høyst ${percent} av listen kan være feil (95 % sikkerhet).`,
    stopped: "En av dem er feil, så listen kan ikke avgjøres slik. Avgjør den ene for seg, og velg på nytt.",
    noVerdict: "Velg riktig eller feil for minst én.",
    foundWrong: "En stikkprøve fant en av disse feil. Avgjør den for seg først.",
  },
  nn: {
    title: "Handsam fleire samla",
    count: (items) => (items === 1 ? "1 er vald" : `${items} er valde`),
    first: (items, fitting) =>
      `${fitting} passar. Dei ${items} fyrste vert handsama no, resten etterpå: så mange vert avgjorde i éi vending.`,
    frozen: "Lista er frosen: det som kjem inn no, er ikkje med, og det som endrar seg, vert late vere.",
    none: "Ingenting her kan handsamast slik. Vel nokre i køen, eller avgjer dei annleis.",
    tooMany: "Meir enn 100 000 passar. Avgrens med dag eller klasse.",
    becomes: "Kva som vert endra",
    items: "Tal",
    confirm: "Stadfest framlegga",
    overrule: "Avgjer annleis",
    showChange: "Vis kva det vert",
    confirmMeans: "Kvar held på den klassen og det utfallet som er føreslått.",
    overruleMeans: (title, outcome) => `Alle får klassen «${title}» og utfallet «${outcome}».`,
    leftOut: {
      others: (count) => `${count} er haldne utanfor fordi ein kollega har dei.`,
      unproposed: (count) => `${count} er haldne utanfor fordi reglane ikkje gjer framlegg om dei.`,
      doubted: (count) =>
        `${count} er haldne utanfor fordi modellen tviler på framlegget: les dei éin for éin.`,
    },
    examples: (shown, all) => (shown === all ? `Alle ${all}` : `${shown} tilfeldige av ${all}`),
    bound: (percent, shown) =>
      `Er alle ${shown} rette, kan likevel opptil ${percent} av lista vere feil (95 % visse).`,
    wholeRead: "Du les heile lista her, så ingenting er ulese.",
    mustSample: (items) =>
      `Ei liste på ${items} vert avgjord fyrst når ein stikkprøve av henne er lesen utan feil. Då kan høgst 5 % av henne vere feil (95 % visse).`,
    drawSample: "Trekk ein stikkprøve og les han",
    decide: (items) => `Avgjer ${items}`,
    nothingLeft: "Ingenting på lista kan avgjerast lenger: alt er avgjort eller endra sidan du såg på henne.",
    batch: (number) => `Bunke ${number}`,
    doneBy: "Avgjort av",
    chosenBy: "Valt ved",
    alike: "seier det same som",
    list: "liste",
    samples: "stikkprøve",
    decided: (items) => (items === 1 ? "1 avgjord" : `${items} avgjorde`),
    takenBack: (items) => `${items} angra`,
    left: (items) => (items === 1 ? "1 vart late vere:" : `${items} vart latne vere:`),
    because: {
      settled: "ventar ikkje lenger",
      changed: "endra sidan lista vart vist",
      others: "ein kollega har han",
    },
    item: "Namn",
    before: "Før",
    after: "Etter",
    undoBatch: "Angre heile bunken",
    undoNote: "Det som er avgjort på nytt sidan, vert ståande.",
    sample: (number) => `Stikkprøve ${number}`,
    sampleRead: (read, size, items) => `${read} av ${size} er lesne. Lista har ${items}.`,
    sampleHow: "Sei for kvar om lista har rett om han. Éin feil stoppar stikkprøven og heile bunken.",
    right: "rett",
    wrong: "feil",
    whyWrong: "Kva som er feil",
    saveVerdicts: "Lagre og vis dei neste",
    passed: (percent) =>
      `Stikkprøven er lesen utan feil: høgst ${percent} av lista kan vere feil (95 % visse).`,
    stopped:
      "Éin av dei er feil, så lista kan ikkje avgjerast slik. Avgjer den eine for seg, og vel på nytt.",
    noVerdict: "Vel rett eller feil for minst éin.",
    foundWrong: "Ein stikkprøve fann éin av desse feil. Avgjer han for seg fyrst.",
  },
  sv: {
    title: "Behandla flera tillsammans",
    count: (items) => (items === 1 ? "1 är vald" : `${items} är valda`),
    first: (items, fitting) =>
      `${fitting} passar. De ${items} första behandlas nu och resten därefter: så många avgörs åt gången.`,
    frozen: "Listan är låst: det som kommer in nu är inte med, och det som ändras lämnas som det är.",
    none: "Inget här kan behandlas så. Välj några i kön, eller avgör dem på annat sätt.",
    tooMany: "Fler än 100 000 passar. Avgränsa med dag eller klass.",
    becomes: "Vad som ändras",
    items: "Antal",
    confirm: "Bekräfta förslagen",
    overrule: "Avgör på annat sätt",
    showChange: "Visa vad det blir",
    confirmMeans: "Var och en behåller den klass och det utfall som föreslås.",
    overruleMeans: (title, outcome) => `Alla får klassen ”${title}” och utfallet ”${outcome}”.`,
    leftOut: {
      others: (count) => `${count} är undantagna eftersom en kollega har dem.`,
      unproposed: (count) => `${count} är undantagna eftersom reglerna inte föreslår något för dem.`,
      doubted: (count) => `${count} är undantagna eftersom modellen tvivlar på förslaget: läs dem en och en.`,
    },
    examples: (shown, all) => (shown === all ? `Alla ${all}` : `${shown} slumpvis valda av ${all}`),
    bound: (percent, shown) =>
      `Även om alla ${shown} är rätt kan upp till ${percent} av listan vara fel (95 % säkerhet).`,
    wholeRead: "Du läser hela listan här, så inget är oläst.",
    mustSample: (items) =>
      `En lista på ${items} avgörs först när ett stickprov ur den har lästs utan fel. Då kan högst 5 % av den vara fel (95 % säkerhet).`,
    drawSample: "Dra ett stickprov och läs det",
    decide: (items) => `Avgör ${items}`,
    nothingLeft: "Inget på listan kan avgöras längre: allt har avgjorts eller ändrats sedan du såg på den.",
    batch: (number) => `Bunt ${number}`,
    doneBy: "Avgjort av",
    chosenBy: "Valda genom",
    alike: "säger samma sak som",
    list: "lista",
    samples: "stickprov",
    decided: (items) => (items === 1 ? "1 avgjord" : `${items} avgjorda`),
    takenBack: (items) => `${items} ångrade`,
    left: (items) => (items === 1 ? "1 lämnades som den var:" : `${items} lämnades som de var:`),
    because: {
      settled: "väntar inte längre",
      changed: "ändrad sedan listan visades",
      others: "en kollega har den",
    },
    item: "Namn",
    before: "Före",
    after: "Efter",
    undoBatch: "Ångra hela bunten",
    undoNote: "Det som har avgjorts på nytt sedan dess står kvar.",
    sample: (number) => `Stickprov ${number}`,
    sampleRead: (read, size, items) => `${read} av ${size} är lästa. Listan har ${items}.`,
    sampleHow:
      "Ange för var och en om listan har rätt om den. Ett enda fel stoppar stickprovet och hela bunten.",
    right: "rätt",
    wrong: "fel",
    whyWrong: "Vad som är fel",
    saveVerdicts: "Spara och visa nästa",
    passed: (percent) =>
      `Stickprovet har lästs utan fel: högst ${percent} av listan kan vara fel (95 % säkerhet).`,
    stopped: "En av dem är fel, så listan kan inte avgöras så. Avgör den för sig och välj på nytt.",
    noVerdict: "Välj rätt eller fel för minst en.",
    foundWrong: "Ett stickprov fann att en av dessa är fel. Avgör den för sig först.",
  },
  en: {
    title: "Handle several together",
    count: (items) => (items === 1 ? "1 is chosen" : `${items} are chosen`),
    first: (items, fitting) =>
      `${fitting} fit. The first ${items} are handled now and the rest after them: so many are decided at once.`,
    frozen: "The list is frozen: what comes in now is not in it, and what changes is left as it is.",
    none: "Nothing here can be handled so. Select some in the queue, or decide otherwise about them.",
    tooMany: "More than 100,000 fit. Narrow them by day or class.",
    becomes: "What changes",
    items: "Items",
    confirm: "Confirm what is proposed",
    overrule: "Decide otherwise",
    showChange: "Show what it comes to",
    confirmMeans: "Each keeps the class and the outcome that are proposed.",
    overruleMeans: (title, outcome) => `All of them get the class “${title}” and the outcome “${outcome}”.`,
    leftOut: {
      others: (count) => `${count} are left out because a colleague has them.`,
      unproposed: (count) => `${count} are left out because the rules propose nothing for them.`,
      doubted: (count) =>
        `${count} are left out because the model doubts the proposal: read them one by one.`,
    },
    examples: (shown, all) => (shown === all ? `All ${all}` : `${shown} of ${all}, drawn by chance`),
    bound: (percent, shown) =>
      `Were all ${shown} right, up to ${percent} of the list could still be wrong (at 95 %).`,
    wholeRead: "You read all of the list here, so nothing of it is unread.",
    mustSample: (items) =>
      `A list of ${items} is decided about once a sample of it was read and nothing found wrong. Then at most 5 % of it can be wrong (at 95 %).`,
    drawSample: "Draw a sample and read it",
    decide: (items) => `Decide ${items}`,
    nothingLeft:
      "Nothing of the list can be decided about any more: all of it was decided or changed since you looked at it.",
    batch: (number) => `Batch ${number}`,
    doneBy: "Decided by",
    chosenBy: "Chosen by",
    alike: "says the same as",
    list: "list",
    samples: "sample",
    decided: (items) => (items === 1 ? "1 decided" : `${items} decided`),
    takenBack: (items) => `${items} undone`,
    left: (items) => (items === 1 ? "1 was left as it is:" : `${items} were left as they are:`),
    because: {
      settled: "waits no longer",
      changed: "changed since the list was shown",
      others: "a colleague has it",
    },
    item: "Name",
    before: "Before",
    after: "After",
    undoBatch: "Undo the whole batch",
    undoNote: "What was decided again since then stays.",
    sample: (number) => `Sample ${number}`,
    sampleRead: (read, size, items) => `${read} of ${size} are read. The list has ${items}.`,
    sampleHow:
      "Say of each whether the list is right about it. One that is wrong stops the sample and the whole batch.",
    right: "right",
    wrong: "wrong",
    whyWrong: "What is wrong",
    saveVerdicts: "Save and show the next",
    passed: (percent) =>
      `The sample was read and nothing found wrong: at most ${percent} of the list can be wrong (at 95 %).`,
    stopped:
      "One of them is wrong, so the list cannot be decided about as it is. Decide about that one by itself, and choose again.",
    noVerdict: "Choose right or wrong for one at least.",
    foundWrong: "A sample found one of these wrong. Decide about it by itself first.",
  },
};
