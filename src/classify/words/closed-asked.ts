/**
 * Questions that are simple as a whole, made of parts that may stand only beside each other: "selges det kaffe", "er det
 * lov å telte". A part alone opens nothing. See `closed.ts`.
 */

/** Every first part with every later one: "a, b" and "c, d" are "a c", "a d", "b c", "b d". */
export function joined(...parts: readonly string[]): readonly string[] {
  return parts
    .map((part) => (part === "" ? [""] : listed(part)))
    .reduce((all, next) => all.flatMap((first) => next.map((each) => `${first} ${each}`.trim())));
}

function listed(part: string): readonly string[] {
  return part
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

const food = `kaffe, kaffi, fika, is, vafler, vaflar, våfflor, pølser, korv, kake, kaker, brus, läsk, drikke, dryck, servering,
  saft, bullar, boller, pizza, snacks, godteri, godis, glutenfritt, laktosefritt, laktosfritt, vegansk, veganskt, vegetarisk,
  vegetariskt, vegetarmat`;
/** What is sold where there is a sale: "er det is" may be about a path, "er det glass" about a beach. */
const fare = `kaffe, kaffi, fika, servering, vafler, vaflar, våfflor, pølser, kake, kaker, glutenfritt, laktosefritt, laktosfritt, vegansk,
  veganskt, vegetarisk, vegetariskt, vegetarmat`;
const meals = "mat, lunsj, lunch, middag, frukost, frokost, suppe, soppa, glass, te";
const shown = `turen, løypa, løypen, runden, stien, stykket, forestillingen, førestillinga, filmen, kurset, konserten, vandringen, föreställningen, utställningen, utstillingen, spåret, slingan, leden, festivalen, arrangementet,
  evenemanget, aktiviteten, showet, spelet, spillet`;
const dogs = "hunden, hund, hundar, hunder, hundene, hundarna";

/** Each is asked and answered in itself. */
export const wholeQuestions: readonly string[] = [
  ...joined(
    `selges det, seljast det, selst det, säljs det, serveres det, serverast det, serveras det, blir det servert, vert det servert,
    får man kjøpt, får ein kjøpt`,
    `${food}, ${meals}`,
  ),
  ...joined("er det, finnes det, finst det, finns det, har dere, har ni, blir det", fare),
  ...joined(
    "finns det, finnes det, finst det",
    "nån, någon, nåt, något, några, noe, noen, nokon, noko",
    `toalett, toaletter, parkering, kiosk, kafé, café, rabatt, bastu, badstue, lekplats, lekeplass, åldersgräns, aldersgrense, buss, skridskor,
    familierabatt, familjerabatt, garderobe, garderob, grillplats, grillplass, laddstolpe, ladestasjon`,
  ),
  ...joined("passer, passar, høver", shown),
  ...joined(
    "er det lov, er det tillatt, er det greit, är det tillåtet, är det ok",
    "med, å ha med, å ta med, att ha med, att ta med",
    "hund, hunder, hundar, barnevogn, barnvagn, sykkel, niste, egen mat, matsäck",
  ),
  ...joined(
    "er det lov å, er det lov til å, er det tillatt å, är det tillåtet att, får man, får ein",
    "grille, grilla, telte, tälta, campe, campa",
  ),
  ...joined("får, kan", dogs, "være med, vere med, vara med, bli med, følge med, følgje med, följa med"),
  ...joined(
    "er det, är det, finns det",
    "fri entré, fritt inträde, fri inngang, gratis inngang, gratis inträde, gratis entré, gratis parkering, fri parkering",
  ),
  ...joined(
    "behövs det, trengs det, trengst det, kreves det, krävs det",
    "biljett, billett, påmelding, anmälan, föranmälan, bokning, bestilling, legitimasjon, legitimation",
  ),
  ...joined(
    "går det bra å, går det bra att, er det greit å, er det ok å, är det ok att",
    "ta med hund, ta med egen mat, ta med egen fika, ta med fika, komme innom, komma förbi, betale med kort, betala med kort, swisha, vippse",
  ),
  ...joined("er, är", dogs, "velkommen, velkomne, välkommen, välkomna"),
  ...joined(
    "hvor mange, kor mange, hur många",
    "plasser, plassar, platser, billetter, billettar, biljetter",
    "er det, finnes det, finst det, finns det",
  ),
  ...joined(
    "hvilken alder, kva alder, vilken ålder",
    "passer, passar, høver, er, är",
    "det, dette, detta, den, denne, turen, kurset, filmen, stykket",
    "for, för",
  ),
  ...joined(
    "blir det, vert det, er det, är det",
    "streamet, strømmet, strøyma, streamat, direktesendt, direktsänt",
  ),
  ...joined("streames, strømmes, strøymast, streamas", "det, konserten, kampen, matchen, forestillingen"),
  ...joined(
    "hva heter, ka heter, kva heiter, vad heter",
    "bandet, artisten, stykket, filmen, boka, boken, koret, kören",
  ),
  ...joined("hvem, kem, kven, vem", "spiller, spelar, spiller opp, synger, syng, sjunger"),
  ...joined(
    "vad tar ni, hva tar dere, kva tek de, ka tar dokker",
    "i inträde, i entré, i inngang, for inngangen",
  ),
];

/** "Lurer på om dere har åpent": how an indirect question begins. */
export const indirectly: readonly string[] = joined(
  "om",
  `dere har, de har, ni har, dokker har, det er, det är, det e, det blir, man må, ein må, man måste, man behöver, man trenger, man treng,
  man kan, ein kan, jeg kan, eg kan, jag kan, vi kan, det finnes, det finst, det finns, det går, det koster, det kostar`,
);

/** When what is about to begin begins. */
export const wholeTimes: readonly string[] = [
  ...joined(
    "når, när, ka tid, kor tid",
    "drar det igång, kör det igång, drar ni igång, kör ni igång, braker det løs, setter det i gang, set det i gang, sparker det i gang",
  ),
  ...joined(
    "når, när, ka tid, kor tid",
    "kommer, kjem, slippes, släpps, legges, leggast",
    "programmet, programmet ut, billettene, billettene ut, billettane, billettane ut, biljetterna, billettene for salg",
  ),
  ...joined(
    "når starter, når begynner, når åpner, når opnar, når startar, när börjar, när startar, när öppnar",
    "påmeldingen, påmeldinga, billettsalget, biljettförsäljningen, anmälan",
  ),
];

/** Ways to come, to pay and to bring something along. */
export const wholeWays: readonly string[] = [
  ...joined("få, får jeg, får man, får ein, får eg, får vi, får en, får jag", "tak i, tag i, tag på"),
  ...joined(
    "ta med, ta med seg, ta med sig, ha med, ha med seg, ha med sig",
    "eget, egen, egne, eige, eigen, eigne, egna",
  ),
  ...joined("komme, kome, komma, stikke, stikka, titte, titta, kikke, svinge, svänga", "innom, inom, förbi"),
  ...joined("ställa, sette, setje, sette fra seg", "bilen, sykkelen, cykeln, bobilen, husbilen"),
  ...joined(
    "uten å, utan å, utan att",
    "melde seg på, ha meldt seg på, anmäla sig, ha anmält sig, bestille, bestille bord, boka, booke, ha bestilt, ha bokat",
  ),
  ...joined("komme, komma, kome", "med barnvagn, med barnevogn, med vogn"),
  ...joined("være, vere, vara", "medlem"),
  ...joined(
    "",
    "swisha, vippse, vipse, gå inn, gå in, föranmäla sig, forhåndspåmelde seg, förhandsboka, forhåndsbestille, få være med, få vere med, få vara med",
  ),
];

/** Where, for what and beside what, which ask nothing. */
export const besidesQuestions: readonly string[] = [
  ...joined(
    "til, till",
    "barnedåp, dåp, bursdag, barnebursdag, bryllup, konfirmasjon, fest, selskap, bröllop, dop, kalas, barnkalas, julebord, julbord",
  ),
  ...joined("rundt, runt, ved, vid", "vannet, vatnet, sjøen, sjön, tjernet, elva, älven"),
  ...joined("i", "døra, døren, dörren"),
  ...joined(
    "",
    `i sentrum, i centrum, i byen, i stan, i bygda, i förväg, i forveien, i forkant, i forvegen, på förhand, på forhånd, på førehand, å få kjøpt, å kjøpe, att köpa, att få köpa, for publikum,
    för allmänheten, for allmennheten, for ålmenta, til flere, til fleire, till fler, i bakken, til bakken, i backen, ved stadion, på stadion, hjem, heim, hem, fleire,
    heile vegen, hele veien, hela vägen, nånstans, någonstans, noe sted, preparert, preparerte, preparerad, preparerade,
    oppkjørt, oppkjørte, oppkøyrt, pistade, dragna, inkludert, inkluderat, i prisen, i priset, som spelar, som spiller`,
  ),
];

/** What only an answer says: that nothing need be ordered, where one pays, how the way is. */
export const wholeAnswers: readonly string[] = [
  ...joined(
    "trenger ikke, treng ikkje, behøver ikke, behöver inte, er ikke nødvendig, er ikkje nødvendig, är inte nödvändigt, trengs ikke, behövs inte",
    "å melde seg på, melde seg på, å melde deg på, melde deg på, melde dykk på, å melde dykk på, melde dere på, å melde dere på, anmäla sig, anmäla dig, anmäla er, att anmäla sig, å bestille, bestille, boka, att boka, å booke, booke, påmelding, bestilling, billett, anmälan, biljett, bokning",
  ),
  ...joined(
    "ingen, inga, ingen krav om, ikke krav om, uten, utan",
    "påmelding, påmelding er nødvendig, påmelding trengs, påmelding nødvendig, anmälan, anmälan behövs, föranmälan, föranmälan behövs, förbokning, förbokning behövs, forhåndspåmelding, forhåndsbestilling, bestilling, bokning, aldersgrense, åldersgräns, billetter",
  ),
  ...joined(
    "betales, betalast, betalas",
    "ved bestilling, ved oppmøte, ved ankomst, ved inngangen, i døra, i døren, i kassa, i kassan, i kassen, på stedet, på staden, på plats, vid bokning, vid ankomst, vid entrén, med kort, med vipps, med swish",
  ),
  ...joined(
    "",
    `bortsett fra, bortsett frå, förutom, utenom, utanom, vegg i vegg med, vägg i vägg med, rett ved, rett ved siden av, like ved, like ved siden av,
    ved siden av, vid sidan av, bredvid, mittemot, tvers overfor, tvärs över, på motsatt side av, på baksiden av, på baksida av, på framsiden av, på baksidan av,
    minutter unna, minutter gange, minutters gange, minuters promenad, minuter från, meter fra, meter från, innenfor, utenfor, innanför, i underetasjen, i kjelleren, i källaren, på bunnplan,
    fra kl, från kl, frå kl, til kl, till kl, hverdager, og stenger, dørene, dørane, dörrarna, dørene åpner, dørene åpnes, dørene åpner kl, dørane opnar, dörrarna öppnar, insläpp, insläppet, storsalen, lillesalen, festsalen,
    kinosalen, konsertsalen, foajeen, foajén, grusplanen, grusplassen, grusparkeringen, dygnet runt`,
  ),
];
