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
  `uenig, ueinig, usamd, usamde, ikke enig, ikkje einig, ikke enige, ikkje samd, itte enig, håller inte med, inte håller med, är inte överens, godtar ikke, godtar aldri, godtek ikkje, godtar inte, godtar vi ikke, godtar jeg ikke, godkjenner ikke, godkänner inte, aksepterer ikke, aksepterer vi ikke, aksepterer jeg ikke, aksepterar ikkje, akseptere ikkje, accepterer ikke, accepterar inte, accepterar aldrig, accepterar jag inte, finner meg ikke i, finner oss ikke i, finn eg meg ikkje, finn meg ikkje, finn æ mæ ikkje, finner jeg meg ikke, finner vi oss ikke, kan ikke godta, kan ikke akseptere, kan inte acceptera, kan ikkje godta, protester*, bestrid*, nöja mig, nöjer mig inte, slå meg til ro, slår meg ikke til ro, er imot, er imot vedtaket, er mot at, är emot beslutet, motsetter, motsätter, motset meg, klage, klager, klagar, klaga på, klagde, klagen, klagen vår, klagen min, klaga mi, klaga vår, klagan, anke, anker, ankar, ankes, ankast, anken, anka, overprøv*, overprøvd, prøvd på nytt, prøve på nytt, prøvd i, prövat, pröva, prövas, prövat igen, omprøv*, omprøve, ompröv*, omprövat, overklag*, överklag*, omgjør*, omgjør, omgjort, omgjøring, gjerast om, gjera om, gjere om, gjort om, gjøres om, gjøre om, gjør om, gør om, gör om, göra om, göras om, riv upp, river upp, rivs upp, upphäv*, upphävs, upphävt, oppheve*, oppheva, trekkes tilbake, dras tillbaka, ta tillbaka, på nytt, en gang til, ein gong til, ny behandling, ny vurdering, ny prøving, ny bedömning, ny prövning, nytt beslut, nytt vedtak, revurder*, vurdert på nytt, revider*, rättelse, reconsider*, appeal, disagree, do not accept, don t accept, contest, unfair, overturn*`,
);
const wrong = list(
  "wrong",
  `feil, heilt feil, helt feil, fel, felaktig*, felaktigt, uriktig*, oriktig*, galt, gale, urett, urettmessig*, urettvis*, urettferdig*, orättvist, ugyldig*, ogiltig*, lovstridig*, uhjemlet, ulovlig*, feilaktig*, fatalt feil, uten grunn, utan grunn, utan skäl, ugrunnet, ikke stemmer, stemmer ikke, stemmer ikkje, stämmer inte, wrong, mistaken, incorrect`,
);
const insist = list(
  "that must be put right",
  `må, måste, bør, bör, vil, vill, krev*, kräv*, ber, be, forlang*, skal, ska, kan dere, kan ni, kan de, fiks det, fiks, rett det, rett opp, endres, endrast, endra, endre, ändra, ändras, se på, sjå på, jeg har, eg har, bygger på, byggjer på, feil fakta, fel uppgifter, målt, målte, regnet, rekna, räknat, beregnet, beräkn*, inntekt, inkomst, min, mitt, mi, mine, vår, vårt, mina, me, my, please`,
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
  `klage, klager, klagar, klaga på, bestrid*, bestrider, bestrir, bestrid, betaler jeg ikke, betaler vi ikke, betalar eg ikkje, betalar vi ikkje, betalar jag inte, betalar vi inte, tenker ikke å betale, tänker inte betala, nekter å betale, nektar å betale, vägrar betala, slettet, sletta, strøket, strykas, ettergitt, feil beregnet, fel beräknad, felberäknad, rättelse, godtar ikke, godtek ikkje, godtar inte, accepterar inte, räknat fel, regnet feil, rekna feil, målt feil, mätt fel, urettmessig*, felaktig*, omprøv*, ompröv*, satt for høyt, sett for høgt, for høy, for høyt satt, urimelig høy, dispute, contest`,
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
  `lagmannsrett*, høyesterett*, högsta domstolen, landslaget, trener, treneren, dommeren i kampen, dommer*, domaren, maten, været, vädret, godt vedtak, bra beslut, bra vedtak, fornuftig, klokt, hvor finner jeg klageskjema, hvordan klager man, hur överklagar man, korleis klagar ein, klagefrist, foredrag*, föreläsning*`,
);

const close = { within: 60, without: elsewhere };
const wide = { within: 90, without: elsewhere };

/** @see forvaltningsloven §§ 28–32; förvaltningslagen (2017:900) 37–45 §§ */
export const appealPatterns: readonly Pattern[] = [
  one(byName),
  near("does not take a decision", close, decision, refuse),
  near("a decision is wrong and must be put right", close, decision, wrong, insist),
  near("was refused and does not rest", wide, refused, react),
  near("disputes a fee or a fine", { within: 50, without: elsewhere }, owed, dispute),
  inOrder("takes it to the body above", { within: 40, without: elsewhere }, further, higher),
];
