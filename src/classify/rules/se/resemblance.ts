/** Sweden: what is like an alarm without a word of our lists. */
import { type ResemblanceInLaw, resemblanceRule } from "../resemblance.ts";
import type { Rule } from "../rule.ts";
import { BBS, FL, grounds, OSL, TF } from "../sources.ts";

const inLaw: readonly ResemblanceInLaw[] = [
  {
    kind: "selfHarm",
    id: "SE-15L",
    row: 15,
    source: OSL("21 kap. 1 §"),
    ground: grounds.healthAndSexLife,
    examples: ["Det är ingen idé att boka ny tid åt mig. Jag är inte kvar då"],
  },
  {
    kind: "threat",
    id: "SE-14L",
    row: 14,
    source: BBS("5 §"),
    examples: ["vi ses på parkeringen gubbjävel"],
  },
  {
    kind: "tip",
    id: "SE-09L",
    row: 9,
    source: OSL("5 kap. 1 §"),
    examples: ["Byggarna på Norra kajen hoppar runt på taket utan linor"],
  },
  {
    kind: "decisionComplaint",
    id: "SE-07L",
    row: 7,
    source: FL("22 och 43–45 §§"),
    examples: ["fick F i svenska fast alla uppgifter inlämnade. betyget måste rättas"],
  },
  {
    kind: "accessRequest",
    id: "SE-10L",
    row: 10,
    source: TF("2 kap. 15–18 §§"),
    examples: ["Skicka diarielistan för vecka 12 är ni bussiga"],
  },
  {
    kind: "personalData",
    id: "SE-15M",
    row: 15,
    source: OSL("21 kap. 7 §"),
    ground: grounds.dataProtection,
    examples: ["Det var ju Peters fru på Hagvägen som gick på avvänjning för spriten i vintras"],
  },
  {
    kind: "consultation",
    id: "SE-11L",
    row: 11,
    source: OSL("5 kap. 1 §"),
    examples: ["Om vindbruksplanen: flytta område 7 bort från tjäderspelet"],
  },
  {
    kind: "caseQuestion",
    id: "SE-06L",
    row: 6,
    source: OSL("4 kap. 3 § och 5 kap. 1–2 §§"),
    examples: ["Två mejl och tre samtal om vattenmätaren hemma hos oss utan respons"],
  },
];

export const swedishResemblance: readonly Rule[] = inLaw.map(resemblanceRule);
