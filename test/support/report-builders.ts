/** Verification reports without a package: controls and findings as a test needs them. */
import { sha256 } from "../../src/domain/ids.ts";
import type { ControlId, Finding } from "../../src/noark/check/finding.ts";
import type { ControlSummary } from "../../src/noark/check/run.ts";
import type { Comparison } from "../../src/package/comparison.ts";
import { type JudgedReport, judged } from "../../src/package/judged.ts";

export const packageName = "8a3f0f0e-1111-4222-8333-444455556666";

export function control(id: ControlId, errors = 0, warnings = 0, ran = true): ControlSummary {
  return { id, name: "A rule", kind: "content", remedy: "Write it right.", infos: 0, errors, warnings, ran };
}

export function finding(id: ControlId, level: Finding["level"], message = "it is wrong"): Finding {
  return { control: id, level, message, file: "arkivstruktur.xml", line: 7 };
}

export function aReport(
  controls: readonly ControlSummary[],
  findings: readonly Finding[] = [],
  systemName = "Kanalarkiv",
  comparison?: Comparison,
): JudgedReport {
  return judged(
    {
      controls,
      findings,
      errors: controls.reduce((sum, { errors }) => sum + errors, 0),
      warnings: controls.reduce((sum, { warnings }) => sum + warnings, 0),
      files: 3,
      sizeBytes: 4096,
      sha256: sha256("a".repeat(64)),
      schemas: "own",
      packageName,
      origin: {
        archive: "Arkiv",
        creators: ["Fjordvik kommune"],
        systemName,
        period: { from: "2026-01-01", to: "2026-12-31" },
      },
      passed: controls.every(({ errors, ran }) => ran && errors === 0),
    },
    comparison,
  );
}
