/** What the manifest of a package says, with a remark for everything that the receiver or the operator should know. */

import { openReasonText } from "../../journal/left.ts";
import { unavoidableFaults } from "../../noark/journal.ts";
import type { BuiltPackage } from "../../package/build.ts";
import type { PackageKeys, PackageManifest } from "../../package/manifest.ts";
import type { SchemaSet } from "../../package/schema-set.ts";
import type { JudgedReport } from "../verify/verify.ts";
import type { StoredBeside } from "./beside.ts";
import type { ExportPlan } from "./plan.ts";

export function manifestOf(
  plan: ExportPlan,
  schemas: Pick<SchemaSet, "origin"> & { readonly dias: Pick<SchemaSet["dias"], "origin"> },
  built: BuiltPackage,
  report: JudgedReport,
  keys: Pick<PackageKeys, "tar" | "submission">,
  submission: StoredBeside,
): PackageManifest {
  const { scope, counts, totals } = plan;
  return {
    form: "kanalarkiv-package-1",
    packageId: scope.packageId,
    agency: { name: scope.agency.name, orgNumber: scope.agency.orgNumber },
    period: { from: scope.from, to: scope.to },
    closedAt: scope.closedAt.toISOString(),
    closedBy: scope.closedBy,
    tar: { key: keys.tar, sha256: built.sha256, sizeBytes: built.sizeBytes, entries: built.entries },
    submission: { key: keys.submission, ...submission },
    schemas: schemas.origin,
    part: { number: scope.part, of: scope.parts },
    replaces: plan.replaces ?? null,
    selection: { ...counts },
    leftOut: leftOutIn(plan),
    closing: closingOf(plan),
    journal: {
      entries: totals.journalEntries,
      from: totals.firstJournalDay ?? null,
      to: totals.lastJournalDay ?? null,
    },
    verification: {
      verdict: report.verdict,
      because: report.reasons.map(({ says }) => says),
      errors: report.errors,
      warnings: report.warnings,
    },
    remarks: [...schemaRemarks(schemas), ...remarksOf(plan, built)],
  };
}

/** What the manifest and its comparison with the package say of what was left out as prunable. */
export function leftOutIn({ scope: { leftOut = [] } }: ExportPlan): NonNullable<PackageManifest["leftOut"]> {
  return leftOut.map(({ citation, by, items }) => ({ under: citation, by: by ?? null, items }));
}

/** What the manifest and its comparison with the package say of the closing. */
export function closingOf({ scope: { closure } }: ExportPlan): PackageManifest["closing"] {
  return { closed: closure.closed, because: closure.because ?? null };
}

function schemaRemarks(schemas: Parameters<typeof manifestOf>[1]): readonly string[] {
  if (schemas.origin === "own")
    return [
      "the schemas in the package are Kanalarkiv's own description of the standard; install the official files with `kanalarkiv schemas install` before a delivery",
    ];
  if (schemas.dias.origin === "own")
    return [
      "the schemas of the DIAS envelope are Kanalarkiv's own description; run `kanalarkiv schemas install` with a source that has the official ones before a delivery",
    ];
  return [];
}

function remarksOf(plan: ExportPlan, built: BuiltPackage): string[] {
  const remarks: string[] = [...plan.remarks];
  remarks.push(...closingRemarks(plan));
  for (const fault of unavoidableFaults(plan.totals, { closed: true, because: undefined }))
    remarks.push(`${fault.test} ${fault.file}: ${fault.because}`);
  for (const remark of built.tally.unapprovedFormats.values())
    remarks.push(
      `${remark.files} file(s) of ${remark.mediaType} (.${remark.extension}) are ${remark.because === "notAccepted" ? "not in an accepted archive format" : "accepted as PDF/A only"}; first: ${remark.path}`,
    );
  if (plan.counts.needsReview > 0)
    remarks.push(
      `${plan.counts.needsReview} item(s) of the period wait for review and are not in the package`,
    );
  for (const group of leftOutIn(plan)) remarks.push(leftOutRemark(group));
  if (plan.counts.prunable > 0)
    remarks.push(
      `${plan.counts.prunable} item(s) that are prunable, or proposed as such, are in the package; ${plan.scope.disposalNoted ? "disposal is noted with those that an officer has confirmed under a clause in force" : "they are kept without a note of disposal"}`,
    );
  return remarks;
}

export function leftOutRemark({ under, by, items }: ReturnType<typeof leftOutIn>[number]): string {
  return `${items} item(s) of the period are not in the package: ${by ?? "the decision itself"} confirmed them as prunable under ${under}; --with-prunable takes them in`;
}

/** Why the series is open, and what to do; or what it was closed over, and why. */
function closingRemarks({ scope, left }: ExportPlan): readonly string[] {
  const { closed, because } = scope.closure;
  const reasons = left.map(openReasonText).join("; ");
  if (!closed)
    return [
      `the series is open, so the package is not deliverable yet: ${reasons}. settle these and export again with --replaces, or close it with a reason: --write-off-rest, --close-anyway`,
    ];
  // that arrears were written off is a remark of its own
  if (because === undefined || left.length === 0) return [];
  return [`${scope.closedBy} closed the series over what was left (${reasons}): ${because}`];
}
