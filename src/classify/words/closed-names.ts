/** Common given names of Norway and Sweden: a word of praise may be for one of them. See `closed.ts`. */

export const givenNames: ReadonlySet<string> = new Set(
  `aksel alexander alf alice alva amalie amanda anders andreas andrea ane anette anita anja ann anna anne annika anton
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
  victor victoria vidar viktor vilde viggo vigdis wenche wilma yngve ylva åge åke åsa åse åshild öivind øystein øyvind`.split(
    /\s+/,
  ),
);
