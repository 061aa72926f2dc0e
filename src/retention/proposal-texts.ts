/** Why a proposal is left to an officer although a rule holds, in the agency's language. */
import { type ClassId, classTitles } from "../classify/classes.ts";
import type { Rule } from "../classify/rules/rule.ts";
import type { Language } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { Clause } from "../domain/decision.ts";
import type { Outcome } from "../domain/outcome.ts";

export function uncoveredText(classId: ClassId, postedOn: Day, language: Language): string {
  const name = `${classTitles[classId][language]} (${classId})`;
  switch (language) {
    case "nb":
      return `Ingen vedtatt bevarings- og kassasjonsregel dekker ${name} fra ${postedOn}, så det bevares.`;
    case "nn":
      return `Ingen vedteken bevarings- og kassasjonsregel dekkjer ${name} frå ${postedOn}, så det vert teke vare på.`;
    case "sv":
      return `Inget antaget gallringsbeslut omfattar ${name} från ${postedOn}, så det bevaras.`;
    case "en":
      return `No adopted decision covers ${name} of ${postedOn}, so it is preserved.`;
  }
}

export function conflictText(rule: Rule, clause: Clause, language: Language): string {
  const byRule = outcomeNames[rule.outcome][language];
  const byClause = outcomeNames[clause.outcome][language];
  switch (language) {
    case "nb":
      return `Regel ${rule.id} sier «${byRule}», vedtakets punkt ${clause.id} sier «${byClause}»: avgjør hva som gjelder.`;
    case "nn":
      return `Regel ${rule.id} seier «${byRule}», punkt ${clause.id} i vedtaket seier «${byClause}»: avgjer kva som gjeld.`;
    case "sv":
      return `Regel ${rule.id} säger ”${byRule}”, beslutets punkt ${clause.id} säger ”${byClause}”: avgör vad som gäller.`;
    case "en":
      return `Rule ${rule.id} says “${byRule}”, clause ${clause.id} of the decision says “${byClause}”: decide which holds.`;
  }
}

const outcomeNames: Readonly<Record<Outcome, Readonly<Record<Language, string>>>> = {
  publicRecord: {
    nb: "offentlig saksdokument",
    nn: "offentleg saksdokument",
    sv: "allmän handling",
    en: "public record",
  },
  caseworkDocument: {
    nb: "dokument i sak",
    nn: "dokument i sak",
    sv: "handling i ärende",
    en: "casework document",
  },
  prunable: { nb: "kan kasseres", nn: "kan kasserast", sv: "gallringsbar", en: "prunable" },
  needsReview: { nb: "må vurderes", nn: "må vurderast", sv: "måste bedömas", en: "needs review" },
};
