/** Enquiries in a case of the writer's own by their build: what was asked for or sent, beside its age, silence, or "do I get it". */
import { inOrder, list, near, type Pattern } from "./near.ts";

const sent = list(
  "what was sent or asked for",
  `*søknad, *søknaden, *søknadene, *søknadane, *ansökan, *ansökningen, *anmälan, *melding, *meldingen, *meldinga, *skjema, *skjemaet, *blankett*, *papirene, *papira, *papirer, *papper, *papperen, *handlingar*, *dokumentene, *dokumenta, *dokumenten, *dokumentasjon*, *klage, *klagen, *klaga, *klagan, *överklagan, *brev, *brevet, *breva, *brevene, e post, e posten, epost*, *mail, *mailen, *mailene, *mailer, *mejl, *mejlet, *sms, *henvendelse*, *henvending*, *førespurnad*, *forespørsel*, *fråga, *spørsmål*, *krav, *kravet, *tilskudd*, *tilskot*, *bidrag*, *støtte*, *stöd, *stødet, *stønad*, *lån, *lånet, *plass, *plassen, *plats, *platsen, *hjelp, *hjelpa, *hjelpemid*, *hjälpmedel*, *tjeneste*, *teneste*, *hemtjänst*, *tjänst, *time, *timen, *tid hos, *møte med, *möte med, *tillatelse*, *løyve*, *tillstånd*, *lov, *lovet, bygglov*, *dispensasjon*, *dispens*, *kort, *kortet, *attest*, *intyg*, *bevis*, *kontrakt*, *refusjon*, *erstatning*, *ersättning*, *utbetaling*, *utbetalning*, *penger, *pengene, *pengane, *pengar, *pengarna, *vedtak*, *beslut, *beslutet, *svar, *svaret, *saken, *saka, *sak, *ärende*, *befaring*, *besiktning*, *tilsyn, *ferdigattest*, *slutbesked*, *rampe*, *rampa, *parkeringskort*, *skyss*, *skjuts*, *bolig, *boligen, *bustad*, *lägenhet*, *leilighet*, *leilegheit*, *faktura*, *regning*, *rekning*, *räkning*, application, form, letter, email, permit, claim`,
);
const mine = list(
  "mine",
  `jeg, eg, æ, e, jag, vi, me, oss, meg, mæ, mig, min, mitt, mi, mine, mina, vår, vårt, våre, våra, mor, mora, mamma, far, faren, pappa, sønn*, sonen, son, guten, gutten, datter*, dattera, dotter*, dottera, mannen min, kona, bror, broren, søster*, syster*, mormor, morfar, bestemor, bestefar, my, our, i ve, we`,
);
const silence = list(
  "no answer, long ago",
  `ikke svar, ikkje svar, inte svar, ikke fått svar, ikkje fått svar, inte fått svar, ikke svart, ikkje svara, ikkje svart, inte svarat, ikke svarer, ikkje svarar, svarer ikke, svarer ingen, svarar ikkje, svarar ingen, svarar inte, ingen svarer, ingen svarar, ingen har svart, ingen har svara, ingen har svarat, aldri svar, aldri fått svar, aldrig svar, aldrig fått svar, ingen svar, inget svar, ikkje noko svar, uten svar, utan svar, ikke hørt, ikkje høyrt, inte hört, itte hørt, hørte ikke, hører ikke, høyrer ikkje, hør ingenting, hører ingenting, høyrer ingenting, hör inget, hør ikke, ikke hørt et pip, stille, tyst, helt stille, heilt stilt, taust, ingen ringer, ingen ringjer, ingen har ringt, ingen tar telefonen, ingen tek telefonen, ingen bekreftelse, inga bekräftelse, ingen bekräftelse, inga stadfesting, fortsatt ikke, fortsatt ingen, framleis ikkje, framleis ingen, fremdeles ikke, ennå ikke, enno ikkje, ännu inte, fortfarande inte, fortfarande inget, fortfarande ingen, fortfarande ingenting, venter, venter på, ventar, ventar på, väntar, väntar på, har ventet, har venta, har ventat, har väntat, ventet siden, ventet i, venta sidan, venta i, väntat sedan, väntat sen, purrer, purrar, purra, purret, purring, påminner, påminnelse, etterlyser, etterlyste, efterlyser, når får, når kommer, når kjem, når blir, når vert, när får, när kommer, när blir, hva skjer, kva skjer, ka skjer, vad händer, hvor langt, kor langt, hur långt, hvor lenge, kor lenge, hur länge, hvor lang tid, kor lang tid, hur lång tid, hvordan går det, hvordan ligger, korleis går det, korsn går det, hur går det, hur ligger, hvor blir det av, hvor ble det av, kor vert det av, kvar vart det av, var blev det av, status, under behandling, under handsaming, har dere fått, har de fått, har dokker fått, har ni fått, fikk dere, fekk de, fick ni, kom den fram, kom det fram, kom fram, kommet fram, kome fram, kommit fram, kommit in, kommet inn, kome inn, mottatt, motteke, mottagit, tagit emot, registrert, registrerad, registrerat, mangler dere noe, manglar de noko, saknas något, hvem har, kven har, vem har, hvem behandler, kven handsamar, vem handlägger, vem tar över, hvem tar over, saksbehandler, saksbehandlar, sakshandsamar, handläggare, uker siden, veker sidan, veckor sedan, veckor sen, måneder siden, månader sidan, månader sedan, månader sen, år siden, år sidan, år sedan, i januar, i februar, i mars, i april, i mai, i maj, i juni, i juli, i august, i augusti, i september, i oktober, i november, i desember, i december, i fjor, ifjor, i fjol, i våras, i vår, i høst, i höstas, i vinter, i vintras, før jul, før ferien, før påske, eller ikke, eller ikkje, eller inte, eller hva, eller ei, blir det noe, blir det noko, blir det noen, blir det nån, blir det några, blir det nåt, vert det noko, no answer, no reply, any news, any update, still waiting, when will, heard nothing, haven t heard`,
);
const anybody = list(
  "asked of anybody",
  `søknadsfrist*, ansökningstid*, sista ansökningsdag*, hvordan søker, hvor søker, korleis søkjer, kor søkjer, hur ansöker, hur söker, var ansöker, var söker, hva koster, kva kostar, vad kostar, vanligvis, i avisa, i avisen, i tidningen, sant, film*, filmen, boka, en sak i, fin sak, den sak, saken er, saken er den, sak er, sesong*, kamp*, match*, konsert*, bussen, toget, tåget, åpner, öppnar, opnar, programmet, innbyggerne, innbyggjarane, medborgarna, generelt, generellt, via nätet, på nettet, takk for, tack för, åpent, öppet, badet, biblioteket, biblioteksbok, sommer*, sommar*, snart ferie, snart helg, gratis, billett*, biljett*, parkeringsplass*, ledige plasser, lediga platser, plass til alle, god plass, pris`,
);

const notAnswered = list(
  "has not been answered",
  `ikke svart, ikkje svara, ikkje svart, inte svarat, aldri svart, aldri svara, aldrig svarat, svarer ikke, svarer dere ikke, svarar ikkje, svarar inte, svarar ni inte, når svarer, når svarar, när svarar, ingen svarer, ingen svarar, ingen har svart, ingen har svara, ingen har svarat, ikke fått svar, ikkje fått svar, inte fått svar, ingen reaksjon, not answered, didn t answer`,
);
const letter = list(
  "a letter",
  `*brev, *brevet, *breva, *brevene, *e post, *e posten, e postane, *epost, *eposten, *mail, *mailen, *mailene, *mailer, *mejl, *mejlet, *melding, *meldingen, *meldinga, *meldingene, *henvendelse*, *henvending*, *førespurnad*, *forespørsel*, *spørsmålet mitt, *spørsmåla mine, mine spørsmål, mina frågor, min fråga, *søknaden, *ansökan, *klagen, *klaga, *klage, *anmälan, *krav, *kravet, letter, email`,
);
const got = list(
  "do I get",
  `får jeg, får eg, får æ, får vi, får me, får jag, får mor, får far, får mamma, får pappa, får sønnen, får sonen, får datteren, får dottera, får min, fikk jeg, fekk eg, fick jag, blir det noe av, blir det noen, blir det några, vert det noko, kommer det, kjem det, har jeg fått, har eg fått, har vi fått, har jag fått, har jeg krav, do i get, will i get`,
);
const orNot = list(
  "or not",
  `eller ikke, eller ikkje, eller itte, eller inte, eller ei, eller hva, eller, denne måneden, denne månaden, denna månad, denna månaden, denne uka, denna vecka, før helga, før helgen, før jul, innan helgen, innan jul, snart, noen gang, nokon gong, nån gång, hyra, hyran, husleia, megleren, mekleren, banken, banken maser, advokaten, or not, soon`,
);

const standing = list(
  "how it stands",
  "status på, status for, status i, status för, siste nytt om, siste nytt i, nytt om, nytt i, rukket å se på, rukke å sjå på, hunnit titta på, fått sett på, fått sjå på, har sett på, har tittat på, bekrefte at, bekrefta att, bekräfta att, stadfeste at, kan dere bekrefte, kan ni bekräfta, ringt opp, ringd opp, bli ringt, bli ringd, bli uppringd, status on",
);

export const enquiryPatterns: readonly Pattern[] = [
  inOrder("how it stands with what was sent", { within: 44, without: anybody }, standing, sent),
  near("what was sent or asked for, and silence", { within: 64, without: anybody }, sent, silence, mine),
  near("a letter that was not answered", { within: 44, without: anybody }, letter, notAnswered),
  inOrder("do I get it or not", { within: 56, without: anybody }, got, sent, orNot),
];
