/** A verification as a person reads it on a terminal: the verdict with its reasons first, then what was found and what to do. */
import { harmless } from "../domain/harmless.ts";
import type { Finding } from "../noark/check/finding.ts";
import type { ControlSummary } from "../noark/check/run.ts";
import type { Compared } from "./comparison.ts";
import type { JudgedReport } from "./judged.ts";
import { remedyOf, type Situation } from "./remedy.ts";
import { counted, type Judgement, type Reason, type Verdict, verdictWords } from "./verdict.ts";

export { verdictWords } from "./verdict.ts";

export interface TextStyle extends Pick<Situation, "ownSystem"> {
  /** every control with its counts at the end, also those that found nothing */
  readonly all: boolean;
  /** findings of each control that are printed; the counts are of all */
  readonly shownPerControl?: number;
}

/** Lines are wrapped here; only a word that is longer stands out. */
const columns = 90;

const headings: Readonly<Record<Verdict, string>> = {
  deliverable: "Deliverable.",
  notYetDeliverable: "Sound, not yet deliverable, because",
  faulty: "Faulty, because",
};

/** Reasons that stand in the head; the others are counted there. */
const shownReasons = 8;

export function reportText(
  report: JudgedReport,
  { all, ownSystem, shownPerControl = 10 }: TextStyle,
): string {
  const situation = { ownSystem, origin: report.origin, compared: report.compared };
  const found = report.controls.filter(({ errors, warnings }) => errors + warnings > 0);
  return [
    ...verdictLines(report),
    "",
    ...factLines(report),
    ...comparedLines(report.compared),
    ...found.flatMap((each) => controlLines(each, report.findings, situation, shownPerControl)),
    ...(all ? ["", ...report.controls.map(tableLine)] : []),
  ].join("\n");
}

/** @param because why it cannot be read as a package */
export function unreadableText(because: string): string {
  return ["Faulty, because it cannot be read as a package", ...wrapped("  · ", because)].join("\n");
}

/** The verdict in one line, for outputs that are about something else. */
export function verdictLine({ verdict, reasons }: Judgement): string {
  const because = reasons.map(({ says }) => says).join("; ");
  return `verdict: ${verdictWords[verdict]}${because === "" ? "" : `, because ${because}`}`;
}

function verdictLines({ verdict, reasons, toLookAt }: Judgement): readonly string[] {
  const more = reasons.length - shownReasons;
  return [
    headings[verdict],
    ...reasons.slice(0, shownReasons).flatMap(reasonLines),
    ...(more > 0 ? [`  · and ${counted(more, "reason")} more`] : []),
    ...(toLookAt.length === 0 ? [] : ["To be looked at by a person; it hinders no delivery:"]),
    ...toLookAt.flatMap(reasonLines),
  ];
}

function reasonLines({ says, source, controls }: Reason): readonly string[] {
  const [first] = controls;
  const where = [controls.length === 1 && !says.includes(first ?? "") ? first : undefined, source];
  const behind = where.filter((each) => each !== undefined).join("; ");
  return wrapped("  · ", behind === "" ? says : `${says} (${behind})`);
}

function factLines(report: JudgedReport): readonly string[] {
  const { packageName, origin, controls, errors, warnings, files, sizeBytes, schemas } = report;
  const { from, to } = origin?.period ?? {};
  const facts = [
    origin?.creators.join(", "),
    from === undefined && to === undefined ? undefined : `${from ?? "?"}–${to ?? "?"}`,
    `made by ${origin?.systemName ?? "a system that it does not name"}`,
  ].filter((each) => each !== undefined && each !== "");
  return [
    ...(packageName === undefined ? [] : wrapped("package   ", packageName)),
    ...wrapped("of        ", facts.join(", ")),
    ...(report.sha256 === undefined ? [] : [`SHA-256   ${report.sha256}`]),
    `content   ${counted(files, "file")}, ${counted(sizeBytes, "byte")}, ${schemas} schemas`,
    `controls  ${controls.length}: ${counted(errors, "error")}, ${counted(warnings, "warning")}`,
  ];
}

const marks: Readonly<Record<Compared["outcome"], string>> = {
  matches: "compared  ",
  differs: "DIFFERS   ",
  notCompared: "not seen  ",
};

function comparedLines(compared: readonly Compared[]): readonly string[] {
  return compared.flatMap(({ outcome, says }) => wrapped(marks[outcome], says));
}

function controlLines(
  control: ControlSummary,
  findings: readonly Finding[],
  situation: Situation,
  limit: number,
): readonly string[] {
  const { id, name, errors, warnings } = control;
  const found = findings.filter((each) => each.control === id && each.level !== "info").slice(0, limit);
  const more = errors + warnings - found.length;
  const counts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  return [
    "",
    ...wrapped("", `${id} ${name} (${counts.join(", ")})`),
    ...found.flatMap(findingLines),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...wrapped("  to do   ", remedyOf(control, situation)),
  ];
}

function findingLines({ level, file, line, message }: Finding): readonly string[] {
  const place = [file, ...(line === undefined ? [] : [line])].join(":");
  return wrapped(`  ${level.padEnd(7)} `, place === "" ? message : `${place}: ${message}`);
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

/** Breaks at spaces; the lines after the first are indented as far as the first one's label. */
export function wrapped(label: string, text: string): readonly string[] {
  const room = columns - label.length;
  const lines: string[] = [];
  let line = "";
  for (const word of harmless(text).split(/[ \n]/)) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each, index) => `${index === 0 ? label : " ".repeat(label.length)}${each}`.trimEnd());
}
