/** Norway: what is like an alarm without a word of our lists. */
import { type ResemblanceInLaw, resemblanceRule } from "../resemblance.ts";
import type { Rule } from "../rule.ts";
import { ARKF, BEVF, FVL, grounds, OFFF, OFFL } from "../sources.ts";

const inLaw: readonly ResemblanceInLaw[] = [
  {
    kind: "selfHarm",
    id: "NO-15L",
    row: 15,
    source: OFFL("§ 13 første ledd"),
    ground: grounds.confidential,
    examples: ["Dere har tatt alt. Nå tar jeg det siste som er igjen, meg sjøl"],
  },
  {
    kind: "threat",
    id: "NO-14L",
    row: 14,
    source: ARKF("§ 1 a–b"),
    examples: ["Smil mens du kan, teknisk sjef. Det blir ikke lenge"],
  },
  {
    kind: "tip",
    id: "NO-09L",
    row: 9,
    source: OFFL("§ 24 andre ledd"),
    ground: grounds.tip,
    examples: ["stillaset ved kirka har ikke rekkverk og gutta klatrer uten sele"],
  },
  {
    kind: "decisionComplaint",
    id: "NO-07L",
    row: 7,
    source: FVL("§§ 29–32"),
    examples: ["tilsynsgebyr for pipe eg ikkje har? Dra attende kravet"],
  },
  {
    kind: "accessRequest",
    id: "NO-10L",
    row: 10,
    source: OFFL("§§ 28 og 32"),
    examples: ["Kunne ha tenkt meg å lese anbudene på hurtigbåten"],
  },
  {
    kind: "personalData",
    id: "NO-15M",
    row: 15,
    source: OFFF("§ 7 andre ledd"),
    ground: grounds.confidential,
    examples: ["Ola i 4. klasse har lus og mora vil ikke gjøre noe"],
  },
  {
    kind: "consultation",
    id: "NO-11L",
    row: 11,
    source: BEVF("§ 22 c"),
    examples: ["kystsoneplanen: hold oppdrettet unna gyteplassen ved Kvalneset"],
  },
  {
    kind: "caseQuestion",
    id: "NO-06L",
    row: 6,
    source: ARKF("§ 14"),
    examples: ["Lurer på hvor i køen jeg er for omsorgsbolig"],
  },
];

export const norwegianResemblance: readonly Rule[] = inLaw.map(resemblanceRule);
