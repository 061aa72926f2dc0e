/** Threats that name no deed: that one knows where somebody lives, that they will regret it, that something will happen. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";
import { office, spokenTo } from "./people.ts";

const you = list("you", `${spokenTo.join(",")}, du, ni, de, er, u`);
const regrets = list(
  "regrets or pays for it",
  `(kommer til å |kommer att |kjem til å |skal |ska |vil |få |får )(angre|angra|ångra|bøte|böta|unngjelde|betale for|betala för|få svi|svi for|lide|lida|svette|blø|gråte|gråta|bli lei deg|bli lei dere|be om nåde|be om nåd|tigge om nåde|ønske dere|ønske du|ønske du aldri|önska att ni|önska att du|skjelve|få se|få sjå|få igjen|få igen|få tilbake|få det tilbake|kjenne på det|kjenne det|merke det|känna på det), blir dyrt for deg, blir dyrt for dere, ska kosta dig, skal koste deg, skal koste dere, du vil angre, dere vil angre, ni kommer ångra er, lei deg for dette, will regret, will pay for, going to regret, gonna regret, be sorry`,
);
const politics = list(
  "regretted in another way",
  `ikke angre, ikkje angre, inte ångra, aldri angre, aldrig ångra, se film*, se konsert*, få se deg, valget, valet, ved valget, i valet, stemme, rösta, regning*, egenandel*, gebyr*, skatt*, billett*, takst*, miljø*, kommende generasjoner, barnebarn*, ressurser, i retten, domstol*, fakta, køen`,
);

const willOnce = list(
  "will",
  "kommer, kjem, kjæm, skal, ska, vil, vill, får, må, måste, skulle, will, gonna, going to",
);
const rue = list(
  "regret it",
  "angre, angra, ångra, anger, angrer, angrar, ångrar, bøte, böta, unngjelde, få svi, få lide, lida, tigge, tigga, be om nåde, be om nåd, gråte blod, gråta blod, ønske dere aldri, ønske du aldri, önska att ni aldrig, önska att du aldrig, regret, pay for this",
);
const youKin = list(
  "you have children",
  "du har vel, du har jo, du har også, du har óg, du har nok, du har da, dere har vel, dere har jo, dere har også, de har vel, de har jo, du har väl, du har ju, du har också, ni har väl, ni har ju, ni har också, har du ikke, har du ikkje, har inte du, har du inte",
);
const kin = list(
  "a child, a wife",
  "datter, dattera, datteren, dotter, dottera, jente, jenter, sønn, sønnen, son, gutt, gutter, barn, unger, ungar, kone, kona, fru, frun, familie, familj, mor, mamma, hund, daughter, son, kids, wife",
);
const wait = list(
  "just wait, take care",
  `bare vent, vent bare, vent du, vent dere, berre vent, vent berre, vänta bara, bara vänta, ni ska bara vänta, vänta ni, forsiktig, forsiktige, forsiktig med, försiktig, försiktiga, varsam, sjå deg om, se deg om, se dere om, sjå dykk om, se dig om, se er om, passe dere, tenke dere om, tenke deg om, tenkje deg om, pass på bikkja, pass på hunden, pass på katten, pass på bilen din, pass på barna dine, pass på ungene dine, passa hunden, passa er hund, passa dina barn, pass deg, pass dere, pass dykk, pass dæ, pass på deg, pass dokker, passe deg, passe dere, passe dykk, passa dig, passa er, passa dej, pass på ryggen, akta dig, akta er, se opp, se deg for, sjå deg for, over skuld*, se dig över axeln, se er över axeln, kolla bakom dig, vær på vakt, ver på vakt, var på er vakt, ta dere i vare, ta deg i vare, tar dere i vare, ta dykk i akt, watch out, watch your, watch yourself, be careful, just wait, you better`,
);
const unless = list(
  "or until",
  `på vei hjem, på veg heim, på veien hjem, på vegen heim, på vägen hem, mørkt, mörkt, mørke, framover, fremover, framöver, fra nå av, frå no av, från och med nu, kveldene, kveldane, kvällarna, om kvelden, om kveldane, om natta, på kvällen, di, din, dine, dina, går hjem, går heim, går hem, ikke gløymer, ikkje gløymer, ikke glemmer, inte glömmer, kjenner noen, känner folk, kompiser, kompisar, vi er fleire, vi er flere, vi är fler, snuten, *jævel, *jævler, *jävel, *jävlar, handlägg*, saksbehandl*, til jeg, til eg, til vi, til du, tills jag, tills vi, till jag, for jeg, for nå, for no, for eg, for vi, för nu, för jag, för vi, når du, når de, når dere, när du, när ni, når det, när det, når mørket, vi er mange, vi är många, jeg vet, eg veit, æ veit, jag vet, neste gang, neste gong, nästa gång, i natt, inatt, i kveld, ikväll, på vei hjem, på veg heim, på väg hem, snart, da, så skal, så ska, ute alene, ute ensam, går ut, går alene, ellers, elles, eller så, annars, dere som, de som, ni som, jævel*, jävel*, jävla, jævla, din, ditt, deres, until, or else, tonight, you`,
);
const care = list(
  "care about something else",
  `glatt, halt, is, isen, isete, snø, snöras, ras, snøras, skred, trafikk*, trafik, biler, bilar, bilene, elg, älg, sykl*, cykl*, hull, hol, gropen, flått, fästing, mygg, manet*, svindel*, svindl*, bedrag*, bluff*, telefonsalg*, sms, epost, e post, lenke*, länk*, konkurranse*, vinner, program*, kino, konsert*, sommer*, sommar*, til sommeren, våren, helse*, smitte*, influensa, korona*, corona*, solbrent, kulda, bussen, toget, tåget`,
);

const knows = list(
  "knows, has found out",
  `vet, vett, veit, vet jo, visste, vet godt, vet nøyaktig, vet akkurat, vet precis, veit godt, känner till, kjenner til, kjenner, har funnet ut, har funne ut, har tatt reda på, har tatt rede på, har sjekket, har sjekka, har kollat, sjekket opp, fant ut, fann ut, funnet, funne, tok reda på, fått tak i, har fått tak i, har fått tag på, har hittat, fant, husker, hugsar, minns, noterer, noterat, har notert, filmer, filmar, fotograferer, har bilde av, har bilder av, har bild på, lett å finne, lätt att hitta, enkelt å finne, ikke vanskelig å finne, ikkje vanskeleg å finne, inte svårt att hitta, tar reda på, finner ut, finn ut, skal finne ut, ska ta reda på, jeg ser, eg ser, jag ser, står på 1881, 1881, hitta se, eniro, google, kan finne, kan hitta, know, found out, find out`,
);
const whereYou = list(
  "where you live, work, park",
  `bilen din, bilnummeret, regnummer*, registreringsnummer*, hvilken bil, kva bil, vilken bil, hvilken skole, kva skule, vilken skola, hvilken barnehage, vilken förskola, hva du heter, kva du heiter, vad du heter, hvem du er, kven du er, vem du är, hvem dere er, kven de er, vilka ni är, hvem kona, hvem barna, hvem familien, hvordan du ser ut, korleis du ser ut, hur du ser ut, adressen til, adressa til, adressen hans, adressen hennes, adressa hans, adressa hennes, hans adress, hennes adress, adressa di, adressen din, adressen deres, adressene deres, din adress, er adress, era adresser, hjemmeadresse*, heimeadresse*, hemadress*, ansiktet ditt, ditt ansikte, navnet ditt, ditt namn, når du går, når dere går, når du slutter, när du slutar, når du er alene, where you live, where you work, where your, your address, where u live`,
);
const where = list(
  "where",
  "kva tid, hva tid, når, när, hvilken vei, kva veg, vilken väg, vilken tid, hvilken tid, hvilken buss, vilken buss, vilken förskola, vilken skola, hvilken skole, hvilken barnehage, kva skule, kva barnehage, hvor, kor, kvar, ka, korhen, korhelst, var, vart, hvilket hus, hvilken gate, where",
);
const youOrKin = list(
  "you or yours",
  "du, dere, de, dokker, dåkker, døkk, ni, din, ditt, di, din dotter, din son, datteren din, sønnen din, dotra di, sonen din, barna dine, dina barn, ungene dine, kona di, han, hun, hon, ho, ungene, barna, barnen, ungane, datteren, dottera, sønnen, sonen, kona, familien, mora, sjefen, ordføreren, saksbehandleren, you, u, your",
);
const dwells = list(
  "lives, works, parks",
  "bor, bur, går, går hjem, går heim, går hem, går fra, slutter, sluttar, slutar, kommer hjem, kommer hem, kjem heim, drar fra, kjører, kör hem, er alene, er åleine, är ensam, ferdes, jobber, jobbar, arbeider, arbeidar, arbetar, parkerer, parkerar, trener, tränar, går på, går i, går på skole, henter, hentar, hämtar, sover, søv, ferierer, står, holder til, held til, handler, handlar, live, lives, work, park, sleep",
);
const polite = list(
  "known in a friendly way",
  `hjelpe, hjelp, hjälpa, vaktmester*, legevakt*, apotek*, lurer på, undrer på, undrar, spørre om, fråga om, kan dere si, kan ni säga, ikke hvor, ikkje kvar, inte var, vet ikke, veit ikkje, vet inte, takk, tack, levere, leverer, betyr så mye`,
);

const happens = list(
  "something will happen",
  `(da|så|då) (smeller|smäller|small|ryker|klikker|klikkar) det, da smeller, så smeller, då smäller, så smäller, då smell, så smell, flyte blod, flyta blod, ende med blod, bli blodbad, blir blodbad, bli krig, blir det krig, er det krig, ikke ansvarlig for hva jeg, ikkje ansvarleg for kva eg, inte ansvarig för vad jag, svarer ikke for hva jeg, svarar inte för vad jag, garanterer ikke for sikkerhet*, kan ikke garantere sikkerhet*, vet ikke hva jeg gjør, veit ikkje kva eg gjer, vet inte vad jag gör, mister kontrollen, mistar kontrollen, tappar kontrollen, siste advarsel, siste åtvaring, siste varsel til dere, sista varningen, dette er en advarsel, dette er ei åtvaring, detta är en varning, consider this a warning, last warning, (en|ei|ny) ny (22 juli|utøya|breivik|anders behring|råtten|trollhättan|örebro), trenger en breivik, behövs en breivik, gjøre en breivik, gjør som breivik, som breivik, breivik hadde rett, hitler hadde rett, hitler hade rätt, abb hadde, columbine, skoleskyting, skolskjutning, something will happen, someone will get hurt, somebody is going to get hurt, people will die, blood on your hands`,
);
const something = list(
  "something",
  "noe, noko, nokko, något, nåt, noen, nokon, nån, någon, det, folk, ei ulukke, en ulykke, en olycka, flere, fleire, someone, something, somebody, people",
);
const coming = list(
  "is coming",
  "kommer til å, kommer te å, kommer att, kjem til å, kjem te å, kan fort, vil snart, skal snart, ska snart, snart, will, is going to, gonna, ender med at, slutar med att",
);
const befall = list(
  "happens to them",
  "skade*, skada*, skadd, dø, dör, dør, dö, døy, daue, klikke, klikka, smelle, smälla, smella, smell, brenne, brinna, brenn, eksplodere, explodera, flyte blod, få svi, ryke, gå fryktelig galt, gå fryktelig gale, gå riktig galt, gå illa, gå ille, ende stygt, bli stygt, bli blod, bli drept, ta livet, ta saken, ta saka, ta loven, miste besinnelsen, tappa det, gjøre noe, gjøre noe dumt, gjere noko, göra något, gjøre alvor, get hurt, die, snap, get killed",
);
const weatherAhead = list(
  "weather, traffic, fireworks",
  `fyrverkeri*, rakett*, nyttår*, nyår*, saluttskyting, sprengningsarbeid*, sprengning*, sprängning*, øvelse*, övning*, lyn, torden, åska, konsert*, krysset, svingen, kurven, trafikk*, trafik*, fartsgrense*, hastighet, gangfelt*, övergångsställe*, skolevei*, skuleveg*, skolväg*, barna leker, fortau*, gatelys*, lekeplass*, rekkverk, stillas*, is på, glatt, halt, strøing, sanding, film*, bok, boka, serie*, foredrag*`,
);

const fine = list(
  "it would be a pity if",
  "fint hus, fin bil du, nydelige barn, fine barn du, fina barn du, fina barn ni, snygg bil du, nice house, nice family, lovely kids",
);
const bang = list(
  "a bang",
  "smelle, smeller, smell, smella, smälla, smäller, small, pang, poff, eksploder*, exploder*",
);
const ahead = list(
  "is promised",
  "love deg, love dere, love dykk, lova er, lova dig, lovar er, lovar dig, lover deg, lover dere, lovar dykk, kommer det, kjem det, kommer det å, ska det, skal det, så smeller, då smäller, da smeller, då smell, så smell, snart, hvis, viss, dersom, om ni, om de, om dere, om du, nästa gång, neste gang, neste gong, rør, rører, rör",
);
const lurks = list(
  "waits outside",
  "venter, ventar, väntar, vente, vänta, stå og vente, står og venter, står och väntar, står klar, står klare, stiller opp, møter opp, møter, møte, möter, möta, møt opp, tar, tek, tar deg, skal ta",
);
const whenOut = list(
  "when he comes out",
  `når (han|hun|ho|du|de|dere) (er ferdig|er ferdige|slutter|sluttar|går|går hjem|kommer ut|kjem ut|har fri), når han går, når hun går, når du går, når du slutter, når dere slutter, när (han|hon|du|ni) (slutar|går|går hem|kommer ut), etter jobb, efter jobbet, etter arbeidstid, etter stengetid, etter møtet, efter mötet, etter trening, etter skoletid, på parkeringsplassen når, på parkeringen när, på baksida, på baksiden, på baksidan, bak rådhuset, bak kontoret, ved bilen hans, ved bilen hennes, ved bilen din, vid din bil, ved bakdøra, vid bakdörren, utenfor kontoret ditt, after work`,
);
const appointment = list(
  "an appointment",
  `bussen, buss, toget, hente barna, henter barna, hämtar barnen, hente ungene, barnehagen, skolen, sfo, legen, time hos, kaffe, dugnad*, konsert*, demonstr*, lurer, nøkkel*, levere, korps*, tur, marsj*, tog`,
);
const noTalk = list(
  "and no more talk",
  `(blir|vert|er|bli|är) det (ikke|ikkje|inte|slutt på|slut på) (prat|prating|prate|snakk|snakking|mer prat|snack), ikke prat*, ikkje prat*, ikke snakk, ikkje snakk, inte prat*, andre boller, andra bullar, andre tonar, annen tone, oppvask, oppgjør, uppgörelse, blir det bråk, blir det leven, blir det liv, da blir det, blir det hælvete, blir det helvete, blir det krig, ragnarok, blir det andre, juling, bank, få se, få sjå, få svi, angre, ångra, ikke pent, ikkje pent, inte trevlig*, ikke hyggelig, ikkje hyggeleg, låse døra, låsa dörren, lås døra, lås dörren, smell*, smäll*, kniv*, øks*, balltre*`,
);
const pity = list(
  "a pity",
  "synd, trist, leit, leitt, dumt, fælt, tråkig, tråkigt, hemskt, ille, kjipt, shame, pity, too bad",
);
const ifIt = list("if", "om, hvis, viss, vess, dersom, if");
const befell = list(
  "happened",
  "brinna, brenne, begynte å brenne, började brinna, gikk i stykker, skjer, skjedde, skje, hender, hendte, hende, hände, händer, hända, skjedd, brant, brann, brinner, brenner, ble skadet, happen*",
);
const yours = list(
  "with what is yours",
  `era, ert, eran, deres, dykkar, bilen, huset, hytta, hunden, katten, familien, barna, ungene, kona, *ordfører*, *ordførar*, rådmann*, *sjefen, *chefen, *lederen, saksbehandl*, handlägg*, kommunalråd*, huset ditt, huset deres, bilen din, bilen deres, barna dine, ungene dine, ungane dine, familien din, familien deres, dine barn, dina barn, din familj, ert hus, ditt hus, deg, dig, dere, dykk, dokker, er, hunden din, kontoret deres, kontoret ditt, you, your`,
);

const come = list(
  "I come to you",
  `oppsøke deg, oppsøke dere, oppsøker deg, oppsøker dere, oppsøkje dykk, söka upp dig, söker upp dig, söka upp er, söker upp er, hälsar på dig, hälsa på dig, hälsar på er, hälsa på er, hilser på deg, hilse på deg, besøke deg, besøkje deg, besöka dig, besøker deg, besöker dig, banke på døra di, står på døra di, utenfor døra di, utenfor huset ditt, utenfor huset deres, utanfor huset ditt, utanför ditt hus, utanför er dörr, få besøk, få besök, får besøk, får besök, få påhälsning, hjemmebesøk av meg, møtes ute, møtes på parkeringsplass*, ses ute, ses utanför, vente på deg utenfor, venter på deg, väntar på dig, waiting for you, come for you, coming for you, come find you, pay you a visit`,
);
const comes = list(
  "comes",
  "kommer, kjem, kjæm, kommer jeg, kommer jag, kjem eg, stikker, stikk, drar, dreg, åker, skal ned, ska ner, tar turen, tek turen, rykker ut, oppsøker, oppsøkjer",
);
const toYou = list(
  "to you",
  "til deg, til dere, til dykk, te dæ, te dokker, till dig, till er, hjem til, heim til, hem till, hjemme hos deg, hjemme hos dere, hos deg, hos dere, hos dig, ned til dere, ned dit, ner till er, ner dit, rett på deg, etter deg, etter dere, etter dykk, efter dig, efter er, og tar deg, og tar dere, og tek deg, och tar dig, och tar er, hämtar dig, henter deg, på døra, på kontoret, på rådhuset, till kontoret, til kontoret, inn på kontoret, for you, to your",
);
const dark = list(
  "at night, with others, or else",
  `gärna, gjerne, kompisar som, kompiser som, venner som, kjenner folk, känner folk, noen som, nokon som, några som, i natt, inatt, natta, natten, en natt, ei natt, en mörk, en mørk, mørket, i kveld, ikväll, en dag, en vacker dag, ein vakker dag, en vakker dag, neste gang, neste gong, nästa gång, kompiser, kompisar, gutta, gjengen, grabbarna, kameratene, balltre, brødrene mine, mine brødre, hvis, om du, om ni, om dere, viss, dersom, da skal, då ska, så skal, så ska, få se, jævel*, jävel*, jævla, jävla, snakke på en annen måte, på en annen måte, ordne opp, ta et oppgjør, oppgjør, göra upp, gjøre opp, ikke vær hjemme, tar igjen, tar igen, hevn, hämnd, hevne, hämnas, svar, nok, fått nok, fått nog, lei, forbanna, förbannad, and then, tonight`,
);
const guest = list(
  "a kind visit",
  `kaffe, kake, vaffel*, våffl*, hyggelig*, trevlig*, gleder, koselig*, velkommen*, välkom*, tur, biblioteket, butikken, festival*, konsert*, kino, utstilling*, julenissen, tomten, nissen, hjemmesykepleie*, hemtjänst*, lege, rørlegger, søppelbil*, levere, lever, befaring`,
);

const revenge = list(
  "revenge",
  `hevn, hevne, hevner, hevnen, hevner meg, hevne meg, hemn, hemne, hemner, hämnd, hämnas, hämnden, hevnen er, hämnden är, ta igjen, ta hevn, gjengjeld*, få igjen for det, få igjen for dette, få igen för det, få tilbake for, betale tilbake med renter, øye for øye, auge for auge, öga för öga, glemmer aldri, gløymer aldri, glömmer aldrig, tilgir aldri, tilgir dere aldri, förlåter aldrig, ta dere en etter en, en etter en, en efter en, står for tur, står på tur, du er neste, du er nestemann, dere er neste, ni är näst på tur, du är näst, de er neste, står på lista mi, på lista min, på min lista, death list, dødsliste*, dødslista, dödslist*, you are next, you re next, revenge`,
);
const mild = list(
  "revenge in games, queues",
  `kamp*, match*, laget, serie*, film*, bok, boka, cup, derby, seier, opplevelse*, minne*, turen, ferien, den dagen, konsert*, læreren min, i køen, foredrag, behandles en, stands på, quiz, hjelp, hjalp, hjelpen, støtten, stödet, varmt, gode`,
);

export const menacePatterns: readonly Pattern[] = [
  near("you will regret it", { within: 50, without: politics }, regrets, you),
  inOrder("you will rue it", { within: 34, without: politics }, you, willOnce, rue),
  inOrder("it will be rued by you", { within: 34, without: politics }, willOnce, you, rue),
  inOrder(
    "you too have children",
    {
      within: 34,
      without: list(
        "questions of schools and care",
        "plass, plats, søkt, sökt, søknad, ansökan, barnehageplass*, sfo, vaksine*, rett til, rätt till, krav på, tilbud, tips til, tips til, kurs",
      ),
    },
    youKin,
    kin,
  ),
  near("an officer, and no more talk", { within: 70, without: guest }, office, noTalk),
  near("take care or else", { within: 44, without: care }, wait, unless),
  inOrder("knows your address or your ways", { within: 50, without: polite }, knows, whereYou),
  inOrder("knows where you or yours live", { within: 60, without: polite }, knows, where, youOrKin, dwells),
  inOrder(
    "something will happen to somebody",
    { within: 50, without: weatherAhead },
    something,
    coming,
    befall,
  ),
  near("there will be a bang", { within: 44, without: weatherAhead }, bang, ahead),
  near("waits for an officer outside", { within: 76, without: appointment }, lurks, whenOut),
  inOrder("comes to the office, and no more talk", { within: 76, without: guest }, comes, office, noTalk),
  one(happens, { within: 60, without: weatherAhead }),
  near("a pity if it happened to you", { within: 64 }, pity, ifIt, befell, yours),
  one(
    list(
      "you will get it back",
      "da skal dere få, da skal du få, då skal de få, då skal du få, då ska ni få, då ska du få, så skal dere få, så ska ni få, får du igen, får ni igen, får du igjen, får dere igjen, får du att, får de att, skal du få igjen, ska ni få igen, skal dere få igjen, du får igen för, ni får igen för, du får igjen for, dere får igjen for, igen för det här, igjen for dette, att for dette",
    ),
    {
      within: 40,
      without: list(
        "money back",
        "penger, pengar, kroner, kronor, skatt, skatten, moms, pant, depositum, på skatten, mye igjen, mykje att, mycket igen, mer igjen, mer igen, valuta, utlån",
      ),
    },
  ),
  one(fine, { within: 40, without: guest }),
  inOrder("I come to you at night", { within: 60, without: guest }, comes, toYou, dark),
  inOrder("or else I come to you", { within: 60, without: guest }, dark, comes, toYou),
  near("I come to you, or else", { within: 60, without: guest }, come, dark),
  near("revenge on you", { within: 50, without: mild }, revenge, office),
];
