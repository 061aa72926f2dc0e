/** What is said of a decision and its adoption, in English; its shape is what every other language must have. */
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

const json = (text: string) => JSON.stringify(text);

export const en = {
  /** what a field is called; one that is not named here goes by its name in the file */
  fields: {} as Readonly<Record<string, string>>,
  /** what a field holds, for one that is missing */
  holds: {
    title: "what the decision is called",
    country: "NO or SE",
    language: "nb, nn, sv or en",
    reference: "the agency's own reference: meeting, section, diary number",
    body: "the body that may adopt it",
    legalBasis: "at least one act and section",
    validFrom: "the first day on which it counts, YYYY-MM-DD",
    clauses: "at least one clause",
    id: "the number or name by which it is cited",
    classes: "at least one class",
    outcome: "publicRecord, caseworkDocument or prunable",
    retention:
      'how long it is kept, as {"kind": "years", "years": 2, "trigger": "posted"} or {"kind": "preserve"}',
    text: "the words of the decision",
    source: "the act and section that it rests on",
    trigger: "the day that starts the period: posted, captured, threadClosed …",
  } as Readonly<Record<string, string>>,
  kinds: {
    string: "a text in quotes",
    number: "a number",
    int: "a whole number",
    array: "a list in [ ]",
    object: "an object in { }",
    record: "an object in { }",
    boolean: "true or false",
  } as Readonly<Record<string, string>>,
  place: {
    file: "the file",
    clause: (id: string) => `clause ${id}`,
    ownClass: (id: string) => `own class ${id}`,
    supersedes: (at: number) => `supersedes no. ${at}`,
    legalBasis: (at: number) => `legal basis no. ${at}`,
    numbered: (at: number) => `no. ${at}`,
  },
  form: {
    entryOf: (name: string) => `an entry of ${name}`,
    missing: (name: string, holds: string | undefined) =>
      holds === undefined ? `${name} is missing` : `${name} is missing: ${holds}`,
    mustBe: (name: string, what: string) => `${name} must be ${what}`,
    oneOf: (name: string, values: readonly string[]) => `${name} must be ${listed(values)}`,
    meant: (near: string) => `: did you mean ${near}?`,
    emptyText: (name: string) => `${name} is empty`,
    emptyList: (name: string) => `${name} is empty: name at least one, or leave ${name} out where you may`,
    atLeast: (name: string, least: number) => `${name} must be ${least} or more`,
    atMost: (name: string, most: number) =>
      `${name} must be at most ${most}; what is kept longer is preserved`,
    aDay: (name: string) => `${name} must be a day that exists, written YYYY-MM-DD`,
    unstorable: (name: string) => `${name} holds a character that cannot be stored`,
    yearZero: (name: string) => `${name} must be a day of the year 1 or later`,
    otherwise: (name: string) => `${name} is not written as the form of the file has it`,
    notBelonging: (key: string) => `${json(key)} does not belong here`,
    unknown: (key: string, near: string | undefined) =>
      `${json(key)} is a field that nobody knows${near === undefined ? "" : `: did you mean ${near}?`}`,
    twice: "stands twice: only one of them can count",
    tooBig: (name: string, bytes: number, most: number) =>
      `${name} has ${bytes} bytes; a decision file has at most ${most}`,
    notUtf8: (name: string) => `${name} is not text in UTF-8`,
    /** @param line where it stops being so, when it is known */
    notJson: (name: string, found: string, _line: number | undefined) => `${name} is not JSON: ${found}`,
    wrong: (name: string, faults: readonly string[]) =>
      `the decision in ${name} is wrong:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    otherCountry: (decision: string, agency: string, country: string) =>
      `the decision is for ${decision}, ${agency} is in ${country}`,
  },
  sound: {
    before: (day: string, field: string, other: string) => `${day} lies before ${field} ${other}`,
    /** @param country undefined while the file names none */
    inquiry: (country: "NO" | "SE" | undefined, all: string) =>
      country === undefined
        ? "the inquiry is missing: why pruning harms nobody"
        : `the inquiry (${country === "NO" ? "grunngiving etter arkivforskrifta § 3" : "gallringsutredning, arkivlagen 3 och 10 §§"}) is missing: weigh ${all}`,
    criterion: (about: string, source: string) => `missing: weigh ${about} (${source})`,
    noCriterion: (country: string, keys: string) => `not a criterion of ${country}: use ${keys}`,
    usedTwice: (id: string) => `${id} is used by an earlier clause too`,
    unknownClass: (id: string, near: string | undefined) =>
      `unknown class ${json(id)}${near === undefined ? "" : `: did you mean ${near}?`}`,
    prunableNeedsPeriod:
      "prunable needs a period (years, months, days) or inactive, when an officer says so; else choose another outcome",
    recordIsPreserved: "a public record is preserved; what has a period is prunable",
    caseworkHasNoPeriod: "casework is preserved or follows its case",
    conditionsOfPrunable: "only what is prunable has conditions",
    quietDays: (trigger: string) => `quietDays belongs to the trigger threadClosed, not to ${trigger}`,
    confirmsPrunable: "only what is prunable waits to be confirmed",
    confirmsWordless: (worded: string, wordless: string) =>
      `${worded} may hold somebody's words, so an officer must confirm it; only ${wordless} may be confirmed by the decision`,
    statute: (id: string, statute: string, unless: boolean) =>
      `${id} is preserved by ${statute}${unless ? ", unless the clause speaks of outside tips on others only: these follow the rules of their field, so name the act of that field as its source" : "; it cannot be pruned"}`,
    keepOrdered: "keepOrdered is Swedish: use register or neither",
  },
  criteria: {
    otherRules: "other rules on limited storage",
    ownNeeds: "the body's own administrative and legal needs",
    othersNeeds: "the legal needs of others",
    citizensNeeds: "the needs of citizens",
    publicInsight: "the right of access to public records",
    justiceAndAdministration: "the needs of justice and administration",
    research: "the needs of research",
    culturalHeritage: "the archives as part of the cultural heritage",
  },
  own: {
    titleMissing: (language: string) => `a title in ${language}, the decision's language, is missing`,
    idForm: (id: string) => `${json(id)} must be 2 to 40 capital letters, digits and hyphens`,
    idOfRules: (id: string) => `${id} is a class of the rules: choose another name`,
    idTwice: (id: string) => `${id} is used by an earlier own class too`,
    star: (entry: string) => `${json(entry)}: a star stands only first or last: ord*, *ord, *ord*`,
    expression: (entry: string) => `${json(entry)}: words and stars only; expressions are not read`,
    short: (entry: string, least: number) =>
      `${json(entry)} is too short: it would match nearly everything; write at least ${least} letters`,
    common: (entry: string, hits: number, of: number) =>
      `${json(entry)} is too common: it stands in ${hits} of the ${of} texts by which the rules are tried`,
    commonTogether: (words: number, hits: number, of: number) =>
      `the ${words} words together stand in ${hits} of the ${of} texts by which the rules are tried, of all kinds: name the words of one matter`,
    example: (given: string, asked: string, reason: string) =>
      `the example is given ${given}, not ${asked}: ${reason}`,
    and: "and",
  },
  overlap: {
    beforeItself: "a clause cannot go before itself",
    noClause: (id: string) => `there is no clause ${json(id)}`,
    circle: (id: string) => `of the clauses on ${id} each goes before another, in a circle: none can speak`,
    already: (id: string, clause: string) => `${id} stands in clause ${clause} already`,
    alreadySame: (id: string, clause: string) =>
      `${id} stands in clause ${clause} already: limit one of the two by a scope`,
    eachBefore: (one: string, other: string) =>
      `clauses ${one} and ${other} each say that they go before the other`,
    never: (clause: string, id: string, other: string) =>
      `clause ${clause} can never speak of ${id}: clause ${other} has the same scope and goes before it`,
    neither: (one: string, other: string, id: string) =>
      `clauses ${one} and ${other} may both cover an item of ${id}, and neither is narrower: say which goes before with "before"`,
  },
  warn: {
    lapsed: (day: string) => `it lapsed on ${day}: nothing is prunable under it any longer`,
    notYet: (day: string) => `it counts from ${day} only: until then it makes nothing prunable`,
    draft: (written: string, field: string) =>
      `“${written}” says that it is a draft: write the ${field} under which it is adopted`,
    proposedPeriod: (ids: string) =>
      `the text of ${ids} says that the period is a proposal: decide it, and take those words out`,
    repealed2026: (act: string) =>
      `${act} was repealed from 2026-01-01 by arkivlova (LOV-2025-06-20-96) § 24`,
    replaced2026: (act: string) =>
      `${act} was replaced from 2026-01-01 by arkivforskrifta (FOR-2025-12-17-2647) and bevaringsforskrifta (FOR-2025-12-19-2729)`,
    repealed2022: (act: string) => `${act} was repealed by RA-FS 2021:6 from 2022-01-01`,
    unknownAct: (act: string) =>
      `${act} is no statute that is known here: see that its name and number are right`,
    scopeOutside: "it can never act: its days of posting lie outside of those that the decision covers",
    rulesKeepMore: (id: string, rules: string, outcome: string) =>
      `it can never act on ${id}: the rules keep more (${rules}: ${outcome}), and what keeps more counts`,
    tips: "TIP also holds whistleblowing, which is preserved (bevaringsforskrifta §§ 10 g og 31 c): confirm under this clause outside tips on others only",
    ownWithoutClause: (id: string) => `no clause decides about ${id}, so it changes nothing`,
    uncovered: (ids: string) =>
      `no clause covers ${ids}, which rules propose to prune: every such item is preserved and waits for an officer`,
    caseClosed:
      "it comes due only in a thread whose case a package delivered as closed; where there is no case it never does",
    neverClosed: (kinds: string) =>
      `it can never act: channels of the kind ${kinds} never say that comments are closed; give quietDays, so that a quiet thread counts as closed`,
    seldomClosed:
      "only a WordPress, and a dialog feed whose tool writes it, say that comments are closed; on other channels it never comes due: give quietDays, so that a quiet thread counts as closed",
    superseded: (ids: string) =>
      `of ${ids} only what the channel publishes again under another id is superseded; a new version takes no item's place, so without that it never comes due`,
    noAudience: (kinds: string) =>
      `it can never act on AUDIENCE: channels of the kind ${kinds} give no counts of an audience`,
    noChannel: (place: string, channel: string, agency: string) =>
      `${place}: ${channel} is no channel of ${agency}, register it before adoption`,
    noUnit: (agency: string, unit: string) => `it covers nothing, for ${agency} has the unit ${unit} only`,
    notInForceOn: (day: string) =>
      `it is not in force on ${day}, so it decides nothing then; --on names another day`,
  },
  adopt: {
    refused: (decision: number, agency: string, because: string, detail: string) =>
      `decision ${decision} of ${agency} is not adopted (${because}): ${detail}`,
    refusedPlain: (decision: number, agency: string, detail: string) =>
      `decision ${decision} of ${agency} is not adopted: ${detail}`,
    draftIsMeant: "then add the file again, or say --draft-title-is-meant",
    already: "a change is a new decision that supersedes it",
    superseded: "a later decision has taken its place",
    withdrawn: "the draft was taken back",
    empty: (field: string) => `${field} must be told`,
    otherBody: (body: string, given: string) => `the decision is for ${body}, not for ${given}`,
    future: (on: string, today: string) => `${on} is after ${today}`,
    validTo: (day: string) => `it was valid to ${day} only`,
    otherCountry: (country: string) => `the decision in force is for ${country}`,
    earlier: (on: string, other: string) =>
      `${on} is before ${other}, when the decision in force was adopted`,
    unknownDecision: (named: string, count: number, all: readonly string[]) =>
      `it names “${named}”, which ${count === 0 ? "is no decision in force" : `${count} decisions bear`} (in force: ${all.join(", ") || "none"})`,
    unknownClause: (decision: string, clause: string) => `${decision} has no clause ${clause}`,
    overlap: (clause: string, other: string, reference: string, id: string) =>
      `clause ${clause} and clause ${other} of ${reference} both speak of ${id}: name in “supersedes” what this decision takes the place of`,
    limitedTo: (where: string, channel: string) => `${where} is limited to ${channel}`,
    channelsUnknown: (all: string) =>
      `${all}, which is no channel of the agency; register it first, see kanalarkiv channel list`,
    channelUnknown: (where: string, channel: string) =>
      `${where} is limited to ${channel}, which is no channel of the agency`,
    sayWhy: "say why",
    noDraft: (number: number) => `decision ${number} is no draft: only drafts can be taken back`,
    writerUnknown:
      "the agency demands that another person adopts it than who wrote it, and nobody is known to have written it: add it again, and say who",
    fourEyes: (by: string) => `${by} wrote the draft, and the agency demands that another person adopts it`,
  },
};

export type DecisionWords = typeof en;
