/** When an item may be destroyed, and on what decision (Noark 5 M450–M453). */
import { type Day, dayOf, yearOf } from "../domain/day.ts";
import type { ExportedItem, ExportScope } from "../domain/export.ts";
import { kassasjonsvedtak } from "./names.ts";
import type { NoarkSettings } from "./writing.ts";
import type { XmlNode } from "./xml.ts";

/** The disposal note of a prunable item with a day; undefined for everything else, which is preserved. */
export function kassasjon(
  scope: ExportScope,
  item: ExportedItem,
  settings: NoarkSettings,
): XmlNode | undefined {
  const { outcome, clause, dueOn } = item.classification;
  if (outcome !== "prunable" || !dueOn) return undefined;
  const authority = clause && settings.disposalAuthority(clause);
  const citation = clause && `Kassasjonsvedtak ${clause.decisionId} pkt. ${clause.clauseId}`;
  const posted = dayOf(item.postedAt, scope.agency.timeZone);
  return [
    "kassasjon",
    [
      ["kassasjonsvedtak", kassasjonsvedtak],
      ["kassasjonshjemmel", authority?.citation ?? citation],
      ["bevaringstid", authority?.years ?? yearsKept(posted, dueOn)],
      ["kassasjonsdato", dueOn],
    ],
  ];
}

/**
 * The whole years that an item is kept, read from its dates when the clause is not at hand.
 *
 * A period that ends on a 1 January ran from the end of the year of posting, as Noark's default does.
 */
export function yearsKept(posted: Day, due: Day): number {
  const years = yearOf(due) - yearOf(posted);
  const unfinished = due.endsWith("-01-01") || due.slice(4) < posted.slice(4);
  return Math.max(0, unfinished ? years - 1 : years);
}
