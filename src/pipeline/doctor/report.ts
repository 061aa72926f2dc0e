/** What the doctor says: one line for each thing that was looked at, with its place, what is there, and what to do. */
import type { ErrorCode } from "../../domain/errors.ts";

export type DoctorCode = Extract<ErrorCode, `doctor.${string}`>;

export interface DoctorFinding {
  readonly code: DoctorCode;
  /** `warn`: the archive works, and somebody should look; `fault`: something is lost, kept from working, or unsafe */
  readonly grade: "ok" | "warn" | "fault";
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

/** `3.2 GB` */
export function sizeText(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}
