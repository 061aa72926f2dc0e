/** Ordinary questions, opinions, jokes, news and answers; made up for this purpose, each after its language. */
export const ordinaryFive = `
sv Sol i Göteborg! Någon tog ett kort som bevis
sv Katten ligger på tangentbordet så jag jobbar inte idag
sv Hur förtullar man ett paket från Storbritannien?
sv Nollvisionen för suicid ska bli verklighet, säger Folkhälsomyndigheten
sv Trist att torget dör, alla butiker stänger
sv Stort tack till plogföraren som kom redan fem
sv Hesa Fredrik testas på måndag klockan 15. Du behöver inte göra något.
sv Sista dagen på jobbet i morgon, sen fem veckor hängmatta
sv Kan man få CSN för studier i Danmark?
sv Fan vad jag är less på att skotta
sv Bra att ni lyssnar på unga
sv Mobilnätet ligger nere var och varannan dag på landet
sv Hallå Pelle, är det du i hjälmen? 😄
sv Bombhotet mot tåget var falskt, polisen har hävt avspärrningen
sv Vad är det för skillnad på skattetabell 32 och 33?
sv Vilka regler gäller för att ta in hundvalp från Polen?
sv Brand i lägenhet på Söder i natt, samtliga boende är utrymda
sv Fira nationaldagen i Stadsparken: musik, tal och fika från klockan 13.
sv Vi svarar på inlägg vardagar 8–16. Vid akuta fel, ring felanmälan.
sv Hur hyr man en idrottshall för barnkalas?
sv Här bygger vi nya Lindskolan, inflyttning till höstterminen 2026.
sv När kommer pensionen i maj?
sv Hur gör man om man någon gång vill begära ut en allmän handling? Måste man säga vem man är och varför, eller får man vara helt anonym?
sv Spolning av ledningsnätet kan ge missfärgat vatten under veckan.
sv Så ska det låta var bättre med Peter Harryson, står fast vid det
sv Får EU-medborgare rösta i kommunvalet även om de bara bott här ett år? Och gäller samma sak för norrmän och islänningar?
sv Mördarsniglarna tog hela salladen, det här är krig
sv Politiker är som vädret, man gnäller och inget händer. Såg hela partiledardebatten igår och det enda jag minns är slipsarna
sv Dåligt skyltat vid omledningen, alla körde fel
sv Vad gäller för kräftfiske i år?
sv Måndag igen och kaffet är slut, vem bestämde att veckan ska börja så här
sv Så trött att jag precis ställde mjölken i skafferiet och flingorna i kylen
sv Kan någon ge mig ett bra recept på linssoppa som barnen faktiskt äter?
sv Jag vill ha choklad och en filt och ingen som pratar med mig ikväll
sv Har legat vaken sedan tre och tänkt på något pinsamt jag sa 2009
sv Saknar min bästa vän så mycket, varför skulle hon flytta till Göteborg
sv Förkyld för tredje gången sedan oktober, näsan är som en öppen kran
sv Får jag sova till tolv i morgon eller räknas det som att man gett upp?
sv Skicka mig en bild på din hund, jag har haft en jobbig dag
sv Hjärtat gick i tusen bitar när jag såg att han redan hade en ny
sv Söndagsångesten kom tidigt idag, redan vid lunch låg jag på soffan och suckade
sv Tenta på tisdag och jag har läst exakt noll sidor, wish me luck
sv Katten väckte mig klockan fyra för att visa att skålen var halvfull
sv Bakade kanelbullar och åt sju stycken innan de svalnat, ångrar ingenting
sv Aldrig mer rödvin på en onsdag, huvudet dunkar som en dålig technoklubb
sv Sonen frågade varför jag ser ut som ett russin, tack för den älskling
sv Någon som vill spela Mario Kart ikväll? Jag lovar att förlora snyggt
sv Regn, regn och åter regn, snart växer det mossa på mina skor
sv Idag sa dottern mamma för första gången, fast hon tittade på brödrosten
sv Jag är så kär att det är löjligt, går runt och ler mot busskurer
sv Ledsen utan att riktigt veta varför, ska nog bara äta makaroner och se Solsidan
sv Äntligen fredag! Tacos, pyjamas och i säng klockan nio som den legend jag är
sv Missade bussen med två sekunder och chauffören såg mig rakt i ögonen
sv Drömde att jag kunde flyga men var tvungen att betala parkering i luften
sv Vilken låt borde jag vakna till imorgon? Behöver något som väcker de döda
sv Chefen sa bra jobbat idag och jag kommer leva på det till jul
sv Har städat hela huset och nu vågar ingen i familjen röra sig
sv Hatar måndagar, hatar snöslask, hatar att mitt paraply gick sönder utanför Ica
sv Ensam hemma en lördag, känns lite tomt men pizzan var i alla fall god
sv Vi gjorde slut igår. Det är okej, men lägenheten är väldigt tyst
sv Kan någon komma hit och klappa mig på huvudet tills den här dagen tar slut
sv Hunden åt upp min vänstra sko, bara den vänstra, han har smak
sv Så nervös inför uppkörningen imorgon att jag bromsar i sömnen
sv Äter glass till frukost eftersom jag är vuxen och ingen kan stoppa mig
sv Varför kommer all energi klockan elva på kvällen när man ska sova
sv Har lyssnat på samma Håkanlåt fjorton gånger idag och gråtit till nio av dem
sv Jag behöver semester från min semester, tre barn i husvagn i regn är inget skämt
sv Får jag be om tips på en riktigt mysig podd för långa promenader?
sv Den känslan när du nyser mitt i ett Teamsmöte utan att vara mutad
sv Farmor har lärt sig skicka emojis och jag får nu tolv auberginer om dagen
sv Min granne övar trumpet och jag börjar faktiskt gilla det, hjälp
sv Springer min första mil på lördag, benen protesterar redan vid tanken
sv Jag vill bara ha någon att äta brunch med på söndagar
sv Halsen känns som sandpapper och febern kryper uppåt, hej då helgplaner
sv Förlorade i Fifa mot min lillebror, 0-6, flyttar till skogen
sv Varför säger ingen att bebisar vaknar varje timme? Jo alla sa det, jag lyssnade inte
sv Hittade en femhundralapp i vinterjackan, bästa dagen på hela året
sv Höll på att dö av skratt när pappa försökte göra en tiktokdans i köket
sv Idag är en sån dag då allt jag rör vid går sönder, nu senast vattenkokaren
sv Ge mig en anledning att gå till gymmet, alla mina egna är slut
sv Tåget är försenat igen så nu har jag lärt känna hela vagn sju
sv Så arg på mig själv som glömde mattelådan hemma och fick äta automatchips
sv Första vårsolen på altanen, kaffe i handen, jag begär inget mer av livet
sv Har börjat prata med mina krukväxter, monsteran är bäst på att lyssna
sv Vaknade av att någon kräktes, det var katten, på min nya matta
sv Tänk om man kunde få betalt för att ligga i badkaret och läsa deckare
sv Mina vänner skaffar hus och barn, jag har skaffat en airfryer
sv Saknar sommaren, saknar bryggan, saknar myggen till och med
sv Hur kan tvätten aldrig ta slut? Vi är bara två personer som bor här
sv Stressad inför redovisningen på torsdag, rösten darrar redan framför spegeln
sv Vill ha en kram och en räkmacka, i den ordningen
sv Min kille somnade mitt i filmen som han själv valde, som vanligt
sv Tappade telefonen i toaletten, den lever, men vi har inte samma relation längre
sv Tre timmars sömn och åtta möten, låt spelen börja
sv Den som uppfann sommartid får gärna komma hit och väcka mina barn
sv Ikväll ska jag inte göra någonting alls och det ska bli underbart
sv Gråter till reklamfilmen med den gamla mannen och hunden, varje gång
sv Nyss hemkommen från Rom, fötterna värker men magen är full av pasta
sv Känner mig lite utanför på nya jobbet, alla har redan sina lunchgäng
sv Får man äta semla två gånger samma dag? Frågar åt mig själv
sv Åkte skidor för första gången på tio år, kan inte gå i trappor nu
sv Jag och soffan har nu en seriös relation, det är officiellt
sv Spelade Zelda till halv fyra, ska upp kvart över sex, bra val
sv Någon som har ett recept på glutenfri sockerkaka som inte smakar kartong?
sv Det luktar snö i luften och jag blir sju år gammal igen
sv Lillan har lärt sig ordet nej och använder det med stor entusiasm
sv Blev ghostad efter tre dejter, fint, då hinner jag se klart serien
sv Hela kontoret är sjukt, jag sitter här ensam med en fikakorg
sv Mitt ex likade min bild från 2016 mitt i natten, jag sitter ner
sv Behöver sol, behöver bad, behöver en drink med litet paraply i
sv Grattis till mig som glömde min egen bröllopsdag, blommor köpta på macken
sv Jag fattar inte hur folk orkar träna klockan sex på morgonen, ni är inte kloka
sv Vill någon byta liv med mig tills diskmaskinen är lagad
sv Kom precis på att lovet är slut imorgon, vem kan jag prata med om det
sv Så himla stolt över dottern som vågade sjunga solo på skolavslutningen
sv Min hjärna klockan tre på natten: minns du när du kallade läraren mamma
sv Bara jag som blir deppig av november? Mörkt när man går, mörkt när man kommer
sv Önskar att jag kunde sova som hunden, på rygg med tungan ute
sv Åt något konstigt igår och magen låter som en brummande traktor
sv Ska på min första dejt på fyra år, vad gör man med händerna
sv Det värsta med att bo ensam är att man måste döda spindlarna själv
sv Beställde sushi för två och svarade tack detsamma när budet sa smaklig måltid
sv Har gråtit, ätit chips och klippt lugg, en helt vanlig uppbrottsvecka alltså
sv Semestern börjar om fyra timmar och jag tittar på klockan var tredje minut
sv Jag ger upp, det finns ingen strumpa i det här huset som har en partner
sv Fick höra att jag ser trött ut, tack, det är mitt ansikte
sv Morfars gamla vinylskivor, ett glas vin och regn mot rutan, perfekt kväll
sv Längtar efter havet så det gör ont, inlandet är inte för mig
sv Kan nån skicka mig en playlist för städning, gärna med mycket 90-tal
sv Min tonåring svarade med en hel mening idag, vi firar med tårta
sv Orkar inte vara vuxen idag, kan någon ringa och sjukanmäla mig från allt
sv Bilen startade inte, bussen kom inte och det började hagla, tack universum
sv Nyklippt och ser ut som en svamp, det växer väl ut till midsommar
sv Det är så tyst i huset sedan barnen flyttade, jag lagar fortfarande mat för fem
sv Vann på trisslott! Trettio kronor, precis vad den kostade
sv Provade yoga, fastnade i en ställning, blev räddad av katten
sv Tröstköpte garn för åttahundra kronor, har redan en hel garderob full
sv Hon svarade äntligen på mitt sms och jag sprang ett varv runt köket
sv Idag har jag bara gråtit en gång över löken, framsteg i matlagningen
sv Nattpass igen, automatkaffe och knäckebröd, glamouren är total
sv Måste sluta läsa skräckromaner före läggdags, garderoben andas
sv Önskar mig en kamera i julklapp men får väl strumpor som alltid
sv Kaninen har rymt ut i trädgården och vägrar komma in, vi förhandlar med morötter
sv Vad ska jag laga till middag, jag är så less på köttfärssås
sv Bråkade med sambon om hur man viker handdukar, vi är tydligen trettiofem år nu
sv Sitter på balkongen med jacka och vägrar erkänna att sommaren är över
sv Höga förväntningar på nyårsafton, somnade kvart i tio med hatten på
sv Fick äntligen hög poäng i Wordle, två försök, ring tidningen
sv Kramsnö utanför fönstret och jag ska strax bygga världens fulaste snögubbe
sv Blir så rörd av gamla par som håller hand på Coop
sv Mitt wifi dog mitt i finalen och jag skrek så grannen knackade på
sv Får jag låna någons mamma över helgen? Min är på Kanarieöarna
sv Träningsvärk överallt, till och med i öronen, hur är det möjligt
sv Folk som tuggar högt på tåget borde få en egen vagn
sv Valpen har bitit sönder tre laddare, en fjärrkontroll och mitt tålamod
sv Ska försöka sluta snusa från och med idag, be för min familj
sv Gick in i köket, glömde varför, åt en ostmacka, gick ut igen
sv Livet är bra konstigt, ena dagen gråter man och nästa köper man en kajak
sv Satt bredvid världens gulligaste bebis på flyget, vi spelade tittut till Malmö
sv Vabbar fjärde dagen, har sett Bluey i sin helhet, två gånger, gråter mer än barnet
sv Jag vill ha en egen bokhandel med en gammal katt i skyltfönstret
sv Lagade mammas gryta och för en sekund luktade det barndom i hela lägenheten
sv Somnade på spårvagnen och vaknade vid ändhållplatsen, trevligt där faktiskt
sv Pluggar organisk kemi och förstår nu varför folk blir munkar
sv Min sambo snarkar som en motorsåg, nu bor jag i vardagsrummet
sv Vilken underbar kväll, spontangrill med grannarna och barnen sprang barfota
sv Är det okej att säga nej till en fest bara för att man vill läsa?
sv Tappade tråden mitt under presentationen och började prata om min hund istället
sv Hon som satt framför mig på bion hade världens största frisyr, såg halva filmen
sv Idag kände jag mig snygg i exakt fyra minuter, sen började det blåsa
sv Har saknat att skriva, så nu blir det dagbok med ful handstil igen
sv Försökte göra surdeg, det blev en tegelsten, kan användas som dörrstopp
sv Avundsjuk på alla som är i fjällen just nu, här är det bara lera
sv Så jäkla irriterad på den där pipande brandvarnaren som jag inte når
sv Åkte till Ikea för ett ljus och kom hem med en bokhylla och tre växter
sv Gnällig, hungrig och genomfrusen, kom inte nära utan choklad
sv Min äldsta har fått körkort och jag har fått gråa hår
sv Känns skönt att ha gråtit ut hos en kompis, nu är allt lite lättare
sv Åttio obesvarade mejl efter ledigheten, jag stänger datorn och låtsas som ingenting
sv Drömmer om en stuga utan internet men med väldigt bra internet
sv Mjölken var sur, jag var sur, nu är vi två
sv Måste bara få säga att kräftskivan igår var bland det roligaste i år
sv Idag fyller min hamster två år, vi firar med solrosfrö
sv Kärlek är när någon sparar sista biten pizza till dig
sv Tvååringen la sig raklång i mataffären för att bananen var för gul
sv Nu har jag lyssnat på grannens bas i tre timmar, kan åtminstone texten
sv Kom i mål på Vasaloppet, sist i min familj, lyckligast i världen
sv Glömde stänga av larmet så hela huset vaknade kvart över fem på en söndag
sv Ingen säger något om hur ensamt det är att jobba hemifrån på vintern
sv Jag lovade mig själv en lugn kväll och sitter nu och monterar en garderob
sv Första dagen på nya skolan, ingen jag känner, men korvstroganoffen var god
sv Vill hem till Norrland, storstan stinker avgaser och stressade människor
sv Kan vi prata om hur gott det är med smör på varmt bröd
sv Jag vill ha snö, glögg och någon som eldar i kaminen åt mig
sv Fick ett vykort från en gammal brevvän idag och blev löjligt glad
sv Filmen börjar med ett mord på en färja och sedan släpper spänningen aldrig
sv Mördaren visade sig vara trädgårdsmästaren, jag gissade fel ända till sista sidan
sv Sköt ner fyra fiender med en granat igår kväll, bästa rundan i Warzone hittills
sv Robotdammsugaren fastnar under soffan varje dag men städar bra när den väl rör sig
sv Maten var god men vi fick vänta femtio minuter på en omelett
sv Appen kraschar varje gång jag försöker logga in, ger två stjärnor
sv Djurgården krossade dem i andra halvlek, rena slakten efter det röda kortet
sv Sista avsnittet där hela familjen dör vid middagsbordet, jag satt tyst i en timme
sv Hörlurarna har grymt ljud men batteriet räcker knappt en pendlingsresa
sv Boken handlar om en bankrånare som gömmer sig på ett ålderdomshem, riktigt rolig
sv Bästa skräckfilmen på länge, dockan med kniven kommer jag drömma om
sv Boken var så tråkig att jag somnade tre gånger på samma kapitel
sv Hamnade på en liten thaikrog i Umeå och fick mitt livs bästa pad thai
sv Hur kan man döda av den roligaste karaktären redan i avsnitt två?
sv Vinterskorna släpper in vatten efter en vecka, köp inte dem
sv Bossen i slutet dödade mig trettio gånger innan jag fattade mönstret
sv Skådespelaren som spelar seriemördaren är så bra att det blir obehagligt
sv Hotellet låg perfekt, frukosten var fantastisk, kudden var som en plankbit
sv Äntligen en svensk thriller där polisen inte är alkoholist och frånskild
sv Frölunda bombade in fyra mål på tio minuter, vilken attack
sv Kaffebryggaren läcker, låter som en helikopter och gör ändå underbart kaffe
sv Historien om giftmorden i prästgården är läskig på ett mysigt sätt
sv Uppdateringen förstörde hela spelet, nu laggar det i varje eldstrid
sv Grät floder när hunden dog i slutet, varför gör filmskapare så här
sv Jackan är varm, snygg och har fickor på insidan, fem av fem
sv Sju av tio, bra action men för många explosioner och för lite handling
sv Pizzan var bränd i kanten och kall i mitten, ett slags konststycke
sv Kriget i tredje säsongen är det snyggaste som gjorts på tv
sv Regissören vill säga något om hämnd, oklart vad, men blodet sprutar
sv Symaskinen är lätt att trä och syr genom jeans utan problem
sv Hennes nya album låter som regn mot ett plåttak, jag älskar det
sv I boken hotar maffian hela byn och ändå är den smårolig
sv Målvakten räddade en straff i sista sekunden, jag tappade korven i knät
sv Ljudboken lästes av en man med så sövande röst att jag missade mordet
sv Bra telefon för pengarna, kameran är dock värdelös i mörker
sv Levererade fel storlek två gånger men kundtjänst var trevlig, så en trea
sv Serien om terrorcellen är tät, obehaglig och otroligt välspelad
sv Headshot från andra sidan kartan, min kompis tror fortfarande att jag fuskade
sv Romanen börjar med en begravning och slutar med ett bröllop, däremellan skratt
sv Burgaren var saftig, pommesen krispiga, notan chockerande
sv Elgitarren kom ostämd och repig men låter riktigt fett
sv Tredje delen är den svagaste, all spänning försvann när skurken blev snäll
sv Tyngdlyftaren slet bokstavligen sönder motståndet, guld med tio kilos marginal
sv Jag trodde aldrig att en film om en död kyrkoherde kunde vara så varm
sv Barnvagnen är tung som en traktor men rullar fint i snö
sv Spelet går ut på att gömma lik för vakterna, absurt och hysteriskt kul
sv Läste hela natten, kunde inte sluta förrän jag visste vem som förgiftade grevinnan
sv Städappen påminner mig om disken, jag har redan en mamma, tack
sv Kniven är vass, ligger bra i handen och skär tomater som smör
sv Slutstriden är tjugo minuter för lång och man ser inget för all rök
sv Restaurangen har bytt kock och det märks, fisken smakade äntligen fisk
sv Han boxas som en galning, knockade honom i rond två med en vänsterkrok
sv Sjukt bra dokumentär om rättegången mot yxmördaren på artonhundratalet
sv Soffan såg bättre ut på bild, den här färgen är mer senap än guld
sv Den här krimserien har fler lik än repliker
sv Första boken var magi, tvåan var okej, trean borde ha stannat i byrålådan
sv Batteriet i elcykeln dör vid minus fem, annars suverän
sv Jag spelade som skurken den här gången och brände ner hela byn, oj vad kul
sv Bion var full, popcornen slut, filmen ändå värd varenda krona
sv Att huvudpersonen hoppar från bron i första scenen gör att man fastnar direkt
sv Hockeyn ikväll var ett krig, tre slagsmål och en tappad tand
sv Tvättmedlet luktar konstgjord persika och gav mig klåda, undvik
sv Bästa kebaben i stan, såsen är värd en egen helgdag
sv Sängen knarrar och lådorna kärvar men för priset får man inte gnälla
sv Teaterns version av Macbeth var blodig, högljudd och helt lysande
sv Vem mördade Laura Palmer? Ser om hela Twin Peaks och är lika fast
sv Yatzyappen har så mycket reklam att man glömmer vems tur det är
sv Zombierna springer i den här filmen, det är fusk tycker jag
sv Ljuvlig bok om två systrar, en fyr och en hemlighet från kriget
sv Dog direkt i Elden Ring igen, nu har jag dött 214 gånger, statistiken ljuger inte
sv Åkband till barnen räckte inte till karusellen, annars trevlig park
sv Vinet smakar mest gammal källare och besvikelse, tre poäng för etiketten
sv Musiken när planet störtar gav mig gåshud på hela kroppen
sv Trummisen misshandlade trummorna i två timmar, bästa konserten i år
sv Spelet är gratis men suger ut plånboken på en vecka
sv Kidnappningen löstes alldeles för lätt, fyra avsnitt hade räckt
sv Läppstiftet sitter hela dagen, överlevde både lunch och en lång kyss
sv Komikern dödade publiken igår, vi skrattade så vi grät
sv Förstår inte hypen, en man stirrar på ett hav i två timmar
sv Kokboken är vacker men varje rätt kräver nitton ingredienser
sv Motståndarna kom med kanoner, vi med vattenpistoler, förlust 1–7
sv Frisören lyssnade, klippte lugnt och räddade min lugg, rekommenderas
sv Agenten skjuter sig ut ur ambassaden utan att skrynkla kostymen, underbart dumt
sv Våffeljärnet fastnar om man inte smörjer det rejält, annars nöjd
sv Jag hatade varenda karaktär och kunde ändå inte sluta titta
sv Luftmadrassen höll luften i exakt en natt, så skaffa pump
sv Deckaren från Gotland är mysmord när det är som bäst
sv Vi bombade deras bas, tog flaggan och vann med tre sekunder kvar
sv Tysk krigsfilm, brutal och smutsig, bör ses av alla
sv Självmordsscenen i operan var otroligt vackert sjungen av sopranen
sv Servitören spillde soppa på mig och bjöd på efterrätten, nöjd ändå
sv Hela säsongen byggde upp till ett mord som aldrig hände, lurad
sv Tåget i filmen sprängs två gånger, vilket säger allt om budgeten
sv Pannlampan lyser upp halva skogen, älgarna var inte glada
sv Barnens favorit är boken om prutten som räddade världen
sv Min nya skrivare hatar mig, pappersstopp vid varje sida
sv Karatefinalen avgjordes med en spark mot huvudet, snyggt men tufft
sv Tv:n har otrolig bild, ljudet låter som en burk
sv Måste säga att slutet med giftet i teet var smart skrivet
sv Spahelgen var lugn och skön, bara bastun var lite ljummen
sv Skurkens plan att förgöra jorden hade fallit på ett enkelt kalkylark
sv Läsplattan är lätt och skön i handen, rekommenderar den till långresor
sv Musikalen var tre timmar lång och jag ville ändå ha mer
sv Tårtan från bageriet såg ut som en dröm och smakade diskmedel
sv Brädspelet tog fem timmar och nästan vår vänskap
sv Gamla westernfilmer slår allt, en duell, en hatt och tystnad
sv Myggmedlet funkar inte, myggorna verkar snarare gilla smaken
sv Har aldrig hejat så på en gangster som i den här serien
sv Kundtjänsten svarade snabbt och skickade en ny pump, fem stjärnor
sv Köttbullarna var torra men lingonen räddade lunchen
sv Grattis regeringen, ännu ett löfte som hamnade i papperskorgen före frukost
sv Skatten höjs, servicen sänks och vi ska visst vara tacksamma
sv Partiledardebatten igår var som att se fem personer prata med varsin vägg
sv Jag tycker att invandringspolitiken måste gå att diskutera utan att folk skriker rasist
sv Alla skyller på elpriset men ingen bygger något, så jäkla tröttsamt
sv Klimatmålen skjuts upp igen, våra barnbarn tackar säkert så mycket
sv Så bra att EU tar sig tid att reglera gurkor igen
sv Rösta på vem ni vill, men rösta för tusan
sv Medierna skriver om samma kändis i tre veckor och glömmer äldreomsorgen
sv Helvete vad less jag är på politiker som aldrig svarar på frågan
sv Jag röstade rött hela livet men nu vet jag inte längre
sv Friskolornas vinster borde gå till skolan, inte till Bahamas, så enkelt är det
sv Sverige behöver fler poliser, men också fler fritidsledare, det ena utesluter inte det andra
sv Oj vad förvånad jag blev när utredningen kom fram till att det behövs en utredning
sv Bensinpriset är ett skämt, tur att vi alla bor mitt på Östermalm
sv Det pratas mycket om integration men lite om jobben
sv Vilken jävla cirkus det blev av talmansomröstningen
sv Public service är inte perfekt men jag vill inte leva utan den
sv Oppositionen säger nej till allt och regeringen säger ja till ingenting
sv Hur många ministrar behövs för att byta en glödlampa? Ingen, det tillsätts en samordnare
sv Pensionärerna som byggde landet får vända på slantarna, det är en skam
sv Sluta kalla varandra idioter, vi ska bo i samma land efter valet också
sv Nato eller inte Nato, nu är vi med och då får vi göra det bästa av det
sv Sänk matmomsen, vanliga familjer går på knäna varje månad
sv Politiker som byter åsikt efter varje opinionsmätning borde jobba som vindflöjlar
`;
