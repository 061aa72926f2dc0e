/** What the classifier is told about an item: everything that a rule may look at, and nothing else. */
import type { Country, Language } from "../domain/agency.ts";
import type { ItemKind, Visibility } from "../domain/item.ts";
import type { Ground, Outcome } from "../domain/outcome.ts";
import type { KeptAnswer } from "./answer.ts";

/**
 * Who took an item away from the channel; `withPost` when it went with the post it stood under, `outOfSight` when it is
 * hidden or binned by the channel's owner or by nobody knows whom, `unknown` when it is gone and nobody can say.
 */
export type Removal = "no" | "byAgency" | "byAuthor" | "withPost" | "outOfSight" | "unknown";

/** The item that this one answers, with the classification in force. */
export interface ParentSubject {
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  readonly outcome: Outcome | undefined;
  /** the ground that shields the parent: an answer to it is shielded by the same one */
  readonly ground?: Ground | undefined;
}

/** The post that the thread hangs under. `isConsultation` and `isCrisis`: see `topics.ts`. */
export interface RootSubject {
  readonly labels: readonly string[];
  readonly title: string | undefined;
  readonly isConsultation: boolean;
  readonly isCrisis: boolean;
}

export interface Subject {
  readonly country: Country;
  readonly agencyLanguage: Language;
  /** ISO 639 code of a statistical detector, `no` for either Norwegian; undefined when it was not asked or not sure */
  readonly detected: string | undefined;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  /** the channel belongs to a leader or an elected politician */
  readonly leading: boolean;
  readonly title: string | undefined;
  readonly text: string;
  readonly labels: readonly string[];
  /** the facts of `factNames` are looked at; `no`, `false`, `0` and the empty text count as absent */
  readonly facts: Readonly<Record<string, string>>;
  readonly visibility: Visibility;
  /** how many versions are kept: more than 1 means that it was edited */
  readonly versions: number;
  readonly removed: Removal;
  readonly parent: ParentSubject | undefined;
  /** undefined for the post that starts the thread */
  readonly root: RootSubject | undefined;
  /** an answer of the agency's settles it: see `answer.ts` */
  readonly answeredByAgency: boolean;
  /** why it is kept for what the agency answered; undefined when nothing was, or only simple information */
  readonly keptAnswer?: KeptAnswer | undefined;
  readonly mediaCount: number;
  /** the same text is kept as a record on the agency's own website */
  readonly sameTextOnOwnSite: boolean;
}

/** Names of channel facts that rules ask for. */
export const factNames = {
  /** a paid or promoted post */
  paid: "paid",
  /** staff spoke for the agency on somebody else's channel */
  othersChannel: "othersChannel",
  /** `staff`: nobody else was shown it */
  audience: "audience",
  /** what the channel, the feed or the item says its language is, such as `nb-NO` */
  language: "language",
} as const;

/** A subject about which nothing is known: the ground on which the examples of the rules stand. */
export function blankSubject(country: Country): Subject {
  return {
    country,
    agencyLanguage: country === "NO" ? "nb" : "sv",
    detected: undefined,
    kind: "comment",
    byAgency: false,
    leading: false,
    title: undefined,
    text: "",
    labels: [],
    facts: {},
    visibility: "public",
    versions: 1,
    removed: "no",
    parent: undefined,
    root: undefined,
    answeredByAgency: false,
    mediaCount: 0,
    sameTextOnOwnSite: false,
  };
}
