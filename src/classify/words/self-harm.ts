/** Words of somebody who may not want to live, or who tells of one, in Bokmål, Nynorsk, dialect, Swedish and English. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

const not = list("not", "ikke, ikkje, itte, ikkj, inte, int, aldri, aldrig, not, don t, can t, cannot");
const want = list(
  "want or bear",
  "lyst, lyst til, lust, har ikke lyst, har ikkje lyst, å, att, to be, vil, vill, orker, orkar, orke, orka, klarer, klarar, klare, greier, greier å, kan, ønsker, ynskjer, önskar, ids, want, can t, cannot, don t",
);
const live = list("live", "alive, leve, leva, lev, living, leve lenger, to live");
const place = list(
  "a place or a thing to live without",
  "uten, utan, without, sted, stad, ställe, byen, stan, bygda, kommune*, her, här, der, plante*, blomst*, fisk*, lys, lenger enn, sammen, ihop",
);
const myself = list(
  "me",
  "jeg, eg, jag, æ, æg, je, meg, mig, mæ, min, mitt, han vil, hun vil, ho vil, hon vill, han vill, han ska, hon ska, i want, i wish, i m, i can t, i don t, myself",
);
const die = list("die", "dø, døy, døye, dau, daua, dö, die, død, død nå, vekk fra alt");
const wish = list(
  "wish for",
  "vil, vil bare, vil berre, vill, vill bara, lyst til å, lyst å, har lyst, ønsker å, ønsker bare, ynskjer å, önskar att få, längtar efter att, want to, wanna",
);
const wished = list(
  "wished to be gone",
  "jeg var død, eg var død, eg var daud, æ var død, æ va dø, jag var död, jag vore död, i was dead, i were dead, jeg ikke fantes, jeg ikke eksisterte, eg ikkje fanst, jag inte fanns, jag aldrig fanns, aldri var født, aldri hadde blitt født, aldrig hade fötts, aldrig var född, never born",
);
const better = list(
  "better",
  "bedre, betre, bättre, bäst, best, like greit, like godt, like så greit, lika bra, lika gott, det beste, lettere, lettare, better, savn*, sakn*",
);
const gone = list(
  "me gone",
  "jeg bare forsvinner, jeg bare dør, jeg bare forsvant, eg berre forsvinn, eg berre døyr, jag bara försvinner, jag bara dör, det tar slut, det tar slutt, det er over, det är över, jeg ikke var til, jeg ikke lever, jag inte lever, jag slipper leva, jeg slipper å leve, jeg slapp, jeg dør, jeg døde, jeg forsvinner, jeg forsvant, jeg var borte, jeg ble borte, jeg blir borte, jeg ikke var her, eg døyr, eg døydde, eg forsvann, eg var borte, eg vart borte, æ dør, æ døde, æ forsvinn, jag dör, jag dog, jag försvinner, jag försvann, jag var borta, jag inte var här, i was gone, i died, i disappear*",
);
const withoutMe = list("without me", "uten meg, utan meg, uten mæ, utan mæ, utan mig, without me");
const betterOff = list(
  "better off",
  "bedre, betre, bättre, better, best, bäst, verden, verda, världen, familien, familjen",
);
const take = list("take", "ta, tar, tek, tek no, take, taking, tatt, tatt meg");
const life = list(
  "one's own life",
  "livet mitt, livet sitt, livet av meg, livet av mæ, livet av mig, livet av seg, livet av sig, mitt liv, mitt eget liv, sitt liv, sitt eget liv, my life, my own life",
);
const hurtSelf = list(
  "hurts oneself",
  "kuttet meg, kutta meg, kutta mæ, skar meg, skåret meg, skore meg, skar mig, skurit mig, brent meg med, har prøvd å drepe meg, har prøvd å ta livet, henger jeg meg, heng eg meg, hänger jag mig, skyter jeg meg, skyt eg meg, skjuter jag mig, drukner jeg meg, dränker jag mig, kutter jeg meg, skär jag mig, henger meg, henge meg, hengje meg, heng meg, hänger mig, hänga mig, skyter meg, skyte meg, skyt meg, skjuter mig, skjuta mig, drukner meg, drukne meg, dränker mig, dränka mig, kutter meg, kutte meg, kuttar meg, skjærer meg, skjære meg, skjer meg i, skär mig, skära mig, skär sig, skära sig, skadar mig själv, skada mig själv, skadar sig själv, skader meg selv, skade meg selv, skader seg selv, skadar meg sjølv, kutter seg, kuttar seg, kill myself, killing myself, hang myself, shoot myself, cut myself, cutting myself, hurt myself, ende mitt liv, avslutte livet, avslutta livet, ende livet, avsluta livet, avsluta mitt liv",
);
const thinksOfSuicide = list(
  "thoughts of suicide",
  "selvmordstank*, sjølvmordstank*, självmordstank*, selvmordsforsøk*, sjølvmordsforsøk*, självmordsförsök*, selvmordsplan*, självmordsplan*, suicidal*, selvmordsnær*, sjølvmordsnær*, självmordsnär*",
);
const lecture = list(
  "spoken of in general",
  "foredrag*, forebygg*, førebygg*, föreläsning*, förebygg*, kurs*, bok, boka, boken, film*, teater*, artikkel*, statistik*, kampanje*, kampanj*, seminar*, låt, låten",
);
const suicide = list("suicide", "selvmord, sjølvmord, självmord, suicide");
const aboutSuicide = list(
  "says suicide of somebody",
  "jeg, eg, jag, æ, meg, mig, han, hun, ho, hon, sønnen*, sonen*, dattera*, datteren*, dottera*, dotter*, min, mi, begå, begår, planlegger, planerar, vurderer, vurderar, funderar",
);
const jump = list(
  "jump",
  "hoppe, hopper, hoppar, hoppa, hopp, kaste meg, kaster meg, kastar meg, kasta mig, jump, legger meg, lägger mig",
);
const height = list(
  "from a height, before a train",
  "fra brua, fra broa, fra broen, frå brua, fra taket, frå taket, från bron, från taket, foran toget, framfor toget, framför tåget, på skinnene, på skinnane, på sporet, på spåret, utfor stupet, utfor, off the bridge, in front of the train",
);
const bathing = list(
  "bathing",
  "bade*, bading*, badet, badeplass*, badplats*, lov, lov å, stupe*, stup, dykk, sommer*, sommar*, tillåtet, tryggt, trygt, får man, kan man, strikk*, ungdom*",
);
const pills = list(
  "pills",
  "piller, pillene, pillan, pillane, tabletter, tablettene, tablettane, tabletterna, sovetabletter, sovepiller, sömntabletter, pills, tauet, repet",
);
const ready = list(
  "laid ready",
  "lagt frem, lagt fram, framme, samlet, samla, spart, sparat, klare, klart, räcker, holder til, tar alle, tok alle, tatt alle, ta alle, tar alla, ta alla, tagit alla, alt for mange, tatt for mange, henger klart, all of them, saved up",
);
const find = list("find", "finne, finner, finn, finna, hitta, hittar, find");
const me = list("me", "meg, mæ, mig, me");
const water = list(
  "where one is found",
  "i elva, i elven, elva, elven, i fjorden, i sjøen, i sjøn, i vannet, i vatnet, i havet, i ån, i älven, i sjön, i vattnet, vid spåret, på spåret, på sporet, i skogen, under brua, under bron, i kjelleren, i källaren, in the river, daud, død, död, dead",
);
const makeEnd = list(
  "make an end",
  "gjør jeg slutt, gjer eg slutt, gjør æ slutt, gör jag slut, gjør slutt på, får det slutt, tar det slutt, tar det slut, setter punktum, set punktum, sätter punkt, gjøre slutt, gjør slutt, gjere slutt, gjer slutt, gjøre det slutt, gjere det slutt, göra slut, gör slut, få slutt, få slut, avslutte, avslutter, avsluttar, avsluta, avslutar, end, ending",
);
const ofAll = list(
  "of all",
  "det hele, det heile, hele greia, alltsammans, alltihopa, elendigheten, eländet, slutt nå, slut nu, på alt, på livet, på allt, på mitt liv, på alltihop, det slutt, alt, alt sammen, allt, it all, livet",
);
const no = list("no", "ingen, inga, ikke noen, ikkje nokon, ingenting, inget, ikke noe, null, no");
const point = list(
  "point",
  "grunn, vits, mening, meining, anledning, poeng, poäng, hopp, håp, håp, hensikt, reason, point",
);
const goOn = list(
  "go on",
  "leve, leva, lev, leve for, leva för, livet, fortsette, fortsetje, fortsätta, fortsätta leva, living, go on, to live",
);
const enough = list(
  "cannot go on",
  "orker ikke mer, orkar ikkje meir, orke ikke mer, orke ikkje meir, orker itte mer, orker ikke meir, orkar inte mer, orkar inte längre, orkar inte mera, klarer ikke mer, klarer ikke mere, klarar ikkje meir, klarar inte mer, gir opp, gjev opp, gir opp nå, ger upp, can t go on, can t take it anymore, give up",
);
const farewell = list(
  "farewell",
  "farvel, adjø, adjö, ha det for alltid, farväl, hejdå, hej då, goodbye, sovne, sove for alltid, vil sove, livet, sleppe unna alt, meg i, mig i, ikke her i morgen, inte här imorgon, inte här i morgon",
);
const sleep = list("sleep", "sove, sovne, sovna, somne, somna, sov, fall asleep");
const wake = list("wake up", "våkne, våkner, vakne, vaknar, vakna, vågne, wake up");
const last = list("my last", "mitt siste, min siste, mi siste, mitt sista, min sista, my last");
const word = list(
  "message",
  "innlegg, inlägg, melding, meldinga, meddelande, brev, post, message, hilsen, hälsning, kveld, kväll, natt, dag",
);
const ridOfMe = list(
  "rid of me",
  "kvitt meg, kvitt mæ, kvitt mig, kvitt meg snart, slipper meg snart, slepp meg snart, slipper mig snart, av med meg, av med mig, rid of me",
);

const tired = list(
  "tired of",
  "lei av, lei, trøtt av, trøytt av, trött på, trött av, klarer ikke, klarer ikkje, klarar ikkje, greier ikke, greier ikkje, klarar inte av, klarar inte, orker ikke, orkar ikkje, orke ikkje, orkar inte, hater, hatar, mett av, done with, tired of",
);
const thisLife = list(
  "life",
  "dette livet, livet lenger, livet lengre, livet mitt, livet, mitt liv, å leve, att leva, det här livet, av livet, this life, living",
);
const daily = list(
  "life in a place",
  "på landet, i byen, i stan, livet på, livet i, livet som, kø, køer, trafikk*, nattelivet, studentliv*, friluftsliv*, livet ut, livet er, livet är",
);
const goneTomorrow = list(
  "not here any more",
  `ikke her i morgen, ikkje her i morgon, inte här imorgon, inte här i morgon, ikke mer i morgen, ikke finnes i morgen, ikke lever i morgen, ikkje lever i morgon, inte lever imorgon, inte lever i morgon, inte finnas kvar, inte finnas mer, inte finns kvar, inte finns längre, ikke være her lenger, ikkje vere her lenger, ikke være her mer, inte vara kvar, inte vara här längre, borte for alltid, vekke for alltid, borta för alltid, gone forever, forsvinne for alltid, forsvinne for godt, försvinna för alltid, försvinna för gott, slippe å leve, slippa leva, sleppe å leve, bli ferdig med livet, not be here tomorrow, won t be here tomorrow`,
);
const farewellLetter = list(
  "a farewell letter",
  "avskjedsbrev*, avskilsbrev*, avskedsbrev*, suicide note, selvmordsbrev*, självmordsbrev*, sjølvmordsbrev*, skrevet testamente i natt",
);
const rhetorical = list(
  "why live",
  "hvorfor skal jeg leve, hvorfor leve, kvifor skal eg leve, kvifor leve, varför ska jag leva, varför leva, vad ska jag leva för, hva skal jeg leve for, kva skal eg leve for, hva er vitsen med å leve, vad är meningen med att leva, vad är vitsen med att leva, ikke noe å leve for, ikke noe igjen å leve for, ikkje noko å leve for, inget att leva för, inget kvar att leva för, ingenting att leva för, nothing to live for, why should i live, killed myself, kill myself, if i died, om jeg døde, om eg døydde, om jag dog, hvis jeg døde, when i am dead, når jeg er død, når eg er død, når eg er daud, när jag är död, etter at jeg er død, livet er over for meg, mitt liv är slut, livet mitt er over, livet mitt er slutt",
);
const poem = list(
  "told in general",
  "bok, boka, boken, dikt*, låt*, sang*, song*, film*, serie*, arv, arve, arven, testament*, pensjon*, grav*, gravlund*, organdon*, organdonation*",
);
const allPills = list(
  "all the pills",
  "tar alle pillene, tar alle tablettene, tar alla mina tabletter, tar alla tabletter, tar alla tabletterna, ta alle pillene, tar alle pillene mine, tar alle medisinene, tok alle pillene, tog alla tabletter, svelget alle, svalde alla, tatt en overdose, ta en overdose, tar en overdose, tar overdose, ta överdos, tar en överdos, overdoser, take all my pills",
);

const swallow = list(
  "swallow",
  "tar, ta, tek, tok, tatt, teke, tog, tagit, svelger, svelge, svelgjer, sväljer, svälja, swallow, take",
);
const allOf = list(
  "all of them",
  "alle, alla, hele, heile, hela, for mange, for mykje, för många, masse, en boks, et brett, eit brett, ett helt, en hel, all, whole",
);
const medicine = list(
  "medicine",
  "piller, pillene, pillane, pillan, tabletter, tablettene, tablettane, tabletterna, tablettar, medisiner, medisinene, medisinane, mediciner, medicinerna, sovemedisin*, sovepiller, sömntabletter, sömnmedel, paracet, alvedon, vivalene, pills",
);
const wantsToDie = list(
  "only wants to die",
  "vil bare dø, vil berre døy, vil bare dau, vill bara dö, vill helst dö, vil helst dø, bare vil dø, bara vill dö, just want to die, orker ikke livet, orkar ikkje livet, orkar inte livet, slutte å leve, sluta leva, slutta å leva, slippe livet, ikke verdt å leve, ikkje verdt å leve, inte värt att leva, ikke leve mer, ikkje leve meir, inte leva mer, ikke leve lenger, ikkje leve lenger, inte leva längre",
);
const joke = list(
  "said in jest",
  "latter, skratt, flau, skäms, pinlig, pinsamt, kjedsomhet, av skam, sult, hungrig, sulten, haha*, hahaha, hehe, lol, xd, smud*, stilren, kake, kanelbolle, bulle",
);
const worn = list(
  "worn out",
  "orker ikke kjempe, orkar ikkje kjempe, orkar inte kämpa, klarer ikke kjempe, orker ikke å kjempe, har ikke krefter til mer, har ikkje krefter til meir, har ingen krafter kvar, orkar inte fortsätta, orker ikke fortsette, orkar ikkje halde fram, orker ikke dette mer, orkar inte detta mer, nå er det nok for meg, jeg orker ikke mer, orker ikke mer av livet, orker ikke mer nå, eg orkar ikkje meir, eg orkar ikkje meir no, æ orke ikkje mer, æ orker ikke mer, æ orke ikke meir, jag orkar inte mer, jag orkar inte längre, jag klarar inte mer, jeg klarer ikke mer, eg klarar ikkje meir, nå gir jeg opp, no gjev eg opp, nu ger jag upp, jeg gir opp nå, jag ger upp nu, jag ger upp allt, jeg gir opp alt, jeg har gitt opp, eg har gitt opp, jag har gett upp, i give up, can t do this anymore, can t take it anymore, ser ingen utvei, ser ingen annen utvei, ser ingen utveg, ser ingen annan utväg, ser ingen utväg, finnes ingen utvei, det er ingen utvei, helt håpløst alt, alt er håpløst, alt er meiningslaust, alt er meningsløst, allt är hopplöst, allt är meningslöst",
);
const mundane = list(
  "worn out by something",
  "snø, snøen, regn, regnet, kulde*, vinter*, møte*, mas, maset, reklame*, reklam, app, appen, kø, køen, telefonkø*, trafikk*, trafik, støy*, buller, debatt*, serie, serien, kampen, matchen, laget, avsnitt*, episod*, videos, kommentar*, regler, skjema*, blankett*, prøver ikke mer, med å, på å, vente, vänta, skoletur*, pakke*, spise, äta, mat",
);

const exist = list(
  "exist",
  "finnas, finnes, finnast, eksistere, existera, være til, vara till, være her, vere her, vara här, exist, be here",
);
const wantNot = list(
  "wants",
  "vil, vill, ønsker, ynskjer, önskar, orker, orkar, want, wants, kommer ikke til å, kommer inte att",
);
const wakeUp = list("wake up", "våkne, vakne, vakna, wake up");
const someTime = list(
  "again, tomorrow",
  "igjen, igjen, igen, i morgen, i morgon, imorgon, mer, meir, mer igjen, opp, upp, tomorrow, again",
);
const early = list(
  "early or late in the morning",
  "tidlig, tidleg, tidigt, klokka, klockan, klokken, alarm*, støy*, buller, kirkeklokk*, kyrkklock*, måke*, brøyt*",
);
const nothingLeft = list(
  "nothing is left",
  "ingenting igjen, ikke noe igjen, ikkje noko igjen, ingenting att, inget kvar, ingen igjen, ingen kvar, mistet alt, mista alt, förlorat allt, har mista alt, alt er tapt, alt er over, alt er slutt, allt är slut, allt är över, nothing left, lost everything",
);
const lastWords = list(
  "last words",
  "farvel, farväl, adjø, adjö, slipper meg, slipper mig, slepp meg, klarer dere uten meg, ta vare på, ta hand om, tilgi meg, förlåt mig, unnskyld alt, goodbye, forgive me, sorry for everything, jeg, eg, jag, æ, meg, mig",
);
const edge = list(
  "on the edge",
  "på brua, på broa, på broen, på bron, på taket, på brokanten, på rekkverket, på räcket, på skinnene, på skinnane, på spåret, på sporet, ved sporet, vid spåret, på klippen, på klippekanten, ved stupet, på perrongen, på kaikanten, on the bridge, on the ledge",
);
const stands = list(
  "stands and looks down",
  "ser ned, ser ner, stått, står jeg, står eg, står jag, sitter jeg, sit eg, sitter jag, står her, står här, står nå, står no, har stått, klatret, klatra, klättrat, klatrer, looking down, standing",
);
const traffic = list(
  "traffic and weather",
  "bil, bilar, biler, buss, bussen, kø, køer, sykl*, sykkel*, cykl*, gående, fotgjenger*, brøyt*, snø, is, isen, vann, vatn, ulykke, olycka, måker, duer, fiske*, fiskar, badende, utsikt*, solnedgang*, turister",
);
const death = list(
  "death",
  "døden, dauden, døden hver, döden, å dø, å døy, att dö, å ende livet, death, dying",
);
const thinksOf = list(
  "thinks or dreams of",
  "tenker på, tenkjer på, tenkt på, tänker på, tänkt på, drømmer om, drøymer om, drömmer om, lengter etter, lengtar etter, längtar efter, håper på, hoppas på, ser for meg, thinking of, thinking about, dream of",
);
const locked = list(
  "alone with a weapon",
  "hagla, haglen, børsa, gevær*, geväret, pistolen, kniven, tauet, repet, pillene, tablettene, sovetablettene, tabletterna, bössan, the gun, the rope",
);
const endIt = list(
  "to end it",
  "gjøre det slutt, gjere det slutt, gjøre slutt, göra slut, göra det slut, ende det, avslutte det, avslutta det, avsluta det, låst seg inne, låst inne seg, låst in sig, livet, skyte seg, skyte meg, skjuta sig, henge seg, henge meg, hänga sig, end it",
);

const close = { within: 30 };
const wide = { within: 60 };

const dead = list(
  "dead, gone, alive",
  "dø, døy, dau, dö, død, daud, død i morgen, död, dør, dör, døyr, borte, borta, forsvant, forsvann, försvann, forsvinner, försvinner, finnes, finns, leve, leva, livet, mitt eige liv, mitt eget liv, mitt liv, livet mitt",
);
const hopeless = list(
  "without hope",
  "like gjerne, like godt, lika gärna, lika väl, like så godt, ikke verdt, ikkje verdt, inte värt, ikke verd, ingen bryr seg, ingen bryr sig, ingen som bryr, ingen skulle märka, ingen skulle bry, ingen ville merke, ingen merker, ingen ville bry, ingen hadde merka, ingen ville savnet, jeg har bestemt meg, eg har bestemt meg, jag har bestämt mig, har bestemt meg, i morgen er jeg, i morgon er eg, i morgon är jag, imorgon är jag, kommer til å ta, kjem til å ta, kommer att ta, tenker å ta, tänker ta, ta mitt, tar mitt, tek mitt, prøvd å ta livet, försökt ta livet, prøvde å ta livet, forsøkt å ta livet, håpløst, hopplöst, håplaust, meningsløst, meningslöst, meiningslaust",
);
const jestOrPlace = list(
  "said in jest, or of a thing",
  `${[...joke.entries, ...mundane.entries].join(",")}, utstilling*, butikk*, affär*, innbo, eiendel*, varer, sykkel*, nøkkel*, hund, katt, katten, pengene, pengar, verdt pengene, verdt turen, värt pengarna, verdt et besøk, värt ett besök, streik*`,
);

export const selfHarmPatterns: readonly Pattern[] = [
  near("without hope of life", { within: 44, without: jestOrPlace }, dead, hopeless),
  near(
    "does not want to exist",
    { within: 24, without: list("a place", `${[...place.entries, "hjemme, hemma, heime"].join(",")}`) },
    exist,
    not,
    wantNot,
  ),
  near("does not want to wake up", { within: 24, without: early }, wakeUp, not, someTime),
  near("nothing is left, last words", { within: 50 }, nothingLeft, lastWords),
  near("stands on the edge", { within: 40, without: traffic }, edge, stands),
  near(
    "thinks of death",
    { within: 24, without: list("told in general", `${[...poem.entries, ...joke.entries].join(",")}`) },
    death,
    thinksOf,
  ),
  near("alone with a weapon", { within: 70 }, locked, endIt),
  near("does not want to live", { within: 28, without: place }, live, not, want),
  near("wishes to die", { within: 30 }, die, wish, myself),
  one(wished),
  near("better if I were gone", wide, gone, better),
  near("better without me", wide, withoutMe, betterOff),
  near(
    "nobody would miss me",
    wide,
    list(
      "miss me",
      "savne meg, savner meg, savnet meg, sakne meg, saknar meg, sakna meg, sakna mig, saknar mig, saknat mig, miss me, savne mæ",
    ),
    no,
  ),
  inOrder("take one's life", close, take, life),
  one(hurtSelf),
  one(thinksOfSuicide, { within: 40, without: lecture }),
  near("suicide of somebody", { within: 40, without: lecture }, suicide, aboutSuicide),
  inOrder("jump from a height", { within: 30, without: bathing }, jump, height),
  near("pills laid ready", wide, pills, ready),
  inOrder("find me in the river", { within: 30 }, find, me, water),
  inOrder("make an end of all", { within: 26 }, makeEnd, ofAll),
  near("no reason to live", { within: 40 }, point, no, goOn),
  near("gives up and says farewell", { within: 70 }, enough, farewell),
  inOrder("sleep and not wake", { within: 40 }, sleep, not, wake),
  inOrder("my last message", { within: 24 }, last, word),
  one(ridOfMe),
  inOrder("swallows them all", { within: 36 }, swallow, allOf, medicine),
  one(wantsToDie, {
    within: 40,
    without: list("said in jest, or of a place", `${[...joke.entries, ...place.entries].join(",")}`),
  }),
  one(worn, {
    within: 40,
    without: list("said in jest, or of something", `${[...joke.entries, ...mundane.entries].join(",")}`),
  }),
  inOrder("tired of life", { within: 26, without: daily }, tired, thisLife),
  one(goneTomorrow),
  one(farewellLetter, { within: 40, without: poem }),
  one(rhetorical, { within: 40, without: poem }),
  one(allPills),
];
