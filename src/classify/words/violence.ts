/** Threats by what is done to whom: a deed of violence beside a will, a wish or an "ought", and beside whoever it is meant for. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";
import { office, people, spokenTo, target, writer } from "./people.ts";

const kills = `~drep(|e|a|er|ar|es|ast|t|te|ne|en|ning|nes), drepp, drepper, dreb, dræp(|e|er|es|t), tatt av dage, ta livet av, tar livet av, tek livet av, tatt livet av, ta(|r) av dage, bringes om, myrd(e|er|ar|es|ast), mörd(a|as|ar), slakt(|e|er|es|a|as|ar|ast|et|ad), *lynsj*, *lynch*,
  henrett*, avrett*, avrätt*, halshug*, halshogg*, skyt(|e|er|es|a|ast), skutt, skote, skotne, skoten, skjot, skjut(|a|er|as|en|na|it), nakkeskudd, nackskott, hodeskudd, kverk(|e|er|es|a|ar|ast), kvel(|e|er|es|ast|t), kväv(|a|er|as|d), stryp(|e|er|es|a|as|ar|t), hengjast, heng(|e|er|es|ast|t|de), hengje, häng(|a|er|as|d|da|t|s),
  halsen av, hodet av, hovudet av, huvudet av, skalpe*, flå(|r|s|es|dd|s levende), parter(e|es|a|as), knivstikk*, knivstukk*, knivhugg*, knivhogg*, knivdr*, kniva, knivas, dolk*, spidde(|s), korsfest*, steines, stenas, steinast, steine, kapp(e|es|a|as) (hodet|hovudet|huvudet|halsen|opp|upp), gass(e|es|er), gasa, gasas, gaskammer*, gasskammer*, gassovn*, ovnene, til ovnen*, brennes, brännas, brennast, bränn(|as|a) levande, brenn(|es|e) levende, utrydd*, utrot(a|as|es|at), likvider*, eliminer*, utslett*, tilintetgj*, avliv*, giljotin*, dødsstraff, dödsstraff, kill, kills, killed, killing, murder, murdered, shot, shoot, hang, hanged, hung, stab*, behead*, execute*, executed, bullet, slaughter*`;

const hurts = `tortur*, torter*, kastrer*, steriliser*, voldta(|r|s|tt), valdta(|k|kast|ke), våldta(|r|s|gen|gna), grisebank*, rundjul*, mørbank*, mörbult*, juling, julin, prygl*, pryl(|es|as), piskes, piskas, piskast, pisket, lemlest*, lemläst*, på pisken, tjære og fj*, tjära och fjäd*, bank opp, juling,
  kule i, kula i, kniv i, en kule, ei kule, en kula, på trynet, på tryne, på kjeften, på tygga, på snuten, på käften, på truten, rak höger, dansk skalle, spark i ræva, på pukkelen, en omgang, ei omgang, bak låven, bakom ladan, på tinningen, på tinninga, i skallen, ordentlig omgang, skikkelig omgang, beat up, beaten, punch*, rape, raped, tortured`;

const beats = list(
  "beats, kicks, runs over",
  `bank(|e|a|er|ar|es|as|et), jul(e|a|er|ar|es|et), slå, slår, slås, slåes, slåast, slått, sla, slage, slo, spö(a|ar|as), most, mos(e|a|er|es|ar), pul(e|er), kna(s|se|ser), klå, klår, smør(e|es), sparke(s|t|r|), spark(a|ar|as|at), deng(|e|er|es|ast|t), pisk(e|a|er|ar|ast), meie, meies, meia, mejas, meja, kjør(e|er|es|t|), køyr(e|er|ast|t|), kör(a|er|as|t|), stikk(e|er|es|), stick(a|er|as|), hogg(|e|er|es), hugg(|a|er|as), skjær(|e|er|es), skjer, skär(|a|er|as), kutt(|e|er|es), kapp(|e|a|es|as), riv(e|es|), hakk(e|es|), pepre, vaske gulvet med, ta, tar, beat, kick, cut, smash, break`,
);
const up = list(
  "up, down, to bits",
  `opp, upp, ned, ner, helseløs, helselaus, fordervet, fordærva, fördärvad, gul og blå, gul och blå, sønder og sammen, sønder, sönder, i svime, medvetslös, bevisstløs, sanseløs, i hjel, ihjel, ihjæl, ihjäl, i hel, i häl, flat, sund, sundt, i stykker, i bitar, i småbiter, over ende, omkull, vettet av, vettet ut, livskiten ut, skiten ut, livskiten, skiten ur, dritten ut, dritten av, tenna ut, tennene inn, med kniv, i filler, i trynet, i hodet, i skallen, i magen, av hodet, hodet av, på dæ, over dem, over deg, over ham, over han, over henne, over ho, over dere, over dykk, över honom, över henne, över er, över dom, på deg, på dig, över dig, to death, up`,
);
const bones = list(
  "bones and faces",
  `nakken, nacken, ryggen, ryggraden, beina, bena, benen, beinet, kneskål*, knäskål*, knærne, knea, knäna, fingrene, fingra, fingrarna, armen, armene, armane, armarna, halsen, strupen, struphuvud*, skallen, nyllet, *trynet, tryne, trynene, nesa, nasen, näsan, nesebein*, kjeven, kjevebein*, käken, kjeften, kjaften, käften, truten, tenn, tenna, tennene, tennane, tänder, tänderna, ribbeina, ribba, revbenen, skjell*, øya, øynene, auga, ögonen, innmaten, tarmene, inälvorna, fejset, fleisen, ansiktet`,
);
const breaks = list(
  "breaks",
  `kna(kk|kke|kker), knekk(|e|er|es|ar), brekk(|e|er|es|a), knus(|e|er|es|a|ar|ast), kutt(|e|er|es), skjær(|e|er|es), skjer, vri(|r|es), kross(|a|ar|as|es), mos(|e|er|a|ar), knäck(|a|er|as), bryt(|a|er|s|as), skär(|a|er|as), vrid(|a|er), kapp(|e|a|er|ar|as|es), flytte på, flytta på, slå, slår, spark(|e|a|er|ar), bank(|e|a|er|ar), rett(e|er) ut, ryk(|e|er), rök, gå i, stikk(e|er|) ut, stick(a|er|) ut, ta rundt, break, smash, snap, slit`,
);

const deed = list("a deed of violence", `${kills}, ${hurts}`);
const killing = list("killing", kills);

const will = `skal, ska, skær, skull, skulle, kommer til å, kommer te å, kommer til og, kommer att, kommer jag att, kommer, kjem til å, kjem, kjæm, vil, vill, burde, burda, borde, bør, bör, bord, må, måste, må noen, tenker å, tenkjer å, tänker, fortjen*, fortener*, fortent*, förtjän*, klar til å, lyst til å, lyst te å, lyst å, lust att, hadde jeg, hade jag, hadde eg, noen, nokon, nån, någon, nokken, nån jäv*, neste gang, neste gong, nästa gång, nest gang, hvis, om du, om ni, om de, om dere, viss du, viss de, vess du, dersom, gonna, should, will, ll, must, want to, wanna, deserve*, ought, hope, hoping, wish, somebody, someone, if you, next time,
  håp, håpe, håper, håpar, håpas, hoppas, ønsk*, ynskj*, önsk*, gleder meg til, ser fram til, drømmer om, drøymer om, drömmer om, skulle likt å, hadde vært best, hade varit bäst, på tide, på tide å, dags att, like greit å, enklast att, best å, bäst att, det beste, ser jeg, ser eg, ser jag, ser æ, møter jeg, møter eg, möter jag, treffer jeg, treffer eg, träffar jag, får jeg tak i, får eg tak i, får jag tag i, rører, rør, rör, la oss, lat oss, låt oss, la dem, lat dei, låt dom, vær glad, ver glad, var glad, sørger for, syter for, ser till att, lover, lovar, sverger, svär på, garanterer, før jeg, før eg, innan jag, til jeg, til eg, tills jag, kan fort, kan fort bli, fort ende, bare vent, berre vent, vänta bara, enda med, ender med at, ender opp med, slutar med, sluttar med`;

const intent = list("will, ought, wish", will);

const oughtTo = list(
  "ought to have been",
  `(burde|burda|skulle|borde|bør|bör|må|måste|fortjener å|fortener å|förtjänar att) (ha |)(vært|vøre|vore|vori|varit|blitt|bli|blive|blivit|verte|hatt|haft|få), should be, should have been, ought to be, should get, (noen|nokon|nån|någon|ein|en|man) (burde|bør|borde|bör|skulle|må|måtte|måste|får|kan)`,
);
const done = list(
  "something violent",
  `${kills}, ${hurts}, skutt, banket, banka, pisket, sparket, sparka ned, kastet på sjøen, kastet på havet, kasta i havet, slengt, hivd, hengt, hengd, hängd, hängda, kasta ut, brent, bränd, brennt, knust, krossad, most, kvesta, kjørt over, køyrd over, överkörd, overkjørt, påkjørt, påkörd, gravlagt, begravd, levende begravet, druknet, drukna, dränkt, fengsla for livet, låst inne, senket, sunket, bombet, bombad, sprengt, sprängd, stryk, bank, kula, kule, kniven, juling, pryl, ris på`,
);

const does = list(
  "does, or will do",
  `drep, dreper, drepe, drepa, dræp, dræpe, slår, banker, banke, bankar, banka, skyter, skyt, skyte, skjuter, skjuta, skjut, stikker, stikke, stikk, knivstikk*, knivhugg*, sticker, kverk, kverker, kverke, kveler, kvele, kväver, stryper, knuser, knuse, knusar, krossar, krossa, knekker, knekke, knäcker, brenner, brenne, brenn, bränner, bränna, sprenger, sprenge, spränger, spränga, mørbanker, moser, mosar, mördar, mörda, dödar, döda, henger, hänger, jager, sparker, sparkar, hugger, hogger, hogg, slakter, slaktar, spöar, tar, tek, skal ta, ska ta, skal finne, skal finna, ska hitta, kommer til å finne, kommer att hitta, kjem til å finne, skal få tak i, ska få tag i, ska få tag på, kör över, kjører over, køyrer over, kjører ned, køyrer ned, kör ner, kjører på, knerter, kneppar, kneper, ender, tar livet av, flår, gruser, hämnas på, hevner meg på, straffer, straffar, plukker, kommer etter, kjem etter, kommer och tar, kommer og tar, kjem og tek, kjem å tek, kill, shoot, hurt, stab`,
);
const onYou = list(
  "you",
  `${spokenTo.filter((each) => each !== "deres").join(",")}, dokkers jævler, er jävlar, han, ham, hele gjengen, hela gänget, heile gjengen, alle sammen, dem, dei, dom, den jævelen, den jäveln, den første, den förste, første`,
);
const spokenToOrThem = list(
  "you or them",
  `${spokenTo.filter((each) => each !== "deres").join(",")}, ham, han, henne, honom, henna, dem, dei, dom, trynet på, alle, alla, him, them`,
);
const gentle = list(
  "done in a friendly way",
  `vare på, vara på, hand om, imot, emot, kontakt, med, meg av, tid, av meg, tilbakemelding, beskjed, medhold, rett, rätt, ros, honnør, tips, råd, tommel*, tumme*, high five, følge, sällskap, inn, opp til, til side, lov, skryt, cred, kredit, kake, blomster, blommor, kaffe, støtte, stöd, hilsen, hälsning, plenen, av en prat, et slag, et slag for, ett slag för, rekord, på sjansen, all ære, all heder, seier, poeng, seg sammen, oss sammen, mål, på tråden, på pers, fast, i bordet, terningkast, seksere, femmer, skuldra, klem, kram, bilde, foto, bilder, film, videoen, laget, kampen, match*, cup*, serien, spill*, spel*`,
);

/** Where the words are said of games, films, hunting, news, food and work. */
const elsewhere = list(
  "a game, a film, a hunt, news",
  `*kamp, *kampen, *match, *matchen, fotball*, fotboll*, håndball*, handboll*, hockey*, derby*, laget, *lag, mål, målet, *spill, *spel, spelet, spillet, gamet, boss, level, elg, elgen, *jakt, *jakta, *jakten, jakt*, *jeger*, *jäg*, rev, reven, ulv, ulven, ulver, ulvene, varg*, älg*, bjørn*, björn*, kråke*, måse*, måker, måke*, rotter, råttor, mus, snegl*, snigl*, maur, myror, mygg*, flått, fästing*, insekt*, ugress, ugras, ogräs, brunsnegl*, skog*, plante*, hekk*, film*, *filmen, serie*, *serien, bok, boka, boken, boken, krim*, deckar*, roman*, podkast*, podd*, podcast*, dokumentar*, dokumentär*, teater*, forestilling*, konsert*, gullfugl*, fyrverkeri*, kebab*, pølse*, korv*, mat, maten, fest*, kake*, kaffe*, kjedsomhet, kjeder meg, uttråkad, lang tid, tiden, tida, tid, tiden ihjel, latter, av skratt, skratta, ler, av varme, av varmen, av skam, av nysgjerrighet, av nyfikenhet, nyfiken, lader, bilde*, bilete*, foto*, bilder, video*, selfie*, nyhet*, drept i, drepne i, omkom, omkommet, omkomne, drepen i, dödades, dödats, skjöts, sköts, ble skutt, vart skoten, ble drept, vart drepen, blev skjuten, etterlys*, efterlys*, vitn*, vittn*, krigen, i krig, 2. verdenskrig, verdenskrig*, världskrig*, historie*, historia, museum*, museet, 17, påske*, sparepæren, lys, lyset, strøm, plagg, klær, kläder, gardin*, jakka, jakken, frakk*, maleri*, tavla, tavle, plakat*, flagg*, uniform*, hengelås*, med på, sammen, ihop, lykter, lyktan, lykta, is, isen, strikk, blodtrykk*, blodprøve*, muskl*, trening, träning, gutta, heia, heja, henge ut, hengt ut, henges ut, heng ut, hänga ut, hängas ut, hängt ut, hänger ut, henge med, hänga med, henger sammen, hänger ihop, henger igjen, henge opp, henger opp, hängt upp`,
);

const weapons = list(
  "weapon",
  `*hagla, *hagle, haglegevær*, *børsa, *børse, *bössa*, våpen*, våpn*, vapen*, *gevær*, rifl*, pistol*, revolver*, kniv, kniven, knivar, kniver, knivene, machete*, øks, øksa, yxa, yxan, yx*, slegge, slegga, slägga*, balltre*, basebollträ*, brekkjern, kofot, jernrør*, järnrör*, golfkølle*, motorsag*, motorsåg*, *bombe, *bomba, *bomben, *bomber, bomb*, molotov*, dynamit*, sprengstoff*, sprängmedel*, sprengladning*, granat*, handgranat*, bensinkann*, bensindunk*, bensin, gift, syre, syra, kruttlapp*, kuler, kulor, patroner, ammo*, ammunisjon, gun, knife, axe, bullets, rifle, shotgun`,
);
const brings = list(
  "brings it, or has it ready",
  `tar jeg, tek eg, tar jag, tar eg, tar æ, henter jeg, hentar eg, hämtar jag, griper, bruke den, bruke det, bruka den, kommer med, kjem med, kommer, kjem, kommer jeg, kommer eg, kommer jag, tar med, tek med, tar jeg med, tar jag med, ta med, ta fram, tar fram, tek fram, hente fram, henter, hentar, hämtar, hämta, finner fram, finn fram, finner frem, plockar fram, plocka fram, står klar, står klart, ligger klar, ligg klar, lad*, ladd*, sendte, sender, sende, sendt, skickar, skicka, i posten, på posten, plasser*, plassert, legger, legge, lagt, lägger, bruke, bruker, brukar, använda, använder, smak på, smake, smaka, møte, møter, mötas, möter, du med, dere med, dykk med, dig med, er med, mot deg, mot dere, mot dykk, mot dig, mot er, har både, har hagl, ha med, har med, neste gang, neste gong, nästa gång, kjøpt, kjøpe, köpt, pusse, pusser, pussar, putsar, slipe, sliper, slipar, kvesser, kvessar, have, bring, got a, coming with, load*, ready`,
);
const weaponElsewhere = list(
  "weapons elsewhere",
  `*jakt, *jakta, jakt*, *jeger*, jäg*, museum*, museet, utstilling*, utställning*, loppemarked*, loppis*, innsamling*, insamling*, innlever*, amnesti*, politiet, polisen, film*, bok, boka, boken, spis*, kjøkken*, kök*, pris, prisen, bensinpris*, *pris, *priser, priset, levere, lever inn, lämna in, brukt, salg, selge, säljer, fyll*, tank*, stasjon*, gressklipper*, klipp*, snøfres*, snöslung*, fisk*, speid*, scout*, ved, veden, vedhogst, skog*, trær, träd, kvist*, hage*, trädgård*, bål, grill*, badebombe*, kalori*, klesbombe, fettbombe, ukraina, russland, israel, gaza, krig*`,
);

const shall = list(
  "shall",
  "skal, ska, skær, kommer til å, kommer te å, kommer att, kjem til å, kjem te å, vil, vill, tenker å, tenkjer å, tänker, har tenkt å, har tenkt til å, sverger på å, lover å, lovar å, will, gonna, going to",
);
const strongly = list(
  "kill, burn, blow up",
  "drepe, drepa, drep, dræp, dræpe, døda, döda, myrde, myrda, mörda, slakte, slakta, skyte, skyta, skjuta, kverke, kverka, kvele, kväva, strype, strypa, henge dem, hänga dom, knivstikke, knivhugga, brenne ned, brenne ner, brenna ned, bränna ner, bränna ned, brenne opp, bränna upp, sprenge, sprengja, spränga, bombe, bomba, knekke nakken, knekke beina, bryta nacken, mørbanke, rundjule, grisebanke, lemleste, voldta, våldta, slå ihjel, slå i hjel, slå i hel, slå ihjäl, slå ned, slå ner, knerte, hugga, hogge ned, kill, shoot, murder, burn down, blow up",
);
const doNow = list(
  "burn, shoot, beat",
  "brenner, brenn, bränner, sprenger, spreng, spränger, skyter, skyt, skjuter, dreper, drep, dödar, mördar, myrder, slår, knuser, krossar, slakter, slaktar, henger, kverker, banker, bankar, tar, tek, kjører, kör",
);
const me = list("I", "jeg, eg, æ, jag, vi, me");
const downOrYou = list(
  "down, or you",
  "ned, ner, opp, upp, ihjel, ihjäl, i hjel, livet av, helvete, skiten, dritten, dere, dykk, dig, deg, dem, dom, hele, heile, hela, alle, alla, han, henne, honom",
);
const deadMan = list(
  "a dead man, short shrift",
  "død mann, død kvinne, daud mann, død person, død dame, dö mann, död man, död kvinna, dead man, dead meat, dead woman, kort prosess, processen kort, kort process, mot en vegg, mot veggen med, mot ein vegg, upp mot väggen, opp mot veggen, opp etter tærne, upp i tårna, etter tærne, med vold om, med våld om, med makt om, må til med vold, fysisk mener jeg, mener jeg fysisk, menar jag fysiskt, vad smärta är, hva smerte er, kva smerte er, hva frykt er, vad rädsla är, føle seg sikre, føle seg trygg, føle seg trygge, kjenne seg trygg, kjenne seg trygge, känna sig säker, känna sig trygg, känna sig säkra, känna sig trygga, går trygt, gå trygg, timer på dere, timer på deg, timar på dykk, timmar på er, timmar på dig, siste sjanse, siste sjansen, sista chansen, siste sjansen deres, last chance, få stå i fred, får stå i fred, få være i fred",
);
const safely = list(
  "safe in another way",
  "trygge i trafikken, trafikk*, trafik*, trygge på jobb, trygg barnehage, trygg skole, skolevei*, skulevege*, skolväg*, barna skal føle, alle skal føle, alla ska känna, føle seg trygg her, politi*, ran, innbrudd, covid, korona, smitte*, stå i fred for utbygg*, natur*, elg*, fugl*, fågel*, reinen, sjanse til å vinne, sjansen til å melde, sjanse til å søke, sjanse til å kjøpe, påmelding, billett*, biljett*, anmälan, melde deg på, kamp*, match*, mål, straffe*, seier, laget, film*, serie*, bok, boka, boken, teater*, revy, stjernehimmel, mot veggen i, klatre*, klätter*, klättra, møbl*, seng, sofa, hylle, bord",
);
const iCome = list(
  "I come with it",
  "kommer jeg, kommer eg, kommer æ, kommer jag, kommer vi, kjem eg, kjem me, kjæm æ, jeg kommer, eg kjem, æ kjæm, jag kommer, vi kommer, me kjem, tar jeg, tek eg, tar jag, tar vi, jeg tar, eg tek, jag tar, står jeg, står eg, står jag, tatt med meg, teke med meg, tagit med mig, har jeg, har eg, har jag, jeg har, eg har, jag har, finner jeg, henter jeg, hentar eg, hämtar jag, møter jeg, møter eg, möter jag, i ll bring, i have a",
);
const deadly = list(
  "a weapon to hurt with",
  `øks, øksa, øksen, yxa, yxan, kniv, kniven, *hagla, *hagle, *børsa, *børse, bössa, bössan, *gevær*, pistol*, revolver*, våpen, våpenet, vapen, vapnet, balltre*, basebollträ*, brekkjern*, kofot*, jernrør*, järnrör*, slegge, slegga, slägga, machete*, motorsag*, motorsåg*, molotov*, dynamit*, bombe, bomba, bomb, granat*, bensinkann*, bensindunk*, fyrstikk*, lighter, tändstick*, axe, knife, gun, shotgun`,
);
const ruined = list(
  "ruined",
  "sönderslagen, sönderslaget, sönderslagna, söndersparkad, söndersparkat, uppbränd, uppbränt, nedbränd, nedbränt, knust, knuste, knuses, krossad, krossade, krossas, ripet, ripa opp, oppskåret, oppskorne, uppskurna, sönderskurna, punktert, nedtagget, nedklottrat, nedbrent, brent opp, påtent, vandalisert, rasert, ramponert, smadret, smadra, velta, smashed, burned down, slashed, keyed",
);
const property = list(
  "somebody's property",
  "*bilen, *bil, bilene, bilar, *huset, *hus, *hytta, *vinduet, *vinduene, vinduer, *fönster, *fönstren, rutene, rutorna, dekkene, däcken, *båten, postkassa, brevlådan, *kontoret, car, house, windows",
);
const ofThose = list(
  "of such as you",
  "som ni, som dere, som de, som dykk, som deg, som dig, sånne som, såna som, slike som, folk som, deg, dig, din, ditt, dere, deres, dykk, dykkar, ert, er bil, hans, hennes, ordfører*, ordførar*, rådmann*, politiker*, politikar*, saksbehandl*, handlägg*, sjefen, chefen, rektor*, your, his, her",
);
const hits = list(
  "where it hits",
  `trynet, tryne, panna, pannan, nakken, nacken, magen, ryggen, hodet, hovudet, huvudet, skallen, kjeften, käften, ræva, rumpa, brystet, bröstet, halsen, hjertet, hjärtat, strupen, øya, øynene, ribba, på døra, på dörren, midt mellom, mitt emellan, face, head, chest`,
);
const coffins = list(
  "coffins",
  `kiste, kista, kistan, likkist*, likvogn*, likpos*, likpåse*, liksäck*, gravstein*, gravsten*, i grava, i graven, seks fot under, to meter under, under torva, under torven, bårebil*, bårhus*, begravelsesbyrå*, begravningsbyrå*, ambulanse*, ambulans*, sykebil*, sjukebil*, intensiven, rullestol, rullstol, coffin*, body bag*`,
);
const endsIn = list(
  "ends in one",
  `ende*, ender, enda, endar, havne*, hamn*, åka, åker, fare, dra, reise, reise hjem, bær*, bäras, hente*, hentast, hämta*, trenge*, kommer til å trenge, behöva, behöver, bestill*, beställ*, grave, gräva, ligge, ligga, legge*, lägga*, sende*, skicka*, ut i, hem i, hjem i, heim i, go home in, end up`,
);
const burial = list(
  "a real burial, help",
  `mor, far, mormor, morfar, bestefar, bestemor, gravferd*, gravlund*, gravplass*, kirkegård*, kyrkogård*, prest*, präst*, bisettelse*, minnestund*, teater*, revy*, funn, arkeolog*, museum*, skattekiste, verktøykiste, leke*, lekekiste*, ringte, ringde, ventet på, väntade på, ventetid, kom ikke, kom ikkje, kom inte, sykehus*, sjukhus*, rampe, tilgjengelig*, universell*`,
);

const fire = list(
  "set on fire, blow up, ruin",
  `sett(e|er|) fyr, sett(e|er|) eld, sätt(a|er|) eld, sätt(a|er|) fyr, tenn(e|er|) på, tänd(a|er|) på, fyr(e|er|) løs, tutt(a|e|ar|er), fyr på, eld på, tend(e|er|) på, tenner fyr, svi(r|) av, svi(r|) ned, lag(e|er) bål av, brenn(e|er|) (ned|ner|opp|ut|inne|huset|bilen|kontoret|rådhuset|deg|dere|dykk|dem), bränn(a|er|) (ner|upp|ned|inne|huset|bilen), brenn(e|) det ned, brenn(e|) ned, elda upp, brennes ned, brennes, brännas ner, brännas, brennast, brent ned, nedbrent, påtent, antent, antänd*, spreng(e|er|es|t|ja|ast) (|i lufta|i luften|i filler), spräng(a|er|as|d|) (|i luften), i lufta, i luften, gå i lufta, bomb(e|er|es|a|as|ar), jevn(e|es|a) med, jämna med, ras(er|er)e, rasera, knus(e|er|a) (rut*|vindu*|alle), kross(a|ar) (fönst*|rutor*|varenda), meie ned, kjør(e|er|) (bilen |traktoren |)(inn i|rett inn i|gjennom|i), køyr(e|er|) (inn i|rett inn i|gjennom), kör(a|er|) (rakt |)(in i|genom), skjær(e|er) opp dekk*, skär(a|er) sönder däck*, kutt(e|er) brem*, blow up, burn down, burn it, burn the, torch`,
);
const place = list(
  "what is yours or public",
  `*kommunen, *greia, *sjappa, *drittstedet, *dritten, *stedet, *staden, *stället, *huset, *huset ditt, *hus, *kontoret, *kontorene, *kontor, *bilen, *bilene, *bilar*, *bil, *hytta, *hytten, *heimen, *hjemmet, hemmet, *skolen, *skulen, *skolan, *mottaket, *mottak, *boende, *boendet, *moskeen, *moské*, *moskén, *synagog*, *kirken, *kyrkan, *bygget, bygningen, byggnaden, *anlegget, *nav, kommunen, hele, heile, hela, skiten, dritten, sulamitten, rubbet, dere, dykk, deg, dig, er alla, dem inne, dom inne, city hall, town hall, house, car, the place, you, office, inngangsdøra, døra, dörren, vinduet ditt, vinduene, fönster, leilighet*, lägenhet*, din, ditt, dine, deres, ert, hos deg, hos dere, hos dig`,
);
const work = list(
  "an exercise, work, weather",
  `brannvesen*, brannmann*, brannfolk*, øver, øvelse*, øving*, räddningstjänst*, brandkår*, brandman*, övning*, övar, kontrollert, tunnel*, berget, fjell*, is, isen, bål, bålet, gress, gras, gräs, kvist*, *kalori*, gull, penger på, pengar på, *grill*, ved, veden, plast, vekk, lys, lyset, fyrverkeri*, rakett*, st hans, sankthans, valborg*, varm*, sola, solen, på komfyren, engasjement, engagemang, for saken, for dette, för saken, innsats*, inne med, ute, hjertet, hjärtat, brannøvelse*, forsikr*, försäkr*, ble, blev, vart, dekket, dekning, historisk*, i 19*, bensin, bilnøkkel*, budsjett*`,
);

const hopes = list(
  "hopes or wishes",
  `håp, håpe, håper, håpar, håpas, hoppas, håpa, ønsk*, ynskj*, ynskje, önskar, önska, unner, unnar, unnar er, unner dere, måtte, må du, må dere, må de, må ni, gid, hope, wish, fortjen*, fortent*, fortener*, förtjän*, deserve*, karma`,
);
const harm = list(
  "harm to somebody",
  `dør, døyr, daud, dør snart, dör, død, daue, dau, døden, kreft, cancer, kræft, brenner, brenn, brinner, brinna, brenne, börjar brinna, begynner å brenne, begynner å brenna, tar fyr, tek fyr, fattar eld, i helvete, helvetet, under jorda, under jorden, i grava, i graven, kjører over deg, køyrer over deg, kör över dig, råtn*, rotn*, ruttn*, krep(er|erer|era), lider, lide, lida, blø, bløder, blöder, får igjen, får igen, får smake, får svi, får kjenne, får känna, får stryk, får bank, får spö, får juling, blir syk, blir sjuk*, blir voldt*, blir våldt*, blir valdt*, blir slått, blir slagen, blir ranet, blir ran*, blir rånad*, blir påkjørt, blir påkörd, blir skutt, blir skjut*, blir skada, blir skad*, blir drept, blir banket, blir banka, blir blind, blir hjemløs, skader seg, skadar seg, skadar sig, brekker, bryter, knekker, drukn*, ulykke, olycka, kjører av veien, kjører seg i hjel, køyrer seg i hel, kör ihjäl, krasjer, kraschar, ramler, faller, fall, kveles, kvävs, stryker med, mister alt, mistar alt, mister alle, mister jobben og, förlorar allt, huset, bilen, barna dine, ungene dine, ungane dine, dina barn, familien din, din familj, at noen, att nån, att någon, at nokon, hell, cancer, die, dies, suffer*, rot, crash`,
);
const soft = list(
  "kind wishes",
  `ikke, ikkje, inte, itte, aldri, aldrig, not, god bedring, krya på, kry på, bedring, bra for, bra med, lykke til, lycka till, bedre, bättre, prosjekt*, forslag*, förslag*, kampen, laget, bussen, motoren, telefonen, pc, datan, sola, solen, snø, regn, klima*, støtte, stöd, fortjener ros, ros, skryt, medalje*, medalj*, takk, tack, grattis, gratul*, ferie, semester, høyere lønn, mer lønn, beröm`,
);

const blood = list("blood", "blod, blodet, blodig*, blodbad*, blodpøl, blodpöl, blodige, blood, bloodbath");
const medical = list(
  "blood in medicine and sport",
  `blodgiv*, blodbank*, blodprøve*, blodprov*, blodtrykk*, blodtryck*, gi blod, gir blod, ge blod, ger blod, tappet, blodpudding, blodappelsin, neseblod, legevakt*, sykehus*, sjukhus*, kamp*, match*, film*, bok, boka, serie*, blod svette og tårer, blod tårer, blodfersk, blått blod, blodklubb, ung i blodet, varmt blod, kaldt blod, is i blodet, i blodet, blod på tann, blodad tand`,
);
const lesson = list(
  "a lesson",
  "en lekse, ei lekse, en läxa, ei lærepenge, en lærepenge, en läxa, lære deg å, lære dere å, lære dykk å, lære dæ, lära dig att, lära er att, lære han, lære henne, lära honom, a lesson",
);
const go = list(
  "go and die",
  `gå og dø, gå å dø, gå og døy, gå å døy, gå og dau, gå å dau, gå og daue, gå och dö, gå å dö, kan gå og dø, kan gå och dö, kan bare dø, kan bara dö, ta og dø, ta og dau, ta å dø, drit og dø, drit å dø, dø da, dø i en grøft, dö i en grop, dø i helvete, dö i helvetet, sleng deg foran, hopp i havet, hopp i fjorden, hoppa i sjön, heng deg, häng dig, skyt deg, skjut dig, drukn deg, dränk dig, ta livet av deg, ta livet av dykk, ta livet av dere, ta livet av dig, lever farlig, lever farleg, lever farligt, på lånt tid, på lånad tid, dager er talte, dagane dine, dagar är räknade, dagene deres, tiden er ute for dere, tiden er ute for deg, tida er ute for, tiden är ute för, klokka tikker for, klockan tickar för, kroken på døra for deg, kill yourself, drop dead, go die, die already`,
);
const slurs = list(
  "a slur",
  `*pakkis*, *svarting*, *svartskall*, *nigger*, negerjæv*, negerjäv*, negersvin*, blattejäv*, blattar, *blatte, *blattar, *blatter, *judesvin*, *jødesvin*, *judejäv*, *jødejæv*, *jødefaen*, *bögjäv*, *homojæv*, *homojäv*, *homosvin*, *transjäv*, *transjæv*, *lappjäv*, *lappjæv*, *samejæv*, *samejäv*, *muslimjäv*, *muslimjæv*, *muslimsvin*, *araberjäv*, *araberjæv*, *sigøynerjæv*, *sigøynerpakk*, *zigenarpack*, *tattarpack*, *taterpakk*, *romfanskap*, *utlendingspakk*, *innvandrerpakk*, *invandrarpack*, *flyktningpakk*, *asylantpakk*, *polakkjæv*, *russejæv*, *mongojæv*, undermennesk*, undermänniskor, untermensch*, subhuman*`,
);
const contempt = list(
  "contempt",
  `voldtekt*, voldta*, våldt*, valdtekt*, kriminelle, kriminelt pakk, kriminella, tyver, tjuv*, tjuvar, terror*, pedofil*, stjeler, stjel, stjäl, late, lata, snylter*, snyltar*, parasit*, skitne, møkka*, smutsiga, stinker, stinkar, lavere iq, lågt iq, låg iq, dumme, dum som, udugelige, hjernedøde, syk i hodet, sjuka i huvudet, sykdom, sykelig, unaturlig*, onaturlig*, perverse, perversa, vederstyggelig*, ekle, ekkelt, äckliga, äckligt, hater, hatar, hat, hate, avsky*, vekk med, bort med, ut med, fjern, kvitt, bli kvitt, renske ut, rensa ut, hører ikke til, høyrer ikkje til, hör inte hemma, stopp alle, stoppa alla, ikke folk, ikkje folk, ikke mennesker, inte människor, ødelegger, øydelegg, förstör, ødelegger landet, drit i, fuck, fucking, jævla, jævlige, jävla, faens, helvetes, hate, disgusting, rapists, criminals`,
);
const fair = list(
  "against hatred, news, festivals",
  `mot hat, hatkriminal*, hatbrott*, hatprat, hatytring*, ytringer, rasisme*, rasism*, støtt*, stöd*, solidar*, velkomm*, välkom*, likestilling*, festival*, parade*, parad, gratulerer, grattis, respekt*, rettighet*, rättighet*, kurs*, språkkafé*, bibliotek*, integrering*, integration*, hjelpe, hjälpa, frivillig*, koran*, kirke*, kyrka, ikke alle, ikkje alle, inte alla, ofre, offer, utsatt, utsätts, hets mot, diskriminer*, mobb*, statistikk, forskning, ordet, kalt, kallet, kalla`,
);

const ethnic = list(
  "rid of them",
  `*rotter, *råttor, *avskum*, avskum*, pakk, packet, pakket, parasit*, kakerlakk*, kackerlack*, skadedyr*, skadedjur*, ohyra, utøy, *aper, apene, apor, aporna, apekatt*, apa, undermenn*, utrydd*, utrot*, gass(e|es|er), gasas, i fjorden med, på fjorden med, i sjøen med, på sjøen med, i havet med, på havet med, i sjön med, ut av landet, ut av norge, ut av noreg, ut ur landet, ut ur sverige, ikke hjemme, ikkje heime, noe her å gjøre, inte hemma, här att göra, ikke ønsket, ikkje ønska, inte välkomna, ikke velkomne, ikkje velkomne, sendes (hjem|ut|tilbake), sendast heim, skickas (hem|ut|tillbaka), deporter*, utvis*, hjem til, åk hem, dra hjem, reis hjem, reis heim, stikk hjem, stick hem, go home, animals, vermin, rats, deport*, er dyr, är djur, ville dyr, vilda djur, som dyr, som djur, formerer seg som, avlar som, yngle*, steriliser*, kastrer*, søppel, søppelmenneske*, sopor, lavere rase, lägre ras, laverestående, mindreverdige, mindrevärdiga, hitler, holocaust, brun masse, burde ikke få, burde aldri få, bur*, spärras in, sperres inne, i leir, i läger, konsentrasjonsleir*, koncentrationsläger*, er alle (voldtekt*|kriminelle|tyver), alle er kriminelle, terrorister alle, voldtektsmenn, våldtäktsmän, kriminelle alle, kriminella allihop, smitte*, pest, kreftsvulst*, kreft, cancer, virus, invasjon*, invasion*, invader*, overtar landet, tar over landet, tar över landet, utbyting, utskifting, utbytt av, folkutbyte*, befolkningsutskift*`,
);
const expel = list(
  "throws or sends",
  `spol(a|as), skyll(|e|es), grav(|e|es), dump(|e|es|a|as), kast(|e|es|ast|a|as), sleng(|e|es), släng(|a|as), hiv(|e|es), send(|e|es|ast), skick(a|as), jag(|e|es|a|as|ast), få(|tt), pakk(e|es), packa, styr, vis(|e|es|a|as), utvis(a|as|e|es), feies, fei, rens(|a|k|e|es|as), rydd(|es|e), røm, må, måste, skal, ska, bør, burde, borde, get, throw, send, kick`,
);
const abroad = list(
  "out, home, into the sea",
  `ut, ut av, hjem, heim, hjæm, hem, hemåt, tilbake, tebake, tillbaka, attende, på båten, på båtn, nedi, ned i, i et hull, i eit hol, i en grop, i grøfta, i toan, i do, i doen, i sluk, i sopbilen, i søppelbilen, over grensa, över gränsen, på huet ut, på hodet ut, til sjøs, til havs, i havet, på havet, i sjöen, i sjøen, i sjön, härifrån, herfra, vekk herfra, av gårde, bort, vekk, ut herfra, på fly, på flyet, på första flyget, på første fly, out, home, back`,
);
const zoo = list(
  "prices, pets, pests in houses",
  `hotell*, billett*, biljett*, djurpark*, dyrepark*, parken, hund*, katt*, hest*, häst*, sau*, foto*, kebab*, kjøkken*, kök*, kjeller*, källar*, loft*, vind*, felle*, fällor, søppelb*, sophämt*, søppelhåndt*, søppelkasse*, dunk*, container*, lade*, innbyggertall, festival*, kultur*, mat, velkommen hit, bibliotek*, språkkafé*, kurs*`,
);

const close = { within: 45, without: elsewhere };

export const violencePatterns: readonly Pattern[] = [
  inOrder("beats somebody up", { within: 34, without: elsewhere }, beats, spokenToOrThem, up),
  near("will beat up", { within: 60, without: elsewhere }, beats, up, intent, target),
  near("breaks somebody's bones", { within: 34, without: elsewhere }, bones, breaks, intent, target),
  near("there will be blood", { within: 40, without: medical }, blood, intent, target),
  near("a lesson to be taught", { within: 40, without: medical }, lesson, intent, office),
  one(go, { within: 40, without: gentle }),
  one(slurs, { within: 50, without: fair }),
  near("contempt of a group", { within: 40, without: fair }, people, contempt),
  inOrder("a group thrown out", { within: 60, without: zoo }, people, expel, abroad),
  inOrder("throw out a group", { within: 50, without: zoo }, expel, people, abroad),
  near(
    "will, ought or wish, a deed of violence, and whom",
    { within: 56, without: elsewhere },
    deed,
    intent,
    target,
  ),
  inOrder("ought to have been done to them", close, oughtTo, done),
  inOrder("I do it to you", { within: 40, without: gentle }, writer, does, onYou),
  inOrder("it is done by me to you", { within: 40, without: gentle }, does, writer, onYou),
  near("killing of those of an agency", { within: 30, without: elsewhere }, killing, office),
  near("a weapon that is brought", { within: 40, without: weaponElsewhere }, weapons, brings, target),
  near("I and my weapon", { within: 26, without: weaponElsewhere }, weapons, brings, writer),
  inOrder("I shall kill or burn", { within: 44, without: elsewhere }, writer, shall, strongly),
  inOrder(
    "then I burn or beat",
    {
      within: 22,
      without: list("elsewhere, or kindly", `${elsewhere.entries.join(",")},${gentle.entries.join(",")}`),
    },
    doNow,
    me,
    downOrYou,
  ),
  one(deadMan, { within: 50, without: safely }),
  near("I come with a weapon", { within: 60, without: weaponElsewhere }, deadly, iCome),
  near("your property ruined", { within: 50, without: work }, ruined, property, ofThose, intent),
  near("a weapon and where it hits", { within: 40, without: weaponElsewhere }, weapons, hits),
  near("somebody ends in a coffin", { within: 70, without: burial }, coffins, endsIn, target),
  near("fire to what is yours or public", { within: 36, without: work }, fire, place, intent),
  near("hopes for harm", { within: 44, without: soft }, harm, hopes, target),
  near("away with a group, or vermin", { within: 56, without: zoo }, people, ethnic),
  near("killing of a group", { within: 56, without: elsewhere }, killing, people, intent),
  inOrder(
    "kill the group",
    {
      within: 36,
      without: list(
        "told of history, or of elsewhere",
        `${elsewhere.entries.join(",")}, folkemord*, folkmord*, massakr*, holocaust, 1942, 1945, andre verdenskrig*, andra världs*, myanmar, israel, gaza, irak, syria, bosnia, jugoslav*, utryddelsen, utrotningen, ofre*, offer, minnes*, minnas`,
      ),
    },
    killing,
    people,
  ),
];
