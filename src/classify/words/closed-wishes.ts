/** Good wishes and assent as whole phrases, made of parts that may stand only beside each other. See `closed.ts`. */
import { joined } from "./closed-asked.ts";

const job =
  "ny jobb, nye jobben, den nye jobben, din nye jobb, ny stilling, ny rolle, nya jobbet, det nya jobbet, nye oppgaver, nya uppdrag";
const ahead = `eksamen, finalen, kampen, matchen, turneringen, turneringa, cupen, sesongen, konserten, forestillingen, festivalen,
  premieren, premiären, studiene, studierna, vm, em, nm, sm, tävlingen, konkurransen, løpet, loppet`;
const prize = `prisen, priset, medaljen, medaljene, medaljerna, gullet, guldet, sølvet, silvret, bronsen, bronset, seieren, segern, sigeren,
  bragden, utnevnelsen, utmerkelsen, utmärkelsen, stipendet, diplomet, jubileet, jubileumet, jubiléet, bryllupet, bröllopet,
  bryllupsdagen, bröllopsdagen, bursdagen, fødselsdagen, födelsedagen, åpningen, opninga, invigningen, eksamen, examen, den nye jobben,
  ny jobb, nya jobbet, opprykket, opprykk, mesterskapet`;
const whom =
  "jubilanten, brudeparet, brudparet, vinneren, vinnaren, vinnerne, vinnarna, laget, hele laget, heile laget, hela laget, hele gjengen, hela gänget, guttene, jentene, gutta, tjejerna, killarna, alle sammen, allihop, dere, deg, dykk, er, dig";

/** Each is a wish by itself. */
export const wholeWishes: readonly string[] = [
  ...joined(
    "lykke til, lukke til, lycka till, masse lykke til, stort lycka till",
    "i, med, på",
    `${job}, ${ahead}`,
  ),
  ...joined(
    "gratulerer, gratulerar, gratulerer så mye, grattis, stort grattis, gratulasjoner, gratulationer",
    "med, til, till",
    prize,
  ),
  ...joined(
    "hurra, hurra hurra, hipp hurra, hipp hipp hurra, hipp hipp, trefoldig hurra, et trefoldig hurra, ett fyrfaldigt leve, ett trefaldigt leve, ett fyrfaldigt hurra",
    "for, för",
    whom,
  ),
  ...joined(
    "",
    "hipp hipp hurra, hipp hipp hurra hurra hurra, ett fyrfaldigt leve, trefoldig hurra, gratla, grattulerer, stort av dere, stort av deg, stort gjort, stort av dykk, stort av er, så roligt, å så roligt, vad roligt, jätteroligt, så himla roligt, vel blåst, vel møtt, godt kjempet, bra kämpat, bra kjempet, bravo bravo, all lykke videre, kjempegratulerer, megagrattis, supergrattis, hjertlig gratulerer, varma gratulationer, varme gratulasjoner, hjertelige gratulasjoner, de varmeste gratulasjoner",
  ),
  ...joined(
    "alltid, alltid like, alltid lika, like, lika",
    "hyggelig, koselig, kjekt, triveleg, trevligt, mysigt, kul, gøy, roligt",
    "å komme, å kome, att komma, å være, å vere, att vara",
    "til dere, til dykk, till er, hos dere, hos dykk, hos er, her, hit, her hos dere, hit til dere",
  ),
  ...joined(
    "alltid like, alltid lika, alltid",
    "trevligt, trevlig, hyggelig, godt, bra, fint",
    "bemötande, mottakelse, service, møte",
    "hos er, hos dere, hos dykk, her, här",
  ),
  ...joined(
    "så",
    "triveleg, flott, fint, bra, koselig, kul, mysigt, gøy, kjekt",
    "det såg ut, det så ut, det ser ut",
  ),
  ...joined(
    "det her, det här, detta, dette, den här, denne, det",
    "gillar jag, gillar vi, liker jeg, liker vi, likar eg, likar vi",
    "skarpt, godt, veldig godt, svært godt, väldigt mycket, jättemycket, verkligen, kjempegodt",
  ),
];

/** Each agrees with what stands above it. */
export const wholeAssent: readonly string[] = [
  ...joined(
    "ja, jo",
    "ikke sant, ikkje sant, itte sant, eller hur, visst, nettopp, akkurat, presis, precis, verkligen, virkelig, faktisk, faktiskt, ikke sant da",
  ),
  ...joined(
    "du, dere, ni, de",
    "har så rett, har helt rett, har heilt rett, har så rätt, har helt rätt, har evig rett, har så evig rett, har et poeng, har eit poeng, har en poäng",
  ),
  ...joined(
    "jeg, eg, jag, æ, vi",
    "tenker, tenkjer, tänker, mener, meiner, tycker, synes, synest, syns",
    "det samme, det same, samma, samma sak, likt, likadant, akkurat det samme, precis samma, precis likadant",
  ),
  ...joined(
    "tycker, tänker, tenker, tenkjer, mener, meiner, synes, synest, syns",
    "som du, som deg, som dere, samma som du, det samme som deg, det samme som du, det same som deg, det same som du, likadant som du, precis som du, akkurat som deg",
  ),
  ...joined(
    "du tar, du tok, tar, tok, du tek",
    "ordene ut av munnen på meg, ordene ut av munnen min, orda ut av munnen på meg, ordene rett ut av munnen på meg, orden ur munnen på mig, orden ur min mun",
  ),
  ...joined(
    "sant nok, likaså, likaså här, likeså her, stemmer nok, det stemmer nok, så sant som amen i kirka, så sant som amen i kyrkan, det kan man si, det kan man säga, det kan du si, det kan du godt si, det kan du säga, det er jo sant, det är ju sant, det er det jo, det är det ju, så er det bare, så är det bara, sånn er det bare, slik er det berre, er med deg der, æ e me dæ, æ e med dæ, æ e me dæ der, ja æ e me dæ der, eg er med deg der, jeg er med deg der, jag är med dig där, støtter denne, støttar denne, støtter dette, støttar dette, støtter det, støttar det, stöder detta, stöttar detta, stödjer detta, bra talat, väl talat, bra talt, klokt talt, godt talt, det var godt sagt, det var bra sagt, det var klokt sagt, tatt rett ut av munnen, som talt ut fra mitt hjerte, som snakka ut av mitt hjarte, hit the nail on the head, treffende sagt, treffende, träffande, kan ikke si meg mer enig, kan ikkje seie meg meir einig, kunde inte ha sagt det bättre själv, kunne ikke ha sagt det bedre selv, hundra procent sant, hundre prosent sant, till hundra procent, til hundre prosent, helt ut, fullt og helt enig, hel ut enig, heilt på lag med deg, på lag med deg",
    "",
  ),
];
