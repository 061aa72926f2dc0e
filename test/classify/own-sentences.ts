/** Sentences made up for these tests, written before the word lists that read them: one a line, bokmål, nynorsk, Swedish, English. */

function lines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What says nothing but what its kind says: may be proposed prunable. */
export const harmless = {
  praise: lines(`
    Tusen takk for god hjelp i dag! 😊
    Så bra!
    Supert tiltak 👏👏
    Veldig flott jobba av dere på servicetorget
    Takk til alle som jobber i hjemmetjenesten, dere er helter ❤️
    Dette er kjempebra
    Dere er best!!
    Så koselig ❤️
    For en fantastisk gjeng!
    Hurra, gratulerer med dagen!
    Takk for et hyggelig arrangement
    Nydelige bilder
    Hei! Takk for raskt svar 😊
    All ære til brøytemannskapene 👏
    Stå på!
    Heia kommunen
    Imponerende arbeid
    Flott initiativ, bra jobbet
    God jul til alle sammen
    Gratulerer så mye! 🎉
    Tusen takk 🙏
    Kjempefint bibliotek
    Elsker dette ❤️❤️
    Utrolig bra service hos dere, takk
    Takk for fin info
    Tusen takk for hjelpa, de er gull
    Kjempefint!
    Eg er så takknemleg, tusen takk
    Så flott at de er til, takk!
    Gratulerer med fin park
    De gjer ein fantastisk jobb
    Hjarteleg takk til alle tilsette
    For eit fint bilete
    Så kjekt!!
    Dykk er dei beste 💚
    Herleg gjeng
    Mykje bra!
    Ha ei fin helg 😊
    Så bra jobbat!
    Tack så jättemycket för hjälpen
    Ni är underbara ❤️
    Vilken fantastisk service!
    Vad fint det blev 😍
    Jättefint initiativ
    Stort tack till all personal
    Heja er!
    Grattis till priset 🎉🎉
    Bästa kommunen 💙
    Vad roligt!
    Tack för snabbt svar!
    Toppen jobb av er allihop
    Underbart, tack!
    Hej! Tack för bra information
    Ni gör ett fantastiskt jobb, heja heja
    Härliga bilder
    God jul och gott nytt år
    Äntligen! Så bra
    Så himla fint bibliotek ni har
    Great job, thank you!
    You are the best ❤️
    Thanks for the help
    Lovely pictures
    Well done everyone 👏
    Love this
  `),
  reaction: lines(`
    😂😂😂
    ❤️
    @Kari Nordmann 😍
    @Ola Vik se her!
    @anna.berg
    @Per @Pål 😂
    Hahaha 😂
    haha
    Wow!
    👏👏👏👏
    @Anna Öberg haha kolla 😂
    @Erik Lund
    🎉🎉
    Hurra!!
    @Maja Holm titta här
    lol
    Nam nam 😋
    @Sondre sjå her
    👍 👍
    Åååå 😍
    :)
    Följer
    Jippi!
  `),
  question: lines(`
    Når åpner biblioteket på lørdag?
    Hva er åpningstidene i påsken?
    Hva koster det å bade i svømmehallen?
    Hvor ligger servicetorget?
    Hvordan booker jeg time hos helsestasjonen?
    Er det åpent i dag?
    Hvilken dag tømmes papirsøpla?
    Hvor finner jeg søknadsskjemaet til kulturskolen?
    Kan man låne ski på biblioteket?
    Når begynner skolen etter jul?
    Hei! Er gjenvinningsstasjonen åpen i romjula?
    Må man bestille billetter?
    Er det gratis parkering ved rådhuset?
    Hvor kan jeg levere glass og metall?
    Når går bussen fra Vik?
    hvor mye koster det for barn?
    Hvordan melder man seg på?
    Når er fristen for å søke barnehageplass?
    Hei, hva er åpningstidene på lørdager? Takk 😊
    Hvor får man kjøpt billetter?
    Kor tid opnar symjehallen?
    Kva kostar det å leige grendahuset?
    Kor finn eg opningstidene?
    Når blir bosset henta i jula?
    Kan ein låne skeiser på biblioteket?
    Korleis bestiller ein time?
    Er biblioteket ope på søndag?
    Kor er det parkering?
    Ka tid åpner svømmehallen?
    Korleis melder eg meg på?
    Når öppnar simhallen på söndag?
    Vad kostar det att åka skridskor?
    Var ligger biblioteket?
    Hur bokar man tid?
    Vilka tider har ni öppet i jul?
    Har återvinningscentralen öppet på lördag?
    Vilken dag töms soporna?
    Finns det parkering vid badhuset?
    Var hittar jag blanketten?
    Kan man hyra båt?
    Går det att köpa biljetter på plats?
    Är det gratis inträde?
    Hej! Hur lång tid har museet öppet idag?
    Hur ansöker man om förskoleplats
    När börjar sportlovet?
    Måste man boka?
    Hur länge är utställningen öppen?
    Vad är öppettiderna under påsk? Tack på förhand!
    What are the opening hours on Sunday?
    How much is a ticket?
    Is the library open today?
    Where can I park?
  `),
  assent: lines(`
    Enig!
    Helt enig med deg, Kari
    Enig 👍
    Samme her
    Så sant!
    Bra sagt
    Akkurat!
    Enig med deg Ola 👏
    Einig!
    Heilt samd
    Godt sagt 👏
    Same her
    Håller med!
    Håller helt med dig Maria
    Instämmer
    Precis!
    Samma här
    Verkligen 👍
    Bra skrivet!
    Exakt
    Det har du rett i
    Så sant som det är sagt
    Agree!
  `),
  spam: lines(`
    Vi utfører rimelig maling og tapetsering i hele Oslo-området. Ring for gratis befaring!
    Selger billig ved, levering på døra. Send PM for pris
    Tjen penger hjemmefra! Klikk på linken
    Invester i bitcoin i dag og bli rik 💰 DM meg
    Jeg gir deg lån på dagen, kontakt meg på WhatsApp
    Sal på dekk! Bestill i dag, gratis frakt i heile landet
    Vi vaskar vindauge til låg pris. Ring oss for tilbod!
    Vi erbjuder billig städning i hela länet, ring för offert!
    Tjäna pengar hemifrån, klicka på länken i bion
    Säljer ved billigt, fri leverans. Ring Kalle
    Följ mig för gratis aktietips och bli miljonär 🤑
    Köp följare billigt! DM
    Besøk nettbutikken vår for 50 % rabatt https://eksempel.no
    Snabblån utan UC, ansök nu https://exempel.se
    Buy cheap followers now, DM me
    Make money from home, click the link in my bio
  `),
} as const;

/** What must be read by an officer: never proposed prunable, whatever stands around it. */
export const kept = {
  underPraise: lines(`
    Takk for at dere stengte biblioteket
    Bra service för den som har råd
    Bra for noen
    Fint for dem som liker det
    Så bra for dykk
    Deilige unger på badet
    Nydelige jenter på skolen
    Elsker barna på skolen
    Grattis till skilsmässan
    Takk for fin narkofest
    Jo tack
    Du er så deilig
    Flott, da gjør vi det
    God tur til himmelen
    @Lars Svin
    @Anna Död
    @Hjelp Meg
    Helt enig Kari Hore
    Enig Lars Svin
    Takk for hjelpen da sønnen min falt på lekeplassen
    Flott at ordførerens svoger fikk kontrakten
    Bra jobba, nå har vi ikke vann igjen
    Tusen takk, da ses vi i retten
    Så fint, enda en vei uten fortau
    Gratulerer med enda et underskudd
    Takk for at dere aldri svarer
    Supert, søpla har stått i tre uker
    Dere er flinke til å kaste bort penger
    Takk, send det til meg på e-post
    Kan dere ringe meg? Takk
    Ønsker å bli oppringt, takk
    Fint om noen kan se på lyset ved skolen
    Hyggelig at dere svarer, men søknaden ble avslått
    Bra! Da venter jeg på vedtaket
    Herlig å se at rektor er full på jobb igjen
    Takk for svar. Jeg ønsker å klage.
    Fantastisk hvordan dere behandler eldre
    Takk til Kari på NAV som hjalp meg med uføretrygden
    Bra at politiet tok han i nummer 9
    Takk for tilbudet, vi takker ja
    Takk for plassen, men vi takker nei
    Takk for ingenting
    Bra jobba 🤡
    Flott "service" dere har
    Wow, så imponerende. Ikke.
    Takk skal dere ha, nå er kjelleren full av vann
    Heia Hamas
    Så koselig med rotter på lekeplassen
    Hjelp!! Takk
    Fine ord, når kommer handlingene
    Trur eg må seie takk for meg, orkar ikkje dette livet
    Fint at de bruker pengane på kunst når sjukeheimen fell ned
    Flott jobba, far min ligg framleis på gangen
    Takk for svaret, eg klagar likevel
    Kjekt å høyre at læraren som slo vart verande
    Gratulerer, enno ein butikk borte
    Bra at nokon seier ifrå om Lars Olsen
    Takk, send meg referatet
    Eg seier opp plassen, takk for alt
    Tack för att ni plogade igen min infart
    Bra jobbat, nu är bron avstängd igen
    Tack, då överklagar jag
    Fantastiskt att kommunalrådets fru fick tjänsten
    Så fint med sprutor i sandlådan
    Tack för hjälpen när min dotter blev slagen
    Grattis till ännu ett misslyckande
    Vad kul att ni höjer skatten
    Tack, jag säger upp min plats
    Underbart, nu luktar det avlopp igen
    Toppenbra att socialen äntligen tog barnen på Storgatan 4
    Snyggt, 14 miljoner för en rondell
    Hej! Kan någon ringa mig? Tack
    Tack för snabb vräkning
    Heja er som mobbar ut personal
    Ni är så duktiga på att ljuga
    Tack på förhand för att ni skickar handlingarna
    Bra att någon vågar säga sanningen om rektorn
    Tack och hej, det här var min sista dag i livet
    Jag är så glad att han äntligen är död
    Great, the road is closed again
    Thanks for nothing
    Thank you for the decision, I will appeal
    Bra, bra, bra... tills det brinner
    Så flinke dere er 🙄
    Snille folk på Solheim, men hun på natt slår
    Takk for nå, jeg gir opp
    Takk for nå
    No thanks
    Elsker dere alle. Ha det bra
    Når stenger dere krisesenteret
  `),
  questions: lines(`
    Når åpner dere veien som raste ut?
    Når slutter dere å være åpne?
    Hvor er pengene fra festivalen?
    Hva koster det å kjøpe en politiker?
    Hvordan melder jeg fra om mobbing?
    Når får jeg svar på brevet mitt?
    Hvem har bestemt at biblioteket skal stenges?
    Hvorfor er svømmehallen stengt?
    Kan jeg få se timelistene til ordføreren?
    Er det lov å brenne søppel i hagen?
    Hvor skal mor bo når sykehjemmet stenger?
    Når har dere tenkt å tømme søpla vår? Den har stått i tre uker
    Er biblioteket stengt fordi dere ikke har råd?
    Hvor mye tjener rådmannen?
    Kan dere slette navnet mitt?
    Hvordan får jeg tilbake depositumet?
    Når kommer noen og henter den døde hunden?
    Hvor er bussen? Ungene fryser
    Hvem hos dere kan hjelpe en som blir slått hjemme?
    Hvorfor fikk ikke vi barnehageplass?
    Når åpner skolen igjen for han som ble utvist?
    Hva skjer med flyktningene på Fossum?
    Hvordan søker jeg om sosialhjelp når jeg er uten mat?
    Kan man parkere foran innkjørselen til naboen, slik han gjør hver dag?
    Når er fristen for å klage på vedtaket mitt?
    Hvor kan jeg levere en bekymringsmelding?
    Kven skal betale for taket mitt?
    Kvifor opnar ikkje symjehallen?
    Når får mor plass på sjukeheimen?
    Kor mykje har de brukt på advokat?
    Kan eg få utsett frist på eigedomsskatten?
    Har de tenkt å svare meg?
    Kor lenge må vi koke vatnet?
    Ka gjør dokker med han som sel dop ved skolen?
    Når åpner dere opp postlista for mars?
    När får jag pengarna?
    Varför är simhallen stängd?
    Vem bestämde att fritidsgården ska läggas ner?
    Kan jag få kontrakten skickade till mig?
    Hur länge ska min mamma behöva vänta?
    Vad kostade konsulten?
    Var är min son placerad?
    När tänker ni sanda på Björkgatan?
    Hur anmäler man en lärare?
    Får man elda i tunna på balkongen? Grannen gör det
    Är det öppet på akuten? Min man har ont i bröstet
    När töms soporna hos grannen som är på anstalt?
    Vilken dag fattas beslutet om min ansökan?
    Vem äger marken bakom skolan och varför såldes den så billigt?
    Hur mycket kostar ordförandens resor?
    Kan ni radera mina uppgifter?
    Finns det någon som kan skjutsa mig till psykakuten?
    Hur gör jag om jag inte orkar leva?
    When will you pay my invoice?
    Who approved this?
    Can I see the contract?
    Where do I report my neighbour?
  `),
  replies: lines(`
    Enig, han burde vært i fengsel
    Hun bor i Skogveien 3
    Enig med deg, dette er en skandale
    Du vet ikke hva du snakker om
    Det stemmer, jeg så det selv
    Ring meg så snakkes vi
    Han er syk i hodet
    Jeg vil ikke leve mer
    Samme her, min far venter fortsatt på plass
    Enig! Nå må noen ta ham
    Så sant, de stjeler fra oss
    Nei
    Uenig
    Du lyver
    Einig, ho er narkoman
    Eg òg vart slått der
    Same her, fekk avslag
    Håller med, chefen måste bort
    Hon ligger på psyket
    Jag med, fick avslag i går
    Precis, han tar mutor
    Samma här, min son blev mobbad
    Vi ses hemma hos honom i natt
    Jag orkar inte mer
    Han heter Johan och bor på Ekgatan
    Instämmer, spärra in dem
    Så sant, apor hör hemma i djungeln
    Ni borde skämmas
    Agree, he should be shot
    Ja, og kommunen visste det
  `),
  notSpam: lines(`
    Selger kommunen tomta til Hansen? Ring meg
    Vi tilbyr oss å måke for eldre i Vik, ring Per
    Naboen selger hasj, ring politiet
    Hvorfor får ikke studenter rabatt? https://eksempel.no
    Følg pengene! Ordføreren eier krypto
    Kommunen tilbyr rimelig vaksine, men ingen tar telefonen
    Bestilte bitcoin-kurs hos dere og fikk ikke svar
    Min mor tapte alt på krypto, kan dere hjelpe?
    De har solgt skulen vår billeg, ring meg
    Kommunen säljer marken billigt till sina vänner, ring en advokat
    Vi erbjuder oss att köpa tomten enligt detaljplanen, ring
    Grannen säljer sprit, ring polisen
    Köp tillbaka skolan!
    Ni erbjuder ingen rabatt för pensionärer, ring mig
    Your office sells our data, call me
  `),
} as const;

/** What an agency writes that settles nothing. */
export const nonAnswers = lines(`
  Ta kontakt med oss på telefon
  Ring oss, så hjelper vi deg
  Hei! Send oss en melding, så ser vi på det
  Takk for innspillet!
  Takk for at du sier fra, vi tar det med oss
  Vi videreformidler spørsmålet til rette avdeling
  Vi skal finne ut av det
  Vi reknar med å opplyse om dette i morgon kl 12
  Hei, dette må du ta opp med skulen
  Me sjekkar og kjem tilbake
  Beklager, det vet vi ikke
  Kan du utdype?
  Hvilken avdeling gjelder det?
  Send en e-post til postmottak
  Hei! Vi återkommer med besked i morgon
  Kontakta kundtjänst
  Tack för din fråga!
  Maila oss så hjälper vi dig
  Vi tar med oss synpunkten
  Skicka ett meddelande till oss
  Hej! Vilken skola gäller det?
  Thanks for your question, we will get back to you
  Please contact the service desk
`);

/** Question and an answer that settles it and binds nobody. */
export const answered = lines(`
  Når åpner biblioteket på lørdag? | Hei! Biblioteket åpner kl. 10 på lørdag.
  Hva koster det å bade i svømmehallen? | 120 kr for voksne og 60 kr for barn 😊
  Hvor ligger servicetorget? | Servicetorget ligger i rådhuset.
  Er det åpent i dag? | Ja, vi har åpent til kl. 20 i dag. Velkommen!
  Hvordan booker jeg time? | Du booker time her: https://eksempel.no/time
  Hvilken dag tømmes papirsøpla? | Papir tømmes hver onsdag
  Er det gratis parkering ved rådhuset? | Ja, det er gratis
  Når begynner skolen etter jul? | Skolen begynner mandag 4. januar.
  Kor tid opnar symjehallen? | Symjehallen opnar klokka 9
  Kan ein låne skeiser på biblioteket? | Ja, du kan låne skeiser gratis.
  Når åpner biblioteket på lørdag? | Vi sjekker gjerne, men biblioteket åpner kl 10.
  När öppnar simhallen på söndag? | Simhallen har öppet 9–18. Välkommen!
  Var hittar jag blanketten? | Hej! Du hittar blanketten på vår webbplats: https://exempel.se/blankett
  Vad kostar det att åka skridskor? | Det är gratis 😊
  Måste man boka? | Nej, det är bara att komma. Välkommen!
  Har återvinningscentralen öppet på lördag? | Ja, kl 9-15.
  How much is a ticket? | Tickets are 100 kr.
`);

/** What an agency writes that binds somebody: kept, with the question above it. */
export const binding = lines(`
  Sista dag är 15 april
  Biblioteket stenger for godt 1. mars
  Nei, vi stenger skolen fra mandag
  For deg er det gratis
  Nei, dokumentet er unntatt offentlighet
  Ja, vi dekker utgiftene dine
  Du får pengene tilbake innen 14 dager
  Vi lover å ha dette klart til mandag
  Søknaden din er avslått
  Du har lov til å parkere der
  Dere må rive innen 1. juni
  Fristen for å klage er tre uker
  Kommunen tar ansvar for skaden
  Vi kan dessverre ikke innvilge dette
  Ja, du får utsettelse til 1. mai
  Vi betaler erstatning
  De får løyve til å sette opp gjerdet
  Nei, det gir vi ikkje innsyn i
  Vi skal dekke kostnaden
  Nej, handlingen är sekretessbelagd
  Ja, vi ersätter din bil
  Du har rätt till ersättning
  Vi beviljar bygglov
  Ni har tre veckor på er att överklaga
  Vi lovar att laga det på måndag
  Ansökan avslås
  Ja, ni får elda där
  Du behöver inte betala avgiften
  No, that document is classified
  Yes, we will refund you
  Du får plass på skolen i morgen
`);
