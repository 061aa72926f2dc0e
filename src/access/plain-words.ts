/**
 * PURE. Words that surely tell nothing of a person: what was taken out of a text is shown again only in these.
 *
 * Closed lists and sentences that were made up for this program, without their names, without what is about health,
 * offences, work or belief, and with the words in which agencies correct themselves. A word that is missing is not shown.
 */
import { isListed } from "../classify/closed/vocabulary.ts";
import { examplesOf } from "../classify/resemblance/examples.ts";
import { givenNames } from "../classify/words/closed-names.ts";

/** Never plain, whatever sentence they stand in. */
const aboutPersons =
  /^(?:sy[kgs]|sju[ck]|helse|häls|kreft|cancer|dø[dr]|dö[dr]|avlid|avdød|omkom|sel[vf]mord|självmord|diagnos|psyk|lege|läkar|behandl|operer|opera|skad|gravid|rus|alkohol|narko|vold|våld|dømt|dömd|straff|fengsel|fängel|anmeld|anmäl|sikt[ae]|tiltal|åtal|sparka?|oppsa|opps[ae]gt|avskjed|avsked|permitter|skilt|skils|religi|tro(?:ende|s)|homo|lesb|trans|barnevern|socialtj|sosialhj|asyl|innvandr|invandr|fødsel|født|född|nav$|ufør|uføre|trygd|gjeld$|gjeldsoff|konkurs|pasient|patient|mor$|far$|sønn|datter|dotter|son$|kone|mann$|hustru|gift)/u;

const agencyWords = `
  adresse adresser adressen adressa avlyst avlyses avlyser avlysast avlysning inställd inställt ställs utsatt utset utsett utsettes utsettast
  uppskjuten uppskjutet skjuts framskutt framskyndes flyttet flytta flyttes flyttast flyttad flyttat endret endra endres endrast ändrat ändras
  ändring endring endringer endringar rettet retta rettelse rättelse rättad korrigert korrigering feil feilen tidligere tidlegare tidigare skrev
  skreiv beklager beklagar oppdatert oppdatering uppdaterad uppdatering ny nye nytt gammel gammal gamle gamla frist frister fristen fristar
  tidsfrist vedtak vedtaket vedtatt vedteke vedtok beslut beslutet beslutat besluta behandlet godkjent godkjend godkänd godkänt avslått avslag
  avslaget innvilget innvilga beviljat søknad søknaden søknader søknadar ansökan ansökningar høring høringen høyring høyringa yttrande uttalelse
  uttale plan planen planar planer planene planane reguleringsplan detaljplan møte møtet møter møta mötet möten formannskapet kommunestyret
  fullmäktige nämnden utvalget utvalet rådet budsjett budsjettet budget budgeten million millioner millionar miljon miljoner milliard milliardar
  milliarder tusen hundre kroner kronor prosent procent gebyr gebyret avgift avgiften takst taxa pris prisen priser prisar betale betala betaler
  betalar øker auker auke økes økning ökar ökning reduseres reduserast redusert sänks sänkt senkes kuttes kutt kuttet innsparing besparing
  skatt eiendomsskatt eigedomsskatt renovasjon avløp avlaup vann vatn vatten veg vei vegen veien väg vägen gate gata gatan stengt stengd stenges
  stengjast stängd stängs åpen åpent opent open ope åpner opnar åpnet opna öppnar öppen öppet öppettider åpningstid åpningstider opningstid
  opningstider morgen morgon kveld kväll formiddag ettermiddag innbygger innbyggere innbyggar innbyggarar invånare brukere brukarar ansatte tilsette
  rekrutteres ledig stilling stillinger stillingar utlyst anbud kontrakt avtale avtalen leverandør gjelder gjeld gäller gjaldt ikkje ikke inte ingen
  inga mandag måndag tirsdag tysdag tisdag onsdag torsdag torsdag fredag lørdag laurdag lördag søndag sundag söndag januar februar mars april mai
  juni juli august september oktober november desember januari februari maj augusti december
`;

let known: ReadonlySet<string> | undefined;

/** Made when the first word is asked for. A capital inside a sentence is a name's, so it is left out. */
function plainWords(): ReadonlySet<string> {
  if (known) return known;
  const { ordinary, consultation, decisionComplaint, accessRequest, caseQuestion } = examplesOf;
  const sentences = [ordinary, consultation, decisionComplaint, accessRequest, caseQuestion].flat();
  const words = sentences.flatMap(
    ({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}\p{M}]*(?![\p{L}\p{N}])/gu) ?? [],
  );
  known = new Set([...words, ...agencyWords.split(/\s+/u)].filter((word) => word !== ""));
  return known;
}

/** @param word as it is written; also one of digits, which is told by other means where it tells of a person */
export function isPlainWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^\p{N}+$/u.test(lower)) return true;
  if (aboutPersons.test(lower) || givenNames.has(lower)) return false;
  return isListed(lower) || plainWords().has(lower);
}
