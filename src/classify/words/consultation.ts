/** Words of input to a consultation or a plan, wherever it is given, and of what is said about a consultation only. */
import { lexicon } from "./lexicon.ts";
import { inOrder, list, near, one, type Pattern } from "./near.ts";

/** Titles and labels that say that the agency asks for opinions. */
export const consultationTopic = lexicon("consultation", [
  "høring*",
  "*høring",
  "høyring*",
  "høringsfrist*",
  "innspill*",
  "innspel*",
  "medvirkning*",
  "medverknad*",
  "folkemøte*",
  "planforslag*",
  "kommuneplan*",
  "offentlig ettersyn",
  "offentleg ettersyn",
  "samråd*",
  "remiss*",
  "medborgardialog*",
  "synpunkter på planen",
  "public consultation",
]);

const input = list(
  "input",
  `innspill, innspillet, innspel, innspelet, merknad, merknader, merknaden, merknadar, uttalelse, uttalelsen, uttale, uttalen, fråsegn*, synspunkt, synspunkter, synspunkta, synpunkt, synpunkter, synpunkterna, yttrande, yttrandet, yttranden, inlaga, invändning*, innvending*, innsigelse*, kommentar, kommentarer, kommentarar, forslag, eit forslag, et forslag, framlegg, ett förslag, medborgarförslag*, meining, meining om, mening om, tilbakemelding på, tankar om, tankar kring, tanker om, tanker rundt, åsikt*, svar på høringen, svar på høyringa, comments on, comment on, input to, input on, feedback on, tanker om`,
);
const plan = list(
  "a plan or a proposal",
  `på remiss, på høring, på høyring, ute til høring, ute til høyring, ute på remiss, trafikforslag*, trafikkforslag*, trafikförslag*, linjenett*, ruteforslag*, skjenkesteder, åpningstider på skjenkesteder, detaljplanen*, reguleringsplan*, reguleringa, reguleringen av, detaljplan*, detaljregulering*, områdeplan*, områderegulering*, kommuneplan*, kommunedelplan*, arealplan*, sentrumsplan*, trafikkplan*, trafikplan*, gatebruksplan*, planforslag*, planframlegg*, planprogram*, planutkast*, planförslag*, planprogrammet, utkastet til, høringen, høringa, høringsnotat*, høringsforslag*, høringsutkast*, høyringa, høyringsnotat*, høyringsframlegg*, høyringsutkast*, samrådet, samrådsförslag*, remissen, remissförslag*, översiktsplan*, fördjupade översiktsplan*, planprogram, granskning av, granskningen av, granskningsförslag*, vindkraftplan*, vindkraftsplan*, vindkraftverk*, skolstruktur*, skolestruktur*, skulestruktur*, skolområde*, skolområdena, opptaksområd*, økonomiplan*, budsjettet, budsjettforslag*, budgetförslag*, forskrift*, forskriften, lokal forskrift, föreskrift*, ordningsföreskrift*, lokala ordningsföreskrift*, strategien, strategiutkast*, klimaplan*, kulturplan*, hyttefelt*, områdeprogram*, konsekvensutred*, konsekvensutgrei*, plan, planen, planen for, planerna för, planerna på, public consultation, draft plan, the plan, the proposal`,
);
const about = list(
  "about",
  "angående, angåande, mht, m h t, når det gjelder, når det gjeld, vad gäller, beträffande, ang, ad, vedr, vedrørende, vedrørande, gjeld, gjelder, det gjelder, gällande, gäller, ref, referer, refererer, refererar, med henvisning, med tilvising, apropå, apropos, rörande, i forbindelse med, i høve, i samband med, med anledning av, med tanke på, regarding, re",
);
const to = list(
  "to",
  "angående, angåande, gällande, vedrørende, om, fra oss om, til, till, te, om, for, för, i, på, mot, over, över",
);
/** Takes a stand on what should be. */
const stand = list(
  "takes a stand",
  `ikke tillat, ikkje tillat, tillåt inte, tillåt, forby, forbud, förbjud, ta vare på, ta vara på, sparas, vernes, vernast, skyddas, for lite, for få, för få, för lite, for dyrt, unngå, unngåast, undvik, avvis, utsett, reduser, minska, øk, auk, öka, må, må dere, bør, bør ikke, bør ikkje, bör, bör inte, burde, borde, måste, vere, vera, hald, hold, behold, beholde, beholder, behald, behalde, behåll, behålla, bevar, bevare, bevara, bevaras, bevares, la, lat, låt, ikke bygg, ikkje bygg, bygg ikke, bygg inte, bygg heller, bygg hellre, ikke kutt, ikkje kutt, ikke legg, nei til, nej till, ja til, ja till, ønsker, ønskjer, ynskjer, önskar, vil ha, vil at, vill ha, vill att, flytt, flytta, flytte, lavere, lågare, lägre, høyere, høgare, högre, smalere, bredere, for høy, for høye, for høyt, for høge, for stor, for store, for stort, for nær, for nært, for mange, for tett, for tette, for små, för hög, för höga, för högt, för stor, för stora, för nära, för många, för tätt, för små, för kort, spar, spara, senk, sänk, hev, fler, flere, fleire, färre, færre, mer, meir, mindre, legg, lägg, lagt, leggast, dra, flyttas, støy*, buller*, mener, meiner, menar, tycker, synes, synest, syns, tror ikke, trur ikkje, krever, krev, kräver, krävs, bedre, betre, bättre, heller, hellre, unntak, undantag, imot, emot, mot, for nedlegging, nedlegging*, går mot, støtter, støttar, stöder, stödjer, godtar ikke, protester*, motsetter, motset, motsätter, avstyrk*, tillstyrk*, alternativ, alternativet, ta med, ta det med, legg til, lägg till, treng, trenger, behöver, saknas, savner, saknar, manglar, mangler, ingen vil ha, gå inn for, går inn for, stopp, stoppa, drop, keep, lower, should, please, oppose, support`,
);
const weOppose = list(
  "for or against",
  `säger nej till, sier nei til, seier nei til, er mot, me er mot, vi er mot, støtter, støttar, støtte, stöder, stödjer, går mot, går imot, går inn for, er imot, er i mot, er mot, er for, er positive til, er negative til, är emot, är för, är positiva till, är negativa till, motsetter, motsetter oss, motset oss, motsätter, motsätter oss, protesterer mot, protesterar mot, invändningar mot, innvendinger mot, merknader til, avstyrker, tillstyrker, avstyrkjer, tilrår, ja til, ja till, nei til, nej till, oppose, support`,
);
const proposal = list(
  "the proposal",
  `forslaget, framlegget, förslaget, alternativ, alternativet, alternativ b, nedlegging*, nedläggning*, ${plan.entries.join(",")}`,
);
const include = list(
  "take it in",
  "må dere, må de, bør dere, bør de, ni bör, ni måste, bör ni, måste ni, ta med, ta det med, ta dette med, ta med i, legg til, lägg till, få inn, få med, skriv inn, skriv in, saknas, manglar, mangler, savner, saknar, glemt, gløymt, glömt, include",
);
const sent = list(
  "input by name",
  `høringsuttal*, høringssvar*, høringsinnspill*, høringsinnspel*, høringsmerknad*, høyringsuttal*, høyringssvar*, høyringsinnspel*, høyringsfråsegn*, planinnspill*, planinnspel*, remissvar*, remissyttrande*, samrådsyttrande*, samrådssynpunkt*, yttrande över, yttrande angående, yttrande gällande, mitt yttrande, vårt yttrande, mitt innspill, mitt innspel, vårt innspill, vårt innspel, mett innspill, mett innspæll, vores innspill, innspill fra meg, innspill fra oss, innspel frå meg, innspel frå oss, våre innspill, våre innspel, mine innspill, mine innspel, min merknad, vår merknad, mine merknader, våre merknader, mina synpunkter på, våra synpunkter på, min synpunkt på, vår synpunkt på, lämna synpunkter på, lämnar synpunkter på, mine synspunkter på, mi meining om, my comments on, our comments on, som innspill til, som innspel til, ta dette som innspill, ta dette som et innspill, ta det som et innspill`,
);
const asksProcedure = list(
  "asks about the procedure",
  `når er fristen, når går fristen, kva tid er fristen, når er høringsfristen, når er høyringsfristen, frist for, fristen for å, hvor sender, kor sender, kvar sender, hvordan sender, korleis sender, hvor kan jeg, hvor kan man, kor kan eg, kvar kan eg, hvor finner, kor finn, hvem kan, kven kan, når er møtet, når er folkemøtet, når är mötet, når behandles, når blir, når vert, när är sista, när är samråd*, när går tiden, vart skickar, vart lämnar, var skickar, var lämnar, hur lämnar, hur skickar, hur yttrar, var kan jag, var kan man, var hittar, vad är ett samråd, hva er en høring, takk for, tack för, ble vedtatt, vart vedteke, er vedtatt, er vedteken, antogs, antagits, vann laga kraft, filmen, how do i, when is, where can`,
);
const sport = list(
  "off the topic: sport",
  `fotball*, fotboll*, kamp, kampen, kampane, matchen, match, cup, cupen, serien, mål, målet, 1 0, 2 0, 2 1, 3 0, 3 1, 3 2, laget, heia, heja, landslaget, eliteserien, allsvenskan, rosenborg, brann, treneren, tränaren, spiller*, spelar*, vm, em, ol, hockey*, derby*, seier, vinn, vinner, seger`,
);

const opinion = list(
  "I think",
  "vill vi att, vill vi ha, vil vi at, vil vi ha, ønsker vi, ynskjer vi, önskar vi, säger nej, sier nei, seier nei, for lite, for få, för få, ikke tillat, ikkje tillat, sparas, mener, meiner, menar, tycker, tyckar, synes, synest, syns, vi vil at, vi vil ha, vil at, vill att, vi vill, eg vil ha, me vil, ønsker at, ynskjer at, önskar att, ber om at, bed om at, ber om att, krever at, krev at, kräver att, foreslår, føreslår, föreslår, anmoder, oppfordrer, oppmodar, uppmanar, protesterer, protesterar, er bekymret, är oroliga, er uroa, saknar, savner, endres, endrast, ändras, justeres, kompletteras, strykes, strykast, stryks, galskap, vansinne, altfor, alldeles för, alt for, for høy*, for høg*, för hög*, think, would like, should",
);
const adopted = list(
  "the procedure, or adopted",
  `${asksProcedure.entries.join(",")}, vedtatt, vedteken, vedteke, antagen, antogs, antagits, laga kraft, godkjent i`,
);
const closing = list(
  "proposals that people oppose",
  "forslaget om å, forslaget om, forslag om å, framlegget om, framlegget om å, förslaget att, förslaget om, förslaget om att, planene om, planane om, planerna på, planerna att, planen om å, planen om, proposal to, plan to",
);

const close = { within: 46, without: asksProcedure };
const wide = { within: 70, without: asksProcedure };

/** Says itself that it is input, or what plan it is about. */
export const consultationInputPatterns: readonly Pattern[] = [
  near("thinks something of a plan", { within: 50, without: adopted }, plan, opinion),
  near("for or against what is proposed", close, weOppose, closing),
  one(sent, { within: 40, without: asksProcedure }),
  inOrder("input to a plan", { within: 80, without: asksProcedure }, input, to, proposal),
  near("for or against a plan", close, weOppose, proposal),
  near("about a plan, with a stand", wide, about, plan, stand),
  inOrder("to a plan, with a stand", wide, list("to", "til, till, te"), plan, stand),
  near("take it into the plan", { within: 40, without: asksProcedure }, plan, include, stand),
];

/** In a thread where the agency asked for opinions, a stand on what should be is one. */
export const standPatterns: readonly Pattern[] = [one(stand, { within: 60, without: sport })];

/** Asks when, where and how: of the consultation, not to it. */
export const procedurePatterns: readonly Pattern[] = [one(asksProcedure)];
