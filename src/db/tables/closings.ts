/** How each package leaves its cases, frozen with its selection. */
import { boolean, index, primaryKey, uuid } from "drizzle-orm/pg-core";
import { core } from "./agencies.ts";
import { cases } from "./journal.ts";
import { packages, series } from "./packages.ts";

/** A case of a package: closed or open in it, and the series that delivered its earlier part. */
export const packageCases = core.table(
  "package_cases",
  {
    packageId: uuid("package_id")
      .notNull()
      .references(() => packages.id),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    closed: boolean().notNull(),
    earlierSeriesId: uuid("earlier_series_id").references(() => series.id),
  },
  (t) => [primaryKey({ columns: [t.packageId, t.caseId] }), index("package_cases_by_case").on(t.caseId)],
);
