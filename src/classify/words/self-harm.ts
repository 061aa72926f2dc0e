/** Words of somebody who may not want to live, or who tells of one, in Bokmål, Nynorsk, dialect, Swedish and English. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

const not = list("not", "ikke, ikkje, itte, ikkj, inte, int, aldri, aldrig, not, don t, can t, cannot");
const want = list(
  "want or bear",
  "vil, vill, orker, orkar, orke, orka, klarer, klarar, klare, greier, greier å, kan, ønsker, ynskjer, önskar, ids, want, can t, cannot, don t",
);
const live = list("live", "leve, leva, lev, live, living, leve lenger");
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
  "jeg dør, jeg døde, jeg forsvinner, jeg forsvant, jeg var borte, jeg ble borte, jeg blir borte, jeg ikke var her, eg døyr, eg døydde, eg forsvann, eg var borte, eg vart borte, æ dør, æ døde, æ forsvinn, jag dör, jag dog, jag försvinner, jag försvann, jag var borta, jag inte var här, i was gone, i died, i disappear*",
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
  "henger meg, henge meg, hengje meg, heng meg, hänger mig, hänga mig, skyter meg, skyte meg, skyt meg, skjuter mig, skjuta mig, drukner meg, drukne meg, dränker mig, dränka mig, kutter meg, kutte meg, kuttar meg, skjærer meg, skjære meg, skjer meg i, skär mig, skära mig, skär sig, skära sig, skadar mig själv, skada mig själv, skadar sig själv, skader meg selv, skade meg selv, skader seg selv, skadar meg sjølv, kutter seg, kuttar seg, kill myself, killing myself, hang myself, shoot myself, cut myself, cutting myself, hurt myself, ende mitt liv, avslutte livet, avslutta livet, ende livet, avsluta livet, avsluta mitt liv",
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
  "gjøre slutt, gjør slutt, gjere slutt, gjer slutt, gjøre det slutt, gjere det slutt, göra slut, gör slut, få slutt, få slut, avslutte, avslutter, avsluttar, avsluta, avslutar, end, ending",
);
const ofAll = list(
  "of all",
  "på alt, på livet, på allt, på mitt liv, på alltihop, det slutt, alt, alt sammen, allt, it all, livet",
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

const close = { within: 30 };
const wide = { within: 60 };

export const selfHarmPatterns: readonly Pattern[] = [
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
];
