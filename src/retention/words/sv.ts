/** What is said of a decision and its adoption, in Swedish. */
import type { DecisionWords } from "./en.ts";

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} eller ${names.at(-1)}`;

export const sv: DecisionWords = {
  fields: {
    title: "titeln",
    country: "landet",
    language: "språket",
    reference: "referensen",
    body: "organet",
    legalBasis: "lagrummen",
    inquiry: "gallringsutredningen",
    validFrom: "”gäller från”",
    validTo: "”gäller till”",
    recordsFrom: "”omfattar det som publicerats från”",
    recordsTo: "”omfattar det som publicerats till”",
    supersedes: "”ersätter”",
    ownClasses: "egna klasser",
    clauses: "punkterna",
    id: "numret",
    classes: "klasserna",
    outcome: "utfallet",
    registration: "registreringen",
    retention: "fristen",
    kind: "slags frist",
    years: "år",
    months: "månader",
    days: "dagar",
    quietDays: "tysta dagar",
    trigger: "fristens början",
    scope: "avgränsningen",
    channels: "kanalerna",
    channelKinds: "slags kanaler",
    units: "enheterna",
    postedFrom: "”publicerat från”",
    postedTo: "”publicerat till”",
    before: "”går före”",
    conditions: "villkoren",
    confirmedByDecision: "”bekräftas av beslutet självt”",
    text: "texten",
    source: "källan",
    act: "lagen eller föreskriften",
    section: "paragrafen",
    titles: "namnen",
    words: "orden",
    notWords: "orden som inte får stå där",
    saidBy: "vem som säger det",
    examples: "exemplen",
    class: "klassen",
    decision: "beslutet",
    by: "vem som registrerar",
    under: "lagrummet",
  },
  holds: {
    title: "vad beslutet heter",
    country: "NO eller SE",
    language: "nb, nn, sv eller en",
    reference: "myndighetens egen referens: sammanträde, paragraf, diarienummer",
    body: "organet som får fatta beslutet",
    legalBasis: "minst en lag eller föreskrift med paragraf",
    validFrom: "den första dagen det gäller, ÅÅÅÅ-MM-DD",
    clauses: "minst en punkt",
    id: "numret eller namnet som man hänvisar med",
    classes: "minst en klass",
    outcome: "publicRecord, caseworkDocument eller prunable",
    retention:
      'hur länge det bevaras, som {"kind": "years", "years": 2, "trigger": "posted"} eller {"kind": "preserve"}',
    text: "beslutets egna ord",
    source: "lagen eller föreskriften och paragrafen som det vilar på",
    trigger: "dagen som fristen räknas från: posted, captured, threadClosed …",
  },
  kinds: {
    string: "en text inom citattecken",
    number: "ett tal",
    int: "ett heltal",
    array: "en lista inom [ ]",
    object: "ett objekt inom { }",
    record: "ett objekt inom { }",
    boolean: "true eller false",
  },
  place: {
    file: "filen",
    clause: (id) => `punkt ${id}`,
    ownClass: (id) => `egen klass ${id}`,
    supersedes: (at) => `”ersätter” nr ${at}`,
    legalBasis: (at) => `lagrum nr ${at}`,
    numbered: (at) => `nr ${at}`,
  },
  form: {
    entryOf: (name) => `något i ${name}`,
    missing: (name, holds) => (holds === undefined ? `${name} saknas` : `${name} saknas: ${holds}`),
    mustBe: (name, what) => `${name} måste vara ${what}`,
    oneOf: (name, values) => `${name} måste vara ${listed(values)}`,
    meant: (near) => `: menade du ${near}?`,
    emptyText: (name) => `${name} är inte ifyllt`,
    emptyList: (name) => `${name} är inte ifyllt: ange minst en, eller utelämna fältet där det går`,
    atLeast: (name, least) => `${name} måste vara ${least} eller mer`,
    atMost: (name, most) => `${name} får vara högst ${most}; det som ska behållas längre bevaras`,
    aDay: (name) => `${name} måste vara en dag som finns, skriven ÅÅÅÅ-MM-DD`,
    unstorable: (name) => `${name} innehåller ett tecken som inte kan lagras`,
    yearZero: (name) => `${name} måste vara en dag år 1 eller senare`,
    otherwise: (name) => `${name} är inte skrivet så som filen ska vara`,
    notBelonging: (key) => `”${key}” hör inte hemma här`,
    unknown: (key, near) =>
      `”${key}” är ett fält som inte finns${near === undefined ? "" : `: menade du ${near}?`}`,
    twice: "står två gånger: bara ett av dem kan gälla",
    tooBig: (name, bytes, most) => `${name} har ${bytes} byte; en beslutsfil har högst ${most}`,
    notUtf8: (name) => `${name} är inte text i UTF-8`,
    notJson: (name, _found, line) => `${name} är inte JSON${line === undefined ? "" : `: se rad ${line}`}`,
    wrong: (name, faults) => `beslutet i ${name} har fel:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    otherCountry: (decision, agency, country) =>
      `beslutet är för ${decision}, men ${agency} finns i ${country}`,
  },
  sound: {
    before: (day, field, other) => `${day} ligger före ${field} ${other}`,
    inquiry: (country, all) =>
      country === undefined
        ? "gallringsutredningen saknas: varför gallringen inte skadar någon"
        : `${country === "NO" ? "utredningen enligt arkivforskrifta § 3" : "gallringsutredningen enligt arkivlagen 3 och 10 §§"} saknas: väg in ${all}`,
    criterion: (about, source) => `saknas: väg in ${about} (${source})`,
    noCriterion: (country, keys) => `är inget hänsyn i ${country}: använd ${keys}`,
    usedTwice: (id) => `numret ${id} används redan av en tidigare punkt`,
    unknownClass: (id, near) =>
      `klassen ”${id}” finns inte${near === undefined ? "" : `: menade du ${near}?`}`,
    prunableNeedsPeriod:
      "det som får gallras måste ha en frist (år, månader, dagar) eller gallras vid inaktualitet, när en medarbetare säger till; välj annars ett annat utfall",
    recordIsPreserved: "en allmän handling bevaras; det som har en frist får gallras",
    caseworkHasNoPeriod: "en handling i ett ärende bevaras eller följer sitt ärende",
    conditionsOfPrunable: "bara det som får gallras har villkor",
    quietDays: (trigger) => `tysta dagar hör till en tråd som är stängd (threadClosed), inte till ${trigger}`,
    confirmsPrunable: "bara det som får gallras väntar på att bekräftas",
    confirmsWordless: (worded, wordless) =>
      `${worded} kan innehålla någons ord, så en medarbetare måste bekräfta det; bara ${wordless} får bekräftas av beslutet självt`,
    statute: (id, statute, unless) =>
      `${id} ska bevaras enligt ${statute}${unless ? ", om inte punkten bara gäller tips utifrån om andra: de följer reglerna på sitt område, så ange lagen för området som källa" : "; det får inte gallras"}`,
    keepOrdered: "att hålla ordnat (keepOrdered) är svenskt: använd registrering eller ingen",
  },
  criteria: {
    otherRules: "andra regler om begränsad lagring",
    ownNeeds: "organets egna administrativa och rättsliga behov",
    othersNeeds: "andras rättsliga behov",
    citizensNeeds: "invånarnas behov",
    publicInsight: "rätten att ta del av allmänna handlingar",
    justiceAndAdministration: "rättskipningens och förvaltningens behov",
    research: "forskningens behov",
    culturalHeritage: "arkiven som en del av kulturarvet",
  },
  own: {
    titleMissing: (language) => `ett namn på ${language}, beslutets språk, saknas`,
    idForm: (id) => `”${id}” måste vara 2 till 40 versaler, siffror och bindestreck`,
    idOfRules: (id) => `${id} är en av reglernas egna klasser: välj ett annat namn`,
    idTwice: (id) => `${id} används redan av en tidigare egen klass`,
    star: (entry) => `”${entry}”: en stjärna står bara först eller sist: ord*, *ord, *ord*`,
    expression: (entry) => `”${entry}”: bara ord och stjärnor; uttryck läses inte`,
    short: (entry, least) =>
      `”${entry}” är för kort: det skulle träffa nästan allt; skriv minst ${least} bokstäver`,
    common: (entry, hits, of) =>
      `”${entry}” är för vanligt: det står i ${hits} av de ${of} texter som reglerna prövas på`,
    commonTogether: (words, hits, of) =>
      `de ${words} orden står tillsammans i ${hits} av de ${of} texter som reglerna prövas på, av alla slag: ange orden för en enda fråga`,
    example: (given, asked, reason) => `exemplet får ${given}, inte ${asked}: ${reason}`,
    and: "och",
  },
  overlap: {
    beforeItself: "en punkt kan inte gå före sig själv",
    noClause: (id) => `det finns ingen punkt ”${id}”`,
    circle: (id) => `av punkterna om ${id} går var och en före en annan, i ring: ingen kan gälla`,
    already: (id, clause) => `${id} står redan i punkt ${clause}`,
    alreadySame: (id, clause) => `${id} står redan i punkt ${clause}: avgränsa en av de två`,
    eachBefore: (one, other) => `punkterna ${one} och ${other} säger båda att de går före den andra`,
    never: (clause, id, other) =>
      `punkt ${clause} kan aldrig gälla ${id}: punkt ${other} har samma avgränsning och går före`,
    neither: (one, other, id) =>
      `punkterna ${one} och ${other} kan båda gälla något i ${id}, och ingen av dem är snävare: ange vilken som går före`,
  },
  warn: {
    lapsed: (day) => `det gällde till ${day}: inget får gallras enligt det längre`,
    notYet: (day) => `det gäller först från ${day}: dessförinnan får inget gallras enligt det`,
    draft: (written, field) =>
      `”${written}” säger att det är ett utkast: skriv ${field} som beslutet fattas under`,
    proposedPeriod: (ids) =>
      `texten i ${ids} säger att fristen är ett förslag: bestäm den och ta bort de orden`,
    repealed2026: (act) => `${act} är upphävd från 2026-01-01 genom arkivlova (LOV-2025-06-20-96) § 24`,
    replaced2026: (act) =>
      `${act} har från 2026-01-01 ersatts av arkivforskrifta (FOR-2025-12-17-2647) och bevaringsforskrifta (FOR-2025-12-19-2729)`,
    repealed2022: (act) => `${act} har upphävts genom RA-FS 2021:6 från 2022-01-01`,
    unknownAct: (act) => `${act} är ingen författning som är känd här: se efter att namn och nummer är rätt`,
    scopeOutside:
      "den kan aldrig gälla något: dess publiceringsdagar ligger utanför dem som beslutet omfattar",
    rulesKeepMore: (id, rules, outcome) =>
      `den kan aldrig gälla ${id}: reglerna bevarar mer (${rules}: ${outcome}), och det som bevarar mest går före`,
    tips: "TIP omfattar även visselblåsning, som ska bevaras (bevaringsforskrifta §§ 10 g og 31 c): bekräfta bara tips utifrån om andra enligt denna punkt",
    ownWithoutClause: (id) => `ingen punkt gäller ${id}, så klassen ändrar ingenting`,
    uncovered: (ids) =>
      `ingen punkt omfattar ${ids}, som reglerna föreslår att gallra: allt sådant bevaras och väntar på en medarbetare`,
    caseClosed:
      "fristen går bara ut i en tråd vars ärende ett paket har levererat som avslutat; där det inte finns något ärende går den aldrig ut",
    neverClosed: (kinds) =>
      `den kan aldrig gälla något: kanaler av slaget ${kinds} säger aldrig att kommentarerna är stängda; ange tysta dagar, så att en tyst tråd räknas som stängd`,
    seldomClosed:
      "bara en WordPress, och ett dialogflöde vars verktyg skriver det, säger att kommentarerna är stängda; på andra kanaler går fristen aldrig ut: ange tysta dagar, så att en tyst tråd räknas som stängd",
    superseded: (ids) =>
      `av ${ids} ersätts bara det som kanalen publicerar på nytt under ett annat id; en ny version ersätter ingenting, så annars går fristen aldrig ut`,
    noAudience: (kinds) => `den kan aldrig gälla AUDIENCE: kanaler av slaget ${kinds} ger inga följarantal`,
    noChannel: (place, channel, agency) =>
      `${place}: ${channel} är ingen kanal hos ${agency}; registrera den före beslutet`,
    noUnit: (agency, unit) => `den omfattar ingenting, för ${agency} har bara enheten ${unit}`,
    notInForceOn: (day) => `det gäller inte ${day}, så det bestämmer ingenting då; välj en annan dag`,
  },
  adopt: {
    refused: (decision, _agency, _because, detail) =>
      `Beslut ${decision} är inte registrerat som fattat: ${detail}`,
    refusedPlain: (decision, _agency, detail) =>
      `Beslut ${decision} är inte registrerat som fattat: ${detail}`,
    draftIsMeant: "gör ett nytt utkast med rätt titel, eller kryssa för att titeln är avsedd så",
    already: "det är redan fattat; en ändring är ett nytt beslut som ersätter det",
    superseded: "ett senare beslut har ersatt det",
    withdrawn: "utkastet har dragits tillbaka",
    empty: (field) => `${field} måste anges`,
    otherBody: (body, given) => `beslutet är för ${body}, inte för ${given}`,
    future: (on, today) => `${on} är efter i dag, ${today}`,
    validTo: (day) => `det gällde bara till ${day}`,
    otherCountry: (country) => `beslutet som gäller nu är för ${country}`,
    earlier: (on, other) => `${on} ligger före ${other}, när beslutet som gäller nu fattades`,
    unknownDecision: (named, count, all) =>
      `det hänvisar till ”${named}”, som ${count === 0 ? "inte är något beslut som gäller" : `${count} beslut bär`} (gäller nu: ${all.join(", ") || "inga"})`,
    unknownClause: (decision, clause) => `${decision} har ingen punkt ${clause}`,
    overlap: (clause, other, reference, id) =>
      `punkt ${clause} och punkt ${other} i ${reference} gäller båda ${id}: ange vad detta beslut ersätter`,
    limitedTo: (where, channel) => `${where} är avgränsad till ${channel}`,
    channelsUnknown: (all) => `${all}, som inte är någon kanal hos myndigheten; registrera den först`,
    channelUnknown: (where, channel) =>
      `${where} är avgränsad till ${channel}, som inte är någon kanal hos myndigheten`,
    sayWhy: "ange varför",
    noDraft: (number) => `beslut ${number} är inget utkast: bara utkast kan dras tillbaka`,
    writerUnknown:
      "myndigheten kräver att någon annan än den som skrev det registrerar beslutet, och det är inte känt vem som skrev det: gör utkastet på nytt",
    fourEyes: (by) => `${by} skrev utkastet, och myndigheten kräver att någon annan registrerar beslutet`,
  },
};
