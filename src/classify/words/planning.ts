/** Input to a plan or a proposal by its build: the plan, or the neighbourhood that speaks, beside what should be. */
import { inOrder, list, near, type Pattern } from "./near.ts";

const plan = list(
  "a plan or a proposal",
  `planene, planane, planerna, planen for, planen om, planen til, planen på, planene for, planene om, planane for, planane om, planerna för, planerna på, planerna om, nye planen, nya planen, *kommuneplan*, *kommunedelplan*, *arealplan*, *arealdel*, *samfunnsdel*, *reguleringsplan*, *regulering, *reguleringen, *reguleringa, omregulering*, *detaljplan*, *detaljregulering*, *områdeplan*, *områdereguler*, *byplan*, *bydelsplan*, *sentrumsplan*, *centrumplan*, *trafikkplan*, *trafikplan*, *trafikksikkerhetsplan*, *trafikktryggingsplan*, *trafiksäkerhetsplan*, *sykkelplan*, *cykelplan*, *gatebruksplan*, *skoleplan*, *skulebruksplan*, *skolebruksplan*, *barnehageplan*, *kulturplan*, *klimaplan*, *miljøplan*, *miljöplan*, *naturplan*, *beredskapsplan*, *økonomiplan*, *handlingsplan*, *planforslag*, *planframlegg*, *planförslag*, *planprogram*, *planutkast*, *strukturplan*, *skolestruktur*, *skulestruktur*, *skolstruktur*, *skolekrets*, *skulekrins*, *skolområd*, *opptaksområd*, *inntaksområd*, *översiktsplan*, *vindkraft*, *vindmøll*, *vindkraftsplan*, *solcellepark*, *gruve*, *gruva, *kraftlinje*, *hyttefelt*, *hyttefeltet, *boligfelt*, *bustadfelt*, *næringsområd*, *utbygging*, *utbyggnad*, *fortetting*, *förtätning*, *forskrift*, *föreskrift*, *ordensregl*, *ordningsföreskrift*, *vedtekt*, *strategi, *strategien, *strategin, *programmet for, *høring*, *høyring*, *remiss*, *samråd*, *granskning*, *medvirkning*, *medverknad*, *medborgarförslag*, *innbyggerforslag*, *innbyggjarforslag*, forslaget om, forslaget til, forslag om, forslag til ny, framlegget om, framlegget til, førslaget, förslaget om, förslaget till, förslag om, förslag till ny, förslaget att, utkastet til, utkastet till, the plan for, the proposed, the proposal, consultation on`,
);
const stand = list(
  "what should be",
  `mener, meiner, menar, synes, synest, syns, syntes, tycker, tyckar, tykkjer, anser, meinar, føler, foreslår, føreslår, föreslår, forslår, ønsker, ønskjer, ynskjer, önskar, vil ha, vil at, vil gjerne at, vill ha, vill att, ber om at, bed om at, ber om att, ber dere, ber kommunen, krever at, krev at, kräver att, anbefaler, tilrår, rekommenderar, oppfordrer, oppmodar, uppmanar, protesterer, protesterar, støtter, støttar, stöder, stödjer, er for, er imot, er mot, er i mot, är emot, är för, är mot, går imot, går mot, avviser, nei til, nej till, ja til, ja till, si fra om, seie frå om, säga ifrån om, har innspill, har innspel, har en merknad, har ein merknad, innspill, innspel, merknad, synspunkt*, synpunkt*, yttrande*, uttale, uttalelse, vårt syn, mitt syn, min åsikt, vår åsikt, høringssvar, høyringssvar, remissvar, følgende, følgjande, följande, bør, bør ikke, bør ikkje, bör, bör inte, burde, borde, må, måste, skal ikke, ska inte, kan ikke, må ikke, må ikkje, får inte, trengs, trengst, behövs, behold, behald, behåll, bevar, bevara, spar, spara, ta vare på, ta vara på, legg, lägg, flytt, flytta, bygg, bygg ikke, bygg ikkje, bygg inte, bygg heller, bygg hellre, sett opp, sett av, sätt upp, sätt, stopp, stoppa, dropp, droppa, utsett, gjør, gjer, gör, ta med, ta hensyn, ta omsyn, ta hänsyn, husk, hugs, glem ikke, gløym ikkje, glöm inte, inga, ingen, ikke legg, ikkje legg, minst, maks, maksimalt, maximalt, høyst, högst, for høy*, for høg*, for stor*, for mange, for tett, for nær*, for smal*, för hög*, för stor*, för många, för tät*, för nära, for lite, för lite, heller, hellre, istället, i stedet, istadenfor, saknas, savner, saknar, mangler, manglar, ødelegg*, øydelegg*, förstör*, vil føre til, vil ødelegge, kommer att, think, should, must, oppose, support, please`,
);
const procedure = list(
  "asks about the procedure, or it is adopted",
  `når er fristen, når går fristen, kva tid er, fristen er, fristen for, frist for, hvor sender, kor sender, kvar sender, hvordan sender, korleis sender, hvor finner, kor finn, kvar finn, hvor kan, kor kan, kvar kan, hvem kan, kven kan, når er møtet, når er folkemøtet, når är, när är sista, når behandles, når blir, når vert, vart skickar, vart lämnar, var skickar, var lämnar, hur lämnar, hur skickar, hur yttrar, var kan jag, var kan man, var hittar, vad är, hva er en, ble vedtatt, vart vedteke, er vedtatt, er vedteken, ble godkjent, antogs, antagits, är antagen, vann laga kraft, laga kraft, filmen, boka, how do i, when is, where can, må jeg søke, må man søke, må eg søkje, måste man söka, bygglov, byggesøknad*, tips til, turforslag*, forslag til tur, forslag til mat, forslag til navn på katten, kampen, kamp, match*, laget, treneren, sesong*, ferieplan*, treningsplan*, studieplan, planen i dag, planen for i dag, planen for kvelden, helga, helgen, helgeplan*, ukesplan*, vekeplan*`,
);

const weOf = list(
  "a neighbourhood or a club speaks",
  `vi i, me i, vi på, me på, vi ved, vi fra, me frå, vi från, vi som bor, vi som bur, me som bur, vi naboer, vi naboar, vi grannar, vi foreldre, vi föräldrar, me foreldre, vi beboere, vi boende, vi hytteeiere, vi bønder, vi småbarnsforeldre, vi fastighetsägare, vi grunneiere, på vegne av, på vegner av, för, på uppdrag av, som boende på, som boende i, som bor på, som bor i, som bur på, som bur i, som beboer*, som bebuar*, som nabo*, som granne*, som fastighetsägare, som grunneier*, som grunneigar*, som bonde, som forelder*, som förälder, som hytteeier*, *grendalag*, *bygdelag*, *bydelsforening*, *beboerforening*, *hyresgästförening*, *velforening*, *vellag*, *velet, *grendelag*, *byalag*, *fau, fau, foreldreutvalg*, foreldrerådet, föräldraförening*, *borettslag*, *sameie*, *samfällighet*, *villaägar*, *idrettslag*, *idrottsförening*, *bondelag*, *naturvern*, *naturskydd*, *turlag*, *historielag*, *hembygds*, *ungdomsråd*, *eldreråd*, *pensionärsråd*, on behalf of`,
);
const publicThing = list(
  "what a community decides on",
  `*skolen, *skulen, *skolan, *skole, *skule, *skola, *barnehage*, *förskola*, *vei, *veien, *veg, *vegen, *väg, *vägen, *gangvei*, *gangveg*, *gangfelt*, *gangväg*, *sykkelvei*, *sykkelveg*, *cykelväg*, *cykelbana*, *fortau*, *trottoar*, *kryss, *krysset, *rundkjøring*, *rondell*, *infart*, *avkjør*, *avkøyr*, *parkering*, *park, *parken, *torg, *torget, *lekeplass*, *lekplats*, *friområd*, *grøntområd*, *grönområd*, *skog, *skogen, *strand, *stranda, *strandpromenad*, *kaia, *hamn*, *havn*, *blokk*, *høyblokk*, *høghus*, *höghus*, *hus, *bygg, *etasje*, *våning*, *bebyggelse*, *utbygging*, *boliger, *bustader, *bostäder, *næring*, *industri*, *datasenter*, *vind*, *båthavn*, *båthamn*, *badeplass*, *bibliotek*, *sykehjem*, *sjukeheim*, *äldreboende*, *ferje*, *ferge*, *buss, *bussen, *bussrute*, *busslinje*, *linje, *bompeng*, *tunnel*, *bru, *brua, *bron, *jorde*, *matjord*, *jordbruk*, *reinbeite*, *natur*, *støy*, *buller*, *lysløype*, *kunstgress*, *svømmehall*, *simhall*, road, school, park, building`,
);
const wants = list(
  "wants",
  `imot, emot, sterkt mot, framføra, framføre, framföra, framhålla, tilkjennegi, poengtere, presisere, motstander*, motståndare, mener, meiner, menar, synes, synest, syns, tycker, anser, ønsker, ønskjer, ynskjer, önskar, vil at, vil ha, vil behalde, vil beholde, vill att, vill ha, vill behålla, krever, krev, kräver, foreslår, føreslår, föreslår, ber om, bed om, anbefaler, tilrår, støtter, støttar, stöder, protesterer, protesterar, er imot, er mot, är emot, går imot, går mot, motsetter, motset, motsätter, lämnar följande, gir følgende, har følgende, har følgjande, vil uttale, vill yttra, bør, bör, burde, borde, må, måste, think, want, oppose, support`,
);
const thanks = list(
  "thanks, invitations",
  `takk for, tack för, takker, tackar, inviterer, inbjuder, bjuder in, velkommen, välkomna, gratulerer, grattis, arrangerer, dugnad, selger, säljer, søker etter, kamp, kampen, match*, cup, billetter, biljetter, åpningstid*, öppettid*`,
);

const regarding = list(
  "regarding",
  "angående, angåande, ang, vedrørende, vedrørande, vedr, gjelder, gjeld, det gjelder, gällande, gäller, beträffande, apropos, apropå, om den nye, om den nya, om nye, om nya, når det gjelder, når det gjeld, när det gäller, vad gäller, til saken om, till ärendet om, i saken om, regarding",
);
const planned = list(
  "what is planned",
  `${publicThing.entries.join(",")}, bomring*, bomstasjon*, vägtull*, trängselskatt*, forslag*, förslag*, planen, planene, planane, planerna, ny skole, ny skule, ny skola, nye vei*, nya väg*, omkjøringsvei*, omkøyringsveg*, förbifart*, stenging*, nedlegging*, nedleggelse*, nedläggning*, sammenslåing*, samanslåing*, sammanslagning*, flytting*`,
);

export const planningPatterns: readonly Pattern[] = [
  near("what a plan should be", { within: 76, without: procedure }, plan, stand),
  near("regarding what is planned, a stand", { within: 84, without: procedure }, regarding, planned, wants),
  inOrder("a neighbourhood wants a public thing", { within: 110, without: thanks }, weOf, wants, publicThing),
];
