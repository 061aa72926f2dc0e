/** Closed lists for simple questions (opening hours, place, price, how to book) and their answers. See `closed.ts`. */

import {
  besidesQuestions,
  indirectly,
  wholeAnswers,
  wholeQuestions,
  wholeTimes,
  wholeWays,
} from "./closed-asked.ts";

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function phrases(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

/** melder man seg på, melder du deg på, anmäler jag mig */
const signsUp = ["man", "en", "ein", "jeg", "eg", "jag", "vi", "me", "du", "dere", "ni", ""].flatMap((who) =>
  [
    "seg på",
    "meg på",
    "oss på",
    "deg på",
    "sig",
    "mig",
    "oss",
    "dig",
    "sig till",
    "mig till",
    "oss till",
  ].flatMap((self) =>
    ["melder", "melde", "melda", "anmäler", "anmäla"].map((verb) =>
      [verb, who, self].filter(Boolean).join(" "),
    ),
  ),
);

export const closedQuestions = {
  askLink: [
    ...besidesQuestions,
    ...words(`ledig ledige lediga nærmeste næraste närmaste alle alla flere flera eventuelt gjerne det den de dei dere dykk dokker dokk ni du man en ein ei et eit ett jeg eg æ jag vi til te till på i ved
    vid hos for för fra frå från med me og och å att er e är har kan om etter itte efter før innan under denne dette detta
    her her av der där også òg också sin the a an is are do does can i you it to at in on for of this there here we one
    får noe noko något nå no nu blir vert bli igjen igen att
    være vere vara gjør gjer gör skal ska nåt nåe noke nokka nåkka eller best bäst lettest lättast enklest enklast billigst billigast
    nærheten närheten nærleiken nærheita nærheden hen henne neste nästa bare berre bara kun kommer kjem omtrent cirka ca dit hit uten utan ha minste minsta store stora eldste äldsta følge sällskap tar tek våning etasje våningen etasjen`),
  ],
  asksTime: [
    ...wholeTimes,
    ...words("når när nårtid when"),
    ...phrases(
      `kor tid, ka tid, kva tid, hvilken dag, hvilke dager, hvilken ukedag, hvilke tider, hvilket tidspunkt,
      hvor lenge, kor lenge, kva dag, kva dagar, kva for dag, vilken dag, vilka dagar, vilken tid, vilka tider,
      vilken veckodag, hur länge, hur dags, hur sent, hvor sent, kor seint, kor tidleg, hvor tidlig, hur tidigt, what time, what day,
      vilket datum, hvilken dato, kva dato, hva dato, fram till när, fram til når, inntil når, which day, how late, how long, når på dagen, hur lång tid, hva tid, klokka hva, hvilken uke,
      vilken vecka`,
    ),
  ],
  asksWhat: [
    ...words("hva ka kva vad what hvilken hvilket hvilke vilken vilket vilka which"),
    ...phrases(
      `hva slags, vad är, hva er, kva er, kva for, kva for ein, kva for ei, kva for eit, hvor lang, hvor langt, hvor lange, kor lang,
      kor langt, hur lång, hur långt, hur långa, hvor bratt, hvor dypt, hvor stort, hur stor, hur stort, hur djupt`,
    ),
  ],
  asksPrice: phrases(
    "hvor høy er, kor høg er, hur hög är, hur högt är, hvor dyrt er, kor dyrt er, hur dyrt är, hvor mye, kor mykje, kor mye, hur mycket, how much, hva pris, vad för pris",
  ),
  asksPlace: [
    ...words("hvor kor var vart where kvar"),
    ...phrases("hvor henne, kor hen, på hvilken side, på vilken sida, på hvilken adresse, på vilken adress"),
  ],
  asksHow: [
    ...words("hvordan hvorledes korleis koss kossen kordan åssen hurdan hur how"),
    ...phrases("hvordan gjør man for, hur gör man för, hur gör jag för, hur gör vi för, how do, how can"),
  ],
  asksWhether: [
    ...indirectly,
    ...wholeQuestions,
    ...words(
      "koster kostar er e är har kan må måste finnes finst finns holder is are can does do må trenger treng behöver går ingår inngår",
    ),
    ...phrases(
      `lyt ein, lyt eg, lyt vi, lyt me, bør man, e det, funkar det att, fungerar det att, funker det å, hvilket telefonnummer har, kva telefonnummer har,
      vilket telefonnummer har, går det an, går det, är det möjligt, er det mulig, er det mogleg, må man, må ein, må en, må jeg, må vi,
      måste man, måste jag, trenger man, treng ein, trenger jeg, behöver man, behöver jag, do i need,
      is it possible, får man, tar dere, tek de, tar ni, tar dokker, kan man, kan ein, kan jeg, kan eg, kan jag, kan vi,
      selger dere, säljer ni, finnes det, finns det, finst det, hvor gammel må man være,
      hvor gamle må barna være, kor gammal må ein vere, hur gammal måste man vara, hur gammal ska man vara, er det noe for,
      er det noko for, finns det något för, finns det nåt för, är det något för, är det nåt för, passer det for, passar det for,
      passar det för, er det egnet for, är det lämpligt för, hvem kan være med, kven kan vere med, vem kan vara med,
      hvem kan delta, vem får vara med, vem får delta, for hvilken alder, för vilken ålder, fra hvilken alder,
      från vilken ålder, blir det, vert det, kommer det att vara, kommer det vara, kommer det att finnas, kommer det finnas,
      vil det være, vil det vere, kommer det til å være, vil det bli, får hundar, får hund, får barn, får alla`,
    ),
  ],
  wonder: phrases(
    `noen som vet, nokon som veit, någon som vet, vet noen, veit nokon, vet någon, vet dere, veit de, vet ni,
      lurer på, jeg lurer på, eg lurer på, undrar, jag undrar, lurte på, bare lurer på, lurer bare på,
      does anyone know, anyone know, vet du, veit du, er det noen som vet, er det nokon som veit, är det någon som vet, lurer litt på, lurar på, eg lurar på, bare et spørsmål,
      et spørsmål, en fråga, en liten fråga, kort fråga, kjapt spørsmål, snabb fråga, noen her som vet, någon här som vet,
      noen som veit, nån som vet, vet nån, veit dokker, veit noen, spørsmål, spørsmål her, fråga`,
  ),
  opens: [
    ...wholeTimes,
    ...words(
      `åpner åpne åpen åpent åpnes stenger stengt stengte opnar opne open ope opna stengjer stenge åpningstid
      åpningstider åpningstida åpningstiden åpningstidene opningstid opningstider opningstida opningstidene
      öppnar öppet öppen öppna stänger stängt öppettid öppettider öppettiden öppettiderna öppethållande
      meråpent meråpen meråpne meropen meråpningstid meröppet meröppen meröppettider stängd stengde
      betjent betjente ubetjent bemannet bemannat obemannat åpningstidane opens close closes closed opening`,
    ),
    ...phrases("opening hours, hvilke tider, vilka tider, kva tider, hvilken tid, vilken tid"),
  ],
  /** verbs of what has its hours: they need what they are said of */
  runs: words(
    `starter startar starte begynner begynnar byrjar börjar slutter sluttar slutar går begynne byrja börja varer varar vare held holder håller tømmes
      tømmast tømt hentes hentast hentet henta töms tömmas hämtas holdes haldast hålls starts start begins
      leaves`,
  ),
  happens: [
    ...words(
      `aldersgrense aldersgrensa aldersgrensen åldersgräns åldersgränsen frist fristen søknadsfrist søknadsfristen ansökningstid ansökningstiden påmeldingsfrist
      påmeldingsfristen skoleferie høstferie vinterferie påskeferie sommerferie haustferie sumarferie
      vinterferien høstferien sommerferien juleferie juleferien sportlov sportlovet höstlov höstlovet
      sommarlov sommarlovet jullov jullovet påsklov påsklovet skolestart skulestart skolstart bussen buss
      ferja ferjen fergen ferga ferge färjan tåget tog toget trikken søppel søpla søppelet boss bosset avfall
      avfallet restavfall restavfallet papir papiret papirsøpla papirsøppel plast plasten matavfall
      matavfallet sopor soporna sophämtning sophämtningen søppeltømming søppeltømminga tømming tømminga
      tømmingen tømmedag glass metall hageavfall trädgårdsavfall`,
    ),
    ...phrases(
      "sista ansökningsdag, siste frist, aldersgrense gjelder, aldersgrense gjeld, åldersgräns gäller, åldersgräns är det",
    ),
  ],
  costs: [
    ...wholeQuestions,
    ...phrases(
      `hvor gammel må man være, hvor gamle må barna være, kor gammal må ein vere, hur gammal måste man vara,
      hur gammal ska man vara, er det noe for, er det noko for, finns det något för, finns det nåt för, är det något för, är det nåt för,
      passer det for, passar det for, passar det för, er det egnet for, är det lämpligt för, hvem kan være med, kven kan vere med,
      vem kan vara med, hvem kan delta, vem får vara med, vem får delta, for hvilken alder, för vilken ålder`,
    ),
    ...words(
      `utsolgt utsolgd utsålt slutsålt fullbooket fullbokat fullboka koster kostar kosta koste pris prisen priser prisene prisane priserna gratis betalt sesongkort sesongkortet säsongskort badkort badkortet dagskort dagspass heldagskort sesongpass inträde inträdet entré
      entréen inngang inngangen inngangspenger inngangspengar billett billetten billetter billettene billettar
      biljett biljetten biljetter biljetterna avgiftsfritt årskort årskortet månedskort månadskort klippekort
      klippkort klippkorten klippekortet klippekortene klippkortet cost price prices ticket tickets entrance
      rabatt`,
    ),
  ],
  finds: [
    ...words(
      `finner finn finne ligger ligg ligge hittar hitta hittas finnes finst finns står er e är adresse adressen
      adress held holder befinner located find inngangen`,
    ),
    ...phrases("holder til, held til, finner jeg, finner man, finn eg, finn ein, hittar jag, hittar man"),
  ],
  gets: [
    ...wholeWays,
    ...phrases(
      `møte opp, møte fram, møter opp, møter man opp, dukke opp, dyka upp, bare å møte opp, berre å møte opp, bare å komme,
      berre å kome, bara att komma, bara att dyka upp, kommer man seg dit, kommer jeg meg dit, kommer vi oss dit, kommer man dit,
      kjem ein seg dit, kjem ein dit, kjem eg dit, tar man seg dit, tar man sig dit, tar jag mig dit, kommer man hit,
      hittar man dit, finner man fram, finn ein fram, hittar man, møter man, møter ein, møter vi, møtes vi, møtest vi, møtes man,
      samlas man, samlas vi, träffas vi, träffas man, møter ein opp, møter man opp, møter vi opp, møter en opp, bli med, være med, vere med, vara med, følge med, følgje med, följa med,
      få med, ta med seg, ta med sig, ha med seg, ha med sig, leie utstyr, uten påmelding, utan påmelding, utan anmälan,
      uten billett, utan biljett`,
    ),
    ...signsUp,
    ...words(
      `förnyar fiske fisker fiska fiskar padle padla grille griller grilla bruker symje symja svømme svømmer
      simma simmar booke booker bookar boke boka bokar bokas bestille bestiller bestilles bestilling beställa
      beställer reservere reserverer reservera reserverar leie leier leige leiger hyra hyr låne låner låna
      lånar kjøpe kjøper kjøpt kjøpes köpa köper köps levere leverer lever lämna lämnar lämnas leveres bestilt
      hente henter hämta hämtar parkere parkerer parkera parkerar søke søker søkjer ansöka ansöker söka söker
      bade bader bada badar trene trena påmelding påmeldinga påmeldingen anmälan anmäla anmäler
      fornye fornyer fornya förnya förlänga fylle fyller registrere prøve pröva bruke brukar nytte använda
      använder benytte åka åker gå stå teste betale betaler betala betalar pay förboka forhåndsbestille forhåndsbooke reserverar book rent borrow buy park apply
      register lade lader lada laddar komme komma kome`,
    ),
    ...phrases(
      `komma in, komme inn, kome inn, melde seg på, melder man seg på, melder jeg meg på, melde meg på,
      melder eg meg på, melde på, melder seg på, anmäla sig, anmäler man sig, anmäler jag mig, anmäla mig,
      komme seg til, kommer man til, kommer jeg til, kommer man dit, tar man seg til, ta sig till,
      tar man sig till, ta buss til, ha med, ta med, kjøpt billetter, søke om, søker om, søker man om,
      ansöka om, ansöker man om, söka om, söker man om, sign up, get to, for å søke, för att ansöka,
      møte opp, møte fram, møter opp, møter man opp, dukke opp, dyka upp, bare å møte opp, berre å møte opp, bare å komme,
      berre å kome, bara att komma, bara att dyka upp, gör man för att, gjør man for å, gjer ein for å`,
    ),
  ],
  thing: [
    ...words(
      `do doen dass dasset drop-in kirka kirken kyrkja kyrkan spåren sporet skisporet skisporene løypa løypene menyen menyn kollo kollot
      sommerleir sommarläger sommarlägret legitimasjon legitimation id-kort busser bussar aldersgruppe aldersgruppen alder alderen ålder åldern åldersgrupp buss bussen busslinje linje linja linjen inngang inngangen
      ingång ingången oppmøte oppmøtet oppmøtested oppmøtestad samlingsplass samlingsplats parkeringsmuligheter bilparkering
      elbil elbilen hcwc handikaptoalett handikapptoalett stellerom skötrum amning spisested matställe matplass slinga slingan
      runda runden rundtur rundturen rundturer inomhus utomhus innendørs utendørs inndørs utandørs innandørs gapahuk gapahuken alpinbakken alpinanlegg
      alpinanlegget skiheisen skiheis skitrekk skitrekket återvinning återvinningen återvinningsgården biblan bibblan bibbla
      gjenbruksbutikk gjenbruksbutikken turistkontor turistkontoret turistinformasjon turistbyrå turistbyrån slottet festningen
      fästningen borgen tårnet tornet arkivet riksarkivet statsarkivet byarkivet stadsarkivet svømmebasseng babysvømming
      babysim vannsklie rutschebane badstuflåte badstu sauna servering kaffe fika kiosksalg foodtruck
      foodtrucks loppis bakluckeloppis loppemarked loppemarkedet torgdag torgdagen byvandring bytur guidning guidetur
      fyrverkeri fyrverkeriet fyrverkeriene tog parade konfirmasjon foredrag foredraget föreläsning föreläsningen teater
      teaterstykket revy revyen matinè film filmen forestilling oppvisning oppvisningen kamp kampen match matchen cup cupen
      turnering lek leken quiz quizen konkurranse konkurransen tävling tävlingen loppet løpet marsjen tur turen fottur
      skitur sykkeltur padletur guidetur språkkafé språkkafe språkkafeen strikkekafé strikkekafe seniortreff bokbad høytlesing
      bussholdeplass busstopp holdeplass holdeplassen hållplats hållplatsen busshållplats stasjonen stationen kaia kajen
      utleie uthyrning hoppeslott hoppborg ansiktsmaling pony ponniridning kajakker kanoter robåt pedalbåt redningsvest
      flytväst badetøy håndkle handduk hengelås skap skåp garderobeskap laddplats elbilladning elbillading wi-fi  
      innsjekk utsjekk gymsal gymsalen gymnastiksal gymnastiksalen idrettssal turnhall kjøkkenet köket scenen scene grillplass
      grillplassen grillplats lysløype elljusspår ljusspår bryggan brygga bryggen lånekortet cafe cafeen
      caféen caféet kafeet kafeteria kafeterian kafeteriaen restaurant restauranten fritidsklubb
      fritidsklubben lekeland bowling bowlinghall klatrehall klatrepark gym gymmet treningssenter
      treningssenteret treningsstudio tennisbane golfbane squash badmintonbane badstue badstua bastu bastun
      sauna saunaen båthavn båthavna småbåthavn småbåthavna gästhamnen gjestehavna sykkelparkering
      cykelparkering elbillader elbilladere laddare laddstolpe laddstolpar ladestolpe bysykkel bysykler
      hyrcykel sparkesykkel trampolin leker spill spel dataspill brettspill filmer lydbøker ljudböcker e-bøker
      e-böcker aviser tidningar skriver skrivare printer kopimaskin wifi wi-fi nett lesesal lesesalen läsesal
      grupperom grupprum møterom møterommet mötesrum lokalene lokalerna selskapslokale festlokal festlokale
      hytte hytta hytter stuga stugan stugor lavvo gapahuk naust båtplass båtplassen båtplats søppelkasse
      søppelkassa søppelbøtte søppelbøtter søppeldunk soptunna soptunnan kompost komposten bioposer biopåsar
      matavfallsposer påsar strøsand sand sandkasse tilhenger tilhengar släpvagn släp verktøy verktyg bobil
      bobilplass husbil husbilsparkering campingen campingplassen skoleskyss skuleskyss skolskjuts leksehjelp
      läxhjälp sommerjobb sommarjobb feriejobb feriejobber sommerskole sommarskola fritidskort opplevelseskort
      kulturkort aktivitetskort frivilligsentral frivilligsentralen bibliotek biblioteket simhall simhallen
      badet badeland badelandet svømmehall svømmehallen basseng bassenget symjehall symjehallen badhus
      badhuset bad museum museet museer kafé kafe kafeen kaféen café kiosk kiosken rådhus rådhuset kommunehus
      kommunehuset kommunhus kommunhuset stadshus stadshuset servicetorg servicetorget servicekontor
      servicekontoret innbyggertorg innbyggertorget servicesenter servicesenteret medborgarkontor
      medborgarkontoret kontor kontoret helsestasjon helsestasjonen skole skolen skule skulen skola skolan
      barnehage barnehagen förskola förskolan sfo kulturskole kulturskolen kulturskule kulturskulen
      kulturskola kulturskolan gjenvinningsstasjon gjenvinningsstasjonen miljøstasjon miljøstasjonen
      attvinningsstasjon attvinningsstasjonen återvinningscentral återvinningscentralen återvinningsstation
      återvinningsstationen sopstation sopstationen tennisbanen tennisbana fotballbane fotballbanen
      fotbollsplan padelbane padelbana isbane isbanen isbana isbanan skøytebane skøytebanen skeisebane
      skeisebana skøyteis lysløypa skiløypa skiløype skispår skispåret hall hallen idrettshall idrettshallen
      idrottshall idrottshallen park parken torg torget lekeplass lekeplassen leikeplass leikeplassen lekplats
      lekplatsen strand stranda stranden badeplass badeplassen badplats badplatsen campingplass ungdomsklubb
      ungdomsklubben fritidsgård fritidsgården kino kinoen bio biografen teater teatret teatern konserthus
      konserthuset kulturhus kulturhuset parkering parkeringen parkeringa eventyrstund eventyrstunda sagostund
      sagostunden bygget byggnaden entrén entré parkeringsplass parkeringsplasser parkeringsplats
      parkeringsplatser parkeringshus parkeringshuset toalett toaletter toalettet wc garderobe garderober
      gjestehavn gästhamn brygge bobilparkering ladestasjon ladestasjoner laddstation skjema skjemaet
      søknadsskjema søknadsskjemaet søknadsskjemaer blankett blanketten blanketter ansökan app appen nettside
      nettsiden nettsida hjemmeside heimeside hemsida hemsidan webbplats webbplatsen nettsidene kart kartet
      karta kartan program programmet timeplan timeplanen rutetabell rutetabellen tidtabell tidtabellen ruter
      rutene kalender kalenderen kalendern tømmekalender tømmekalenderen skoleruta skoleruten skulerute
      skuleruta läsårstider time timer tid bok boka bøker böcker ski skøyter skeiser skridskor truger kanu
      kano kajakk sykkel sykler cykel cyklar båt båten utstyr utrustning grendahus grendahuset lokale lokaler
      lokalet lokal bord plass plasser plats platser stand glas glass metall batteri batterier klær kläder
      klede tekstiler textilier møbler möbler kvitevarer hvitevarer vitvaror elektronikk elektronik elavfall
      hageavfall trädgårdsavfall papp kartong juletre julegran avfallssekker poser posar søppelsekker sekker
      sopsäckar dunk dunken kärl kärlet dunker konteiner container parkeringstillstånd parkeringsløyve
      parkeringstillatelse boendeparkering barnehageplass skoleplass sfo-plass førskoleplass förskoleplats
      fritidsplats fritids kurs kurset kurser konsert konserten festival festivalen utstilling utstillingen
      utstillinga utställning utställningen forestilling forestillingen føreställning föreställning
      föreställningen arrangement arrangementet evenemanget marknad marknaden marked markedet julemarked
      julemarkedet julmarknad julmarknaden loppemarked omvisning omvisninga omvisningen guidet guidade visning
      turen leikeland badekort lånekort bibliotekkort bibliotekskort nasjonalbibliotek sal salen vielse
      vielsesrom library pool office form parking toilet toilets concert exhibition town skatepark skateparken
      pumptrack turløype turløypa stien vandringsled motionsspår skyttelbuss kortet kort kontant vipps swish`,
    ),
    ...phrases(
      `åpen dag på brannstasjonen, open dag på brannstasjonen, öppet hus på brandstationen, med barnvagn, med barnevogn, med vogn, glass og metall, glass og metal, town hall, swimming pool, city hall, time hos, tid hos, bok time, ute eller inne, inne eller ute, inne eller utendørs, ute eller innendørs, inomhus eller utomhus, drop in, åpen dag, open dag, öppet hus, open hus, åpen hall, åpent hus, ope hus, mulig å kjøpe,
      mogleg å kjøpe, möjligt att köpa, i salg, til salgs, till försäljning`,
    ),
  ],
  who: words(
    `born småborn små barnevogna rullator barn rullestol rullestolbrukere rullstol barnevogn barnvagn barnevogner hunden hundene småbarn skolebarn skolbarn babyer hunder hundar vuksen voksen
    personer turister turistar besøkende besökare voksne vaksne vuxna vuxen ungdom ungdommer ungdomar student studenter studentar honnør pensjonist
      pensjonister pensjonistar pensionär pensionärer senior seniorer familie familien familj familjer
      skoleelever gruppe grupper grupp children adults students seniors hund hunder`,
  ),
  time: [
    ...words(
      `säsongen sesongen timme timmen timmar timar igår i-går siste sista førstkommende kommende kommande tirsdagene søndagene dagtid kveldstid sommertid
      vintertid skoleåret skuleåret idag i-dag dag dagen dager dagar morgen morgon i-morgon imorgen imorgon
      imorra kveld kvelden kväll kvällen ikveld ikväll formiddag formiddagen førmiddag förmiddag ettermiddag
      ettermiddagen eftermiddag helg helga helgen helgene helger uke uken uka veke veka vecka veckan måned
      måneden månad månaden år året mandag måndag tirsdag tysdag tisdag onsdag torsdag fredag lørdag laurdag
      lördag søndag sundag söndag mandager tirsdager onsdager torsdager fredager lørdager laurdagar søndager
      søndagar måndagar tisdagar onsdagar torsdagar fredagar lördagar söndagar mandagen lördagen lørdagen
      søndagen söndagen fredagen torsdagen onsdagen tirsdagen hverdag hverdager kvardag kvardagar vardag
      vardagar helgdag helgdagar helligdag helligdager helgdager jul jula julen julaften julafton julaftan
      romjul romjula romjulen nyttår nyttårsaften nyårsafton nyår nyåret mellandagarna trettondagen trettondag
      trettendedag påske påska påsken påsk påsklovet skjærtorsdag langfredag långfredag pinse pinsen pingst
      pingsten himmelfart himmelsfärd himmelsfärdsdag himmelsfärdsdagen annandag midsommar midsommarafton sommer sommeren sommar sommaren sumar sumaren høst høsten
      haust hausten höst hösten vinter vinteren vintern våren lovet ferie ferien feriar vinterferien skolferie
      hver kvar varje neste nest nästa denne første fyrste andre tredje kristi himmelfartsdag himmelfartsdagen allehelgensdag allhelgonahelgen nasjonaldagen
      nationaldagen valborg valborgsmässoafton lucia luciadagen fastelavn fettisdagen halloween morsdag farsdag natt natten natta lunsj lunch yr i-år vanlig vanleg
      vanligt vanlige ordinær ordinære året-rundt today tomorrow tonight weekend week monday tuesday wednesday
      thursday friday saturday sunday easter christmas summer winter holiday`,
    ),
    ...phrases(
      "som vanlig, som vanleg, som vanligt, mors dag, fars dag, alla hjärtans dag, røde dager, raude dagar, røde dagar, röda dagar, i dag, i morgen, i morgon, i morra, i kveld, i kväll, i år, i helga, i helgen, i jula, i julen, i påska, i påsken, i sommer, i sumar, i sommar, i går, året rundt, året runt",
    ),
  ],
  /** a number beside one of these is a time */
  date: words(
    `kl klokka klokken klockan pinsedag påskedag juledag annandag advent januar februar mars april mai juni juli august september oktober november
      desember januari februari maj augusti december january february march may june july october jan feb apr
      aug sept okt nov des dec`,
  ),
  tells: [
    ...wholeAnswers,
    ...words(
      "bakom uker veckor veker minutter minuter uteservering kontanter dessverre diverre tyvärr pågår behövs behøves trengs brua",
    ),
    ...words(
      `ett to tre fire fem seks sju syv åtte ti elleve tolv halv kvart två fyra sex åtta nio tio elva bak
      framfor automaten automat fylket fylkeskommunen regionen mannskapet personalen skranken kassa kassen
      kassan plassar plasser byggningen inngang inngangen ingång ingången begge båda noen nokre några flere
      fleire flera ledige lediga kr kroner kronor kostnadsfritt velkommen velkomne velkomen välkommen välkomna
      gjelder gjeld gäller les läs mer meir informasjon information info oversikt oversikten översikt våre
      våra vår vårt nettsidene nettsider nettstad nettstaden hjemmesiden heimesida heimesidene hemsida webben
      webbplatsen nett nettet online digitalt via lenke lenka lenken länk länken adressen etasje etasjen
      våning våningen våningsplan sentrum centrum ved sida side siden foran utanför utenfor utanfor like rett
      precis bredvid mellom mellan fra frå til till-og men så selv sjølv själv da også bara bare berre å komme
      komma kom sjekker sjekkar kollar undersøker undersøkjer undersöker gjerne tilbake tillbaka gärna alle
      alla hele heile hela døgnet dygnet både eller enten alltid dermed nemlig altså resten over under deg oss
      se sjå nedenfor see more our website from until voksen pr per person stk minst omtrent cirka ca rundt
      runt`,
    ),
    ...phrases(
      "les mer, les meir, läs mer, se mer, se også, se her, sjå her, drop in, ta med, velkommen inn, bare å komme, bara att komma, berre å kome, på forhånd, i forkant, ring eller kom, hele døgnet, heile døgnet, dygnet runt, til og med, fra og med, frå og med, from och med, till och med",
    ),
  ],
  yesNo: words("ja nei nej jada jo jepp yes no japp"),
} as const;
