/** Which rule holds for items whose stored classification still tells it, so that no text is read again. Pure. */
import type { Rule } from "../../classify/rules/rule.ts";
import type { CompiledTable } from "../../classify/table.ts";
import type { StoredItem } from "../../db/stored-threads.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { isByOfficer } from "../../domain/review.ts";
import type { RuleOf } from "./decide.ts";

export type RulesById = ReadonlyMap<string, Rule>;

export function rulesById({ rules }: CompiledTable): RulesById {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

/** Everything that rules ask of the thread is as it was when its items were classified. */
export function isAsClassified(rules: RulesById, thread: readonly StoredItem[]): boolean {
  return thread.every(
    ({ isFresh, movedSince, current, sameTextOnOwnSite }) =>
      isFresh &&
      !movedSince &&
      // what stands on the agency's own site is asked of the store each time: it may have gone from there
      (!current ||
        isByOfficer(current.by) ||
        sameTextOnOwnSite === (rules.get(current.ruleId)?.classId === "PUBLICATION-COPY")),
  );
}

/** Rules ask of a parent whether the agency said it, and whether it is casework, prunable or waits: where that changes, texts are read. */
export function storedRules(rules: RulesById, thread: readonly StoredItem[]): RuleOf {
  const byNativeId = new Map(thread.map((item) => [item.nativeId, item]));
  return (item, made) => {
    const { current, parentNativeId } = item;
    const rule = current && rules.get(current.ruleId);
    if (!current || !rule) return undefined;
    const parent = parentNativeId === undefined ? undefined : byNativeId.get(parentNativeId);
    const parentMade = parent && made.get(parent.nativeId);
    if (
      parent &&
      asAsked(parent.byAgency, parentMade?.outcome) !== asAsked(parent.byAgency, parent.current?.outcome)
    )
      return undefined;
    return {
      match: { rule },
      subject: {
        byAgency: item.byAgency,
        title: item.title,
        text: item.text,
        versions: item.versionNumber,
        mediaCount: item.mediaCount,
        parent: parent && { ground: parentMade?.ground },
      },
      language: current.language ?? "other",
    };
  };
}

function asAsked(byAgency: boolean, outcome: Outcome = "needsReview"): string {
  if (outcome === "caseworkDocument") return outcome;
  return byAgency || outcome === "publicRecord" ? "" : outcome;
}
