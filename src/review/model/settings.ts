/** How a model is made. What is kept with each model, so that it can be made again bit for bit. */

/** Runs of characters, words, signs such as 😊 and :), flags of the rules: in this order in what is hashed. */
export const kinds = ["runs", "words", "signs", "flags"] as const;
export type Kind = (typeof kinds)[number];

export interface ModelSettings {
  /** changes whenever the same decisions would give other weights */
  readonly form: "hashed-logistic-1";
  /** 2 to this power weights */
  readonly bits: number;
  /** lengths of the runs of characters, from and to, both inclusive */
  readonly runs: readonly [number, number];
  /** a text is read to here, in UTF-16 units */
  readonly characters: number;
  /** times that all decisions are gone through, in the order of time */
  readonly passes: number;
  readonly rate: number;
  /** what each kind of feature weighs: of a text in relation to each other, a flag beside the whole text, which weighs 1 */
  readonly weighs: Readonly<Record<Kind, number>>;
  /** parts by which the chances are calibrated: each is judged by what the others taught */
  readonly folds: number;
}

export const settings: ModelSettings = {
  form: "hashed-logistic-1",
  bits: 18,
  runs: [2, 5],
  characters: 2000,
  passes: 6,
  rate: 0.2,
  weighs: { runs: 1, words: 2, signs: 5, flags: 0.3 },
  folds: 4,
};

/** An agency's officers must have decided so many in a language before its model may order anything. */
export const fewestDecisions = 400;
/** … and so many of them each way: who never kept, or never let go, taught nothing. */
export const fewestEachWay = 20;
/** Of more, the newest count. */
export const mostDecisions = 20_000;
