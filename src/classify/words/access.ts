/** Words of a request for access to documents, and of what the registered may ask of data about themselves. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

/** @see offentleglova §§ 3 and 28; tryckfrihetsförordningen 2:15–16 */
const byName = list(
  "access request",
  `innsynskrav*, innsynsbegjæring*, offentleglov*, offentlighetslov*, offentlegheitslov*, partsinnsyn*, få innsyn, krav om innsyn, begära ut, begär ut, begäran om utlämnande, begäran om allmän handling, begär allmän handling,
  allmän handling, allmänna handlingar, allmänna handlingen, allmänna handlingarna, offentlighetsprincip*, freedom of information, request access to, public records request, dokumentinnsyn*, einnsyn`,
);
const insight = list("insight", "innsyn, innsynet, insyn");
const demand = list(
  "demands",
  `be om, ber om, bed om, ber herved om, ber herved, begjær*, begjærer, krev*, krever, krev, kreve, krav, krav på, rett til, rätt till, ønsker, ønskjer, ynskjer, ynskje, önskar, få, kan jeg, kan eg, kan vi, vil ha, vil gjerne ha, vill ha, have, søker, søke om, søker om, nektet, nekta, begär, kräver, request`,
);
const document = list(
  "a document",
  `lista, listen, listan, lista over, *analys, *analysen, *analyser, *riskanalys, *rapport for, lönerna för, lønnene til, lønene til, takstrapport*, *analysen, *analysane, *analyser, ros analyse*, avvik, avvika, avvikene, avvikelser*, lønnslipp*, lønsslipp*, lønnslippen, lönespecifikation*, klagomålen, klagene på, klagane på, vedtekter, vedtektene, vedtektene, høringssvarene, høyringssvara, remissvaren, synspunktene, merknadene, *skjemaet for, tallgrunnlag*, loggene, møteopptak*, inspelningen från, opptaket fra, evalueringen, evalueringa, utvärderingen, kartlegging*, kartläggning*, undersøkelsen, undersøkinga, undersökningen, varslingssaka, internrevisjon*, revisjonsrapport*, revisionsrapport*, beslutningsgrunnlag*, anbudspapir*, tilbudene, tilboda, dokument, dokumentet, dokumenta, dokumenter, dokumentene, dokumentane, dokumenten, dokumentasjonen, saksdokument*, papir, papira, papiran, papirene, sakspapir*, *referat, *referatet, *referata, *referatene, *protokoll, *protokollen, *protokollet, *protokollene, *protokollane, *protokoller, møtebok*, møteboka, møteinnkalling*, innkalling*, *rapport, *rapporten, *rapporter, *rapportane, *rapportene, *rapporterna, kontrakt*,
  avtale, avtalen, avtaler, avtalene, avtalane, avtal, avtalet, avtalen, leieavtale*, hyresavtal*, faktura*, fakturor*, *regning, *regninger, reiseregning*, reiserekning*, reserräkning*, e post*, eposten*, epost*, e postene, mailen*, mailene, mailer, mejl, mejlen, mejlet, e mejl*, e mail*, emails, mailveksling*, mejlväxling*, brev, brevet, breva, brevene, brevveksling*, brevväxling*, korrespondanse*, korrespondens*, sms*, tegning, tegninger, tegningene, teikning*, ritning*, kart over ledning*, situasjonsplan*, søkerlist*, søkarlist*, søkjarlist*, sökandelist*, sakslist*, saksframlegg*, saksframstilling*, saksutgreiing*, utredning, utredningen, utredninga, utgreiing*,
  tjänsteskrivelse*, tjänsteutlåtande*, handling, handlingen, handlingar, handlingarna, underlag, underlaget, upphandlingsunderlag*, beslutsunderlag*, anbud, anbudet, anbuda, anbudene, anbudsdokument*, offert*, kalkyl*, budsjettet, budgeten, regnskapet, regnskapene, rekneskapen, årsrekneskap*, bokslut*, lönelist*, lønnsliste*, lønslist*, lønnsoversikt*, lönerna, lønna til, registret över, registeret over, register over, tallene, tala, siffrorna, statistikken over, inspeksjon*, tilsyns*, måling*, målingene, mätning*, mätvärden*, mätresultat*, prøveresult*, provresultat*, vurderinga, vurderingen, risikovurdering*, konsulentutgift*, opptak av møtet, postjournal*, journalen, loggen, uttalelsen fra, uttalen frå, yttrandet från, notatet, notat, notatene, pm et, promemori*, utlåtande*, minutes, contract, contracts, emails, documents, document, report, invoices, records, correspondence`,
);
/** Said of documents: "give me", "let me see". */
const give = list(
  "give or show",
  `could you share, can you share, share the, please share, hente ut en kopi, hämta ut, hente kopi, få utskrift, kan dere dele, kan de dele, kan ni dela, del med oss, ber om alle, ber om alt, ber om å få, bed om alle, jeg ber om, begär alla, får vi se, få ta en titt på, vil gjerne ha kopi, kopier på, kopior på, vise meg, vis meg, visa mig, send meg, send oss, sende meg, sende oss, sender meg, sende over, send over, sender dere, send mæ, sende mæ, sende mig, skicka mig, skicka oss, skicka, skicka över, skickar ni, mejla mig, mejla, maila mig, mail meg, maile meg, mail mæ, legg ut, legge ut, legger dere ut, leggje ut, legg fram, legge fram, lägg ut, lägg upp, lägga upp, lägga ut, lägger ni upp, publiser, publisere, publicera, få se, få sjå, får se, får sjå, fått se, få sett, få se på, får man se, får jag se, får vi se, får läsa, få läsa, får jag läsa, får man läsa, får vi läsa, får jag ta del, får jeg lese, får eg lese, kan jeg lese, kan jag läsa, få lese, få lest, får jeg se, få ut, får ut, få ut alla, ha ut, vill ha ut, fram, få fram, få tilsendt, fått tilsendt, få oversendt, få tak i, få tag på, få tag i, få kopi, en kopi av, ein kopi av, kopi av, kopia av, en kopia av, kopior av, kopier av, copy of, a copy of, utlevert, utlevere, utleverer, utskrift av, utdrag av, utlämn*, lämna ut, lämnar ut, ta del av, få ta del av, innsyn i, insyn i, be om, ber om, bed om, ber om å få, begär, begära, begär att få, begjærer, krever, krev, kräver, kräver att få, ønsker kopi, ønsker tilsendt, ønsker å se, ønsker å lese, ynskjer å sjå, ynskjer å lese, önskar ta del, önskar få, vil se, vil sjå, vil lese, vil gjerne se, vil gjerne lese, vil gjerne ha, vil gjerne sjå, vil ha, vill se, vill läsa, vill gärna se, vill gärna läsa, vill ha, vill få, skulle vilja se, skulle vilja läsa, skulle vilja ha, skulle gjerne sett, skulle gjerne lest, kan jeg få, kan eg få, kan æ få, kan vi få, kan jag få, kan man få, kan man få se, kan noen sende, kan nokon sende, kan dere sende, kan de sende, kan dykk sende, kan dokker sende, kan ni skicka, kan ni mejla, kan ni lägga, kan dere legge, kan de leggje, har dere lagt ut, går det an å få, er det mulig å få, går det att få, går det att läsa, kan man lese, kan man läsa, lese hele, läsa hela, jeg ber, i request, send me, please send, can i get, can i see, could i get, could i see, can i have, can we see, access to, see the`,
);
const where = list(
  "where",
  "var är, hvor ble det av, kvar vart det av, hvor er det blitt av, var tog, hvor finner, hvor finn, kor finn, kor finner, kvar finn, kvar ligg, hvor ligger, kor ligg, hvor er, kvar er, kor e, var hittar, vart hittar, var finns, vart finns, var ligger, var kan man läsa, vart kan man läsa, var läser man, var kan jag läsa, hvor kan jeg lese, hvor kan man lese, kor kan eg lese, hvordan får jeg se, korleis får eg sjå, hur får jag ut, hur får jag se, hur får man ut, finnes, where can i find, where can i read, where are",
);
const filed = list(
  "a document with a decision in it",
  `beslut, beslutet, besluten, vedtaket om, vedtaket fra, vedtaka, ${document.entries.join(",")}`,
);
const whatSays = list(
  "what does it say",
  "hva står det i, hva står i, kva står det i, kva står i, ka står i, vad står det i, vad står i, what does it say in",
);
const journal = list(
  "the public journal",
  "postlista, postlisten, postliste, postlister, postjournal*, offentleg journal, offentlig journal, einnsyn, innsynsportal*, diariet, diariet, diarielist*, saksinnsyn, møteportal*, anslagstavla",
);
const missing = list(
  "is missing",
  "ikke, ikkje, itte, inte, mangler, manglar, saknas, borte, ligger, ligg, finner, finn, hittar, finns, hvor, kvar, var, kor, ute",
);
const published = list(
  "is not published",
  "ligger ikke ute, ligg ikkje ute, ligger ikke på, ligg ikkje på, mangler på, manglar på, saknas på, saknas i, finnes ikke på, finns inte på, finns inte i, ikke lagt ut, ikkje lagt ut, ligger inte ute, inte upplagt",
);
const names = list(
  "who and how much",
  "hvem som søkte, hvem som har søkt, kven som søkte, vilka som sökte, hvor mye konsulenten, hvor mye dere har betalt, kva de har betalt, vad ni har betalat, hvor mye fikk, kor mykje fekk, hur mycket fick, hva har dere betalt, kva har de betalt, vad har ni betalat",
);
const own = list(
  "one's own paper, or paper sent in",
  `svar på, svar på brevet, på e post, på epost, på mail, på mejl, via mejl, på sms, inn dokument*, sende inn, sender inn, send inn, skicka in, skickar in, lämna in, lämnar in, leverer, levere, min faktura, fakturaen min, fakturan min, regningen min, regninga mi, mi rekning, my invoice, avtale time, boka, kontrakt med dere, åpningstid*, til mormor, frimerke*, nyhetsbrev*, julebrev*, väderrapport*, takk for rapport*, tack för rapporten, om dagen`,
);
const show = list("let me see", "se, sjå, lese, lesa, läsa, ha, få");
const will = list(
  "I will",
  "vil gjerne, vil, kan jeg få, kan eg få, ville, vill gärna, vill, får vi, får jeg, ønsker å, ynskjer å, skulle vilja, skulle gjerne",
);

const letMeSee = list(
  "let me see, or give me",
  `få se, få sjå, få lese, få læse, få læsa, få läsa, få vite, få veta, få vita, få ut, får se, får läsa, kan jeg se, kan eg sjå, kan jag få se, vil se, vil sjå, vil ha, vil lese, vil vite, vill se, vill läsa, vill veta, vill ha, gi meg, gje meg, ge mig, send meg, sende meg, send over, send oss, skicka, mejla, be om, ber om, begär, krever, krev, kräver, legg fram, legg ut, lägg ut, vis oss, visa oss, vise oss, show me, let me see, want to see`,
);
const whatWas = list(
  "what was written, paid, decided",
  `hva dere har skrevet, kva de har skrive, vad ni har skrivit, vad ni skrev, hva dere skrev, kva de skreiv, hva dere svarte, vad ni svarade, hva dere har sendt, kva de har sendt, hva dere har betalt, kva de har betalt, kva de betalte, hva dere betalte, vad ni har betalat, vad ni betalade, vad det har kostat, hva det har kostet, hva det kostet, kva det kosta, vad det kostade, hvor mye som er brukt, hvor mye dere har brukt, kor mykje som er brukt, kor mykje de har brukt, hur mycket ni har lagt, hur mycket som har lagts, hva som er brukt, det konsulentene, det konsulenten, det som konsulent*, vad konsulenten, hvem som har fått, kven som har fått, vilka som har fått, vem som har fått, hvem som søkte, hvem som søker, hvem som har søkt, kven som søkte, kven som har søkt, vilka som sökt, vilka som sökte, vilka som lämnade anbud, hvem som ga anbud, kven som gav anbod, hvilke firma som, hvilke firmaer, vilka företag som, hele mappa, heile mappa, hele mappen, hele saken i pdf, hela akten, alt om saken, alt dere har om, allt ni har om, alt de har om, allt om, alle mailene, alle epostene, alle e postene, alla mejl, alla mail, alle e postar, hele lista, heile lista, hela listan, en oversikt over, ei oversikt over, en översikt över, en förteckning över, ei liste over, en liste over, en lista över, hva som står i, kva som står i, vad som står i, det som ble sagt i møtet, what you wrote, what you paid, the full list of, everything you have on`,
);
const goodTime = list(
  "about what is on offer",
  "åpningstider, aktivitet*, kurs, ferietilbud, badeplass*, turstier, turer, lekeplass*, lekplats*, evenemang*, arrangement*, parkeringsplass*, om meg, om mig",
);
const casePapers = list(
  "papers of a case",
  "sakspapir*, saksdokument*, saksmappe*, saksmappa, saksframlegg*, handlingarna i, handlingarna till, dokumentene i sak, dokumenta i sak, hele saksmappa, beslutsunderlag*, utlämnande av",
);
const needs = list(
  "needs",
  "trenger, treng, behöver, send, sende, skicka, vil ha, vill ha, ønsker, ynskjer, önskar, få, takk, tack, kan jeg, kan eg, kan jag, hvor, kvar, var, etterspør, ber om, begär",
);
const canIRead = list(
  "can I read",
  "kan jeg lese, kan eg lese, kan jag läsa, kan man lese, kan man läsa, kan jeg få lese, få lese, få läsa, finnes, finns, ligger, ligg, hvor, kvar, var, where",
);

const close = { within: 46, without: own };
const wide = { within: 70, without: own };

const copy = list(
  "a copy",
  "kopi av, kopi på, kopia av, kopia på, kopiar av, kopier av, kopior av, kopior på, en kopi, ein kopi, en kopia, utskrift av, avskrift av, a copy of, copies of",
);
const asksFor = list(
  "asks for it",
  "vil ha, vil gjerne ha, ønsker, ynskjer, önskar, kan jeg få, kan eg få, kan æ få, kan vi få, kan jag få, kan man få, få, send meg, sende meg, send oss, skicka, mejla, hämta ut, hente, ber om, bed om, begär, krever, krev, kräver, trenger, treng, behöver, vill ha, skulle vilja ha, going to need, can i get, i would like, i want",
);
const ownPaper = list(
  "a copy of one's own",
  "passet mitt, mitt pass, vitnemål*, karakterutskrift*, førerkortet mitt, nøkkelen, nøkkel, nyckel, vaksinasjonskort*, faktura*, fakturan, regningen min, bildet, bilde av, bilete, foto",
);
const all = list(
  "all of it",
  "skicka allihop, skicka alla, skicka allt, skicka alltihop, sende meg alt, send meg alt, send meg alle, sende meg alle, send alt, send over alt, gi meg alt, gje meg alt, legg ut alt, legg ut alle, lägg ut allt, vilka handlingar, hvilke dokumenter, kva dokument, alt de har, alt dere har, allt ni har, everything you have",
);
const ofMatter = list(
  "of a matter",
  "handlingar, handlingarna, dokument*, saken, saka, sak, ärende*, mappa, mappen, akten, mail*, mejl*, e post*, epost*, brev*, om, the case",
);

export const accessPatterns: readonly Pattern[] = [
  near("asks for a copy", { within: 50, without: ownPaper }, copy, asksFor),
  near(
    "asks for all of it",
    {
      within: 50,
      without: list("about me, or leaflets", "om meg, om mig, brosjyre*, broschyr*, bilder, bilete"),
    },
    all,
    ofMatter,
  ),
  inOrder("let me see what was written or paid", { within: 70, without: goodTime }, letMeSee, whatWas),
  near("where I can read what was delivered", { within: 60, without: goodTime }, whatWas, canIRead),
  near("needs the papers of a case", { within: 60, without: own }, casePapers, needs),
  inOrder(
    "may anybody read the document",
    { within: 60 },
    list(
      "may anybody",
      "får vem som helst, får man, kan hvem som helst, kan alle, kan alla, kan kven som helst, får alle",
    ),
    document,
  ),
  one(byName),
  near("demands insight", { within: 34 }, insight, demand),
  inOrder("give me the document", close, give, document),
  inOrder("I will see the document", close, will, show, document),
  inOrder(
    "the document, give it to me",
    { within: 40, without: own },
    document,
    list(
      "give it",
      "få se den, få se det, få se dem, vil se den, vil se det, vil sjå den, vil sjå det, vil lese den, vill se den, vill se det, vill läsa den, få den tilsendt, få det tilsendt, få dem tilsendt, få en kopi, få ein kopi, få kopi, få en kopia, få ut det, få ut dem, utlevert, legges ut, leggast ut, läggas ut, lagt ut, publisert, publiceras, offentliggjort, can i see it",
    ),
  ),
  inOrder("where is the document", { within: 40, without: own }, where, filed),
  inOrder("what does the document say", { within: 40 }, whatSays, document),
  near("missing in the public journal", { within: 60 }, journal, missing),
  near("a document that is not published", wide, published, filed),
  near(
    "figures of an agency's spending",
    { within: 60 },
    names,
    list(
      "give",
      "få, innsyn, krever, krev, kräver, vil vite, vill veta, tallene, tala, siffrorna, betalt, betalat, konsulent*",
    ),
  ),
];

const erase = list(
  "erase, correct, restrict",
  `slett, slette, slettet, sletta, slettes, slettast, sletting, fjern, fjerne, fjerna, fjernet, fjernes, ta bort, ta vekk, tatt bort, plocka bort, radera, raderar, raderas, raderat, raderad, raderade, slettede, rett, rette, retta, rettet, rätta, rättas, korriger*, korrigera, glemt, gløymd, glömd, glömda, sperr, sperre, blokkera, blockera, begrense, begränsa, utlever, delete, erase, remove, correct, forget`,
);
const aboutMe = list(
  "what is kept about me",
  `om meg, om mig, om mæ, about me, opplysninger om, opplysningar om, opplysningene mine, opplysningane mine, opplysningene dere har, personopplysningene mine, personopplysningane mine, mine opplysninger, mine opplysningar, mine data, dataene mine, mina uppgifter, mina personuppgifter, uppgifter om mig, uppgifterna om mig, min data, my data, my personal data, my details, bilde av meg, bildet av meg, bilder av meg, bildene av meg, bilete av meg, biletet av meg, bildet av datteren min, bildet av sønnen min, bilete av dottera mi, bildet av barnet mitt, bilder av barna mine, bilden på mig, bilden på mitt barn, bilden av mitt barn, bilder på mina barn, bilden på min dotter, bilden på min son, navnet mitt, namnet mitt, mitt namn, my name, profilen min, kontoen min, mitt konto`,
);
const stored = list(
  "kept",
  `lagret, lagra, lagrer, lagrar, lagrade, registrert, registrerte, registrerer, registrerad*, registrerat, sparat, sparar, sparade, sparer, samlet, samla, samlar, behandler dere, har dere, har de om, har dykk, ha dokker, har ni om, har ni, stored, hold, keep`,
);
const onMe = list(
  "about me",
  "om meg, om mig, om mæ, om oss, om barnet mitt, om barna mine, om mitt barn, about me, about us",
);
const addressIn = list(
  "one's own entry",
  "adressen min, adressa mi, adresse mi, min adress, min adresse, navnet mitt, namnet mitt, mitt namn, telefonnummeret mitt, mitt telefonnummer, my address",
);
const register = list(
  "in your register",
  "register, registeret, registret, registeret deres, registra dykkar, systemet, systemet deres, systemene, ert system, arkivet, databasen, database",
);
const rights = list(
  "rights of the registered",
  `registerutdrag*, registerutdrag enligt, gdpr utdrag, bli glemt, retten til å bli glemt, rett til å bli gløymd, rätten att bli glömd, rätten att bli bortglömd, right to be forgotten, trekker tilbake samtykke*, trekker samtykke*, trekkjer tilbake samtykke*, trekk tilbake samtykke*, trekker tilbake mitt samtykke, trekkjer attende samtykke*, trukket samtykket, återkallar mitt samtycke, återkallar samtycke*, drar tillbaka mitt samtycke, withdraw my consent, dataportabilitet*, rätten till radering, rett til sletting, rett til innsyn i egne, innsyn i egne opplysninger, innsyn i mine opplysninger, innsyn i personopplysning*, subject access request, reservere meg mot behandling, protesterer mot behandlingen av, invänder mot behandlingen av`,
);
const ownPost = list(
  "one's own post",
  "innlegget mitt, innlegg mitt, dobbeltinnlegg*, kommentaren min, kommentar min, mitt inlägg, min kommentar",
);

/** @see GDPR art. 15–18 and 21 */
export const dataRightsPatterns: readonly Pattern[] = [
  one(rights),
  near("erase what is kept about me", { within: 60, without: ownPost }, aboutMe, erase),
  near("what is kept about me", { within: 50 }, onMe, stored),
  near("correct my entry in the register", { within: 60 }, addressIn, erase, register),
];
