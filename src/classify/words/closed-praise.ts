/** Closed lists for praise, thanks, greetings, reactions and assent. See `closed.ts`. */

import { praiseAdjectives } from "./closed-adjectives.ts";
import { wholeAssent, wholeWishes } from "./closed-wishes.ts";

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function phrases(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

export const closedPraise = {
  thanks: [
    ...words("takk tusentakk takker takkar tack tackar thanks thx thank"),
    ...phrases(
      `tusen takk, tusen tusen takk, mange takk, tusen hjerteleg takk, evig takk, takk takk, hjertelig takk,
      hjarteleg takk, stor takk, stort takk, ei stor takk, ein stor takk, en kjempestor takk, hjartans takk,
      hjartelege takk, hjertens takk, varm takk, en varm takk, ett varmt tack, ett jättestort tack, jättetack,
      supertakk, kjempetakk, takk og takk, takk igjen, tack igen, tack än en gång, takk nok en gang,
      takk så mye, takk så mykje, takk skal dere ha, takk skal de ha, takk skal du ha, tusen hjertelig takk,
      tusind takk, tack så mycket, tack så jättemycket, stort tack, ett stort tack, tusen tack, varmt tack,
      hjärtligt tack, många tack, en stor takk, thank you, thanks a lot, many thanks, thank you so much,
      all ære til, all heder til, all honnør til, honnør til, heder til, all heder åt, heder åt, all ære te,
      tack snälla`,
    ),
  ],
  praise: [
    ...wholeWishes,
    ...praiseAdjectives,
    ...words(
      `bra kjempebra superbra kjempeflott kjempefint kjempefin kjempegod kjempekoselig flott flotte flottere
      flink flinke dyktig dyktige dugande flinkare fint fin fine fantastisk fantastiske fantastiskt herlig
      herlige herleg herlege super supert supre strålende strålande deilig deilige nydelig nydelige nydeleg
      nydelege kult kul kule kjekt koselig koselige koseleg koselege hyggelig hyggelige hyggeleg hyggelege
      imponerende imponerande imponert imponerad bravo toppen topp topplass perfekt perfekte utmerket utmerka
      knall kanon kanonbra råbra gull gullverdt genialt gøy morsomt vakkert vakker vakre vakkre best
      beste bästa bäst smidigt proffe proff proffs proffsig hjelpsom hjelpsomme hjelpsame hjälpsam hjälpsamma
      trivelig triveleg trevlig trevliga trevligt jättebra jätteduktig jätteduktiga jättesnabb jättesnyggt
      jättevackert jättemysigt kalasbra superb suverän fantastiska kanonfint kanonjobb toppenjobb toppenfint
      jättehjälpsam vänlig vänliga tillmötesgående proffsiga proffsigt professionell professionella lysande
      makalös makalöst otrolig jättefin jättefint jättefina jättekul jätteroligt jättetrevligt jätteglad
      toppenbra finfint finfin superfint härlig härligt härliga underbar underbart underbara vackert vackra
      fina snyggt snygg snygga duktig duktiga roligt mysigt mysig fenomenal fenomenalt
      fenomenale suveren suverent suveränt glimrende glimrande takknemlig takknemleg tacksam glad gla
      kjempeglad heia heja hurra gratulerer gratulerar grattis gratulationer gratulasjoner
      respekt kjempejobb heltar helter helt hjältar hjälte helteinnsats elsker elskar älskar liker likar
      gillar stolt stolte stolta artig artige gøyalt magisk magiske magiskt magiska
      sjarmerende idyllisk idylliskt stilig stilige flotteste finaste fineste finest koseligste knallbra
      knallfint knallgod knallgode kongebra megabra kjempegøy kjempemoro moro morosamt klasse toppklass
      stjernegjeng ildsjeler eldsjeler eldsjäl eldsjälar rosverdig rosverdige gåsehud snilt snällt hjertevarmt
      hjertevarme klockrent klockren suksess succé braksuksess nyttig nyttige nyttigt nyttiga informativt
      lærerikt lærerik inspirerende inspirerande motiverende spennende spennande spännande trivsamt trivsam
      ypperlig praktfullt praktfull flinkeste dyktigste herligste vakreste snyggaste finast hyggeligste
      duktigaste mektig mäktigt mäktig grymmaste suveräna ljuvligt ljuvlig ljuvliga förträffligt utmärkt
      utmärkta fulländat great greatest awesome amazing outstanding impressive helpful friendly lovely
      varmer varmar värmer elske elskede herlighet fryd nytelse njutning magi perle perla pärla pärlor perler juvel juveler stas storstas
      kjempestas idyll paradis lykke glede glädje gleda drømmedag toppengrej toppengreie kanongrej feststemning folkefest
      folkfest energi pangstart kjempesuksess braksuccé publikumssuksess storfornøyd superfornøyd kjempefornøyd supernöjd
      jättenöjd minnerik minnerike minnesrik minnerikt lattervekkende festlighet verdig verdige värdig värdigt
      verdigt fortreffelig fortreffeleg topptur kjekke kjekkaste hyggeligere koseleg koselegare finfine fina fjonge fjong
      gromt grom gromme gildt gild gilde gilt trivelegaste snasent snasen ålreit velgjort
      fremifrå framifrå makeløs makeløst makeløse makalösa ubeskrivlig sprudlende sprudlande livsglede livsglädje hyggelege
      spektakulære enastående enestående oslagbar oslagbart oslagbara uslåelig uslåelige uovertruffen guld likte digger digga älskade elsket elska storkoste storkoser storkosa gratulere gratulera gratulerar gledelig gledeleg
      glädjande strålende koselige koslige sjønt skjønt skjønne skjønn skønt bedårende bedårande søtt søte
      søt sött söta gulle smakfullt herligt flottaste flottast bäste besta toppa kjempe konge kanonbra kanonflott
      lovende lovande tipp-topp tiptop ubeskrivelig ubeskriveleg obeskrivligt uforglemmelig uforglemmeleg oförglömligt
      minneverdig minnesvärd minnesvärt storslått storslagent storslagen grandios spektakulært spektakulär spektakulärt
      rørende gripende betagende fengende forfriskende uppfriskande oppkvikkende kreativt kreativ kreative kreativa
      nyskapende nyskapande innovativt smart smarte smarta genialt fiffig fiffigt praktisk oppfinnsomt påfinnsomt
      inkluderende inkluderande raust rause raus generøs generøst generösa generöst sjenerøst sjenerøse givende
      fantasifullt fargerikt fargerike färgglatt färgstarkt livlig lattermild fornøyelig fornøyeleg hylende morsomste
      helfestlig kosestund kosetur trivdes storartad förtjusande bedårande ljuvlig bländande
      briljant briljante briljanta eminent eminente eminenta exemplariska förnämlig förnämligt finemang tjusig tjusigt
      tjusiga maffig maffigt häftigt häftig häftiga ballt ball fränt kalaskul asbra asgrymt assnyggt askul svinbra
      skitbra skitsnyggt skitkul jättegod jättegott jättesköna skönt sköna mysiga mysigaste trivsamma trevligaste
      vänligaste snällaste roligaste coolt cool läckra välgjort välarrangerat välordnat välsmakande wonderful excellent fantastic brilliant beautiful fabulous congratulations`,
    ),
    ...phrases(
      `gull verde, gull verd, gullverde, hatten av for, tar av meg hatten, tar av hatten, lyfter på hatten,
      løfter på hatten, bøye seg i støvet, bare å bøye seg i støvet, det er bare å bøye seg i støvet, kos dere,
      kos dykk, ha det gøy, ha det kult, ha så kul, ha så roligt, nyt dagen, nyt sola, nyt helga, njut,
      hipp hurra, hipp hipp, tack och bock, tack å bock, guldstjärna, gullstjerne, guldstjärna till,
      gullstjerne til, en stor stjerne, tummarna upp, dubbla tummar upp, to tomler opp, gode nyheter, lite goda nyheter, litt gode nyheter, noen gode nyheter,
      gode nyheiter, goda nyheter, bra nyheter, kjempegode nyheter, helt konge, heilt konge, helt magisk,
      helt rå, helt rått, helt topp, heilt topp, helt toppen, helt supert, helt i toppen, det beste, det bästa,
      noe av det beste, denne var god, den var god, for en gjeng, for ein gjeng, for et tiltak, for en innsats,
      for en dag, for en kveld, for en opplevelse, vilken upplevelse, vilken kväll, vilken dag, vilken insats,
      vilket gäng, for eit lag, for et lag, gjør dagen min, gjorde dagen min, gjorde min dag, made my day,
      reddet dagen, redda dagen, räddade dagen, vi heier, vi heier på dere, eg heiar på dykk, vi hejar på er,
      stolt innbygger, stolt bergenser, glad innbygger, lykke til videre, lukke til vidare,
      lycka till framöver, velkommen hjem, velkommen heim, välkommen hem, velkommen tilbake, velkomen tilbake,
      välkommen tillbaka, hjertelig velkommen, hjarteleg velkomen, varmt välkommen, varmt välkomna,
      hjertelig til lykke, til lykke, til lukke, til lykke med dagen, velkommen til, velkommen til oss, velkommen til bygda, velkommen til byen, velkommen hit,
      velkommen skal dere være, velkommen skal du være, velkomen til oss, velkomen til bygda, velkomen hit, välkommen till oss,
      välkommen till stan, välkommen hit, välkomna hit, välkomna till oss, varmt välkomna hit, til lukke med dagen, snille og hjelpsomme, snille og, snälla och,
      greie og snille, snille mennesker, snille og greie, ha en riktig god jul, god jul, gledelig jul, gledeleg jul, godt nytt år,
      godt nyttår, gott nytt år, god påske, glad påsk, trevlig helg, glad midsommar, god sommer, god sumar,
      god sommar, trevlig sommar, glad sommar, god ferie, god tur, god helg, gode helg, ha en fin dag,
      ha ein fin dag, ha en fin helg, ha ei fin helg, ha en bra dag, ha en god dag, ha ein god dag,
      ha en god helg, ha ei god helg, ha en trevlig dag, ha en trevlig helg, god fortsättning, merry christmas,
      happy new year, godt jobba, godt jobbet, flott jobba, flott jobbet, fint jobba, fint jobbet, godt utført,
      kjempebra jobba, supert jobba, strålende jobba, bra jobba, bra jobbet, bra jobbat, bra jobb, stå på,
      stå på videre, heia heia, gull verdt, guld värd, guld värda, verdt gull, well done, good job, great job,
      nice work, keep it up, fortsett sånn, fortsett slik, hald fram slik, fortsätt så, fortsätt så här,
      kör på, applaus, stor applaus, applåd, applåder, tommel opp, tommelen opp, tummen upp, tumme upp,
      ser bra ut, ser fint ut, ser flott ut, blitt bra, blitt fint, blitt flott, vart fint, vart bra, blev bra,
      blev fint, gratulerer med dagen, gratulerer med jubileet, gratulerer med prisen, gratulerer med åpningen,
      gratulerer så mye, gratulerer så mykje, gratulerer med, gratulerer med ny, gratulerer med nytt,
      gratulerer med nye, grattis till priset, grattis på dagen, grattis till, grattis så mycket,
      stort grattis, lykke til, lukke til, lycka till, good luck, setter pris på, set pris på, sett pris på,
      uppskattas, verdsettes, endelig skjer det noe, endelig skjer det, endeleg skjer det noko,
      äntligen händer det något, äntligen händer det, til å bli glad av, håll i, gler oss til, gler meg til,
      gleder oss til, gleder meg til, gleder oss, gleder meg, gler oss, gler meg, ser fram til, ser frem til,
      vi gleder oss, me gler oss, gleder meg veldig til, längtar till, längtar, ser fram emot,
      vi ser fram emot, looking forward to, vel fortjent, vel fortent, velfortjent, velfortent, välförtjänt,
      väl förtjänt, så fortjent, er en klippe, er ei klippe, är en klippa, en klippe, ei klippe, klippa,
      verdens beste, verdas beste, landets beste, världens bästa, landets bästa, stolt av, stolte av,
      stolta över, stolt över, er stolt av, imponert over, imponerte over, imponerad av, imponerade av,
      glad for, glade for, glada för, glad över, takknemlig for, takknemlige for, takksam for, tacksam för,
      tacksamma för, bra levert, godt levert, sterkt levert, hatten av, all respekt, bra gjort, bra gjord,
      snyggt jobbat, starkt jobbat, grymt jobbat, fint jobbat, toppen jobbat, strålande jobbat,
      fantastiskt jobbat, högsta betyg, fem stjärnor, fem stjerner, full pott, all ære, all heder, i særklasse,
      i särklass, varmer hjertet, varmer hjarta, värmer hjärtat, varmer om hjertet, gull som glimrer, så snilt,
      fortjener en medalje, fortjener all ros, ros til, ros til alle, stor ros til, stor ros, all ros til,
      fortener ros, förtjänar beröm, beröm till, all heder åt, tusen hjerter, det er et ord, det er eit ord,
      mer sånt, mer slikt, meir slikt, mer av dette, meir av dette, mera sånt, love this, love it, the best,
      the best in the world, love you, love it here, viktig arbeid, viktig jobb, viktig tiltak, viktig innsats,
      viktig initiativ, viktigt arbete, viktigt initiativ, viktig insats, stor innsats, stor insats, for en stor innsats,
      rått altså, rått ass, rått bra, så rått, rå innsats, rå jobb, rå gjeng, rått tiltak, tøft tiltak, tøft jobba,
      tøff gjeng, lekkert, så lekkert, så lekker, lekkert laget, grymt bra, grymt jobbat, grymt kul, grymt snyggt,
      grymt gjort, grym insats, grym jobb, grymt jobb, grym kväll, grymma insatser, sterkt jobba, sterkt jobbet,
      så snille dere er, så snille de er, så snälla ni är, så snäll du är, snille folk, snälla människor, koste oss, koste meg, kosa oss, kosa meg, kosar oss, koser oss, koser meg, hadde det gøy, hadde det kjempegøy, hadde det så fint,
      hadde det så gøy, hadde det så koselig, hadde en fin dag, hadde en flott dag, hadde en kjempefin dag, hadde ein fin dag,
      hade en underbar dag, hade en fin dag, hade jätteroligt, hade det jättekul, vi hade så kul, så kul vi hade,
      dette må vi få mer av, det må vi få mer av, dette vil vi ha mer av, det här vill vi ha mer av, mer av den slags, denne likte jeg,
      dette liker jeg, dette likar eg, det likar eg, det her liker vi, det her likar eg, fortjener en applaus, fortjener en stor applaus,
      fortjener applaus, fortener ein applaus, förtjänar en applåd, förtjänar en stor applåd, fortjener ros, fortjener en klem,
      fortjener en klapp på skulderen, förtjänar en kram, heilt rå, helt råe, helt rå gjeng, heilt rått, helt sykt bra, sykt bra,
      sjukt bra, sjukt snyggt, sjukt kul, sjukt fint, en fryd for øyet, ein fryd for auget, en fröjd för ögat, en fröjd, fröjd,
      en sann glede, ei sann glede, en sann fornøyelse, en fornøyelse, ein fornøyelse, ett nöje, et høydepunkt, eit høgdepunkt,
      en höjdpunkt, årets høydepunkt, årets høgdepunkt, årets höjdpunkt, dagens høydepunkt, fornøyd med, fornøyde med, nøgd med,
      nöjd med, nöjda med, imponert av, superfornøyd med, kjempefornøyd med, storfornøyd med, supernöjd med, jättenöjd med, kjempeglad for, jätteglad för,
      verdens fineste plass, verdas finaste plass, en fin plass, ein fin plass, for en plass, for et sted, for ein stad, vilken plats,
      vilket ställe, for en utsikt, for ei utsikt, vilken utsikt, vilken vy, for et syn, for eit syn, vilken syn, for en stemning,
      vilken stämning, for et bilde, for eit bilete, vilka bilder, vilken bild, for bilder, for en konsert, vilken konsert,
      for et lag, vilket lag, for en gjeng, vilket jobb, vilket initiativ, for et initiativ, for eit initiativ, for en prestasjon,
      vilken prestation, for en fest, vilken fest, for et show, vilken show, vilken grej, storveis, helt storveis,
      rene idyllen, rene magien, rene eventyret, ren magi, rein magi, ren idyll, ren lykke, ren glede, ren fryd, rena drömmen,
      gir gåsehud, fikk gåsehud, fekk gåsehud, får gåsehud, får gåshud, ger gåshud, tårer i øynene, tårar i ögonen, tårer i auga,
      blir rørt, vart rørt, blev rörd, så rörd, tar pusten fra meg, sender en klem, skickar en kram, sender hjerter,
      heier på dere, heiar på dykk, hejar på er, heier på, hejar på, vi er heldige, vi er så heldige, så heldige vi er,
      klapp på skulderen, klapp på skuldra, klapp på axeln, en klapp på skulderen, en klapp på axeln, applaus til, applåd till,
      en applåd till, tommel opp for, tommel opp til, tumme upp för, tummen upp för, tummen upp till, hurra for, leve kommunen,
      all cred till, cred till, all cred, all kred til, kred til, kudos til, kudos till, props til, skryt til, stort skryt til,
      masse ros til, masse skryt til, en stor klem, en stor klem til, stor klem til, stor kram till, varma kramar, mange klemmer,
      lyser opp, lyser opp dagen, lyser upp, gir håp, ger hopp, da blir man glad, då blir man glad,
      blir glad av, blir så glad av, blir så glad, man blir glad, blir glad, blir jeg glad, det gjorde godt, gjør godt å se,
      varmet et hjerte, for en fin, for et flott, for ein flott, for ei flott, for et fint, for en flott, for en nydelig,
      for en herlig, for et nydelig, for et herlig, for en super, for et supert, for en utrolig, for en deilig, for en god,
      så bra dere er, så bra at dette finnes, så bra at det finnes, så bra att det finns, bra at det finnes, bra att det finns,
      bra at det skjer, så fint at det skjer, dere er rå, dere rocker, dere ruler, ni äger, ni rockar, dere eier, æren er deres,
      toppkarakter, terningkast seks, godt gjort, godt gjennomført, godt organisert, bra organisert,
      bra gjennomført, godt planlagt, bra arrangert, bra arrangemang, väl genomfört, väl organiserat, väl planerat,
      varm velkomst, varme klemmer, varmt velkommen, varmt välkommen`,
    ),
  ],
  degree: [
    ...words(`herregud gud guud jösses søren dæven himmel allerede redan alltid snakk nærmest verkelig altså alltså ass sannelig jammen jaggu faktisk faktiskt også også òg också endeleg kjempemasse masse utruleg utruleg
    kjempestor kjempestort jättestort jättestor fullständigt fullstendig fullt ju jo fy sykt steikje vanvittig utrulig ordentlig ordentligt så veldig utrolig kjempe super mega helt heilt riktig virkelig verkeleg verkligen jätte väldigt
    rask raskt raske hurtig hurtige hurtigt kjapp kjapt kjappe stor stort store stora snabb snabbt snabba viktig viktigt
    viktige viktiga grymt grym grymma otroligt himla sååå såå svært skikkelig skikkeleg rett superduper mycket mye mykje kjempemye riktigt enormt
    really so very such what vilken vilket vilka sånn slik sikken endelig endeleg äntligen`),
    ...phrases(`snakk om, fy søren, fy flate, fy fader, herre min, gode gud, å gud, åh gud, jeg er, eg er, vi er, me er, æ e, æ er,
      jag är, vi är, er jeg, er eg, må jeg si, må eg seie, må jeg bare si, måste jag säga, måste jag bara säga, i det,
      i dette, i den, med det, helt på ekte, uten sidestykke, utan dess like, av en annen verden, av ein annan verden`),
  ],
  /** praise only before what is praised: a road may be too big, an answer may be awaited quick */
  weakPraise: words(`god gode godt goda gott nice good`),
  link: [
    ...words(
      `ser ut nå nu masse landet verden världen verda igår idag fra frå från through ved vid finnes finst fins
      finns disse våre hele heile hela hver kvar varje hverandre igjennom gjennom noen nokre några jobba
      jobbet jobbat gjort utført utfört levert levererat laget laga sammen saman tillsammans blant bland rundt
      runt din dine det dette den denne desse de dei her der i på av hos og och en ei et ein eit ett som all
      alle alt alltid vi jeg eg jag æ oss deg dig have har gjør gjer gör gjorde seier sier säger vad hva kva
      sånt slikt sånn slik o sverige norge noreg norden med this that it the a an and in from my we of everything detta dessa här där allt sitt ditt deres deras
      dykkar noe noko något våra er ert era erat vår vårt deilig jobber jobbar arbeider arbeidar bidrar bidreg
      til`,
    ),
    ...phrases(
      `at det skjer noe, at det skjer noko, att det händer något, at dere deler dette, at dere deler,
      att ni delar med er, att ni delar, at dere finnes, at dere stilte opp, at de stilte opp, at dere kom, at de kom, at dere tok turen, at dere ville komme, att ni kom,
      att ni ställde upp, at dere hjalp til, at dere inviterte, at vi fikk være med, at vi fekk vere med, at vi fikk komme,
      att vi fick vara med, att vi fick komma, at dere orker, at dere tar dere tid, at dere tok dere tid, att ni tog er tid,
      for at dere stilte opp, for at dere kom, for at vi fikk være med, for at vi fikk komme, for at vi fekk kome,
      for at dere hjalp til, för att ni kom, för att vi fick komma, för att vi fick vara med, för att ni ställde upp, at de finst, at du finnes, att ni finns,
      at dere er til, at de er til, for at dere er, for at dere gjør, for at dere stiller opp,
      för att ni finns, för att ni gör, för att ni är, för att ni ställer upp, for at de er,
      for at de stiller opp, i går, i dag, i kveld, å høre, å se, å sjå, å høyre, å lese, att höra, att se,
      att läsa, å være, å bo, att bo, å få, att få, har fått, har fått det, dere har fått, ni har fått,
      har fått til, fått til, har gjort, som alltid, som vanlig, som vanleg, rett og slett, rätt och slätt,
      helt enkelt, i verden, i verda, i världen, in the world, ever, har stått på, som har stått på,
      som stod på, som stiller opp, med ny, med nye, med nytt, med nya, med en ny, med et nytt, med ei ny, med eit nytt,
      med en sånn, med et slikt, är bara, er bare, er berre, e bare, bare helt, berre heilt, bare så, bara så, berre så, av og til, hver dag, kvar dag, varje dag, hver gang, kvar gong, varje gång, igjen og igjen,
      gang på gang, år etter år, år efter år, hvert år, kvart år, varje år, dag etter dag, hele året, heile året, hela året,
      i helga, i helgen, i sommer, i sumar, i sommar, i vinter, i høst, i haust, i höst, i vår, i år, i dag og, på lørdag,
      på laurdag, på lördag, på søndag, på söndag, på fredag, på torsdag, på onsdag, på tirsdag, på mandag,
      denne uka, denne veka, denna vecka, siste uka, herfra, herfrå, härifrån, hilsen oss, fra oss, frå oss, från oss,
      fra oss alle, från oss alla, til neste år, til neste gong, til neste gang, till nästa år, till nästa gång, at dere gjør dette,
      at dere gjør det, at dere gjør sånt, at dere gjør slikt, at de gjer dette, at de gjer det, att ni gör detta, att ni gör det här,
      att ni gör det, at dere får til dette, at dere fikk til dette, att ni fick till det, byen min, bygda mi, kommunen min,
      byen vår, bygda vår, kommunen vår, min by, min stad, min kommun, vår by, vår stad, vår kommun, mitt bibliotek,
      å være med, å vere med, att vara med, å få være med, å få vere med, att få vara med, å delta, att delta, å være med på,
      å vere med på, att vara med på, å kome, å komme, å besøke, att besöka, å jobbe med, å samarbeide med, att jobba med,
      som ordnet dette, som ordna dette, som ordnet det, som fikset dette, som fiksa dette, som arrangerte, som arrangerte dette,
      som arrangerer, som arrangerer dette, som står bak, som stod bak, som sto bak, som bidro, som bidrog, som har bidratt,
      som har bidrege, som bidrar, som hjalp til, som hjelper til, som hjelpte til, som var med, som deltok, som deltar,
      som kom, som møtte opp, som stilte opp, som har stilt opp, som gjør dette mulig, som gjorde dette mulig,
      som gjer dette mogleg, som gjorde det mulig, som jobber, som jobber der, som jobber her, som jobbar, som jobbar där,
      som jobbar här, som har jobba, som har jobbet, som jobbet, som står på, som gjør en innsats, som gjør jobben,
      som bidragit, som har bidragit, som var där, som hjälpte till, som ordnat, som har ordnat, som har ordnat detta,
      som arrangerat, som ordnade, som ordnade detta, som arrangerade, som ställde upp, som fixat, som fixade, som deltog,
      som kämpar, som sliter, som kjemper, som jobber så hardt, som jobbar så hårt, önskar vi er, önskar vi, önskar jag er, ønsker vi dere, ønsker jeg dere, ønskes alle,
      ønskes dere, ønskjer vi dykk, önskas alla, å vere, å oppleve, att vara, att uppleva, att få se, å få se, å få sjå,
      at det ordnet seg, at det ordna seg, at det gikk bra, at det gjekk bra, att det gick bra, stiller opp, der folk stiller opp, ställer upp, där folk ställer upp,
      så bra ut, så fint ut`,
    ),
  ],
  thankedFor: words("for för til till åt av to"),
  copula: words(
    "blitt blivit vorte er e æ var är va vart blir blei ble blev bli vært vore varit is are was am",
  ),
  greeting: [
    ...words(
      `hei heisann hallo hej hejsan hallå hello hi mvh hilsen helsing hälsning hälsningar klem kram kos
      velkommen velkomen välkommen välkomna welcome nyttår`,
    ),
    ...phrases(
      `ha en, ha ein, ha ei, ha et, ha eit, ønsker dere en, ønsker dere alle en, ønskjer dykk ein, ønsker alle en, önskar er en,
      önskar er alla en, jeg ønsker dere, eg ønskjer dykk, jag önskar er, god dag, god morgen, god morgon, god kveld, god kväll, med vennlig hilsen, med venleg helsing,
      med vänlig hälsning, vänliga hälsningar, vennlig hilsen, venleg helsing, riktig god jul,
      en riktig god jul, en god jul, ei god jul, en god helg, hipp hipp hurra, på forhånd, på førehand,
      på förhand, takk på forhånd, takk på førehand, tack på förhand, in advance`,
    ),
  ],
  interjection: [
    ...words(
      `her der här där denne dette detta asgarv asflabb gapskratt lmao lmfao rofl xd hihihi tihi tihihi fniss fnis knis ler flirer fliser gliser smiler skrattar
      garvar whoop wohoooo jaaaa yeay yey woop heia wiiii wii jadda jøje guri jeezes aha ahh ohh naww nåå næmmen nämen
      åhh åååh kos koser klemmer kramar puss klapp klappklapp klapper applåderar yess jaaa jiha jeee jippii hurraaa nydeliiig mmmh oij ojsann oisann oops kjære hjerte hjerter hjärtan
      hjärta da kika kik tjek titt lol wow oi oj jøss oioi oioioi ojoj ojojoj åh åå ååå åååå ååh aww awww omg
      nam namnam mums hurra yes yay jippi jihu woho wohoo hoho hihi høhø hæhæ kolla titta sjekk følger følgjer
      följer bump up bravo mm mmm mmmm yummy nice cool lekkert digg smarrigt hepp heisann tjoho`,
    ),
    ...phrases(
      `se her, sjå her, kolla här, titta här, se på dette, sjå på dette, sjekk her, sjekk ut, sjekk denne,
      kolla denna, sjekk dette, her da, denne da, kika här, kik her, titta vad fint, se så fint, sjå så fint,
      kolla så fint, look here, look at this, kolla in, nam nam, ha ha, ha ha ha, he he, kolla detta,
      haha kolla, her er det, här är det, her er den, här är den, her er dette, dette da, den her, denne her, den här, dette her, det här,
      vi må dit, vi må prøve, vi borde gå, vi borde åka, vi borde testa, vi måste dit, vi måste hit,
 vi måste åka, dit skal vi, dit ska vi, hit skal vi, hit ska vi, her skal vi, skal vi ta turen,
 ska vi åka, ska vi hit, skal vi hit, blir du med, vert du med, blir dere med, hänger du på,
      hänger ni på, følger du på, noe for deg, noe for oss, noe for dere, noko for deg, noko for oss, något för dig, något för oss,
      nåt för dig, nåt för oss,
 tagg, tagger, taggar, her har du den, her har du, här har du,
 se der, sjå der, se hva jeg fant, kolla vad jag hittade, neste tur`,
    ),
  ],
  assent: [
    ...wholeAssent,
    ...words(
      `signeres signeras signerar signerer understrekes understrykes word ditto dito likeledes utvilsomt definitivt enige einige samde sameleis
      enig enigt einig samd samtykker samtykkjer instämmer instämmes medhåll medhold akkurat precis exakt nettopp
      absolutt absolut eksakt agreed agree exactly amen ditto`,
    ),
    ...phrases(
      `precis så är det, precis så, exakt så är det, så är det, sånn er det, slik er det, akkurat sånn er det,
      akkurat slik er det, akkurat så, håller med föregående talare, enig med siste taler,
      enig med forrige taler, einig med førre talar, der sa du det, der sa du noe, der sa du noko,
      där sa du det, där sa du något, spikeren på hodet, spikaren på hovudet, huvudet på spiken,
      traff spikeren, rett på spikeren, definitivt, definitivt enig, selvsagt, sjølvsagt, självklart, såklart,
      så klart, sjølvsagt einig, enig i alt, enig i hvert ord, einig i kvart ord, enig i hvert et ord,
      enig i det du sier, enig i det du skriver, einig i det du skriv, håller med om det, håller med om allt,
      håller med i allt, tenker det samme, tenkjer det same, tänker samma, tycker samma, tycker också det,
      synes det samme, synest det same, samme tanke, jeg og, eg og, jag också, ja det er sant, ja det stemmer,
      ja det stämmer, ja så sant, ja helt enig, ja eg er einig, ja jeg er enig, ja håller med, ja instämmer,
      signerer den, skriver under på den, skriver under på det, skriv under på det, amen to that,
      you are right, you are so right, couldn't agree more, well put, fully agree, completely agree,
      klokt sagt, kloke ord, kloke ord fra deg, kloka ord, fullt enig, fullstendig enig, helhjertet enig,
      håller fullständigt med, håller fullt med, håller helt och hållet med, helt klart, heilt klart,
      helt enig, heilt einig, heilt samd, heilt enig, veldig enig, så enig, så einig, helt ense, enig i det,
      enig i dette, einig i det, samd i det, enig med deg, helt enig med deg, einig med deg,
      heilt einig med deg, samd med deg, heilt samd med deg, enig med dere, enig der, enig med forrige,
      så sant, så sandt, så sant så sant, så sant som det er sagt, så sant som det är sagt, så rett, så riktig,
      så rätt, helt rett, helt riktig, heilt rett, heilt riktig, helt rätt, helt riktigt, det er sant,
      det er rett, det er riktig, det er så sant, det är sant, det är rätt, det stämmer, det stemmer,
      stemmer det, du har rett, du har så rett, det har du rett i, der har du rett, du har rätt,
      du har helt rätt, det har du rätt i, det samme, samme her, samme hos oss, samma här, samma hos oss,
      detsamma, det samma, same her, det same her, same hos oss, likeså, jag håller med, håller med,
      håller helt med, håller helt med dig, håller med dig, håller verkligen med, håller med föregående,
      jag håller med dig, håller helt med er, håller med er, instämmer helt, instämmer till fullo,
      jag instämmer, jeg er enig, eg er einig, eg er samd, jeg er helt enig, vi er enige, jag med, jeg også,
      eg òg, eg også, me too, same here, i agree, totally agree, so true, det samme her, akkurat det samme,
      akkurat det samme her, sant, helt sant, heilt sant, verkligen sant, virkelig sant, bra sagt, godt sagt,
      väl sagt, vel talt, vel sagt, godt skrevet, bra skrevet, bra skrivet, godt skrive, bra skrive,
      godt poeng, bra poäng, godt sett, well said, ja det er det, ja det är det, ja enig, ja absolutt,
      ja absolut, ja precis, ja verkligen, verkligen, virkelig, det har du så rett i, det har du heilt rett i, det har du helt rett i, har du så rett i, har du rett i, har du heilt rett i,
      så rett du har, så rätt du har, det har du så rätt i, det har du helt rätt i, där har du rätt, der har du helt rett,
      akkurat det jeg tenkte, akkurat det eg tenkte, akkurat det jeg tenker, akkurat det eg tenkjer, akkurat min tanke,
      akkurat mine tanker, precis vad jag tänkte, precis det jag tänkte, exakt vad jag tänkte, precis min tanke,
      precis mina tankar, mine tanker også, tok ordene ut av munnen min, tok ordene ut av munnen på meg,
      tar ordene ut av munnen på meg, du tog orden ur munnen på mig, tog orden ur munnen på mig, det tenker jeg også,
      det tenkjer eg òg, det tänker jag också, det tycker jag med, det tycker jag också, tycker jag också, tycker jag med,
      det syns jeg også, det synes jeg også, synes jeg også, syns jeg også, det synest eg òg, synest eg òg,
      det mener jeg også, det meiner eg òg, tycker likadant, tenker likt, kunne ikke vært mer enig,
      kunne ikkje vore meir einig, kunde inte hålla med mer, kan inte annat än hålla med, kan bare si meg enig,
      kan bara hålla med, jag kan bara hålla med, må si meg enig, må si meg helt enig, sier meg enig, seier meg einig,
      sier meg helt enig, det kan jeg skrive under på, det kan eg skrive under på, det skriver jeg under på,
      det skriv eg under på, det skriver jag under på, skriver under, skriv under, slutter meg til, sluttar meg til,
      slutter meg til dette, ansluter mig, ansluter mig till det, er enig, e enig, er einig, er så enig, er helt enig,
      er heilt einig, er samd, vi er helt enige, så enig så enig, uten tvil, utan tvil, utan tvekan, det er jeg enig i,
      det er eg einig i, det er eg samd i, det e æ enig i, der er jeg enig, der er eg einig, der er vi enige,
      enig med deg der, einig med deg der, håller med dig där, heilt på linje, helt på linje, på linje med deg,
      so agree, this is so true, couldn t agree more, hear hear, hør hør, høyr høyr, hör hör, sånn tenker jeg også,
      det samme tenker jeg, det same tenkjer eg, samme mening, samme oppfatning, samma åsikt, same meining, det stemmer det,
      det stemmer godt, det stemmer bra, stemmer bra, stemmer helt, stämmer bra, stämmer helt, stemmer heilt, støttes fullt ut,
      støttes helt, stöds helt, støtter deg, støttar deg, støtter den, stödjer det, klokt skrevet, klokt skrive, klokt skrivet,
      bra formulert, godt formulert, bra formulerat, fint sagt, så bra sagt, så godt sagt, så fint sagt, så klokt sagt,
      vettigt sagt, rett i det, riktig det, helt korrekt, heilt korrekt, korrekt, riktig, rett, exakt så, akkurat slik,
      akkurat sånn, nettopp det, precis det, exakt det, gjør jeg også, gjer eg òg, gör jag med, det gjør jeg også,
      det er jeg også enig i, det er eg òg einig i, det håller jag också med om, kunne ikke sagt det bedre selv, kunne ikke sagt det bedre,
      kunne ikkje sagt det betre sjølv, kunne ikkje sagt det betre, kunde inte sagt det bättre själv, kunde inte sagt det bättre,
      hundre prosent enig, hundre prosent, hundra procent, hundra procent med, sant det, så sant det, sant dette, ja sant,
      samma tanke, samma tanke här, samma tankar, samme tanke her, de tankene deler jeg, deler den, deler det, delar den,
 godt svar, bra svar, bra sagt der, godt observert, godt tenkt, klokt tenkt,
      klok mann, klok dame, kloke mann, kloke dame, kloke deg, jag är med, jeg er med på den, eg er med på den, er med på den,
      helt med, håller bara med, håller fullkomligt med, håller helt enkelt med, bare enig, så klart ja, ja så klart, ja såklart,
      ja selvsagt, ja sjølvsagt, ja självklart, jo men visst, ja visst, javisst, visst är det så, visst er det så, sånn er det ja,
      så är det ja, så er det ja, ja så er det, ja sånn er det, ja slik er det, ja så är det, så rett så rett, akkurat ja, nettopp ja,
      presis, nemlig, nemleg, nemlig ja, just det, just så, verkeleg, jepp så sant, tilslutter meg, tilsluttes, understøttes,
      bifalles, bifalls, medhold her, stemme herfra, enig herfra, einig herifrå, håller med härifrån, en til her, en til som er enig,
      enig på alle punkt, enig på alle punkter, einig på alle punkt, enig hele veien, enig i alt du sier, enig i alt du skriver,
      einig i alt du skriv, håller med om allt du skriver, klokt, kloke tanker, kloke tankar, gode poeng, bra poänger, gode ord,
      enig med, einig med, samd med, helt enig med, heilt einig med, heilt samd med, håller med dig där, likt her, likadant här, likeens her, støttes, støttast, stöds`,
    ),
  ],
} as const;

/** Emoji that mean well beside words of praise. */
export const pleasedEmoji = graphemes(
  "😊🙂😀😃😄😁🥰😍🤩☺😇🤗❤🧡💛💚💙💜🤍💕💖💗💓💞💝♥👍👏🙌🙏💪🎉🎊🥳🏆🥇🏅⭐🌟✨☀🌞🌈🌸🌷🌹🌺🌻🌼💐🎄🎅🎁🎈🎶🎵💯✅👌🤝🫶👋✌⚽🏀🎾⛷🎿⛸🚴🏃🏊🍰🎂🍕🍔🍦☕🐶🐱🦊🐻🌊🌲🌳❄⛄🕯🐣🐥🚌🚲📚🎨🎭🎬🏫🏡🥇🍎🍓🌍😸😺🩷🩵🩶🤎❣💌💟🥂🍻🎆🎇🪅🪩🪻🌱🌿🍀🌾🌙🌤⛅🌅🌄🏔⛰🏕🏖🦋🐝🐞🐦🦆🦢🐕🐈🐎🐄🐑🦌🐟🎣🏐🎳🥌🎯🏒🚶🚵🤸🏄🎤🎸🎻🥁🎷🎺🎹📸📷🎥🖼🧁🍩🍪🍨🧇🥞🍟🍇🍒🍉🍽🚂⛵🛶🎪🎡🎠🕺💃😻🤠😌👐💡🔝🆒🥈🥉🎖🎀💎👑🦸🔥😎😘😚🥹🤤😋🤞🫡👊✊🇩🇰🇫🇮🇮🇸🇳🇴🇸🇪:):D=)=D<3",
);

/** Emoji that as a comment say no more than the buttons of a platform do. */
export const reactionEmoji = graphemes(
  ";);-):P:p+1😂🤣😅😆😉😋😎😘😗😜😝😛😲😮😯😱🤔😢😭🥺😔👀🤷🙈🤭😏🤤🤓🥹🤞🤘✊👊🔥😴🇩🇰🇫🇮",
);

/** Emoji that turn a friendly word round. */
export const displeasedEmoji = graphemes("🙄🤡🤮🤢😡🤬😠👎💩🖕🙃😒😤");

function graphemes(text: string): ReadonlySet<string> {
  return new Set(text.match(/\p{RI}\p{RI}|[:=][)D]|[:;]-?[)Pp]|\+1|<3|\p{Extended_Pictographic}/gu) ?? []);
}
