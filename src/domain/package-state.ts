/** PURE. The life of a package, from its plan to the archive's answer; each step is an event that is never changed. */

export const packageStates = [
  /** its selection is frozen */
  "planned",
  "built",
  "uploaded",
  /** read back from the store and found right */
  "verified",
  /** its manifest lies beside it: from here on it exists, and its items count as exported */
  "committed",
  /** handed over to an archive */
  "deposited",
  /** the archive has taken it */
  "acknowledged",
  /** the archive has refused it, with reasons */
  "rejected",
  /** another package took its place */
  "replaced",
  /** its export ended before it was committed */
  "failed",
] as const;

export type PackageState = (typeof packageStates)[number];

/** What may follow. An archive may answer twice: it takes a package in, and refuses it when it has looked closer. */
const following: Readonly<Record<PackageState, readonly PackageState[]>> = {
  planned: ["built", "verified", "failed"],
  built: ["uploaded", "verified", "failed"],
  uploaded: ["verified", "failed"],
  verified: ["committed", "failed"],
  committed: ["deposited", "replaced"],
  deposited: ["deposited", "acknowledged", "rejected", "replaced"],
  acknowledged: ["rejected", "replaced"],
  rejected: ["acknowledged", "replaced"],
  replaced: [],
  // what its upload left in the store may go later than itself
  failed: ["failed"],
};

/** States in which a package stands for its items: what it holds is delivered, or on its way. */
export const standingStates = [
  "committed",
  "deposited",
  "acknowledged",
] as const satisfies readonly PackageState[];

/** Without a manifest and not given up: being made, or left by an export that was ended. */
export const unsettledStates = [
  "planned",
  "built",
  "uploaded",
  "verified",
] as const satisfies readonly PackageState[];

/** Whether a package in this state has a manifest, whatever became of it afterwards. */
export function isCommitted(state: PackageState): boolean {
  return ![...unsettledStates, "failed"].includes(state);
}

/** Whether its selection is frozen and it is not settled yet. */
export function inTheMaking(state: string): boolean {
  return unsettledStates.some((unsettled) => unsettled === state);
}

export function mayFollow(state: PackageState, next: PackageState): boolean {
  return following[state].includes(next);
}

export function statesAfter(state: PackageState): readonly PackageState[] {
  return following[state];
}
