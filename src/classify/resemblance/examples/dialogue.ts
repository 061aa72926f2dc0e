/** Praise, reactions, assent, simple questions, advertising and wishes; made up for this purpose, each after its language. */
export const dialogue = `
nb takk for hjelpa i går!
nb Så fint det ble 😍😍
nb Heia dere!! 💪
nb dette var kjempekoselig
nb Nydelige bilder 🌸
nb Bra jobba alle sammen
nb Tusen takk for en strålende dag
nb Verdens beste kommune ❤️
nb rått altså 🔥
nb Ååå så lekkert 🤩
nb Dokker e bare helt konge
nb Stå på videre!
nb Supert tiltak 👏👏
nb Takk for god service 🌞
nb For en herlig gjeng
nb kjempe flott jobb av brøytemannskapene
nb Koselig å se 😊
nb Æ blir så glad av sånt her
nb 😂😂😂
nb hahaha
nb @Marthe Solvang 😍
nb 🙌🔥
nb Hihi 😄
nb @Jonas Brekkhus @Ida Fjellvang
nb hæhæ 🤣🤣
nb @Silje Nordhaug se her
nb ❤️❤️❤️❤️
nb Enig!
nb helt enig med deg Turid
nb Ja, det har du så rett i
nb Samme her 😊
nb Støttes
nb Akkurat det jeg tenkte også
nb Godt sagt 👍
nb jepp, helt riktig
nb Signeres!
nb Når åpner svømmehallen på lørdag?
nb hva koster det å komme inn
nb Er biblioteket åpent i dag?
nb Hvor er dette hen?
nb Når starter konserten?
nb Må man booke plass eller er det bare å møte opp?
nb Kor parkere man best?
nb Er det gratis for barn?
nb ka tid begynne det
nb Hvor kjøper man billett?
nb Er gjenbruksstasjonen åpen 2. pinsedag?
nb hvor lenge er det åpent i kveld
nb Kan man betale med vipps?
nb Hva er adressen?
nb hvordan reserverer jeg gapahuken
nb er det kafe der?
nb Har servicetorget åpent i romjula?
nb Hva er aldersgrensen på kinoforestillingen?
nb Trenger du penger raskt? Lån inntil 500 000 uten sikkerhet, send melding nå
nb Jeg tjente 12000 kr på en uke med bitcoin, klikk på profilen min 💰💰
nb Vi vasker vinduer og tak til fast lav pris! Bestill på www.skinnrent.example
nb VINN et gavekort på 5000! Lik, del og skriv JA i innboksen vår
nb Selger hjemmestrikkede lusekofter, kom innom siden vår
nb Nye sommerkjoler -70 % bare i dag 👗👉 lenke i bio
nb Fru Astrella spår deg i kort, 19 kr minuttet
nb Gratulerer så mye! 🎉
nb God jul til dere alle 🎄
nb Gratulerer med dagen 🇳🇴🇳🇴
nb hurra, gratulere!!
nb Er svømmehallen åpen på langfredag?
nb når begynner toget på søndag
nb Hvor møter vi opp?
nb koster det noe for pensjonister
nb Må man bestille bord på forhånd?
nb Er det mulig å parkere gratis ved idrettshallen?
nb Får hunden være med?
nb Er det do der?
nb Hvor får jeg tak i billetter til julekonserten?
nb går det buss dit på kvelden
nb Når er påmeldingsfristen for sommerskolen?
nb Er det lov å grille på stranda?
nb Hvor lenge varer forestillingen?
nb ka tid åpne kafeen
nb Selges det mat der?
nb Må man ha lånekort for å bruke meråpent bibliotek?
nb Hvilket telefonnummer har servicetorget?
nb Hvilken alder passer dette for?
nb Blir det streamet?
nb kan man komme innom uten å ha meldt seg på
nb Trenger vi å ta med eget håndkle?
nb Kan man låne kajakk der?
nb Når legges programmet ut?
nb Tar dere kort i kiosken?
nb Hvilken dag hentes papiret i Bekkefaret?
nb Er lysløypa preparert i dag?
nb hvor høy er inngangsbilletten for studenter
nb Finnes det stellerom på kulturhuset?
nb Signerer den!
nb Der sa du det, Randi
nb Nettopp!
nb Amen
nb Det samme tenker jeg
nb Så enig så enig
nb akkurat ja
nb Du tar ordene ut av munnen på meg
nb ja ikke sant
nb + 1 herfra
nb Sant nok
nb Kunne ikke sagt det bedre selv
nb Godt sagt Torgeir 👍
nb Helt klart
nb ja æ e me dæ der
nb Støtter denne
nb Trenger du ny garasjeport? Vi har kampanje hele mai, sjekk nettbutikken vår
nb 🔥 Gå ned 12 kg på tre uker med grønn te-piller, send melding for info 🔥
nb Lån inntil 500 000 uten sikkerhet, svar på minuttet, klikk her
nb Kom på klesparty hos Vibekes Bod fredag! 30 % på alt
nb Håndstrikka luer og votter til salgs, DM for farger og pris
nb Hei alle! Jeg tjener 20 000 ekstra i måneden på mobilen. Skriv JA så forteller jeg hvordan
nb Bestill vårvask av vinduer nå – Glimt Renhold AS, tlf 400 00 000
nb WhatsApp +44 7000 000000 for raske investeringer med garantert avkastning
nb Åpningstilbud! Bon Ami Pizza gir to for en hele helga
nb Følg siden min for daglige horoskoper ✨
nb Har du hørt om den nye kryptomynten? Jeg doblet pengene på en uke, spør Mr. Walton
nb Husk å stikke innom loppemarkedet vårt i Industrigata, alt må vekk
nb Billige dekk og felger hos Dekk-Arne, gratis omlegging ut måneden
nb vinn en iphone!! trykk på linken og legg inn opplysningene dine
nb Tilbyr klipping av plen og hekk til faste lave priser, send PM
nb Yogakurs for nybegynnere starter tirsdag, meld deg på via min side
nb Gratulerer så mye Ellinor!!
nb Hurra for 75-åringen 🇳🇴
nb Grattis med dagen
nb Velfortjent, Jonas 👏
nb Gratulerer med prisen!
nb Lykke til i ny jobb 😊
nb Så gøy, gratulerer til hele laget 🏆
nb Gratla!
nb Til lykke med dagen 🎂
nb Stort av dere! Gratulerer
nb Dette varmer!
nb Nydelig konsert i går 🎶
nb For et herlig bilde
nb råbra
nb Alltid like hyggelig å komme til dere
nb Tusen hjertelig takk 🌷
nb Så bra at dere gjør dette
nb Kjempebra initiativ, stå på!
nb Dæven så bra
nb Flinke folk
nb Herlig gjeng
nb Takk for en super dag i parken
nb Imponerende 👏👏👏
nb nydelig stemning
nb Dere fortjener ros
nb Så vakkert
nb 😍
nb Hehe
nb @Vegard Lunde se her
nb wow
nb 😂😂 @Stine
nb ÅÅÅ
nb ❤️❤️❤️
nb lol
nn Så flott det vart!
nn tusen takk for triveleg konsert 🎶
nn De er knallgode!
nn Dette likte eg 👍
nn Kjekt å sjå ❤
nn Heilt nydeleg bilete
nn 😅
nn hehe 🤭
nn @Ragnhild Tveitane 🤩
nn Einig med deg
nn Ja, det har du heilt rett i
nn Same her
nn Når opnar kulturhuset på søndag?
nn Kva kostar sesongkort i alpinbakken?
nn kvar er det ein kan parkere
nn Er bassenget ope i haustferien?
nn Korleis melder ein seg på turen?
nn kor tid byrjar det
nn Billege vinterdekk og gratis omlegging hos oss heile veka!
nn Sal på garn denne veka, alt til halv pris i nettbutikken
nn Gratulerer med 17. mai!
nn God jul og godt nyttår til alle
nn Kva dag er det open dag på brannstasjonen?
nn kor mykje kostar det for ein familie
nn Kan ein kjøpe billett i døra?
nn Er det parkering ved kyrkja?
nn Kva for ein inngang skal vi bruke?
nn når opnar symjehallen etter sommaren
nn Er det trilleveg heile vegen rundt vatnet?
nn Treng ein å melde seg på?
nn Høver turen for små born?
nn Lyt ein ha med eigne ski?
nn Kor hen er toalettet?
nn Er kafeen open òg på sundag?
nn Kva heiter bandet som spelar?
nn Går det an å leige grendahuset til barnedåp?
nn Sameleis her
nn Det er eg samd i
nn Einig med deg, Borghild
nn Ja, nettopp slik er det
nn Godt sagt
nn Så sant, så sant
nn det meiner eg òg
nn Heilt rett
nn No får du vårblomar til halv pris hos Gartneriet i Vika
nn Sel nypoteter frå garden, 20 kr kiloen, ring Lars
nn Vil du bli din eigen sjef? Eg lærer deg å tene pengar på nett, lenkje i bio
nn Rørleggjar med ledig kapasitet i juni, be om tilbod
nn Lik og del sida vår og vinn eit hotellopphald!!
nn Massasje og fotpleie på Stova Velvere, bestill time på nett
nn Super tilbod på terrassebord denne veka hos Byggjevare Sør
nn Mista håret? Denne oljen verkar på 10 dagar, kjøp her
nn Gratulerer så mykje 🎉
nn Hipp hurra for jubilanten
nn Vel fortent!
nn Til lukke med dagen
nn Lukke til vidare, Solveig ❤️
nn Så triveleg det såg ut
nn Tusen takk for ein fin kveld
nn Framifrå arbeid!
nn De er så flinke
nn Eit strålande tiltak
nn Vakkert bilete 😍
nn Herleg å sjå slik glede
nn Kjempebra!
nn 👏
nn Hahaha 😄
nn @Gunnvor Eide 🙌
nn Jøss
sv Bästa kommunen 💙💛
sv Heja er!
sv Åh va fint det blev 😍
sv Tusen tack för en toppenkväll
sv Grymt jobbat!
sv Underbart initiativ 👏
sv tack snälla ni 🙏
sv Vilken härlig bild
sv Sååå bra!!
sv Så himla bra jobbat av er
sv Ni är guld värda
sv Klockrent 👌
sv jättemysigt i kväll
sv tummen upp för er personal 👍
sv wow vad vackert
sv Äntligen lite goda nyheter, va kul 🥳
sv hahahah dör 😂
sv @Emelie Sandelöv
sv 💛💙
sv asgarv 🤣
sv @Kalle Björnstam kolla 😂
sv 👏👏👏
sv Hihihi
sv @Moa Rydhage @Tindra Holmsund ❤️
sv Håller med!
sv Samma här
sv precis så
sv Så sant som det är sagt
sv Instämmer helt
sv Word 👊
sv Ja exakt Gunilla
sv +1
sv Vad har simhallen för öppettider i helgen?
sv Kostar det nåt?
sv När börjar det?
sv Var ligger detta?
sv Hur bokar man bastun
sv Finns det parkering i närheten?
sv är återvinningen öppen på lördag
sv Behöver man anmäla sig innan?
sv Hur mycket kostar ett badkort för vuxen?
sv vilken tid stänger biblan idag?
sv Går det att köpa biljett på plats
sv Har kafét på museet öppet på måndagar?
sv hur länge håller julmarknaden på?
sv Vart parkerar man om man kommer med husbil
sv Är det inomhus eller utomhus?
sv Tar ni swish?
sv Behöver du låna pengar? Snabbt svar, låg ränta, skriv till oss på WhatsApp
sv Tjäna 3000 kr om dagen hemifrån, länk i min profil 🚀
sv 🎁 Grattis du har blivit utvald! Hämta din nya iPhone här: bit.example/vinn
sv Vi tvättar altaner och fasader i hela länet, fri offert!
sv Köp dina skyltar hos Skyltboden, 20 % rabatt med koden VÅR20
sv investera i krypto med vår expert 100% garanterad vinst 📈
sv Stort grattis 🥳
sv Glad midsommar! 🌼
sv grattis till priset
sv God jul o gott nytt år önskar vi er 🎅
sv Har ni öppet på Kristi himmelsfärd?
sv när drar det igång
sv Var köper man biljett till revyn?
sv Finns det nån toalett vid badet?
sv Är hundar välkomna på marknaden?
sv Vad tar ni i inträde?
sv hur mycket kostar det att hyra tennisbanan en timme
sv Var kan man ställa bilen?
sv Är det drop-in?
sv Hur bokar man tvättstugan... förlåt, bastun 😄
sv Måste man vara medlem för att få vara med?
sv Går det att swisha?
sv Fram till när kan man anmäla sig till kollot?
sv Vilken åldersgräns gäller?
sv Var ligger Folkparken nånstans?
sv hur länge håller utställningen på
sv Är det tillåtet att tälta vid sjön?
sv Serveras det fika?
sv Finns det vegetariskt på menyn?
sv Funkar det att komma med barnvagn?
sv Vilket datum är julmarknaden i år
sv Ingår skridskor i priset?
sv Är biblioteket meröppet på söndagar?
sv Vilken busslinje går till badet?
sv Behöver jag ta med legitimation när jag röstar?
sv Får man bada nakna i bastun? 😅
sv Är spåren dragna i kväll?
sv Hur många platser finns det på kursen?
sv Verkligen!
sv Jag med
sv Instämmer till fullo
sv Så är det
sv Bra sagt Ingvar
sv +1 på den
sv Jo men visst
sv mm precis
sv Håller helt med Birgitta
sv Kunde inte sagt det bättre själv
sv Sant!
sv Ja eller hur
sv Du har så rätt
sv Likaså här
sv Tycker samma som du
sv Skriver under på det
sv Snabba lån utan UC, ansök via länken 💰
sv Vi säljer ved i storsäck, fri leverans inom 3 mil
sv Spådom på nätet, jag ser din framtid – första frågan gratis 🔮
sv 50% på alla solglasögon idag! Använd koden SOL50
sv Jobba hemifrån och tjäna 800 kr i timmen, skicka INFO i dm
sv Välkomna till Lenas Salong, nu har vi drop-in på fransar
sv Har du råttor eller myror? Skadeexperten hjälper dig, ring för offert
sv Gratis hudvårdsprover! Klicka på min profil
sv Snygga singlar nära dig väntar 😘 registrera dig här
sv Takläggning till vinterpris, boka kostnadsfri besiktning hos Takmästarna
sv Tack vare Mrs Brenda Olsen har jag blivit rik på bitcoin, kontakta henne på Telegram
sv Säljer nästan ny barnvagn 1500 kr, hämtas i Boda
sv nyöppnat gym, första månaden för 1 krona!!!
sv Köp följare och likes billigt, leverans samma dag
sv Missa inte vår podd om husbilsliv, nytt avsnitt varje måndag
sv Vi köper ditt dödsbo kontant, Antikbössan 070-000 00 00
sv Stort grattis!!
sv Grattis Kerstin, så välförtjänt 💐
sv Hipp hipp hurra!
sv Lycka till på nya jobbet
sv Gratulerar till medaljen 🥇
sv Grattis på födelsedagen 🎈
sv Hurra för er!
sv Å så roligt, grattis!!
sv Välförtjänt pris 👏
sv Ett fyrfaldigt leve för brudparet
sv Så fint det blev!
sv Vilken underbar dag, tack alla
sv Toppen!
sv Ni gör ett fantastiskt jobb ❤️
sv Mysigt
sv Strålande insats av alla inblandade
sv kanonbra
sv Åh vad vackert
sv Tack för en härlig kväll i folkparken
sv Vilka hjältar ni är
sv Alltid lika trevligt bemötande hos er
sv Jättebra initiativ
sv Så glad jag blir 🥰
sv Imponerande
sv Heja heja!
sv Det här gillar jag skarpt
sv 😮
sv tihi 🙈
sv @Ludvig Ström @Ebba Falk
sv Oj
sv 🎉🎉
sv Haha 😂
sv wow 😍
sv 👌
`;
