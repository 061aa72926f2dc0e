/**
 * From what on something stands out on a channel, and what it is compared with. All of these are ours: no law and no
 * guideline has a number, Difi only asks that cases of reputation come to the head of communications (checklist C34).
 */

/** So many days before the period are what the channel is usually like. */
export const pastDays = 90;

/** With less than this, what is usual is not known. */
export const fewest = {
  /** days of the past that looks saw whole */
  days: 30,
  /** threads in which the public wrote in the past */
  threads: 10,
  /** the agency's own posts of the past of which the channel stated the count */
  posts: 10,
} as const;

/** A thread is as busy as its busiest days in a row, so that long and short periods can be compared. */
export const threadDays = 7;

/** Far more is at least so many times the median, and the median and so many times the median absolute deviation. */
export const far = { medians: 3, deviations: 6 } as const;

/** Fewer than this stand out nowhere, however quiet the channel is. */
export const floors = { items: 10, boosts: 10, favourites: 50 } as const;

/** So many different writers in one thread within so many hours. */
export const alarmed = { writers: 3, hours: 24 } as const;

/** What the classifier or an officer marked as criticism, complaint, tip about wrongs, or threat and hatred. */
export const alarmClasses = ["COMPLAINT", "DECISION-COMPLAINT", "TIP", "THREAT"] as const;
export type AlarmClass = (typeof alarmClasses)[number];
