/** What is said of a decision and its adoption, in Bokmål. */
import type { DecisionWords } from "./en.ts";

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} eller ${names.at(-1)}`;

export const nb: DecisionWords = {
  fields: {
    title: "tittelen",
    country: "landet",
    language: "språket",
    reference: "referansen",
    body: "organet",
    legalBasis: "hjemmelen",
    inquiry: "begrunnelsen",
    validFrom: "«gjelder fra»",
    validTo: "«gjelder til»",
    recordsFrom: "«omfatter det som er publisert fra»",
    recordsTo: "«omfatter det som er publisert til»",
    supersedes: "«kommer i stedet for»",
    ownClasses: "egne klasser",
    clauses: "punktene",
    id: "nummeret",
    classes: "klassene",
    outcome: "utfallet",
    registration: "journalføringen",
    retention: "fristen",
    kind: "slags frist",
    years: "år",
    months: "måneder",
    days: "dager",
    quietDays: "stille dager",
    trigger: "starten på fristen",
    scope: "avgrensningen",
    channels: "kanalene",
    channelKinds: "slags kanaler",
    units: "enhetene",
    postedFrom: "«publisert fra»",
    postedTo: "«publisert til»",
    before: "«går foran»",
    conditions: "vilkårene",
    confirmedByDecision: "«bekreftet av vedtaket selv»",
    text: "teksten",
    source: "kilden",
    act: "loven eller forskriften",
    section: "paragrafen",
    titles: "navnene",
    words: "ordene",
    notWords: "ordene som ikke kan stå der",
    saidBy: "hvem som sier det",
    examples: "eksemplene",
    class: "klassen",
    decision: "vedtaket",
    by: "hvem som registrerer",
    under: "hjemmelen",
  },
  holds: {
    title: "hva vedtaket heter",
    country: "NO eller SE",
    language: "nb, nn, sv eller en",
    reference: "virksomhetens egen referanse: møte, sak, journalnummer",
    body: "organet som kan vedta det",
    legalBasis: "minst én lov eller forskrift med paragraf",
    validFrom: "den første dagen det gjelder, ÅÅÅÅ-MM-DD",
    clauses: "minst ett punkt",
    id: "nummeret eller navnet det blir vist til med",
    classes: "minst én klasse",
    outcome: "publicRecord, caseworkDocument eller prunable",
    retention:
      'hvor lenge det oppbevares, som {"kind": "years", "years": 2, "trigger": "posted"} eller {"kind": "preserve"}',
    text: "vedtakets egne ord",
    source: "loven eller forskriften og paragrafen det bygger på",
    trigger: "dagen fristen løper fra: posted, captured, threadClosed …",
  },
  kinds: {
    string: "en tekst i anførselstegn",
    number: "et tall",
    int: "et helt tall",
    array: "en liste i [ ]",
    object: "et objekt i { }",
    record: "et objekt i { }",
    boolean: "true eller false",
  },
  place: {
    file: "filen",
    clause: (id) => `punkt ${id}`,
    ownClass: (id) => `egen klasse ${id}`,
    supersedes: (at) => `«kommer i stedet for» nr. ${at}`,
    legalBasis: (at) => `hjemmel nr. ${at}`,
    numbered: (at) => `nr. ${at}`,
  },
  form: {
    entryOf: (name) => `noe i ${name}`,
    missing: (name, holds) => (holds === undefined ? `${name} mangler` : `${name} mangler: ${holds}`),
    mustBe: (name, what) => `${name} må være ${what}`,
    oneOf: (name, values) => `${name} må være ${listed(values)}`,
    meant: (near) => `: mente du ${near}?`,
    emptyText: (name) => `${name} er ikke fylt ut`,
    emptyList: (name) => `${name} er ikke fylt ut: oppgi minst én, eller utelat feltet der det kan utelates`,
    atLeast: (name, least) => `${name} må være ${least} eller mer`,
    atMost: (name, most) => `${name} må være høyst ${most}; det som oppbevares lenger, bevares`,
    aDay: (name) => `${name} må være en dag som finnes, skrevet ÅÅÅÅ-MM-DD`,
    unstorable: (name) => `${name} inneholder et tegn som ikke kan lagres`,
    yearZero: (name) => `${name} må være en dag i år 1 eller senere`,
    otherwise: (name) => `${name} er ikke skrevet slik filen skal være`,
    notBelonging: (key) => `«${key}» hører ikke hjemme her`,
    unknown: (key, near) =>
      `«${key}» er et felt som ikke finnes${near === undefined ? "" : `: mente du ${near}?`}`,
    twice: "står to ganger: bare én av dem kan gjelde",
    tooBig: (name, bytes, most) => `${name} har ${bytes} byte; en vedtaksfil har høyst ${most}`,
    notUtf8: (name) => `${name} er ikke tekst i UTF-8`,
    notJson: (name, _found, line) => `${name} er ikke JSON${line === undefined ? "" : `: se linje ${line}`}`,
    wrong: (name, faults) =>
      `vedtaket i ${name} har feil:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    otherCountry: (decision, agency, country) => `vedtaket er for ${decision}, men ${agency} er i ${country}`,
  },
  sound: {
    before: (day, field, other) => `${day} er før ${field} ${other}`,
    inquiry: (country, all) =>
      country === undefined
        ? "begrunnelsen mangler: hvorfor kassasjon ikke skader noen"
        : `${country === "NO" ? "begrunnelsen etter arkivforskrifta § 3" : "gallringsutredningen etter arkivlagen 3 och 10 §§"} mangler: vurder ${all}`,
    criterion: (about, source) => `mangler: vurder ${about} (${source})`,
    noCriterion: (country, keys) => `er ikke noe hensyn i ${country}: bruk ${keys}`,
    usedTwice: (id) => `nummeret ${id} er brukt av et tidligere punkt også`,
    unknownClass: (id, near) =>
      `klassen «${id}» finnes ikke${near === undefined ? "" : `: mente du ${near}?`}`,
    prunableNeedsPeriod:
      "det som kan kasseres, må ha en frist (år, måneder, dager) eller vente til en medarbeider sier fra; velg ellers et annet utfall",
    recordIsPreserved: "et offentlig dokument bevares; det som har en frist, kan kasseres",
    caseworkHasNoPeriod: "et saksdokument bevares eller følger saken sin",
    conditionsOfPrunable: "bare det som kan kasseres, har vilkår",
    quietDays: (trigger) => `stille dager hører til tråd som er lukket (threadClosed), ikke til ${trigger}`,
    confirmsPrunable: "bare det som kan kasseres, venter på å bli bekreftet",
    confirmsWordless: (worded, wordless) =>
      `${worded} kan inneholde noens ord, så en medarbeider må bekrefte det; bare ${wordless} kan bekreftes av vedtaket selv`,
    statute: (id, statute, unless) =>
      `${id} skal bevares etter ${statute}${unless ? ", med mindre punktet bare gjelder tips utenfra om andre: de følger reglene på sitt område, så oppgi loven for området som kilde" : "; det kan ikke kasseres"}`,
    keepOrdered: "å holde ordnet (keepOrdered) er svensk: bruk journalføring eller ingen",
  },
  criteria: {
    otherRules: "andre regler om begrenset lagring",
    ownNeeds: "organets egne administrative og rettslige behov",
    othersNeeds: "andres rettslige behov",
    citizensNeeds: "innbyggernes behov",
    publicInsight: "retten til innsyn i offentlige dokumenter",
    justiceAndAdministration: "rettspleiens og forvaltningens behov",
    research: "forskningens behov",
    culturalHeritage: "arkivene som del av kulturarven",
  },
  own: {
    titleMissing: (language) => `et navn på ${language}, språket i vedtaket, mangler`,
    idForm: (id) => `«${id}» må være 2 til 40 store bokstaver, sifre og bindestreker`,
    idOfRules: (id) => `${id} er en av reglenes egne klasser: velg et annet navn`,
    idTwice: (id) => `${id} er brukt av en tidligere egen klasse også`,
    star: (entry) => `«${entry}»: en stjerne står bare først eller sist: ord*, *ord, *ord*`,
    expression: (entry) => `«${entry}»: bare ord og stjerner; uttrykk blir ikke lest`,
    short: (entry, least) =>
      `«${entry}» er for kort: det ville treffe nesten alt; skriv minst ${least} bokstaver`,
    common: (entry, hits, of) =>
      `«${entry}» er for vanlig: det står i ${hits} av de ${of} tekstene reglene prøves på`,
    commonTogether: (words, hits, of) =>
      `de ${words} ordene står til sammen i ${hits} av de ${of} tekstene reglene prøves på, av alle slag: bruk ordene for én sak`,
    example: (given, asked, reason) => `eksemplet får ${given}, ikke ${asked}: ${reason}`,
    and: "og",
  },
  overlap: {
    beforeItself: "et punkt kan ikke gå foran seg selv",
    noClause: (id) => `det finnes ikke noe punkt «${id}»`,
    circle: (id) => `av punktene om ${id} går hvert foran et annet, i ring: ingen kan gjelde`,
    already: (id, clause) => `${id} står i punkt ${clause} fra før`,
    alreadySame: (id, clause) => `${id} står i punkt ${clause} fra før: avgrens ett av de to`,
    eachBefore: (one, other) => `punktene ${one} og ${other} sier begge at de går foran det andre`,
    never: (clause, id, other) =>
      `punkt ${clause} kan aldri gjelde ${id}: punkt ${other} har samme avgrensning og går foran`,
    neither: (one, other, id) =>
      `punktene ${one} og ${other} kan begge gjelde noe i ${id}, og ingen av dem er smalere: oppgi hvilket som går foran`,
  },
  warn: {
    lapsed: (day) => `det gjaldt til ${day}: ingenting kan kasseres etter det lenger`,
    notYet: (day) => `det gjelder først fra ${day}: før det kan ingenting kasseres etter det`,
    draft: (written, field) =>
      `«${written}» sier at dette er et utkast: skriv ${field} det blir vedtatt under`,
    proposedPeriod: (ids) =>
      `teksten i ${ids} sier at fristen er et forslag: bestem den, og ta bort de ordene`,
    repealed2026: (act) => `${act} er opphevet fra 2026-01-01 av arkivlova (LOV-2025-06-20-96) § 24`,
    replaced2026: (act) =>
      `${act} er fra 2026-01-01 avløst av arkivforskrifta (FOR-2025-12-17-2647) og bevaringsforskrifta (FOR-2025-12-19-2729)`,
    repealed2022: (act) => `${act} er opphevet av RA-FS 2021:6 fra 2022-01-01`,
    unknownAct: (act) =>
      `${act} er ingen lov eller forskrift som er kjent her: se etter at navn og nummer er riktige`,
    scopeOutside: "det kan aldri gjelde noe: dagene for publisering ligger utenfor dem vedtaket omfatter",
    rulesKeepMore: (id, rules, outcome) =>
      `det kan aldri gjelde ${id}: reglene bevarer mer (${rules}: ${outcome}), og det som bevarer mest, går foran`,
    tips: "TIP omfatter også varsling, som skal bevares (bevaringsforskrifta §§ 10 g og 31 c): bekreft bare tips utenfra om andre under dette punktet",
    ownWithoutClause: (id) => `ingen punkter gjelder ${id}, så klassen endrer ingenting`,
    uncovered: (ids) =>
      `ingen punkter omfatter ${ids}, som reglene foreslår å kassere: alt slikt bevares og venter på en medarbeider`,
    caseClosed:
      "fristen går bare ut i en tråd der en pakke har levert saken som avsluttet; der det ikke er noen sak, går den aldri ut",
    neverClosed: (kinds) =>
      `det kan aldri gjelde noe: kanaler av slaget ${kinds} sier aldri at kommentarfeltet er stengt; oppgi stille dager, så en stille tråd regnes som lukket`,
    seldomClosed:
      "bare en WordPress, og en dialogstrøm der verktøyet skriver det, sier at kommentarfeltet er stengt; på andre kanaler går fristen aldri ut: oppgi stille dager, så en stille tråd regnes som lukket",
    superseded: (ids) =>
      `av ${ids} avløses bare det kanalen publiserer på nytt under en annen id; en ny versjon avløser ingenting, så ellers går fristen aldri ut`,
    noAudience: (kinds) => `det kan aldri gjelde AUDIENCE: kanaler av slaget ${kinds} gir ingen følgertall`,
    noChannel: (place, channel, agency) =>
      `${place}: ${channel} er ingen kanal hos ${agency}; registrer den før vedtaket`,
    noUnit: (agency, unit) => `det omfatter ingenting, for ${agency} har bare enheten ${unit}`,
    notInForceOn: (day) => `det gjelder ikke ${day}, så det bestemmer ingenting da; velg en annen dag`,
  },
  adopt: {
    refused: (decision, _agency, _because, detail) =>
      `Vedtak ${decision} er ikke registrert som vedtatt: ${detail}`,
    refusedPlain: (decision, _agency, detail) =>
      `Vedtak ${decision} er ikke registrert som vedtatt: ${detail}`,
    draftIsMeant: "lag et nytt utkast med riktig tittel, eller kryss av for at tittelen er ment slik",
    already: "det er vedtatt fra før; en endring er et nytt vedtak som kommer i stedet for det",
    superseded: "et senere vedtak har kommet i stedet for det",
    withdrawn: "utkastet er trukket tilbake",
    empty: (field) => `${field} må oppgis`,
    otherBody: (body, given) => `vedtaket er for ${body}, ikke for ${given}`,
    future: (on, today) => `${on} er etter i dag, ${today}`,
    validTo: (day) => `det gjaldt bare til ${day}`,
    otherCountry: (country) => `vedtaket som gjelder nå, er for ${country}`,
    earlier: (on, other) => `${on} er før ${other}, da vedtaket som gjelder nå, ble gjort`,
    unknownDecision: (named, count, all) =>
      `det viser til «${named}», som ${count === 0 ? "ikke er noe vedtak som gjelder" : `${count} vedtak har`} (gjelder nå: ${all.join(", ") || "ingen"})`,
    unknownClause: (decision, clause) => `${decision} har ikke noe punkt ${clause}`,
    overlap: (clause, other, reference, id) =>
      `punkt ${clause} og punkt ${other} i ${reference} gjelder begge ${id}: oppgi hva dette vedtaket kommer i stedet for`,
    limitedTo: (where, channel) => `${where} er avgrenset til ${channel}`,
    channelsUnknown: (all) => `${all}, som ikke er noen kanal hos virksomheten; registrer den først`,
    channelUnknown: (where, channel) =>
      `${where} er avgrenset til ${channel}, som ikke er noen kanal hos virksomheten`,
    sayWhy: "oppgi hvorfor",
    noDraft: (number) => `vedtak ${number} er ikke noe utkast: bare utkast kan trekkes tilbake`,
    writerUnknown:
      "virksomheten krever at en annen enn den som skrev det, registrerer vedtaket, og det er ikke kjent hvem som skrev det: lag utkastet på nytt",
    fourEyes: (by) => `${by} skrev utkastet, og virksomheten krever at en annen registrerer vedtaket`,
  },
};
