/** Words of a complaint on a decision: what was decided, or that it was a no, beside not taking it. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

const byName = list(
  "appeal words",
  `påklag*, påklager, herved påklag*, herved anker, härmed överklag*, jag överklagar, vi överklagar, vill överklaga, tänker överklaga, kommer att överklaga, ska överklaga, överklagar beslut*, överklagande av, mitt överklagande, vår överklagan, min överklagan, begär omprövning, begära omprövning, begäran om omprövning, vill ha omprövning, vill ha det omprövat, vill ha beslutet omprövat,
  bestrider beslut*, bestrider vedtak*, bestrider kravet, bestrider gebyr*, bestrider parkeringsbot*, bestrider avgift*, bestrider fakturan, ber om omgjøring, ber om ny vurdering av, krever omgjøring, krev omgjering, kräver omprövning, klage på vedtak*, klager på vedtak*, klagar på vedtak*, klage på avslag*, klager på avslag*, klagar på avslag*, appeal the, appeal against, i appeal, formal complaint about the decision`,
);
const decision = list(
  "decision",
  `vedtak*, *vedtaket, vedtakene, avslag*, avslaget, avslagsbrev*, avgjørelse*, avgjerd*, avgjersle*, avgjørd, beslut, beslutet, besluten, beslutning*, *beslutet, gebyr*, *gebyret, sanktionsavgift*, avgiftsbeslut*, parkeringsbot*, p bot, p bota, bota, boten, böter, bot på, takst, taksten, eiendomsskattetakst*, eiendomsskatten, eigedomsskatten, tilbakebetaling*, tilbakekrav*, återkrav*, bedömning, bedömningen, skolplacering*, skoleplassering*, tildeling*, tillatelsen til naboen, byggetillatelsen til, løyvet til naboen, dispensasjonen til, godkjenninga av, skattevedtak*, karakter*, pålegg*, pålegget, föreläggande*, vitesföreläggande*, tvangsmulkt*, inndragning*, oppsigelse*, opphør, decision, ruling, ert nej, erat nej, deres nei, dykkar nei, erat avslag, ert avslag, svaret fra nav, svaret frå nav, rejection, refusal`,
);
const refuse = list(
  "will not take it",
  `klagefristen, klagefrist er, klagetiden, overklagandetiden, överklagandetiden, ikkje samde, ikke samde, ändra det beslutet, ändra beslutet, endre det vedtaket, endre vedtaket, endra vedtaket, endre avgjørelsen, ska prövas, skal prøves, skal prøvast, sender klage, sende klage, skickar överklagan, uenig, ueinig, usamd, usamde, ikke enig, ikkje einig, ikke enige, ikkje samd, itte enig, håller inte med, inte håller med, är inte överens, godtar ikke, godtar aldri, godtek ikkje, godtar inte, godtar vi ikke, godtar jeg ikke, godkjenner ikke, godkänner inte, aksepterer ikke, aksepterer vi ikke, aksepterer jeg ikke, aksepterar ikkje, akseptere ikkje, accepterer ikke, accepterar inte, accepterar aldrig, accepterar jag inte, finner meg ikke i, finner oss ikke i, finn eg meg ikkje, finn meg ikkje, finn æ mæ ikkje, finner jeg meg ikke, finner vi oss ikke, kan ikke godta, kan ikke akseptere, kan inte acceptera, kan ikkje godta, protester*, bestrid*, nöja mig, nöjer mig inte, slå meg til ro, slår meg ikke til ro, er imot, er imot vedtaket, er mot at, är emot beslutet, motsetter, motsätter, motset meg, klage, klager, klagar, klaga på, klagde, klagen, klagen vår, klagen min, klaga mi, klaga vår, klagan, anke, anker, ankar, ankes, ankast, anken, anka, overprøv*, overprøvd, prøvd på nytt, prøve på nytt, prøvd i, prövat, pröva, prövas, prövat igen, omprøv*, omprøve, ompröv*, omprövat, overklag*, överklag*, omgjør*, omgjør, omgjort, omgjøring, gjerast om, gjera om, gjere om, gjort om, gjøres om, gjøre om, gjør om, gør om, gör om, göra om, göras om, riv upp, river upp, rivs upp, upphäv*, upphävs, upphävt, oppheve*, oppheva, trekkes tilbake, dras tillbaka, ta tillbaka, på nytt, en gang til, ein gong til, ny behandling, ny vurdering, ny prøving, ny bedömning, ny prövning, nytt beslut, nytt vedtak, revurder*, vurdert på nytt, revider*, rättelse, reconsider*, appeal, disagree, do not accept, don t accept, contest, unfair, overturn*`,
);
const wrong = list(
  "wrong",
  `feil, heilt feil, helt feil, fel, felaktig*, felaktigt, uriktig*, oriktig*, galt, gale, urett, urettmessig*, urettvis*, urettferdig*, orättvist, ugyldig*, ogiltig*, lovstridig*, uhjemlet, ulovlig*, feilaktig*, fatalt feil, uten grunn, utan grunn, utan skäl, ugrunnet, ikke stemmer, stemmer ikke, stemmer ikkje, stämmer inte, wrong, mistaken, incorrect`,
);
const insist = list(
  "that must be put right",
  `bygd på, bygt på, byggd på, bygger på, byggjer på, grunnet på, basert på, baserat på, må, måste, bør, bör, vil, vill, krev*, kräv*, ber, be, forlang*, skal, ska, kan dere, kan ni, kan de, fiks det, fiks, rett det, rett opp, endres, endrast, endra, endre, ändra, ändras, se på, sjå på, jeg har, eg har, bygger på, byggjer på, feil fakta, fel uppgifter, målt, målte, regnet, rekna, räknat, beregnet, beräkn*, inntekt, inkomst, min, mitt, mi, mine, vår, vårt, mina, me, my, please`,
);
const refused = list(
  "was refused",
  `fikk nei, fekk nei, fick nej, fått nei, fått nej, får nei på, får nej på, sa nei til, sa nej till, sier nei til, seier nei til, sagt nei til, sagt nej till, säger nej till, deres nei, dykkar nei, ert nej, erat nej, avslo, avslår, avslog, avslått, avslåtte, avslegen, nekad*, nekades, nekas, nekat oss, nektet, nektar, nekta, nekter oss, fikk avslag, fekk avslag, fick avslag, fått avslag, får avslag, avvist, avvisade, ikke innvilget, ikkje innvilga, inte beviljat, inte beviljad, fratatt, fråteken, mistet retten, mista retten, stanset, innvilget bare, rejected, denied, turned down, refused, feil skole, fel skola, feil inntekt, fel inkomst, tilbud om plass på feil`,
);
const react = list(
  "and does not rest",
  `feil, fel, klage, klager, klagar, klaga, klag, anke, anker, ankes, anka, godtar, godtek, godta, aksepter*, accepter*, finner meg, finner oss, finn eg meg, finn meg, finn æ mæ, prøvd, prøve, prövat, pröva, prövas, ompröv*, omprøv*, omgjør*, omgjort, nytt, ny vurdering, igjen, igen, overklag*, överklag*, uten grunn, uten begrunnelse, utan grunn, utan grunngjeving, utan motivering, utan skäl, til tross, trass i, trots, selv om, sjølv om, trots att, urett*, orätt*, nöja, går videre, går vidare, gå vidare, gå videre, vänder jag mig, vender jeg meg, hvem sender, kven sender, kan man få, statsforvalt*, förvaltningsrätt*, rekna, regnet, räknat, fiks det, rett det, forlanger, krever, kräver, krev, urimelig, urimeleg, orimligt, wrong, unfair, appeal, reconsider, again`,
);
const owed = list(
  "a fee or a fine",
  `gebyr*, *gebyret, avgift, avgiften, avgifta, avgifter, bot, bota, boten, böter, p bot, p bota, parkeringsbot*, kontrollavgift*, takst, taksten, eiendomsskatt*, eigedomsskatt*, fastighetsavgift*, faktura, fakturaen, fakturan, regningen, regninga, rekninga, kravet, krav om, räkningen, purregebyr*, egenandel*, egenavgift*, fee, fine, invoice`,
);
const dispute = list(
  "disputed",
  `hadde gyldig, hade giltig, gyldig billett, giltig biljett, ugyldig, uten grunn, utan grund, var betalt, hadde betalt, hade betalat, klage, klager, klagar, klaga på, bestrid*, bestrider, bestrir, bestrid, betaler jeg ikke, betaler vi ikke, betalar eg ikkje, betalar vi ikkje, betalar jag inte, betalar vi inte, tenker ikke å betale, tänker inte betala, nekter å betale, nektar å betale, vägrar betala, slettet, sletta, strøket, strykas, ettergitt, feil beregnet, fel beräknad, felberäknad, rättelse, godtar ikke, godtek ikkje, godtar inte, accepterar inte, räknat fel, regnet feil, rekna feil, målt feil, mätt fel, urettmessig*, felaktig*, omprøv*, ompröv*, satt for høyt, sett for høgt, for høy, for høyt satt, urimelig høy, dispute, contest`,
);
const further = list(
  "takes it further",
  "tar, tek, ta det, ta den, tar det, tar vi, tar den, går, gå, gå vidare, går vidare, går videre, sender, sende, sendt, bringe, bringer, klage til, klage inn, klager til, överklagar till, anmäler till, dra, vidare till, videre til, vidare til",
);
const higher = list(
  "the body above",
  "statsforvalter*, statsforvaltar*, fylkesmann*, förvaltningsrätt*, kammarrätt*, trygderett*, länsstyrelsen, miljödomstol*, mark och miljödomstol*, klagenemnd*, klagenemnda, fylkesnemnd*, överklagandenämnd*, trafikskadenemnd*",
);
const elsewhere = list(
  "not about an own matter",
  `lagmannsrett*, høyesterett*, högsta domstolen, landslaget, trener, treneren, dommeren i kampen, dommer*, domaren, maten, været, vädret, godt vedtak, bra beslut, bra vedtak, fornuftig, klokt, hvor finner jeg klageskjema, hvordan klager man, hur överklagar man, korleis klagar ein, foredrag*, föreläsning*`,
);

/** What an agency grants, takes, allows or charges: with dissent beside it, a decision is meant. */
const granted = list(
  "what was granted, taken or charged",
  `skal betale, må betale, ska betala, måste betala, skal betala, må betala, *plass, *plassen, *plats, *platsen, *kort, *kortet, plassering*, placering*, tilskudd*, tilskot*, stønad*, støttekontakt*, støtta, bostøtte*, bustøtte*, bidrag*, bidraget, støtten, stipend*, moderasjon*, avlastning*, avlasting*, ledsag*, hjemmehjelp*, heimehjelp*, hemtjänst*, färdtjänst*, skoleskyss*, skuleskyss*, skolskjuts*, skyss*, assistent*, assistans*, resurs, resursen, pedagog*, hjelpemid*, hjälpmedel*, bil*stønad, rampe*, ramp, rullator*, plass på, omsorgsbolig*, omsorgsbustad*, sykehjem*, sjukeheim*, äldreboende*, lägenhet*, kommunal bolig*, tillatelse*, tillatelsen, tillating*, løyve*, løyvet, bevilling*, bevilgning*, tillstånd*, tillståndet, serveringstillstånd*, skjenkebevilling*, byggetillatelse*, bygglov*, dispensasjon*, dispens*, strandskyddsdispens*, rammetillatelse*, søknad*, *søknaden, ansökan, ansökningen, avgift*, avgiften, gebyr*, bot, boten, bota, böter, faktura*, kravet, tilbakebetal*, betale tilbake, betal tilbake, betala tillbaka, återbetal*, återkräv*, skatt, skatten, takst, taksten, karakter*, betyg*, betyget, vurdering*, vurderingen, vurderinga, bedömning*, bedömningen, utredning*, tvangsmulkt*, pålegg*, vite, vitet, stenge vegen, stenge veien, stänga vägen, inndratt, indragen, indragning*, sertifikat*, parkeringstillatelse*, parkeringskort*, p kort, tid i uka, timer i uka, timar, timmar i veckan, timer avlast*, sanksjon*, sanktion*, permisjon*, permisjonssøknad*, fritak*, befrielse*, avkortning*, avkorting*`,
);
const dissent = list(
  "dissent",
  `kan ikkje godta, kan ikke godta, kan ikke akseptere, kan inte acceptera, kan inte godta, kan ikkje akseptere, uenig i at, usamd i at, ikkje samde, kjem til å klage, kommer til å klage, sender klage, sender vi klage, sender klage i, aksepterer jeg ikke, det aksepterer, det godtar, urimelig, urimeleg, orimligt, å overklage, att överklaga, gå att överklaga, går det å klage, få det prøvd, uenig, ueinig, usamd, ikke enig, ikkje einig, ikkje samd, itte enig, håller inte med, godtar jeg ikke, godtar vi ikke, godtar jeg aldri, godtar ikke, godtar aldri, godtar inte, godtek ikkje, godtek eg ikkje, godtek aldri, godkänner inte, godkänner jag inte, aksepterer ikke, aksepterer jeg ikke, aksepterer vi ikke, aksepterar ikkje, accepterar inte, accepterar det inte, accepterar jag inte, accepterar vi inte, accepterar aldrig, finner meg ikke, finner oss ikke, finner jeg meg ikke, finner vi oss ikke, finn eg meg ikkje, finn æ mæ, går inte med på, inte gå med på, gå ikke med på, går ikke med på, går ikkje med på, jeg klager, jeg anker, vi klager, vi anker, eg klagar, vi klagar, me klagar, klager på det, klagar på det, klage på det, det klager, det klagar, vil klage, vil vi klage, vil eg klage, vil jeg klage, skal klage, kommer til å klage, kjem til å klage, ønsker å klage, ynskjer å klage, må jeg klage, sende klage, sender klage, leverer klage, klage inn, klagen min, klaga mi, ankes, ankast, skal ankes, vil anke, vill överklaga, tänker överklaga, ska överklaga, överklagar, överklaga det, bestrider, bestrid*, protesterer, protesterar, protesterer mot, motsetter meg, motsetter oss, motset meg, motsätter mig, nekter å betale, nektar å betale, nekter å godta, vägrar betala, vägrar godta, vägrar acceptera, betaler ikke, betalar ikkje, betalar inte, kommer ikke til å betale, er urettferdig, er urettvist, är orättvist, helt urimelig, heilt urimeleg, orimlig, stemmer ikke, stemmer ikkje, stämmer inte, regnet feil, rekna feil, räknat fel, feil grunnlag, fel underlag, i strid med, strider mot, ugyldig, ogiltig*`,
);
const anew = list(
  "to be looked at anew",
  `ändra det, endre det, kan sjå på det på nytt, kan se på det på nytt, ska prövas, skal prøves, vurdere det igjen, vurdere dette igjen, vurdere saken igjen, vurdera det igjen, få det prövat, få den prövad, se på det igjen, se på saken igjen, ser på det igjen, ser på saken igjen, se på dette igjen, sjå på det igjen, sjå på saka igjen, ser på det ein gong til, sjå på det ein gong til, se på det en gang til, ser på det en gang til, en gang til, ein gong til, vurdert igjen, vurdere igjen, vurdere på nytt, vurdert på nytt, vurderer på nytt, ser på saken på nytt, på nytt, tittar på det igen, titta på det igen, titta igen, tittar igen, se över det igen, se över beslutet, se över det, ta om, prøvd igjen, prövat igen, prövas igen, pröva igen, prøve saken, ny vurdering, ny behandling, ny prøving, ny bedömning, ny prövning, nytt beslut, nytt vedtak, nytt svar, revurder*, omgjør*, omgjort, omgjøres, gjort om, gjøres om, gjerast om, gjera om, gjøre om, gjør om, göra om, görs om, gör om, trekke tilbake, trekkes tilbake, må dere trekke, må de trekkje, trekk tilbake, dra tillbaka, dras tillbaka, ta tillbaka, återta, riv upp, rivs upp, upphäva, upphävs, oppheve, oppheves, opphevast, ändra er, ombestemme, ombestem dere, endre vedtaket, ändra beslutet, endra avgjerda, få det prøvd, få det prövat, få det vurdert, reconsider, hvordan går vi videre, hur går vi vidare, korleis går vi vidare`,
);
const decided = list(
  "decided, or said no",
  `må rivast, må rives, måste rivas, gav oss, ga oss, gav meg, ga meg, gav mig, gav oss for lite, ga oss for lite, for lite støtte, for lite hjelp, för lite stöd, för lite hjälp, säga nej till, si nei til, fick bygga, fick bygga så, fikk bygge så, har satt meg, har satt oss, satte meg, har plassert, plasserte, har placerat, drog in, dragit in, drar in, trakk inn, har trukket, ikke fikk, ikkje fekk, inte fick, vi ikke fikk, jeg ikke fikk, eg ikkje fekk, har bestemt, bestemte dere, har vedtatt, har vedteke, vedtok, vedtatt å, vedteke å, har beslutat, beslutade, beslutat fel, beslutat att, har avgjort, avgjorde, har konkludert, fikk ikke, fekk ikkje, fikk itte, fick inte, fått ikke, ikke fått, fikk bare, fekk berre, fikk kun, fick bara, fick endast, mister, mistar, mista, mistet, förlorar, förlorade, blir fratatt, er fratatt, fråteke, dras in, drogs in, dratt inn, inndras, si nei, sier nei, seier nei, sa nei, sagt nei, säga nej, säger nej, sa nej, sagt nej, nei til, nej till, fikk nei, fekk nei, fick nej, ingen plass, inga timmar, fikk lov å bygge, fikk lov til å bygge, fekk lov å byggje, fick bygga, fick lov att bygga, får bygge, får byggje, får bygga, skulle betal*, må betale tilbake, måste betala tillbaka, har innvilget, innvilget, innvilga, har beviljat, beviljade, gitt tillatelse, gav løyve, gav tillstånd, gett tillstånd, gett bygglov, avslo, avslog, avslår, nektet, nekta, nekade, nekades, nekas, nektes, vraket, satt ned, satt til, turned down, refused, decided`,
);

const close = { within: 60, without: elsewhere };
const wide = { within: 90, without: elsewhere };

const fine = list(
  "a fee or a fine of one's own",
  "*gebyret, gebyr*, bota, boten, p bot, p bota, parkeringsbot*, avgiften, avgifta, taksten, sanksjonsavgift*, sanktionsavgift*, kontrollavgift*, tvangsmulkt*",
);
const isWrong = list(
  "is wrong",
  "er feil, er heilt feil, er helt feil, er galt, er urettmessig, er urimelig, är fel, är helt fel, är felaktig*, stemmer ikke, stemmer ikkje, stämmer inte, is wrong",
);

/** @see forvaltningsloven §§ 28–32; förvaltningslagen (2017:900) 37–45 §§ */
export const appealPatterns: readonly Pattern[] = [
  near("a fee or a fine that is wrong", { within: 50, without: elsewhere }, fine, isWrong),
  one(byName),
  near("does not take a decision", close, decision, refuse),
  near("a decision is wrong and must be put right", close, decision, wrong, insist),
  near("was refused and does not rest", wide, refused, react),
  near("dissents from what was granted or charged", { within: 80, without: elsewhere }, granted, dissent),
  near("wants what was granted looked at anew", { within: 80, without: elsewhere }, granted, anew),
  near("dissents from what was decided", { within: 90, without: elsewhere }, decided, dissent),
  near("wants what was decided looked at anew", { within: 90, without: elsewhere }, decided, anew),
  one(
    list(
      "appeals in one's own name",
      "överklagan, overklaging av, klage over vedtak, klage på vedtak, klage på avslag, klage på naboens, klager på naboens, klagar på naboen sitt, jeg anker, vi anker, eg ankar, jeg påklager, eg påklagar, vi påklager, jag överklagar, vi överklagar, i appeal",
    ),
  ),
  near("disputes a fee or a fine", { within: 50, without: elsewhere }, owed, dispute),
  inOrder("takes it to the body above", { within: 40, without: elsewhere }, further, higher),
];
