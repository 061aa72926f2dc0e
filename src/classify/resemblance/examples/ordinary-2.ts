/** Ordinary questions, opinions, jokes, news and answers; made up for this purpose, each after its language. */
export const ordinaryTwo = `
nb Fredag, fårikål og fred i heimen
nb Bravo!
nb Grønnsakshagen ga tre gulrøtter og en filosofisk krise
nb To timer i kø på E18. Podkasten min tok slutt før køen
nb Kan man levere malingsspann gratis på miljøstasjonen?
nb Sylvi eller Jonas, velg din variant av hodepine
nb Hvor kan man lade elbil ved rådhuset?
nb I dag har jeg brukt førti minutter på å velge brødpålegg
nb Mandag igjen. Hvem bestemte det
nb Haaland altså. Hva er det vi er vitne til
nb Takk til vaktmesteren på skolen, han er gull
nb Skattekroner rett i do. Skammelig pengebruk
nb Plukket ti liter blåbær, ryggen har meldt seg ut
nb Har dere honnørpris på kulturhuset?
nb Kollega spiser makrell i tomat i åpent landskap. Krigserklæring
nb Nord-Norge i februar: mørkt, kaldt, vakkert
nb Hodepine og deadline, for en kombo
nb Får ikke logget inn på nettsiden deres, den bare spinner
nb Når kommer pensjonen i desember?
nb Jeg elsker deg, Kari, også når du snorker ❤️
nb Kommer til å dø i spinningtimen i kveld, be for lårene mine
nb Vi koste oss på konserten, for et kor!
nb Tommel opp for nye sykkelveien
nb Er det hagevanningsforbud nå?
nb Strømbrudd i Sørbyen. Teknikere er på vei.
nb Hva hører folk på når de løper? Trenger tips
nb Er det planleggingsdag på fredag i alle skolene eller bare noen?
nb Hvor mye kan man tjene ved siden av studielånet?
nb Er det gratis parkering på søndager i sentrum?
nb Hater vinteren, elsker peiskos. Det går i null. Har måkt i to timer, spist fire boller og sett halve sesongen av Førstegangstjenesten, så nå sier kroppen natta
nb Mandag, regn og tom kaffeboks, hvem har bestilt denne dagen egentlig
nb Sov to timer i natt og føler meg som en oppvaskklut
nb Kan noen sende meg oppskriften på skikkelig gode boller uten kardemomme?
nb Jeg vil ha sjokolade, ullsokker og null ansvar resten av uka
nb Savner bestevenninnen min som flyttet til Bodø, Facetime er ikke det samme
nb Nesa renner, hodet dunker, og sjefen spør om jeg bare kan ta et kjapt møte
nb Eksamen i morgen og jeg har fargekodet notatene i stedet for å lese dem
nb Katten har lagt seg på tastaturet så i dag blir det hjemmekontor for henne
nb Søndager alene er rare, man hører kjøleskapet veldig godt
nb Han slo opp på melding. På melding! Etter to år. Nå spiser jeg is
nb Helgemodus på: spiser tre vafler til og later som det er middag
nb Aldri mer akevitt på en torsdag, jeg hører håret mitt vokse
nb Treåringen nekter å gå med sko, vi er på dag fire av forhandlingene
nb Send meg et bilde av hunden din, jeg trenger det i dag
nb Så forelska at jeg gikk rett inn i en lyktestolpe på Karl Johan
nb Hater å være voksen, i dag måtte jeg ringe forsikringen helt selv
nb Drømte at jeg vant Melodi Grand Prix med en sang om brunost
nb Fredag! Pizza, teppe og en serie jeg kommer til å sovne av
nb Noen som vil ta en tur i marka i morgen? Jeg tar med kvikklunsj
nb Holdt på å le meg i hjel da farfar prøvde å snakke med Alexa
nb Gruer meg sånn til oppkjøringen at jeg har sluttet å spise frokost
nb Mistet bussen, glemte matpakka, og nå har det begynt å sludde
nb Hørte sangen vår på radioen og måtte stoppe bilen en liten stund
nb Baka surdeigsbrød, det ble hardt som asfalt, men det lukta godt
nb Jentungen sa hun ville bli brannmann og enhjørning, støtter begge deler
nb Hvorfor våkner hjernen min klokka tre for å tenke på norsktentamen i 2007
nb Så sint på vaskemaskinen som har spist enda en sokk
nb Første kaffe på trappa i år, sola varmer, livet er jammen fint
nb Jeg er så lei av november at jeg vurderer å gå i hi
nb Spilte Baldur's Gate til klokka fire og angrer bare litt
nb Er det lov å ha pynta til jul i oktober? Spør for en venn
nb Bikkja har rullet seg i noe dødt igjen og er kjempestolt
nb Føler meg litt utafor i den nye klassen, men lunsjen i dag gikk bedre
nb Støl i hele kroppen etter en eneste time med spinning, ynkelig
nb Mamma ringte bare for å si at hun var glad i meg, gråter litt
nb Kan noen gi meg en god grunn til å stå opp før sju på en lørdag
nb Feberen er nede på 38 og jeg har sett alle sesongene av Himmelblå
nb Han jeg liker likte bildet mitt, jeg er rolig, helt rolig
nb Ferie i Kragerø med tre unger og et telt som lekker, kos og kaos
nb Kjøpte ti bøker på salg og har fortsatt tjue uleste hjemme
nb Ingenting er så godt som å komme hjem til rent sengetøy
nb Ble så nervøs på intervjuet at jeg presenterte meg med feil etternavn
nb Savner sommeren, brygga, reker i papir og solbrente skuldre
nb Toget står på Lillestrøm igjen, jeg begynner å kjenne hver eneste stein
nb Kjærlighetssorg er dyrt, har bestilt sushi fire dager på rad
nb Vil noen bytte liv med meg fram til påske? Jeg har en fin balkong
nb Hvem andre spiser taco på feil dag og føler seg som en rebell
nb Sovna på sofaen med briller på, våkna som en pannekake
nb Sønnen min vant sjakkturnering i dag og jeg har fortalt det til kassadama
nb Ønsker meg en sang som passer til lange kjøreturer i mørket, forslag?
nb Det blåser så mye at søpla til naboen nå bor hos oss
nb Kan jeg få en klem? Det har vært en sånn dag der alt gikk skeis
nb Vakt hele jula, men pepperkakene på pauserommet redder humøret
nb Fikk høre at jeg ligner på faren min, må legge meg litt
nb Prøvde å meditere, kom på at jeg hadde glemt å skru av ovnen
nb Jeg vil ha en hytte, en vedovn og en veldig treg kamerat å spille kort med
nb Førsteklassingen glemte å si ha det i dag, bare sprang inn, åh hjertet
nb Nå har jeg hørt Baby Shark førti ganger siden frokost
nb Åpnet laptopen etter ferien, lukket den igjen, gikk og kjøpte is
nb Alle er på festival og jeg ligger hjemme med omgangssyke, rettferdig
nb Vinterdekkene er på, ryggen er av, sånn går nå dagene
nb Kompisen min har fått baby og jeg har fått kaktus, vi er begge slitne
nb Brukte en time på å velge film og sovna under fortekstene
nb Dritlei av at mobilen dør på 30 prosent hver gang det er kaldt
nb Gikk på tur, så en elg, snakket litt med den, gikk hjem
nb Er det bare jeg som blir trist av å rydde bort julepynten
nb Frokost på senga fra ungene: tørt knekkebrød og et helt glass saft, perfekt
nb Tanta mi har begynt med roing og vil ikke snakke om noe annet
nb Glemte at det var planleggingsdag, sto der med sekk og unge foran låst dør
nb Når du endelig legger deg og hører at oppvaskmaskinen piper, nei takk
nb Sitter i Praha med verste gnagsåret og beste ølet i mitt liv
nb Mistet alle kreftene på siste bakken, ble tatt igjen av en dame med barnevogn
nb Jeg lurer på om kaninen min egentlig liker meg eller bare gulrøttene
nb Tente stearinlys, satte på Sigvart Dagsland, følte meg som sekstito
nb Kjeder meg så mye at jeg har sortert krydderet etter farge
nb Snøen laver ned og jeg er like glad som da jeg var åtte
nb Ble ghosta av frisøren min, verste bruddet jeg har vært gjennom
nb Alt er liksom litt grått for tida, men i dag lo jeg skikkelig igjen
nb Skulle bare innom Europris og kom ut med et oppblåsbart basseng
nb Kroppen sier sofa, appen sier ti tusen skritt, sofaen vant
nb Tenåringen sukka så tungt at gardinene bevega seg
nb Endelig ferdig med masteren! Nå skal jeg sove til august
nb Jeg har spist så mye pinnekjøtt at jeg nå teknisk sett er en sau
nb Får jeg lov å hate påskekrim litt? Jeg skjønner aldri hvem det var
nb Bestefar hadde blitt nitti i dag, vi spiste sveler og mintes de dårlige vitsene hans
nb Nattevakt, stille avdeling, kald pizza og en podkast om hvaler
nb Lagde pannekaker til hele gata, nå er jeg svært populær hos alle under ti
nb Kjæresten er bortreist og jeg har snakka med robotstøvsugeren hele dagen
nb Hvor mange kopper kaffe er for mange? Hånda skjelver, men jeg er effektiv
nb Banka naboen i badminton i dag, han tar det ikke spesielt pent
nb Har kjøpt joggesko, det må da telle som trening
nb Trenger tips til en koselig bok, gjerne med te, regn og lite drama
nb Tok feil jakke på utestedet, den er finere enn min, hva nå
nb Livet som småbarnsmor: fant en halv pølse i veska på styremøtet
nb Noen dager er man bare sliten uten grunn, og det er vel greit det også
nb Kan noen komme og bære meg til senga, jeg har satt meg for godt
nb Stod opp grytidlig for å se nordlyset og så bare skyer
nb Ungene på leir, huset stille, jeg aner ikke hva jeg skal gjøre med meg selv
nb Forelska i en på toget mellom Moss og Ås, vi får aldri vite noe mer
nb Fisken jeg fikk var mindre enn agnet, men turen var verdt det
nb Pappa sendte melding og signerte med fullt navn, som alltid
nb Pusekatten kom hjem etter tre dager, feit og fornøyd, hvem har matet ham
nb Den følelsen når du finner igjen favorittgenseren bakerst i skapet
nb Jeg overlever ikke en eneste fellesmail til om kakelotteri
nb Kald øl, varm brygge, dårlig musikk, gode folk, mer trenger jeg ikke
nb Krimmen starter med et lik i fjæra og holder deg våken til siste side
nb Drapsmannen var presten hele tida, jeg burde skjønt det på skoene
nb Sprengte hele basen i siste runde og vant med ett sekund igjen
nb Appen logger meg ut hver gang, skikkelig irriterende, to av fem
nb Brann slaktet dem fullstendig etter pause, 5–0 og det kunne blitt ti
nb Beste burgeren i Stavanger, men køen var lengre enn menyen
nb Støvsugeren bråker som et jetfly men tar hundehår som en drøm
nb Serien dreper alle jeg er glad i, jeg kommer ikke over sesong tre
nb Boka var så kjedelig at jeg begynte å lese vaskelappen på genseren
nb Skrekkfilmen med klovnen i kloakken ødela dusjen min for alltid
nb Hotellet var rent og fint, frokosten var litt stusselig
nb Døde tjue ganger mot den samme dragen før jeg kasta kontrolleren i sofaen
nb Hovedpersonen truer halve byen og likevel heier man på ham
nb Støvlene ble våte etter en tur, ikke verdt tusenlappen
nb Slosskampen på taket er noe av det råeste norsk film har levert
nb Pizzaen kom kald, men budet var så hyggelig at jeg ga fire stjerner
nb Hun leser lydboka så godt at jeg kjørte en ekstra runde rundt kvartalet
nb Keeperen reddet oss fra ydmykelse, tre straffer i samme kamp
nb En vakker film om sorg, fisk og en bror som aldri kom hjem
nb Kaffetrakteren drypper på benken, ellers er jeg fornøyd
nb Snikskytteren på fjellet tok meg hver gang, elendig balansert brett
nb Terningkast fem for mordet i kirketårnet, seks for katten
nb Tannbørsten har app, hvorfor har tannbørsten app
nb Krigsscenene er så ekte at jeg måtte pause og lage te
nb Ny oppdatering, nye feil, nå fryser kartet midt i skogen
nb Tapasstedet på hjørnet har fått nye eiere og er bedre enn noen gang
nb Romanen slutter med en giftskandale, og jeg elsket hvert eneste kapittel
nb Han bokset som besatt og slo mesteren i gulvet i fjerde runde
nb Jakka er varm, men glidelåsen røk på første skitur
nb Hele handlingen er at en mann hevner hunden sin, og det er nok
nb Konserten var høy, svett og helt nydelig, ørene mine piper ennå
nb Robotklipperen stakk av til naboen, men plenen er fin
nb Sesongavslutningen var en bombe, satt med hånda foran munnen
nb Skuffa over sushien, risen var hard og laksen litt trist
nb Fikk headshot på bestekompisen min, han snakker ikke til meg lenger
nb Dokumentaren om forliset er rolig fortalt og fryktelig vond å se
nb Sofaen tok fire timer å montere og ett ekteskap å berge
nb Skurken er så sjarmerende at jeg nesten ville at han skulle rømme
nb Telefonen har flott skjerm, men høyttaleren låter som en hermetikkboks
nb Påskekrimmen i år hadde ni drap og en veldig pen hytte
nb Drepte sjefen på første forsøk, sa ingen noen gang om meg før i dag
nb Madrassen var for myk, ryggen min sendte den i retur
nb Skuespilleren spiller torpedo med barnslig glede, morsomste rolla på år
nb Kebaben etter midnatt smaker alltid best, ti av ti, angrer i dag
nb En thriller uten spenning er bare folk som går i trapper
nb Superlett å bruke bankappen nå, endelig finner jeg det jeg leter etter
nb Hockeykampen var en krigssone, to utvisninger og en knust kølle per periode
nb Boka om seriemorderen i Bergen gjorde at jeg låste døra dobbelt
nb Brettspillet er genialt, man forgifter hverandre med kort og ler
nb Fisketorget var dyrt, men rekene smakte barndom
nb Filmen varer i tre timer og kunne vart i to
nb Ullundertøyet klør litt, men holdt meg varm i tjue minus
nb Etter at bestefaren dør i episode fire blir serien bare bedre og bedre
nb Kundeservice svarte på under minuttet, jeg ble nesten mistenksom
nb Flyet eksploderer, han går rolig vekk, jeg jubler hver gang
nb Nydelig diktsamling, leste den høyt for hunden
nb Elsykkelen klarer bakkene, men setet er laget av ondskap
nb Landslaget kjempet som løver og tapte likevel på overtid
nb Spillet har nydelig grafikk, men alle oppdragene er å drepe ti ulver
nb Desserten var så god at jeg vurderte å slikke tallerkenen
nb Etterforskeren finner likene altfor lett, men dialogen sitter
nb Barneteateret fikk ungene til å hyle av latter, vel verdt billetten
nb Ryggsekken røk i sømmen på Besseggen, takk for den
nb Den som skrev slutten på serien bør få hjemmelekse
nb Gysende bra hørespill om et forsvunnet mannskap på en fangststasjon
nb Deilig krim med snø, whisky og et drap i et låst rom
nb Frisøren ga meg akkurat det jeg ba om, jeg ba om feil ting
nb Skiene glir som smør, smurningen holder, nå mangler bare formen
nb Vi ble meid ned i første bølge, men vant zombiekrigen til slutt
nb Strikkeappen holder styr på omgangene, eneste minus er reklamen
nb Ny regjering, samme gamle unnskyldninger, men finere slips
nb Strømprisen er et eneste stort skjema for å gjøre folk gretne
nb Bompenger på bompenger, snart må vi betale for å se på veien
nb Debatten i går var fire voksne folk som avbrøt hverandre i en time
nb Skatt er greit nok, men da vil jeg ha et tog som faktisk går
nb Jeg er for innvandring og for krav, og nei, det er ikke en motsetning
nb Fy faen så lei jeg er av utredninger om utredninger
nb Vi har råd til OL-søknad men ikke til tannlege, fantastisk land
nb Stem på hvem du vil, bare gidd å stemme
nb EU er ikke perfekt, men å stå i gangen og rope er heller ikke politikk
nb Høyre og Ap er snart så like at de kan dele slips
nb Tabloidene skriver om en kjole i fire dager, og ingen skriver om sykehjemmene
nb Klimamøte med to hundre privatfly, ironien er i hvert fall fornybar
nb Formuesskatten får rike folk til å flytte og resten av oss til å flire
nb Distriktene får skryt på 17. mai og nedleggelser på 18.
nb Statsråden svarte på et spørsmål ingen hadde stilt, igjen
nb Det er lov å mene at asylpolitikken er for streng uten å være naiv
nb Lærerne blir syke av skjemaer, gi dem tid til ungene
nb Hva i svarte har de brukt oljepengene på denne gangen
nb Kan noen forklare hvorfor alt skal være foretak og ingenting et sykehus
nb FrP lover gratis alt og lavere skatt, det må være magi
nb SV vil redde verden før lunsj, men rekker ikke komitémøtet
nb Venstre er under sperregrensa og over gjennomsnittet fornøyd med seg selv
nb Rødt sier det mange tenker, og så regner de feil
nb Senterpartiet fant en traktor i alle spørsmål, imponerende egentlig
nb Jeg blir forbanna av å se matprisene, kjedene tjener seg søkkrike
nb Ytringsfrihet betyr at du kan bli motsagt, slapp av
nb Politikere som sier folk flest mener som regel seg selv
nb Nok en kronikk om at ungdommen er lat, skrevet fra hytta på Hvaler
nb Eldreomsorg er ikke en utgift, det er et løfte
nb Vindmøller i fjellet eller tørre kraner, velg deres kamp folkens
nb NRK er både for rødt og for blått, så da gjør de vel noe riktig
nb Boligprisene i Oslo er helt på trynet, hvem skal bo der, rådgiverne?
nb Bra at noen endelig tar opp ensomhet blant gutter, det var på tide
nb Stortinget har ferie, landet merker ingen forskjell
nb Jeg er uenig i alt han sier, men han sier det i det minste rett ut
nb Sykehusaksjer, NAV-reform, kommunereform, når kommer reformpausen?
nb Drit i meningsmålingene, det er to år til valget
nb Regjeringa mister et kvarter med strømstøtte hver gang statsministeren puster tungt
nb Ikke alle som er bekymra for innvandring er rasister, og ikke alle som er uenige er snille
nb Kommentarfeltet er bevis på at stemmerett er et modig prosjekt
nb Et land med så mye fisk og så dyr fisk, noe skurrer
nb Journalisten burde spurt én gang til, det var jo ikke noe svar
nb Kongehuset koster penger, men tar seg unektelig godt ut på balkongen
nb Skolen skal fikse alt fra kosthold til krig, og så er det for få lærere
nb Finansministeren sier stram, jeg hører at kaffen blir dyrere
nb Byråden skylder på staten, staten på kommunen, kommunen på været
nb Klimasaken angår oss alle, også han med den store dieselbilen
nb Privatisering er effektivt, spesielt for dem som eier
nb Stakkars ordføreren som må klippe snorer i styrtregn, det er også et verv
nb Jeg savner politikere med møkk under neglene og litt humor
nb Norge og Sverige krangler om hvem som har den dårligste jernbanen, vi vinner
nb Fredsprisen gikk til en jeg måtte google, det er vel poenget
nb Debattleder som roper høyest av alle, da skrur jeg av
nb Hvor ble det av solidariteten, spør en som husker sekstitallet
nb Valgkampboder igjen, jeg gikk hjem med elleve penner og ingen svar
nb Unge velgere bryr seg, men ingen gidder å lytte før valgdagen
nb Ja til bedre kollektivtrafikk, nei til enda en app for kollektivtrafikk
nb Det eneste vi er enige om er at Vy må skjerpe seg
nb Avgiftene går opp på nyttår som nyttårsraketter, tradisjon er tradisjon
nb Den nye barnehagepakka er faktisk god, æres den som æres bør
nb Krigen i Ukraina varer og varer mens vi diskuterer tacoprisen
nb Kjipt å se hvor lett folk deler løgner bare fordi de passer
nb Landbruksoppgjøret er som julaften, alle er misfornøyde med pakkene
nb Mer bistand eller mindre, men la oss i alle fall måle om den virker
nb USA-valget holder meg våken, og jeg kan ikke engang stemme der
nb Når en minister sier krevende betyr det at det går til helvete
nb Arbeidsfolk sliter og partiene diskuterer pronomen og vedovner
nb Kvotering funker, og de som hyler mest er de som har hatt kvote i hundre år
nb Jeg tror folk er snillere enn internett gir inntrykk av
nb Når pleier skattepengene å komme for folk flest, er det juni eller august?
nb Hvordan beregnes egentlig kommunale avgifter, er det etter størrelsen på boligen?
nb Jeg lurer på om bussen mellom Voss og Gudvangen går på søndager?
nb Kan man ta med hund på hurtigruta, og koster det ekstra?
nb Hva er forskjellen på foreldrepenger og engangsstønad, sånn i grove trekk?
nb Har dere åpent på skjærtorsdag, eller er det stengt hele påska?
nb Hvor lenge holder en åpnet pakke røkelaks i kjøleskapet?
nb Er det lov å sette opp levegg uten å søke, sånn generelt?
nb Hei Ruter, gjelder månedskortet også på båtene til Nesodden?
nb Noen som vet om det er kø på Svinesund på fredager?
nb Hvilken side av alufolien skal egentlig ut?
nb Hvor mange feriedager har man rett på etter ferieloven?
nb Hvordan får man bort harpiks fra en bomullsbukse?
nb Kommer den grønne regnjakka tilbake i størrelse 110?
nb Må man ha førerkort for å kjøre vannscooter i Norge?
nb Hva koster det å sende en pakke på fem kilo til Danmark?
nb Er det bare hos meg at Vipps ikke virker i kveld?
nb Hvor tidlig bør jeg så tomater inne for å få noe til sommeren?
nb Kan jeg bruke norsk bankkort overalt i Japan, noen erfaringer?
nb Hvem har ansvaret for å brøyte gang- og sykkelveier, kommunen eller fylket?
nb Har brusen deres fått ny oppskrift? Den smaker annerledes nå
nb Hvilken aldersgrense er det på å være alene hjemme om kvelden?
nb Hvor mye kan man tjene før frikortgrensa er passert?
nb Finnes det glutenfri vaffelmiks uten melk i butikk?
nb Når går solformørkelsen, og ser vi noe av den i Tromsø?
nb Kan man stemme på forhånd i en annen kommune enn der man bor?
nb Hva betyr det røde lyset med utropstegn på varmepumpa?
nb Noen med tips til restaurant i Drammen som tar tjue personer?
nb Er det vanlig å tipse frisøren, eller er det bare rart?
nb Hvor finner jeg innstillingen for stor skrift i appen deres?
nb Hei Elkjøp, kan man returnere en åpnet hodetelefon innen tretti dager?
nb Hvordan fungerer egentlig BSU for folk som allerede eier bolig?
nb Får man plukke multer på andres myrer i Nord-Norge?
nb Hvilke dager tømmes papiravfallet når det er helligdager i uka?
nb Skal man koke eller steke kantareller først?
nb Er det noen som har prøvd nattoget til Stockholm, er det verdt det?
nb Hvor lang tid tar det vanligvis å få time til pass om sommeren?
nb Hva er greia med at strømmen har både fastledd og energiledd?
nb Hvordan melder man seg inn i et politisk parti som sekstenåring?
nb Kan dere si hvor ullen i sokkene kommer fra?
nb Er svømmehallen åpen i høstferien, noen som vet?
nb Hva skal jeg gi en svigerfar som har alt fra før?
nb Hvilken film var det der mannen lever samme dag om og om igjen?
nb Må jeg ha visum til Tyrkia for en uke på stranda?
nb Hvor mange poeng trenger man som regel for å komme inn på sykepleie?
nb Hvorfor er det dyrere å parkere på lørdager i Bergen sentrum?
nb Har noen en god løsning mot maur på kjøkkenet om våren?
nb Hvordan sletter man nettleserloggen på en gammel iPad?
nb Er det trygt å bade i Oslofjorden etter kraftig regn?
nb Når starter påmeldingen til Birken neste år?
nb Hvilket tre er det som lukter så søtt i juni?
nb Kan man ta ut pensjon fra 62 år og fortsatt jobbe full tid?
nb Gjelder angrerett på konsertbilletter, eller er det unntak for det?
nb Hva er best av dun og fiber hvis man ofte fryser på beina?
nb Hei, har dere laktosefri softis på alle utsalg?
`;
