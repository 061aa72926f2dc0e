/** Questions on the writer's own case; made up for this purpose, each after its language. */
export const caseQuestions = `
nb Når får jeg svar på søknaden min om støttekontakt?
nb Sendte byggesøknad i mars, har ikke hørt noe
nb Hvem er saksbehandleren min?
nb Purrer på henvendelsen min fra 12. april
nb Hvor langt har dere kommet med søknaden om skjenkebevilling for puben vår
nb Kan jeg betale regningen i to deler?
nb Kan jeg få utsatt fristen for å levere papirene?
nb Bilen min ble ødelagt av plogen, hvem dekker det?
nb Jeg trekker søknaden om barnehageplass
nb Ettersender dokumentasjon i saken vår
nb Fakturaen for renovasjon er feil, vi har jo bare én dunk
nb Vannmåleren vår er avlest feil, kan dere rette det?
nb Mottok dere skjemaet jeg leverte på mandag?
nb Takker nei til plassen på Solbakken
nb Har meldt feil på gatelys i Ringveien tre ganger, når fikses det?
nb Når blir saken vår behandlet i utvalget?
nb Fikk brev om eiendomsskatt, men huset er solgt. Hva gjør jeg?
nb ka skjer med søknaden min?
nb Korsn går det me byggesaka mi
nb har itte hørt noe om søknaden
nb Når kommer dere og fikser vannlekkasjen utenfor hos oss?
nb Jeg har purret tre ganger på byggemeldingen min
nb Gjelder faktura nummer 4471, den er betalt
nb Hvorfor har ikke pappa fått sykehjemsplass enda?
nb Plogen tok med seg postkassa vår, hvem betaler?
nb har dokker fått papiran æ sendte om tt kort?
nb Hvordan ligger vi an i køen for kommunal bolig, jeg står som nummer?
nb Dere har trukket meg dobbelt for SFO i mars
nb Kan noen ringe meg om tomtesaken vår?
nb Hvor lenge må jeg vente på svar om bostøtte?
nb Har dere registrert at jeg sa opp plassen i SFO?
nb Jeg leverte klage i juni og har ikke fått noen bekreftelse
nb Kan jeg få dekket vannskaden etter at røret deres sprakk?
nb Når kan vi regne med svar på byggesøknaden for garasjen?
nb Har sendt tre mailer om vannavgiften uten svar
nb jeg skulle få tilbakebetalt for mye betalt barnehage, hvor blir det av?
nb Når får jeg svar på søknaden om barnehageplass jeg sendte i februar?
nb har sendt dere to brev om kloakken og ikke hørt et pip
nb Har dere fått papirene mine? Sendte dem inn på nett forrige tirsdag
nb hvor lang tid skal det ta å behandle byggesøknaden min egentlig, det er gått 14 uker
nb Hvem er det som har saken min på NAV nå etter at Gro sluttet?
nb venter enda på parkeringskortet til mor, skulle vært her før jul
nb Hei, jeg søkte om bostøtte i august og på siden står det bare «under behandling». Mangler dere noe fra meg?
nb får æ startlånet eller ikke? megleren mase
nb Fakturaen for SFO er dobbelt så høy som den skal være, kan dere rette den på min kunde?
nb Er det noen som har begynt på saken vår i det hele tatt?
nb sendte mail til postmottak 3. april, har dere mista den eller
nb Lurer på hvor i køen jeg er for omsorgsbolig
nb Fikk SMS om at søknaden er mottatt, men det var i september. Hva nå?
nb Hei hei, ble skadeskjemaet mitt for vannlekkasjen registrert?
nb Ikke et ord om ferdigattesten etter to måneder, og vi får ikke flytte inn
nb skulle noen ha ringt meg om praksisplassen, eller har jeg misforstått
nb Kan du se i systemet om dere har fått legeerklæringen til pappa?
nb Startdato for støttekontakten til Sander? Vi har vedtaket men det kommer ingen
nb ka status på oppmålinga av tomta vårres
nb Oppgi gjerne saksnummer på henvendelsen min om lyktestolpen, jeg finner den ikke igjen
nb Purrer igjen på erstatningen for bilen!!! Fjerde gang
nb Vi søkte om ekstra dunk før sommeren. Kommer den?
nb Er byggetillatelsen klar snart, gravemaskina er leid inn fra mandag
nb Min forrige melding her ble lest men ikke besvart. Det gjelder plassen på voksenopplæringen
nb Pengene fra dere skulle vært på konto den 20. Det er den 24. i dag
nn Kva skjer med søknaden vår om spelemidlar?
nn Eg sende inn skjema i februar, har de fått det?
nn Når får mor mi plass på sjukeheimen?
nn Eg har fått ei rekning eg ikkje forstår
nn Ventar framleis på svar på brevet mitt
nn Har de sett på klaga mi enno?
nn Eg ventar på refusjonen for skuleskyssen
nn Når får me svar på dispensasjonssøknaden?
nn Kven har saka mi no når Berit har slutta?
nn Får eg utsetjing på eigedomsskatten?
nn Kor lenge må far vente på plass?
nn Kva skjer med søknaden min om frådeling av tomt? Høyrde sist frå dykk i mai
nn de har ikkje svara på e-posten min om vassmålaren
nn Kjem det nokon og ser på rampen vi har søkt om til far?
nn Vart papira om driftstilskot godkjende, eller manglar det noko?
nn har venta på svar frå byggesak sidan før ferien
nn Kor langt har de kome med søknaden frå idrettslaget vårt?
nn Er det du som har saka mi om vatn og avlaup no?
nn Eg skulle få tilbakemelding innan fjorten dagar, det er gått førti
nn Når kan eg rekne med løyvet til avkøyrsla? Sende inn alt i mars
nn fekk aldri stadfesting på at eg takka ja til barnehageplassen
nn Kan nokon ringe meg om flyttinga av far min til sjukeheimen, de lova svar i går
sv När får jag besked om min ansökan?
sv Jag skickade in handlingarna i april, har ni fått dem?
sv Vem handlägger mitt ärende?
sv Hur lång tid tar det innan mitt bygglov är klart?
sv Får jag anstånd med avgiften?
sv Fakturan för vattnet är fel, vi var bortresta hela kvartalet
sv Min felanmälan från oktober är fortfarande inte åtgärdad
sv Kräver ersättning för däcket som gick sönder i er grop
sv Jag återkallar min ansökan om parkering
sv Väntar fortfarande på svar på mitt mejl
sv Vi har köat till förskolan i ett år, när får vi plats?
sv Har ni tagit emot min komplettering?
sv Vad händer i ärendet om staketet?
sv Jag har flyttat, kan ni ändra adressen på min faktura
sv Min mamma väntar på plats på äldreboendet, när blir det?
sv Har min ansökan om färdtjänst kommit fram?
sv Vad har hänt med anmälan jag gjorde om mögel?
sv Kan jag få längre tid på mig att betala hyran?
sv När blir mitt parkeringstillstånd klart?
sv Jag vill avsäga mig platsen på fritids
sv Jag har inte fått mitt bidrag den här månaden
sv Vem ska jag prata med om min anmälan om buller från i våras?
sv Ni har skickat räkningen till fel person
sv Mitt bygglov skulle vara klart i maj, vad händer?
sv Kan ni kolla om min anmälan om trasig lyktstolpe har kommit in?
sv Jag fick fel belopp i försörjningsstöd den här månaden
sv Vi tackar nej till erbjuden plats på Solrosen
sv Jag väntar på intyget som ni lovade skicka
sv Hur går det med vår ansökan om föreningsbidrag?
sv När får jag svar om min ansökan om färdtjänst? skickade den för 7 veckor sen
sv Ni har inte svarat på mitt brev om fuktskadan
sv Har min anmälan om eldstad kommit in? får ingen bekräftelse
sv hur går det med mitt bygglov egentligen, snickarna ska börja på måndag
sv Min handläggare har slutat och ingen ringer upp. Vem tar över mitt ärende?
sv Fått fel belopp på försörjningsstödet denna månad, saknas 1200 kr. Kan någon kolla
sv väntar på köplats till förskolan för Elsa sen i höstas, har vi ramlat ur kön?
sv Sökte föreningsbidrag till vår klubb i januari. Blir det några pengar?
sv Hörde ni aldrig av er ang min intresseanmälan för tomt?
sv mitt bygglov ligger hos er sen mars, vad händer
sv Pengarna för glasögonbidraget, när betalas dom ut? Skickade kvitto förra månaden
sv Två mejl och tre samtal om vattenmätaren hemma hos oss utan respons
sv Finns det något nummer på ärendet jag anmälde i april?
sv Kompletterade med ritningen i måndags, är allt på plats nu eller saknas mer?
sv Hallå, vem tar hand om min sons ansökan om modersmål?
sv Har bostadsanpassningen godkänts? Mamma kommer hem från sjukhuset på tisdag och hissen saknas
sv Jag står i kö till trygghetsboende, vilken plats har jag nu?
sv Blev min felanmälan om stopp i avloppet utskickad till nån montör
sv Det är tyst som i graven från er om min skadeanmälan. Lever den?
sv vi har fått kallelse till möte om adoptionen men fel datum, kan ni ändra
sv Ni skulle återkomma i veckan om min dotters resursstöd. Veckan är slut.
sv Behöver veta om ni hunnit titta på min ansökan om sotning i egen regi
sv Jag ser på mina sidor att det står "avslutat" men ingen har hört av sig till mig. vad betyder det
sv Är handläggningen av vårt serveringstillstånd klar till premiären den 14 juni?
en Any update on my application?
en I sent the form in May and have heard nothing
`;
