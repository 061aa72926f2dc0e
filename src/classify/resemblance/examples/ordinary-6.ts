/** Ordinary questions, opinions, jokes, news and answers; made up for this purpose, each after its language. */
export const ordinarySix = `
sv Jag litar mer på väderprognosen än på finansministerns budget
sv Kärnkraft tar tid att bygga men det gör ju debatten om den också
sv Kan nån förklara varför tågen funkade bättre på sjuttiotalet
sv Ännu en expertpanel med fyra män i kavaj som förklarar jämställdhet
sv Det är skillnad på yttrandefrihet och att slippa bli motsagd
sv Fattigpensionärer i ett av världens rikaste länder, vad håller vi på med
sv Vänsterns ekonomi går ihop så länge ingen räknar
sv Högern vill spara på allt utom sina egna bolag, som vanligt
sv Tack för ännu en valaffisch med ett leende och noll innehåll
sv Invandrare håller vården uppe i min stad, det borde sägas oftare
sv Jag är för en stram migrationspolitik men inte för att sparka på människor
sv Det där förslaget om mobilförbud är det första vettiga på länge
sv Skit i sifferleken, hur ska lärarna orka med trettiofem elever i klassen
sv Jag blir förbannad när bankerna tjänar miljarder på våra boräntor
sv Satt och lyssnade på frågestunden i riksdagen, somnade, missade inget
sv Landsbygden får vackra tal vart fjärde år och nedlagda mackar däremellan
sv Monarkin är omodern men ger i alla fall fina frimärken
sv Nästa gång ska jag rösta blankt, blankt har åtminstone inte svikit mig
sv Demokrati är jobbigt och långsamt och bättre än allt annat
sv EU-valet fick alltså lägre deltagande än Melodifestivalen, kul
sv Fint att alla partier älskar sjuksköterskor fram till avtalsrörelsen
sv Så många åsikter om skolan från folk som inte varit där sedan 1984
sv Klimatförnekare i kommentarsfältet igen, de kommer som snön i april
sv Ingen tjänar på att vi ropar åt varandra, sätt er ner och prata
sv Regeringen lovade ordning och reda, jag ser mest oreda
sv Kvällstidningens rubrik var värre än själva nyheten, som alltid
sv Statsministern talar om gemenskap samtidigt som han skär i bidragen, snyggt jobbat
sv Visst, höj straffen, men glöm inte att förebygga också
sv Vem i hela friden tyckte att det var en bra idé att sälja apoteken?
sv Trots allt gnäll är det ett rätt fint land vi bor i
sv Valrörelsen har börjat, det märks på att allt plötsligt är gratis
sv Kommunpolitik är tråkig ända tills de lägger ner ens bibliotek
sv Jävla moralpanik över en barnbok, läs den först
sv Jag fattar ingenting av den nya skattereformen och misstänker att det är meningen
sv Man behöver inte hata den man inte håller med
sv Nyhetssändningen ägnade tio minuter åt en prins och trettio sekunder åt kriget
sv Det borde vara olagligt att säga vi måste ta ett samlat grepp
sv Centerpartiet vet inte om de är hackat eller malet
sv Liberalernas strategi verkar vara att försvinna så tyst som möjligt
sv SD och V är överens om en enda sak, att de andra har fel
sv Vårdköerna är politikens fel, inte personalens, kom ihåg det
sv Vad är det för fel på folk som klagar på cykelbanor i varje kommentar
sv Jag saknar politiker som vågar säga jag vet inte
sv Moderaterna sänker skatten och undrar sedan vart pengarna tog vägen
sv Miljöpartiet fick mig att sopsortera och sura, båda på en gång
sv Arbetslösheten stiger och svaret är ännu en kampanj med hashtag
sv Usch vad trött jag är på kulturkriget, kan vi prata om avlopp i stället
sv Dyrare mat, dyrare hyra, samma lön, men börsen mår ju bra
sv Svenskarna älskar att köa och hatar vårdköer, vi är ett komplicerat folk
sv Rika blir rikare och vi andra får en app för hushållsbudget
sv Bra tal av utrikesministern idag, och det säger jag som röstar på andra sidan
sv Vindkraft är fult sa mannen som bor granne med motorvägen
sv En regering som styr med pressmeddelanden, det är där vi är
sv Om tio år skrattar vi åt den här debatten, hoppas jag
sv Journalister frågar hur det känns i stället för vad det kostar
sv Integration kräver två parter, den som kommer och den som öppnar dörren
sv Ge kommunerna pengar i stället för fler nationella strategier
sv Skandal sa alla, och på torsdagen hade alla glömt
sv Jag håller med henne i sak men herregud vilken ton
sv Så kom vinterkaoset som ingen på Trafikverket kunde ha anat, i januari
sv Mer tid åt läxor, mindre åt lov, säger någon som aldrig haft tonåringar
sv Dra åt skogen med er reformtrötthet, vi har inte ens börjat
sv Jämlik vård över hela landet, en vacker saga att läsa för barnen
sv Det borde finnas en pant på tomma vallöften
sv Polariseringen säljer annonser, glöm inte det när du blir arg nästa gång
sv Trump säger en sak på morgonen och en annan till lunch, marknaden följer med
sv Storbritannien lämnade EU och fick längre köer, grattis
sv Regionen anställer kommunikatörer medan barnmorskorna säger upp sig, logiskt
sv Flyktingar är människor, inte siffror i ett Excelark, svårare är det inte
sv Gränskontroller i all ära men folk pendlar faktiskt över bron varje dag
sv Skattebetalarnas pengar till en ny logotyp, blå i stället för lite mörkare blå
sv Kritisera makten är en plikt, men gör det med källor
sv Förra regeringen gjorde fel, den här gör samma fel fast dyrare
sv Fackets avtal blev tre procent, det räcker till en ost om man är sparsam
sv Föräldraförsäkringen är det bästa vi har uppfunnit efter blixtlåset
sv Åttio procent av debatten handlar om vem som sa vad på X
sv Hyresmarknaden är åt helvete för unga och alla vet om det
sv Sluta spela offer, alla partier, hela bunten
sv Kulturbudgeten är mindre än ett motorvägsmot, tänk på det
sv Lobbyisterna har kaffe med alla partier, vi andra får en talong
sv Mediekritik är bra, konspirationsteorier är något helt annat
sv Vad hände med folkbildningen, tre klick och alla är virologer
sv Bönderna förtjänar bättre betalt än vad matjättarna bjuder
sv Man kan vilja ha färre invandrare och ändå hälsa på sin granne
sv Svensk politik just nu: alla mot alla och ingen hemma
sv När brukar skatteåterbäringen betalas ut till dem som deklarerar digitalt?
sv Hur räknar man ut avgiften för barnomsorg när man är två som tjänar olika?
sv Vad gäller för hundar i koppel i naturreservat på sommaren?
sv Kan man betala med kort på bussarna i Skåne eller måste man ha appen?
sv Har ni öppet på annandag jul eller stänger butiken hela helgen?
sv Hur gör man för att byta däck själv utan domkraft?
sv Finns det någon nedre åldersgräns för att gå på badhuset utan vuxen?
sv Vad är skillnaden mellan folkpension och garantipension egentligen?
sv Jag undrar om er hallonsylt innehåller pektin eller bara socker?
sv Vilken våg på radion sänder ni finnskspråkiga nyheter på?
sv Går det att tvätta ylletröjor i fyrtio grader utan att de krymper?
sv Är det fler än jag som har problem med Spotify ikväll?
sv Hur ofta ska man byta filter i en vanlig köksfläkt?
sv Hej SJ, serverar ni veganska frukostar på nattåget till Narvik?
sv Vet nån om systembolaget har kortare tider dagen före midsommar?
sv Vad kostar det att skicka ett kilo paket till Norge just nu?
sv Hur lång tid tar det normalt att få ett nytt pass utfärdat?
sv Får man elda löv på tomten i september eller är det förbud överallt?
sv Vem vet ett bra ställe att fika på i Örebro med barnvagn?
sv Vilka papper brukar man ta med sig när man gifter sig borgerligt?
sv Kommer den blå cykelhjälmen i storlek S in i lager igen?
sv Kan jag frysa in färdig bearnaisesås eller skär den sig?
sv Hur länge håller öppnad havremjölk i kylskåp?
sv Måste man ha vinterdäck på släpvagn när det är snö?
sv Är det Trafikverket eller kommunen som sköter belysningen på cykelvägar?
sv Vad betyder det när tvättmaskinen visar E18 och bara piper?
sv Hur många semesterdagar har man rätt till enligt lagen?
sv Någon som vet om fjärrvärme är billigare än bergvärme på sikt?
sv När öppnar biljettsläppet till julkonserten i domkyrkan?
sv Vilket fågelläte är det som låter som en gnisslande gunga på natten?
sv Hej, har ni glutenfria hamburgerbröd på alla restauranger eller bara några?
sv Hur fungerar kötiden på bostadsförmedlingen för studenter generellt?
sv Kan man åka till Danmark med bara nationellt id-kort?
sv Varför låter kylskåpet som att det kokar, är det normalt?
sv Får man plocka kantareller i nationalparker eller gäller inte allemansrätten där?
sv Vilken app använder ni för att hålla koll på träningen?
sv Vad händer om man röstar på två partier i samma kuvert?
sv Är leverans till ombud alltid gratis hos er eller finns en gräns?
sv Hur gör ni för att få bort kaffefläckar från en ljus soffa?
sv Kan någon rekommendera en bra cykelpump som inte går sönder direkt?
sv Är biblioteken öppna på kvällar under skollovet?
sv Hur mycket får man tjäna som student innan studiemedlet minskar?
sv Gäller reklamationsrätten tre år även på begagnade mobiler från företag?
sv Vilken typ av jord ska man ha till pelargoner på balkongen?
sv Vad säger reglerna om höjd på häck mot gata rent allmänt?
sv Vem ringer man om man ser en skadad rådjurskid vid vägen?
sv Hej Telia, täcker ert 5G skärgården utanför Västervik?
sv Är det bara jag som inte hittar knappen för mörkt läge?
sv Hur gammal måste man vara för att köra EU-moped?
sv Brukar det vara mycket kö på Liseberg en tisdag i juni?
sv Vad heter låten i reklamen med den dansande tanten?
sv Kan man få kvitto på mejl i era butiker i stället för papper?
sv När går sista färjan från Visby på söndagar?
sv Ska man tina räkorna innan man lägger dem i wok?
sv Hur fungerar rotavdraget om man är två ägare till huset?
sv Varför har elräkningarna både nätavgift och elhandelsavgift, vad är skillnaden?
sv Är det tillåtet att tälta på stranden i Halland?
sv Har ni något bra tips på present till en åttaårig dinosaurieälskare?
sv Vilken dag kommer barnbidraget när den tjugonde är en lördag?
sv Hur lång är garantin på era dammsugare?
sv Går det att köpa presentkort på nätet och skriva ut själv?
sv Vad är rimligt att betala för en flyttfirma mellan Uppsala och Gävle?
sv Får man ha med egen mat in på djurparken?
sv Hur mycket vatten drar en dusch på tio minuter ungefär?
sv Är vaccin mot fästingar gratis för barn i alla regioner?
sv Någon som kan förklara offside för en förvirrad mamma på läktaren?
sv Har Arla slutat göra den där vaniljyoghurten med svart lock?
sv Hur ställer man om klockan på en Volvo från 2012?
sv Kan man anmäla sig till SFI när som helst under året?
sv Vad är det för datum man senast kan förtidsrösta i kyrkovalet?
sv Brukar ni ha rea på skidor efter sportlovet?
sv Måste man ha bygglov för friggebod överallt i Sverige?
sv Vem bestämmer egentligen vilka helgdagar som är röda?
sv Hur får man en bebis att sova längre än till fem?
sv Finns det parkering nära arenan eller är det bättre med tåg?
sv Hur slår man på textning i er app på Apple TV?
sv Vad händer med pantflaskorna efter att man stoppat in dem?
sv Är det normalt att en ny tvättmaskin luktar gummi?
sv Kan man resa gratis med barnvagn på Göteborgs spårvagnar?
sv Hej Postnord, delar ni ut paket på lördagar i hela landet?
sv Vilket körkort krävs för att dra en husvagn på 1500 kilo?
sv Hur skiljer sig en bostadsrätt från en ägarlägenhet?
sv Vad är bästa tiden på året att plantera syren?
sv Kan ni på Ikea säga om Billy finns kvar i ek?
sv Hur fungerar rösträkningen, är det människor eller maskiner?
sv Vad ska man tänka på när man köper sin första kajak?
sv Någon här som har koll på om kranvattnet i Rom är okej att dricka?
sv Ingår lakan i stugorna eller tar man med egna?
sv Får en hyresvärd neka husdjur eller finns det allmänna regler?
sv Har ni kvar erbjudandet tre för två på barnböcker?
sv Är det någon skillnad på smaken mellan svenskt och danskt smör?
sv Vad ligger medellönen för en undersköterska på nuförtiden?
sv Kan jag stå i två bostadsköer samtidigt, hur brukar folk göra?
sv Hur tränar man en valp att inte bita i allt?
sv Vilken bank har lägst avgift på utlandsköp, någon som jämfört?
sv Är museet gratis på torsdagar fortfarande?
sv Gör man egna avdrag för resor i deklarationen eller kommer de automatiskt?
sv När släpps nästa säsong, någon som hört något datum?
sv Vad kan man laga av tre morötter och en burk kikärtor?
sv Går det att återvinna pizzakartonger om de är feta?
sv Hur tidigt ska man vara på Arlanda inför en charterresa?
sv Kommer ni till Sundsvall på turnén eller bara storstäderna?
sv Vad menas egentligen med ränteavdrag, förklara som för ett barn
sv Vilka dagar är det loppis vid hamnen i sommar?
sv Har man rätt till rast om man jobbar fem timmar i rad?
sv Räcker det med sommartäcke i fjällstugan i juli?
sv Hur ser man skillnad på blåbär och odon?
sv Kan man ladda elbilen i vanligt uttag utan risk?
sv Är det Skatteverket eller tullen som bestämmer moms på paket från Kina?
sv Vart vänder man sig generellt för att hyra en kommunal idrottshall?
sv Den där programledaren med de färgglada kavajerna gör mig glad varje fredag
sv Min mammas äppelkaka är den bästa i hela Västerbotten, inget snack
sv Brorsan har fått nytt jobb på ett bageri och kommer hem med wienerbröd
sv Statsministern såg trött ut i intervjun, kanske behöver han också semester
sv Grannens golden retriever hälsar på mig varje morgon som om jag vore kung
sv Morfar sjunger i kyrkokören fast han inte kan en enda not
sv Den nya sångerskan har en röst som honung över grus
sv Min faster har rest jorden runt två gånger och packar fortfarande för mycket
sv Landslagets vänsterback är bäst på planen och ändå pratar ingen om honom
sv Min svärmor stickar vantar till hela släkten varje jul, alla i fel storlek
sv Vår brevbärare visslar alltid samma låt och hela gatan kan den nu
sv Finansministern har en slips med ankor på, det respekterar jag
sv Min kusin har äntligen öppnat sitt lilla kafé i Visby, så stolt
sv Komikern från Skåne är roligast när han pratar om sin pappa
sv Syrran gifter sig i augusti och jag ska hålla tal, hjälp
sv Min gamla lärare i svenska fick mig att älska poesi, tack för det
sv Kungen skrattade så gott på invigningen att alla andra började skratta
sv Grannfrun bjuder på saft när man klipper hennes gräs
sv Han som läser vädret på fyran har landets lugnaste röst
sv Min pappa har lärt sig laga sushi på Youtube och slutar aldrig prata om det
sv Skådespelerskan är lika bra som mormor i den här som hon var som spion
sv Min bästis har köpt en gammal folkabuss och tänker bo i den i sommar
sv Kassörskan på Hemköp minns alltid vad jag köpte sist, vilket minne
sv Bonusdottern har börjat spela fiol och det låter nästan som musik
sv Den gamle skidkungen kommenterar loppen med mer känsla än någon annan
sv Mina föräldrar firar guldbröllop på lördag och dansar fortfarande i köket
sv Utrikesministern pratar fem språk och låter lika trött på alla
sv Farbrorn på bänken i parken har alltid kex till alla hundar
sv Min lillasyster kom in på musikhögskolan, hela familjen skrek
sv Författaren bakom deckarna signerade min bok och ritade en liten katt
sv Tränaren i flicklaget är en klippa, alla barnen får spela lika mycket
sv Min chef bakar surdegsbröd på helgerna och tar med till måndagsmötet
sv Den där influencern som renoverar slott har mer tålamod än jag någonsin haft
sv Mormor vann över hela äldreboendets bingo i tisdags och är outhärdlig
sv Kronprinsessans klänning i går var den snyggaste på hela galan
sv Vår kantor spelar Abba på orgel om man frågar snällt
sv Min svåger kan allt om ånglok och berättar det gärna, länge
sv Rapparen från Hammarkullen skriver bättre texter än de flesta poeter
sv Busschauffören på linje fyra önskar alla en bra dag, varje dag
sv Min dotters fröken har en gitarr och oändligt med energi
sv Den pensionerade domaren dömde fotboll i femtio år och log hela vägen
sv Grannpojken har byggt en koja som är finare än mitt hus
sv Oppositionsledaren borde byta glasögon, de där glider ner i varje debatt
sv Min moster hoppade fallskärm på sin sjuttioårsdag, legend
sv Programledarduon i morgon-tv har en kemi som inte går att fejka
sv Killen på cykelverkstan lagade min kedja medan jag väntade, vilken hjälte
sv Min sambo gör världens godaste pannkakor men bara på torsdagar
sv Simmerskan tog guld och tackade sin hund först av alla
sv Min gamla klasskamrat är med i en reklamfilm för fil, så roligt att se
sv Talmannen har en klubba och han är inte rädd för att använda den
sv Kocken i det där matprogrammet svär mindre än jag gör i mitt eget kök
sv Farfar berättar samma fiskehistoria varje sommar och gäddan växer
sv Grannens katt heter Göran och uppför sig precis som en Göran
sv Min brorsdotter tog studenten idag och grät mer än alla andra
sv Gitarristen i bandet har sett ut som trettio sedan 1985
`;
