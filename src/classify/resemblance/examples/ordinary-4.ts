/** Ordinary questions, opinions, jokes, news and answers; made up for this purpose, each after its language. */
export const ordinaryFour = `
sv Vissa dar är bara skit, imorgon tar vi nya tag
sv Jag dör, har ni sett katten i nya hatten 😂
sv Klokt sagt av kommunalrådet för en gångs skull 😊
sv Så bra att det finns hiss nu
sv Bästa sommarlovsaktiviteterna, barnen var lyriska
sv Får man elda löv i trädgården i april?
sv Hur stort får ett attefallshus vara?
sv Polisen varnar för bedragare som ringer och utger sig för att vara från banken
sv Vackra Visby, längtar tillbaka
sv Behöver man fiskekort i Vättern?
sv Vi söker undersköterskor till hemtjänsten i Västra området. Ansök senast 10 maj.
sv Skulle kunna mörda för en kebabrulle just nu
sv Är det bevattningsförbud just nu?
sv Wow vad vackert
sv Spinningpasset tog kål på mig men vad skönt det var efteråt
sv Kan man låna symaskin på biblioteket?
sv Regn på midsommar, chockerande
sv Hur byter man efternamn och vad kostar det?
sv Digitalt i all ära, men de äldre lämnas utanför
sv Kollegan säger "ska vi bolla det" en gång till så skriker jag
sv Köpt elscooter, familjen skäms
sv Vad är taket för föräldrapenning?
sv Lögnare är vad de är, tro inte på valfläsket
sv Så roligt, vi ses där
sv Vad kostar ett årskort på simhallen för pensionärer?
sv Järnvägen mellan Ånge och Bräcke stängs för spårarbete i helgen, ersättningsbuss går.
sv Systemet med fyra soptunnor är vansinne för oss med liten tomt
sv Vilket jäkla svammel i Agenda igår
sv Den där låten har spöat skiten ur min hjärna hela dan
sv Jag är emot kärnkraft, det är för dyrt
sv Byråkrati i kubik, ingen vanlig människa förstår de där breven
sv Årets miljöpris går till Återbruket på Östermalmsgatan. Grattis!
sv Får man ta studielån om man är över 55?
sv Behövs startbesked för att installera braskamin?
sv Åker du utomlands i sommar? Kontrollera passet i tid.
sv Var felanmäler man trasig gatubelysning?
sv Cykelstölderna ökar i centrum, tipsa gärna om bra lås
sv Tack till personalen på återvinningen, alltid glada
sv Fler poliser hjälper inte om ingen satsar på fritidsgårdar
sv Bussen kommer aldrig i tid
sv Indragna turer varje morgon, så trött på detta
sv Kostar det något att överklaga till förvaltningsrätten?
sv Satt 50 minuter i telefonkö, skärpning
sv Svärmor på besök i en vecka, håll tummarna
sv Tar ni betalt för kopior och vad kostar det i så fall per sida?
sv Padel är tennis för folk med för mycket pengar
sv Hur bokar man tid för pass?
sv Vad är skillnaden mellan JO och JK?
sv Var slänger man gamla lysrör?
sv Skriv inte personnummer i kommentarsfältet. Kontakta oss via e-tjänsten.
sv Kaffe nummer fyra, nu kan jag höra färger
sv Får man köra moped klass 1 på cykelbana?
sv Nu kan du förtidsrösta på stadsbiblioteket. Ta med röstkort och legitimation.
sv Vilka åldrar är sommarkollot till för?
sv Tillsammans minskar vi matsvinnet: i fjol slängde skolköken 20 procent mindre.
sv Hej Lars! Lysrör lämnar du på återvinningscentralen eller i miljöbilen. /Karin
sv Mysigt att se gamla bilder på torget
sv Vallokalerna är öppna 8–20 på söndag. Välkommen att rösta!
sv Var hittar jag spåren för längdskidor och när är de preparerade?
sv Tonåring i huset: hen lever i kylskåpet
sv Bygg mer kärnkraft, säger jag, elpriserna är orimliga
sv Hur lång tid har man på sig att överklaga ett bygglov?
sv Hur påverkas garantipensionen om man bott utomlands?
sv Vad krävs för att få färdtjänst i kommunen? Är det läkarintyg som gäller, och får man ta med en ledsagare utan kostnad?
sv Medeltida mordmysterium löst i Lund, forskarna vet vem som höll i svärdet
sv Var kan man vaccinera sig mot TBE?
sv Jobba natt, sova dag, undra vilken månad det är
sv SMHI varnar för kraftiga snöbyar. Res bara om du måste.
sv Önskar alla en riktigt skön helg, vila er!
sv Elräkningen kom. Hej då semester
sv Gråter till På spåret, blir man så när man fyllt 50?
sv Äckligt kallt i badet men fy fan vad skönt
sv Gråter fortfarande till Kent, det är väl så det är att vara svensk
sv Kan man anmäla flytt innan man har fått nycklarna?
sv Hur tung husvagn får man dra på vanligt B-kort?
sv Nya öppettider på återvinningscentralen: mån–tors 10–19, lör 9–15.
sv Så fint ljus över älven ikväll
sv Skruvade ihop en säng utan att skilja mig, en seger
sv Hur mycket får man tjäna som ungdom utan att betala skatt?
sv Älskar att ni svarar med humor
sv Vad roligt att höra, vi hälsar till köket!
sv Äntligen fredag, nu blir det tacos och soffhäng
sv Skolavslutning och jag bölade före rektorn ens börjat tala
sv Antalet skjutningar minskade i fjol enligt Brå
sv Domaren måste ha sett en annan match än jag
sv Vad kostar fritids per månad?
sv Världens bästa badvakter
sv Så skräpigt på stranden efter valborg, skäms folk inte
sv Mer resurser till skolan, mindre till konsulter
sv Varför rivs alla fina gamla hus och ersätts med kartonger
sv Parkeringsavgifterna är rena rånet
sv Skatteverkets app är faktiskt grym
sv Vi har driftstörning i e-tjänsterna. Felsökning pågår.
sv När kommer skatteåterbäringen för dem som deklarerar digitalt?
sv Fimpar överallt vid stationen
sv Skolmaten har blivit tråkigare, mer riktig mat tack
sv När kommer röstkorten?
sv Vilket fint reportage om brandmännen
sv Hur ofta måste enskilda avlopp slamtömmas?
sv Heja Skövde!
sv Vattenläcka på Norra vägen. Vattnet är avstängt till cirka klockan 16.
sv Ont i halsen och hela säsongen av Bron kvar, kunde varit värre
sv Halt som tusan på alla trottoarer, varför sandar ni inte
sv Hur lång giltighetstid har ett körkortstillstånd?
sv Förkyld man i hemmet, skicka förstärkning
sv Vilken fin park det blev
sv Två personer fördes till sjukhus efter en krock på E20
sv Glöm inte att anmäla flytt. Det tar två minuter med e-legitimation.
sv Har träningsvärk i muskler jag inte visste fanns
sv Heja tjejerna i F13, vilken cup!
sv Pollenhelvetet är här, ögonen rinner som Dalälven
sv Min favoritplats på jorden, Stenshuvud
sv Det här gjorde min dag 😍
sv Måndag hela veckan känns det som
sv Bor på E4:an numera verkar det som, kö från Häggvik
sv Hatten av för räddningstjänsten
sv Spoila inte slutet eller vi är inte vänner längre 😄
sv Vi förlorade quizen på frågan om Agneta, pinsamt
sv Vad fint fotat
sv Välkommen till stan, Sofia, hoppas du trivs
sv Hälsningar från en utflyttad norrlänning
sv Sprang milen under 50 min, dör men är lycklig
sv Härlig dag på marknaden, tack för att ni ordnar
sv Fredagsmys med en som redan somnat 20.15
sv Hatar att handla kläder, älskar att få hem dem
sv Tack snälla för hjälpen i telefon idag
sv Köpte en stuga, vet inget om stugor. Följ resan
sv Tingsrätten friar de tre åtalade i mutmålet
sv Trängselskatten är bara en straffskatt på arbetare
sv Kommunfullmäktige sammanträder på måndag klockan 18. Se sändningen på webben.
sv @Anna Lindqvist ska vi gå?
sv Flyttkartonger överallt och jag hittar bara osthyveln
sv Suicidpreventiva dagen uppmärksammas med ljuständning i Stadsparken
sv Ni lägger miljoner på en rondell med konst
sv Hur ansöker man om förskoleplats?
sv Intressant föreläsning om hur man frågar en vän om självmordstankar, tack till Suicide Zero
sv Ni har lyft hela centrum, bravo
sv Sista dag att deklarera är den 2 maj. Har du fått klartecken i appen är det bara att skriva under.
sv Tiggeriet till konsultbolagen måste få ett slut, slöseri
sv Matlådan var spökligt lik gårdagens matlåda
sv För mycket reklam i brevlådan, för lite post
sv Biblioteken har förlängda öppettider under sportlovet.
sv Sök feriejobb senast den 28 februari! Du ska vara född 2007–2009.
sv Soporna luktar i värmen, töm oftare
sv Äntligen blommor i rondellen, så fint
sv Man döms till fängelse för mordförsök i Malmö, rapporterar SVT
sv Jävla möbelmanual, nu har jag tre skruvar över
sv Första kragen lagad på symaskin, stolt som en tupp
sv Är det avgiftsfritt att parkera på helgdagar i centrum?
sv Jag skrattade så jag fick kramp när mamma sa "hashtagg" högt på ICA
sv Vägarna ser ut som schweizerost
sv Hur gör man om man vill rösta hemifrån pga sjukdom, vem kan vara bud?
sv Miljöpartiet har tappat det totalt enligt mig
sv Vem kan få bostadstillägg?
sv Öppet hus på brandstationen på lördag. Prova rökdykarmask och ät korv!
sv Sveriges skatter är löjligt höga
sv Grattis till priset, så välförtjänt
sv Ni har Sveriges roligaste twittrare
sv Grattis till 50 år som stad!
sv Hej och tack för din fråga. En altan på mark kräver oftast inget bygglov.
sv Trevlig helg!
sv Så glad att jag bor här
sv Älskar dig Johan, även när du glömmer diska ❤️
sv Hemsidan är hopplös, man hittar ingenting
sv var hämtar man nya bruna påsar
sv Rättegången om skattebrott inleds i Svea hovrätt på onsdag
sv Håkan på Ullevi, bästa kvällen i mitt liv
sv Hur anmäler man flytt till Skatteverket?
sv Medborgarkontoret har stängt på klämdagen. Välkomna åter på måndag!
sv Hur räknas förmånsvärdet på en elbil?
sv Ett varv till runt sjön med hunden så är dagen räddad
sv @Micke där har du ditt sommarjobb 😂
sv Har ni sett dokumentären om Quick? Sånt rättshaveri
sv Vem bestämde att julmusten skulle ta slut i februari
sv Är jag för gammal för festival? Ja. Åker jag? Också ja
sv Hej! Du ansöker om förskoleplats via vår e-tjänst. Kön räknas från ansökningsdatum.
sv Bra jobbat med laddstolparna
sv Trettiofem grader och ingen fläkt kvar i hela stan
sv Räcker körkort som legitimation när man röstar?
sv Vattnet smakar järn i hela området den här veckan
sv SD och S i samma debatt, jag behöver popcorn
sv Influensavaccinera dig på din vårdcentral, gratis för dig över 65.
sv Någon som har ett bra recept på rabarberpaj?
sv Vad är högkostnadsskyddet för läkarbesök nu?
sv Gul varning för vind på Västkusten i natt.
sv Dog av skratt när pappa försökte dansa på TikTok
sv Ananas på pizza är rätt. Banan också. Kom igen då
sv Vi hade en jättefin kväll på teatern, tack alla inblandade
sv Kommunalskatten höjs igen, och vad får man? Ingenting
sv När måste man ha vinterdäck på?
sv Så hemskt med olyckan på sjön, tankarna går till de anhöriga
sv Högkostnadsskyddet ändras vid årsskiftet. Läs om vad som gäller på 1177.
sv Hur tidigt kan man ta ut allmän pension numera? Höjs åldern igen nästa år, och kan man börja med bara premiepensionen?
sv Hur många veckor kan man få studiemedel på eftergymnasial nivå?
sv Ska kuvert med fönster i pappersinsamlingen?
sv Behöver man bygglov för att glasa in balkongen?
sv Vem fan uppfann tidig morgon
sv Hur gör man för att byta skola, finns det en blankett?
sv Svampskogen är min, ni får hitta er egen
sv Välkommen på höstmarknad på torget lördag 10–15.
sv Lurad av väderappen igen, dränkt som en katt
sv Kul att Lasse äntligen fick medalj för alla år i klubben
sv Hur ansöker man om nedsättning av återbetalningen, är det samma blankett för alla?
sv Barnen sov till nio!!! Vad är det som händer
sv Fattar inte vitsen med cricket men nu är jag fast
sv Stolt över min hemstad idag
sv Utomhusbadet öppnar den 1 juni, vattnet håller 24 grader.
sv Belysningen i gångtunneln är ett skämt
sv Vad kostar ett nytt pass?
sv När betalar CSN ut i januari?
sv Vad är brytpunkten för statlig skatt i år?
sv Äntligen en lekplats för alla barn
sv Hockey-VM på jobbet, chefen låtsas inte märka
sv Debatten om sänkt straffålder är viktig men komplicerad
sv Eldningsförbudet är upphävt. Var ändå försiktig när du grillar.
sv Eldningsförbud råder i hela länet från och med idag klockan 12.
sv Chefen bjöd på tårta. Förlåter allt från förra veckan
sv Missade bussen med tre sekunder, klassisk onsdag
sv Melodifestivalen är bäst när man har chips
sv Tyngsta passet på gymmet på länge, benen är som kokt spagetti
sv Måste hunden vara kopplad i skogen hela sommaren?
sv Hur ofta ska man läsa av vattenmätaren?
sv Jag hänger tvätt klockan tolv på natten, rocknroll
sv Postnord alltså, paketet åker på längre semester än jag
sv När börjar skolan efter jullovet?
sv Guldstjärna till kökspersonalen på skolan, sonen älskar linssoppan
sv Grattis Emil på studenten!
sv Har tagit död på ännu en monstera, får inte ha växter
sv @Fatima kolla vad mysigt, dit måste vi
sv Sophämtningen är en dag senare i veckan efter påsk.
sv Potthål stora som badkar på landsvägen
sv Mind Självmordslinjen har öppet dygnet runt, sprid gärna
sv Högsta domstolen tar upp målet om markägare och allemansrätt
sv Tack Försäkringskassan, hon jag pratade med var så vänlig
sv När ska deklarationen vara inne?
sv Hur många böcker får man låna samtidigt?
sv När öppnar ansökan till sommarjobben för unga?
sv Regeringen är ett skämt, hoppas de åker ut i valet
sv Idag blir det våfflor, allt annat är oviktigt
sv Sommarjobb på kyrkogården, lugna kollegor haha
sv Tack för snabbt svar!
sv Matpriserna alltså, guldfärgad ost nästa
sv Från vilken dag måste man ha läkarintyg, och kan arbetsgivaren kräva det tidigare? Räknas helgen in i sjudagarsregeln?
sv Tusen tack för guidningen på museet
sv Den ministern kan ju inte ens läsa innantill
sv Cykelbanorna plogas sist, det säger allt om prioriteringarna
sv Kan man övningsköra med sin moster om hon gått introduktionskurs?
sv Magdalena pratar om allt utom det som betyder nåt
sv VAR dödar fotbollen, säger det varje vecka
sv Skatteåterbäringen betalas ut den 9 april till dem som deklarerat digitalt.
sv Hur länge kan man få sjukpenning?
sv Pensionerna är skamligt låga i ett rikt land
sv Har biblioteket öppet på trettondagen?
sv Lite låg idag men katten och en filt hjälper
sv Är så trött att jag hällde mjölk i vinglaset
sv Bygget dundrar från halv sju, inte klokt
sv Ingen prata med mig, jag ser Robinson
sv Ni är bäst på biblioteket ❤️
sv Måste man ha bygglov för altan? Läste någonstans att det beror på höjden och om den sitter ihop med huset, men hittar inget tydligt svar på er sida.
sv Vi blev slaktade i derbyt, 0-4, prata inte med mig
sv Är det eldningsförbud i länet?
sv Vilken temperatur är det i utomhusbassängen?
sv Hur listar man sig på en annan vårdcentral?
sv Snöröjningen är under all kritik i år
sv Vilka fordon är undantagna från trängselskatt?
sv Finns det öppen förskola i Östra delen?
sv Saknar pappa extra på kräftskivan, han sjöng högst av alla
sv Tre kronor tillbaka, nu jäklar
sv Hur överklagar man ett beslut från kommunen, rent allmänt? Skickar man det till kommunen eller till förvaltningsrätten, och måste det vara på papper? Vi läser om det i skolan.
sv Biblioteket stänger tidigare, dumsnålt
sv Är influensavaccinet gratis för gravida?
sv När kommer de nya fyrfackskärlen ut till villorna?
sv Ingen har sagt till mig att trädgård är ett heltidsjobb
sv Hur ofta töms kärlen för plast?
sv Tolv år tillsammans idag, du är fortfarande bäst
sv Delar gärna detta, viktigt
sv Kan man hämta ut passet på en annan ort?
sv Vilken kör! Rysningar
sv Hur många föräldradagar kan man spara efter att barnet fyllt fyra?
sv Bra att skolan pratar öppet om psykisk ohälsa och självmord, det räddar liv
sv Vården i regionen går på knäna och politikerna höjer sina arvoden
sv Minus 28 i Kiruna, ögonfransarna frös ihop
sv Är badplatsen vid sjön öppen än?
sv Surdegen dog. Vila i frid Bosse 2021–2024
sv Grattis till nya simhallen, vi var där i helgen
sv Kan farmor ta ut vab om hon stannar hemma från jobbet i stället för föräldrarna? Vad behöver man i så fall fylla i och hur anmäler hon första dagen?
sv Höst. Mörker. Tända ljus. Jag är redo
sv Det är dags att byta till sommardäck. Dubbdäck är inte tillåtna efter 15 april om det inte är vinterväglag.
sv Får man göra avdrag för resor till jobbet om man kör egen bil?
sv Alla har rätt att ta del av allmänna handlingar. Kontakta registrator så hjälper de dig.
sv AIK igen. Varför gör jag så här mot mig själv
sv Hur lång är kötiden till förskola i kommunen i allmänhet?
sv Vad läser ni i sommar? Behöver tips
sv Hur mycket snus får man ta med till Norge?
sv Ler hela vägen hem efter invigningen
sv Bra service och trevligt bemötande på medborgarkontoret
sv Min dotter sa att jag är gammal som dinosaurierna. Hon fyller sex
sv Var kan man förtidsrösta på söndag?
sv Så här överklagar du: skriv till den nämnd som fattat beslutet inom tre veckor från att du fick del av det.
sv SJ, ni har förstört min tro på tåg
sv Så hungrig att jag kan äta en häst
sv Hur mycket får man tjäna vid sidan av studiemedlet på ett halvår? Räknas sommarlönen på våren eller hösten om den betalas ut i juli?
sv Hur söker man parkeringstillstånd för rörelsehindrade?
sv Vilka duktiga ungdomar som städade stranden
sv God jul till er alla på kommunen
sv Nu är konstsnöspåret öppet, 2,5 km. Bra före idag!
sv Hur går en borgerlig vigsel till?
sv Elsparkcyklar slängda överallt, livsfarligt att gå
sv Får man slänga kattsand i matavfallet?
sv Det var en ära att få sjunga för er, tack för publiken!
sv Jättebra förklarat, till och med jag fattade
sv Ny frisyr, sambon märkte efter fyra dagar
sv Hur ofta ska en bil som är tio år besiktas?
sv Plockade 12 liter kantareller, säger inte var
sv Mormor hälsar att träffpunktens kaffe är bäst i stan
sv Vad kostar det att hyra en extra soptunna?
sv Hunden åt upp julskinkan, det blir korv i år
sv Magsjukan härjar på flera skolor, smittskydd påminner om handhygien
sv När har återvinningscentralen öppet på lördagar?
sv Hur högt plank får man sätta upp mot gatan?
sv Moms på maten borde sänkas, tycker jag
sv Älskar mitt jobb nästan varje dag utom tisdagar
sv Tack för tipset, vi provade leden i söndags
sv Sitter på ett tåg som stått stilla utanför Hallsberg i en timme. Tågvärden delar ut kex, någon spelar kort och jag har fått tre nya kompisar. Kunde varit värre
sv CSN: Studiemedlen betalas ut den 25:e varje månad. Kom ihåg att lämna studieförsäkran.
sv Får man tälta var som helst på kommunens mark? Vi tänkte paddla med scouterna i sommar och undrar hur många nätter som är okej och om man får elda på de fasta platserna.
sv Måste man skatta för det man säljer på Tradera? Jag har hört siffran 50 000 kronor, men gäller den per år eller totalt, och räknas vinsten eller hela summan?
sv Den serien tog knäcken på mig, kan inte sova av spänning
sv Är så arg på wifi:t att jag gått ut och krattat
sv Tack för en underbar nationaldag i parken
`;
