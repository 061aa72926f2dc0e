/** What an offer by an outsider is made of, and nothing else: wares, services, money, calls. See `closed/advert.ts`. */

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Words of commerce beside those of the lists of offers, wares, lures and calls. */
export const advertVocabulary: readonly string[] = words(`
  slank slanke gå ner ned kilo dager dagar uker veckor veker få får fås bli oss meg mig ja denne dette disse grattis gratulerer blivit blitt blir bli direkt direkte byen stan staden døra dørene dörren hjem heim hem kjører køyrer
  kjøres kör körs bion utvalde vinner vinnare vinnaren gevinsten vinsten heldig tilbudet tilbodet ukens veckans månedens dagens fast faste
  tilbyr tilbyder sms smslån mer info informasjon passer perfekt flotte fine fina flott snygga kvalitet originale ekte äkta handlaget
  handgjorda hjemmelagde hjemmelaget hemgjorda norske norsk svenska svensk uslåelig uslåelige penger pengar penge peng cash kroner kronor kr nok sek euro usd dollar öre uten utan sikkerhet säkerhet rente renter ränta
  rentefri räntefritt låg lågt lav lavt lave låge låga høy hög svar skriv skrive send sende skicka melding meldinger meddelande
  innboks innboksen inboks inbox inboxen profil profilen bio bioen lenke lenka lenken länk länken link linken min mitt mine
  vår vårt våre våra din ditt dine dina raskt rask snabbt snabb snabba kjapt enkelt enkel trygt trygg tryggt hele heile hela
  landet länet fylket området områda omegn kommuner norge noreg sverige oslo bergen levering leveranse leverans leverer levererar
  frakt porto gratis fri fritt befaring tilbud tilbod erbjudande erbjudanden kampanje kampanj rabatt rabatter rabattkode
  rabattkod kode koden kod halv halve halva pris priser prisar pristilbud alt allt alle alla uke uka veke veka vecka veckan
  dag dagen døgnet dygnet minutt minuttet minuten time timen timme måned månaden månad tjente tjener tjenar tjen tjene tjäna
  tjänar tjänade tjener vinn vinne vunnet vunnit vant gavekort presentkort lik like del dele dela gilla kommenter kommentera
  utvalgt utvald utvalt hent hente hämta iphone ipad samsung playstation premie pris premien ekspert eksperten eksperter expert
  experten garantert garanterad garanterat garanti vinst gevinst avkastning investera invester investere investering
  investeringar rik rike miljonär millionær hjemmefra hemifrån heimefrå hjemme hemma jobb jobbe jobba ekstra extra inntekt
  inkomst passiv følg følge følj följ kom innom besøk besök siden sida nettside nettsiden hjemmeside hemsida webb webben
  nettbutikk nettbutikken nätbutik butikk butikken butik butiken shop shoppen outlet lager lageret lagret nye nya nytt ny kun bare bara
  berre helt heilt over över inntil upptil opptil fra frå från per pr pluss plus mva moms inkl inkludert ferdig proff proffe
  profesjonell profesjonelle erfaren erfarne erfarna firma firmaet bedrift trenger treng behöver du deg dig vil vill ønsker
  önskar kontakt kontakta bestill beställ bestille kjøp köp kjøpe köpa handle handla nå no nu her här i på til till av for för
  om og och eller med hos ved vid som et en ett ei ein eit den det de din alt meget mye mykje mer meir best beste bästa bäst
  billig billige billigt billeg billege rimelig rimelige rimeleg låne låna lån lånet forbrukslån refinansiering kreditt kredit
  kredittsjekk kreditupplysning uc betalingsanmerkning betalningsanmärkning søk søke ansök profilen dm pm sms
  whatsapp telegram snap snapchat messenger ring ringe klikk klikke klicka trykk tryck meld registrer prøv prova testa spar spara
  bitcoin krypto crypto kryptovaluta ethereum forex trading aksjer aktier aktietips aksjetips casino kasino bonus freespins
  spinn spinns odds oddstips spådom spå spår spådam spåkone tarot horoskop klarsynt healing kort kortene sms-lån
  vasker vaskar vask tvättar tvätt rengjør rengör maler målar tapetserer tapetserar flytter flyttar fikser fixar fiksar monterer
  monterar legger lägger bygger renoverer renoverar pusser putsar klipper klippar feller fäller skjærer reparerer reparerar lakker
  sliper slipar selger sel säljer selges säljes sal salg salget rea utsalg utförsäljning tilbyr erbjuder utfører utför leverer
  hjelper hjälper tilbys tak taket takrens takvask fasade fasader altan altaner terrasse terrasser vindu vinduer vindauge fönster
  dør dører dörrar gulv golv vegg vegger vägg väggar hekk hekken häck plen gräsmatta tre trær träd hage hager trädgård
  kjøkken kök bad baderom badrum carport garasje uthus innkjørsel belegningsstein maling måling målning tapetsering
  renhold rengjøring städning städ flyttevask flyttstäd flyttehjelp flytthjälp transport dekk däck vinterdekk sommerdekk
  vinterdäck felger fälgar omlegging hjulskift bil bilen bilar biler bilvask bilvård klær kläder klede kjole kjoler sommerkjoler
  klänning klänningar sko skor støvler jakke jakker jackor genser gensere tröjor kofte kofter lusekofte lusekofter luer mössor
  votter vantar sokker strumpor strikkede strikka hjemmestrikkede hjemmestrikka heimestrikka stickade hemstickade garn  
  smykke smykker smycken klokke klokker klockor ringer briller solbriller solglasögon glasögon veske vesker väskor parfyme
  sminke smink hudpleie hudvård negler naglar vipper fransar frisør møbler möbler sofa sofaer soffor seng senger sängar
  madrass madrasser madrasser gardiner lamper lampor skilt skylt skyltar skilter trykk klistremerker bannere
  solceller solcellepanel varmepumpe varmepumper värmepump värmepumpar markise markiser persienner ved bjørkeved björkved
  kløyvd kluven tørr torr favner sekker säckar mobil mobiler mobilabonnement bredbånd bredband abonnement tv pc laptop
   kurs onlinekurs nettkurs coaching kosttilskudd kosttillskott slanking gå ned vekt vikt kilo følgere følgjere följare
  likes likerklikk visninger blomster buketter kaker kake tårta honning honung poteter potatis egg ägg fisk laks jordbær
  jordgubbar kaffe hundemat hundmat you your my me our we i a the to in on for and or with from now today
  only free cheap buy sell sale offer offers best price prices money make earn home click link bio followers follow us shop
  order here win get new fast loan loans cash day week month`).filter((word) => !word.endsWith("-x"));

/** Emoji of such offers, beside the friendly ones. */
export const advertEmoji: ReadonlySet<string> = new Set(
  "💰💸🤑📈🚀👉👇👗👠👟🏠🚗📱🛒🔗💵🎁💳🪙🔮💅👀📞☎📲🛍🧹🧼🪟🌞⭐✅❗‼💥".match(/\p{Extended_Pictographic}/gu),
);

/** That something is sold, lent or promised. */
export const sellingWords: ReadonlySet<string> = new Set(
  words(`selger sel säljer selges säljes salg sal salget rea utsalg utförsäljning tilbyr erbjuder utfører utför leverer levererar
  vasker vaskar tvättar rengjør rengör maler målar flytter flyttar fikser fixar monterer monterar legger lägger bygger renoverer
  renoverar pusser putsar klipper klippar lån låne låna lånet forbrukslån smslån snabblån kreditt kredit tjen tjene tjener tjente tjäna
  tjänar tjänade vinn vunnet vunnit utvalgt utvald invester investere investera bitcoin krypto crypto casino kasino forex trading
  aktietips aksjetips kjøp köp billig billige billigt billeg billege rabatt tilbud tilbod erbjudande gavekort presentkort iphone
  sommerkjoler vinterdekk spår spå følgere följare følg följ sell buy loan loans sale offer money cheap`),
);

/** Who needs or wants something for himself seeks help, not customers, unless he speaks to "you". */
export const seekingWords: ReadonlySet<string> = new Set(
  words("trenger treng behöver ønsker önskar vil vill søker söker søke søkje söka"),
);
export const spokenTo: ReadonlySet<string> = new Set(words("du deg dig you your"));

/** How one answers to it, or what it costs. */
export const answerWords: ReadonlySet<string> = new Set(
  words(`ring ringe kontakt kontakta send sende skicka skriv dm pm sms whatsapp telegram messenger snap lenke lenka lenken länk länken link
  linken profil profilen bio bioen bion klikk klikke klicka trykk tryck bestill beställ butikk butikken butik butiken nettbutikk
  nettbutikken nätbutik siden sida nettside hemsida besøk besök innom innboks innboksen inbox offert pris priser kr kroner kronor rabatt
  frakt gratis fri hos meld ansök søk click shop order befaring følg följ`),
);
