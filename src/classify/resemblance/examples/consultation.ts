/** Input to plans and hearings; made up for this purpose, each after its language. */
export const consultationInputs = `
nb Mitt innspill til sentrumsplanen er å beholde parken
nb Innspill til reguleringsplanen: flytt innkjørselen
nb Til høringen om skolestruktur: vi er imot nedlegging
nb Angående planforslaget for Bryggen, blokkene er for høye
nb Vi støtter alternativ B i kommunedelplanen
nb Høringsuttalelse fra Lia vel: veien må legges i tunnel
nb Som svar på høringen vil jeg si at fergetilbudet må bevares
nb Merknad til detaljreguleringen: støyskjermen må forlenges
nb Ad detaljplanen for havna, vi ønsker lavere bygg
nb Jeg har et forslag til kommuneplanen: flere turstier
nb Ref. planforslaget: gangveien bør gå på sørsida
nb Kommentar til høringsnotatet: gebyrene er for høye
nb Uttalelse til budsjettet: ikke kutt i biblioteket
nb I trafikkplanen må dere ta med sykkelfelt i Storgata
nb Vedrørende forslaget til ny forskrift om båndtvang: unntak for gjeterhunder
nb mett innspill te reguleringsplan: la fjæra ligg i fred
nb Til planen om ny bru: legg den lenger nord, takk
nb Vil gjerne gi innspill om skolevei i den nye kommunedelplanen: det trengs undergang
nb Vi i FAU ber om at høringsforslaget endres så ungene slipper å krysse riksveien
nb Mht reguleringen av Moen: 8 etasjer er galskap
nb Vi hytteeiere ved Langvannet støtter ikke planforslaget
nb Høring om åpningstider på skjenkesteder: hold dere til kl. 02
nb Innspill fra Nordbygda grendelag: behold skolekretsen som i dag
nb Til kommuneplanens arealdel: ikke tillat hyttebygging over tregrensa
nb Vi mener reguleringsplanen for Brygga gir for lite grønt
nb Når det gjelder høringen om skolerute ønsker vi vinterferie i uke 9
nb Innspill til trafikksikkerhetsplanen: fortau langs Skogveien
nb Vi protesterer mot planen om vindmøller på fjellet
nb Litt off topic her men til høringen om skolestrukturen: behold ungdomstrinnet på Myra
nb Vårt innspill til reguleringsplanen for Tangen er at det må settes av plass til lekeområde
nb jeg mener at den nye områdeplanen må ha maks fire etasjer mot elva, blir helt feil med åtte
nb Skriver det her siden jeg ikke fikk til skjemaet: vi på Nesset ønsker at kommunedelplanen tar vare på båthavna
nb forslaget om ny lokal forskrift for båndtvang burde gjelde hele året, ta det med som høringssvar
nb Angående planene for sentrum så synes jeg torget bør bli bilfritt og at bussen går rundt
nb Til de som lager trafikksikkerhetsplanen: sett opp fartshumper ved Furulund barnehage!
nb Ja til gang- og sykkelvei i planforslaget, men legg den på oversida av jordet
nb Som hytteeier mener jeg planen for Skarvlia tar for mye av myra, den må krympes
nb Hvis dere skal slå sammen skolene bør det være på Lund, der er det plass nok. Håper det tas med videre
nb innspill til kulturstrategien: øvingslokaler for ungdom!!!
nb Dette blir mitt høringsinnspill siden skjemaet krever BankID: behold legevakta i Vik
nb la det gå en grønn korridor mellom blokkene i det nye feltet, hilsen velforeningen
nb Ang. varsel om oppstart for Elvebredden: dere har glemt flomfaren
nb Vi i FAU ber om at forslag B blir valgt, da slipper førsteklassingene å krysse riksveien
nb Kommuneplanen må ikke åpne for flere vindmøller på Storfjellet
nb Forslaget til parkeringsforskrift er for strengt for oss som bor i sentrum, minst ett kort pr husstand burde stå der
nb To kommentarer til budsjettforslaget som er ute nå: spar fritidsklubben, kutt heller i konsulenter
nb Ser planen for kirkegården ligger ute. Ikke legg parkering inntil minnelunden, er dere snille
nb æ meine dokker må flytt rundkjøringa i planen 50 meter sørover, ellers bli det kø til skolen
nb Når det gjelder ny skolekretsgrense støtter vi alternativ 3
nb Reguleringsbestemmelsene sier saltak. Flatt tak burde også være tillatt i feltet, det er vår merknad
nb kystsoneplanen: hold oppdrettet unna gyteplassen ved Kvalneset
nn Innspel til arealplanen: ikkje bygg ned dyrka mark
nn Til høyringa om skulen: lat grendeskulen vere
nn Merknad til reguleringsplanen for Sentrum aust, behald bekken open
nn Angåande planframlegget, vi vil ha fortau på båe sider
nn Mi meining om kommuneplanen er at hyttefeltet er for stort
nn Høyringssvar frå Vik grendelag: behald ferja
nn Eg er imot framlegget om å slå saman skulane
nn Merknad frå oss i borettslaget til områdeplanen: me treng leikeplass
nn Innspel: den nye vegen må få fortau heile vegen
nn Merknad til planen for sentrum: ta vare på eplehagen
nn Me er mot framlegget til ny skulestruktur
nn Gjeld høyringa om fjordrett: motorferdsel må avgrensast
nn Innspel til arealdelen: ikkje legg hyttefelt i Indre dalen, der går reinen
nn Eg vil seie frå om framlegget til ny skulekrinsgrense, Vollane må framleis høyre til Bø skule
nn Merknad til planen på Øyra: bygg lågare mot kyrkja
nn Vi grunneigarar i dalen går imot at elva vert regulert til småkraft slik det står i framlegget
nn La skulen i Fjellgrenda stå, det er vårt svar på høyringa
nn I trafikkplanen manglar det fortau forbi barnehagen, vonar de får det inn
nn Til arbeidet med ny sentrumsplan vil eg føreslå at gamle meieriet vert verna
nn eg røystar for at hamna får gjestebrygge i den nye planen, set ho på austsida
nn Idrettslaget ønskjer at kommunedelplanen set av areal til skiløype
nn Forskrifta om snøscooter som er ute til uttale: ta ut traseen over Kvitvatnet
sv Mina synpunkter på detaljplanen: husen är för höga
sv Yttrande över förslaget till översiktsplan: spara åkermarken
sv Angående samrådet om cykelvägen, dra den öster om ån
sv Synpunkt på planförslaget: behåll parkeringen
sv Remissvar från Viks byalag: vi avstyrker förslaget
sv Till samrådet om Hamnområdet: fler träd, tack
sv Vi i bostadsrättsföreningen har invändningar mot detaljplanen
sv Jag vill lämna synpunkter på nya trafikplanen, sänk hastigheten vid skolan
sv Gällande granskningen av detaljplan för Åkern: skuggorna blir för stora
sv Apropå planförslaget för torget tycker jag fontänen ska vara kvar
sv Vårt yttrande om nya skolområdena är att syskon måste få gå ihop
sv Medborgarförslag till översiktsplanen: bygg inte på ängen
sv Ang. detaljplan Kvarnen 3, vi motsätter oss infarten från Byvägen
sv Inlaga i samrådet: bullerskydd krävs mot E6
sv Kommentar till remissen: för kort övergångstid
sv Vi tillstyrker förslaget till nya ordningsföreskrifter
sv I ert planförslag saknas gång- och cykelväg, lägg till det
sv Synpunkter till vindkraftsplanen: för nära bebyggelsen
sv Jag motsätter mig förslaget att stänga biblioteket
sv Vi tycker att översiktsplanen ska ha fler grönområden
sv Från naturföreningen: remissen om vargjakt saknar analys av populationen
sv Tankar om detaljplanen Kvarteret Björken: ta bort p-huset
sv Som boende på Strandvägen vill jag att samrådshandlingen kompletteras med bullermätning
sv Vad gäller samrådet för Norra Älvstranden anser vi att husen hamnar för nära vattnet
sv Synpunkt: behåll busslinje 4 i trafikförslaget
sv Synpunkter på förslaget till ny parkeringsnorm: för få platser
sv Yttrande från Hembygdsföreningen angående detaljplan för kvarteret Lejonet
sv I samrådet om översiktsplanen vill vi att åkrarna sparas
sv Vi i samfälligheten säger nej till förslaget om vindkraft på Höjden
sv Jag vill yttra mig över detaljplanen för hamnen, för hög bebyggelse
sv Angående nya skolskjutsreglerna som är på remiss: behåll två kilometer
sv Synpunkt på cykelplanen: glöm inte Byvägen
sv Synpunkt på detaljplanen för Kvarnbacken: spara eklunden, bygg på grusplanen istället
sv Skriver här för jag missade mötet, men i nya översiktsplanen borde det finnas plats för fler koloniträdgårdar
sv angående förslaget om ny skola i Ängby tycker vi föräldrar att infarten ska ligga mot norr
sv till samrådet om hamnen!! inga höghus framför kyrkan tack
sv Vi i byalaget lämnar följande på vindkraftsplanen: minst 1500 m från bebyggelse
sv Gällande granskningen av planen för Mosippan anser jag att dagvattnet inte är löst alls, det rinner ner till oss
sv Bygg inte på ängen i förslaget till ny plan. Ta bilhallen i stället!
sv Remissvar från pensionärsföreningen: behåll servicelinjen som den är
sv Har tittat på planritningen för kv. Rönnen och tycker gatan är alldeles för smal för räddningstjänsten
sv Angående utställningen av Västra stranden, vi boende vill ha kvar båtuppläggningen
sv jag röstar nej till nya skolorganisationen, låt 4-6 vara kvar i Hedby
sv synpunkt: cykelplanen har missat hela Östra sidan
sv Eftersom ni ber om tankar kring torget: mer träd, färre plattor och en scen åt söder
sv I översiktsplanen pekas vår skog ut för industri, det vill vi ha struket
sv Om vindbruksplanen: flytta område 7 bort från tjäderspelet
sv Till er som jobbar med planprogrammet för stationen - glöm inte hiss till perrongen
sv Lämnar här mina åsikter på taxeförslaget som är ute på samråd, småföretagare ska inte betala samma som kedjor
sv Vi i samfälligheten motsätter oss infart från Lindvägen enligt plankartan
sv nya lokala ordningsföreskrifterna borde förbjuda fyrverkerier även på nyår, skriv in det
sv Förskoleplanen: ett litet hus i varje by är bättre än ett jättehus, det hoppas vi att ni tar hänsyn till
sv Tack för samrådsmötet igår! Vill tillägga att bullerplanket måste gå ända till bron
sv för vår del får gärna detaljplanen tillåta radhus men inte fem våningar
en My comments on the draft plan: keep the trees
en Input to the public consultation: please lower the speed limit
en Regarding the draft zoning plan, please move the road
`;
