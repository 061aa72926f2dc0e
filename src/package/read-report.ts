/** A verification as a person reads it: what was found, where, and what to do; then every control with its counts. */
import type { Finding } from "../noark/check/finding.ts";
import type { ControlSummary } from "../noark/check/run.ts";
import type { VerificationReport } from "./verify.ts";

/** @param shownPerControl findings of each control that are printed; the table has all counts */
export function reportText(report: VerificationReport, shownPerControl = 10): string {
  const faulty = report.controls.filter(({ errors, warnings, ran }) => errors + warnings > 0 || !ran);
  return [
    ...headLines(report),
    "",
    ...faulty.flatMap((control) => findingLines(control, report.findings, shownPerControl)),
    ...report.controls.map(tableLine),
    "",
  ].join("\n");
}

function headLines(report: VerificationReport): readonly string[] {
  const notRun = report.controls.filter(({ ran }) => !ran).length;
  return [
    report.passed ? "The package can be delivered." : "The package cannot be delivered as it is.",
    `${report.controls.length} controls, ${report.errors} errors, ${report.warnings} warnings${notRun === 0 ? "" : `, ${notRun} controls could not run`}`,
    `${report.files} files, ${report.sizeBytes} bytes, ${report.schemas} schemas`,
    ...(report.sha256 === undefined ? [] : [`SHA-256 of the tar: ${report.sha256}`]),
  ];
}

function findingLines(
  control: ControlSummary,
  findings: readonly Finding[],
  limit: number,
): readonly string[] {
  const found = findings.filter((each) => each.control === control.id && each.level !== "info");
  const more = control.errors + control.warnings - Math.min(found.length, limit);
  return [
    `${control.id} ${control.name}`,
    ...(control.ran ? [] : ["  not run: arkivstruktur.xml is missing or not well-formed"]),
    ...found.slice(0, limit).map(findingLine),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...(found.length === 0 ? [] : [`  what to do: ${control.remedy}`]),
    "",
  ];
}

function findingLine({ level, file, line, message }: Finding): string {
  return `  ${level.padEnd(7)} ${file}${line === undefined ? "" : `:${line}`}: ${message}`;
}

function tableLine({ id, errors, warnings, infos, ran, name }: ControlSummary): string {
  const counts = ran
    ? `${count(errors, "E")} ${count(warnings, "W")} ${count(infos, "i")}`
    : "not run".padEnd(20);
  return `${id.padEnd(6)} ${counts}  ${name}`;
}

function count(number: number, letter: string): string {
  return (number === 0 ? "–" : `${number}${letter}`).padStart(6);
}
