/** The kinds of items of the decision tables that no rule can meet, and where they are taken care of instead. */

export interface RowElsewhere {
  readonly row: number;
  readonly where: string;
  readonly why: string;
}

export const rowsHandledElsewhere: readonly RowElsewhere[] = [
  {
    row: 23,
    where: "capture: `denyAuthors` of the channel",
    why: "what staff say as private persons is never captured (offentleglova § 4 third paragraph letter e)",
  },
  {
    row: 24,
    where: "capture: every changed text, title, author or file is a new version",
    why: "an edit changes no class by itself; each version is kept as the item is (arkivforskrifta § 11; OSL 4:1)",
  },
];
