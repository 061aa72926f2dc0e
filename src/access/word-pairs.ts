/**
 * The same thing said in Bokmål, Nynorsk and Swedish, so that one search reads both countries' journals: the words that
 * agencies and those who write to them use most. Written for this program; `docs/decisions/0009-search-words.md`.
 *
 * A line is one meaning: words without endings, in the order of the languages as far as they differ. Left out are false friends (`by` is a
 * town in Norwegian and a village in Swedish) and words that are the same in all three.
 */
const lines = `
innsyn insyn
kommune kommun
fylkeskommune landsting
skole skule skola
barnehage førskule förskola dagis
barneskole barneskule grundskola
ungdomsskole ungdomsskule högstadium högstadieskola
videregående vidaregåande gymnasium
skoleskyss skuleskyss skolskjuts
skolebuss skulebuss skolbuss
lærer lærar lärare
innlegg inlägg
søknad ansökan ansökning
klage överklagande klagomål
anke överklagan
vedtak beslut
kassasjon gallring
helse hälsa
byggesak byggjesak bygglov
byggetillatelse byggjeløyve bygglov
høring høyring remiss
høringsuttalelse høyringsfråsegn remissvar
høringssvar høyringssvar remissvar
vann vatn vatten
drikkevann drikkevatn dricksvatten
avløp avlopp
vannavgift vassavgift va-taxa
vannledning vassleidning vattenledning
vei veg väg
gate gata
fortau trottoar
gangvei gangveg gångväg
sykkelvei sykkelveg cykelväg
sykkel cykel
brøyting snöröjning
snø snö
strøing sandning
salting saltning
kollektivtrafikk kollektivtrafik
trafikk trafik
fartsgrense hastighetsgräns
gebyr avgift
faktura rekning
regning rekning räkning
eiendom eigedom fastighet egendom
eiendomsskatt eigedomsskatt fastighetsskatt
nabo granne
nabovarsel grannhörande
bolig bustad bostad
boligtilskudd bustadtilskot bostadsbidrag
bostøtte bustøtte bostadsbidrag
leie leige hyra
sykehjem sjukeheim äldreboende sjukhem
sykehus sjukehus sjukhus
sykepleier sjukepleiar sjuksköterska
syk sjuk
lege läkare
fastlege husläkare
legevakt jourcentral
hjemmetjeneste heimeteneste hemtjänst
hjemmehjelp heimehjelp hemtjänst
eldreomsorg äldreomsorg
sosialhjelp försörjningsstöd
sosialtjeneste sosialteneste socialtjänst
barnevern socialtjänst
arbeidsledig arbetslös
arbeid arbete
arbeidsgiver arbeidsgivar arbetsgivare
tilskudd tilskot bidrag
støtte stöd
hjelp hjälp
spørsmål fråga
uke veke vecka
måned månad
uttalelse uttale yttrande
møte möte
kommunestyre kommunfullmäktige
formannskap kommunstyrelse
ordfører ordførar kommunalråd
rådmann kommundirektör
kommunedirektør kommundirektör
utvalg utval utskott nämnd
nemnd nämnd
politikk politik
valg val
innbygger innbyggjar invånare
borger borgar medborgare
folkemøte samrådsmöte
åpningstid opningstid öppettid
åpen open öppen
åpent ope öppet
stengt stengd stängd
svømmehall symjehall simhall
svømming symjing simning
idrett idrott
idrettshall idrottshall
lekeplass leikeplass lekplats
lek leik
kulturskole kulturskule kulturskola
kirke kyrkje kyrka
kirkegård kyrkjegard kyrkogård
gård gard
søppel sopor
renovasjon renhållning
kildesortering kjeldesortering källsortering
gjenvinning återvinning
gjenvinningsstasjon återvinningscentral
miljø miljö
klima klimat
forurensning forureining förorening
støy buller
røyk rök
brann brand
brannvesen räddningstjänst
politi polis
trygghet tryggleik
sikkerhet tryggleik säkerhet
trussel trugsmål hot
vold vald våld
mobbing mobbning
varsling visselblåsning
varsel varning
personvern dataskydd
personopplysning personuppgift
taushetsplikt teieplikt tystnadsplikt
offentlighet offentlegheit
offentlig offentleg
offentleglova offentlighetslov
åpenhet openheit öppenhet
journal diarium
postliste diarium
melding meddelande
henvendelse førespurnad förfrågan
forespørsel førespurnad förfrågan
tilbakemelding återkoppling
opplysning uppgift
opplæring utbildning
utdanning utbildning
norsk norska
reguleringsplan detaljplan
områdeplan områdesplan
kommuneplan översiktsplan
arealplan översiktsplan
økonomi ekonomi
økonomiplan flerårsplan
budsjett budget
sparing besparing
innsparing besparing
nedleggelse nedlegging nedläggning
skolenedleggelse skulenedlegging skolnedläggning
sammenslåing samanslåing sammanslagning
samarbeid samarbete
sammen saman tillsammans
kjøp köp
anskaffelse innkjøp upphandling
anbud anbod
anbudskonkurranse anbodskonkurranse upphandling
kontrakt avtal
avtale avtal
tillatelse løyve tillstånd
løyve tillstånd
bevilling løyve tillstånd
skjenkebevilling skjenkeløyve serveringstillstånd
dispensasjon dispens
tilsyn tillsyn
klagefrist överklagandetid
forskrift föreskrift
erstatning skadestånd
skade skada
ulykke ulukke olycka
feil fel
rettighet rättighet
mangel brist
vedlikehold vedlikehald underhåll
reparasjon reparation
belysning lys
gatelys gatubelysning
veilys veglys vägbelysning
bro bru
ferge ferje färja
ferje färja
havn hamn
landbruk lantbruk
dyr djur
båndtvang bandtvang koppeltvång
rovdyr rovdjur
ulv varg
strøm straum el elektricitet
bredbånd breiband bredband
nett nät
nettside webbplats
nettsted nettstad webbplats
familie familj
foreldre föräldrar
kvinne kvinna
eldre äldre
funksjonshemmet funksjonshemma funktionshinder
funksjonsnedsettelse funksjonsnedsetting funktionsnedsättning
tilgjengelighet tilgjenge tillgänglighet
rullestol rullstol
flyktning flykting
innvandring invandring
integrering integration
frivillig friviljug
forening foreining förening
bedrift företag
næring näring
næringsliv näringsliv
butikk butik
restaurant restaurang
reise resa
turisme turism
reiseliv turism
ferie semester
sommer sommar
høst haust höst
vaksine vaccin
vaksinasjon vaccination
smitte smitta
tannlege tandläkare
tannhelse tandvård
rus missbruk
flom flaum översvämning
skred ras
ras skred
uvær uvêr oväder
fjell berg
øy ö
turvei turveg vandringsled
løype spår
plen gräsmatta
kart karta
adresse adress
navn namn
ansatt tilsett anställd
stillingsannonse platsannons
leder leiar ledare
ledelse leiing ledning
styre styrelse
undersøkelse undersøking undersökning
evaluering utvärdering
statistikk statistik
forslag framlegg förslag
innbyggerforslag innbyggjarforslag medborgarförslag
endring ändring
utvidelse utviding utvidgning
bygging byggande
bygg byggnad
bygning byggnad
leilighet leilegheit lägenhet
hjem heim hem
hytte stuga
kjøkken kök
skolemat skulemat skolmat
røyking rökning
egenandel eigenandel egenavgift
betaling betalning
penger pengar
inntekt inkomst
gjeld skuld
likestilling jämställdhet
medvirkning medverknad medverkan
sosial social
medier medium
nyhet nyhende
takk tack
unnskyld orsak ursäkta
beklager beklagar
hull hol hål
boss søppel bos sopor
sophämtning renovasjon avfallshenting
tømmedag tømedag hämtningsdag
bålforbud bålforbod eldningsförbud
kokevarsel kokepåbud kokningsrekommendation
vannlekkasje vasslekkasje vattenläcka
lekkasje läcka
innsynskrav begäran
fritidsbolig fritidsbustad fritidshus
ytringsfrihet ytringsfridom yttrandefrihet
frihet fridom
slettet sletta raderad borttagen
skjult dold
endret endra ändrad
arbeidsledighet arbeidsløyse arbetslöshet
skolefritidsordning skulefritidsordning fritidshem
sommerferie sommarferie sommarlov
høstferie haustferie höstlov
vinterferie sportlov
juleferie jullov
påske påsk
fravær fråvær frånvaro
sykefravær sjukefråvær sjukfrånvaro
fremkommelighet framkome framkomlighet
flytting flytt
nedlagt nedlagd
tilbud tilbod erbjudande
utbygging utbyggnad
oppussing renovering
søke søkje ansöka
kjøre køyre köra
gjelder gjeld gäller
betaler betalar
varsle varna
melde anmäla
anmeldelse melding anmälan
rive riva
riving rivning
måle mäta
måling mätning
epost e-post mejl
skjema blankett
frivillighet friviljugheit
spørreundersøkelse spørjeundersøking enkät
brukerundersøkelse brukarundersøking enkät
innbyggertorg innbyggjartorg medborgarkontor
servicetorg medborgarkontor
snømåking snöskottning
måking skottning
lekeapparat leikeapparat lekutrustning
gravferd begravning
begravelse gravferd begravning
dåp dop
vielse vigsel
ekteskap äktenskap
barnetrygd barnbidrag
foreldrepenger foreldrepengar föräldrapenning
sykepenger sjukepengar sjukpenning
alderspensjon ålderspension
uføretrygd sjukersättning
rusomsorg missbruksvård
selvmord sjølvmord självmord
angst ångest
ensomhet einsemd ensamhet
natt netter nettene nätter
bok bøker bøkene böcker
fot føtter føtene fötter
hånd hand hender händer
bonde bønder bøndene bönder
bot bøter bøtene böter
rot røtter røtene rötter
bror brødre brør bröder
datter dotter døtre döttrar
mann menn mennene männen
`;

/** Each a meaning with its words, each once. */
export const meanings: readonly (readonly string[])[] = lines
  .trim()
  .split("\n")
  .map((line) => line.split(" "));
