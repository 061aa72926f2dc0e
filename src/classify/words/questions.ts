/** Words by which a question begins or ends, in the written languages and as they are spoken and typed. */

const list = (words: string) => words.split(",").join("|");

/** These ask by themselves, wherever a sentence goes on. */
export const wondering = list(
  "lurer på,lure på,lurte på,jeg lurer på,jeg lurte på,jæi lurer på,eg lurer på,eg lure på,eg lurar på,æ lurer på,æ lure på,e lure på,i lure på,undrar,undrar om,jag undrar,undrer på,jeg undrer på,noen som vet,noen som veit,nokon som veit,noken som veit,någon som vet,nån som vet,nån som veit,spørsmål om,fråga om",
);

/** Who, what, where, why, which, how: what follows them is a question, unless it praises. */
export const questionWords = list(
  "hva,hvem,hvor,hvordan,hvorfor,hvilken,hvilket,hvilke,kven,kva,kvar,kor,korleis,kvifor,kva for," +
    "ka,kem,ke,kå,kæ,kæm,korsn,korsen,kossen,kossn,koss,kordan,koffer,koffor,kaffor,kåffår,kåfor,kefor,kofor,kvaffor,hvaffor,hvafor,vaffer,åssen,hossen,åffer,hått," +
    "vad,vem,vart,vars,vems,hur,hurdan,varför,varfö,vaffö,vaffår,vafför,vilken,vilket,vilka," +
    "what,who,where,how,why,which,whats,wheres,hows",
);

/** Swedish "var" asks for a place before these; before other words it is "was", or "be" as in "Var rädd om er". */
export const afterWhere = list(
  "finns,ligger,kan,hittar,är,e,står,får,ska,i,någonstans,går,hämtar,lämnar,köper,bor,skickar,söker,parkerar,man,börjar,hålls,sker,anmäler,vänder,ser,har,kommer,måste,bör,någon,ni,jag,vill,läser,ansöker,ringer,lämnas,hämtas,gäller",
);

/** "Va" for "vad" asks before these; it is also "be", as in "Va rädd om er". */
export const afterWhat = list(
  "e,är,ä,kostar,gör,händer,heter,gäller,ska,kan,har,tycker,menar,betyder,blir,va,för,vill,säger,skulle,finns",
);

/** When: a question before a verb, the beginning of a tale before a person ("Når jeg var liten …"). */
export const whenWords = list("når,nårti,nåtti,når tid,ka tid,koti,kati,när,närå,hvornår,when");

/** Verbs that ask when they come first. */
export const verbs = list(
  "kan,må,skal,får,vil,ska,måste,bør,bör,finns,finst,finnes,fins,kunne,kunde,skulle,vet,veit,er,e,ær,är,ä,blir,bli,går,kommer,kjem,åpner,opnar,opne,åpne,öppnar,stenger,stengjer,stenge,stänger,gjelder,gjeld,gäller,koster,kostar,koste,stemmer,stemmer det,har,treng,trenger,behöver,var,blei,ble,blev,vart,can,could,is,are,do,does,did,will,would,should,may",
);

/** Of those verbs the ones that need a person or thing after them: else they may begin a statement without one. */
export const whoAfterVerb = list(
  "det,de,d,dere,dokker,dokke,dåkker,dåkke,dykk,dykkar,døkk,dø,ni,man,me,vi,mi,eg,jeg,jæi,jag,æ,du,den,han,hun,ho,hon,noen,nokon,noken,noe,noko,någon,nån,något,alle,it,you,the,there,we,they,i",
);

/** After "kan", "får" and the like these tell or wish something and ask nothing. */
export const statementAfterVerb = list(
  "si,se,sjå,sei,seie,seia,säga,bare,berre,bara,håpe,håpa,håpast,hoppas,anbefale,anbefales,anbefalast,tilrå,tilrås,rekommendera,rekommenderas,bekrefte,bekreftes,bekräfta,vel,nok,visst,godt,gjerne,gärna,tenke,tenkje,tänka,innrømme,innrømma,medge,medgi,også,også,og,också,kun,absolutt,bli,verta,vere,være,vara,takke,takka,tacka,gratulere,gratulera,berømme,berömma,skryte,skryta,jo,stå,leve,som helst,försöka,prøve,tipsa,tipse,vila,hvile,kvile",
);

/** "Hvor fint!", "Vad kul", "Va bra att ni öppnar": praise or grief that begins like a question. */
export const exclaimed = list(
  "bra,fint,fin,fine,fina,flott,flotte,kult,kul,kjekt,kjekke,snilt,snill,snällt,snäll,roligt,härligt,härlig,skönt,deilig,nydelig,nydeleg,vakkert,vackert,vakker,trist,leit,leitt,leie,synd,sørgelig,sørgeleg,tråkigt,tråkig,hyggelig,hyggeleg,trevligt,trivelig,triveleg,gøy,moro,artig,gildt,gøyalt,god,godt,gott,fantastisk,fantastiskt,heldig,heldige,duktiga,duktig,flink,flinke,smart,smarte,glad,glade,glada,dumt,dum,pinlig,pinleg,imponerende,imponerande,nice,great,lovely,nå,enn,som helst,utrolig,utruleg,himla,enkelt,praktisk,koselig,koseleg",
);

/** "…, eller", "…, eller hur": a statement that asks at its end. */
export const askingEnds = list(
  "eller,eller hur,eller hva,eller ka,eller kva,eller kå,eller ikke,eller ikkje,eller inte,eller nei,ikke sant,ikkje sant,inte sant,visst,eller når",
);
