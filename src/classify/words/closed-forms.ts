/** Ends of compounds and forms of words by which a closed list knows more words than it holds. See `closed.ts`. */

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** A place open to all, or something held for all: Vikhallen, sentralbadet, bygdemuseet, høstmarkedet. */
export const facilityEnds: readonly string[] = words(`
  hallen simhall svømmehall idrettshall ishall ishallen badet badhus badhuset badeland badelandet biblioteket bibliotek
  museet museum parken badeparken banen banan bana isbanen stranda stranden havna hamnen kafeen kafé
  kaféet kafét kiosken kinoen biografen teatret teatern løypa spåret stien alpinbakken skibakken skianlegget
  slalåmbakken stasjonen stasjon stationen station återvinningscentralen tunet torget kulturhuset rådhuset
  samfunnshuset grendehuset ungdomshuset kirken kirka kyrkja kyrkan brygga bryggan kaia campingen
  parkeringsplassen parkeringsplatsen badeplassen badplatsen lekeplassen leikeplassen lekplatsen rasteplassen rastplatsen
  grillplassen grillplatsen ballplassen ballbingen arenaen arenan arena basseng bassenget verkstedet verkstaden
  besøkssenteret kultursenteret kjøpesenteret servicesenteret naturum frivilligsentralen turistkontoret turistinformasjonen
  turistbyrån servicekontoret medborgarkontoret hytta stugan gapahuken lavvoen klatreveggen klätterväggen
  stunda stunden marknaden markedet marknad marked festivalen festival konserten konsert utstillingen utstillinga
  utställningen forestillingen forestillinga föreställningen forestilling omvisningen omvisninga
  løpet loppet marsjen vandringen vandringa cafeen quizen messa messen mässan stevnet showet
  toalett toaletter toalettet parkering parkeringen inngangen ingången badeanlegget idrettsanlegget treningsanlegget skianlegget gudstjenesten tenningen tenninga tenning tändning tändningen invigning invigningen omvising
  omvisinga omvisning visningen visninga festen treffet kurset cupen stevne stevnet revyen `);

/** Where a compound is about somebody's life, or a matter of politics, its end opens nothing. */
export const closedBeginnings: readonly string[] = words(`
  barnevern krise kris sosial social soc nav lege lækjar läkar asyl flyktning flykting omsorg vold våld rus miss syke sjuke
  sjuk politi polis lensmann fengsel fängelse häkt vind psyk mottak gruv kjerne kärn atom gift grav lik død döds begrav
  arbeids nabo grann kvinne kvinno demens dag bo skyte skjut våpen vapen bygge tomt vei väg trafik eldre äldre bolig bostad
  kapital sex naken porno overvåk spion hat dritt skit møkk piss faen fan helvete søppel skam idiot skandal elend eländ kaos
  fiasko katastrof mareritt rotte råtta luk jævl jävl korrupsj korrupt mobb rasist nazi streik strejk protest demonstrasj
  ulykke olyck brann brand drap mord
  skils skilt dødd död narko hasj knark alkohol fylle gjeld skuld inkasso aids hiv syk sykdom kreft cancer angst ångest
  bomb terror jude jøde neger hore hor straff brott retts rätts domstol klage klago avslag vedtak beslut erstatning skade
  skadestånd flom ras slags tigg bestikk mute mut sak ärende varsel vissel hemmelig hemlig innsyn insyn pasient patient diagnos
  ufør rømning evakuer kloakk avlopp skabb`);

/** What is paid for coming in: voksenbillett, sesongkort. */
export const priceEnds: readonly string[] = words(`
  billett billetten billetter billettene billettar biljett biljetten biljetter biljetterna kort kortet`);

/** Ends of the names of days and holidays. */
export const timeEnds: readonly string[] = words(`
  ferien ferie ferier kveld kvelden kväll kvällen kvelder kveldar morgen morgenen morgon morgonen formiddag formiddagen
  førmiddag förmiddag förmiddagen ettermiddag ettermiddagen eftermiddag eftermiddagen helg helga helgen helger aften aftenen
  afton aftonen pinsedag påskedag juledag påskdagen juldagen`);

/** The ends of a noun with its article, which the lists need not repeat. */
export const articleEnds: readonly string[] = words("arna erna orna ene ane en et a");
/** The same after a vowel: kaféet, arenan. */
export const articleEndsAfterVowel: readonly string[] = words("en et n t");

/** Whom a compound names that ends so: brøytegjengen, driftsteamet, plogbilsförarna. */
export const crewEnds: readonly string[] = words(`
  gjengen gjengene gänget folka folkene folket laget teamet teamene mannskapet mannskapene mannskapa mannskaper gutta karene
  karane sjåfører sjåførene sjåføren sjåførane förarna förare föraren arbeiderne arbeidarane arbetarna personalet personalen
  vaktmesterne vaktmesteren vaktmästaren vaktmästarna gartnerne gartnarane vertene vertane värdarna avdelingen avdelinga
  avdelningen seksjonen enheten enheita orkesteret orkestern korpset koret kören klubben klubb lagene
  lærerne lærarane lärarna bibliotekarene bibliotekarane bibliotekarierna instruktørene instruktørane
  instruktörerna trenerne trenarane tränarna danserne elevene elevane eleverna`);

/** What a compound praises or is thanked for that ends so: høstkonsert, toppenkväll. */
export const praisedEnds: readonly string[] = words(`
  konserter forestilling utstilling utställning föreställning arrangement arrangementet arrangemang arrangemanget
  evenemang evenemanget kveld kvelden kväll kvällen fest festen feiring feiringen feiringa firande firandet dagen løyper
  løypene stemning stemninga stämning belysning belysningen pynt pynten benker benkene bänkar bänkarna veggmaleri
  veggmaleriet dugnad dugnaden`);
