/** Complaints on a decision by their build: what was decided about the writer or his own, beside dissent, wrong or "once more". */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

const decided = list(
  "what was decided",
  `*undervisning*, ikke fikk, ikkje fekk, inte fick, fikk ikke, fekk ikkje, fick inte, får ikke, får ikkje, får inte, bare skal få, berre skal få, bara ska få, tok fra oss, tok frå oss, tog ifrån oss, sensur*, *vedtak*, *avslag*, avslått, avslo, avslår, avslog, avslås, *avgjørels*, *avgjerd*, avgjersl*, *beslut, *beslutet, *besluten, *beslutning*, *gebyr*, *bot, *bota, *boten, *böter, *boten, parkeringsbot*, *avgiften, *avgifta, *takst, *taksten, *takseringa, *takseringen, eiendomsskatt*, eigedomsskatt*, fastighetsavgift*, *tilbakekrav*, *tilbakebetaling*, återkrav*, återbetal*, *bedömning*, *placering*, *plassering*, *tildeling*, *tillatels*, *tillating*, *løyve, *løyvet, *lovet, bygglov*, *tillstånd*, *dispensasjon*, *dispens*, *bevilling*, *godkjenning*, *godkänn*, godkjent, godkjenne, *pålegg*, *föreläggande*, *tvangsmulkt*, vitet, *inndragning*, *indragning*, inndratt, *oppsigels*, *opphør*, *karakter, *karakteren, *betyg*, nei, nej, fikk nei, fekk nei, fick nej, sa nei, sa nej, nektet, nektar, nekta, nekter, nekat, nekad*, nekar, nekas, innvilg*, beviljat, beviljad*, *søknad*, *ansökan, *ansökningen, *plass, *plassen, *plats, *platsen, *støtte*, *stönad*, *stønad*, *stöd, *stödet, *bidrag*, *tilskudd*, *tilskot*, *hjelp, *hjelpa, *hjelpen, *hjälp, *hjälpen, *tjänst, *tjänsten, *tjeneste, *tjenesten, *teneste, *tenesta, *skyss*, *skjuts*, *assistans*, *assistent*, *resurs*, *ressurs*, *timer, *timar, *timmar, *avlast*, *avlös*, ledsag*, *hjelpemid*, *hjälpmedel*, *ersättning*, *erstatning*, *erstatting*, *refusjon*, *dagpeng*, *trygd*, *moderasjon*, *fritak*, *befrielse*, *kort, *kortet, parkeringskort*, *bolig, *boligen, *bustad*, *lägenhet*, *tomt, *tomta, *bygging, *garasje*, *garaget, *altan*, *brygge*, *brygga, *rivning*, riving, rivast, rives, rivas, *skolebytte*, *skulebyte*, *skolbyte*, *krav, *kravet, faktura*, *fakturaen, regning, regningen, regninga, rekninga, räkning*, svaret fra, svaret frå, svaret från, dette svaret, svaret dykkar, svaret deres, brevet fra, brevet frå, brevet jeg fikk, dette brevet, detta brev, decision, ruling, rejection, refusal, fine, permit, benefit`,
);
const dissent = list(
  "dissent, or once more",
  `uenig, uenige, ueinig, ueinige, usamd, usamde, ikke enig, ikke enige, ikkje enig, ikkje einig, ikkje einige, itte enig, ikkje samd, ikkje samde, ikke samd, håller inte med, håller jag inte med, inte håller med, inte överens, går ikke med på, går jeg ikke med på, går vi ikke med på, går ikkje med på, går eg ikkje med på, går inte med på, går jag inte med på, gå ikke med på, godtar*, godtek*, godta, godtas, godtakast, aksept*, aksepterer*, accept*, finner meg*, finner oss*, finn meg*, finn oss*, finn eg meg, finn vi oss, finn æ mæ, finner jeg meg, finner vi oss, nöja mig, nöjer mig, nøye meg, nøyer meg, slår meg ikke, slå meg til ro, gir meg ikke, gjev meg ikkje, gir oss ikke, ger mig inte, ger oss inte, gir ikke opp, protest*, bestrid*, bestrir, motset*, motsetter*, motsätter*, innsigels*, invänd*, imot, reager*, klage, klager, klagar, klaga, klagen, klagde, klages, påklag*, anke, anker, ankar, ankes, ankast, anken, anka, overklag*, ~overklag*, överklag*, ~överklag*, ovklag*, overprøv*, omprøv*, ompröv*, ~ompröv*, etterprøv*, prøvd på nytt, prøve på nytt, prøvast, prøvd, prövas, prövat, pröva, prövad, omgjør*, omgjer*, omgjort, gjort om, räkna om, räknas om, regn om, regne om, regnes om, rekn om, rekne om, omregn*, ny sensur, gjøres om, gjerast om, gjera om, gjere om, gjøre om, gjør om, gjør det om, gjer om, gjer det om, göra om, göras om, gör om, gör det om, endres, endre, endrast, endra, ändras, ändra, ändrar, ändra på, omgjøring, rett opp, rettes, rettast, rättas, rätta till, riv upp, river upp, rivs upp, upphäv*, oppheve*, oppheva, opphevast, annuller*, slett*, strøket, stryk, trekk*, trekt, dras tillbaka, dra tillbaka, ta tillbaka, på nytt, på ny, om att, om igjen, om igen, en gang til, ein gong til, en gång till, enn gang te, igjennom igjen, se over, sjå over, se på saken, sjå på saka, titta på, tittar på, ser på det, ny behandling, ny vurdering, ny prøving, ny bedömning, ny prövning, nytt beslut, nytt vedtak, nytt svar, nytt avgjerd, vurdert om att, vurder*, revurder*, revider*, rättelse, noen andre, nokon andre, någon annan, en annen, statsforvalt*, fylkesmann*, förvaltningsrätt*, kammarrätt*, klagenemnd*, klageinstans*, klagenemnda, sivilombud*, diskrimineringsombud*, jo anmäl*, trygderett*, advokat*, rettssak*, retten, domstol*, rättslig*, disagree*, do not accept, don t accept, appeal*, reconsider*, contest, overturn*, unfair, review`,
);
const wrong = list(
  "wrong, unjust",
  `feil, heilt feil, helt feil, fel, felaktig*, feilaktig*, galt, gale, gæli, gærent, galet, galskap, urett*, urettferdig*, urettvis*, orätt*, orättvis*, ugyldig*, ogiltig*, lovstridig*, lovløst, ulovlig*, ulovleg*, urimelig*, urimeleg*, orimlig*, uhørt, uhøyrt, oerhört, skandal*, skammelig, skammeleg, skamligt, uverdig, ovärdig*, umenneskel*, omänskl*, hårreis*, vanvittig, vansinn*, sprøtt, sjukt, sykt, helt på trynet, på trynet, på jordet, latterlig*, latterleg*, löjlig*, provoser*, uforståelig, uforståeleg, obegriplig*, forstår ikke, forstår ikkje, förstår inte, begriper ikke, skjønner ikke, skjønar ikkje, fatter ikke, fattar inte, uten grunn, utan grunn, utan grund, uten begrunnelse, utan grunngjeving, utan motivering, utan skäl, ikke begrunn*, inte motiver*, stemmer ikke, stemmer ikkje, stämmer inte, holder ikke, held ikkje, håller inte, mangler, feil grunnlag, fel underlag, feil inntekt, fel inkomst, fel månad, feil måned, regnet feil, rekna feil, räknat fel, rekna gale, beregnet feil, ikke regnet, ikkje rekna, ikke regna, inte räknat, ikke tatt hensyn, ikkje teke omsyn, inte tagit hänsyn, ikke lest, ikkje lese, inte läst, for lite, for få, for lav, for lavt, for lågt, for dyrt, for høy, for høyt, for høgt, för lite, för få, för låg, för lågt, för hög, för högt, selv om, sjølv om, trots att, trass i, til tross, enda legen, når legen, når naboen, när grannen, naboen fikk, naboen fekk, grannen fick, mens naboen, medan grannen, hvorfor, kvifor, koffer, varför, hvordan kan dere, hvordan kan de, korleis kan de, hur kan ni, wrong, mistake*, unfair, incorrect, why`,
);
const own = list(
  "the writer's own",
  `jeg, eg, æ, jag, vi, me, oss, meg, mæ, mig, min, mitt, mi, mine, mina, vår, vårt, våre, våra, mor, mora, mamma, mammas, far, faren, pappa, pappas, bror, broren, søster*, syster*, syrra*, sønn*, sonen, son, guten, gutten, grabben, datter*, dattera, dotter*, dottera, jenta, tjejen, barnet, ungen, mannen, kona, kone, frun, sambo*, samboer*, mormor, morfar, farmor, farfar, bestemor, bestefar, besta, naboen, naboens, grannen, grannens, svigermor, my, our, mother, father, son, daughter`,
);
const inGeneral = list(
  "asked or said in general",
  `generelt, generellt, allmänt, allment, rent allmänt, lurer bare, bare lurer, undrar bara, hvordan klager man, hvordan klager en, hvordan man klager, korleis klagar ein, hur överklagar man, hur man överklagar, om man vil klage, om man vill överklaga, om ein vil klage, hvordan søker, hvor søker, korleis søkjer, kor søkjer, hur söker, hur ansöker, var ansöker, var söker, hva koster, kva kostar, vad kostar, når er fristen, søknadsfrist*, søknadsskjema*, ansökningsblankett*, ansökningstid*, lagmannsrett*, høyesterett*, högsta domstolen, landslaget, trener, treneren, dommeren i, dommerne, domaren, domarna, kamp*, match*, maten, været, vädret, godt vedtak, bra beslut, bra vedtak, riktig vedtak, rett avgjerd, rätt beslut, fornuftig, klokt, klage på noe, ikke klage, ikkje klage, inte klaga, kan ikke klage, kan ikkje klage, kan inte klaga, flertallet, fleirtalet, kommunestyret, kommunestyre, politiker*, politikar*, valget, valet, partiet, fullmäktige, takk for, tack för, demokrati, kollektivtilbud, hull i, hålet, brøyt*, snöröj*, plass til alle, god plass, lekeplass*, lekplats*, parkeringsplass*, badeplass*, skoleplass`,
);

const namedAppeal = list(
  "appeals it by name",
  `(överklagar|överklaga|påklager|påklage|påklagar|anker|ankar|bestrider|overklager|overklagar) (vi|jag|jeg|eg|æ|jag det|det|den|dette|detta|ert|beslutet|vedtaket), (vi|jag|jeg|eg|æ|me|herved|härmed) (överklagar|påklager|påklagar|anker|ankar|bestrider|overklager|omprøv|begär omprövning|krever omgjøring), det (klager|klagar|klage) (jeg|eg|vi|æ|jag), dette (klager|klagar|klage) (jeg|eg|vi|æ), klager (jeg|vi) på, klagar (eg|vi) på, klage på (avslag|avslaget|vedtak|vedtaket|avgjørelsen|avgjerda|gebyr|gebyret|bota|boten|karakter*|taksten|plassering*|nabovedtak*), vil (eg|jeg|vi|æ) klage, sender (jeg|vi|eg) klage, kommer (jeg|vi) til å klage, kjem (eg|vi) til å klage, klage inn, klager inn, klagar inn, sendt klage, levere klage, skrive klage, skriver klage, skriv klage, klagefrist*, overklagandetid*, överklagandetid*, klagerett*, besvärshänvisning*, klageadgang*, klagegrunn*, formell klage, formelt klage`,
);

const fixIt = list(
  "do it right, I demand",
  `krever, krev, kräver, forlanger, forlangar, fordrar, ber om, bed om, begär, vil ha, vill ha, vil at, vill att, må dere, må de, må dokker, måste ni, får dere, får ni, kan dere, kan ni, kan de, fiks, fiks det, rett, rätta, gjør, gjer, gör, send saken, send saka, skicka ärendet, ta det opp, ta den opp, ta opp igjen, ta upp, se på, sjå på, titta, demand, want`,
);

/** A refusal, a grant that is less than asked for, or a charge. */
const refused = list(
  "refused, or less than asked for",
  `*avslag*, avslått, avslo, avslår, avslog, *vedtaket, *vedtak, *beslutet, ert beslut, erat beslut, *avgjørelsen, *avgjerda, *avgjørels*, fikk nei, fekk nei, fick nej, får nei, får nej, sa nei, sa nej, sier nei, seier nei, säger nej, sagt nei, sagt nej, deres nei, ert nej, nektet, nektes, nekta, nekter, nektar, nekat, nekades, nekas, nekad, fikk ikke, fekk ikkje, fikk itte, fick inte, får ikke, får ikkje, får inte, ikke får, ikkje får, inte får, ikke fått, ikkje fått, inte fått, fratatt, fråteken, kuttet, kutta, skåret ned, neddragen, indragen, indraget, stanset, stansa, stoppet, bare fått, berre fått, bara fått, fått for få, fått for lite, fått för få, fått för lite, gitt for få, gitt for lite, gett för få, gett för lite, innvilget bare, redusert, reduceret, tilbakebetal*, betale tilbake, betala tillbaka, återkrav*, gebyret, bota, boten, p boten, bot på, böter på, parkeringsbot*, pålegget, föreläggandet, karakteren, betyget, taksten, was refused, got refused, rejected, denied, turned down`,
);

const youDid = list(
  "what you did",
  `dere har (regnet|regna|beregnet|målt|satt|lagt|brukt|tatt|gitt|glemt|oversett|ikke), de har (rekna|berekna|målt|sett|lagt|brukt|teke|gitt|gløymt|oversett|ikkje), ni har (räknat|beräknat|mätt|satt|lagt|använt|tagit|gett|glömt|missat|inte), du har ikke`,
);

export const dissentPatterns: readonly Pattern[] = [
  near(
    "dissents from what was decided about his own",
    { within: 90, without: inGeneral },
    decided,
    dissent,
    own,
  ),
  near("what was decided is wrong, and one's own", { within: 70, without: inGeneral }, refused, wrong, own),
  near(
    "what was decided is wrong and must be put right",
    { within: 90, without: inGeneral },
    refused,
    wrong,
    fixIt,
  ),
  one(namedAppeal, { within: 60, without: inGeneral }),
  inOrder("you took, counted or gave it wrongly", { within: 60, without: inGeneral }, youDid, wrong, fixIt),
];
