/** What tips tell of, by kinds of wrong: a third party beside money kept from the tax, harm to the weak, building without leave, and so on. */
import { inOrder, list, near, type Pattern } from "./near.ts";

const third = `dæm, dømm, hu, det bor, det bur, det står, det ligg, det ligger, borte hos, bortom, i huset, familie, familien, familj, familjen, han, hun, ho, hon, ham, henne, honom, de, dei, dem, dom, disse, desse, dessa, folk, noen, nokon, nokken, någon, nån, en fyr, ein fyr, ein, ei, en, en kar, fyren, fyr, typen, mannen, mann, dama, damen, kvinna, kvinnan, kvinne, paret, kameraten, ungdommene, ungdommar, ungdomar, gjengen, gänget, kjenner en, kjenner noen, känner en, kjenner til en, kjenner til noen, *nabo*, *granne*, *grannar*, *eier*, *eigar*, *ägar*, innehaver*, *sjef, *sjefen, *sjefane, *chef, *chefen, *leder, *lederen, *leiar, *leiaren, *ledare, ledelse*, leiing*, ledningen, *styreren, *styrar*, bestyrer*, føreståndare*, *kolleg*, medarbeid*, *ansatt, *ansatte, *tilsett, *tilsette, *anställd*, *personal*, vikar*, assistent*, *lærer*, *lærar*, *lärar*, rektor*, trener*, tränar*, *vakt, *vakta, *vakten, *vakter, vaktmester*, vaktmäst*, *sjåfør*, *chaufför*, *kontroll*, bonden, bønder, bönder, *bonde, *bonden, gårdbruk*, gardbruk*, lantbruk*, *gården, *garden, garden, *fjøs*, stallen, *stall*, kennel*, oppdrett*, uppfödar*, hundeeier*, *firma, *firmaet, *firman, *bedrift*, *selskap*, *bolag*, *företag*, *entreprenør*, *entreprenör*, *håndverker*, *hantverk*, snekker*, snickar*, rørlegg*, rörmok*, elektriker*, maler*, målar*, taktekk*, asfaltg*, *byrå, *byrået, bemanning*, *restaurant*, *restaurang*, *kafé*, *kafe*, *pizzeria*, *sjappa, *sjapp, kebab*, gatekjøkken*, gatukök*, bakeri*, *kiosk*, *butikk*, *butik, *butiken, bar, baren, *baren, *pub*, puben, krog*, krogen, utested*, utestad*, uteställe*, nattklubb*, salong*, frisør*, frisör*, neglestudio*, nagelsal*, massasje*, massage*, *verksted*, *verkstad*, *forhandler*, *handlar*, *utleier*, *utleiar*, huseier*, huseigar*, *vert, *verten, hyresvärd*, *barnehage*, dagmamm*, *förskol*, *skolen, *skulen, *skolan, *hjem, *hjemmet, *heim, *heimen, *boende, *boendet, *institusjon*, pleier*, pleiar*, *pleieren, undersköt*, sköterska*, *sykepleier*, *sjukepleiar*, *lege, *legen, tannlege*, tandläk*, *politi*, ordfører*, ordførar*, byråd*, formannskap*, *rådgiver*, *leder i, kasserer*, kassör*, *styret, styrelsen, idrettslag*, fotballag*, laget, *forening*, *förening*, *klubb*, menighet*, församling*, presten, prästen, sekt*, hytt*, stuga, stugan, sommarstug*, *kommunen*, *etaten, *avdeling*, *avdelning*, *foreldre*, föräldr*, mora, moren, mammaen, faren, pappaen, pappan, mamman, ekskona, eksen, samboer*, *gjest, *kunde, polakk*, arbeidere, arbeidar*, arbetare, jegere, jegrar, jägare, fisker*, fiskar*, *båten, båtfolk, *bilen, lastebil*, traktor*, *anlegg*, *anläggning*, fabrikk*, fabrik*, *huset, hybel*, *leiligheten, *leilegheita, *lägenheten, kjelleren, källaren, tomta, tomten, i nr, i nummer, nummer, they, he, she, neighbour*, neighbor*, owner*, boss, manager, colleague*, company, restaurant, landlord, staff, teacher, somebody, someone`;

const thirdParty = list("a third party", third);

const generalQuestion = list(
  "asks what is allowed, news, books, jest",
  `lov å, er det lov, er det ulovlig, er det ulovleg, er det tillatt, er det lovlig, är det olagligt, är det lagligt, är det tillåtet, får man, får jag, får eg, får jeg, får vi, kan man, kan jeg få, kan eg, kan vi, må jeg, må eg, må man, må vi, måste jag, måste man, treng eg, trenger jeg, behöver jag, behöver man, hvor leverer, kor leverer, kvar leverer, var lämnar, hvor kaster, kor kastar, var slänger, kan leveres, kan lämnas, tar dere imot, tar ni emot, foredrag*, föreläsning*, bok, boka, boken, bøker, roman*, krimbok*, krim, deckar*, film*, serie, serien, utstilling*, utställning*, podkast*, podcast*, podd*, politiet etterlyser, politiet advarer, politiet varsler, polisen varnar, polisen söker, etterlys*, efterlys*, museum*, teater*, kurs, kurset, tenk om, haha*, springis*, betyder, betyr, kalles, kallas, i romanen, i filmen, spill*, spel, spelet, kampen, matchen, pris for, kåret, kårad, vant, vann, gratulerer, grattis, flinke, dyktige, hyggelig, trivelig, trevlig, koselig`,
);

const untaxed = list(
  "paid or sold without tax or books",
  `svart, svarte, svarta, på svart, i svart, under bordet, under bordene, i hånda, i handa, i handen, i neven, kontant, kontanter, kontantar, bare cash, cash, cashen, vipps til privat, privat vipps, privat konto, private konto, egen konto, eiga konto, eget konto, swish privat, swisha privat, uten kvittering, utan kvittering, utan kvitto, ikke kvittering, ikkje kvittering, aldri kvittering, inget kvitto, aldrig kvitto, uten å slå inn, utan å slå inn, utan att slå in, slår ikke inn, slår ikkje inn, slår inte in, slår aldri, uten faktura, utan faktura, uten moms, utan moms, uten mva, utan mva, uten skatt, utan skatt, betaler ikke skatt, betalar ikkje skatt, betalar inte skatt, skatte(plikt|snyt*|unndra*), skattefusk*, skattesmit*, unngår skatt, momsfusk*, svindl*, svindel*, lurer staten, lurer unna, lurar unna, fiktiv*, stråmann*, målvakt, dobbelt regnskap, dubbel bokföring, to sett regnskap, regnskapsjuks*, bokføringsjuks*, konkursrytt*, off the books, cash in hand, cash only, no receipt*`,
);
const pays = list(
  "work, pay, trade",
  `betal*, lønn*, løn, løna, lön, lönen, löner, jobb*, jobber, jobbar, arbeid*, arbet*, tjen*, tjän*, tar, tek, får, vil ha, vill ha, krever, kräver, krev, selg*, sel, säljer, sälj*, handl*, klipp*, pusser, pusse, vask*, städ*, mal*, bygg*, snekr*, repar*, fiks*, leier ut, leiger ut, leig*, leie, utleie*, hyr*, uthyr*, husleie*, hyra, driv*, kjør*, køyr*, kör*, kunde*, gjester, ansatte, tilsette, polakk*, oppdrag*, salg*, omset*, tjenest*, teneste*, regnskap*, rekneskap*, bokfør*, pay*, work*, sell*`,
);

const lets = list(
  "lets out, burns, buries, pours",
  `dump*, tøm*, tøm(me|mer|t|te), töm*, hell*, häll*, slipp*, slepp*, släpp*, spyl*, spol*, brenn*, brent, bränn*, eld(ar|as|at|er), grav(er|e|d), grev, gräv*, grov, kast*, sleng*, slengt, släng*, lekk*, lek, läck*, renn*, rinn*, ledes, ledd, leder, rett ut, rakt ut, rett i, rakt i, ut i, pump*, spred*, sprid*, sprer, sprøyt*, bespru*, tipp*, tippa, tippet, legg(er|e) fra, legger igjen, hiv(e|er), hiver, hives, havn*, flyt*, siv*, drenerer, pour*, dumping, burn*`,
);
const filth = list(
  "waste and filth",
  `*olje, *olja, *oljen, *oljefat*, *asbest*, eternit*, *gjødsel*, møkk, møkka, gjødsla, gylle, gödsel*, *kloakk*, avløp*, avlopp*, *slam*, *kjemikal*, *kemikal*, kjemisk*, søppel*, søpla, søppla, boss, bosset, *avfall*, skrot, skrap, *plast, plasten, isolasjon*, isolering*, färgburk*, malingsspann*, *burkar, spann, bildekk*, bildäck*, *gift*, *diesel*, *bensin*, *maling*, målarfärg, malingsrest*, *batteri*, *dekk, *dekkene, *dekka, *däck, *däcken, *gummi*, septik*, betong*, murstein*, rivings*, *lösningsmedel*, *løsemid*, frostvæske, glykol, kvikksølv*, impregnert*, trykkimpreg*, *silo*, pressaft, skum, skumm*, fiskeavfall, kadaver*, åtsel, slakt*, døde dyr, daude, hundebæsj, hundskit, møbler, kjøleskap*, kylskåp*, vaskemaskin*, bilvrak*, hvitevarer, hageavfall*, hagerest*, trädgårdsavfall*, sprøyter, sprutor, kanyler, fremmede arter, *vann fra bilvask, waste, oil, sewage, rubbish, trash, chemicals`,
);

const weak = list(
  "whoever cannot defend himself",
  `born, borna, bonna, bonn, *barn, *barnet, *barna, *barnen, barnas, *unge, *ungen, *ungene, *ungane, *ungan, *unger, *ungar, *ungarna, småbarn*, småtting*, småungar, jenta, jente, jentene, jentane, gutt, gutten, guten, guttene, gutane, tjejen, tjejer, flick*, pojk*, baby*, spedbarn*, spädbarn*, ungdom*, *elev, *eleven, *elever, *elevene, *elevane, *eleverna, tenåring*, tonåring*, åring, åringen, åringer, *beboer*, *bebuar*, brukere, brukerne, *brukar, brukarar, boende, *pasient*, *patient*, gamle, gammal*, gamla, *eldre, äldre, bestemor*, oldemor*, mormor, utviklingshem*, funksjonshem*, funktionsneds*, demente, kona, kone, konen, frua, frun, sambo*, samboeren, kjæresten, flickvän*, jentene, tjejerna, mora si, *hund*, *katt*, valp*, kattung*, *hest*, *häst*, *sau, *sauer, sauene, sauane, *lam, lamma, får, fåren, *ku, *kyr, kuene, kyrne, kua, kor, korna, *kalv*, *gris*, purker, høner, høns*, kylling*, *fjørfe*, kanin*, rein*, ren, renar, dyr, dyra, dyrene, *djur, djuren, djura, papegøy*, fisken, laksen, kids, child*, dog*, horse*, animals, elderly, patients`,
);
const cruelty = list(
  "harm or neglect",
  `slå, slår, slo, slog, slått, slegne, slagen, slagna, slagne, ~mishandl*, ~misshandl*, klaps*, daska, dasker, dask*, deng(er|jer|es|te|a), bank(er|ar|et|a|es), juling, lugg(er|ar|et|a), drar i håret, dreg i håret, drar i øret, klyp(er|e|t|te), nyp(er|t), rist(er|et|ar|a), dytt(er|et|ar|a), skubb*, spark(er|et|ar|a), kast(er|ar|et) ting, lås(er|e|te|t|t) inn*, lås(er|te) ute, innelåst*, instäng*, innest*, binder, bundet, bundne, bundet fast, binds, i lenke, i lenker, i lenkje, i kjetting, i kedja, på lenke, på kjetting, bur, i bur, i bånd hele, sult*, utsult*, svelt*, svält*, ikke mat, ikkje mat, inte mat, uten mat, utan mat, får ikke mat, får ikkje mat, ikke får mat, ikkje får mat, inte får mat, får inte mat, spør etter mat, spør etter brød*, ber om mat, tigger mat, tigger om mat, bare sokk*, berre sokk*, bara strump*, uten støvler, sulten, svolten, svoltne, hungrig*, aldri ute, kommer aldri ut, kjem aldri ut, får aldri komme ut, aldrig ute, sender meldinger, skriver til jentene, snapper,  uten vann, utan vatn, utan vatten, ikke vann, ikkje vatn, inget vatten, mager*, magre, avmagr*, utmagr*, tynne, tynn, skinn og bein, skinn och ben, ribbein*, revbenen, skitn*, skitten, møkk, møkkete, lort*, gjødsel til, skit(en|t|na|iga), i egen møkk, i eigen møkk, urin, bleie*, bleia, bleier, blöja, blöjor, liggesår, stinker, luktar illa, lukter vondt, fryser, frys, frøs, uten klær, uten sko, utan sko, utan klede, barbeint i, bare sokk*, uten jakke, utan jakke, tynnkledd, tunnklädda, blåmerke*, blåmärk*, blåøye, blåöga, merker på, merke på, märken på, sår, skadet, skada, skadd*, halt*, halter, haltar, græt, gråter, skriker, hyler, uler, gneldrer, bjeff* hele, skjell* ut, skälls, kjeft*, brøl*, vrål*, rop(er|ar) til, skrem*, skräm*, tru(er|ar|et|a), hot(ar|ade|as), plag*, plåg*, ~mobb*, ~trakasser*, ~mishandling*, utnytt*, utnyttj*, overgrep*, övergrepp*, beføl*, beføl, tafs*, klå(r|dde|fing*), tar på, tek på, antast*, seksuell*, sexuell*, nakne, nakne bilder, nakenbild*, meldinger til, alene, aleine, åleine, ensam, ensamma, alene hjemme, uten tilsyn, utan tilsyn, utan tillsyn, forlat*, førlat*, övergiv*, omsorgssvikt, vanskjøt*, vanvård*, vanskött*, forsøm*, neglisjer*, ignorer*, overse*, dør, døyr, dør av, daude, døde, død, døde, dött, drept, avliv*, drukn*, slept, dop*, medisiner ned, tvang*, tvinger i, reim*, belte, holdt fast, holder fast, held fast, hålls fast, ute hele, ute heile, ute på natt*, ute om natt*, ut på natta, midt på natta, ute sent, ikke på skolen, ikkje på skulen, inte i skolan, borte fra skolen, lever under, lever i, bor i søppel, gift bort, giftes bort, gifta bort, tvangsgift*, tvångsgift*, omskj*, omskär*, sendt til, sendes til, send til, bortgift*, starved, hit, hits, beat*, abuse*, neglect*, tied, alone`,
);
const play = list(
  "play, lawns, the agency, one's own",
  `plenen, plen, gress*, gräs*, gras, vegger, kamp, kampen, match*, laget, finalen, rekord*, et slag, tromme*, trumm*, følge, leir, leiren, telt, ut av cupen, foredrag*, föreläsning*, bok, boka, boken, bøker, film*, serie*, teater, skor, gull, mynt, kampanje*, uke, veckan, mobbeombud*, vaksin*, influensa, forkjøl*, sykkel*, ski, aktivitet*, tilbud til, arrangement*, åpent, öppet, kurs, sommerskole, barnefilm, barneteater, bursdag, glade, lykkelig*, fornøyd*, nöjda, gratulerer, grattis, takk for, tack för, god tur, bade*, aking, ake*, førskolestart, skolestart, kjøpe, kjøpte, selges, søker hjem, mistet, savnet, funnet, upphittad, bortkommen, borte vekk`,
);

const without = list(
  "without what is required",
  `uten at noen har, uten at de har, uten at han har, uten at hun har, uten at det er, utan at nokon har, utan at dei har, utan at han har, utan at det er, utan att någon har, utan att de har, utan att han har, uten å søke, utan å søkje, utan å søke, uten søknad, uten byggesøknad, utan søknad, (uten|utan|har ikke|har ikkje|har inte|mangler|manglar|saknar) (lov|løyve|tillatelse|tillating|tillåtelse|tillstånd|bygglov|anmälan|godkjenning|godkjenninger|godkänn*|bevilling|skjenkebevilling|serveringsbevilling|førerkort|førarkort|lappen|lapp|sertifikat|körkort|førarbevis|forsikring|försäkring|registrering|skilt|skilter|kontrakt|kontrakter|avtale|arbeidsavtale|anställningsavtal|papirer|papir|papper|id kort|opphold*|arbeidstillatelse|arbeidsløyve|arbetstillstånd|autorisasjon|fagbrev|utdanning|utdannelse|behörighet|legitimation|konsesjon|koncession|jaktkort|fiskekort|nabovarsel|ansvarsrett|dispensasjon|dispens|rømningsvei*|rømingsveg*|nødutgang|nødutganger|utrymningsväg*|nödutgång*|brannsikring*|røykvarsler*|brandvarnare|brannvarsl*|sikring|sikringer|gjerde|rekkverk|hjelm|verneutstyr|skyddsutrustning|vern|stillas|sele|hansker|handskar|masker|munnbind|vinterdekk|bremser|lys|belte|bilbelte|bilstol|bånd|band|koppel|tilsyn|tillsyn|opplæring|utbildning|kurs|vask|hygiene|kjøling|kyl|såpe|toalett|pause|pauser|rast|hvile|kvile|vila|anbud|anbod|upphandling|utlysning|utlysing|annonsering|kvittering|faktura|grunn til), ~ulovlig*, ~ulovleg*, ~olaglig*, ~olovlig*, ulovli, olagli, lovstridig*, imot loven, i strid med loven, mot lagen, i strid med regl*, bryter loven, bryt lova, bryter mot, bryter regl*, bryt regl*, ikke lov til, ikkje lov til, inte lov att, ikke har lov, ikkje har lov, inte har lov, ingen tillatelse, ikke tillatelse, ikke løyve, ikkje løyve, inget tillstånd, inget bygglov, aldri søkt, aldri blitt søkt, aldrig sökt, ikke søkt, ikkje søkt, inte sökt, har dere godkjent, er dette godkjent, er det godkjent, er det søkt, på svart, i skjul, i hemmelighet, i smug, i det skjulte, midt på natta, om natta, nattetid, på nattetid, i verneområde*, i naturreservat*, på vernet, i strandsona, i strandsonen, strandskydd*, på fredet, fredede, freda, fredlyst*, fridlyst*, vernede, verna, kulturminn*, for å få utsikt, for utsikten, för att få utsikt, för utsikten, sjöutsikt, på allmenningen, på allmänningen, på kommunens grunn, på kommunal grunn, på kommunens tomt, på friområde*, på kommunens mark, without a permit, without permission, illegal*`,
);
const acts = list(
  "does, builds, lets, drives",
  `bygg*, byggjer, bygd, bygde, satt opp, sett opp, setter opp, satte opp, sätter upp, påbygg*, tilbygg*, utbygg*, garasje*, garage*, brygge*, brygga, hytte, hytta, terrasse*, altan*, mur, gjerde, anneks, ombygd, bygd om, byggt om, byggt till, rev, revet, rive, river, riv, rivit, hogg*, hogd, hugge*, hugg*, felt*, fell, feller, fell(er|te), fäll*, sag(er|et) ned, sag(ar|a) ned, såg*, kapp*, kutt*, fyll*, grav(er|e|d|et), grev, grov, gräv*, schakt*, spreng*, spräng*, planer*, leier ut, leiger ut, leige ut, utlei*, hyr ut, hyrt ut, hyr*, uthyr*, airbnb, driv, driver, drev, drive, drevet, bedriver, kjør*, køyr*, kör*, jakt*, jakter, jag*, skyt*, skjut*, fisk*, garn, ruser, teiner, felle*, snare*, selg*, sel, sälj*, serverer, serverar, skjenk*, brent, brenner, deponer*, brøyt*, parker*, åpnet, har, holder, held, håller, jobb*, arbeid*, arbet*, ansett*, anställ*, bruk*, använd*, tar, gir, gjør, gjer, gör, sett*, la, lar, låt*, står, stenger, stängt, sperret, sperrer, importer*, smugl*, smuggl*, innfør*, avl*, hold*, oppbevar*, lagr*, reparer*, behandl*, opererer, setter sprøyter, injiserer, sprøyt*, tatover*, build*, rent*, sell*, hunt*`,
);

const cheats = list(
  "cheats, steals, bribes, forges",
  `stempler inn, stemplar inn, stämplar in, stempler ut, aldri på jobb, aldri utført, aldri gjort, aldrig utförts, som ikke finnes, som ikkje finst, som inte finns, til seg selv, til seg sjølv, åt sig själv, på seg selv, gratis tur, gaver fra, gåver frå, gåvor från, spandert, betalt av utbygger*, kommunebil*, kommunens bil, kommunens traktor, kommunens utstyr, tjenestebil*, tenestebil*, tjänstebil*, firmabil*, hyttebygg*, hytta si, hytta sin, sin stuga, egen hytte, eiga hytte, sommarstugan, *hytta til, stjel*, stjæl*, stel, stal, stjål*, stjale, stole fra, stjäl*, stul*, naske*, nask*, snatt*, raner, underslag*, underslå*, forskingr*, förskingr*, tar av kassa, tek av kassa, av kassa, ur kassan, i egen lomme, i eiga lomme, i egen ficka, egen ficka, privat bruk, privat hytte, til eget bruk, til eige bruk, for egen vinning, på egen hytte, på hytta si, på egen bolig, privat regning, kommunens regning, på kommunens regning, på skattebet*, firmakort*, kommunekort*, bensinkort*, kredittkort*, mut(er|a|or|ar|ad|ade), bestikk*, smør(er|ing|jing), smurt, smurning, korrupt*, ~korrup*, kameraderi*, vänskapskorr*, vennetjenest*, nepotism*, inhabil*, uhabil*, habilitet*, jäv, jävig*, svoger*, svigersønn*, svigerbror*, svåger*, fetter*, kusin*, barndomsvenn*, golfkompis*, jaktkompis*, kompisen sin, kompisar, kompiser, kameraten sin, vennene sine, venene sine, vänner, sin egen bror, bror sin, broren sin, brorsonen, kona sitt, kona sitt firma, sin frus, sin kone, konas firma, sitt eget firma, eget firma, eige firma, eget bolag, egne firma, uten anbud, utan anbod, utan upphandling, uten utlysning, utan utlysing, ~forfalsk*, ~förfalsk*, falsk*, fusk*, juks*, triks*, fabrikker*, dikter opp, diktar opp, hittar på, finner på tall, pynter på, pyntar på, endrer i, endrar i, ändrar i, tukl*, manipul*, svindl*, svindel*, bedra*, bedrag*, bedreg*, bedräg*, lurer eldre, lurer gamle, lurar gamla, lurer folk, lurar folk, lurte, lura, snyt*, utnytt*, hvitvask*, kvitvask*, pengetv*, penningtv*, heler*, hæler*, häler*, tjuvgods, stjålne varer, tyvegods, sykler som er stjålet, skriver timer, skriv timar, skriver opp timer, fører timer, førar timar, timer som, timar som, timelist*, timeføring, tidrapport*, fler timmar, flere timer enn, fleire timar enn, reiseregning*, reiserekning*, reseräkning*, doble lønn, dobbel lønn, sitter hjemme, sit heime, hjemmekontor og, på jobb for annen, driver privat, eget firma i arbeidstid*, i arbeidstiden, i arbeidstida, på arbetstid, trygd*, uføre*, ufør, sykmeldt, sjukmeld*, sykemeld*, sjukskriv*, dagpeng*, sosialhjelp*, sosialstønad*, bidragsfusk*, bostøtte*, kontantstøtte*, försäkringskassan, a kassa, sjukpenning*, sjukersättning*, assistansersättning*, aktivitetsstöd*, försörjningsstöd*, socialbidrag*, nav, steal*, bribe*, fraud*, forg*, benefit*`,
);
const doing = list(
  "while doing something else, or what is done with",
  `jobber, jobbar, arbeider, arbeidar, arbetar, jobb, jobben, full tid, heltid, fulltid, bor, bur, driver, driv, kjører, køyrer, kör, bygger, byggjer, pusser opp, renover*, egentlig, egentleg, egentligen, ikke syk, ikkje sjuk, inte sjuk, frisk, sprek, på ski, trener, tränar, tar, tek, får, fekk, fick, fikk, gir, gjev, ger, gav, ga, selger, sel, säljer, penger, pengar, pengane, pengene, pengarna, kassa, lager, lageret, varer, utstyr, verktøy, medisin*, medicin*, piller, nark*, diesel, drivstoff, bensin, materialer, timer, timar, timmar, regnskap*, rekneskap*, bokfør*, kvittering*, kvitto*, faktura*, tall, tala, siffror, protokoll*, journal*, skjema*, dokument*, underskrift*, prøver, måling*, attest*, intyg*, oppdrag*, uppdrag*, kontrakt*, avtale*, avtal*, anbud*, anbod*, upphandl*, stilling*, stillinga, tjänst*, jobber til, tomt*, eiendom*, byggesak*, løyve*, tillatelse*, dispensasjon*, tildel*, tilskudd*, støtte, bidrag*, kommunen, kommunens, kommunale, kommunal, skolens, skulens, skolans, lagets, foreningens, firmaet, firmaets, elever, kunder, gamle, eldre, gjester, work*, money, while`,
);

const drugs = list(
  "drugs, drink, weapons, stolen goods",
  `narkot*, ~narkotika*, narko, nark, knark*, hasj*, hasch*, hæsj, lukter hasj, sex, sexkjøp*, horekunde*, weed, gress, braj, dop, dopet, doping*, droger, drogar, amfetamin*, kokain*, koks, heroin*, mdma, ecstasy, ghb, piller, pillar, tabletter, cannabis, marihuana, sprit*, hjemmebrent*, heimebrent*, hembränt*, smuglersprit, smuglerrøyk, cigaretter, cigaretter, sigaretter, røyk, snus, øl, alkohol*, öl, folköl, vape*, vejp*, tobakk*, lystgass*, lustgas*, våpen, vapen, prostit*, horehus, bordell*, sexkjøp*, spill om penger, svartspill, spelautomat*, automater, drugs, alcohol, weapons`,
);
const deals = list(
  "deals, to minors or at a place",
  `lukter, luktar, kjøper, køper, köper, selg*, sel, seld, solgte, solgt, sälj*, sålt, lang(er|ar|es|ing), langing, deal*, omset*, smugl*, smuggl*, bjuder ut, kjøp* til, köper ut, skjenk*, serverer, serverar, drikker, drikk, røyker, røyk, røyker, dyrk*, odl*, brygg*, lager, produser*, bruker, ruser, rusar, knarkar, til mindreårig*, til minderårig*, till minderårig*, mindreårig*, minderårig*, til barn, till barn, til unger, til ungdom*, till ungdom*, til elever, under 18, under atten, åringer, åringar, 15 åring*, 16 åring*, 14 åring*, 13 åring*, uten legitimasjon, utan leg, utan att kolla leg, bak skolen, bak skulen, bakom skolan, på parkeringsplass*, i oppgangen, i trapphuset, i kjelleren, i parken, på lekeplass*, på lekplats*, hele døgnet, dygnet runt, døgnet rundt, folk ut og inn, biler ut og inn, folk går inn og ut, sells, selling, deals`,
);

const drunk = list(
  "drunk, reckless",
  `full, fulle, dritings, drita, på fylla, fyll, fylla, i fylla, ~fyllekjør*, fyllekøyr*, rattfull*, rattfyll*, promille*, beruset, berusa, berusad*, berusade, drukken, drukkent, ruset, rusa, rusede, ruspåvirk*, påverkad*, påvirket, påvirka, drikker, drikk, drakk, drikke, dricker, drack, drukket, alkohol, alkoholen, lukter sprit, lukter øl, lukter alkohol, luktar sprit, luktar alkohol, stoned, skev, høy på, høg på, sover på, sov på, söver, sovner, somnar, med mobilen, med telefonen i, ser på mobilen, ser på film, uten belte, i hundre, i 100, altfor fort, råkjør*, råkøyr*, vårdslös*, drunk, drinks, drinking, stoned, high`,
);
const duty = list(
  "at the wheel, at work",
  `kjør*, køyr*, kör*, rattet, ratten, bak rattet, bil, bilen, buss, bussen, skolebuss*, skulebuss*, skolbuss*, taxi*, lastebil*, traktor*, båt*, ferja, jobb, jobben, jobbet, på jobb, på vakt, vakt, vakta, arbeid, arbetet, arbeidet, hjemmetjenest*, heimetenest*, hemtjänst*, undervis*, skolen, skulen, skolan, timen, barnehagen, förskolan, avdelinga, avdelingen, avdelningen, stillas*, kran*, truck*, maskin*, brukere, elever, barna, driving, drives, work, duty`,
);
const fullOtherwise = list(
  "full in another way",
  `parkering*, parkeringsplass*, bussen er full, bussen är full, dunk*, *dunken, container*, kontainer*, søppel*, full av, fulle av, full fart, full pakke, fullt hus, full tank, full stans, full stopp, full jobb, full stilling, full dag, full tid, full støtte, full rulle, full refusjon, kaffe, te, vann, vatn, vatten, saft, koll, full pott, fullbooka, drikkevann*, kø, køen, har plass, appen, billett*, biljett*, rutetid*, full krig, fullt`,
);

const hygiene = list(
  "rats, rot, danger",
  `ingen brandvarnare, inga brandvarnare, ingen røykvarsler*, ingen vinduer, uten vindu*, utan vindauge*, utan fönster, inga fönster, på golvet, på gulvet, skiftar lapp, skifter lapp, bytter lapp, bytter etikett*, byter etikett*, gått ut, gått ut for, utgått*, til flere, til seks, stikkontakt*, rotter, rottene, råttor, mus, musemøkk, museskit, kakerlakk*, kackerlack*, mugg, mugne, muggen, mögel, möglig*, råtten, råtne, rutten, ruttna, skitt, skitten, skittent, møkkete, snuskete, lortig*, ekkelt, utgått*, gått ut på dato, gamle datoer, klistrer om, märker om, ny dato, nytt datum, ny holdbarhet, uten kjøling, ikke kjøl, lunken, lunkent, opptint, frys(er|es) på nytt, matforgift*, blir syke, blir sjuke, matförgift*, magesjuk*, vasker ikke hendene, vaskar ikkje hendene, tvättar inte händerna, uten hansker, utan handskar, røyker på kjøkken*, hår i maten, hund på kjøkken*, brannfelle*, brandfälla, brannfarlig*, brandfarlig*, livsfarlig*, livsfarleg*, dødsfelle*, rasfarlig*, løse ledninger, lause leidningar, lösa ledningar, strøm på, stikkontakt*, blokkert, blockerad*, låste nødutganger, låst nødutgang, sperret nødutgang*, stengt nødutgang*, trangt, overfylt*, overbefolk*, stuet sammen, stablet, matrasser på, madrasser på, bor i kjeller, bor i garasje*, bor i brakke*, bur i brakke*, bor i campingvogn*, bor på lager*, sover på gulvet, søv på golvet, sover på golvet, sover i bilen, sover i varebil, sover i skåpbil, åtte mann, ti mann, tolv mann, mange på ett rom, ett bad, eit bad, ett badrum, ett toalett, rats, mould, mold, fire trap`,
);
const eatery = list(
  "where people eat, work or live",
  `kjellerbod*, bod, boden, garage, garasje, tinar, tiner, tinte, kyckling, kylling, kjøtt, kött, kaker, kake, mat, maten, kocken, kokken, kebaben, *kjøkken*, *kök, *köket, *restaurant*, *restaurang*, *kafé*, *kafe*, *kafeen, *pizzeria*, *sjappa, kebab*, gatekjøkken*, gatukök*, bakeri*, *butikk*, *butik, *butiken, kantine*, *hotell*, *hybel*, hybelhus*, *utleie*, leier ut, leiger ut, hyr ut, hyresvärd*, utleier*, huseier*, huseigar*, arbeidere, arbeidar*, arbetare, polakk*, sesongarbeid*, bærplukk*, bärplock*, filippin*, au pair, *verksted*, *verkstad*, *byggeplass*, byggarbetsplats*, *anlegg*, *lager*, fabrikk*, *sykehjem*, *sjukeheim*, boende*, *barnehage*, *skole*, *leiligheter, *leilegheiter, *lägenheter, naboen, grannen, kitchen, restaurant, landlord, tenants`,
);

const badState = list(
  "in a bad way",
  `fått mat, har fått mat, utan fôr, uten fôr, utan foder, ute heile vinteren, ute hele vinteren, ute hela vintern, alene, aleine, åleine, åleina, aleina, ensam*, sulten, sultne, svolten, svoltne, hungrig*, skitten, skitne, skiten, lortig*, smutsig*, fryser, frys, tynnkledd, barbeint, barfota, bare sokk*, berre sokk*, bara strump*, uten jakke, utan jakke, utan jacka, uten sko, utan sko, uten mat, utan mat, ikke mat, ikkje mat, inte mat, får mat, ikke fått mat, inte fått mat, uten vann, utan vatn, utan vatten, brødskive*, tigger, tiggar, blåmerke*, blåmärk*, blåveis, skrik*, gråt*, græt, hyl*, låst inne, låst ute, innelåst*, inlåst*, mager*, magre, utmagr*, avmagr*, ribbein*, revben*, skinn og bein, skinn och ben, halt*, sår, bundet, bundne, bunden, bundna, i kjetting, i lenke, dødt, døde, daude, døde, død*, råtn*, møkk til, gjødsel til, i egen møkk, slå*, slår, juling, trist, redd, redde, rädd, rädda, livredd*, krymper seg, skvetter, alone, hungry, dirty, screaming, crying`,
);
const often = list(
  "again and again, or unseen",
  `alltid, alltid er, hver, kvar, kvart, varje, hele, heile, hela, natt, natta, natten, nätterna, kveld, kvelden, kväll, kvällen, sent, seint, ute, utendørs, utomhus, uker, veker, veckor, dager, dagar, døgn*, dygn*, måneder, månader, flere ganger, fleire gonger, flera gånger, stadig, stadigt, jevnlig, jamnleg, igjen, igen, siden, sidan, sedan, ingen ser til, ingen som ser, ingen passer, ingen vuxen, ingen voksne, ingen vaksne, foreldre, föräldrar, foreldra, huset, leiligheten, leilegheita, lägenheten, gangen, trappa, trapphus*, oppgangen, nabo*, grann*, beitet, fjøset, stallen, gården, garden, every, always, night`,
);
const manyOf = list(
  "many",
  "minst 6, minst 8, minst 10, minst 12, minst 15, minst ti, minst tolv, ti stykker, tolv stykker, seks, sju, åtte, åtta, ni stykker, tio, tolv, elleve, femten, tjue, tjugo, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, mange polakker, mange arbeidere, mange menn, många män",
);
const sleeps = list(
  "live or sleep",
  "bor, bur, sover, søv, stuet, stua, leier ut, leiger ut, hyr ut, leie ut, hyra ut, leige ut, krever, kräver, tar, tek, live, sleep",
);
const dwelling = list(
  "in a small place",
  "leilighet*, leilegheit*, lägenhet*, etta, ettan, tvåa, tvåan, toroms*, treroms*, ettroms*, hybel*, hybelen, ett rom, eit rom, et rom, samme rom, ett rum, kjeller*, kjellar*, källar*, garasje*, garage*, brakke*, brakka, barack*, container*, kontainer*, campingvogn*, husvagn*, kott, bod, boden, loft, vind, lagerlokale*, lagerlokal*, enebolig*, villa*, flat, basement",
);
const crowd = list(
  "how many people",
  "(seks|sju|åtte|åtta|ni|ti|tio|elleve|tolv|femten|tjue|tjugo|6|7|8|9|10|11|12|13|14|15|16|18|20) (mann|män|personer|personar|folk|stykker|stk|arbeidere|arbeidarar|arbetare|polakker|rumenere|litauere|filippinere|filippinarar|filippiner|vietnamesere|ukrainere|menn|kvinner|kvinnor|jenter|sesongarbeidere|beboere|menneske|mennesker|människor)",
);
const oneRoom = list(
  "one room",
  "ett rom, eit rom, et rom, samme rom, same rom, ett rum, samma rum, soverom, sovrum, ett bad, eit bad, ett badrum, toroms*, ettroms*, etta, tvåa, hybel*, kjeller*, kjellar*, källar*, garasje*, garage*, brakke*, brakka, barack*, container*, campingvogn*, husvagn*, leilighet*, leilegheit*, lägenhet*, en enebolig, ein einebustad, en villa",
);
const worry = list(
  "worries",
  `bekymra, bekymret, bekymring, uroa, urolig, uroleg, orolig, oroad, redd for, er redd for at, ængstelig, får vondt av, har vondt av, vondt å se, ont av, tenker på, rädd för, rädd att, mistenker, mistenkjer, mistanke, misstänker, misstanke, mistenkelig*, misstänkt, rart at, merkelig, märkligt, snodig, lurer på om han, lurer på om hun, lurer på hva som foregår, undrar vad som pågår, noe som ikke stemmer, noko som ikkje stemmer, något som inte stämmer, skurrer, muffins, ugler i mosen, ikke i orden der, lukter det svidd, worried, concerned, suspect`,
);
const inDanger = list(
  "somebody in danger",
  `*jenta, *jente, jenten, gutten, guten, gutt, *barna, *barnet, *barnen, *borna, barn, ungene, ungane, ungarna, ungen, flickan, flicka, pojken, pojke, babyen, bebisen, skrik*, gråt*, slå*, slår, hyl*, krangl*, bråk*, *hunden, *hundene, *hundar*, valpen*, katt*, *hest*, *häst*, dyra, djuren, kalv*, sau*, nabo*, grann*, gammal*, gamle, gamla, kona, kvinne*, kvinna*, blåmerke*, blåmärk*, voldelig, valdeleg, våld, vold, rus, rusa, narko*, knark*, svart*, juks*, fusk*, stjel*, regnskap*`,
);
const ownWorry = list(
  "worried about the agency or oneself",
  `skoleve*, skuleveg*, skolväg*, trafikk*, trafik*, fart*, fortau*, gangfelt*, vannkvalit*, drikkevann*, skolen legges, nedlegg*, budsjett*, skolestruktur*, læretid, klima*, økonomi*, jobben min, jobben, eksamen, korona, corona, vaksine*, smitte*, plass i, barnehageplass*, sfo, snø*, is, glatt, brøyt*, lys, gatelys*, hull, flom*, ras, været`,
);
const anonymous = list(
  "speaks in secret",
  `anonym*, tør ikke si, tør ikke skrive, tør ikke stå fram, torer ikkje, vågar inte säga, vågar inte stå, törs inte, ikke si navnet, navnet mitt, namnet mitt ute, uten å si navn, utan namn, vil ikke ha navnet, det er det mange som vet, det er mange som vet, alle vet det, alle veit det, alla vet, hele bygda vet, alle på jobben vet, chefen vet, sjefen vet om, ledelsen vet, ledelsen vil ikke, leiinga veit, ledningen vet, ingen gjør noe, ingen gjer noko, ingen gör något, gör inget, gjør ingenting med, gjer ingenting med, ser en annen vei, blunder, ser mellom fingra*, ser mellan fingrarna, blir bedt om å, vert bedne om å, får beskjed om å, får beskjed av, får order om, blir tillsagda, blir tvungna, blir tvingade, tvinges til, må krysse av, må krysse på, måste kryssa i, må signere, måste signera, må skrive under, må skrive at, hemmelig, hysjes ned, tystas ner, dysses ned, dysset ned, feies under teppet, ikke legg ut navnet`,
);
const insiders = list(
  "works there, or has seen it",
  `jobber, jobbar, jobba, jobbet, jobbat, arbeider, arbeidar, arbetar, arbetat, arbeidet, ansatt, tilsett, anställd, kolleg*, personal*, ansatte, tilsette, anställda, sjef*, chef*, ledelse*, leiinga, avdeling*, avdelning*, sykehjem*, sjukeheim*, boende*, hjemmetjenest*, heimetenest*, hemtjänst*, skole*, skule*, skolan, barnehage*, förskol*, kommunen, etaten, nabo*, grann*, firma*, sett, så, såg, tillatels*, løyve*, svoger*, beboer*, bebuar*, medisin*, medicin*, timer, timar`,
);
const who = list(
  "somebody",
  "noen, nokon, nokken, nån, någon, man, ein, en, dere, de, ni, dokker, politiet, polisen, mattilsynet, kommunen, kemneren, skatteetaten, skatteverket, arbeidstilsynet, arbetsmiljöverket, barnevernet, socialen, brannvesenet, räddningstjänsten, someone, somebody",
);
const should = list(
  "should",
  "burde, burda, bør, borde, bör, må, måste, skulle, kan, kunne, får, should, must, need to",
);
const look = list(
  "look",
  "se på, sjå på, se til, sjå til, se nærmere, sjå nærare, sjekke, sjekka, kolla, titta, granske, granska, gripe inn, ta affære, ta en titt, ta ein titt, ta en kikk, ta en tur, ta ein tur, stoppe, stoppa, kontrollere, kontrollera, undersøke, undersøkje, undersöka, gjøre noe, gjere noko, göra något, reagere, reagera, rykke ut, check, look into",
);
const shouldLook = list(
  "look at",
  `kolla upp, kolla in, sjekk opp, sjekke opp, sjekk ut, sjekk, se nærmere på, sjå nærare på, ta en titt, ta ein titt, ta en kikk, ta en tur, ta ein tur, kontroller, kontrollera, gransk, granska, send noen, send nokon, skicka någon, dra på tilsyn, få tilsyn, ta tilsyn, kommer dere på tilsyn, somebody should check, someone should look, please check`,
);
const suspectThird = list(
  "a business or a private third party",
  third
    .split(",")
    .map((entry) => entry.trim())
    .filter(
      (entry) =>
        ![
          "dæm",
          "hu",
          "han",
          "hun",
          "ho",
          "hon",
          "ham",
          "henne",
          "honom",
          "de",
          "dei",
          "dem",
          "dom",
          "disse",
          "desse",
          "dessa",
          "folk",
          "noen",
          "nokon",
          "nokken",
          "någon",
          "nån",
          "ein",
          "ei",
          "en",
          "*bar",
          "*lag",
          "*skolen",
          "*skulen",
          "*skolan",
          "*råd",
          "*rådet",
          "*kommunen",
          "kommunen",
          "*etaten",
          "*bilen",
          "*barnehage*",
          "det står",
          "det ligger",
          "det ligg",
          "they",
          "he",
          "she",
        ].includes(entry),
    )
    .join(","),
);
const ownWays = list(
  "roads, lights, the agency's own things, good news",
  `*vei, *veien, *vegen, *vägen, *gata, *gatan, gatelys*, gatuljus*, lys, lyset, lyktestolpe*, skilt, skylt*, hull, hol, grop*, fortau*, trottoar*, gangvei*, sykkel*, cykel*, lekeplass*, lekplats*, brøyt*, snø*, snö*, strø*, søppel*, sopor, rute*, buss*, busstid*, nettside*, nettsida, hemsida*, appen, lenke*, åpningstid*, öppettid*, barnehageplass*, søknad*, ansökan, ärende*, saken min, faktura*, flink*, flott*, nydelig*, god mat, goda, gott, kjempe*, anbefal*, rekommend*, best, bäst, tilbud, rabatt*, konsert*, utstilling*, festival*, kommunens nye`,
);

export const misdeedPatterns: readonly Pattern[] = [
  near(
    "a third party works or trades untaxed",
    { within: 50, without: generalQuestion },
    untaxed,
    pays,
    thirdParty,
  ),
  near("a third party lets out waste", { within: 56, without: generalQuestion }, filth, lets, thirdParty),
  near("a third party harms or neglects the weak", { within: 50, without: play }, cruelty, weak, thirdParty),
  near(
    "a third party does what is not allowed",
    { within: 64, without: generalQuestion },
    without,
    acts,
    thirdParty,
  ),
  near("a third party cheats or steals", { within: 60, without: generalQuestion }, cheats, doing, thirdParty),
  near(
    "a third party deals in drugs or drink",
    { within: 50, without: generalQuestion },
    drugs,
    deals,
    thirdParty,
  ),
  near("a third party drunk on duty", { within: 50, without: fullOtherwise }, drunk, duty, thirdParty),
  near("the weak in a bad way", { within: 56, without: play }, badState, weak, often),
  near("a crowd in one room", { within: 44, without: generalQuestion }, crowd, oneRoom),
  near("many people in a small place", { within: 44, without: generalQuestion }, manyOf, sleeps, dwelling),
  near("worried about somebody", { within: 60, without: ownWorry }, worry, inDanger),
  near("speaks in secret of where he works", { within: 90, without: generalQuestion }, anonymous, insiders),
  inOrder("somebody should look at it", { within: 70, without: ownWays }, who, should, look, suspectThird),
  near("look at a third party", { within: 60, without: ownWays }, shouldLook, suspectThird),
  near(
    "rats, rot or danger where people eat or live",
    { within: 84, without: generalQuestion },
    hygiene,
    eatery,
  ),
];
