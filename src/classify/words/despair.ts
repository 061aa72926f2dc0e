/** Who may not want to live, by what he says of himself or somebody near: not wanting, harming, being a burden, going away. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";
import { kinOrMe, writer } from "./people.ts";

const not = list(
  "not",
  "ikke, ikkje, ikkj, ikkjæ, itte, ittj, inte, int, inge, aldri, aldrig, heller ikke, not, don t, dont, can t, cant, cannot, no longer, slutte, sluttet, sluta, slutat, slutta, overlever ikke, overlever ikkje, överlever inte, slippe, sleppe, slippa, slapp, stop",
);
const wants = list(
  "wants, bears, sees a reason to",
  `vil, ville, vill, ville helst, lyst, lyst til, lust, ønsk*, ynskj*, önsk*, ork, orke*, orka*, klar*, grei*, makt*, mektar, mäktar, palla, pallar, gidde*, gidd, ids, kan, kunne, klarar, skal, ska, trenger, vits, vitsen, poeng*, poäng*, grunn, grunner, mening, meining, hvorfor, kvifor, koffer, varför, kommer, kjem, se, ser, livsgnist, livslyst, livslust, livsvilje, krefter, kraft, noe å, noko å, något att, nåt att, tvil, verdt, verd, värt, sluttet, slutte, slutt, sluta, slutat, lei, trøtt, trøytt, trött, redd, rädd, want, wanna, bear, point, reason, worth`,
);
const living = list(
  "to live, to wake up, to be here",
  `del av denne verden, del av verden, del av denne verda, del av denna världen, i denne verden, i denne verda, i den här världen, på denne jord*, på denna jord*, være her i morgen, være her i helga, vara här i helgen, vere her i helga, leve, leva, lev, lever, levd, levande, levende, livet, livet mitt, live, mitt liv, liv, eksister*, existera, existerar, finnas, finnes, finnast, finns, puste, andas, ånde, stå opp, vakne, våkne, våkna, vakna, vakne opp, våkne opp, vakna upp, våkne igjen, vakne att, vakna igen, være her, vere her, vara här, være til, vere til, vara till, være i live, vere i live, vara vid liv, være med lenger, være lenger, vara kvar, fortsette, fortsetje, fortsätta, holde ut, halde ut, hålla ut, stå ut, kjempe, kjempa, kämpa, dagen, live, living, alive, exist, wake up, be here, go on, life`,
);
const lively = list(
  "living somewhere or somehow, everyday",
  `uten, utan, without, av det, av dette, på det, på trygd, av trygd, på minstepensjon, på sosialhjelp, av penger, dyrt, dyrere, priser, strøm*, el, råd, ha råd, bo, bor, flytte, her i byen, her i kommunen, i byen, i bygda, i norge, i noreg, i sverige, sted, stad, ställe, plante*, blomst*, blommor, fisk*, trær, träd, lykkelig, godt liv, bra liv, livet på, livet i, livet som, livet er herlig, livet är, livet er for kort, nattliv*, uteliv*, idrettsliv, liv i, liv og, liv i sentrum, mer liv, mye liv, bading, bade, livet ut, leve med, leva med, leve av, leva av, leve opp, leva upp, lev vel, ferie, kaffe, mandag*, måndag*, tidlig, tidleg, tidigt, alarm*, klokka, klockan, støy*, buller, møte, møter, snø, regn, kø, kampen, skjema, søknad, plan, forslag, nedlegg*, med jobben, mistet livet, livet i ulykka, mista livet, på landet, ved fjorden, kuer`,
);

const dying = list(
  "dead, dying, gone",
  `dø, døy, døye, dau, daue, daua, dö, død, daud, død nå, død før, död, døden, dauden, dør, døyr, dör, døde, døydde, dog, borte, borta, vekke, vekk, forsvinn*, forsvant, forsvann, försvinn*, försvann, slutt på det, slutt på alt, ferdig med livet, färdig med livet, ferdig med alt, ende det, ende alt, avslutte, avslutta, avsluta, avslutter, gi opp alt, grava, graven, i grava, i graven, under jorda, under jorden, himmelen, himlen, evig søvn, sovne inn, sovne, somna in, somne inn, sove for alltid, sova för alltid, sove evig, sove og aldri, få fred, få ro, endelig fred, endelig ro, äntligen få ro, få slut på, få slutt på, gjøre slutt, gjere slutt, göra slut, gjør slutt, gjer slutt, gör slut, gjort slutt, die, dead, dying, end it, end my life, gone, disappear, not be here`,
);
const longs = list(
  "wants, plans, expects it",
  `vil, ville, vill, vill bara, vil bare, vil berre, bare vil, lyst, lyst til, lust att, ønsk*, ynskj*, önsk*, skulle ønske, håper å få, håper bare, håpar berre, hoppas bara, leng*, læng*, läng*, drømmer om, drøymer om, drömmer om, tenker på å, tenkjer på å, tänker på att, tenkte på å, tänkt på att, tanker om å, tankar om å, tankar på att, tankar om att, fantaser*, planlegg*, planer om å, planerar, vurder*, överväger, bestemt meg, bestemt meg for, bestämt mig, klar til å, klar for å, redo att, like greit, like godt, like gjerne, lika bra, lika gärna, lika väl, likså godt, best om, bäst om, bedre om, betre om, bättre om, lettere om, lättare om, best for alle, bäst för alla, bedre for alle, skulle vært, skulle vore, skulle varit, burde vært, burde vore, borde vara, borde varit, var jeg bare, var eg berre, vore jag, hadde jeg bare, hadde eg berre, orker bare å, eneste utvei, einaste utveg, enda utvägen, eneste løsning*, einaste løysing*, enda lösningen, håper jeg, håpar eg, hoppas jag, sier at hun, sier at han, sier hun, sier han, seier at ho, seier ho, seier han, säger att hon, säger att han, säger hon, säger han, snart, skal bare, hvis jeg, viss eg, om jag, om jeg, før jeg, ender jeg, i natt, i kveld, i morgen, i morgon, imorgon, want, wish, better, ready to, plan`,
);
const aside = list(
  "of other things, said in jest",
  `latter, skratt, garv, flau, flaut, skam, skäms, pinlig, pinsamt, kjedsomhet, uttråkad, sult, hungrig, sulten, tørst, varme*, varmen, kulde*, frys*, haha*, hahah*, hehe*, lol, xd, spent, spenning, nysgjerrig, nyfiken, batteri*, mobilen, telefonen, pc, datamaskin*, skjerm*, lampa, lyset, strøm*, internett, nett, appen, blomst*, plant*, gress*, gras, gräs*, trær, tre, träd, skog*, fisk*, laks, hund*, katt*, hest*, häst*, fugl*, fågel*, bie, bier, bin, ku, kua, sau*, bygda, byen, sentrum, centrum, stan, butikk*, butik*, skolen, skulen, skolan, klubb*, laget, lag, tradisjon*, språk*, kultur*, festival*, bedrift*, næring*, kø, køa, køen, snø, snøen, is, regn, regnet, bil*, buss*, tog, tåg, veien, vegen, vägen, flekk*, lukt*, støy*, buller, søppel*, reklam*, mas, masing, oppfør*, bøker, bok, boka, boken, film*, serie*, spill*, spel*, låt*, sang*, dikt*, kjæreste, kjærest*, avtale*, kontrakt*, abonnement*, innlegg*, innlegget, sko, klær, nøkkel*, nyckel*, lommebok*, penger, pengene, kroner, saken, innkreving, praksis, ordningen, ordninga, forskjellsbehandling*, krigen, høring*, arv, arve, arven, testament*, gravferd*, begravels*, gravlund*, gravplass*, gravsten*, pårørende, mormor døde, mor døde, far døde, morfar, bestefar, bestemor, oldefar, farfar, farmor, kampen, kamp, matchen, trafikk*, drept, påkjør*, ulykke*, olycka, sykehjem*, hospice`,
);

const harms = list(
  "does something to oneself",
  `kutt(e|er|et|a|ar), skar, skjær(e|er), skjer, skåret, skore, skurit, skär(a|er), risp(e|er|et|a|ar), brenn(e|er), brent, bränn(a|er), bränt, skad(e|er|et|a|ar|at|as), heng(e|er|t|je), hengte, hengde, häng(a|er|t), hängde, skyt(e|er|), skutt, skjut(a|er|it), sköt, drukne, drukner, dränk(a|er), dränkte, forgift(e|er|et), förgift*, kvel(e|er), kvalt, kväv(a|er), stryp*, knivstikk*, stikk(e|er), stick(a|er), drep(e|er|a|t|), dræp*, døde, döda, dödar, dödat, tatt livet, ta livet, tar livet, tek livet, tok livet, tog livet, ta liv, ut av livet, kaste, kaster, kastar, kasta, hoppe, hopper, hoppar, hoppa, legge, legger, legg, lägga, lägger, kjøre, kjører, köra, köyre, gjøre, gjør, gjøra, göra, gör, gjere, gjer, sulte, sulter, svelt(e|er), svälta, slå, slår, klor(e|er), selvskad*, cut, cutting, cuts, hurt, harm, kill, hang, shoot, drown`,
);
const oneself = list(
  "oneself",
  `meg selv, meg sjølv, meg sjøl, mæ sjøl, mæ sjølv, mig själv, mej själv, seg selv, seg sjølv, seg sjøl, sig själv, sej själv, henger meg, henge meg, hengje meg, heng meg, henger mæ, hänger mig, hänga mig, henge seg, henger seg, hengte seg, hänga sig, hängde sig, skyte meg, skyter meg, skyt meg, skjuta mig, skjuter mig, skyte seg, skjuta sig, drukne meg, drukner meg, dränka mig, dränker mig, livet av meg, livet av mæ, livet av mig, livet av seg, livet av sig, livet sitt, livet mitt, liv mitt, mitt liv, mitt eget liv, sitt liv, sitt eget liv, sitt eige liv, mitt eige liv, meg opp, mig illa, meg noe, meg noko, mæ nokka, mig något, seg noe, seg noko, sig något, sig illa, seg vondt, meg vondt, meg foran, meg framfor, mig framför, meg ut fra, meg utfor, mig utför, meg i elva, meg i havet, meg i sjøen, seg i armane, seg i armen, seg i armene, seg på armen, seg på armane, sig i armarna, sig i armen, meg i armen, meg i armane, meg på armene, meg på låret, meg i håndledd*, pulsårene, pulsårer, handledd*, håndledd*, handled*, skär sig, skjærer seg, skjer seg, kutter seg, kuttar seg, skar seg opp, myself, himself, herself, themselves, my wrists, my life`,
);
const accident = list(
  "an accident, pride, work",
  `kniv*, brødkniv*, osthøvel, på glass, glass*, matlaging, lage mat, gulrot*, løk, lök, kaffe, te, solbrent, sola, solen, komfyr*, ovnen, ugn*, bål, grill*, på jobb, arbeidsulykke*, sag, sagen, saga, motorsag, ski, skitur, fotball*, trening, træning, träning, isen, holka, halt, glatt, falt, ramla, fallulykke, lekeplass*, lekestativ*, husk(a|en), gunga, lekplats*, flink, stolt, takke, takker meg, tackar, ære, tjeneste, bjørnetjeneste, otjänst, flau, latterlig*, forst, forstå, forståelig, forstått, klar, ferdig, fardig, kjent, kjend, nytte, bemerket, gjeldende, gällande, besvær, besväret, umak, bryet, håret, klippe, barber*, negl*, plenen, på foten, feil, fel`,
);

const burden = list(
  "a burden, without me",
  `byrde, byrd*, börda*, belastning*, til bry, til bryderi, i veien for alle, i vegen for alle, i vägen för alla, bare til bry, plage for, uten meg, utan meg, uten mæ, utan mæ, utan mig, slippe meg, slepp meg, slipper meg, slippa mig, slipper mig, slapp meg, kvitt meg, kvitt mæ, av med meg, av med mig, savne meg, savner meg, savna meg, sakna meg, saknar meg, sakna mig, saknar mig, savne mæ, merke om jeg, merke at jeg, merker om jeg, merke det om jeg, merke om eg, merke at eg, märka om jag, märker om jag, bryr seg om jeg lever, bryr seg om eg lever, bryr sig om jag lever, bryr seg om jeg, sørge over meg, gråte over meg, gråter over meg, gråte på grava, i begravelsen min, gravferda mi, min begravelse, min begravning, without me, miss me, a burden, notice if i`,
);
const relief = list(
  "better, nobody",
  `bedre, betre, bättre, best, bäst, beste, like greit, like godt, lettere, lettare, lättare, lettelse, lättnad, ingen, ingen som, ikkje nokon, ikke noen, glad, glade, gladere, fri, verden, verda, världen, familien, familjen, barna, ungene, ungane, barnen, alle, alla, dere, de, dykk, ni, snart, bare, berre, bara, orker ikke, orkar ikkje, orkar inte, føler, føler meg, kjenner meg, känner mig, er, är, better, everyone, nobody, soon, just`,
);

const despairs = list(
  "sees no way on",
  `bare en utvei, bare én utvei, berre ein utveg, bara en utväg, eneste utvei*, eneste vei ut, einaste utveg*, enda utväg*, (ingen|inga|ikke noen|ikkje nokon|inget|ikke noe|ikkje noko|ingenting) (utvei|annen utvei|annan utveg|anna utveg|utveg|annen løsning|annan løysing|vei ut|veg ut|väg ut|utväg|annan utväg|framtid|fremtid|håp|håp igjen|håp lenger|hopp|hopp kvar|von|grunn til å leve|grunn til å fortsette|å leve for|igjen å leve for|att leva för|vits i å leve|livsgnist|livslyst|livslust|glede lenger|glädje kvar|krefter igjen|krefter att|kraft kvar|ork kvar|att hoppas på|å håpe på), hopplöst alltihop, alt er håpløst, alt er håplaust, allt är hopplöst, alt er svart, allt är svart, alt er mørkt, alt er bare mørkt, bare mørke, berre mørker, bara mörker, svart inni meg, tomt inni meg, tom inni, tomhet, ingenting betyr noe, ingenting betyr noko, inget betyr, inget betyder något, ingenting nytter, ingenting hjelper, inget hjälper, helt på bunnen, på bunnen, på botnen, på botten, på kanten, ved kanten, ved stupet, har mistet alt håp, har gitt opp håpet, gitt opp livet, gitt opp alt, gjeve opp alt, gett upp allt, gett upp livet, klarer ikke mer nå, klarer ikke mer, klarer ikkje meir, klarar ikkje meir, klarar ikkje meir no, klarar inte mer, klarer ikke en dag til, ikke en dag til, ikkje ein dag til, inte en dag till, orker ikke en dag, orkar ikkje ein dag, orkar inte en dag, orker ikke mer, orker ikke mere, orkar ikkje meir, orke ikkje meir, orke ikkje mer, orke itj meir, orke ittj mer, orkar inte mer, orkar inte mera, orkar inte längre, pallar inte mer, pallar inte längre, maktar ikkje meir, makter ikke mer, kan ikke mer, kan ikkje meir, kan inte mer, holder ikke ut lenger, held ikkje ut lenger, står inte ut längre, står inte ut, utslitt av livet, ferdig med livet, sliten av å leve, trøtt av å leve, trøytt av å leve, trött på att leva, lei av å leve, lei av livet, trött på livet, overlever ikke denne, overlever ikkje denne, överlever inte den här, kan ikke leve sånn, kan ikke leve slik, kan ikkje leve slik, kan inte leva så här, blir min død, vert min død, blir min död, dør jeg, dør eg, dör jag, legger meg ned og dø*, legge meg ned og dø, lägger mig ner och dör, slukke lyset for godt, vil bort fra alt, vil vekk frå alt, vill bort från allt, slippe unna alt, dødshjelp, dödshjälp, har valgt dato, har bestemt datoen, planen er klar, planen klar, planen är klar, ikke her i morgen, ikkje her i morgon, inte här imorgon, slutter å kjempe, sluttar å kjempe, slutar kämpa, gitt opp å leve, livstrøtt, livstrøytt, livslei, levnadstrött, livstrött, no reason to live, no way out, no hope left, can t go on, can t do this anymore, can t take it anymore, given up on life`,
);
const worldly = list(
  "worn out by something named",
  `snø*, regn*, kulde*, kulda, vinter*, møte*, mas, maset, reklam*, app, appen, kø, køen, køer, telefonkø*, trafikk*, trafik*, støy*, buller, debatt*, serie*, kampen, matchen, laget, avsnitt*, episod*, video*, kommentar*, regler, skjema*, blankett*, prøver ikke mer, pakke*, mat, spise, äta, kake, snakk*, prat, pølse*, korv, bilder, gåing, trening, å høre, høre på, å lese, lese om, läsa om, höra, politikk*, politik*, valg, val, bompeng*, avgift*, skatt*, eiendomsskatt*, veiarbeid*, vegarbeid*, brøyt*, sykler, sykkel*, syklist*, løgn*, unnskyld*, tull*, tøv, surr, rot, korona, corona, mygg*, måke*, naboen*, grannen*, hund*, russ, musikk*, bass, lekser, eksamen, plog*`,
);

const farewell = list(
  "says farewell",
  `farvel, farväl, adjø, adjö, ha det for alltid, ha det for godt, hejdå för alltid, hej då för alltid, takk for alt, tack för allt, takk for meg, tack för mig, siste gang, sista gången, siste gongen, siste innlegg*, sista inlägg*, siste melding, siste hilsen, sista hälsning, det siste jeg skriver, det siste eg skriv, det sista jag skriver, ikke hører fra meg mer, ikke høre fra meg, ikke høre mer fra meg, ikkje høyre frå meg, inte höra av mig, aldri høre fra meg, ser dere meg ikke mer, ser de meg ikkje meir, ser ni mig inte mer, ta vare på ungene, ta vare på barna, ta vare på hunden, ta vare på katten, ta hand om barnen, ta hand om hunden, hvem tar hunden, vem tar hunden, unnskyld til, tilgi meg, tilgje meg, förlåt mig, förlåt alla, unnskyld alle, si til barna, si til ungene, si til mamma, sei til, säg till mina barn, säg till mamma, hils barna, hils ungene, hils mamma, hilsa mamma, si til familien, glad i dere, glad i dykk, glad i ungene, älskar er, håper dere angrer, avskjedsbrev*, avskilsbrev*, avskedsbrev*, goodbye, forgive me, last post, last message, tell my`,
);
const goes = list(
  "for I shall be gone",
  `beklager, beklagar, unnskyld, förlåt, sterk nok, stark nog, god nok, bra nok, nok for, nog för, borte, borta, vekke, slutt, over, ikke mer, ikkje meir, inte mer, orker, orkar, orke, finner meg, finn meg, hittar mig, i elva, i sjøen, i fjorden, i natt, inatt, i kveld, ikväll, i morgen, i morgon, imorgon, snart, brua, broa, bron, pillene, pillane, tabletter, tablettene, tauet, repet, hagla, når jeg, når eg, när jag, når æ, livet, leve, leva, lever, gir opp, gjev opp, ger upp, ferdig, färdig, for godt, for alltid, för alltid, gone, tonight, over`,
);

const last = list("the last", "siste, siste gang, siste gongen, sista, sista gången, last");
const message = list(
  "message",
  "melding*, meddeland*, innlegg*, inlägg*, brev, brevet, gangen, gongen, gången, post, posten, kommentar*, ord, dere hører, de høyrer, ni hör, jeg skriver, eg skriv, jag skriver, message",
);
const fromMe = list(
  "from me",
  "fra meg, frå meg, från mig, fra mæ, mi, min, mitt, jeg skriver, eg skriv, jag skriver, dere får, de får, ni får, dere hører, de høyrer, ni hör, from me",
);
const onPaper = list(
  "of letters in a case",
  "søknad*, ansökan, purring*, purrar, svar på, vedtak*, klage*, saken, saka, ärende*, faktura*, kundeservice",
);
const ends = list(
  "an end of it",
  "gjøre slutt på det, gjøre slutt på alt, gjøre slutt på livet, gjere slutt på det, gjere slutt på alt, gjere slutt på livet, göra slut på det, göra slut på allt, göra slut på livet, gjør slutt på det, gjer slutt på det, gör slut på det, ende det, ende det hele, ende alt, ende livet, avslutte livet, avslutta livet, avsluta livet, avslutte det hele, avslutte alt, avsluta allt, ta livet, ta sitt liv, ta mitt liv, gå i elva, gå i sjøen, gå på sjøen, gå ut i sjøen, gå i havet, hoppe i, hoppe fra, hoppa från, hoppe ut, hoppa ut, er det over, er alt over, är det över, är allt över, er det slutt, er det slutt på meg, är det slut, end it all, end his life, end her life",
);
const notThat = list(
  "an end of something named",
  "ordning*, forskjell*, diskriminer*, sløsing*, slöseri*, krig*, konflikt*, mobbing*, kjærest*, forhold*, praksis*, ventetid*, kø, køen, køer, sommer*, sommar*, ferie*, sesong*, kamp*, match*, skoleår*, prosjekt*, program*, serie*, film*, diskusjon*, debatt*, avtale*, abonnement*, bade*, svømme*, simhopp*, tårn*, torn*, vannet, bassen*, strikk*, fallskjerm*, sparke, tog, buss",
);
const means = list(
  "means and places",
  `*piller, *pillene, *pillan, *pillane, tablett*, sovetablett*, sömntablett*, paracet*, alvedon, overdose*, ~overdose*, överdos*, tauet, repet, snara, løkka, renneløkke*, barberblad*, rakblad*, hagla, børsa, bössan, pistolen, brua, broa, broen, bron, brukanten, taket, blokktaket, perrongen, togskinne*, skinnene, skinnane, spåret, sporet, t banen, tunnelbanan, stupet, klippen, elva, älven, fjorden, sjøen, sjön, havet, kaia, kajen, garasjen med motoren, eksosen, avgaserna, møtende trailer, trailer*, lastebil*, fjellvegg*, bergvägg*, the bridge, the pills, the rope`,
);
const swallows = list(
  "has swallowed",
  "tatt, teke, tagit, tok, tog, svelget, svelga, svalt, svalde, tar, tek, svelger, svelgjer, sväljer, dytter i meg, trykker i meg, ta, svelge, taken, took, swallowed",
);
const wholePack = list(
  "a whole pack",
  "hel eske, hele esken, heile eska, heil eske, ein heil, en hel, en hel pakke, hele pakken, hele pakka, et helt brett, et brett, eit brett, hele brettet, heile brettet, flere brett, to brett, hela kartan, en hel karta, helt paket, hela paketet, hele glasset, heile glaset, hela burken, hele boksen, alle, alla, alle jeg har, alla jag har, allt jag har, masse, massa, mange, många, for mange, för många, altfor mange, 20, 30, 40, 50, 60, whole, all",
);
const drug = list(
  "a drug",
  "*pille, *piller, *pillene, *pillane, *tablett, *tabletter, *tablettene, *tablettane, *tabletterna, paralgin*, paracet*, ibux, ipren*, ibuprofen*, alvedon*, panodil*, sobril*, valium*, imovane*, zopi*, stesolid*, vival*, oxy*, morfin*, antidepress*, insulin*, sovemedisin*, sömnmedel*, medisinene, medisinane, medicinen, medicinerna, mediciner, pills, paracetamol",
);
const meansIt = list(
  "and means to use it",
  `klar(e|t|), framme, lagt frem, lagt fram, samlet, samla, spart, sparat, tar alle, tok alle, tatt alle, ta alle, tar alla, ta alla, tagit alla, hele brettet, heile brettet, hela asken, alt for mange, altfor mange, for mange, för många, hoppe, hopper, hoppar, hoppa, hopp, kaste meg, kaster meg, kastar meg, kasta mig, kastar mig, ende, gå ut, går ut i, gå ut i, går rett ut, gå i, går i, går jeg, går eg, går jag, legge meg, legger meg, legg meg, lägger mig, lägga mig, finne meg, finner meg, finn meg, finner dere meg, finn de meg, hittar mig, hitta mig, kjøre inn i, kjører inn i, kjøre utfor, kjører utfor, köra in i, kör in i, svinge ut, frontkolli*, frontkrock*, står på, sitter på, sit på, står her, sitter her, står här, sitter här, all of them, jump, find me`,
);
const usual = list(
  "bathing, traffic, medicine as prescribed",
  `bade*, bading*, badet, badeplass*, badplats*, bader, lov, lov å, stupe*, stup, dykk, sommer*, sommar*, barna, barn, ungdom*, ungene, tillåtet, tryggt, trygt, får man, kan man, strikk*, sykl*, cykl*, kø, køer, brøyt*, fiske*, fiskar, turist*, utsikt*, solnedgang*, solnedgång*, måker, gående, vedlikehold*, reparer*, asfalt*, åpner, stengt, stängd, apotek*, resept*, recept*, doser*, lege, doktor*, blå resept, pris, hundens, neste gang, neste gong, nästa gång, hjem til meg, heim til meg, hem till mig, is, isen, løype*, tur, turen, rekkverk*, blomst*, kunst, båt*, ferge*, ferje*, utslipp*, kloakk*, søppel*, lakse*, flom*, flaum*`,
);

const suicide = list(
  "suicide by name",
  `*selvmord*, *sjølvmord*, *sjølmord*, *själmord*, *självmord*, ~selvmord*, ~sjølvmord*, ~självmord*, selvskad*, sjølvskad*, självskad*, suicid*, suisid*, suicide*, take my own life, henge seg, henger seg, hengje seg, heng seg, hengt seg, hengte seg, hänga sig, hänger sig, hängt sig, hängde sig, drukne seg, drukna seg, dränka sig, skyte seg, skjuta sig, skjota seg, kutte seg, kuttar seg, kutter seg, skär sig, skjærer seg, risper seg, ripper seg, tar overdose*, ta overdose*, tatt overdose*, tok overdose*, tagit överdos*, tog överdos*, tok livet av, tar livet av seg, tar livet av meg, tek livet av seg, tek livet av meg, tar livet av mig, tar livet av sig, tok livet sitt, ta sitt eget liv, ta livet sitt, ta livet mitt`,
);
const inGeneral = list(
  "spoken of in general",
  `foredrag*, forebygg*, førebygg*, föreläsning*, förebygg*, kurs, kurset, bok, boka, boken, film*, serie*, teater*, artikkel*, statistik*, kampanje*, kampanj*, seminar*, låt, låten, karrieremessig, politisk selvmord, økonomisk selvmord, politiskt, podkast*, rapport*, tema*, verdensdagen, världsdagen, strategi*, handlingsplan*, forskning*, tall, tallene, konferanse*, webinar*, av latter, deg med, haha*, henge seg opp, henger seg opp, hengt seg opp, hänga upp sig, hänger sig på, henge seg på, med i debatten, i foten, skyte seg selv i, pc, maskinen, skjermen, boken, romanen, forskning*`,
);

export const despairPatterns: readonly Pattern[] = [
  near("does not want to live or be here", { within: 40, without: lively }, living, not, wants, kinOrMe),
  near("wants to be dead or gone", { within: 44, without: aside }, dying, longs, kinOrMe),
  inOrder("harms oneself", { within: 24, without: accident }, harms, oneself),
  inOrder("oneself harmed", { within: 18, without: accident }, writer, harms, oneself),
  near("a burden, and better without me", { within: 44, without: aside }, burden, relief),
  inOrder("the last message from me", { within: 60, without: onPaper }, last, message, fromMe),
  near("an end of it", { within: 44, without: notThat }, ends, kinOrMe),
  one(despairs, { within: 44, without: worldly }),
  near("says farewell and goes", { within: 70, without: worldly }, farewell, goes, writer),
  inOrder("has swallowed a whole pack", { within: 50, without: usual }, swallows, wholePack, drug),
  near("means, and to use them", { within: 40, without: usual }, means, meansIt, writer),
  one(suicide, { within: 50, without: inGeneral }),
];
