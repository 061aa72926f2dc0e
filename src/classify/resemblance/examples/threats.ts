/** Threats, incitement and hatred; made up for this purpose, each after its language. */
export const threats = `
nb Jeg kommer ned på rådhuset og da skal dere få høre det, noen kommer til å bli skadet
nb Pass deg, saksbehandler, jeg vet hvilken bil du kjører
nb Noen burde sette fyr på hele kommunehuset
nb Ordføreren skal få juling neste gang jeg ser ham
nb Skal knuse trynet på han derre rektoren
nb Dere fortjener en kule alle sammen
nb Hadde jeg hatt våpen hadde dere ikke sittet trygt på kontoret
nb Vi finner deg, det kan du være sikker på
nb Neste gang dere kommer hjem til meg står jeg klar med hagla
nb Jeg banker deg helseløs hvis du ringer på en gang til
nb Slike folk burde vært hengt
nb Steng dem inne og brenn hele mottaket
nb Muslimer er rotter som må utryddes
nb De svarte apene har ingenting i Norge å gjøre
nb Dette kommer du til å angre på, jeg vet hvor ungene dine går i barnehage
nb Må noen dø før dere skjønner det? for det kan ordnes
nb skal stikke han ned
nb æ ska drep dæ
nb Æ kjæm og tar dokker i natt
nb Skal pælme en brannbombe inn vinduet deres
nb Kom innom kontoret mitt på mandag du, så skal jeg vise deg hva jeg mener om deg
nb Den dama i skranken burde få seg en på tygga
nb Dere kommer til å få besøk, og da hjelper det ikke å låse døra
nb Håper noen kjører over deg
nb Jeg har adressen din og jeg har god tid
nb kjør alle utlendingan på havet
nb Håper dere råtner i fengsel alle sammen, og at noen tar dere igjen der
nb Neste gang jeg møter deg på butikken smeller det
nb Noen burde tenne på bilen til parkeringsvakta
nb Vær forsiktig når du går hjem fra jobb, lærer Hansen
nb Du bør holde deg unna bygda vår hvis du er glad i helsa di
nb Skulle ønske noen sendte en bombe i posten til hele etaten
nb Jeg dreper dere om dere rører hunden min
nb Dere skal ikke føle dere trygge på jobb lenger
nb Heng dem i nærmeste lyktestolpe
nb Sier dere nei en gang til, så vet jeg ikke hva jeg gjør med han som sitter i luka
nb Han lensmannen skulle hatt en omgang med balltre
nb Si til han som sitter i skranken at jeg venter på parkeringsplassen når han er ferdig
nb dere burde passe dere når dere går hjem om kvelden
nb Noen burde sette fyr på hele rådhuset med alle inni
nb Neste gang hun barnevernsdama ringer på her så får hun hagla midt i trynet
nb Jeg vet hvor du bor Kjetil, hils kona og de to små
nb en kule i panna er det eneste den ordføreren forstår
nb æ kjæm innom kontoret på mandag å da blir det ikke prating nei
nb Alle muslimer burde settes på en båt og senkes midt i Nordsjøen
nb Du skal få svi for dette, tro meg. Det er ikke en trussel det er et løfte 🙂
nb hadde vært synd om noe skjedde med den fine nye bilen til rådmannen
nb Samene er utøy, burde vært utrydda for lenge siden
nb Hvem blir med å banke opp han som styrer NAV-kontoret? Møt opp kl 16 på baksida
nb Hvis dere tar ungene mine så tar jeg dere, en etter en. Har ikke noe å tape lenger
nb kverk hu kjerringa i byggesak før hu ødelegger flere liv
nb Gleder meg til den dagen noen slår ut tennene på han avdelingslederen
nb hvis den gravemaskina ikke er borte på mandag så tenner jeg på den, med føreren i
nb Smil mens du kan, teknisk sjef. Det blir ikke lenge
nb bare vent til jeg får tak i deg
nb Jeg kan være utafor døra di på tjue minutter Rune Solvoll
nb vet akkurat hvilken buss ungene til rektor tar hjem
nb Skulle ikke forundre meg om bremsene svikter på bilen til hu inspektøren en dag 😏
nb På gamle dager ble sånne som dere skutt i grøfta. Savner den tida
nb æ ska knus knean på han som tok hunden min
nb Kom hit igjen med det tilsynet deres, rifla står bak døra
nb dette glemmer jeg ALDRI og du kommer til å angre på den underskriften resten av ditt korte liv
nb Det eneste som hjelper mot sånne politikere er bly
nb Tipper det blir stille på kontoret deres når jeg har vært innom med slegga
nb jøder har ingenting her å gjøre, de skulle vært tatt alle mann forrige gang
nb håper noen kutter strupen på deg
nb kast transene i elva så fisken får mat
nb Neida jeg truer ikke. Jeg opplyser bare om at folk som tar fra meg huset har det med å havne på sykehus
nb Noen må ta affære mot han varaordføreren før valget, og jeg snakker ikke om stemmesedler
nb Ta deg en tur i skogen aleine du, så ser vi hvem som kommer ut igjen
nb fåkke jeg penga mine på fredag blir det blod på gulvet
nb Legg igjen adressa til hu som skrev rapporten, vi er noen gutter som vil ha en prat 👊
nb Den moskeen skulle hatt en brannbombe gjennom vinduet
nb Du er ferdig Hallgeir. Ferdig. Skjønner du hva jeg mener?
nb Bank vettet inn i parkeringsvaktene, det er min løsning
nb Svartinger er dyr og skal behandles som dyr
nb dere kommer til å finne saksbehandleren deres i fjorden
nb Sist noen prøvde seg på gården min endte det med ambulanse. Hils barnevernet og si velkommen
nb Sprenger hele vannverket hvis dere skrur av vannet mitt
nn Eg skal ta deg, di jævla kjerring
nn Neste gong skyt eg hunden din, og så deg
nn Veit kor du bur, berre vent
nn Nokon burde brenne ned det rådhuset dykkar
nn Han fortener å få ei kule i panna
nn Du skal få angre på det du har gjort, sanne mine ord
nn Slike som deg burde vore avliva
nn Den fyren i teknisk etat skal eg knekke nakken på
nn Eg kjem med øksa om de tek barna mine
nn Dei folka der er ikkje betre enn rotter, hiv dei ut
nn De skal få svi for dette, eg gløymer aldri eit ansikt
nn Eg veit kva tid du går heim frå kommunehuset, hugs det
nn den saksbehandlaren skal få seg ein på trynet neste gong eg ser han på butikken
nn Brenn heile asylmottaket ned så er vi ferdige med det
nn Du Sigrun, du bør sjå deg over skuldra framover. Vi er fleire som ikkje gløymer
nn Han som fann på den bommen fortener juling og det skal eg sørgje for at han får
nn ta med hjelm neste gong du kjem på synfaring her
nn Eg har børse og eg har tid, så kom berre
nn Nokon lyt hogge fingrane av den byråkraten så han ikkje får skrive fleire vedtak
nn me veit kor hytta di ligg, leiar i planutvalet
nn Skulle gjerne sett kommunestyresalen gå i lufta under neste møte, og det kan ordnast
nn Slå i hel ulveelskarane i Miljødirektoratet, dei er skadedyr
nn Ho skal få angre på dette så lenge ho lever, og det vert ikkje lenge
nn eg køyre ned heile gjengen deira neste gong dei står i vegen og måle
nn Utlendingane i blokka der nede burde brennast inne
nn Vent deg besøk i natt.
nn Du har fine born, Oddbjørn. Pass godt på dei
nn kjem det ein til frå Mattilsynet på tunet mitt så går han ikkje herifrå på eigne bein
nn Homsar er pest og pest utryddar ein
sv Jag ska slå ihjäl dig din jävel
sv Ni kommer få ångra det här, jag vet vilken väg du åker hem
sv Någon borde skjuta socialchefen
sv Vänta bara tills jag får tag i dig
sv Jag kommer till kontoret i morgon med bössan
sv Spräng hela stadshuset i luften
sv Ska bränna ner skiten medan ni sitter där inne
sv Handläggaren ska få en kniv i magen
sv Såna som du borde hängas
sv Vi hittar dig, vi vet var du bor
sv Skicka hem blattarna, de är djur
sv Alla muslimer borde utrotas
sv Ni är döda allihop
sv Jag ska slå sönder ansiktet på dig
sv Dina ungar ligger illa till om du fortsätter
sv Hoppas någon ger dig stryk på vägen hem
sv En dag står jag utanför din dörr
sv Såna politiker borde man göra sig av med för gott
sv De där människorna är inte människor, släng ut dem
sv Ska jag komma dit och slå in tänderna på er eller
sv Rektorn borde få stryk så han lär sig
sv Passa er, vi är många som har tröttnat
sv Judar styr allt, bort med packet
sv Jag vet vilken skola dina barn går i, tänk på det
sv Ni ska få betala med blod
sv Jag vet var handläggaren bor och vilken tid hon kommer hem
sv Någon borde elda upp hela moskén
sv Jag kommer hem till dig i natt och då jävlar
sv Skjut varenda varg, och den där politikern med
sv Såna som ni borde spärras in och piskas
sv Hoppas du vet att jag har din adress nu Malin
sv ska komma ner till soc kontoret o slå sönder käften på hela bunten
sv Nästa kommunalråd som rör vår skola kommer åka hem i en kista
sv romer är råttor och råttor ska man gasa
sv nån borde tutta eld på hela kommunhuset så man slipper dom
sv Du borde vara försiktig på vägen hem, mörkt nu på kvällarna 😘
sv Ta din jävla parkeringsbot och kör upp den nånstans, ser jag den vakten igen så kör jag över honom
sv Passa dig jävligt noga handläggarjävel, jag har kompisar som gärna hälsar på dig
sv häng politikerna i lyktstolparna allihop, vem tar med rep?
sv Om ni bygger moskén där så kommer det smälla, det kan jag lova er
sv Tänkte bara säga att jag vet vilken förskola din dotter går på. Ha en fin helg
sv Skjut alla somalier som hänger vid torget, problemet löst
sv Önskar att någon körde en kniv i magen på den där socialsekreteraren
sv rör du min mark en gång till så gräver jag ner dig där
sv Kul stuga du har vid Tallsjön, Berndt. Brinner säkert bra
sv Det kommer en dag när ni får stå till svars och då använder vi inga ord
sv jag lovar att han inte går ut från nästa nämndmöte på egna ben
sv vi ses på parkeringen gubbjävel
sv En spark i skallen är vad rektorn behöver och jag har stålhätta på skorna
sv Nästa gång tar jag med mig basebollträt till receptionen
sv Judar styr den här kommunen och vi vet alla hur man gör sig av med dem
sv Spöa upp honom grabbar, han bor på Vinkelgatan
sv Hört att du jobbar ensam sent på torsdagar, Annika...
sv muslimer borde spärras in och aldrig släppas ut levande
sv Gå och köp en skottsäker väst kommundirektören
sv fan va ja ska klappa till henne som tog mina ungar
sv Elden får ta både kontoret och dom som sitter där, ingen större förlust
sv den som fäller min ek får motorsågen i benet
sv Ska se till att du aldrig mer kan skriva ett beslut. Båda händerna
sv Hejdå körkort, hejdå jobb, hejdå familj – det är vad som väntar dig om du inte river upp det här
sv Tio tusen till den som ger miljöinspektören en omgång
sv Ni har en vecka på er. Sen smäller det i stadshuset
sv jävla ziggenare borde avlivas som löshundar
sv Tänk om nån råkade låsa dörrarna på flyktingboendet och tappa en tändsticka
sv din fru handlar väl på konsum varje onsdag va? trevlig kvinna
sv Jag är inte rädd för fängelse, kom ihåg det nästa gång du skickar delgivning
sv sånna som du hittas i containrar
sv Avrätta dem på torget som förr i tiden, hela fullmäktige
sv Hon ska få smaka på syra den där handläggaren på Arbetsförmedlingen
sv Släpp lös hundarna på bidragstiggarna från Afrika, helst så ingen överlever
en I will find you and make you pay
en Someone should shoot the mayor
en You people deserve to die
en Sleep with one eye open
en We know which school your daughter goes to
`;
