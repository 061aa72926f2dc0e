/** What tips tell of: a deed beside whoever does it, to whom or without what; and how somebody says that he will tell. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

const asks = list(
  "asks what is allowed",
  `lov å, er det lov, er det ulovlig, er det ulovleg, er det tillatt, er det lovlig, är det olagligt, är det lagligt, är det tillåtet, är det ok, får man, får jag, får eg, kan man, kan jeg, kan eg, kan jag, må jeg, må eg,
  må man, må vi, måste jag, måste man, treng eg, trenger jeg, behöver jag, behöver man, hvor leverer, kor leverer, kvar leverer, var lämnar, hvor kaster, var slänger, foredrag*, föreläsning*, bok, boka, boken, bøker, roman, romanen,
  krimbok*, krim, deckar*, deckare, film*, serie, serien, utstilling*, utställning*, podkast*, podcast*, politiet etterlyser, politiet advarer, politiet varsler, polisen varnar, polisen söker, etterlys*, museum*, teater*, kurs*`,
);
const agent = list(
  "who does it",
  `han, hun, ho, hon, de, dei, dem, dom, folk, noen, nokon, någon, nån, naboen*, nabo, nabofamilie*, nabohus*, nabohuset, grannen*, granne, grannarna, eier*, eigar*, ägare*, sjef*, sjefen*, chef*, leder*, leiar*, leder, avdelingsleder*, ansatt*, tilsett*, anställd*, kollega*, kolleg*,
  bonden, gårdbruker*, sjåfør*, chaufför*, fyr*, fyren, kille*, killen, tjej*, type*, mann, mannen, dame*, familie*, familj*, firma*, firmaet, bedrift*, företag*, kommunen, kommunens, rådmann*, ordfører*, ordførar*, styreleder*, kasserer*, idrettslag*, restaurant*, restaurang*, kafe*, kafé*, pizzeria*, pizzerian, kiosk*, frisør*, frisör*, verksted*, verkstad*,
  bilverkstad*, byggefirma*, byggeplass*, anlegg*, anlegget, entreprenør*, entreprenör*, barnehage*, dagmamma*, dagmamman*, lærer*, lærar*, lärar*, rektor*, assistent*, vakt*, vaktmester*, kjøpmann*, arbeidsgiver*, arbeidsgivar*, arbetsgivare*, utleier*, hyresvärd*, huseier*, handler*, pensjonat*, hybelhus*, gården, gard*, verftet, drosje*, taxi*, owner*, manager, boss, they, neighbour*, company`,
);
const dumping = list(
  "dumps",
  `dump*, tømmer, tømme, tømt, tømte, tøm, tømer, häller, hällt, hälla, heller, helte, hella, slipper ut, slippe ut, slepp ut, sleppe ut, slapp ut, släpper ut, släppt ut, spyler, spyl, spolar, brenner, brenn, brent, bränner, bränn, eldar, graver ned, grev ned, gräver ner, kaster, kastar, slenger, slänger, lekker, leker, läcker, lagt, leder, leier ut i, rett ut, rakt ut, pumper, pumpar, renner`,
);
const waste = list(
  "waste",
  `spillolje*, spillolja, oljefat*, olje, olja, asbest*, gjødsel*, gjødsla, gylle, gödsel*, kloakk*, avløp*, avlopp*, slam, slammet, kjemikali*, kemikali*, kjemisk*, søppel*, søpla, avfall*, plast, plasten, gift*, diesel*, bensin*, maling, målarfärg, batteri*, bildekk*, gummi*, septik*, betong*, bygningsavfall*, byggavfall*, lösningsmedel*, løsemid*, husdyrgjødsel*`,
);
const sells = list(
  "sells",
  "selger, selges, selge, selja, sel, seld, solgte, solgt, säljer, säljs, sälja, sålt, langer, langar, deal*, omsett, smugl*, bjuder ut, kjøper til, köper ut, skjenker, serverer, serverar, sells, selling",
);
const drugs = list(
  "drugs, or goods that minors may not have",
  `narkotika*, narko, hasj*, hasch*, dop, dopet, knark*, droger, drogar, amfetamin*, kokain*, heroin*, piller, pillar, tabletter, cannabis, marihuana, sprit, hjemmebrent*, heimebrent*, hembränt*, cigaretter til, sigaretter til, røyk til, snus til, snus till, cigaretter till, øl til, alkohol til, alkohol till, öl till, folköl till, vape*, tobakk til, opplysninger, opplysningar, uppgifter, passordet, drugs`,
);
const black = list(
  "black",
  "svart, svarte, svarta, under bordet, under bordet, kontant, kontanter, kontantar, cash, off the books",
);
const work = list(
  "work and pay",
  "jobb*, arbeid*, arbet*, lønn*, løn, løna, lön, löner, lönen, betal*, hyr ut, hyra ut, leie, leier, leiger, leig*, utleie*, uthyr*, uthyrning*, driver, driv, omset*, pays, workers, ansatt*, anställd*",
);
const unpaid = list(
  "without",
  "ikke, ikkje, inte, itte, aldri, aldrig, uten, utan, unngår, undviker, unndrar, not, without, no",
);
const dues = list(
  "taxes and books",
  "moms*, momsen, mva, skatt, skatten, skatter, arbeidsgiveravgift*, arbetsgivaravgift*, kvittering*, kvitto*, kvitton, kassa, kasseapparat*, bokfør*, bokför*, salget, regnskap, feriepenger, semesterersättning, tax, taxes",
);
const keeps = list(
  "keeps books or pays",
  "betaler, betalar, betala, betale, fører, førar, slår, slå inn, slår inn, redovisar, redovisa, innberetter, skriver, skriv, gir, gjev, ger, oppgir, pays, paying",
);
const benefit = list(
  "benefits",
  "trygd*, uføretrygd*, uføre, sykepenger, sjukepengar, dagpenger, dagpengar, sosialhjelp*, bidrag*, bidraget, sjukpenning*, a kassa, sjukersättning*, försörjningsstöd*, assistansersättning*, aktivitetsstöd*, bostøtte*, nav, försäkringskassan, benefits",
);
const cheats = list(
  "while working, or by cheating",
  "jobber, jobbar, arbeider, arbeidar, arbetar, full tid, heltid, svindl*, svindel*, snyt*, snyter, lurer, lurar, fusk*, juks*, jukser, bedrag*, bedrar, bor egentlig, späl, extraknäck*, works",
);
const builds = list(
  "builds, fells, lets, drives",
  `bygg*, byggt, bygd, bygde, satt opp, sett opp, satte opp, byggt till, rev, revet, riv, river, rivit, hogg, hogger, hogd, hogge, hogst*, felte, fäller, fällt, fyller, fylt, fyllt, graver, grev, grov, gräver, grävt, sprengt, sprengte, leier ut, leiger ut, leige ut, utleie*, hyr ut, hyrt ut, driver, driv, drev, drive, bedriver, kjører, kjøre, køyrer, kör, jakter, jaktar, fisker, fiskar, selger, säljer, serverer, skjenker, deponer*, brøyt*, parkerer, parkerar, barn, femten barn, har`,
);
const unlicensed = list(
  "without leave",
  `uten å søke, utan å søkje, utan å søke, uten søknad, uten byggesøknad, utan søknad, uten lov, utan lov, uten løyve, utan løyve, uten tillatelse, uten tillating, utan tillating, ingen tillatelse, ikke tillatelse, ikke løyve, ikkje løyve, har ikke lov, uten godkjenning, utan godkjenning, uten bevilling, uten skjenkebevilling, uten førerkort, uten lappen, utan körkort, uten forsikring, uten kontrakt, utan bygglov, utan tillstånd, utan tillåtelse, utan lov, utan att söka, utan anmälan, inget bygglov, inget tillstånd, inget körkort, ulovlig*, ulovleg*, olaglig*, olagligt, olovlig*, olovligt, uten rømningsvei*, utan rømingsveg*, uten brannsikring, utan utrymningsväg*, utan nödutgång*, without permit, without a permit, illegally, på svart`,
);
const strikes = list(
  "beats, starves, bullies",
  `slår, slå, slo, slog, slått, slåtte, slegne, slagen, slagna, slagne, mishandl*, misshandl*, klapser, klapsar, denger, dengjer, banker, bankar, juling, bank, lugger, luggar, sparker, sparkar, låser inne, låste inne, låser in, binder, sulter, sveltar, svelte, svelter, svelt, svälter, svälta, svält, plager, plagar, plågar, mobb*, mobbar, mobber, mobbing*, trakasser*, trakass*, klår på, beføler, tafsar, tafser, tar på, antastar, utnytter, utnyttjar, truer, hotar, ignorerer, vanskjøtt*, vanskjøtsel*, vanvård*, vanskött*, får ikke mat, får ikkje mat, får inte mat, uten mat, utan mat, uten vann, utan vatn, utan vatten, skriker på, skriker til, kjefter på, behandler, behandlar, hits, beats, abus*`,
);
const weak = list(
  "whoever cannot defend himself",
  `barn, barnet, barna, barnen, ungar, unger, ungene, ungane, ungan, ungarna, ungdom*, elev, eleven, elever, elevene, elevane, eleverna, elevar, beboer*, bebuar*, brukere, brukerne, brukarar, boende, pasient*, patient*, gamle, dei gamle, de gamle, gamla, de gamla, eldre, äldre, utviklingshemm*, funksjonshemm*, funktionsnedsatt*, kona si, sin fru, frua si, sambo*, samboeren, jentene, jentane, tjejerna, kolleger, kollegor, kollegaer, ansatte, anställda, personal*, folk, dyr, dyra, dyrene, djuren, djur, hest*, hestene, häst*, hästarna, hund*, katt*, sau, sauer, sauene, sauane, får, fåren, kyr, kyrne, kua, kor, korna, kyra, kalv*, gris*, høner, høns*, kids, children`,
);
const lawn = list(
  "lawns, drums and games",
  `plenen, plen, gress*, gräs*, gras, vegger, kamp, match*, laget, finalen, rekord*, et slag, tromme*, trumm*, håret, følge, leir, leiren, telt, opp, ned trær, ut av cupen, foredrag*, föreläsning*, bok, boka, boken, film*, fyr, skor, snø, gull, mynt, lekeplass*, lekplats*, kampanje*, uke, veckan, mobbeombud*`,
);
const drunk = list(
  "drunk",
  "full, fulle, fyll, fylla, på fylla, i fylla, fyllekjør*, fyllekøyr*, rattfull*, rattfyll*, promille*, beruset, berusa, berusad, drukken, drukkent, ruset, rusa, ruspåvirk*, påverkad, påvirket, påvirka, påvirket av, drikker, drikk, drikke, dricker, lukter sprit, luktar sprit, stoned, drunk, drinks, drinking",
);
const duty = list(
  "at the wheel, at work",
  "kjører, kjøre, kjør, køyrer, køyre, kör, kjørte, bil, bilen, bilkjøring, buss, bussen, rattet, båten, jobben, på jobb, jobb, jobbet, jobbe, på vakt, arbeid, arbetet, arbeidet, puben, krogen, hjemmetjenest*, heimetenest*, hemtjänst*, hverdag, skolen, avdelinga, at work, driving, drives",
);
const fullUp = list(
  "full in another way",
  `parkering*, parkeringsplass*, bussen er full, bussen är full, dunken*, container*, kontainer*, søppel*, full av, fulle av, full fart, full pakke, fullt hus, full tank, full stans, full jobb, full dag, full tid, kaffe, te, vann, vatten, saft, koll, full pott, fullbooka, drikke kaffe`,
);
const steals = list(
  "steals, bribes, forges",
  `stjeler, stjele, stjel, stel, stal, stjal, stjålet, stjålne, stole, stolen, stjæl, stulit, stjäl, stjäla, stal, snatter, snattar, underslår, underslag*, underslått, förskingrar, förskingr*, mutor, muta, mutar, mutad, bestikk*, bestikkelse*, bestikkelser, smurt, smørjing, kontanter, penger forsvinner, penger forsvant, pengar forsvinn, pengar försvinner, pengar försvann, pengene har forsvunnet, bruker kommunens, brukar kommunens, tar med seg, forfalsk*, förfalskar, förfalsk*, fusker, fuskar, fusk, jukser, juksar, juks, svindler, svindlar, svindel, bedragar, bedrar, lurer folk, lurar folk, hvitvask*, pengetvätt*, korrupt*, habilitet*, inhabil, fiktive, fiktiva, stealing, bribes, fraud, embezzl*`,
);
const goods = list(
  "what it is done with",
  `leder*, leiar*, sjef*, chef*, ansatt*, tilsett*, anställd*, styreleder*, kasserer*, kassör*, rådmann*, ordfører*, politiker*, upphandl*, innkjøp*, innkjøpssjef*, lærer*, timeliste*, timelister, timelistene, tidrapport*, tidrapporter, timer, regnskap*, rekneskap*, rekneskapen, bokföring*, kvittering*, kvitton, medisin*, medisiner, medicin*, fakturaer, fakturor, penger, pengar, kassa, kassen, entreprenør*, byggefirma*, byggföretag*, idrettslag*, förening*, reiseregning*, reserräkning*, naboen, grannen, kommunens bil, kommunebil*, firmabil*, kollega*, beboer*, pasient*, my manager, manager, boss`,
);
const hours = list(
  "hours and sheets",
  "timer, timar, timelister, timelistene, timelista, timelistane, tidrapporter, tidrapport, overtid*, övertid*, reiseregninger, fakturaer, fakturor",
);
const writes = list(
  "writes up",
  "fører, førar, skriver, skriv, skriver opp, skriver på, fuskar med, fusker med, jukser med, juksar med, fabrikkerer, dikter, hittar på",
);
const neverDone = list(
  "that were not worked",
  "ikke, ikkje, inte, itte, aldri, aldrig, falske, falska, for mange, för många",
);
const gives = list(
  "gives away",
  "gir, gjev, gav, gitt, ga, gett, gav, ger, fikk, fekk, fick, får, gikk til, ansatte, anställde, kjøper av, köper av, tildel*",
);
const contract = list(
  "work of the agency's",
  "kontrakt*, kontrakten, avtale*, avtal*, oppdrag*, uppdrag*, jobben, jobber, stilling*, stillinga, tjänst*, anbud*, upphandling*, tomta, tomten",
);
const friend = list(
  "friends and kin",
  "svoger*, svigersønn*, svigerbror*, svåger*, bror*, broren, bror sin, fetter*, kusin*, kompis*, venn, venner, vennen, vennene, vener, vänner, kamerat*, kameraten, kona si, kone, kona, fru, sønnen sin, sonen, sine egne, egen familie, seg selv, sig själv, uten anbud, utan anbud, uten utlysning, utan utlysing, utan upphandling, utan annonsering",
);
const tellers = list(
  "will tell",
  `vil tipse, vil melde, vil varsle, vil varsla, vil si fra, vil si ifra, vil seie frå, vil seia frå, vil sei frå, vil anmelde, vil rapportere, ønsker å tipse, ønsker å melde, ønsker å varsle, ynskjer å tipse, ynskjer å varsle, ynskjer å melde, må få si fra, må si fra, må melde fra, må varsle, melder fra om, melder fra, sier fra om, sier fra, varsler om at, vil berätta om, vill berätta om, vill berätta hur, vill berätta, vill tipsa, vill anmäla, vill rapportera, vill larma, vill slå larm, önskar anmäla, måste få berätta, jag anmäler, jag tipsar, tipsar om att, tipser om at, hvor melder, hvor kan man melde, hvor kan jeg melde, hvordan melder, hvordan varsler, korleis varslar, korleis melder, kor melder, kvar melder, korsn varsle, korsn melde, hur tipsar, hur anmäler, var anmäler, vart anmäler, vem anmäler, hur larmar, kan jeg melde fra, kan jeg varsle, kan eg varsle, kan eg melde, kan man varsle, kan man tipse, kan man tipsa, kan jag anmäla, säger ifrån om, säger något om, seier noko om, sier noe om, varsel om, varselet om, varslet om, varslinga om, want to report, like to report, how do i report, report my`,
);
const told = list(
  "what about",
  `sjef*, sjefen, leder*, lederen, leiar*, leiaren, avdelingsleder*, chef*, chefen, rektor*, anonym*, ulovlig*, ulovleg*, olaglig*, olagligt, svart*, mobb*, trakass*, trakasser*, dyremishandling*, djurplågeri*, dyr, dyra, fusk*, juks*, fyll, fylla, ansatt*, tilsett*, anställd*, kollega*, kolleg*, arbeidsgiver*, arbetsgivare*, arbeidsplass*, arbetsplats*, jobben, på jobb, jobbet, avdeling*, avdelinga, avdelningen, forhold*, tilhøv*, förhållanden*, missförhållanden*, bidragsfusk*, trygdesvindel*, stjel*, stjæl*, stöld*, tyveri*, tjuveri*, skatt*, hms, sikkerhet*, tryggleik*, brannsikring*, kritikkverdig*, det som foregår, det som går føre seg, det som skjer, hva som skjer, hur de behandlar, behandler, behandlar, mobbing*, narkotika*, knark*, dumping*, forurens*, ureining*, byggearbeid*, utleie*, naboen, grannen, krim*, stealing, manager, boss, abuse, fraud`,
);
const goodThing = list(
  "something good",
  `bok, boka, boken, bøker, böcker, krimbok*, film*, serie, serien, tur, turen, turer, turar, konsert*, restaurant, restaurang, kafé, kake, oppskrift*, recept, utstilling*, butikk*, strand*, butik, spill, podkast*, lekeplass*, lekplats*, badeplass*, feil på nettsiden, arrangement*`,
);
const insider = list(
  "works there",
  "jobber på, jobber i, jobber her, jobber hos, jobbar på, jobbar i, jobbar hos, arbeider på, arbeidar på, arbetar på, ansatt på, ansatt i, ansatt hos, er ansatt, tilsett i, anställd på, anställd i, anställd hos, har jobbet på, har jobbat på, i work at, i work for",
);
const grave = list(
  "something grave",
  "si fra, seie frå, säga ifrån, berätta, fortelle, redd for jobben, redd for å, rädd för, tør ikke, torer ikkje, vågar inte, vert pressa, presses, trakass*, mobb*, truet, hotad, ulovlig*, ulovleg*, olaglig*, juks*, fusk*, farlig*, behandler, behandlar, behandles, behandlas, missförhållande*, kritikkverdig*, uforsvarlig*, oförsvarlig*, underbemann*, forfalsk*",
);
const knows = list(
  "knows who",
  "jeg vet hvem som, jeg vet hvem, jeg vet om noen som, vet hvem som, eg veit kven som, veit kven som, eg veit kven, veit kæm, vet kem, jag vet vem som, jag vet vem, vet vem som, jag vet vilka som, vet om en som, i know who",
);
const look = list(
  "should look",
  "sjekke, sjekk, sjekker, sjekkar, kontrollere, kontroller, kontrollera, kontrollerar, kolla, kollar, granske, gransk, granska, granskar, etterse, undersøke, undersøk, undersøkje, undersöka, undersök, inspisere, inspektera, ta en titt på, tilsyn hos, tilsyn på, tillsyn på, ta tilsyn, inspect",
);
const suspect = list(
  "where something may be wrong",
  `kjeller*, kjelleren i, källaren på, hybel*, hybelhus*, hybelhuset, utleiebolig*, hytta ved, hytta, regnskap*, regnskapet til, rekneskap*, bokföringen, kök, köket, kjøkken*, restaurant*, restaurang*, pizzeria*, kebab*, kafeen på, verksted*, verkstad*, byggeplass*, byggarbetsplats*, gården, garden på, fjøs*, ladugård*, brannfare*, brannsikring*, branntilsyn, leilighetene i, råttor, rotter, anlegget, fabrikk*, lagerlokal*, kennel*`,
);
const mine = list(
  "one's own",
  "min, mitt, mi, vår, vårt, mine, våre, åpningstid*, öppettid*, om dere har, om de har, om ni har, bestill*, boka bord",
);
const crowded = list(
  "crowded",
  "rømningsvei*, rømingsveg*, utrymningsväg*, nödutgång*, ett bad, eit bad, ett badrum, ett toalett, brannfelle*, på gulvet, på golvet, i kjelleren, i kjeller, i källaren, i kjellaren",
);
const livesThere = list(
  "live there",
  "bor, bur, leier ut, leiger ut, utleie*, hyr ut, sover, søv, arbeidere, arbeidarar, arbetare, polakker, folk, tolv, beboere, stables, live",
);
const nature = list(
  "protected nature",
  "verneskog*, verneområde*, naturreservat*, reservat*, fredet, freda, fridlyst*, strandsone*, strandskydd*, bekken, elva, ån, bäcken, vernet, verna",
);

const announced = list(
  "a tip is announced",
  "vil tipse, ønsker å tipse, ynskjer å tipse, vil melde fra om, vil melde frå om, ønsker å varsle, ynskjer å varsle, vil varsle om, vil anmelde, vil melde til politiet, vill tipsa, tips till polisen, tips til politiet, vill anmäla att, vill anmäla en, vill anmäla min, i want to report a",
);
const spoken = list(
  "an offence is spoken of",
  `mistenker at, mistenkjer at, mistanke om, misstänker att, misstanke om, svart arbeid, svartjobb*, ulovlig byg*, ulovleg byg*, svartbygg*, driver ulovlig, driv ulovleg, uten tillatelse, uten løyve, utan løyve, utan byggeløyve, uten byggetillatelse, utan bygglov, utan tillstånd, olovlig*, korrupsjon*, korruption*, bedrageri*, bedrägeri*, trygdesvindel*, bidragsfusk*, omsorgssvikt*, barnemishandling*, mishandler, mishandlar, misshandlar, missförhållande*, bekymringsmelding*, orosanmäl*, slår elev*, slår barn*, dyremishandling*, djurplågeri*, vanvård*, uhabil*, inhabil*`,
);
const offence = list(
  "offence",
  "ulovlig*, ulovleg*, olaglig*, olagligt, kriminel*, brott, lovbrudd*, lovbrot*, skatt, skatten, moms, avgift, stjål*, stjele*, stulen, stulna, stöld*, tyveri*, narkotika*, knark*, juks*, fusk*, vold, våld, svart, dyremishandling*, djurplågeri*, dumper, dumpar, forurens*, ureining*, illegal*, crime",
);

/** A tip that is announced, on an offence that is named. */
export const sureTipPatterns: readonly Pattern[] = [
  one(
    list(
      "a deed that is an offence",
      "jobber svart, arbeider svart, arbeidar svart, jobbar svart, betalar svart, betaler svart, selger narkotika, selger dop, sel narkotika, sel dop, säljer knark, säljer narkotika, selling drugs",
    ),
    { within: 40, without: asks },
  ),
  near("a tip on an offence", { within: 80, without: asks }, announced, offence),
  near("an offence spoken of as one", { within: 60, without: asks }, spoken, offence),
];

/** "Do you know that …", "somebody should look at …": what follows is a tip when it is about a third party. */
const alerts = list(
  "alerts the agency",
  `vet dere at, vet dere om at, veit de at, veit de om at, veit dykk at, veit dokker at, vet dokker at, vet ni att, vet ni om att, visste dere at, visste de at, visste ni att, er dere klar over at, er de klar over at, er dokker klar over, är ni medvetna om att, är ni klara över att, känner ni till att, kjenner dere til at, har ni koll på att, har dere kontroll på at, har dere sett at, har de sett at, har ni sett att, noen må se på, nokon må sjå på, nån måste titta på, någon måste titta på, noen bør se på, noen bør sjekke, nokon bør sjekke, noen burde sjekke, noen burde se på, noen må gripe inn, nokon må gripe inn, någon borde kolla, någon borde titta på, nån borde kolla, bør nok sjekke, bør sjekke, borde kolla, borde kontrollera, bør kontrollere, burde kontrollere, kan dere sjekke, kan de sjekke, kan dere ta en titt på, kan ni kolla, kan ni kontrollera, kan ni titta på, jeg har sett at, eg har sett at, æ har sett at, jag har sett att, jag har sett hur, jeg har sett hvordan, jeg så at, vi har sett at, vi har sett att, vi ser at, vi ser stadig at, vi ser hur, hver natt ser vi, skal dere bare la, skal de berre la, ska ni bara låta, hva gjør dere med, kva gjer de med, vad gör ni åt, hva gjør kommunen med, hva gjør kommunen når, vad gör kommunen åt, vad gör ni när, hvorfor får han lov, hvorfor får de lov, kvifor får han lov, varför får han, varför får de, hvorfor gjør dere ingenting, varför gör ni inget, hva skal til for at, er det greit at, er det ok at, er det i orden at, är det okej att, är det ok att, är det rätt att, er det virkelig lov at, do you know that, are you aware that`,
);
const thirdParty = list(
  "a third party",
  `${agent.entries.filter((entry) => !["de", "dei", "folk", "kommunen", "noen", "nokon", "någon", "nån", "dem", "dom", "they"].includes(entry)).join(",")}, pizzasjapp*, sjappa, bula, krog*, krogen, puben, utested*, uteställe*, bar, baren, butikken, butiken, kjøpmannen, gatekjøkken*, snekker*, rørlegger*, maler*, städfirma*, städfirman, vaskebyrå*, renholdsfirma*, renhaldsfirma*, bemanning*, hjemmetjenesten, pleieren, pleiar*, sköterska*, sykepleier*, sjukepleiar*, föreståndare*, bestyrer*, styrar*, rektor, rektoren, lærerne, barnehagen, kommunebilen, kommunens bil, hestene, hestane, hästarna, hundene, hundane, hunder, katter, sauene, dyrene på, kuene, ungdommer på jobb, mindreårige, minderåriga, unger under, beboer, beboere, bebuar*, brukere, hybelhus*, hybelhuset, kjelleren i, källaren på, tomta bak, tomten bakom, anlegget, utleier, utleiar, husvert, hyresvärden, politikeren, ordføreren, ordføraren, rådmannen, kommunalråd*, styret, formannen, ordföranden, treneren, tränaren, presten, prästen`,
);
const goodNews = list(
  "good news, or the agency itself",
  `flink*, flott*, hyggelig*, hyggeleg*, snill*, vänlig*, trevlig*, bra, fantastisk*, dyktig*, duktig*, best, bäst, pris, prisen, vant, vann, gratulerer, grattis, jubileum, födelsedag, bursdag, fyller år, konsert*, utsolgt, slutsålt, åpningstid*, öppettider, åpent, opent, öppet, stengt, stängt, forsinket, forsinka, försenad, billett*, biljett*`,
);
const wrongs = list(
  "a wrong that is done",
  `uten kontrakt, utan kontrakt, utan avtal, uten pause, utan pause, utan rast, uten opplæring, utan opplæring, uten verneutstyr, utan verneutstyr, utan skyddsutrustning, uten skilt, utan skyltar, uten lys på, uten bilstol, utan bilbarnstol, uten belte, med mobilen hele, med mobilen i hånda, med mobilen i handen, minderåriga, minderårige, mindreårig*, mindreårige, under 18, under atten, barn på jobb, kroner i timen, kronor i timmen, kroner timen, kr timen, under minstelønn, lånar pengar av, låner penger av, tar penger fra, tek pengar frå, tar pengar från, skolens penger, skulens pengar, skolans pengar, kommunens penger, kommunens pengar, lagets penger, lagets pengar, foreningens penger, fellesskapets penger, på egen hytte, på eiga hytte, til privat bruk, privat bruk, privat bruk av, för privat bruk, på hytta i helga, til elgjakt, skinn og bein, skinn och ben, avmagret, avmagra, utmagrad*, uten vann, utan vatn, utan vatten, uten mat, utan mat, snakker stygt, snakkar stygt, pratar illa, skriker til de, skriker åt de, kjefter på de, låser døra, låser inne, låser dørene, låser in, binder fast, bundet fast, ikke fått mat, får ikke mat, fyller igjen, fyller att, fyller igen, i strandsona, i strandsonen, uten nabovarsel, nabovarsel, utan nabovarsel, sprengt uten, graver i, graver opp, fiktiv*, falske, falska, feil i systemet, noe annet i systemet, noko anna i systemet, fikser tallene, pyntar på, pynter på, skjuler, skjular, döljer, dekker over, dekkjer over, mørklegger, mörklägger, tvinger oss, tvingar oss, tvinger folk, tvingar, presser oss, pressar oss, truer oss, hotar oss, seksuelt, sexuellt, beføl*, krenk*, kränk*, kjeft og, underbemannet og, medisiner på avveie, medisin på avveie, pillene til, brenner plast, eldar plast, brenner søppel, eldar sopor, målat virke, impregnert, impregnerad, ulovlig fyring, full på jobb, full på jobben, kommer full, full till jobbet, bakfull, bakrus på jobb, jukse*, triksing`,
);

const close = { within: 40, without: asks };
const wide = { within: 70, without: asks };

const anybody = list(
  "whoever does it",
  `personalen, personalet, de ansatte, dei tilsette, de anställda, vi som jobber, vi som jobbar, me som jobbar, blir bedt om, vert bedne om, blir ombedda, vi blir bedt, på tomta, på tomten, kalvane, kalvene, kalvarna, hestene, hestane, kuene, kyrne, grisene, høner, høns, *firman, byggfirman, dyra, djuren, hundane, hundene, ${thirdParty.entries.join(",")}, de, dei, dem, dom, noen, nokon, någon, nån, det er noen som, det er nokon som, det finns någon, det står, det lukter, det luktar, jeg ser, vi ser, barna på, ungene på, *mesteren, *meistaren, *mästaren, *firmaet, *firma, *firman, *anlegget, *anläggningen, *butikken, *butiken, *selskapet, *bolaget, *åkeriet, åkeriet, oppdrettsanlegg*, fabrikken, gartneri*, *lederen, *leiaren, *ledaren, styrelederen, *sjefen, *chefen, *læreren, *lærar, assistenten, vikaren, vaktmesteren, vaktmästaren, sjåføren, sjåførane, förarna, treneren, *eieren, *eigaren, ägaren, *kontoret, *huset på, grisebonden, *bonden, familien på, naboene, naboane, grannarna`,
);
const misdeed = list(
  "a misdeed",
  `tar de boendes, de boendes pengar, beboernes penger, bebuarane sine pengar, pasientenes penger, elevenes penger, brukernes penger, vi ikke har vært, vi ikke har gjort, vi ikkje har gjort, vi ikkje har vore, vi inte har gjort, som ikke er gjort, som ikkje er gjort, som inte är gjort, som aldri er gjort, som aldrig gjorts, inga kontrakt, ingen kontrakt, ingen kontrakter, uten papirer, utan papper, fällt skyddade, felt fredede, felt freda, hogd freda, hugget ned, fällt träd, fälla träd, for å få utsikt, för att få sjöutsikt, för utsikten, står i møkk, i egen møkk, i eigen møk, i møkk til, i skit till, står i skiten, uten tørr, utan torr, har lov til det, de har lov til, dei har lov til, de har lov til det, ikke lov til, ikkje lov til, inte lov att, ikke har lov, inte har lov, inte får lov, graver og spreng, graves og sprenges, sprenges, spränger, gjør det svart, gör det svart, tar imot svart, uten anbud, utan upphandling, gir jobber til, ger jobb åt, ansetter bare, anställer bara sina, skriver falske, skriv falske, skriver falska, juger om, ljuger om, lyg om, søv på golvet, sover på golvet, sover på gulvet, løyner, gjemmer, dumper, dumpar, dumpet, dumpa, tømmer, tømte, brenner gamle, bränner gamla, brenn gamle, eldar med, slepp daud, slipper død, daud fisk, død fisk i, malingsrester, i sluket, i slukt, olje i, tatt av kassa, tar av kassa, teke av kassa, tatt penger, tar penger, tar pengar, stikker unna penger, stikker av med, underslag, i egen lomme, i eiga lomme, i egen ficka, smuglersprit, smuglersigaretter, smugelsprit, smuggelsprit, smuggelcigaretter, heimebrent, hjemmebrent, hembränt, tar på jentene, tar på jentane, tar på ungene, tafsar på, klår på, klenger på, lugger, dyttet, alene hjemme hele, aleine heime heile, ensamma hemma hela, ensamma hela natten, aldri ute, får ikke gå ut, går i de samme klærne, er sultne, er svoltne, är hungriga, gått ut på dato, utgått på dato, klistrar nye lappar, klistrer nye, märker om, nye lappar, nytt datum, uten kjøling, utan kylning, utan vila, uten hvile, utan kvile, uten hviletid, utan kviletid, kjøre i strekk, skriver timmar, skriv timar, skriver timer, fakturerer for, fakturerar för, selger skolens, säljer skolans, selger kommunens, säljer kommunens, sel kommunens, säljer mediciner, selger medisiner, gamla däck, gamle dekk, gamle bildekk, utan handskar, uten førerkort, utan förarbevis, uten løyve, uten konsesjon, utan koncession, uten serveringsbevilling, etter stengetid, efter stängning, til langt på natt, tvinger, tvingar, tvinga, skremmer, hotar med sparken, truer med sparken, får sparken hvis, ikke registrert, ikkje registrert, inte registrerad, uten arbeidskontrakt, bor i brakke, bur i brakke, bor i containere, bur i container, bor i container, sover på lager, ikke betalt lønn, ikkje betalt løn, får ikke lønn, får inte lön, snyter på, snyt på, lyver på, ljuger om, juger om, later som han er syk, låtsas vara sjuk, sykmeldt og jobber, sjukskriven och jobbar, sjukmeld og jobbar, forfalsket, forfalska, förfalskat, uten bånd i, jager reinen, jager sauene, skyter rev, skyter ørn, fellefangst, setter feller, garn i, fisker med garn, tar laks, tjuvfiskar, tjuvjagar, tjuvfiske, tjuvjakt, overfyller, overfull, fyller på med, graver uten`,
);

const bossOrOwner = list(
  "one's boss, an owner",
  "min sjef, sjefen min, sjefen vår, vår sjef, leiaren vår, lederen vår, min leder, leiaren min, min chef, vår chef, chefen min, min arbeidsgiver, arbeidsgiveren min, arbeidsgivaren min, min arbetsgivare, huseieren, huseigaren, utleieren, utleiaren, hyresvärden, hyresvärden min, eieren av, eigaren av, ägaren av, ägaren på, ägaren till, eieren på, eigaren på, driveren av, min kollega, kollegaen min, kollegaen vår, min arbetskamrat, styrelederen i, ordföranden i, kassereren i, kassören i",
);
const kind = list(
  "kind words, or a wish",
  `${goodNews.entries.join(",")}, takk, takker, tack, tackar, snill, snäll, hjelpsom*, hjälpsam*, sier at dere, säger att ni, ba meg, bad mig, lurer på, undrar om, kan dere hjelpe`,
);
const drops = list(
  "throws away",
  "kaster, kastar, slenger, slänger, dumper, dumpar, tømmer, tømer, tömmer, graver ned, grev ned, gräver ner, legger igjen, lämnar kvar",
);
const carcass = list(
  "carcasses, rubble, rubbish",
  "slakteavfall*, slaktavfall*, slakterest*, kadaver*, åtsel, bygningsavfall*, byggavfall*, riveavfall*, hageavfall*, trädgårdsavfall*, søppelsekk*, søppel, sopor, sopsäckar, møbler, kjøleskap*, kylskåp*, vaskemaskin*, bilvrak*, skrot, skrap, hvitevarer, sprøyter, sprutor, kanyler",
);
const outThere = list(
  "out of doors",
  "skogen, skogane, elva, elven, bekken, fjorden, sjøen, vannet, vatnet, ån, älven, bäcken, sjön, grøfta, grøften, diket, stranda, stranden, parken, bak bensinstasjonen, bakom macken, myra, myren, steinbruddet, turløypa, naboens, grannens",
);

export const tipPatterns: readonly Pattern[] = [
  one(bossOrOwner, { within: 60, without: kind }),
  near("throws rubbish out of doors", { within: 60, without: asks }, carcass, drops, outThere),
  near("somebody does a misdeed", { within: 60, without: asks }, misdeed, anybody),
  one(announced, { within: 60, without: goodThing }),
  inOrder("alerts the agency to a third party", { within: 60, without: goodNews }, alerts, thirdParty),
  near(
    "a third party does a wrong",
    { within: 70, without: asks },
    wrongs,
    list(
      "whoever does it",
      `${[...thirdParty.entries, "de", "dei", "vi", "jeg har sett", "noen", "nokon", "det bor", "det står"].join(",")}`,
    ),
  ),
  near(
    "waste is let out",
    { within: 34, without: asks },
    waste,
    list(
      "let out",
      "dump*, tømmer, tømt, tømte, häller, hällt, heller ut, slipper ut, slepp ut, släpper ut, lekker, lekk, läcker, rett ut, rakt ut, graver ned, brenner, brenn, eldar, bränner, kastet i, kasta i, slengt i",
    ),
  ),
  one(spoken, { within: 60, without: asks }),
  near("dumps waste", close, waste, dumping, agent),
  near(
    "waste in the brook",
    wide,
    waste,
    list(
      "water",
      "bekken, bekk, elva, elven, fjorden, sjøen, vannet, vatnet, ån, älven, bäcken, sjön, havet, brunnen, brønnen, grunnen, dikesrenna, skogen, steinbrudd*, natta, natten",
    ),
    dumping,
  ),
  near("sells drugs", close, drugs, sells),
  near("black work", { within: 30, without: asks }, black, work),
  inOrder("no tax or books", close, keeps, unpaid, dues),
  inOrder("without tax or books", close, unpaid, keeps, dues),
  inOrder("pays cash without tax", wide, keeps, black, unpaid, dues),
  near("benefits while working", wide, benefit, cheats, agent),
  near("builds or trades without leave", wide, unlicensed, builds, agent),
  near(
    "beats or starves the weak",
    { within: 40, without: lawn },
    strikes,
    weak,
    list(
      "anyone",
      `${agent.entries.join(",")}, blir, vert, bli, jeg har sett, jag har sett, hører, höra, vi hører, står, låter, lèt, lar, fortsette, fortsätta, får, verkligen, dere, ni`,
    ),
  ),
  near("drunk at the wheel or at work", { within: 45, without: fullUp }, drunk, duty, agent),
  near("steals or bribes", { within: 45, without: asks }, steals, goods, agent),
  inOrder("hours never worked", close, writes, hours, neverDone),
  near(
    "hours never worked by somebody",
    close,
    hours,
    list("forges", "fusk*, fuskar, fusker, juks*, forfalsk*, förfalsk*, dikter, fiktive"),
    agent,
  ),
  near("contracts for friends", { within: 60, without: asks }, contract, friend, gives),
  near("will tell of something wrong", { within: 60, without: goodThing }, tellers, told),
  near("an insider tells", { within: 90, without: goodThing }, insider, grave),
  one(knows, {
    within: 50,
    without: list(
      "a contest",
      "vant, vann, vinner, vinn, vinnaren, vinneren, skrev, skreiv, synger, sjunger, spiller, spelar, eier bilen, får prisen",
    ),
  }),
  near("ought to be looked into", { within: 50, without: mine }, suspect, look),
  near(
    "people crowded together",
    { within: 60, without: mine },
    crowded,
    livesThere,
    list(
      "how many",
      "arbeidere, arbeidarar, arbetare, polakker, folk, uten, utan, rømningsvei*, åtte, 8, ti, 10, tolv, 12, 15, mange, många, leier ut, hyr ut, leiger ut",
    ),
  ),
  near(
    "harms protected nature",
    wide,
    nature,
    list(
      "fells or digs",
      "hogg*, hogger, hogde, hogd, hogge, graver, grev, fyller, fyll, sprenger, bygger, byggjer, bygger, fäller, grävt, schaktar, planerer",
    ),
    list(
      "without leave or at night",
      "uten, utan, ulovlig*, ulovleg*, olagligt, natta, natten, svart, i skjul",
    ),
  ),
  one(
    list(
      "a tip by itself",
      "råttor i köket, rotter på kjøkkenet, rotter på kjøkenet, mus på kjøkkenet, kackerlackor i köket, smugler inn, smuglar in, tar imot mutor, tar emot mutor, tek imot mutor, tar imot bestikkelser, tar mutor, tar bestikkelser, driver hvitvasking, hyr ut svart, leier ut svart, svarta löner, svart lønn, svarte lønninger",
    ),
    { within: 40, without: asks },
  ),
];
