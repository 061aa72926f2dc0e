/** Alarms told by halves: a third party beside what looks wrong, an officer beside what sounds like revenge, the writer beside an end. */
import { inOrder, list, near, type Pattern } from "./near.ts";
import { spokenTo, writer } from "./people.ts";

const thirdParty = list(
  "a private third party, a business, somebody at work",
  `*nabo*, *granne*, *grannar*, nabogard*, *leiligheten, *leilegheita, *lägenheten, *leilighet, i nr, i nummer, i etasje, etasje, våningen, huset, hytta, hytte*, hyttefolk*, huseier*, huseigar*, äger huset, eier huset, *eier, *eieren, *eigar*, *ägare*, *utleier*, *utleiar*, hyresvärd*, *sjappa, *sjappe, kebab*, *restaurant*, *restaurang*, pizzeria*, *kafé*, *kafe*, *kjøkkenet, *kök, *köket, kantine*, *butikken, *butiken, *kiosk*, *salong*, *bakeri*, *verksted*, *verkstad*, *firma*, firmaet, *firman, *bedrift*, *företag*, *bolag*, *selskap*, *byggeplass*, byggarbets*, *entreprenør*, *entreprenör*, snekker*, snickar*, rørlegg*, elektriker*, maler*, målare*, taxi*, drosje*, *sjåfør*, *chaufför*, *brøyter, *brøyteren, *åkeri*, *transport, *gården, *garden, *gard, *bonden, *bonde, *fjøset, *ladugård*, *stallen, *oppdrett*, *fabrikk*, *fabrik, *anlegget, *verftet, *lageret, min sjef, sjefen, sjefen min, sjefen vår, min chef, chefen, lederen, leiaren, lederen min, leiaren min, min leder, styrer, styreren, *bestyrer*, föreståndar*, rektor*, *lærer*, *lærar*, *lärar*, *vikar*, *assistent*, *treneren, *trenaren, *tränaren, tränare, *vaktmester*, *vaktmeister*, *vaktmästar*, *kolleg*, *pleier*, *pleiar*, *sköterska*, *sykepleier*, *sjukepleiar*, *barnehagen, *förskol*, *dagmamm*, *sykehjemmet, *sjukeheimen, *boendet, *boende, *avdelinga, *avdelingen, *avdelningen, *hjemmetjenest*, *heimeteneste*, *hemtjänsten, ansatte, dei tilsette, de anställda, personalet, personalen, *politikeren, politikern, ordføreren, ordføraren, *rådmannen, *råd, kommunalråd*, *sjef, *sjefen, *chefen, *styret, styrelederen, *styrelsen, kasserer*, kassör*, presten, prästen, *guten på, gutten på, jenta på, familien i, familjen i, mannen i, dama i, kvinnen i, kvinnan i, killen i, tjejen i, paret i, bilen, neighbour, my boss, the owner, landlord`,
);
const looksWrong = list(
  "looks wrong",
  `kr i timmen, kr timmen, kronor i timmen, kroner timen, kr timen, kr i timen, kroner i timen, ikke har fått mat, ikkje har fått mat, inte fått mat, ikke fått mat, kryssa i att, krysse av for, krysse på at, sønnene sine, sønnen sin, sonen sin, sina söner, sin son, sin dotter, datteren sin, dattera si, barna sine, familien sin, slekta si, går ikke på skole, går ikkje på skule, går inte i skolan, gardinene, gardinane, gardinerna, trukket for, dratt for, selger det på finn, sel det på finn, säljer det på blocket, tar med seg, tek med seg, tar med sig, tar hjem, tek heim, tar hem, uten hjelm, utan hjelm, utan hjälm, sikring, får lønn, aldri lønn, aldrig lön, ingen lønn, inga løn, ingen lön, seng på lageret, sover på, søv på, sover i källaren, sover i kjelleren, sover der, bor i kjelleren, bor i källaren, roper, ropar, skriker, skrik, truer, truar, hotar, dunk*, krangl*, slåss, brøyter hos, brøyter for, bror sin, broren sin, svoger*, svåger*, svigersønn*, hans fru, hans frus, kona hans, kona sitt, hennes man, mannen hennes, släkting*, slektning*, kompiser, kompisar, vennene sine, venene sine, i mørket, når det er mørkt, når det blir mørkt, i mørkret, i mörkret, när det är mörkt, etter mørkets, snapper, snaps til, nakenbild*, på rumpa, på baken, på brystene, på puppene, på brösten, på rumpan, i garderoben, i omkläd*, i dusjen, bomgjerde, molo, fylt ut, fyllt ut, fylt igjen, arbeide i fjøset, jobber heile, jobbe hele natta, berre ti år, bare ti år, bara tio år, bare 10 år, bare 12 år, bare 13 år, barnearbeid, handlar privat, handler privat, i arbeidstida, i arbeidstiden, på arbetstid, kjedad, kedjad, bundet, bundne, bundet fast, ylar, uler, hyler, gneldrer, døgnet rundt, heile døgnet, hele døgnet, dygnet runt, dubbelt så många, dobbelt så mange, for mange, för många, for få ansatte, samma mat, samme mat, värmer om, varmer opp igjen, brent plast, bränd plast, brend plast, svart røyk, svart rök, stinker, stanken, falske, falska, falsk, signeringslist*, signere for, signerar för, skriver under for, skriv under for, ber oss, ber oss om, tvinger oss, tvingar oss, pålegger oss, kontant, kontanter, kontantar, konvolutt*, kuvert, svart, svarte, svarta, uten kvittering, utan kvittering, utan kvitto, aldri kvittering, røstet, röstade, röstar, stemte over, stemte for, inhabil*, habil*, jävig*, drikker, drikk, dricker, full, fulle, påverkad, ruset, rusa, påvirket, lukter sprit, luktar sprit, lukter øl, sover på vakt, sov på vakta, sover på jobb, hasj*, hasch*, narkotika*, knark*, dop, langer, langar, langing, pistol*, våpen, smugl*, smuggl*, rotter, råttor, mugg, mögel, mus, kakerlakk*, kackerlack*, gått ut på dato, utgått*, utgått på dato, sjekker ikke legg, sjekker ikke leg, uten å sjekke leg, kollar inte leg, barn som jobber, barn som jobbar, ungdommer på 14, 15 åringer, 14 åringer, forsvinner, forsvinn, försvinner, borte fra kassa, stjeler, stjel, stjäl, jukser, juksar, fuskar, fusker, lurer, lurar, svindler, svindlar, tømmer, tøm, tömmer, dumper, dumpar, graver ned, grev ned, gräver ner, brenner, brenn, bränner, eldar, hogger, hogg, hugger ner, feller trær, fäller träd, sprenger, sprengjer, spränger, uten løyve, uten tillatelse, utan løyve, utan tillstånd, utan bygglov, uten å søke, ulovlig, ulovleg, olagligt, slår, slo, denger, klyper, låser, låst inne, låst ute, alene hele, aleine heile, ensamma hela, uten mat, utan mat, sulten, mager, magre, skinn og bein, ribbein*, revben*, halt*, sår, vanskjøt*, vanskött, trakass*, mobb*, krenk*, kränk*, seksuell*, sexuell*, tafs*, klår, beføl*, uten lappen, utan körkort, utan førarkort, uten skilt, altfor fort, vårdslös*, jobber på trygd, trygd*, sykmeldt, sjukskriven, sjukmeld, uføretrygd*, bidrag, sosialstønad, forfalsk*, förfalsk*, mutor, bestikk*, smøring, smurt, gaver, presanger, gratis hytte, gratis tur`,
);
const habit = list(
  "again and again",
  `hver dag, hver natt, hver kveld, hver helg, hver uke, hver morgen, hver fredag, hver lørdag, kvar dag, kvar natt, kvar kveld, kvar helg, kvar veke, kvart, varje dag, varje natt, varje kväll, varje helg, varje vecka, varje morgon, varje fredag, varje lördag, hele natta, hele natten, heile natta, hela natten, hela nätterna, hele dagen, heile dagen, hela dagen, hele døgnet, heile døgnet, dygnet runt, døgnet rundt, om natta, om natten, på natta, på natten, nattetid, nätterna, til midnatt, midt på natta, mitt i natten, etter midnatt, efter midnatt, på kveldene, på kvällarna, om kvelden, om kveldane, når ingen ser, när ingen ser, i all hemmelighet, i smug, every day, every night, at night`,
);
const whoThere = list(
  "people, animals and houses next door, or at work",
  `som bor over, som bor under, som bur over, som bor ovanpå, som bor rett, de over meg, dei over meg, de under meg, i oppgangen, i trapphuset, i blokka, folk på døra, biler som stopper, bilar som stannar, åringer, åringar, åring, hunder, hundar, hunden, hund, katter, hester, hestar, hästar, kalver, kyr, kuer, sauer, sauar, valper, valpar, på verandaen, på balkongen, på altanen, svaner, svanene, svanane, svanarna, naturreservat*, verneområde*, fuglereservat*, fågelskyddsområde*, strandeng, jobber svart, mindreårig*, minderårig*, *sjappa, gatekjøkken*, gatukök*, *verkstedet, *verkstaden, *firmaet, *firman, *bedriften, sesongarbeider*, arbeiderne, arbeidarane, arbetarna, pasientene, pasientane, patienterna, beboerne, bebuarane, de boende, *brukerne, brukarane, brukarna, elevene, elevane, eleverna, barnet, jenta, gutten, guten, flickan, pojken, kona si, sin fru, moren, mora, faren`,
);
const tampers = list(
  "takes, switches off, lets, shoots",
  `har tatt, har teke, har tagit, tok, tog, tar, tek, stjålet, stulit, fjernet, fjerna, fjernar, fjerner, tagit bort, tatt bort, teke bort, slått av, skrudd av, skrudde av, stängt av, stänger av, kobla ut, koblet ut, kopplat ur, sperret, sperra, blokkert, lar, lèt, let, låter, låta, rev, river, riv, bjuder på, spanderer, byr på, får middag, godkjenner alt, säger ja till, sier ja til, seier ja til, skyter på, skjuter på, skyt på, dealer, dealar, selger, säljer, sel, bruker, använder, switched off, takes, took`,
);
const atStake = list(
  "valuables, safety, nature",
  `gull, guld, smykke*, smycken, skrin*, pengeskrin, lommebok*, plånbok*, sparepenger, arvegods, alarm*, larm, larmen, larmet, branndør*, branddörr*, brannalarm*, brandlarm*, røykvarsler*, brandvarnare, nødutgang*, nödutgång*, rømningsvei*, sikring*, vern, mask, masker, maske, hjelm, hjälm, asbest, eternit, jobbe til, jobbe om natt*, arbeide til, jobba till, til midnatt, svaner, svanarna, svanane, ugle*, ørn, örn, hubro, gaupe, lodjur, fredet, freda, fridlyst*, medisin*, medicin*, piller, på døra hele, på døra heile, hele natta, middag, vin, flaske, flaska, konjakk, golftur, jakttur, tur til, hyttetur, gold, jewellery, alarm`,
);
const goodOrGeneral = list(
  "good news, questions, one's own matter, politics",
  `hyggelig*, hyggeleg*, koselig*, koseleg*, trivelig*, trevlig*, mysig*, flink*, flott*, dyktig*, duktig*, snill*, snäll*, god mat, goda, nydelig*, deilig, kjempe*, fantastisk*, anbefal*, rekommend*, takk, takker, takk til, tack, tackar, gratuler*, grattis, jubileum, bursdag*, födelsedag*, konsert*, fest*, åpningstid*, öppettid*, åpent, ope, öppet, hvor kaster, hvor leverer, kor leverer, var lämnar, kan jeg, kan eg, kan vi, kan man, kan jag, får man, må man, må jeg, måste man, måste jag, lov å, er det lov, är det tillåtet, hvordan, korleis, hur gör, hva koster, kva kostar, vad kostar, film*, serie*, bok, boka, boken, bøker, böcker, krim*, deckar*, roman*, podkast*, podcast*, podd*, teater*, revy*, kampen, kamp, match*, laget, cup*, mål, seier, heia, heja, skuespill*, sykkelbud, politiet etterlyser, polisen söker, politiet advarer, polisen varnar, i avisa, i avisen, på nyhetene, i tidningen, på tv, kommunen bør, kommunen må, kommunen bruker for, regjering*, stortinget, riksdagen, strømpris*, elpris*, mine barn, mina barn, barna mine, barnet mitt, sønnen min, datteren min, dottera mi, sonen min, min son, min dotter, mor mi, mora mi, far min, min mamma, min pappa, haha*, hehe, lol, gatelys*, lyktestolpe*, hull, parkeringsplass*, parkering, bussen, toget, tåget, buss, fergen, ferja, ferga, vaksine*, vaccin*, influensa, korona, kursus, kurs, kurset, jobb som, stilling ledig, ledig stilling, søker jobb, vi søker, vi søkjer, vi söker, rabatt*, tilbud`,
);

const officer = list(
  "an officer, or those of an agency",
  `*ordfører*, *ordførar*, *rådmann*, *kommunedirektør*, *kommundirektör*, *kommunalsjef*, *kommunalråd*, *politiker*, *politikar*, *minister*, statsråd*, *rektor*, *saksbehandl*, *sakshandsam*, *handlägg*, *socialsekret*, *sosionom*, soctant*, *barnevern*, *byråkrat*, *inspektør*, *inspektör*, *kontrollør*, *kontrollant*, *kontrollör*, *parkeringsvakt*, p vakt*, p vakta, lensmann*, *dommer*, *domare, *domaren, *kommunestyre*, *bystyre*, *fullmäktige*, *formannskap*, på nav, i nav, *nav kontor*, på soc, på kommunen, i kommunen, *rådhus*, *kommunehus*, *kommunhus*, *stadshus*, *snut*, *byggesaksbehandl*, *byggnadsinspekt*, *renholder, *bussjåfør*, *brøytesjåfør*, *gravemaskin*, council, mayor, caseworker`,
);
const revenge = list(
  "violence or revenge",
  `drep, drepe, drepes, drepa, drept, dreper, dræp, dræpe, myrd*, mörd*, slakt*, skyt*, skjut*, skutt, skudd i, heng*, häng*, kverk*, kvel*, kväv*, stryp*, knert*, knep*, kapp hodet, hugg*, hogg*, stikk* ned, kniv*, hagl*, bössa*, børs*, pistol*, øks*, yxa*, balltre*, brekkjern*, bensin*, dynamit*, bombe*, sprengstoff*, juling, bank, ge stryk, gi stryk, få stryk, stryk så, spö*, pryl*, pisk*, knus*, kross*, mos*, lynsj*, lynch*, voldta*, våldta*, gravlegg*, i grava, under jorda, kiste, kista, blod, blø*, lide, lida, svi, få svi, få igjen, få igen, får igjen, får igen, ta igjen, hevn*, hämn*, hemn*, unngjelde, få kjenne, få smake, få känna, få smaka, rolig natt, lugn natt, sove trygt, sova tryggt, aldri får, aldrig får, få fred igjen, miste alt, mista alt, förlora allt, aldri gå, aldri kunne gå, aldrig kunna gå, aldri få fred, aldri sove, aldrig sova, ikke hjem igjen, ikke med hjem, ikkje heim att, inte hem igen, bak låven, bakom ladan, på tinningen, på tinninga, i skallen, i trynet, i ansiktet, på kjeften, på käften, utenfor huset til, utanfor huset til, utanför huset, følger etter, følgjer etter, förföljer, passe seg, passa sig, vokte seg, vakte seg, akte seg, akta sig, ta seg i akt, ta seg i vare, har fått nok, har fått nog, fått nok av, fedre her, mange som vil, många som vill ge, rekker ikke frem, hinner inte fram, fortjener det de fikk, förtjänar det de fick, brenn*, bränn*, tenn på, tänd på, sprenge, spränga, meie ned, köra över, kör över, kjøre over, kjører over, køyre over, tas av dage, ryddes av veien, ryddast av vegen, röjas ur vägen, utslettes, på dør og banke, banke på døra, besøk i natt, har också barn, har også barn, har óg barn, har barn selv, har själv barn, barna hans, barna hennes, hans barn, hennes barn, ungene hans, ungene hennes, vet hvor, veit kvar, vet var, kill, shoot, burn, beat, die`,
);
const politicsOrPraise = list(
  "politics, sport, praise, news",
  `budsjett*, budget*, skatt*, avgift*, valg*, valet, valkamp*, parti*, partiet, stemme, rösta, debatt*, kamp*, match*, mål, laget, cup*, jakt*, jeger*, elg*, älg*, rev, ulv*, varg*, viltnemnd*, film*, serie*, bok, boka, boken, krim*, konsert*, revy*, teater*, takk, tack, ros, skryt, flink*, dyktig*, duktig*, bra jobb*, bra jobba, gratuler*, grattis, drept i, omkom*, krig*, ukraina, historie*, historia, museum*, museet, markering*, minnes*, hengelås*, henger i, henger på, hänger på, henge opp, henger opp, hänga upp, henger sammen, henger ut, henge ut, hänga ut, hengebru*, hengende, hengende i, avheng*, henger etter, hänger efter, sammenheng*, saksmappe*, hjem igjen trygt, blodgiv*, blodbank*, bankkort, i bank, bankkonto, banken, bensinpris*, bensinstasjon*, lading, kutt*, klima*, strøm*, nedleggelse*, nedlegging*, slakteri*, slakteavfall, slaktehus*, skyteban*, skytter*, skytebane*, skjutban*, brannvesen*, brannvern*, brennesle*, brenneri, brennpunkt, brennende, brennhet*, brennmanet*, brennbar*, mosjon*, mose, mosaikk*, moské*, mosk*, moss, svimle, svinge, blodprøve*, blomst*, knuse*, knusende, knust hjerte, øksnes, levere inn, lever inn`,
);

const ending = list(
  "an end, a rope, a cliff",
  `rep, repet, rep og, rep och, tauet, snara, fjellveggen, fjellvegg, bergväggen, utfor, utför, juvet, stupet, stupen, brua, broen, broa, bron, foran toget, framför tåget, toget, borte når, allerede borte, allereie borte, redan borta, borte for alltid, er jeg borte, er eg borte, är jag borta, siste kveld, siste kvelden, sista kväll, sista kvällen, siste natt, siste dag, sista dagen, i livet, planlagt alt, planlagt det, planerat allt, planen er lagt, lidelsen, lidelsene, lidinga, lidandet, smerten, slutt på lidels*, over for godt, over for alltid, hater meg selv, hatar meg sjølv, hater mæ, hatar mig själv, mot meg selv, mot meg sjølv, mot mig själv, redd for meg selv, redd for hva jeg, redd for kva eg, rädd för vad jag, stå opp att, stå opp igjen, stiga upp, slutt for meg, slut för mig, over for meg, över för mig, ikke våkne, ikkje vakne, inte vakna, orker ikke være, orkar ikkje vere, orkar inte vara, klarer ikke være, klarar ikkje vere, klarar inte vara, klarer ikke å være, være noen ting, være noe mer, ikke pappa mer, ikke mamma mer, tatt mange piller, teke mange piller, tagit massa piller, tagit många piller, mange piller, mange tabletter, många tabletter, massa tabletter, overdose*, överdos*, sluttet å spise, slutta å ete, slutat äta, selvskad*, sjølvskad*, självskad*, selvmord*, sjølvmord*, självmord*, døden, dauden, døde, dö, dø, døy, jourtelefon, krisetelefon*, hjelpetelefon*, hjelpetelefonen, mental helse, self harm, the end`,
);
const about = list(
  "the writer or somebody near, in need",
  `${writer.entries.join(",")}, hjelp, hjälp, min, mi, mine, mitt, søsteren min, søstera mi, min syster, broren min, min bror, naboen, grannen, min granne, venninn*, kompisen, hun svarer ikke, ho svarar ikkje, svarer ikke, svarar ikkje, svarar inte, hvem ringer jeg, kven ringer eg, vem ringer jag, unnskyld, tilgi, förlåt, hans, hennes`,
);
const urgent = list(
  "now, only, every time",
  `nå, no, nu, natt, natten, natta, i kveld, ikväll, kväll, kveld, i morgen, imorgon, i morgon, hver gang, kvar gong, varje gång, bare, berre, bara, tenker på, tenkjer på, tänker på, kommer til å, kjem til å, kommer att, skal, ska, vil, vill, orker, orkar, klarer, klarar, hjelp, hjälp, ringe, ringer, skrevet, skrive, skrivit, sier, seier, säger, leser dette, les dette, läser detta, aldri, aldrig, ikke, ikkje, inte, redd, rädd, hvis ikke, viss ikkje, om inte, slutt, slut, sluttet, mer, meir`,
);
const everyday = list(
  "bathing, travel, jest, history",
  `latter, skratt, haha*, hahah*, lol, flau, skam, pinlig, pinsamt, varme, varmen, kjedsomhet, sult, bade*, badeplass*, tur, turen, utsikt*, bussen, toget går, toget er, tåget går, toget var, tog til, tåg till, forsinket, försenat, fisk*, vedlikehold*, reparasjon*, reparer*, rekkverk*, stengt, stängd, sti, stien, turist*, trafikk, trafik*, kø, køen, bok, boka, boken, film*, serie*, foredrag*, föreläsning*, kurs*, kampanje*, teater*, konsert*, i livet mitt, bästa i livet, beste i livet, i mitt liv, høydepunkt, gang i livet, gongen i livet, gången i livet, lykke i livet, seier, kamp*, match*, vant, vann, laget, døde i, døydde i, dog i, dødsfall, gravferd*, begravels*, minnes, arv, skifte, blomst*, plante*, hund*, katt*, mobil*, batteri*, gladiolus, tau til, tau og, fallskjerm*, klatre*, klätt*, ski*, sykkel*, kokebok, kurset, ferie*, semester, siste dag på, sista dagen på, siste dag for, siste frist, ut for, til salgs, selges, pris`,
);

const passive = list(
  "is done there",
  "kjøres, køyrast, køyres, köras, körs, kjører de, graves, grevst, grävs, grävs det, bygges, byggjast, byggs, sprenges, sprengast, sprängs, hogges, hoggast, hugges, felles, avverkas, brennes, brennast, bränns, eldas, dumpes, dumpast, dumpas, selges, seljast, säljs, langes, langas, leies ut, leigast ut, hyrs ut, uthyrs, skytes, skytast, skjuts, jaktes, jagas, fiskes, fiskas, kastes, kastast, slängs, tømmes, tømmast, töms, fylles, fyllast, fylls, slippes, sleppast, släpps, helles, hälls, betales, betalast, betalas, jobbes, jobbas, røykes, drikkes, drickas, knarkas, spilles om penger",
);
const wherever = list(
  "where or how it may not be",
  `naturreservat*, verneområde*, reservatet, vernet, verna, fredet, freda, fridlyst*, strandsone*, strandskydd*, friområde*, i skogen, i elva, i elven, i bekken, i fjorden, i sjøen, i vannet, i vatnet, i ån, i sjön, i älven, i diket, i grøfta, i myra, bak huset, bakom huset, bak verkstedet, i kjelleren, i kjellaren, i källaren, i garasjen, i garaget, bak skolen, bak skulen, bakom skolan, på lekeplassen, på lekplatsen, til barn, til mindreårige, till barn, till minderåriga, til ungdom, uten tillatelse, uten lov, uten løyve, utan løyve, utan lov, utan tillstånd, ulovlig*, ulovleg*, olagligt, svart, hver natt, kvar natt, varje natt, hver kveld, kvar kveld, varje kväll, om natta, om natten, på natta, hver helg, kvar helg, varje helg, på kommunens`,
);

export const suspicionPatterns: readonly Pattern[] = [
  near("again and again, next door or at work", { within: 70, without: goodOrGeneral }, habit, whoThere),
  near(
    "takes or switches off what is at stake",
    { within: 64, without: goodOrGeneral },
    atStake,
    tampers,
    list(
      "whoever does it",
      `${thirdParty.entries.join(",")}, ${whoThere.entries.join(",")}, *hjelperen, *hjelpar*, hemtjänst*, *arbeider, *arbetare, på bygget, på boligen, äldreboende*, handlägg*, saksbehandl*, noen, nokon, någon, nån, de har, dei har`,
    ),
  ),
  near("is done where it may not be", { within: 60, without: goodOrGeneral }, passive, wherever),
  near("a third party, and what looks wrong", { within: 70, without: goodOrGeneral }, looksWrong, thirdParty),
];

export const revengePatterns: readonly Pattern[] = [
  near("an officer, and violence or revenge", { within: 60, without: politicsOrPraise }, revenge, officer),
  inOrder(
    "you, and revenge to come",
    { within: 60, without: politicsOrPraise },
    list("you", `${spokenTo.join(",")}, du, ni, de, dere`),
    list(
      "shall or should",
      "skal, ska, kommer til, kjem til, kommer att, får, bør, borde, burde, skulle, kan glemme, kan gløyme, kan glömma, så lenge, så länge",
    ),
    list(
      "feel it",
      "få kjenne, få smake, få smaka, få känna, aldri kan, aldri skal, aldrig kan, aldrig ska, miste alt, mista alt, förlora allt, få igjen, få igen, igen för det, igjen for det, aldri gå, aldri kunne gå, aldri meir gå, aldrig gå, politiet den, polisen den, hinner inte, rekker ikke, du kan, få svi, få lide, få lida, stryk, juling, lære å frykte, blø, be om nåde",
    ),
  ),
];

export const endingPatterns: readonly Pattern[] = [
  near(
    "an end, the writer or somebody near, and now",
    { within: 50, without: everyday },
    ending,
    about,
    urgent,
  ),
];
