/** Norway: what belongs to a case, a request for access or a consultation (rows 6, 7, 10, 11 and 12). */
import { protectedReasons, caseReasons as why } from "../reasons.ts";
import type { Rule } from "../rule.ts";
import { ARKF, BEVF, FVL, grounds, OFFL, POL } from "../sources.ts";
import { norwegianResemblance } from "./resemblance.ts";

const consultation = {
  labels: ["Høring"],
  title: "Høring: ny sentrumsplan",
  isConsultation: true,
  isCrisis: false,
};
const inCase = { kind: "comment", byAgency: false, outcome: "caseworkDocument" } as const;

export const norwegianCasework: readonly Rule[] = [
  {
    id: "NO-07",
    row: 7,
    classId: "DECISION-COMPLAINT",
    when: [
      { all: ["fromPublic", "decisionComplaint"], none: ["guidance"] },
      { all: ["fromPublic", "decisionComplaint", "ownAppeal"] },
    ],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.decisionComplaint,
    source: FVL("§§ 29–32"),
    examples: [
      { subject: { text: "Jeg klager på vedtaket om skoleskyss." }, outcome: "caseworkDocument" },
      {
        subject: { kind: "message", text: "Eg vil klage på avslaget eg fekk." },
        outcome: "caseworkDocument",
      },
    ],
  },
  {
    id: "NO-10A",
    row: 10,
    classId: "ACCESS-REQUEST",
    when: [{ all: ["fromPublic", "accessRequest"], none: ["answered"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.accessOpen,
    source: OFFL("§§ 28 og 32"),
    examples: [
      { subject: { text: "Jeg krever innsyn i avtalen med entreprenøren." }, outcome: "needsReview" },
    ],
  },
  {
    id: "NO-10B",
    row: 10,
    classId: "ACCESS-REQUEST",
    when: [{ all: ["fromPublic", "accessRequest", "answered"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.accessAnswered,
    source: ARKF("§ 14 tredje ledd"),
    examples: [
      { subject: { text: "Kan jeg få innsyn i avtalen?", answeredByAgency: true }, outcome: "needsReview" },
    ],
  },
  {
    id: "NO-10D",
    row: 10,
    classId: "DATA-RIGHTS",
    when: [{ all: ["fromPublic", "dataRights"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.dataRights,
    source: POL("§ 1 (GDPR art. 12 nr. 3 og 15–21)"),
    examples: [
      {
        subject: { text: "Hva har dere lagret om meg? Vil ha det slettet.", answeredByAgency: true },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "NO-11A",
    row: 11,
    classId: "CONSULTATION",
    when: [{ all: ["fromPublic", "consultationInput"], none: ["advert", "markedSpam"] }],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.consultation,
    source: BEVF("§ 22 c"),
    examples: [
      { subject: { text: "Mitt innspill til reguleringsplanen: flytt veien." }, outcome: "caseworkDocument" },
      { subject: { text: "Til høyringa om skulen: behald han." }, outcome: "caseworkDocument" },
    ],
  },
  {
    id: "NO-11B",
    row: 11,
    classId: "CONSULTATION",
    when: [
      {
        all: ["fromPublic", "consultationThread", "stand"],
        none: ["procedure", "onlyReaction", "advert", "markedSpam"],
      },
    ],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.consultation,
    source: BEVF("§ 22 c"),
    examples: [
      {
        subject: { text: "Dere må beholde trærne langs elva.", root: consultation },
        outcome: "caseworkDocument",
      },
    ],
  },
  {
    id: "NO-06A",
    row: 6,
    classId: "CASE-QUESTION",
    when: [
      { all: ["fromPublic"], any: ["caseNumber", "ownMatter"] },
      { all: ["fromPublic", "question", "caseWords"], none: ["guidance"] },
    ],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.caseQuestion,
    source: ARKF("§ 14"),
    examples: [
      { subject: { text: "Når får jeg svar på søknaden om skjenkebevilling?" }, outcome: "caseworkDocument" },
      { subject: { text: "Viser til sak 2026/1234, ingen har ringt." }, outcome: "caseworkDocument" },
      { subject: { text: "Korleis går det med byggesaka mi" }, outcome: "caseworkDocument" },
    ],
  },
  {
    id: "NO-06B",
    row: 6,
    classId: "CASE-ANSWER",
    when: [
      { all: ["byAgency", "answersCasework"] },
      { all: ["byAgency", "caseNumber"], any: ["comment", "message"] },
    ],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.caseAnswer,
    source: ARKF("§ 14"),
    examples: [
      {
        subject: { byAgency: true, text: "Du får svar innen fredag.", parent: inCase },
        outcome: "caseworkDocument",
      },
    ],
  },
  {
    id: "NO-15F",
    row: 15,
    classId: "PERSONAL-DATA",
    when: [{ all: ["fromPublic", "contactDetails"], none: ["advert", "markedSpam"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: protectedReasons.contactAsk,
    source: FVL("§ 13"),
    examples: [{ subject: { text: "Ring meg på tlf 412 34 567 om veien" }, outcome: "needsReview" }],
  },
  {
    id: "NO-09C",
    row: 9,
    classId: "TIP",
    when: [{ all: ["fromPublic", "suspicion"], none: ["advert", "markedSpam"] }],
    outcome: "needsReview",
    registration: "neither",
    ground: grounds.tip,
    reason: protectedReasons.tipAsk,
    source: OFFL("§ 24 andre ledd"),
    examples: [
      {
        subject: { text: "Vaktmesteren tar med seg verktøyet hjem hver fredag." },
        outcome: "needsReview",
      },
    ],
  },
  ...norwegianResemblance,
  {
    id: "NO-06C",
    row: 6,
    classId: "CASE-QUESTION",
    when: [{ all: ["fromPublic", "caseWords"], none: ["guidance", "advert", "markedSpam"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.caseMention,
    source: ARKF("§ 14"),
    examples: [{ subject: { text: "Disse byggesakene tar altfor lang tid." }, outcome: "needsReview" }],
  },
  {
    id: "NO-12",
    row: 12,
    classId: "MESSAGE",
    when: [{ all: ["message"] }],
    outcome: "needsReview",
    registration: "neither",
    reason: why.message,
    source: ARKF("§ 14"),
    examples: [{ subject: { kind: "message", text: "Takk for sist, fin dag!" }, outcome: "needsReview" }],
  },
  {
    id: "NO-11C",
    row: 11,
    classId: "UNSORTED",
    when: [
      {
        all: ["fromPublic", "consultationThread"],
        none: ["question", "onlyReaction", "noText", "advert", "markedSpam"],
      },
      {
        all: ["fromPublic", "consultationThread", "question"],
        none: ["procedure", "onlyReaction", "advert", "markedSpam"],
      },
    ],
    outcome: "needsReview",
    registration: "neither",
    reason: why.consultationAsk,
    source: BEVF("§ 22 c"),
    examples: [
      { subject: { text: "Enig!", root: consultation }, outcome: "needsReview" },
      {
        subject: { text: "Korleis kjem dei gamle til legen da?", root: consultation },
        outcome: "needsReview",
      },
      { subject: { text: "Heia Viking i kveld!", root: consultation }, outcome: "needsReview" },
    ],
  },
];
