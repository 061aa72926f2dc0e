/** What the doctor says: one line for each thing that was looked at, with its place, what is there, and what to do. */
import type { ErrorCode } from "../../domain/errors.ts";

export type DoctorCode = Extract<ErrorCode, `doctor.${string}`>;

export interface DoctorFinding {
  readonly code: DoctorCode;
  /**
   * `warn`: the archive works, and somebody should look; `fault`: something is lost, kept from working, or unsafe;
   * `unchecked`: it may be either, for it could not be looked at
   */
  readonly grade: "ok" | "unchecked" | "warn" | "fault";
  readonly place: string;
  /** what is there, without secrets */
  readonly value: string;
  /** what to do about this one, where the code's own words do not say it */
  readonly todo?: string | undefined;
}

export function ok(code: DoctorCode, place: string, value: string): DoctorFinding {
  return { code, grade: "ok", place, value };
}

export function warn(code: DoctorCode, place: string, value: string, todo?: string): DoctorFinding {
  return { code, grade: "warn", place, value, ...(todo !== undefined && { todo }) };
}

export function fault(code: DoctorCode, place: string, value: string, todo?: string): DoctorFinding {
  return { code, grade: "fault", place, value, ...(todo !== undefined && { todo }) };
}

/** @param why it could not be looked at */
export function unchecked(code: DoctorCode, place: string, why: string, todo?: string): DoctorFinding {
  return {
    code,
    grade: "unchecked",
    place,
    value: `not checked: ${why}`,
    ...(todo !== undefined && { todo }),
  };
}

/** Beside the settings, without which nothing is looked at. */
const everything: readonly DoctorCode[] = [
  "doctor.variable",
  "doctor.disk",
  "doctor.database",
  "doctor.server",
  "doctor.owner",
  "doctor.clock",
  "doctor.migrations",
  "doctor.publicRole",
  "doctor.deskRole",
  "doctor.desk",
  "doctor.leftovers",
  "doctor.secrets",
  "doctor.access",
  "doctor.timetable",
  "doctor.looks",
  "doctor.store",
  "doctor.key",
  "doctor.badLinks",
  "doctor.provider",
];

/** What nothing was said of is told as not checked: silence would pass for health. */
export function withUnchecked(found: readonly DoctorFinding[], why: string): readonly DoctorFinding[] {
  const said = new Set(found.map(({ code }) => code));
  const silent = everything.filter((code) => !said.has(code));
  return [...found, ...silent.map((code) => unchecked(code, "–", why))];
}

/** `3.2 GB` */
export function sizeText(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}
