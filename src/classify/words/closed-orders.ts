/** Words that say something else together, wherever they stand: a request, a farewell, a reproach. See `closed.ts`. */

/** One of the first words, and somewhere after it one of the later ones; a list alone is enough by itself. */
export type WordOrder = readonly [first: ReadonlySet<string>, later?: ReadonlySet<string>];

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** What is looked forward to or would be welcome is not there yet. */
const awaits = words("ser gleder gler gledar längtar looking");
const wouldBeWelcome = words(
  `setter set sätter verdsettes verdsetter uppskattas uppskattar takknemlig takknemlige takknemleg takknemlege takksam
  tacksam tacksamma glad glade glada gla nöjd nöjda fornøyd nøgd ser gleder gler gledar längtar looking appreciate`,
);

/** Not yet given where no article and no ending says which: "glad for svar". */
const askedFor = words(
  `svar hjelp hjälp info informasjon information besked beskjed respons råd tips oppdatering oppdateringer uppdatering
  veiledning vägledning rettleiing oppfølging brøyting plogning snöröjning snøbrøyting belysning lys gatelys parkering
  rydding asfalt asfaltering tilbud tilbod service renhold reinhald städning skilt samarbeid samarbete løsning løysing
  lösning tiltak fortau trottoar gangfelt busskur sykkelvei cykelväg answer answers help reply`,
);
const theAnswer = words(
  `svaret hjelpen hjelpa hjälpen informasjonen informationen beskjeden beskedet svar oppfølgingen oppfølginga tiltaket
  løsningen løysinga lösningen brøytingen brøytinga plogningen`,
);

export const neverInPraise: readonly WordOrder[] = [
  [wouldBeWelcome, askedFor],
  [awaits, theAnswer],
  [words("med"), askedFor],
  [words("god gode godt good"), words("natt natta natten night")],
  // thanks in advance stand beside what is asked for
  [words("forhånd førehand förhand advance")],
  // pleas, and "pleased now?"
  [words("hjelp hjälp help"), words("oss us")],
  [
    words("fornøyd fornøyde nøgd nøgde nöjd nöjda stolt stolte stolta glad glade glada"),
    words("nå no nu now"),
  ],
  // what would be best, and how one is
  [words("best beste bäst bästa"), words("for för")],
  [words("alt allt everything"), words("bra fint flott fine good")],
  // farewells
  [words("takk tack takker tackar tusentakk thanks"), words("hei hej natt natten natta night")],
  [words("elsker elskar älskar love glad"), words("alle alla everyone everybody all")],
  [words("alt allt everything"), words("gjort")],
  // the looks of somebody
  [
    words("deilig deilige lekre søt søte søtt söt söta skjønn skjønne pen pene snygg snygga"),
    words("jenter gutter tjejer killar du deg dig"),
  ],
  // the looks of children, and love of other people's
  [
    words(
      "deilig deilige lekre pen pene snygg snygga nydelig nydelige vakker vakre vackra sexy heit heite het heta",
    ),
    words(
      `barn barna barnen unger ungene ungane ungar ungarna jenter jentene jentane tjejer tjejerna gutter gutta guttene
      gutane killar killarna elever elevene elevane eleverna ungdommer ungdommene ungdomar ungdomane ungdomarna`,
    ),
  ],
  [
    words("elsker elskar älskar love liker likar gillar digger"),
    words(
      "barn barna barnen unger ungene ungane ungar ungarna jenter tjejer gutter gutta killar elever elevene elevane eleverna",
    ),
  ],
  [
    words("du deg dig"),
    words("deilig lekker lekre pen snygg søt søte söt skjønn skjønne nydelig vakker vacker sexy fin fine"),
  ],
  // what will be done, or is wished on somebody
  [words("da då"), words("gjør gjer gör")],
  [words("tur reise resa"), words("himmelen himmelriket himlen")],
  // "yes, thanks" is an answer
  [words("jo"), words("takk tack")],
  // others in place of those there are
  [
    words("ny nye nytt nya"),
    words(
      "lærere lærarar lärare ansatte ansette tilsette anställda personal personale folk medarbeidere kommune kommun",
    ),
  ],
  // thanks for an offer accept or decline it
  [words("takk tack takker tackar for för"), words("tilbudet tilbodet erbjudandet")],
];

const you = words("dere ni dykk dokker dokke dokk du you kommunen kommun");
/** Where children and patients are: that it has its hours and its place is simple, nothing else of it. */
export const schools = words(
  `skole skolen skule skulen skola skolan barnehage barnehagen barnehager førskole förskola förskolan school
  fritidsgården fritidsgård fritidsklubben ungdomsklubben helsestasjon helsestasjonen`,
);
const churches = words("kirke kirka kirken kyrkje kyrkja kyrka kyrkan church");
const children = words(
  "barn barna barnen born borna småbarn småborn skolebarn skolbarn ungdom ungdommer ungdomar babyer",
);
const again = words("igjen igen again nå nu no now");
const closing = words(
  "stenge stenger stenges stengt stengte stengje stengjer stengd stänga stänger stängs stängt stängd close closes closed",
);
const dearThings = words(
  `skolen skulen skolan biblioteket parken rådhuset stadshuset kommunehuset lekeplassen leikeplassen lekplatsen torget
  barna barnen dette detta`,
);

export const neverInQuestions: readonly WordOrder[] = [
  // a school that closes is closed down
  [closing, schools],
  [schools, closing],
  [words("hvilken hvilket hvilke vilken vilket vilka which blir vert vil"), schools],
  [words("koster kostar koste kosta costs cost"), closing],
  [closing, churches],
  [churches, closing],
  [words("koster kostar kosta salgs sals försäljning medlem"), churches],
  [churches, words("koster kostar kosta salgs sals försäljning")],
  [words("passer passar høver"), closing],
  [closing, words("vannet vatnet sjøen sjön elva älven tjernet")],
  // whether the water is clean, the ground dry, the ice safe
  [words("bade bada badar bader svømme symje simma grille grilla fiske fiska"), again],
  [words("er är finnes finst finns ligger ligg har is are"), words("glass glas is")],
  // children by themselves, fetched or at night
  [words("hente henter hentes hentar hämta hämtar hämtas"), children],
  [children, words("natt natta natten night")],
  [words("natt natta natten night"), children],
  [words("får"), words("rullestol rullstol rullestolbrukere rullator")],
  [words("høy høg hög högt dyrt"), schools],
  [words("uten utan"), words("voksne vuxna vaksne voksen vuxen")],
  [words("rullestol rullstol rullestolbrukere"), again],
  [words("finnes finst finns er är preparert"), words("rullestol rullstol rullestolbrukere")],
  [words("søke søker søkje søkjer söka söker ansöka ansöker"), again],
  // to reach somebody, to play for somebody
  [words("tak tag spiller spelar synger sjunger"), you],
  [words("medlem"), words("kommunen kommun")],
  // "closed again", "shall it be closed"
  [closing, words("igjen igen again")],
  [words("skal ska går"), closing],
  // "when will you stop being open"
  [words("slutter sluttar slutte slutta slutar"), you],
  // a place for one's child
  [words("ledig ledige lediga plass plasser plats platser"), schools],
  [schools, words("ledig ledige lediga plass plasser plats platser")],
  // what it costs everybody
  [words("koster kostar costs"), words("dere ni dykk dokker oss kommunen kommun you us")],
  [words("selger sel säljer sell"), dearThings],
  [words("med with"), you],
  [words("blir vert vil kommer"), words("kvar igjen igen")],
  [words("har have"), words("tid time timen")],
  // an appointment of one's own
  [words("er e är blir vert"), words("timen tiden")],
  [words("kommer kjem"), you],
  // "where shall we go now"
  [words("skal ska"), words("nå nu no now")],
  [words("når när when"), words("gratis kostnadsfritt avgiftsfritt free")],
];

/** "Kan dere", "skal ni": what follows is asked for or reproached, not asked about. */
export const askedToDo: readonly [verbs: ReadonlySet<string>, who: ReadonlySet<string>] = [
  words("kan kunne skal ska skulle vil vill får må måste burde bør borde can could will would should"),
  you,
];

/** Their price is what the taxpayers pay, unless an entrance or a hire is named. */
export const unpriced: ReadonlySet<string> = dearThings;

/** What is yours, and what you may use, is an answer to one person's matter. */
export const neverInAnswers: readonly WordOrder[] = [
  [words("din di ditt dine dina deres dykkar dokkers ert era min mi mitt mine mina")],
  [
    words("bruke brukar bruka bruker nytte använda"),
    words(
      "hallen salen lokalet lokalene lokalen lokala rommet rummet gymsalen plassen platsen parken banen bana banan stranda",
    ),
  ],
  [words("har"), words("time timen plass plats")],
  [words("plass plassen plats platsen"), words("deg dykk dig")],
  // given back
  [words("betales betalast betalas betaler betalar får"), words("tilbake tillbaka attende")],
];
