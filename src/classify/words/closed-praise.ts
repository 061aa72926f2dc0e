/** Closed lists for praise, thanks, greetings, reactions and assent. See `closed.ts`. */

import { praiseAdjectives } from "./closed-adjectives.ts";

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
    ...praiseAdjectives,
    ...words(
      `bra kjempebra superbra kjempeflott kjempefint kjempefin kjempegod kjempekoselig flott flotte flottere
      flink flinke dyktig dyktige dugande flinkare fint fin fine fantastisk fantastiske fantastiskt herlig
      herlige herleg herlege super supert supre strålende strålande deilig deilige nydelig nydelige nydeleg
      nydelege kult kul kule kjekt koselig koselige koseleg koselege hyggelig hyggelige hyggeleg hyggelege
      imponerende imponerande imponert imponerad bravo toppen topp topplass perfekt perfekte utmerket utmerka
      knall kanon kanonbra rått råbra gull gullverdt genialt gøy morsomt vakkert vakker vakre vakkre best
      beste bästa bäst smidigt proffe proff proffs proffsig hjelpsom hjelpsomme hjelpsame hjälpsam hjälpsamma
      trivelig triveleg trevlig trevliga trevligt jättebra jätteduktig jätteduktiga jättesnabb jättesnyggt
      jättevackert jättemysigt kalasbra superb suverän fantastiska kanonfint kanonjobb toppenjobb toppenfint
      jättehjälpsam vänlig vänliga tillmötesgående proffsiga proffsigt professionell professionella lysande
      makalös makalöst otrolig jättefin jättefint jättefina jättekul jätteroligt jättetrevligt jätteglad
      toppenbra finfint finfin superfint härlig härligt härliga underbar underbart underbara vackert vackra
      fina snyggt snygg snygga duktig duktiga roligt mysigt mysig grymt grym grymma fenomenal fenomenalt
      fenomenale suveren suverent suveränt glimrende glimrande takknemlig takknemleg tacksam glad gla
      kjempeglad snille snäll snälla heia heja hurra gratulerer gratulerar grattis gratulationer gratulasjoner
      respekt kjempejobb heltar helter helt hjältar hjälte helteinnsats elsker elskar älskar liker likar
      gillar stolt stolte stolta artig artige gøyalt fett tøft tøff tøffe magisk magiske magiskt magiska
      sjarmerende idyllisk idylliskt stilig stilige flotteste finaste fineste finest koseligste knallbra
      knallfint knallgod knallgode kongebra megabra kjempegøy kjempemoro moro morosamt klasse toppklass
      stjernegjeng ildsjeler eldsjeler eldsjäl eldsjälar rosverdig rosverdige gåsehud snilt snällt hjertevarmt
      hjertevarme klockrent klockren suksess succé braksuksess nyttig nyttige nyttigt nyttiga informativt
      lærerikt lærerik inspirerende inspirerande motiverende spennende spennande spännande trivsamt trivsam
      ypperlig praktfullt praktfull flinkeste dyktigste herligste vakreste snyggaste finast hyggeligste
      duktigaste mektig mäktigt mäktig grymmaste suveräna ljuvligt ljuvlig ljuvliga förträffligt utmärkt
      utmärkta fulländat great greatest awesome amazing outstanding impressive helpful friendly lovely
      wonderful excellent fantastic brilliant beautiful fabulous love congratulations`,
    ),
    ...phrases(
      `gull verde, gull verd, gullverde, hatten av for, tar av meg hatten, tar av hatten, lyfter på hatten,
      løfter på hatten, bøye seg i støvet, bare å bøye seg i støvet, det er bare å bøye seg i støvet, kos dere,
      kos dykk, ha det gøy, ha det kult, ha så kul, ha så roligt, nyt dagen, nyt sola, nyt helga, njut,
      hipp hurra, hipp hipp, tack och bock, tack å bock, guldstjärna, gullstjerne, guldstjärna till,
      gullstjerne til, en stor stjerne, tummarna upp, dubbla tummar upp, to tomler opp, gode nyheter,
      gode nyheiter, goda nyheter, bra nyheter, kjempegode nyheter, helt konge, heilt konge, helt magisk,
      helt rå, helt rått, helt topp, heilt topp, helt toppen, helt supert, helt i toppen, det beste, det bästa,
      noe av det beste, denne var god, den var god, for en gjeng, for ein gjeng, for et tiltak, for en innsats,
      for en dag, for en kveld, for en opplevelse, vilken upplevelse, vilken kväll, vilken dag, vilken insats,
      vilket gäng, for eit lag, for et lag, gjør dagen min, gjorde dagen min, gjorde min dag, made my day,
      reddet dagen, redda dagen, räddade dagen, vi heier, vi heier på dere, eg heiar på dykk, vi hejar på er,
      stolt innbygger, stolt bergenser, glad innbygger, lykke til videre, lukke til vidare,
      lycka till framöver, velkommen hjem, velkommen heim, välkommen hem, velkommen tilbake, velkomen tilbake,
      välkommen tillbaka, hjertelig velkommen, hjarteleg velkomen, varmt välkommen, varmt välkomna,
      hjertelig til lykke, ha en riktig god jul, god jul, gledelig jul, gledeleg jul, godt nytt år,
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
      the best in the world`,
    ),
  ],
  degree:
    words(`fullständigt fullstendig fullt ju jo fy sykt steikje vanvittig utrulig ordentlig ordentligt så veldig utrolig kjempe super mega helt heilt riktig virkelig verkeleg verkligen jätte väldigt
    otroligt himla sååå såå svært skikkelig skikkeleg rett superduper mycket mye mykje kjempemye riktigt enormt
    really so very such what vilken vilket vilka sånn slik sikken endelig endeleg äntligen`),
  /** praise only before what is praised: a road may be too big, an answer may be awaited quick */
  weakPraise: words(
    `god gode godt goda gott rask raskt raske hurtig hurtige kjapp kjapt stor stort stora store snabb snabbt
      snabba viktig viktigt nice good bedre bättre viktige viktiga lekker lekkert`,
  ),
  link: [
    ...words(
      `ser ut nå nu masse landet verden världen verda igår idag fra frå från through ved vid finnes finst fins
      finns disse våre hele heile hela hver kvar varje hverandre igjennom gjennom noen nokre några jobba
      jobbet jobbat gjort utført utfört levert levererat laget laga sammen saman tillsammans blant bland rundt
      runt din dine det dette den denne desse de dei her der i på av hos og och en ei et ein eit ett som all
      alle alt alltid vi jeg eg jag æ oss deg dig have har gjør gjer gör gjorde seier sier säger vad hva kva
      this that it the a an and in from my we of everything detta dessa här där allt sitt ditt deres deras
      dykkar noe noko något våra er ert era erat vår vårt deilig jobber jobbar arbeider arbeidar bidrar bidreg
      til`,
    ),
    ...phrases(
      `at det skjer noe, at det skjer noko, att det händer något, at dere deler dette, at dere deler,
      att ni delar med er, att ni delar, at dere finnes, at de finst, at du finnes, att ni finns,
      at dere er til, at de er til, for at dere er, for at dere gjør, for at dere stiller opp,
      för att ni finns, för att ni gör, för att ni är, för att ni ställer upp, for at de er,
      for at de stiller opp, i går, i dag, i kveld, å høre, å se, å sjå, å høyre, å lese, att höra, att se,
      att läsa, å være, å bo, att bo, å få, att få, har fått, har fått det, dere har fått, ni har fått,
      har fått til, fått til, har gjort, som alltid, som vanlig, som vanleg, rett og slett, rätt och slätt,
      helt enkelt, i verden, i verda, i världen, in the world, ever, har stått på, som har stått på,
      som stod på, som stiller opp, stiller opp, der folk stiller opp, ställer upp, där folk ställer upp,
      så bra ut, så fint ut`,
    ),
  ],
  thankedFor: words("for för til till åt av to"),
  copula: words(
    "blitt blivit vorte er e æ var är va vart blir blei ble blev bli vært vore varit is are was am",
  ),
  addressee: [
    ...words(
      `vinnerne vinnarane vinnarna vinneren vinnaren jubilanten deltakerne deltakarane deltagarna mennesker
      menneske menneska menneskja människor människa människorna ungdommer ungdommene ungdomar ungdomane
      ungdomarna elever elevar eleverna brannfolk brannfolkene brannfolka brannmenn brannmannskapene brandmän
      brandmännen ildsjelene eldsjelene eldsjälarna venner vennar vänner nabolag nabolaget kolleger kollegaer
      kollegor sjåfører sjåførar chaufförer vaktmestere vaktmeistrar gartnere trädgårdsmästare kokker kokkene
      kockarna kjøkkenet köket verter vertene guider lagledere trenere trenerne tränare tränarna artister
      artistene musikere musikerne musiker dansere danserne skuespillere skuespillerne skådespelare
      skådespelarna utøvere publikum publiken kommunefolk teknisk uteseksjonen driftsavdelingen parkavdelingen
      parkenheten etaten biblioteksfolk bibliotekfolk hovedbiblioteket stadsbiblioteket stadsdelen bydelen
      bydel region regionen fylket fylkeskommunen länet dere dokker dokk dykk de ni du dei alle allesammen
      allihop allihopa alla samtlige samtlege folk folkens kommunen kommune kommun kommunens gjengen gjeng
      gänget gäng ansatte ansette tilsette medarbeidere medarbeidarar personal personalen personalet personell
      medarbetare medarbetarna anställda mannskapene mannskapa mannskapet brøytemannskapene brøytemannskapet
      brøytegjengen snöröjarna plogbilsförarna team teamet laget lag biblioteket bibliotek bibliotekene
      bibliotekarane bibliotekarene bibliotekarierna servicetorget servicesenteret servicekontoret
      innbyggertorget kundeservice kundtjänst kontaktcenter medborgarkontoret medborgarservice brannvesenet
      brannvesen räddningstjänsten politiet polisen frivillige frivillege volontörer frivilliga lærere lærarar
      lærarane lærerne lärare lärarna skolen skulen skolan barnehagen förskolan kulturskolen kulturskulen
      kulturskolan parkvesenet gartnerne gartnarane trädgårdsmästarna vaktmester vaktmesteren vaktmästaren
      museet brøytemannskapa brøytebilsjåførene brøytebilsjåføren brøytebilførerne plogförare plogförarna
      sjåførene bussjåføren bussjåførene sjåføren chauffören bibliotekaren bibliotekarien læreren läraren
      elevene elevane barn barna barnen unger ungene ungane ungarna korpset korps koret kören damelaget
      herrelaget idrettslaget fotballaget badet badhuset simhallen svømmehallen symjehallen ungdomsklubben
      fritidsgården arrangørene arrangørane arrangörerna sentrum centrum sted stad stedet staden byen bygda
      kommunestyret dokke you everyone everybody all staff guys karer jenter gutter gutta tjejer killar dem
      dykkar`,
    ),
    ...phrases(
      `folka, alle sammen, alle saman, alle i hop, hele gjengen, heile gjengen, hela gänget, alla som jobbar,
      alle som jobber, alle som jobbar, alle involverte, alla inblandade, alle bidragsytere, alla medverkande`,
    ),
  ],
  service: words(
    `nyhet engasjementet sommerfest sommerfesten julebord julkonsert julekonsert julekonserten sommerkonsert
      julkonserten vårkonsert teaterforestilling musikal musikalen revy revyen film kinoen kino bio
      museumsbesøk besøk besøket besök besöket omvisninger foredragskveld quiz quizen eventyrstund
      eventyrstunden sagostund sagostunden lesestund bokbad lekeland svømmekurs symjekurs simskola simskolan
      kodekurs språkkafe språkkafé sykkelparkering sykkelstativ cykelställ ladestasjon ladestasjoner parkering
      parkeringen toalett toaletter rasteplass rastplats rastplatsen bussholdeplass busskur fortau fortauet
      trottoar trottoaren gangfelt övergångsställe asfalt asfalten asfaltering nyasfaltert lekestue sandkasse
      sandkassa sandlåda dusker badevann badeplassene utsiktspunkt minnesmerke fontene fontenen fontän
      fontänen klokketårn bakeri nettsida nettløsning nettsidene hjemmeside heimeside hemsidan chat chatten
      e-tjeneste digitalt verktøy skjema booking selvbetjening självservice løsningen serviceinnstilling
      serviceandan engasjerte smil smilet leende humør humöret humör gjestfrihet gästfrihet respons responsen
      lesing lesning läsning forestillinga konsertane tilstelning tilstelningen turnering turneringen cup
      cupen kamp kampen match matchen oppvisning oppvisningen uppvisning parade paraden feiring feiringen
      feiringa firande firandet jubileum jubileet avslutning avslutningen avslutninga tradisjon tradisjonen
      tradition traditionen aktivitet aktiviteter aktiviteten aktivitetene lek leken uteplass uteplassen
      uteservering solnedgang soloppgang sommerdag vinterdag høstfarger snø sol solen vær været väder vädret
      sommer sommar vinter vår høst julestemning julstämning julemarked julemarkedet julmarknad julmarknaden
      julegrantenning kunst kunsten konst konsten skulptur skulpturen veggmaleri maleri målning målningen
      mural muralen hage hagen trädgård trädgården bed bedene rabatten rabatterna planter plantene växter
      blomsterbed roser rosene tulipaner tulpaner tekst teksten text texten ord orden artikkel artikkelen
      artikel artikeln historie historien historia podcast podcasten foredrag foredraget föredrag föredraget
      presentasjon presentasjonen presentation presentationen guide guiden brosjyre brosjyren kalender
      kalenderen oversikt oversikten översikt översikten oppdatering oppdateringen oppdateringer uppdatering
      uppdateringen planlegging gjennomføring gjennomføringen genomförande genomförandet organisering
      organiseringen prosjekt prosjektet projekt projektet rydding ryddingen ryddeaksjon ryddedugnad
      vårrydding søppelplukking turområde turområdet skiløyper skiløypene løyper løypene løypa skispor spåren
      isbane isbanen lekeapparat lekeapparater klatrestativ gapahuk gapahuken grillplass grillplassen
      grillplats badebrygge badebrygga brygge brygga gatetun torg torget hjelp hjelpen hjelpa hjälp hjälpen
      svar svaret service servicen jobb jobben arbeid arbeidet arbete arbetet innsats innsatsen insats
      insatsen insatser tiltak tiltaket initiativ initiativet tilbud tilbudet tilbod tilbodet arrangement
      arrangementet arrangemang arrangemanget evenemang konsert konserten konserter forestilling
      forestillingen føreställning föreställning utstilling utstillingen utstillinga utställning utställningen
      fest festen festival festivalen info infoen informasjon informasjonen information informationen innlegg
      innlegget inlägg inlägget post posten bilde bildet bilder bildene bilete bileta biletet bild bilden
      bilderna foto fotoet video videoen filmen side siden sida nettside nettsiden hemsida webbplats tips
      tipset idé ideen idéen idén park parken lekeplass lekeplassen leikeplass leikeplassen lekplats
      lekplatsen blomster blomstene blomar blomane blommor blommorna juletre juletreet julgran julegran
      julegrana julgranen julelys julelysene pynt pynten opplegg opplegget oppfølging oppfølginga mottakelse
      mottakelsen mottaking bemötande bemötandet kurs kurset møte tur turen tursti turstien stien stig stigen
      brøyting brøytinga brøytingen snøbrøyting snöröjning snöröjningen plogning dag dagen dager dagar kveld
      kvelden kväll kvällen opplevelse opplevelsen oppleving opplevinga upplevelse upplevelsen stemning
      stemningen stemninga stämning beskjed beskjeden besked beskedet bygg bygget biblioteket renhold reinhald
      städning grøntanlegg grøntanlegget beplantning rundkjøring gangvei gangveien gangveg gangvegen cykelväg
      cykelvägen sykkelvei sykkelveien bro broen bru brua bron benk benken benker benkane benkene bänk bänkar
      bänkarna skilt skiltet belysning belysningen lys lyset gatelys gatelyset åpning åpningen opning opninga
      invigning invigningen tale talen tal talet vei veien veg vegen väg vägen app appen løsning løysing
      løysinga lösning lösningen nyheter nyhetene nyheit nyheiter nyheterna pris prisen priset work
      engasjement engagemang engagemanget omtanke omtanken tålmodighet tålamod hjelpsomhet vennlighet
      vänlighet kompetanse kompetansen kvalitet kvaliteten samarbeid samarbeidet samarbete samarbetet
      fellesskap fellesskapet gemenskap gemenskapen dugnad dugnaden dugnadsånd dugnadsånden mat maten kake
      kaka kaffe kaffen fika fikan utsikt utsikten natur naturen omgivelser miljø miljøet miljö miljön
      atmosfære atmosfären musikk musikken musik musiken sang sangen song songen dans dansen show showet bok
      boka boken bøker böcker turmål turmålet badeplass badeplassen badplats badplatsen uteområde uteområdet
      gågate gågata kjempejobb kjempejobben førsteinntrykk velkomst velkomsten guiding omvisning omvisningen
      guidning tjeneste tjenesten teneste tenesta tjänst tjänsten veiledning rettleiing vägledning råd bidrag
      bidraget minner minne kjempearrangement kjempetiltak kjempetilbud job help answer reply event pictures
      picture photos photo day`,
  ),
  greeting: [
    ...words(
      `hei heisann hallo hej hejsan hallå hello hi mvh hilsen helsing hälsning hälsningar klem kram kos
      velkommen velkomen välkommen välkomna welcome nyttår`,
    ),
    ...phrases(
      `god dag, god morgen, god morgon, god kveld, god kväll, med vennlig hilsen, med venleg helsing,
      med vänlig hälsning, vänliga hälsningar, vennlig hilsen, venleg helsing, riktig god jul,
      en riktig god jul, en god jul, ei god jul, en god helg, hipp hipp hurra, på forhånd, på førehand,
      på förhand, takk på forhånd, takk på førehand, tack på förhand, in advance, tack för svar, takk for svar,
      takk for hjelpen, takk for hjelpa, tack för hjälpen`,
    ),
  ],
  interjection: [
    ...words(
      `yess jaaa jiha jeee jippii hurraaa nydeliiig mmmh oij ojsann oisann oops kjære hjerte hjerter hjärtan
      hjärta da kika kik tjek titt lol wow oi oj jøss oioi oioioi ojoj ojojoj åh åå ååå åååå ååh aww awww omg
      nam namnam mums hurra yes yay jippi jihu woho wohoo hoho hihi høhø hæhæ kolla titta sjekk følger følgjer
      följer bump up bravo mm mmm mmmm yummy nice cool lekkert digg smarrigt hepp heisann tjoho`,
    ),
    ...phrases(
      `se her, sjå her, kolla här, titta här, se på dette, sjå på dette, sjekk her, sjekk ut, sjekk denne,
      kolla denna, sjekk dette, her da, denne da, kika här, kik her, titta vad fint, se så fint, sjå så fint,
      kolla så fint, look here, look at this, kolla in, nam nam, ha ha, ha ha ha, he he, kolla detta,
      haha kolla`,
    ),
  ],
  assent: [
    ...words(
      `enig einig samd samtykker samtykkjer instämmer instämmes medhåll medhold akkurat precis exakt nettopp
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
      ja absolut, ja precis, ja verkligen, verkligen, virkelig, støttes, støttast, stöds`,
    ),
  ],
} as const;

/** Emoji that mean well beside words of praise. */
export const pleasedEmoji = graphemes(
  "😊🙂😀😃😄😁🥰😍🤩☺😇🤗❤🧡💛💚💙💜🤍💕💖💗💓💞💝♥👍👏🙌🙏💪🎉🎊🥳🏆🥇🏅⭐🌟✨☀🌞🌈🌸🌷🌹🌺🌻🌼💐🎄🎅🎁🎈🎶🎵💯✅👌🤝🫶👋✌⚽🏀🎾⛷🎿⛸🚴🏃🏊🍰🎂🍕🍔🍦☕🐶🐱🦊🐻🌊🌲🌳❄⛄🕯🐣🐥🚌🚲📚🎨🎭🎬🏫🏡🥇🍎🍓🌍😸😺🇳🇴🇸🇪:):D=)=D<3",
);

/** Emoji that as a comment say no more than the buttons of a platform do. */
export const reactionEmoji = graphemes(
  "😂🤣😅😆😉😋😎😘😗😜😝😛😲😮😯😱🤔😢😭🥺😔👀🤷🙈🤭😏🤤🤓🥹🤞🤘✊👊🔥😴🇩🇰🇫🇮",
);

/** Emoji that turn a friendly word round. */
export const displeasedEmoji = graphemes("🙄🤡🤮🤢😡🤬😠👎💩🖕🙃😒😤");

function graphemes(text: string): ReadonlySet<string> {
  return new Set(text.match(/\p{RI}\p{RI}|[:=][)D]|<3|\p{Extended_Pictographic}/gu) ?? []);
}
