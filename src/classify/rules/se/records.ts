/** Sweden: what the agency says and does itself (rows 1, 2, 16, 17, 19, 20, 21, 22, 25 and 28). */
import { caseReasons, minorReasons, recordReasons as why } from "../reasons.ts";
import type { Rule } from "../rule.ts";
import { AL, OSL, TF } from "../sources.ts";

const crisis = { labels: ["Kris"], title: "Översvämning i centrum", isConsultation: false, isCrisis: true };
const undecided = { kind: "comment", byAgency: false, outcome: "needsReview" } as const;
const own = { kind: "post", byAgency: true } as const;

export const swedishRecords: readonly Rule[] = [
  {
    id: "SE-19",
    row: 19,
    classId: "CHANNEL-PROFILE",
    when: [{ all: ["profile"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.profile,
    source: AL("3 §"),
    examples: [
      {
        subject: {
          kind: "profile",
          byAgency: true,
          text: "Vi svarar vardagar. Skriv inte känsliga uppgifter.",
        },
        outcome: "publicRecord",
      },
    ],
  },
  {
    id: "SE-21I",
    row: 21,
    classId: "STAFF-NOTE",
    when: [{ all: ["staffOnly", "moderation"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.staffNote,
    source: TF("2 kap. 12 §"),
    examples: [
      {
        subject: {
          ...{ kind: "moderation", byAgency: true, visibility: "private" },
          ...{ text: "Jag har anmält den här, svara inte", facts: { audience: "staff" } },
        },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "SE-21",
    row: 21,
    classId: "MODERATION-LOG",
    when: [{ all: ["moderation"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.moderation,
    source: TF("2 kap. 10 §"),
    examples: [
      {
        subject: { kind: "moderation", byAgency: true, text: "Kommentar dold: bryter mot reglerna" },
        outcome: "publicRecord",
      },
    ],
  },
  {
    id: "SE-20",
    row: 20,
    classId: "AUDIENCE",
    when: [{ all: ["audience"] }],
    outcome: "prunable",
    registration: "neither",
    reason: minorReasons.audience,
    source: OSL("5 kap. 1 § fjärde stycket"),
    examples: [{ subject: { kind: "audience", byAgency: true, text: "4711 följare" }, outcome: "prunable" }],
  },
  {
    id: "SE-28B",
    row: 28,
    classId: "EVALUATION",
    when: [{ all: ["report"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.evaluation,
    source: AL("3 och 10 §§"),
    examples: [
      {
        subject: { kind: "report", byAgency: true, text: "Utvärdering av kanalen efter sex månader" },
        outcome: "publicRecord",
      },
    ],
  },
  {
    id: "SE-22",
    row: 22,
    classId: "OTHERS-CHANNEL",
    when: [{ all: ["byAgency", "othersChannel"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.othersChannel,
    source: TF("2 kap. 10 §"),
    examples: [
      {
        subject: { byAgency: true, text: "Hej, det stämmer inte.", facts: { othersChannel: "yes" } },
        outcome: "publicRecord",
      },
    ],
  },
  {
    id: "SE-16A",
    row: 16,
    classId: "CRISIS",
    when: [{ all: ["byAgency", "crisis"], any: ["post", "comment"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.crisis,
    source: AL("3 §"),
    examples: [
      {
        subject: { ...own, title: "Viktigt meddelande till allmänheten", text: "Gå inomhus." },
        outcome: "publicRecord",
      },
      { subject: { byAgency: true, text: "Ja, skolan är öppen.", root: crisis }, outcome: "publicRecord" },
    ],
  },
  {
    id: "SE-25",
    row: 25,
    classId: "PUBLICATION",
    when: [
      { all: ["byAgency", "post"], any: ["moderatedAway", "withdrawnByAuthor", "outOfSight", "goneUnknown"] },
    ],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.ownRemoved,
    source: AL("10 §"),
    examples: [
      { subject: { ...own, text: "Konserten är flyttad.", removed: "byAgency" }, outcome: "publicRecord" },
    ],
  },
  {
    id: "SE-01B",
    row: 1,
    classId: "UNPUBLISHED",
    when: [{ all: ["byAgency", "post"], none: ["public"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.unpublished,
    source: TF("2 kap. 10 §"),
    examples: [{ subject: { ...own, text: "Utkast", visibility: "private" }, outcome: "needsReview" }],
  },
  {
    id: "SE-28A",
    row: 28,
    classId: "LEADER-CHANNEL",
    when: [{ all: ["leading", "byAgency"], any: ["post", "comment"], none: ["answersReview"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.leader,
    source: AL("3 §"),
    examples: [
      { subject: { ...own, leading: true, text: "I dag besökte jag skolan." }, outcome: "publicRecord" },
    ],
  },
  {
    id: "SE-17",
    row: 17,
    classId: "CAMPAIGN",
    when: [{ all: ["byAgency", "post", "paid"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.paid,
    source: AL("3 §"),
    examples: [
      { subject: { ...own, text: "Bli lärare hos oss", facts: { paid: "yes" } }, outcome: "publicRecord" },
    ],
  },
  {
    id: "SE-02",
    row: 2,
    classId: "PUBLICATION-COPY",
    when: [{ all: ["byAgency", "post", "onOwnSite"] }],
    outcome: "prunable",
    registration: "keepOrdered",
    reason: minorReasons.copy,
    source: AL("10 §"),
    examples: [
      { subject: { ...own, text: "Nytt bibliotek öppnar", sameTextOnOwnSite: true }, outcome: "prunable" },
    ],
  },
  {
    id: "SE-01A",
    row: 1,
    classId: "PUBLICATION",
    when: [{ all: ["byAgency", "post"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.publication,
    source: AL("3 §"),
    examples: [{ subject: { ...own, text: "Nytt bibliotek öppnar på lördag." }, outcome: "publicRecord" }],
  },
  {
    id: "SE-05E",
    row: 5,
    classId: "ANSWER",
    when: [{ all: ["byAgency", "comment", "binding"], any: ["answersReview", "answersPrunable"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: caseReasons.answerThatBinds,
    source: TF("2 kap. 10 §"),
    examples: [
      {
        subject: { byAgency: true, text: "Nej, den är sekretessbelagd.", parent: undecided },
        outcome: "needsReview",
      },
      {
        subject: {
          byAgency: true,
          text: "Ja, vi ersätter hela beloppet.",
          parent: { ...undecided, outcome: "prunable" },
        },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "SE-05C",
    row: 5,
    classId: "ANSWER",
    when: [{ all: ["byAgency", "comment", "answersReview"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: caseReasons.answerToReview,
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { byAgency: true, text: "Vi tittar på det.", parent: undecided }, outcome: "needsReview" },
    ],
  },
  {
    id: "SE-05D",
    row: 5,
    classId: "SIMPLE-QUESTION",
    when: [{ all: ["byAgency", "comment", "answersPrunable", "simpleAnswer"], none: ["hasMedia", "edited"] }],
    outcome: "prunable",
    registration: "keepOrdered",
    reason: minorReasons.simpleAnswer,
    source: OSL("5 kap. 1 §"),
    examples: [
      {
        subject: { byAgency: true, text: "Klockan tio.", parent: { ...undecided, outcome: "prunable" } },
        outcome: "prunable",
      },
    ],
  },
  {
    id: "SE-05F",
    row: 5,
    classId: "ANSWER",
    when: [{ all: ["byAgency", "comment", "answersPrunable"], none: ["noText"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: minorReasons.answerWithMore,
    source: OSL("5 kap. 1 §"),
    examples: [
      {
        subject: {
          byAgency: true,
          text: "Rörmokaren kom sent och hittade felet.",
          parent: { ...undecided, outcome: "prunable" },
        },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "SE-01C",
    row: 1,
    classId: "PUBLICATION",
    when: [{ all: ["byAgency", "comment"], none: ["onlyReaction", "noText"] }],
    outcome: "publicRecord",
    registration: "keepOrdered",
    reason: why.ownComment,
    source: TF("2 kap. 10 §"),
    examples: [
      { subject: { byAgency: true, text: "Uppdatering: nu är det öppet igen." }, outcome: "publicRecord" },
    ],
  },
];
