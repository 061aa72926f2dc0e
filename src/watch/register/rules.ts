/** The periods that the register counts with, each with where it comes from: law and guidance apart from what is ours. */

interface Period {
  readonly source: string;
  /** `guidance`: a public body says so; `ours`: a default of this program that an agency may choose otherwise */
  readonly from: "guidance" | "ours";
}

/** An evaluation is carried out within so many months of the opening, or of the last one. */
export const evaluationRule: Period & { readonly months: number } = {
  ...{ months: 6, from: "guidance" },
  source: "Difi retningslinjer for bruk av sosiale medier, plan bullet 4",
};

/** What a person attests is true for so many months, unless that person says for how long. */
export const attestationRule: Period & { readonly months: number } = {
  ...{ months: 12, from: "ours" },
  source: "Difi veiledning says «jevnlig» (regularly) and no number",
};

/** What falls due within so many days is told ahead. */
export const aheadRule: Period & { readonly days: number } = {
  ...{ days: 30, from: "ours" },
  source: "so that an evaluation can be planned",
};

/** Where something waits, people are taken to look after a channel when one of them acted within so many days. */
export const supervisionRule: Period & { readonly days: number } = {
  ...{ days: 7, from: "ours" },
  source: "E-delegationen p. 9 asks for supervision and names no time",
};
