/** What stands against the destruction of an item, as an officer reads it, with what can be done. */
import type { RetentionCondition } from "../../domain/decision.ts";
import { assertNever } from "../../domain/errors.ts";
import type { ReopenedBecause } from "../../domain/review.ts";
import type { Obstacle, ObstacleCode, WaitsFor } from "../../pipeline/prune/check.ts";

/** Which gate of the law each obstacle stands for, and what it is for many items. */
export const obstacleWords: Readonly<
  Record<ObstacleCode, { readonly gate: string; readonly meaning: string }>
> = {
  notClassified: { gate: "G5", meaning: "not classified yet" },
  notPrunable: { gate: "G4", meaning: "kept: the class in force is not prunable" },
  preservedByStatute: { gate: "G4", meaning: "a statute preserves the class" },
  unconfirmed: { gate: "G5", meaning: "proposed only: no officer has confirmed it" },
  reopened: { gate: "G5", meaning: "waits again for an officer" },
  otherVersion: { gate: "G5", meaning: "another version came after it was decided" },
  threadChanged: { gate: "G5", meaning: "its thread changed and is not classified again yet" },
  openAct: { gate: "G5", meaning: "postponed, or handed over, and not decided since" },
  actOwed: { gate: "G5", meaning: "owed an act: nobody said what was done" },
  noClause: { gate: "G1", meaning: "no clause of a decision in force covers it" },
  clauseKeeps: { gate: "G1", meaning: "the clause in force keeps it" },
  notDue: { gate: "G2", meaning: "its period is not over" },
  undetermined: { gate: "G2", meaning: "no day can be computed: what the period waits for is not known" },
  conditionUnmet: { gate: "G7", meaning: "a condition of the clause is not met" },
  held: { gate: "G3", meaning: "held" },
  journaled: { gate: "G12", meaning: "journaled" },
  opensCase: { gate: "G12", meaning: "a case hangs on it" },
  unregistered: { gate: "G6", meaning: "must be registered first" },
  inTheMaking: { gate: "G7", meaning: "a package is being made of it" },
};

export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case "notClassified":
      return "it is not classified: kanalarkiv process";
    case "notPrunable":
      return `its outcome is ${obstacle.outcome}: it is kept`;
    case "preservedByStatute":
      return obstacle.statute
        ? `${obstacle.statute.act} ${obstacle.statute.section} preserves its class`
        : "its class is never destroyed: it proves every other destruction";
    case "unconfirmed":
      return "no officer has confirmed it: it is a proposal";
    case "reopened":
      return `it waits again for an officer (${reopenedWords[obstacle.because]})`;
    case "otherVersion":
      return "another version came after it was decided";
    case "threadChanged":
      return "something in its thread is new or shown otherwise and not classified yet: kanalarkiv process";
    case "openAct":
      return `an officer ${obstacle.act === "postponed" ? "postponed it" : "handed it over"}, and nobody has decided since`;
    case "actOwed":
      return `it is owed an act (${obstacle.cause}): kanalarkiv acts done`;
    case "noClause":
      return `no clause of a decision in force covers ${obstacle.classId} there and on its day`;
    case "clauseKeeps":
      return `clause ${obstacle.clauseId} keeps it`;
    case "notDue":
      return `it is due on ${obstacle.dueOn}`;
    case "undetermined":
      return `no day can be computed: ${waitsForWords[obstacle.waitsFor]}`;
    case "conditionUnmet":
      return `a condition of its clause is not met: ${conditionWords[obstacle.condition]}`;
    case "held":
      return `hold ${obstacle.hold.number} (${obstacle.hold.kind}) of ${obstacle.hold.owner}: ${obstacle.hold.ground}`;
    case "journaled":
      return `it is journaled as ${obstacle.entry}`;
    case "opensCase":
      return `case ${obstacle.caseNumber} hangs on it`;
    case "unregistered":
      return "it must be registered first: kanalarkiv process";
    case "inTheMaking":
      return `package ${obstacle.packageId} is being made of it: wait until it is done`;
    default:
      return assertNever(obstacle);
  }
}

const reopenedWords: Readonly<Record<ReopenedBecause, string>> = {
  newVersion: "a new version",
  threadChanged: "its thread changed",
  standingChanged: "it is shown otherwise",
  undone: "what was decided was taken back",
};

const conditionWords: Readonly<Record<RetentionCondition, string>> = {
  exportedAndVerified: "exported in every version, and the package verified",
  snapshotTaken: "an overview image taken",
  auditAndLimitationPeriodsOver: "audit and limitation periods over",
};

const waitsForWords: Readonly<Record<WaitsFor, string>> = {
  kept: "the clause keeps it",
  posted: "the channel gave no day of posting",
  captured: "no day of capture is known",
  threadClosed: "its thread is not closed",
  caseClosed: "its case is not closed",
  channelClosed: "its channel is not closed",
  superseded: "nothing took its place",
  exported: "no package of it was accepted by the archive",
  inactive: "no officer said that it is needed no longer",
  beyondCalendar: "its period reaches beyond the calendar",
};
