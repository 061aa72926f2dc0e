/** A verification together with what the package was compared with, and with its verdict. */
import type { Compared, Comparison } from "./comparison.ts";
import { type Judgement, judge } from "./verdict.ts";
import type { VerificationReport } from "./verify.ts";

export interface JudgedReport extends VerificationReport, Judgement {
  /** with which records outside the package it was compared, and with which not */
  readonly compared: readonly Compared[];
}

/** @param comparison what the package was compared with; nothing when it has just been made */
export function judged(report: VerificationReport, comparison?: Comparison): JudgedReport {
  const { compared = [], controls: more = [], findings = [] } = comparison ?? {};
  const controls = [...report.controls, ...more];
  return {
    ...report,
    ...judge(controls),
    compared,
    controls,
    findings: [...report.findings, ...findings],
    errors: report.errors + more.reduce((sum, { errors }) => sum + errors, 0),
    warnings: report.warnings + more.reduce((sum, { warnings }) => sum + warnings, 0),
    passed: report.passed && more.every(({ errors }) => errors === 0),
  };
}
