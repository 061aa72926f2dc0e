/** What the text for a channel's readers is written from. */
export interface DisclaimerFacts {
  readonly agencyName: string;
  /** what goes after «the purpose is», in the text's language; a usual one when not said */
  readonly purpose?: string | undefined;
  /** e-mail address, telephone number, or both, for cases and everything that is no talk */
  readonly contact?: string | undefined;
  /** working days within which a question is answered, from 1 */
  readonly answerDays?: number | undefined;
  /** when somebody is there, such as `9–15` */
  readonly hours?: string | undefined;
  /** how often the agency posts: times a week, less than 1 for some times a month */
  readonly postsPerWeek?: number | undefined;
  readonly commentsClosed: boolean;
}

/** The sentences of one language, by the requirement that each meets; undefined where the fact is not given. */
export interface DisclaimerWords {
  readonly C17: (agency: string) => string;
  readonly C18: (purpose: string | undefined) => string;
  readonly C19: string;
  readonly C20: string;
  readonly C21: string;
  readonly C22: string;
  readonly C23: (contact: string) => string;
  readonly C24: (days: number | undefined, hours: string | undefined) => string;
  readonly C25: (perWeek: number) => string;
  readonly C26: string;
  readonly C38: (contact: string) => string;
}
