/** Norway: what the agency says and does itself (rows 1, 2, 16, 17, 19, 20, 21, 22, 25 and 28). */
import { caseReasons, minorReasons, recordReasons as why } from "../reasons.ts";
import type { Rule } from "../rule.ts";
import { ARKF, ARKL, BEVF, OFFL } from "../sources.ts";

const crisis = { labels: ["Beredskap"], title: "Flom i sentrum", isConsultation: false, isCrisis: true };
const undecided = { kind: "comment", byAgency: false, outcome: "needsReview" } as const;
const own = { kind: "post", byAgency: true } as const;

export const norwegianRecords: readonly Rule[] = [
  {
    id: "NO-19",
    row: 19,
    classId: "CHANNEL-PROFILE",
    when: [{ all: ["profile"] }],
    outcome: "publicRecord",
    registration: "neither",
    reason: why.profile,
    source: BEVF("§ 29 b"),
    examples: [
      {
        subject: {
          kind: "profile",
          byAgency: true,
          text: "Vi svarer på hverdager. Ikke del personopplysninger.",
        },
        outcome: "publicRecord",
      },
    ],
  },
  {
    id: "NO-21I",
    row: 21,
    classId: "STAFF-NOTE",
    when: [{ all: ["staffOnly", "moderation"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.staffNote,
    source: OFFL("§ 14 første ledd"),
    examples: [
      {
        subject: {
          ...{ kind: "moderation", byAgency: true, visibility: "private" },
          ...{ text: "Eg har meldt denne vidare", facts: { audience: "staff" } },
        },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "NO-21",
    row: 21,
    classId: "MODERATION-LOG",
    when: [{ all: ["moderation"] }],
    outcome: "prunable",
    registration: "neither",
    reason: why.moderation,
    source: ARKF("§ 1 a"),
    examples: [
      {
        subject: { kind: "moderation", byAgency: true, text: "Kommentar skjult: brudd på reglene" },
        outcome: "prunable",
      },
    ],
  },
  {
    id: "NO-20",
    row: 20,
    classId: "AUDIENCE",
    when: [{ all: ["audience"] }],
    outcome: "prunable",
    registration: "neither",
    reason: minorReasons.audience,
    source: ARKF("§§ 1 og 3"),
    examples: [{ subject: { kind: "audience", byAgency: true, text: "4711 følgere" }, outcome: "prunable" }],
  },
  {
    id: "NO-28",
    row: 28,
    classId: "EVALUATION",
    when: [{ all: ["report"] }],
    outcome: "publicRecord",
    registration: "neither",
    reason: why.evaluation,
    source: BEVF("§§ 17 c og 29 a"),
    examples: [
      {
        subject: { kind: "report", byAgency: true, text: "Evaluering av kanalen etter seks måneder" },
        outcome: "publicRecord",
      },
    ],
  },
  {
    id: "NO-22",
    row: 22,
    classId: "OTHERS-CHANNEL",
    when: [{ all: ["byAgency", "othersChannel"] }],
    outcome: "publicRecord",
    registration: "neither",
    reason: why.othersChannel,
    source: OFFL("§ 4"),
    examples: [
      {
        subject: { byAgency: true, text: "Hei, dette stemmer ikke.", facts: { othersChannel: "yes" } },
        outcome: "publicRecord",
      },
    ],
  },
  {
    id: "NO-16A",
    row: 16,
    classId: "CRISIS",
    when: [{ all: ["byAgency", "crisis"], any: ["post", "comment"] }],
    outcome: "publicRecord",
    registration: "neither",
    reason: why.crisis,
    source: BEVF("§ 24"),
    examples: [
      {
        subject: { ...own, title: "Evakuering av Elvebakken", text: "Møt på skolen." },
        outcome: "publicRecord",
      },
      { subject: { byAgency: true, text: "Ja, skolen er åpen.", root: crisis }, outcome: "publicRecord" },
    ],
  },
  {
    id: "NO-25",
    row: 25,
    classId: "PUBLICATION",
    when: [
      { all: ["byAgency", "post"], any: ["moderatedAway", "withdrawnByAuthor", "outOfSight", "goneUnknown"] },
    ],
    outcome: "publicRecord",
    registration: "neither",
    reason: why.ownRemoved,
    source: ARKL("§ 13"),
    examples: [
      { subject: { ...own, text: "Konserten er flyttet.", removed: "byAgency" }, outcome: "publicRecord" },
    ],
  },
  {
    id: "NO-01B",
    row: 1,
    classId: "UNPUBLISHED",
    when: [{ all: ["byAgency", "post"], none: ["public"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.unpublished,
    source: OFFL("§ 4"),
    examples: [{ subject: { ...own, text: "Utkast", visibility: "private" }, outcome: "needsReview" }],
  },
  {
    id: "NO-17",
    row: 17,
    classId: "CAMPAIGN",
    when: [{ all: ["byAgency", "post", "paid"] }],
    outcome: "publicRecord",
    registration: "neither",
    reason: why.paid,
    source: OFFL("§ 4"),
    examples: [
      { subject: { ...own, text: "Bli lærer hos oss", facts: { paid: "yes" } }, outcome: "publicRecord" },
    ],
  },
  {
    id: "NO-02",
    row: 2,
    classId: "PUBLICATION-COPY",
    when: [{ all: ["byAgency", "post", "onOwnSite"] }],
    outcome: "prunable",
    registration: "neither",
    reason: minorReasons.copy,
    source: ARKF("§ 1 c"),
    examples: [
      { subject: { ...own, text: "Nytt bibliotek åpner", sameTextOnOwnSite: true }, outcome: "prunable" },
    ],
  },
  {
    id: "NO-01A",
    row: 1,
    classId: "PUBLICATION",
    when: [{ all: ["byAgency", "post"] }],
    outcome: "publicRecord",
    registration: "neither",
    reason: why.publication,
    source: BEVF("§§ 3, 18 og 29 c"),
    examples: [{ subject: { ...own, text: "Nytt bibliotek åpner på lørdag." }, outcome: "publicRecord" }],
  },
  {
    id: "NO-05E",
    row: 5,
    classId: "ANSWER",
    when: [{ all: ["byAgency", "comment", "binding"], any: ["answersReview", "answersPrunable"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: caseReasons.answerThatBinds,
    source: ARKF("§§ 1 b og 14"),
    examples: [
      {
        subject: { byAgency: true, text: "Nei, den er unntatt offentlighet.", parent: undecided },
        outcome: "needsReview",
      },
      {
        subject: {
          byAgency: true,
          text: "Ja, vi dekker hele beløpet.",
          parent: { ...undecided, outcome: "prunable" },
        },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "NO-05C",
    row: 5,
    classId: "ANSWER",
    when: [{ all: ["byAgency", "comment", "answersReview"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: caseReasons.answerToReview,
    source: ARKF("§ 14"),
    examples: [
      { subject: { byAgency: true, text: "Vi ser på det.", parent: undecided }, outcome: "needsReview" },
    ],
  },
  {
    id: "NO-05D",
    row: 5,
    classId: "SIMPLE-QUESTION",
    when: [{ all: ["byAgency", "comment", "answersPrunable", "simpleAnswer"], none: ["hasMedia", "edited"] }],
    outcome: "prunable",
    registration: "neither",
    reason: minorReasons.simpleAnswer,
    source: ARKF("§§ 3 og 14"),
    examples: [
      {
        subject: { byAgency: true, text: "Klokka ti.", parent: { ...undecided, outcome: "prunable" } },
        outcome: "prunable",
      },
    ],
  },
  {
    id: "NO-05F",
    row: 5,
    classId: "ANSWER",
    when: [{ all: ["byAgency", "comment", "answersPrunable"], none: ["noText"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: minorReasons.answerWithMore,
    source: ARKF("§ 14"),
    examples: [
      {
        subject: {
          byAgency: true,
          text: "Rørleggeren kom sent og fant feilen.",
          parent: { ...undecided, outcome: "prunable" },
        },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "NO-01C",
    row: 1,
    classId: "PUBLICATION",
    when: [{ all: ["byAgency", "comment"], none: ["onlyReaction", "noText"] }],
    outcome: "publicRecord",
    registration: "neither",
    reason: why.ownComment,
    source: OFFL("§ 4"),
    examples: [
      { subject: { byAgency: true, text: "Oppdatering: det er nå åpent igjen." }, outcome: "publicRecord" },
    ],
  },
];
