/** Requests for documents and for data about oneself, by their build: who asks, for what to be done, with which paper. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

/** Kinds of documents, also at the end of longer words. */
const paper = list(
  "a document",
  `*dokument*, ~møtereferat*, *referat*, *protokol*, *rapport, *rapporten, *rapportene, *rapportane, *rapporter, *rapporterna, *rapportar, *kontrakt*, *avtal*, *analyse*, *analys, *analysen, *utredning*, *utgreiing*, *vedtak*, *notat*, *faktura*, *fakturor*, *skrivelse*, *utlåtande*, *yttrande*, *inspeksjon*, *inspektion*, *evaluering*, *utvärdering*, *kartlegging*, *kartläggning*, *undersøkels*, *undersøking*, *undersökning*, *vurderingen, *vurderinga, *vurderingene, *bedömning*, *korrespondan*, *korresponden*, *offert*, *anbud*, *anbod*, *tilbudet, *tilbudene, *tilbodet, *tilboda, alle tilbud, *kalkyl*, *regnskap*, *rekneskap*, *bokslut*, *budsjettet, *budsjettene, *budgeten, *uttalelse*, *uttalen, *høringssvar*, *høyringssvar*, *remissvar*, *innkalling*, *attest*, *journal, *journalen, *journaler, *logg, *loggen, *loggene, *loggar, *anteckning*, *instruks*, *retningslinje*, *riktlinje*, *ritning*, *tegningen, *tegninger, *tegningene, *teikning*, *måling*, *mätning*, *måledata, *prøvesvar*, *resultater fra, *resultatene, *resultata, *resultaten, *resultat, *avvik, *avvikene, *avvika, *avvikelse*, *søkerlist*, *søkjarlist*, *sökandelist*, *postlist*, *sakslist*, *lønnslist*, *lønsliste*, *lönelist*, oversikt*, översikt*, *spesifikasjon*, *innstilling*, *framlegg*, *fremlegg*, *underlag*, *grunnlaget, *begrunnels*, *grunngjeving*, *motivering*, *mandat*, *presentasjon*, *presentation*, *opptak*, *inspelning*, *statistik*, tallene, tala, siffrorna, *taksten, *takst, *handlingsplan*, *tiltaksplan*, *beredskapsplan*, *varsling*, *varselet, *varsla, klagene, klagane, klagomål*, *søknadene, *søknadane, *søknaden til, ansökningarna, *merknad*, *innspillene, *innspela, *bestillingen, *meldingen, *meldingene, *meldingane, *henvendelse*, *veksling*, *växling*, chatten, *reiseregning*, *reiserekning*, *reseräkning*, *timelist*, *tidrapport*, *utgiftene, *utgifter*, *bilag*, *vedlegg*, *bilagor*, *kvittering*, *kvitton,
  alt dere har, alt de har, alt dokker har, allt ni har, det dere har, det de har, det ni har, avtale, avtalen, avtaler, avtalene, avtala, avtalane, avtaleverk*, liste, lista, listen, listan, brev, brevet, breva, brevene, brevene, *brevet, *brev, papir, papira, papirene, papiran, papirer, papper, papperen, pappren, sakspapir*, handling*, *planehandlingar*, *planhandling*, *saksdokument*, allmän handling, allmänna handlingar, akten, akta, hela akten, mappa, mappen, saksmapp*, e post, eposten, epostene, epostane, epostar, e postene, e posten, e poster, e postar, eposter, mailen, mailene, mailane, mailer, mejl, mejlen, mejlet, sms er, sms ene, smsene, meldingene mellom, meldingane mellom, chatten, beslutet om, besluten, beslut om, beslutet, lønna til, lønnen til, løna til, lønningene, lønene, lönen till, lönerna, diariet, postjournal*, postliste*, registret over, registeret over, saka om, saken om, dokumentasjon, dokumentasjonen, dokumentation, minutes, contract, contracts, emails, e mails, documents, document, report, reports, invoices, records, correspondence, receipts, agreement`,
);

const asks = list(
  "asks",
  `kan jeg, kan eg, kan æ, kan e, kan ej, kan vi, kan me, kan man, kan ein, kan en, kan jag, kan noen, kan nokon, kan nån, kan någon, kan dere, kan de, kan dokker, kan dokke, kan ni, kan du, kunne jeg, kunne eg, kunne dere, kunne de, kunde jag, kunde ni, skulle dere, skulle jag, skulle vi, skulle gjerne, skulle vilja, får jeg, får eg, får æ, får vi, får jag, får man, får ein, får vem som, får hvem som, går det an, går det, går det att, er det mulig, er det mogleg, er det råd, är det möjligt, vil, ville, vil gjerne, vill, vill gärna, vill ha, ønsker, ønskjer, ynskjer, önskar, ber, ber om, bed, bed om, bedt, bett, begär, begjærer, krev, krever, kräver, har krav på, rett til, rett på, rätt till, rätt att, lyst til å, lyst å, hadde vært fint, hadde vore fint, treng, trenger, treng, behöver, venter på, etterlys*, efterlys*, etterspør, efterfrågar, hvorfor får, kvifor får, varför får, hvorfor ligger, kvifor ligg, varför ligger, når kommer, når legger, når blir, når vert, när kommer, när lägger, lover, takk, tack, please, can i, could i, may i, can you, could you, i want, i would like, i d like, i need, i request, requesting, is it possible`,
);
const show = list(
  "to see or get it",
  `se, sjå, sett, læse, lese, lest, lesast, les, læst, läsa, läst, titte på, titta på, kikke på, kika på, gå gjennom, gå igenom, studere, studera, få ut, få, fått, ha, ha ut, ha en kopi, få tak i, få tak på, få tag på, få tag i, hente, hente ut, hämta, hämta ut, kopi, kopi av, kopiar av, kopier, kopia, kopior, utskrift, innsyn, innsynet, insyn, ta del av, få del i, tilgang, tilgang til, tillgång till, tilsendt, tilsend, tilsende, oversendt, oversende, oversend, utlevert, utlever*, utlämna*, lämna ut, sende, send, sender, sendt, sende over, send over, skicka, skickar, skickat, skicka över, maile, mailer, mail, maila, mailar, mejla, mejlar, mejle, vise, vis, viser, visa, visar, dele, del, deler, dela, delar, legge ut, legg ut, legges ut, legger ut, leggje ut, leggast ut, lagt ut, lägga ut, lägger ut, läggas ut, lägga upp, lägger upp, publiser*, publicer*, offentliggjør*, offentliggjort, offentliggör*, offentliggjer*, åpen, opne, fram, fremlagt, framlagt, gi, gir, gje, ge, få vite, få veta, få høre, ligger ute, ligg ute, see, get, have, read, send, share, show, copy, access, publish`,
);
const bids = list(
  "send it, show it, publish it",
  `send, send meg, send oss, send over, send gjerne, sende meg, sende oss, skicka, skicka mig, skicka gärna, skicka över, mail, mail meg, mail over, maila, maila mig, mejla, mejla mig, mejla över, mejle, vis, vis meg, vis oss, vis fram, visa, visa mig, visa oss, visa upp, legg ut, legg fram, legg frem, legge frem, legge fram, legg opp, lägg ut, lägg fram, lägg upp, publiser, publicera, offentliggjør, offentliggör, del, dela, dela med, gi meg, gje meg, gi oss, ge mig, ge oss, kom med, fram med, ut med, ta fram, finn fram, plocka fram, ber om, bed om, begär, begär ut, begär att få, begjærer, krev, krever, kräver, vil ha, vil se, vil sjå, vil lese, vill ha, vill se, vill läsa, ønsker, ynskjer, önskar, trenger, treng, behöver, etterlyser, efterlyser, kopi av, kopia av, kopia på, en kopi, ein kopi, utskrift av, innsyn i, insyn i, få se, få sjå, få lese, få läsa, få ut, hvor finner jeg, hvor finner vi, hvor finn, kor finn, kor finner, kvar finn, hvor ligger, kor ligg, kvar ligg, hvor er, kor er, kvar er, kor e, hvor kan jeg lese, hvor kan man lese, kor kan eg lese, var hittar, vart hittar, var finns, vart finns, var ligger, vart tog, var kan jag läsa, var kan man läsa, send me, show me, publish, where is, where are, where can i`,
);
const ownBusiness = list(
  "a form, an offer, one's own paper, paper sent in",
  `via nätet, på nätet, på nett, logga in, logge inn, logge på, e tjänst*, tjänsten, tjenesten, behörighet, hjälp att, hjälp med, hjelp til, skjema for, *skjema, skjemaet, blankett*, søknadsskjema*, ansökningsblankett*, sende inn, sender inn, send inn, sendt inn, skicka in, skickar in, skicka med, skickat in, lämna in, lämnar in, levere, leverer, innlevering*, lever, hente ut pakke, min faktura, fakturaen min, fakturan min, regningen min, regninga mi, min räkning, e faktura, efaktura, autogiro, avtalegiro, resultat fra kampen, resultatet i kampen, resultatlist*, kampen, match*, quiz, takk for, tack för, åpningstid*, öppettid*, nyhetsbrev*, julebrev*, værmelding*, väder*, værvarsel*, kart over turstier, turkart, karta över, brosjyre*, broschyr*, billett*, biljett*, program*, meny*, rabatt*, tilbud om plass, tilbud på, godt tilbud, gode tilbud, tilbud til ungdom*, tilbud til barn, tilbud om, kurstilbud*, ferietilbud*, aktivitet*, kulturtilbud*, kollektivtilbud*, tilbudet til, busstilbud*, bedre tilbud, bra tilbud, attester fra lege, bilder fra, bileter frå, bilder från, video fra, opptak til, opptak på, opptak i, opptaket til, seier, poeng, svar på søknad, svar på min, svar på klage*, svar på brev, svar på mail, svar på mejl, sendte jeg, jeg sendte, eg sende, jag skickade, vi sendte, dere sender hjem, få bedre, få betre, få tilbud, melding når, beskjed når, varsel når, varsel på sms, sms varsling, sms når, få sms, varsling på, varsling når`,
);

const spends = list(
  "spends, earns, gets, votes, allows",
  `brukte, bruker, brukt, brukar, nytta, använde, använt, betalte, betaler, betalt, betalar, betalade, betalat, kostet, kostade, kosta, tjener, tjente, tener, tjänar, fikk, fekk, fick, fått, la ut, lade, lagt, ga for, gav for, søkt, søkte, sökt, sökte, stemte, røsta, røstet, röstade, godkjente, godkjent, godkjende, godkände, godkänt, vedtok, bestilte, bestilt, beställde, inviterte, spanderte, spent, paid, earns, got`,
);
const whose = list(
  "of the agency's",
  `dere på, de på, ni på, dere for, de for, ni för, kommunen, kommunens, ordføreren, ordføraren, rådmannen, rådmennene, kommunedirektøren, kommunedirektør, kommundirektören, kommunalråd*, kommunalsjef*, byråden, byrådet, utvalgsleder*, nemnda, nämnden, konsulent*, *konsult*, *firma*, entreprenør*, entreprenör*, stillingen, stillinga, tjänsten, oppdraget, uppdraget, kontrakten, kontraktet, representasjon, representation, reise, reisen, reisa, resan, resor, reiser, studietur*, studieresa, middag*, julebord*, julbord*, honorar, etterlønn, sluttpakke, avgångsvederlag, anbud*, upphandling*, council`,
);
const whatWas = list(
  "what was decided, paid, said",
  `kva svar, hva slags svar, hvilket svar, vilket svar, hva dere, kva de, ka dokker, ka dåkker, vad ni, hvem dere, kven de, vem ni, vilka ni, hvor mye dere, hvor mye kommunen, hvor mye rådmannen, hvor mye ordføreren, hvor mye som, kor mykje de, kor mykje kommunen, kor mykje som, hur mycket ni, hur mycket kommunen, hur mycket som, hvem som, kven som, vem som, vilka som, hvilke firma, hvilke selskap, kva firma, vilka företag, hva kommunen, kva kommunen, vad kommunen, hva rådmannen, hva konsulent*, hva som, kva som, vad som, alt dere, alt de, alt som, allt ni, allt som, hvordan dere, korleis de, hur ni, how much you, how much the, who got, who applied, what you`,
);
const deedOf = list(
  "the agency's deed",
  `betalt, betalte, betalar, betaler, betalat, betalade, brukt, bruker, brukte, brukar, lagt ut, lagt på, lade, spent, kostet, kosta, kostat, kostade, tjener, tjänar, tener, lønn, løn, lön, får i, fikk, fekk, fick, fått, søkt, søkte, søker, sökt, sökte, bydd, byd, skrevet, skrive, skrivit, skrev, skreiv, avtalt, avtalat, avtalte, avtala, sagt, sa, sendt, sende, skickat, svart, svara, svarat, svarte, vedtatt, vedteke, bestemt, bestemte, bestämt, beslutat, diskutert, diskuterte, drøftet, målt, mätt, funnet, funne, hittat, vet om, veit om, vurdert, lovet, lova, lovat, godkjent, godkänt, stemte, röstade, paid, spent, earn, wrote, decided`,
);
const wantsToKnow = list(
  "wants to know or see",
  `kan eg sjå, kan jeg se, kan vi se, kan vi sjå, kan jag få se, kan vi få se, vil vite, vil veta, vil vete, vil gjerne vite, vil se, vil sjå, vil ha, vil lese, vill veta, vill se, vill ha, vill läsa, få vite, få veta, få se, få sjå, få lese, få läsa, få ut, få innsyn, få tall*, få en oversikt, få ei oversikt, få en lista, ønsker å vite, ynskjer å vite, önskar veta, innsyn, insyn, krever å få, krev å få, kräver att få, ber om, bed om, begär, legg fram, legg ut, lägg ut, lägg fram, vis oss, visa oss, send meg, send oss, send over, skicka, mejla, rett til å vite, rätt att veta, oversikt over, ei liste over, en liste over, en lista på, i want to know, i want to see, show us`,
);

const data = list(
  "data about me",
  `hemsida*, nettside*, nettsida, heimeside*, hjemmeside*, siden deres, sida dykkar, er sida, katalog*, nyhetsbrev*, liste, lista, listen, listan, registeret, registret, systemet, epost*, e post*, mail*, opplysning*, personopplysning*, uppgifter*, personuppgift*, data, dataene, dataen, info, informasjon, informasjonen, information, historikk, historik, profil*, konto, kontoen, alt, allt, noe, noko, något, journal*, mappa, mappe, akt, akten, logg*, navnet, namnet, navn, namn, bilde*, bilete*, bild, bilden, foto*, video*, kommentar*, telefonnummer*, adresse*, adress*, fødselsdato*, e postadress*, personnummer*, fødselsnummer*, everything, data you, details, records`,
);
const onMe = list(
  "about me",
  `om meg, om mæ, om mig, om mej, på meg, på mæ, på mig, på mej, om oss, om barnet mitt, om barna mine, om mitt barn, om mina barn, om sønnen min, om dottera mi, om datteren min, om ungen min, om min son, om min dotter, om min mann, om min sambo, om meg og, mine opplysninger, opplysningene mine, opplysningane mine, mina uppgifter, mina personuppgifter, mine data, min data, dataene mine, profilen min, kontoen min, mitt konto, navnet mitt, namnet mitt, mitt namn, mitt navn, av meg, av mæ, av mig, av barnet mitt, av barna mine, av mitt barn, på mitt barn, av datteren min, av sønnen min, av sonen min, av dottera mi, på min son, på min dotter, av ungen min, meg fra, meg frå, mæ fra, mig från, oss fra, eposten min, e posten min, mailen min, min mail, min e post, min adresse, adressen min, adressa mi, min adress, nummeret mitt, mitt nummer, mitt telefonnummer, telefonnummeret mitt, mitt mobilnummer, mobilnummeret mitt, journalen min, min journal, mappa mi, saken min, saka mi, about me, of me, on me, my data, my name, my details`,
);
const keeps = list(
  "you keep, erase, correct, have looked",
  `har dere, har de, har dokker, har dåkker, har ni, ha dokker, dere har, de har, ni har, dokker har, har om, har på, har liggende, har liggande, har liggandes, ligger, ligg, lagr*, lagra, sparat, sparar, sparade, registrert, registrerer, registrerat, registrera, registrerad*, samla*, samler, oppbevar*, behandler, behandlar, bruker, brukar, använder, deler, delar, delt, gitt videre, gjeve vidare, lämnat ut, utlevert, sendt videre, slett*, sletta, fjern*, ta bort, ta vekk, tar bort, tatt bort, ta ned, plocka bort, radera*, stryk*, rett*, retta, rett opp, rette opp, rätta*, korriger*, endre, endra, endrer, endret, ändra*, oppdater*, uppdater*, glem*, glöm*, bort fra, vekk fra, sperr*, spärra, innsyn, insyn, få se, få sjå, få vite, få veta, få ut, vil vite, vil se, vill veta, vill se, utskrift, utdrag, oversikt, översikt, kopi, kopia, hvem har, kven har, vem har, vem som, hvem som, kven som, inne og sett, inne og snoket, snok*, slått opp, slått upp, vært inne, vore inne, varit inne, tittat, delete, erase, remove, correct, hold, keep, store, stored`,
);
const otherMatter = list(
  "one's post, wages, another matter",
  `innlegget mitt, innlegg mitt, dobbeltinnlegg*, kommentaren min, kommentar min, mitt inlägg, min kommentar, mening, meining, åsikt, tenker, tycker, bryr, klager, skylden, skuld, sur på, sint på, lei på, lei av, svar på søknad*, ingen tid til, plager, nyter, ler av, glad i, tro på, tru på, stol på, lita på, liter på, tillit, ringte, takk for, takk til, tack för, penger, pengar, penga, tapt, venter på meg, vent på meg, bilen min, huset mitt, parker*, betalt, regning, faktura*, sykkel*, kø, bursdag*, födelsedag*, sover, ligger våken, pass på, passe på`,
);
const wrongEntry = list(
  "a wrong entry",
  `feil, feile, fel, galt, gal, gale, gammel, gamle, gammal, gamla, utdatert*, stavet, stava, stavat, dødd, oppført som, registrert som, registrerad som, står som, står eg, står jeg, står jag, wrong, outdated, misspelled`,
);
const entry = list(
  "name, address, date",
  `adresse*, adressa, adress, adressen, navn, navnet, namn, namnet, etternavn*, efternamn*, fornavn*, fødselsdato*, födelsedatum*, fødselsdag*, telefonnummer*, telefon, nummer, nummeret, sivilstatus, sivilstand, civilstånd, barn, foresatt*, vårdnadshavar*, føresett*, opplysning*, uppgift*, konto*, kontonummer*, kjønn, kön, gift, ugift, skilt, name, address, birth date, phone number`,
);
const inRegister = list(
  "in your register",
  `registeret, registret, register, systemet, system, systemene, systemet deres, ert system, era system, journalen, journal, arkivet, arkiv, databasen, database, folkeregister*, folkbokför*, mappa, mappa mi, min sida, min side, minside, hos dere, hos dykk, hos er, på meg, på mig, på mæ, på oss, på sønnen*, på datteren*, på min son, på min dotter, på min sambo, på samboeren, på kona, på mannen, on me, your system, the register`,
);

const close = { within: 60, without: ownBusiness };

const howMuch = list(
  "how much, who",
  "hvor mye, hvor mange penger, kor mykje, ka mye, hur mycket, hva, kva, ka, vad, hvem, kven, kem, vem, hvilke, kva for, vilka, vilket, how much, who",
);
const spent = list(
  "was spent, earned or given by the agency",
  `brukte dere, har dere brukt, bruker dere, brukte de, har de brukt, brukar de, brukte kommunen, har kommunen brukt, bruker kommunen, använde ni, har ni använt, betalte dere, har dere betalt, betaler dere, betalar de, betalte kommunen, har kommunen betalt, betalade ni, har ni betalat, betalar ni, la dere ut, lade ni på, har ni lagt, ga dere for, gav de for, gav ni för, kostet det kommunen, kostet egentlig, kosta eigentleg, kostade egentligen, tjener rådmannen, tjener ordføreren, tener rådmannen, tener ordføraren, tjänar kommunalråd*, tjänar kommundirektör*, tjener kommunedirektør*, fikk kontrakten, fekk kontrakten, fick kontraktet, fick uppdraget, fikk oppdraget, fekk oppdraget, fikk tilskudd, fekk tilskot, fick bidrag, fikk jobben, fekk jobben, fick jobbet, søkte på stilling*, søkte stilling*, søkte jobben, sökte tjänsten, har fått støtte, har fått tilskudd, har fått dispensasjon, har fått bidrag, står på listen, står på lista, did you pay, did you spend`,
);

export const requestPatterns: readonly Pattern[] = [
  inOrder("may I see the document", { within: 76, without: ownBusiness }, asks, show, paper),
  inOrder("send or show the document", close, bids, paper),
  inOrder(
    "is the document to be read",
    { within: 60, without: ownBusiness },
    list("is there", "finns, finnes, finst, ligger, ligg, er, är, blir, vert"),
    paper,
    list(
      "to be read",
      "att läsa, å lese, å lesa, att få, å få tak i, att få tag, någonstans, nånstans, noe sted, nokon stad, nokon plass, offentlig, offentleg, tilgjengelig, tilgjengeleg, tillgänglig, tillgängligt, publicerad, publicerat, publisert, lagt ut, åpent for, unntatt, hemmelig, hemlig, sekretess",
    ),
  ),
  inOrder("the document, may I see it", close, paper, asks, show),
  near("how much of the agency's, or who", { within: 44, without: ownBusiness }, spends, howMuch, whose),
  inOrder(
    "the document, thanks",
    {
      within: 14,
      without: list(
        "thanks for it, or praise",
        "takk for, tack för, fin, fint, flott, god, bra, nydelig, ryddig, interessant, bra skrevet, bra skrivet",
      ),
    },
    paper,
    list(
      "please",
      "takk, tack, please, er du snill, er dere snille, är du snäll, är ni snälla, vær så snill, ver så snill",
    ),
  ),
  inOrder("what was spent, earned or given", { within: 50, without: ownBusiness }, howMuch, spent),
  inOrder(
    "wants to know what was paid or decided",
    { within: 76, without: ownBusiness },
    wantsToKnow,
    whatWas,
    deedOf,
  ),
  inOrder(
    "what was paid or decided, let me see",
    { within: 90, without: ownBusiness },
    whatWas,
    deedOf,
    wantsToKnow,
  ),
];

export const ownDataPatterns: readonly Pattern[] = [
  near("what you keep of me", { within: 56, without: otherMatter }, data, onMe, keeps),
  near("wrong in the register", { within: 60, without: otherMatter }, entry, wrongEntry, inRegister),
  one(
    list(
      "rights by name",
      `gdpr, personvernforordning*, dataskyddsförordning*, personvernombud*, dataskyddsombud*, sletteplikt*, rett til sletting, rätten att bli raderad, registerutdrag*, behandlingsgrunnlag*, samtykket mitt, mitt samtycke, mitt samtykke, datatilsynet, integritetsskyddsmyndigheten, innsynslogg*, loggutdrag*, logguttrekk*, loggutdrag, hvem har vært inne i journalen, vem har varit inne i min journal, snoket i journal*, snokat i min journal, data protection, right of access, subject access`,
    ),
    {
      within: 50,
      without: list(
        "courses and news about it",
        "kurs, kurset, foredrag*, föreläsning*, stilling*, jobb som, podkast*, webinar*, seminar*, konferanse*, nyhet*, artikkel*, artikel*",
      ),
    },
  ),
];
