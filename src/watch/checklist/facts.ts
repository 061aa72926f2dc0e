/** What the checklist is answered from: read by `src/pipeline/watch`, judged here. */
import type { Day } from "../../domain/day.ts";
import type { ProfileFinding } from "../profile.ts";
import type { ChannelRegister } from "../register/fold.ts";

/** What the watch over a channel counted; a part that is left out was not counted. */
export interface Measured {
  /**
   * questions of the public that fell due, within the register's target; those that were answered in time; and those of
   * which nobody knows whether they were
   */
  readonly answers?: { readonly due: number; readonly inTime: number; readonly notKnown?: number };
  /** of those that were not answered in time: how many got a provisional answer in time */
  readonly provisional?: { readonly late: number; readonly given: number };
  /** links on lists of harmful ones: how many were found, how many stand, and how long the longest did, in whole hours */
  readonly links?: Standing;
  /** the same of personal data */
  readonly personalData?: Standing;
}

export interface Standing {
  readonly found: number;
  readonly standing: number;
  /** of which nobody knows whether they stand, or whether there is anything in them */
  readonly notKnown?: number;
  readonly longestHours: number;
  /** why nothing found is no sign that there is nothing: the list is not to be relied on */
  readonly unsure?: "linkListUnsure";
}

export interface AdoptedFact {
  readonly number: number;
  readonly body: string;
  readonly on: Day;
  readonly reference: string | undefined;
}

export interface ChecklistFacts {
  readonly today: Day;
  readonly now: Date;
  /** of the channel's own text; `nothing`: none was captured or given */
  readonly told: readonly ProfileFinding[];
  readonly toldFrom: "captured" | "given" | "nothing";
  readonly register: ChannelRegister;
  /** the day of the first post of its own that was captured */
  readonly firstPost: Day | undefined;
  /** when the archive was told of the channel */
  readonly known: Day;
  readonly capture: {
    readonly state: "active" | "paused" | "closed";
    readonly stateOn: Day | undefined;
    readonly everyMinutes: number;
    readonly lastWholeAt: Date | undefined;
    /** nothing looks at it: archives are handed in */
    readonly neverLooked: boolean;
  };
  /** decisions in force today that say something about items of this channel */
  readonly decisions: readonly AdoptedFact[];
  /** items that wait for a person, and when one last acted on an item of the channel, within the time that the rule leaves */
  readonly review: { readonly waiting: number; readonly lastActOn: Day | undefined };
  /** of the newest posts of its own: how many were read, and how many link to the agency's own site */
  readonly posts: { readonly read: number; readonly linking: number; readonly ownHost: string | undefined };
  /** the channel itself stands on the agency's own site, open to everybody */
  readonly onOwnSite: boolean;
  /** items of others that the channel says were taken away */
  readonly removed: number;
  readonly measured: Measured;
}
