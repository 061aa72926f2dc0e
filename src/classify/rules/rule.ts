/** What a rule is: data that a records officer can read, with its source in law and examples that prove it. */
import type { Language } from "../../domain/agency.ts";
import type { Ground, LegalSource, Outcome, Registration } from "../../domain/outcome.ts";
import type { ClassId } from "../classes.ts";
import type { Flag } from "../features.ts";
import type { Subject } from "../subject.ts";

/** Holds when every flag of `all`, at least one of `any` and no flag of `none` is set; a list left out asks nothing. */
export interface Condition {
  readonly all?: readonly Flag[];
  readonly any?: readonly Flag[];
  readonly none?: readonly Flag[];
}

export type Reason = Readonly<Record<Language, string>>;

/** `subject` is laid over `blankSubject` of the table's country. */
export interface Example {
  readonly subject: Partial<Subject>;
  readonly outcome: Outcome;
}

export interface Rule {
  readonly id: string;
  /** the kind of item, 1–28, in the decision tables of the law; undefined for what no kind covers */
  readonly row: number | undefined;
  readonly classId: ClassId;
  /** alternatives: one that holds is enough */
  readonly when: readonly Condition[];
  readonly outcome: Outcome;
  readonly registration: Registration;
  /** the ground on which it is kept from the public until an officer says otherwise */
  readonly ground?: Ground;
  readonly reason: Reason;
  readonly source: LegalSource;
  readonly examples: readonly Example[];
}
