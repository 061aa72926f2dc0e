/** Sweden: what the public says that belongs to no case (rows 3, 4, 5, 8, 13, 14, 16, 18, 26, 27, 28), and the last rule. */
import { caseReasons, recordReasons, minorReasons as why } from "../reasons.ts";
import type { Rule } from "../rule.ts";
import { AL, BBS, OSL, TF } from "../sources.ts";

const crisis = { labels: ["Kris"], title: "Översvämning i centrum", isConsultation: false, isCrisis: true };
/** What a text of harmless words may hold besides: a picture, an earlier wording, an answer that binds. */
const moreThanWords = ["hasMedia", "edited", "answerBinds", "sensitiveTopic"] as const;
const citizen = { kind: "comment", byAgency: false, outcome: "needsReview" } as const;

export const swedishPublic: readonly Rule[] = [
  {
    id: "SE-13A",
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
    source: OSL("5 kap. 1 § fjärde stycket"),
    examples: [{ subject: { text: "Smslån direkt! https://exempel.se/lan" }, outcome: "prunable" }],
  },
  {
    id: "SE-08",
    row: 8,
    classId: "COMPLAINT",
    when: [{ all: ["fromPublic", "complaint"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: caseReasons.complaint,
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { text: "Eländig snöröjning i år igen." }, outcome: "needsReview" },
      { subject: { text: "Snöröjningen är inte bra", removed: "byAgency" }, outcome: "needsReview" },
    ],
  },
  {
    id: "SE-13B",
    row: 13,
    classId: "SPAM",
    when: [{ all: ["fromPublic", "markedSpam"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.spamAsk,
    source: OSL("5 kap. 1 § fjärde stycket"),
    examples: [
      { subject: { text: "asdf asdf", visibility: "spam" }, outcome: "needsReview" },
      { subject: { text: "Vem äger marken vid bron?", visibility: "spam" }, outcome: "needsReview" },
    ],
  },
  {
    id: "SE-14B",
    row: 14,
    classId: "MODERATED",
    when: [{ all: ["fromPublic", "moderatedAway"], none: ["question"] }],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.moderated,
    source: BBS("5 §"),
    examples: [
      { subject: { text: "Ni är idioter allihop", removed: "byAgency" }, outcome: "caseworkDocument" },
    ],
  },
  {
    id: "SE-26B",
    row: 26,
    classId: "WITHDRAWN",
    when: [{ all: ["fromPublic", "outOfSight"], none: ["question"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.outOfSight,
    source: TF("2 kap. 9 §"),
    examples: [
      {
        subject: { text: "Ni är idioter allihop", visibility: "hidden", removed: "outOfSight" },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "SE-26",
    row: 26,
    classId: "WITHDRAWN",
    when: [{ all: ["fromPublic"], any: ["withdrawnByAuthor", "goneUnknown"], none: ["onlyReaction"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.withdrawn,
    source: TF("2 kap. 9 §"),
    examples: [{ subject: { text: "Glöm det jag skrev", removed: "byAuthor" }, outcome: "needsReview" }],
  },
  {
    id: "SE-28C",
    row: 28,
    classId: "LEADER-CHANNEL",
    when: [{ all: ["leading", "fromPublic", "public"], any: ["post", "comment"], none: ["noText"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: recordReasons.leader,
    source: AL("3 §"),
    examples: [{ subject: { leading: true, text: "Välkommen tillbaka till oss!" }, outcome: "publicRecord" }],
  },
  {
    id: "SE-16B",
    row: 16,
    classId: "CRISIS",
    when: [{ all: ["fromPublic", "crisis", "question"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: recordReasons.crisisAsk,
    source: AL("3 §"),
    examples: [
      {
        subject: { text: "Är bron avstängd?", root: crisis, answeredByAgency: true },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "SE-03",
    row: 3,
    classId: "REACTION",
    when: [{ all: ["onlyReaction"], none: ["hasMedia", "edited", "answerBinds"] }],
    outcome: "prunable",
    registration: "neither",
    reason: why.reaction,
    source: OSL("5 kap. 1 § fjärde stycket"),
    examples: [
      { subject: { text: "👍👍 @kommunen #sommar" }, outcome: "prunable" },
      { subject: { text: "❤️", byAgency: true }, outcome: "prunable" },
    ],
  },
  {
    id: "SE-00A",
    row: undefined,
    classId: "OTHER-LANGUAGE",
    when: [{ all: ["fromPublic", "otherLanguage"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.otherLanguage,
    source: AL("3 och 10 §§"),
    examples: [{ subject: { text: "متى تفتح المكتبة؟" }, outcome: "needsReview" }],
  },
  {
    id: "SE-04",
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
    source: OSL("5 kap. 1 § fjärde stycket"),
    examples: [{ subject: { text: "Så fint! Tack för ert jobb." }, outcome: "prunable" }],
  },
  {
    id: "SE-05A",
    row: 5,
    classId: "SIMPLE-QUESTION",
    when: [
      {
        all: ["fromPublic", "simpleQuestion", "answered"],
        none: [...moreThanWords, "answerUnread", "moderatedAway", "outOfSight"],
      },
    ],
    outcome: "prunable",
    registration: "keepOrdered",
    reason: why.answeredQuestion,
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { text: "När öppnar simhallen?", answeredByAgency: true }, outcome: "prunable" },
      { subject: { text: "Hur ansöker man om förskola?", answeredByAgency: true }, outcome: "prunable" },
    ],
  },
  {
    id: "SE-05G",
    row: 5,
    classId: "SIMPLE-QUESTION",
    when: [{ all: ["fromPublic", "question", "answered"], none: ["moderatedAway", "outOfSight"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.answeredMore,
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { text: "Varför är simhallen stängd?", answeredByAgency: true }, outcome: "needsReview" },
      {
        subject: { text: "När öppnar simhallen?", answeredByAgency: true, keptAnswer: "binding" },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "SE-05B",
    row: 5,
    classId: "SIMPLE-QUESTION",
    when: [{ all: ["fromPublic", "question"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.openQuestion,
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { text: "När öppnar simhallen?" }, outcome: "needsReview" },
      {
        subject: { text: "Får jag ersättning för resan?", visibility: "hidden", removed: "byAgency" },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "SE-27A",
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
    source: OSL("5 kap. 1 § fjärde stycket"),
    examples: [
      {
        subject: { text: "Håller med dig, Karin.", parent: { ...citizen, outcome: "prunable" } },
        outcome: "prunable",
      },
    ],
  },
  {
    id: "SE-27B",
    row: 27,
    classId: "CITIZEN-DIALOGUE",
    when: [{ all: ["fromPublic", "answersPublic"], none: ["noText"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.dialogueAsk,
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { text: "Samma här, plogen kom aldrig.", parent: citizen }, outcome: "needsReview" },
    ],
  },
  {
    id: "SE-18",
    row: 18,
    classId: "MEDIA-ONLY",
    when: [{ all: ["noText", "hasMedia"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.mediaOnly,
    source: AL("3 och 10 §§"),
    examples: [{ subject: { text: "", mediaCount: 1 }, outcome: "needsReview" }],
  },
  {
    id: "SE-00",
    row: undefined,
    classId: "UNSORTED",
    when: [{}],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.unsorted,
    source: AL("3 och 10 §§"),
    examples: [{ subject: { text: "Vi gick förbi där i går." }, outcome: "needsReview" }],
  },
];
