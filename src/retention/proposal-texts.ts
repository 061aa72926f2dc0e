/** Why a proposal is left to an officer although a rule holds, in the agency's language. */
import { type ClassId, classTitles } from "../classify/classes.ts";
import type { Language } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { Clause } from "../domain/decision.ts";
import { longDay } from "../domain/written-day.ts";

export function uncoveredText(classId: ClassId, postedOn: Day, language: Language): string {
  const name = classTitles[classId][language];
  const posted = longDay(postedOn, language);
  switch (language) {
    case "nb":
      return `Ingen vedtatt bevarings- og kassasjonsregel dekker «${name}» fra ${posted}, så det bevares.`;
    case "nn":
      return `Ingen vedteken bevarings- og kassasjonsregel dekkjer «${name}» frå ${posted}, så det vert teke vare på.`;
    case "sv":
      return `Inget fattat gallringsbeslut omfattar ”${name}” från ${posted}, så det bevaras.`;
    case "en":
      return `No adopted decision covers “${name}” of ${posted}, so it is preserved.`;
  }
}

/** Why the outcome is another than the rule's: the decision keeps more. */
export function stricterText(clause: Clause, language: Language): string {
  const inCase = clause.outcome === "caseworkDocument";
  switch (language) {
    case "nb":
      return `Vedtakets punkt ${clause.id} bestemmer at det ${inCase ? "hører til i sak" : "bevares"}.`;
    case "nn":
      return `Punkt ${clause.id} i vedtaket fastset at det ${inCase ? "høyrer til i sak" : "vert teke vare på"}.`;
    case "sv":
      return `Beslutets punkt ${clause.id} anger att det ${inCase ? "hör till ett ärende" : "ska bevaras"}.`;
    case "en":
      return `Clause ${clause.id} of the decision says that it ${inCase ? "belongs to a case" : "is preserved"}.`;
  }
}

/** Why an item is of a class of the agency's own; the word is of the decision's list, never of the citizen's text. */
export function ownClassText(title: string, word: string, { id }: Clause, language: Language): string {
  switch (language) {
    case "nb":
      return `Egen klasse: ${title}, kjent på «${word}» (vedtakets punkt ${id}).`;
    case "nn":
      return `Eigen klasse: ${title}, kjend på «${word}» (punkt ${id} i vedtaket).`;
    case "sv":
      return `Egen klass: ${title}, igenkänd på ”${word}” (beslutets punkt ${id}).`;
    case "en":
      return `Own class: ${title}, known by “${word}” (clause ${id} of the decision).`;
  }
}

/** Added where a text is of an own class that is prunable, and says something besides. */
export function saysMoreText(language: Language): string {
  switch (language) {
    case "nb":
      return "Teksten sier mer enn det, er endret eller har en fil: les den og avgjør.";
    case "nn":
      return "Teksten seier meir enn det, er endra eller har ei fil: les han og avgjer.";
    case "sv":
      return "Texten säger mer än så, är ändrad eller har en fil: läs den och avgör.";
    case "en":
      return "The text says more than that, was edited or has a file: read it and decide.";
  }
}
