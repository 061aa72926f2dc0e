/** Words of an enquiry in a case of the writer's own: an application, a claim, a bill, a fault that was reported. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

const matter = list(
  "a matter",
  `anmälan, anmeldelse*, anmeldinga, meldingen, søknadane, timen, time hos, oppsigelsen, oppseiinga, uppsägning*, belopp, beløp, beløpet, beloppet, bostøtte, støttekontakt, *søknad, *søknaden, *søknadene, sak, saken, saka, saki, byggesak*, byggjesak*, *ansökan, ansökningen, ärende, ärendet, bygglov, bygglovet, felanmälan, klage, klagen, klaga, faktura*, fakturan, rekning*, regning*, räkning*, henvendelse*, førespurnad*, skjema*, blankett*, papirer, papira, papirene, handlingar, komplettering*, brev, brevet, mejl, mejlet, mail, mailen, e post*, epost*, tilskudd*, tilskot*, bidrag*, stønad*, støttekontakt*, startlån*, bostøtte*, bustøtte*, plass, plassen, plats, platsen, byggetillatelse*, løyve*, løyvet, tillstånd*, sykkelparkering*, permit, application, case, form, claim`,
);
const my = list("mine", "min, mi, mitt, mine, mina, vår, vårt, våre, våra, vores, vår familie, me, my, our");
const stands = list(
  "how does it stand",
  `kommit in, kommit fram, kommet fram, kome fram, kommet inn, kome inn, registrert, registrerad, mottatt, bekreftelse, bekreftet, stadfesta, bekräftat, händer, skulle vara klart, skulle vore klar, skulle vært klar, skulle være klar, overtatt, tatt over, har saka, har saken, svar, svaret, svarer, svarar, hørt, høyrt, hört, skjer, skjedd, händer, hänt, går det, gått, langt, kor langt, hvor langt, hur långt, når, når får, når blir, når vert, när, mottatt, motteke, mottok, mottagit, tagit emot, tatt imot, fått, framleis, fortfarande, fortsatt, fremdeles, ennå, enda, enno, ännu, venter, ventar, vente, väntar, väntat, purrer, purrar, påminner, status, feil, fel, rette, rätta, endre, endra, ändra, trekker, trekkjer, trekk, återkallar, drar tillbaka, ligger, liggja, ligg, behandlet, behandla, handsama, handlagd*, handlägg*, saksbehandler*, sakshandsam*, ettersender, kompletter*, tilføye, legge ved, vedlegg, update, news, heard, when, still`,
);
const did = list(
  "I sent or applied",
  `søkte, søkt, sendte, sende inn, sendt inn, sendt, sende, leverte, levert, innleverte, ansökte, ansökt, sökte, sökt, skickade, skickat, skickade in, skickat in, lämnade, lämnat, lämnade in, lämnat in, mailet, mailte, mailat, mejlade, mejlat, ringt, ringte, ringde, skrev, skrevet, skreiv, spurte, spurt, meldte, meldt, melde, anmälde, anmält, felanmälde, felanmält, klagde, klaget, köat, stått i kø, ståande i kø, ventet, venta, väntat, fylte ut, fyllt i, sent, applied, submitted, called`,
);
const unanswered = list(
  "and heard nothing",
  `bekreftelse*, stadfesting*, bekräftelse*, ingen bekreftelse, noen bekreftelse, inga bekräftelse, ikke hørt, ikkje høyrt, itte hørt, inte hört, har ikke fått svar, ikke fått svar, ikkje fått svar, ikkje fått noko svar, itte fått svar, inte fått svar, inte fått något svar, inget svar, ingen svar, intet svar, ikke svar, ikkje svar, noe svar, noko svar, något svar, hørt noe, høyrt noko, hört något, hört nåt, uten svar, utan svar, har dere fått, har de fått, har de motteke, har dere mottatt, mottok dere, har ni fått, har ni tagit emot, fick ni, fikk dere, når får, när får, hva skjer, kva skjer, vad händer, besked, beskjed, venter fortsatt, ventar framleis, väntar fortfarande, fortfarande, fremdeles, framleis, fortsatt, hvem er, kven er, vem är, saksbehandler*, handläggare*, heard nothing, no reply, no answer, did you get, haven t heard, when`,
);
const generally = list(
  "asked of anybody",
  `søknadsfrist*, ansökningstid*, sista ansökningsdag*, hvordan søker, hvor søker, korleis søkjer, kor søkjer, hur ansöker, hur söker, var ansöker, var söker, hva koster, kva kostar, vad kostar, vanligvis, i avisa, i avisen, sant, film*, filmen, en sak i, fin sak, den sak, saken er, saken er den, sak er`,
);
const whenGet = list(
  "when do I get",
  `når får jeg, når får vi, når får eg, når får æ, når får mor, når får far, når får mamma, når får pappa, når får sønnen, når får dottera, når får datteren, når blir, når vert, når kommer, når kjem, når kan jeg vente, når kan vi, når kan vi hente, hvor lenge må, hvor lang tid, kor lenge må, kor lang tid, när får jag, när får vi, när får mamma, när får pappa, när får min, när kommer, när kan jag, när kan vi, när blir, hur länge måste, hur lång tid, when will i, when do i, how long`,
);
const got = list(
  "an answer, money, a place",
  `svar, svaret, svar på, besked, beskjed, plass, plassen, plats, platsen, vedtak*, vedtaket, beslut, beslutet, utbetalt, utbetaling*, utbetalning*, utbetald, pengene, pengane, pengarna, penger, pengar, erstatning*, ersättning*, nøkkel*, nykel*, nyckel*, leilighet*, leilegheit*, lägenhet*, saken, saka, ärendet, søknaden, ansökan, bygglovet, tillstånd, startlån*, behandlet, behandla, handlagt, klart, reply, answer, money`,
);
const claim = list(
  "compensation",
  "dekket, dekka, få dekket, få dekka, täckt, ersatt, få ersatt, erstatta, erstatning*, erstatte, erstatter, erstattar, ersättning*, ersätta, ersätter, skadestånd*, dekker, dekkjer, dekke, dekkjer de, täcker, compensation, refusjon*, refundere*, återbetal*, tilbakebetal*, penger tilbake, pengene tilbake, pengane attende, pengarna tillbaka, pay for",
);
const damage = list(
  "damage",
  `vannskade*, vannskaden, vasskade*, vasskaden, vattenskad*, vattenskadan, røret deres, røyret dykkar, ert rör, sprakk, sprukket, sprakk røret, brast, tilbakeslag*, kloakkskade*, bil, bilen, bilar, dekk, dekket, däck*, felg, fälg, skade, skaden, skader, skadet, skada, skadat, skadd, ødelagt, øydelagt, ødela, gjerde, gjerdet, staket, staketet, mur, hull, hullet, hol, grop, gropen, gropa, plog, plogen, plogbil*, brøyte*, brøytebil*, brøytebilen, vannlekkasje*, vasslekkasje*, vattenläcka*, källare*, kjeller*, kjelleren, oversvømm*, översväm*, falt, fall, ramla, ramlade, halka, sklei, knakk, bröt, krever, krev, kräver, krav om, flommen, flaumen, car, damage*`,
);
const bill = list(
  "what is to be paid",
  "betale, betala, betaler, regning*, rekning*, faktura*, fakturan, avgift*, eiendomsskatt*, eigedomsskatt*, hyra, hyran, husleie*, restskatt*, vannavgift*, gebyr*, gebyret, skatten, innbetaling*, kommunale avgifter, invoice, bill",
);
const ease = list(
  "wrong, or later",
  `utsett*, utsatt, utsette, utsettelse, utsetjing, anstånd*, avdrag, avdragsplan, delbetal*, i deler, i to deler, i to, to deler, i delar, uppdelning, fristen for, frist på, feil, fel, felaktig*, forstår ikke, forstår ikkje, förstår inte, dobbelt, dubbelt, to ganger, två gånger, solgt, selt, såld, sålt, ikke råd, ikkje råd, inte råd, bare én, bara en, bortreist, bortresta, flyttet, flytta, flyttat, avlest, avläst, rette, rätta, korriger*, fått to, kvittering, postpone*, wrong, twice`,
);
const act = list(
  "withdraws, takes, adds",
  "sa opp, sa upp, sagt opp, sagt upp, trekker, trekkjer, trekk, trekker tilbake, återkallar, återkalla, drar tillbaka, tar tillbaka, takker ja, takkar ja, takker nei, takkar nei, tackar ja, tackar nej, tar imot, tar emot, avbestiller, sier fra meg, seier frå meg, ettersend*, ettersender, kompletterar, kompletteringen, sier opp, seier opp, säger upp, melder av, melder på, søker herved, söker härmed, withdraw, accept",
);
const thing = list(
  "application, place, offer",
  "*søknad, *søknaden, *søknaden min, ansökan, plass, plassen, *plassen, plats, platsen, tilbud*, tilbod*, erbjudande*, dokumentasjon*, legeerklæring*, läkarintyg*, saken, saka, ärendet, avtalen, barnehageplass*, førskoleplass*, kontrakten, leiligheten, stillinga, application, offer",
);
const reported = list(
  "reported",
  "meldt, meldte, melde, meldte inn, meldt inn, meldt fra, felanmält, felanmäld, felanmälde, felanmälan, anmält, gitt beskjed, sagt ifra, sagt frå, ringt, reported",
);
const again = list(
  "long ago and again",
  "ganger, gonger, gånger, ggr, ggr., mnd, måneder, månader, måned siden, uker siden, veker sidan, veckor sedan, månader sedan, år siden, siden, sidan, sedan, fortsatt, fortfarande, fremdeles, framleis, ikke fikset, ikkje fiksa, inte lagat, inte åtgärd*, når fikses, når blir, när lagas, når vert, times, weeks ago, months ago",
);
const kin = list(
  "kin",
  "mor, mor mi, mora mi, mora, moren, moren min, far min, faren min, faren, far, mamma, mammas, pappa, pappas, sønn*, sønnen, son, sonen, datter*, dotter*, dottera, dattera, bror, bror min, broren, bror min, min bror, søster*, syster*, mormor, morfar, farmor, farfar, bestemor, bestefar, tante, mannen min, kona mi, min man, min fru, ungene våre, my mother, my father, my son, my daughter",
);
const service = list(
  "a service one is granted",
  `plass, plats, støttekontakt*, hjemmehjelp*, heimehjelp*, hemtjänst*, hjemmesykepleie*, heimesjukepleie*, hjemmetjenest*, sykehjem*, sjukeheim*, äldreboende*, boende, bofellesskap*, bufellesskap*, omsorgsbolig*, ledsag*, färdtjänst*, tt kort*, skoleskyss*, skuleskyss*, skolskjuts*, avlastning*, avlasting*, assistent*, assistans*, resurs, hjelpemid*, hjelpemiddel*, hjälpmedel*, barnehageplass*, førskole*, förskoleplats*, spesialundervisning*, bpa, parkeringskort*, rullator*, skole, skola, skule, sfo, søknad*, ansökan`,
);
const asks = list(
  "asks",
  "når, når får, når kommer, när, hvorfor, kvifor, koffer, varför, får, får ikke, får ikkje, får inte, venter, ventar, väntar, vente, fortsatt, hvor lenge, kor lenge, hur länge, kan, stopp*, mistet, mista, when, why",
);
const officer = list(
  "an officer",
  "saksbehandler, saksbehandleren, saksbehandlar*, sakshandsamar*, handläggare, handläggaren, handlägger, saksbehandler på, kontaktperson*, caseworker",
);
const change = list(
  "change",
  "endre, endra, endrer, ändra, ändrar, rette, rett, rätta, oppdatere, uppdatera, bytte, byta, bytter, flyttet, flyttat, flytta, byte, change, update",
);
const entry = list(
  "address or account",
  "adresse, adressen, adressa, adress, adressen, faktura, fakturaen, fakturan, kontonummer*, konto, kontoen, navn, navnet, namn, namnet, skole, skola, skule, barnehage, förskola, gruppe, time, timen, tid, address",
);
const waitingFor = list(
  "waits for an answer",
  "venter på svar, venter fortsatt på svar, venter fremdeles på svar, ventar på svar, ventar framleis på svar, ventar enno på svar, väntar på svar, väntar fortfarande på svar, väntar ännu på svar, purrer på, purrar på, purring på, påminner om, waiting for an answer, waiting for a reply",
);
const whatOf = list(
  "what of my",
  "hva skjer med, ka skjer med, ka skjer me, kva skjer med, vad händer med, vad händer i ärendet, hvordan går det med, hvordan ligger det an med, korleis går det med, korsn går det med, korsn går det me, hur går det med, hur går det för, how is, any update on, any news on, hvor langt har dere kommet med, hvor langt er dere kommet med, kor langt er de komne med, kor langt er de komne, hur långt har ni kommit med",
);

const repair = list(
  "when will you mend",
  "når kommer dere, når kommer dere og, når kjem de, når kjem dokker, når fikser dere, når reparerer, når retter dere, når rettar de, når kommer ni, när kommer ni, när lagar ni, när fixar ni, när åtgärdar ni, når blir det fikset, når vert det fiksa, når har dere tenkt, når har de tenkt, när tänker ni, skal dere fikse, ska ni laga, skal de fikse, kan dere rette, kan dere fikse, kan de rette, kan ni rätta, kan ni laga, kan ni fixa",
);
const ours = list(
  "at our place",
  "hos oss, hos meg, hos mig, vår, vårt, vårs, våres, min, mi, mitt, utenfor oss, utanfor oss, utanför oss, hjemme hos, heime hos, i gata vår, på vår gata, i vår gate, tomta vår, vår tomt, muren vår, grinda vår, postkassa vår, avløpet vårt",
);
const chase = list(
  "chases",
  "purret, purrar, purrer, purra, purring, påminnelse, påminner, påmint, etterlyser svar, etterlyser, etterlyste, efterlyser svar, chasing",
);
const chased = list(
  "what an answer is chased about",
  "*meldingen, *meldinga, byggemelding*, søknad*, *søknaden, svar, saken, saka, ärende*, klage*, klaga*, ansökan, ganger, gonger, gånger, henvendelse*, brev*, mejl*, mail*, min, mitt, mi, vår, vårt",
);
const whatBecame = list(
  "what became of",
  "hva har skjedd med, hva skjedde med, kva skjedde med, kva har skjedd med, vad har hänt med, vad hände med, hva ble det av, kva vart det av, vad blev det av, hvor ble det av, hvor blir det av, hvor er det blitt av, har dere sett på, har de sett på, har dere lest, har de lese, har ni läst, har ni tittat på, har dere fått, har de fått, har dokker fått, har ni fått, kom det fram, har kommit fram, er mottatt, er motteken, what happened to",
);
const sentIn = list(
  "what I sent",
  "*søknaden, meldingen, meldinga, anmälan, byggemelding*, byggemeldingen, byggjemeldinga, papirene, papirer, papira, papiran, skjemaet, blanketten, brevet, mejlet, mailen, klagen, klaga, henvendelsen, førespurnaden, intyget, legeerklæringa, legeerklæringen, ansökan, kompletteringen, vedlegget, dokumentene jeg, dokumenta eg, handlingarna jag, varselet mitt, tipset mitt",
);
const awaited = list(
  "waits for",
  "venter på, ventar på, venta på, ventet på, väntar på, väntat på, waiting for",
);
const owedToMe = list(
  "what is owed",
  "intyg*, intyget, attest*, attesten, brev*, brevet, dokument*, dokumenta, papirer*, papira, bekreftelse*, stadfesting*, bekräftelse*, legeattest*, kontrakten, avtalen, svar, refusjon*, refusjonen, utbetaling*, utbetalning*, pengene, pengane, pengarna, penger, erstatning*, ersättning*, plass, plassen, plats, platsen, vedtak*, beslut*, besked, beskjed, støtte, stønad*, bidrag*, startlån*, tilskudd*, tilskot*, time hos, tid hos, hjelpemid*, hjälpmedel*, godkjenning*, godkjenninga, godkännande*, tillatelse*, løyve*, tillstånd*, nøkkel*, nyckel*",
);
const thisBill = list(
  "this bill",
  "gjelder faktura, gjeld faktura, gäller faktura, faktura nummer, faktura nr, fakturanummer*, fakturanr, kid nummer, ocr nummer, kundenummer*, kundnummer*, referansenummer*, anläggningsnummer*",
);
const moreTime = list(
  "more time",
  "lengre tid på meg, lenger tid på meg, lengre tid til å betale, meir tid til å, mer tid til å betale, längre tid på mig, mer tid på mig, senere forfall, utsatt forfall, nytt förfallodatum, betalingsutsett*, utsettelse på fristen, utsettelse på, utsatt fristen, utsatt frist, utsett frist, utsetjing av fristen, utsett på fristen, anstånd, fristforlengelse*, fristforlenging*, förlängd tid",
);
const giveUp = list(
  "gives up a place",
  "avsäga mig, avsäger mig, säga upp platsen, säger upp platsen, säga upp min, si opp plassen, sier opp plassen, seie opp plassen, si fra meg plassen, frasi meg plassen, frasier meg, seie frå meg, melde ut av sfo, flytte plassen, bytte barnehage, byta förskola, vil bytte skole, vil byte skule, byta skola",
);
const machines = list(
  "the agency's machines",
  "plogen, plogbilen, brøytebilen, brøyteren, brøytaren, brøytinga, snöplogen, gravemaskin*, grävmaskin*, grävskopa*, kommunebilen, søppelbilen, bosbilen, sopbilen, renovasjonsbil*, traktoren deres, arbeiderne deres, arbeiderane dykkar, ledningen deres, røret deres, kumlokk*, brunnslock*",
);
const whoPays = list(
  "mine, and who pays",
  "vår, vårt, våre, min, mitt, mi, hvem betaler, kven betaler, vem betalar, hvem dekker, kven dekkjer, vem ersätter, erstatt*, ersätt*",
);

const close = { within: 40, without: generally };
const wide = { within: 80, without: generally };

const youTook = list(
  "you took or sent",
  "jag fick fel, jeg fikk feil, eg fekk feil, vi fikk feil, vi fick fel, fick fel belopp, fikk feil beløp, har dere registrert at, har de registrert at, har ni registrerat att, dere har trukket, de har trekt, ni har dragit, dere har sendt, de har sendt, ni har skickat, dere har fakturert, de har fakturert, ni har fakturerat, dere har registrert, ni har registrerat, dere skylder, de skuldar, ni är skyldiga, har ikke fått utbetalt, har ikkje fått utbetalt, ikke fått utbetalt, inte fått utbetalt, har inte fått min, har inte fått mitt, har ikke fått min, har ikke fått mitt, har ikkje fått min, you charged",
);
const wrongly = list(
  "wrongly, or a payment",
  "belopp, beløp, beløpet, beloppet, jeg, eg, jag, vi, dobbelt, dubbelt, to ganger, to gonger, två gånger, feil, fel, for mye, for mykje, för mycket, räkningen, regningen, rekninga, fakturaen, fakturan, faktura, penger, pengar, bidrag, bidraget, støtte, støtta, stønad, stönad, refusjon, erstatning, sfo, barnehage, månaden, måneden, twice",
);
const callMe = list(
  "call me",
  "ringe meg, ringje meg, ringe mæ, ringa mig, ring meg, ring mig, kontakte meg, kontakta mig, snakke med noen om, prata med om, snakke med om, hvem snakker jeg med om, vem pratar jag med om, call me",
);
const myCase = list(
  "my case",
  "*saken vår, *saken min, *saka vår, *saka mi, saken vår, saken min, saka vår, saka mi, mitt ärende, vårt ärende, min anmälan, vår anmälan, min ansökan, vår ansökan, søknaden min, søknaden vår, min sak, vår sak, my case",
);
const queue = list(
  "place in a queue",
  "i køen for, i køen til, i kø for, i kön till, i kön för, nummer i køen, nummer i kön, køplass, køplassering, köplats, kötid, står i kø, står i kö, ventelista, ventelisten, väntelistan",
);

const whoHas = list(
  "who has it now",
  "hvem har, kven har, vem har, hvem behandler, kven handsamar, vem handlägger, hvem følger opp, kven følgjer opp, vem tar över, hvem tar over, kven tek over",
);

const comesWhen = list(
  "what became of it",
  "hvor blir det av, hvor ble det av, kor vert det av, kvar vart det av, var blev det av, når kommer, når kjem, när kommer, fortsatt ikke, framleis ikkje, fortfarande inte, skulle få, skulle få tilbake, skulle ha fått, skulle fått",
);

export const ownCasePatterns: readonly Pattern[] = [
  near("a refund that has not come", { within: 70, without: generally }, claim, comesWhen),
  near("who has my case now", { within: 40 }, whoHas, myCase),
  near("you took or sent it wrongly", { within: 50, without: generally }, youTook, wrongly),
  near("call me about my case", { within: 60 }, callMe, myCase),
  near(
    "my place in a queue",
    { within: 60, without: generally },
    queue,
    list(
      "I",
      "jeg, eg, jag, æ, vi, me, min, mi, mitt, vår, ligger vi, ligg vi, står jeg, står vi, min mor, min far",
    ),
  ),
  near("when will you mend what is ours", { within: 60, without: generally }, repair, ours),
  near("chases an answer", { within: 50, without: generally }, chase, chased),
  inOrder("what became of what I sent", { within: 46, without: generally }, whatBecame, sentIn),
  inOrder("waits for what is owed", { within: 36, without: generally }, awaited, owedToMe),
  one(thisBill),
  one(moreTime, { within: 50, without: generally }),
  one(giveUp, { within: 40, without: generally }),
  near("harmed by the agency's machines", { within: 50, without: generally }, machines, whoPays),
  near("how does my matter stand", close, matter, my, stands),
  near("I applied and heard nothing", wide, did, unanswered),
  inOrder("when do I get an answer", { within: 44, without: generally }, whenGet, got),
  one(waitingFor, { within: 60, without: generally }),
  near("claims compensation", wide, claim, damage),
  near("a bill is wrong, or is to wait", { within: 60, without: generally }, bill, ease),
  inOrder("withdraws, accepts, adds", { within: 46, without: generally }, act, thing),
  near("reported long ago", { within: 60 }, reported, again),
  near("a service for one's kin", { within: 60 }, service, kin, asks),
  near(
    "my officer",
    { within: 24 },
    officer,
    list(
      "mine",
      "min, mi, mitt, vår, vårt, mitt ärende, saken min, saken vår, min sak, my, hvem er, vem är, kven er",
    ),
  ),
  near("change my entry", { within: 40 }, entry, change, my),
  inOrder("what of the matter", { within: 40, without: generally }, whatOf, matter),
];
