/** What the words of the checklist and of the register must say, in each language. */
import type { Duty } from "../../register/duties.ts";
import type { Topic } from "../../register/topics.ts";
import type { Because, becauseAlone, CountedThing, PointState } from "../finding.ts";
import type { PointId } from "../points.ts";

/** Days and times as the reader writes them: whoever shows the words gives them so. */
type Told = string;

type BecauseAlone = (typeof becauseAlone)[number];
type BecauseOn = Exclude<Because["code"], BecauseAlone | "lacks">;
type DayOf = "opened" | "firstPost" | "evaluationDue" | "lastAct";

export interface ChecklistWords {
  /** what each point asks for, after which no full stop stands */
  readonly asks: Readonly<Record<PointId, string>>;
  readonly state: Readonly<Record<PointState, string>>;
  readonly topic: Readonly<Record<Topic, string>>;
  /** from Monday, short, in small letters */
  readonly weekdays: readonly string[];
  readonly and: string;
  /** why, and what to do, as sentences */
  readonly because: Readonly<Record<BecauseAlone, string>>;
  readonly lacks: (topics: string) => string;
  /** `than` is the other day, where there is one; both may be unknown */
  readonly becauseOn: Readonly<Record<BecauseOn, (on: Told, than: Told) => string>>;
  readonly registered: (what: string, text: string, on: Told, by: string) => string;
  readonly days: Readonly<Record<DayOf, (on: Told) => string>>;
  readonly look: (at: Told, minutes: number) => string;
  readonly decision: (number: number, body: string, on: Told) => string;
  readonly counts: Readonly<Record<CountedThing, (count: number, of: number) => string>>;
  readonly ownSite: (host: string) => string;
  readonly target: Readonly<Record<"workingHours" | "workingDays", (amount: number) => string>>;
  readonly permanent: string;
  readonly until: (on: Told) => string;
  readonly byOn: (by: string, on: Told) => string;
  readonly listed: (isListed: boolean, page: string, on: Told) => string;
  readonly duty: { readonly [What in Duty["what"]]: (about: string, on: Told) => string };
}
