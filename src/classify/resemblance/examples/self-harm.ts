/** Words of somebody who may not want to live, or of others about them; made up for this purpose, each after its language. */
export const selfHarms = `
nb Jeg orker ikke leve lenger
nb jeg vil ikke leve mer
nb Har bestemt meg for å ta livet mitt
nb Det er like greit at jeg dør
nb Dere blir kvitt meg snart, har lagt frem pillene
nb Tenker på å hoppe fra brua i kveld
nb Ingen ville savnet meg om jeg var borte
nb Nå gir jeg opp. Farvel alle sammen
nb verden hadde vært bedre uten meg
nb Jeg har lyst til å dø
nb klarer ikke mer, vil bare sovne og ikke våkne igjen
nb Hvis jeg får avslag igjen henger jeg meg
nb Det finnes ingen grunn til å leve
nb Vurderer å avslutte alt
nb jeg kutter meg hver natt og ingen bryr seg
nb Dette blir mitt siste innlegg, ta vare på mamma
nb Sønnen min sier han vil ta livet sitt, ingen på akutten svarer
nb Ser ingen annen utvei enn å gjøre det slutt
nb Æ orke ikkje lev meir
nb Æ vil bare dø
nb orker itte leva mer
nb Det er ikke noe igjen å leve for
nb Kan dere hente katten min, jeg er ikke her i morgen
nb Alt hadde vært enklere hvis jeg bare ble borte for alltid
nb Har skrevet avskjedsbrev til ungene
nb Kompisen min har skrevet at han ikke vil leve, hva gjør jeg
nb e så lei av livet at æ bare vil dø
nb Har stått på brua i en time nå og ser ned
nb Mannen min har låst seg inne med hagla og sier han skal gjøre det slutt
nb Jeg har ingenting igjen. Dette er farvel.
nb Nå er det nok, i natt gjør jeg slutt på det hele
nb Det er best for alle om jeg bare forsvinner
nb Jeg vil ikke være her mer
nb Har kuttet meg opp igjen, orker ikke ringe legevakta
nb Kan like gjerne dø, ingen her bryr seg uansett
nb Livet er ikke verdt det lenger
nb jeg orker ikke å leve lenger, ingen bryr seg uansett
nb Har bestemt meg nå. Dette blir den siste meldinga dere får fra meg
nb vil bare sovne og ikke våkne igjen
nb Kan noen sjekke på Marte i Lyngveien? hun skrev til meg at hun skal ta livet sitt i natt og nå svarer hun ikke på tlf
nb etter tre år med NAV så ser jeg bare en utvei igjen og den er ned fra brua
nb ingen vits i å være her mer. ungene får det bedre uten meg
nb Jeg har begynt å kutte meg igjen og får ikke time hos psykisk helse før i mars
nb æ har ikke lyst å leve mer, det e den harde sannheten
nb Broren min sier rett ut at han kommer til å henge seg hvis han blir sendt hjem fra avdelingen. Hvem ringer jeg nå??
nb Står her med alle pillene foran meg, dere trenger ikke svare på søknaden min
nb Farvel alle sammen. Beklager at jeg ikke var sterk nok ❤️
nb nå gir jeg opp livet
nb Skulle ønske jeg aldri var født, og snart retter jeg på det
nb Kattene mine trenger nytt hjem fra mandag. Jeg kommer ikke til å være her
nb Har skrevet brev til alle sammen. Alt er ryddet og nøklene ligger på bordet
nb Lillesøster har lagt ut noe på snap som ser ut som et avskjedsbrev, hva gjør jeg???
nb det gjør så vondt å eksistere at jeg bare vil slippe
nb Jeg drømmer om å kjøre i fjellveggen på vei hjem fra jobb
nb kompisen min snakka om å ende alt da vi var på fest, og i dag møtte han ikke på skolen
nb Hva skal jeg med dette livet? Det er tomt. Kan like gjerne avslutte
nb Risper meg i armen når det blir for mye. Mamma vet ingenting
nb Dere har tatt alt. Nå tar jeg det siste som er igjen, meg sjøl
nb mannen min sitter i garasjen med geværet og vil ikke snakke, han har vært langt nede siden konkursen
nb Ingen svarer på vakttelefonen og jeg er redd for hva jeg gjør med meg selv i natt
nb e så trøtt av å kjemp. trur æ bare legg mæ i snøen og bli der
nb Når dere leser dette er det for sent
nb Tenker på døden hele tida, den virker som en venn
nb Eleven min skrev i stilen at han ikke skal fylle 18. Hvem kontakter en lærer i helga?
nb Beklager til togføreren på forhånd.
nb har sluttet å spise, det er min måte å forsvinne på
nb Verden klarer seg fint uten sånne som meg, og det skal den få slippe å vente på
nn Eg orkar ikkje meir, vil ikkje leve
nn Eg har tenkt på å gjere slutt på livet
nn Eg ynskjer eg var død
nn Det er ingen vits i å leve lenger
nn De slepp meg snart, eg går på sjøen i natt
nn Eg greier ikkje dette livet lenger
nn Eg vil ikkje vakne i morgon
nn Eg har ikkje lyst til å leve meir
nn Dottera mi seier ho vil døy og de svarar ikkje telefonen
nn Eg kjem til å ta mitt eige liv om de kastar meg ut
nn eg klarer ikkje meir no, vil ikkje leve
nn Er redd for sonen min, han seier han skal gjere slutt på det og vi får ikkje hjelp nokon stad
nn Snart slepp de å høyre meir frå meg, for eg skal ikkje vere her til jul
nn Det hadde vore best for alle om eg var død
nn no orkar eg ikkje ein dag til på denne jorda
nn Eg har gøymt tablettar i månadsvis og i kveld held eg ikkje ut lenger
nn Nabokona gjekk mot sjøen og gret og sa farvel, kan nokon kome fort
nn kan like godt hengje meg, det er ingen som vil merke det
nn Far seier han vil følgje etter mor no som ho er borte. Han er bonde og åleine og eg bur i Oslo
nn Det finst berre éin veg ut for meg og de veit kva eg meiner
nn brenn meg på handa med sigarett for å kjenne noko anna enn sorga
nn Takk for alt, de får klare dykk utan meg frå no av
nn Korleis hjelper ein ein ven som har prøvd å drukne seg? Han er utskriven alt dagen etter
nn Eg er ei bør for alle. Dei får livsforsikringa i det minste
sv Jag vill inte leva längre
sv Orkar inte mer. Ni kommer hitta mig vid spåret
sv Jag tänker ta livet av mig ikväll
sv Det vore bäst om jag dog
sv Vill bara dö
sv Jag önskar att jag inte fanns
sv Alla hade haft det bättre utan mig
sv Hoppar från bron om inget händer nu
sv Jag har sparat tabletter, det räcker
sv Finns ingen anledning att fortsätta leva
sv Jag skär mig i armarna varje kväll
sv Det här är mitt sista meddelande, hej då
sv Min dotter skriver att hon ska göra slut på allt, vart ringer jag
sv Tjejen i 8A skär sig och ingen gör något
sv Jag klarar inte av livet längre
sv Ikväll tar jag alla mina tabletter
sv Jag kommer inte finnas kvar i morgon, ta hand om hunden
sv Varför ska jag leva när ni tar mina barn
sv Min bror hotar att ta sitt liv
sv Det finns inget kvar, ni slipper mig nu
sv Tänker på döden varje dag, ingen hjälper mig
sv min vän skrev att hon inte vill finnas längre
sv Jag vill inte finnas mer
sv Om ni tar min lägenhet så hoppar jag framför tåget
sv Orkar inte kämpa längre, det är lika bra att det tar slut
sv Min son har försökt ta livet av sig tre gånger, psyk skickar hem honom
sv Jag har bestämt mig, i morgon är jag död
sv Ingen skulle märka om jag försvann
sv orkar inte leva längre, ni har vunnit
sv Jag har skrivit avskedsbrev till barnen, det är färdigt nu
sv min dotter 16 år skär sig varje kväll o BUP säger att vi ska vänta i sex månader
sv Jag kommer hoppa framför tåget om jag blir vräkt på fredag, vet inte vad jag ska göra annars
sv Ingen kommer sakna mig ändå. Hejdå
sv Nån som vet hur man får tag på Roger på Granvägen? Han skrev på fb att han tänker ta sitt liv
sv vill bara försvinna för gott, somna in o slippa allt
sv Har tagit alla tabletterna nu. Tack för inget
sv Det finns ingen mening med att fortsätta. Jag är trött, så trött, och imorgon är det över
sv jag har försökt ta livet av mig två gånger i år och ändå får jag ingen kontaktperson
sv imorgon finns jag inte
sv Har planerat klart hur jag ska dö, det är nästan skönt
sv Snälla hjälp, min bror står på räcket vid bron och vill inte komma ner
sv Jag tror inte jag överlever den här helgen om jag är ensam med mina tankar
sv Livet är över för min del, tack och godnatt
sv Det är ingen idé att boka ny tid åt mig. Jag är inte kvar då
sv mamma sa i telefon att hon vill dö och nu har hon låst in sig
sv Slår huvudet i väggen tills det svartnar, det är enda sättet att få tyst
sv Varför ska man finnas när man bara är i vägen
sv kommer göra slut på skiten ikväll
sv Min sambo har druckit och gapar om att ta bilen och köra ihjäl sig
sv Hjälp mig innan jag gör något jag inte kan ta tillbaka. Mot mig själv alltså
sv har slutat ta insulinet med flit, låt det gå som det går
sv Ni läser väl upp det här på begravningen då. Min alltså.
sv ja vet att dom säger att det blir bättre men ja har väntat i 12 år. nu räcker det. adjö
sv Granntjejen, 13, visade mig ärren på låren och sa att hon inte vill bli vuxen
sv Ibland går jag ner till spåret bara för att känna efter om jag vågar
sv Den som hittar mig får ursäkta besväret
sv Pappa har gett bort klockan, båten och hunden och pratar som om han ska bort. Är så orolig
sv sover jag för alltid slipper jag er kö
en I want to die
en I can't go on living like this
en thinking of ending it all tonight
en Nobody would care if I killed myself
en I don't want to be alive anymore
`;
