/** What a word of the closed lists may stand for. */

export type WordKind = keyof typeof bits;

/** One bit a kind, so that a word is looked up once for all readers. */
export const bits = {
  thanks: 1 << 0,
  praise: 1 << 1,
  degree: 1 << 2,
  /** function words that may join praise */
  link: 1 << 3,
  /** for, till: what is thanked for follows */
  thankedFor: 1 << 4,
  copula: 1 << 5,
  addressee: 1 << 6,
  service: 1 << 7,
  time: 1 << 8,
  greeting: 1 << 9,
  interjection: 1 << 10,
  assent: 1 << 11,
  /** function words that may join a question or its answer */
  askLink: 1 << 12,
  asksTime: 1 << 13,
  asksWhat: 1 << 14,
  asksPrice: 1 << 15,
  asksPlace: 1 << 16,
  asksHow: 1 << 17,
  asksWhether: 1 << 18,
  /** "does anybody know", before a question */
  wonder: 1 << 19,
  opens: 1 << 20,
  happens: 1 << 21,
  costs: 1 << 22,
  finds: 1 << 23,
  gets: 1 << 24,
  thing: 1 << 25,
  who: 1 << 26,
  /** words that only an answer needs */
  tells: 1 << 27,
  yesNo: 1 << 28,
  /** months and "kl": a number beside one is a time */
  date: 1 << 29,
  /** verbs of what has its hours */
  runs: 1 << 30,
  weakPraise: 1 << 31,
} as const;
