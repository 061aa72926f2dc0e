/** What the control of a dropped package came to, and how far it has come. Pure. */
import type { Reason, Verdict } from "../../package/verdict.ts";

export interface ControlProgress {
  readonly phase: "unpacking" | "reading";
  /** bytes */
  readonly done: number;
  readonly total: number | undefined;
}

export interface ControlDone {
  readonly verdict: Verdict;
  /** as it was dropped */
  readonly name: string;
  /** why it cannot be read as a package, in English; undefined when it can */
  readonly unreadable: string | undefined;
  readonly packageName: string | undefined;
  readonly sha256: string | undefined;
  readonly files: number;
  readonly sizeBytes: number;
  /** how many controls there are */
  readonly controls: number;
  readonly errors: number;
  readonly warnings: number;
  readonly reasons: readonly Pick<Reason, "kind" | "controls" | "findings" | "says">[];
  /** the first ones */
  readonly findings: readonly ControlFinding[];
  /** the whole report, to be kept or printed */
  readonly html: string;
}

export interface ControlFinding {
  readonly control: string;
  readonly level: string;
  readonly file: string;
  readonly line: number | undefined;
  readonly message: string;
}

/** Why a package was refused before it could be judged, for who says it in other words. */
export const refusals = [
  "bomb",
  "path",
  "link",
  "encrypted",
  "twice",
  "several",
  "beside",
  "time",
  "memory",
  "ended",
  "other",
] as const;
export type Refusal = (typeof refusals)[number];

/** @param said what the reading or its process said, in English */
export function refusalOf(said: string): Refusal {
  if (/unpacks to more than/.test(said)) return "bomb";
  if (
    /leads out of the package|does not lie in the package|invalid relative path|absolute path|invalid characters in fileName/.test(
      said,
    )
  )
    return "path";
  if (
    /it is a (?:\S+ )?(?:link|symlink|device|character-device|block-device|fifo)|link or a device/.test(said)
  )
    return "link";
  if (/is encrypted/.test(said)) return "encrypted";
  if (/comes twice|is a file and a folder/.test(said)) return "twice";
  if (/would be controlled by nobody/.test(said)) return "beside";
  if (/give one package at a time/.test(said)) return "several";
  if (/had not come to an end after/.test(said)) return "time";
  if (/of memory/.test(said)) return "memory";
  return "other";
}
