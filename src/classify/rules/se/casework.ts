/** Sweden: what belongs to a case, a request for records or a consultation (rows 6, 7, 10, 11 and 12). */
import { protectedReasons, caseReasons as why } from "../reasons.ts";
import type { Rule } from "../rule.ts";
import { DSL, FL, OSL, TF } from "../sources.ts";
import { swedishResemblance } from "./resemblance.ts";

const consultation = {
  labels: ["Samråd"],
  title: "Samråd om detaljplan",
  isConsultation: true,
  isCrisis: false,
};
const inCase = { kind: "comment", byAgency: false, outcome: "caseworkDocument" } as const;

export const swedishCasework: readonly Rule[] = [
  {
    id: "SE-07",
    row: 7,
    classId: "DECISION-COMPLAINT",
    when: [
      { all: ["fromPublic", "decisionComplaint"], none: ["guidance"] },
      { all: ["fromPublic", "decisionComplaint", "ownAppeal"] },
    ],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.decisionComplaint,
    source: FL("22 och 43–45 §§"),
    examples: [
      { subject: { text: "Jag överklagar beslutet om skolskjuts." }, outcome: "caseworkDocument" },
      { subject: { kind: "message", text: "Vi begär omprövning." }, outcome: "caseworkDocument" },
    ],
  },
  {
    id: "SE-10A",
    row: 10,
    classId: "ACCESS-REQUEST",
    when: [{ all: ["fromPublic", "accessRequest"], none: ["answered"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.accessOpen,
    source: TF("2 kap. 15–18 §§"),
    examples: [{ subject: { text: "Jag begär ut avtalet med entreprenören." }, outcome: "needsReview" }],
  },
  {
    id: "SE-10B",
    row: 10,
    classId: "ACCESS-REQUEST",
    when: [{ all: ["fromPublic", "accessRequest", "answered"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.accessAnswered,
    source: OSL("5 kap. 1 § och 6 kap. 3 §"),
    examples: [
      {
        subject: { text: "Kan jag få ta del av handlingarna?", answeredByAgency: true },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "SE-10D",
    row: 10,
    classId: "DATA-RIGHTS",
    when: [{ all: ["fromPublic", "dataRights"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.dataRights,
    source: DSL("1 kap. 1 § (EU 2016/679 art. 12.3 och 15–21)"),
    examples: [
      {
        subject: { text: "Vilka uppgifter har ni sparat om mig?", answeredByAgency: true },
        outcome: "needsReview",
      },
    ],
  },
  {
    id: "SE-11A",
    row: 11,
    classId: "CONSULTATION",
    when: [{ all: ["fromPublic", "consultationInput"], none: ["advert", "markedSpam"] }],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.consultation,
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { text: "Synpunkter på detaljplanen: husen är för höga." }, outcome: "caseworkDocument" },
      { subject: { text: "Yttrande över planförslaget." }, outcome: "caseworkDocument" },
    ],
  },
  {
    id: "SE-11B",
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
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { text: "Behåll träden längs ån.", root: consultation }, outcome: "caseworkDocument" },
    ],
  },
  {
    id: "SE-06A",
    row: 6,
    classId: "CASE-QUESTION",
    when: [
      { all: ["fromPublic"], any: ["caseNumber", "ownMatter"] },
      { all: ["fromPublic", "question", "caseWords"], none: ["guidance"] },
    ],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.caseQuestion,
    source: OSL("4 kap. 3 § och 5 kap. 1–2 §§"),
    examples: [
      { subject: { text: "Varför tar ärendet om bygglov så lång tid?" }, outcome: "caseworkDocument" },
      { subject: { text: "Gäller dnr KS 2026-118, ingen har ringt." }, outcome: "caseworkDocument" },
      { subject: { text: "Vad händer med min ansökan" }, outcome: "caseworkDocument" },
    ],
  },
  {
    id: "SE-06B",
    row: 6,
    classId: "CASE-ANSWER",
    when: [
      { all: ["byAgency", "answersCasework"] },
      { all: ["byAgency", "caseNumber"], any: ["comment", "message"] },
    ],
    outcome: "caseworkDocument",
    registration: "register",
    reason: why.caseAnswer,
    source: OSL("5 kap. 1–2 §§"),
    examples: [
      {
        subject: { byAgency: true, text: "Du får svar senast fredag.", parent: inCase },
        outcome: "caseworkDocument",
      },
    ],
  },
  {
    id: "SE-15F",
    row: 15,
    classId: "PERSONAL-DATA",
    when: [{ all: ["fromPublic", "contactDetails"], none: ["advert", "markedSpam"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: protectedReasons.contactAsk,
    source: OSL("21 kap. 7 §"),
    examples: [{ subject: { text: "Ring mig på 070-174 06 58 om vägen" }, outcome: "needsReview" }],
  },
  {
    id: "SE-09C",
    row: 9,
    classId: "TIP",
    when: [{ all: ["fromPublic", "suspicion"], none: ["advert", "markedSpam"] }],
    outcome: "needsReview",
    registration: "register",
    reason: protectedReasons.tipAsk,
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { text: "Vaktmästaren tar med sig verktygen hem varje fredag." }, outcome: "needsReview" },
    ],
  },
  ...swedishResemblance,
  {
    id: "SE-06C",
    row: 6,
    classId: "CASE-QUESTION",
    when: [{ all: ["fromPublic", "caseWords"], none: ["guidance", "advert", "markedSpam"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.caseMention,
    source: OSL("5 kap. 1 §"),
    examples: [{ subject: { text: "Era bygglov tar alldeles för lång tid." }, outcome: "needsReview" }],
  },
  {
    id: "SE-12",
    row: 12,
    classId: "MESSAGE",
    when: [{ all: ["message"] }],
    outcome: "needsReview",
    registration: "keepOrdered",
    reason: why.message,
    source: TF("2 kap. 8 §"),
    examples: [
      { subject: { kind: "message", text: "Tack för senast, ha en fin dag!" }, outcome: "needsReview" },
    ],
  },
  {
    id: "SE-11C",
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
    registration: "keepOrdered",
    reason: why.consultationAsk,
    source: OSL("5 kap. 1 §"),
    examples: [
      { subject: { text: "Instämmer!", root: consultation }, outcome: "needsReview" },
      { subject: { text: "Var ska barnen cykla då?", root: consultation }, outcome: "needsReview" },
      { subject: { text: "Heja Malmö i kväll!", root: consultation }, outcome: "needsReview" },
    ],
  },
];
