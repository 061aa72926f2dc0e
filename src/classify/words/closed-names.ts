/** Common given names of Norway and Sweden: a word of praise be for one of them. See `closed.ts`. */

export const givenNames: ReadonlySet<string> = new Set(
  `abdi adam agnes agnete ahmed aina aleksander alfred alfhild alma amina anders-petter anne-britt ann-kristin ann-marie annelise
  anne-lise annika antonia arild arnfinn arnt arvid asgeir asle astri aud audun august aurora axel bendik benedicte benjamin benny
  bernhard bertil birgitte bjarte bjørnar bodil bosse brit britta brynjulf børge carola cato cecilia charlie christel christopher
  claes clara conny dagfinn dagmar dagrun daniela dennis diana ditte edel edith edvin edvin egon eivor ellinor elvira elwin endre
  enok erland erling ernst ester eva-lena fabian fatima felix felicia ferdinand fia folke fred freddy fredrika frans gerda gerhard
  gjermund gjertrud glenn greger gullan gun gunhild gunnbjørg guro gurli gustaf guttorm haakon halldis halvard halvor hallgeir
  harry hedda hedvig henning henny herman hjalmar hjördis holger hulda håkan idun iselin ivan iver ivo jack jacob jan-erik
  jarle jeanette jeanne jeppe joakim joel jorid jorun josef judith julian jonny jonathan jorunn jöns kalle karen karl-johan
  karsten kasper katja kerstin kevin kine kirsti kittil kjellaug kjellfrid klaus kaare kåre lars-erik leah leander leon levi
  lilly lillemor linus lisbet lisbeth liss liv-berit loke lovise ludvig lukas lydia maj maj-britt majken malene malou maren
  margit margaretha margaret marina marlene marthe mary mathea matheus mie mikkeline milla mille mina minna mirjam mohammed
  moa molly monika muhammed målfrid märta måns nanna natalie natasja nathalie nathan nelly nicklas niclas niklas noah noel nora
  norunn oddbjørg oddmund oddny oddrun oddveig olga olle olai ole-martin oline oluf ove patricia per-arne per-olof pelle pella
  philip preben ragna ragnvald rasmus rebecca rebekka regine renate richard rikard rikke rita roar roald roar roland ronja
   roy roya rutger ruben rut sander sanna signe sigbjørn sigfrid sigmund signy sigrun simen sindre sissel sivert skjalg snorre
   solfrid solrun solvei staffan stefania steffen stella sten stig-arne stine-marie styrk sunniva susanna susann svea sverre
  synnøve sylvi sylvia sylvi sørine sören sølvi tage tale tanja tarjei tea teodor terese theodor therese theresa thorbjørn
  thorleif thorstein thorvald tilda tilde tim tindra tine toini tolleiv toralf torbjørg tordis tore-andre torfinn torhild tormod
  torsten torvald tov trude tuomas turi tuva tyra ulrik urban ursula valborg valdemar valter vanja vetle vibeke vigleik vilja
  villy vilhelm vincent vivi vivian willy wanja werner wiggo william yasmin ylva yvonne zara øyunn ørjan ørnulf aase åsmund åsta
  aksel alexander alf alice alva amalie amanda anders andreas andrea ane anette anita anja ann anna anne annika anton
  arne arvid asbjørn astrid atle axel beate bengt bente berit bernt birger birgit birgitta birgitte bjarne bjørg bjørn björn
  bo borghild britt bruno camilla carina carl caroline cathrine cecilia cecilie charlotte christer christian christina
  christine dag dagny daniel david ebba edvard egil eilif einar eirik eivind eline elin elina elinor elisabet elisabeth ella
  ellen elsa else emil emilia emilie emma erik erika erlend eskil espen ester eva evelina even fanny filip finn frank fredrik
  frida frode gabriel geir gerd gitte grete gro gudrun guri gunn gunnar gunilla gustav göran gøran hanna hanne hannah hans
  harald hege heidi helen helena helene helge henrik hilda hilde hugo håkan håkon håvard ida inga inge ingeborg ingemar inger
  ingrid ingunn ingvild irene isabella isak ivar jakob jan jana janne jenny jens jesper johan johanna johannes john johnny
  jon jonas jorunn josefin josefine jostein julia julie jørgen jörgen jørn kaja kari karin karina karl karoline katarina
  kate katrine kenneth kent kerstin ketil kim kirsten kirsti kjell kjersti kjetil klara klas knut konrad kristian kristin
  kristina kristine kristoffer lars lasse laila leif lena lene leo liam lillian linda line linn linnea lisa lise liv lotta
  louise lovisa lucas lukas maja magne magnus malin margareta margit margrete margunn mari maria marianne marie marit marius
  markus marte martha martin martine mathias mathilde mats matilda mattias max merete mia michael mikael mikkel mona monica
  morten nils nina nora odd oddvar olaf olav ole olivia oliver olof ola oscar oskar otto patrik paul per pernille peter petra
  petter pia pål pär ragnar ragnhild rakel randi rebecka reidar reidun robert rolf ronny roger rune ruth sandra sara sebastian
  selma siri sigrid sigurd silje simon siv sixten sofia sofie solveig sondre stefan stein steinar stian stig stina stine sture
  susanne svein sven svante synne synnøve sölve terje thea thomas thor tobias tom tomas tommy tone tor torbjørn torbjörn tore
  torgeir torill torleif torstein torunn trine trond trude trygve tuva turid tyra tove ulf ulla ulrika unni vegard vera
  victor victoria vidar viktor vilde viggo vigdis wenche wilma yngve ylva åge åke åsa åse åshild öivind øystein øyvind
  algot alvar alvin ann-sofi ann-sofie anna-karin anna-lena anne-grete anne-marie arne-martin aron arthur artur astor
  axelina barbro beata bella bendik bengt-åke berta berte bjarke bjarni britt-marie carin cathrin cato celine charlotta
  christoffer cristina dennie doris ebbe eddie edna edvart elias elisa elise ellen-marie ellie elma elmer elna elton
  embla emelie emilie emmy emrik enya erica erling esther eugen evald evert ewa fredrika freja frøya gabriella georg
  gerhard gina gisela gjertrud greta gudmund gun-britt gun-lis gunhild gunnvor gunvor hampus hanne-lise harriet hedwig
  heljar helmer hermine hilding hillevi hjalmar ibrahim ingebjørg ingeborg ingegerd ingela ingelin inger-lise ingrun
  ingvar irma isabel isac isak jamila jasmin jenni jennifer jessica joanna joar jonatan jorid josephine judit
  juliane julius kajsa karianne karl-erik karl-gustav karla katarzyna katja kine kirsten kjartan klas-göran knut-arne
  kornelia kristiane kristoffer lars-göran leif-arne leila lennart leonora lilian linnéa lisbet liselotte ljiljana lorentz
  lovise lucia ludvik maiken mandus margot margrethe marielle marika marith marta matteus maud melker melvin
  michelle mildrid milton mirja mohamed molly monika nadia nea nellie nicole nikita nikolai nils-erik njål oddbjørn
  oddgeir odin olea olin oskari ossian otilia ottar ottilie paula pauline peder peer pelle per-erik per-ivar per-olov
  pernilla philippa poul rachel ragnfrid ragni reidulf rigmor rikke roger-andre ronja rosmari rune-andre ruth sabina salma
  samira samuel sander sara-marie selma severin sigbritt signe sigrid sigurd sigve siv-anne sivert solbjørg solgunn
  solrunn stefanie stella stian-andre sune svanhild svenn sverker sylvia tarald teresa theo theodora therese thomasine
  thorbjørg thorild thure tindra tiril tirill tobias tor-arne torborg tore-jan torgrim torhild toril torild tormund torny
  torun torvald tove-lise tyra ulla-britt ulrike vendela verner vidkun viktoria wilhelm wilhelmina willem ylvali yngvar
  yngvild yvonne zeinab zlatan åge-andre åsmund åsne öjvind örjan östen øistein øydis øyvor`.split(/\s+/),
);
