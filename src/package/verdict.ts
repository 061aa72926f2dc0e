/** What the findings of a verification mean for a delivery, as one of three verdicts with its reasons. */
import type { ControlId } from "../noark/check/finding.ts";
import type { ControlSummary } from "../noark/check/run.ts";

/**
 * `faulty`: the archive would send it back, or it is not what it is said to be. `notYetDeliverable`: nothing in it is
 * wrong, and something that a delivery needs is lacking. `deliverable`: neither.
 */
export type Verdict = "deliverable" | "notYetDeliverable" | "faulty";

/** The verdicts as people read them, in English; reports in other languages have words of their own. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  deliverable: "deliverable",
  notYetDeliverable: "sound, not yet deliverable",
  faulty: "faulty",
};

export type ReasonKind =
  | "differs"
  | "errors"
  | "notRun"
  | "schemas"
  | "envelopeSchemas"
  | "envelope"
  | "submission"
  | "open"
  | "leftOut"
  | "formats"
  | "misnamed"
  | "unjudged"
  | "lawful";

export interface Reason {
  readonly kind: ReasonKind;
  /** where the findings stand */
  readonly controls: readonly ControlId[];
  /** how many findings there are; of `notRun`, how many controls */
  readonly findings: number;
  /** in English, to be read after “because” */
  readonly says: string;
  /** the requirement behind it; `undefined` where the controls' own findings name it */
  readonly source: string | undefined;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** why it is not `deliverable`, what is worst first; empty when it is */
  readonly reasons: readonly Reason[];
  /** warnings about what is lawful in some deliveries: they hinder none, and a person should look at them */
  readonly toLookAt: readonly Reason[];
}

type Known = Pick<Reason, "kind" | "says" | "source">;

/** What a warning of these controls means. One of a control that is not here hinders a delivery until somebody has judged it. */
const warnings: Readonly<Partial<Record<ControlId, Known>>> = {
  "KA.06": {
    kind: "schemas",
    says: "the standard's schemas in it are not shown to be the official files",
    source: "Noark 5 v5.5, requirement 6.4.18",
  },
  "KA.99": {
    kind: "envelopeSchemas",
    says: "the schemas of the DIAS envelope in it are not shown to be the official files",
    source: "DIAS-SIP, Nasjonalarkivet",
  },
  "KA.09": {
    kind: "open",
    says: "the archive or the archive part is still open",
    source: "Noark 5 v5.5, M050 and M051",
  },
  "KA.28": {
    kind: "submission",
    says: "its submission description ({uuid}.xml) does not lie beside it",
    source: "DIAS-SIP, Nasjonalarkivet",
  },
  "KA.29": {
    kind: "envelope",
    says: "it is without the DIAS envelope (METS, PREMIS, log)",
    source: "DIAS-SIP, Nasjonalarkivet",
  },
  "KA.60": {
    kind: "formats",
    says: "documents are in formats that are not agreed with the archive",
    source: "arkivforskrifta § 30 (from 2026-01-01); the list RAF-220301",
  },
  "KA.61": {
    kind: "misnamed",
    says: "documents are in another format than their names say",
    source: "Noark 5 v5.5, M701, requirement 6.4.10",
  },
  "KA.67": {
    kind: "leftOut",
    says: "items of its period are not in it",
    source: "the selection that its manifest tells of",
  },
  "KA.02": {
    kind: "lawful",
    says: "the checksum's algorithm is spelt otherwise than SHA256",
    source: "Noark 5 v5.5, M706",
  },
  "KA.10": {
    kind: "lawful",
    says: "values outside the standard's lists (an agency may have its own)",
    source: "Noark 5 v5.5, M450 and M619",
  },
  "KA.12": {
    kind: "lawful",
    says: "the journals and the archive differ, as they may where the period is not cut sharp",
    source: "Noark 5 v5.5, requirement 6.4.22",
  },
  "KA.16": {
    kind: "lawful",
    says: "the public journal shows a name that another entry screens",
    source: "Noark 5 v5.5, M500–M504",
  },
  "KA.18": {
    kind: "lawful",
    says: "references lead to units of another extraction",
    source: "Noark 5 v5.5, M219",
  },
  "KA.23": {
    kind: "lawful",
    says: "units are written without their type",
    source: "Noark 5 v5.5, arkivstruktur.xsd",
  },
  "KA.40": {
    kind: "lawful",
    says: "the archival period is of other days than the archive parts, in the same years",
    source: "Noark 5 v5.5, requirements 6.4.12 and 6.4.22",
  },
  "KA.43": {
    kind: "lawful",
    says: "the archive or its creators are called otherwise in arkivuttrekk.xml",
    source: "Noark 5 v5.5, requirement 6.4.22",
  },
  "KA.44": {
    kind: "lawful",
    says: "what may happen to a closed archive until its delivery is dated after it",
    source: "Noark 5 v5.5, metadata catalogue",
  },
  "KA.45": {
    kind: "lawful",
    says: "entries were journaled before they were received, or written off before their document, by days that may be set by hand",
    source: "Noark 5 v5.5, M101, M103, M104 and M617",
  },
  "KA.46": {
    kind: "lawful",
    says: "entries are journaled outside the period, as they may where it is not cut sharp",
    source: "Noark 5 v5.5, requirement 6.4.22",
  },
  "KA.50": {
    kind: "lawful",
    says: "file names are not in Unicode's composed form, and may change where it is unpacked",
    source: "Unicode Standard Annex 15",
  },
  "KA.70": {
    kind: "lawful",
    says: "a case stands in two archive parts under one number, as one does that goes on in the next period",
    source: "Noark 5 v5.5, chapter 6.2 and M003",
  },
  "KA.73": {
    kind: "lawful",
    says: "ids and years are of another case or day, as they may be of what was moved or registered late",
    source: "Noark 5 v5.5, requirement 3.2.37 and M004",
  },
  "KA.75": {
    kind: "lawful",
    says: "numbers of the journal are not used, as where reserved ones were deleted or a period has several packages",
    source: "Noark 5 v5.5, requirement 3.2.21 and M014",
  },
  "KA.76": {
    kind: "lawful",
    says: "versions of documents are missing, as where older ones were deleted",
    source: "Noark 5 v5.5, requirement 2.7.14 and M005",
  },
  "KA.77": {
    kind: "lawful",
    says: "documents are numbered 0",
    source: "Noark 5 v5.5, M007",
  },
  "KA.78": {
    kind: "lawful",
    says: "the main document is not the first",
    source: "Noark 5 v5.5, M007",
  },
  "KA.79": {
    kind: "lawful",
    says: "registrations are without documents, or documents without files where some may be on paper",
    source: "Noark 5 v5.5, requirement 2.1.4 and M300",
  },
  "KA.80": {
    kind: "lawful",
    says: "file formats are identified by what says little of them",
    source: "Noark 5 v5.5, M702",
  },
  "KA.81": {
    kind: "lawful",
    says: "internal entries do not say who wrote to whom",
    source: "Noark 5 v5.5, M087",
  },
  "KA.85": {
    kind: "lawful",
    says: "the journals are of some of the archive's creators",
    source: "Noark 5 v5.5, requirement 6.4.29",
  },
  "KA.86": {
    kind: "lawful",
    says: "the running journal lacks a way of writing off, or has another unit or officer",
    source: "Noark 5 v5.5, requirement 5.2.2",
  },
  "KA.87": {
    kind: "lawful",
    says: "the public journal withholds names without a ground, or lacks a way of writing off",
    source: "Noark 5 v5.5, requirements 5.2.6 and 5.2.9",
  },
  "KA.88": {
    kind: "lawful",
    says: "own metadata are named like Noark's",
    source: "Noark 5 v5.5, requirement 6.4.34",
  },
};

/** Errors of these say that the package is not the one that was recorded. */
export const comparisonControls = ["KA.62", "KA.63", "KA.64", "KA.65", "KA.66"] as const;
export type ComparisonControl = (typeof comparisonControls)[number];

/** @param controls every control of a verification, those of comparisons too */
export function judge(controls: readonly ControlSummary[]): Judgement {
  const open = openUnits(controls);
  const sound = controls.filter(({ id }) => !open.some(({ controls: [one] }) => one === id));
  const faults = [...differing(controls), ...erring(sound), ...notRun(controls)];
  const warned = warnedOf(controls);
  const lacks = [...warned.filter(({ kind }) => kind !== "lawful"), ...open];
  const verdict = faults.length > 0 ? "faulty" : lacks.length > 0 ? "notYetDeliverable" : "deliverable";
  return {
    verdict,
    reasons: [...faults, ...lacks],
    toLookAt: warned.filter(({ kind }) => kind === "lawful"),
  };
}

/** What the statuses of an open series' cases and entries mean, which are errors in a delivery. */
const openStatuses: Readonly<Partial<Record<ControlId, Known>>> = {
  "N5.15": {
    kind: "open",
    says: "cases in it are open",
    source: "Noark 5 v5.5, M052, requirements 3.2.9 and 6.2.7",
  },
  "N5.22": {
    kind: "open",
    says: "entries in it are neither answered nor written off",
    source: "Noark 5 v5.5, M053, requirement 3.2.9",
  },
};

/** Open cases are no fault in a series that says that it is open; in a closed one they are (requirement 6.2.7). */
function openUnits(controls: readonly ControlSummary[]): readonly Reason[] {
  if (!controls.some(({ id, warnings: open }) => id === "KA.09" && open > 0)) return [];
  return controls.flatMap(({ id, errors }) => {
    const known = openStatuses[id];
    return known && errors > 0 ? [{ ...known, controls: [id], findings: errors }] : [];
  });
}

function isComparison(id: ControlId): boolean {
  return comparisonControls.some((each) => each === id);
}

function differing(controls: readonly ControlSummary[]): readonly Reason[] {
  return controls.filter(({ id, errors }) => isComparison(id) && errors > 0).map(faultOf("differs"));
}

function erring(controls: readonly ControlSummary[]): readonly Reason[] {
  return controls.filter(({ id, errors }) => !isComparison(id) && errors > 0).map(faultOf("errors"));
}

function faultOf(kind: "differs" | "errors"): (control: ControlSummary) => Reason {
  return ({ id, name, errors }) => ({
    kind,
    controls: [id],
    findings: errors,
    says: `${counted(errors, "error")} under ${id}: ${name}`,
    source: undefined,
  });
}

function notRun(controls: readonly ControlSummary[]): readonly Reason[] {
  const idle = controls.filter(({ ran }) => !ran).map(({ id }) => id);
  if (idle.length === 0) return [];
  return [
    {
      kind: "notRun",
      controls: idle,
      findings: idle.length,
      says: `${counted(idle.length, "control")} could not run: arkivstruktur.xml is missing or not well-formed`,
      source: undefined,
    },
  ];
}

function warnedOf(controls: readonly ControlSummary[]): readonly Reason[] {
  return controls
    .filter((control) => control.warnings > 0)
    .map(({ id, name, warnings: found }) => ({
      ...(warnings[id] ?? {
        kind: "unjudged" as const,
        says: `${counted(found, "warning")} that a person must judge, under ${id}: ${name}`,
        source: undefined,
      }),
      controls: [id],
      findings: found,
    }));
}

/** Which kind a reason of a manifest is; undefined for one that counts, or that another version said. */
export function kindSaid(says: string): ReasonKind | undefined {
  return [...Object.values(warnings), ...Object.values(openStatuses)].find((known) => known?.says === says)
    ?.kind;
}

/** `1 error`, `2 errors` */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}
