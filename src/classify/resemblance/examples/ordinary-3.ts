/** Ordinary questions, opinions, jokes, news and answers; made up for this purpose, each after its language. */
export const ordinaryThree = `
nb Hvordan rengjør man en leirgryte uten å bruke såpe?
nb Hvor mye koster det å lade elbil på hurtiglader langs E6?
nb Er det påbudt med refleks når man går tur i mørket?
nb Noen som vet hvem som synger på den nye kaffereklamen?
nb Får ungdommer rabatt på toget til de fyller atten eller tjue?
nb Hvordan er reglene for å ta med vin fra Sverige?
nb Kan jeg male over tapet, eller må alt ned først?
nb Hva gjør man når katten nekter å bruke den nye kattedoen?
nb Er det forskjell på NAVs satser for aleneforsørgere i by og bygd?
nb Hvem kan forklare meg VAR uten å bli sint underveis?
nb Hvilket kart-app bruker dere på fjellet når dekningen forsvinner?
nb Når på året er det billigst å fly til Kanariøyene?
nb Holder det med piggfrie dekk på Vestlandet om vinteren?
nb Er biblioteket i Moss ubetjent på kvelden med lånekort?
nb Hvor kjøper man egentlig lakris uten sukker her i landet?
nb Mammas sjokoladekake vinner hver eneste bursdag, det er bare å gi opp
nb Broren min har begynt i ny jobb som snekker og stortrives
nb Statsministeren burde le oftere, det kledde ham i det intervjuet
nb Naboens labrador bærer avisa hjem til feil hus hver morgen
nb Hun programlederen på lørdagskvelden får alltid gjestene til å slappe av
nb Bestemor lærte seg å game i fjor og slår alle barnebarna
nb Den danske skuespilleren er like god i alt, selv med dårlig parykk
nb Søstera mi har løpt sitt første maraton, jeg heiet med pølse i hånda
nb Kongen holdt en tale som fikk hele familien til å gråte i fjor
nb Svigermor strikker gensere som passer til absolutt alle værtyper
nb Keeperen på landslaget har de største hendene jeg noensinne har sett
nb Onkelen min spiller trekkspill på alle festene, enten vi vil eller ikke
nb Den nye vokalisten i bandet synger så håret reiser seg
nb Vaktmesteren på skolen kan navnet på samtlige elever, helt utrolig fyr
nb Kusina mi har kjøpt gård med tolv høner og en sint hane
nb Utenriksministeren har alltid så pent strøkne skjorter, hvem gjør det
nb Faren min har bygget båt i garasjen i ti år, nå flyter den
nb Bussjåføren på 31-bussen vinker til alle ungene, gjør dagen min
nb Forfatteren leste høyt på biblioteket og kunne hatt en karriere i radio
nb Læreren til yngstemann spiller ukulele i hver eneste time
nb Skiløperen takket mora si i intervjuet, og jeg måtte finne lommetørkle
nb Sjefen min har med seg hunden på jobb, og hunden er sjefen
nb Tanta mi i Molde lager verdens beste fiskesuppe, helt sant
nb Finansministeren så ut som en som har glemt bursdagen til kona
nb Kompisen min ble pappa i natt og har sendt førti like bilder
nb Han rareste dommeren i Skal vi danse er egentlig min favoritt
nb Nabodama deler ut rabarbra til hele blokka hver juni
nb Datteren min fikk rollen som tre i skoleteateret, og hun var et strålende tre
nb Komikeren fra Toten klarer å gjøre alt om til en historie om traktor
nb Farmor har danset swing siden 1958 og har bedre kondis enn meg
nb Dronninga gikk på ski i knallrød anorakk, hun er bare så kul
nb Lillebroren min sparer til moped og selger jordbær ved veien
nb Han fyren på bakeriet legger alltid en ekstra bolle i posen
nb Fotballtreneren snakker om press og ro i samme setning, en ekte poet
nb Svogeren min tror han er grillmester, ingen har våget å si noe
nn Ledig stilling som helsefagarbeidar i heimetenesta. Søknadsfrist 20. juni.
nn Du har tre veker på deg til å klage på eit vedtak. Rettleiing finn du på nettsida.
nn Ungane kranglar om siste bolle, eg åt han
nn For ein herleg konsert i kyrkja i går
nn Helsike til vind i natt, trampolina er hjå naboen
nn Nydeleg bilete av bygda vår
nn Kjøpte ny motorsag og kjenner meg tjue år yngre
nn Mor lagar verdas beste raspeball, det er ikkje til diskusjon
nn Er det timebestilling på passkontoret i Førde?
nn Korleis klagar ein generelt på eit vedtak frå kommunen? Er det eit skjema, eller held det med ein vanleg e-post med grunngjeving?
nn Kva tid opnar svømmehallen på laurdagar?
nn Slåtten er i hus og eg luktar traktor
nn Livredd for edderkoppar, men no bur det ein på badet som heiter Arne
nn Ny haust, ny sofa, same gamle pledd
nn Tingretten har frifunne mannen som var tiltalt for skattesvik, melder NRK
nn Kan ein ta med ost frå Sverige over grensa?
nn Er det skatt på utleige av hytte?
nn Får lærlingar stipend frå Lånekassen, eller reknar dei det som jobb når ein er ute i bedrift? Finn ulike svar på nettet.
nn Kyrkja held open minnestund etter ulukka i helga
nn Korleis melder ein flytting til folkeregisteret?
nn Kan alle møte opp og høyre på kommunestyremøtet?
nn Lefsebaking i heile dag, kjøkenet ser ut som ein snøstorm
nn Takk til brøytebilsjåføren, alltid ute før sola
nn Nynorsk er det finaste språket i verda, fight me
nn Nettsida dykkar er umogleg å finne fram i
nn Korleis er reglane for å leige samfunnshuset til bryllaup?
nn Dei brukar pengar på logo og slagord, ikkje på vedlikehald
nn Beina er daude etter Skåla opp, men for ei utsikt
nn Nokre dagar er berre tunge, i morgon er det ny dag og nytt brød
nn Eg meiner bompengane burde vore vekk for lenge sidan
nn Når er det lov med piggdekk på Vestlandet?
nn Regn, regn og atter regn. Men fjorden er fin likevel
nn Hjarta mitt smeltar, lammet sovna i fanget
nn For mykje støy frå vasscooterar om sommaren
nn Dyktige folk på helsestasjonen, kjenner oss alltid velkomne
nn Hei! Du søkjer om SFO-plass på heimesida vår innan 1. mai.
nn Hugs å røyste! Vallokala er opne til klokka 20 måndag.
nn Alt skal sentraliserast, bygdene får ingenting
nn Må ein søkje for å byggje garasje på 40 kvadrat?
nn Når er fristen for skattemeldinga i år?
nn Kor lenge varer sjukepengane?
nn Politiet åtvarar mot telefonsvindlarar som gjev seg ut for å vere frå banken
nn Eigedomsskatt er urettferdig, det står eg ved
nn Opningstidene på gjenvinningsstasjonen i sommar: måndag til torsdag 10–17.
nn Sogndal vann! Heile bygda syng i kveld
nn Så sint på skrivaren at eg måtte gå ein tur
nn Naustbrannen i fjor var påsett, meiner politiet. Saka kjem opp i retten i haust
nn Kvar kan ein førehandsrøyste i bygda?
nn @Oddny dette må vi få med oss!
nn Kva kostar ein plass i SFO per månad?
nn Kundetorget er stengt måndag grunna kurs for tilsette.
nn Kva er satsane for bompengar gjennom tunnelen?
nn @Jostein, du er jo på biletet 😂
nn Er det lov å brenne kvist i hagen i april?
nn Kos dykk på leirskulen!
nn Viktig kampanje om psykisk helse blant bønder, det må snakkast om
nn Hjarteleg takk til alle som stilte på dugnad
nn God påske til alle saman
nn Kva ser folk på i kveld? Eg er tom for seriar
nn Stolt av ungdommane våre
nn Kva tid kjem pensjonen utbetalt i juni?
nn Kvifor er det aldri strødd på gangvegen?
nn Gratulerer med dagen, Sunnfjord!
nn Treng ein legitimasjon når ein røystar?
nn Folkemøte om skulestruktur på samfunnshuset tysdag klokka 19.
nn Beste maten eg har fått på festival, takk til bygdekvinnelaget
nn Eg elskar denne årstida, bjørka spring ut og alt er grønt
nn Regjeringa pratar og pratar, og ingenting hender
nn Drit i dietten, det er fløyteis i frysaren
nn Førebygging av sjølvmord er tema på fagdagen i Førde
nn Kvar finn ein møteplanen til kommunestyret?
nn Det er stor skogbrannfare. Ikkje tenn opp bål eller grill i utmark.
nn Korleis får ein lånekort på biblioteket?
nn Kva tyder eigentleg AAP, og kven kan få det?
nn Har du høyrt vitsen om vossingen og hardingen? Eg ler enno
nn Så triveleg med julemarknad midt i sentrum
nn Eg er så trøytt at eg la mobilen i kjøleskapet
nn Går ferja som normalt på fyrste påskedag?
nn Straumprisane tek knekken på småbutikkane
nn Bussen kom ikkje i dag heller
nn Hei, og takk for spørsmålet! Mjølkekartongar skal i papiravfallet.
nn Senterpartiet er ein skugge av seg sjølv, synest eg
nn Held på å døy av latter, sauen står på trampolina igjen
nn De er flinke, stå på vidare
nn Korleis søkjer ein om plass i kulturskulen?
nn Tapte i quiz mot mi eiga bestemor. Ho er 88
nn Gratulerer til Målfrid med kulturprisen, vel fortent!
nn Politikarane i Oslo har aldri sett ei ferje frå innsida
nn Ferja er innstilt fram til klokka 14 på grunn av sterk vind.
nn Har de noko tilbod til ungdom i haustferien?
nn Det er noko eige med kaffi på trappa klokka seks
nn Tømming av septik startar i veke 23. Sjå lista på nettsida.
nn Brøytinga har vore elendig i vinter
nn Kor mykje kan ein ungdom tene på frikort?
nn Kva må ein ha med for å få pass til ein baby?
nn Statsministeren bør ta seg ein tur på riksveg 13 før han skryt meir
nn Biblioteket inviterer til eventyrstund laurdag klokka 12.
nn Er biblioteket ope utanom betjent tid?
nn Telefonkøen er like lang som Sognefjorden
nn Strikka ferdig genser i dag, ein arm er lengre enn den andre
nn Når vert bosset henta i romjula?
nn Måndagar burde vore ulovlege
nn Heia Jølster, beste bygda
nn Kvar leverer ein gamle bildekk?
nn Kjekt å lese, takk for at de deler
nn Så fint det har vorte på kaien
nn Kor ofte må ein feie pipa på hytta?
nn Kor mykje får ein i bustipend?
nn Ras over fylkesvegen i natt, ingen personar er tekne
nn Mobildekninga er like dårleg som i 1998
nn Er det bandtvang no?
nn Turløypa er merka så fint no, æra vere turlaget
nn Kokevarselet på Strand er oppheva, takk for tolmodet.
nn Ferjeprisane er heilt ville
nn Fylkesvegen vert stengd ved Neset i natt på grunn av rassikring.
nn Skal mjølkekartongar i papir eller restavfall?
nn Brann-tap og oppvask, for ein søndag
nn Saknar bestefar når det luktar tjøre. Gode minne
nn Den dommaren såg like mykje som mold i mørkret
nn Det er flaut kor skite det er i sentrum
nn Vegen utover er full av hol, som vanleg
nn Glad i deg, Ingrid! 25 år saman i dag ❤️
nn Bil hamna i grøfta ved Skei, føraren slapp frå det utan skade
nn Kor lang er ventetida på oppkøyring for tida, sånn i snitt?
nn Hei! Når er søknadsfristen for barnehage, og kan ein søkje utanom hovudopptaket dersom ein flyttar til kommunen midt i året?
nn Flott tiltak, håper fleire kjem
nn Faen, gløymde vaktlista igjen
nn No kunne eg drept for ei svele
nn Tusen takk for god hjelp på kundetorget!
nn Er det berre eg som synest Stjernekamp var betre før?
nn Kva er fristen for å klage på ein parkeringsbot?
nn Søk om kulturmidlar innan 15. februar. Alle lag og organisasjonar kan søkje.
nn Går på trynet kvar gong eg prøver meg på rulleski
nn Gratulerer med ny barnehage, han vart flott
nn Kven kan få startlån frå kommunen? Er det berre for unge som kjøper fyrste bustad, eller gjeld det òg for dei som er skilde?
nn Måndag att, og eg har sett på meg to ulike sko på jobb
nn Eg er så trøytt at eg helste på spegelen i heisen
nn Kan nokon gje meg ei god oppskrift på raspeballar slik mormor laga dei?
nn Saknar syster mi som studerer i Trondheim, huset er så stilt no
nn Katten vekte meg klokka fem for å syne fram ei mus, takk for den
nn Eg vil ha vaflar med rømme og syltetøy og fred i stova
nn Forkjøla for andre gong denne månaden, nasen er raud som ein tomat
nn Eksamen i morgon, hendene skjelv og eg hugsar ikkje eingong namnet mitt
nn Sundagskvelden er den einsamaste timen i heile veka, synest eg
nn Han ringde aldri attende, så no et eg is og ser på Fjols til fjells
nn Drøymde at sauene heldt allsong på låven, vakna i godt humør
nn Send meg ein song som passar til regn og lange bussturar
nn Minstejenta lærte å sykle i dag og eg sprang etter og grein
nn Aldri meir heimebrygg på bryllaup, hovudet mitt er ein kvernstein
nn Så forelska at eg gjekk forbi mi eiga gate to gonger
nn Snøen kom over natta og no må eg grave fram postkassa med hendene
nn Hunden min trur han er lite fanghund, han veg førti kilo
nn Eg orkar ikkje vere vaksen i dag, er det nokon som tek over?
nn Fyrste båtturen i år, kald kaffi og makrell, betre vert det ikkje
nn Speler Minecraft med guten og han byggjer slott medan eg fell i lava
nn Kor vart det av sommaren? Eg fekk ikkje eingong brukt badebuksa
nn Kjenner meg litt nedfor i dag, men kveldssola over fjorden hjelpte godt
nn Ferja gjekk rett framfor nasen på meg, så no vert det svele og venting
nn Mor ringde for tredje gong i dag for å fortelje om vêret
nn Eg har strikka ein genser der den eine ermen når til knea
nn Får eg lov til å sove til påske, eller må eg melde frå til nokon?
nn Bursdag i dag, førti år, og ryggen feirar med å gå i vranglås
nn Kjæresten min har laga middag, og røykvarslaren var einig i at han var ferdig
nn Det er noko eige med lukta av nyslått gras og regn på varm asfalt
nn Ungane har sommarferie i åtte veker, eg har is i frysaren og små nervar
nn Krimboka har tre drap på dei fyrste ti sidene og så tek det av
nn Filmen om sjukepleiaren som forgiftar pasientane er skummel og svært godt spela
nn Eg skaut ned romskipet på fyrste forsøk og skreik så naboen banka
nn Ryggsekken held vatnet ute og har gode lommer, femmar frå meg
nn Restauranten ved kaia serverte den beste klippfisken eg har ete
nn Appen krasjar kvar gong eg opnar kartet, veldig irriterande på tur
nn Sogndal knuste dei heime, 4–0 og full fest på tribunen
nn Skurken vert sprengd i lufta til slutt, og heile salen klappa
nn Boka var lang og tung, men slutten gjorde det verdt kvar side
nn Kaffien var lunken, kaka var tørr, utsikta var heilt utruleg
nn Døydde femti gonger på same brett, og no eig eg det spelet
nn Teaterstykket om brørne som slåst om garden gjekk rett i hjartet
nn Ullgenseren krympa i vask sjølv om eg følgde merkelappen
nn Denne serien drep alle dei sympatiske og let idiotane leve
nn Hovudtelefonane er gode, men dei klemmer litt på øyra mine
nn Ho vann brytekampen på under eit minutt, rå styrke
nn Filmmusikken var nydeleg, handlinga var som havregraut utan salt
nn Skrekkspelet med den kvitkledde dama gjer at eg ikkje torer gå på do
nn Hotellfrukosten hadde heimelaga lefse, så dei får seks av seks
nn Morderen vart avslørt av ein papegøye, eg elskar gamle engelske krimbøker
nn Regjeringa lovar meir nynorsk i skulen, og statsråden seier det på bokmål
nn Straumprisane er galskap når vi bur midt mellom fossane
nn Bygdene tømest medan politikarane teiknar sirklar på kartet i Oslo
nn Eg er usamd i innvandringspolitikken, men folk skal vi vere mot alle
nn Fylkessamanslåinga var den dyraste skilsmissa i landet
nn Røyst på kven du vil, men ikkje klag om du sit heime
nn Avisene skriv om kven som er kjærast med kven, og ferja går framleis ikkje
nn Ingen parti vågar snakke ærleg om kva eldrebølgja kjem til å koste
nn EU-debatten er attende, eg trudde vi vart ferdige i 1994
nn Bøndene arbeider døgnet rundt og får takk i form av skjema
nn Fy flate kor lei eg er av konsulentar med store lysark
nn Skattelette til dei rike renn visst nedover, her har det ikkje drope
nn Klimaendringane er her, spør dei som har hatt flaum i kjellaren tre haustar
nn Statsbudsjettet er som lutefisk, mykje prat og lite næring
nn Det er lov å skifte meining, også for ein stortingsrepresentant
nn Målingane går opp og ned, og eg går på fjellet
nn Han snakkar varmt om distrikta kvar gong det er kamera i nærleiken
nn Helvetes snakk om effektivisering, det er folk som treng stell
nn NRK får kjeft frå alle kantar og lagar framleis god radio
nn Vi treng mindre hat på nettet og fleire kakebasarar
nn Når plar skattepengane kome, er det før eller etter fellesferien?
nn Korleis reknar dei ut eigedomsskatten, er det etter marknadsverdi?
nn Eg lurer på om ferja går som vanleg på fyrste maidag?
nn Kan ein fiske laks i alle elvar, eller må ein ha kort?
nn Kva er skilnaden på fagbrev og sveinebrev?
nn Har de ope i haustferien, eller er kafeen stengd då?
nn Kor lenge må rømmegraut koke før smøret flyt opp?
nn Nokon som veit om det er snø nok til skitur på Finse?
nn Må ein ha båtførarprøve om ein er fødd før 1980?
nn Korleis får ein tyriflekkar ut av ei strikkejakke?
nn Kven har ansvar for brøyting av fylkesvegane om natta?
nn Kan de seie om ulltrøya finst i mørkegrøn til neste vinter?
nn Kor mange vekers ferie har ein rett på etter lova?
nn Er det lov å telte ved fjordkanten utan å spørje nokon?
nn Kva tid på året bør ein beskjere epletre på Vestlandet?
nn Finst det god mobildekning på Hardangervidda no?
nn Korleis melder ein seg på målrørsla si sommarleir?
nn Kva kostar det å ta bilen med til Færøyane om sommaren?
nn Er det nokon som veit kva songen i Sommaropent heiter?
nn Treng eg visum til Georgia for ein kort ferietur?
nn Mor mi bakar den beste lefsa på heile Sunnmøre, punktum
nn Bror min har fått jobb på ferja og smiler heile vegen over fjorden
nn Statsministeren prøvde seg på nynorsk i talen, eg gav han femmar
nn Hunden til naboen kjem på besøk kvar kveld for å få ostekant
nn Ho som les vêret på NRK har den finaste dialekta i landet
nn Bestefar fortel framleis om den gongen han møtte kongen på kaia
nn Syster mi har vunne kappleik på hardingfele, vi er så stolte
nn Den unge skihopparen frå bygda landar mjukare enn nokon annan
nn Læraren vår las Garborg høgt, og heile klassa vart heilt still
nn Onkel Olav har tolv sauer, og kvar einaste ein har eit etternamn
sv Högljudda epatraktorer hela natten, suck
sv Grattis alla nya svenska medborgare!
sv Sänk bensinskatten, folk på landet måste ha bil
sv Vad är maxtaxan i år?
sv Toppen att busskuren är lagad, tack
sv Kämpa på, ni gör skillnad varje dag
sv Bitcoin upp, bitcoin ner, jag har fortfarande mitt sparkonto
sv Gängkriminaliteten kräver långsiktigt arbete, sa inrikesministern på pressträffen
sv Vilka dagar är studiedagar i vår?
sv Hur många platser har nya äldreboendet, och när är det tänkt att det ska öppna?
sv Hur många vittnen behöver man vid vigsel i stadshuset?
sv Sonen tog körkort idag, mamman tog en lugnande kopp te
sv Hur fungerar rotavdraget när två äger huset ihop? Kan båda använda sitt tak på samma jobb, och spelar det någon roll vem som står på fakturan?
sv Åt så mycket julmat att jag rullar hem
sv De kommer att krossa oss på lördag men jag åker ändå
sv Ny podd om svenska rättsfall, avsnittet om kuppen mot Helikopterdepån är sjukt bra
sv Storgatan är avstängd för asfaltering 3–7 juni. Omledning är skyltad.
sv Kokningsrekommendationen är hävd. Kranvattnet går bra att dricka igen.
sv När betalas barnbidraget ut i december?
sv Lycka till på nya jobbet Camilla, vi kommer sakna dig i receptionen
sv Fick drömjobbet!! Börjar i augusti
sv Är dubbdäck förbjudet på någon gata i stan?
sv Rösta bort hela bunten säger jag
sv Skitsnygg solnedgång över Vänern ikväll
sv Vad kostar ett bygglov för garage ungefär?
sv Zlatan skulle satt den med förbundna ögon
sv Hur länge gäller ett nationellt id-kort?
sv Vad kostar det att ställa på en bil, och får man köra den till besiktningen innan den är påställd om man tar raka vägen?
sv Kristersson lovar runt och håller tunt
sv Vilken match!! Heja Hammarby
sv Vad händer om man inte betalar trängselskatten i tid?
sv Måste man betala moms på alla paket från Kina eller bara över ett visst belopp? Ibland kommer det en avgift från Postnord och ibland inte.
sv Blev ledsen idag när de stängde kondiset där mormor och jag brukade fika
sv Appen kraschar varje gång man ska köpa biljett. Sen står man där med en kontrollant som rycker på axlarna. Gör om, gör rätt!
sv Hur hårt är vattnet i kommunen?
sv Vad är karensavdrag egentligen?
sv Fantastiska pedagoger på förskolan, de är guld värda
sv Varför är det alltid grävt på samma gata varje sommar
sv Vem får söka feriejobb i kommunen?
sv Superbra initiativ, mer sånt
sv Tappade glassen på backen. 41 år och nästan gråt
sv Vänsterpartister och moderater i samma bastu, den filmen hade jag sett
sv Detaljplanen för Hamnen är på samråd till den 15 september. Läs mer på hemsidan.
sv Roligaste kommunen på Facebook, utan tvekan
sv 👏👏👏 bra jobbat
`;
