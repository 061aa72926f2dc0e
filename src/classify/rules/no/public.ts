/** Norway: what the public says that belongs to no case (rows 3, 4, 5, 8, 13, 14, 16, 18, 26 and 27), and the last rule. */
import { caseReasons, recordReasons, minorReasons as why } from "../reasons.ts";
import type { Rule } from "../rule.ts";
import { ARKF, BEVF, OFFL, SAMEL } from "../sources.ts";

const crisis = { labels: ["Beredskap"], title: "Flom i sentrum", isConsultation: false, isCrisis: true };
/** What a text of harmless words may hold besides: a picture, an earlier wording, an answer that binds. */
const moreThanWords = ["hasMedia", "edited", "answerBinds", "sensitiveTopic"] as const;
const citizen = { kind: "comment", byAgency: false, outcome: "needsReview" } as const;

export const norwegianPublic: readonly Rule[] = [
  {
    id: "NO-13A",
    row: 13,
    classId: "SPAM",
    when: [
      {
        all: ["fromPublic", "advert"],
        none: ["complaint", "caseWords", "ownMatter", "sensitiveTopic"],
      },
      {
        all: ["fromPublic", "advertSign", "markedSpam"],
        none: ["question", "complaint", "caseWords", "ownMatter", "sensitiveTopic"],
      },
    ],
    outcome: "prunable",
    registration: "neither",
    reason: why.spam,
    source: OFFL("§ 4 tredje ledd bokstav d"),
    examples: [{ subject: { text: "Forbrukslån på dagen! https://eksempel.no/laan" }, outcome: "prunable" }],
  },
  {
    id: "NO-08",
    row: 8,
    classId: "COMPLAINT",
    when: [{ all: ["fromPublic", "complaint"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: caseReasons.complaint,
    source: ARKF("§§ 3 og 14"),
    examples: [
      { subject: { text: "Elendig brøyting i år igjen." }, outcome: "needsReview" },
      { subject: { text: "Brøytinga er ikkje bra", removed: "byAgency" }, outcome: "needsReview" },
    ],
  },
  {
    id: "NO-13B",
    row: 13,
    classId: "SPAM",
    when: [{ all: ["fromPublic", "markedSpam"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.spamAsk,
    source: OFFL("§ 4 tredje ledd bokstav d"),
    examples: [
      { subject: { text: "asdf asdf", visibility: "spam" }, outcome: "needsReview" },
      { subject: { text: "Hvem eier tomta ved brua?", visibility: "spam" }, outcome: "needsReview" },
    ],
  },
  {
    id: "NO-14B",
    row: 14,
    classId: "MODERATED",
    when: [{ all: ["fromPublic", "moderatedAway"], none: ["question"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.moderatedAsk,
    source: ARKF("§ 1 a–b"),
    examples: [
      { subject: { text: "Dere er noen idioter alle sammen", removed: "byAgency" }, outcome: "needsReview" },
    ],
  },
  {
    id: "NO-26B",
    row: 26,
    classId: "WITHDRAWN",
    when: [{ all: ["fromPublic", "outOfSight"], none: ["question"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.outOfSight,
    source: OFFL("§ 4"),
    examples: [
      {
        subject: { text: "Dere er noen idioter alle sammen", visibility: "hidden", removed: "outOfSight" },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "NO-16B",
    row: 16,
    classId: "CRISIS",
    when: [{ all: ["fromPublic", "crisis", "question"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: recordReasons.crisisAsk,
    source: BEVF("§ 24"),
    examples: [
      { subject: { text: "Er brua stengt?", root: crisis, answeredByAgency: true }, outcome: "needsReview" },
    ],
  },
  {
    id: "NO-03",
    row: 3,
    classId: "REACTION",
    when: [{ all: ["onlyReaction"], none: ["hasMedia", "edited", "answerBinds"] }],
    outcome: "prunable",
    registration: "neither",
    reason: why.reaction,
    source: ARKF("§§ 1 og 3"),
    examples: [
      { subject: { text: "👍👍 @kommunen #sommer" }, outcome: "prunable" },
      { subject: { text: "❤️", byAgency: true }, outcome: "prunable" },
    ],
  },
  {
    id: "NO-00S",
    row: undefined,
    classId: "OTHER-LANGUAGE",
    when: [{ all: ["fromPublic", "northernSami"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.northernSami,
    source: SAMEL("§ 3-3 første ledd"),
    examples: [
      { subject: { text: "Goas lea girjerádju rabas?" }, outcome: "needsReview" },
      { subject: { text: "Giitu, dat lei hui buorre!" }, outcome: "needsReview" },
    ],
  },
  {
    id: "NO-00A",
    row: undefined,
    classId: "OTHER-LANGUAGE",
    when: [{ all: ["fromPublic", "otherLanguage"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.otherLanguage,
    source: BEVF("§ 3"),
    examples: [{ subject: { text: "Коли відкриється бібліотека?" }, outcome: "needsReview" }],
  },
  {
    id: "NO-04",
    row: 4,
    classId: "PRAISE",
    when: [
      { all: ["fromPublic", "onlyPraise"], none: ["answersPublic", ...moreThanWords, "consultationThread"] },
      {
        all: ["fromPublic", "onlyPraise", "answersPrunable"],
        none: [...moreThanWords, "consultationThread"],
      },
    ],
    outcome: "prunable",
    registration: "neither",
    reason: why.praise,
    source: ARKF("§ 3"),
    examples: [
      { subject: { text: "Så flott! Tusen takk for innsatsen." }, outcome: "prunable" },
      { subject: { text: "Kjempebra jobba, dykk er flinke" }, outcome: "prunable" },
    ],
  },
  {
    id: "NO-05A",
    row: 5,
    classId: "SIMPLE-QUESTION",
    when: [
      {
        all: ["fromPublic", "simpleQuestion", "answered"],
        none: [...moreThanWords, "answerUnread", "moderatedAway", "outOfSight"],
      },
    ],
    outcome: "prunable",
    registration: "neither",
    reason: why.answeredQuestion,
    source: ARKF("§§ 3 og 14"),
    examples: [
      { subject: { text: "Når åpner svømmehallen?", answeredByAgency: true }, outcome: "prunable" },
      {
        subject: { text: "Hvor finner jeg søknadsskjema for barnehage?", answeredByAgency: true },
        outcome: "prunable",
      },
    ],
  },
  {
    id: "NO-26",
    row: 26,
    classId: "WITHDRAWN",
    when: [{ all: ["fromPublic"], any: ["withdrawnByAuthor", "goneUnknown"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.withdrawn,
    source: OFFL("§ 4"),
    examples: [{ subject: { text: "Glem det jeg skrev", removed: "byAuthor" }, outcome: "needsReview" }],
  },
  {
    id: "NO-27A",
    row: 27,
    classId: "CITIZEN-DIALOGUE",
    when: [
      {
        all: ["fromPublic", "answersPublic", "answersPrunable", "onlyAssent"],
        none: [...moreThanWords, "consultationThread"],
      },
    ],
    outcome: "prunable",
    registration: "neither",
    reason: why.dialogue,
    source: ARKF("§ 3"),
    examples: [
      {
        subject: { text: "Enig med deg, Kari.", parent: { ...citizen, outcome: "prunable" } },
        outcome: "prunable",
      },
    ],
  },
  {
    id: "NO-27B",
    row: 27,
    classId: "CITIZEN-DIALOGUE",
    when: [{ all: ["fromPublic", "answersPublic"], none: ["noText"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.dialogueAsk,
    source: ARKF("§ 14"),
    examples: [{ subject: { text: "Enig med deg, Kari.", parent: citizen }, outcome: "needsReview" }],
  },
  {
    id: "NO-05G",
    row: 5,
    classId: "SIMPLE-QUESTION",
    when: [{ all: ["fromPublic", "question", "answered"], none: ["moderatedAway", "outOfSight"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.answeredMore,
    source: ARKF("§ 14"),
    examples: [
      {
        subject: { text: "Kvifor er symjehallen stengd?", answeredByAgency: true },
        outcome: "needsReview",
      },
      {
        subject: { text: "Når åpner svømmehallen?", answeredByAgency: true, keptAnswer: "binding" },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "NO-05B",
    row: 5,
    classId: "SIMPLE-QUESTION",
    when: [{ all: ["fromPublic", "question"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.openQuestion,
    source: ARKF("§ 14"),
    examples: [
      { subject: { text: "Når åpner svømmehallen?" }, outcome: "needsReview" },
      {
        subject: { text: "Kan eg få dekt reisa?", visibility: "hidden", removed: "byAgency" },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "NO-18",
    row: 18,
    classId: "MEDIA-ONLY",
    when: [{ all: ["noText", "hasMedia"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.mediaOnly,
    source: BEVF("§ 3"),
    examples: [{ subject: { text: "", mediaCount: 1 }, outcome: "needsReview" }],
  },
  {
    id: "NO-00",
    row: undefined,
    classId: "UNSORTED",
    when: [{}],
    outcome: "needsReview",
    registration: "neither",
    reason: why.unsorted,
    source: BEVF("§ 3"),
    examples: [{ subject: { text: "Vi gikk forbi der i går." }, outcome: "needsReview" }],
  },
];
