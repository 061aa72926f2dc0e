/** Words that praise by themselves, and what they are made stronger with. See `closed.ts`. */

/** kjempekoselig, jättesnyggt, superflott: a prefix before a word of praise or of what is praised. */
export const praisePrefixes: readonly string[] =
  "kjempe super knall kanon topp toppen mega jätte kalas dunder dønn ultra hyper döds gull stjerne stjärn utrolig sinnsykt riktig skikkelig kung konge pang drøm dröm mester mäster praktfull kron".split(
    " ",
  );

export const praiseAdjectives: readonly string[] =
  `fabelaktig fabelaktige ypperlig ypperlige ypparleg glimrende glimrande enestående eineståande framifrå storarta
  storartet storartede fremragende framståande utmerket utmerkede utmerka utmärkt utmärkta upåklagelig upåklagelege
  eksemplarisk eksemplariske exemplarisk exemplariskt förstklassig förstklassigt førsteklasses fornøyd fornøyde nøgd
  nøgde nöjd nöjda imponerte imponerande rørt rørende rørande gripende gripande vennlig vennlige venleg venlege
  vänlig vänliga vänligt imøtekommende imøtekomande tillmötesgående profesjonell profesjonelle profesjonelt
  professionell professionella professionellt dedikert dedikerte dedikerade engasjert engasjerte engagerad
  engagerade dyktig dyktige dyktigt dugande flinkest flinkeste flinkare hjertevarm hjertevarme hjertevarmt
  hjartevarm omsorgsfull omsorgsfulle omsorgsfullt omtenksom omtenksomme omtänksam
  omtänksamma omtänksamt tålmodig tålmodige råbra stilfull
  stilfullt stilren lekkert elegant elegante pent pen pene penere ryddig ryddige ryddigt prydlig
  prydeleg velstelt velholdt välskött välskötta friskt fresht fräscht fräsch fräscha rein     
  trivelege trivelegare kosleg kosligt koslig koslige idyllisk idylliske magisk magiske magiskt magiska eventyrlig
  eventyrleg sagolik sagolikt sagolika majestetisk mektig mektige mäktigt festlig festlige festleg festligt gøy
  gøyalt moro morsomt morsom morsomme artig artige lystig underholdende underhaldande underhållande spennende
  spennande spännande lærerik lærerikt lærerike lärorik lärorikt interessant interessante intressant intressanta
  nyttig nyttige nyttigt nyttiga informativt informative oversiktlig oversiktleg tydelig klargjørende hjelpsam
  hjälpsamt effektiv effektive effektivt effektiva smidig smidigt enkelt prikkfri prikkfritt feilfri feilfritt
  sømløst klokkeklart klockrent klockren suveren suverene suveräna genial geniale geniala velsmakende nydelige
  smakfullt deilig deilige läckert läckra gott godt nam velfortjent velfortent välförtjänt stolt stolte
  stolta glad glade glada takknemlig takknemlige takknemleg takksam tacksam tacksamma heldig heldige lycklig
  lyckliga lykkelig lykkelege suksess succé braksuksess fulltreffer fullträff
  innertier stjerner stjärnor gåsehud gåshud toppklasse toppklass verdensklasse världsklass klasse klass ildsjel
  ildsjeler eldsjel eldsjeler eldsjäl eldsjälar heltinne heltinner hjältinna legende legender legend kjempegjeng
  drømmegjeng stjernegjeng ros rosverdig rosverdige skryt beröm honnør heder applaus applåder kudos props vinner
  vinnere vinnare mestere mästare proffe`.split(/\s+/);
