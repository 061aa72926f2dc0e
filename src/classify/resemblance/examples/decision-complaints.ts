/** Complaints on a decision; made up for this purpose, each after its language. */
export const decisionComplaints = `
nb Jeg vil klage på vedtaket om parkeringstillatelse
nb Fikk nei på søknaden, det godtar jeg ikke
nb Avslaget på støttekontakt er helt feil, dere må se på det på nytt
nb Vi krever ny behandling av saken, vedtaket bygger på feil fakta
nb Hvem sender jeg anken til? Fikk avslag på hjemmehjelp i går
nb Protesterer mot avgjørelsen om å nekte oss skoleskyss
nb Jeg er ikke enig i vedtaket dere har fattet om far
nb ber om omgjøring av avslaget
nb Dette gebyret betaler jeg ikke, dere har målt feil. Vil ha det slettet
nb Tar avgjørelsen videre til Statsforvalteren
nb Klagen vår på byggetillatelsen til naboen sendte vi i dag
nb Godtar ikke svaret fra NAV, vil ha det prøvd på nytt
nb Fikk tilbud om plass på feil skole, det vil vi klage på
nb Kravet om tilbakebetaling er urettmessig og jeg bestrider det
nb Herved påklages vedtak av 3. mai
nb Eiendomsskatten er satt alt for høyt, jeg klager på taksten
nb æ fikk avslag på byggesøknaden og det finn æ mæ ikkje i
nb fekk nei på tt-kort, korsn klage æ
nb Dere avslo søknaden min uten grunn, det skal ankes
nb Vi fikk ikke barnehageplassen vi søkte på og det er ikke greit, vi vil ha det vurdert igjen
nb Dere kan ikke bare si nei til rampe når mannen min sitter i rullestol. Se på saken igjen!
nb Jeg anker
nb Naboen fikk lov å bygge tre etasjer, den tillatelsen må dere trekke
nb Har fått brev om at jeg mister parkeringskortet. Det godtar jeg aldri
nb va ikke enig i at æ skulle betal tilbake, vil klage
nb Dere har satt meg i feil skattekommune, det aksepterer jeg ikke
nb Synes det er urimelig at vi ikke fikk skyss når naboen fikk, kan dere vurdere det igjen?
nb Jeg klager på naboens byggetillatelse
nb Vedtaket dere gjorde om mor er hårreisende, vi sender klage i morgen
nb Kan ikke akseptere at søknaden ble avvist på grunn av en dato
nb Dere må omgjøre avslaget på redusert foreldrebetaling
nb Parkeringsgebyret jeg fikk på tirsdag er feil, jeg hadde gyldig billett
nb Dere nektet meg skjenkebevilling på sviktende grunnlag og jeg forlanger ny vurdering
nb uenig i at vi skal betale for pipa vi ikke bruker
nb Klagefristen er vel ikke ute? Vedtaket kom i posten i går og det er feil i alt
nb jeg finner meg ikke i at dere sa nei til barnehageplassen, dette må dere se på en gang til
nb Fikk avslag på garasjen i dag. Det klager jeg på!!
nb Dere har gitt mor for få timer hjemmehjelp og vi krever ny vurdering
nb æ e ikke enig i det vedtaket æ fikk i posten og vil klage
nb Hvordan kan dere gi oss avslag på støttekontakt når legen har skrevet at vi trenger det? Vi godtar det ikke, send saken videre
nb Boten på 900 kr er feil, skiltet var dekt av snø. Vil ha den fjerna
nb avslaget på bostøtte er helt på trynet dere har ikke regna med barna, gjør det om igjen
nb Jeg påklager herved tildelingen av skjenkebevilling til puben under leiligheten vår
nb Datteren min fikk ikke skoleskyss selv om veien er livsfarlig. Dette anker vi, så dere vet det
nb Nei dette brevet går jeg ikke med på. Vil ha det behandlet av noen andre enn han som skrev det
nb Vi som naboer protesterer på at dere har gitt løyve til blokka i Åsveien, tillatelsen må trekkes tilbake
nb Dette svaret kan dere bare få i retur, jeg går videre med det
nb hvor sender jeg klage på at jeg ikke fikk TT-kort? fristen går ut på torsdag
nb Uenig i gebyret på 11 200 for en bitteliten platting. Kreves redusert!
nb Sosialhjelpa ble kutta med halvparten og det er jo basert på feil husleie, må tas opp igjen
nb Vedtaket mangler begrunnelse og er ugyldig etter min mening, så jeg ber om at Statsforvalteren ser på det
nb 6 timer assistent i uka til en gutt som ikke kan snakke? Vi aksepterer det ikke
nb Nei til skjenkestopp for kafeen min, vi bestrider hele greia
nb vi fikk plass i feil barnehage, trodde ikke det var mulig. Vil ha den omgjort til Solstua
nb Kan dere snu på avgjørelsen om å ta fra meg båtplassen?
nb Ja, jeg har lest avslaget deres om kantstein. Fortsatt ikke enig. Hva er neste instans?
nb De 30 dagene jeg fikk som frist for å rive skjulet er urimelig og pålegget må bort
nb karakteren i muntlig er satt helt feil, den skal klages inn
nb dokker har trekt mæ for mykje i egenandel på sykehjemmet, det godtar æ ikkje
nb Ettersom søknaden om fritak ble forkastet uten at legeerklæringen ble lest, krever jeg at den behandles på ordentlig
nb Klage: avgiftsfritaket mitt ble ikke innvilget selv om jeg er minstepensjonist
nb Får nei på dispensasjon mens naboen får ja. Den biter jeg ikke på, send det til utvalget
nb Sto parkert lovlig og fikk bot likevel! Den betaler jeg ikke før noen har sett på bildene mine
nb Takk for brevet. Vi kommer til å påklage tvangsmulkta
nb Mor på 91 ble vurdert som «for frisk» til omsorgsbolig. Dette må gjøres om, hun faller hver dag
nb hjelpemiddelet ble avslått, men legen sier jeg trenger det, så da ber jeg om ny runde
nn Eg er usamd i vedtaket om bustøtte
nn Eg fekk avslag på søknaden og vil ha ho vurdert på nytt
nn Vi klagar på avslaget om barnehageplass
nn Avgjerda er feil og må gjerast om
nn Eg godtek ikkje gebyret, de har rekna feil
nn Kommunen har vedteke å stenge vegen vår, det vil vi klage på
nn Fekk berre to timar avlasting. Eg vil at de ser på det ein gong til
nn Avslaget de sende er bygd på feil opplysningar
nn Me er ikkje samde i at garasjen må rivast og kjem til å klage
nn De gav oss for lite støtte, kven kan sjå på det på nytt
nn Eg kan ikkje godta at bror min mistar plassen på dagsenteret
nn Eg godtek ikkje avslaget på omsorgsstønad, de må sjå på saka på nytt
nn fekk nei på skuleskyss for guten og det vil eg klage på
nn De har rekna eigedomsskatten min heilt gale, eg vil ha takseringa vurdert om att
nn Vedtaket om avkøyrsla er feil og eg ber om at det blir gjort om
nn Dette avslaget på VTA-plass står eg ikkje inne for, det skal prøvast på nytt
nn Me fekk ikkje tilskot til grendahuset og klagar formelt på det
nn Tykkjer de har vurdert grunnlånet mitt urettvist. Kan nokon overprøve dykk?
nn Eg nektar å godta at guten vart flytta til annan skule. Omgjer det
nn tilsynsgebyr for pipe eg ikkje har? Dra attende kravet
nn Kva gjer eg for å få stoppa løyvet de gav til naboen sitt fjøs? Eg har klagerett
nn Nei takk til 2 timar heimehjelp, eg søkte om 6 og treng 6, vurder det ein gong til
nn Plan- og bygningsavdelinga tek feil når ho seier nei til naustet mitt. Eg vil ha saka til Statsforvaltaren
nn me protesterer på at støtta til ungen vart teken vekk etter nyttår, vedtaket må opphevast
nn Eg har mottatt pålegget om å fjerne hekken og eg er ikkje samd
sv Jag överklagar beslutet om bygglov
sv Fick avslag på bostadsbidraget, vill ha det omprövat
sv Jag accepterar inte beslutet om skolplaceringen
sv Beslutet är felaktigt och måste ändras
sv Jag bestrider parkeringsboten
sv Vi godtar inte ert nej till färdtjänst
sv Avslaget bygger på fel uppgifter, gör om det
sv Kan man få beslutet prövat igen? Ni har räknat fel på min inkomst
sv Nekades ledsagning trots läkarintyg. Det tänker jag inte nöja mig med
sv Vi är emot beslutet att ge grannen bygglov och vill att det upphävs
sv Jag kräver att ni river upp beslutet
sv Er avgift är fel beräknad, jag begär rättelse
sv Ska gå till förvaltningsrätten med ert avslag
sv Jag begär omprövning av sanktionsavgiften
sv Ni sa nej till resurs för min son, det tänker vi överklaga
sv Håller inte med om bedömningen i mitt ärende
sv Ni har beslutat fel om min sons skolskjuts, jag vill att någon tittar på det igen
sv Vi fick inte serveringstillståndet. Hur går vi vidare med det? Vi accepterar det inte
sv Avgiften ni tog ut för tillsynen är orimlig och jag vägrar betala den
sv Er handläggare sa nej utan att ens läsa intyget, jag kräver ett nytt beslut
sv Den här boten tänker jag inte gå med på
sv Överklagan: bygglovet på Åsgatan 3
sv Vi är missnöjda med beslutet om stängning av vägen och vill få det prövat
sv Kan inte fatta att ni drog in hennes ledsagning, det måste gå att överklaga
sv Avslaget på min mammas äldreboende är ett skämt, det här ska prövas
sv Jag håller inte med om att vi ska betala tillbaka bidraget
sv Hur kan ni säga nej till skolskjuts när vägen är livsfarlig? Ändra det beslutet
sv Vill överklaga att grannen fick bygga så högt
sv Ert beslut om att avsluta min sons assistans är omänskligt, det överklagar vi
sv Fick avslag igen. Vem kan ompröva?
sv vill överklaga beslutet om bygglovet ni skickade
sv Vi accepterar inte att mormor inte får plats på boendet, det måste prövas igen
sv ni har nekat min son skolskjuts o jag tänker inte nöja mig med det, ta upp det på nytt
sv Fick avslag på bostadsanpassning idag. Helt galet. Hur skickar jag in att jag inte håller med om det?
sv Beslutet om att riva mitt växthus är fel och jag kräver att det upphävs
sv P-boten är felaktig, biljetten låg i rutan, jag bestrider den
sv Jag begär omprövning av min ersättning, ni har tagit fel månad
sv Håller inte med om ert beslut att dra in pappas ledsagning! Vill att någon annan tittar på det
sv Grannens balkong fick ni godkänna utan att fråga oss?? Det lovet överklagar vi
sv avslag igen på försörjningsstöd, ni har räknat min syrras lön som min. det får ni ändra på
sv Beslutet kom i fredags: inget parkeringstillstånd. Det tänker jag strida mot
sv Kan inte kommunen backa i det här? Mitt bistånd togs bort utan förklaring och jag vill ha det tillbaka
sv Sanktionsavgiften för friggeboden är helt sjuk, jag tar det till länsstyrelsen
sv hur lång tid har jag på mig att klaga på att dom drog in bostadsbidraget
sv Vår dotter placerades i en skola 2 mil bort. Nej tack! Ändra placeringen
sv Nöjer mig inte med ett nej på riksfärdtjänst
sv Som rågranne har jag rätt att bli hörd. Lovet ni gav på nr 18 ska upphävas
sv ni säger att jag tjänar för mkt för avgiftsbefrielse men ni räknade brutto, gör om gör rätt
sv Överklagan på vitesföreläggandet skickas in imorgon, bara så ni är beredda
sv Mitt serveringstillstånd återkallades på felaktiga grunder och jag kräver prövning i rätten
sv LSS-beslutet går emot läkarens intyg, det ska en domstol få avgöra
sv fick F i svenska fast alla uppgifter inlämnade. betyget måste rättas
sv Får jag ens en ny chans när ni sagt nej till kontaktperson? Jag går inte med på det
sv Min man nekades trygghetslarm, det måste vara ett misstag som går att ompröva
sv Jag tar strid om den här fakturan för slamtömning, vi har ju egen anläggning och beslutet är fel
sv Beslut på 3 timmar ledsagning i månaden. Skrattretande. Ny utredning tack
sv Strandskyddsdispensen avslogs, vi ger oss inte. Vart ställer man skrivelsen?
sv ja e inte överens med soc om att ja ska betala tillbaka 14000, va gör ja nu
sv Hemtjänsttimmarna sänktes från 40 till 25, det bestrider mamma och jag för hennes räkning
sv Återta beslutet om att stänga av vattnet hos oss, det är fattat på fel person
en I want to appeal the rejection of my application
en The decision on my permit is wrong, please reconsider
`;
