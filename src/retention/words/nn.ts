/** What is said of a decision and its adoption, in Nynorsk. */
import type { DecisionWords } from "./en.ts";

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} eller ${names.at(-1)}`;

export const nn: DecisionWords = {
  fields: {
    title: "tittelen",
    country: "landet",
    language: "språket",
    reference: "referansen",
    body: "organet",
    legalBasis: "heimelen",
    inquiry: "grunngivinga",
    validFrom: "«gjeld frå»",
    validTo: "«gjeld til»",
    recordsFrom: "«omfattar det som er publisert frå»",
    recordsTo: "«omfattar det som er publisert til»",
    supersedes: "«kjem i staden for»",
    ownClasses: "eigne klassar",
    clauses: "punkta",
    id: "nummeret",
    classes: "klassane",
    outcome: "utfallet",
    registration: "journalføringa",
    retention: "fristen",
    kind: "slags frist",
    years: "år",
    months: "månader",
    days: "dagar",
    quietDays: "stille dagar",
    trigger: "starten på fristen",
    scope: "avgrensinga",
    channels: "kanalane",
    channelKinds: "slags kanalar",
    units: "einingane",
    postedFrom: "«publisert frå»",
    postedTo: "«publisert til»",
    before: "«går føre»",
    conditions: "vilkåra",
    confirmedByDecision: "«stadfesta av vedtaket sjølv»",
    text: "teksten",
    source: "kjelda",
    act: "lova eller forskrifta",
    section: "paragrafen",
    titles: "namna",
    words: "orda",
    notWords: "orda som ikkje kan stå der",
    saidBy: "kven som seier det",
    examples: "døma",
    class: "klassen",
    decision: "vedtaket",
    by: "kven som registrerer",
    under: "heimelen",
  },
  holds: {
    title: "kva vedtaket heiter",
    country: "NO eller SE",
    language: "nb, nn, sv eller en",
    reference: "verksemda sin eigen referanse: møte, sak, journalnummer",
    body: "organet som kan vedta det",
    legalBasis: "minst éi lov eller forskrift med paragraf",
    validFrom: "den første dagen det gjeld, ÅÅÅÅ-MM-DD",
    clauses: "minst eitt punkt",
    id: "nummeret eller namnet det blir vist til med",
    classes: "minst éin klasse",
    outcome: "publicRecord, caseworkDocument eller prunable",
    retention:
      'kor lenge det blir oppbevart, som {"kind": "years", "years": 2, "trigger": "posted"} eller {"kind": "preserve"}',
    text: "vedtaket sine eigne ord",
    source: "lova eller forskrifta og paragrafen det byggjer på",
    trigger: "dagen fristen går frå: posted, captured, threadClosed …",
  },
  kinds: {
    string: "ein tekst i hermeteikn",
    number: "eit tal",
    int: "eit heilt tal",
    array: "ei liste i [ ]",
    object: "eit objekt i { }",
    record: "eit objekt i { }",
    boolean: "true eller false",
  },
  place: {
    file: "fila",
    clause: (id) => `punkt ${id}`,
    ownClass: (id) => `eigen klasse ${id}`,
    supersedes: (at) => `«kjem i staden for» nr. ${at}`,
    legalBasis: (at) => `heimel nr. ${at}`,
    numbered: (at) => `nr. ${at}`,
  },
  form: {
    entryOf: (name) => `noko i ${name}`,
    missing: (name, holds) => (holds === undefined ? `${name} manglar` : `${name} manglar: ${holds}`),
    mustBe: (name, what) => `${name} må vere ${what}`,
    oneOf: (name, values) => `${name} må vere ${listed(values)}`,
    meant: (near) => `: meinte du ${near}?`,
    emptyText: (name) => `${name} er ikkje fylt ut`,
    emptyList: (name) => `${name} er ikkje fylt ut: oppgi minst éin, eller la feltet stå ute der det kan det`,
    atLeast: (name, least) => `${name} må vere ${least} eller meir`,
    atMost: (name, most) => `${name} må vere høgst ${most}; det som blir oppbevart lenger, blir bevart`,
    aDay: (name) => `${name} må vere ein dag som finst, skriven ÅÅÅÅ-MM-DD`,
    unstorable: (name) => `${name} inneheld eit teikn som ikkje kan lagrast`,
    yearZero: (name) => `${name} må vere ein dag i år 1 eller seinare`,
    otherwise: (name) => `${name} er ikkje skriven slik fila skal vere`,
    notBelonging: (key) => `«${key}» høyrer ikkje heime her`,
    unknown: (key, near) =>
      `«${key}» er eit felt som ikkje finst${near === undefined ? "" : `: meinte du ${near}?`}`,
    twice: "står to gonger: berre éin av dei kan gjelde",
    tooBig: (name, bytes, most) => `${name} har ${bytes} byte; ei vedtaksfil har høgst ${most}`,
    notUtf8: (name) => `${name} er ikkje tekst i UTF-8`,
    notJson: (name, _found, line) =>
      `${name} er ikkje JSON${line === undefined ? "" : `: sjå linje ${line}`}`,
    wrong: (name, faults) =>
      `vedtaket i ${name} har feil:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    otherCountry: (decision, agency, country) => `vedtaket er for ${decision}, men ${agency} er i ${country}`,
  },
  sound: {
    before: (day, field, other) => `${day} er før ${field} ${other}`,
    inquiry: (country, all) =>
      country === undefined
        ? "grunngivinga manglar: kvifor kassasjon ikkje skadar nokon"
        : `${country === "NO" ? "grunngivinga etter arkivforskrifta § 3" : "gallringsutgreiinga etter arkivlagen 3 och 10 §§"} manglar: vurder ${all}`,
    criterion: (about, source) => `manglar: vurder ${about} (${source})`,
    noCriterion: (country, keys) => `er ikkje noko omsyn i ${country}: bruk ${keys}`,
    usedTwice: (id) => `nummeret ${id} er brukt av eit tidlegare punkt òg`,
    unknownClass: (id, near) =>
      `klassen «${id}» finst ikkje${near === undefined ? "" : `: meinte du ${near}?`}`,
    prunableNeedsPeriod:
      "det som kan kasserast, må ha ein frist (år, månader, dagar) eller vente til ein medarbeidar seier frå; vel elles eit anna utfall",
    recordIsPreserved: "eit offentleg dokument blir bevart; det som har ein frist, kan kasserast",
    caseworkHasNoPeriod: "eit saksdokument blir bevart eller følgjer saka si",
    conditionsOfPrunable: "berre det som kan kasserast, har vilkår",
    quietDays: (trigger) => `stille dagar høyrer til tråd som er lukka (threadClosed), ikkje til ${trigger}`,
    confirmsPrunable: "berre det som kan kasserast, ventar på å bli stadfesta",
    confirmsWordless: (worded, wordless) =>
      `${worded} kan innehalde orda til nokon, så ein medarbeidar må stadfeste det; berre ${wordless} kan stadfestast av vedtaket sjølv`,
    statute: (id, statute, unless) =>
      `${id} skal bevarast etter ${statute}${unless ? ", med mindre punktet berre gjeld tips utanfrå om andre: dei følgjer reglane på sitt område, så oppgi lova for området som kjelde" : "; det kan ikkje kasserast"}`,
    keepOrdered: "å halde ordna (keepOrdered) er svensk: bruk journalføring eller inga",
  },
  criteria: {
    otherRules: "andre reglar om avgrensa lagring",
    ownNeeds: "dei administrative og rettslege behova til organet sjølv",
    othersNeeds: "dei rettslege behova til andre",
    citizensNeeds: "behova til innbyggjarane",
    publicInsight: "retten til innsyn i offentlege dokument",
    justiceAndAdministration: "behova til rettspleia og forvaltninga",
    research: "behova til forskinga",
    culturalHeritage: "arkiva som del av kulturarven",
  },
  own: {
    titleMissing: (language) => `eit namn på ${language}, språket i vedtaket, manglar`,
    idForm: (id) => `«${id}» må vere 2 til 40 store bokstavar, siffer og bindestrekar`,
    idOfRules: (id) => `${id} er ein av klassane til reglane: vel eit anna namn`,
    idTwice: (id) => `${id} er brukt av ein tidlegare eigen klasse òg`,
    star: (entry) => `«${entry}»: ei stjerne står berre først eller sist: ord*, *ord, *ord*`,
    expression: (entry) => `«${entry}»: berre ord og stjerner; uttrykk blir ikkje lesne`,
    short: (entry, least) =>
      `«${entry}» er for kort: det ville treffe nesten alt; skriv minst ${least} bokstavar`,
    common: (entry, hits, of) =>
      `«${entry}» er for vanleg: det står i ${hits} av dei ${of} tekstane reglane blir prøvde på`,
    commonTogether: (words, hits, of) =>
      `dei ${words} orda står til saman i ${hits} av dei ${of} tekstane reglane blir prøvde på, av alle slag: bruk orda for éi sak`,
    example: (given, asked, reason) => `dømet får ${given}, ikkje ${asked}: ${reason}`,
    and: "og",
  },
  overlap: {
    beforeItself: "eit punkt kan ikkje gå føre seg sjølv",
    noClause: (id) => `det finst ikkje noko punkt «${id}»`,
    circle: (id) => `av punkta om ${id} går kvart føre eit anna, i ring: ikkje noko av dei kan gjelde`,
    already: (id, clause) => `${id} står i punkt ${clause} frå før`,
    alreadySame: (id, clause) => `${id} står i punkt ${clause} frå før: avgrens ein av dei to`,
    eachBefore: (one, other) => `punkta ${one} og ${other} seier begge at dei går føre det andre`,
    never: (clause, id, other) =>
      `punkt ${clause} kan aldri gjelde ${id}: punkt ${other} har same avgrensing og går føre`,
    neither: (one, other, id) =>
      `punkta ${one} og ${other} kan begge gjelde noko i ${id}, og ingen av dei er smalare: oppgi kva for eit som går føre`,
  },
  warn: {
    lapsed: (day) => `det galdt til ${day}: ingenting kan kasserast etter det lenger`,
    notYet: (day) => `det gjeld først frå ${day}: før det kan ingenting kasserast etter det`,
    draft: (written, field) =>
      `«${written}» seier at dette er eit utkast: skriv ${field} det blir vedteke under`,
    proposedPeriod: (ids) =>
      `teksten i ${ids} seier at fristen er eit framlegg: avgjer han, og ta bort dei orda`,
    repealed2026: (act) => `${act} er oppheva frå 2026-01-01 av arkivlova (LOV-2025-06-20-96) § 24`,
    replaced2026: (act) =>
      `${act} er frå 2026-01-01 avløyst av arkivforskrifta (FOR-2025-12-17-2647) og bevaringsforskrifta (FOR-2025-12-19-2729)`,
    repealed2022: (act) => `${act} er oppheva av RA-FS 2021:6 frå 2022-01-01`,
    unknownAct: (act) =>
      `${act} er inga lov eller forskrift som er kjend her: sjå etter at namn og nummer er rette`,
    scopeOutside: "han kan aldri gjelde noko: dagane for publisering ligg utanfor dei som vedtaket omfattar",
    rulesKeepMore: (id, rules, outcome) =>
      `han kan aldri gjelde ${id}: reglane bevarer meir (${rules}: ${outcome}), og det som bevarer mest, går føre`,
    tips: "TIP omfattar òg varsling, som skal bevarast (bevaringsforskrifta §§ 10 g og 31 c): stadfest berre tips utanfrå om andre under dette punktet",
    ownWithoutClause: (id) => `ikkje noko punkt gjeld ${id}, så klassen endrar ingenting`,
    uncovered: (ids) =>
      `ikkje noko punkt omfattar ${ids}, som reglane gjer framlegg om å kassere: alt slikt blir bevart og ventar på ein medarbeidar`,
    caseClosed:
      "fristen går berre ut i ein tråd der ei pakke har levert saka som avslutta; der det ikkje er noka sak, går han aldri ut",
    neverClosed: (kinds) =>
      `han kan aldri gjelde noko: kanalar av slaget ${kinds} seier aldri at kommentarfeltet er stengt; oppgi stille dagar, så ein stille tråd blir rekna som lukka`,
    seldomClosed:
      "berre ein WordPress, og ein dialogstraum der verktøyet skriv det, seier at kommentarfeltet er stengt; på andre kanalar går fristen aldri ut: oppgi stille dagar, så ein stille tråd blir rekna som lukka",
    superseded: (ids) =>
      `av ${ids} blir berre det avløyst som kanalen publiserer på nytt under ein annan id; ein ny versjon avløyser ingenting, så elles går fristen aldri ut`,
    noAudience: (kinds) => `han kan aldri gjelde AUDIENCE: kanalar av slaget ${kinds} gir ingen følgjartal`,
    noChannel: (place, channel, agency) =>
      `${place}: ${channel} er ingen kanal hos ${agency}; registrer han før vedtaket`,
    noUnit: (agency, unit) => `han omfattar ingenting, for ${agency} har berre eininga ${unit}`,
    notInForceOn: (day) => `det gjeld ikkje ${day}, så det avgjer ingenting då; vel ein annan dag`,
  },
  adopt: {
    refused: (decision, _agency, _because, detail) =>
      `Vedtak ${decision} er ikkje registrert som vedteke: ${detail}`,
    refusedPlain: (decision, _agency, detail) =>
      `Vedtak ${decision} er ikkje registrert som vedteke: ${detail}`,
    draftIsMeant: "lag eit nytt utkast med rett tittel, eller kryss av for at tittelen er meint slik",
    already: "det er vedteke frå før; ei endring er eit nytt vedtak som kjem i staden for det",
    superseded: "eit seinare vedtak har kome i staden for det",
    withdrawn: "utkastet er trekt tilbake",
    empty: (field) => `${field} må oppgivast`,
    otherBody: (body, given) => `vedtaket er for ${body}, ikkje for ${given}`,
    future: (on, today) => `${on} er etter i dag, ${today}`,
    validTo: (day) => `det galdt berre til ${day}`,
    otherCountry: (country) => `vedtaket som gjeld no, er for ${country}`,
    earlier: (on, other) => `${on} er før ${other}, då vedtaket som gjeld no, vart gjort`,
    unknownDecision: (named, count, all) =>
      `det viser til «${named}», som ${count === 0 ? "ikkje er noko vedtak som gjeld" : `${count} vedtak har`} (gjeld no: ${all.join(", ") || "ingen"})`,
    unknownClause: (decision, clause) => `${decision} har ikkje noko punkt ${clause}`,
    overlap: (clause, other, reference, id) =>
      `punkt ${clause} og punkt ${other} i ${reference} gjeld begge ${id}: oppgi kva dette vedtaket kjem i staden for`,
    limitedTo: (where, channel) => `${where} er avgrensa til ${channel}`,
    channelsUnknown: (all) => `${all}, som ikkje er nokon kanal hos verksemda; registrer han først`,
    channelUnknown: (where, channel) =>
      `${where} er avgrensa til ${channel}, som ikkje er nokon kanal hos verksemda`,
    sayWhy: "oppgi kvifor",
    noDraft: (number) => `vedtak ${number} er ikkje noko utkast: berre utkast kan trekkjast tilbake`,
    writerUnknown:
      "verksemda krev at ein annan enn den som skreiv det, registrerer vedtaket, og det er ikkje kjent kven som skreiv det: lag utkastet på nytt",
    fourEyes: (by) => `${by} skreiv utkastet, og verksemda krev at ein annan registrerer vedtaket`,
  },
};
