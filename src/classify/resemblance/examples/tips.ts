/** Tips on offences and wrongs; made up for this purpose, each after its language. */
export const tips = `
nb Han på verkstedet i Industriveien tømmer spillolje i bekken
nb Jeg vil tipse om at kafeen ikke slår inn salget på kassa
nb Naboen vår har bygget garasje uten å søke
nb De på anlegget jobber svart, alle sammen
nb Lederen på sykehjemmet stjeler medisiner
nb Kan dere sjekke hytta ved vannet, de har lagt kloakken rett ut
nb Barna i nabohuset blir slått, vi hører det hver kveld
nb Dagmammaen i Lia har femten barn og ingen tillatelse
nb En ansatt hos dere selger opplysninger
nb Det selges hasj bak ungdomsskolen hver fredag
nb Jeg er ansatt i etaten og vil si fra om trakassering fra avdelingslederen
nb Rådmannen har gitt kontrakten til svogeren sin uten anbud
nb Hvor kan man melde fra om dyremishandling? Sauene på Berg står uten vann
nb Han driver utleie av kjelleren ulovlig, uten rømningsvei
nb Noen dumper asbest i steinbruddet om natta
nb De tar imot kontanter og fører ikke moms
nb Vet at han får trygd og jobber full tid ved siden av
nb Hvordan varsler jeg anonymt om sjefen min?
nb Jeg melder fra om fyll på jobben i hjemmetjenesten
nb Dem kjøre scooter ulovlig oppi dalen kvar natt, og æ veit kæm
nb han kjører full hver kveld fra puben
nb Tips: sjekk regnskapet til idrettslaget, penger forsvinner
nb Vet dere at pizzasjappa på torget har hatt ungdommer på jobb til to om natta?
nb Naboen fyller igjen bekken med stein og jord
nb Entreprenøren på skolen bruker folk uten kontrakt
nb Rektor bruker skolens penger på egen hytte
nb Det står biler uten skilt og lekker olje på tomta bak Rema
nb Pleieren på Solvang snakker stygt til de gamle og låser døra
nb Noen må se på hvordan hestene på Lia gård har det, de er bare skinn og bein
nb Jeg har sett at han som kjører skolebussen sitter med mobilen hele veien
nb Malermesteren som pusser opp skolen dumper malingsrester i sluket
nb Barna på nummer 9 er alene hjemme hele natta
nb Lederen i velforeninga har tatt av kassa
nb Det er noen som selger smuglersprit fra garasjen i Lia 3
nb Sjefen på lageret tar på jentene som jobber der
nb Frisøren i Storgata tar bare kontanter og gir aldri kvittering
nb Han i nummer 8 har hunden ute i bånd døgnet rundt uten mat
nb Vi som jobber i hjemmetjenesten blir bedt om å skrive besøk vi ikke har vært på
nb Det graves og sprenges på tomta ved vannet, tror ikke de har lov til det
nb Mistenker at utleieren i Parkveien juger om antall leieboere
nb Huseieren her tar 8000 for et kott uten vindu, til flyktninger
nb Vet dere at fyren som kjører skolebussen er blind på ett øye?
nb Jeg ønsker å varsle om trakassering på arbeidsplassen min i kommunen
nb Sjekk malerfirmaet på Torget 3, alle der jobber svart og får betalt i konvolutt
nb Hestene på gården ved Brenna står uten vann og du kan telle ribbeina på dem
nb det bor en familie rett over gangen her der det skrikes hver natt og den minste jenta går i bare sokker ute i snøen, er skikkelig bekymra
nb Naboen har bygd et helt anneks nede i strandsona uten å søke, bare så dere vet det
nb så rotter på kjøkkenet på pizzasjappa i Elvegata i går, rotter!!
nb Han som kjører skolebussen på morran lukter fyll, flere unger har sagt det
nb kommunens egen byggesakssjef gir tillatelser til svogeren sin, det er det mange som vet
nb Det renner olje ut i bekken bak verkstedet på Moen. Har pågått siden påske
nb Hvorfor får han i nr 22 leie ut kjellerboden til seks polakker? Ingen vinduer og én stikkontakt på deling
nb noen burde ta en titt på regnskapet til den frisøren som aldri slår inn noe på kassa
nb dæm brenn plast og isolasjon bak låven på Granli kvar helg, stanken heng i hele grenda
nb Jeg jobber på sykehjemmet og vi får beskjed om å skrive at beboere er dusjet når de ikke er det. Tør ikke si navnet mitt
nb Hun i leiligheten under får full uføretrygd men driver hundesalong hver dag hele uka, betaler neppe en krone i skatt
nb Gutt på ca 5 år er alltid alene på lekeplassen i Solbakken til langt på kveld, sulten og skitten. Noen må se på det
nb Elektrikeren som tok skolen har ikke fagbrev engang, det er lånt av onkelen
nb Bare et lite hint: sjekk hvem som eier firmaet som vasker for kommunen. Hint hint ektemannen til innkjøpssjefen
nb han på nr 4 får trygd for vond rygg men legger tak hver eneste helg
nb stillaset ved kirka har ikke rekkverk og gutta klatrer uten sele
nb Hos frisøren i gågata går det i kontanter og null kvittering, har spurt flere ganger
nb Tre hunder står ute i bånd døgnet rundt på gnr 41, ikke hus å gå inn i engang
nb Drosjesjåføren i natt lukta sprit lang vei og vingla over midtstripa hele veien fra Moa
nb Kom over ei jente på 7 som sa hun ikke tør å gå hjem når pappa har drukket. Hva gjør vi?
nb Har dere fått med dere at det bor folk i containerne bak trelasta?
nb Campingvogna på friområdet er ikke på besøk, de har koblet seg på strøm og tømmer do i skogen
nb det selges hasj rett utafor ungdomsskolen hvert storefri, grå golf
nb dokker bør sjekk kor kjøttet på grillen i Havnegata kjem fra, det kom i en varebil uten kjøl
nb Enhetslederen vår tar med seg vikarpenger hjem, det vil si hun fører opp vikarer som ikke finnes
nb Gubben ved siden av har fylt igjen bekken med stein så nå går det utover alle nedenfor
nb Vil være anonym. På lageret hvor jeg jobber er nødutgangene sperra med paller og sjefen ler av det
nb de to guttene til Hanne går i samme klærne hele uka og stjeler matpakker fra de andre
nb Kloakklukt og hvitt skum i Sagelva hver torsdag kveld rett etter at vaskeriet har stengt
nb Snekkerne fra utlandet på byggeplassen på Heia får 60 kr timen og sover i brakka
nb Airbnb i borettslaget hele året, eier bor i Dubai og skatter vel ikke akkurat her
nb Eldre dame i tredje etasje blir ropt på og dyttet av hjemmehjelpen, jeg hører det gjennom veggen
nb Fikk salat med larver på og kjøkkenet så ut som en bombe. Har dere vært der i det siste?
nb Kan dere ta en kikk på brygga til advokaten? Den har vokst med ti meter siden i fjor og ingen nabovarsel
nb Ho e registrert som aleinemor men mannen bor der å, bilen hans står i oppkjørseln kver kveld
nb Katter i bur stablet i høyden i garasjen, null lys
nb Kollega lot legemidler forsvinne fra vaktrommet og leder la lokk på saken
nb Det graves etter kabler uten at noen har sikra grøfta, tre meter dyp rett ved fortauet
nb Så en lastebil velte fra seg gipsplater og isopor ved skytebanen i går kveld, skilt begynner på VH
nb Ordførerens hytte fikk vei betalt over kommunebudsjettet, spør hvem som bestilte grusen
nn Grannen brenn søppel med plast i hagen kvar helg
nn Bonden på Moen lèt dyra svelte
nn Dei hogg i verneskogen utan løyve
nn Eg vil seia frå om at leiaren fuskar med timelistene
nn Ho som driv barnehagen slår ungane
nn Det vert bygd hytte i strandsona på Holmen utan at nokon har fått nabovarsel
nn Sjefen vår tvingar oss til å jobbe utan pause og skriv noko anna i systemet
nn Oppdrettsanlegget slepp daud fisk rett i fjorden om natta
nn Kjøttet på den butikken er gått ut på dato, dei klistrar nye lappar på
nn Naboen har leigd ut løa til arbeidarar, dei søv på golvet der
nn Kan nokon sjå til kalvane på Haugen? Dei står i møkk til knea
nn Dei kastar slakteavfall i skogen bak bensinstasjonen
nn Det ligg daude sauer i beitet oppe i Lia og ingen ser til dei levande heller
nn bakeriet på kaia sel kaker som er gått ut for lenge sidan, dei berre skiftar lapp
nn Eg trur borna i det gule huset ikkje får mat, dei kjem til oss og spør etter brødskiver
nn Leiaren på teknisk let kommunebilen gå til hyttebygginga si kvar helg, og timane fører han på oss
nn Traktorkøyraren som brøyter for dykk drikk på jobb, det ser heile bygda
nn Snekkaren tek halvparten svart om du spør pent, det seier han sjølv på butikken
nn Kyrne på garden innanfor brua står i møkk til knea og to er halte
nn guten i første klasse har blåmerke på armane kvar måndag og ingen seier noko
nn dei har sett opp tre hytter på eit løyve, gå og tel sjølve
nn kebaben på stasjonen har sjuke folk på jobb og ikkje handvask
nn Ein av dykkar eigne på plan og bygg har fått gratis tomt av utbyggjaren
nn På slakteriet må me kutte med verneutstyr som er øydelagt, og verneombodet vart sett ut av vaktlista
nn Mannen i kårbustaden sel piller til ungdomen
nn eg har sett at bossbilen tømer alt i same hòlet oppi skaret
nn Ho får stønad for å passe mor si, men bur i Spania ni månader i året
nn Korleis kan det vere lov å la to toåringar vere att i bilen kvar dag medan mora er på jobb?
nn Utleige av kjellar utan rømingsveg i Sjøgata, der bur det tenåringar på hybel
nn Hjullastaren på anlegget går utan bremser, sjåføren har sagt frå men må køyre
sv Grannen har byggt altan utan bygglov
sv Pizzerian betalar ut svarta löner
sv Vår chef mobbar folk och förfalskar tidrapporter
sv Jag vill anmäla att de dumpar slam i sjön
sv Jag jobbar på boendet och vill berätta om hur de behandlar de gamla
sv De säljer droger på skolgården
sv Mannen på gården låter hästarna svälta
sv Han hyr ut lägenheten svart till tolv personer
sv En kille kör rattfull varje lördag på Byvägen
sv Kommunens upphandlare tar emot mutor från byggföretaget
sv Hur tipsar man anonymt om bidragsfusk?
sv Restaurangen på hörnet har råttor i köket, kolla dem
sv De slår barnen på förskolan, jag har sett det
sv Bilverkstan häller olja i brunnen
sv Min arbetsgivare betalar inte skatt för oss
sv Grannen eldar plast och målat virke varje kväll
sv Städfirman som ni anlitar betalar sina anställda 40 kronor i timmen
sv Föreståndaren på korttidsboendet lånar pengar av de boende
sv Det bor säkert tjugo personer i källaren på Nygatan 8
sv Har ni koll på att krogen på hörnet serverar minderåriga?
sv Kollegan min kommer full till jobbet och kör patienter
sv Assistenten åt min granne är aldrig där men skriver timmar
sv Åkeriet tvingar förarna att köra utan vila
sv Vaktmästaren säljer skolans datorer på blocket
sv Det luktar alltid brasa från tomten, de bränner gamla däck
sv Grannen har fällt skyddade ekar för att få sjöutsikt
sv Personalen på gruppboendet tar de boendes pengar till fika åt sig själva
sv Byggfirman på skolgården har inga kontrakt med de polska killarna
sv Ägaren på gatuköket har ingen toalett åt personalen och diskar i en hink
sv Min chef på omsorgsförvaltningen ändrar i journalerna i efterhand
sv Vill bara säga att städfirman i Hamngatan betalar alla tjejer svart, ingen lönespec nånting
sv Granne har 14 katter i en etta utan mat, det stinker ut i trapphuset
sv kocken på kvartersrestaurangen tinar kyckling på golvet i städskrubben, jag har jobbat där
sv Killen i huset mittemot kör hem från krogen full varje lördag, vit volvo
sv Dom gräver ner gamla bildäck och färgburkar på åkern bakom Lövgården
sv nån borde kolla upp rektorn på Tallskolan, hon anställer bara sina släktingar
sv Orolig för flickan i lägenhet 1203, hon gråter och man hör hur pappan slår
sv han har byggt altan o bastu på allmänningen utan lov så klart
sv De hyr ut ett gammalt garage som lägenhet åt en barnfamilj, mögel på väggarna och ingen brandvarnare
sv Jag jobbar på ett av era boenden och medicinskåpet töms av personalen. Chefen vet men gör inget
sv Kolla upp åkeriet vid avfarten, chaufförerna kör på fejkade färdskrivare och ingen skattar en krona
sv Släpper ut avloppet rakt i sjön, tre sommarstugor på rad vid Norrviken. Vi badar ju där!
sv Byggarna på Norra kajen hoppar runt på taket utan linor
sv Bara så ni vet så skriver vår chef ut fakturor till sin egen sons bolag
sv grannpojken springer ute i blöja mitt i natten, hänt tre gånger nu
sv Kolla bilverkstan i gamla mejeriet. Aldrig ett kvitto och spillolja i brunnen
sv Hästen i hagen vid 44:an har klövar långa som skidor, stackars djur
sv Snubben som kör flextrafiken sluddrar och somnar vid rödljus
sv Sushistället har samma ris framme från lunch till stängning, blev magsjuk igen
sv Det byggs nåt stort plank mot vägen på Kastanjegatan 9, tror knappast nån sökt lov
sv fyra killar säljer gräs bakom fritidsgården varje fredag strax efter åtta
sv Hon tar ut vab för barn som är hos sin pappa i Norge
sv Varje natt kommer skåpbilar och lastar av rivningsvirke i grustaget
sv Min arbetsgivare tvingar oss stämpla ut och jobba vidare. Hemtjänstbolag som ni har avtal med!
sv Lägenheten ovanför mig hyrs ut i andra, tredje och fjärde hand, det bor 11 pers där
sv Har hört att överförmyndaren lånar ur huvudmännens konton
sv Min elev säger att hon ska giftas bort i sommar. Hon är 15. Vem ringer jag
sv kyckling i solen på lastkajen bakom hallen, två timmar minst
sv upphandlaren hos er åkte på fisketur med asfaltsgubbarna veckan innan dom vann
sv Skogsbolaget kör rakt över gravfältet med skotaren
sv Han går på sjukpenning men står i kiosken varje helg, fråga vem som helst
sv Här luktar det kemikalier ur ventilationen på jobbet o två har svimmat, ledningen säger håll käft
sv valparna i huset vid rondellen säljs utan chip och är bara fem veckor, mår skit
sv Vet ni om att killen som undervisar i slöjd blev av med jobbet i grannkommunen för att ha tafsat?
sv Dom leder ut skurvattnet från båttvätten i viken, det bubblar grönt
sv Nageltjejerna sover på salongen o får inte gå ut själva
sv Undrar om kommunen känner till att städaren på äldreboendet rotar i de gamlas plånböcker
sv Granntanten får aldrig byta kläder, dottern låser in henne på dagarna
sv Traktorn full med ungdomar på flaket, föraren kunde knappt stå när han klev in
sv Fejkade intyg för personlig assistans, hela släkten är med på det
en The owner pays the workers in cash without tax
en I want to report my manager for stealing
`;
