/** Requests for documents, and for what is kept about oneself; made up for this purpose, each after its language. */
export const accessRequests = `
nb Kan jeg få se kontrakten med entreprenøren?
nb Send meg saksframlegget fra sist møte
nb Jeg ber om innsyn i e-postene om flyttingen
nb Ønsker kopi av rapporten om skolen
nb Hvor finner jeg referatet fra utvalgsmøtet? Det ligger ikke ute
nb Vil gjerne lese tilsynsrapporten
nb Legg ut fakturaene så vi kan se hva dette har kostet
nb Kan dere sende over alle dokumenter i sak 25/1043?
nb Krever innsyn i hvem som søkte på stillingen
nb Kan noen sende meg protokollen fra formannskapet takk
nb Hva står det i avtalen dere har med utbyggeren? Vil se den
nb Jeg vil ha utlevert søkerlista
nb Er det mulig å få en kopi av brevet dere sendte til departementet
nb Kan jeg få tilsendt tegningene for nybygget
nb Postlista mangler brevet fra 3. juni, hvor er det?
nb Etter offentleglova ber vi om reiseregningene til ordføreren
nb Få se budsjettet dere snakker om
nb mail meg møteinnkallinga er du snill
nb kan æ få sjå papiran i saka
nb kor finn æ referatet fra møtet
nb Hva har dere lagret om meg? Jeg vil ha det slettet
nb Vennligst slett alle opplysninger dere har om meg
nb Jeg trekker tilbake samtykket til bildet av datteren min
nb Jeg vil bli glemt, fjern bildet av meg fra sidene deres
nb Hvor kan jeg få lese det konsulentene leverte om svømmehallen?
nb Få se hva dere har skrevet til Statsforvalteren om dette
nb Jeg vil ha alle mailene mellom ordføreren og utbygger
nb Kan dere gi meg en oversikt over hvor mye som er brukt på reiser?
nb Trenger sakspapirene til torsdagens møte, send til postkassa mi
nb Sak 26/311, takk. Hele mappa.
nb æ vil se kontrakta med brøyteselskapet
nb Kan jeg få navnet på hvem som bestemte dette og brevet det står i?
nb Hei, jeg er journalist og ber om alle avvik på sykehjemmet i fjor
nb Hvor mye tjener kommunedirektøren? Ber om lønnslippen
nb Kan dere dele ros-analysen?
nb Kan jeg få oversendt brevvekslingen dere har hatt med Statens vegvesen?
nb Hvor ligger vedtaket om tomta på Myra? Finner det ikke på innsynssida
nb Vil ha kopi av søknadene på rektorstillingen
nb Legg ut rapporten fra branntilsynet!
nb Hvem har fått dispensasjon i strandsona i år? Send meg lista
nb Kan dere maile meg takstrapporten på skolebygget
nb Hvor får jeg tak i saksframlegget om eiendomsskatten?
nb kan jeg få se brevet dere sendte til utbyggeren?
nb Send meg alt dere har skrevet om skolesaken på Haugen
nb Legg ut rapporten om svømmehallen så vi kan lese den selv
nb hva har dere egentlig lagret om meg? vil ha en oversikt
nb Vil gjerne ha en kopi av avtalen kommunen har med parkeringsselskapet
nb Slett alt dere har på meg etter at jeg flytta, takk
nb hvor finner jeg papirene fra møtet der dere bestemte å selge tomta? får ikke opp noe på nettsida
nb Dere har feil fødselsdato og gammel adresse på meg i systemet, rett det opp
nb Går det an å få tilsendt e-postene mellom ordføreren og vindkraftfirmaet eller er de hemmelige?
nb Har bedt to ganger om å få lese konsulentrapporten. Jeg spør igjen: kan jeg få den?
nb Ber om innsyn i alle tilbud som kom inn på brøytekontrakten
nb Har dere noe skriftlig på det? I så fall vil jeg lese det
nb hvilke e-poster har gått mellom dere og naboen om gjerdet mitt, jeg vil ha dem alle
nb Be om å få utlevert listen over hvem som har søkt på jobben
nb Kan du legge ved tegningene av den nye brannstasjonen? Hele settet, ikke bare fasaden
nb Hvem har vært inne i journalen min på legekontoret? vil ha loggen
nb Fjern navnet mitt fra alle registrene deres
nb Jeg vil ha mappa mi fra tida på barnehjemmet, alt som finnes
nb Mulig å få en utskrift av hva som ble vedtatt bak lukkede dører om Lysgården?
nb Gi meg tallene på sykefravær for hver skole, de må jo ligge et sted
nb bildet av ungen min skal bort fra nettsida og fra arkivet deres også
nb Har offentligheten tilgang til avviksmeldingene fra hjemmetjenesten? Ønsker 2024 og 2025
nb Det står at jeg er gift i papirene deres. Det er jeg ikke, få det endret
nb Kunne ha tenkt meg å lese anbudene på hurtigbåten
nb Hei, skal skrive en lokalhistorisk artikkel og trenger å se byggemappa for Torvgata 12
nb hvorfor er halve brevet sladda, jeg vil ha det uten svarte streker
nb Hva betalte vi konsulentene? Send fakturaen hit
nb Deler dere opplysninger om meg med NAV? Send meg kopi av alt som er delt
nb får æ se ka som står om mæ i den rapporten fra skolen
nb Viser til postlista, dokument 14 fra 3. juni. Det vil jeg ha på mail
nb Avtalen om utleie av kulturhuset er vel ikke hemmelig? Send over
nn Eg vil sjå avtalen med kraftlaget
nn Kan de sende meg møteboka frå kommunestyret?
nn Eg krev innsyn i rekneskapen
nn Kvar finn eg dokumenta i saka om vegen? Dei manglar på postlista
nn Kan eg få kopi av rapporten frå brannvesenet
nn Kva opplysningar har de registrert om meg?
nn Eg vil ha retta adressa mi i registeret dykkar
nn Kan eg få sjå kva de har betalt for den nye logoen
nn Send over referata frå foreldremøta
nn Eg ynskjer innsyn i kven som har sendt inn merknader
nn Eg vil gjerne sjå referatet frå møtet med utbyggjaren
nn Kan de sende meg alt de har om saka til Olsen
nn Eg bed om å få sjå alle klagene på bygget
nn Kan eg få lese avtala de har gjort med hotellet?
nn Send meg lista over kven som søkte på rektorstillinga, er du snill
nn eg vil vite kva opplysningar de har liggande om meg på barnevernet
nn Legg ut kontrakten, vi som betaler skatt har rett til å sjå kva han kostar
nn Gjer det offentleg kva sluttpakke rådmannen fekk. Eg vil ha sjølve avtala
nn Finst det eit referat frå folkemøtet, og kan eg få det?
nn Eg ber om å få tilsendt måleresultata frå drikkevatnet dei siste fem åra
nn de har lagra telefonnummeret mitt utan lov, få det vekk
nn Få sjå brevet frå Statsforvaltaren som de viser til!
nn kven har de sendt adressa mi til? vil ha svar på det
nn Ønskjer kopi av skulemappa mi frå åttitalet, er det råd?
nn Send oss alle tilbod på ferjekaia så vi kan samanlikne sjølve
nn Det som står om mora mi i pleieplanen stemmer ikkje og må rettast
nn Kvar kan eg lese heile konsekvensutgreiinga? Berre samandraget ligg ute
sv Skicka protokollet från nämnden tack
sv Jag vill begära ut avtalet med entreprenören
sv Kan jag få en kopia av rapporten?
sv Får man se fakturorna från konsulten
sv Begär att få ut alla mejl om skolnedläggningen
sv Var hittar jag handlingarna till mötet? De saknas i diariet
sv Vill läsa tjänsteskrivelsen
sv Mejla mig sammanträdesprotokollet från maj
sv Lämna ut upphandlingsunderlaget
sv Jag önskar ta del av utredningen
sv Kan ni lägga upp inspektionsrapporten så alla får se den
sv Enligt offentlighetsprincipen vill jag se lönelistan
sv Hur får jag ut ritningarna på huset?
sv Jag skulle vilja ha ut registret över bidrag
sv Vart kan man läsa beslutet om Norra hamnen
sv Radera mina uppgifter ur ert register
sv Vilka uppgifter har ni sparat om mig?
sv Jag vill ha ett registerutdrag enligt GDPR
sv Kan ni ta bort bilden på mitt barn?
sv Kan ni mejla över beslutsunderlaget till mig?
sv Jag vill se vilka som lämnade anbud på skolmaten
sv Vad kostade utredningen? Skicka fakturan
sv Får vem som helst läsa socialnämndens protokoll? Jag vill det
sv Utlämnande av handlingar, tack: allt om Björkskolan
sv Skulle vilja ha kopior på alla avtal med Bygg AB
sv Kan jag få ta del av klagomålen på förskolan?
sv Var är mötesprotokollet från i tisdags? Finns det att läsa?
sv Jag vill läsa mejlen som kommunchefen skickade till fastighetsbolaget
sv Kan jag hämta ut en kopia på nämndens beslut hos er?
sv Vilka handlingar finns i ärendet om torget? Skicka allihop
sv Jag vill ha ut lönerna för förvaltningscheferna
sv Skicka er riskanalys för dammen, tack
sv Får man läsa utredningen om badhuset nånstans? mejla den gärna
sv Skicka mig protokollet från nämnden i april
sv Jag vill veta vilka uppgifter ni har sparat om mig och vem som varit inne och tittat
sv Radera mina uppgifter ur ert system är ni snälla, har sagt upp förskoleplatsen för länge sen
sv kan ni maila över offerten som ni godkände för lekplatsen
sv Vill se fakturorna för kommunalrådets resa till Spanien. Var hittar jag dom?
sv Ni har skrivit fel namn på min sambo i registret, vill att det ändras
sv lägg upp hela avtalet med friskolan så vi kan se va som står
sv Begär ut samtliga tjänsteanteckningar i ärendet om Lillgårdens förskola
sv Hej! Skulle vilja ha en kopia på inspektionen av restaurangen på Storgatan, går det bra?
sv Skulle vara intressant att se kvittona från den där middagen. Mejlas till mig tack
sv Finns riskanalysen att läsa? Isf var, annars får ni gärna skicka
sv Lämna ut namnen på de som sökte tjänsten som stadsarkitekt
sv Vill ha mina gamla journaler från skolhälsovården
sv vem har kollat upp mig i ert system?? jag vill ha logglistan
sv Ta bort mig från alla era listor och utskick och bekräfta att ni raderat allt
sv hur får man ut ritningarna på sitt eget hus från er
sv Jag önskar få skrivelsen från Länsstyrelsen som nämns i artikeln
sv kopia på hyresavtalet mellan er och padelhallen, går det att fixa
sv Ni måste väl ha en logg över alla klagomål på bussbolaget. Den vill jag titta i
sv Mitt personnummer ligger ute i ert protokoll, plocka ner det NU
sv Står det nåt om mej i socialens papper så har ja rätt å se det va?
sv Skicka diarielistan för vecka 12 är ni bussiga
sv Vilka siffror bygger ni på? Maila excelarket
sv allt ni har på skolskjutsupphandlingen, varenda papper, vill jag ta del av
sv Ert svar var att det är sekretess. Då vill jag ha ett skriftligt beslut på att jag nekas handlingen
sv Fel civilstånd och fel barn på mig i registret, måste korrigeras
sv Får jag komma förbi och bläddra i akten om dammen?
sv Var tog inspelningen från debatten vägen? Vill få en kopia av filen
sv Sms:en mellan ordföranden och byggherren borde vara offentliga, var god lämna ut
en Please send me the minutes of the last meeting
en Can I get a copy of the contract?
en I request access to all emails about the bridge
en Delete my personal data please
en Could you share the inspection report for the nursery?
`;
