/** Ordinary questions, opinions, jokes, news and answers; made up for this purpose, each after its language. */
export const ordinary = `
nb Dere på biblioteket er de beste i verden
nb Veldig bra info, lett å forstå for en gammel dame
nb Er vannet her hardt eller bløtt?
nb Må man søke for å sette opp levegg mot naboen?
nb Nå kan du forhåndsstemme på rådhuset. Du trenger ikke valgkort.
nb Politiet minner om at det er lang ventetid på pass før sommeren. Bestill time tidlig.
nb Flinke unger og flinke lærere!
nb Hvem kan søke startlån? Må man ha fått avslag i banken først, eller holder det at man ikke har egenkapital?
nb Hvor finner jeg kart over skiløypene?
nb Hva er forskjellen på sykepenger og arbeidsavklaringspenger?
nb Det er lettere å spørre enn folk tror, sa foredragsholderen fra Leve om selvmordsforebygging
nb Katta har drept nok en mus og lagt den i skoen min. Takk antar jeg
nb Skutt rett i hjertet av den nye låta til Sigrid
nb Strømprisene er politisk vanstyre
nb Dette landet klarer ikke å brøyte en gangvei men skal til månen
nb Hei, og takk for spørsmålet. Boder under 50 kvadrat kan ofte bygges uten søknad, se veilederen hos DiBK.
nb Løgnere hele gjengen, sier en ting før valget og noe annet etter
nb Skattetrykket i dette landet er vanvittig
nb Hvordan melder man flytting fra en kommune til en annen?
nb Hvor gammel må en bil være for å slippe EU-kontroll?
nb Ingen snakker til meg før kaffe nummer to
nb Huskeregel: Piggdekk skal av innen første mandag etter 2. påskedag i Sør-Norge.
nb Hvordan går man fram generelt for å klage på et vedtak fra kommunen?
nb Erna var heller ikke noe bedre, helt ærlig
nb Savner studietiden, nudler og null ansvar
nb Nok en app, nok et passord, hvorfor skal alt være digitalt
nb Farmen-finalen i kveld! Ingen får ringe før ti
nb Måtte bare skryte av renovatørene, alltid i godt humør
nb Økokrim har tatt ut tiltale mot et oppdrettsselskap, melder NTB
nb Hvis noen spoiler siste episode så blir det bråk i heimen 😅
nb Trist dag. Mormors gamle hytte er solgt, der lærte jeg å svømme
nb God jul til hele gjengen på rådhuset 🎄
nb Hvordan fortoller man en bruktbil fra Tyskland? Er det moms og engangsavgift på toppen, og hvor lenge kan den kjøres på tyske prøveskilt?
nb Får man utstyrsstipend på VG1 uansett inntekt?
nb Bråk fra byggeplassen fra seks om morgenen, ikke greit
nb Når er fristen for å levere skattemeldingen?
nb Bikkja har spist fjernkontrollen, nå ser vi NRK1 for alltid
nb Hva er grensen for kjøtt når man kjører over grensa?
nb Når leses vannmåleren av?
nb Hvor gammel må man være for å ta ut AFP?
nb Hurra for Anne-Lise, beste kulturskolelæreren
nb Hva er egenandelstaket i år?
nb Takk for en flott 17. mai-feiring!
nb For dyrt å parkere, derfor drar folk til kjøpesenteret
nb Storgata stenges for gjennomkjøring fra mandag på grunn av legging av nye vannrør.
nb Nydelig lys over fjorden
nb Heia alle som jobber i hjemmetjenesten, dere er helter
nb Hvor kan man forhåndsstemme?
nb Det er meldt stormflo til helga. Sikre båter og løse gjenstander.
nb Husk fristen 15. oktober for å søke om borteboerstipend.
nb Hva er egentlig reglene for veranda? Jeg har lest at alt under en halv meter er fritt fram, men gjelder det også når den ligger inntil huset, og regnes den med i utnyttelsesgraden?
nb Kollektivtilbudet på bygda er en vits
nb Hvordan bestiller man vigsel på rådhuset?
nb Kan noen forklare meg padel
nb hvor kaster man gavepapir, i papp eller rest?
nb Jeg har drept alle plantene mine, selv kaktusen
nb @Silje, skal vi ta en tur dit til helga?
nb Bussen er alltid sen, hver eneste dag
nb Jævlig god pizza på det nye stedet i Torggata
nb Hva betyr egentlig trinnskatt? Kan dere forklare det enkelt?
nb Norge burde satse på tog framfor fly
nb Gratulerer med 100 år til idrettslaget!
nb Hvordan går man fram hvis man en gang vil be om innsyn i et dokument? Finnes det et skjema, koster det noe, og hvor lang tid pleier det å ta?
nb Hundebæsj på alle stier, skjerp dere hundeeiere
nb Hva koster det å fornye passet for voksne?
nb Hullete asfalt overalt, snart trenger man stridsvogn
nb Frp og SV enige om noe, nå går verden under
nb Hvordan regnes pensjon for de som har bodd noen år i utlandet?
nb Veiene her er som et månelandskap
nb Bompenger, bompenger, bompenger. Når skal det ta slutt
nb Hvor lenge er valglokalene åpne søndag?
nb Hvor får man tak i flere matavfallsposer?
nb Partiet jeg har stemt på i tjue år har blitt et reklamebyrå
nb Jeg var der i går, anbefales på det varmeste
nb Gøy! Sees vi der, Lene?
nb Oslo i sol er verdens beste by, kom ikke her
nb Hurra for Warholm, for en mann
nb Faen så lei jeg er av å lete etter nøklene mine
nb Kjøpte nye ski og det ble selvfølgelig plussgrader
nb Hvor lang er klagefristen på parkeringsbøter, og er det forskjell på kommunale gebyr og private selskaper? Lurer på hva som gjelder sånn generelt.
nb Kommunestyret møtes torsdag klokka 17. Møtet strømmes direkte.
nb Kampen ble avlyst, kvelden ble reddet av vafler
nb Hvordan klager man på en karakter på videregående? Gjelder det noen frist?
nb Når kjører søppelbilen i påskeuka?
nb Mer til psykisk helse og mindre til motorvei, mener jeg
nb Er det lov å grille på engangsgrill i skogen i mai?
nb Vannet smaker klor om dagen, hva er det for noe
nb Barnehageprisene er greie, men bemanninga er altfor dårlig i hele landet
nb Rådhuset til en halv milliard mens lærerne får nei til penner
nb Godt jobbet, Vegvesenet. Tunnelen åpnet før tida
nb Noen dager er bare dritt, i morgen prøver vi på nytt
nb Takk for hyggelig tilbakemelding, den sender vi videre til gjengen på badet!
nb Hele Stortinget burde jobbet en uke i barnehage
nb Fantastisk jobb av brøytemannskapene i natt 👏
nb Hvem kan få TT-kort?
nb Drapsraten i Norge er lavere enn på nittitallet, ifølge Kripos
nb Endelig! Dette har vi ventet på
nb Dør av latter av den hunden 😂😂
nb Sykkelbyen: Nå er 800 meter ny sykkelvei åpnet langs elva.
nb Bli med på Ruskenaksjonen lørdag! Hansker og sekker får du på torget.
nb Koster det noe å klage til Statsforvalteren?
nb Hva er inntektsgrensen for gratis kjernetid i SFO?
nb Tapte veddemål og må gå med Vålerenga-drakt på jobb
nb Ser ut som en kjempekoselig dag ☀️
nb Hvordan søker man om barnehageplass hos dere?
nb Så koselig å se gamle klassekamerater der på bildet
nb Mann, tre barn og influensa. Sofaen er nå et sykehus
nb det er så varmt at jeg smelter
nb Hvordan søker en om betalingsutsettelse i Lånekassen, gjør man det på nett?
nb Velkommen til åpen dag på brannstasjonen, med pølser og slangesprut.
nb Endelig vår! Krokusen er oppe og jeg har på meg shorts
nb Krim er alltid best i påska, leser Nesbø om drap og elendighet med kakao i koppen
nb Kan en arbeidsgiver kreve sykmelding fra første dag?
nb God helg til alle ansatte
nb Bestilte sofa i mars. Den kommer visst når jeg blir pensjonist
nb Er det bare meg som gråter av Bygdekampen?
nb Kan 17-åringer som fyller 18 i november stemme i høst?
nb Ny jobb fra august, gleder meg som en unge
nb Økning i sykkeltyverier i hele byen, viser ny statistikk
nb Når begynner skolen etter sommeren?
nb Honnør til frivillighetssentralen
nb Kveldsåpent på vaksinasjonskontoret onsdag. Ingen timebestilling.
nb Tingretten dømte tre personer for grovt bedrageri i går
nb Nye satser for reise og kost gjelder fra 1. januar. Les mer hos oss.
nb Tilbyr kommunen influensavaksine til alle over 65?
nb Takk for at dere sier det på en måte folk skjønner
nb Så forbanna på strømregninga at jeg har begynt å strikke
nb Mental Helse sin hjelpetelefon er åpen hele døgnet, del gjerne
nb Influensasesongen er i gang, sykehusene melder om mange innlagte
nb Kokevarsel: Innbyggere på Nesset må koke drikkevannet inntil videre.
nb Knallbra kamp av jentene i dag, Hegerberg er tilbake
nb Biblioteket har utvidet åpningstid i vinterferien. Velkommen!
nb Onsdag 12.00 testes nødvarsel på mobilen. Du trenger ikke gjøre noe.
nb Det er trygt og godt med et brannvesen som dette
nb Debatt om ungdomskriminalitet på Litteraturhuset i kveld
nb Er det lov å ta ferie fra ferien?
nb Er svømmehallen åpen i høstferien?
nb Har du endret inntekt i år? Da kan det være lurt å endre skattekortet.
nb Gatelysene er slukket i hele november. Genialt
nb Heldige vi som bor her
nb Velkommen til Tromsø, Ida, du kommer til å trives
nb Kos dere på tur, hilser fra Kirkenes
nb Så bra skrevet, delte den videre
nb Hvorfor strøs det aldri på fortauet før noen har falt
nb Når kommer lån og stipend fra Lånekassen i januar?
nb Drar på fjellet uten dekning til søndag. Niste, kart og kvikklunsj er pakket, snakkes mandag!
nb Ærlig mening: brunost på pizza er undervurdert
nb @Tor Egil @Bente se her, gutten vår er med i avisa 😍
nb Når kommer skattepengene for de som leverer tidlig?
nb Hva koster det å leie gymsalen til bursdag?
nb Legg ned fylkeskommunen, det er mitt syn
nb For et herlig bilde, hvem har tatt det?
nb Hvilke krav stilles for å få bostøtte?
nb Er det moms på alt fra Temu nå?
nb Beste barnehagen i landet, sier nå jeg
nb Politikere lover gull og gir grus, sånn har det alltid vært
nb Så den nye dokumentaren om Orderud-saken, skremmende bra laget
nb Lykke til med den nye jobben, Henrik!
nb Hvor lenge kan man gå på sykepenger før det går over til AAP, og må man da søke selv eller skjer det automatisk? Spør bare fordi vi diskuterte det i lunsjen.
nb Kan man få stipend som borteboer når man flytter hjem i sommer?
nb Må man skatte av å leie ut en hybel i egen bolig? Noen sier det er skattefritt så lenge man bruker mer enn halvparten selv, andre sier noe om 10 000 kroner.
nb Ministeren har null peiling på hvordan folk flest har det
nb Hvor mye alkohol kan man ta med fra Sverige?
nb Får man fradrag for fagforeningskontingent automatisk?
nb Støre høres ut som en brukermanual
nb Hvor høyt kan et gjerde være før det blir søknadspliktig?
nb Høyesterett har avsagt dom i saken om Fosen, spennende lesning
nb Kjempebra tiltak, dette trenger vi mer av
nb Så mye pollen at øynene mine har sluttet i jobben
nb Bombetrusselen mot flyplassen var falsk alarm, opplyser politiet
nb Gratulerer til alle de nye statsborgerne
nb Sjefen kjøpte is til alle, tilgir alt fra i går
nb Kan man gifte seg på en lørdag hos dere, og hvor mange gjester er det plass til?
nb Hei! Hvilke åpningstider har gjenvinningsstasjonen på lørdager?
nb Å være tenåringsforelder er å være taxi uten taksameter
nb NAV-språket er uforståelig for vanlige folk
nb kjæresten har lært å lage carbonara, dette forholdet varer
nb Ordføreren holdt en nydelig tale i går
nb for en kamp!! brann du vakre 🔴⚪
nb Elektriske sparkesykler overalt, jeg snubler daglig
nb Kommunepolitikk er egentlig bedre underholdning enn Exit
nb Takk for turkartet, vi har gått fire av rutene alt
nb @Ole Kristian du som liker sånt 😄
nb Jeg klikker på folk som tygger høyt på toget
nb Rettssaken mot de tiltalte i korrupsjonssaken starter mandag
nb Viktig at vi tør å snakke om selvmord, bra reportage i NRK
nb Jobber natt, spiser frokost til middag og lever på trass
nb Brann i rekkehus i natt, alle beboerne kom seg ut
nb Hvor ofte skal septiktanker tømmes på hytter?
nb Hvor mye er omregistreringsavgiften på en bil fra 2015?
nb Idiotisk straffe. Dommeren trenger briller
nb Mann i 40-årene siktet etter knivstikking på Grønland, skriver avisa
nb Gratulerer så mye med prisen, vel fortjent
nb Servicetorget holder stengt fredag 2. mai. Vi er tilbake mandag klokka 09.
nb Hvilke regler gjelder for parkeringstillatelse for forflytningshemmede? Gjelder kortet i hele Europa, og følger det personen eller bilen?
nb Hvor mange egenmeldingsdager har man rett på?
nb Så bra at dere tenker på de eldre også
nb Kommer aldri til å tilgi den som oppfant bind for øynene på fly i baksetet
nb Ferjene er for dyre og går for sjelden
nb hvor sier man fra om gatelys som ikke virker
nb Kommunikasjonen deres er på jordnivå, ingen får vite noe
nb Alle kan be om innsyn i offentlige dokumenter. På postlista ser du hva som har kommet inn.
nb Kom på eldretreff i Kulturhuset tirsdag. Gratis kaffe og kringle.
nb Ikke del fødselsnummer eller helseopplysninger her på Facebook. Bruk heller sikker melding.
nb Svigerfar tror fortsatt at Facebook er hele internett
nb Lå våken til tre på grunn av en serie om kakebaking. Voksen mann.
nb Søppelkassene på stranda er alltid fulle
nb Forferdelig med den ulykka på riksveien, tenker på alle som er berørt
nb Er lei meg i dag, bestefars stol står tom. Men minnene er gode
nb Hei! Når er fristen for hovedopptaket i barnehagene, og hva skjer hvis man søker etterpå? Har alle barn født før desember rett på plass?
nb Vi svarer på Facebook på hverdager mellom 8 og 15.
nb Planen for nye Torget ligger nå ute på høring. Frist for innspill er 1. juni.
nb Kokevarselet er opphevet. Vannet kan nå drikkes som vanlig.
nb Kunne drept for en is nå, 31 grader på kontoret
nb Takk for god hjelp på telefonen i dag, slapp å vente også
nb Hvordan melder man fra om hull i veien? Er det en app?
nb Takk for i kveld, kjempebra foredrag
nb Er biblioteket åpent på skjærtorsdag?
nb Hvor lang tid tar det vanligvis å få nytt pass nå før ferien?
nb Flott at elva er ren igjen, så laks i går!
nb Taco på en tirsdag. Anarki i heimen
nb Eiendomsskatten er ren melking av folk
nb Jeg synes formuesskatten bør bort, den jager folk ut
nb Hei, Kari! Gjenvinningsstasjonen har åpent til 18 på torsdager. Ha en fin dag 😊
nb Hvorfor er det alltid ett søskenbarn som vinner på alt
nb Hilsen fra ei som vokste opp i Strandgata
nb Skattemeldingen er klar! Logg inn og sjekk at tallene stemmer før 30. april.
nb Hvordan bytter man fastlege på nett?
nb Verdensdagen for selvmordsforebygging markeres i dag med lystenning på torget
nb Min kone sier jeg ikke kan kjøpe flere fiskestenger. Vi er uenige
nb Slik melder du fra om feil på veilys: bruk skjemaet på nettsiden eller ring vakttelefonen.
nb Artig med gamle bilder, mer sånt
nb Hva koster klippekort i badet?
nb Appen til kollektivselskapet er helt ubrukelig. Den viser busser som ikke finnes og skjuler dem som kommer, og så må man oppdatere den annenhver uke
nb Skatt er helt greit, men trinnskatten på overtid svir
nb Hvor stor bod kan man bygge uten å søke?
nb Svømmeinstruktørene er så tålmodige, tusen takk
nb Når slutter båndtvangen?
nb Når er det lov å sette på piggdekk i Nordland?
nb Tusen takk til de hyggelige på servicekontoret!
nb Er lottogevinster skattefrie?
nb Er det båndtvang hele året i kommunen?
nb Kan man jobbe fullt ved siden av alderspensjon uten at den blir redusert, eller gjelder det bare etter 67? Og hvordan er det i offentlig sektor?
nb Imponerende ungdommer, framtida er i gode hender
nb Dere bruker millioner på konsulenter og ingenting på skole
nb Sønnen min spurte om jeg levde på steinalderen. Ja, og det var bedre tv
nb Kan utenlandske statsborgere stemme i kommunevalget?
nb Du kan klage på et vedtak innen tre uker. Slik gjør du det: se nettsiden vår.
nb Helvete heller, bussen gikk rett foran nesa på meg
nb Når skal man sende nabovarsel?
nb Må man bestille time for å få nasjonalt ID-kort?
nb Hva gjør man hvis vannet er brunt etter spyling?
nb Vi ble knust 5–0, jeg trenger en klem og en øl
nb Politiet ber folk være på vakt mot svindel-SMS som ser ut som de er fra Posten
nb Hva er postlista, og hvem kan lese den?
nb Heia Lillevik!! Stolt av bygda
nb Jeg skal henge opp gardiner i hele helga, spennende liv
nb De kommer til å slakte oss i bortekampen, men jeg drar uansett
nb Så fint å se at rampa er på plass, nå kommer alle seg inn
nb Snøen ligger i meterhøye kanter og ingen ser rundt hjørnet
nb Tre kvarter i telefonkø, det er ikke godt nok
nb Mistet telefonen i do. Spør meg hvordan dagen er
nb Driter i hva ekspertene sier, Skam er fortsatt tidenes serie
nb Hva koster en gravplass etter de første 20 årene?
nb @Marit Solheim her må vi ta med ungene!
nb Sommertid og stengt bibliotek, da vet man hvem som ikke leser
nb Sparer på de gamle og bruker på kunst, typisk
nb Magnus Carlsen taper og jeg later som jeg skjønner hvorfor
nb Trenger man valgkort for å stemme, eller holder det med førerkort? Og kan man stemme i en annen kommune på selve valgdagen?
nb Gruer meg til tannlegen, er 43 år og redd for bor
nb Sliten som en gammel skosåle etter tre vakter på rad
nb Nå smaker det med kaffe på Torget, takk for nye benker
nb Denne regjeringen er en vits. Tidenes svakeste statsråder
nb Stem dem ut til høsten, mer er det ikke å si
nb Hva er satsen for reisefradrag i år?
nb Takk for raskt og godt svar
nb Mopedbråk i sentrum hver fredagskveld, hvor er voksenpersonene
nb To biler kolliderte på E6 ved Hamar, ingen alvorlig skadd
nb Valglokalene er åpne søndag 10–16 og mandag 9–21. Husk legitimasjon!
nb Hvordan bestiller man frikort?
nb Så utrolig fint det har blitt i parken
nb Tunnelen er nattestengt fra 22 til 05 fram til torsdag. Omkjøring er skiltet.
nb Det er innført totalt bålforbud i hele kommunen fra i dag klokka 12.
nb Dette er dugnadsånd på sitt beste
nb Gratulerer til årets kulturprisvinner, Korpset Fjellklang!
nb Hvor mye kan man tjene før man må betale skatt som student?
nb Ledig stilling: Vi søker lærer i matematikk ved Åsen ungdomsskole.
nb VAR er det verste som har skjedd fotballen, punktum
nb Søk på sommerjobb i kommunen! Du må være mellom 16 og 18 år.
nb Gratulerer med ny skole, den ble nydelig
nb Det beste NAV-kurset jeg har vært på, dyktig kursholder
nb Kan man øvelseskjøre med en som har hatt lappen i fire år?
nb Hva må man ha med seg for å få stemme?
nb Vet dere om det blir 17. mai-tog i Bygda også i år, og hvor starter det?
nb Renovasjonen kjører en dag senere i uke 16 på grunn av påsken.
nb Kan jeg kjøre med tilhenger på vanlig klasse B, eller må man ha B96?
nb Går pizzaesker i papiravfallet?
nb Vi har dessverre problemer med telefonen vår i dag. Bruk chatten så lenge.
nb Regn i dag også, velkommen til Bergen
nb Jeg er for gammel for konsert på en onsdag
nb Løp halvmara på under to timer, beina er døde men hodet jubler
nb Hvor ringer man om skadde dyr i trafikken?
nb Helt meningsløst å fjerne parkeringsplassene i sentrum
nb Makan til svada i debatten i går, skrudde av etter ti minutter
nb Vinmonopolet er stengt og svigermor kommer. Tenk på meg
nb Får alle førsteklassinger gratis SFO i høst?
nb Beste følelsen i verden er rent sengetøy
nb Hei! Du søker om barnehageplass på nettsiden vår. Fristen for hovedopptaket er 1. mars.
nb Rosenborg bør sparke treneren i går
nb Fra hvilken alder må man betale fiskeravgift?
nb Hva er kravet til mønsterdybde på vinterdekk?
nb Barna sov til åtte! Merk dagen
nb Har grått av Sagalyder i bilen, skylder på hormonene
nb Dette været tar livet av sommerfølelsen min
nb Hvordan leier man grendehuset?
nb Noen må stoppe meg før jeg kjøper en hyttetomt på Finn
nb Politikerforakt? Ja takk, den har de gjort seg fortjent til. Først lover de billigere strøm, så kommer de med en app og et smil
nb Kolonnekjøring over fjellet på grunn av uvær. Følg med på 175.no.
nb Ærlig talt, hva er vitsen med Melodi Grand Prix når Tix ikke er med
nb Brøytinga i år er en katastrofe
nb Altfor mange skilt i byen, ingen skjønner hvor man kan parkere
nb Det flyter med søppel etter helga, flaut for byen
nb Superfornøyd med den nye appen for bibliotek
nb ❤️❤️ vakre byen min
nb Jeg er så sulten at jeg kunne spist en hest
nb Må man betale toll på klær fra England?
nb Trenger man fiskekort for ørret i elva?
nb Må mopedbil ha EU-kontroll?
nb Har spist så mye ribbe at jeg må trilles til sofaen
nb Noen som har en god oppskrift på rabarbrasyltetøy?
`;
