/** Who is praised and thanked, and for what. See `closed.ts`. */

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function phrases(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

export const closedPraised = {
  addressee: [
    ...words(
      `vinnerne vinnarane vinnarna vinneren vinnaren jubilanten deltakerne deltakarane deltagarna mennesker
      menneske menneska menneskja människor människa människorna ungdommer ungdommene ungdomar ungdomane
      ungdomarna elever elevar eleverna brannfolk brannfolkene brannfolka brannmenn brannmannskapene brandmän
      brandmännen ildsjelene eldsjelene eldsjälarna venner vennar vänner nabolag nabolaget kolleger kollegaer
      kollegor sjåfører sjåførar chaufförer vaktmestere vaktmeistrar gartnere trädgårdsmästare kokker kokkene
      kockarna kjøkkenet köket verter vertene guider lagledere trenere trenerne tränare tränarna artister
      artistene musikere musikerne musiker dansere danserne skuespillere skuespillerne skådespelare
      skådespelarna utøvere publikum publiken kommunefolk teknisk uteseksjonen driftsavdelingen parkavdelingen kulturavdelingen kulturavdelinga driftsavdelinga parkavdelinga vaktmesteravdelingen utedrifta utedriften anleggsgartnerne
      redningsmannskapene redningsmannskapa løypekjørerne løypekjøreren løypekøyrarane spårkörarna frivilligsentralen
      nabolaget hjelperne hjelparane funktionärerna funksjonærene dugnadsgjengen kunstnerne kunstnarane konstnärerna
      arrangørene speiderne scouterna korpsmusikantene musikantene sanitetsforeningen sanitetskvinnene husflidslaget historielaget
      bygdefolk byfolk vestlendinger turgruppa turistforeningen innsatsstyrken
      parkenheten etaten biblioteksfolk bibliotekfolk hovedbiblioteket stadsbiblioteket stadsdelen bydelen
      bydel region regionen fylket fylkeskommunen länet dere dokker dokk dykk de ni du dei alle allesammen
      allihop allihopa alla samtlige samtlege folk folkens kommunen kommune kommun kommunens gjengen gjeng
      gänget gäng ansatte ansette tilsette medarbeidere medarbeidarar personal personalen personalet personell
      medarbetare medarbetarna anställda mannskapene mannskapa mannskapet brøytemannskapene brøytemannskapet
      brøytegjengen snöröjarna plogbilsförarna team teamet laget lag biblioteket bibliotek bibliotekene
      bibliotekarane bibliotekarene bibliotekarierna servicetorget servicesenteret servicekontoret
      innbyggertorget kundeservice kundtjänst kontaktcenter medborgarkontoret medborgarservice brannvesenet
      brannvesen räddningstjänsten politiet polisen frivillige frivillege volontörer frivilliga lærere lærarar
      lærarane lærerne lärare lärarna skolen skulen skolan barnehagen förskolan kulturskolen kulturskulen
      kulturskolan parkvesenet gartnerne gartnarane trädgårdsmästarna vaktmester vaktmesteren vaktmästaren
      museet brøytemannskapa brøytebilsjåførene brøytebilsjåføren brøytebilførerne plogförare plogförarna
      sjåførene bussjåføren bussjåførene sjåføren chauffören bibliotekaren bibliotekarien læreren läraren
      elevene elevane barn barna barnen unger ungene ungane ungarna korpset korps koret kören damelaget
      herrelaget idrettslaget fotballaget badet badhuset simhallen svømmehallen symjehallen ungdomsklubben
      fritidsgården arrangørene arrangørane arrangörerna sentrum centrum sted stad stedet staden byen bygda
      kommunestyret dokke you everyone everybody all staff guys karer jenter gutter gutta tjejer killar dem
      dykkar`,
    ),
    ...phrases(
      `folka, alle sammen, alle saman, alle i hop, hele gjengen, heile gjengen, hela gänget, alla som jobbar,
      alle som jobber, alle som jobbar, alle involverte, alla inblandade, alle bidragsytere, alla medverkande`,
    ),
  ],
  service: words(
    `farger fargar färger fargene färgerna lysene ljus ljusen ljuset lyktene lykter fjell fjellet fjord fjorden sjø sjøen havet skog
      skogen vidde vidda stjernehimmel nordlys nordlyset norrsken regnbue regnbåge himmel himmelen himlen utsikter
      sommerkveld høstdag haustdag vårdag sommarkväll sommardag vinterkväll høst vinteren sommeren våren høsten drone dronebilder
      flyfoto luftfoto sommerbilder vinterbilder høstbilder høstbilde vinterbilde sommerbilde solnedgangen gammelt gamle gamla
      bygning bygningen bygningar byggnad byggnaden kirke kirka kyrkja kyrka kyrkan kunstverk kunstverket konstverk
      konstverket installasjon installasjonen installation lekene aktivitetar aktivitetane oppskrift oppskriften recept
      receptet bursdag bursdagen fødselsdag födelsedag födelsedagen tradisjoner tradisjonar traditioner fagfolk kunnskap
      kunnskapen humor varme varmen glede gleden gläde glädje dyr dyrene djur djuren katter hunder kalver lam lammene sauer
      kuer hester fugler fåglar hobby samling samlingen seilas regatta regattaen skirenn skirennet stafett stafetten løp løpet
      lopp loppet maraton marathon fotballkamp håndballkamp hockeymatch fotbollsmatch skøytedag skidag friluftsdag friluftsdagen
      padletur sykkeltur fjelltur fottur kveldstur skitur båttur båttur turgruppe dansegruppe dansegruppa teatergruppe kor
      fellesskapene gågata gatefest gatefesten grillfest grillkveld filmkveld kinokveld spillkveld jentekveld bygdekveld 
      barnedag innvielse innvielsen gjenåpning gjenåpningen nyåpning nyinvigningnyhet engasjementet sommerfest sommerfesten julebord julkonsert julekonsert julekonserten sommerkonsert
      julkonserten vårkonsert teaterforestilling musikal musikalen revy revyen film kinoen kino bio
      museumsbesøk besøk besøket besök besöket omvisninger foredragskveld quiz quizen eventyrstund
      eventyrstunden sagostund sagostunden lesestund bokbad lekeland svømmekurs symjekurs simskola simskolan
      kodekurs språkkafe språkkafé sykkelparkering sykkelstativ cykelställ ladestasjon ladestasjoner parkering
      parkeringen toalett toaletter rasteplass rastplats rastplatsen bussholdeplass busskur fortau fortauet
      trottoar trottoaren gangfelt övergångsställe asfalt asfalten asfaltering nyasfaltert lekestue sandkasse
      sandkassa sandlåda dusker badevann badeplassene utsiktspunkt minnesmerke fontene fontenen fontän
      fontänen klokketårn bakeri nettsida nettløsning nettsidene hjemmeside heimeside hemsidan chat chatten
      e-tjeneste digitalt verktøy skjema booking selvbetjening självservice løsningen serviceinnstilling
      serviceandan engasjerte smil smilet leende humør humöret humör gjestfrihet gästfrihet respons responsen
      lesing lesning läsning forestillinga konsertane tilstelning tilstelningen turnering turneringen cup
      cupen kamp kampen match matchen oppvisning oppvisningen uppvisning parade paraden feiring feiringen
      feiringa firande firandet jubileum jubileet avslutning avslutningen avslutninga tradisjon tradisjonen
      tradition traditionen aktivitet aktiviteter aktiviteten aktivitetene lek leken uteplass uteplassen
      uteservering solnedgang soloppgang sommerdag vinterdag høstfarger snø sol solen vær været väder vädret
      sommer sommar vinter vår høst julestemning julstämning julemarked julemarkedet julmarknad julmarknaden
      julegrantenning kunst kunsten konst konsten skulptur skulpturen veggmaleri maleri målning målningen
      mural muralen hage hagen trädgård trädgården bed bedene rabatten rabatterna planter plantene växter
      blomsterbed roser rosene tulipaner tulpaner tekst teksten text texten ord orden artikkel artikkelen
      artikel artikeln historie historien historia podcast podcasten foredrag foredraget föredrag föredraget
      presentasjon presentasjonen presentation presentationen guide guiden brosjyre brosjyren kalender
      kalenderen oversikt oversikten översikt översikten oppdatering oppdateringen oppdateringer uppdatering
      uppdateringen planlegging gjennomføring gjennomføringen genomförande genomförandet organisering
      organiseringen prosjekt prosjektet projekt projektet rydding ryddingen ryddeaksjon ryddedugnad
      vårrydding søppelplukking turområde turområdet skiløyper skiløypene løyper løypene løypa skispor spåren
      isbane isbanen lekeapparat lekeapparater klatrestativ gapahuk gapahuken grillplass grillplassen
      grillplats badebrygge badebrygga brygge brygga gatetun torg torget hjelp hjelpen hjelpa hjälp hjälpen
      svar svaret service servicen jobb jobben arbeid arbeidet arbete arbetet innsats innsatsen insats
      insatsen insatser tiltak tiltaket initiativ initiativet tilbud tilbudet tilbod tilbodet arrangement
      arrangementet arrangemang arrangemanget evenemang konsert konserten konserter forestilling
      forestillingen føreställning föreställning utstilling utstillingen utstillinga utställning utställningen
      fest festen festival festivalen info infoen informasjon informasjonen information informationen innlegg
      innlegget inlägg inlägget post posten bilde bildet bilder bildene bilete bileta biletet bild bilden
      bilderna foto fotoet video videoen filmen side siden sida nettside nettsiden hemsida webbplats tips
      tipset idé ideen idéen idén park parken lekeplass lekeplassen leikeplass leikeplassen lekplats
      lekplatsen blomster blomstene blomar blomane blommor blommorna juletre juletreet julgran julegran
      julegrana julgranen julelys julelysene pynt pynten opplegg opplegget oppfølging oppfølginga mottakelse
      mottakelsen mottaking bemötande bemötandet kurs kurset tur turen tursti turstien stien stig stigen
      brøyting brøytinga brøytingen snøbrøyting snöröjning snöröjningen plogning dag dagen dager dagar kveld
      kvelden kväll kvällen opplevelse opplevelsen oppleving opplevinga upplevelse upplevelsen stemning
      stemningen stemninga stämning beskjed beskjeden besked beskedet bygg bygget biblioteket renhold reinhald
      städning grøntanlegg grøntanlegget beplantning rundkjøring gangvei gangveien gangveg gangvegen cykelväg
      cykelvägen sykkelvei sykkelveien bro broen bru brua bron benk benken benker benkane benkene bänk bänkar
      bänkarna skilt skiltet belysning belysningen lys lyset gatelys gatelyset åpning åpningen opning opninga
      invigning invigningen tale talen tal talet vei veien veg vegen väg vägen app appen løsning løysing
      løysinga lösning lösningen nyheter nyhetene nyheit nyheiter nyheterna pris prisen priset work
      engasjement engagemang engagemanget omtanke omtanken tålmodighet tålamod hjelpsomhet vennlighet
      vänlighet kompetanse kompetansen kvalitet kvaliteten samarbeid samarbeidet samarbete samarbetet
      fellesskap fellesskapet gemenskap gemenskapen dugnad dugnaden dugnadsånd dugnadsånden mat maten kake
      kaka kaffe kaffen fika fikan utsikt utsikten natur naturen omgivelser miljø miljøet miljö miljön
      atmosfære atmosfären musikk musikken musik musiken sang sangen song songen dans dansen show showet bok
      boka boken bøker böcker turmål turmålet badeplass badeplassen badplats badplatsen uteområde uteområdet
      gågate gågata kjempejobb kjempejobben førsteinntrykk velkomst velkomsten guiding omvisning omvisningen
      guidning tjeneste tjenesten teneste tenesta tjänst tjänsten veiledning rettleiing vägledning råd 
       minner minne kjempearrangement kjempetiltak kjempetilbud job help answer reply event pictures
      picture photos photo day`,
  ),
} as const;
