/** A decision's clauses in the words of its reader. */
import { classTitles, isClassId } from "../../classify/classes.ts";
import type { Language } from "../../domain/agency.ts";
import type { Clause, ClauseScope, OwnClass, Retention, RetentionDecision } from "../../domain/decision.ts";
import type { DecisionPageWords } from "../words/decisions.ts";
import { shortDay } from "./days.ts";

/** What a class is called: by the rules, by the decision, else by its id. */
export function classTitle(
  classId: string,
  language: Language,
  own: readonly Pick<OwnClass, "id" | "titles">[] = [],
): string {
  if (isClassId(classId)) return classTitles[classId][language];
  const titles = own.find(({ id }) => id === classId)?.titles;
  return titles?.[language] ?? Object.values(titles ?? {})[0] ?? classId;
}

export function retentionText(retention: Retention, { retention: words }: DecisionPageWords): string {
  switch (retention.kind) {
    case "preserve":
    case "followsCase":
    case "inactive":
      return words[retention.kind];
    case "years":
      return `${words.years(retention.years)}, ${sinceText(retention, words)}`;
    case "months":
      return `${words.months(retention.months)}, ${sinceText(retention, words)}`;
    case "days":
      return `${words.days(retention.days)}, ${sinceText(retention, words)}`;
  }
}

function sinceText(
  { trigger, quietDays }: Extract<Retention, { readonly trigger: string }>,
  words: DecisionPageWords["retention"],
): string {
  const from = words.from(words.trigger[trigger]);
  return quietDays === undefined ? from : `${from} ${words.quiet(quietDays)}`;
}

/** @param channels titles of the agency's channels, by id and address */
export function scopeText(
  scope: ClauseScope,
  { scopeOf }: DecisionPageWords,
  language: Language,
  channels: ReadonlyMap<string, string>,
): string {
  const named = scope.channels?.map((channel) => channels.get(channel) ?? channel);
  const parts = [
    named && `${scopeOf.channels}: ${named.join(", ")}`,
    scope.channelKinds && `${scopeOf.channelKinds}: ${scope.channelKinds.join(", ")}`,
    scope.units && `${scopeOf.units}: ${scope.units.join(", ")}`,
    scope.postedFrom && `${scopeOf.from} ${shortDay(scope.postedFrom, language)}`,
    scope.postedTo && `${scopeOf.to} ${shortDay(scope.postedTo, language)}`,
  ];
  return parts.filter(Boolean).join("; ");
}

export function validityText(
  { validFrom, validTo }: Pick<RetentionDecision, "validFrom" | "validTo">,
  { valid }: DecisionPageWords,
  language: Language,
): string {
  return valid(shortDay(validFrom, language), validTo && shortDay(validTo, language));
}

export function classesText(
  { classes }: Pick<Clause, "classes">,
  language: Language,
  own: readonly Pick<OwnClass, "id" | "titles">[] = [],
): string {
  return classes.map((classId) => classTitle(classId, language, own)).join(", ");
}
