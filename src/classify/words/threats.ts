/** Words of threats, and of hatred that may be unlawful, in Bokmål, Nynorsk, dialect, Swedish and English. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

const said = list(
  "threat",
  `til å ta deg, skal ta deg, skal ta dere, skal ta dykk, skal ta han, skal ta dæ, utenfor huset ditt, utanfor huset ditt,
  huset ditt brenner, ta livet av deg, ta livet av dere, ta livet av dykk, ta livet av han, ta livet av dig, ta livet av er,
  slå deg ihjel, slå deg i hjel, slå deg i hel, slå ihjel deg, slå dig ihjäl, slå ihjäl, slå i hjel, slå hjel, kule i hodet,
  kule i hovudet, kula i huvudet, kula i skallen, kule i panna, ei kule i, en kule i, bullet in, fortjener å dø, fortener å døy,
  fortjener en kule, förtjänar att dö, deserve to die, deserves to die, håper du dør, håper dere dør, håpar du døyr, håpar de døyr,
  hoppas du dör, hoppas ni dör, hope you die, du er død, du er daud, du er dau, dere er døde, de er daude, du är död,
  ni är döda, you are dead, you re dead, drep deg selv, gå og heng deg, döda er, spränga er, skjuta er, mörda er, hugga er,
  gå och häng dig, kill yourself, kill you, kill them, shoot you, stikk deg ned, stikke deg ned, stikke han ned, stikke ham ned, stikker deg ned, stikker han ned, sticka ner dig, sticka ner honom, knivhugger deg, bränna er, elda upp er, watch your back,
  huset utenfor ditt, utanför ditt hus, smelle for deg, smelle for dere, make you pay, smäller det för er, slår jeg deg ned`,
);
const will = list(
  "will or should",
  `skal, ska, skulle, kommer til å, kommer att, kommer, kjem til å, kjem, kjæm, vil, vill, burde, borde, bør, bör, må, måste, tenker å,
  tänker, fortjener å, fortjener, fortener, fortener å, förtjänar, förtjänar att, klar til å, lyst til å, hadde jeg hatt, noen bør, nån borde, noen,
  neste gang, neste gong, nästa gång, hvis du, hvis dere, om du, om ni, dersom, gonna, should, will, must, deserve*`,
);
const kill = list(
  "kill",
  `drepe, drep, drepa, dræpe, drepes, drept, drepne, döda, dödas, mörda, mördas, myrde, myrdes, likvidere*, likvidera*, likvideres,
  ihjel, ihjäl, kverke, kverkes, ta kverken på, avrette, avrettes, avrättas, avrätta, halshugge*, halshugga*, hogge hodet, stikke ned,
  stikke han, stikke hun, stikke henne, knivstikk*, knivhugga*, knivhugg*, hugga ner, skyte, skyt, skyta, skyter, skytes, skytast,
  skutt, skjuta, skjut, skjutas, skjuter, skjutna, henges, hengast, hengt, hengd, hängas, hängda, hänga, henge, lynsj*, lyncha*,
  lynchas, utrydd*, utrota*, gasse, gasses, gasas, steines, stenas, brennes, brännas, brenne inne, kill*, shoot, murder, hang, hanged, shot, strype, strypa`,
);
const person = list(
  "a person",
  `deg, dæ, dykk, dere, dokker, dokk, dokke, dig, ham, han, henne, hun, ho, hon, honom, henna, dem, dei, dom, dei alle, dem alle, alle sammen, allihop,
  allihopa, folk, sånne, sånn som, slike, såna, såna som, sådana, slik som, jævel*, jævla, jävel*, jävla, jævler, djevel*, svin, kjerring*, kärring*,
  ordfører*, ordførar*, rektor*, rådmann*, borgermester*, dama, damen, dame, fyren, kjerringa, kjerring, mannen, kvinnfolk*, resepsjon*, skranken, vakta, vakten, tanten, gubben, gubbe, kärringen, saksbehandler*, saksbehandlar*, sakshandsamar*, handlägg*, socialsekret*, socialchef*,
  socialtanten*, kommunalråd*, politiker*, politikar*, chef, chefen, chefer, sjef, sjefen, sjefer, lærer*, lærar*, lärar*, barnevern*, politi, politiet, politimann*, snut*, byråkrat*, lensmann*,
  muslim*, jøde*, jude*, judar*, svarting*, utlending*, utlänning*, innvandrer*, innvandrar*, invandrare*, neger*, negre*, pakkis*, blatte*, homo*,
  bög*, trans*, you, him, her, them, mayor, these people, boss, dommer*, naboen, grannen`,
);
const sport = list(
  "a game, a hunt, a show",
  `kamp*, match*, matchen, fotball*, fotboll*, håndball*, hockey*, derby*, laget, mål, elg, elgen, elgjakt*, elg*, älg*, jakt*, rev, revene, ulv, ulven, ulver, varg*, grågås*, gjess, film*,
  bilde*, bilete*, foto*, video*, bok, boka, boken, krim*, deckar*, teater*, teaterstykk*, forestilling*, spill*, spel, spelet, gullfugl*, fyrverkeri*, konsert*, premiere*, nyhet*, etterlys*, vittn*, vitne*, påske*, myggen, snegler`,
);
const weapon = list(
  "weapon",
  `hagla, hagle, haglegevær*, børsa, børse, bössan, bössa, hagelbössa*, våpen, våpenet, våpna, vapen, vapnet, gevær*, rifle, rifla, pistol*, kniv, kniven, knivar, kniver, øks, øksa, yxa, yxan, balltre*, basebollträ*,
  jernrør*, bombe, bomba, bomben, bomber, brannbombe*, brandbomb*, molotov*, dynamitt*, dynamit*, bensin, bensinkanne*, bensindunk*, gun, knife, bomb, bullets`,
);
const atYou = list(
  "at you or your place",
  `deg, dere, dykk, dæ, dokker, dig, kontoret, kontoret ditt, kontoret deres, hjem til, heim til, hem till, står klar, står eg klar, står jag redo, rådhuset, kommunehuset, stadshuset,
  kommunhuset, mottaket, nav kontoret, inn vinduet, inn vindauget, in genom fönstret, i magen, i ryggen, i panna, i huvudet, i hodet, i halsen, till er, i kommunen, into your, you, your, i morgen og, besøk av`,
);
const harmlessWeapon = list(
  "weapons elsewhere",
  `jakt*, museum*, museet, utstilling*, utställning*, viltnemnd*, loppemarked*, loppis, innsamling*, amnesti, politiet, polisen, film*, bok, boka, boken, spis*, kjøkken*, kök, køkken, fyll*, pris, prisen, bensinpris*, levere, lämna in`,
);
const fire = list(
  "set on fire or blow up",
  `tenn på, tänd på, fyr på, tutta på, tutt fyr, sette fyr, setter fyr, sett fyr, sette eld, sätta eld, sätter eld, tenne på, tenner på, tänder på, tända på, brenne ned, brenner ned, brenn ned, brenne ner, bränn ner, bränna ner, bränner ner, brenn, brenne opp, bränn upp,
  bränna upp, elda upp, sprenge, sprenger, spreng, sprengje, spräng, spränga, spränger, blow up, burn down, burn`,
);
const target = list(
  "what is yours or public",
  `bilen til, bilene deres, bilen hans, huset til, kontoret til, din lägenhet, rådhus*, kommunehus*, kommunhus*, stadshus*, kontor*, skolen, skulen, skolan, mottak*, asylmottak*, asylboende*, huset ditt, huset deres, huset dykkar, huset hans, ditt hus, hele, heile, hela, skiten, dritten, skitet, sulamitten, dere, dykk, moské*, synagog*,
  bilen din, bilen deres, din bil, ned hos, city hall, town hall, your house, the place, dem inne, dom inne, you`,
);
const exercise = list(
  "an exercise, work",
  `brannvesen*, brannmann*, øver, øvelse*, øving*, räddningstjänst*, brandkår*, övning*, övar, kontrollert, tunnel*, berget, fjell*, isen, is, bål, gress, gras, ljåbrenn*, kvist*, kalori*, gull, spenn, penger på, pengar på`,
);
const beat = list(
  "beat",
  `knäcka, knekke, knekker, knekkje, vri om, vrir om, juling, bank, banke, banker, bankar, banka, knuse, knuser, knusar, knus, krossa, krossar, slå, slår, slå ned, slår ned, slå ner, slår ner, slå sönder, slår sönder, slå inn, slår inn, slå in, spöa, spöar, pryle, denge, denger, brekke, brekker, bryta, bryter, knäcka, sparke, sparka, spark, kvele, kveler, strypa, kutte, kutter, skära, skjære, skade, skadar, skada, beat, break, smash`,
);
const body = list(
  "face and bones",
  `nakken, nacken, kneskåla, knäskålarna, fingrene, trynet, tryne, ansiktet på, ansiktet ditt, ansiktet hans, ansikte på, ansiktet, kjeften, käften, kjeft, fejset, fjeset, skallen, nesa, tenna, tennene, tennane, tänderna, knærne, knäna, beina, benen, benen av, armene, ryggen, halsen på, strupen, snuten på, helseløs, helsa, gul og blå, gul og blått, gult og blått, gul och blå, sønder og sammen, sönder och samman, ihjel, your face, your legs`,
);
const getIt = list(
  "get what is coming",
  `skal få, ska få, kommer til å få, kommer att få, kommer få, kjem til å få, skal faen få, burde få, borde få, bør få, skal snart få, fortjener, förtjänar, fortener, kommer du til å, kommer dere til å, kommer ni att, kommer ni, kommer du, kommer du att, kommer til å`,
);
const what = list(
  "what is coming",
  `juling, svi, svi for, unngjelde, ångra, ångra dig, angre, angre på, angre på det, angrer på, bli skadet, bli skada, bank, pryl, stryk, kniv, en kniv, kniven, kula, en kule, ei kule, kule, smake, smaka på, kjenne på, känna på, betala för det, betale for det, lide, lida for, blø, blöda, en på trynet, på käften, smäll, smell, besök en natt, regret`,
);
const know = list(
  "know",
  "vet, veit, visste, vet jo, vet nok, vet godt, känner till, know, har funnet ut, fant ut, fått tak i, har tatt rede på, tatt rede på",
);
const where = list(
  "where",
  "hvor, kor, ka, kæm, hvilken, hvilket, hva slags, kva for, kva, var, vart, vilken, vilket, vilka, where, which, what, adressa, adressen",
);
const yours = list(
  "you and yours",
  `your daughter, your son, your child, datteren din, datra di, dotra di, sønnen din, sonen din, guten din, din son, din dotter, ungen din, ditt barn, dine foreldre, kona di jobber, du bor, du bur, dere bor, de bur, dokker bor, dokker bur, ni bor, han bor, hon bor, hun bor, barna dine, barna deres, ungene dine, ungene deres, ungane dine, ungane dykkar, dine unger, dine barn, dina barn, dina ungar, era barn, familien din, familien deres, familien din bor, din familie, din familj, kona di, din fru, mora di, mor di, bil du, bilen din, din bil, du jobber, du jobbar, du arbeider, du parkerer, du parkerar, vei du, väg du, ni åker, du kjører, du köyrer, du åker, huset ditt, ditt hus, deg, dig, dere, you live, you work, your kids, your family, your car`,
);
const guide = list(
  "a guide",
  "legevakt*, apotek*, buss*, toalett*, vårdcentral*, hvor mye, kor mykje, hvor lenge, hva det betyr, vad det innebär, håper, tips, hvor glad, hvor mange, butikk*, butik*, leverer, lämnar",
);
const findYou = list(
  "find or fetch you",
  `finner deg, finner dere, finner dykk, finn deg, finn dykk, finn dæ, hittar dig, hittar er, tar deg, tar dere, tar dykk, tek deg, tek dykk, tar dokker, tar dæ, tar dig, få tag i dig, får tag i dig, få tag på dig, får tag på dig, får tak i deg, får tak i dere, får tak i dæ, få tak i deg, få tak i dere, get you, get my hands on you, find you, knivar dig`,
);
const waits = list(
  "wait for it",
  `vi, jeg, eg, æ, jag, vent, vent bare, bare vent, berre vent, vänta, vänta bara, kommer, kjem, kjæm, skal, ska, når, när, until, will, wait, natt`,
);
const friendly = list(
  "found in a friendly way",
  `stand, kart, kartet, google, nettet, instagram, facebook, insta, messen, mässan, telefonkatalog*, bussen, toget, tåget, tur, med på, kontakt, telefon, hjelp*, hjälp*, godt, gott, glad, godt imot, väl, hand om, vare på, alvor, seriøst, på alvor, på allvar, imot dere, tar dere tid, tar deg tid`,
);
const yourKids = list(
  "your children",
  "ungene dine, ungene deres, ungane dine, barna dine, barna deres, dine barn, dine unger, dina ungar, dina barn, era barn, familien din, din familj, kona di, mor di, mora di, your kids, your family",
);
const illOff = list(
  "in danger",
  "illa till, ille ute, ikke trygg*, ikkje trygg*, inte trygg*, inte säkra, passe på, passa dig, i fare, i fara, får svi, får lide, skal lide, dør, dör, døyr, safe, careful",
);
const mind = list(
  "mind yourself",
  "vær forsiktig når du, ver forsiktig når du, var försiktig när du, passa er, passa dig, ta dere i akt, ta er i akt, be careful when you, pass deg, passe deg, pass dæ, pass dykk, pass dere, akta dig, passa dig, passa er, vakta dig, se deg over skulderen, kolla bakom dig, vokt deg",
);
const orElse = list(
  "or else",
  "går hjem, går heim, går hem, fra jobb, från jobbet, vi är många, vi er mange, fått nok, fått nog, tröttnat, walk home, ellers, elles, annars, jeg vet, eg veit, æ veit, jag vet, vi vet, vi veit, saksbehandl*, handlägg*, din, ditt, for meg, för mig, ute etter, rygg*, neste gang, nästa gång, når du går, når det blir mørkt, när du går, jævel*, jävel*",
);

const group = list(
  "a group of people",
  `muslim*, jøde, jøder, jødene, jødane, jude, judar, judarna, neger, negre, negrer, negeren, negern, negrerna, svarting*, svarte, svartskall*, pakkis*, blatt*, arab*, somali*, utlending*, utlänning*, innvandrer*, innvandrar*, invandrare*, flyktning*, flykting*, asylsøker*, asylsøkjar*, asylsökande*, asylant*, romfolk*, sigøyner*, sigøynar*, zigenare*, zigenar*, tatere, samer, samene, samar, lapp, lapper, lappjävel*, homoer, homofile, homosexuella, homser, bögar*, transer, transpersoner`,
);
const hope = list(
  "hopes",
  "håper, håpar, hoppas, ønsker at, ynskjer at, önskar att, skulle ønske, skulle önska, hope",
);
const harmed = list(
  "somebody harmed",
  `kjører over deg, kjører over dere, kjører deg ned, kjører på deg, køyrer over, kör över dig, kör på dig, kör ihjäl, gir deg stryk, ger dig stryk, gir deg bank, gir deg juling, ger dig spö, stryk på, får stryk, får juling, får bank, får spö, får smake, brenner i helvete, brenn i helvete, brinner i helvetet, ruttnar, råtner, rotnar, kreperer, krepera, kreverer, stryker med, dør sakte, dør i smerte, får kreft, får cancer, blir voldtatt, blir våldtagen, blir påkjørt, blir påkørd, blir skadet, blir skutt, blir skjuten, blir banket, drunkner, drunknar, rot in hell, get hit, get hurt, suffer`,
);
const blow = list(
  "a blow",
  "få seg en på tygga, en på tygga, en på trynet, en på kjeften, en på munnen, en på snuten, på käften, en smäll på käften, en rak höger, en propp, få en omgang, en omgang juling, en skikkelig omgang, stryk, juling, spö, dansk skalle, ei trykk på øyret, en trøkk, klappad, banket opp, bankes opp, nedslått, nedslagen",
);
const veiled = list(
  "a veiled threat",
  `skal få besøk, skal få besøk av, kommer til å få besøk, kommer vi på besøk, får du besøk, får dere besøk, kommer att få besök, får besök av, skal jeg vise deg, skal eg vise deg, ska jag visa dig, ska jag visa er, så skal jeg vise, så skal dere få se, då ska ni få se, sann mine ord, sanne mine ord, sanna mina ord, hjelper det ikke å låse, hjälper det inte att låsa, lås døra, lås dörren, på døra di, utenfor døra di, utanfor døra di, ved døra di, utanför din dörr, utanför er dörr, foran huset ditt, adressen din, adressa di, din adress har jag, vet adressen, kan adressen, jeg følger med på deg, jag håller koll på dig, jag håller ögonen på dig, ser deg hver dag, med et øye åpent, med eit auge ope, med ett öga öppet, with one eye open, dagene dine er talte, dagane dine er talde, dina dagar är räknade, your days are numbered, det siste du gjør, det sista du gör, last thing you do, gjøre deg ansvarlig med, ta saken i egne hender, ta saka i eigne hender, ta saken i egna händer, ta lagen i egna händer, ta loven i egne hender`,
);
const rid = list(
  "rid of them",
  "avliva, avlives, avlivast, avlive, avlivas, göra sig av med, gjøre seg av med, kvitte seg med, kvitta oss med, få bort for godt, bli kvitt for godt, for godt, för gott, stilles mot veggen, stillas mot väggen, ställas mot väggen, mot en vegg, hives på båten, skytes ut, kastes på havet, sleppes på havet, på havet, i havet, ut i havet, put down, get rid of",
);
const wish = list(
  "should",
  "burde, borde, skulle, bør, bör, må, måste, skal, ska, kjør, kast, hiv, sleng, släng, send, should",
);
const notHuman = list(
  "not people",
  "er ikke mennesker, er ikkje menneske, er ikke folk, är inte människor, är inga människor, ikke ekte mennesker, not human, not people",
);
const shipped = list(
  "the sea, work",
  "båt*, ferje*, ferge*, tur, ferie*, fisk*, segl*, seil*, plast*, søppel*, avløp*, bade*, kloakk*, hund*, katt*, dyr, djur, elg*, rev, ulv*, nyhet*",
);

const belittle = list(
  "not people",
  `rotter, råttor, dyr, djur, avskum, avskummet, pakk, parasitt*, parasiter*, kakerlakk*, kackerlack*, skadedyr, skadedjur, ohyra, utøy, aper, apene, apor, aporna, apekatt*, apa, undermenneske*, undermennesk*, undermänniskor, utrydde*, utryddes, utrydda, utrotas, utrota, gasses, gasas, ut av landet, ut or landet, ut ur landet, ut ur sverige, ut av norge, ikke hjemme i norge, ikke hjemme her, ingenting i norge, ingenting i noreg, inget i sverige, ingenting her å gjøre, inget här att göra, kasta ut, kast ut, kastes ut, slenges ut, slängas ut, skicka hem, skickas hem, sendes hjem, sendes ut, bur dem inne, animals, vermin, rats, deport*`,
);
const vermin = list(
  "vermin",
  "rotter, råttor, avskum, avskummet, pakk, parasitt*, parasiter*, kakerlakk*, kackerlack*, skadedyr, skadedjur, undermenneske*, undermennesk*, undermänniskor, utryddes, utrydda, utrotas, gasses, gasas, ut av landet, ut or landet, ut ur landet, vermin, rats",
);
const them = list(
  "they",
  "dem, dei, dom, de, dem alle, alle sammen, allihop, folka, slike folk, såna, sånne, they, these people",
);
const dear = list(
  "dear or beastly in another way",
  "dyrt, hotell, billett*, biljett*, dyr å, dyr i drift, dyre, djurpark*, dyrepark*, parken, i skogen, hund*, katt*, hest*, häst*, sau*, foto*, kostnad*, kebab",
);
const send = list(
  "send or go",
  "send, sende, sendes, skicka, skickas, reis, reise, åk, dra, drar, dra deg, stikk, far, pell, pell deg, kom dere, kom deg, ta dere, gå, go, fly, get",
);
const home = list("home or back", "hjem, hem, heim, tilbake, tillbaka, attende, dit, back, home");
const whence = list(
  "where they came from",
  "kom fra, kom ifrå, kom frå, kommer fra, kommer ifra, kjem frå, kjem ifrå, kom ifrån, kom från, kommer ifrån, kommer från, kjæm fra, hører hjemme, høyrer heime, hör hemma, came from, belong",
);
const beast = list(
  "ape and the like",
  "apa, ape, apekatt, jävla apa, jævla ape, neger, blatte, svartskalle, svarting, pakkis",
);
const goHome = list(
  "go home",
  "åk hem, dra hjem, reis hjem, reis heim, stick hem, stikk hjem, far heim, go home, åk tillbaka",
);

const thisTime = list(
  "next time, or if",
  "neste gang, neste gong, nästa gång, møter deg, møter dere, möter dig, ser deg, ser dig, kommer over deg, hvis jeg, om jag, dersom eg, next time",
);
const smack = list(
  "there will be a blow",
  "smeller det, smell det, smäller det, blir det juling, blir det bank, blir det stryk, blir det blod, ryker du, tar jeg deg, tek eg deg, tar jag dig, slår jeg, slår jag, slår eg, skyter jeg, skjuter jag, dreper jeg, knuser jeg, da smeller, då smäller, dør du, dör du, døyr du, you are dead, you die",
);
const away = list(
  "away with them",
  "bort med, ut med, vekk med, kast ut, kasta ut, sleng ut, släng ut, styr allt, styrer alt, fjern alle, ta bort alla, rydd ut, rensk ut, rensa ut, packet, pakket, pakk, slöddret, get rid of, out with",
);

const killNow = list(
  "kills, or kill them",
  "dreper, drepar, dræper, drep, myrder, myrdar, mördar, dödar, heng, häng, skyt, skjut, slå ihjel, slå ihjäl, kverker, kill",
);
const them2 = list(
  "you or them",
  "dere, deg, dykk, dæ, dokker, dig, dem, dom, dei, han, henne, henna, honom, ham, hele gjengen, alle sammen, allihop, you all, them all, you",
);
const fetch = list(
  "comes with it, sends it",
  "kommer med, kjem med, kommer jeg med, kjem eg med, kommer jag med, tar med, tek med, tar jeg med, henter, hentar, hämtar, finner fram, finn fram, plockar fram, står klar, ligger klar, ladda, ladet, lader, laddar, sendte, sender, sende, skickar, skicka, i posten, på posten",
);
const dwelling = list(
  "where an officer lives or goes",
  "handläggaren bor, saksbehandleren bor, sakshandsamaren bur, ordføreren bor, ordføraren bur, rektor bor, rektor bur, rektorn bor, chefen bor, sjefen bor, sjefen bur, læreren bor, läraren bor, politikeren bor, politikern bor, hun bor, han bor, hon bor, ho bur, han bur, barna til, ungene til, ungane til, kona til, familien til, hans barn, hennes barn, kommer hem, kommer hjem, kjem heim, går hem, går hjem, parkerer, parkerar, jobber, jobbar, hämtar barnen, henter barna",
);
const warned = list(
  "a warning against life and limb",
  "glad i helsa di, glad i livet ditt, glad i livet, glad i helsa, glad i familien din, rädd om ditt liv, rädd om din hälsa, rädd om livet, rädd om dig, kär i livet, betale med blod, betala med blod, flyte blod, flyta blod, blod på hendene deres, i nærmeste lyktestolpe, i närmaste lyktstolpe, i galgen, opp i galgen, upp i galgen, ikke føle dere trygge, ikke føle deg trygg, ikkje kjenne dykk trygge, inte känna er trygga, inte känna dig trygg, ikke være trygg, inte vara trygg, ingen av dere er trygge, ingen av er är trygg, inte gå säkra, inte gå säker, ikke gå trygt, ikke går trygt, ikkje gå trygt, får du kjenne på, får ni känna på, nakkeskudd, nackskott, skutt i hodet, a bullet, regret this",
);
const awayFrom = list(
  "keep away",
  "hold deg unna, hold dere unna, hald deg unna, hald dykk unna, håll dig borta, håll er borta, håll dig undan, ikke vis deg, ikke vis dere, visa dig inte, vis deg aldri, kom aldri, våg ikke å komme, våga inte komma, stay away",
);
const ifNot = list(
  "if not",
  "hvis du, hvis dere, om du, om ni, om de, dersom, ellers, elles, annars, her, här, bygda, byn, familien min, min familj, ungene mine, mina barn, or else",
);

const violence = list(
  "violence",
  `balltre*, basebollträ*, piskas, piska, piskes, hengast, henges, hängas, avrettes, avrättas, henrettes, spärras in och, juling, pryl, stryk, spö, en omgang, kule, kula, drepes, dödas, mördas, knivstikkes, skytes, skjutas, skjut, skyt, banke opp, banka upp, slå ned, slå ner, få svi, få lide, lida, svi for, hevn, hevne, hämnd, hämnas, hemn, få igjen for, få igen för, få tilbake for, då jävlar, da jævler, så jævlig, vet ikke hva jeg gjør, veit ikkje kva eg gjer, vet inte vad jag gör, tar meg til rette, glemmer aldri et ansikt, gløymer aldri eit ansikt, glömmer aldrig ett ansikte, kommer hem till dig, kommer hjem til deg, kjem heim til deg, kommer hjem til dere, kommer hem till er, blod, halsen av, strupen`,
);
const whom = list(
  "whom it is meant for",
  `${person.entries.join(",")}, er, ni, dere, de, du, han som, hon som, hun som, ho som, i luka, på kontoret, lensmannen, länsman*, vakta`,
);

export const threatPatterns: readonly Pattern[] = [
  near(
    "violence beside whom it is meant for",
    {
      within: 60,
      without: list(
        "sport, help, history",
        `${sport.entries.join(",")}, blodgiv*, blodbank*, blodprøve*, blodprov*, blodtrykk*, blodtryck*, gi blod, ge blod, strykjern*, strykbrett*, hjemmesykepleie*, hemtjänst*, hjelpe, hjälpa, legen, läkar*, doktor*, kule på, kula på, isen, iskule, hurra, tur, besøk, kaffe, kake, mat, pizza, konsert`,
      ),
    },
    violence,
    whom,
  ),
  near(
    "kills you, kill them",
    {
      within: 22,
      without: list(
        "sport, pests, play",
        `${sport.entries.join(",")}, spill*, spel*, ugress, ugras, snegl*, maur, myra, mus, rotter, lus, lys, lyset, bål, plenen, flagg*, kle*, gardin*, pynt*, bilder`,
      ),
    },
    killNow,
    them2,
  ),
  near("comes with a weapon", { within: 36, without: harmlessWeapon }, weapon, fetch),
  inOrder("knows where an officer lives", { within: 40, without: guide }, know, where, dwelling),
  one(warned, { within: 40, without: sport }),
  near(
    "keep away or else",
    {
      within: 50,
      without: list(
        "ice and water",
        "isen, vannet, vatnet, stup*, bjørn*, ulv*, älg*, skred*, ras, vei, vegen, stranda, dyr, kalv*, kua, kuer",
      ),
    },
    awayFrom,
    ifNot,
  ),
  near("next time there will be a blow", { within: 50, without: sport }, smack, thisTime),
  near("away with a group", { within: 40, without: dear }, group, away),
  one(said),
  one(
    list(
      "will kill",
      "skal drepe, skal drepa, ska drep, til å drepe, ska döda, ska mörda, kommer att döda, kommer att mörda, tänker döda",
    ),
    { within: 50, without: sport },
  ),
  near("will kill somebody", { within: 45, without: sport }, kill, will, person),
  near("a weapon at you", { within: 40, without: harmlessWeapon }, weapon, atYou),
  inOrder("set it on fire", { within: 40, without: exercise }, fire, target),
  near("will beat somebody's face", { within: 34, without: sport }, beat, body, will),
  near(
    "beats you",
    { within: 30, without: sport },
    body,
    beat,
    list("you", "deg, dæ, dere, dykk, dig, er, han, ham, henne, you"),
  ),
  inOrder("will get what is coming", { within: 40, without: sport }, getIt, what),
  inOrder("knows where you live", { within: 40, without: guide }, know, where, yours),
  near("will find you", { within: 30, without: friendly }, findYou, waits),
  near("your children are in danger", { within: 40 }, yourKids, illOff),
  near("mind yourself or else", { within: 40 }, mind, orElse),
  near("hopes that somebody is harmed", { within: 40, without: sport }, harmed, hope),
  near("somebody should get a blow", { within: 50, without: sport }, blow, wish, person),
  one(veiled, { within: 40, without: friendly }),
  near(
    "they should be got rid of",
    { within: 50, without: shipped },
    rid,
    wish,
    list("people", `${[...person.entries, ...group.entries].join(",")}`),
  ),
  one(notHuman),
  inOrder("a group is not people", { within: 50, without: dear }, group, belittle),
  near(
    "they are vermin",
    {
      within: 24,
      without: list(
        "pests in houses",
        "kjøkken*, kök, köket, kjeller*, källare*, loft*, vind*, kloakk*, skadedyrfirma*, skadedyrbekjemp*, felle, fällor, gift, sopor, søppel*, hund*, katt*",
      ),
    },
    vermin,
    list("are", "er, är, are, all, alle, alla, sånne, såna, jævla, jävla"),
    them,
  ),
  inOrder("not people, said of a group", { within: 34, without: dear }, belittle, group),
  inOrder("send them back where they came from", { within: 50 }, send, home, whence),
  near("go home, ape", { within: 50 }, beast, goHome),
];
