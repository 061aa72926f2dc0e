/** Personal data that stand in public; made up for this purpose, each after its language. */
export const personalDataTexts = `
nb Kari i Bjørkeveien 5 har fått kreft og trenger hjelp
nb Hun i andre etasje er psykisk syk og skriker om natta
nb Mannen min har fått slag og får ingen hjemmesykepleie
nb Hun har hemmelig adresse, ikke legg ut bilde fra skolen
nb Min far er dement og har gått hjemmefra
nb Datteren vår har epilepsi og assistenten var borte
nb Læreren til sønnen min er sykmeldt for utbrenthet
nb Nabojenta er gravid igjen, og barnevernet har alt tatt de to første
nb han fyren bor i Fjellgata 12 b, oppgang C
nb Broren min ruser seg og har ingen steder å bo
nb Tante ligger på intensiven etter hjerteinfarkt
nb Moren til klassekameraten har bipolar lidelse
nb Eleven i 7B med Downs fikk ikke være med på tur
nb Han er straffedømt for overgrep og bor rett ved lekeplassen
nb Kona har MS og sitter i rullestol
nb Sjåføren heter Per Olsen og har mistet lappen for promille
nb Bestemor har diabetes og fikk ikke insulinen sin
nb Dattra mi e utredet for autisme
nb Familien i Nygata 3 får sosialhjelp
nb Ola i 4. klasse har lus og mora vil ikke gjøre noe
nb Datteren til ordføreren er innlagt på ungdomspsyk
nb Jeg har selv kols og orker ikke gå til bussen lenger enn nå
nb Hun heter Anne og bor i Furuveien 12 hvis noen lurer
nb Gutten som stjal sykkelen er sønn av han på bensinstasjonen
nb Mor til to på Solsida er rusa hver dag
nb Han nye læreren ble sparket fra forrige skole for fyll
nb Kusina mi prøvde å ta sitt eget liv i fjor, nå får hun ingen hjelp
nb Sønnen til Bente på kafeen sitter i fengsel for ran
nb Min samboer har angst og tør ikke gå inn på kontoret deres
nb Eleven dere snakker om heter Jonas og har Tourettes
nb Tanta mi på Elvebakken sykehjem har fått liggesår
nb Hun har hatt to spontanaborter og så behandler dere henne sånn
nb Broren til Knut sitter i rullestol etter ulykka
nb Mannen min Arve har fått påvist kreft med spredning og trenger seng hjemme, kan noen ringe
nb jeg går på metadon og får ikke hentet medisinen på søndager, hva gjør jeg
nb Tror det er Tone i nr 8 dere mener, hun har vært innlagt på psykiatrisk siden mandag
nb her er fødselsnummeret mitt 058190 41237 så dere kan sjekke
nb Sønnen til Bente i 4B har ADHD og går på Ritalin, derfor er det så mye bråk i klassen
nb har hiv og trenger tannlege som ikke lager styr av det, er det noen i kommunen
nb Ja den Jonas fra Bakkegata har jo sittet inne for narkotika, og nå jobber han på SFO
nn Far min har Parkinson og fell ofte
nn Ho bur på sperra adresse, ta vekk biletet
nn Guten i klassen har ADHD og vert sendt heim
nn Mor fekk slag i går og ligg på sjukehuset
nn Han på nummer 9 er innlagd på psykiatrisk
nn Bestefar har fått demens og finn ikkje heim
nn Ho lever på hemmeleg adresse, slutt å del bilete
nn Læraren i 5. klasse er sjukmeld med utbrentheit
nn Han bur i Fjellvegen 3 og er aldri heime på dagtid
nn Guten har dysleksi og får ikkje lese på skjerm
nn Mor mi har alzheimer og går seg vill ute om natta, ho bur åleine i Kyrkjevegen 6
nn eg har bipolar liding og fekk epilepsi i fjor, difor kan eg ikkje køyre sjølv til møtet
sv Min mamma har cancer och får vänta
sv Grannen i 12:an är narkoman
sv Hon lever med skyddade personuppgifter, ta bort bilden
sv Pappa fick stroke och ligger på avdelning 4
sv Min bror har schizofreni och vägrar medicin
sv Han bor på Storgatan 14, lägenhet 1102
sv Läraren är sjukskriven för utmattning
sv Sonen har epilepsi och assistenten kom inte
sv Familjen på Ekvägen 7 har socialen på sig
sv Mormor är dement och ramlade i trappan
sv Kvinnan i kassan blev gravid efter en våldtäkt
sv Min man sitter i rullstol och har MS
sv Killen på 3:an dömdes för misshandel förra året
sv Hennes adress är hemlig, sluta skriva var hon bor
sv Barnet har diabetes och skolan vägrar ge insulin
sv Min dotter äter antidepressiva och får ingen tid på bup
sv Han har blivit anmäld för övergrepp och jobbar kvar
sv Flickan i trean har diabetes typ 1
sv Familjen Svensson på Ängsvägen 9 blir vräkta
sv Hon flydde från sitt ex, sprid inte var hon bor
sv Min pappa har fått diagnosen ALS
sv Kvinnan på Lindvägen 2 går på metadon
sv Min sambo är alkoholist och slår sönder lägenheten
sv Elsa i 2B har epilepsi, läraren glömde hennes medicin
sv Hon har sekretessmarkering, ta bort bilden från skolavslutningen
sv Grannens pojke är omhändertagen av socialen
sv Grannens dotter är gravid och bara femton
sv Han på Kyrkogatan 8 är dömd för våldtäkt
sv Min man har leukemi och behöver hjälp hem
sv mitt personnummer är 121212-1212 kan ni kolla om jag står i kön
sv Min mamma Gun-Britt har fått en stroke och kan inte prata, hemtjänsten kommer inte in med nyckeln
sv Anton i 5C har fått diagnos för Tourettes så ni andra föräldrar får sluta klaga på honom
sv jag har en svår depression och är sjukskriven sedan i våras, kan därför inte fylla i blanketten
sv Det var ju Peters fru på Hagvägen som gick på avvänjning för spriten i vintras
sv Lämnar ut det här så ni förstår: min dotter är gravid i v 30 med havandeskapsförgiftning och bor i ett rum med mögel
en My neighbour is an alcoholic and lives at Parkveien 3
en My son has autism and gets no help
`;
