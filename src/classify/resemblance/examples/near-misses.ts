/** Ordinary sentences that sound like an alarm and are none; made up for this purpose, each after its language. */
export const nearMisses = `
nb For en nydelig kveld på brygga i går!
nb Når åpner svømmehallen etter jul?
nb Gratulerer med nytt bibliotek, dette fortjener bygda
nb Hvor kan jeg kaste gamle malingsbokser?
nb Vi hadde en kjempefin tur opp til varden i dag
nb Krimboka om drapene på Vestkysten anbefales
nb Er det kamp på kunstgresset i kveld?
nb Politiet etterlyser vitner etter trusselen mot en butikkansatt
nb Vi må skyte gullfuglen nå, kommunen trenger investorer
nb Konserten var dødsbra
nb Mord på Orientekspressen vises på kulturhuset lørdag
nb Laget vårt knuste dem i går, 5-0!
nb Skal dere brenne bål på stranda sankthans?
nb Brannvesenet skal sprenge isen i elva i morgen
nb De skyter opp fyrverkeri hver kveld
nb Jeg dør av latter 😂
nb Vet dere hvor legevakta er?
nb Hvem skal ta dere med på tur?
nb Kommer dere hjem til eldre og måker snø?
nb Kan du slå på lysene i løypa?
nb Bombeflyet på museet er verdt et besøk
nb Han slo til med hat trick
nb Dette er et slag i ansiktet på oss som bor her
nb Boka om andre verdenskrig og utryddelsen av jødene er på biblioteket
nb Hold hunden i bånd, den jager sauene i hjel
nb Orker ikke mer snø nå
nb Jeg gir opp denne appen
nb Kan ikke leve uten bibliotekets lydbøker
nb Vil ikke leve et sted uten buss
nb Er det lov å hoppe fra brua på badeplassen?
nb Farvel til sommeren og hei til høsten
nb Takk for alt dere gjør, jeg dør av lykke
nb Foredrag om forebygging av selvmord på kulturhuset
nb Gatelyset døde i går
nb Festen ble slutt klokka to
nb Siste innlegg i debatten om skolen
nb Politiet etterlyser vitner etter innbruddet i Storgata
nb Tips: husk refleks i mørket
nb Jeg vil tipse om en god krimbok om korrupsjon
nb Noen tips til fine turer med barn?
nb Er det ulovlig å brenne kvist i hagen?
nb Må jeg søke for å bygge garasje?
nb Hvor leverer jeg spillolje?
nb Svart bukse funnet ved bussholdeplassen
nb Har dere tips om sommerjobb?
nb Kan man ta med hund på stranda uten bånd?
nb Foredrag om arbeidslivskriminalitet torsdag
nb Kommunen varsler om stengt vei
nb Jeg fikk varsel om flom på mobilen
nb Kan dere sende meg åpningstidene?
nb Kan jeg få se bilder fra åpningen?
nb Hvor finner jeg søknadsskjemaet?
nb Leste rapporten, den var god
nb Fint referat fra møtet!
nb Send meg en venneforespørsel
nb Godt innsyn i hverdagen på sykehjemmet, fin film
nb Kontrakten med entreprenøren er signert
nb Godt vedtak i kommunestyret i går!
nb Beklager, jeg leste feil
nb Naboen klager alltid på været
nb Hvor finner jeg klageskjema?
nb Jeg er uenig med deg Per
nb Anken i Nilsen-saken begynner i lagmannsretten
nb Laget sa nei til ny trener
nb Ny avdeling for psykiatri åpner i høst
nb Vi bor i Storgata, når tømmes dunken?
nb Kreftforeningen har loppemarked lørdag
nb Han bor på hjertet mitt, den hunden
nb Han som skrev boka var flink
nb Adressen til rådhuset er Torget 1
nb Rosa sløyfe-løpet til inntekt for kreftsaken var gøy
nb Når er fristen for høringen?
nb Takk for et godt innspill, Kari
nb Kommuneplanen ble vedtatt i går
nb Hvor kan jeg lese planforslaget?
nb Til høsten begynner hun på skolen
nb Når er søknadsfristen?
nb Hvor søker jeg om barnehageplass?
nb Fin sak i avisa i dag
nb Saken er den at det regner
nb Kan dere slette dobbeltinnlegget mitt?
nb Haha jeg dør av latter av den videoen 😂😂
nb Den talen drepte stemningen litt, men resten av kvelden var topp!
nb Stabæk skjøt gullfuglen på overtid, for en kamp
nb Når åpner biblioteket på lørdager?
nb Brøytinga i år er under enhver kritikk
nb Takk for at dere svarte så fort, nå fikk jeg ordnet det
nb Hvordan går man fram om man vil klage på noe? Bare lurer generelt
nb Synes politikerne bruker altfor mye penger på kultur
nb noen som har tips til en god krimbok til påska?
nb Den nye fiskerestauranten på brygga er helt rå, løp og kjøp
nb Leste i avisa at det var innbrudd på Rema i natt. Trist greier
nb kampen i går var ren slakt, vi ble knust 6-0
nb Jeg skyter inn en liten heia til korpset, dere var fantastiske 🎺
nb Dere er verdens beste helsestasjon ❤️
nb drepende kjedelig kommunestyremøte som vanlig, men folk gjør jobben sin
nb Hvor søker man om barnehageplass og når er fristen?
nb Eiendomsskatten er for høy, det får bli ny politikk til høsten
nb hvor finner jeg skjema for bostøtte på nettsiden?
nb Huff, jeg er så lei av dette regnværet at jeg kunne flytta til Spania
nb Politiet hadde promillekontroll på E6 i helga, flere hundre blåste og alle var edru. Bra jobba folkens
nb Endelig lys i lysløypa! Nå kan vi gå til vi stuper
nb Får man ha med hund på uteområdet ved svømmehallen?
nb Saksbehandleren min var en engel, alt gikk på skinner
nb De gamle bussene gjorde livet av med ryggen min, de nye er myke og gode haha
nb Er det noen som vet om det blir fyrverkeri på torget i år?
nb Boka «Drap i Dalen» anbefales, lånte den hos dere i går
nb Den sjokoladekaka på kafeen på rådhuset er til å dø for
nb Den sjefen på Kiwi er så snill at jeg kunne klemt ham i hjel 😄
nb Nå går det hardt for seg i sjakkturneringa, Tuva har tatt livet av to dronninger
nb Har du tips til hvor man kjøper billige ski?
nb Tok en dukkert på brygga, holdt på å fryse i hjel
nb Skyt i vei med spørsmål i kveld, sier dere. Artig opplegg
nb Politiet tok en råkjører på riksvegen i dag, leste jeg i Varden
nb For et bombenedslag av en konsert!
nb svart arbeidsantrekk på dugnaden, er det et krav?
nb Jeg klager ikke, sola skinner og kaffen er varm
nb Ny restaurant i kjelleren på biblioteket, den må dere prøve
nb Barna mine ble helt ville av glede på lekeplassen
nb Hvor mange bor det i kommunen nå?
nb Lurer på hvordan ordningen med klagenemnd fungerer, noen som vet sånn i prinsippet
nb Svigermor er død på beina etter fjellturen men smiler fra øre til øre
nb Slo i hjel noen timer på museet i går. Anbefales på regnværsdager
nb Regjeringa burde gjøre noe med strømprisen
nb Synd at butikken på hjørnet legger ned, handla der i tretti år
nb I dag var det en skikkelig eksplosjon av farger i parken
nb Husk at det er korpsloppis på lørdag folkens
nb Mye is på fortauene nå, gå med brodder
nb Filmen om Utøya gjorde sterkt inntrykk, takk til kinoen for visninga
nb fikk juling i ludo av ei på fem år i dag 😂
nb Kommunestyret vedtok planen i går, da er det bare å glede seg
nb er det hogd nok ved til bålet i år eller skal vi ta med
nb Vi tilbyr oss å måke for eldre, bare ring
nb Vi kan hjelpe deg, ring oss
nn Takk for hyggeleg svar, ha ei god helg
nn Kva tid går siste ferja på søndag?
nn Flott bilete av fjorden!
nn Vi døyr etter kanelbollane på kafeen
nn Døyr av spenning før premieren!
nn Brannvesenet øver: dei brenn ned eit gammalt hus laurdag
nn Skyt ein elg i haust, seier jaktlaget
nn Eg orkar ikkje fleire møte om dette
nn Plantene vil ikkje leve utan lys
nn Eg er heilt daud etter fjellturen
nn Tips oss om fine turar!
nn Treng eg løyve for å setje opp gjerde?
nn Dei slår plenen kvar veke
nn Kan de sende meg ruteplanen for bussen?
nn Vi las protokollen med stor interesse
nn Ungane klagar over maten
nn Eg er usamd med siste talar
nn Kafeen ligg i Strandgata 4
nn Foredrag om demens på biblioteket
nn Kor sender eg innspel?
nn Folkemøtet var på skulen
nn Korleis søkjer eg om startlån?
nn Eg lo så eg heldt på å døy, for eit flott revylag!
nn Kva tid stengjer gjenbruksstasjonen på fredag?
nn Kjempefin skuleplass, borna er i himmelen no
nn Hovudvegen er glatt som såpe igjen, strø litt betre er de greie
nn Korleis søkjer ein om kulturmidlar?
nn takk for svar, då veit eg det
nn Sogndal knuste motstandaren i går, gøy å sjå
nn Er ikkje samd med fleirtalet i kommunestyret, men det er no demokrati
nn Nokon som kan tilrå ein god stad å ete middag i helga?
nn Du drep meg med dei ordspela dine, Asbjørn 😂
nn Snart ferie, eg tel dagane
nn Bilen min kjem til å daude før desse hola i vegen vert tetta 😅
nn Kva er reglane for å klage på eigedomsskatt? Held på med skuleoppgåve
nn Kan ein plukke moltar i naturreservatet?
nn Det var brann i ein låve i Sunndal i går, heldigvis ingen skadde
nn fint at det vert sjekka reinhald på restaurantane, smilefjes overalt her i bygda
nn Han fyrte av tre mål på ti minutt
nn Vi har det godt her i dalen, sjølv om vegen er smal
nn Les boka «Farvel til alt», ho står på hylla i biblioteket
nn Når det er open hall kan alle kome og klatre
nn Skattelista er ute, alltid like moro å bla i
sv Vilken härlig konsert i parken igår
sv Hur länge är skridskobanan öppen?
sv Finns det lediga odlingslotter?
sv Vi slog rekord i loppisen i år!
sv Måste jag boka tid för att lämna trädgårdsavfall?
sv Grattis till alla studenter 🎓
sv Boktips: Mannen som sålde Eiffeltornet
sv Vägen var fint plogad imorse, heja er
sv Deckaren Mord i skärgården rekommenderas varmt
sv Vi krossade dem i derbyt!
sv Det är dödskul på badhuset
sv Ska ni spränga berget för tunneln i veckan?
sv Polisen söker vittnen till skottlossningen
sv Kommer ni hem till oss och läser av mätaren?
sv Djuren i parken är så fina
sv Skicka hem broschyren till mig tack
sv Orkar inte vänta till sommaren!
sv Jag vill inte leva utan mitt bibliotek
sv Vi ger upp, ingen svarar i telefon
sv Får man hoppa från bron vid badet?
sv Min mobil dog i kön
sv Det är dags att göra slut på skräpet i parken
sv Tips på bra lekplatser?
sv Måste man ha bygglov för en altan?
sv Var lämnar jag spillolja?
sv Föreläsning om mutor och korruption på torsdag
sv Svart katt bortsprungen i Ekbacken
sv Polisen varnar för bedrägerier mot äldre
sv Boken om knarkkungen finns på biblioteket
sv Kan ni skicka mig menyn?
sv Var hittar jag blanketten?
sv Får man se matchen på torget?
sv Bra rapport av nyheterna
sv Avtalet är påskrivet, grattis!
sv Bra beslut av kommunen
sv Jag håller inte med dig Karin
sv Grannen klagar på allt
sv Hur överklagar man ett beslut?
sv Vi beslutade att ta bussen
sv Biblioteket ligger på Storgatan 2
sv Föreläsning om adhd i skolan
sv Cancergalan i kväll, titta!
sv Hon sjunger så fint
sv När är samrådsmötet?
sv Vilka synpunkter har du på filmen?
sv Detaljplanen antogs i går
sv Till sommaren öppnar badet
sv Hur ansöker man om bygglov?
sv Vad kostar ett bygglov?
sv När öppnar ansökan till sommarjobb?
sv Har ni en bra handläggning av cyklar? 😄
sv Kan ni ta bort snön på gångvägen?
sv Skrattade så jag höll på att dö 😂 vilken underbar film
sv Vilka öppettider har återvinningen i påsk?
sv AIK sköt i stolpen tre gånger, typiskt
sv Bästa personalen på äldreboendet, ni är guld värda
sv Snöröjningen är ett skämt i år som vanligt
sv Tack för svaret, då vet jag
sv Hur gör man om man vill överklaga ett beslut rent allmänt? Finns det nån info på hemsidan
sv Tycker det är dags att sänka kommunalskatten
sv Nån som har tips på en bra deckare?
sv Nya thairestaurangen vid stationen är så god, gå dit!
sv Läste på nyheterna om mannen som dömdes för skattefusk, konstigt att det tog sån tid
sv Ni mördade den låten på bästa sätt igår, bravo kören! 👏
sv jag är stendöd efter loppet men så värt det
sv Var ansöker man om bygglov, är det via e-tjänsten?
sv Fin bild på slottet i kvällsljus
sv Hoppas oppositionen vinner valet, det behövs nya tag
sv barnen älskar nya lekparken, hela dagen går åt
sv Kan man hyra lokal i medborgarhuset för kalas?
sv Undrar när man ser första svalan i år
sv Bomben har briserat i innebandyn, vi gick upp i ettan!!!
sv Finns det laddstolpar vid simhallen?
sv Den där domaren ville begrava oss levande men vi vann ändå haha
sv Trött på alla hundägare som inte plockar upp, skärpning
sv Tack till parkförvaltningen för blommorna i rondellen
sv Sprang så fort att jag trodde lungorna skulle explodera, men medalj blev det
sv Krossade svärfar i boule, årets höjdpunkt
sv Den där kanelbullen var mordiskt god
sv Inför valet undrar jag hur man förtidsröstar
sv Kommunen borde ta hand om gräsmattorna bättre överlag
sv vem tipsade om surdegskursen? den var toppen
sv skottlossning på tv igen, stänger av och går ut i skogen istället
sv Jag dog lite inombords när glassen tog slut
sv Hur fungerar offentlighetsprincipen? Pluggar till prov
sv Förskolebarnen sålde svartvinbärssaft på torget, så gulligt
sv Håll tummarna för våra tjejer i kvällens final
sv Ser fram emot samrådsmötet på torsdag!
sv Avslag är ju tråkigt men den här gången fick vi ja, tack!
sv Det lär bli krig om sista semlan på fiket
sv Läser i tidningen att en man åtalas för rattfylla i Umeå
sv Har aldrig sett så mycket snö i april
sv Mattan i biblioteket är livsfarligt mjuk, man somnar direkt
sv Kul att kommunens hemsida fått ny design
sv klarade mig precis undan att bli ihjälkramad av hela gänget på dagverksamheten ❤️
sv Var får man tag i en blankett för flyttanmälan?
sv spelar Dödsmetall-Jannes band på festivalen i år med?
sv Ungarna hittade en kopparorm på stigen, såg upp den lilla rackaren
sv jag är för ny simhall och emot höjd skatt, så är det med det
sv Fråga: räknas annandag jul som röd dag hos er
sv Kommunen säljer marken billigt till sina vänner, ring en advokat
en Lovely pictures from the market!
en This heat is killing me
en I would die for that cinnamon bun
en Any tips for families visiting?
en Send me a postcard
nn Det golvet var skeivt alt då krigen slutta. Hels far din frå meg.
nn Ny tabell, same ferja, same motoren. Skandale at vi framleis ventar på den elektriske.
sv Den historien borde hänga på väggen där inne.
sv Roligt att du tog dig tid. Kom gärna till Näsets skola också.
nn Hehe, far min arbeidde der òg! Han seier at golvet framleis er skeivt.
sv Jag har hans tjänstemössa kvar, den kan de gott få låna.
sv Och 38 i bubbelpoolen, där sitter vi föräldrar 😄
sv Mina knän har gått sina kilometer, de.
nb Hvem ringer jeg hvis plogen tar postkassa?
sv Vem ringer jag om plogen kör på brevlådan?
nn Første kyss bak pølsebua. Han veit kven han er.
`;
