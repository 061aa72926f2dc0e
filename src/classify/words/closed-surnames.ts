/**
 * What the family names of Norway and Sweden end in, and common ones that end in nothing of the kind. A capital alone makes
 * no name: "@Lars Svin". See `closed.ts`.
 */

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** After two letters or more, and by themselves where they are four or longer: Nordmann, Sjöström, Bakken. */
export const surnameEnds: readonly string[] = words(`
  sen son zon dal dahl dalen berg borg bakk bakken bakke haug haugen vik viken voll vollen lund lunde lien moen nes næs ness näs
  neset stad sted strand stranden strøm ström strom holm holmen holt gård gard gaard gren kvist qvist quist blad mark nordmann
  hoff heim eim seth set rud rød åsen eide land sund sæter seter sætre setre tveit tveiten tvedt fjell felt feldt stein sten
  stuen vang vangen lander berger hammer hammar hagen fors forss roth ås øy gaarden skog brekke brekken løkken
  nyman bergman bäck bekk bekken ski oglu ović ovic
  hus hage löv løv stam by tveitane haugane rock gran plass elv vatn vann sjö sjø lid näs backe backen kleiv kleiven røed bråten
  bråthen hovde myr myra nygård krona crona stierna stjerna gren ståhl`);

/** What they begin with, where they are six letters or longer: Björnstam, Sandelöv, Brekkhus. */
export const surnameStarts: readonly string[] = words(`
  berg björk bjørk björn bjørn sand ryd lind eng sol nord søder söder sør öster øst vest väst sjö holm strand gran rosen ceder
  lund dahl alm ahl gyllen silver guld lång lang hög høg brekk fjell steen sten stein tveit haug bakk skog ås elv foss fors
  kvam hammar hamre myr vik`);

/** Whole names; those that are given names too are in \`closed-names.ts\`. */
export const surnames: ReadonlySet<string> = new Set(
  words(`moe lie vik berg dahl lund holm ek öberg åberg öman åkesson øye øyen ås aas næss nes foss fosse hauge haug bakke hagen
  hage solli sola strand strøm ström lunde lien moen sande sandvik skoglund myhre myrvold tangen tveit eide eik eiken bye bø bøe
  ruud rud brun bruun wold vold winge krogh falk frank lindh lind alm ask björk bjørk rask frisk norén norin wallin sundin
  hedin berglin nordin bodin moberg nyberg hermansson sjö sjögren palm blom rosén ros ståhl stål nord nordby norheim ødegård
  ødegaard ali ahmed hassan hussein khan malik singh nguyen tran le pham mohamed mohammed abdi omar osman yilmaz kaya ibrahim
  kovač petrović kowalska nowak kowalski garcia lopez santos hussain ryan myklebust aune rønning rönning sørli opsahl bjerke våge gjerde ekman hedman öhman norell sandell lindell sandin smith jones brown hosseini rahimi ahmadi aslan demir`).filter(
    (name) => name !== "vold",
  ),
);
