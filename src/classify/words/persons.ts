/** Words of what is protected about a person: health and the like, where he lives, that he lives at a secret address. */
import { inOrder, list, near, one, type Pattern } from "./near.ts";

const somebody = list(
  "somebody",
  `han, hun, ho, hon, ham, henne, honom, henna, hennes, hans, jeg, eg, jag, æ, meg, mig, mæ, min, mi, mitt, mine, mina, vår, vårt, mor, mora, moren, mamma, mammas, far, faren, pappa, pappas, bror, broren, brodern, brors, søster*, syster*, bestemor, bestefar, besta, mormor, farmor, morfar, farfar, oldemor, tante, tanta, tanten, onkel, moster, faster, farbror, kusin*, fetter*, niese*, nevø*, svigermor*, svigerfar*, svärmor, svärfar,
  kone, kona, frua, fru, frun, mannen, man, ektemann*, mann min, samboer*, sambo*, kjæreste*, kæresten, flickvän*, pojkvän*, eksen, ex, exet, sønn, sønnen*, son, sonen*, gutt, gutten*, guten*, pojke, pojken*, datter*, dattera, dattra, datra, dotter*, dottera, dottra, jente, jenta*, jentungen, flicka*, flickan*, tjej, tjejen*, kille, killen*, fyr, fyren, barnet*, mitt barn, barnet mitt, barna mine, ungen, unge, ungene mine, barnbarn*, barnebarn*, nabo, naboen*, nabojenta, nabogutten, naboguten, nabokona, naboenka, granne, grannen*, grannfrun, dama, damen, dame, mannen i, kvinna, kvinnan, kvinne, kvinnen, kvinna i, lærer, læreren*, læraren*, lærar, lärare, läraren*, elev, eleven*, klassekamerat*, klasskamrat*, sjåfør*, sjåføren, chaufför*, bonden, beboer*, pasient*, brukeren, kollega*, sjef, sjefen*, chef, chefen*, rektor*, familie, familien*, familj, familjen*, kameraten, kompis*, vennen, venninne*, my, his, her, he, she, neighbour`,
);
const illness = list(
  "illness and the like",
  `dysleksi*, dyslexi*, dyskalkuli*, hørselshemm*, høyrselshemm*, hörselskad*, synshemm*, synskad*, allergi*, astma, cøliaki*, celiaki*, migrene*, migrän*, gikt, leddgikt*, reumati*, hofta, ryggprolaps*, utmattelse*, me syk, fibromyalgi*, tvangslidelse*, liggesår*, trykksår*, lårhals*, hoftebrudd*, beinbrudd*, brukket, bröt benet, falt og slo, feilmedisin*, felmedicin*, underernær*, undernär*, slangemat*, sondemat*, diagnose, diagnosen, diagnoser, diagnos, diagnosen, diagnostis*, diagnosticerad*, kreft, kreften, lungekreft, brystkreft, prostatakreft, cancer, cancern, bröstcancer, svulst*, tumör*, leukemi*, psykisk syk, psykisk sjuk, psykisk syke, psykiskt sjuk, psykisk sjuke, psykotisk*, psykose*, psykos, psykosen, psykiatrisk*, depresjon*, depression*, deprimert, deprimerad, angst, ångest*, panikkangst*, ptsd, tvangslid*, bipolar*, schizofren*, borderline, demens, dement, demente, demensen, alzheimer*, parkinson*, epilepsi*, epileptisk*, diabetes*, diabetiker*, sukkersyke*, sukkersjuke*, insulin*, kols, astma*, ms, als, multippel skleros*, multipel skleros*, hjerneslag*, hjerteproblem*, hjertesyk*, hjartesjuk*, hjerteinfarkt*, hjarteinfarkt*, hjärtinfarkt*, hjärtsjuk*, hjärtproblem*, hjärtfel*, infarkt, stroke, hatt slag, fått slag, fikk slag, fekk slag, fikk et slag, fekk eit slag, fick slag, cp, cerebral parese, autis*, autisme, autism, adhd, add, asperger*, tourette*, downs, down syndrom, downs syndrom, utviklingshemm*, utvecklingsstörd*, utvecklingsstörning, funksjonshemm*, funktionsnedsätt*, funktionsnedsatt*, handikapp*, blind, døv, döv, lam, lammet, förlamad, rullestol, rullstol, rullestolbruker*, sykmeld*, sjukmeld*, sykemeld*, sjukskriv*, sjukskriven, utbrent*, utbrenthet*, utbränd*, utmattning*, utmattad, innlagt, innlagd, inlagd, på intensiven, intensiven, operert, opererad, dialyse*, dialys*, cellegift*, cellgift*, strålebehandl*, på sykehus*, på sjukehus*, på sjukhus*, på avdelning, psyk avdeling, på psyk, på psykiatrisk, bup, dps, hiv, hepatit*, aids, abort*, gravid*, høygravid, spontanabort*, missfall*, spiseforstyrr*, ätstörning*, anoreksi*, anorexi*, overvekt*, antidepressiv*, sovemedisin*, metadon*, medisinen sin, medisinene sine, medisinane sine, medicinen, vägrar medicin, medisinering*, utredet for, utreda for, utredes for, utreds för, utredd för, under utredning, voldtatt, voldteken, valdteken, voldtekt, voldtatt av, våldtäkt, våldtagen, våldtagits, overgrep, övergrepp*, incest, lbtq, transkjønnet, kjønnsskifte*, könsbyte*, homofil, homofile, homosexuell, lesbisk, terminal, døende, døyande, döende, dödssjuk, dødssyk, pregnant, cancer, depressed, autism, mental illness, disabled, alcoholic`,
);
const trouble = list(
  "abuse, crime, welfare",
  `rusa, ruset, full hver dag, full kvar dag, full varje dag, sparket fra, sparka frå, fikk sparken, fekk sparken, fick sparken, for fyll, för fylla, metadon*, alkoholiker*, alkoholist*, alkis, alkisen, alkoholproblem*, alkoholproblemer, fyllik*, narkoman*, narkis*, rusmisbruk*, rusproblem*, rusavhengig*, rusavhengige, ruser seg, rusar seg, rusmis*, missbruk*, missbrukare, knarkar, drogberoende, spelberoende, på kjøret, på avrusning, straffet, straffa, straffad, straffedømt*, straffedømd*, straffdömd*, dømt, dømd, dømt for, dömd, dömdes, fängelse, i fengsel, i fengsel for, sitter inne, sonet, sittet inne, avtjänar, anholdt, pågripen, pågrepet, arrestert, arresterad, misstänkt, siktet for, tiltalt, promille*, mistet lappen, mista lappen, blivit av med körkortet, anmäld för, anmälts för, anmeldt for, meldt for, melde for, dömts, vräkta, vräks, vräkt, utkastelse*, kastes ut av, kasta ut av, stjal, stal, bor på hospits, dømt til, besøksforbud*, besöksförbud*, kontaktforbud*, barnevernet, barnevernstjenest*, i fosterheim, i fosterhjem, fosterbarn*, fosterhem*, lvu, omhändertagen, omhändertagna, socialen, socialtjänst*, sosialen, sosialhjelp, sosialklient*, socialbidrag, försörjningsstöd, på sosialen, gjeld*, skuldsatt, inkasso*, betalingsproblem*, konkurs, skilsmisse*, skilsmässa*, barnefordeling*, vårdnadstvist*, skiller seg, skiljer seg, papirløs*, papperslös*, asylsøker*, asylsøkjar*, asylsökande*, ulovlig opphold, fagforening*, fackförbund*, muslim*, jøde, jødisk, judisk*`,
);
const generally = list(
  "spoken of in general",
  `foredrag*, föreläsning*, foreningen*, foreininga*, föreningen*, forening, förbundet*, kreftforening*, cancerfond*, cancergala*, innsamling*, insamling*, kurs*, avdeling for, avdelning för, senter for, støtte til, bok, boka, boken, film*, filmen, serie, kampanje*, kampanj*, statistik*, forskning*, forsking*, dagen, uka, veckan, loppemarked*, rosa sløyfe, verdensdag*, konferanse*, skulevegring*, symptom*, vaksine*, vaccin*, filmen om, museum`,
);
const heShe = list(
  "a third person",
  `han, hun, ho, hon, hans, hennes, henne, honom, ham, fyren, fyr, mannen, manen, mannen, dama, damen, kvinnan, kvinna, kvinnen, tjejen, killen, gutten, guten, jenta, pojken, flickan, familien, familie, familjen, familj, naboen, nabojenta, naboguten, grannen, eksen, exet, læreren, læraren, läraren, sjefen, chefen, rektor, rektoren, bror, broren, sjåføren, mora, faren, moren, de, dei, my neighbour, she, he`,
);
const dwells = list(
  "lives at",
  "bor, bur, bodde, budde, heter, heiter, bor på, bor i, bur i, bur på, holder til i, held til i, adresse, adressen, adressa, adressen hans, adressa hans, adress, adressen, adressen er, lives at, lives in",
);
const street = list(
  "a street or a number",
  `*veien, *vegen, *veg, *vei, *gata, *gaten, *gate, *gatan, *vägen, *väg, *stigen, *stien, *gränd, *gränden, *torget, *allé, *allén, *alléen, *allmenningen, *backen, *bakken, *bakkane, *svingen, *kroken, *lia, *tunet, *åsen, *gården, *haugen, oppgang, oppgangen, lägenhet, lgh, leilighet, leilegheit, nr, nummer, nummer 7, i nr, i huset, h0101, h0201, tredje etasje, andre etasje, första våningen, tredje våningen, 12 an, 14 an, i tolvan`,
);
const numbered = list(
  "whoever lives at a number",
  `naboen i nr, naboen i nummer, naboen i, naboane i nr, grannen i nr, grannen på nr, grannen i 12, grannen i, familien i nr, familien i nummer, familien i, familjen på nr, familjen på, familjen i, familien på, han i nr, han på nr, han på nummer, han i nummer, hun i nr, hun på nr, hun i nummer, hun i andre, hun i tredje, ho i nr, ho på nr, ho på nummer, hon i nr, hon på nr, hon i, killen på, killen i, tjejen på, tjejen i, mannen i nr, mannen på nr, mannen i, kvinnan i, dama i nr, dama i, fyren i nr, fyren i, eleven i, jenta i, gutten i, guten i, læreren på, läraren på`,
);
const private_ = list(
  "what is private",
  `reager*, politi*, polis*, ambulans*, skriker, skrik, skriker om, bråk*, krangl*, slåss, full, fulle, alene, aleine, ensam, ligger, ligg, død, syk, sjuk, dårleg, rus*, drikker, drikk, dricker, slår, barnevern*, ${illness.entries.join(",")}, ${trouble.entries.join(",")}`,
);

/** @see OSL 21:3 and 21:3 a; forvaltningsloven § 13 */
const secret = list(
  "a protected address or identity",
  `sekretessmarkering, sekretesskydd, adressesperre på, skjerming på, gradering på adressen, skyddad identitet, skyddade personuppgifter, skyddade uppgifter, skyddad adress, skyddad folkbokföring, sekretessmarkerad*, sekretesskyddad*, hemlig adress, hemliga adress, hemligt telefonnummer, hemmelig adresse, hemmeleg adresse, hemmelige adresse, hemmeleg bustad, skjult adresse, skjult identitet, sperret adresse, sperra adresse, adressesperre*, strengt fortrolig*, strengt fortruleg*, fortrolig adresse, fortruleg adresse, kode 6, kode 7, kode seks, kode sju, gradert adresse, voldsalarm*, valdsalarm*, våldsalarm*, bor på krisesenter, bur på krisesenter, bor på krisesenteret, bur på krisesenteret, bor på kvinnojour, bor på kvinnojouren, bor på skyddat boende, lever på skyddat boende, protected identity, protected address, secret address, i dekning, lever i skjul, lever gömd, lever i skjul for, flydde fra eksen, rømte fra eksen, rømde frå eksen, flydde från sitt ex, flydde från exet, flytt från sitt ex, på flukt fra eksen`,
);
const addressOf = list(
  "somebody's address",
  "adresse, adressen, adressa, adress, adressen, bopel, bosted, bustad, identitet, identiteten, hvor hun bor, hvor han bor, kor ho bur, kor han bur, var hon bor, var han bor, hvor de bor, var de bor, hvor jeg bor, var jag bor",
);
const isSecret = list(
  "is secret",
  "hemmelig*, hemmeleg*, hemlig*, sperr*, sperra, skjult*, skydd*, fortrolig*, fortruleg*, gradert, dölj*, ikke legg ut, ikkje legg ut, slutt å, slutt med, sluta skriva, sluta lägga, sluta sprida, sluta lägg, ta vekk, ta bort, fjern, må ikke vite, får inte veta, secret",
);
const letters = list(
  "a letter about it",
  "brev*, kommunens, rådhus*, e post*, ip adresse, nettadresse*, webbadress*, faktura*, epostadresse*, url",
);

const close = { within: 50, without: generally };

/** A word of GDPR art. 9 or 10, or of welfare and crime, near somebody; where a third person lives. */
export const sensitivePatterns: readonly Pattern[] = [
  near("illness of somebody", close, illness, somebody),
  near("abuse, crime or welfare of somebody", close, trouble, somebody),
  near(
    "illness or trouble at an address",
    { within: 50, without: generally },
    list(
      "illness or trouble",
      `${[...illness.entries, ...trouble.entries].filter((entry) => !entry.startsWith("rull")).join(",")}`,
    ),
    street,
  ),
  inOrder("where somebody lives", { within: 34 }, heShe, dwells, street),
  inOrder(
    "whoever lives at a number, and what is private",
    { within: 80, without: generally },
    numbered,
    private_,
  ),
  inOrder(
    "what is private of whoever lives at a number",
    { within: 60, without: generally },
    private_,
    numbered,
  ),
];

const hasOrGot = list(
  "has or got",
  `har, har hatt, har fått, hatt, fått, fikk, fekk, fick, haft, lider av, lid av, går på, bruker, brukar, äter, tar, tek, utredes for, utreds för, plages av, sliter med, slit med, kjemper mot, kämpar mot, innlagt for, innlagt med, lagt inn, inlagd för, levd med, født med, fødd med, född med, i behandling for, behandles for, diagnostisert med, have, got, diagnosed with`,
);
const rehab = list(
  "treatment, drink, prison, debt",
  `avvänjning*, rehab, rehabilitering, avrus*, avgiftning, tørk, tørka, torken, sprit, spriten, drakk, drikker, drikk, dricker, drack, alkohol, alkoholen, rus, rusen, amfetamin, heroin, ritalin, concerta, antidepress*, lykkepiller, lyckopiller, sovepiller, psykiater*, psykolog*, ungdomspsyk*, psyk, psyken, bup, ppt, pp tjenesten, dps, soning, soner, sonet, fengsel*, fängelse*, kåken, buret inne, dom, domen, straff, siktet, tiltalt, skilt, skilles, skiljer, skilsmisse, skilsmässa, utro, otrogen, gjeld, skuld, inkasso*, kronofogden, namsmann*, betalingsanmerk*, konkurs, selvmordsforsøk, sjølvmordsforsøk, självmordsförsök, abort*, adoptert, adoptera*, fostercare, sosialhjelp, socialbidrag, foreldreansvar, omsorgen, vårdnaden, fratatt ungene, fråteke ungane`,
);
const wife = list(
  "somebody's own people",
  `kona til, mannen til, sønnen til, sonen til, dattera til, datteren til, dottera til, mora til, moren til, faren til, far til, mor til, broren til, bror til, bror åt, søstera til, syster till, brorsan till, frun till, barnet til, ungen til, ex en til, eksen til, naboen til, han som bor, hun som bor, ho som bur, hon som bor, han som jobber, hun som jobber, hon som jobbar, hun som har, han som har, han som driver, hun som driver, the wife of, the son of`,
);

/** What is private, told of somebody who is pointed out by kin, house or name. */
export const toldOfPatterns: readonly Pattern[] = [
  inOrder("has an illness", { within: 24, without: generally }, hasOrGot, illness),
  near("treatment, drink, prison or debt of somebody", { within: 70, without: generally }, rehab, wife),
  near(
    "treatment, drink, prison or debt at an address",
    { within: 60, without: generally },
    rehab,
    heShe,
    street,
  ),
];

export const protectedPersonPatterns: readonly Pattern[] = [
  one(secret, {
    within: 40,
    without: list(
      "spoken of in general",
      "hur ansöker, hur får man, hvordan søker, korleis søkjer, foredrag*, föreläsning*, kurs*, innsamling*, insamling*, bok, film*",
    ),
  }),
  near(
    "somebody's address is secret",
    { within: 40, without: letters },
    addressOf,
    isSecret,
    list(
      "somebody",
      "han, hans, hun, ho, hon, hennes, henne, henna, honom, ham, de, dei, deras, deres, dykkar, jeg, eg, jag, min, mi, mitt, sønnen, sonen, dotter*, datter*, jenta, tjejen, kvinnan, eksen, exet, her, his",
    ),
  ),
];
